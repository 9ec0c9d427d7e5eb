"""Clauses and the words that lead up to a number: how a passage is cut, and what a lead says."""

from __future__ import annotations

import re
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.extractors import _indicator_measures as measures
from govnews.extractors._indicator_clauses import Sentence, Walk, masked, sentences
from govnews.extractors._indicator_ranks import place_of
from govnews.extractors._indicator_words import counting_units, noun_units
from govnews.mentions import dates, numbers
from govnews.text import Text


def cut(text: Text) -> list[Sentence]:
    """The sentences of a passage, with its own numbers and periods."""
    return list(sentences(text, numbers.find(text), dates.find(text)))


def slots(string: str) -> list[tuple[str, str, str]]:
    """Lead, number and tail of every figure of a passage."""
    return [
        (str(slot.lead), str(slot.number.text), str(slot.tail))
        for sentence in cut(Text(string))
        for clause in sentence.clauses
        for slot in clause.slots
    ]


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("全县投资5.3亿元，增长6%；税收1亿元。", ["全县投资5.3亿元，增长6%", "税收1亿元"]),
        ("产量30吨。销量20吨！库存10吨", ["产量30吨", "销量20吨", "库存10吨"]),
        ("年产3.5万吨", ["年产3.5万吨"]),
    ],
)
def test_full_stops_and_semicolons_end_a_sentence(string: str, wanted: list[str]) -> None:
    """A point inside a number, or a comma, does not."""
    assert [str(sentence.text) for sentence in cut(Text(string)) if len(sentence.text)] == wanted


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("投资5.3亿元，增长6%", ["投资5.3亿元", "增长6%"]),
        ("完成投资1,234万元，共12处", ["完成投资1,234万元", "共12处"]),
        ("产值8亿元：工业5亿元、农业3亿元", ["产值8亿元", "工业5亿元、农业3亿元"]),
        ("三次产业结构为3:4:3，较为合理", ["三次产业结构为3:4:3", "较为合理"]),
    ],
)
def test_commas_and_colons_part_clauses_but_not_numbers(string: str, wanted: list[str]) -> None:
    """A mark that stands inside a number or a ratio parts nothing."""
    (sentence,) = cut(Text(string))
    assert [str(clause.text) for clause in sentence.clauses] == wanted


@pytest.mark.parametrize(
    ("string", "wanted"),
    [
        ("工业5亿元、农业3亿元", [("工业", "5亿元", "、农业"), ("、农业", "3亿元", "")]),
        ("建成泵站21座", [("建成泵站", "21座", "")]),
        ("新增120张养老床位", [("新增", "120张", "养老床位")]),
        ("2016年9月3日完成投资1234元", [("2016年9月3日完成投资", "1234元", "")]),
        ("推进“千企百园”行动", []),
        ("抓好三个方面工作", []),
        ("2016年9月3日", []),
    ],
)
def test_a_number_has_what_stands_before_and_behind_it(string: str, wanted: list[tuple[str, str, str]]) -> None:
    """The lead reaches back to the number before, the tail on to the next; what is no figure has no slot."""
    assert slots(string) == wanted


@pytest.mark.parametrize(
    ("string", "ratio"),
    [("三次产业结构为8.5:41:50.5", "8.5:41:50.5"), ("城乡居民收入增长8%", None), ("上午9:30开会", None)],
)
def test_a_ratio_is_kept_whole(string: str, ratio: str | None) -> None:
    """Three parts between colons are one structure, and none of them is a figure of its own."""
    (sentence,) = cut(Text(string))
    assert [str(clause.ratio) for clause in sentence.clauses if clause.ratio] == ([ratio] if ratio else [])


PIECES = st.sampled_from(
    [
        "产量",
        "30吨",
        "，",
        "。",
        "；",
        "2018年",
        "增长",
        "5%",
        "、",
        "第3位",
        "：",
        "“",
        "”",
        "3:4:3",
        "的",
        "上半年",
        "\n",
    ]
)


@given(st.lists(PIECES, max_size=20))
def test_clauses_come_in_order_and_apart(pieces: list[str]) -> None:
    """Sentences, their clauses and the slots in them follow one another, and all print back."""
    string = "".join(pieces)
    text = Text(string)
    clauses = list(chain.from_iterable(sentence.clauses for sentence in cut(text)))
    assert all(one.text.span.end <= other.text.span.start for one, other in pairwise(clauses))
    for clause in clauses:
        assert string[clause.text.span.start : clause.text.span.end] == str(clause.text)
        found = [slot.number.text for slot in clause.slots]
        assert all(clause.text.holds(number) for number in found)
        assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(st.lists(st.integers(min_value=3000, max_value=9999), min_size=1, max_size=8))
