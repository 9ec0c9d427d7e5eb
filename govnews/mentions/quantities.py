"""Quantities: units as printed, what they come to in base units, and the currency of money."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govnews import lexicon
from govnews.lexicon import cache

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govnews.model.place import Place

__all__ = ["POINT", "Unit", "base_unit", "base_value", "currency", "dimension"]

#: What is in front of this in a unit is counted, what is behind it is what it is counted for.
_FOR: Final = "/"
_MONEY: Final = "money"
_COUNT: Final = "count"
#: Points are counted apart from the shares they are of, and measure the same.
POINT: Final = "百分点"
_SHARE: Final = "%"


@frozen
class Unit:
    """What one of a unit comes to: ``times`` divided by ``over`` of a base unit, in a currency if it is money.

    ``bare`` is the one of its names that does not say whose money it is, ``not_in`` where it is another's.
    """

    base: str
    times: Decimal
    over: Decimal
    currency: str | None
    bare: str | None
    not_in: tuple[str, ...]


def base_unit(unit: str | None, /) -> str | None:
    """The base unit of a unit; itself where the lexicon has none, and where it is for each of something.

    >>> base_unit("亩"), base_unit("家"), base_unit("元/吨")
    ('平方米', '家', '元/吨')
    """
    found = None if unit is None else _units().get(unit)
    return unit if found is None else found.base


def base_value(value: Decimal, unit: str | None, /) -> Decimal:
    """A value counted in the base unit; 28 digits where it does not come out even, as with 亩.

    >>> base_value(Decimal("1.5"), "公里"), base_value(Decimal(3), "亩"), base_value(Decimal(3), "家")
    (Decimal('1500.0'), Decimal('2000'), Decimal('3'))
    """
    found = None if unit is None else _units().get(unit)
    return value if found is None else value * found.times / found.over


def currency(unit: str | None, /, *, place: Place | None = None) -> str | None:
    """The currency (ISO 4217) of a unit of money, or of so much money for each of something; None for others.

    A bare 元 is no currency that is known where a place has one of its own.

    >>> currency("港元"), currency("元/吨"), currency("吨")
    ('HKD', 'CNY', None)
    """
    name = "" if unit is None else unit.partition(_FOR)[0]
    found = _units().get(name)
    if found is None or (place is not None and name == found.bare and place.full_name.startswith(found.not_in)):
        return None
    return found.currency


def dimension(unit: str, /) -> str:
    """What a unit measures: its base unit, ``"money"`` or ``"count"``; of what is for each of something, the first.

    >>> dimension("美元/吨"), dimension("亩"), dimension("家"), dimension("百分点")
    ('money', '平方米', 'count', '%')
    """
    found = _units().get(unit.partition(_FOR)[0])
    if found is None or found.base == "人":
        return _COUNT
    if found.currency:
        return _MONEY
    return _SHARE if found.base == POINT else found.base


@cache
def _units() -> Mapping[str, Unit]:
    return {
        word: Unit(
            base=str(entry.data["base"]),
            times=Decimal(str(entry.data["times"])),
            over=Decimal(str(entry.data.get("over", 1))),
            currency=str(entry.data["currency"]) if "currency" in entry.data else None,
            bare=str(entry.data["bare"]) if "bare" in entry.data else None,
            not_in=entry.strings("not_in") if "bare" in entry.data else (),
        )
        for entry in lexicon.entries("quantities")
        if "base" in entry.data
        for word in entry.words
    }
