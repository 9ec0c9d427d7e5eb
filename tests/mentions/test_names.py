"""Human names and the titles printed at them, in sentences made up for the purpose."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mentions import names
from govnews.mentions.names import NameMention
from govnews.mentions.reading import Reading
from govnews.text import Text


def read(body: str, headline: str | None = None) -> Reading:
    """A reading whose parts are views of one text, as in a document."""
    lines = Text(f"{headline}\n{body}" if headline else body).lines()
    return Reading(headline=lines[0], paragraphs=tuple(lines[1:])) if headline else Reading(paragraphs=tuple(lines))


def mentions(body: str, headline: str | None = None) -> list[NameMention]:
    """All mentions of an article."""
    return list(names.find(read(body, headline)))


def titled(body: str) -> list[tuple[str, tuple[str, ...]]]:
    """Names and titles of the mentions that have any."""
    return [(mention.name, mention.titles) for mention in mentions(body) if mention.titles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县长陆远舟主持会议。", [("陆远舟", ("县长",))]),
        ("市委副书记、市长秦若松出席。", [("秦若松", ("市委副书记", "市长"))]),
        ("县委书记、县委农村工作领导小组组长陆远舟，", [("陆远舟", ("县委书记", "县委农村工作领导小组组长"))]),
        ("省政协副主席兼秘书长秦若松说，", [("秦若松", ("省政协副主席", "秘书长"))]),
        ("海西水务公司副总经理冯岩在会上发言。", [("冯岩", ("海西水务公司副总经理",))]),
        ("会见了青禾科技董事长陆远舟一行。", [("陆远舟", ("青禾科技董事长",))]),
        ("省住房和城乡建设厅副厅长冯岩参加。", [("冯岩", ("省住房和城乡建设厅副厅长",))]),
        ("原副县长冯岩严重违纪违法，冯岩被立案。", [("冯岩", ("原副县长",))]),
        ("来自滨海的养殖户丁一表示，收成不错。", [("丁一", ("养殖户",))]),
        ("镇长欧阳明德强调，要抓好春耕。", [("欧阳明德", ("镇长",))]),
        ("自治区主席雪克来提·阿不都出席。", [("雪克来提·阿不都", ("自治区主席",))]),
        ("某国总统佩德罗·桑托斯14日抵达。", [("佩德罗·桑托斯", ("某国总统",))]),
        ("西国国王卡洛斯·费利佩二世。", [("卡洛斯·费利佩二世", ("西国国王",))]),
        ("某国总理卡拉米什同外长会谈。", [("卡拉米什", ("某国总理",))]),
        ("县委常委、平川镇党委书记 陆远舟", [("陆远舟", ("县委常委", "平川镇党委书记"))]),
        ("行长陆 平，", [("陆平", ("行长",))]),
        ("29日副省长冯岩到海西调研。", [("冯岩", ("副省长",))]),
    ],
)
def test_titles_before_a_name_are_split_as_printed(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """The titles at a name begin where the words that lead to them end, and each is given as printed."""
    assert titled(text) == expected


def test_a_title_is_shared_by_the_names_of_its_list() -> None:
    """In 副县长甲、乙 both have the title; a new title ends the sharing."""
    found = titled("副县长陆远舟、冯岩和丁一凡，县政府办公室主任秦若松等陪同。")
    assert found == [
        ("陆远舟", ("副县长",)),
        ("冯岩", ("副县长",)),
        ("丁一凡", ("副县长",)),
        ("秦若松", ("县政府办公室主任",)),
    ]


def test_leaders_before_a_list_are_a_title_of_each() -> None:
    """县领导 before names is each one's title; 等县领导 after them is none."""
    assert titled("县领导陆远舟、冯岩出席。") == [("陆远舟", ("县领导",)), ("冯岩", ("县领导",))]
    assert titled("县长陆远舟等县领导出席。") == [("陆远舟", ("县长",))]


@pytest.mark.parametrize(
    "text",
    [
        "主席团会议通过了议程。",
        "省委书记处书记办公会议召开。",
        "县长热线接到来电。",
        "主任会议听取了汇报。",
        "部长级会议在海西举行。",
        "代表团成员前来考察。",
        "县委书记高度重视这项工作。",
        "主席关于改革的论述。",
        "专家应邀前来指导。",
        "成员国单位负责人参加。",
        "惠民工程建设加快推进。",
        "人大常委会委员任职前要宣誓。",
        "省委、省政府要求抓好落实。",
        "市民于今年购买了保险。",
        "市民陆先生表示满意。",
        "乘客陆续下车。",
        "专家安置在招待所。",
        "着力培养卓越工程师，",
        "（记者 陆远舟）本报讯",
    ],
)
def test_words_after_a_title_are_no_names(text: str) -> None:
    """Bodies, ordinary words and by-lines yield nobody."""
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("局长王志和、冯岩，", "王志和"),
        ("局长冯岩在会上说", "冯岩"),
        ("局长冯岩将于6日出访", "冯岩"),
        ("局长冯岩对来宾表示欢迎", "冯岩"),
        ("局长陆远舟致信", "陆远舟"),
        ("局长王应该出席", "王应该"),
    ],
)
def test_what_follows_tells_where_a_name_ends(text: str, name: str) -> None:
    """A name ends before a mark, a verb or a particle, whichever is surest."""
    assert [mention.name for mention in mentions(text)][:1] == [name]


