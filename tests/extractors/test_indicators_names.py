"""Names and cues: what a lead and a tail say, on both sides of a number."""

from __future__ import annotations

import pytest

from govnews.extractors import _indicator_names as names
from govnews.extractors import _indicator_nouns as nouns
from govnews.extractors._indicator_lists import several
from govnews.extractors._indicator_measures import read
from govnews.extractors._indicator_quantities import is_plausible, is_quantity
from govnews.extractors._indicator_ranks import place_of


@pytest.mark.parametrize(
    ("head", "name", "sign", "verbal"),
    [
        ("粮食产量", "粮食产量", 0, False),
        ("建成高标准农田", "高标准农田", 0, False),
        ("合作社流转土地", "土地", 0, False),
        ("我省新增养老床位", "养老床位", 1, False),
        ("削减行政事项", "行政事项", -1, False),
        ("立案", "", 0, True),
        ("全市共建成", "", 0, True),
        ("公司全年完成工业总产值", "工业总产值", 0, False),
        ("石桥县茶叶总产量", "茶叶总产量", 0, False),
        ("其中", "", 0, False),
        ("全年", "", 0, False),
        ("首批", "", 0, False),
        ("新签合同额", "新签合同额", 0, False),
        ("一般企业开办时间", "一般企业开办时间", 0, False),
        ("豫川集团向市红十字会捐款", "捐款", 0, False),
        ("广泛征求意见建议", "意见建议", 0, False),
        ("限额以上批发业（含餐饮）零售额", "限额以上批发业零售额", 0, False),
        ("社会物流总额及总和", "社会物流总额及总和", 0, False),
        ("稻鱼节、采茶节等节庆活动", "节庆活动", 0, False),
        ("112至115年投入经费", "经费", 0, False),
    ],
)
def test_the_noun_phrase_before_a_number(head: str, name: str, sign: int, verbal: bool) -> None:  # noqa: FBT001
    """Places, times, verbs and who did it are taken off; the movement of the verb is kept."""
    phrase = names.before(head)
    assert (phrase.name, phrase.sign, phrase.verbal) == (name, sign, verbal)


def test_a_verb_is_the_noun_where_a_movement_follows() -> None:
    """检查下降 is said of the checks; 检查30家 is what was checked."""
    assert names.before("涉企检查", nominal=True).name == "涉企检查"
    assert names.before("涉企检查").verbal


@pytest.mark.parametrize(
    ("tail", "noun"),
    [
        ("农业项目加快推进", "农业项目"),
        ("汽车滞留", "汽车"),
        ("企业渡过难关", "企业"),
        ("名选手", "名选手"),
        ("人死亡", "人"),
        ("受伤", "受伤"),
        ("遇难者家属", "遇难者家属"),
        ("被击落", ""),
        ("大关", ""),
        ("在校内打造特区", ""),
        ("的技术成果", "技术成果"),
        ("的城镇就业", "城镇就业"),
        ("增长了", ""),
        ("选手中有人获奖", "选手"),
        ("冶镁白云岩等矿产地", "冶镁白云岩"),
        ("高等学校", "高等学校"),
        ("“绿色工厂”", "绿色工厂"),
        ("，同比", ""),
        ("", ""),
    ],
)
def test_the_noun_phrase_behind_a_number(tail: str, noun: str) -> None:
    """It runs to the verb, mark or list that ends it; what begins with a passive or a preposition is no noun."""
    assert nouns.after(tail) == noun


def test_what_ends_with_a_verb_may_be_counted() -> None:
    """展开200多场讨论 counts the talks, since a verb governs them."""
    assert nouns.after("讨论", verbal=True) == "讨论"
    assert nouns.after("讨论") == ""


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("小麦、玉米产量", ["小麦产量", "玉米产量"]),
        ("进口额和出口额", ["进口额", "出口额"]),
        ("粮食产量", ["粮食产量"]),
        ("猪肉、鸡蛋", ["猪肉", "鸡蛋"]),
    ],
)
def test_a_list_of_names(head: str, wanted: list[str]) -> None:
    """What the last name alone says holds for all."""
    assert several(head, wanted=len(wanted) if len(wanted) > 1 else None) == wanted


@pytest.mark.parametrize("name", ["产量", "粮食产量", "空气优良天数", "合同额", "出入库量", "居民收入", "采购经理指数"])
def test_quantities_are_known_by_their_ends(name: str) -> None:
    """A name that ends as a quantity does is one."""
    assert is_quantity(name)
    assert is_plausible(name)


@pytest.mark.parametrize("name", ["", "企业", "工程质量", "大力", "名额", "评价的人"])
def test_other_nouns_are_no_quantities(name: str) -> None:
    """质量 and 名额 only look as if."""
    assert not is_quantity(name)


@pytest.mark.parametrize(
    ("lead", "head", "sign"),
    [
        ("进口总额同比下降", "进口总额", -1),
        ("工业投资增长", "工业投资", 1),
        ("总投资达到", "总投资", 0),
        ("失业率低于全国", "失业率", -1),
        ("增速高于全国、全省", "增速", 1),
        ("铜产量超计划", "铜产量", 1),
        ("牛奶出厂价每吨", "牛奶出厂价", 0),
        ("保障标准由每人每月", "保障标准", 0),
        ("国民收入按可比价格计算平均每年增长", "国民收入", 1),
        ("手术量翻了", "手术量", 1),
        ("产值可达", "产值", 0),
    ],
)
def test_a_lead_is_read_from_the_number_leftwards(lead: str, head: str, sign: int) -> None:
    """Words of reaching, moving and giving a base are read on the way to the noun phrase."""
    cue = read(lead)
    assert (cue.head, cue.sign) == (head, sign)


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        ("出口额同比增长", ["yoy", False, False, False]),
        ("价格环比下降", ["qoq", False, False, False]),
        ("失业率下滑到", [None, True, False, False]),
        ("失业率提高至", [None, True, False, False]),
        ("户数从", [None, False, True, False]),
        ("森林覆盖率为", [None, False, False, True]),
        ("收于", [None, False, False, True]),
    ],
)
def test_what_a_cue_says_of_its_number(lead: str, wanted: list[str | bool | None]) -> None:
    """Where a movement begins or ends, what it is compared with, or that the number is what the noun amounts to."""
    cue = read(lead)
    assert [cue.basis, cue.turned, cue.origin, cue.linked] == wanted


def test_a_share_keeps_its_whole() -> None:
    """占全部支出的 leaves the noun and keeps what it is a share of."""
    cue = read("教育支出占全部支出的")
    assert (cue.head, cue.whole) == ("教育支出", "占全部支出")
    assert read("纯收入仅为居民的").whole == "仅为居民"


@pytest.mark.parametrize(
    ("lead", "head"),
    [
        ("粮食产量居全省", "粮食产量"),
        ("财政收入增速全市", "财政收入增速"),
        ("坚持质量", None),
        ("总量位列同类城市", "总量"),
    ],
)
def test_competitors_make_an_ordinal_a_place(lead: str, head: str | None) -> None:
    """A verb of place or those compared must stand before it."""
    assert place_of(lead) == head
