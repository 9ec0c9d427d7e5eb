"""Data frames: a row for each object, a column for each field (extra ``pandas``)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govnews.errors import InputError, MissingExtra
from govnews.model.computed import COMPUTED, computed
from govnews.model.rows import TABLES, columns, row, table, table_columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    from govnews.model import Document
    from govnews.model.rows import Cell, Row

__all__ = ["frame", "of_document"]

#: Columns that hold numbers to reckon with, whatever is missing from them.
_NUMBERS = frozenset({"value", "value_max", "base_value"})


def frame(items: Sequence[object], /) -> pd.DataFrame:
    """A data frame of objects of one kind, its columns those of its fields and of `govnews.model.computed`.

    Values are floats there, so that they can be summed and drawn; the exact numbers stay in the objects. Raises
    `MissingExtra` where pandas is not installed.

    >>> from govnews.model import Person
    >>> frame([Person(name="林秋禾", titles=("副县长",))]).loc[0, "titles"]
    '副县长'
    """
    kind: type = type(items[0]) if len(items) else object
    rows = [{**row(item), **more} for item, more in zip(items, computed(items), strict=True)]
    return _frame(rows, (*columns(kind), *COMPUTED.get(kind, ())) if len(items) else ())


def of_document(document: Document, kind: str, /) -> pd.DataFrame:
    """A data frame of one kind of object in a document, each row with the document's name and the article's headline.

    Raises `InputError` for a kind that documents do not have, `MissingExtra` where pandas is not installed.
    """
    if kind not in TABLES:
        raise InputError(f"documents have no {kind!r}", remedy=f"one of: {', '.join(TABLES)}")
    return _frame(table(document, kind), table_columns(kind))


def _frame(rows: Iterable[Row], names: Sequence[str]) -> pd.DataFrame:
    try:
        import pandas as pd  # noqa: PLC0415 - an extra, loaded when first asked for
    except ImportError as error:
        raise MissingExtra("pandas is not installed", remedy='pip install "govnews[pandas]"') from error
    shown = [{name: _plain(cell) for name, cell in cells.items()} for cells in rows]
    found = pd.DataFrame(shown, columns=list(dict.fromkeys((*names, *(name for cells in shown for name in cells)))))
    return found.astype(dict.fromkeys(_NUMBERS.intersection(found.columns), "float64"))


def _plain(cell: Cell) -> str | int | float | None:
    return float(cell) if isinstance(cell, Decimal) else cell