def test_a_walk_hands_each_mention_out_once(amounts: list[int]) -> None:
    """Asked stretch by stretch, it gives what stands in each and nothing again."""
    text = Text("，".join(f"产量{amount}吨" for amount in amounts))
    walk = Walk(numbers.find(text))
    given_out = [walk.within(part) for part in text.split(re.compile("，"))]
    assert [int(number.value) for part in given_out for number in part] == amounts
    assert all(len(part) == 1 for part in given_out)
    assert walk.within(text) == []


@given(st.lists(PIECES, max_size=12))
def test_masking_keeps_the_length(pieces: list[str]) -> None:
    """Each character of a period becomes one mark, every other stays."""
    text = Text("".join(pieces))
    times = list(dates.find(text))
    hidden = masked(text, times)
    assert len(hidden) == len(text)
    assert hidden.count(measures.TIME) == sum(len(mention.text) for mention in times)


@pytest.mark.parametrize(
    ("lead", "head", "sign", "basis"),
    [
        ("进口总额同比下降", "进口总额", -1, "yoy"),
        ("游客环比增长", "游客", 1, "qoq"),
        ("增速回落", "增速", -1, None),
        ("粮食产量达到", "粮食产量", 0, None),
        ("平均工资为", "平均工资", 0, None),
        ("产值分别增长", "产值", 1, None),
        ("共计", "", 0, None),
        ("高于全国平均水平", "", 1, None),
        ("茶叶单价", "茶叶单价", 0, None),
    ],
)  # fmt: skip
def test_a_lead_says_movement_and_basis(lead: str, head: str, sign: int, basis: str | None) -> None:
    """What is read off its end leaves the noun phrase; what says nothing stays in it."""
    cue = measures.read(lead)
    assert (cue.head, cue.sign, cue.basis) == (head, sign, basis)


@pytest.mark.parametrize(
    ("lead", "approx"),
    [
        ("就业人数超过", "over"),
        ("库存不足", "under"),
        ("投资约", "about"),
        ("游客增长近", "under"),
        ("森林面积为", None),
    ],
)
def test_a_lead_says_how_exact_its_number_is(lead: str, approx: str | None) -> None:
    """The word right before the number says over, under or about."""
    assert measures.read(lead).approx == approx


@pytest.mark.parametrize(
    ("lead", "turned", "origin"),
    [("覆盖率提高到", True, False), ("由", False, True), ("从", False, True), ("覆盖率提高", False, False)],
)
def test_a_movement_ends_or_begins_at_its_number(lead: str, *, turned: bool, origin: bool) -> None:
    """到 makes of a movement a level, 从 and 由 the level that it leaves."""
    cue = measures.read(lead)
    assert (cue.turned, cue.origin) == (turned, origin)


@given(st.text(alphabet="产量增长下降同比环达到的占全市每由从约超过（）、，了均分别", max_size=40))
def test_a_head_is_the_start_of_its_lead(lead: str) -> None:
    """Reading only takes away: the head begins the lead, and nothing is left that was not there."""
    cue = measures.read(lead)
    assert cue.head in lead
    assert cue.sign in (-1, 0, 1)


@pytest.mark.parametrize(
    ("lead", "head"),
    [
        ("粮食产量居全省", "粮食产量"),
        ("水产品产量位列", "水产品产量"),
        ("税收排名全国", "税收"),
        ("增速全市", "增速"),
        ("综合得分排全州", "综合得分"),
        ("坚持质量", None),
        ("召开", None),
        ("", None),
    ],
)
def test_a_place_needs_a_verb_or_competitors(lead: str, head: str | None) -> None:
    """An ordinal behind either is a rank, and what stands before them is ranked; any other is not."""
    assert place_of(lead) == head


def test_units_measure_or_count() -> None:
    """Money, shares and weights measure; classifiers and units that are nouns count."""
    assert counting_units() >= {"家", "座", "项", "名"}
    assert not counting_units() & {"元", "%", "吨", "公里"}
    assert all(len(word) > 1 for word in noun_units())
