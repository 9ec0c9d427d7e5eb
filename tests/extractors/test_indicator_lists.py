"""Lists: names that share an end, and numbers that are handed out among names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stated import Short, said

from govnews.extractors._indicator_lists import several
from govnews.extractors._indicator_memory import Memory, goals, rated

CROPS = ["小麦", "玉米", "大豆", "棉花", "油菜籽", "马铃薯", "青稞"]


@pytest.mark.parametrize(
    ("head", "wanted", "names"),
    [
        ("小麦、玉米产量", None, ["小麦产量", "玉米产量"]),
        ("小麦和玉米产量", None, ["小麦产量", "玉米产量"]),
        ("小麦、玉米产量", 3, ["小麦、玉米产量"]),
        ("进口额、出口额", 2, ["进口额", "出口额"]),
        ("产值与利税", 2, ["产值", "利税"]),
        ("税收", None, ["税收"]),
        ("税收", 2, ["税收"]),
        ("", None, []),
        pytest.param(
            "养老、医疗和失业保险参保人数",
            3,
            ["养老保险参保人数", "医疗保险参保人数", "失业保险参保人数"],
            marks=pytest.mark.xfail(
                reason="only the quantity itself is shared, not what stands before it", strict=True
            ),
        ),
    ],
)
def test_a_list_of_names_shares_its_last_words(head: str, wanted: int | None, names: list[str]) -> None:
    """What only the last one says holds for all; a list of another length than the numbers' stays one name."""
    assert several(head, wanted=wanted) == names


@given(st.lists(st.sampled_from(CROPS), min_size=2, max_size=6, unique=True), st.sampled_from(["产量", "播种面积"]))
def test_as_many_names_as_are_joined(crops: list[str], quantity: str) -> None:
    """Names joined by 、 come apart again, in order, each with the shared quantity."""
    assert several("、".join(crops) + quantity, wanted=len(crops)) == [crop + quantity for crop in crops]


@given(
    st.lists(
        st.tuples(st.sampled_from(CROPS), st.integers(min_value=2, max_value=99)),
        min_size=2,
        max_size=5,
        unique_by=lambda pair: pair[0],
    )
)
def test_numbers_are_handed_out_in_order(pairs: list[tuple[str, int]]) -> None:
    """分别 gives each name the number that stands at its place."""
    crops, grown = "、".join(crop for crop, _ in pairs), "、".join(f"{number}%" for _, number in pairs)
    wanted = [(f"{crop}产量", f"{number}", "%", "growth") for crop, number in pairs]
    assert said(f"{crops}产量分别增长{grown}。") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "新建学校5所、幼儿园9所、卫生院3所。",
            [("学校", "5", "所", "level"), ("幼儿园", "9", "所", "level"), ("卫生院", "3", "所", "level")],
        ),
        (
            "购置农机32台、水泵50台、帐篷180顶。",
            [("农机", "32", "台", "level"), ("水泵", "50", "台", "level"), ("帐篷", "180", "顶", "level")],
        ),
        (
            "出口额和进口额分别达到36亿元和21亿元。",
            [("出口额", "3600000000", "元", "level"), ("进口额", "2100000000", "元", "level")],
        ),
        (
            "自来水普及率、电话普及率均超95%。",
            [("自来水普及率", "95", "%", "level"), ("电话普及率", "95", "%", "level")],
        ),
        (
            "粮食、水果产量分别下降1.2%、3.6%。",
            [("粮食产量", "-1.2", "%", "growth"), ("水果产量", "-3.6", "%", "growth")],
        ),
        (
            "财政收入8.4亿元，税收收入6.1亿元，分别增长9%、11%。",
            [
                ("财政收入", "840000000", "元", "level"),
                ("税收收入", "610000000", "元", "level"),
                ("财政收入", "9", "%", "growth"),
                ("税收收入", "11", "%", "growth"),
            ],
        ),
        (
            "甲级景区12家、乙级景区30家。",
            [("甲级景区", "12", "家", "level"), ("乙级景区", "30", "家", "level")],
        ),
    ],
)
def test_a_list_is_a_figure_for_each(text: str, wanted: list[Short]) -> None:
    """Things listed with a number each, and numbers listed for names, are as many figures."""
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("name", "unit", "wanted"),
    [
        ("工业增速", "%", ("工业", "growth", 1)),
        ("猪肉价格降幅", "%", ("猪肉价格", "growth", -1)),
        ("出口额的增幅", "%", ("出口额", "growth", 1)),
        ("工业增速", "百分点", None),
        ("产量", "%", None),
        ("产量", "吨", None),
    ],
)
def test_a_rates_name_is_the_movement_of_what_it_rates(
    name: str, unit: str, wanted: tuple[str, str, int] | None
) -> None:
    """增速 and 降幅 in per cent are growth of the quantity; with other units they are a name like others."""
    assert rated(name, unit) == wanted


def test_what_was_said_last_is_said_of_again() -> None:
    """A number without a name takes the last one's; a share's only in per cent."""
    memory = Memory()
    assert memory.inherited("%") == []
    memory.note(["茶叶产量"])
    memory.note(["占全市产量"])
    assert memory.inherited("%") == ["占全市产量"]
    assert memory.inherited("吨") == ["茶叶产量"]


def test_a_clause_without_a_number_may_name_the_next() -> None:
    """A quantity that is spoken of is kept, a clause about anything else is not."""
    memory = Memory()
    memory.hear("茶叶产量继续增长")
    memory.hear("干部群众团结一心")
    memory.recall()
    assert memory.last == memory.spoken == ["茶叶产量"]
    memory.begin()
    assert (memory.last, memory.spoken) == (["茶叶产量"], [])


def test_goals_are_words_of_a_plan() -> None:
    """A share may be of what was planned."""
    assert {"目标", "任务"} <= set(goals())
