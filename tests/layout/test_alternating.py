"""Columns whose lines alternate are put under each other where broken words say so; sound lines stay."""

from __future__ import annotations

import time
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import FLOODS, TEA, VISIT
from timing import pace
from typesetting import wrap

import govnews
from govnews.layout.alternating import Woven, suspicious, woven
from govnews.layout.columns_seams import Seams
from govnews.layout.columns_words import Words
from govnews.layout.unfolding import unfold
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

ITEMS: Final = (FLOODS, TEA, VISIT)


def across(lines: Sequence[str], count: int) -> list[str]:
    """The lines of so many columns, read across."""
    size = -(-len(lines) // count)
    columns = [lines[at : at + size] for at in range(0, len(lines), size)]
    return [line for row in zip_longest(*columns) for line in row if line is not None]


def body(width: int) -> list[str]:
    """The printed lines of the longest article."""
    return [line for text in FLOODS.paragraphs for line in wrap(text, width)]


def read(lines: Sequence[str]) -> list[Woven]:
    """What is found on a page of these lines."""
    return woven(lines, Seams(Words(())))


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [14, 16, 18, 20])
def test_a_body_read_across_comes_back(width: int, apart: str) -> None:
    """Its columns are put under each other, the headline stays above them, and a diagnostic says so."""
    lines = body(width)
    page = apart.join([*FLOODS.headline, *across(lines, 2)])
    document = govnews.parse(page)
    (article,) = document.articles
    assert "".join(part.text for part in article.paragraphs) == "".join(lines)
    assert [found.code for found in document.diagnostics].count("columns") == 1
    assert document.original == page


def test_three_columns_are_told_from_two() -> None:
    """How many lines down words go on says how many columns there are."""
    lines = body(16)
    for count in (2, 3):
        (found,) = read(across(lines, count))
        assert found == Woven(start=0, stop=len(lines), columns=count, sure=True)
        assert [across(lines, count)[at] for at in found.order()] == lines


def test_an_order_holds_each_line_once() -> None:
    """Whatever the stretch, its lines are all there."""
    assert list(Woven(start=3, stop=8, columns=2, sure=True).order()) == [3, 5, 7, 4, 6]
    assert list(Woven(start=1, stop=3, columns=3, sure=True).order()) == [1, 2]


@pytest.mark.parametrize("width", range(10, 30))
def test_sound_lines_stay(width: int) -> None:
    """In running text words go on in the next line."""
    lines = [line for item in ITEMS for text in item.paragraphs for line in wrap(text, width)]
    assert not read(lines)
    text = Text("\n".join(lines))
    assert unfold(text).text is text


@pytest.mark.parametrize(
    "line", ["林远", "杏州县农业农村局办公室", "春风又到江南岸，", "123.5 8.1%", "要抓好落实。" * 20]
)
def test_lists_verses_and_paragraphs_stay(line: str) -> None:
    """Lines that break off no word tell nothing."""
    assert not suspicious([line] * 40)


def test_an_empty_line_ends_columns() -> None:
    """Where a page has few empty lines, what stands above one is no line of the columns below it."""
    lines = across(body(16), 2)
    (found,) = woven([lines[1], *lines], Seams(Words(())), breaks=[1])
    assert found.start == 1


@given(st.lists(st.sampled_from(across(body(14), 2) + body(14)), max_size=60))
def test_no_line_is_lost(lines: list[str]) -> None:
    """Whatever lines a page has, each is there as often as before."""
    assert sorted(map(str, unfold(Text("\n".join(lines))).text.lines())) == sorted(lines or [""])
    found = read(lines)
    assert all(0 <= one.start < one.stop <= len(lines) for one in found)
    assert all(one.stop <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("count", [1, 2])
def test_time_grows_with_the_page(count: int) -> None:
    """A page of many thousand lines takes no longer for each."""
    lines = across(body(16), count) * 150
    start = time.process_time()
    unfold(Text("\n".join(lines)))
    assert time.process_time() - start < 3 * pace()
