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


@pytest.mark.parametrize("name", ["冯岩", "陆远舟", "诸葛远"])
@pytest.mark.parametrize(
    "act",
    [
        "作总结讲话", "作说明", "作部署", "作了点评", "做交流发言", "作表态发言", "率调研组到访", "率县直部门一行",
        "并讲话", "还指出", "于6月3日到访", "将于5日出访", "主讲", "领学", "座谈", "针对问题", "致辞", "问：",
        "任组长", "兼任主任", "担任局长", "接着说", "又说：", "又补充道", "却说：", "随即回应", "反复叮嘱",
    ],
)  # fmt: skip
def test_a_verb_of_one_character_is_no_part_of_the_name(name: str, act: str) -> None:
    """作, 率, 并, 于 with what they take begin what somebody does, however short his name is."""
    ending = measure(name + act, name + act, strong=True)
    assert ending is not None
    assert ending.length == len(name)


@pytest.mark.parametrize(("rest", "length"), [("谷雨、向明", 2), ("常青出席", 2), ("司徒平在会上", 3)])
def test_a_word_that_people_are_named_with_is_a_name_behind_a_post(rest: str, length: int) -> None:
    """谷雨 is a day of the calendar, and whoever stands between his post and a verb or mark."""
    ending = measure(rest, rest, strong=True)
    assert ending is not None
    assert ending.length == length


@pytest.mark.parametrize("rest", ["高度重视", "陆续出席", "方向明确", "黄河流经", "向村委会反映", "谷雨时节"])
def test_a_word_behind_a_post_is_no_name_for_that(rest: str) -> None:
    """A word that nobody is named with, or one that goes on, is none behind a post either."""
    assert measure(rest, rest, strong=True) is None


@pytest.mark.parametrize("rest", ["王大同出席", "陆有为强调", "冯远任主持", "李致和、", "陆家正表示"])
def test_a_name_may_end_in_a_character_of_grammar(rest: str) -> None:
    """Where a verb of its own follows, the character before it is the name's."""
    ending = measure(rest, rest, strong=True)
    assert ending is not None
    assert ending.length == 3


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
