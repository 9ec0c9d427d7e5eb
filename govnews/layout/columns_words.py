"""Whether a word goes on across a printed line end, told by how often words are used."""

from __future__ import annotations

import math
import re
from collections import Counter
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
_TAIL: Final = re.compile(r"[\u3400-\u9fff]{0,5}\Z")
_HEAD: Final = re.compile(r"[\u3400-\u9fff]{0,5}")
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
        self._own: Counter[str] = Counter()
        room = _MOST
        for line in lines:
            for run in _HAN.findall(line[:room]):
                for size in range(2, LONGEST + 1):
                    self._own.update(run[at : at + size] for at in range(len(run) - size + 1))
            room = max(0, room - len(line))
        self._ends: dict[str, tuple[float, ...]] = {}
        self._starts: dict[str, tuple[float, ...]] = {}

    def repeated(self, tail: str, head: str) -> bool:
        """Whether the two characters at a line end stand side by side elsewhere on the page.

        >>> Words(["推进项目建设", "项目开工"]).repeated("重点项", "目竣工")
        True
        """
        return self._own[tail[-1:] + head[:1]] > 0

    def gain(self, tail: str, head: str) -> float:
        """How much likelier the words become if one goes on across the line end; 0.0 where none does.

        >>> Words([]).gain("全面贯", "彻落实") > 5 > 0 == Words([]).gain("全面落实", "建设新城")
        True
        """
        left, right = _TAIL.search(tail), _HEAD.match(head)
        before, after = left[0] if left else "", right[0] if right else ""
        if not before or not after:
            return 0.0
        ends, starts = self._left(before), self._right(after)
        best = 0.0
        for a in range(1, min(len(before), LONGEST - 1) + 1):
            for b in range(1, min(len(after), LONGEST - a) + 1):
                word = self._weight(before[len(before) - a :] + after[:b])
                if word is not None:
                    best = max(best, ends[a] + word + starts[b] - ends[0] - starts[0])
        return best

    def _weight(self, word: str) -> float | None:
        """The logarithm of a word's share of all words, None where it is no word."""
        found = known(word)
        uses: float = found.uses if found else 0
        if len(word) > 1:
            uses = max(uses, _HERE * (self._own[word] - 1))
        elif not uses:
            uses = _RARE
        return math.log(uses) - _ALL if uses > 0 else None

    def _left(self, run: str) -> tuple[float, ...]:
        """For each number of characters left out at its end: how likely the words of what stays are."""
        if run not in self._ends:
            best = self._split(run)
            self._ends[run] = tuple(best[len(run) - out] for out in range(len(run) + 1))
        return self._ends[run]

    def _right(self, run: str) -> tuple[float, ...]:
        """For each number of characters left out at its start: how likely the words of what stays are."""
        if run not in self._starts:
            self._starts[run] = tuple(self._split(run[out:])[-1] for out in range(len(run) + 1))
        return self._starts[run]

    def _split(self, run: str) -> list[float]:
        """For each of its beginnings: the likeliest division into words."""
        best = [0.0]
        for stop in range(1, len(run) + 1):
            weights = ((start, self._weight(run[start:stop])) for start in range(max(0, stop - LONGEST), stop))
            best.append(max(best[start] + weight for start, weight in weights if weight is not None))
        return best
