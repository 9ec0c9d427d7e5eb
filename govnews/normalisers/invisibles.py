"""Foreign line ends become line feeds, foreign spaces common ones, and characters without a shape are dropped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]

_LINE_END: Final = re.compile("\r+\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SHAPELESS: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+"
)
#: Spaces of print that are not the common one; the ideographic space stays, since it indents and parts.
_SPACE: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]+")


#: Bullets of symbol fonts, which no other font shows, where an item begins.
_BULLET: Final = re.compile("(?m)(?<![^ \t\n\u3000])[\uf020-\uf0ff]+")
#: The ideographic space, where GBK is read as older systems had it.
_IDEOGRAPHIC: Final = re.compile("\ue5e5+")


#: All of them in one, so that a text without any is passed at once.
_ANY: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\ue5e5\uf020-\uf0ff\ufeff]"
)


def edits(text: str) -> Iterator[Edit]:
    r"""One edit for each place; what can be seen stays.

    >>> list(edits("会\u200b议\r\n"))
    [Edit(start=3, end=4, new=''), Edit(start=1, end=2, new='')]
    """
    if not _ANY.search(text):
        return
    for found in _LINE_END.finditer(text):
        if found[0].endswith("\n"):
            yield Edit(found.start(), found.end() - 1, "", kind="line_end")
        else:
            yield Edit(found.start(), found.end(), "\n" * len(found[0]), kind="line_end")
    for found in _SHAPELESS.finditer(text):
        yield Edit(found.start(), found.end(), "", kind="invisible")
    for pattern, space in ((_SPACE, " "), (_IDEOGRAPHIC, "\u3000")):
        for found in pattern.finditer(text):
            yield Edit(found.start(), found.end(), space * len(found[0]), kind="space")
    for found in _BULLET.finditer(text):
        yield Edit(found.start(), found.end(), "", kind="invisible")
