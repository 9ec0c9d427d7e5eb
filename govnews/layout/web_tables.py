"""Tables that a copy left with one cell a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.layout.draft import Row
from govnews.lexicon import cache
from govnews.lexicon.signs import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.web_lines import WebLine
    from govnews.text import Text

__all__ = ["is_title", "is_unit", "rows"]

_NUMBER: Final = re.compile(r"[-+−－]?\d[\d,]{0,15}(?:\.\d{1,6})?[%％]?")
#: A table has so many columns, and its head and two rows at least.
_COLUMNS: Final = range(2, 13)
_ROWS: Final = 3
#: Lines that may stand above a table or below it, a title or the next heading, the fewest first.
_AROUND: Final = ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (1, 2))
_TITLE: Final = re.compile(
    rf"附?续?表\s?(?:[0-9{NUMERALS}]{{1,3}}(?:[-－—][0-9]{{1,2}})?\s?[:：.．、]?|[:：])\s{{0,8}}\S.{{2,60}}"
)
#: Tables longer than this are read as far as this.
_LONGEST: Final = 4000


def is_title(string: str, /) -> bool:
    """Whether a line is the title of a table by its number.

    >>> is_title("表2 农产品产量"), is_title("表示感谢")
    (True, False)
    """
    return _TITLE.fullmatch(string) is not None


def is_unit(string: str, /) -> bool:
    """Whether a line says what the numbers of a table are counted in.

    >>> is_unit("单位：万元"), is_unit("主办单位：江州市政府办公室")
    (True, False)
    """
    return _unit().fullmatch(string) is not None


@cache
def _unit() -> re.Pattern[str]:
    heads = lexicon.alternation(lexicon.words("figure_contexts", "table_units"))
    return re.compile(rf"[（(]?{heads}\s?[:：]\s?[^\s。：:]{{1,16}}[）)]?")


def rows(lines: Sequence[WebLine], /) -> list[tuple[Text, ...]] | None:
    """The rows of a table whose cells are a line each, behind its title and unit; None where there is none.

    Another line above, such as a section's heading, is left out.

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
                titles = [line.pieces for line in kept[:above] if is_title(line.string) or is_unit(line.string)]
                return [*titles, *(Row(cells[at : at + columns]) for at in range(0, len(cells), columns))]
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
