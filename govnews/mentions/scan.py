"""Scan: the mentions of one article, each kind found once, when first asked for, and shared by all extractors."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from govnews.mentions import names, numbers, periods, quotes
from govnews.mentions.titles import merged

if TYPE_CHECKING:
    from govnews.mentions.names import NameMention
    from govnews.mentions.numbers import NumberMention
    from govnews.mentions.periods import Occasion, PeriodMention
    from govnews.mentions.quotes import Quote
    from govnews.mentions.reading import Reading
    from govnews.model import Date

__all__ = ["Scan"]


class Scan:
    """Numbers, dates, names and quotations of one article, in reading order."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """Every number with its unit, in the headline block and the body."""
        return tuple(found for passage in self._reading.passages for found in numbers.find(passage))

    @cached_property
    def date(self) -> Date | None:
        """The article's date, which its dates lean on."""
        return periods.anchor(self._reading)

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """What the article names with its year (2019年第一季度例会)."""
        return tuple(periods.occasions(self._reading.passages))

    @cached_property
    def periods(self) -> tuple[PeriodMention, ...]:
        """Every date and span of dates, resolved against what the article and its issue say of the year."""
        return tuple(found for passage in self._reading.passages for found in periods.find(passage, anchor=self.date))

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """Every human name with the titles printed at it."""
        return tuple(names.find(self._reading))

    @cached_property
    def titles(self) -> dict[str, tuple[str, ...]]:
        """The titles printed at each name in any of its places, in the order in which the names are first printed."""
        held: dict[str, tuple[str, ...]] = {}
        for mention in self.names:
            held[mention.name] = merged(held.get(mention.name, ()), mention.titles)
        return held

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Every quotation, outermost only."""
        return tuple(found for passage in self._reading.passages for found in quotes.find(passage))
