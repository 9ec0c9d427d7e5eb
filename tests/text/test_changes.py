"""Changes: how a text differs from its input, and the way back."""

from __future__ import annotations

from hypothesis import given
from mended import mended

from govnews.text import Edit, Text, undo


@given(mended())
def test_the_input_can_be_made_again(made: tuple[str, Text]) -> None:
    """Text and changes give the input back, whatever was edited, left out, moved or put between."""
    origin, text = made
    assert undo(str(text), text.changes) == origin


@given(mended())
def test_what_no_change_covers_is_the_inputs_own(made: tuple[str, Text]) -> None:
    """Changes go forward in the text, overlap nowhere, and each says what stands in the input."""
    origin, text = made
    done = 0
    for change in text.changes:
        assert done <= change.start <= change.stop <= len(text)
        assert origin[change.at : change.at + len(change.before)] == change.before
        done = change.stop


def test_sound_text_has_no_changes() -> None:
    """Nothing was done, so nothing is told."""
    assert Text("会议指出，要抓好春耕。").changes == ()
    assert Text("").changes == ()


def test_a_change_says_what_did_it() -> None:
    """The kind is that of the edit; layout's own doings have names of their own."""
    page = Text("正文(zhèng)一\n\n标题").apply([Edit(2, 9, "", kind="gloss")])
    text, _ = Text.stack([[page[5:]], [page[:3]]])
    assert str(text) == "标题\n正文一"
    assert [(change.kind, change.before) for change in text.changes] == [
        ("order", ""), ("joint", ""), ("order", ""), ("gloss", "(zhèng)"), ("line", "\n\n"),
    ]  # fmt: skip


def test_what_layout_leaves_out_is_told_apart_from_line_ends() -> None:
    """White space that went is a line's, other characters were left out."""
    page = Text("甲- \n乙")
    text = Text.join([page[0], page[4]])
    assert [(change.kind, change.before) for change in text.changes] == [("left_out", "- \n")]


def test_what_was_dropped_at_the_end_of_a_part_is_told_as_what_it_was() -> None:
    """A gloss behind the last character of a line is a gloss there too, once, and no range of the line holds it."""
    page = Text("标题(tí)\n正文").apply([Edit(2, 6, "", kind="gloss")])
    for parts in ([page[:2], page[3:]], [page[:1], page[1:2], page[2:]]):
        text = Text.join(parts)
        assert [change.before for change in text.changes if change.kind == "gloss"] == ["(tí)"]
        assert "left_out" not in {change.kind for change in text.changes}
        assert [(place.start, place.end) for place in text[:2].source] == [(0, 2)]
