"""Dates and spans of dates in running text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mentions.dates import find
from govnews.model import Date
from govnews.text import Text

JULY = Date(2024, 7, 23)
JANUARY = Date(2024, 1, 9)


def periods(string: str, anchor: Date | None = None) -> list[str]:
    """The periods of a text, as EDTF."""
    return [found.period.edtf for found in find(Text(string), anchor=anchor)]


@pytest.mark.parametrize(
    ("string", "edtf"),
    [
        ("2023年7月19日下午", "2023-07-19"),
        ("２０１１年９月", "2011-09"),
        ("二〇一〇年十二月三日", "2010-12-03"),
        ("2018年以来", "2018"),
        ("2016年度", "2016"),
        ("2023年上半年", "2023-01-01/2023-06-30"),
        ("2021年前三季度", "2021-01-01/2021-09-30"),
        ("2022年第四季度", "2022-10-01/2022-12-31"),
        ("2012年1—2月", "2012-01-01/2012-02-29"),
        ("2020年1至10月份", "2020-01-01/2020-10-31"),
        ("2020年前11个月", "2020-01-01/2020-11-30"),
        ("2022年全年", "2022"),
        ("2019年—2021年", "2019/2021"),
        ("2026-2030年", "2026/2030"),
        ("2015年至2020年", "2015/2020"),
        ("2018年9月至2019年3月", "2018-09/2019-03"),
        ("2012年12月28日至1月3日", "2012-12-28/2013-01-03"),
        ("截至2023年6月底", "2023-06-30"),
        ("到2025年底", "2025-12-31"),
        ("2021年2月下旬", "2021-02-21/2021-02-28"),
        ("“十四五”时期", "2021/2025"),
        ("十三五期间", "2016/2020"),
        ("“十二五”末", "2015"),
        ("“九五”期间", "1996/2000"),
        ("上世纪90年代", "1990/1999"),
        ("民国114年3月", "2025-03"),
        ("109年度预算", "2020"),
        ("明(110)年", "2021"),
        ("2020-03-05", "2020-03-05"),
        ("2020.3.5", "2020-03-05"),
    ],
)
def test_what_is_printed_in_full_needs_no_anchor(string: str, edtf: str) -> None:
    """A period with its year is the same whatever the article's date, and is not inferred."""
    assert periods(string) == periods(string, JULY) == [edtf]
    assert not any(found.inferred for found in find(Text(string), anchor=JULY))


@pytest.mark.parametrize(
    ("string", "unknown", "july", "january"),
    [
        ("7月19日", "XXXX-07-19", "2024-07-19", "2023-07-19"),
        ("12月3日", "XXXX-12-03", "2023-12-03", "2023-12-03"),
        ("12月31日前", "XXXX-12-31", "2024-12-31", "2024-12-31"),
        ("3月5日至8日", "XXXX-03-05/XXXX-03-08", "2024-03-05/2024-03-08", "2023-03-05/2023-03-08"),
        ("上半年", "XXXX-01-01/XXXX-06-30", "2024-01-01/2024-06-30", "2024-01-01/2024-06-30"),
        ("四季度", "XXXX-10-01/XXXX-12-31", "2024-10-01/2024-12-31", "2023-10-01/2023-12-31"),
        ("1-11月", "XXXX-01-01/XXXX-11-30", "2024-01-01/2024-11-30", "2023-01-01/2023-11-30"),
        ("去年4月", "XXXX-04", "2023-04", "2023-04"),
        ("今年一季度", "XXXX-01-01/XXXX-03-31", "2024-01-01/2024-03-31", "2024-01-01/2024-03-31"),
        ("年底", "XXXX-12-31", "2024-12-31", "2024-12-31"),
        ("截至6月底", "XXXX-06-30", "2024-06-30", "2023-06-30"),
    ],
)
def test_an_unprinted_year_comes_from_the_anchor_or_stays_unknown(
    string: str, unknown: str, july: str, january: str
) -> None:
    """Without an anchor the year is XXXX; with one it is the latest that news of that date can mean, and inferred."""
    assert periods(string) == [unknown]
    assert periods(string, JULY) == [july]
    assert periods(string, JANUARY) == [january]
    assert [found.inferred for found in find(Text(string), anchor=JULY)] == [True]
    assert [found.inferred for found in find(Text(string))] == [False]


