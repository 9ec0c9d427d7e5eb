"""Dates and spans of dates as they stand in running text."""
from __future__ import annotations
from typing import TYPE_CHECKING
from attrs import frozen
from govnews.model import Date, Period
from govnews.text import Text
if TYPE_CHECKING:
    from collections.abc import Iterator
    from govnews.mentions.reading import Reading

@frozen(kw_only=True)
class PeriodMention:
    period: Period
    text: Text

def anchor(reading: Reading) -> Date | None:
    return None

def find(text: Text, *, anchor: Date | None = None) -> Iterator[PeriodMention]:
    yield from ()
