"""The lexicon proves itself; these tests know no Chinese."""

from __future__ import annotations

import pytest

from govnews import lexicon
from govnews.errors import LexiconError
from govnews.lexicon import Entry

ENTRIES = [entry for file in lexicon.files() for entry in lexicon.entries(file)]


def test_there_is_something_to_prove() -> None:
    """An empty lexicon may not pass."""
    assert ENTRIES


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.file}.{entry.key}")
def test_an_entry_recognises_its_examples_and_no_counter_example(entry: Entry) -> None:
    """Every example holds one of the entry's words in its context, and no counter-example does."""
    assert entry.examples, "an entry needs an example"
    assert [text for text in entry.examples if not entry.pattern.search(text)] == []
    assert [text for text in entry.counter_examples if entry.pattern.search(text)] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.file}.{entry.key}")
def test_words_are_sorted_and_said_once(entry: Entry) -> None:
    """Words stand in the order of their code points, each once, so that a change shows as one line."""
    assert list(entry.words) == sorted(set(entry.words))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("a = [", "not TOML"),
        ("a = 1", "must be a table"),
        ("[a]\nwords = 'x'", "list of strings"),
        ("[a]\nwords = ['']", "not empty"),
        ("[a]\nexamples = ['x']", "needs words"),
    ],
)
def test_a_malformed_file_is_named_with_its_key(content: str, what: str) -> None:
    """What is wrong in a data file is said with file and key."""
    with pytest.raises(LexiconError, match=what) as caught:
        lexicon.parse(content, "mine")
    assert "lexicon/mine.toml" in str(caught.value)


def test_contexts_are_respected() -> None:
    """A word inside an excluded context is something else."""
    (entry,) = lexicon.parse('[a]\nwords = ["指出"]\nnot_before = ["了"]\nnot_after = ["没有"]\n', "mine")
    assert entry.pattern.search("他指出，")
    assert not entry.pattern.search("他指出了")
    assert not entry.pattern.search("没有指出，")


def test_what_is_missing_is_said() -> None:
    """An unknown file or key is a LexiconError."""
    with pytest.raises(LexiconError, match="no such file"):
        lexicon.entries("nothing")
    with pytest.raises(LexiconError, match="no such entry"):
        lexicon.entry(lexicon.files()[0], "no such key")
