"""Columns: the blocks of one article put together to paragraphs, lines of two texts run together taken apart.

Blocks keep their printed order and their lines unless another reading is clearly better: a word broken at a line end
goes on in a line elsewhere, a figure finds its unit, a counted paragraph its place.
"""

from __future__ import annotations

from itertools import chain, pairwise
from statistics import median
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.layout.columns_seams import Seams, closed, numbered, ordinal, orphaned, plain
from govnews.layout.columns_streams import JUMP, Outside, links, part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from govnews.layout.columns_words import Words
    from govnews.text import Text

__all__ = ["Block", "Mended", "mend"]

Block = tuple["Text", ...]

#: A line so many times as wide as its neighbours holds two.
_DOUBLE: Final = 1.6
#: The two may differ in width by twice so many characters.
_UNEVEN: Final = 6
#: So much must speak for going on in a block that does not follow.
_SURE: Final = 2.0
#: So much must speak for cutting a line in two.
_CUT_LINE: Final = 5.0
#: The next block goes on where the one before it broke off, unless something speaks against it.
_NEXT: Final = 3.0
_NEXT_MIXED: Final = 1.5
#: What an open end, and a beginning that is none, gain by finding each other.
_OPEN_END: Final = 3.0
_ORPHAN: Final = 8.0
#: No article has more printed lines; a longer one keeps its order.
_MOST: Final = 240
#: A block of fewer lines holds one text.
_FEW: Final = 4


@frozen(kw_only=True)
class Mended:
    """The paragraphs of an article in reading order, each in its lines; the blocks that were mixed or misplaced."""

    paragraphs: tuple[Block, ...]
    mixed: tuple[Block, ...] = ()


@frozen(kw_only=True)
class _Strand:
    """Lines that belong together: a whole block, or one of the texts run together in it."""

    lines: Block
    block: int
    mixed: bool = False
    first: bool = True
    last: bool = True

    @property
    def head(self) -> str:
        """The line that may go on from another strand."""
        return str(self.lines[0])

    @property
    def tail(self) -> str:
        """The line that may go on in another strand."""
        return str(self.lines[-1])


def mend(blocks: Sequence[Block], words: Words, /) -> Mended:
    """Put the blocks of one article together; the dictionary is read only where columns may have been run together.

    >>> from govnews.layout.columns_words import Words
    >>> from govnews.text import Text
    >>> mend([(Text("全市建成集"),), (Text("生产于一体的基地。"),), (Text("下一步抓落实。"),)], Words([])).paragraphs
    ((Text('全市建成集'), Text('生产于一体的基地。')), (Text('下一步抓落实。'),))
    """
    kept = [block for block in blocks if block]
    if sum(map(len, kept)) > _MOST or not _suspicious(kept):
        strands = [_Strand(lines=block, block=at) for at, block in enumerate(kept)]
        return Mended(paragraphs=tuple(_lines(run) for run in _runs(strands, None)))
    seams = Seams(words)
    strands = list(_strands(_split_all(kept, seams), seams))
    runs = _ordered(_runs(strands, seams))
    apart = dict.fromkeys(strand.block for strand in strands if strand.mixed)
    moved = [other.block for run in runs for one, other in pairwise(run) if one.block > other.block]
    return Mended(
        paragraphs=tuple(_lines(run) for run in runs), mixed=tuple(kept[at] for at in sorted({*apart, *moved}))
    )


def _lines(run: Sequence[_Strand]) -> Block:
    return tuple(chain.from_iterable(strand.lines for strand in run))


# -- signs -----------------------------------------------------------------------------------------------------------


def _suspicious(blocks: Sequence[Block]) -> bool:
    """Whether columns may have run together: no beginning, a wide line, a block of lines enough to hold two texts."""
    width = _width(blocks)
    return any(
        len(block) >= _FEW or orphaned(str(block[0])) or any(_double(line, width) for line in block) for block in blocks
    )


def _width(blocks: Sequence[Block]) -> float | None:
    """How many characters a full line has, None where too few lines tell."""
    widths = [len(line) for block in blocks for line in block[:-1]]
    return median(widths) if len(widths) >= _FEW else None


def _double(line: Text, width: float | None) -> bool:
    return width is not None and _DOUBLE * width <= len(line) <= 3 * width


# -- lines that hold two ---------------------------------------------------------------------------------------------


def _split_all(blocks: Sequence[Block], seams: Seams) -> list[Block]:
    """The blocks, lines that hold one of each column cut in two."""
    width = _width(blocks)
    heads = [str(block[0]) for block in blocks if not numbered(str(block[0]))]
    tails = [str(block[-1]) for block in blocks if not closed(str(block[-1]))]
    found = []
    for block in blocks:
        lines: list[Text] = []
        for at, line in enumerate(block):
            cut = None
            if _double(line, width):
                before, behind = block[max(0, at - 1) : at], block[at + 1 : at + 2]
                cut = _cut(line, seams, [*tails, *map(str, before)], [*heads, *map(str, behind)])
            lines += (line,) if cut is None else (line[:cut], line[cut:])
        found.append(tuple(lines))
    return found


