"""Dates and spans of dates as they stand in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from govnews.errors import FormatError
from govnews.mentions import calendar, numerals, period_patterns
from govnews.model import Date, Period
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.text import Match

__all__ = ["PeriodMention", "find"]

_STOP = re.compile("[。！？；!?;\n]")
_REPUBLIC = 1911
_END = "末"


@frozen(kw_only=True)
class PeriodMention:
    """A date or span of dates with its words; ``inferred`` where the year or month was not printed with it."""

    period: Period
    text: Text
    inferred: bool = False


@frozen
class _Context:
    """What a printed date may lean on: the article's date, and the year last printed in the same sentence."""

    anchor: Date | None
    year: int | None = None


@frozen
class _Year:
    """A year as printed: known, relative to an unknown one (``printed`` all the same), or not printed at all."""

    value: int | None = None
    printed: bool = False
    explicit: bool = False


@frozen
class _Found:
    period: Period | None
    explicit: bool = field(default=False)
    year: int | None = None


def find(text: Text, *, anchor: Date | None = None) -> Iterator[PeriodMention]:
    """Every date and span of dates of a text, in order, resolved against the article's date where one is given.

    >>> [str(found.period) for found in find(Text("今年上半年，去年4月，2026-2030年"), anchor=Date(2024, 7, 23))]
    ['2024-01-01/2024-06-30', '2023-04', '2026/2030']
    """
    rest, year = text, None
    for match in text.finditer(period_patterns.pattern()):
        whole = match[0].strip()
        if year is not None and rest.before(whole).search(_STOP):
            year = None
        rest = rest.after(whole)
        try:
            found = _read(match, _Context(anchor, year))
        except FormatError:
            continue
        if found.period is None:
            continue
        carries = found.year is not None and match.get("against") is None and found.period.start != Date(found.year)
        year = found.year if carries else year
        yield PeriodMention(
            period=found.period, text=whole, inferred=not found.explicit and _leans(match, found.period)
        )


def _leans(match: Match, period: Period) -> bool:
    """Whether something is known that was not printed: a year, or the month of a lone day."""
    known = period.start is not None and period.start.year is not None
    return known or any(match.get(name) is not None for name in ("only", "roundday", "day", "relmonth"))


def _read(match: Match, context: _Context) -> _Found:
    for reader in (_plan, _decade, _iso, _near_day, _only_day):
        found = reader(match, context)
        if found is not None:
            return found
    return _dated(match, context)


def _plan(match: Match, context: _Context) -> _Found | None:
    del context
    numeral = match.get("quoted") or match.get("plan")
    if numeral is None:
        return None
    number = numerals.value(str(numeral)[:-1])
    period = None if number is None else calendar.plan(int(number))
    if period is not None and period.end is not None and match[0].endswith(_END):
        period = Period(period.end)
    return _Found(period, explicit=True)


def _decade(match: Match, context: _Context) -> _Found | None:
    del context
    if match.get("fulldecade") is not None:
        first = _int(match, "fulldecade")
        return _Found(Period(Date(first), Date(first + 9)), explicit=True)
    if match.get("decade") is None:
        return None
    number = numerals.value(str(match["decade"]))
    century = period_patterns.data("century").get(str(match["century"]), {}).get("offset")
    if number is None or (century is None and number < 50):  # noqa: PLR2004 - 30年代 alone may be of either century
        return _Found(None)
    start = (1900 if century is None else century) + int(number)
    return _Found(Period(Date(start), Date(start + 9)), explicit=century is not None)


def _iso(match: Match, context: _Context) -> _Found | None:
    del context
    if match.get("from") is not None:
        return _Found(calendar.span(Date(_int(match, "from")), Date(_int(match, "until"))), explicit=True)
    if match.get("iso") is None:
        return None
    date = Date(_int(match, "iso"), _int(match, "isomonth"), _int(match, "isoday"))
    return _Found(Period(date), explicit=True, year=date.year)


def _near_day(match: Match, context: _Context) -> _Found | None:
    if match.get("day") is None:
        return None
    date = calendar.day_from(context.anchor, period_patterns.data("day")[str(match["day"])]["offset"])
    return _Found(None if date is None else Period(date))


def _only_day(match: Match, context: _Context) -> _Found | None:
    group = next((name for name in ("roundday", "only") if match.get(name) is not None), None)
    if group is None:
        return None
    start = calendar.month_of_day(_int(match, group), context.anchor)
    end = next((_int(match, name) for name in ("onlyend", "onlytill") if match.get(name) is not None), None)
    if start is None or end is None:
        return _Found(None if start is None else Period(start))
    return _Found(calendar.span(start, Date(start.year, start.month, end)))


