"""Laws of page furniture and of the marks that point to another page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.bylines import Byline
from govnews.layout.furniture import credited, furniture, is_banner, is_caption, is_rubric, issue_date, jump, told
from govnews.text import Text


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("第02版", "page"),
        ("03版 要闻", "page"),
        ("要闻 02", "page"),
        ("- 4 -", "page"),
        ("2021年3月4日 星期四", "date"),
        ("国内统一连续出版物号 00-0000", "masthead"),
        ("云岭日报", "masthead"),
        ("新闻热线：000-12345", "hotline"),
        ("当前位置：首页 > 要闻", "navigation"),
        ("上一篇 下一篇", "navigation"),
        ("分享到：微信", "share"),
        ("版权所有：云岭日报社", "copyright"),
        ("据《云岭日报》", "credit"),
        ("来源：云岭日报", "credit"),
        ("责任编辑：林远", "editor"),
        ("江州日报 2021年3月4日 第2版", "masthead"),
        ("要闻02", "page"),
        ("江州新闻 A2", "page"),
        ("详见03版", "teaser"),
        ("今日举行 详见03版", "teaser"),
        ("（报道见2版）", "teaser"),
        ("今日天气：多云 18℃～26℃", "weather"),
        ("·广告·", "advertisement"),
        ("公益广告", "advertisement"),
        ("地址：江州路1号，新闻热线：000-123", "hotline"),
        ("版权所有，未经授权不得转载。", "copyright"),
    ],
)
def test_kinds(line: str, kind: str) -> None:
    """Each line of furniture is told by what it says."""
    assert furniture(Text(line)) == kind


@pytest.mark.parametrize(
    "line",
    [
        "会议强调，要抓好落实。", "首批试点项目15个", "第一书记林远到村里", "第一章 总则", "收藏家走进校园",
        "点赞新时代好青年", "打印机产业落户云岭", "云岭日报记者 林远", "据介绍",
        "广告业收入增长", "天气预报系统建成", "会见客商", "政策面见成效", "2021年3月4日 市里开会",
        "3月8日", "2023年", "数字云岭", "新闻热线开通十周年", "",
    ],
)  # fmt: skip
def test_news_is_no_furniture(line: str) -> None:
    """Headlines and text that hold words of furniture stay news."""
    assert furniture(Text(line)) is None


@pytest.mark.parametrize(
    ("line", "mark", "page", "onward"),
    [
        ("（下转2版）", "（下转2版）", "2版", True),
        ("加固堤坝， （下转第3版）", "（下转第3版）", "3版", True),
        ("下转A4版", "下转A4版", "A4版", True),
        ("（上接第一版）会议指出", "（上接第一版）", "一版", False),
        ("（下转二、三版）", "（下转二、三版）", "二、三版", True),
        ("（上接头版）会议指出", "（上接头版）", "头版", False),
        ("（接1版）会议指出", "（接1版）", "1版", False),
        ("〔上接本报A01版〕", "〔上接本报A01版〕", "A01版", False),
        ("（上接第1版“要闻”）", "（上接第1版“要闻”）", "1版", False),
        ("（上接1版《春耕正忙》）会议指出", "（上接1版《春耕正忙》）", "1版", False),
        ("《春耕正忙》（上接1版）", "（上接1版）", "1版", False),
        ("（下转2版▶）", "（下转2版▶）", "2版", True),
        ("（上接本报今日1版）", "（上接本报今日1版）", "1版", False),
        ("上接一版会议指出，要抓好春耕", "上接一版", "一版", False),
    ],
)
def test_jumps(line: str, mark: str, page: str, onward: bool) -> None:  # noqa: FBT001 - one of the values expected
    """A mark says where an article goes on, or where it began."""
    found = jump(Text(line))
    assert found is not None
    assert (str(found.text), found.page, found.onward) == (mark, page, onward)


@pytest.mark.parametrize(
    "line", ["推动版权事业转型", "转产转业2版权", "会议要求转变作风", "下转盘路口", "对接1版图纸", "接2版校样"]
)
def test_what_is_no_jump(line: str) -> None:
    """Turning and editions in a text point nowhere."""
    assert jump(Text(line)) is None


def test_a_credit_names_a_paper() -> None:
    """据 and 来源 name the paper a text was taken from; 据介绍 names none."""
    assert credited(Text("据《云岭日报》")) == "云岭日报"
    assert credited(Text("来源：云岭日报")) == "云岭日报"
    assert credited(Text("据介绍")) is None


def test_the_head_of_a_page_dates_it() -> None:
    """A date with year on a line of its own is the date of issue; a date in a sentence is not."""
    assert str(issue_date(Text("2021年3月4日 星期四 农历正月"))) == "2021-03-04"
    assert issue_date(Text("2021年3月4日，会议召开。")) is None


@pytest.mark.parametrize(
    ("line", "said"),
    [("03版 要闻", "page"), ("责任编辑：林远", "editor"), ("会议强调，要抓好落实。", None), ("全州经济稳步回升", None)],
)
def test_a_line_is_told_once(line: str, said: str | None) -> None:
    """What a line is beside text is its furniture, and nothing where it may be text."""
    assert told(Text(line)) == said


def test_a_byline_is_told_with_its_authors() -> None:
    """A line of those who wrote is no furniture and gives their names."""
    found = told(Text("云岭日报记者 林远 何平"))
    assert isinstance(found, Byline)
    assert [author.name for author in found.authors] == ["林远", "何平"]


@pytest.mark.parametrize("line", ["短评", "□ 短 评", "【社论】", "简讯", "评论员文章"])
def test_rubrics(line: str) -> None:
    """The name of a kind of piece alone is a rubric, marks and spaces in it or not."""
    assert is_rubric(Text(line))


@pytest.mark.parametrize("line", ["短评写得好", "评论区热闹", "云岭茶出口突破2亿元", ""])
def test_no_rubrics(line: str) -> None:
    """A headline is none."""
    assert not is_rubric(Text(line))


def test_captions() -> None:
    """A caption is told by 图为 before it or by the picture's source behind it."""
    assert is_caption(Text("图为新校区。"))
    assert is_caption(Text("新校区教学楼。（资料图片）"))
    assert not is_caption(Text("图书馆开放。"))


def test_banners() -> None:
    """The standing title of a column is no headline."""
    assert is_banner(Text("比学赶超在行动"))
    assert not is_banner(Text("全州经济稳步回升"))


@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    """Any line is read without an error, and a mark is a stretch of it."""
    line = Text(text)
    furniture(line)
    issue_date(line)
    found = jump(line)
    assert found is None or line.holds(found.text)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("天气预报：今天白天多云转晴，气温15到22度", "weather"),
        ("天气预报：今天白天晴。", None),
        ("天气预报显示，本周有雨", None),
    ],
)
def test_a_forecast_with_commas_is_furniture(line: str, kind: str | None) -> None:
    """A label and no stop make a forecast; a sentence about the weather is text."""
    assert furniture(Text(line)) == kind
