"""One block of printed lines taken apart into the texts that were run together in it."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from govnews.layout.columns_seams import closed, goes_on, numbered, width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Final

__all__ = ["JUMP", "Outside", "links", "part"]

#: What speaks against a reading, in the measure of a fit: to begin a counted paragraph inside a block, …
_COUNTED: Final = 1.0
#: … where it is not indented by about two characters, or cannot begin with its first character, …
_INDENT: Final = (1.0, 3.0)
_GOES_ON: Final = 2.0
#: … to break off at a block's end, or inside it, …
_CUT: Final = 3.0
_BROKEN: Final = 6.0
#: … to go on after a line that ends a sentence and is no longer than this share of the others, …
_SHORT: Final = 5.0
_FULL: Final = 0.75
#: … to go on in a line of another width, counted up to so many characters, …
_WIDEST_STEP: Final = 4.0
#: … to go on in another block.
JUMP: Final = 2.0
#: So much must speak for a link that counts as a witness.
_SURE: Final = 2.0
#: A text that waits longer than so many lines has ended.
_WAIT: Final = 6
#: No column is narrower than so many characters; shorter pieces are a table's cells.
_NARROW: Final = 8
#: No printed block has more lines.
_MOST: Final = 80
_NONE: Final = -1


class _Costs(NamedTuple):
    """Costs of a reading: to change between plain and alternating lines, to begin a paragraph inside a block.

    An indent takes something off the latter; each character of difference in width counts. The new order must be
    better than the printed one by a margin, and so many of its links must have something speak for them.
    """

    change: float
    inside: float
    indented: float
    uneven: float
    margin: float
    witnesses: int


#: Where lines may go on in other blocks, much must speak for it; two texts in one block alone are told more easily.
_AMONG_BLOCKS: Final = _Costs(change=1.5, inside=4.0, indented=1.5, uneven=0.0, margin=5.0, witnesses=1)
_INSIDE_ONE: Final = _Costs(change=0.75, inside=2.0, indented=2.0, uneven=0.5, margin=1.5, witnesses=2)
_ALONE: Final = _INSIDE_ONE._replace(witnesses=1)


class Outside(NamedTuple):
    """What a line gains by going on from, or in, a line of another block: how well they fit, and whom it relieves."""

    before: Sequence[float | None]
    after: Sequence[float | None]

    def witnesses(self) -> int:
        """How many lines inside the block go on from, or in, another: its first and last do so in any reading."""
        return sum(gain is not None for gain in (*self.before[1:], *self.after[:-1]))


class _State(NamedTuple):
    """The lines so far: their cost, the other text's last line, the line that the last one goes on from; before it."""

    cost: float
    other: int
    previous: int
    before: _State | None


def part(lines: Sequence[str], fit: Callable[[str, str], float], outside: Outside, /) -> list[list[int]]:
    """The places of a block's lines, by the text each belongs to; all in one where that reads well enough.

    At most two texts run beside each other; the cost grows with the square of the lines, of which there are few.
    """
    whole = [list(range(len(lines)))]
    if not 1 < len(lines) <= _MOST:
        return whole
    widths = [width(line) for line in lines]
    if median(widths) < _NARROW:
        return whole
    nowhere = Outside([None] * len(lines), [None] * len(lines))
    lonely = not outside.witnesses()
    inside = _elsewhere(lines, fit)
    for costs, beyond in ((_ALONE, nowhere),) if lonely else ((_AMONG_BLOCKS, outside), (_INSIDE_ONE, nowhere)):
        if inside + beyond.witnesses() >= costs.witnesses:
            block = _Block(lines, widths, fit, beyond, costs)
            best = block.best()
            if block.printed() - best.cost >= costs.margin:
                chains = _chains(best, len(lines))
                if block.witnesses(chains) >= costs.witnesses:
                    return chains
    return whole


def links(lines: Sequence[str], fit: Callable[[str, str], float], /) -> list[bool]:
    """For each line but the first whether it surely goes on from the one before.

    >>> links(["全面贯", "彻落实", "建设新城"], lambda tail, _: 8.0 if tail == "全面贯" else 0.0)
    [True, False]
    """
    return [fit(one, other) >= _SURE for one, other in pairwise(lines)]


def _elsewhere(lines: Sequence[str], fit: Callable[[str, str], float]) -> int:
    """How many lines that nothing links to the one before may go on from another.

    None does where no two links running are doubtful, as they are in lines that alternate.
    """
    linked = links(lines, fit)
    if all(one or other for one, other in pairwise(linked)):
        return 0
    doubtful = [at for at, link in enumerate(linked, 1) if not link]
    return sum(any(fit(tail, lines[at]) >= _SURE for tail in lines[max(0, at - _WAIT) : at - 1]) for at in doubtful)


