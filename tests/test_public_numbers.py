"""The public faces of numbers and periods."""

from __future__ import annotations

import contextlib
import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import numbers, periods
from govnews.errors import FormatError, GovNewsError
from govnews.model import Date, Period
from govnews.text import Text


@pytest.mark.parametrize(
    ("string", "worth"),
    [
        ("三亿一千万", "310000000"),
        ("负三点五", "-3.5"),
        ("－１２", "-12"),
        ("五分之一", "0.2"),
        ("百分之八点五", "0.085"),
        ("二又五分之一", "2.2"),
        ("2 3/4", "2.75"),
        ("3/5", "0.6"),
        ("12k", "12000"),
        ("2.5e3", "2500"),
        ("2^-1", "0.5"),
        ("三 百 五", "350"),
        ("五打", "60"),
        ("十余万", "100000"),
    ],
)
def test_a_whole_string_is_read_as_one_number(string: str, worth: str) -> None:
    """Signs, fractions, powers, blanks and short forms are read."""
    assert numbers.read(string) == Decimal(worth)


@pytest.mark.parametrize("string", ["", "万万", "四川", "1/0", "三分之", "0^-1", "余万", "1e", "-", "k", "零分之一"])
def test_what_is_no_number_is_an_error_of_the_house(string: str) -> None:
    """A string that is no number raises `FormatError`, which is a `GovNewsError`, and names the string."""
    with pytest.raises(FormatError, match="is no number") as caught:
        numbers.read(string)
    assert isinstance(caught.value, GovNewsError)


@given(st.text(alphabet=[*"0123456789.,/^ek-+负又分之点一二十百万半打余 ％"], max_size=60))
def test_reading_raises_nothing_else(string: str) -> None:
    """Any string gives a finite number or a `FormatError`."""
    with contextlib.suppress(FormatError):
        assert numbers.read(string).is_finite()


def test_finding_takes_strings_and_texts() -> None:
    """A string and a Text of it give the same finds."""
    string = "新增3家，增长5%"
    assert (
        [found.value for found in numbers.find(string)]
        == [found.value for found in numbers.find(Text(string))]
        == [3, 5]
    )
    assert [found.period for found in periods.find("2020年3月")] == [Period(Date(2020, 3))]


@pytest.mark.parametrize("anchor", [dt.date(2024, 7, 23), Date(2024, 7, 23), "2024-07-23"])
def test_a_period_is_read_against_any_kind_of_anchor(anchor: periods.Anchor) -> None:
    """A date, a half-known date and an ISO string serve alike."""
    assert periods.read("今年上半年", anchor=anchor) == Period.parse("2024-01-01/2024-06-30")
    assert periods.read(" 昨日 ", anchor=anchor) == Period.parse("2024-07-22")


@pytest.mark.parametrize("string", ["", "近年来", "今年", "27日", "2023年和2024年", "在2023年", "2月30日"])
def test_what_is_no_period_is_an_error_of_the_house(string: str) -> None:
    """A string that names no period, more than one, or one that needs an anchor raises `FormatError`."""
    with pytest.raises(FormatError, match="names no period"):
        periods.read(string)


def test_an_anchor_that_is_no_date_is_an_error() -> None:
    """A caller's mistake is told at once."""
    with pytest.raises(FormatError):
        periods.find("今年", anchor="yesterday")
