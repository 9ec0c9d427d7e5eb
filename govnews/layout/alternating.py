"""Columns whose lines alternate: the first line of each, then the second of each, as a page read across gives them.

Words broken at a line's end tell: in running text they go on in the next line, in columns read across in the next but
one, or in the one behind that where three columns stand on the page.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from attrs import field, frozen

from govnews.layout.columns_seams import closed, width
from govnews.lexicon.dictionary import known
from govnews.lexicon.signs import HAN_ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from typing import Final

    from govnews.layout.columns_seams import Seams

__all__ = ["Woven", "suspicious", "woven"]

#: Printed lines have so many characters.
_NARROWEST: Final = 8
_WIDEST: Final = 50
#: Each so many lines the words at line ends are asked for: of a few, and of more where no word goes on.
_STEP: Final = 6
_FIRST: Final = 3
_WINDOW: Final = 9
#: So many more words must go on in a further line than in the next; rare words tell nothing.
_MORE: Final = 1
_USUAL: Final = 100
#: Columns read across are two or three.
_PERIODS: Final = (2, 3)
#: So much may speak against a stretch before it ends; so much must speak for it in all, and for each line.
_DROP: Final = 12.0
_SURE: Final = 14.0
_EACH: Final = 0.8
_LEAST: Final = 8
_DOUBT: Final = 0.4
#: A line of text is as wide as the others, less its indent, or ends a sentence.
_SHORT: Final = 3.0
_SET_IN: Final = 4.5
_LONG: Final = 2.0
#: So many lines at the ends of a stretch may have nothing that tells.
_SILENT: Final = 6
#: What speaks against a first line of columns that holds no mark.
_UNMARKED: Final = 1.5
_MARK: Final = re.compile(r"[^\w\s]|\s")
#: A dateline opens an article.
_WIRE: Final = re.compile(r"\S{1,12}[讯电](?:[\s（(：:]|\Z)")
_WORD: Final = re.compile(f"[{HAN_ALL}]{{2}}")


@frozen(kw_only=True)
class Woven:
    """Lines in a row, ``stop`` not among them, that belong to so many columns in turn; whether that is sure."""

    start: int
    stop: int
    columns: int
    sure: bool

    def order(self) -> Iterator[int]:
        """The lines, column by column."""
        for first in range(self.start, min(self.start + self.columns, self.stop)):
            yield from range(first, self.stop, self.columns)


def suspicious(lines: Sequence[str], /) -> list[tuple[int, int]]:
    """Where words at line ends go on further down rather than in the next line, and how far down.

    It is quick, for all pages are asked; the dictionary is asked for few words where the page is sound.
    """
    found = []
    last = len(lines) - _WINDOW - _PERIODS[0] + 1
    for at in [*range(0, last, _STEP), *range(max(0, last), last + 1)]:
        near = lines[at : at + _WINDOW + _PERIODS[-1]]
        if not all(_NARROWEST <= len(line) <= _WIDEST for line in near[:_FIRST]):
            continue
        if any(_crosses(one, other) for one, other in pairwise(near[: _FIRST + 1])):
            continue
        onward = _crossing(near, 1)
        found += [(at, period) for period in _PERIODS if _crossing(near, period) >= onward + _MORE]
    return found


def _crossing(lines: Sequence[str], step: int) -> int:
    """How many words go on so many lines down."""
    return sum(map(_crosses, lines[:_WINDOW], lines[step:]))


def _crosses(one: str, other: str) -> bool:
    """Whether the last character of a line and the first of another are a word."""
    word = one[-1:] + other[:1]
    if not _WORD.fullmatch(word):
        return False
    found = known(word)
    return found is not None and found.uses >= _USUAL


def woven(lines: Sequence[str], seams: Seams, /, *, breaks: Collection[int] = ()) -> list[Woven]:
    """The stretches of a page whose lines belong to columns in turn, in order; before ``breaks`` stand empty lines."""
    found: list[Woven] = []
    for at, period in suspicious(lines):
        if found and at < found[-1].stop:
            continue
        floor = found[-1].stop if found else 0
        stretch = _Loom(lines=lines, period=period, seams=seams, breaks=breaks, floor=floor).stretch(at)
        if stretch is not None:
            found.append(stretch)
    return found


@frozen(kw_only=True)
class _Loom:
    """A page read as columns of so many lines in turn."""

    lines: Sequence[str]
    period: int
    seams: Seams
    breaks: Collection[int] = ()
    floor: int = 0
    _gains: dict[int, float] = field(factory=dict, init=False, repr=False)

    def gain(self, line: int) -> float:
        """How much more speaks for going on further down than in the next line."""
        found = self._gains.get(line)
        if found is None:
            fit, lines = self.seams.fit, self.lines
            found = fit(lines[line], lines[line + self.period]) - fit(lines[line], lines[line + 1])
            self._gains[line] = found
        return found

    def stretch(self, at: int) -> Woven | None:
        """The lines around one that are of columns in turn, None where they are not."""
        last = len(self.lines) - self.period
        seed = range(at, min(at + _WINDOW, last))
        if sum(map(self.gain, seed)) <= 0:
            return None
        start = self._reach(range(seed.start - 1, self.floor - 1, -1), seed.start)
        stop = self._reach(range(seed.stop, last), seed.stop - 1) + 1
        start, stop = _trimmed(start, stop, lambda line: self.gain(line) > 0)
        if stop - start < _LEAST - self.period:
            return None
        worth = sum(self.gain(line) for line in range(start, stop))
        each = worth / (stop - start)
        if each < _DOUBT or worth < _SURE:
            return None
        start, stop = self._ends(start, stop + self.period)
        if stop - start < _LEAST:
            return None
        return Woven(start=start, stop=stop, columns=self.period, sure=each >= _EACH)

    def _reach(self, way: range, best: int) -> int:
        """How far a stretch goes one way: as long as more speaks for it than against it."""
        total = most = 0.0
        for line in way:
            total += self.gain(line)
            if total > most:
                most, best = total, line
            if total < most - _DROP:
                break
        return best

    def _ends(self, start: int, stop: int) -> tuple[int, int]:
        """A stretch with the lines at its ends of which nothing tells, as far as they are running text."""
        wide = median(width(line) for line in self.lines[start:stop])
        start, stop = _trimmed(start, stop, lambda line: self._text(line, wide))
        last = min(len(self.lines), stop + _SILENT)
        while stop < last and stop not in self.breaks and self._text(stop, wide) and self._goes_on(stop):
            stop += 1
        return self._first(start, stop, wide), stop

    def _first(self, start: int, stop: int, wide: float) -> int:
        """Where a stretch begins: at a dateline or behind an empty line near it, else where its columns fit best."""
        near = range(max(self.floor, start - _SILENT), min(stop, start + self.period))
        opening = [at for at in near if at in self.breaks or _WIRE.match(self.lines[at])]
        if opening:
            return opening[-1]
        while start > near.start and self._text(start - 1, wide) and self.gain(start - 1) >= 0:
            start -= 1
        if stop - start <= 2 * self.period:
            return start
        return max(range(start, start + self.period), key=lambda at: (self._joints(at, stop), -at))

    def _text(self, line: int, wide: float) -> bool:
        """Whether a line is as wide as those of the columns, or ends a sentence."""
        string = self.lines[line]
        short = wide - width(string)
        return short >= -_LONG and (
            short <= _SHORT or closed(string) or (short <= _SET_IN and bool(_MARK.search(string)))
        )

    def _goes_on(self, line: int) -> bool:
        """Whether a line may go on from that of its column rather than from the one before it."""
        fit, lines = self.seams.fit, self.lines
        before, last = lines[line - self.period], lines[line - 1]
        return not (closed(before) and closed(last)) and fit(before, lines[line]) >= fit(last, lines[line])

    def _joints(self, start: int, stop: int) -> float:
        """How well each column goes on in the next where they begin at this line; one without a mark is a headline."""
        last = [max(range(start + n, stop, self.period)) for n in range(self.period)]
        fit, lines = self.seams.fit, self.lines
        worth = sum(fit(lines[one], lines[start + n + 1]) for n, one in enumerate(last[:-1]))
        return worth - _UNMARKED * (_MARK.search(lines[start]) is None)


def _trimmed(start: int, stop: int, tells: Callable[[int], bool]) -> tuple[int, int]:
    """A stretch from the first of its lines that tells something to the last; none where none does."""
    telling = [line for line in range(start, stop) if tells(line)]
    return (telling[0], telling[-1] + 1) if telling else (stop, stop)
