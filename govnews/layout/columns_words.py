"""Whether a word goes on across a printed line end, told by how often words are used."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from itertools import takewhile
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

    The dictionary is read when `gain` is first asked for; `repeated` needs none.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._runs: list[str] = []
        room = _MOST
        for line in lines:
            self._runs += _HAN.findall(line[:room])
            room = max(0, room - len(line))
        self._counts: dict[int, Counter[str]] = {}
        self._weights: dict[str, float] = {}
        self._ends: dict[str, list[float]] = {}
        self._starts: dict[str, list[float]] = {}

    def repeated(self, tail: str, head: str) -> bool:
        """Whether the two characters at a line end stand side by side elsewhere on the page.

        >>> Words(["推进项目建设", "项目开工"]).repeated("重点项", "目竣工")
        True
        """
        return bool(tail and head) and self._count(tail[-1] + head[0]) > 0

    def gain(self, tail: str, head: str) -> float:
        """How much likelier the words become if one goes on across the line end; 0.0 where none does.

        >>> Words([]).gain("全面贯", "彻落实") > 5 > 0 == Words([]).gain("全面落实", "建设新城")
        True
        """
        before = "".join(takewhile(_is_han, reversed(tail[-_SIDE:])))[::-1]
        after = "".join(takewhile(_is_han, head[:_SIDE]))
        if not before or not after:
            return 0.0
        weights = self._weights
        crossing: list[tuple[int, int, float]] = []
        for a in range(1, min(len(before), LONGEST - 1) + 1):
            for b in range(1, min(len(after), LONGEST - a) + 1):
                word = before[-a:] + after[:b]
                weight = weights[word] if word in weights else self._weight(word)
                if weight > -math.inf:
                    crossing.append((a, b, weight))
        if not crossing:
            return 0.0
        ends, starts = self._left(before), self._right(after)
        return max(0.0, max(ends[a] + weight + starts[b] for a, b, weight in crossing) - ends[0] - starts[0])

    def _count(self, word: str) -> int:
        """How often a word of two characters or more stands on the page; words of one length are counted together."""
        size = len(word)
        counts = self._counts.get(size)
        if counts is None:
            words = [run[at : at + size] for run in self._runs for at in range(len(run) - size + 1)]
            counts = self._counts[size] = Counter(words)
        return counts.get(word, 0)

    def _weight(self, word: str) -> float:
        """The logarithm of a word's share of all words, without end below where it is no word."""
        if word not in self._weights:
            here = self._count(word) - 1 if len(word) > 1 else 0
            self._weights[word] = max(_usual(word), math.log(_HERE * here) - _ALL) if here > 0 else _usual(word)
        return self._weights[word]

    def _likeliest(self, ways: Iterable[tuple[str, float]]) -> float:
        """The likeliest of several ways to end with a word, each with how likely the words before it are."""
        weights, likeliest = self._weights, -math.inf
        for word, others in ways:
            weight = weights[word] if word in weights else self._weight(word)
            likeliest = max(likeliest, weight + others)
        return likeliest

    def _left(self, run: str) -> list[float]:
        """For each number of characters left out at its end: how likely the words of what stays are."""
        if run not in self._ends:
            best = [0.0]
            for stop in range(1, len(run) + 1):
                best.append(self._likeliest((run[at:stop], best[at]) for at in range(max(0, stop - LONGEST), stop)))
            self._ends[run] = best[::-1]
        return self._ends[run]

    def _right(self, run: str) -> list[float]:
        """For each number of characters left out at its start: how likely the words of what stays are."""
        if run not in self._starts:
            best = [0.0]
            for size in range(1, len(run) + 1):
                rest = run[len(run) - size :]
                best.append(self._likeliest((rest[:at], best[size - at]) for at in range(1, min(size, LONGEST) + 1)))
            self._starts[run] = best[::-1]
        return self._starts[run]


@lru_cache(1 << 16)
def _usual(word: str) -> float:
    """The logarithm of a word's share in the dictionary; a single character that it has not is rare."""
    found = known(word)
    uses: float = found.uses if found else 0
    return math.log(uses or _RARE) - _ALL if uses or len(word) == 1 else -math.inf


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
