"""The text of a web copy: paragraphs, lists, tables, captions, and the marks that are no part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.draft import Row
from govnews.layout.web_body import WebBody, body
from govnews.layout.web_lines import web_lines
from govnews.text import Text

LEAD = "3月5日，云岭州召开防汛会议，州长林远出席并讲话。"
BODY = "林远强调，要把责任落到每一座水库，确保安全度汛。"
LINES = [LEAD, BODY, "一、责任", "青川县", "12", "（下转三版）", "新桥。 何秋 摄", "《云岭日报》（2021年3月6日 1版）"]


def read(*lines: str) -> WebBody:
    """The body made of some lines."""
    return body(web_lines(Text("\n".join(lines))))


def said(found: WebBody) -> list[str]:
    """The paragraphs as strings, cells parted by a bar."""
    return [("|" if isinstance(p, Row) else "").join(map(str, p)) for p in found.paragraphs]


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        ([], []),
        (["一、责任到人"], []),
        (["防汛工作", "责任到人"], []),
        (["青川县", "白石市", "松江县"], ["青川县", "白石市", "松江县"]),
        (["县", "面积", "青川", "12", "松江", "9"], ["县|面积", "青川|12", "松江|9"]),
        (["来源：云岭日报"], []),
        (["打印本页"], []),
        (["The bridge was opened in March."], ["The bridge was opened in March."]),
    ],
)
def test_what_stands_between_paragraphs(between: list[str], kept: list[str]) -> None:
    """One or two short lines head what follows, more are a list or a table; facts and tools are no text."""
    assert said(read(LEAD, *between, BODY)) == [LEAD, *kept, BODY]


def test_a_table_with_a_marked_heading_is_none() -> None:
    """Where the page marks a line as heading the others are a list."""
    assert said(read("<p>会议公布名单。</p>", "<h2>名单</h2>", "<p>青川县</p>", "<p>白石市</p>", "<p>松江县</p>")) == [
        "会议公布名单。",
        "青川县",
        "白石市",
        "松江县",
    ]


def test_a_caption_is_a_picture() -> None:
    """Its words stand apart from the text, with who took it."""
    found = read(LEAD, "新桥通车现场。 何秋 摄", BODY)
    assert said(found) == [LEAD, BODY]
    assert [(str(picture.lines[0]), picture.photographer) for picture in found.pictures] == [
        ("新桥通车现场。 何秋 摄", "何秋")
    ]


@pytest.mark.parametrize(
    ("mark", "on", "back"),
    [
        ("（下转第三版）", "三", None),
        ("（下转2版）", "2", None),
        ("（上接一版）", None, "一"),
        ("（紧接第二版）", None, "二"),
        ("（上接第1版）", None, "1"),
    ],
)
def test_a_jump_is_no_text(mark: str, on: str | None, back: str | None) -> None:
    """Where a text goes on elsewhere is said behind it, where it comes from before it; both are taken off."""
    found = read(LEAD, BODY + mark) if on else read(mark + LEAD, BODY)
    assert said(found) == [LEAD, BODY]
    assert on is None or (found.continued_on or "").startswith(on) or on in (found.continued_on or "")
    assert back is None or back in (found.continued_from or "")


@pytest.mark.parametrize("length", range(20, 40))
def test_a_jump_is_known_whatever_the_length_of_its_paragraph(length: int) -> None:
    """No length of a text hides the mark before it or behind it."""
    text = "水" * (length - 1) + "。"
    for page in (f"（上接一版）{text}", f"{text}（下转三版）", f"（上接一版）{text}（下转三版）"):
        found = read(page)
        assert said(found) == [text]
        assert (found.continued_from == "一版", found.continued_on == "三版") == ("上接" in page, "下转" in page)


def test_a_jump_in_the_middle_is_text() -> None:
    """What more text stands behind is no mark at the end."""
    long = f"{LEAD}（下转第三版）{BODY}"
    assert said(read(long)) == [long]
    assert read(long).continued_on is None


@pytest.mark.parametrize(
    ("behind", "kept", "authors"),
    [
        ("（责任编辑：何秋）", "", [("何秋", "editor")]),
        ("（记者 何秋）", "（记者 何秋）", [("何秋", "reporter")]),
        ("", "", []),
    ],
)
def test_who_signs_behind_the_text_is_known(behind: str, kept: str, authors: list[tuple[str, str]]) -> None:
    """An editor is taken off, a reporter's name stays part of what was printed."""
    found = read(LEAD, BODY + behind)
    assert said(found) == [LEAD, BODY + kept]
    assert [(author.name, author.role) for author in found.authors] == authors


def test_the_papers_mark_gives_name_and_day() -> None:
    """It ends the text and is none of it; a paragraph of nothing else leaves no paragraph."""
    mark = "《云岭日报》（2021年03月06日 第01版）"
    for lines in ((LEAD, BODY + mark), (LEAD, BODY, mark)):
        found = read(*lines)
        assert said(found) == [LEAD, BODY]
    assert (read(BODY + mark).paper, str(read(BODY + mark).published)) == ("云岭日报", "2021-03-06")


def test_the_first_house_named_reports() -> None:
    """Two dispatches in one text: the authors of both, the house of the first."""
    found = read(f"新华社云岭3月5日电（记者何秋）{LEAD}", f"本报白石3月5日电（记者江平）{BODY}")
    assert found.publisher == "新华社"
    assert [author.name for author in found.authors] == ["何秋", "江平"]


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_paragraphs_are_views_and_none_is_empty(lines: list[str]) -> None:
    """Whatever stands together, no piece is empty, and each is a slice of the page."""
    page = Text("\n".join(lines))
    found = body(web_lines(page))
    assert all(len(piece) and page.holds(piece) for paragraph in found.paragraphs for piece in paragraph)
    assert all(found.paragraphs)
