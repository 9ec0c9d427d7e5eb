"""Tables: rows of cells under a head, each cell a figure of its row and column; title and unit may stand above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from govnews import lexicon
from govnews.extractors._indicator_quantities import is_quantity
from govnews.extractors._indicator_words import pattern, sequence, words
from govnews.lexicon import cache
from govnews.mentions import numbers, periods, places
from govnews.model import Date, Period
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from govnews.model import Basis, Measure

__all__ = ["Cell", "cells"]

_BLANK = re.compile(r"[ \t\u3000]+")
_NUMBER = re.compile(r"[-－−]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,6})?")
_YEAR = re.compile(r"((?:19|20)\d{2})年?")
_UNIT = re.compile(r"[（(](?P<unit>[^（）()\d]{1,8})[）)]")
_LEAST = 2
_LONGEST = 80
_PERCENT = "%"
_POINTS = "百分点"


@frozen(kw_only=True)
class Cell:
    """A number of a table: what its row and its column say of it, and the row that it stands in."""

    name: str
    value: Decimal
    unit: str | None
    measure: Measure
    text: Text
    row: Text
    period: Period | None = None
    region: str | None = None
    basis: Basis | None = None


@frozen(kw_only=True)
class _Column:
    """What a column's head says: what it measures, in what, of when and of where."""

    head: str
    unit: str = ""
    noun: str = ""
    growth: bool = False
    period: Period | None = None
    region: str | None = None


@frozen(kw_only=True)
class _Table:
    """What stands above a table's rows."""

    title: str = ""
    unit: str = ""
    period: Period | None = None
    columns: tuple[_Column, ...] = field(default=())

    @property
    def grows(self) -> bool:
        """Whether the title says that all of the table's figures are growths."""
        return self.unit == _PERCENT and _grows(self.title)


def cells(passages: Iterable[Text]) -> Iterator[Cell]:
    """The figures of tables whose rows are a passage each.

    >>> rows = [Text("名称 单位 产量 比上年±%"), Text("水泥 万吨 30 5.1")]
    >>> [(c.name, str(c.value), c.unit, c.measure) for c in cells(rows)]
    [('水泥', '300000', '吨', 'level'), ('水泥', '5.1', '%', 'growth')]
    """
    table = _Table()
    lines = [(passage, _parts(passage)) for passage in passages]
    for (passage, parts), (_, following) in zip(lines, [*lines[1:], (None, [])], strict=False):
        if table.columns and len(parts) == len(table.columns) and any(map(_is_number, parts[1:])):
            yield from _row(passage, parts, table)
        else:
            leads = len(parts) == len(following) and any(map(_is_number, following[1:]))
            table = _above(parts, table, leads=leads)


def _parts(passage: Text) -> list[Text]:
    if len(passage) > _LONGEST or "。" in passage:
        return []
    return [part for part in passage.split(_BLANK) if len(part)]


def _is_number(part: Text) -> bool:
    return part.fullmatch(_NUMBER) is not None


def _above(parts: Sequence[Text], table: _Table, *, leads: bool) -> _Table:
    """What a line that is no row adds to what stands above the next rows: a title, a unit, or the columns' heads.

    ``leads`` tells that the next line is a row of as many cells.
    """
    if not parts:
        return _Table()
    found = parts[-1].fullmatch(_unit_line())
    if found is not None:
        table = evolve(table, unit=str(found["unit"]), columns=())
        parts = parts[:-1]
    if leads and len(parts) >= _LEAST and not any(_is_number(part) and not part.fullmatch(_YEAR) for part in parts):
        heads = tuple(_column(str(part)) for part in parts)
        told = table.unit or any(column.unit or column.growth or _gives_units(column) for column in heads[1:])
        return evolve(table, columns=heads) if told else _Table()
    return _titled(" ".join(map(str, parts)), table) if parts else table


def _titled(title: str, table: _Table) -> _Table:
    """A table of a title, and of the time that it gives."""
    period = next((mention.period for mention in periods.find(Text(title))), None)
    unit = table.unit if not table.columns and not table.title else ""
    return _Table(title=title, unit=unit, period=period)


def _column(head: str) -> _Column:
    unit = _UNIT.search(head)
    noun = _UNIT.sub("", head)
    year = _YEAR.fullmatch(noun)
    growth = _grows(noun)
    plain = growth or year or noun in words("figure_contexts", "table_values") or places.opening(noun) == noun
    return _Column(
        head=head,
        unit=unit["unit"] if unit else _PERCENT if growth else "",
        noun="" if plain else noun,
        growth=growth,
        period=Period(Date(int(year[1]))) if year else None,
        region=noun if noun and places.opening(noun) == noun else None,
    )


def _row(passage: Text, parts: Sequence[Text], table: _Table) -> Iterator[Cell]:
    """The figures of a row: a growth is that of what the column before it counts.

    Where a column gives each row its unit, the rows are goods, and a good's own name is the figure's.
    """
    of_row = next((str(part) for part, column in zip(parts, table.columns, strict=True) if _gives_units(column)), "")
    label, noun = str(parts[0]), ""
    for part, column in zip(parts[1:], table.columns[1:], strict=True):
        noun = noun if column.growth or of_row else column.noun
        if not _is_number(part):
            continue
        unit = column.unit or of_row or table.unit
        mention = next(numbers.find(Text(f"{part}{unit}")), None) if unit else None
        if mention is None:
            continue
        growth = column.growth or (table.grows and not column.unit)
        measure: Measure = "change" if growth and mention.unit == _POINTS else "growth" if growth else "level"
        yield Cell(
            name=_name(label, noun), value=mention.value, unit=mention.unit, measure=measure, text=part, row=passage,
            period=column.period or table.period, region=column.region,
            basis="yoy" if growth and _of_last_year(column.head if column.growth else table.title) else None,
        )  # fmt: skip


def _name(label: str, noun: str) -> str:
    """A row's name with what its column measures: a quantity behind it, a part of the whole before it."""
    if not noun or label.endswith(noun):
        return label
    return f"{label}{noun}" if is_quantity(f"一{noun}") and not is_quantity(label) else f"{noun}{label}"


def _gives_units(column: _Column) -> bool:
    return column.head in words("figure_contexts", "table_units")


def _grows(head: str) -> bool:
    return pattern("figure_contexts", "table_growth").search(head) is not None


def _of_last_year(head: str) -> bool:
    return any(word in head for word in sequence("measures", "same_time_last_year"))


@cache
def _unit_line() -> re.Pattern[str]:
    """``单位：万元``: what all numbers of a table are counted in."""
    heads = lexicon.alternation(lexicon.words("figure_contexts", "table_units"))
    return re.compile(rf"[（(]?{heads}[:：]\s?(?P<unit>[^\s（）()、,，]{{1,8}})[）)]?")
