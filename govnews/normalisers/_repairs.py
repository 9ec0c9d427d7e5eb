"""Repairs of wrong decoding, and what stands for what is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["GONE", "LOST", "MARKS", "Repair", "spliced"]

#: A repair: where a stretch starts and ends, and what it was before it was read wrongly.
Repair: TypeAlias = "tuple[int, int, str]"
#: Stands for a character that is lost; print and copies have a question mark for it too.
LOST: Final = "\ufffd"
MARKS: Final = frozenset(f"?{LOST}")
#: Stands in the place of a byte that is not known; no charset read here has it.
GONE: Final = 0xFF


def spliced(text: str, repairs: Iterable[Repair], /) -> str:
    """A text with repairs made that are given in order, none overlapping another.

    >>> spliced("全县浼氳", [(2, 4, "会议")])
    '全县会议'
    """
    parts, done = [], 0
    for start, end, new in repairs:
        parts += [text[done:start], new]
        done = end
    return "".join((*parts, text[done:]))
