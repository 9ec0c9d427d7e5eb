"""Marks left in a copy: what they part, what they say, and what they are not."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.web_markup import Chunk, chunks, is_marked
from govnews.text import Text

PARTS = ["<p>", "</p>", "<b>", "</b>", "**", "<br/>", "&nbsp;", "甲", "乙。", " ", "<h2>", "</h2>", "<"]


def read(line: str) -> list[Chunk]:
    """The chunks of a line."""
    return list(chunks(Text(line)))


def words(line: str) -> list[str]:
    """The words of each chunk, pieces parted by a bar."""
    return ["|".join(map(str, chunk.pieces)) for chunk in read(line)]


@pytest.mark.parametrize("tag", ["p", "div", "li", "h1", "h6", "section", "article", "tr", "td", "table", "ul"])
def test_block_tags_part_and_inline_tags_do_not(tag: str) -> None:
    """Words of two blocks never run together; words inside one stay pieces of it."""
    expected = ["甲|乙"] if tag == "td" else ["甲", "乙"]
    assert words(f"<{tag}>甲</{tag}><{tag}>乙</{tag}>") == expected
    assert words(f"<{tag.upper()}>甲</{tag.upper()}>") == ["甲"]


@pytest.mark.parametrize("tag", ["b", "span", "a", "em", "strong", "font", "u"])
def test_inline_tags_leave_pieces(tag: str) -> None:
    """The mark goes, the paragraph stays whole."""
    assert words(f"<p>甲<{tag} class='x'>乙</{tag}>丙</p>") == ["甲|乙|丙"]


@pytest.mark.parametrize("level", range(1, 7))
def test_headings_have_their_rank(level: int) -> None:
    """In HTML as in Markdown."""
    assert [chunk.level for chunk in read(f"<h{level}>甲</h{level}><p>乙</p>")] == [level, 0]
    (chunk,) = read(f"{'#' * level} 甲 {'#' * level}")
    assert (chunk.level, str(chunk.pieces[0])) == (level, "甲")


@pytest.mark.parametrize("line", ["#######甲 乙", "#甲", "甲 # 乙", "# "])
def test_other_sharps_head_nothing(line: str) -> None:
    """Seven of them, one without a space, one inside a line, one over nothing."""
    assert all(chunk.level == 0 for chunk in read(line))


@pytest.mark.parametrize(
    ("line", "bold"),
    [
        ("**甲**", [True]), ("**甲**乙", [False]), ("<b>甲</b><b>乙</b>", [True]), ("甲<b></b>", [False]),
        ("<p><strong>甲</strong></p><p>乙</p>", [True, False]), ("<b>甲", [True]), ("甲</b>乙", [False]),
        ("<b><b>甲</b>乙</b>", [True]),
    ],
)  # fmt: skip
def test_bold_is_what_stands_in_bold_marks_alone(line: str, bold: list[bool]) -> None:
    """Nested, unclosed and doubly closed marks among them."""
    assert [chunk.bold for chunk in read(line)] == bold


@pytest.mark.parametrize("line", ["[查看](https://example.org/a)", "![图](a.png)", "---", "***", "_____", "  [甲](b) "])
def test_links_pictures_and_rules_are_no_words(line: str) -> None:
    """A line of nothing else is said to be one."""
    assert [chunk.link for chunk in read(line)] == [True]


@pytest.mark.parametrize("line", ["见[链接](b)。", "- 甲", "> 甲", "1. 甲", "[甲]", "--"])
def test_lines_with_words_are_no_links(line: str) -> None:
    """A link inside a sentence, a list, a quotation or brackets alone."""
    assert not any(chunk.link for chunk in read(line))


@pytest.mark.parametrize(
    ("line", "left"), [("- 甲", "甲"), ("* - 甲", "甲"), ("> 甲", "甲"), ("-甲", "-甲"), ("3. 甲", "3. 甲")]
)
def test_points_of_lists_are_taken_off(line: str, left: str) -> None:
    """Where a space follows them; numbers are words."""
    assert words(line) == [left]


@pytest.mark.parametrize(
    ("page", "marked"),
    [
        ("# 甲", True), ("甲\n## 乙", True), ("<p>", True), ("</div>", True), ("甲<br/>乙", True),
        ("<span class='x'>", True),
        ("#甲", False), ("甲 # 乙", False), ("<甲>", False), ("a<b", False), ("《p》", False),
        ("", False), ("**甲**", False),
    ],
)  # fmt: skip
def test_a_page_is_marked_by_tags_or_headings(page: str, marked: bool) -> None:  # noqa: FBT001 - a case's answer
    """Asterisks and angles alone are found in plain news too."""
    assert is_marked(page) == marked


@given(st.lists(st.sampled_from(PARTS), max_size=20))
def test_pieces_are_slices_in_order_and_hold_all_words(parts: list[str]) -> None:
    """Whatever marks stand wherever, no word is lost, said twice or turned around."""
    line = Text("".join(parts))
    pieces = [piece for chunk in chunks(line) for piece in chunk.pieces]
    assert all(line.holds(piece) and len(piece.strip()) == len(piece) > 0 for piece in pieces)
    assert all(one.precedes(other) for one, other in pairwise(pieces))
    assert [c for piece in pieces for c in str(piece) if c in "甲乙。"] == [c for c in str(line) if c in "甲乙。"]


@pytest.mark.parametrize("unit", ["<b>", "<p", "**", "[", "# ", "- ", "<p class=", "&nbsp;"])
def test_hostile_lines_take_a_moment(unit: str) -> None:
    """A line of sixty thousand characters that are all marks."""
    line = Text((unit * 60_000)[:60_000])
    began = time.process_time()
    list(chunks(line))
    is_marked(str(line))
    assert time.process_time() - began < 4 * pace()