@pytest.mark.parametrize(
    ("string", "edtf"),
    [
        ("今年", "2024"),
        ("去年", "2023"),
        ("明年", "2025"),
        ("本月", "2024-07"),
        ("上月", "2024-06"),
        ("本月15日", "2024-07-15"),
        ("昨日", "2024-07-22"),
        ("今天", "2024-07-23"),
        ("8日", "2024-07-08"),
        ("今（29）日", "2024-07-29"),
        ("20日至22日", "2024-07-20/2024-07-22"),
    ],
)
def test_words_that_lean_on_the_anchor_are_silent_without_one(string: str, edtf: str) -> None:
    """今年, 昨日 or a lone day mean nothing where the article's date is not known."""
    assert periods(string) == []
    assert periods(string, JULY) == [edtf]


def test_a_day_far_ahead_is_of_the_month_before() -> None:
    """On the second of a month, 30日 is of the month before; with an unknown year 1 January has no yesterday."""
    assert periods("30日", Date(2024, 7, 2)) == ["2024-06-30"]
    assert periods("30日", Date(2024, 1, 2)) == ["2023-12-30"]
    assert periods("昨日", Date(None, 1, 1)) == []
    assert periods("昨日", Date(2024, 3, 1)) == ["2024-02-29"]


def test_a_year_is_carried_through_its_sentence() -> None:
    """A month after a printed month is of the same year, up to the end of the sentence, comparisons apart."""
    assert periods("2015年3月动工，10月完工。12月3日验收") == ["2015-03", "2015-10", "XXXX-12-03"]
    assert periods("比2015年3月增长两成，10月再增", JULY)[1] == "2023-10"


def test_an_anchor_of_unknown_year_gives_its_month() -> None:
    """Half a date is enough for a lone day."""
    assert periods("19日", Date(None, 7, 30)) == ["XXXX-07-19"]


@pytest.mark.parametrize(
    "string",
    [
        "近年来，五年来，三年内，历时10年，日前",
        "2.5公里，12306，110，13900001111，1.7月",
        "30日内答复，连续7日，每月10日，第8日，3日游，10日元",
        "6月龄婴儿，2月30日，13月5日，2021年至2019年",
        "十五家，十四五岁，“十二五”规划，12个月，3个月",
        "10日",
    ],
)
def test_what_is_no_period_is_left_out(string: str) -> None:
    """Lengths of time, telephone numbers, ages, days that do not exist, and plans as documents are no periods."""
    found = periods(string)
    assert found in ([], ["2021", "2019"])


def test_the_words_are_views_of_the_text() -> None:
    """The words of a period are a stretch of the text, without the blank around them."""
    text = Text("会议于2025年 5月 在某地召开")
    (found,) = find(text)
    assert str(found.text) == "2025年 5月"
    assert text.holds(found.text)


_ALPHABET = [*"0123456789年月日号至到-—.上下半前三一二十季度底末今去本昨天（）“”五时期规划民国，。比 "]


@given(
    st.text(alphabet=_ALPHABET, max_size=120),
    st.sampled_from([None, JULY, Date(2023), Date(None, 2, 29), Date(2024, 2, 29)]),
)
def test_nothing_raises_and_nothing_overlaps(string: str, anchor: Date | None) -> None:
    """On any text and anchor periods come in order, apart from each other, and print as EDTF that reads back."""
    text = Text(string)
    found = list(find(text, anchor=anchor))
    assert all(one.text.precedes(other.text) for one, other in pairwise(found))
    assert all(type(one.period).parse(one.period.edtf) == one.period for one in found)


@pytest.mark.parametrize(
    "part", ["1", "2023年", "1月", "1月1日至", "年", "“十", "1-", "前", "今", "十五", "2020-", "12月 "]
)
def test_time_grows_with_length_only(part: str) -> None:
    """Ten times the text takes no more than some thirty times the time."""
    list(find(Text(part)))

    def spent(length: int) -> float:
        text = Text(part * (length // len(part)))
        start = time.process_time()
        for _ in find(text, anchor=JULY):
            pass
        return time.process_time() - start

    assert spent(50_000) <= 30 * max(spent(5_000), 0.004)
