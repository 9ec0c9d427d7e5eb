"""Periods: read the words for a date or a span of dates, or find those of a text.

>>> from datetime import date
>>> read("今年上半年", anchor=date(2024, 7, 23))
Period('2024-01-01/2024-06-30')
"""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from attrs import evolve

from govnews.errors import FormatError, InputError
from govnews.mentions import dates, sessions
from govnews.mentions.dates import PeriodMention
from govnews.mentions.traditional import as_given, simplified
from govnews.model import Date, Period
from govnews.text import Text

__all__ = ["Anchor", "Date", "Period", "PeriodMention", "find", "read", "session"]

#: The date that words such as 今年 lean on: a date, a half-known one, or ISO 8601.
Anchor: TypeAlias = "Date | dt.date | str | None"


def find(text: str | Text, /, *, anchor: Anchor = None) -> tuple[PeriodMention, ...]:
    """Every date and span of dates of a text, in order, in either script.

    Raises `FormatError` for an anchor that is no date, `InputError` for what is no text.

    >>> [str(found.period) for found in find("2019年—2021年，7月19日", anchor="2022-01-05")]
    ['2019/2021', '2021-07-19']
    """
    if not isinstance(text, str | Text):
        raise InputError(f"find takes a str or Text, not {type(text).__name__}", remedy="give the text to search")
    given = text if isinstance(text, Text) else Text(text)
    read = simplified(given)
    found = dates.find(read, anchor=_date(anchor))
    return tuple(found if read is given else (evolve(each, text=as_given(each.text, given)) for each in found))


def read(string: str, /, *, anchor: Anchor = None) -> Period:
    """The period that a whole string names. Raises `FormatError` where it names none, or leans on an anchor not given.

    >>> read("去年4月", anchor="2023-05-01"), read("4月7日")
    (Period('2022-04'), Period('XXXX-04-07'))
    """
    if not isinstance(string, str):
        raise InputError(f"read takes a str, not {type(string).__name__}", remedy="give the words for a period")
    string = string.strip()
    found = next(iter(find(string, anchor=anchor)), None)
    if found is None or str(found.text) != string:
        raise FormatError(
            f"{string!r} names no period", remedy="give its words alone, and an anchor for 今年, 昨日 or 27日"
        )
    return found.period


def session(name: str, /) -> Period:
    """The month in which a sitting of a national congress began, by its whole name.

    Raises `FormatError` for a name that is of none, or of one that is not on record.

    >>> session("党的二十大"), session("十四届全国人大二次会议")
    (Period('2022-10'), Period('2024-03'))
    """
    if not isinstance(name, str):
        raise InputError(f"session takes a str, not {type(name).__name__}", remedy="give the name of a sitting")
    month = sessions.month(str(simplified(Text(name.strip()))))
    if month is None:
        raise FormatError(f"{name!r} is no sitting on record", remedy="give its whole name, as in 十八届三中全会")
    return Period(month)


def _date(anchor: object) -> Date | None:
    if anchor is None or isinstance(anchor, Date):
        return anchor
    if isinstance(anchor, dt.date):
        return Date(anchor.year, anchor.month, anchor.day)
    if not isinstance(anchor, str):
        remedy = "give a date, a Date or a string such as '2024-07-24'"
        raise InputError(f"anchor cannot be a {type(anchor).__name__}", remedy=remedy)
    try:
        return Date.parse(anchor)
    except FormatError as error:
        raise FormatError(error.what, where="anchor", remedy=error.remedy) from error
