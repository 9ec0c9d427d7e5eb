"""Columns on a terminal: what a text takes up, and that nothing in it moves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.display.columns import aligned, clean, cut, padded, safe, width, wrapped

TEXTS = st.text("会议，。”ab1 \u0301\n\u3000", max_size=30)


@given(st.text(max_size=30))
def test_what_is_shown_moves_nothing(text: str) -> None:
    """No control character, no change of direction and no half character is left; the length stays."""
    shown = clean(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in shown)
    assert not any(
        unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI") for c in shown
    )
    assert shown == clean(shown)
    assert safe(safe(text)) == safe(text)
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "left", "line"),
    [
        ("会\t议\n", "会\t议\n", "会 议 "),
        ("\x1b[31m", "\ufffd[31m", "\ufffd[31m"),
        ("\u202e\u2066\u200f", "\ufffd" * 3, "\ufffd" * 3),
        ("\ud800", "\ufffd", "\ufffd"),
        ("\u3000", "\u3000", " "),
    ],
)
def test_views_keep_line_ends_and_terminals_do_not(text: str, left: str, line: str) -> None:
    """HTML may hold white space; a line on a terminal has spaces only."""
    assert (safe(text), clean(text)) == (left, line)


@pytest.mark.parametrize(
    ("text", "places"), [("", 0), ("a1", 2), ("会议", 4), ("，", 2), ("Ａ", 2), ("e\u0301", 1), ("\u200d", 0), ("…", 1)]
)
def test_places(text: str, places: int) -> None:
    """Two for what is wide, none for what stands on another sign."""
    assert width(text) == places


@given(TEXTS, TEXTS)
def test_widths_add_up(one: str, other: str) -> None:
    """A line takes what its parts take."""
    assert width(one + other) == width(one) + width(other)


@given(TEXTS, st.integers(1, 40))
def test_a_cut_text_fits(text: str, places: int) -> None:
    """On one line, no wider than told; what fits is left as it is, what does not says so."""
    shown = cut(text, places)
    line = " ".join(clean(text).split())
    assert width(shown) <= places
    assert "\n" not in shown
    assert shown == line or (shown.endswith("…") and line.startswith(shown[:-1]) and width(line) > places)


@given(TEXTS, st.integers(0, 40), st.booleans())
def test_a_padded_text_fills_its_column(text: str, places: int, right: bool) -> None:  # noqa: FBT001 - a case's own
    """At either edge, and never shorter than it was."""
    shown = padded(text, places, right=right)
    assert width(shown) == max(places, width(text))
    assert shown.endswith(text) if right else shown.startswith(text)


@given(st.lists(st.lists(st.text("会议a1.", min_size=1, max_size=6), min_size=2, max_size=2), min_size=1, max_size=6))
def test_columns_stand_under_each_other(rows: list[list[str]]) -> None:
    """Each row is a line; the second column begins, or ends, at the same place in all."""
    lines = aligned(rows).split("\n")
    assert len(lines) == len(rows)
    assert len({width(line[: len(line) - len(row[1])]) for line, row in zip(lines, rows, strict=True)}) == 1
    assert len({width(line) for line in aligned(rows, right=frozenset({1})).split("\n")}) == 1


@pytest.mark.parametrize(
    ("rows", "text"),
    [([], ""), ([()], ""), ([("a",), ("b", "c")], "a\nb  c"), ([("会\n议", " a ")], "会 议  a"), ([("", "a")], "  a")],
)
def test_rows_of_any_length(rows: list[tuple[str, ...]], text: str) -> None:
    """Short rows, empty cells and cells of several lines keep their line."""
    assert aligned(rows) == text


@given(TEXTS, st.integers(4, 30), st.sampled_from(["", "  "]))
def test_wrapping_loses_no_word(text: str, places: int, indent: str) -> None:
    """All signs but spaces are there, in order, each line behind its indent."""
    line = clean(text)
    found = list(wrapped(line, places, indent=indent))
    assert all(one.startswith(indent) for one in found)
    assert "".join("".join(found).split()) == "".join(line.split())
