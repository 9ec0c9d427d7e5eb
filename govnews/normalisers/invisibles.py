"""Foreign line ends become line feeds, foreign spaces common ones, and characters without a shape are dropped."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from govnews.normalisers._glance import held
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]

#: All that is looked for, so that a text without any of it is passed at once.
_ANY: Final = (
    *(range(0x09), range(0x0B, 0x20), range(0x7F, 0xA1), range(0xAD, 0xAE)),
    *(range(0x2000, 0x2010), range(0x2028, 0x2030), range(0x205F, 0x2065)),
    *(range(0xE5E5, 0xE5E6), range(0xF020, 0xF100), range(0xFEFF, 0xFF00)),
)


def edits(text: str) -> Iterator[Edit]:
    r"""One edit for each place; what can be seen stays.

    >>> list(edits("会\u200b议\r\n"))
    [Edit(start=3, end=4, new=''), Edit(start=1, end=2, new='')]
    """
    if held(text).isdisjoint(_looked_for()):
        return
    line_end, shapeless, bullet, spaces = _patterns()
    for found in line_end.finditer(text):
        if found[0].endswith("\n"):
            yield Edit(found.start(), found.end() - 1, "", kind="line_end")
        else:
            yield Edit(found.start(), found.end(), "\n" * len(found[0]), kind="line_end")
    for found in shapeless.finditer(text):
        yield Edit(found.start(), found.end(), "", kind="invisible")
    for pattern, space in spaces:
        for found in pattern.finditer(text):
            yield Edit(found.start(), found.end(), space * len(found[0]), kind="space")
    for found in bullet.finditer(text):
        yield Edit(found.start(), found.end(), "", kind="invisible")


@cache
def _looked_for() -> frozenset[str]:
    return frozenset(chr(code) for codes in _ANY for code in codes)


class _Patterns(NamedTuple):
    """What is looked for: line ends, what has no shape, bullets of symbol fonts, and spaces with what they become."""

    line_end: re.Pattern[str]
    shapeless: re.Pattern[str]
    bullet: re.Pattern[str]
    spaces: tuple[tuple[re.Pattern[str], str], ...]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        re.compile("\r+\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"),
        re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+"),
        # where an item begins; no other font shows them
        re.compile("(?m)(?<![^ \t\n\u3000])[\uf020-\uf0ff]+"),
        (
            # spaces of print that are not the common one; the ideographic space stays, since it indents and parts,
            # but where GBK is read as older systems had it
            (re.compile("[\u00a0\u2000-\u200a\u202f\u205f]+"), " "),
            (re.compile("\ue5e5+"), "\u3000"),
        ),
    )
