"""The line at the head of a newspaper page: the paper, the date of issue, the weekday, the page and its section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.errors import FormatError
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL, NUMERALS, ZEROS, number
from govnews.model import Date, Period

if TYPE_CHECKING:
    from typing import Final

    from govnews.text import Match, Text

__all__ = ["Masthead", "masthead", "weekday"]

#: The head of a page is a line of its own, no longer than this.
_LONGEST: Final = 80
#: Beside date, paper and page no more than a few section names stand in it.
_SECTIONS: Final = 12
_NUMERAL: Final = f"{ZEROS}{NUMERALS}"
#: The first year of the Republic is 1912.
_REPUBLIC: Final = 1911
#: Stands for a date taken out.
_DATED: Final = "\ue000"
#: A date with a word beside it is no head yet; a weekday, a page or the paper makes it one.
_KINDS: Final = 2


@frozen(kw_only=True)
class Masthead:
    """What the head of a page says; a field is None where it does not say."""

    published: Period | None = None
    paper: str | None = None


def masthead(text: Text, /) -> Masthead | None:
    """The head of a page read, or None where the line says anything that does not belong there.

    >>> from govnews.text import Text
    >>> found = masthead(Text("江州日报　2003年8月21日　星期四　第1版"))
    >>> found.paper, str(found.published)
    ('江州日报', '2003-08-21')
    >>> masthead(Text("江州日报2003年8月21日报道了此事")) is None
    True
    """
    line = text.strip()
    if not len(line) or len(line) > _LONGEST:
        return None
    patterns = _patterns()
    date, paper = line.search(patterns["date"]), line.search(patterns["paper"])
    if date is None and (paper is None or line.search(patterns["page"]) is None):
        return None
    rest, known = patterns["known"].subn(_blank, str(line))
    words = [word for word in rest.split() if word != _DATED]
    if known < _KINDS and words:
        return None
    long = sum(len(word) for word in words if not word.isascii()) > _SECTIONS
    if long or not all(patterns["section"].fullmatch(word) for word in words):
        return None
    return Masthead(published=_period(date) if date else None, paper=str(paper["paper"]) if paper else None)


@cache
def weekday() -> str:
    """The source of a pattern of a day of the week."""
    entry = lexicon.entry("web", "weekday")
    return lexicon.alternation(entry.words) + lexicon.alternation(entry.strings("days"))


def _blank(match: re.Match[str]) -> str:
    """What is known of a head taken out; where a date stood a word may not stand close."""
    return _DATED if "年" in match[0] else " "


def _period(date: Match) -> Period | None:
    """The day printed, in figures or numerals, by the years of the Republic where it says so."""
    year, month, day = (number(str(date[part])) for part in ("year", "month", "day"))
    try:
        return Period(Date(year + _REPUBLIC * (date.get("era") is not None), month, day))
    except FormatError:
        return None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """All patterns, made from the lexicon once."""
    house = lexicon.alternation(lexicon.words("bylines", "house"))
    known = lexicon.alternation(lexicon.words("furniture", "masthead"))
    era = lexicon.alternation(lexicon.words("periods", "republic"))
    digits = rf"(?:\d{{1,2}}|[{_NUMERAL}]{{1,3}})"
    date = (
        rf"(?P<era>{era}\s?(?=[\d{_NUMERAL}百]{{2,6}}\s?年))?"
        rf"(?P<year>\d{{4}}|[{_NUMERAL}]{{4}}|(?<=国)[\d{_NUMERAL}百]{{2,5}}|(?<=国\s)[\d{_NUMERAL}百]{{2,5}})\s?年\s?"
        rf"(?P<month>{digits})\s?月\s?(?P<day>{digits})\s?日"
        rf"(?![{HAN_ALL}]*[讯电])"
    )
    paper = rf"(?<![{HAN_ALL}])(?P<paper>[{HAN_ALL}]{{2,8}}?{house}(?<=报))(?![{HAN_ALL}])"
    page = (
        rf"(?:第\s?)?[A-Za-z]?(?:\d{{1,3}}|[{_NUMERAL}]{{1,3}})\s?版|第\s?\d{{1,4}}\s?页"
        r"|第?\s?[A-Z]?\d{1,2}(?=\s|\Z)"
    )
    makers = "|".join(lexicon.entry("bylines", key).source for key in ("editor", "other_role"))
    phone = lexicon.entry("furniture", "contact").source
    calendar, stem, branch, today = (
        lexicon.alternation(lexicon.words("furniture", key)) for key in ("calendar", "stem", "branch", "today")
    )
    return {
        "date": re.compile(date),
        "paper": re.compile(paper),
        "page": re.compile(page),
        "section": re.compile(rf"[{HAN_ALL}]{{2,6}}|[A-Za-z.·|/｜:：-]{{1,40}}|[（(][{HAN_ALL}]{{2,6}}[）)]"),
        "known": re.compile(
            rf"(?:{phone})\s?[:：/]?\s?[\w@.()（）-]{{5,30}}|{_unnamed(date)}"
            rf"|{weekday()}|{calendar}\s?[{HAN_ALL}]{{0,10}}"
            rf"|{stem}{branch}年[{HAN_ALL}]{{0,8}}"
            rf"|{_unnamed(paper)}|{today}\s?[\d{_NUMERAL}]{{1,3}}\s?大?版|{page}|总?第\s?[\d{_NUMERAL}]{{1,6}}\s?[期号]"
            rf"|(?:{known})(?:\s?[:：]?\s?[\d-]{{1,12}})?"
            rf"|(?:{makers})[:：/\s]{{0,3}}(?:[{HAN_ALL}]{{2,4}}|[{HAN_ALL}]\s[{HAN_ALL}]{{1,2}})(?![{HAN_ALL}])"
        ),
    }


def _unnamed(pattern: str) -> str:
    """A pattern whose groups have no names, so that it may stand beside itself."""
    return re.sub(r"\?P<\w{1,20}>", "?:", pattern)
