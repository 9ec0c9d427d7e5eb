"""The loader of the lexicon: words as patterns, longest first, in their contexts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import lexicon
from govnews.errors import LexiconError
from govnews.lexicon import alternation, any_word, entries, entry, files, parse, word_set, words

WORDS = st.lists(st.text("市委县.*(|\\", min_size=1, max_size=4), min_size=1, max_size=6)


@given(WORDS)
def test_every_word_matches_itself_whole(given_: list[str]) -> None:
    """Whatever signs a word holds, they mean themselves, and no shorter word stands in its way."""
    pattern = re.compile(alternation(given_))
    for word in given_:
        match = pattern.match(word)
        assert match is not None
        assert match[0] == word


@given(WORDS, st.randoms(use_true_random=False))
def test_the_order_of_words_does_not_count(given_: list[str], random: object) -> None:
    """The same words make the same pattern, however often and in whatever order they are given."""
    shuffled = [*given_, given_[0]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert alternation(shuffled) == alternation(given_)


@given(WORDS, st.text("市委县记", max_size=12))
def test_the_longest_word_wins(given_: list[str], text: str) -> None:
    """At a place where several words begin the longest is found."""
    match = re.compile(alternation(given_)).match(text)
    longest = max((word for word in given_ if text.startswith(word)), key=len, default=None)
    assert (match[0] if match else None) == longest


def test_any_word_of_several_entries_is_found_the_longest_first() -> None:
    """The words of all entries asked for are found at a place, and the longest, whichever entry holds it."""
    pattern = re.compile(any_word("sources", "familiar", "deictic"))
    for word in (*words("sources", "familiar"), *words("sources", "deictic")):
        assert pattern.fullmatch(word) is not None
    assert pattern.findall("该局说，局说") == ["该局"]
    assert word_set("sources", "familiar", "deictic") == {*words("sources", "familiar"), *words("sources", "deictic")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他指出，", True),
        ("他指出了", False),
        ("没有指出，", False),
        ("未指出。", False),
        ("指出", True),
        ("指出过了", True),
    ],
)
def test_contexts_are_plain_strings(text: str, found: bool) -> None:  # noqa: FBT001 - a case's answer
    """A word is something else right before or right behind what it excludes, and only there."""
    (one,) = parse('[a]\nwords = ["指出"]\nnot_before = ["了", "的."]\nnot_after = ["未", "没有"]\n', "mine")
    assert (one.pattern.search(text) is not None) == found


def test_further_keys_are_data() -> None:
    """What the loader does not know belongs to the entry's own reader."""
    (one,) = parse('[a]\nwords = ["万"]\ntimes = 10000\nclass = "power"\n', "mine")
    assert one.data == {"times": 10000, "class": "power"}
    assert (one.file, one.key, one.words) == ("mine", "a", ("万",))
    assert one.examples == one.counter_examples == ()


def test_entries_stand_in_the_order_of_the_file() -> None:
    """What is written first is tried first."""
    assert [one.key for one in parse('[b]\nwords = ["乙"]\n[a]\nwords = ["甲"]\n', "mine")] == ["b", "a"]


@pytest.mark.parametrize("file", files())
def test_every_file_is_read_once(file: str) -> None:
    """Asking again gives the very same entries, and each by its key."""
    found = entries(file)
    assert found
    assert entries(file) is found
    for one in found:
        assert entry(file, one.key) is one
        assert words(file, one.key) is one.words
        assert one.pattern is one.pattern


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("a = 1", "lexicon/mine.toml [a]: an entry must be a table; write its keys below its name in brackets"),
        ("[a]\nwords = 1", "lexicon/mine.toml [a] words: not a list of strings that are not empty; make it one"),
        ("[a]\nwords = [1]", "lexicon/mine.toml [a] words: not a list of strings that are not empty; make it one"),
        (
            '[a]\nwords = ["x"]\nnot_before = [""]',
            "lexicon/mine.toml [a] not_before: not a list of strings that are not empty; make it one",
        ),
        ("[a]", "lexicon/mine.toml [a]: an entry needs words; list what it looks for"),
        ("[a]\nwords = []", "lexicon/mine.toml [a]: an entry needs words; list what it looks for"),
    ],
)
def test_a_fault_is_said_with_its_place_and_its_mend(content: str, line: str) -> None:
    """File, key, list, and what to do about it, in one line."""
    with pytest.raises(LexiconError) as caught:
        parse(content, "mine")
    assert str(caught.value) == line


def test_a_fault_of_the_notation_names_the_line() -> None:
    """What tomllib says of line and column is passed on."""
    with pytest.raises(LexiconError, match=r"lexicon/mine.toml: not TOML \(.*line 2.*\); correct that line"):
        parse("[a]\nwords = [x]\n", "mine")


def test_what_is_missing_is_answered_with_what_there_is() -> None:
    """An unknown file with the files, an unknown key with the keys."""
    with pytest.raises(LexiconError, match=r"lexicon/nothing.toml: no such file; one of: .*bylines.*web"):
        lexicon.entries("nothing")
    with pytest.raises(LexiconError, match=r"lexicon/web.toml \[nothing\]: no such entry; one of: issued, "):
        lexicon.words("web", "nothing")


@given(
    WORDS, st.lists(st.sampled_from(["", "(?!记)", "(?=县)"]), min_size=6, max_size=6), st.text("市委县记", max_size=8)
)
def test_what_must_be_ahead_is_asked_of_its_own_word(given_: list[str], ahead: list[str], text: str) -> None:
    """However it is gathered into one pattern, the longest word that stands there with what must follow is found."""
    wanted = {word: after for word, after in zip(given_, ahead, strict=False) if after}
    match = re.compile(alternation(given_, ahead=wanted)).match(text)
    fitting = [word for word in given_ if re.match(re.escape(word) + wanted.get(word, ""), text)]
    assert (match[0] if match else None) == max(fitting, key=len, default=None)


def test_a_further_list_of_an_entry_is_given_as_strings() -> None:
    """What an entry holds beside its words is asked for by its key."""
    (mine,) = parse('[a]\nwords = ["x"]\nlead = ["p", "q"]\n', "mine")
    assert mine.strings("lead") == ("p", "q")


@pytest.mark.parametrize("content", ["", 'lead = "p"', "lead = true", "lead = 3"])
def test_a_further_list_that_is_none_is_named(content: str) -> None:
    """A list that is missing or is something else is a LexiconError that names file, entry and key."""
    (mine,) = parse(f'[a]\nwords = ["x"]\n{content}\n', "mine")
    with pytest.raises(LexiconError, match="no such list") as caught:
        mine.strings("lead")
    assert "lexicon/mine.toml [a] lead" in str(caught.value)


def test_a_line_of_a_table_that_is_cut_wrongly_is_named() -> None:
    """Its file and number, behind the lines of remarks."""
    with pytest.raises(LexiconError, match=r"lexicon/sessions\.tsv:3"):
        list(lexicon.rows("sessions.tsv", 5))
