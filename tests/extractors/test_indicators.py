"""Indicators: what each pattern of the clause says, and what is no figure."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stated import Short, found, said

from govnews.extractors import indicators
from govnews.mentions.reading import Reading
from govnews.text import Text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("粮食总产量达到33.5万吨。", [("粮食总产量", "335000", "吨", "level")]),
        ("建成高标准农田45.5万亩。", [("高标准农田", "455000", "亩", "level")]),
        ("实现地区生产总值620.4亿元。", [("地区生产总值", "62040000000", "元", "level")]),
        ("研发投入占比3.4%。", [("研发投入占比", "3.4", "%", "level")]),
        ("森林覆盖率为71.5%。", [("森林覆盖率", "71.5", "%", "level")]),
        ("推进17个水利项目建设。", [("水利项目", "17", "个", "level")]),
        ("26个乡镇建成全省卫生乡镇。", [("乡镇", "26", "个", "level")]),
        ("获得14枚省级奖章。", [("省级奖章", "14", "枚", "level")]),
        ("总投资33亿元的化工项目开工。", [("总投资", "3300000000", "元", "level")]),
        ("举办稻鱼节、采茶节等40余场节庆活动。", [("节庆活动", "40", "场", "level")]),
        (
            "实现60万亩草场、21座泵站远程监控。",
            [("草场", "600000", "亩", "level"), ("泵站远程监控", "21", "座", "level")],
        ),
    ],
)
def test_a_level_takes_the_noun_before_the_number_or_the_one_it_counts(text: str, wanted: list[Short]) -> None:
    """The name is the shortest noun phrase that the number is said of, on whichever side it stands."""
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("工业用电量增长7.5%。", ("工业用电量", "7.5", "%", "growth")),
        ("出口额同比下降3.5%。", ("出口额", "-3.5", "%", "growth")),
        ("游客接待量增长2.5倍。", ("游客接待量", "2.5", "倍", "growth")),
        ("牧业产值增长-2.5%。", ("牧业产值", "-2.5", "%", "growth")),
        ("民间投资增速为9.5%。", ("民间投资", "9.5", "%", "growth")),
        ("蔬菜价格降幅达1.5%。", ("蔬菜价格", "-1.5", "%", "growth")),
        ("投资完成率同比提高4.5个百分点。", ("投资完成率", "4.5", "百分点", "change")),
        ("库存比上年减少150吨。", ("库存", "-150", "吨", "change")),
        ("新增养老床位320张。", ("养老床位", "320", "张", "change")),
        ("各项存款新增12亿元。", ("各项存款", "1200000000", "元", "change")),
        ("失业率低于全国0.5个百分点。", ("失业率", "-0.5", "百分点", "change")),
    ],
)
def test_a_movement_is_growth_in_relative_units_and_change_in_absolute_ones(text: str, wanted: Short) -> None:
    """Percent, times and tenths grow, all else changes; a fall is negative."""
    assert said(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("茶叶产量居全省第3。", [("茶叶产量", "3", None, "rank")]),
        ("财政收入增速全市第5。", [("财政收入增速", "5", None, "rank")]),
        ("工业增速连续12个月居全省前10位。", [("工业增速", "10", None, "rank")]),
        ("粮食生产和水产养殖综合评价分别为全市第2、第6。",
         [("粮食生产综合评价", "2", None, "rank"), ("水产养殖综合评价", "6", None, "rank")]),
        ("要坚持质量第一。", []),
        ("召开第三次会议。", []),
    ],
)  # fmt: skip
def test_an_ordinal_is_a_rank_only_among_competitors(text: str, wanted: list[Short]) -> None:
    """A rank needs a verb of place or the field of those compared; other ordinals are no figures."""
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("进口额和出口额分别增长3.5%、4.5%。", [("进口额", "3.5"), ("出口额", "4.5")]),
        ("小麦、玉米产量分别增长1.5%、2.5%。", [("小麦产量", "1.5"), ("玉米产量", "2.5")]),
        ("种植业产值20万元，林业产值30万元，分别比上年增长4.5%、5.5%。",
         [("种植业产值", "200000"), ("林业产值", "300000"), ("种植业产值", "4.5"), ("林业产值", "5.5")]),
        ("企业投入、财政投入占比均超60%。", [("企业投入占比", "60"), ("财政投入占比", "60")]),
        ("新建仓库3个、泵房5个。", [("仓库", "3"), ("泵房", "5")]),
        ("各业贡献率分别为55.5%、44.5%。", [("各业贡献率", "55.5"), ("各业贡献率", "44.5")]),
    ],
)  # fmt: skip
def test_numbers_of_a_list_go_to_the_names_of_a_list(text: str, wanted: list[tuple[str, str]]) -> None:
    """分别 hands the numbers out in order, 均 gives one number to all, a list of things keeps its verb."""
    assert [(name, value) for name, value, _, _ in said(text)] == wanted


def test_a_list_keeps_its_movement() -> None:
    """What is listed after 新增 is new too; the next clause is not."""
    assert [m for *_, m in said("新增民宿12家、农家乐30家，组建合作社6个。")] == ["change", "change", "level"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("办理时间由28分钟缩短到9分钟。", [("28", None), ("9", None)]),
        ("人均寿命从2018年的76.5岁提高到2022年的78.5岁。", [("76.5", "2018"), ("78.5", "2022")]),
        ("收入比由3.25缩小至2.95。", [("3.25", None), ("2.95", None)]),
        ("规上企业从120户增加到180户。", [("120", None), ("180", None)]),
    ],
)
def test_a_rise_from_one_value_to_another_is_two_levels(text: str, wanted: list[tuple[str, str | None]]) -> None:
    """Both ends of a movement are levels of the same name, each with its own period."""
    figures = found(text)
    assert [(str(i.value), i.period.edtf if i.period else None) for i in figures] == wanted
    assert {i.measure for i in figures} == {"level"}
    assert len({i.name for i in figures}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "要抓好两个方面的工作。",
        "用好“2468”工作法。",
        "会议于3月5日召开，为期3天。",
        "发布《关于30项任务的意见》。",
        "连续6年获得表彰。",
        "拨打12345热线。",
        "搭载5G网络的坦克400上市。",
        "大家各有一个心愿。",
    ],
)
def test_what_is_no_figure_is_not_read_as_one(text: str) -> None:
    """Announcements of lists, slogans, dates, spans of time, titles and telephone numbers are no indicators."""
    assert said(text) == []


def test_a_threshold_belongs_to_the_name() -> None:
    """A number inside a name is not a figure of its own."""
    assert said("60岁以下专家占比达57%。")[0][1:] == ("57", "%", "level")
    assert len(said("年收入超30万元的农户占比达到45%。")) == 1


@pytest.mark.parametrize("parts", [("11.5", "42.5", "46"), ("9", "41", "50")])
def test_a_structure_has_a_level_for_each_part(parts: tuple[str, str, str]) -> None:
    """A ratio of three parts is a share for each of the three, also where it could be a time of day."""
    names = ("第一产业", "第二产业", "第三产业")
    assert said(f"三次产业结构调整为{':'.join(parts)}。") == [
        (name, part, "%", "level") for name, part in zip(names, parts, strict=True)
    ]


@pytest.mark.parametrize("part", ["局部", "局地", "局部达", "部分地区"])
def test_a_part_of_the_land_has_the_quantity_of_the_whole(part: str) -> None:
    """局部50毫米 is as much rain as was spoken of before."""
    assert said(f"全市降雨量10至30毫米，{part}50毫米以上。")[1] == ("降雨量", "50", "毫米", "level")


@pytest.mark.parametrize("text", ["9:41:50点火。", "大会9:41:50开幕。", "比赛用时9:41:50。"])
def test_a_time_of_day_is_no_structure(text: str) -> None:
    """Three numbers between colons are the time where nothing says what they are parts of."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "value", "approx"),
    [
        ("信访总量同比下降三成以上。", "-30", "over"),
        ("信访总量比上年下降三成以上。", "-30", "over"),
        ("信访总量同比减少300件以上。", "-300", "over"),
        ("产量环比增长三成以上。", "30", "over"),
    ],
)
def test_a_fall_by_so_much_and_more_keeps_its_sign(text: str, value: str, approx: str) -> None:
    """以上 behind a movement makes it no gap to another: 同比下降三成以上 is a fall."""
    (figure,) = indicators.extract(Reading(paragraphs=(Text(text),)))
    assert (str(figure.value), figure.approx) == (value, approx)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在园幼儿3.2万人。", "在园幼儿"),
        ("全县在岗职工5600人。", "在岗职工"),
        ("在册贫困户120户。", "在册贫困户"),
        ("单位产值能耗0.52吨。", "单位产值能耗"),
        ("省里下达补助经费1200万元。", "补助经费"),
        ("发放补助经费1200万元。", "补助经费"),
        ("在全县种植茶树3万亩。", "茶树"),
    ],
)
def test_a_noun_keeps_the_character_that_looks_like_grammar(text: str, name: str) -> None:
    """在园, 在岗, 能耗 and 补助经费 are nouns; 在 before a place is none of the name."""
    assert [found[0] for found in said(text)] == [name]


