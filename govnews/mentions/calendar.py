"""Calendar: years, months and days worked out from what is printed and from the date they are printed on."""

from __future__ import annotations

import datetime as dt

from dateutil.relativedelta import relativedelta

from govnews.errors import FormatError
from govnews.model import Date, Period

__all__ = [
    "day_from",
    "last_of",
    "month_from",
    "month_of_day",
    "months",
    "plan",
    "span",
    "year_from",
    "year_of_day",
    "year_of_part",
]

#: How far ahead of its date news speaks of a day or a month without saying the year.
_AHEAD = 31
_NEAR = 15
_FEBRUARY = 2
_FIRST_PLAN, _FIRST_PLAN_YEAR, _PLAN_LENGTH, _LAST_PLAN = 3, 1966, 5, 40
_EARLY_PLANS = {1: 1953, 2: 1958}
_EARLY, _AUTUMN = 3, 9


def plan(number: int) -> Period | None:
    """The years of the n-th five-year plan; the third began three years after the second had ended.

    >>> plan(14)
    Period('2021/2025')
    """
    if number in _EARLY_PLANS:
        return Period(Date(_EARLY_PLANS[number]), Date(_EARLY_PLANS[number] + _PLAN_LENGTH - 1))
    if not _FIRST_PLAN <= number <= _LAST_PLAN:
        return None
    start = _FIRST_PLAN_YEAR + _PLAN_LENGTH * (number - _FIRST_PLAN)
    return Period(Date(start), Date(start + _PLAN_LENGTH - 1))


def last_of(year: int | None, month: int) -> Date:
    """The last day of a month; the month itself for a February of an unknown year.

    >>> print(last_of(2023, 6))
    2023-06-30
    """
    if year is None and month == _FEBRUARY:
        return Date(None, month)
    return Date(year, month, Date(year, month).last_day)


def months(year: int | None, first: int, last: int) -> Period:
    """A span of months, by its days.

    >>> months(2024, 1, 6)
    Period('2024-01-01/2024-06-30')
    """
    end = last_of(year, last)
    return Period(Date(year, first, 1 if end.day else None), end)


def span(start: Date, end: Date) -> Period | None:
    """From one date to another, the next year's where the months run back; None where the years do.

    >>> print(span(Date(2023, 12, 28), Date(2023, 1, 3)), span(Date(None, 12, 28), Date(None, 1, 3)))
    2023-12-28/2024-01-03 XXXX-12-28/XXXX-01-03
    """
    if (start.year is None) != (end.year is None):
        return None
    if (start.month or 0, start.day or 0) > (end.month or 0, end.day or 0) and start.year == end.year:
        if start.month is None:
            return None
        if start.year is None:
            return Period(start, end)
        end = Date(start.year + 1, end.month, end.day)
    return Period(start, end) if (start.year or 0) <= (end.year or 0) else None


def year_of_day(month: int, day: int | None, anchor: Date | None, *, deadline: bool = False) -> int | None:
    """The year of a month or day printed without one: the latest not more than a month after the anchor.

    A deadline is the first not before the anchor.

    >>> year_of_day(12, 3, Date(2024, 1, 10)), year_of_day(12, 3, Date(2024, 1, 10), deadline=True)
    (2023, 2024)
    """
    if anchor is None or anchor.year is None or anchor.month is None:
        return None if anchor is None else anchor.year
    at = _ordinal(anchor.year, anchor.month, anchor.day or anchor.last_day or 1)
    if deadline:
        first = _ordinal(anchor.year, month, day or 28) >= at - (0 if anchor.day else _AHEAD)
        return anchor.year if first else anchor.year + 1
    years = range(anchor.year + 1, anchor.year - 2, -1)
    return next((year for year in years if _ordinal(year, month, day or 1) <= at + _AHEAD), None)


def _ordinal(year: int, month: int, day: int) -> int:
    """A count of days that also knows 29 February of every year; months count as 31 days, which keeps the order."""
    return (year * 12 + month) * 31 + day


def year_of_part(last: int, anchor: Date | None) -> int | None:
    """The year of months up to ``last`` printed without one: the anchor's; in spring the year before for an autumn.

    >>> year_of_part(6, Date(2024, 7, 23)), year_of_part(12, Date(2024, 1, 9))
    (2024, 2023)
    """
    if anchor is None or anchor.year is None:
        return None
    autumn = anchor.month is not None and anchor.month <= _EARLY and last >= _AUTUMN
    return anchor.year - 1 if autumn else anchor.year


def year_from(anchor: Date | None, offset: int) -> int | None:
    """The year so many years from the anchor's."""
    return None if anchor is None or anchor.year is None else anchor.year + offset


def month_from(anchor: Date | None, offset: int) -> Date | None:
    """The month so many months from the anchor's; None where a month before January has no known year to stand in."""
    if anchor is None or anchor.month is None:
        return None
    months = anchor.month - 1 + offset
    if anchor.year is None:
        return Date(None, months + 1) if 0 <= months <= 11 else None  # noqa: PLR2004 - December
    return Date(anchor.year + months // 12, months % 12 + 1)


def day_from(anchor: Date | None, offset: int) -> Date | None:
    """The day so many days from the anchor.

    >>> print(day_from(Date(2024, 3, 1), -1))
    2024-02-29
    """
    if anchor is None or anchor.month is None or anchor.day is None:
        return None
    if anchor.year is None:
        try:
            return Date(None, anchor.month, anchor.day + offset)
        except FormatError:
            return None
    day = dt.date(anchor.year, anchor.month, anchor.day) + relativedelta(days=offset)
    return Date(day.year, day.month, day.day)


def month_of_day(day: int, anchor: Date | None) -> Date | None:
    """The date of a day printed without its month: of the anchor's, or of the one before where it lies far ahead."""
    if anchor is None or anchor.month is None:
        return None
    month = month_from(anchor, -1) if anchor.day is not None and day > anchor.day + _NEAR else anchor
    return None if month is None else Date(month.year, month.month, day)
