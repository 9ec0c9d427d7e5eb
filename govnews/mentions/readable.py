"""A whole string read as one number: what no running text would show to be one."""

from __future__ import annotations

import re
from decimal import Decimal

from govnews import lexicon
from govnews.errors import FormatError, InputError
from govnews.mentions import numerals

__all__ = ["read"]

_SIGN = re.compile(r"[-－−负負]")
_FRACTION = re.compile(r"(?:(?P<whole>.{1,40}?)又)?(?P<below>.{1,40}?)分之(?P<above>.{1,40})")
_SLASH = re.compile(r"(?:(?P<whole>[0-9]{1,20})[ \u3000])?(?P<above>[0-9]{1,20})/(?P<below>[0-9]{1,20})")
_POWER = re.compile(r"(?P<base>[0-9.,]{1,40})(?:[eE](?P<ten>[-+]?[0-9]{1,3})|\^(?P<power>[-+]?[0-9]{1,3}))")
_TENTHS = re.compile(r"(?P<tenths>[^成]{1,3})成(?P<hundredths>[^成])?")
_BLANK = re.compile(r"\s+")
#: 十余万 and 二十几万 are read as the number they are at least.
_SLACK = re.compile("[余餘多几幾]")
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


def _signed(string: str) -> Decimal | None:
    sign = _SIGN.match(string)
    value = _read(string[sign.end() :].strip() if sign else string)
    return value if value is None or not sign else -value


def _read(string: str) -> Decimal | None:
    fraction = _SLASH.fullmatch(string.translate(_narrow())) or _FRACTION.fullmatch(_BLANK.sub("", string))
    if fraction:
        return _fraction(fraction)
    tenths = _TENTHS.fullmatch(_BLANK.sub("", string))
    if tenths:
        return _tenths(tenths)
    folded = numerals.fold(_BLANK.sub("", string)).translate(_MINUS)
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
    whole = numerals.value(found["whole"]) if found["whole"] else Decimal(0)
    if above is None or whole is None or not below:
        return None
    return whole + above / below


def _tenths(found: re.Match[str]) -> Decimal | None:
    """三成 and 三成五: so many tenths, and hundredths; more than ten tenths nobody says."""
    whole, more = numerals.value(found["tenths"]), numerals.value(found["hundredths"] or "0")
    if whole is None or more is None or not (0 < whole <= 10 and 0 <= more < 10):  # noqa: PLR2004 - tenths
        return None
    return (whole + more / 10) / 10


def _power(found: re.Match[str]) -> Decimal | None:
    base = numerals.value(found["base"])
    if base is None:
        return None
    if found["ten"]:
        return base.scaleb(int(found["ten"]))
    return base ** int(found["power"]) if base else None
