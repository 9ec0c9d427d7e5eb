"""Gutters: where line after line of a page has a gap at one place, so that columns stand beside each other on them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.layout.columns_seams import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from govnews.text import Text

__all__ = ["EMPTY", "FEW", "OVER", "SET_IN", "Grid", "Row", "columns", "is_tight", "rows_of", "spans", "stretches"]

#: Two blanks or more, or one that is a character wide.
_GAP: Final = re.compile(r"(?<=[^ \u3000])(?:[ \u3000]{2,200}|\u3000)(?=[^ \u3000])")
_BLANKS: Final = re.compile(r"[ \u3000]{0,400}")
#: So many lines of columns tell that they are such; so many in a row may stand in one column alone.
FEW: Final = 3
_ALONE: Final = 6
#: So many empty lines part what stands above them from what stands below.
EMPTY: Final = 2
#: Half squares: the narrowest column and the widest, how far a line may hang over, how far one is set in.
_NARROWEST: Final = 16
_BROADEST: Final = 100
OVER: Final = 4
SET_IN: Final = 6
#: So many of the lines begin at one place, or set in, where the page was set in squares.
_ALIGNED: Final = 0.9
#: All but the widest of a column's lines are no wider than it; a line that fills less is a headline, or a last one.
_WIDE_SHARE: Final = 0.75
_FILLED: Final = 0.7
#: Columns are at most so many; further gaps of a line are a table's.
_MOST: Final = 3
_PIECES: Final = 11


@frozen(kw_only=True)
class Row:
    """A printed line: its pieces between gaps by place and by half squares, and the empty lines before it."""

    text: Text
    pieces: tuple[tuple[int, int], ...]
    cells: tuple[tuple[int, int], ...]
    blank: int


@frozen(kw_only=True)
class Grid:
    """Where columns begin, in half squares, how wide they are, and whether lines begin there to the half square."""

    starts: tuple[int, ...]
    wide: tuple[int, ...]
    aligned: bool

    def column(self, start: int) -> int:
        """The column that a piece stands in, by where it begins."""
        return _nearest(self.starts, start)


def is_tight(rows: Sequence[Row], /) -> bool:
    """Whether most lines follow each other without an empty line, so that one parts them."""
    return 2 * sum(row.blank > 0 for row in rows) < len(rows)


def rows_of(text: Text) -> list[Row]:
    """The lines that are not empty, each in its pieces."""
    found, blank = [], 0
    for line in text.lines():
        string = str(line).rstrip()
        if not string:
            blank += 1
            continue
        lead = _BLANKS.match(string)
        first = lead.end() if lead is not None else 0
        gaps = [match.span() for match in _GAP.finditer(string, first)]
        edges = [first, *(edge for gap in gaps[:_PIECES] for edge in gap), len(string)]
        pieces = tuple(zip(edges[::2], edges[1::2], strict=True))
        cells = tuple((_cells(string[:start]), _cells(string[:stop])) for start, stop in pieces)
        found.append(Row(text=line, pieces=pieces, cells=cells, blank=blank))
        blank = 0
    return found


def _cells(string: str) -> int:
    """How many half squares a string takes."""
    return int(2 * width(string))


def _nearest(places: Sequence[int], at: int) -> int:
    """Which of some places is the nearest to one."""
    return min(range(len(places)), key=lambda n: abs(places[n] - at))


def _runs(rows: Sequence[Row]) -> Iterator[range]:
    """Lines in a row of which at least every other has a gap; the first and the last have one."""
    gapped = [n for n, row in enumerate(rows) if len(row.pieces) > 1]
    start = 0
    for at in range(1, len(gapped) + 1):
        if at == len(gapped) or gapped[at] - gapped[at - 1] > _ALONE or rows[gapped[at]].blank > EMPTY:
            if at - start >= FEW:
                yield range(gapped[start], gapped[at - 1] + 1)
            start = at


def _grid(rows: Sequence[Row]) -> Grid | None:
    """The columns that most lines with a gap are set in; None where they are too few, or too narrow."""
    counted = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    count = max(counted, key=lambda n: (counted[n], -n))
    regular = [row.cells for row in rows if len(row.cells) == count]
    if count > _MOST or len(regular) < FEW:
        return None
    columns = list(zip(*regular, strict=True))
    wide = tuple(sorted(stop - start for start, stop in column)[int(_WIDE_SHARE * len(column))] for column in columns)
    near = (sum(stop - start >= _FILLED * most for start, stop in c) for c, most in zip(columns, wide, strict=True))
    if min(wide) < _NARROWEST or max(wide) > _BROADEST or 2 * min(near) < len(regular):
        return None
    begun = [[start for start, _ in column] for column in columns]
    usual = tuple(Counter(starts).most_common(1)[0][0] for starts in begun)
    aligned = all(
        sum(0 <= start - first + 1 <= SET_IN for start in starts) >= _ALIGNED * len(starts)
        and sum(abs(start - first) <= 1 for start in starts) * 2 >= len(starts)
        for starts, first in zip(begun[1:], usual[1:], strict=True)
    )
    return Grid(starts=usual if aligned else tuple(int(median(s)) for s in begun), wide=wide, aligned=aligned)


def spans(row: Row, grid: Grid) -> bool:
    """Whether a line does not keep to the columns, as a headline that stands above both of them."""
    homes = _homes(row, grid)
    if not grid.aligned or (len(homes) == len(grid.starts) and _filled(row, grid)):
        extent: dict[int, tuple[int, int]] = {}
        for column, (start, stop) in zip(homes, row.cells, strict=False):
            extent[column] = (extent.get(column, (start, stop))[0], stop)
        return any(stop - start > grid.wide[column] + OVER for column, (start, stop) in extent.items())
    return any(start < edge - 1 < stop - 1 for edge in grid.starts[1:] for start, stop in row.cells)


def stretches(rows: Sequence[Row]) -> Iterator[tuple[range, Grid]]:
    """The lines in a row that all keep to columns, and these columns."""
    for run in _runs(rows):
        yield from _kept(rows, run)


def _kept(rows: Sequence[Row], run: range) -> Iterator[tuple[range, Grid]]:
    """The stretches of a run that keep to the columns of most of its lines."""
    grid = _grid(rows[run.start : run.stop])
    if grid is None:
        return
    for apart, stretch in groupby(run, key=lambda n: spans(rows[n], grid)):
        if apart:
            continue
        gapped = [n for n in stretch if len(rows[n].cells) > 1]
        while gapped and not grid.aligned and not _filled(rows[gapped[0]], grid):
            gapped = gapped[1:]
        own = _grid([rows[n] for n in gapped]) if len(gapped) >= FEW else None
        if own is not None:
            yield range(gapped[0], gapped[-1] + 1), own


def _filled(row: Row, grid: Grid) -> bool:
    """Whether a line fills one of its columns, as a headline of two phrases does not."""
    return any(stop - start >= _FILLED * wide for (start, stop), wide in zip(row.cells, grid.wide, strict=False))


def columns(rows: Sequence[Row], grid: Grid) -> list[list[Text]]:
    """The lines of each column."""
    found: list[list[Text]] = [[] for _ in grid.starts]
    for row in rows:
        for column, (start, stop) in _placed(row, grid).items():
            found[column].append(row.text[start:stop])
    return found


def _placed(row: Row, grid: Grid) -> dict[int, tuple[int, int]]:
    """What of a line stands in which column, an indent with it."""
    found: dict[int, tuple[int, int]] = {}
    for (start, stop), (begun, _), column in zip(row.pieces, row.cells, _homes(row, grid), strict=False):
        if column in found:
            found[column] = (found[column][0], stop)
        else:
            found[column] = (start - _indent(row, start, begun - grid.starts[column]) * grid.aligned, stop)
    return found


def _homes(row: Row, grid: Grid) -> list[int]:
    """For each piece of a line the column that it stands in: of gaps too many those count that are at the gutters."""
    begun = [start for start, _ in row.cells]
    if len(begun) > len(grid.starts):
        first = [_nearest(begun[1:], at) + 1 for at in grid.starts[1:]]
        return [sum(at <= n for at in first) for n in range(len(begun))]
    if grid.aligned or (len(begun) < len(grid.starts) and 2 * begun[0] > grid.wide[0]):
        return list(map(grid.column, begun))
    return list(range(len(begun)))


def _indent(row: Row, start: int, cells: int) -> int:
    """How many of the blanks before a piece set it in by so many half squares."""
    if not 0 < cells <= SET_IN:
        return 0
    before = str(row.text[max(0, start - cells) : start])
    return cells // 2 if before.endswith("\u3000") else cells if not before.strip(" ") else 0
