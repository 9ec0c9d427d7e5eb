"""Traditional text becomes Simplified, character for character; Simplified text is never touched."""

from __future__ import annotations

import re
from operator import ne
from typing import TYPE_CHECKING, Final

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.dictionary import known
from govnews.lexicon.scripts import changed, converted
from govnews.lexicon.signs import LETTER
from govnews.normalisers._judging import evidence, judge, speaks_for_traditional
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from govnews.lexicon.scripts import Conversion

__all__ = ["edits", "to_traditional"]

#: What is converted at once, no letter of ASCII; the converter's time grows with the square of an unbroken stretch.
_STRETCH: Final = re.compile(f"{LETTER}{{1,120}}")
#: Characters that were changed, in a row: ones among zeros.
_CHANGED: Final = re.compile(b"\x01+")
_LINE: Final = re.compile("[^\n]+")
#: So few characters that speak for Traditional make no text Traditional.
_LEAST: Final = 2
#: In a text that is not Traditional, a line is so only where this many of its characters say so and few the contrary,
_QUOTED: Final = 5
_QUOTED_MARGIN: Final = 10
#: or where so many say so, none the contrary, and the line before or behind is Traditional.
_NEIGHBOUR: Final = 1
#: The words about a character that are looked up are no longer.
_LONGEST: Final = 3


def edits(text: str) -> Iterator[Edit]:
    """One edit for each run of changed characters in the lines judged Traditional, as long as what it replaces.

    >>> list(edits("會議在乾縣召開"))
    [Edit(start=0, end=2, new='会议'), Edit(start=4, end=5, new='县'), Edit(start=6, end=7, new='开')]
    """
    if not speaks_for_traditional(text, _LEAST):
        return
    whole = judge(text)
    if whole != "Hant" and not speaks_for_traditional(text, _QUOTED):
        return
    for line in _traditional(text, whole):
        for stretch in _STRETCH.finditer(line[0]):
            yield from _converted(stretch[0], line.start() + stretch.start())


def to_traditional(text: str) -> str:
    """A Simplified text in Traditional characters, word by word where words decide; as long as it was.

    >>> to_traditional("理发后看干部，公里里程")
    '理髮後看幹部，公里里程'
    """
    return _STRETCH.sub(lambda stretch: _whole("s2t", stretch[0]), text)


def _traditional(text: str, whole: str | None) -> Iterator[re.Match[str]]:
    """The lines of a text that are to be converted."""
    lines = list(_LINE.finditer(text))
    if whole == "Hant":
        yield from (line for line in lines if judge(line[0]) != "Hans")
        return
    counts = [evidence(line[0]) for line in lines]
    sure = [hant >= _QUOTED and hant >= _QUOTED_MARGIN * hans for hans, hant in counts]
    for place, line in enumerate(lines):
        hans, hant = counts[place]
        beside = any(sure[max(0, place - 1) : place + 2])
        if sure[place] or (beside and hant >= _NEIGHBOUR and not hans):
            yield line


def _converted(stretch: str, at: int) -> Iterator[Edit]:
    new = _whole("t2s", stretch)
    if _doubtful().keys() & set(stretch):
        new = "".join(_decided(stretch, new, place) for place in range(len(new)))
    for run in _CHANGED.finditer(bytes(map(ne, stretch, new))):
        start, end = run.span()
        yield Edit(at + start, at + end, new[start:end], kind="script")


def _decided(old: str, new: str, place: int) -> str:
    """The character at a place, as it is more used in words with those about it; as printed where it is in none."""
    character = old[place]
    other = _doubtful().get(character)
    if other is None:
        return new[place]
    if new[place] == character and character in changed("t2s"):
        return character  # the converter changes it but in this word
    before, after = new[max(0, place - _LONGEST) : place], new[place + 1 : place + 1 + _LONGEST]
    return other if _uses(before, other, after) > _uses(before, character, after) else character


def _uses(before: str, character: str, after: str) -> int:
    """How often the most used word is used that a character makes with those about it."""
    words = (
        before[len(before) - left :] + character + after[:right]
        for left in range(len(before) + 1)
        for right in range(len(after) + 1)
        if left + right
    )
    return max((found.uses for word in words if (found := known(word)) is not None), default=0)


@cache
def _doubtful() -> Mapping[str, str]:
    """Characters that become another in some words only, and what they become."""
    entry = lexicon.entry("scripts", "doubtful")
    return dict(zip(entry.words, entry.strings("simplified"), strict=True))


def _whole(conversion: Conversion, stretch: str) -> str:
    """A stretch converted; as it is where OpenCC changes its length, as another package of its name may."""
    new = converted(conversion, stretch)
    if new is None:
        new = _converter(conversion)(stretch)
    return new if len(new) == len(stretch) else stretch


@cache
def _converter(conversion: Conversion) -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - only where its lists are kept elsewhere

    convert: Callable[[str], str] = OpenCC(conversion).convert
    return convert