class _Block:
    """The costs of one block's readings."""

    def __init__(
        self,
        lines: Sequence[str],
        widths: Sequence[float],
        fit: Callable[[str, str], float],
        outside: Outside,
        costs: _Costs,
    ) -> None:
        self.costs = costs
        self.lines = lines
        self.fit = fit
        self.outside = outside
        self.widths = widths
        self.full = median(widths)
        self.open = [not closed(line) for line in lines]
        self.starts = [self._start(n) for n in range(len(lines))]
        self.ends = [self._end(n) for n in range(len(lines))]

    def link(self, one: int, other: int) -> float:
        """The cost of a line that goes on in another; a short one that ends a sentence ends a paragraph."""
        cost = -self.fit(self.lines[one], self.lines[other])
        if not self.open[one]:
            return cost + _SHORT * (self.widths[one] <= _FULL * self.full)
        if self.costs.uneven and self.open[other]:
            cost += self.costs.uneven * min(abs(self.widths[one] - self.widths[other]), _WIDEST_STEP)
        return cost

    def _start(self, line: int) -> float:
        """The cost of a line that goes on from no line of this block."""
        given = self.outside.before[line]
        here = 0.0 if line == 0 else _COUNTED if numbered(self.lines[line]) else self._inside(line)
        return here if given is None else min(here, JUMP - given)

    def _inside(self, line: int) -> float:
        """The cost of a paragraph that begins inside a block: less for an indented line, more for one that goes on."""
        indented = _INDENT[0] <= self.full - self.widths[line] <= _INDENT[1]
        return self.costs.inside + _GOES_ON * goes_on(self.lines[line]) - self.costs.indented * indented

    def _end(self, line: int) -> float:
        """The cost of a line that goes on in no line of this block."""
        given = self.outside.after[line]
        here = 0.0 if not self.open[line] else _CUT if line == len(self.lines) - 1 else _BROKEN
        return here if given is None else min(here, JUMP - given)

    def printed(self) -> float:
        """The cost of the lines as they stand."""
        last = len(self.lines) - 1
        return self.starts[0] + sum(self.link(n, n + 1) for n in range(last)) + self.ends[last]

    def witnesses(self, chains: Sequence[Sequence[int]]) -> int:
        """How many links that were not printed are more than possible."""
        inside = sum(
            self.fit(self.lines[one], self.lines[other]) >= _SURE
            for run in chains
            for one, other in pairwise(run)
            if other != one + 1
        )
        last = len(self.lines) - 1
        starts = sum(run[0] > 0 and self.outside.before[run[0]] is not None for run in chains)
        ends = sum(run[-1] < last and self.outside.after[run[-1]] is not None for run in chains)
        return inside + starts + ends

    def best(self) -> _State:
        """The cheapest reading of all lines."""
        states = [_State(self.starts[0], _NONE, _NONE, None)]
        for line in range(1, len(self.lines)):
            states = self._next(self._rested(states, line), line)
        last = self.ends[-1]
        done = (
            state._replace(cost=state.cost + last + (self.ends[state.other] if state.other != _NONE else 0.0))
            for state in states
        )
        return min(done, key=lambda state: state.cost)

    def _rested(self, states: Iterable[_State], line: int) -> list[_State]:
        """The states, and each again with the other text ended; ended for good where it waited too long."""
        found = []
        for state in states:
            cost, other, previous, before = state
            if other == _NONE or line - other <= _WAIT:
                found.append(state)
            if other != _NONE:
                found.append(_State(cost + self.ends[other], _NONE, previous, before))
        return found

    def _next(self, states: Iterable[_State], line: int) -> list[_State]:
        """The cheapest ways to read a line, one for each other text: as going on, as the other's, as another's first.

        Lines alternate where the one before did not go on from the line that it stands behind.
        """
        onward, change = self.link(line - 1, line), self.costs.change
        found: dict[int, _State] = {}
        for state in states:
            cost, other, previous, _ = state
            alternating = previous != line - 2
            stay = cost + onward + change * alternating
            if other not in found or stay < found[other].cost:
                found[other] = _State(stay, other, line - 1, state)
            turn = cost + (self.starts[line] if other == _NONE else self.link(other, line)) + change * (not alternating)
            if line - 1 not in found or turn < found[line - 1].cost:
                found[line - 1] = _State(turn, line - 1, other, state)
        return list(found.values())


def _chains(state: _State, count: int) -> list[list[int]]:
    """The texts of a reading, by their first lines."""
    previous: list[int] = []
    step: _State | None = state
    while step is not None:
        previous.append(step.previous)
        step = step.before
    chains: list[list[int]] = []
    home: dict[int, list[int]] = {}
    for line, before in zip(range(count), reversed(previous), strict=True):
        if before == _NONE:
            chains.append([])
        home[line] = chains[-1] if before == _NONE else home[before]
        home[line].append(line)
    return chains
