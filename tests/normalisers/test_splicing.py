"""Repairs made in a string: what is between them stays, and what they give stands in their places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govnews.normalisers._repairs import GONE, LOST, MARKS, spliced
from govnews.text import Edit, Text

TEXTS = st.text("县会议浼氳 \n\ufffd?", max_size=20)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 20), st.integers(1, 4), st.text("山水", max_size=3)), max_size=5))
def test_repairs_do_what_edits_do(string: str, wanted: list[tuple[int, int, str]]) -> None:
    """A string repaired reads as a text does to which the same edits are applied."""
    repairs: list[tuple[int, int, str]] = []
    for start, length, new in sorted(wanted):
        if start >= (repairs[-1][1] if repairs else 0) and start + length <= len(string):
            repairs.append((start, start + length, new))
    assert spliced(string, repairs) == str(Text(string).apply([Edit(*repair) for repair in repairs]))


@given(TEXTS)
def test_without_repairs_a_string_stays(string: str) -> None:
    """Nothing is taken away and nothing added."""
    assert spliced(string, []) == string


def test_what_is_lost_has_a_mark_of_its_own() -> None:
    """U+FFFD and the question mark stand for characters; for a byte, one that begins none in any charset."""
    assert LOST in MARKS
    assert "?" in MARKS
    for charset in ("gb18030", "big5hkscs", "utf-8"):
        assert bytes([GONE]).decode(charset, "replace") == LOST
