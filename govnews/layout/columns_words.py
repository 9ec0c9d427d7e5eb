"""Whether a word goes on across a printed line end, told by how often words are used."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from govnews.lexicon.dictionary import LONGEST, known

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

__all__ = ["LONGEST", "Words"]

#: A page is longer than this only by mistake; what stands further on is not counted.
_MOST: Final = 60_000
_HAN: Final = re.compile(r"[\u3400-\u9fff]+")
#: Five characters at each side of a line end are looked at.
_SIDE: Final = 5
#: The uses that the dictionary counted in all, as a logarithm.
_ALL: Final = math.log(6e7)
#: A character the dictionary does not know counts as used so often.
_RARE: Final = 0.5
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
        self._again: Counter[str] | None = None
        self._ends: dict[str, list[float]] = {}
        self._starts: dict[str, list[float]] = {}

    def gain(self, tail: str, head: str) -> float:
        """How much likelier the words become if one goes on across the line end; 0.0 where none does.

        >>> Words([]).gain("全面贯", "彻落实") > 5 > 0 == Words([]).gain("全面落实", "建设新城")
        True
        """
        before, after = _beginning(tail[: -_SIDE - 1 : -1])[::-1], _beginning(head[:_SIDE])
        again = self._repeated()
        crossing: list[tuple[int, int, float]] = []
        for a in range(1, min(len(before), LONGEST - 1) + 1):
            for b in range(1, min(len(after), LONGEST - a) + 1):
                word = before[-a:] + after[:b]
                weight = self._weight(word) if word in again else _usual(word)
                if weight > -math.inf:
                    crossing.append((a, b, weight))
        if not crossing:
            return 0.0
        ends, starts = self._left(before), self._right(after)
        return max(0.0, max(ends[a] + weight + starts[b] for a, b, weight in crossing) - ends[0] - starts[0])

    def _repeated(self) -> Counter[str]:
        """How often words of two characters and more come back on the page; those that do not are left out."""
        if self._again is None:
            sizes = range(2, LONGEST + 1)
            words = [run[at : at + size] for size in sizes for run in self._runs for at in range(len(run) - size + 1)]
            self._again = Counter({word: count - 1 for word, count in Counter(words).items() if count > 1})
        return self._again

    def _weight(self, word: str) -> float:
        """The logarithm of a word's share of all words, without end below where it is no word."""
        here = self._repeated().get(word, 0)
        return max(_usual(word), math.log(_HERE * here) - _ALL) if here else _usual(word)

    def _left(self, run: str) -> list[float]:
        """For each number of characters left out at its end: how likely the words of what stays are."""
        if run not in self._ends:
            best = [0.0]
            for stop in range(1, len(run) + 1):
                best.append(max(self._weight(run[at:stop]) + best[at] for at in range(max(0, stop - LONGEST), stop)))
            self._ends[run] = best[::-1]
        return self._ends[run]

    def _right(self, run: str) -> list[float]:
        """For each number of characters left out at its start: how likely the words of what stays are."""
        if run not in self._starts:
            best = [0.0]
            for size in range(1, len(run) + 1):
                rest = run[len(run) - size :]
                best.append(max(self._weight(rest[:at]) + best[size - at] for at in range(1, min(size, LONGEST) + 1)))
            self._starts[run] = best[::-1]
        return self._starts[run]


@lru_cache(1 << 16)
def _usual(word: str) -> float:
    """The logarithm of a word's share in the dictionary; a single character that it has not is rare."""
    found = known(word)
    uses: float = found.uses if found else 0
    return math.log(uses or _RARE) - _ALL if uses or len(word) == 1 else -math.inf


def _beginning(characters: str) -> str:
    """The Han that some characters begin with."""
    run = _HAN.match(characters)
    return run[0] if run else ""
