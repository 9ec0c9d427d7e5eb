"""Seams: what speaks for and against one printed line going on in another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.columns_seams import Seams, closed, goes_on, numbered, ordinal, orphaned, paired, plain, width
from govnews.layout.columns_words import Words

LINES = st.text("一二十是、，。（）“”《》全县9.5%个的增长至a", max_size=14)
NUMERALS = ["", *"一二三四五六七八九"]


# -- ends and beginnings ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "end", ["。", "！", "？", "；", "：", "…", "!", "?", ";", ":", "。”", "！》", "。”）", "。」』", "完."]
)
def test_a_stop_closes_a_line(end: str) -> None:
    """Every mark that ends a sentence, quotation marks and brackets behind it."""
    assert closed(f"全面完成{end}")


@pytest.mark.parametrize("end", ["", "，", "、", "”", "）", "3.", "。的", "2021年"])
def test_other_ends_leave_a_line_open(end: str) -> None:
    """A pause, a closing mark alone, or a figure's point ends no sentence."""
    assert not closed(f"全面完成{end}")


@given(LINES)
def test_only_the_last_signs_of_a_line_close_it(line: str) -> None:
    """What stands further to the left makes no difference."""
    assert closed(line) == closed("全县认真落实" + line) or len(line) < 2


@pytest.mark.parametrize("tens", range(10))
@pytest.mark.parametrize("ones", range(10))
def test_every_place_up_to_ninety_nine_is_read(tens: int, ones: int) -> None:
    """In each of the ways a paragraph counts itself."""
    place = 10 * tens + ones
    if not place:
        return
    numeral = (NUMERALS[tens] if tens > 1 else "") + ("十" if tens else "") + NUMERALS[ones]
    for line in (f"{numeral}、抓落实", f"{numeral}是抓落实", f"（{numeral}）抓落实", f"第{numeral}，抓落实"):
        assert numbered(line)
        assert ordinal(line) == place


@given(LINES)
def test_what_counts_itself_has_a_place(line: str) -> None:
    """A line is counted if and only if its place is known."""
    assert numbered(line) == (ordinal(line) is not None)


@pytest.mark.parametrize(
    ("line", "orphan"),
    [
        ("，同时", True), ("。", True), ("）的", True), ("”", True), ("%的增长", True), ("8.5%", True), ("12 %", True),
        ("8月", False), ("8.5万亩", False), ("“十四五”", False), ("（见图）", False), ("的", False), ("", False),
    ],
)  # fmt: skip
def test_no_paragraph_begins_with_the_rest_of_something(line: str, orphan: bool) -> None:  # noqa: FBT001 - a case's answer
    """A closing mark or a figure's per cent belongs to what is elsewhere."""
    assert orphaned(line) == orphan


@pytest.mark.parametrize(("line", "begins"), [("的任务", True), ("和谐社区", False), ("等项目", True), ("各地", False)])
def test_words_that_begin_no_sentence_go_on(line: str, begins: bool) -> None:  # noqa: FBT001 - a case's answer
    """A particle at a line's start continues; the same sign inside a word does not."""
    assert goes_on(line) == begins


@given(LINES, LINES)
def test_widths_add_up(one: str, other: str) -> None:
    """A line is as wide as its parts; a Han character takes one place, a digit half of one."""
    assert width(one + other) == width(one) + width(other)
    assert width(one) <= len(one) <= 2 * width(one)


# -- fits ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tail", "head", "sign"),
    [
        ("解决问题60", "个。同时", 1),
        ("解决问题60", "同时推进", -1),
        ("投资增长", "8.2%，", 1),
        ("投资增长8.", "2%，", 1),
        ("面积36", "万亩，", 1),
        ("已经完成。", "，同时", -1),
        ("已经完成", "二是抓落实", -1),
        ("已经完成。", "二是抓落实", 0),
        ("已经完成。", "的任务", -1),
        ("认真完成", "任务要求", 0),
        ("增长较快", "%的", -1),
    ],
)
def test_figures_marks_and_counts_speak_without_a_dictionary(tail: str, head: str, sign: int) -> None:
    """For a link, against it, or not at all."""
    found = plain(tail, head)
    assert (found > 0) - (found < 0) == sign


@pytest.mark.parametrize(
    ("tail", "head", "sign"),
    [
        ("实施“一企一", "策”机制", 1),
        ("印发《供水", "条例》，明确", 1),
        ("（见第", "3版）", 1),
        ("实施“一企一", "条例》", -1),
        ("实施机制", "策”机制", -1),
        ("实施“一企一", "机制", -1),
        ("实施“一企一策”", "“一县一品”", 0),
        ("实施机制", "机制", 0),
    ],
)
def test_open_marks_want_to_be_closed(tail: str, head: str, sign: int) -> None:
    """By their own kind, and soon."""
    found = paired(tail, head)
    assert (found > 0) - (found < 0) == sign


@given(LINES, LINES)
def test_a_fit_is_the_sum_of_its_reasons(tail: str, head: str) -> None:
    """Figures and marks, words and brackets: each speaks once, and the same pair is always judged alike."""
    words = Words([])
    seams = Seams(words)
    fit = seams.fit(tail, head)
    assert fit == pytest.approx(plain(tail[-8:], head[:8]) + paired(tail, head) + min(words.gain(tail, head), 12.0))
    assert seams.fit(tail, head) == fit == Seams(words).fit(tail, head)
