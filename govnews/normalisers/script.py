"""Traditional text becomes Simplified, character for character; Simplified text is never touched."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govnews.normalisers._judging import evidence, judge, quotes
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["edits"]

#: What is converted at once; the converter's time grows with the square of an unbroken stretch.
_STRETCH: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{1,120}")
_LINE: Final = re.compile("[^\n]+")
#: In a text that is not Traditional, a line is so only where this many of its characters say so and few the contrary.
_QUOTED: Final = 5
_QUOTED_MARGIN: Final = 10


def edits(text: str) -> Iterator[Edit]:
    """One edit for each changed character of the lines judged Traditional.

    >>> list(edits("會議在乾縣召開"))
    [Edit(start=0, end=1, new='会'), Edit(start=1, end=2, new='议'), Edit(start=4, end=5, new='县'), Edit(start=6, end=7, new='开')]
    """  # noqa: E501 - a doctest's answer cannot be broken
    if text.isascii():
        return
    whole = judge(text)
    if whole != "Hant" and not quotes(text, _QUOTED):
        return
    for line in _LINE.finditer(text):
        if _wanted(line[0], whole):
            for stretch in _STRETCH.finditer(line[0]):
                yield from _converted(stretch[0], line.start() + stretch.start())


def _wanted(line: str, whole: str | None) -> bool:
    if whole == "Hant":
        return judge(line) != "Hans"
    hans, hant = evidence(line)
    return hant >= _QUOTED and hant >= _QUOTED_MARGIN * hans


def _converted(stretch: str, at: int) -> Iterator[Edit]:
    new = _converter()(stretch)
    if len(new) != len(stretch):  # another package of the same module name may do as it likes
        return
    for place, (before, after) in enumerate(zip(stretch, new, strict=True), start=at):
        if before != after:
            yield Edit(place, place + 1, after, kind="script")


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - only Traditional text pays for loading it

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
