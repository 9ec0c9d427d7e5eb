"""Tables that a copy left with one cell a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews.layout.draft import Row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.web_lines import WebLine

__all__ = ["rows"]

_NUMBER: Final = re.compile(r"[-+−－]?\d[\d,]{0,15}(?:\.\d{1,6})?[%％]?")
#: A table has so many columns, and its head and two rows at least.
_COLUMNS: Final = range(2, 13)
_ROWS: Final = 3
#: Lines that may stand above a table or below it, a title or the next heading, the fewest first.
_AROUND: Final = ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (1, 2))
#: Tables longer than this are read as far as this.
_LONGEST: Final = 4000


def rows(lines: Sequence[WebLine], /) -> list[Row] | None:
    """The rows of a table whose cells are a line each, without title and heading around it; None where there is none.

    The head holds no number; below it the same columns hold numbers in every row, the first never, the last if it can
    be.
    """
    kept = lines[:_LONGEST]
    numeric = [_NUMBER.fullmatch(line.string) is not None for line in kept]
    for last in (True, False):
        for above, below in _AROUND:
            stop = len(kept) - below
            columns = _columns(numeric[above:stop], last=last)
            if columns:
                cells = [line.pieces[0] for line in kept[above:stop]]
                return [Row(cells[at : at + columns]) for at in range(0, len(cells), columns)]
    return None


def _columns(numeric: Sequence[bool], *, last: bool) -> int:
    """How many columns cells fall into, numbers below numbers; 0 where they do not."""
    return next((columns for columns in _COLUMNS if _fits(numeric, columns, last=last)), 0)


def _fits(numeric: Sequence[bool], columns: int, *, last: bool) -> bool:
    if len(numeric) % columns or len(numeric) < _ROWS * columns or any(numeric[:columns]):
        return False
    first = numeric[columns : 2 * columns]
    if first[0] or not (first[-1] if last else any(first)):
        return False
    return list(numeric[columns:]) == [*first] * (len(numeric) // columns - 1)