def _cut(line: Text, seams: Seams, tails: Sequence[str], heads: Sequence[str]) -> int | None:
    """Where a line is best cut so that both halves go on elsewhere, None where they need not."""
    string = str(line)
    best, place = _CUT_LINE, None
    for at in range(max(1, len(string) // 2 - _UNEVEN), min(len(string), len(string) // 2 + _UNEVEN + 1)):
        left, right = string[:at], string[at:]
        onward = max((seams.fit(left, head) for head in heads if head != string), default=0.0)
        if onward < _SURE:
            continue
        backward = max((seams.fit(tail, right) for tail in tails if tail != string), default=0.0)
        worth = onward + backward - seams.fit(left, right)
        if backward >= _SURE and worth > best:
            best, place = worth, at
    return place


# -- blocks that hold two --------------------------------------------------------------------------------------------


def _strands(blocks: Sequence[Block], seams: Seams) -> Iterator[_Strand]:
    """The texts of all blocks, block by block."""
    tails = [None if closed(str(block[-1])) else str(block[-1]) for block in blocks]
    heads = [None if numbered(str(block[0])) else str(block[0]) for block in blocks]
    for at, block in enumerate(blocks):
        lines = [str(line) for line in block]
        linked = links(lines, seams.fit)
        others = [tail for n, tail in enumerate(tails) if tail is not None and n != at]
        before = [None if sure else _before(line, others, seams) for line, sure in zip(lines[1:], linked, strict=True)]
        others = [head for n, head in enumerate(heads) if head is not None and n != at]
        after = [None if sure else _after(line, others, seams) for line, sure in zip(lines[:-1], linked, strict=True)]
        parts = part(lines, seams.fit, Outside([None, *before], [*after, None]))
        for places in parts:
            yield _Strand(
                lines=tuple(block[n] for n in places),
                block=at,
                mixed=len(parts) > 1,
                first=places[0] == 0,
                last=places[-1] == len(block) - 1,
            )


def _before(line: str, tails: Sequence[str], seams: Seams) -> float | None:
    """What a line gains by going on from an open end of another block."""
    fit = max([seams.fit(tail, line) for tail in tails], default=0.0)
    return fit + _OPEN_END if fit >= _SURE else None


def _after(line: str, heads: Sequence[str], seams: Seams) -> float | None:
    """What a line gains by going on in a beginning of another block: most in one that is none by itself."""
    fits = [] if closed(line) else [(seams.fit(line, head), head) for head in heads]
    return max([fit + _ORPHAN * orphaned(head) for fit, head in fits if fit >= _SURE], default=None)


# -- texts put together ----------------------------------------------------------------------------------------------


def _runs(strands: Sequence[_Strand], seams: Seams | None) -> list[list[_Strand]]:
    """The strands linked where one goes on in another, the surest link first; by first strand."""
    following: dict[int, int] = {}
    ends = list(range(len(strands)))  # for each first strand of a run: its last one; for each last one: its first
    taken: set[int] = set()
    for _, one, other in _links(strands, seams):
        if one in following or other in taken or ends[one] == other:
            continue
        following[one] = other
        taken.add(other)
        first, last = ends[one], ends[other]
        ends[first], ends[last] = last, first
    runs = []
    for start in range(len(strands)):
        if start not in taken:
            run = [start]
            while run[-1] in following:
                run.append(following[run[-1]])
            runs.append([strands[n] for n in run])
    return runs


def _links(strands: Sequence[_Strand], seams: Seams | None) -> list[tuple[float, int, int]]:
    """Which strand may go on in which, the surest first."""
    open_ = [n for n, strand in enumerate(strands) if not closed(strand.tail)]
    if seams is None:
        near = ((n, n + 1) for n in open_ if n + 1 < len(strands) and not numbered(strands[n + 1].head))
        return [(0.0, one, other) for one, other in near if plain(strands[one].tail, strands[other].head) > -JUMP]
    free = [n for n, strand in enumerate(strands) if not numbered(strand.head)]
    pairs = ((one, other) for one in open_ for other in free if one != other)
    lost = [strand.mixed or orphaned(strand.head) for strand in strands]
    worths = (
        (_worth(strands[one], strands[other], seams, apart=strands[one].mixed or lost[other]), one, other)
        for one, other in pairs
    )
    return sorted((-worth, one, other) for worth, one, other in worths if worth is not None)


def _worth(one: _Strand, other: _Strand, seams: Seams, *, apart: bool) -> float | None:
    """How sure it is that a strand goes on in another, the next or one that may stand apart; None where nothing is."""
    following = other.block == one.block + 1 and one.last and other.first
    if not (following or apart):
        return None
    fit = seams.fit(one.tail, other.head)
    if following and fit > -JUMP:
        return fit + (_NEXT_MIXED if one.mixed or other.mixed else _NEXT)
    return fit if apart and fit >= _SURE else None


def _ordered(runs: list[list[_Strand]]) -> list[list[_Strand]]:
    """Paragraphs as printed; a lead found between counted paragraphs goes before the first of them."""
    counted = [n for n, run in enumerate(runs) if ordinal(run[0].head) is not None]
    if not counted or counted[0] != 0:
        return runs
    leads = [n for n, run in enumerate(runs) if n not in counted and any(strand.mixed for strand in run)]
    return [runs[leads[0]], *runs[: leads[0]], *runs[leads[0] + 1 :]] if leads else runs
