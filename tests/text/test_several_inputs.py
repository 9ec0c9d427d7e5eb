"""Texts of several inputs, and texts made again from their changes: every slice knows its places."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mended import mended

from govnews.errors import InputError
from govnews.text import Change, Edit, Range, Text, inputs, undo
from govnews.text.files import Files

NAMES = ["1.txt", "2.txt", "3.txt"]


@st.composite
def joined(draw: st.DrawFn) -> tuple[list[str], Text]:
    """Inputs, each mended and put in order, and one text of parts of all of them."""
    made = draw(st.lists(mended(), min_size=1, max_size=3))
    bound = Text.bind([text for _, text in made], NAMES[: len(made)])
    parts = []
    for text in draw(st.permutations(bound)):
        cut = draw(st.integers(0, len(text)))
        parts += [text[:cut], text[cut:]]
    return [origin for origin, _ in made], Text.stack([part] for part in draw(st.permutations(parts)))[0]


def slices(text: Text) -> list[Text]:
    """Every stretch of a text."""
    return [text[a:b] for a in range(len(text)) for b in range(a + 1, len(text) + 1)]


@given(mended())
def test_a_text_is_restored_from_its_changes(made: tuple[str, Text]) -> None:
    """Each slice of the text made again has the ranges that it had, and so has each change."""
    origin, text = made
    again = Text.restore(str(text.whole), text.changes)
    assert again.whole.original == text.whole.original
    assert [part.source for part in slices(again)] == [part.source for part in slices(text.whole)]
    assert undo(str(again), again.changes) == origin


@given(joined())
def test_joined_texts_are_restored_from_their_changes(made: tuple[list[str], Text]) -> None:
    """Of several inputs as of one: the same ranges, in the same files."""
    origins, text = made
    names = NAMES[: len(origins)]
    again = Text.restore(str(text), text.changes, names)
    assert [part.source for part in slices(again)] == [part.source for part in slices(text)]
    assert inputs(str(text), text.changes, names) == origins
    assert undo(str(text), text.changes, names) == "".join(origins)


@given(joined())
def test_every_change_says_what_stands_in_its_file(made: tuple[list[str], Text]) -> None:
    """Changes go forward in the text, overlap nowhere, and none reaches from one file into another."""
    origins, text = made
    contents = dict(zip(NAMES, origins, strict=False))
    done = 0
    for change in text.changes:
        assert done <= change.start <= change.stop <= len(text)
        assert not change.before or change.file in contents
        assert contents.get(change.file or "", "")[change.at : change.at + len(change.before)] == change.before
        done = change.stop


@given(joined())
def test_ranges_count_in_their_own_file(made: tuple[list[str], Text]) -> None:
    """What stands at the ranges, file by file, is what stood behind the slice."""
    origins, text = made
    contents = dict(zip(NAMES, origins, strict=False))
    for part in slices(text):
        said = [contents[place.file or ""][place.start : place.end] for place in part.source]
        assert all(said)
        assert "".join(said) == part.original


@given(st.lists(mended(), min_size=1, max_size=3))
def test_binding_changes_nothing_but_the_file(made: list[tuple[str, Text]]) -> None:
    """Characters, order and places are kept; a place is found again by its file."""
    texts = [text for _, text in made]
    for name, old, new in zip(NAMES, texts, Text.bind(texts, NAMES[: len(texts)]), strict=False):
        assert new == old
        places = [Range(start=place.start, end=place.end, file=name) for place in old.source]
        assert list(new.source) == places
        found = new.whole.locate(new.source)
        assert (found is None) == (not new.source)
        assert found is None or old.whole.locate(old.source) == found


@given(joined(), mended())
def test_what_was_joined_is_bound_again(made: tuple[list[str], Text], other: tuple[str, Text]) -> None:
    """A text of several inputs brings all of them along."""
    names = ["a", "b", "c"][: len(made[0])]
    first, second = Text.bind([made[1], other[1]], [*names, "d"])
    renamed = dict(zip(NAMES, names, strict=False))
    assert [(r.start, r.end, r.file) for r in first.source] == [
        (r.start, r.end, renamed[r.file or ""]) for r in made[1].source
    ]
    assert {r.file for r in second.source} <= {"d"}
    whole = Text.join([second, first])
    assert pickle.loads(pickle.dumps(whole)).source == whole.source  # noqa: S301 - our own


def test_one_input_names_no_file() -> None:
    """Only where there are several does a range say which."""
    assert Text("山水").source == (Range(start=0, end=2),)
    assert Text("山水").changes == ()


def test_no_range_goes_over_from_file_to_file() -> None:
    """The end of one and the start of the next touch and stay two ranges; white space at the seam joins nothing."""
    page, other = Text.bind([Text("会议指\n"), Text(" 出，")], NAMES[:2])
    text = Text.join([page[:3], other[1:]])
    assert text.source == (Range(start=0, end=3, file="1.txt"), Range(start=1, end=3, file="2.txt"))
    assert text.changes == (
        Change(3, 3, 3, "\n", "line", file="1.txt"),
        Change(3, 3, 0, "", "order", file="2.txt"),
        Change(3, 3, 0, " ", "line", file="2.txt"),
    )


def test_characters_of_a_joint_are_no_boundary() -> None:
    """An input may hold the very character that stands between inputs."""
    page, other = Text.bind([Text("\0会\0"), Text("\0")], NAMES[:2])
    text = Text.join([other, page[1]])
    assert inputs(str(text), text.changes, NAMES[:2]) == ["\0会\0", "\0"]


def test_texts_that_are_not_bound_cannot_be_joined() -> None:
    """The error says what to do."""
    with pytest.raises(InputError, match="bind them first"):
        Text.join([Text("山"), Text("水")])


@pytest.mark.parametrize("names", [["a"], ["a", "a"], ["a", "b", "c"]])
def test_each_input_has_a_name_of_its_own(names: list[str]) -> None:
    """One too few, one too many, one twice."""
    with pytest.raises(InputError, match="a name of its own"):
        Text.bind([Text("山"), Text("水")], names)


@given(st.text("山水", max_size=6), st.lists(st.tuples(*[st.integers(0, 9)] * 3, st.text("丁 ", max_size=3))))
def test_changes_that_no_text_had_raise_nothing(string: str, given_: list[tuple[int, int, int, str]]) -> None:
    """What somebody made up is read as far as it makes sense."""
    places = [(min(a, len(string)), min(a + n, len(string)), at, before) for a, n, at, before in given_]
    text = Text.restore(string, [Change(a, b, at, before, "line") for a, b, at, before in sorted(places)])
    assert text == string
    for change in text.changes:
        assert 0 <= change.start <= change.stop <= len(string)
    assert all(text[place].source is not None for place in range(len(string)))


def test_an_edit_as_a_whole_stays_one() -> None:
    """Characters that do not correspond one by one have no places of their own, restored or not."""
    text = Text("錕斤拷。").apply([Edit(0, 3, "山水路", kind="mojibake", whole=True)])
    assert text.changes[0].whole
    assert Text.restore(str(text), text.changes)[1].source == text[1].source == (Range(start=0, end=3),)


def test_a_stretch_is_told_file_by_file() -> None:
    """The character between two files belongs to neither."""
    files = Files(["a", "b"], [2, 3])
    assert list(files.split(1, "水?路")) == [("a", 1, "水"), ("b", 0, "路")]
    assert files.contents("山水?路云月") == ["山水", "路云月"]
    assert files.place(1, "b") == 4
    assert files.place(1, None) == -1
