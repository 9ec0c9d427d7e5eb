"""Signatures: a name in brackets behind the last sentence, with a role before it or without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.layout import bylines
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER
from govnews.model import Author

if TYPE_CHECKING:
    from typing import Final

    from govnews.text import Text

__all__ = ["is_name", "is_signature", "signed"]

#: A signature is no longer than this.
_LONGEST: Final = 40
_BRACKET: Final = re.compile(
    r"(?:[。！？!?…]|\A)[”’」』）)】》]{0,3}\s{0,20}"
    rf"[（(](?P<names>(?:{LETTER}|[·•\s、，]){{2,30}})[)）]\s*\Z"
)
#: A family name of one or two characters and a given name of one or two.
_SHORT, _LONG = 2, 4


def signed(text: Text, /) -> tuple[Author, ...]:
    """The authors named in brackets at the end of a text, the roles as printed, ``author`` where none is.

    >>> from govnews.text import Text
    >>> [(author.name, author.role) for author in signed(Text("要抓落实。　（何志坚）"))]
    [('何志坚', 'author')]
    >>> signed(Text("要抓落实。（完）"))
    ()
    """
    end = text[-_LONGEST:]
    if not str(end).rstrip().endswith((")", "）")):
        return ()
    trailer = bylines.trailer(end)
    if trailer is not None:
        return trailer.authors
    match = end.search(_BRACKET)
    if match is None:
        return ()
    printed = str(match["names"])
    found = bylines.names(printed)
    whole = sum(map(len, found)) == len(re.sub(r"[\s、，]", "", printed))
    if (
        not whole
        or not any(map(is_name, found))
        or any(name in lexicon.words("bylines", "no_signature") for name in found)
    ):
        return ()
    return tuple(Author(name=name, role="author") for name in found)


def is_signature(text: Text, /) -> bool:
    """Whether a line is nothing but a signature.

    >>> from govnews.text import Text
    >>> is_signature(Text("（林远）")), is_signature(Text("要抓落实。（林远）"))
    (True, False)
    """
    line = text.strip()
    return len(line) <= _LONGEST and line.startswith(("（", "(")) and bool(signed(line))


def is_name(name: str) -> bool:
    """Whether a word may be a person's name, by its family name and length.

    >>> is_name("林远舟"), is_name("村委会")
    (True, False)
    """
    if "·" in name or "•" in name:
        return True
    double = name.startswith(_families()[1])
    return _SHORT <= len(name) <= _LONG - (not double) and name.startswith(_families()[0])


@cache
def _families() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The family names, and those of two characters among them."""
    words = tuple(word for key in ("plain", "doubtful", "compound") for word in lexicon.words("surnames", key))
    return words, tuple(word for word in words if len(word) > 1)
