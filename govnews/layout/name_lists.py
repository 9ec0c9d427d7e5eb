"""Lists of names as bylines and signatures print them: set apart by commas, wide gaps, or nothing but spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews.layout.byline_patterns import is_han

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

__all__ = ["names"]

_HARD: Final = re.compile(r"[、，,;；/]")
_WIDE: Final = re.compile(r"\s*(?:\u3000|\s{2,})\s*")
_DOT: Final = re.compile("[·•・]")
#: A name has two to four characters, or is a transcription of two to four parts with a dot between them.
_SIZES, _PARTS, _LONGEST_PART = range(2, 5), range(2, 5), 8
_ODD: Final = 3


def names(string: str, /) -> tuple[str, ...]:
    """The names of a printed list, inner spaces removed; characters set apart make names of two or three.

    >>> names("林 远 何 平"), names("林　远、欧阳一帆"), names("买买提·艾力")
    (('林远', '何平'), ('林远', '欧阳一帆'), ('买买提·艾力',))
    """
    found: list[str] = []
    for part in _HARD.split(string):
        chunks = _WIDE.split(part.strip())
        # Wide gaps part names only where narrower ones, or whole words, stand beside them.
        if all(len(chunk) == 1 for chunk in chunks):
            chunks = [" ".join(chunks)]
        for chunk in chunks:
            found += _joined(chunk.split())
    return tuple(name for name in found if _is_name(name))


def _is_name(word: str) -> bool:
    """Whether a word has the shape of a name."""
    parts = _DOT.split(word)
    if len(parts) == 1:
        return len(word) in _SIZES and is_han(word)
    return len(parts) in _PARTS and all(0 < len(part) <= _LONGEST_PART and is_han(part) for part in parts)


def _joined(words: list[str]) -> Iterator[str]:
    """Single characters joined to names: two and two, the last three together where their number is odd."""
    waiting: list[str] = []
    for word in [*words, ""]:
        if len(word) == 1:
            waiting.append(word)
            continue
        if len(waiting) == 1 and word:
            yield waiting.pop() + word
            continue
        while waiting:
            size = 3 if len(waiting) == _ODD else 2
            yield "".join(waiting[:size])
            del waiting[:size]
        if word:
            yield word
