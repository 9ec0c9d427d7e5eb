"""The one pattern that finds dates and spans of dates, made from the lexicon when first used."""

from __future__ import annotations

import re

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import DIGITS, NUMERALS

__all__ = ["data", "pattern"]

_D = "[0-9０-９]"
_YEAR = f"(?:1[5-9]|20|21){_D}{{2}}"
_TO = "(?:[-－−—–~～〜]{1,2}|[至到])"
_HAN_YEAR = f"[一二][〇零○０0Ｏ{DIGITS}]{{3}}"
_MONTH = r"(?:1[0-2]|0?[1-9]|１[０-２]|[１-９])"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9]|[１２][０-９]|３[０１]|[１-９])"
_HAN_MONTH = f"(?:十[一二]?|[{DIGITS}])"
_HAN_DAY = f"(?:二十[{DIGITS}]?|三十一?|十[{DIGITS}]?|[{DIGITS}])"


def _words(place: str) -> str:
    """Any word of a place, the longest first, outside the contexts that its entry excludes."""
    rows = [(word, e.not_before) for e in lexicon.entries("periods") if e.data["place"] == place for word in e.words]
    rows.sort(key=lambda row: (-len(row[0]), row[0]))
    found = (word + (f"(?!{lexicon.alternation(unless)})" if unless else "") for word, unless in rows)
    return f"(?:{'|'.join(found)})"


@cache
def data(place: str) -> dict[str, dict[str, int]]:
    """What the words of a place mean: their offsets, months or days."""
    found = (entry for entry in lexicon.entries("periods") if entry.data["place"] == place)
    return {
        word: {key: value for key, value in entry.data.items() if isinstance(value, int)}
        for entry in found
        for word in entry.words
    }


def _year(number: int) -> str:
    """A year, explicit, of the Republic, or relative to the anchor."""
    return rf"""(?:
        (?P<year{number}>(?<![0-9０-９.．])(?:(?:1[5-9]|20|21){_D}{{2}}|[１２][０-９]{{3}})|{_HAN_YEAR})年度?
      | {_words("republic")}(?P<republic{number}>{_D}{{1,3}}|[{NUMERALS}百]{{1,5}})年度?
      | [今明去][（(](?P<round{number}>{_D}{{2,3}})[）)]年度?
      | (?P<taiwan{number}>(?<![0-9.第])1[0-3]{_D})年(?=度|{_MONTH}月|[底初]|第[一二三四]季)度?
      | (?P<relative{number}>{_words("year")})
    )"""


@cache
def pattern() -> re.Pattern[str]:
    """The pattern; its groups are read by `govnews.mentions.periods`."""
    ahead = r"(?:(?=(?P<deadline>[以之]?前(?![往来期后三两])))|)"
    return re.compile(
        rf"""
        (?=[0-9０-９今本去上前明后下这昨{NUMERALS}民中首第全年底“\"『「])
        (?P<against>(?<=[比较与同]))?
        (?: {_plans()}
          | {_decades()}
          | (?<![0-9０-９.．A-Za-z])(?P<from>{_YEAR}){_TO}(?P<until>{_YEAR})(?:年度?|学年)
          | (?<![0-9A-Za-z./-])(?P<iso>(?:19|20){_D}{{2}})(?P<dash>[-./])(?P<isomonth>{_MONTH})(?P=dash)
                (?P<isoday>{_DAY})(?![0-9A-Za-z%./])
          | {_dates()}
          | {_days()}
          | (?P<day>{_words("day")})
        ){ahead}""",
        re.VERBOSE,
    )


def _plans() -> str:
    return rf"""
    [“\"『「](?P<quoted>[一二]?十?[{NUMERALS}]五)[”\"』」](?!{_words("plan_name")})(?:{_words("plan_tail")})?
  | (?<![{NUMERALS}百千])(?P<plan>[一二]?十[{DIGITS}]五|[六七八九十]五(?={_words("plan_tail")}))
        (?![”\"』」]?{_words("plan_name")}|[年岁个名人倍万亿天]|[{NUMERALS}百千])(?:{_words("plan_tail")})?
    """


def _decades() -> str:
    full = "(?<![0-9０-９.])(?P<fulldecade>(?:1[89]|20)[0-9]0)年代"
    return rf"{full}|(?P<century>{_words('century')})?(?P<decade>(?<![0-9])[1-9]0|[{DIGITS}]十)年代"


def _dates() -> str:
    """A year with or without a part, or a part, month or day without a year."""
    part, tail = _words("part"), _words("days")
    number = "(?<![0-9０-９.．/A-Za-z])"
    not_month, not_day = _words("not_month"), _words("not_day")
    return rf"""
    (?:(?P<first>{_year(1)})\s?)?
    (?:
        (?P<part>{part})(?P<partend>末)?
      | {number}(?P<months>{_MONTH}|(?<![{NUMERALS}]){_HAN_MONTH}){_TO}(?P<lastmonth>{_MONTH}|{_HAN_MONTH})月份?
      | (?P<elapsed>[前首](?:{_MONTH}|[两二三四五六七八九十]{{1,2}}|十一))个?月
      | (?: {number}(?P<month>{_MONTH})月
          | (?P<hanmonth>(?<![{NUMERALS}]){_HAN_MONTH})月(?=份|{_HAN_DAY}日|[底末上中下]|(?(first)|(?!)))
          | (?P<relmonth>{_words("month")}) )
        (?: (?:(?P<dayone>{_DAY})|(?P<handay>{_HAN_DAY}))(?:[日号](?!{not_day})|(?={_TO}{_DAY}[日号]))
              (?:\s?{_TO}\s?(?:{_year(2)}?(?P<endmonth>{_MONTH})月)?
                  (?:(?P<endday>{_DAY})|(?P<hanend>{_HAN_DAY}))[日号](?!{not_day}))?
          | (?P<third>{tail})
          | (?P<end>[底末])
          | (?!{not_month})份?(?:{_TO}{_year(3)}?(?P<tillmonth>{_MONTH})月份?(?P<tillend>[底末])?)?
        )
      | (?(first)(?:{_TO}(?P<toyear>{_year(4)})|(?P<yearend>{_words("year_end")})|)|(?P<bareend>年底|年末)(?!考))
    )"""


def _days() -> str:
    not_day = _words("not_day")
    not_after = "".join(f"(?<!{word})" for word in sorted(data("day_count")))
    return rf"""
    [今昨明][（(](?P<roundday>{_DAY})[）)][日天]?
  | {not_after}(?<![0-9０-９.．/月年A-Za-z-])(?P<only>{_DAY})
        (?:日(?!{not_day})(?:{_TO}(?P<onlyend>{_DAY})日(?!{not_day}))?|{_TO}(?P<onlytill>{_DAY})日(?!{not_day}))
    """
