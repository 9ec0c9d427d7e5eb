"""One block taken apart: the cheapest reading by what speaks for each link, and never without a witness."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.columns_streams import JUMP, Outside, links, part

#: Sixteen lines of full width that end no sentence, told apart by their number.
LINES = [f"各地认真抓好工作部署之第{n:02}" for n in range(16)]
PLACE = {line: n for n, line in enumerate(LINES)}


def alone(count: int) -> Outside:
    """No other block has anything to do with these lines."""
    return Outside([None] * count, [None] * count)


def fits(*wanted: tuple[int, int], strength: float = 8.0) -> dict[tuple[str, str], float]:
    """What speaks for some links, by the places of their lines."""
    return {(LINES[one], LINES[other]): strength for one, other in wanted}


def read(count: int, table: dict[tuple[str, str], float], outside: Outside | None = None) -> list[list[int]]:
    """The reading of the first so many lines."""
    return part(LINES[:count], lambda one, other: table.get((one, other), 0.0), outside or alone(count))


def test_alternating_lines_are_two_texts() -> None:
    """Where each line goes on in the one after the next there are two texts."""
    table = fits(*((n, n + 2) for n in range(8)))
    assert read(10, table) == [[0, 2, 4, 6, 8], [1, 3, 5, 7, 9]]


def test_a_neutral_link_follows_its_neighbours() -> None:
    """A link for which nothing speaks is read as the lines around it are."""
    table = fits((0, 2), (1, 3), (2, 4), (5, 7), (6, 8), (7, 9))
    assert read(10, table) == [[0, 2, 4, 6, 8], [1, 3, 5, 7, 9]]


def test_a_second_text_may_begin_late_and_end_early() -> None:
    """Before it begins and after it ends the lines are one text."""
    table = fits((0, 1), (1, 2), (2, 4), (4, 6), (3, 5), (5, 7), (6, 8), (8, 9), (9, 10), (10, 11))
    assert read(12, table) == [[0, 1, 2, 4, 6, 8, 9, 10, 11], [3, 5, 7]]


def test_what_reads_well_stays() -> None:
    """Links as printed that something speaks for are kept against one stray fit."""
    table = {**fits(*((n, n + 1) for n in range(7))), **fits((1, 4), strength=9.0)}
    assert read(8, table) == [list(range(8))]


def test_one_chance_fit_changes_nothing() -> None:
    """A single link elsewhere is not enough to take a block apart."""
    assert read(8, fits((2, 4), strength=9.0)) == [list(range(8))]


def test_lines_that_never_break_off_twice_running_are_one_text() -> None:
    """Lines that alternate leave two links running doubtful; where every other one is sure nothing is taken apart."""
    sure = fits(*((n, n + 1) for n in range(0, 9, 2)), strength=2.0)
    assert read(10, {**sure, **fits(*((n, n + 2) for n in range(8)), strength=12.0)}) == [list(range(10))]


@given(st.dictionaries(st.tuples(st.integers(0, 15), st.integers(0, 15)), st.floats(-6, 12), max_size=40))
def test_a_link_is_sure_or_not_by_its_own_fit_alone(table: dict[tuple[int, int], float]) -> None:
    """One answer for each line but the first, whatever fits elsewhere."""
    found = links(LINES, lambda one, other: table.get((PLACE[one], PLACE[other]), 0.0))
    assert found == [table.get((n, n + 1), 0.0) >= 2 for n in range(15)]


def test_another_block_s_open_end_may_go_on_inside() -> None:
    """A line that an open end elsewhere fits, and one that a beginning elsewhere needs, part the texts."""
    outside = Outside([None, 7.0, None, None, None, None], [None, None, 12.0, None, None, None])
    assert read(6, fits((4, 5)), outside) == [[0, 2], [1, 3, 4, 5]]
    assert read(6, fits((4, 5))) == [list(range(6))]


def test_a_counted_line_may_begin_a_text_inside() -> None:
    """A counted paragraph inside a block costs less to begin than another line."""
    links = ((0, 2), (1, 3), (2, 4), (3, 5))

    def taken_apart(lines: list[str]) -> list[list[int]]:
        table = {(lines[one], lines[other]): 2.5 for one, other in links}
        return part(lines, lambda one, other: table.get((one, other), 0.0), alone(6))

    assert taken_apart([LINES[0], "二是" + LINES[1], *LINES[2:6]]) == [[0, 2, 4], [1, 3, 5]]
    assert taken_apart(LINES[:6]) == [list(range(6))]


@pytest.mark.parametrize("count", [0, 1, 81, 200])
def test_too_few_or_too_many_lines_are_one_text(count: int) -> None:
    """No block has more than eighty lines, and one line is one text."""
    lines = ["各地认真抓好工作部署"] * count
    assert part(lines, lambda _, __: 12.0, alone(count)) == [list(range(count))]


def test_the_widest_search_is_bounded() -> None:
    """Eighty lines that all fit each other are read in a moment."""
    began = time.process_time()
    part(["各地认真抓好工作部署"] * 80, lambda _, __: 12.0, Outside([9.0] * 80, [9.0] * 80))
    assert time.process_time() - began < 2 * pace()


@given(
    st.integers(0, 16),
    st.dictionaries(st.tuples(st.integers(0, 15), st.integers(0, 15)), st.floats(-6, 12), max_size=40),
    st.lists(st.none() | st.floats(0, 12), min_size=32, max_size=32),
)
def test_every_line_is_in_one_text_in_printed_order(
    count: int, table: dict[tuple[int, int], float], given_: list[float | None]
) -> None:
    """Whatever fits whatever: each place once, rising in each text, texts by their first lines."""
    outside = Outside(given_[:count], given_[16 : 16 + count])
    found = part(LINES[:count], lambda one, other: table.get((PLACE[one], PLACE[other]), 0.0), outside)
    assert sorted(place for text in found for place in text) == list(range(count))
    assert all(text == sorted(text) for text in found)
    assert [text[0] for text in found if text] == sorted(text[0] for text in found if text)


def test_a_jump_costs_something() -> None:
    """To go on in another block is never for nothing."""
    assert JUMP > 0
