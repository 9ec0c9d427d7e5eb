"""Letters to a paper: what they open with, and who signs below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews import lexicon
from govnews.layout.signatures import is_name
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER
from govnews.model import Author

if TYPE_CHECKING:
    from govnews.text import Text

__all__ = ["opens_letter", "sender"]

#: A signature is no longer than this.
_LONGEST: Final = 40
_SIGNED: Final = re.compile(rf"(?:{LETTER}{{2,24}}[ \u3000]{{1,4}})?(?P<name>{LETTER}[ \u3000]{{0,2}}{LETTER}{{1,3}})")
_GAP: Final = re.compile("[ \u3000]")


def opens_letter(text: Text, /) -> bool:
    """Whether a line calls on a paper's editors, as a letter does.

    >>> from govnews.text import Text
    >>> opens_letter(Text("编辑同志：")), opens_letter(Text("编辑：林远"))
    (True, False)
    """
    return text.match(_opening()) is not None


def sender(text: Text, /) -> Author | None:
    """Who signs below a letter: a name, perhaps behind the place it was sent from.

    >>> from govnews.text import Text
    >>> sender(Text("柳沟村 林远舟")).name, sender(Text("柳沟村村民委员会"))
    ('林远舟', None)
    """
    line = text.strip()
    match = line.fullmatch(_SIGNED) if len(line) <= _LONGEST else None
    name = _GAP.sub("", str(match["name"])) if match is not None else ""
    return Author(name=name, role="author") if name and is_name(name) else None


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(f"{lexicon.alternation(lexicon.words('web', 'letter'))}[：:]")
