"""Calendar arithmetic."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mentions import calendar
from govnews.model import Date, Period


@pytest.mark.parametrize(
    ("number", "edtf"),
    [(1, "1953/1957"), (2, "1958/1962"), (3, "1966/1970"), (6, "1981/1985"), (12, "2011/2015"), (15, "2026/2030")],
)
def test_plans_follow_each_other_every_five_years(number: int, edtf: str) -> None:
    """Five years each; between the second and the third lie three."""
    assert str(calendar.plan(number)) == edtf


@pytest.mark.parametrize("number", [0, -1, 41])
def test_a_plan_outside_the_rule_is_none(number: int) -> None:
    """There is none before the first, and none so far ahead has been named."""
    assert calendar.plan(number) is None


def test_a_span_may_run_into_the_next_year_but_not_back() -> None:
    """Days that run back are of the next year, known or not; years that run back are no span."""
    assert calendar.span(Date(2022, 12, 28), Date(2022, 1, 3)) == Period(Date(2022, 12, 28), Date(2023, 1, 3))
    assert calendar.span(Date(2022), Date(2020)) is None
    assert str(calendar.span(Date(None, 12, 28), Date(None, 1, 3))) == "XXXX-12-28/XXXX-01-03"
    assert calendar.span(Date(2022, 3), Date(None, 4)) is None


def test_a_span_of_months_ends_with_its_last_day() -> None:
    """Months are given by their days, but not where the year, and so the last day of a February, is unknown."""
    assert str(calendar.months(2023, 1, 2)) == "2023-01-01/2023-02-28"
    assert str(calendar.months(None, 1, 2)) == "XXXX-01/XXXX-02"


_DAYS = st.dates(min_value=dt.date(1900, 3, 1), max_value=dt.date(2200, 1, 1))


def _date(day: dt.date) -> Date:
    return Date(day.year, day.month, day.day)


@given(_DAYS, st.integers(min_value=-40, max_value=40))
def test_days_from_a_known_day_agree_with_the_calendar(day: dt.date, offset: int) -> None:
    """A day so many days from another is the one the calendar has."""
    assert calendar.day_from(_date(day), offset) == _date(day + dt.timedelta(days=offset))


@given(_DAYS, st.integers(min_value=-30, max_value=30))
def test_months_from_a_month_go_there_and_back(day: dt.date, offset: int) -> None:
    """Going some months on and the same back gives the month again."""
    there = calendar.month_from(_date(day), offset)
    assert there is not None
    assert calendar.month_from(there, -offset) == Date(day.year, day.month)


@given(_DAYS, st.integers(min_value=0, max_value=330))
def test_a_day_of_the_past_year_is_found_again(anchor: dt.date, ago: int) -> None:
    """The year of a day printed without one is its own, for every day of the eleven months before the article."""
    day = anchor - dt.timedelta(days=ago)
    assert calendar.year_of_day(day.month, day.day, _date(anchor)) == day.year


@given(_DAYS, st.integers(min_value=0, max_value=360))
def test_a_deadline_is_found_ahead(anchor: dt.date, ahead: int) -> None:
    """The year of a deadline is that of the first such day not before the article."""
    day = anchor + dt.timedelta(days=ahead)
    assert calendar.year_of_day(day.month, day.day, _date(anchor), deadline=True) == day.year


def test_what_no_anchor_tells_is_none() -> None:
    """Without an anchor, or with half of one, what it does not tell stays unknown."""
    assert calendar.year_of_day(5, 1, None) is None
    assert calendar.year_of_day(5, 1, Date(None, 7, 1)) is None
    assert calendar.year_of_day(5, 1, Date(2020)) == 2020
    assert calendar.year_of_part(6, None) is None
    assert calendar.year_from(Date(None, 7), -1) is None
    assert calendar.month_from(Date(2020), -1) is None
    assert calendar.month_from(Date(None, 1), -1) is None
    assert calendar.month_from(Date(None, 7), -1) == Date(None, 6)
    assert calendar.day_from(Date(2020, 7), -1) is None
    assert calendar.day_from(Date(None, 7, 31), 1) is None
    assert calendar.month_of_day(3, None) is None
    assert calendar.month_of_day(3, Date(2020, 7)) == Date(2020, 7, 3)
