"""Whether a word goes on across a printed line end, told by how often words are used."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from govnews.lexicon.dictionary import LONGEST, known
from govnews.lexicon.signs import HAN_ALL

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

__all__ = ["LONGEST", "Words"]

#: A page is longer than this only by mistake; what stands further on is not counted.
_MOST: Final = 60_000
_HAN: Final = re.compile(f"[{HAN_ALL}]+")
#: Five characters at each side of a line end are looked at.
_SIDE: Final = 5
#: The uses that the dictionary counted in all, as a logarithm.
_ALL: Final = math.log(6e7)
#: A character the dictionary does not know counts as used so often.
_RARE: Final = 0.5
#: … and no word at all.
_NEVER: Final = -math.inf
#: A use on the page itself counts for so many elsewhere.
_HERE: Final = 30


class Words:
    """The words of one page: those of its own printed lines that come back, and those of a dictionary.

    The dictionary is read when `gain` is first asked for.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._runs: list[str] = []
        room = _MOST
        for line in lines:
            self._runs += _HAN.findall(line[:room])
            room = max(0, room - len(line))
        self._ends: dict[str, list[float]] = {}
        self._starts: dict[str, list[float]] = {}

    def gain(self, tail: str, head: str) -> float:
        """How much likelier the words become if one goes on across the line end; 0.0 where none does.

        >>> Words([]).gain("全面贯", "彻落实") > 5 > 0 == Words([]).gain("全面落实", "建设新城")
        True
        """
        again = self._again
        crossing: list[tuple[int, int, float]] = []
        for before, afters in zip(_endings(tail), _beginnings(head), strict=False):
            for after in afters:
                word = before + after
                weight = self._weight(word) if word in again else _usual(word)
                if weight > _NEVER:
                    crossing.append((len(before), len(after), weight))
        if not crossing:
            return 0.0
        ends, starts = self._left(tail), self._right(head)
        return max(0.0, max([ends[a] + weight + starts[b] for a, b, weight in crossing]) - ends[0] - starts[0])

    @cached_property
    def _again(self) -> dict[str, int]:
        """How often words of two characters and more come back on the page; those that do not are left out."""
        sizes = range(2, LONGEST + 1)
        words = [run[at : at + size] for size in sizes for run in self._runs for at in range(len(run) - size + 1)]
        return {word: count - 1 for word, count in Counter(words).items() if count > 1}

    def _weight(self, word: str) -> float:
        """The logarithm of a word's share of all words, without end below where it is no word."""
        here = self._again.get(word)
        return max(_usual(word), math.log(_HERE * here) - _ALL) if here else _usual(word)

    def _left(self, line: str) -> list[float]:
        """For each number of characters left out at a line's end: how likely the words before them are."""
        if line not in self._ends:
            run, best, weight = _last(line), [0.0], self._weight
            for stop in range(1, len(run) + 1):
                most = _NEVER
                for at in range(max(0, stop - LONGEST), stop):
                    worth = weight(run[at:stop]) + best[at]
                    if worth > most:  # noqa: PLR1730 - max takes a third longer, for every line
                        most = worth
                best.append(most)
            self._ends[line] = best[::-1]
        return self._ends[line]

    def _right(self, line: str) -> list[float]:
        """For each number of characters left out at a line's start: how likely the words behind them are."""
        if line not in self._starts:
            run, weight = _first(line), self._weight
            best = [0.0] * (len(run) + 1)
            for start in range(len(run) - 1, -1, -1):
                most = _NEVER
                for stop in range(start + 1, min(start + LONGEST, len(run)) + 1):
                    worth = weight(run[start:stop]) + best[stop]
                    if worth > most:  # noqa: PLR1730 - as above
                        most = worth
                best[start] = most
            self._starts[line] = best
        return self._starts[line]


@lru_cache(1 << 16)
def _usual(word: str) -> float:
    """The logarithm of a word's share in the dictionary; a single character that it has not is rare."""
    found = known(word)
    uses: float = found.uses if found else 0
    return math.log(uses or _RARE) - _ALL if uses or len(word) == 1 else _NEVER


@lru_cache(4096)  # each line is held against many
def _endings(line: str) -> list[str]:
    """What of a word may stand at a line's end: one character, two, three."""
    run = _last(line)
    return [run[-size:] for size in range(1, min(len(run) + 1, LONGEST))]


@lru_cache(4096)
def _beginnings(line: str) -> list[list[str]]:
    """What may be left of a word at a line's start: after one character of it, after two, after three."""
    run = _first(line)
    return [[run[:size] for size in range(1, min(len(run), room) + 1)] for room in range(LONGEST - 1, 0, -1)]


def _last(line: str) -> str:
    """The Han that a line ends in, as far as it is looked at."""
    return _first(line[: -_SIDE - 1 : -1])[::-1]


def _first(line: str) -> str:
    """The Han that a line begins with, as far as it is looked at."""
    run = _HAN.match(line[:_SIDE])
    return run[0] if run else ""
