"""The laws of Text: whatever is sliced, edited and put together, each character still knows its source."""

from __future__ import annotations

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.errors import InputError
from govnews.text import Edit, Range, Text

LETTERS = "甲乙丙丁 \nab1"
strings = st.text(LETTERS, max_size=30)


@st.composite
def edited(draw: st.DrawFn, source: Text | None = None) -> Text:
    """A text with some disjoint edits made."""
    text = Text(draw(strings)) if source is None else source
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = [
        Edit(start, end, draw(st.text("xyz", max_size=3)), whole=draw(st.booleans()))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        if start < end
    ]
    return text.apply(edits)


@st.composite
def rearranged(draw: st.DrawFn) -> Text:
    """A text edited twice and put together again from slices in any order, with separators."""
    text = draw(edited(draw(edited())))
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    slices = [text[min(pair) : max(pair)] for pair in draw(st.lists(bounds, max_size=5))]
    return Text.join(part for piece in slices for part in (piece, draw(st.sampled_from(["", "\n"]))))


@given(strings)
def test_an_untouched_text_is_its_own_source(string: str) -> None:
    """Without edits, every slice comes from the same place of the input."""
    text = Text(string)
    for start in range(len(string)):
        assert text[start : start + 2].source == (Range(start=start, end=min(start + 2, len(string))),)


@given(strings, st.data())
def test_edits_do_what_they_say(string: str, data: st.DataObject) -> None:
    """Applying edits gives the string that replacing by hand gives."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(string)), max_size=6)))
    edits = [Edit(a, b, "xx") for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    expected, done = "", 0
    for edit in edits:
        expected += string[done : edit.start] + edit.new
        done = edit.end
    assert Text(string).apply(edits) == expected + string[done:]


@given(rearranged())
def test_a_character_nobody_touched_is_the_character_at_its_source(text: Text) -> None:
    """A character that stands in the input stands at the place its source names."""
    for index in range(len(text)):
        character = text[index]
        if str(character) in LETTERS and len(character.original) == 1:
            assert character.original == str(character)


@given(rearranged(), st.data())
def test_the_source_of_a_slice_lies_in_the_source_of_the_whole(text: Text, data: st.DataObject) -> None:
    """No slice comes from anywhere its text does not come from."""
    start, stop = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    whole = {place for r in text.source for place in range(r.start, r.end)}
    assert {place for r in text[start:stop].source for place in range(r.start, r.end)} <= whole


@given(rearranged())
def test_slices_put_together_in_order_are_the_text(text: Text) -> None:
    """Joining all characters one by one changes neither the string nor where a character came from."""
    again = Text.join(text[index] for index in range(len(text)))
    assert again == text
    assert [again[i].source for i in range(len(text))] == [text[i].source for i in range(len(text))]


@given(rearranged())
def test_spans_print_themselves_back(text: Text) -> None:
    """A view's span, applied to the whole text, gives the view again."""
    for match in text.finditer(re.compile("[甲乙]+")):
        span = match[0].span
        assert str(text.whole)[span.start : span.end] == str(match[0])


@given(rearranged())
def test_pickling_keeps_the_sources(text: Text) -> None:
    """A text sent to another process still knows where it came from."""
    again = pickle.loads(pickle.dumps(text))  # noqa: S301 - our own bytes
    assert (again, again.source, again.span) == (text, text.source, text.span)


@given(edited(), st.data())
def test_locate_finds_what_came_from_a_range(text: Text, data: st.DataObject) -> None:
    """The stretch located for a view's own source holds that view."""
    if not len(text):
        return
    index = data.draw(st.integers(0, len(text) - 1))
    if text[index].source:
        located = text.locate(text[index].source)
        assert located is not None
        assert located.holds(text[index])


def test_locate_is_no_longer_than_it_must_be() -> None:
    """Where each character has its own source, just the characters of the range are located."""
    located = Text("甲乙丙丁").locate([Range(start=1, end=2), Range(start=2, end=3)])
    assert located == "乙丙"
    assert Text("甲乙").locate([Range(start=5, end=6)]) is None


def test_gaps_of_white_space_join_and_others_do_not() -> None:
    """Printed line ends between parts are dropped, words between parts are not."""
    first, middle, last = Text("甲\n乙丙").lines()[0], Text("甲"), Text("乙")
    lines = Text("甲乙\n\n丙丁\n戊").lines()
    assert Text.join([lines[0], lines[2]]).source == (Range(start=0, end=6),)
    assert Text.join([lines[0], lines[3]]).source == (Range(start=0, end=2), Range(start=7, end=8))
    assert (str(first), str(middle), str(last)) == ("甲", "甲", "乙")


def test_what_stands_around_a_part() -> None:
    """`before`, `after` and `through` cut a text at its parts."""
    text = Text("甲乙丙丁")
    part = text[1:2]
    assert [str(t) for t in (text.before(part), text.after(part), part.through(text[3]))] == ["甲", "丙丁", "乙丙丁"]
    assert part.precedes(text[2])
    assert text.holds(part)
    assert not part.overlaps(text[2:])


def test_a_group_that_took_no_part_is_empty_or_none() -> None:
    """`Match.get` tells None, indexing gives an empty text at the match's end."""
    match = Text("甲乙").search(re.compile("甲(?P<none>丁)?"))
    assert match is not None
    assert match.get("none") is None
    assert match["none"] == ""
    assert [str(match.before), str(match.after)] == ["", "乙"]


@pytest.mark.parametrize("edit", [Edit(1, 1, "x"), Edit(0, 9, ""), Edit(-1, 1, "")])
def test_edits_that_consume_nothing_or_lie_outside_are_refused(edit: Edit) -> None:
    """An edit consumes at least one character of the text."""
    with pytest.raises(InputError, match="overlaps another, is empty or outside"):
        Text("甲乙").apply([edit])


def test_parts_of_different_texts_do_not_mix() -> None:
    """Comparing places of two texts, or joining two inputs, is the caller's mistake."""
    with pytest.raises(InputError, match="not parts of one text"):
        Text("甲").through(Text("甲"))
    with pytest.raises(InputError, match="different inputs"):
        Text.join([Text("甲"), Text("乙")])
    with pytest.raises(InputError, match="step"):
        Text("甲乙")[::2]


def test_a_text_compares_and_prints_as_its_string() -> None:
    """Text and str of the same characters are equal and hash alike."""
    text = Text("甲乙")
    assert text == "甲乙"
    assert text != "甲"
    assert text != 1
    assert hash(text) == hash("甲乙")
    assert "乙" in text
    assert f"{text}" == "甲乙"
    assert [str(found) for found in text.find_all("乙")] == ["乙"]
    assert list(text.find_all("")) == []
