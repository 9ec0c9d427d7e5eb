"""Spaces that stand inside a sentence where nobody set them: beside numbers, and where printed lines were joined."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER
from govnews.normalisers._scattered import a_dictionary, is_scattered, splits_numbers, strays
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]

#: A `LETTER` or a figure. Patterns of spaces begin with the space, which is looked for fast, then look behind it.
_WORD: Final = "[^\\W\x00-/:-\x7f]"
#: A single space between characters of one sentence.
_INNER: Final = re.compile(f" (?<=(?:{_WORD}|%) )(?={_WORD})")
#: What parts a number from the words of its sentence; a number behind a date is a page's or an hour's.
_EDGE: Final = re.compile(f" (?:(?<={LETTER} )(?<!日 )(?=[0-9])|(?<=[0-9%] )(?={LETTER}))")
_LINE: Final = re.compile("[^\n]+")
_GAP: Final = re.compile("[ \t\u3000]+")
_STOP: Final = re.compile("[，,。；;！？!?]")
_SENTENCE: Final = re.compile("[。；！？]|[，,][^，,\n]{1,400}[，,]")
_NARROW: Final = re.compile("[ -~]")

#: A line longer than this is a paragraph, in which no two headlines stand side by side.
_RUNNING: Final = 40
#: A line may begin with a heading of so many characters, parted from the text by a space.
_HEADING: Final = 16
#: The narrowest column; closer spaces part words.
_COLUMN: Final = 10
#: So many spaces, this share of them about as far apart as the others, are the line ends of one column.
_PROOF: Final = 4
_SHARE: Final = 0.6
_ABOUT: Final = 0.2


def edits(text: str) -> Iterator[Edit]:
    """One edit for each space; those between the parts of a headline, between names and in indents stay.

    >>> list(edits("4 月 7 日，市委书记 卢远出席"))
    [Edit(start=1, end=2, new=''), Edit(start=3, end=4, new=''), Edit(start=5, end=6, new='')]
    """
    if " " not in text or not _INNER.search(text):
        return
    dropped = {match.start() for match in _numbered().finditer(text)}
    running = [
        line
        for line in _LINE.finditer(text)
        if len(line[0]) > _RUNNING and " " in line[0] and _SENTENCE.search(line[0])
    ]
    gaps = [list(_breaks(line[0])) for line in running]
    column, scattered = _column(gaps), bool(running) and is_scattered(text)
    words = a_dictionary() if scattered and not splits_numbers(line[0] for line in running) else None
    for line, found in zip(running, gaps, strict=True):
        dropped.update(line.start() + place for place in _edging(line[0]))
        if scattered:
            dropped.update(line.start() + place for place in strays(line[0], words))
        if column:
            dropped.update(line.start() + place for place in _broken(line[0], found, column))
    yield from (Edit(place, place + 1, "", kind="space") for place in sorted(dropped))


def _edging(line: str) -> Iterator[int]:
    """Where spaces part a number from the words of its sentence; one that may end a heading stays."""
    indent = len(line) - len(line.lstrip())
    for match in _EDGE.finditer(line):
        place = match.start()
        if place - indent > _HEADING or _STOP.search(line, indent, place):
            yield place


def _column(gaps: list[list[tuple[int, float]]]) -> float | None:
    """How wide the column was whose lines were joined by spaces; None where spaces do not stand at even distances."""
    widths = [width for line in gaps for _, width in line if width >= _COLUMN]
    if len(widths) < _PROOF:
        return None
    middle = sorted(widths)[len(widths) // 2]
    near = sum(abs(width - middle) <= _ABOUT * middle for width in widths)
    return middle if near >= _SHARE * len(widths) else None


def _broken(line: str, gaps: list[tuple[int, float]], column: float) -> Iterator[int]:
    """Where spaces stand a column's width behind the one before or the start of the line, or two where one is lost."""
    inner = {match.start() for match in _INNER.finditer(line)}
    for place, width in gaps:
        if place in inner and min(abs(width - column), abs(width - 2 * column)) <= _ABOUT * column:
            yield place


def _breaks(line: str) -> Iterator[tuple[int, float]]:
    """Each space of a line that edges no number, and how wide the words before it are; ASCII is half as wide as Han."""
    edging = {match.start() for match in _EDGE.finditer(line)}
    gaps = [match.span() for match in _GAP.finditer(line.rstrip()) if match.start() not in edging]
    for (_, start), (end, _) in pairwise([(0, 0), *gaps]):
        if end > start:
            yield end, end - start - len(_NARROW.findall(line, start, end)) / 2


@cache
def _numbered() -> re.Pattern[str]:
    """A space between a number and its unit, between an ordinal's mark and its number, and inside dates."""
    unit = lexicon.entry("spacing", "unit").pattern.pattern
    within = "(?<=[0-9]年 )(?=[0-9])|(?<=[0-9]月 )(?=[0-9])|(?<=[0-9] [年月] )(?=[0-9])"
    return re.compile(f" (?:(?<=[0-9] )(?={unit})|{within}|(?<=第 )(?=[0-9]))")