def test_a_name_said_before_holds_for_what_follows() -> None:
    """A clause without a name speaks of the last one, and says so in its evidence."""
    first, second = found("水产品产量3.5万吨，同比增长4.5%。")
    assert (second.name, second.measure, second.basis) == (first.name, "growth", "yoy")
    assert first.evidence is not None
    assert second.evidence is not None
    assert "name" not in first.evidence.inferred
    assert "name" in second.evidence.inferred


def test_a_clause_without_a_number_may_name_the_quantity() -> None:
    """产量继续增长，达到… is a level of the quantity that the first clause names."""
    assert said("原煤产量继续增长，达到350万吨。") == [("原煤产量", "3500000", "吨", "level")]


def test_the_table_of_a_communique_is_read_by_row_and_column() -> None:
    """A cell is named by its row, counted in its row's unit, and grows where the column's head says so."""
    rows = ("产品名称 计量单位 产量 较上年±%", "水泥 万吨 120 3.5", "纸板 吨 4500 -2.5")
    assert said(*rows) == [
        ("水泥", "1200000", "吨", "level"),
        ("水泥", "3.5", "%", "growth"),
        ("纸板", "4500", "吨", "level"),
        ("纸板", "-2.5", "%", "growth"),
    ]


def test_a_figure_said_again_counts_once() -> None:
    """An exact repeat is dropped, and the headline yields to the body."""
    body = "全县发放贷款3.5亿元。"
    assert len(said(body, body, headline="某县发放贷款3.5亿元")) == 1


