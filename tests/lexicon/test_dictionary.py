"""Words of jieba's dictionary are found one at a time, in a file of which no table is made."""

from __future__ import annotations

import importlib.util
import itertools
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.lexicon import dictionary


def lines() -> list[list[str]]:
    """The dictionary's own lines, each split."""
    spec = importlib.util.find_spec("jieba")
    assert spec is not None
    assert spec.origin is not None
    return [line.split() for line in Path(spec.origin).with_name("dict.txt").read_text("utf-8").splitlines()]


def test_every_word_is_found_where_it_stands() -> None:
    """What the file says of a word is what is answered, for each thirteenth line and all that stand out of order."""
    every = [line for line in lines() if len(line[0]) <= dictionary.LONGEST]
    astray = [b for a, b in itertools.pairwise(every) if a[0] >= b[0]]
    for word, uses, tag in [*every[::13], *astray]:
        assert dictionary.known(word) == dictionary.Known(int(uses), tag)


def test_no_part_of_a_line_is_a_word() -> None:
    """A word and what the file says behind it, or a line end before it, are no word."""
    assert dictionary.known("深入") is not None
    assert all(dictionary.known(string) is None for string in ("", "\n深入", "深入 ", " ", "\n", "深入开展工"))


def test_every_word_is_counted_as_often_as_when_asked_for_alone() -> None:
    """The whole file read at once says of words what it says when asked, and holds longer ones too."""
    found = dict(dictionary.counted())
    assert max(map(len, found)) > dictionary.LONGEST
    assert found["发展"] > found["晾晒"] > 0
    words = ("发展", "晾晒", "的")
    assert [(known := dictionary.known(word)) and known.uses for word in words] == [found[word] for word in words]


@given(st.text("大小水山城乡人民一二龘A\ud800\U00020000", max_size=5))
def test_what_the_file_has_not_is_not_known(string: str) -> None:
    """An answer is given for exactly the words of the file."""
    assert (dictionary.known(string) is not None) == (string in _every())


@cache
def _every() -> frozenset[str]:
    return frozenset(word for word, _ in dictionary.counted())


@pytest.mark.parametrize("module", ["jieba", "pkg_resources"])
def test_the_segmenter_is_not_started(module: str) -> None:
    """The file is read without importing what is slow to import."""
    code = f"import sys; from govnews.mentions import words; words.known('深入'); sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own
