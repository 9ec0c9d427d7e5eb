"""Dates as papers print them: every step from decades to days, with and without a date to lean on."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mentions import calendar, dates
from govnews.model import Date, Period
from govnews.text import Text

TODAY = Date(2021, 5, 18)


def periods(string: str, *, anchor: Date | None = None) -> list[str]:
    """The periods of a text as EDTF."""
    return [str(found.period) for found in dates.find(Text(string), anchor=anchor)]


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("1998年", "1998"),
        ("二〇〇五年", "2005"),
        ("2013年11月", "2013-11"),
        ("2013年11月9日", "2013-11-09"),
        ("二○一二年三月", "2012-03"),
        ("２０１７年６月５日", "2017-06-05"),
        ("2010年上半年", "2010-01-01/2010-06-30"),
        ("2010年下半年", "2010-07-01/2010-12-31"),
        ("2010年一季度", "2010-01-01/2010-03-31"),
        ("2010年第二季度", "2010-04-01/2010-06-30"),
        ("2010年前三季度", "2010-01-01/2010-09-30"),
        ("2010年第四季度", "2010-10-01/2010-12-31"),
        ("2015年1至8月", "2015-01-01/2015-08-31"),
        ("2015年1-2月", "2015-01-01/2015-02-28"),
        ("2016年1—2月", "2016-01-01/2016-02-29"),
        ("2019年12月底", "2019-12-31"),
        ("2019年底", "2019-12-31"),
        ("2019年末", "2019-12-31"),
        ("2012—2016年", "2012/2016"),
        ("2012年至2016年", "2012/2016"),
        ("“十二五”期间", "2011/2015"),
        ("“十一五”末", "2010"),
        ("2014年3月上旬", "2014-03-01/2014-03-10"),
        ("2014年3月中旬", "2014-03-11/2014-03-20"),
        ("2014年2月下旬", "2014-02-21/2014-02-28"),
        ("2014年7月3日至9日", "2014-07-03/2014-07-09"),
        ("2014年7月30日至8月2日", "2014-07-30/2014-08-02"),
        ("2014年12月30日至2015年1月4日", "2014-12-30/2015-01-04"),
        ("2018-09-06", "2018-09-06"),
        ("上世纪80年代", "1980/1989"),
        ("民國105年", "2016"),
        pytest.param(
            "民國一百零五年",
            "2016",
            marks=pytest.mark.xfail(reason="a year of the Republic past 99 is read in figures", strict=True),
        ),
    ],
)
def test_a_printed_year_needs_no_date_to_lean_on(string: str, wanted: str) -> None:
    """Where the year is printed, the period is the same whatever day the paper came out."""
    assert periods(string) == periods(string, anchor=TODAY) == [wanted]


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("今年", "2021"),
        ("去年", "2020"),
        ("明年", "2022"),
        ("前年", "2019"),
        ("上年", "2020"),
        ("今年以来", "2021"),
        ("上半年", "2021-01-01/2021-06-30"),
        ("去年上半年", "2020-01-01/2020-06-30"),
        ("一季度", "2021-01-01/2021-03-31"),
        ("1至4月", "2021-01-01/2021-04-30"),
        ("前4个月", "2021-01-01/2021-04-30"),
        ("4月份", "2021-04"),
        ("4月底", "2021-04-30"),
        ("本月", "2021-05"),
        ("上月", "2021-04"),
        ("下月", "2021-06"),
        ("昨日", "2021-05-17"),
        ("今天", "2021-05-18"),
        ("明天", "2021-05-19"),
        ("5月16日", "2021-05-16"),
        ("16日", "2021-05-16"),
        ("12月3日", "2020-12-03"),
        ("6月1日", "2021-06-01"),
        ("今年底", "2021-12-31"),
    ],
)
def test_what_is_near_is_counted_from_the_papers_day(string: str, wanted: str) -> None:
    """Years, months and days that are said by where they lie are worked out from the day of issue."""
    assert periods(string, anchor=TODAY) == [wanted]
    assert all(found.inferred for found in dates.find(Text(string), anchor=TODAY))


@pytest.mark.parametrize("string", ["今年", "去年", "昨日", "本月", "上月", "16日", "今天", "前年"])
def test_what_is_near_says_nothing_without_a_day_to_count_from(string: str) -> None:
    """No period is guessed where the paper's day is not known."""
    assert periods(string) == []


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("上半年", "XXXX-01-01/XXXX-06-30"),
        ("3月5日", "XXXX-03-05"),
        ("9月", "XXXX-09"),
        ("1至9月", "XXXX-01-01/XXXX-09-30"),
        ("9月28日至10月3日", "XXXX-09-28/XXXX-10-03"),
        ("6月底", "XXXX-06-30"),
    ],
)
def test_a_year_nobody_printed_is_left_open(string: str, wanted: str) -> None:
    """Months and days are kept without a year rather than given one."""
    assert periods(string) == [wanted]


