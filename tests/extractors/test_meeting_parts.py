"""What a gathering's name is made of, by itself: body, ordinal, name."""

from __future__ import annotations

import time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.extractors._meeting_parts import number, parts
from govnews.extractors._meeting_words import heads
from govnews.model import MeetingKind


def test_every_head_tells_a_kind_that_meetings_have() -> None:
    """The lexicon's keys are the model's own kinds, but for those that are told by who meets whom, not by a name."""
    assert {*heads().values(), "audience", "visit"} == set(get_args(MeetingKind))


NUMERALS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("区政府第61次常务会议", ("区政府", 61, "常务会议")),
        ("州政府第一百零三次常务会议", ("州政府", 103, "常务会议")),
        ("市安委会第4次全体会议", ("市安委会", 4, "全体会议")),
        ("县人大常委会第二十三次会议", ("县人大常委会", 23, "县人大常委会会议")),
        ("乡村振兴领导小组第九次会议", ("乡村振兴领导小组", 9, "乡村振兴领导小组会议")),
    ],
)
def test_a_body_stands_before_the_number_of_its_gathering(name: str, parted: tuple[str, int, str]) -> None:
    """What ends as bodies do holds the gathering; a bare 会议 keeps its name, since it says nothing alone."""
    assert parts(name, None) == parted


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("市委十二届七次全会", ("市委", 7, "十二届七次全会")),
        ("省政协第十三届委员会第二次会议", ("省政协", 2, "第十三届委员会第二次会议")),
        ("旗第十六届人民代表大会第五次会议", ("旗", 5, "第十六届人民代表大会第五次会议")),
        ("公司六届二次职代会", ("公司", 2, "六届二次职代会")),
        ("第八届委员会第三次全体会议", (None, 3, "第八届委员会第三次全体会议")),
        ("九届四次（扩大）会议", (None, 4, "九届四次（扩大）会议")),
    ],
)
def test_a_sitting_keeps_its_term_in_its_name(name: str, parted: tuple[str | None, int, str]) -> None:
    """Of term and sitting the second is the ordinal, and both stay in the name."""
    assert parts(name, None) == parted


@pytest.mark.parametrize(
    ("name", "ordinal", "rest"),
    [
        ("首届茶商大会", 1, "茶商大会"),
        ("首次联席会议", 1, "联席会议"),
        ("第五届文化旅游博览会", 5, "文化旅游博览会"),
        ("第二次乡镇动员会", 2, "乡镇动员会"),
        ("全市春耕工作会议", None, "全市春耕工作会议"),
        ("首席经济学家论坛", None, "首席经济学家论坛"),
        ("县政府党组暨常务会议", None, "县政府党组暨常务会议"),
    ],
)
def test_what_no_body_stands_before_has_only_its_number_taken(name: str, ordinal: int | None, rest: str) -> None:
    """A number that opens a name is its ordinal; 首 counts as one only before 届 and 次."""
    assert parts(name, None) == (None, ordinal, rest)


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("第二次全国土壤普查动员会", (None, None, "第二次全国土壤普查动员会")),
        ("第九届茶叶博览会新闻发布会", (None, None, "第九届茶叶博览会新闻发布会")),
        ("首届茶叶博览会新闻发布会", (None, None, "首届茶叶博览会新闻发布会")),
        ("第四届荔枝节筹备工作推进会", (None, None, "第四届荔枝节筹备工作推进会")),
        ("榆州市第五届马拉松赛开幕式", ("榆州市", None, "第五届马拉松赛开幕式")),
        ("省政协十二届三次会议新闻发布会", (None, None, "省政协十二届三次会议新闻发布会")),
        ("区委九届六次全会精神宣讲会", (None, None, "区委九届六次全会精神宣讲会")),
        ("第九届茶叶博览会第二次新闻发布会", (None, 2, "第九届茶叶博览会新闻发布会")),
        ("第四次新闻发布会", (None, 4, "新闻发布会")),
        ("第三次集中签约仪式", (None, 3, "集中签约仪式")),
        ("第六届高原农业发展论坛", (None, 6, "高原农业发展论坛")),
        ("县第三届运动会组委会第二次会议", ("县", 2, "第三届运动会组委会第二次会议")),
    ],
)
def test_the_number_of_an_event_is_not_that_of_a_gathering_about_it(
    name: str, parted: tuple[str | None, int | None, str]
) -> None:
    """A fair, a census or a session keeps its number in the name of what is held for it."""
    assert parts(name, None) == parted


@pytest.mark.parametrize(
    ("name", "body", "rest"),
    [("州政府党组会议", "州政府", "党组会议"), ("市委常委会会议", "市委", "常委会会议")],
)
def test_a_head_that_bodies_stand_before_parts_without_a_number(name: str, body: str, rest: str) -> None:
    """党组会议 and its like are preceded by whose they are."""
    assert parts(name, None) == (body, None, rest)


@pytest.mark.parametrize("name", ["第三次会议", "首次联席会议", "十五届三次全会", "全市春耕工作会议", ""])
def test_the_subject_of_the_clause_holds_what_names_no_body(name: str) -> None:
    """Where the name itself says nothing, the body is the one that called it."""
    assert parts(name, "县河长办")[0] == "县河长办"


@given(st.integers(min_value=1, max_value=999))
def test_a_number_is_the_same_in_digits_and_characters(value: int) -> None:
    """Whole numbers up to 999 are read alike in both ways of writing."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    printed = f"{NUMERALS[hundreds]}百" if hundreds else ""
    if tens:
        printed += f"{NUMERALS[tens]}十" if hundreds or tens > 1 else "十"
    elif hundreds and ones:
        printed += "零"
    printed += NUMERALS[ones]
    assert number(printed) == number(str(value)) == value


@pytest.mark.parametrize("string", ["百十百", "届", ""])
def test_what_is_no_number_is_none(string: str) -> None:
    """Characters that make no number are not guessed at."""
    assert number(string) is None


@given(st.text(alphabet="第十五届三次全体会议政府常务首暨0（扩大）", max_size=30))
def test_nothing_is_added_to_a_name(name: str) -> None:
    """Body and name hold characters of what was given only, and odd names never raise."""
    body, _, rest = parts(name, None)
    assert set(body or "") | set(rest) <= set(name)


def test_time_is_linear() -> None:
    """A name of many terms and numbers takes time in proportion."""
    start = time.process_time()
    parts("第十届" * 30_000, None)
    parts("第1次" * 30_000, None)
    assert time.process_time() - start < pace()
