"""Laws of the lines of web copies, their marks and their roles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.web_lines import Role, is_chinese, web_lines
from govnews.layout.web_markup import chunks, is_marked
from govnews.layout.web_reports import held_at, parted, speaker
from govnews.text import Text


def roles(page: str) -> list[Role]:
    """The roles of a page's lines."""
    return [line.role for line in web_lines(Text(page))]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("云岭州召开会议。", "text"),
        ("各位代表！", "text"),
        ("会议提出：", "text"),
        ("1998.07 青川县水务局技术员", "text"),
        ("1998年7月—2003年5月 青川县水务局", "text"),
        ("云岭州部署防汛", "short"),
        ("加油！云岭", "short"),
        ("山里的路通向哪里？", "short"),
        ("3120", "short"),
        ("打印本页", "furniture"),
        ("＞", "furniture"),
        ("首页>要闻>云岭要闻", "furniture"),
        ("您当前的位置：", "furniture"),
        ("版权所有：云岭州", "furniture"),
        ("相关链接：", "related"),
        ("上一条：云岭州部署防汛", "related"),
        ("来源：云岭日报", "fields"),
        ("□本报记者 何秋", "fields"),
        ("新华社云岭3月5日电", "dateline"),
        ("图为新桥通车现场。", "caption"),
        ("新桥通车。 何秋 摄", "caption"),
        ("新桥今天通车。云岭日报记者 何秋", "caption"),
        ("The bridge was opened.", "foreign"),
    ],
)
def test_a_line_has_its_role(line: str, role: Role) -> None:
    """Shape and words tell what a line is."""
    assert roles(line) == [role]


def test_the_name_of_a_picture_agency_makes_a_caption_of_the_line_above() -> None:
    """The text above it is the picture's."""
    assert roles("3月5日，新桥通车，群众在桥上行走。\n视觉中国\n白石河新桥5日通车。") == [
        "caption",
        "furniture",
        "text",
    ]


def test_a_step_of_a_path_is_furniture_when_said_again() -> None:
    """The name of the column that a path ends with heads no text."""
    assert roles("首页\n>\n云岭新闻\n云岭新闻\n云岭州部署防汛") == ["furniture"] * 4 + ["short"]


@pytest.mark.parametrize(
    ("string", "chinese"),
    [
        ("全州GDP增长8%", True),
        ("会议讨论了AI for Science平台", True),
        ("会議をひらく", False),
        ("12 34", False),
        ("회의", False),
    ],
)
def test_the_language_is_told_by_its_characters(string: str, chinese: bool) -> None:  # noqa: FBT001 - a case's answer
    """Han characters make Chinese, unless kana stand among them."""
    assert is_chinese(string) is chinese


# -- marks ---------------------------------------------------------------------------------------------------------


def pieces(line: str) -> list[tuple[str, ...]]:
    """The words of a marked line."""
    return [tuple(map(str, chunk.pieces)) for chunk in chunks(Text(line))]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("<p>甲。</p><p>乙。</p>", [("甲。",), ("乙。",)]),
        ("甲<br/>乙", [("甲",), ("乙",)]),
        ('<p style="x">甲<b>乙</b>丙&nbsp;</p>', [("甲", "乙", "丙")]),
        ("### 甲乙 ###", [("甲乙",)]),
        ("- 甲", [("甲",)]),
        ("**甲**乙", [("甲", "乙")]),
        ("3 < 5 而 7 > 6", [("3 < 5 而 7 > 6",)]),
        ("<p></p>", []),
    ],
)
def test_marks_are_taken_off(line: str, words: list[tuple[str, ...]]) -> None:
    """Words between marks stay, marks go; block marks part paragraphs."""
    assert pieces(line) == words


def test_bold_headings_and_links_are_told() -> None:
    """Bold is what stands in bold marks alone."""
    found = list(chunks(Text("<p><strong>甲</strong></p><p><strong>乙</strong>丙</p><h2>丁</h2>")))
    assert [(chunk.bold, chunk.level) for chunk in found] == [(True, 0), (False, 0), (False, 2)]
    assert [chunk.link for chunk in chunks(Text("[查看](https://example.org)"))] == [True]


@pytest.mark.parametrize("text", ["江州#1泵站", "a < b", "#江州热线#", "《<>》"])
def test_signs_of_other_meaning_are_no_marks(text: str) -> None:
    """A sharp or an angle alone marks nothing."""
    assert not is_marked(text)


@given(st.text(alphabet="<>/pb#* 江州&nbsp;[]()!-", max_size=200))
def test_marks_never_raise_and_pieces_are_views(line: str) -> None:
    """Whatever marks a line holds, its pieces are slices of it, none empty."""
    text = Text(line)
    assert all(text.holds(piece) and len(piece) for chunk in chunks(text) for piece in chunk.pieces)


# -- heads of reports ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("政府工作报告 ——2021年1月20日在人民代表大会会议上", ["政府工作报告", "——2021年1月20日在人民代表大会会议上"]),
        ("云岭州州长林远各位代表：", ["云岭州州长林远", "各位代表："]),
        ("各位代表：", ["各位代表："]),
        ("会议在州府召开。", ["会议在州府召开。"]),
    ],
)
def test_the_head_of_a_report_is_parted(line: str, parts: list[str]) -> None:
    """Title and day, speaker and salutation are lines of their own."""
    assert [str(part) for part in parted(Text(line))] == parts


@pytest.mark.parametrize(("line", "name"), [("州长林远", "林远"), ("林远", "林远"), ("云岭州部署防汛", None)])
def test_a_speaker_is_named_alone_or_behind_titles(line: str, name: str | None) -> None:
    """What is longer than a name names nobody."""
    assert speaker(Text(line)) == name


@pytest.mark.parametrize(
    "line", ["（2021年1月20日在江州市人民代表大会会议上）", "二〇二一年一月二十日在江州市人民代表大会会议上"]
)
def test_day_and_meeting_are_known_in_any_writing(line: str) -> None:
    """Dashes, brackets and Chinese numerals may write it."""
    assert held_at(Text(line))
    assert not held_at(Text("2021年江州市政府工作报告"))


def test_a_dateline_broken_by_marks_is_read() -> None:
    """A line of several pieces, which is no view of the page, is asked for its dateline like any other."""
    page = "# 全市春耕备耕\n\n南岭日报南岭3月5日电 （记者林远）**全市**春耕备耕工作会议[今天](a.html)举行，他们参加。"
    line = web_lines(Text(page))[-1]
    assert len(line.pieces) > 1
    assert line.role == "text"
    assert line.lead is not None
