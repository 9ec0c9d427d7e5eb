"""Laws of the line at the head of a page, on invented papers."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.furniture import furniture, issue_date, paper_name
from govnews.layout.mastheads import masthead
from govnews.text import Text


@pytest.mark.parametrize(
    ("line", "published", "paper"),
    [
        ("江州日报　2003年8月21日　星期四　第1版", "2003-08-21", "江州日报"),
        ("第二版 江州日报 2003年8月21日", "2003-08-21", "江州日报"),
        ("A03 要闻 江州晚报 2003年8月21日", "2003-08-21", "江州晚报"),
        ("2003年8月21日 星期四 农历七月廿四", "2003-08-21", None),
        ("2003 年 8 月 21 日 星期四", "2003-08-21", None),
        ("要闻 2003年8月21日 星期四 责任编辑：何平", "2003-08-21", None),
        ("要闻 2003年8月21日 星期四 编辑 宫 雪 校对：林远", "2003-08-21", None),
        ("2003年8月21日 星期四 编辑/宫雪 美编/石磊 电话/000-3180123", "2003-08-21", None),
        ("02 综合 2003年8月21日 星期四 编辑 金哲 电话：(000)2518800", "2003-08-21", None),
        ("JIANGZHOU DAILY 2003年8月21日 星期四", "2003-08-21", None),
        ("2003年8月21日 第1234期 今日八版", "2003-08-21", None),
        ("二〇〇三年八月二十一日 星期四 癸未年七月廿四", "2003-08-21", None),
        ("一九九八年十二月三十日 星期三", "1998-12-30", None),
        ("中华民国一百一十三年三月五日 星期二", "2024-03-05", None),
        ("民国 113年3月5日 星期二", "2024-03-05", None),
        ("中华民国八十七年十二月二十日 星期日", "1998-12-20", None),
    ],
)
def test_heads_of_pages(line: str, published: str, paper: str | None) -> None:
    """Paper, date, weekday, page and makers in any order are the head of a page; figures and numerals give the day."""
    found = masthead(Text(line))
    assert found is not None
    assert (str(found.published), found.paper) == (published, paper)


@pytest.mark.parametrize(
    "line",
    [
        "2003年8月21日，市委召开会议",
        "2003年8月21日 市委召开会议",
        "江州日报2003年8月21日讯 记者林远",
        "江州日报2003年8月21日报道了此事",
        "1998年8月",
        "本报记者 2003年8月21日",
        "2003年8月21日，江州日报创刊五十周年座谈会在文化宫举行",
        "星期四 第1版",
        "",
        "　",
    ],
)
def test_news_is_no_head(line: str) -> None:
    """A date with news beside it, and a line without date and paper, head no page."""
    assert masthead(Text(line)) is None


@pytest.mark.parametrize("line", ["2003年13月1日 星期四", "2003年2月30日 星期四", "二〇〇三年十十月一日 星期四"])
def test_a_day_that_never_was_is_unknown(line: str) -> None:
    """A head with a date that is no day of the calendar is a head all the same, and dates nothing."""
    found = masthead(Text(line))
    assert found is not None
    assert found.published is None


def test_a_head_gives_date_and_paper_to_the_furniture() -> None:
    """What asks for the date of issue or for the paper finds both in the head of the page."""
    line = Text("江州日报　2003年8月21日　星期四　第1版")
    assert (furniture(line), str(issue_date(line)), paper_name(line)) == ("masthead", "2003-08-21", "江州日报")


@pytest.mark.parametrize("line", ["2003年8月21日 星期四", "2003年8月21日"])
def test_a_bare_date_is_a_date(line: str) -> None:
    """A date with its weekday alone stays a date."""
    assert furniture(Text(line)) == "date"


@given(st.text(alphabet="江州日报第版年月日星期十百民国203 一：/电话编辑，", max_size=90))
def test_never_raises(line: str) -> None:
    """Any line is read without an error; what dates a page holds a date."""
    found = masthead(Text(line))
    assert found is None or found.published is None or "年" in line


@pytest.mark.parametrize("unit", ["2003年8月21日 ", "编辑 ", "第1版", "民国", "电话：1", "一百", "甲子年"])
def test_long_lines_cost_nothing(unit: str) -> None:
    """A line longer than any head is not looked at, and one as long as a head is read at once."""
    start = time.process_time()
    for _ in range(200):
        masthead(Text((unit * 80)[:80]))
        masthead(Text(unit * 20_000))
    assert time.process_time() - start < 2 * pace()
