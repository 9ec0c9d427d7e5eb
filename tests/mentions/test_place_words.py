"""Places and bodies as sentences of many provinces begin with them, and words that only look like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mentions import places
from govnews.mentions.finders import finder
from govnews.text import Text


def found(string: str) -> list[tuple[str, str]]:
    """The places of a text with their kinds."""
    return [(str(place.text), place.kind) for place in places.find(Text(string))]


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("全区牧民收入", [("全区", "own")]),
        ("我县与青海省结对", [("我县", "own"), ("青海省", "named")]),
        ("全州和全国", [("全州", "own"), ("全国", "country")]),
        ("产品销往江苏、福建", [("江苏", "named"), ("福建", "named")]),
        ("与甘肃省签署协议", [("甘肃省", "named")]),
        ("在柳桐县召开", [("柳桐县", "named")]),
        pytest.param(
            "赴云岭区调研",
            [("云岭区", "named")],
            marks=pytest.mark.xfail(reason="a verb of going that opens a clause stays in the name", strict=True),
        ),
        ("昨日赴云岭区调研", [("云岭区", "named")]),
        ("内蒙古煤炭产量", [("内蒙古", "named")]),
        ("兰州市规模以上工业", [("兰州市", "named")]),
        ("本市游客", [("本市", "own")]),
        ("宁夏小麦和新疆棉花", [("宁夏", "named"), ("新疆", "named")]),
    ],
)
def test_a_place_has_its_kind(string: str, wanted: list[tuple[str, str]]) -> None:
    """Own places, the country and names are told apart, in the order of the text."""
    assert found(string) == wanted


@pytest.mark.parametrize(
    "string",
    [
        "工业园区", "社区服务", "超市销售额", "股市行情", "城市更新", "农贸市场", "山区公路", "景区门票", "县域经济",
        "区域协调", "省级示范", "市场主体", "牧区草原", "灾区重建", "全民健身", "全面推进", "安全生产", "地区生产总值",
    ],
)  # fmt: skip
def test_a_common_noun_is_no_place(string: str) -> None:
    """区, 市, 县 and 省 inside a word name no place."""
    assert found(string) == []
    assert places.leading(string) == places.opening(string) == ""


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("青海、甘肃牧草产量", ["青海", "甘肃"]),
        ("青海和甘肃牧草产量", ["青海", "甘肃"]),
        ("江苏、浙江、福建港口吞吐量", ["江苏", "浙江", "福建"]),
        ("青海牧草产量", []),
        ("牧草、青稞产量", []),
        ("", []),
    ],
)
def test_places_that_begin_a_clause_stand_together(string: str, wanted: list[str]) -> None:
    """A list of two or more names is handed out whole; one name alone is no list."""
    assert places.together(string) == wanted


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("柳桐县狠抓招商", "柳桐县"),
        ("市水务局加快治污", "市水务局"),
        ("会议认为", None),
        ("据市统计局通报", None),
        ("云岭区委书记指出", None),
        ("云岭日报记者获悉", None),
        ("老旧小区改造", None),
        ("，云岭区", None),
        ("", None),
    ],
)
def test_a_sentence_is_about_the_body_it_begins_with(string: str, wanted: str | None) -> None:
    """A place or an office is the subject; a meeting, a source, an official or a paper is not."""
    assert places.body(string) == wanted


@given(
    st.lists(
        st.sampled_from(["青海", "全省", "云岭区", "、", "和", "产量", "在", "的", "我市", "，", "小区"]), max_size=14
    )
)
def test_openings_are_the_start_of_their_string(pieces: list[str]) -> None:
    """A place that a string begins with stands at its start; what needs no shape is found by both readers."""
    string = "".join(pieces)
    opening, leading = places.opening(string), places.leading(string)
    assert string.startswith(opening)
    assert leading in ("", opening)
    assert "".join(places.together(string)) in string.translate(dict.fromkeys(map(ord, "、和与及")))


@given(st.lists(st.sampled_from(["增长", "下降", "到", "产量", "提高", "了", "5%", "翻", "由"]), max_size=12))
def test_words_are_found_where_they_stand(pieces: list[str]) -> None:
    """The words of a string come in order and apart; the first is the first, and each ends where `at` says."""
    known, string = finder(("measures", "moving")), "".join(pieces)
    words = list(known.find(string))
    assert all(one.end <= other.start for one, other in pairwise(words))
    assert known.first(string) == (words[0] if words else None)
    assert all(known.at(string, word.start) == word.end for word in words)


@given(st.lists(st.sampled_from(["增长", "下降", "到", "产量", "提高"]), max_size=8))
def test_a_word_at_the_end_is_the_last_one(pieces: list[str]) -> None:
    """Where a string ends with a word, the word begins no later than the last one found."""
    known, string = finder(("measures", "moving")), "".join(pieces)
    start, last = known.ending(string), known.last(string)
    if start < len(string):
        assert last is not None
        assert start <= last.start
        assert last.end == len(string)
