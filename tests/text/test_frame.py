"""Frames: the pieces that lead from a string to its input."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.text import Edit
from govnews.text.frame import Frame, Piece, gap, merge, replaced

STRETCHES = st.tuples(st.integers(0, 12), st.integers(0, 4))
PIECES = st.lists(STRETCHES.map(lambda s: Piece(s[1], s[0], s[0] + s[1], aligned=True)), max_size=6)


def places(ranges: list[tuple[int, int]]) -> set[int]:
    """The places that ranges cover."""
    return {place for start, stop in ranges for place in range(start, stop)}


@given(PIECES)
def test_merged_ranges_cover_what_their_pieces_cover(pieces: list[Piece]) -> None:
    """Nothing more, nothing less, none of them empty, and no two neighbours that could be one."""
    merged = merge(pieces)
    assert places(merged) == places([(piece.start, piece.stop) for piece in pieces])
    assert all(start < stop for start, stop in merged)
    assert not any(one[0] <= other[0] <= one[1] for one, other in pairwise(merged))


@pytest.mark.parametrize(
    ("pieces", "merged"),
    [
        ([], []),
        ([(0, 2), (2, 4)], [(0, 4)]),
        ([(0, 4), (1, 2)], [(0, 4)]),
        ([(0, 2), (3, 4)], [(0, 2), (3, 4)]),
        ([(5, 8), (0, 3)], [(5, 8), (0, 3)]),
        ([(1, 1), (2, 3)], [(2, 3)]),
    ],
)
def test_only_what_follows_is_joined(pieces: list[tuple[int, int]], merged: list[tuple[int, int]]) -> None:
    """Ranges that touch in reading order become one; those that jump back or forward stay apart."""
    assert merge(Piece(stop - start, start, stop, aligned=True) for start, stop in pieces) == merged


@given(st.text("甲乙丙", max_size=8), st.integers(0, 8), st.integers(0, 8))
def test_cutting_an_untouched_frame_gives_its_very_places(string: str, start: int, stop: int) -> None:
    """A stretch of what was never edited comes from the stretch of the same bounds."""
    start, stop = sorted((min(start, len(string)), min(stop, len(string))))
    frame = Frame(string, string, [Piece(len(string), 0, len(string), aligned=True)])
    assert places(frame.ranges(start, stop)) == set(range(start, stop))
    assert sum(piece.length for piece in frame.cut(start, stop)) == stop - start


def test_a_cut_through_what_was_replaced_comes_from_all_of_it() -> None:
    """One that stands for several, or several for one, has no part with a place of its own."""
    frame = Frame(
        "甲乙丙丁", "甲x丁", [Piece(1, 0, 1, aligned=True), Piece(2, 1, 2, aligned=False), Piece(1, 2, 3, aligned=True)]
    )
    assert frame.cut(2, 4) == [Piece(1, 1, 2, aligned=False), Piece(1, 2, 3, aligned=True)]
    assert frame.cut(1, 2) == [Piece(1, 1, 2, aligned=False)]
    assert frame.ranges(2, 3) == [(1, 2)]


def test_what_came_to_nothing_is_cut_with_what_is_before_it() -> None:
    """A dropped stretch belongs to the cut in which it stood, and to the last one at the text's end."""
    dropped = Piece(0, 1, 3, aligned=False)
    frame = Frame("甲丁", "甲乙丙丁", [Piece(1, 0, 1, aligned=True), dropped, Piece(1, 3, 4, aligned=True)])
    assert list(frame.cut(0, 2)) == frame.pieces
    assert dropped in list(frame.cut(1, 2))
    assert frame.ranges(0, 1) == [(0, 1)]
    assert frame.ranges(0, 2) == [(0, 4)]
    assert frame.ranges(1, 1) == []


def test_stretches_are_found_from_the_input() -> None:
    """An aligned piece answers to the character, a replaced one only as a whole."""
    frame = Frame("甲乙x", "甲乙丙丁", [Piece(2, 0, 2, aligned=True), Piece(1, 2, 4, aligned=False)])
    assert sorted(frame.stretches(1, 2)) == [(1, 2)]
    assert sorted(frame.stretches(3, 4)) == [(2, 3)]
    assert sorted(frame.stretches(1, 3)) == [(1, 2), (2, 3)]
    assert sorted(frame.stretches(9, 12)) == []


@pytest.mark.parametrize(
    ("new", "whole", "lengths"), [(2, False, [2]), (2, True, [2]), (3, False, [3]), (0, False, [0]), (1, True, [1])]
)
def test_a_replacement_keeps_its_length_and_its_ranges(new: int, whole: bool, lengths: list[int]) -> None:  # noqa: FBT001 - a case's own
    """Whatever takes its place, the stretch still comes from all of what it came from."""
    old = [Piece(2, 4, 6, aligned=True)]
    made = replaced(old, 2, Edit(0, 2, "新" * new, kind="mark", whole=whole))
    assert [piece.length for piece in made] == lengths
    assert places([(piece.start, piece.stop) for piece in made]) == {4, 5}
    assert all(piece.aligned for piece in made) == (new == 2 and not whole)
    assert {piece.kind for piece in made} == {"mark"}


def test_a_replacement_of_several_ranges_stands_in_the_first() -> None:
    """The others come to nothing there, and are not forgotten."""
    old = [Piece(1, 0, 1, aligned=True), Piece(1, 7, 8, aligned=True)]
    made = replaced(old, 2, Edit(0, 2, "新"))
    assert made == [Piece(1, 0, 1, aligned=False), Piece(0, 7, 8, aligned=False)]


@pytest.mark.parametrize(
    ("done", "new", "piece"),
    [
        ((0, 1), (2, 3), Piece(0, 1, 2, aligned=False, kind="line")),
        ((0, 1), (1, 2), None),
        ((0, 1), (4, 5), None),
        ((4, 5), (0, 1), None),
    ],
)
def test_only_white_space_between_parts_is_a_gap(
    done: tuple[int, int], new: tuple[int, int], piece: Piece | None
) -> None:
    """Words left out are no gap, nor is what stands the other way round."""
    origin = "甲\n乙丙 丁"
    part = Piece(1, *new, aligned=True)
    assert gap([Piece(1, *done, aligned=True)], [part], origin) == ([part] if piece is None else [piece, part])


def test_nothing_has_no_gap() -> None:
    """Where nothing stands before or behind there is nothing between."""
    piece = Piece(1, 2, 3, aligned=True)
    assert gap([], [piece], "甲 乙") == [piece]
    assert gap([piece], [], "甲 乙") == []
    assert gap([Piece(1, 0, 0, aligned=False)], [piece], "甲 乙") == [piece]


def test_a_part_brings_no_white_space_along() -> None:
    """What stood before a part counts only where the part before it still stands there."""
    space, piece = Piece(0, 1, 2, aligned=False, kind="line"), Piece(1, 2, 3, aligned=True)
    assert gap([], [space, piece], "甲 乙") == [piece]
    assert gap([Piece(1, 0, 1, aligned=True)], [space, piece], "甲 乙") == [space, piece]
