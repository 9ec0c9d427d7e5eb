"""Half-width marks, straight quotation marks, strewn spaces and references of HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.normalisers import _scattered, entities, marks, spaces
from govnews.text import Text

HABIT = "会议指出,一季度开局良好,要乘势而上,再接再厉,"


def mend(text: str, normaliser: object = marks) -> str:
    """A text after one normaliser."""
    return str(Text(text).apply(normaliser.edits(text)))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("抓好春耕,备耕", "抓好春耕，备耕"),
        ("抓好春耕 , 备耕", "抓好春耕，备耕"),
        ("增长8.5%,高于全省", "增长8.5%，高于全省"),
        ("达到3,000吨,增产", "达到3,000吨，增产"),
        ("去年,2023年", "去年，2023年"),
        ("他说:“好”", "他说：“好”"),
        ("一是春耕;二是水利", "一是春耕；二是水利"),
        ("怎么办?干起来!", "怎么办？干起来！"),
        ("三项任务(含续建项目)", "三项任务（含续建项目）"),
        ("(GDP)增长", "(GDP)增长"),
        ("时间为10:30,地点", "时间为10:30，地点"),
        ("比例为3:2", "比例为3:2"),
    ],
)
def test_in_a_text_with_the_habit_marks_are_turned(printed: str, plain: str) -> None:
    """Between Chinese characters, and not inside numbers, times or Latin words."""
    assert mend(f"{HABIT}{printed}") == f"{HABIT.replace(',', '，')}{plain}"


@pytest.mark.parametrize("text", ["县长出席,并讲话", "1,234,567,890", "a,b,c,d,e", "一,二\n三,四", "", "，。；"])
def test_a_few_marks_are_no_habit(text: str) -> None:
    """Fewer than three between Chinese characters stay as printed."""
    assert mend(text) == text


def test_points_are_stops_only_where_they_are_usual() -> None:
    """Three points at the ends of sentences are stops; one may be a comma that was misread."""
    assert mend("会议召开.县长出席.会议要求落实.") == "会议召开。县长出席。会议要求落实。"
    assert mend(f"{HABIT}会议召开.县长出席") == f"{HABIT.replace(',', '，')}会议召开.县长出席"


def test_a_number_of_an_item_keeps_its_point() -> None:
    """In Chinese numerals or figures, at the start of a line or of the text."""
    stops = "会议召开.县长出席.会议要求落实."
    assert mend(f"一.春耕\n{stops}二十.水利\n3.防汛").endswith("二十.水利\n3.防汛") is False
    assert mend(f"{stops}\n二十.水利\n3.防汛").endswith("\n二十.水利\n3.防汛")
    assert mend(f"一.春耕\n{stops}").startswith("一.春耕\n")


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ('实施"四田一图"机制', "实施“四田一图”机制"),
        ('"春耕"与"秋收"', "“春耕”与“秋收”"),
        ('他说:"要抓好\n春耕。"会议结束', "他说:“要抓好\n春耕。”会议结束"),
        ("＂链长制＂落实", "“链长制”落实"),
        ('一个"引号', '一个"引号'),
        ('错"，位"的', '错"，位"的'),
        ('x = "y"', 'x = "y"'),
        ('{"键": "值"}', '{"键": "值"}'),
        ('<a href="会议">会议</a>', '<a href="会议">会议</a>'),
        ('"English only" text', '"English only" text'),
    ],
)
def test_straight_quotation_marks_are_paired(printed: str, plain: str) -> None:
    """Where they open and close around Chinese text, over printed lines too; data and pages keep theirs."""
    assert mend(printed) == plain


def test_a_missing_mark_spoils_its_own_lines_only() -> None:
    """Behind the lines in which the marks do not come out even, they are paired again."""
    lines = ['少了一个"引号', '两个"引号，"，', *["普通的一行"] * 8, '好的"引号"']
    assert mend("\n".join(lines)).endswith("好的“引号”")


def test_across_strewn_spaces_nothing_is_paired() -> None:
    """Spaces may be the seams of columns."""
    strewn = '新 签约 项目 取得 进展 建立 "链长制" 工作 "机制 以及" 清单 推动 落实'
    assert mend(strewn) == strewn.replace('"链长制"', "“链长制”")


@given(st.text(alphabet='会议,.;:?!"() 3a\n，。', max_size=80))
def test_marks_never_touch_letters_or_figures(text: str) -> None:
    """Only marks and stray spaces change."""
    kept = "会议3a\n"
    assert [c for c in mend(text) if c in kept] == [c for c in text if c in kept]


@pytest.mark.parametrize("unit", ["会,", '会"', "会.", "(会", "会 ", '"', "会 , "])
def test_long_hostile_text_passes(unit: str) -> None:
    """A hundred thousand marks are no more than a moment's work."""
    assert len(mend(unit * 50_000)) <= len(unit) * 50_000


# -- spaces ------------------------------------------------------------------------------------------------------------

STREWN = "全市新 签约项 目取得 进展，各地 要抓好 落实，确保 全年引进 项目投资 取得实效，"


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("投资2, 146. 5亿元", "投资2,146.5亿元"),
        ("引进 6 0 个", "引进60个"),
        ("达到 9 .8亿美元", "达到9.8亿美元"),
        ("占 3 5 %", "占35%"),
        ("县委常 委会", "县委常委会"),
        ("2019 2020两年", "2019 2020两年"),
    ],
)
def test_strewn_spaces_go_from_numbers_and_words(printed: str, plain: str) -> None:
    """In a text that is strewn with them."""
    mended = mend(f"{STREWN}{printed}，{STREWN}", spaces)
    assert plain in mended


def test_the_same_spaces_stay_in_a_text_without_the_habit() -> None:
    """Two numbers side by side may be two numbers."""
    text = f"{STREWN.replace(' ', '')}投资2, 146万元，分为 6 0 两档，{STREWN.replace(' ', '')}"
    assert "2, 146" in mend(text, spaces)
    assert not _scattered.is_scattered(text)
    assert _scattered.is_scattered(STREWN + STREWN)


# -- references of HTML ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("A&nbsp;B", "A B"),
        ("&emsp;&emsp;会议", "\u3000\u3000会议"),
        ("&#20250;&#x8bae;", "会议"),
        ("&amp;ldquo;会&amp;amp;rdquo;", "“会”"),
        ("&ldquo；会&rdquo；", "“会”"),
        ("&nbsp会议", " 会议"),
        ("AT&T; R&D;", "AT&T; R&D;"),
        ("?a=1&copy=2&lt=3", "?a=1&copy=2&lt=3"),
        ("&#0;&#1;&#xD800;", "&#0;&#1;&#xD800;"),
        ("&unknown;", "&unknown;"),
        ("<p>会议&ldquo;指出&rdquo;&nbsp;&lt;b&gt;</p>", "<p>会议“指出”&nbsp;&lt;b&gt;</p>"),
        ("没有", "没有"),
    ],
)
def test_references_become_what_they_stand_for(printed: str, plain: str) -> None:
    """By name or number, escaped again, in a page of HTML without its own marks; other ampersands stay."""
    assert mend(printed, entities) == plain


@given(st.text(alphabet="&#;amplt;ldquo20250；x会<p>", max_size=60))
def test_ampersands_never_raise(text: str) -> None:
    """Whatever stands behind them."""
    assert len(mend(text, entities)) <= len(text)
