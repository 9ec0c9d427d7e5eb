"""Places: by name, by the words a text has for its own place, by their shape where that is safe."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.mentions import places
from govnews.text import Text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全省游客增长", [("全省", "own")]),
        ("我市与贵州省签约", [("我市", "own"), ("贵州省", "named")]),
        ("全国粮食产量", [("全国", "country")]),
        ("在临江县举行", [("临江县", "named")]),
        ("苏州市的企业", [("苏州市", "named")]),
        ("老旧小区改造", []),
        ("推进城镇建设", []),
        ("中国共产党", []),
        ("浙江大学", []),
        ("全国性比赛", []),
        ("安全市场", []),
    ],
)
def test_places_are_found_with_their_kind(text: str, wanted: list[tuple[str, str]]) -> None:
    """Names, own-place words and shapes are told apart; common nouns and bodies are no places."""
    assert [(str(place.text), place.kind) for place in places.find(Text(text))] == wanted


def test_leading_takes_no_shapes() -> None:
    """A name known only by its shape is not stripped from a noun phrase."""
    assert places.leading("全县产量") == "全县"
    assert places.leading("自然保护区面积") == ""
    assert places.leading("临江县产量") == ""


def test_opening_takes_shapes_without_a_verb() -> None:
    """A clause may begin with a county nobody listed, but not with a verb and its object."""
    assert places.opening("临江县产量") == "临江县"
    assert places.opening("建成三县公路") == ""


def test_a_place_begins_behind_the_word_that_says_where_from() -> None:
    """记者从省… is no place, but 从 may begin a place's name."""
    assert places.opening("记者从省供销社获悉") == ""
    assert [str(place.text) for place in places.find(Text("记者从海西县供销社获悉，从云县茶叶增产"))] == [
        "海西县",
        "从云县",
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("临江区坚持创新", "临江区"),
        ("市科技局深入学习", "市科技局"),
        ("会议指出", None),
        ("市委书记强调", None),
        ("据统计局介绍", None),
        ("新华日报记者", None),
    ],
)
def test_a_body_is_the_subject_of_its_sentence(sentence: str, wanted: str | None) -> None:
    """A place or office that begins a sentence is its subject; officials, meetings and papers are not."""
    assert places.body(sentence) == wanted


@given(st.text(alphabet="全市县区省州在的我国浙江临坚持小城镇\n，。", max_size=60))
def test_every_place_prints_back(text: str) -> None:
    """A place's span gives back its words."""
    found = list(places.find(Text(text)))
    assert all(text[place.text.span.start : place.text.span.end] == str(place.text) for place in found)


@pytest.mark.parametrize("piece", ["县", "全", "临江", "在区"])
def test_time_is_linear(piece: str) -> None:
    """Two hundred thousand hostile characters take no more than a second or so."""
    start = time.process_time()
    list(places.find(Text(piece * (200_000 // len(piece)))))
    assert time.process_time() - start < 3 * pace()