def _dated(match: Match, context: _Context) -> _Found:
    """A year, a part of a year, a month or a day."""
    year = _year(match, 1, context)
    if match.get("part") is not None or match.get("months") is not None or match.get("elapsed") is not None:
        return _part(match, year, context)
    if any(match.get(name) is not None for name in ("month", "hanmonth", "relmonth")):
        return _month(match, year, context)
    if match.get("yearend") is not None or match.get("bareend") is not None:
        value = year.value if year.printed else calendar.year_from(context.anchor, 0)
        return _Found(Period(Date(value, 12, 31)), explicit=year.explicit, year=value if year.printed else None)
    if year.value is None:
        return _Found(None)
    if match.get("toyear") is not None:
        until = _year(match, 4, context)
        end = None if until.value is None else calendar.span(Date(year.value), Date(until.value))
        return _Found(end, explicit=year.explicit and until.explicit)
    return _Found(Period(Date(year.value)), explicit=year.explicit, year=year.value)


def _part(match: Match, year: _Year, context: _Context) -> _Found:
    if match.get("part") is not None:
        meaning = period_patterns.data("part")[str(match["part"])]
        first, last = meaning["first"], meaning["last"]
        if not year.printed and (first, last) == (1, 12):
            return _Found(None)
    elif match.get("months") is not None:
        first, last = _int(match, "months"), _int(match, "lastmonth")
    else:
        first, last = 1, int(numerals.value(str(match["elapsed"])[1:]) or 0)
    if not first <= last:
        return _Found(None)
    value = year.value if year.printed else context.year or calendar.year_of_part(last, context.anchor)
    if (first, last) == (1, 12) and value is not None:
        return _Found(Period(Date(value)), explicit=year.explicit)
    if match.get("partend") is not None:
        return _Found(
            Period(calendar.last_of(value, last)), explicit=year.explicit, year=value if year.printed else None
        )
    return _Found(calendar.months(value, first, last), explicit=year.explicit, year=value if year.printed else None)


def _month(match: Match, year: _Year, context: _Context) -> _Found:
    start, explicit = _start(match, year, context)
    if start is None:
        return _Found(None)
    carried = start.year if year.printed else context.year
    end = _end(match, start, context)
    if end is not None:
        span = calendar.span(start, end)
        last = span.end.year if span is not None and span.end is not None and carried is not None else None
        return _Found(span, explicit=explicit, year=last)
    if match.get("third") is not None and start.month is not None:
        meaning = period_patterns.data("days")[str(match["third"])]
        last = min(meaning["last"], start.last_day or meaning["last"])
        ends = Date(start.year, start.month, meaning["first"]), Date(start.year, start.month, last)
        return _Found(calendar.span(*ends), explicit=explicit, year=carried)
    if match.get("end") is not None and start.month is not None:
        return _Found(Period(calendar.last_of(start.year, start.month)), explicit=explicit, year=carried)
    return _Found(Period(start), explicit=explicit, year=carried)


def _start(match: Match, year: _Year, context: _Context) -> tuple[Date | None, bool]:
    """The month or day itself, and whether its year is printed."""
    day = _number(match, "dayone", "handay")
    if match.get("relmonth") is not None:
        offset = period_patterns.data("month")[str(match["relmonth"])]["offset"]
        month = calendar.month_from(context.anchor, offset)
        return (None if month is None else Date(month.year, month.month, day)), False
    number = _number(match, "month", "hanmonth") or 0
    if year.printed:
        return Date(year.value, number, day), year.explicit
    deadline = match.get("deadline") is not None
    value = context.year or calendar.year_of_day(number, day, context.anchor, deadline=deadline)
    return Date(value, number, day), False


def _end(match: Match, start: Date, context: _Context) -> Date | None:
    """The other end of a span of days or months, in the start's year where no other is printed."""
    day = _number(match, "endday", "hanend")
    if day is not None:
        year = _year(match, 2, context)
        return Date(year.value if year.printed else start.year, _number(match, "endmonth") or start.month, day)
    month = _number(match, "tillmonth")
    if month is None:
        return None
    year = _year(match, 3, context)
    value = year.value if year.printed else start.year
    return calendar.last_of(value, month) if match.get("tillend") is not None else Date(value, month)


def _year(match: Match, place: int, context: _Context) -> _Year:
    relative = match.get(f"relative{place}")
    if relative is not None:
        offset = period_patterns.data("year")[str(relative)]["offset"]
        return _Year(calendar.year_from(context.anchor, offset), printed=True)
    year = match.get(f"year{place}")
    if year is not None:
        return _Year(int(numerals.digits(str(year).replace("Ｏ", "0")) or 0), printed=True, explicit=True)
    for name in ("republic", "round", "taiwan"):
        number = _number(match, f"{name}{place}")
        if number is not None:
            return _Year(number + _REPUBLIC, printed=True, explicit=True)
    return _Year()


def _number(match: Match, *groups: str) -> int | None:
    found = next((text for text in map(match.get, groups) if text is not None), None)
    value = None if found is None else numerals.value(str(found))
    return None if value is None else int(value)


def _int(match: Match, group: str) -> int:
    return _number(match, group) or 0
