"""Blocks of a page of excerpts, by their shape alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.excerpts_blocks import blocks, signature
from govnews.text import Text

TEXT = "江州市坚持改革为先，经济稳步增长，全年新增企业三百家。"
BLOCKS = ["深化改革 建设新城", "江州市委书记 林远", TEXT, TEXT * 3, "", "■", "\u3000\u3000全年新增。", "电话110"]


def roles(page: str) -> list[str]:
    """The roles of a page's blocks."""
    return [block.role for block in blocks(Text(page))]


@pytest.mark.parametrize(
    ("block", "role"),
    [
        ("深化改革 建设新城", "headline"),
        ("以实干推动山区振兴", "headline"),
        ("> 深化改革 建设新城", "headline"),
        ("■深化改革 建设新城", "headline"),
        ("江州市委书记 林远", "signature"),
        ("林远（江州市市长）", "signature"),
        ("江州市委副书记、市长：林 远", "signature"),
        (TEXT, "text"),
        ("深化改革，", "text"),
        ("一、深化改革建设新城", "text"),
        ("，建设新城深化改革", "text"),
        ("改革", "text"),
        ("深" * 61, "text"),
        ("火警电话119 急救中心120 报警服务110", "furniture"),
    ],
)
def test_a_block_is_what_its_shape_says(block: str, role: str) -> None:
    """Short without a stop heads, titles and a name sign, numbers of services are a page's foot, the rest is text."""
    assert roles(block) == [role]


@pytest.mark.parametrize("page", ["", "\n", " \n\u3000\n", "■\n\n●●●"])
def test_a_page_of_nothing_has_no_blocks(page: str) -> None:
    """Blank lines and what OCR makes of rules are none."""
    assert roles(page) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("江州市委书记 林远", "林远"),
        ("江州市委书记\u3000林\u3000远", "林远"),
        ("青川县委副书记、县长：欧阳一帆", "欧阳一帆"),
        ("县农业农村局局长(兼) 何平", "何平"),
        ("林远（江州市委书记）", "林远"),
        ("林远 江州市委书记", "林远"),
        ("云岭州州长 阿依·买买提", "阿依·买买提"),
    ],
)
def test_titles_and_name_sign_in_any_order(line: str, name: str) -> None:
    """Before the name, behind it, in brackets; a spaced name is put together."""
    found = signature(Text(line))
    assert found is not None
    assert (found.name, str(found.text)) == (name, line)


@pytest.mark.parametrize(
    "line", ["", "林远", "江州市委书记", "江州市委书记林远出席会议", "深化改革 建设新城", "江州市委书记 林远" * 8, TEXT]
)
def test_what_lacks_one_of_them_signs_nothing(line: str) -> None:
    """A name alone, titles alone, or a sentence with both."""
    assert signature(Text(line)) is None


def test_long_lines_are_paragraphs_of_their_own() -> None:
    """Where most text stands in lines too long to be printed ones, each line is a block."""
    long = TEXT * 3
    assert [str(block.text) for block in blocks(Text(f"{long}\n{long}\n\n{TEXT}"))] == [long, long, TEXT]


def test_short_lines_between_blank_ones_are_one_block() -> None:
    """Printed lines are put together, and are still known as lines."""
    printed = ["江州市坚持改革为先，经济稳步", "增长，全年新增企业三百家，", "群众满意。"]
    (block,) = blocks(Text("\n".join(printed)))
    assert [str(line) for line in block.lines] == printed
    assert len(blocks(Text("\n\n".join(printed)))) == 3


@pytest.mark.parametrize("indent", ["\u3000\u3000", "  "])
def test_an_indent_begins_a_paragraph(indent: str) -> None:
    """However the copy keeps it."""
    printed = ["江州市坚持改革为先，经济稳步", "增长。", f"{indent}全年新增企业三百家，带动", "就业。"]
    assert [len(block.lines) for block in blocks(Text("\n".join(printed)))] == [2, 2]


def test_a_counted_sentence_begins_a_paragraph_behind_a_stop() -> None:
    """Behind an open line it is part of that line's sentence."""
    assert len(blocks(Text("江州市坚持改革为先。\n二是抓落实，新增企业。"))) == 2
    assert len(blocks(Text("江州市坚持改革为先，\n二是抓落实，新增企业。"))) == 1


@given(st.lists(st.sampled_from(BLOCKS), max_size=12))
def test_blocks_are_slices_in_printed_order(lines: list[str]) -> None:
    """None is empty, none overlaps the next, and no Han character is left out."""
    page = Text("\n".join(lines))
    found = blocks(page)
    assert all(page.holds(block.text) and len(block.text) for block in found)
    assert all(one.text.precedes(other.text) for one, other in pairwise(found))
    kept = "".join(str(block.text) for block in found)
    assert [c for c in kept if c >= "\u3400"] == [c for c in str(page) if c >= "\u3400"]
