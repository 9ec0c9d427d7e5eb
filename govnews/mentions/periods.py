"""Dates and spans of dates as they stand in running text, and the date of the article they lean on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from govnews import lexicon
from govnews.lexicon import cache
from govnews.mentions import numerals, sessions
from govnews.mentions.dates import PeriodMention, find
from govnews.model import Date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.mentions.reading import Reading
    from govnews.text import Text

__all__ = ["Occasion", "PeriodMention", "anchor", "find", "occasions"]

_OPENING = 60
_DAYS = ("日", "号", *"0123456789")
_SPRING, _AUTUMN = 3, 10
_YEAR = "年"
_AT = "上"
_CLOSING = "）) "


class Occasion(NamedTuple):
    """A year printed with what it is the year of: ``sure`` where that takes place in it, ``planned`` for a plan."""

    year: int
    sure: bool
    planned: bool


def anchor(reading: Reading) -> Date | None:
    """The article's date: when it was published, or else the date its lead opens with.

    Where the lead gives month and day alone, the year is that of the one occasion or plan that the article (or else
    the issue) names with its year: 2019年第一季度例会. Otherwise it stays unknown.
    """
    published = reading.issue.published or reading.published
    if published is not None:
        return published.end or published.start
    date = _held(reading) or _dateline(reading)
    if date is None or date.year is not None:
        return date
    year = _only(_years(reading, date))
    if year is None:
        others = (other for other in reading.issue.readings if other is not reading)
        year = _only(year for other in others for year in _years(other, date))
    return date if year is None else Date(year, date.month, date.day)


def _held(reading: Reading) -> Date | None:
    """The day on which a report or speech was given, from the line below its title (2021年1月20日在…会议上)."""
    for line in reading.subheadlines:
        if str(line).rstrip(_CLOSING).endswith(_AT):
            day = next((found.period.start for found in find(line)), None)
            if day is not None and day.year is not None and day.day is not None:
                return day
    return None


def _dateline(reading: Reading) -> Date | None:
    """The first day that the lead, or the byline, opens with."""
    openings = [part for part in (*reading.paragraphs[:1], reading.byline) if part is not None]
    for opening in openings:
        for found in find(opening[:_OPENING]):
            day = found.period.end or found.period.start
            if day is not None and day.day is not None and found.text.endswith(_DAYS):
                return day
    return None


def occasions(passages: Iterable[Text]) -> Iterator[Occasion]:
    """The occasions, plans and the like that passages name with their year, in order."""
    for passage in passages:
        for year in sessions.reported(passage):
            yield Occasion(year, sure=True, planned=False)
        for match in passage.finditer(_named()) if _YEAR in passage else ():
            year = int(numerals.digits(str(match["year"])) or 0)
            yield Occasion(year, sure=match.get("occasion") is not None, planned=match.get("plan") is not None)


def _years(reading: Reading, date: Date) -> Iterator[int]:
    """The years printed with an occasion, or with a plan where the month leaves no doubt which year is planned."""
    month = date.month or 0
    for named in reading.scan.occasions:
        if named.sure or (named.planned and month <= _AUTUMN) or _SPRING <= month <= _AUTUMN:
            yield named.year


def _only(years: Iterable[int]) -> int | None:
    found = set(years)
    return found.pop() if len(found) == 1 else None


@cache
def _named() -> re.Pattern[str]:
    """A year with what it is the year of, in one clause."""
    kinds = "|".join(f"(?P<{entry.key}>{lexicon.alternation(entry.words)})" for entry in lexicon.entries("occasions"))
    return re.compile(
        rf"(?<![0-9０-９比较与同至到自从—-])(?P<year>(?:19|20|１９|２０)[0-9０-９]{{2}})年"
        rf"(?!来|以来|底|末|前|起|[0-9０-９至到—-])[^，,。；;：:、！？\n]{{0,32}}?(?:{kinds})"
    )
