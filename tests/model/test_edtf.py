"""Dates and periods: half-known values, in and out as EDTF, and nothing that no calendar has."""

from __future__ import annotations

import calendar
import datetime as dt
import pickle

import invented
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.errors import FormatError
from govnews.model import Date, Period

YEARS = st.integers(1, 9999)


# -- dates -----------------------------------------------------------------------------------------------------------


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date(day: dt.date) -> None:
    """It prints as ISO 8601 and reads back; month and year alone do too."""
    date = Date(day.year, day.month, day.day)
    assert str(date) == day.isoformat()
    assert Date.parse(day.isoformat()) == date
    assert str(Date(day.year, day.month)) == day.isoformat()[:7]
    assert str(Date(day.year)) == day.isoformat()[:4]


@given(YEARS, st.integers(1, 12))
def test_no_month_has_a_day_more(year: int, month: int) -> None:
    """The last day is the calendar's, the one behind it is no date."""
    last = calendar.monthrange(year, month)[1]
    assert Date(year, month).last_day == Date(year, month, last).last_day == last
    with pytest.raises(FormatError, match=f"{last + 1} is no day of month {month}"):
        Date(year, month, last + 1)


@pytest.mark.parametrize("month", range(1, 13))
def test_an_unknown_year_may_be_a_leap_year(month: int) -> None:
    """Nothing is refused that some year has."""
    assert Date(None, month).last_day == calendar.monthrange(2024, month)[1]
    assert str(Date(None, month, 1)) == f"XXXX-{month:02}-01"


@pytest.mark.parametrize(
    ("year", "month", "day", "line"),
    [
        (0, None, None, "0000: 0 is no year"),
        (10000, None, None, "10000: 10000 is no year"),
        (-1, 1, 1, "-001-01-01: -1 is no year"),
        (None, None, None, "XXXX: a date without year and month says nothing"),
        (None, None, 7, "XXXX-07: a date without year and month says nothing"),
        (2023, None, 7, "2023-07: a day needs its month"),
        (2023, 0, None, "2023-00: 0 is no month"),
        (2023, 13, 1, "2023-13-01: 13 is no month"),
        (2023, 4, 31, "2023-04-31: 31 is no day of month 4"),
        (2023, 4, 0, "2023-04-00: 0 is no day of month 4"),
        (1900, 2, 29, "1900-02-29: 29 is no day of month 2"),
    ],
)
def test_what_no_calendar_has_is_said_with_what_was_given(
    year: int | None, month: int | None, day: int | None, line: str
) -> None:
    """The error shows the date, what is wrong with it, and what would be right."""
    with pytest.raises(FormatError) as caught:
        Date(year, month, day)
    assert str(caught.value) == f"{line}; give what is known of a day of the calendar"


@pytest.mark.parametrize(
    "text", ["", "20230727", "2023-7-27", "2023-07-27 ", "23-07", "XXXX-XX-07", "2023年7月", "-2023"]
)
def test_what_is_written_otherwise_is_no_date(text: str) -> None:
    """The error shows how a date is written."""
    with pytest.raises(FormatError, match=r"write it as 2023-07-27, 2023-07, 2023 or XXXX-04-07"):
        Date.parse(text)


# -- periods ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "edtf", "interval"),
    [
        (Period(Date(2023)), "2023", False),
        (Period(Date(2023), Date(2024)), "2023/2024", True),
        (Period(Date(2023), interval=True), "2023/..", True),
        (Period(None, Date(2024, 6)), "../2024-06", True),
        (Period(Date(None, 1), Date(None, 6)), "XXXX-01/XXXX-06", True),
    ],
)
def test_two_sides_or_an_open_one_are_an_interval(period: Period, edtf: str, interval: bool) -> None:  # noqa: FBT001 - a case's own
    """What is a span says so, however it was made; a single date does not."""
    assert (period.edtf, str(period), period.interval) == (edtf, edtf, interval)
    assert Period.parse(edtf) == period


def test_an_open_span_is_no_single_date() -> None:
    """Since 2023 is not in 2023."""
    assert Period(Date(2023), interval=True) != Period(Date(2023))
    assert Period.parse("2023/") == Period.parse("2023/..")
    assert Period.parse("/2023") == Period.parse("../2023")


def test_a_period_of_nothing_is_refused() -> None:
    """Both sides unknown say nothing."""
    said = "a period needs a start or an end; give what is known of one side"
    with pytest.raises(FormatError, match=said):
        Period(None)
    with pytest.raises(FormatError, match=said):
        Period(None, None, interval=True)
    with pytest.raises(FormatError, match=said):
        Period.parse("../..")


@given(invented.periods)
def test_a_period_is_a_value(period: Period) -> None:
    """Equal however it travelled, with the same hash, and never changed."""
    for again in (Period.parse(period.edtf), pickle.loads(pickle.dumps(period))):  # noqa: S301 - our own bytes
        assert again == period
        assert hash(again) == hash(period)
    with pytest.raises(AttributeError):
        period.start = None  # type: ignore[misc]  # what a caller may try
