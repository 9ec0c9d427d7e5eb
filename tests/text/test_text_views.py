"""The laws of views: a Text is sliced, searched and walked through as its string is, and every part keeps its place."""

from __future__ import annotations

import pickle
import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.errors import InputError
from govnews.text import Edit, Range, Text

STRINGS = st.text("甲乙丙 \n\u3000a1。", max_size=24)
PATTERNS = st.sampled_from([re.compile(p) for p in ("甲", "[甲乙]+", r"\s*", "(?P<one>甲)?乙", "x", r"(\S)(\s?)", "$")])


@st.composite
def views(draw: st.DrawFn) -> Text:
    """A view of a text that was edited, so that its places in text and input differ."""
    string = draw(STRINGS)
    cuts = sorted(draw(st.lists(st.integers(0, len(string)), max_size=4, unique=True)))
    edits = [Edit(a, b, draw(st.text("甲 x", max_size=2))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    text = Text(string).apply(edits)
    return text[draw(st.integers(0, 6)) : len(text) - draw(st.integers(0, 6))]


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Text, Text, Text]:
    """A text and two stretches of it."""
    text = Text(draw(st.text("甲乙丙丁", min_size=1, max_size=12)))
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    (a, b), (c, d) = draw(places), draw(places)
    return text, text[a:b], text[c:d]


def covered(text: Text) -> set[int]:
    """The places of a view in its whole text."""
    return set(range(text.span.start, text.span.end))


# -- as a string -----------------------------------------------------------------------------------------------------


@given(views(), st.integers(-30, 30), st.integers(-30, 30))
def test_slices_are_those_of_the_string(text: Text, start: int, stop: int) -> None:
    """Any two bounds, negative ones and those beyond the ends among them, cut as they cut the string."""
    assert str(text[start:stop]) == str(text)[start:stop]
    assert str(text[start:]) == str(text)[start:]
    assert str(text[:stop]) == str(text)[:stop]


@given(views())
def test_walking_through_a_text_ends(text: Text) -> None:
    """A text is as long as its string and gives its characters once each, in both directions."""
    assert len(text) == len(str(text))
    assert [str(character) for character in text] == list(str(text))
    assert [str(character) for character in reversed(text)] == list(str(text))[::-1]
    assert [character.span.start - text.span.start for character in text] == list(range(len(text)))


@pytest.mark.parametrize(("index", "character"), [(0, "甲"), (2, "丙"), (-1, "丙"), (-3, "甲"), (3, ""), (99, "")])
def test_an_index_is_a_slice_of_one(index: int, character: str) -> None:
    """One character is a view too; beyond the end there is nothing, and no error."""
    assert str(Text("甲乙丙")[index]) == character


@pytest.mark.parametrize("step", [-1, 2, 3])
def test_a_step_is_refused(step: int) -> None:
    """Characters that do not stand side by side are no view; the error says what to slice instead."""
    with pytest.raises(InputError, match=r"slice str\(text\)"):
        Text("甲乙丙")[::step]


@given(views(), st.sampled_from([None, "甲", " 甲\n", "x1"]))
def test_stripping_takes_off_what_str_strip_does(text: Text, characters: str | None) -> None:
    """The rest is the string's, and a view of the same text."""
    stripped = text.strip(characters)
    assert str(stripped) == str(text).strip(characters)
    assert text.holds(stripped)


@given(views())
def test_lines_are_parted_by_line_feeds_alone(text: Text) -> None:
    """As many lines as `str.split` of a line feed gives, each without its end."""
    assert [str(line) for line in text.lines()] == str(text).split("\n")


@given(views(), st.sampled_from(["甲", "乙", "甲乙", " "]))
def test_occurrences_are_found_in_order(text: Text, part: str) -> None:
    """As many as `str.count` counts, each the part itself, none overlapping the next."""
    found = list(text.find_all(part))
    assert len(found) == str(text).count(part)
    assert {str(one) for one in found} <= {part}
    assert all(one.precedes(other) for one, other in pairwise(found))


@given(views(), STRINGS)
def test_beginnings_and_ends_are_the_strings(text: Text, part: str) -> None:
    """`startswith`, `endswith` and ``in`` answer as the string does, for tuples too."""
    assert text.startswith(part) == str(text).startswith(part)
    assert text.endswith((part, "甲")) == str(text).endswith((part, "甲"))
    assert (part in text) == (part in str(text))


# -- searched --------------------------------------------------------------------------------------------------------


@given(views(), PATTERNS)
def test_matches_are_those_of_the_string(text: Text, pattern: re.Pattern[str]) -> None:
    """Every way of searching finds what it finds in the string, each group at the place it has there."""
    for mine, theirs in (
        (text.search(pattern), pattern.search(str(text))),
        (text.match(pattern), pattern.match(str(text))),
        (text.fullmatch(pattern), pattern.fullmatch(str(text))),
    ):
        assert (mine is None) == (theirs is None)
        if mine is not None and theirs is not None:
            assert str(mine.before) + str(mine[0]) + str(mine.after) == str(text)
            for group in range(pattern.groups + 1):
                found = mine.get(group)
                assert (None if found is None else str(found)) == theirs[group]
                if found is not None:
                    assert found.span.start - text.span.start == theirs.start(group)
    assert [str(m[0]) for m in text.finditer(pattern)] == [m[0] for m in pattern.finditer(str(text))]


@given(views(), PATTERNS, st.integers(1, 30))
def test_a_glance_sees_what_the_view_holds(text: Text, pattern: re.Pattern[str], count: int) -> None:
    """So many characters before and after a match are the ends of what stands before and after it."""
    for match in text.finditer(pattern):
        assert match.behind(count) == str(match.before[-count:])
        assert match.ahead(count) == str(match.after[:count])


def test_an_empty_group_keeps_its_place() -> None:
    """A group that matched nothing stands where it matched it; one that took no part stands at the end."""
    match = Text("乙丙").match(re.compile("(?P<empty>甲?)乙(?P<none>甲)?丙"))
    assert match is not None
    assert (match["empty"].span.start, match["none"].span.start) == (0, 2)


@given(views(), st.sampled_from([re.compile("甲"), re.compile(r"\s"), re.compile("[乙丙]+")]))
def test_what_is_between_matches_is_what_is_left(text: Text, pattern: re.Pattern[str]) -> None:
    """Splitting gives the strings that `re.split` gives, and with the matches in between the text again."""
    parts = text.split(pattern)
    assert [str(part) for part in parts] == pattern.split(str(text))
    between = [str(match[0]) for match in text.finditer(pattern)] + [""]
    assert "".join(str(part) + gap for part, gap in zip(parts, between, strict=True)) == str(text)


# -- places ----------------------------------------------------------------------------------------------------------


@given(pairs())
def test_a_text_is_what_is_before_a_part_the_part_and_what_is_after(given_: tuple[Text, Text, Text]) -> None:
    """Nothing is lost at a part, and nothing said twice."""
    text, part, _ = given_
    assert str(text.before(part)) + str(part) + str(text.after(part)) == str(text)


@given(pairs())
def test_two_parts_stand_to_each_other_as_their_places_do(given_: tuple[Text, Text, Text]) -> None:
    """Sharing, holding, going before: each is a fact of the places covered."""
    text, one, other = given_
    assert one.overlaps(other) == other.overlaps(one)
    if len(one) and len(other):
        assert one.overlaps(other) == bool(covered(one) & covered(other))
        assert one.holds(other) == (covered(other) <= covered(one))
        assert one.precedes(other) == (max(covered(one)) < min(covered(other)))
    assert text.holds(one)


@given(pairs())
def test_what_is_without_parts_is_all_the_rest(given_: tuple[Text, Text, Text]) -> None:
    """Parts in any order, overlapping ones too, and the stretches without them cover the text; these none of them."""
    text, one, other = given_
    rest = text.without([one, other])
    assert rest == text.without([other, one])
    assert all(len(stretch) and not stretch.overlaps(one) and not stretch.overlaps(other) for stretch in rest)
    assert all(a.precedes(b) for a, b in pairwise(rest))
    assert set().union(*map(covered, (one, other, *rest))) == covered(text)


@given(pairs())
def test_through_is_the_least_that_holds_both(given_: tuple[Text, Text, Text]) -> None:
    """From the first character of either to the last, in whatever order the two are given."""
    _, one, other = given_
    both = one.through(other)
    assert both.span == other.through(one).span
    assert both.holds(one)
    assert both.holds(other)
    assert both.span.start == min(one.span.start, other.span.start)
    assert both.span.end == max(one.span.end, other.span.end)


@pytest.mark.parametrize("name", ["precedes", "before", "after", "through"])
def test_parts_of_two_texts_have_no_order(name: str) -> None:
    """The same characters elsewhere are not the same place; the error says how to compare characters."""
    with pytest.raises(InputError, match=r"compare str\(text\)"):
        getattr(Text("甲乙"), name)(Text("甲乙")[:1])
    assert not Text("甲乙").holds(Text("甲"))
    assert not Text("甲").overlaps(Text("甲"))


@given(views())
def test_a_view_knows_its_whole(text: Text) -> None:
    """The whole text is the same for every part, also in another process."""
    assert text.whole.holds(text)
    assert text.whole.span.start == 0
    again = pickle.loads(pickle.dumps(text))  # noqa: S301 - our own bytes
    assert (again.whole, again.span) == (text.whole, text.span)


@given(views())
def test_a_part_is_located_by_its_own_source(text: Text) -> None:
    """What came from the ranges of a view lies around that view."""
    if text.source:
        found = text.whole.locate(text.source)
        assert found is not None
        bare = [character for character in text if character.source]
        assert all(found.holds(character) for character in bare)


# -- made anew -------------------------------------------------------------------------------------------------------


@given(STRINGS, st.randoms(use_true_random=False), st.data())
def test_the_order_in_which_edits_are_given_does_not_count(string: str, random: object, data: st.DataObject) -> None:
    """Edits are told apart by their places; made at once or one by one from the end they make the same text."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(string)), max_size=8, unique=True)))
    edits = [Edit(a, b, data.draw(st.text("xy", max_size=2))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    shuffled = list(edits)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    at_once = Text(string).apply(shuffled)
    one_by_one = Text(string)
    for edit in reversed(edits):
        one_by_one = one_by_one.apply([edit])
    assert at_once == one_by_one
    assert [character.source for character in at_once] == [character.source for character in one_by_one]


def test_an_edit_of_a_view_counts_in_the_view() -> None:
    """Places are those of what is edited, and the new text still leads to the whole input."""
    mended = Text("甲乙丙丁")[1:3].apply([Edit(0, 1, "x")])
    assert mended == "x丙"
    assert mended.source == (Range(start=1, end=3),)
    assert mended.original == "乙丙"


@pytest.mark.parametrize(("whole", "sources"), [(False, [(0, 1), (1, 2)]), (True, [(0, 2), (0, 2)])])
def test_as_many_new_characters_stand_each_for_one(whole: bool, sources: list[tuple[int, int]]) -> None:  # noqa: FBT001 - a case's own
    """Unless the stretch corresponds only as a whole, as wrongly decoded bytes do."""
    text = Text("數據").apply([Edit(0, 2, "数据", whole=whole)])
    assert [(r.start, r.end) for character in text for r in character.source] == sources


@given(st.lists(st.lists(STRINGS, max_size=3), max_size=4), st.sampled_from(["\n", "", "——"]))
def test_blocks_under_each_other_are_found_again(blocks: list[list[str]], between: str) -> None:
    """The text is the blocks' with a string between each two, and each view is its block from its own source."""
    page = Text("".join(part for block in blocks for part in block))
    rest = page
    parts: list[list[Text]] = []
    for block in blocks:
        parts.append([])
        for part in block:
            parts[-1].append(rest[: len(part)])
            rest = rest[len(part) :]
    whole, found = Text.stack(parts, between=between)
    assert str(whole) == between.join("".join(block) for block in blocks)
    assert [str(view) for view in found] == ["".join(block) for block in blocks]
    assert all(whole.holds(view) for view in found)
    for view, pieces in zip(found, parts, strict=True):
        assert [character.source for character in view] == [c.source for part in pieces for c in part]


@given(st.lists(st.sampled_from(range(6)), max_size=6))
def test_joining_what_was_joined_changes_nothing(order: list[int]) -> None:
    """Parts put together in two steps come from where they come from in one."""
    page = Text("甲 乙\n丙丁 戊己")
    parts = [page[at : at + 2] for at in order]
    middle = len(parts) // 2
    steps = Text.join([Text.join(parts[:middle]), Text.join(parts[middle:])])
    once = Text.join(parts)
    assert steps == once
    assert [character.source for character in steps] == [character.source for character in once]


def test_a_separator_comes_from_nowhere() -> None:
    """A string among the parts has no source, and parts its neighbours' ranges only where words stood between."""
    page = Text("甲乙\n丙丁戊")
    joined = Text.join([page[:2], "——", page[3:4]])
    assert joined[2:4].source == ()
    assert joined.source == (Range(start=0, end=4),)
    assert Text.join([page[:1], page[5:]]).source == (Range(start=0, end=1), Range(start=5, end=6))


@pytest.mark.parametrize("what", ["apply", "join", "finditer"])
def test_sixty_thousand_characters_take_a_moment(what: str) -> None:
    """Editing, joining and searching cost what the text is long, not its square."""
    page = Text("甲 " * 30_000)
    began = time.process_time()
    if what == "apply":
        mended = page.apply(Edit(at, at + 1, "") for at in range(1, len(page), 2))
        assert len(mended) == 30_000
        assert sum(len(part.source) for part in mended.find_all("甲")) == 30_000
    elif what == "join":
        assert len(Text.join(page.split(re.compile(" ")))) == 30_000
    else:
        assert sum(len(match[0]) for match in page.finditer(re.compile("甲"))) == 30_000
    assert time.process_time() - began < 5 * pace()
