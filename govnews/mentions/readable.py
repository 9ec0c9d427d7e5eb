"""A whole string read as one number: what no running text would show to be one."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from govnews import lexicon
from govnews.errors import FormatError, InputError
from govnews.mentions import numerals

__all__ = ["portion", "read"]

_SIGN = re.compile(r"[-－−负負]")
_FRACTION = re.compile(r"(?:(?P<whole>.{1,40}?)又)?(?P<below>.{1,40}?)分之(?P<above>.{1,40})")
_SLASH = re.compile(r"(?:(?P<whole>[0-9]{1,20})[ \u3000])?(?P<above>[0-9]{1,20})/(?P<below>[0-9]{1,20})")
_POWER = re.compile(r"(?P<base>[0-9.,]{1,40})(?:[eE](?P<ten>[-+]?[0-9]{1,3})|\^(?P<power>[-+]?[0-9]{1,3}))")
_TENTHS = re.compile(r"(?P<tenths>[^成]{1,4})成(?P<hundredths>[^成])?")
_POINTS = re.compile(r"(?P<number>.{1,40}?)(?:(?P<percent>[%％])|[个個]?百分[点點])")
_PERCENT = re.compile(r"[百佰]分之(?P<number>.{1,40})")
_DISCOUNT = re.compile(r"(?P<half>打[对對]|打?半)折|打?(?P<tenths>.{1,4})折")
_BLANK = re.compile(r"\s+")
#: 十余万 and 二十几万 are read as the number they are at least.
_SLACK = re.compile("零?[余餘多几幾]")
_MINUS = {ord("－"): "-", ord("−"): "-"}
_LATIN = {"k": 3, "m": 6, "b": 9, "g": 9, "t": 12}


def read(string: str, /) -> Decimal:
    """The number that a whole string is; a share is the fraction it says (百分之五 is 0.05, 三成 is 0.3).

    Raises `FormatError` where it is none, `InputError` for what is no string.

    >>> read("三亿一千万"), read("负三点五"), read("二又五分之一"), read("１，２３４")
    (Decimal('310000000'), Decimal('-3.5'), Decimal('2.2'), Decimal('1234'))
    """
    if not isinstance(string, str):
        raise InputError(f"read takes a str, not {type(string).__name__}", remedy="give a numeral as it is printed")
    value = _signed(string.strip())
    if value is None:
        raise FormatError(f"{string!r} is no number", remedy="write it with figures or Chinese numerals alone")
    return value


def portion(string: str, /) -> tuple[Decimal, str] | None:
    """What a whole string says in per cent or in points of them, with the unit; None where it says something else.

    >>> portion("百 分 之 五"), portion("七五折"), portion("三成半"), portion("2个百分点"), portion("五")
    ((Decimal('5'), '%'), (Decimal('75'), '%'), (Decimal('35'), '%'), (Decimal('2'), '百分点'), None)
    """
    sign = _SIGN.match(string.strip())
    share = _share(_BLANK.sub("", string.strip()[sign.end() :] if sign else string))
    return share if share is None or not sign else (-share[0], share[1])


def _share(string: str) -> tuple[Decimal, str] | None:
    """Per cent, points, tenths or a discount, as its figure in per cent and its unit."""
    value, unit = None, "%"
    if found := _POINTS.fullmatch(string) or _PERCENT.fullmatch(string):
        value = _signed(found["number"])
        unit = unit if found.re is _PERCENT or found["percent"] else "百分点"
    elif found := _TENTHS.fullmatch(string):
        value = _tenths(found)
    elif found := _DISCOUNT.fullmatch(string):
        value = Decimal(50) if found["half"] else _discount(found["tenths"])
    return None if value is None else (value, unit)


def _discount(tenths: str) -> Decimal | None:
    """What is left to pay: 九折 is 90 %, 七五折 and 7.5折 are 75 %."""
    value = numerals.value(tenths)
    if len(tenths) == 2 and numerals.digits(numerals.fold(tenths)):  # noqa: PLR2004 - tenths and hundredths
        return value
    return value * 10 if value is not None and 0 <= value < 10 else None  # noqa: PLR2004 - tenths


def _signed(string: str) -> Decimal | None:
    sign = _SIGN.match(string)
    value = _read(string[sign.end() :].strip() if sign else string)
    return value if value is None or not sign else -value


def _read(string: str) -> Decimal | None:
    fraction = _SLASH.fullmatch(string.translate(_narrow())) or _FRACTION.fullmatch(_BLANK.sub("", string))
    if fraction:
        return _fraction(fraction)
    share = _share(_BLANK.sub("", string))
    if share is not None:
        return share[0] / 100
    folded = unicodedata.normalize("NFKC", numerals.fold(_BLANK.sub("", string)).translate(_MINUS))
    dozen = lexicon.entry("numerals", "dozen")
    if folded[1:] and folded.endswith(dozen.words):
        value = numerals.value(folded[:-1])
        return None if value is None else value * int(str(dozen.data["times"]))
    if folded[0:1] in numerals.alphabet().powers or folded[0:1] in numerals.alphabet().digits:
        folded = _SLACK.sub("", folded)
    power = _POWER.fullmatch(folded)
    if power:
        return _power(power)
    if folded[-1:].lower() in _LATIN and folded[:-1]:
        value = numerals.value(folded[:-1])
        return None if value is None else value * Decimal(10) ** _LATIN[folded[-1].lower()]
    return numerals.value(folded)


def _narrow() -> dict[int, str]:
    """Full-width figures as plain ones, the blank between a whole number and a fraction kept."""
    return {key: new for key, new in numerals.alphabet().folds.items() if new} | {ord("／"): "/"}


def _fraction(found: re.Match[str]) -> Decimal | None:
    above, below = _signed(found["above"].strip()), _signed(found["below"].strip())
    if below is None:  # 万万分之七: one of so many
        below = numerals.value(f"一{found['below'].strip()}")
    whole = numerals.value(found["whole"]) if found["whole"] else Decimal(0)
    if above is None or whole is None or not below:
        return None
    return whole + above / below


def _tenths(found: re.Match[str]) -> Decimal | None:
    """三成 and 三成五: so many tenths, and hundredths, in per cent; more than ten tenths nobody says."""
    half = found["hundredths"] == "半"
    whole = Decimal("0.5") if found["tenths"] == "半" else numerals.value(found["tenths"])
    more = Decimal(5) if half else numerals.value(found["hundredths"] or "0")
    if whole is None or more is None or not (0 < whole <= 10 and 0 <= more < 10):  # noqa: PLR2004 - tenths
        return None
    return 10 * whole + more


def _power(found: re.Match[str]) -> Decimal | None:
    base = numerals.value(found["base"])
    if base is None:
        return None
    if found["ten"]:
        return base.scaleb(int(found["ten"]))
    return base ** int(found["power"]) if base else None
