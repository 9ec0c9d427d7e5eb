"""Names in styles of other provinces: minorities, appointments, lists in a headline, towns that look like names."""

from __future__ import annotations

import pytest

from govnews.mentions import titles
from govnews.mentions.endings import measure
from govnews.mentions.name_shapes import composed, is_name
from govnews.mentions.reading import Reading
from govnews.text import Text


def found(*lines: str) -> dict[str, tuple[str, ...]]:
    """Every name of a text with its titles."""
    return Reading(paragraphs=tuple(Text("\n".join(lines)).lines())).scan.titles


@pytest.mark.parametrize(
    ("rest", "length"),
    [
        ("扎西多吉出席会议", 4),
        ("达瓦卓玛，", 4),
        ("巴特尔主持", 3),
        ("那顺巴图和副州长", 4),
        ("额尔敦图雅强调", 5),
        ("洛桑次仁家中", 4),
    ],
)
def test_a_name_may_be_put_together_of_words(rest: str, length: int) -> None:
    """Tibetans and Mongols are named with two words and more, or one long one, none of which is a family name."""
    ending = measure(rest, rest, strong=True)
    assert ending is not None
    assert ending.length == length


@pytest.mark.parametrize(("string", "length"), [("扎西多吉", 4), ("扎西", 2), ("扎实推进", 0), ("", 0)])
def test_words_of_such_names_are_counted(string: str, length: int) -> None:
    """One short word alone is no name yet, and what only begins alike is none."""
    assert composed(string) == length
    assert is_name(string) == (length > 2)


@pytest.mark.parametrize(
    ("rest", "length"),
    [
        ("阿拉坦仓作报告", 4),
        ("阿卜杜·卡里提出席会议", 7),
        ("德尼·恩加-科洛强调", 8),
        ("特雷莎·布兰致慰问电", 6),
        ("陆巴育时强调", 3),
        ("林长洲、", 3),
        ("虢正贵，", 3),
        ("和润才、", 3),
        ("粟定军通报", 3),
    ],
)  # fmt: skip
def test_what_follows_a_name_is_no_part_of_it(rest: str, length: int) -> None:
    """提出席 ends with 出席, 时强调 with what somebody did then; a hyphen joins two family names of other lands."""
    ending = measure(rest, rest, strong=True)
    assert ending is not None
    assert ending.length == length


@pytest.mark.parametrize(
    "rest", ["先生专程来电", "第五次会议", "和县长一道", "来京参加", "哈尔滨市市长", "林长制工作", "阁下，"]
)
def test_what_only_stands_behind_a_post_is_no_name(rest: str) -> None:
    """An address, an ordinal, a town and its mayor: nobody is named there."""
    assert measure(rest, rest, strong=True) is None


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("任命陆远舟为县水利局局长；", {"陆远舟": ("县水利局局长",)}),
        ("扎西多吉（藏族）为州林业局局长（试用期一年）；", {"扎西多吉": ("州林业局局长",)}),
        ("冯春燕同志为县民政局党组成员、副局长；", {"冯春燕": ("县民政局党组成员", "副局长")}),
        (
            "免去秦若松的市中级人民法院副院长、审判委员会委员、审判员职务；",
            {"秦若松": ("市中级人民法院副院长", "审判委员会委员", "审判员")},
        ),
        ("陆远舟同志不再担任县委书记、常委、委员职务。", {"陆远舟": ("县委书记", "常委", "委员")}),
        ("任命陆远舟为县长、冯岩生为副县长。", {"陆远舟": ("县长",), "冯岩生": ("副县长",)}),
    ],
)
def test_who_is_appointed_and_relieved_has_the_post(text: str, held: dict[str, tuple[str, ...]]) -> None:
    """任命某某为, 免去某某的…职务, 不再担任: all posts of a chain, none of the next person's."""
    assert found(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("县领导冯岩 秦若松 周怀远出席。", ["冯岩", "秦若松", "周怀远"]),
        ("副县长陆远舟 高度重视防汛工作", ["陆远舟"]),
        ("李青市长 高度重视", ["李青"]),
    ],
)
def test_a_space_joins_names_and_no_words(text: str, held: list[str]) -> None:
    """In a headline the names of a list stand apart by spaces; what else stands there is no name."""
    assert list(found(text)) == held


def test_a_title_behind_a_verb_of_going_is_a_title() -> None:
    """来到 and 走进 end before a title, wherever the clause begins."""
    held = found("县长陆远舟来到老党员冯春燕家中，走进农户秦若松家里。陆远舟来到老党员冯春燕身边。")
    assert held == {"陆远舟": ("县长",), "冯春燕": ("老党员",), "秦若松": ("农户",)}


