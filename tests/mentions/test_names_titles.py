"""Titles: where they begin, how they are split, which of two is kept."""

from __future__ import annotations

import re

import pytest

from govnews.mentions import titles
from govnews.text import Text


@pytest.mark.parametrize(
    ("left", "phrase"),
    [
        ("陪同县委书记", "县委书记"),
        ("今天上午，县长", "县长"),
        ("由国家文物保护中心副主任", "国家文物保护中心副主任"),
        ("对外经济合作局局长", "对外经济合作局局长"),
        ("参加了论坛的海西大学教授", "海西大学教授"),
        ("人力资源和社会保障局局长", "人力资源和社会保障局局长"),
        ("中共海西县委副书记、县长、县委党校校长", "中共海西县委副书记、县长、县委党校校长"),
        ("农业、林业局局长", "林业局局长"),
        ("应急管理局局长", "应急管理局局长"),
        ("税务局税费征管科科长", "税务局税费征管科科长"),
        ("和副县长", "副县长"),
        ("某国外长与某某国总理", "某某国总理"),
        ("", ""),
    ],
)
def test_a_phrase_begins_after_the_last_word_that_is_no_title(left: str, phrase: str) -> None:
    """Verbs, days, marks and joints end before a title; names of bodies keep theirs."""
    assert titles.phrase(Text(left)) == phrase


def test_a_phrase_is_a_view_of_its_text() -> None:
    """A title knows where it stands."""
    text = Text("会见了县长")
    assert titles.phrase(text).span.start == 3


@pytest.mark.parametrize(
    ("known", "new", "merged"),
    [
        ((), ("县长",), ("县长",)),
        (("海西县县长",), ("县长",), ("海西县县长",)),
        (("县长",), ("海西县县长",), ("海西县县长",)),
        (("县委副书记", "县长"), ("县防汛指挥部总指挥",), ("县委副书记", "县长", "县防汛指挥部总指挥")),
    ],
)
def test_a_shorter_title_gives_way_to_the_longer(
    known: tuple[str, ...], new: tuple[str, ...], merged: tuple[str, ...]
) -> None:
    """Titles of several places are each told once, the fuller form kept at its place."""
    assert titles.merged(known, new) == merged


def test_the_longest_post_is_found_first() -> None:
    """副书记 is not read as 书记, nor 总工程师 as 工程师."""
    assert [str(m[0]) for m in Text("副书记和总工程师").finditer(titles.posts())] == ["副书记", "总工程师"]


def test_a_post_inside_a_longer_word_is_none() -> None:
    """成员国 and 主席团 hold no post."""
    assert list(Text("成员国主席团").finditer(titles.posts())) == []


def test_a_tree_matches_its_words_and_nothing_else() -> None:
    """The pattern made of words finds each, the longest first."""
    words = ("区", "区长", "区委书记", "市", "a+b")
    pattern = re.compile(titles.tree(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert pattern.match("区长们")[0] == "区长"  # type: ignore[index]
    assert pattern.fullmatch("aab") is None


def test_a_tree_minds_what_may_not_follow() -> None:
    """A word whose tail is barred gives way to a shorter one that is not, else nothing is found."""
    pattern = re.compile(titles.tree(("市长", "市长助理", "区长"), ahead={"市长": "(?!们)", "区长": "(?!们)"}))
    assert pattern.match("市长助理们")[0] == "市长助理"  # type: ignore[index]
    assert pattern.match("市长说")[0] == "市长"  # type: ignore[index]
    assert pattern.search("区长们") is None


def test_a_tree_of_many_words_finds_each() -> None:
    """More heads than are told apart at once change nothing."""
    words = [chr(0x4E00 + n) + chr(0x4F00 + n) for n in range(200)]
    pattern = re.compile(titles.tree(words))
    assert [word for word in words if not pattern.fullmatch(word)] == []
    assert pattern.search("".join(word[0] for word in words)) is None


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("副主席兼秘书长", ("副主席", "秘书长")),
        ("兼职教师", ("兼职教师",)),
        ("县委副书记、县长", ("县委副书记", "县长")),
        ("局长", ("局长",)),
    ],
)
def test_titles_are_split_at_marks_and_at_a_second_office(title: str, parts: tuple[str, ...]) -> None:
    """兼 parts two offices; in 兼职 it is a word's."""
    assert titles.split(Text(title)) == parts


@pytest.mark.parametrize(
    ("left", "phrase"),
    [
        ("派出所所长", "派出所所长"),
        ("派出县长", "县长"),
        ("求是学校校长", "求是学校校长"),
        ("即墨区区长", "即墨区区长"),
        ("受局长", "局长"),
        ("受灾户代表", "受灾户代表"),
        ("——访农业局局长", "农业局局长"),
        ("信访局局长", "信访局局长"),
        ("规则处处长", "规则处处长"),
        ("批准前总统", "前总统"),
        ("走访了村民", "村民"),
        ("也门总统", "也门总统"),
        ("原则上由科长", "科长"),
    ],
)
def test_a_word_that_leads_to_a_title_is_none_inside_a_name(left: str, phrase: str) -> None:
    """派出, 是, 即, 受, 访 and their like end before a title, save where they belong to the name of a body."""
    assert titles.phrase(Text(left)) == phrase
