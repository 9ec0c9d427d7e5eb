"""The public faces of numbers and periods."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import numbers, periods
from govnews.errors import FormatError, GovNewsError, InputError
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
        ("百分之五", "0.05"),
        ("三成", "0.3"),
        ("六成五", "0.65"),
        ("廿五", "25"),
        ("一百卅二", "132"),
        ("八點五", "8.5"),
        ("三億兩千萬", "320000000"),
        ("貳仟零叄拾", "2030"),
        ("負三點五", "-3.5"),
    ],
)
def test_a_whole_string_is_read_as_one_number(string: str, worth: str) -> None:
    """Signs, fractions, powers, blanks and short forms are read."""
    assert numbers.read(string) == Decimal(worth)


@pytest.mark.parametrize(
    "string", ["", "万万", "四川", "1/0", "三分之", "0^-1", "余万", "1e", "-", "k", "零分之一", "成", "十二成"]
)
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


@pytest.mark.parametrize(
    ("string", "finds"),
    [
        ("較去年同期增加百分之八點五", [("百分之八點五", "8.5", "%")]),
        ("新建機井一百二十個", [("一百二十個", "120", "个")]),
        ("約壹佰萬元，達三萬兩千噸", [("約壹佰萬元", "1000000", "元"), ("三萬兩千噸", "32000", "吨")]),
        ("投資參佰億元", [("參佰億元", "30000000000", "元")]),
        ("提高三個百分點，覆蓋七成鄉鎮", [("三個百分點", "3", "百分点"), ("七成", "70", "%")]),
    ],
)
def test_traditional_numerals_are_found_as_printed(string: str, finds: list[tuple[str, str, str]]) -> None:
    """What is found in Traditional text has the value and unit of its Simplified twin, and is a view of the text."""
    given = Text(f"。{string}")[1:]
    found = numbers.find(given)
    assert [(str(each.text), str(each.value), each.unit) for each in found] == finds
    assert all(given.holds(each.text) and given.holds(each.number) for each in found)


def test_traditional_periods_are_found_as_printed() -> None:
    """Dates and plan periods in Traditional are read, as views of what was given."""
    given = Text("「十四五」時期，去年同期，2023年上半年至今")
    assert [str(found.period) for found in periods.find(given, anchor="2024-05-01")][:2] == ["2021/2025", "2023"]
    assert all(given.holds(found.text) for found in periods.find(given))
    assert periods.read("「十四五」時期") == Period.parse("2021/2025")


@pytest.mark.parametrize(
    "call",
    [
        lambda: numbers.read(5),  # type: ignore[arg-type]
        lambda: numbers.find(None),  # type: ignore[arg-type]
        lambda: periods.read(None),  # type: ignore[arg-type]
        lambda: periods.find(b"2024"),  # type: ignore[arg-type]
        lambda: periods.read("去年", anchor=5),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_text_is_told(call: Callable[[], object]) -> None:
    """Another type where text or a date belongs raises an `InputError` that names the type."""
    with pytest.raises(InputError, match=r"not (a )?\w+|cannot be a int") as caught:
        call()
    assert caught.value.remedy


def test_an_anchor_that_is_no_date_is_named() -> None:
    """The error says which argument is meant, and what was given."""
    with pytest.raises(FormatError, match=r"anchor.*'2024/5/1'"):
        periods.read("去年", anchor="2024/5/1")


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
