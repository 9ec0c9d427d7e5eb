"""Finders: words in their contexts, found as a pattern of them would."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews import lexicon
from govnews.mentions.finders import Finder, Found, _Contexts, finder
from govnews.text import Text

VERBS = (("indicator_verbs", "object_always"), ("indicator_verbs", "plain"))
LETTERS = "建成新增了值率购进售出的茶园3万个完成"


def test_the_longest_word_at_a_place_is_found() -> None:
    """Where two words begin, the longer one counts."""
    assert finder(("measures", "moving")).at("调整到5%") == len("调整")
    assert finder(*VERBS).at("建成了学校") == len("建成了")


def test_a_word_in_a_context_that_its_entry_excludes_is_not_found() -> None:
    """What stands before or after a word may make it another."""
    found = finder(("measures", "added"))
    assert found.first("新增企业") == Found(0, 2)
    assert found.first("增加值") is None
    assert finder(("measures", "first_place")).first("放在首位") is None


def test_any_words_may_be_kept_from_standing_before_what_follows() -> None:
    """A longer word that is kept from what follows it leaves the place to a shorter one."""
    found = Finder.of(("茶园", "茶园工程"), not_before=("师", "园"))
    assert list(found.find("茶园工程与茶园工程师，茶园园主")) == [Found(0, 4), Found(5, 7)]


@pytest.mark.parametrize(("string", "start"), [("茶园建成", 2), ("建成茶园", 4), ("", 0), ("建成率", 3), ("先建成", 1)])
def test_the_word_that_ends_a_string(string: str, start: int) -> None:
    """The place where the last word begins, or the string's length where no word ends it."""
    assert finder(*VERBS).ending(string) == start


def test_a_word_of_several_entries_is_found_where_one_of_them_allows_it() -> None:
    """What an entry excludes for a word excludes it only as that entry has it, at its start as at its end."""
    strict, plain = _Contexts(not_after=("先",)), _Contexts()
    found = Finder({"建成": (strict, plain)}, {"建": (2,)}, 2)
    assert (found.ending("先建成"), found.at("先建成", 1)) == (1, 3)
    alone = Finder({"建成": (strict,)}, {"建": (2,)}, 2)
    assert (alone.ending("先建成"), alone.at("先建成", 1)) == (3, 0)


def test_a_word_of_any_length_ends_a_string() -> None:
    """How far a finder looks back is as far as its longest word reaches."""
    long = "甲" * 40
    assert Finder.of(["乙", long]).ending(f"乙{long}") == 1
    assert Finder.of([]).ending("乙") == 1


def test_the_last_word_is_the_one_that_begins_last() -> None:
    """A word inside a longer one counts, since what follows it is what it governs."""
    assert finder(*VERBS).last("建成仓库，购进种子") == Found(5, 7)
    assert finder(*VERBS).last("仓库") is None


def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.entry(*entry).pattern.pattern for entry in VERBS[:1]))


@given(st.text(alphabet=LETTERS, max_size=30))
def test_one_entry_is_found_where_its_pattern_matches(string: str) -> None:
    """A finder of one entry agrees with the entry's own pattern, word for word."""
    wanted = [Found(*match.span()) for match in _pattern().finditer(string)]
    assert list(finder(VERBS[0]).find(string)) == wanted


@given(st.text(alphabet=LETTERS, max_size=30))
def test_first_and_ending_agree_with_find(string: str) -> None:
    """The first word is the first of all; a word that ends a string is a word at its place."""
    found = finder(*VERBS)
    assert found.first(string) == next(iter(found.find(string)), None)
    start = found.ending(string)
    assert start == len(string) or found.at(string, start) == len(string)


@given(
    st.sets(st.text(alphabet="甲乙丙", min_size=1, max_size=3), min_size=1), st.text(alphabet="甲乙丙丁", max_size=20)
)
def test_plain_words_are_found_as_an_alternation_finds_them(words: set[str], string: str) -> None:
    """The leftmost, of those the longest, none overlapping another; in a text as in a string."""
    found = [match[0] for match in re.finditer(lexicon.alternation(words), string)]
    text = Text(string)
    assert [str(word) for word in Finder.of(sorted(words)).within(text)] == found
    assert [Found(word.span.start, word.span.end) for word in Finder.of(sorted(words)).within(text)] == list(
        Finder.of(sorted(words)).find(string)
    )


@given(
    st.sets(st.text(alphabet="甲乙丙", min_size=2, max_size=3), min_size=1), st.text(alphabet="甲乙丙丁", max_size=20)
)
def test_words_among_many_others_are_found_all_the_same(words: set[str], string: str) -> None:
    """Of many words the first two characters are looked at together, which changes no answer."""
    others = (f"戊{chr(0x4E00 + number)}" for number in range(300))
    assert list(Finder.of((*sorted(words), *others)).find(string)) == list(Finder.of(sorted(words)).find(string))


def test_thousands_of_words_take_the_time_of_one() -> None:
    """Words that begin alike are told apart at once."""
    found = Finder.of(f"甲{number:04}" for number in range(5000))
    start = time.process_time()
    assert sum(1 for _ in found.find("甲乙" * 50_000)) == 0
    assert time.process_time() - start < pace()


def test_time_is_linear() -> None:
    """Many places of few words take time in proportion."""
    text = "建成新增" * 50_000
    start = time.process_time()
    assert sum(1 for _ in finder(*VERBS).find(text)) > 0
    assert finder(*VERBS).last("茶" * 200_000) is None
    assert time.process_time() - start < 1.5 * pace()
