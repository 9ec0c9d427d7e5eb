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
#: A title may stand above a table, on one line or two.
_TITLES: Final = range(3)
#: Tables longer than this are read as far as this.
_LONGEST: Final = 4000


def rows(lines: Sequence[WebLine], /) -> list[Row] | None:
    """The rows of a table whose cells are a line each, its title left out; None where the lines make no table.

    The head holds no number; below it the same columns hold numbers in every row, the first never.
    """
    numeric = [_NUMBER.fullmatch(line.string) is not None for line in lines[:_LONGEST]]
    for title in _TITLES:
        for columns in _COLUMNS:
            if _fits(numeric[title:], columns):
                cells = [line.pieces[0] for line in lines[title : len(numeric)]]
                return [Row(cells[at : at + columns]) for at in range(0, len(cells), columns)]
    return None


def _fits(numeric: Sequence[bool], columns: int) -> bool:
    """Whether cells fall into rows of so many, numbers below numbers."""
    if len(numeric) % columns or len(numeric) < _ROWS * columns or any(numeric[:columns]):
        return False
    first = numeric[columns : 2 * columns]
    repeated = [*first] * (len(numeric) // columns - 1)
    return not first[0] and any(first) and list(numeric[columns:]) == repeated
