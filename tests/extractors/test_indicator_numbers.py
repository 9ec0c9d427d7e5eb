"""Which numbers of a clause may be figures: what measures and counts, not what says when, which, or for how many."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.extractors._indicator_numbers import is_figure
from govnews.mentions import numbers
from govnews.text import Text


def figures(sentence: str) -> list[str]:
    """The numbers of a sentence that may be figures, as printed."""
    text = Text(sentence)
    found = list(numbers.find(text))
    between = [str(text.after(one.text).before(other.text)) for one, other in pairwise(found)]
    return [
        str(number.text)
        for number, gap in zip(found, [*between, None], strict=False)
        if is_figure(number, str(text.before(number.text)), str(text.after(number.text)), between=gap)
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("茶园面积3万亩", ["3万亩"]),
        ("建成学校30所", ["30所"]),
        ("位列第3位", ["第3位"]),
        ("由28天缩短到9天", ["28天", "9天"]),
        ("综合指数3000点", ["3000点"]),
        ("产值80元、90元", ["80元", "90元"]),
        ("产量增长5%", ["5%"]),
    ],
)
def test_what_measures_or_counts_is_a_figure(sentence: str, found: list[str]) -> None:
    """Amounts, places in a ranking, and times and points where a quantity is measured in them."""
    assert figures(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "召开第3次会议",
        "每5公里设一站",
        "连续3天降雨",
        "以总分95分夺冠",
        "在50公里范围内",
        "最高气温35℃",
        "抓好两个方面",
        "60岁老人",
        "第3期工程",
        "乘坐6号线",
    ],
)
def test_what_says_which_when_or_how_far_is_none(sentence: str) -> None:
    """Ordinals, steps, spans, scores, distances, heat, what is only announced, ages and names."""
    assert figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("收入超20万元的村3个", ["3个"]),
        ("菜籽油（5升）均价80元", ["80元"]),
        ("全市3个县区产值80亿元", ["3个", "80亿元"]),
    ],
)
def test_a_number_within_the_name_of_another_is_none(sentence: str, found: list[str]) -> None:
    """A threshold and the size of a pack belong to what the later number says."""
    assert [number for number in figures(sentence) if number in found] == found
    assert not {"超20万元", "5升"} & set(figures(sentence))


@given(st.text("茶园产值第三3万亩个%天的超每（）、，升降到为", max_size=30))
def test_any_clause_is_read(sentence: str) -> None:
    """Nothing raises, and each figure is one of the numbers, in order."""
    rest = iter([str(number.text) for number in numbers.find(Text(sentence))])
    assert all(figure in rest for figure in figures(sentence))


def test_long_clauses_take_linear_time() -> None:
    """Five hundred figures of one sentence are judged in seconds."""
    start = time.process_time()
    assert figures("茶园3万亩，" * 500) == ["3万亩"] * 500
    assert time.process_time() - start < 2 * pace()
