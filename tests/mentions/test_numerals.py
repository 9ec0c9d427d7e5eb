"""Numerals: one string, one value, or none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import lexicon
from govnews.mentions import numerals

_DIGITS = "零一二三四五六七八九"


def spell(number: int) -> str:
    """A whole number below 10^16 in Chinese numerals, written as school books have it."""
    if number == 0:
        return _DIGITS[0]
    for power, mark in ((10**8, "亿"), (10**4, "万")):
        if number >= power:
            high, low = divmod(number, power)
            gap = "零" if 0 < low < power // 10 else ""
            return spell(high) + mark + (gap + spell(low) if low else "")
    for power, mark in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= power:
            high, low = divmod(number, power)
            gap = "零" if 0 < low < power // 10 else ""
            return _DIGITS[high] + mark + (gap + spell(low) if low else "")
    return _DIGITS[number]


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_every_whole_number_reads_back_from_its_spelling(number: int) -> None:
    """What is spelled by the school rule is read as the same number."""
    assert numerals.value(spell(number)) == number


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_figures_read_as_themselves(number: Decimal) -> None:
    """Figures with a decimal point, thousands separated or not, keep their value."""
    assert numerals.value(f"{number}") == number
    assert numerals.value(f"{number:,}") == number


@given(st.integers(min_value=1, max_value=9999), st.sampled_from([("万", 4), ("亿", 8), ("万亿", 12)]))
def test_a_multiplier_multiplies_figures(number: int, power: tuple[str, int]) -> None:
    """Figures followed by 万, 亿 or 万亿 are multiplied."""
    assert numerals.value(f"{number}{power[0]}") == number * 10 ** power[1]


@pytest.mark.parametrize(
    ("string", "worth"),
    [
        ("一万三", "13000"),
        ("两千四百五", "2450"),
        ("五亿零六", "500000006"),
        ("1千零20", "1020"),
        ("5亿1万4千6百", "500014600"),
        ("３．５", "3.5"),
        ("十五点七", "15.7"),
        ("二〇一九", "2019"),
        ("肆佰陆拾", "460"),
        ("57万8,000", "578000"),
        ("百万", "1000000"),
    ],
)
def test_short_forms_are_read(string: str, worth: str) -> None:
    """A last digit counts in the next place unless 零 stands before it; styles may be mixed."""
    assert numerals.value(string) == Decimal(worth)


@pytest.mark.parametrize(
    "string", ["", "万万", "二十百", "三二十", "一点", "点五", "1.2.3", "五千米", "一百零", "千" * 200]
)
def test_what_is_no_numeral_is_none(string: str) -> None:
    """A string that breaks the order of the multipliers, or holds anything else, is no numeral."""
    assert numerals.value(string) is None


@given(st.text(alphabet=[*"0123456789.,点零一二三十百千万亿兆两"], max_size=200))
def test_no_string_raises(string: str) -> None:
    """Any heap of numeral characters gives a value that is not negative, or None."""
    value = numerals.value(string)
    assert value is None or value >= 0


def test_the_alphabet_is_the_lexicon() -> None:
    """Every word that counts comes from the lexicon, and none counts twice."""
    known = numerals.alphabet()
    pairs = [entry for entry in lexicon.entries("numerals") if entry.key != "dozen" and "stands_for" not in entry.data]
    words = [word for entry in pairs for word in entry.words]
    assert sorted([*known.digits, *known.powers, *known.shares]) == sorted(words)


def test_digits_stand_for_themselves() -> None:
    """A string is read digit by digit only where it is nothing but digits."""
    assert numerals.digits("一二〇") == "120"
    assert numerals.digits("十二") is None
    assert numerals.digits("") is None
