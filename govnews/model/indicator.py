"""Indicators: numbers that say how much, how many or in which place."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import field, frozen

from govnews.model.base import Evidence, identity
from govnews.model.period import Period
from govnews.model.place import Place
from govnews.plugins import ask
from govnews.text import Span

__all__ = ["Approximation", "Basis", "Indicator", "Measure", "Status"]

Measure: TypeAlias = Literal["level", "growth", "change", "rank"]
Status: TypeAlias = Literal["actual", "target"]
Approximation: TypeAlias = Literal["over", "under", "about"]
Basis: TypeAlias = Literal["yoy", "qoq"]


@frozen(kw_only=True)
class Indicator:
    """A published figure: what it says, and how it was printed.

    ``value`` has 万, 亿 and the like multiplied in and counts in ``unit`` (None for a rank); ``value_max`` is the
    upper end of a range. ``growth`` is relative, ``change`` absolute; a fall is negative. ``basis`` is given only
    where 同比 or 环比 is printed.
    """

    name: str
    value: Decimal
    value_max: Decimal | None = None
    unit: str | None = None
    measure: Measure = "level"
    status: Status = "actual"
    approx: Approximation | None = None
    basis: Basis | None = None
    period: Period | None = None
    region: str | None = None
    text: str = field(repr=False)
    span: Span = field(repr=False)
    evidence: Evidence | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """Made from all it says; see `govnews.model.base.identity`."""
        return identity(self)

    @property
    def place(self) -> Place | None:
        """The place that ``region`` names by itself; `Article.place_of` also asks where the article is at home."""
        if self.region is None:
            return None
        place: Place | None = ask("places").read(self.region)
        return place

    @property
    def concept(self) -> str | None:
        """The id of the concept that it counts; `govnews.concepts` has the rest, and the name's qualifier."""
        found = ask("concepts").of(self)
        return None if found is None else str(found.concept.id)

    @property
    def base_unit(self) -> str | None:
        """The unit that ``base_value`` counts in: 吨 for 公斤, 平方米 for 亩; its own where there is none."""
        unit: str | None = ask("mentions", "quantities").base_unit(self.unit)
        return unit

    @property
    def base_value(self) -> Decimal:
        """The value counted in ``base_unit``; money is not converted."""
        value: Decimal = ask("mentions", "quantities").base_value(self.value, self.unit)
        return value

    @property
    def currency(self) -> str | None:
        """The currency of money, ISO 4217; None for others, and for a bare 元 in Hong Kong, Macao or Taiwan."""
        currency: str | None = ask("mentions", "quantities").currency(self.unit, place=self.place)
        return currency