def test_a_headline_may_say_what_the_body_does_not() -> None:
    """A figure that stands in the headline alone is kept."""
    assert said("会议召开。", headline="全省粮食产量突破500万吨") == [("粮食产量", "5000000", "吨", "level")]


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("产值突破30亿元。", "over"),
        ("产值30亿元以上。", "over"),
        ("产值近30亿元。", "under"),
        ("产值30亿元左右。", "about"),
        ("产值30亿元。", None),
    ],
)
def test_how_exact_a_figure_is(text: str, approx: str | None) -> None:
    """Words at the number, before or after it, say whether it is over, under or about."""
    assert [i.approx for i in found(text)] == [approx]


@pytest.mark.parametrize(
    ("text", "basis"),
    [("产值同比增长5%。", "yoy"), ("产值比上年增长5%。", "yoy"), ("价格环比下降5%。", "qoq"), ("产值增长5%。", None)],
)
def test_a_basis_is_given_only_where_it_is_printed(text: str, basis: str | None) -> None:
    """同比 and its like are yoy, 环比 and its like qoq, silence is None."""
    assert [i.basis for i in found(text)] == [basis]


def test_units_multiply_out_exactly() -> None:
    """万 and 亿 go into the value, which stays a decimal."""
    assert found("税收5.31亿元。")[0].value == Decimal(531000000)


def test_every_span_gives_back_the_words() -> None:
    """The slice of the text at an indicator's span is what the indicator says it was printed as."""
    paragraphs = ("上半年，全县粮食产量3.5万吨、增长4.5%，建成6个粮仓。", "新增泵站3座、水窖15座。")
    whole = "\n".join(["", *paragraphs])
    figures = found(*paragraphs)
    assert len(figures) == 5
    assert all(whole[i.span.start : i.span.end] == i.text for i in figures)


@given(
    st.text(
        alphabet="全市县产量增长下降分别比上年的和、，。；为达到5%亿元3个家第从（）“”:1. 2023年上半\n", max_size=120
    )
)
def test_nothing_raises_and_spans_stay_inside(text: str) -> None:
    """Whatever the text, extraction yields indicators whose spans lie in it and print back."""
    whole = "\n" + text
    assert all(whole[i.span.start : i.span.end] == i.text and i.name for i in found(*text.split("\n")))


@given(st.integers(min_value=1, max_value=9_999), st.sampled_from(["企业", "泵站", "粮仓"]))
def test_any_count_of_a_new_thing_is_a_change(count: int, thing: str) -> None:
    """新增 N 个 X says the same for every N and on either side of the noun."""
    one, other = said(f"新增{thing}{count}个。"), said(f"新增{count}个{thing}。")
    assert one == other == [(thing, str(count), "个", "change")]


@pytest.mark.parametrize("piece", ["企业5家，", "增长5%、", "1亿元的", "“1", "第1", "3:4", "（", "比上年比", "由3从"])
def test_time_is_linear_on_hostile_text(piece: str) -> None:
    """Text that repeats a piece without end takes time in proportion to its length."""

    def seconds(count: int) -> float:
        reading = Reading(paragraphs=(Text(piece * count),))
        _ = reading.scan.numbers, reading.scan.periods
        start = time.process_time()
        list(indicators.extract(reading))
        return time.process_time() - start

    seconds(100)
    assert seconds(16_000) < 0.5 + 16 * seconds(4_000)
