"""Laws of names in brackets behind a last sentence, on invented people."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.signatures import is_signature, signed
from govnews.text import Text


def who(text: str) -> list[tuple[str, str]]:
    """Names and roles of those who signed."""
    return [(author.name, author.role) for author in signed(Text(text))]


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("要抓好落实。（何志坚）", [("何志坚", "author")]),
        ("要抓好落实。　（何志坚）", [("何志坚", "author")]),
        ("要抓好落实。　　　　　　　　　　（林 远）", [("林远", "author")]),
        ("要抓好落实。(何志坚)", [("何志坚", "author")]),
        ("“就修好了！”（林远 何平）", [("林远", "author"), ("何平", "author")]),
        ("受到群众好评。（林远、欧阳一帆）", [("林远", "author"), ("欧阳一帆", "author")]),
        ("要抓好落实。（记者 林 远）", [("林远", "reporter")]),
        ("要抓好落实。（林远 畅伟）", [("林远", "author"), ("畅伟", "author")]),
        ("要抓好落实。（阿依努尔·买买提）", [("阿依努尔·买买提", "author")]),
        ("要抓好落实。\n（何志坚）", [("何志坚", "author")]),
    ],
)
def test_who_signed(text: str, authors: list[tuple[str, str]]) -> None:
    """A name in brackets behind the last stop signs the piece: its author, unless a role is printed."""
    assert who(text) == authors


@pytest.mark.parametrize(
    "text",
    [
        "要抓好落实。（完）",
        "要抓好落实。（全文完）",
        "要抓好落实。（左图）",
        "要抓好落实。（综合）",
        "要抓好落实。（以下简称规划）",
        "市委书记（何志坚）",
        "要抓好落实（何志坚）",
        "要抓好落实。何志坚",
        "要抓好落实。（2018年）",
        "要抓好落实。（何志坚）今年",
        "（何志坚）要抓好落实。",
        "。（）",
        "",
    ],
)
def test_what_signs_nothing(text: str) -> None:
    """Brackets with other words, inside a sentence or before more text name no author."""
    assert who(text) == []


@pytest.mark.parametrize("line", ["（何志坚）", "　　　（林 远）", "（记者 何平）", "(何平 林远)"])
def test_signatures_on_their_own_line(line: str) -> None:
    """A line of one bracket that names people is a signature."""
    assert is_signature(Text(line))


@pytest.mark.parametrize("line", ["（下转2版）", "（资料图片）", "何志坚", "要抓好落实。（何志坚）", "（）", ""])
def test_other_lines_are_none(line: str) -> None:
    """Marks, captions, and lines that say more are no signatures."""
    assert not is_signature(Text(line))


@given(st.text(alphabet="要抓落实。！（）() 　何志坚林远、记者完", max_size=60))
def test_never_raises(text: str) -> None:
    """Any text is read without an error, and every name is made of characters printed at its end."""
    for author in signed(Text(text)):
        assert set(author.name) <= set(text[-40:])


@pytest.mark.parametrize("unit", ["（", "。（何", "。 ", "（林 远"])
def test_only_the_end_is_read(unit: str) -> None:
    """However long a text is, its last characters alone are looked at."""
    text = Text(unit * 50_000)
    start = time.process_time()
    for _ in range(50):
        signed(text)
    assert time.process_time() - start < 1 * pace()
