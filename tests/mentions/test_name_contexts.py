"""Names that no title introduces: in lists, at the head of a clause, before 同志, with a post behind them."""

from __future__ import annotations

import time

import pytest

from govnews.mentions import names
from govnews.mentions.reading import Reading
from govnews.text import Text


def named(body: str) -> dict[str, tuple[str, ...]]:
    """Every person of a text with the titles printed there."""
    people: dict[str, tuple[str, ...]] = {}
    for mention in names.find(Reading(paragraphs=tuple(Text(body).lines()))):
        people[mention.name] = tuple(dict.fromkeys((*people.get(mention.name, ()), *mention.titles)))
    return people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "参加会议的有：韩志刚、罗春燕、欧阳建、石磊、白玉兰。",
            {"韩志刚": (), "罗春燕": (), "欧阳建": (), "石磊": (), "白玉兰": ()},
        ),
        (
            "李丽萍、段玉祥、秦少云、段卫国、金晓燕分别作了交流发言。",
            {"李丽萍": (), "段玉祥": (), "秦少云": (), "段卫国": (), "金晓燕": ()},
        ),
        ("章小龙同志任县民政局局长；", {"章小龙": ("县民政局局长",)}),
        ("免去毕文静同志的县民政局局长职务。", {"毕文静": ("县民政局局长",)}),
        ("学习岑东海同志的先进事迹。", {"岑东海": ()}),
        ("杨文静介绍，今年收入超过80万元。", {"杨文静": ()}),
        ("名叫岑小雨的女孩今年8岁。", {"岑小雨": ()}),
        ("现年56岁的潘秀英是一位传承人。", {"潘秀英": ()}),
        ("胡春来主持会议。", {"胡春来": ()}),
        ("沈明跃、苏辉等参加会见。", {"沈明跃": (), "苏辉": ()}),
        (
            "会议选举皮远征为县人大常委会主任，兰翠萍、隋文辉、管建新为副主任。",
            {"皮远征": ("县人大常委会主任",), "兰翠萍": (), "隋文辉": (), "管建新": ()},
        ),
        ("任命：崔哲浩为松林县人民政府副县长；", {"崔哲浩": ("松林县人民政府副县长",)}),
        ("朴英子（女，朝鲜族）为松林县统计局局长；", {"朴英子": ("松林县统计局局长",)}),
        ("免去：赵国栋的松林县财政局局长职务。", {"赵国栋": ("松林县财政局局长",)}),
        ("潘光辉（县政协主席）一同调研。", {"潘光辉": ("县政协主席",)}),
        ("王昌森，省宏观经济研究院院长，近期一直关注就业。", {"王昌森": ("省宏观经济研究院院长",)}),
        (
            "任命雍和平为巴阳县人民政府副县长，免去鄢晓东的巴阳县副县长职务。",
            {"雍和平": ("巴阳县人民政府副县长",), "鄢晓东": ("巴阳县副县长",)},
        ),
        ("85岁的老党员同志谢秀英家中，暖意融融。", {"谢秀英": ()}),
        ("一位叫郑宜栋的老人，17岁参军。", {"郑宜栋": ()}),
        (
            "许其亮、张又新、魏凤山、苗华、秦升民参加活动。",
            {"许其亮": (), "张又新": (), "魏凤山": (), "苗华": (), "秦升民": ()},
        ),
    ],
)
def test_what_stands_around_a_name_tells_it(text: str, people: dict[str, tuple[str, ...]]) -> None:
    """A list of people, an act, a form of address, an appointment or a bracket tells that a name is one."""
    assert named(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "主产区有石河子、白山市、常州市、高邮市、江阴市等。",
        "品种包括白芍、黄芪、金银花、杜仲、枸杞、党参。",
        "油松、北京牡丹、榆叶梅、杜仲、元宝枫等多棵树苗。",
        "（记者李小明、王大海、赵志强）",
        "柳树、杨树、桂树、松树参加评选。",
        "强调指出，要抓早。强调要抓实。",
        "高质量发展要抓实。高质量说到底是效率。",
        "从全民健身普及到竞技体育。",
        "向大家致以节日的问候。向大家问好。",
        "黄河、长江、珠江、淮河等流域。",
        "本报记者 邵文清 通讯员 柴俊",
        "世界博览会永久落户哈尔滨。",
        "夏季高温，夏粮丰收，夏收结束。",
        "年工作会要求，年工作要早谋划。",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    """Places, plants, by-lines and words that begin with a family name are nobody."""
    assert named(text) == {}


def test_a_short_name_without_a_title_must_stand_again() -> None:
    """Two characters before an act are a name where the article has them again, three at once."""
    assert named("陆平强调，要抓早。") == {}
    assert named("陆平强调，要抓早。陆平要求，要抓实。") == {"陆平": ()}
    assert named("陆平远强调，要抓早。") == {"陆平远": ()}


def test_the_last_of_a_list_may_be_joined_to_it() -> None:
    """甲、乙、丙和丁 are four people."""
    assert list(named("秦若松、冯春岩、丁一凡和陆远舟分别发言。")) == ["秦若松", "冯春岩", "丁一凡", "陆远舟"]
    assert list(named("秦若松、魏春和、丁一凡、陆远舟分别发言。")) == ["秦若松", "魏春和", "丁一凡", "陆远舟"]


def test_a_list_of_two_needs_an_act() -> None:
    """Two names are people where they do something; else they may be anything."""
    assert list(named("秦若松、冯春岩出席会议。")) == ["秦若松", "冯春岩"]
    assert named("秦若松、冯春岩。") == {}


@pytest.mark.parametrize("unit", ["陆远舟、", "陆远舟 ", "为陆远舟", "，陆远舟", "陆远舟（", "叫陆", "同志陆远舟"])
def test_long_hostile_text_takes_linear_time(unit: str) -> None:
    """Two hundred thousand characters of names in rows take about ten times as long as a tenth of them."""
    short, long = (_seconds(unit * (size // len(unit))) for size in (20_000, 200_000))
    assert long < 24 * short + 0.5


def _seconds(text: str) -> float:
    start = time.process_time()
    named(text)
    return time.process_time() - start
