"""Tables: rows of cells under a head that names a unit, each cell a figure of its row and column."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.mentions import numbers
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.model import Measure

__all__ = ["Cell", "cells"]

_BLANK = re.compile(r"[ \t\u3000]+")
_NUMBER = re.compile(r"[-－−]?\d{1,15}(?:\.\d{1,6})?")
_LEAST = 3
_LONGEST = 80


@frozen(kw_only=True)
class Cell:
    """A number of a table: its row's name, the unit its row or column gives, and whether it says a growth."""

    name: str
    value: Decimal
    unit: str | None
    measure: Measure
    text: Text
    row: Text


def cells(passages: Iterable[Text]) -> Iterator[Cell]:
    """The figures of tables whose rows are a passage each.

    >>> rows = [Text("名称 单位 产量 比上年±%"), Text("水泥 万吨 30 5.1")]
    >>> [(c.name, str(c.value), c.unit, c.measure) for c in cells(rows)]
    [('水泥', '300000', '吨', 'level'), ('水泥', '5.1', '%', 'growth')]
    """
    head: list[str] | None = None
    for passage in passages:
        parts = _parts(passage)
        if head is not None and len(parts) == len(head):
            yield from _row(passage, parts, head)
            continue
        head = [str(part) for part in parts] if _is_head(parts) else None


def _parts(passage: Text) -> list[Text]:
    return [part for part in passage.split(_BLANK) if len(part)] if len(passage) <= _LONGEST else []


def _is_head(parts: list[Text]) -> bool:
    return len(parts) >= _LEAST and any(str(part) in _unit_heads() for part in parts[1:])


def _row(passage: Text, parts: list[Text], head: list[str]) -> Iterator[Cell]:
    unit = next((str(part) for part, title in zip(parts, head, strict=True) if title in _unit_heads()), "")
    for part, title in zip(parts[1:], head[1:], strict=True):
        if not part.fullmatch(_NUMBER):
            continue
        growth = bool(_growth().search(title))
        mention = next(numbers.find(Text(f"{part}{'%' if growth else unit}")), None)
        if mention is not None:
            yield Cell(
                name=str(parts[0]), value=mention.value, unit=mention.unit, measure="growth" if growth else "level",
                text=part, row=passage,
            )  # fmt: skip


@cache
def _unit_heads() -> frozenset[str]:
    return frozenset(lexicon.words("figure_contexts", "table_units"))


@cache
def _growth() -> re.Pattern[str]:
    return lexicon.entry("figure_contexts", "table_growth").pattern
