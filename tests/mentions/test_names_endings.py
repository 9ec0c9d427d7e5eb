"""Where a name ends, and jieba's dictionary as the last judge."""

from __future__ import annotations

import subprocess
import sys

import pytest

from govnews.mentions import words
from govnews.mentions.endings import measure


@pytest.mark.parametrize(
    ("rest", "length"),
    [
        ("陆远舟出席", 3),
        ("陆平出席", 2),
        ("陆平，", 2),
        ("诸葛远说", 3),
        ("林郑远舟表示", 4),
        ("陆 平，", 3),
        ("桥本太郎表示", 4),
        ("阿里·哈桑称，", 5),
        ("向远舟强调", 3),
    ],
)
def test_a_name_is_as_long_as_what_follows_says(rest: str, length: int) -> None:
    """Family name and one or two characters, long family names, two family names, names in parts."""
    ending = measure(rest, rest)
    assert ending is not None
    assert ending.length == length


@pytest.mark.parametrize("rest", ["", "会议强调", "高度重视", "向社会公布", "关于改革", "书记说", "了解情况", "a"])
def test_what_is_no_name_has_no_end(rest: str) -> None:
    """Ordinary words, posts and other scripts begin no name."""
    assert measure(rest, rest) is None


def test_another_place_tells_the_length_where_nothing_else_does() -> None:
    """陆远舟 before a word that tells nothing is as long as where the article has it again."""
    ending = measure("陆远舟漫步", "陆远舟漫步。陆远舟回家")
    assert ending is not None
    assert ending.length == 3


def test_the_dictionary_decides_at_last() -> None:
    """陆平 before the word 漫步 is a name of two characters."""
    ending = measure("陆平漫步江边", "陆平漫步江边")
    assert ending is not None
    assert (ending.length, ending.sure) == (2, 0)


def test_words_are_those_of_the_dictionary() -> None:
    """A word is known, a string that is none is not."""
    assert words.known("漫步")
    assert not words.known("平漫")
    assert words.starts_with_word("漫步江边")
    assert not words.starts_with_word("")
    assert words.ordinary("陆续")
    assert not words.ordinary("陆远舟")


def test_the_dictionary_is_not_read_on_the_usual_path() -> None:
    """A text whose names end before marks and verbs loads no jieba."""
    code = (
        "import sys; from govnews.text import Text; from govnews.mentions.reading import Reading;"
        "from govnews.mentions import names;"
        "r = Reading(paragraphs=(Text('县长陆远舟主持会议，副县长冯岩、秦若松出席。'),));"
        "print(len(list(names.find(r))), 'jieba' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.split() == ["3", "False"]
