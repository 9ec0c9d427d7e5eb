"""Numerals: the value of a whole string of digits, Chinese numerals, or both."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import frozen

from govnews import lexicon
from govnews.lexicon import cache, lru_cache

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Alphabet", "alphabet", "digits", "fold", "value"]

_FIGURES = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,8}|[0-9]{1,60})(?:\.[0-9]{1,60})?|\.[0-9]{1,60}")
_PLAIN = re.compile(r"[0-9]{1,60}(?:\.[0-9]{1,60})?")
_KEPT = 4096
_MYRIAD = 4
_LONGEST = 80
_TEN = 10
_EXACT = Decimal(10) ** 27


class _Power(NamedTuple):
    """十, 百, 千, 万 …: a power of ten."""

    exponent: int


_Token: TypeAlias = "Decimal | _Power"  # noqa: S105 - a token of a numeral


@frozen(kw_only=True)
class Alphabet:
    """What counts: each digit's worth, each multiplier's power of ten, and the words that are a share (半数)."""

    digits: dict[str, int]
    powers: dict[str, int]
    folds: dict[int, str]
    shares: dict[str, int]


@cache
def alphabet() -> Alphabet:
    """The characters that count, from the lexicon."""
    found = lexicon.entries("numerals")
    digits = {word: int(str(e.data["value"])) for e in found if "value" in e.data for word in e.words}
    powers = {word: int(str(e.data["power"])) for e in found if "power" in e.data for word in e.words}
    folds = {ord(word): str(worth) for word, worth in digits.items() if word.isdecimal()}
    folds |= {
        ord("．"): ".",
        ord("·"): ".",
        ord("•"): ".",
        ord("・"): ".",
        ord("，"): ",",
        ord("點"): "点",
        ord(" "): "",
        ord("\u3000"): "",
        ord("％"): "%",
    }
    folds |= {ord(word): str(e.data["stands_for"]) for e in found if "stands_for" in e.data for word in e.words}
    shares = {word: int(str(e.data["percent"])) for e in found if "percent" in e.data for word in e.words}
    return Alphabet(digits=digits, powers=powers, folds=folds, shares=shares)


def fold(string: str, /) -> str:
    """Full-width figures and marks as plain ones, 廿 and 卅 as 二十 and 三十, blanks dropped.

    >>> fold("１，234．5")
    '1,234.5'
    """
    return string.translate(alphabet().folds)


def digits(string: str, /) -> str | None:
    """A string read digit by digit, or None where a character is no digit.

    >>> digits("二〇一九")
    '2019'
    """
    known = alphabet().digits
    return "".join(str(known[c]) for c in string) if string and all(c in known for c in string) else None


@lru_cache(_KEPT)
def value(string: str, /) -> Decimal | None:
    """What a numeral is worth, or None where the string is no numeral.

    >>> value("三亿一千万"), value("5.3万亿"), value("一百零八"), value("万万")
    (Decimal('310000000'), Decimal('5300000000000'), Decimal('108'), None)
    """
    if _PLAIN.fullmatch(string):
        return Decimal(string)
    string = fold(string)
    if not 0 < len(string) <= _LONGEST:
        return None
    whole, point, part = string.partition("点")
    before = _whole(whole)
    if not point or before is None:
        return before
    fraction = digits(part)
    return None if fraction is None or "." in whole else before + Decimal(f"0.{fraction}")


def _whole(string: str) -> Decimal | None:
    run = digits(string)
    if run is not None:
        return Decimal(run)
    tokens = _tokens(string)
    if tokens is None or tokens == [_Power(_MYRIAD)] * 2:
        return None
    return _sum(tokens)


def _tokens(string: str) -> list[_Token] | None:
    """Numbers as Decimal and powers of ten as `_Power`, or None where a character is neither."""
    known, tokens, at = alphabet(), list[_Token](), 0
    while at < len(string):
        figures = _FIGURES.match(string, at)
        if figures:
            tokens.append(Decimal(figures[0].replace(",", "")))
            at = figures.end()
            continue
        if string[at] in known.powers:
            tokens.append(_Power(known.powers[string[at]]))
        elif string[at] in known.digits:
            tokens.append(Decimal(known.digits[string[at]]))
        else:
            return None
        at += 1
    return tokens


def _sum(tokens: Sequence[_Token]) -> Decimal | None:
    """The highest power multiplies what stands before it; what stands after it is added."""
    powers = [token for token in tokens if isinstance(token, _Power)]
    if not powers:
        return tokens[0] if len(tokens) == 1 and isinstance(tokens[0], Decimal) else None
    top = max(powers)
    at = len(tokens) - 1 - list(reversed(tokens)).index(top)
    factor = _factor(tokens[:at], top.exponent)
    rest = _rest(tokens[at + 1 :], top.exponent)
    if factor is None or rest is None or rest >= Decimal(10) ** top.exponent:
        return None
    total = factor * Decimal(10) ** top.exponent + rest
    return total.quantize(Decimal(1)) if total == total.to_integral_value() and total < _EXACT else total.normalize()


def _factor(tokens: Sequence[_Token], power: int) -> Decimal | None:
    """What a power multiplies: one where nothing is said, one number before 十百千, anything before 万亿."""
    tokens = _without_zero(tokens)
    if not tokens:
        return Decimal(1)
    return _sum(tokens) if power >= _MYRIAD or len(tokens) == 1 else None


def _rest(tokens: Sequence[_Token], power: int) -> Decimal | None:
    """What follows a power: nothing, a sum after 零, or one digit that counts in the next place (一万三)."""
    after = _without_zero(tokens)
    if not after:
        return Decimal(0) if not tokens else None
    if len(tokens) == 1 and isinstance(tokens[0], Decimal) and tokens[0] < _TEN:
        return tokens[0] * Decimal(10) ** (power - 1)
    return _sum(after)


def _without_zero(tokens: Sequence[_Token]) -> Sequence[_Token]:
    return tokens[1:] if tokens and tokens[0] == Decimal(0) else tokens