@pytest.mark.parametrize(
    ("left", "phrase"),
    [
        ("成都市市长", "成都市市长"),
        ("从江县县长", "从江县县长"),
        ("应城市市长", "应城市市长"),
        ("神经外科主任", "神经外科主任"),
        ("随州市市长", "随州市市长"),
        ("村里都说县长", "县长"),
        ("应县长", "县长"),
    ],
)
def test_a_town_keeps_the_characters_that_end_before_a_title(left: str, phrase: str) -> None:
    """都, 从, 应, 经, 随 lead to a title, but not inside the name of a town or a field."""
    assert str(titles.phrase(Text(left))) == phrase


def test_leaders_of_a_town_are_no_title_of_it() -> None:
    """某某市领导 stands before those who lead it: the town is nobody's name."""
    assert found("石平市领导陆远舟、冯岩参加调研。") == {"陆远舟": ("石平市领导",), "冯岩": ("石平市领导",)}


@pytest.mark.parametrize("text", ["县长陆远舟到东嘎乡、曲水镇走访慰问。", "曲水镇走访慰问老党员。"])
def test_a_place_that_does_something_is_nobody(text: str) -> None:
    """What ends as places do is no name, though it visits somebody."""
    assert set(found(text)) <= {"陆远舟"}


def test_an_untitled_name_that_is_said_again_is_one() -> None:
    """Twice at the head of a clause, of full shape, no word of the language: a name."""
    assert list(found("裴俊浩已被释放。记者获悉，裴俊浩曾在当地居住。")) == ["裴俊浩"]
    assert not found("黄金周已经结束。记者获悉，黄金周曾经火爆。")


def test_an_envoy_behind_a_name_is_another() -> None:
    """某某主席特使、副省长某某: the envoy's title goes to who is named behind it."""
    held = found("国家主席陆远舟特使、副总理冯春燕出席仪式。")
    assert held["陆远舟"] == ("国家主席",)
    assert "副总理" in held["冯春燕"]


@pytest.mark.parametrize("when", ["当地时间", "今晚", "会前", "随即", "次日", "周一"])
def test_words_of_time_are_no_part_of_a_name(when: str) -> None:
    """When somebody did it stands behind his name."""
    assert list(found(f"副总理秦若松{when}来到现场。")) == ["秦若松"]


@pytest.mark.parametrize("office", ["县应对疫情工作领导小组副组长", "县核对中心主任", "县校对室主任"])
def test_a_body_that_meets_something_keeps_its_name(office: str) -> None:
    """应对, 核对 and 校对 are words of bodies; 对 alone ends before a title."""
    assert found(f"{office}秦若松出席。") == {"秦若松": (office,)}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("起明昌（彝族）为省司法厅厅长。", {"起明昌": ("省司法厅厅长",)}),
        ("免去字玉龙的省高级人民法院审判员职务。", {"字玉龙": ("省高级人民法院审判员",)}),
        (
            "陆春燕（女，彝族）为云岭省人民检察院检察委员会委员、检察员；",
            {"陆春燕": ("云岭省人民检察院检察委员会委员", "检察员")},
        ),
        ("代表（女性占三成）为各行业职工。", {}),
        ("他们的干部职务。", {}),
    ],
)
def test_a_rare_name_is_told_by_what_stands_behind_it(text: str, held: dict[str, tuple[str, ...]]) -> None:
    """Who is said to be a woman or of a people, and from whom a post is taken, is named, however rare his family."""
    assert found(text) == held


def test_a_day_in_brackets_is_no_part_of_a_title() -> None:
    """今（3）日与某某局局长: 日 belongs to the day."""
    assert found("今（3）日与水利局长秦若松会勘。") == {"秦若松": ("水利局长",)}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("县长陆远舟在江州与省水利厅厅长秦若松举行会谈。", {"陆远舟": ("县长",), "秦若松": ("省水利厅厅长",)}),
        ("副县长阿不都热依木·托合提出席。", {"阿不都热依木·托合提": ("副县长",)}),
        ("东岭乡党委书记秦若松、石溪村支书冯春燕发言。", {"秦若松": ("东岭乡党委书记",), "冯春燕": ("石溪村支书",)}),
        ("特使扬·布兰和财政部长扬·科尔到访。", {"扬·布兰": ("特使",), "扬·科尔": ("财政部长",)}),
        ("都发局局长秦若松到场。", {"秦若松": ("都发局局长",)}),
    ],
)
def test_places_before_a_title_and_dots_in_a_name(text: str, held: dict[str, tuple[str, ...]]) -> None:
    """在某地与 ends before a title; a village has no title; behind a post any name in parts is one."""
    assert found(text) == held