def test_a_name_said_again_adds_a_place_and_no_titles() -> None:
    """Every later occurrence is a mention of its own, in the headline too, even run together."""
    found = mentions("县长陆远舟主持。县委书记冯岩出席。陆远舟说，冯岩同志辛苦了。", "陆远舟主持冯岩出席")
    assert [str(mention.text) for mention in found] == ["陆远舟", "冯岩", "陆远舟", "冯岩", "陆远舟", "冯岩"]
    assert [bool(mention.titles) for mention in found] == [False, False, True, True, False, False]


def test_a_family_name_with_a_title_means_the_one_person_it_can() -> None:
    """陆县长 is the 陆 of the article; with two of that family name nobody is meant."""
    (_, again) = mentions("县长陆远舟来访。陆县长表示满意。")
    assert (again.name, str(again.text)) == ("陆远舟", "陆县长")
    two = mentions("县长陆远舟、副县长陆平来访。陆县长表示满意。")
    assert [mention.name for mention in two] == ["陆远舟", "陆平"]


def test_a_title_behind_the_name_is_found() -> None:
    """某某院士 and 某某副市长 name people whose title stands behind."""
    assert titled("秦若松院士表示，成果可喜。") == [("秦若松", ("院士",))]
    assert titled("来宾与陆远舟副市长，") == [("陆远舟", ("副市长",))]
    assert titled("向省委书记汇报。") == []


def test_a_short_name_without_title_must_be_said_twice() -> None:
    """Who says something at the head of a clause is a person by a full name, or where the article has it again."""
    assert [m.name for m in mentions("陆平强调，要抓早。\n陆平要求，要抓实。")] == ["陆平", "陆平"]
    assert mentions("陆平强调，要抓早。") == []
    assert [m.name for m in mentions("陆远舟强调，要抓早。")] == ["陆远舟"]


def test_a_title_stops_at_another_person() -> None:
    """With 甲与部长乙 the title of 乙 does not hold 甲."""
    found = mentions("副省长陆远舟出席。陆远舟还与水利局局长冯岩会谈。")
    assert found[-1].titles == ("水利局局长",)
    assert [m.name for m in found] == ["陆远舟", "陆远舟", "冯岩"]


def test_a_place_is_no_person() -> None:
    """A short name directly before 市, 县 … is a place's."""
    assert [str(m.text) for m in mentions("局长安平出席。安平县丰收。安平说，好。")] == ["安平", "安平"]


def test_mentions_stand_in_reading_order_and_do_not_overlap() -> None:
    """Places come in the order of the text, none sharing a character with another."""
    found = mentions("县长陆远舟、冯岩主持。陆县长说，冯岩、陆远舟到场。", "陆远舟主持")
    spans = [mention.text.span for mention in found]
    assert [mention.name for mention in found] == ["陆远舟", "陆远舟", "冯岩", "陆远舟", "冯岩", "陆远舟"]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.text(alphabet="县长主席书记陆远舟冯岩、，。和与·在说等会议强调出席 \n", max_size=80))
def test_any_text_is_read_without_raising(text: str) -> None:
    """Whatever stands there, mentions are views whose characters are the text's own."""
    reading = read(text)
    for mention in names.find(reading):
        span = mention.text.span
        assert str(mention.text.whole)[span.start : span.end] == str(mention.text)
        assert mention.name
        assert all(mention.titles)


@pytest.mark.parametrize("unit", ["市长陆远舟、", "书记", "陆远舟主席", "习·", "县长、", "市长"])
def test_long_hostile_text_takes_linear_time(unit: str) -> None:
    """A hundred thousand characters of the worst kind take about ten times as long as a tenth of them."""
    short, long = (_seconds(unit * (size // len(unit))) for size in (20_000, 100_000))
    assert long < 12 * short + 0.5


def _seconds(text: str) -> float:
    start = time.process_time()
    list(names.find(read(text)))
    return time.process_time() - start