@pytest.mark.parametrize(
    "string",
    [
        "2019年13月", "2019年4月31日", "2018年2月29日", "25月", "1000年", "3.5日元", "第20号", "每日", "一日游",
        "全年无休", "年轻人", "月亮", "日新月异", "季节", "近年来", "多年", "三个月", "百年老店", "24小时", "365天",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_none(string: str) -> None:
    """Days that no calendar has, lengths of time and words with 年, 月 or 日 in them are no dates."""
    assert [found for found in periods(string, anchor=None) if "-" in found] == []


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("2016年4月开工，9月完工", ["2016-04", "2016-09"]),
        ("2016年4月开工。9月完工", ["2016-04", "XXXX-09"]),
        ("从2009年的3亿元到2013年的8亿元", ["2009", "2013"]),
        ("2017年上半年和2018年上半年", ["2017-01-01/2017-06-30", "2018-01-01/2018-06-30"]),
    ],
)
def test_a_year_holds_to_the_end_of_its_sentence(string: str, wanted: list[str]) -> None:
    """A month behind a year in one sentence is of that year; behind the full stop it is not."""
    assert periods(string) == wanted


DAYS = st.dates(min_value=dt.date(1902, 1, 1), max_value=dt.date(2099, 12, 31))


@given(st.lists(DAYS, min_size=1, max_size=6))
def test_days_printed_in_full_are_read_back(days: list[dt.date]) -> None:
    """Year, month and day come out as printed, in order, none overlapping another."""
    printed = [str(day) for day in days]
    text = Text("；".join("{}年{}月{}日".format(*map(int, day.split("-"))) for day in printed))
    found = list(dates.find(text, anchor=TODAY))
    assert [str(mention.period) for mention in found] == printed
    assert not any(mention.inferred for mention in found)
    assert all(one.text.span.end <= other.text.span.start for one, other in pairwise(found))


PIECES = st.sampled_from(
    [
        "去年", "今年", "上半年", "3月", "12日", "至", "—", "2014年", "前三季度", "“十四五”", "底", "末", "1", "—6月",
        "、", "，", "。", "增长", "昨日", "同比", "2月29日", "世纪", "80年代", "下旬", "民國", "九十年",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12), st.one_of(st.none(), st.just(TODAY)))
def test_every_period_found_is_read_back_from_edtf(pieces: list[str], anchor: Date | None) -> None:
    """What is found, however odd the text, prints as EDTF that reads as the same period; its words print back."""
    string = "".join(pieces)
    for found in dates.find(Text(string), anchor=anchor):
        assert Period.parse(str(found.period)) == found.period
        assert string[found.text.span.start : found.text.span.end] == str(found.text)


@given(st.integers(min_value=1901, max_value=2100), st.integers(min_value=1, max_value=12))
def test_the_last_of_a_month_is_the_day_before_the_next(year: int, month: int) -> None:
    """The day behind the last one stands in another month, and the first of it."""
    last = calendar.last_of(year, month)
    following = calendar.day_from(last, 1)
    assert following is not None
    assert (following.day, following.month) == (1, month % 12 + 1)


@given(DAYS, st.integers(min_value=-400, max_value=400))
def test_days_counted_there_and_back_are_the_same(day: dt.date, offset: int) -> None:
    """So many days on and as many back is where one was."""
    start = Date.parse(str(day))
    assert calendar.day_from(calendar.day_from(start, offset), -offset) == start


@given(st.integers(min_value=3, max_value=40))
def test_plans_follow_one_another(number: int) -> None:
    """Each plan takes five years, and the next begins when it is over."""
    period, following = calendar.plan(number), calendar.plan(number + 1)
    assert period is not None
    assert period.start is not None
    assert period.end is not None
    assert (period.end.year or 0) - (period.start.year or 0) == 4
    if following is None:
        assert number == 40
    else:
        assert following.start == Date((period.end.year or 0) + 1)


@given(st.integers(min_value=1, max_value=12), st.integers(min_value=1, max_value=28), DAYS)
def test_a_day_without_a_year_is_near_the_papers(month: int, day: int, today: dt.date) -> None:
    """It lies at most a month or so ahead, and less than a year back."""
    anchor = Date.parse(str(today))
    assert anchor.year is not None
    assert anchor.month is not None
    year = calendar.year_of_day(month, day, anchor)
    assert year is not None
    away = (year - anchor.year) * 12 + month - anchor.month
    assert -12 <= away <= 1
