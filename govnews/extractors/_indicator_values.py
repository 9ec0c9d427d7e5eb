"""Values: a number of a slot as a figure, with its unit, sign and words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.extractors._indicator_words import pattern
from govnews.text import Text

if TYPE_CHECKING:
    from govnews.extractors._indicator_clauses import Clause, Slot
    from govnews.extractors._indicator_measures import Cue
    from govnews.mentions.numbers import NumberMention
    from govnews.model import Approximation, Basis, Measure

__all__ = ["FRACTION", "MORE", "Figure", "Way", "made", "trimmed"]

#: Read behind a lead whose number is said to be more than another (比计划超出).
MORE = "多出"
FRACTION = re.compile("分之|[/／]")
_DOUBLE = "番"
_FEW = range(1, 6)
_QUOTED = ("“", "‘", "「", "『")
_CLOSED = re.compile("[”’」』]")
_EXACT = 20


@frozen(kw_only=True)
class Figure:
    """One value said of one quantity, before time and place are known."""

    name: str
    value: Decimal
    value_max: Decimal | None
    unit: str | None
    measure: Measure
    approx: Approximation | None
    basis: Basis | None
    lead: Text
    text: Text
    clause: Clause
    rule: str
    inherited: bool = False
    noun: str = ""
    among: tuple[int, int] = (0, 1)


@frozen(kw_only=True)
class Way:
    """How a group of slots is read."""

    clause: Clause
    cue: Cue
    measure: Measure
    rule: str
    sign: int = 0
    unit: str | None = None
    noun: str = ""
    inherited: bool = False


def made(slot: Slot, name: str, way: Way, *, first: Slot) -> Figure:
    """A figure of a slot; what its group shares stands before the ``first`` slot."""
    number, rank = slot.number, way.measure == "rank"
    falls = way.sign < 0 and way.measure in ("growth", "change")
    value, upper, unit = _doubled(number, way)
    text = trimmed(first.lead.through(number.text)) if len(first.lead) else number.text
    if way.noun and str(slot.tail).startswith((way.noun, f"的{way.noun}")):
        text = text.through(slot.tail[: str(slot.tail).index(way.noun) + len(way.noun)])
    return Figure(
        name=name,
        value=-value if falls else value,
        value_max=-upper if falls and upper is not None else upper,
        unit=None if rank else unit,
        measure=way.measure,
        approx=None
        if rank or (way.cue.words[:1] == [MORE] and number.approx == "over")
        else number.approx or way.cue.approx,
        basis=way.cue.basis or _basis(str(first.lead)),
        lead=first.lead,
        text=text,
        clause=way.clause,
        rule=way.rule,
        inherited=way.inherited,
        noun=way.noun,
    )


def _doubled(number: NumberMention, way: Way) -> tuple[Decimal, Decimal | None, str | None]:
    """A value with its unit; 翻一番 is a growth of 100 %, and a fraction that does not end is cut short."""
    if number.unit == _DOUBLE and number.value in _FEW:
        return Decimal(100 * (2 ** int(number.value) - 1)), number.value_max, "%"
    value = number.value
    if number.unit is None and way.unit == "%" and way.measure == "growth":
        return round(value * 100, 2).normalize(), number.value_max, "%"
    return (value if len(value.as_tuple().digits) <= _EXACT else round(value, 4)), number.value_max, _unit(number, way)


def _unit(number: NumberMention, way: Way) -> str | None:
    """What a value counts in: a unit that is the noun itself leaves 个, or nothing, behind."""
    if way.rule == "unit":
        return str(number.unit_text)[: -len(way.noun)] or None
    return number.unit or way.unit


def _basis(lead: str) -> Basis | None:
    if pattern("measures", "same_time_last_year").search(lead):
        return "yoy"
    if pattern("measures", "time_before").search(lead):
        return "qoq"
    return None


def trimmed(text: Text) -> Text:
    """A stretch without the marks and joining words at its ends, or the quotation mark of what it is only a part of."""
    short = text.strip("、,，;；:： \u3000—-）)和与及")
    if short[:1] in _QUOTED and not short[1:].search(_CLOSED):
        short = short[1:]
    return short
