"""`Text.breaks`: where the input had white space, whatever became of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govnews.text import Edit, Text

PAGES = st.text(alphabet="山水 \n\u3000路。", max_size=30)


def without_spaces(text: Text) -> Text:
    """The text with each of its spaces dropped."""
    return text.apply([Edit(at, at + 1, "") for at, character in enumerate(str(text)) if character.isspace()])


@given(PAGES)
def test_standing_white_space_breaks_as_str_split_does(page: str) -> None:
    """Where nothing was dropped the stretches are those of `str.split`."""
    assert [str(part) for part in Text(page).breaks()] == page.split()


@given(PAGES)
def test_dropped_white_space_breaks_at_the_same_places(page: str) -> None:
    """Dropping white space moves no break: the same stretches, from the same places of the input."""
    standing, dropped = Text(page).breaks(), without_spaces(Text(page)).breaks()
    assert [str(part) for part in dropped] == [str(part) for part in standing]
    assert [part.source for part in dropped] == [part.source for part in standing]


@given(PAGES, st.integers(0, 30), st.integers(0, 30))
def test_the_stretches_of_a_view_lie_inside_it(page: str, start: int, stop: int) -> None:
    """A view's stretches are views of the same text, in order, and leave out nothing but white space."""
    view = without_spaces(Text(page))[start:stop]
    parts = view.breaks()
    assert all(view.holds(part) for part in parts)
    assert "".join(map(str, parts)) == str(view)


def test_what_was_dropped_for_another_reason_breaks_nothing() -> None:
    """A gloss that was dropped, or a character replaced, is no break."""
    text = Text("數(shù)字 路").apply([Edit(0, 1, "数"), Edit(1, 6, "")])
    assert [str(part) for part in text.breaks()] == ["数字", "路"]


def test_parts_joined_without_what_stood_between_break_there() -> None:
    """White space left out between two joined parts still counts."""
    page = Text("山水\n路。")
    assert Text.join([page[:2], page[3:]]).breaks() == [Text("山水"), Text("路。")]
