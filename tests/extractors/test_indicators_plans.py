"""Indicators of plans, gaps, rates by head and harm done, each sentence written for its law."""

from __future__ import annotations

from functools import partial

import pytest
import stated
from stated import Short, said

#: Of an article that was published in spring 2031.
found = partial(stated.found, published="2031-03-05")


@pytest.mark.parametrize(
    "text",
    [
        "今年目标：生产总值增长7%；棉花产量40亿斤；新增就业8万人。",
        "今年工作目标任务是：生产总值增长7%左右；棉花产量40亿斤以上；新增就业8万人。",
        "2031年发展主要预期目标是：生产总值增长7%；棉花产量40亿斤；新增就业8万人。",
    ],
)
def test_a_list_behind_announced_aims_is_of_targets_of_that_year(text: str) -> None:
    """All that stands behind the colon is to be reached in the year it opens with, over semicolons too."""
    assert [(i.name, i.status, i.period and i.period.edtf) for i in found(text)] == [
        ("生产总值", "target", "2031"),
        ("棉花产量", "target", "2031"),
        ("就业", "target", "2031"),
    ]


def test_a_past_year_inside_a_list_of_aims_is_no_target() -> None:
    """What is said of a year before the article's own was reached, whatever the list announces."""
    text = "今年目标：生产总值增长7%；去年完成投资60亿元。"
    assert [i.status for i in found(text)] == ["target", "actual"]


@pytest.mark.parametrize(
    ("text", "name", "value", "status"),
    [
        ("赤字率拟按2%左右安排。", "赤字率", "2", "target"),
        ("赤字率按2%安排。", "赤字率", "2", "target"),
        ("债务率按5%计算。", "债务率", "5", "actual"),
        ("拟发行超长期专项国债6000亿元。", "超长期专项国债", "600000000000", "target"),
        ("拟修缮校舍70间。", "校舍", "70", "target"),
        ("粮库将收购小麦9万吨。", "小麦", "90000", "target"),
        ("粮库收购小麦9万吨。", "小麦", "90000", "actual"),
        ("模拟发射卫星30颗。", "卫星", "30", "actual"),
        ("预计全年棉花产量达到40亿斤。", "棉花产量", "4000000000", "target"),
    ],
)
def test_what_is_intended_before_a_verb_is_a_target(text: str, name: str, value: str, status: str) -> None:
    """拟, 将 and 预计 before the figure's verb, and 按 … 安排 around the number, say that it is to be reached."""
    (one,) = found(text)
    assert (one.name, format(one.value, "f"), one.status) == (name, value, status)


def test_a_long_term_is_no_approximation() -> None:
    """超 that belongs to 超长期 says nothing of the number."""
    assert [i.approx for i in found("拟发行超长期专项国债6000亿元。")] == [None]


def test_gaps_to_other_places_are_changes_of_the_quantity_before_them() -> None:
    """Each gap of a list, behind a comma or a pause mark, is a change of what the growth was said of."""
    wanted = [
        ("生产总值", "7.2", "%", "growth"),
        ("生产总值", "2", "百分点", "change"),
        ("生产总值", "0.3", "百分点", "change"),
    ]
    for mark in "、，":
        assert said(f"生产总值增长7.2%，高于全国2个百分点{mark}高于全省0.3个百分点。") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("每万人拥有充电桩超过20个。", ("每万人拥有充电桩", "20", "个", "level")),
        ("每千人口注册护士4.1人。", ("每千人口注册护士", "4.1", "人", "level")),
        ("每百户拥有洗碗机15台。", ("洗碗机", "15", "台", "level")),
        ("每万人拥有20个充电桩。", ("充电桩", "20", "个", "level")),
    ],
)
def test_a_rate_by_head_keeps_what_it_is_given_for(text: str, wanted: Short) -> None:
    """So many for so many people is a quantity of its own; what households own is named alone."""
    assert said(text) == [wanted]


@pytest.mark.parametrize("mark", ["、", "，"])
def test_few_people_with_a_fate_are_counted(mark: str) -> None:
    """A small number of people announces no list where their fate follows."""
    assert said(f"塌方造成2人死亡{mark}15人受伤。") == [("死亡", "2", "人", "level"), ("受伤", "15", "人", "level")]


@pytest.mark.parametrize(
    ("text", "name"),
    [("对该公司罚款8万元。", "罚款"), ("判处拘役，并处罚金8万元。", "罚金"), ("处以罚款8万元。", "罚款")],
)
def test_a_fine_is_named_alone(text: str, name: str) -> None:
    """Whom a fine falls on is neither its name nor its region."""
    (one,) = found(text)
    assert (one.name, one.region) == (name, None)


def test_how_long_a_doubling_took_is_neither_its_name_nor_its_period() -> None:
    """五年 before 翻 leaves the name, and keeps the year of the sentence away."""
    assert said("户籍人口六年翻了一番。") == [("户籍人口", "100", "%", "growth")]
    assert [i.period and i.period.edtf for i in found("去年，全县总产值达到70亿元，六年翻了一番。")] == ["2030", None]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("户籍人口比去年末增加7.3万人。", None),
        ("户籍人口比去年年底增加7.3万人。", None),
        ("户籍人口比去年增加7.3万人。", "yoy"),
        ("户籍人口比上年末增加7.3万人。", "yoy"),
        ("户籍人口比去年同期增加7.3万人。", "yoy"),
    ],
)
def test_the_end_of_last_year_is_no_year_on_year_basis(text: str, basis: str | None) -> None:
    """比去年末 sets a figure against a day; 比去年 and the statistical 比上年末 against the year before."""
    assert [i.basis for i in found(text)] == [basis]


def test_a_part_of_a_place_is_no_name() -> None:
    """Where no noun says what was measured, there is no figure; where one does, the part belongs to it."""
    assert said("局部超过90毫米。") == []
    assert said("局部降雨量超过90毫米。") == [("局部降雨量", "90", "毫米", "level")]


@pytest.mark.parametrize("part", ["每万人", "六年", "拟发行", "按", "目标："])
def test_the_words_of_plans_take_linear_time(part: str) -> None:
    """A text of nothing but these words is read, and says nothing."""
    assert said(part * (40_000 // len(part))) == []
