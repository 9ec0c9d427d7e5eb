"""Numbers as they stand in running text, with their units and the words that say how exact they are."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve, frozen

from govnews.mentions import numerals
from govnews.mentions.number_patterns import Vocabulary, vocabulary
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.model import Approximation
    from govnews.text import Match

__all__ = ["NumberKind", "NumberMention", "find"]

NumberKind: TypeAlias = Literal["quantity", "percent", "ordinal", "duration"]

_PARTS = {"百": "%", "千": "‰", "万": "‱"}
_HALF = Decimal("0.5")
_SLACK = "余多几来餘幾來"
_NO_SLACK = str.maketrans("", "", _SLACK)
_LISTED = re.compile(r"\s?(?:、|和|与|及|或)\s?")
_FIGURES = re.compile(r"[0-9０-９][0-9０-９.．]{0,12}")
#: Two neighbouring digits that stand alone.
_PAIR = re.compile(
    "(?<![一二两三四五六七八九])(?:一二|一两|二三|两三|三四|四五|五六|六七|七八|八九)(?![一二两三四五六七八九])"
)


@frozen(kw_only=True)
class NumberMention:
    """A number with its unit: ``text`` is all of it, ``number`` the numeral, ``unit_text`` the unit as printed.

    万, 亿 and the like are multiplied into ``value``; ``value_max`` is the upper end of a range.
    """

    value: Decimal
    value_max: Decimal | None = None
    unit: str | None = None
    approx: Approximation | None = None
    ordinal: bool = False
    kind: NumberKind = "quantity"
    text: Text
    number: Text
    unit_text: Text | None = None


def find(text: Text) -> Iterator[NumberMention]:
    """Every number of a text, in order; dates, times, telephone and document numbers are left out.

    >>> [(str(n.value), n.unit, n.approx) for n in find(Text("建成3000余个站点，投资1.6亿元，增长百分之八点五"))]
    [('3000', '个', 'over'), ('160000000', '元', None), ('8.5', '%', None)]
    """
    known = vocabulary()
    held: NumberMention | None = None
    for match in text.finditer(known.pattern):
        if match.get("skip") is not None:
            continue
        for found in _mentions(match, known):
            if held is not None:
                yield _shared(held, found, text)
            held = found
    if held is not None:
        yield held


def _shared(one: NumberMention, other: NumberMention, text: Text) -> NumberMention:
    """A number of a list whose unit is printed once, after the last (0.7、0.3个百分点), with that unit."""
    if one.unit is not None or other.unit is None or one.ordinal or other.ordinal:
        return one
    if not text.after(one.text).before(other.text).fullmatch(_LISTED) or not _FIGURES.fullmatch(str(one.number)):
        return one
    value = _scaled(one.value, str(one.number), None, str(other.number))
    return evolve(one, value=value, unit=other.unit, kind=other.kind, approx=one.approx or other.approx)


def _mentions(match: Match, known: Vocabulary) -> Iterator[NumberMention]:
    """The one number that a match holds, or the two of ``从 A 到 B``; none where the numeral is none."""
    first, second, unit = match["first"], match.get("second"), match.get("unit") or match.get("cut")
    if second is None:
        yield from _mention(match, known, _read(str(first)), number=first, text=match[0], unit=unit)
        return
    low, high, between = _read(str(first)), _read(str(second)), match.get("between")
    if low is None or high is None or (_bare(match) and str(match["to"]) not in "至到"):
        return
    if match.get("from") is not None and str(match["to"]) in "至到":
        start = match[0].before(match["to"])
        end = match[0].after(match["to"])
        yield from _mention(match, known, low, number=first, text=start, unit=between or unit)
        yield from _mention(match, known, high, number=second, text=end, unit=unit)
        return
    both = low[0] if between is not None else _scaled(low[0], str(first), high[0], str(second)), high[0]
    yield from _mention(match, known, both, number=first.through(second), text=match[0], unit=unit or between)


def _mention(
    match: Match, known: Vocabulary, read: tuple[Decimal, Decimal | None] | None, *, number: Text, text: Text, unit: Text | None
) -> Iterator[NumberMention]:
    if read is None:
        return
    value, upper = read
    meaning = known.units.get(str(unit)) if unit is not None else None
    name, kind, times = (meaning.name, meaning.kind, meaning.times) if meaning else (None, "quantity", 1)
    parts = str(match["parts"]).removesuffix("分之")
    if parts in _PARTS:
        name, kind = _PARTS[parts], "percent"
    elif parts:
        below = numerals.value(parts)
        if not below:
            return
        value = value / below
    if match.get("top") is not None:
        if not value:
            return
        value = Decimal(str(_read(str(match["top"]))[0])) / value
    ordinal = match.get("ordinal") is not None
    sign = -times if match.get("minus") is not None else times
    value = (value + _HALF if match.get("half") is not None else value) * sign
    yield NumberMention(
        value=value,
        value_max=None if upper is None else upper * sign,
        unit=name,
        approx=_approx(match, known, str(number), kind),
        ordinal=ordinal,
        kind="ordinal" if ordinal else kind,
        text=text,
        number=number,
        unit_text=unit,
    )


def _bare(match: Match) -> bool:
    return all(match.get(group) is None for group in ("between", "unit", "cut", "after", "within", "before"))


def _approx(match: Match, known: Vocabulary, number: str, kind: str) -> Approximation | None:
    """The word after the number, in it, or before it; 近 before a length of time means the latest, not nearly."""
    for group in ("after", "within", "before"):
        word = str(match[group])
        if word and not (group == "before" and kind == "duration" and len(word) == 1):
            return known.approx[word]
    return "over" if _slack(number) or (match.get("cut") is not None and match.get("half") is None) else None


def _slack(number: str) -> bool:
    return any(character in _SLACK for character in number)


def _read(numeral: str) -> tuple[Decimal, Decimal | None] | None:
    """What a numeral is worth: one value, or two where neighbouring digits say from one to the next (三四十)."""
    numeral = numerals.fold(numeral).translate(_NO_SLACK)
    for mark in "至到":
        low, found, high = numeral.partition(mark)
        ends = (numerals.value(low), numerals.value(high)) if found else (None, None)
        if ends[0] is not None and ends[1] is not None:
            return ends[0], ends[1]
    if numeral == "半":
        return _HALF, None
    pair = _PAIR.search(numeral)
    if pair:
        ends = tuple(numerals.value(numeral[: pair.start()] + digit + numeral[pair.end() :]) for digit in pair[0])
        if None not in ends and ends[0] + 1 <= ends[1]:
            return ends[0], ends[1]
    if len(numeral) > 1 and not numeral.isascii() and numerals.digits(numeral) is not None:
        return None
    value = numerals.value(numeral)
    return None if value is None else (value, None)


def _scaled(low: Decimal, first: str, high: Decimal | None, second: str) -> Decimal:
    """The lower end of a range, or the first of a list, whose 万 or 亿 is printed once (3至5万)."""
    powers = "".join(character for character in second if character in numerals.alphabet().powers)
    if not powers or any(character in numerals.alphabet().powers for character in first):
        return low
    factor = numerals.value(f"1{powers}")
    return low * factor if factor is not None and (high is None or low * factor <= high) else low
