"""Names before and behind a number, quantities by their endings, and tables whose rows are lines."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.extractors import _indicator_names as names
from govnews.extractors import _indicator_nouns as nouns
from govnews.extractors import indicators
from govnews.extractors._indicator_quantities import ending, is_plausible, is_quantity
from govnews.extractors._indicator_tables import cells
from govnews.mentions.reading import Reading
from govnews.text import Text


@pytest.mark.parametrize(
    ("head", "name", "sign"),
    [
        ("我省新增养老床位", "养老床位", 1),
        ("建成高标准农田", "高标准农田", 0),
        ("全市粮食总产量", "粮食总产量", 0),
        ("其中工业税收", "工业税收", 0),
        ("累计发放贷款", "贷款", 0),
        ("向灾区捐赠帐篷", "帐篷", 0),
        ("实现了农民人均纯收入", "农民人均纯收入", 0),
        ("全县减少贫困人口", "贫困人口", -1),
        ("（县级）医院", "医院", 0),
        ("完成造林面积", "造林面积", 0),
        ("一是新建幼儿园", "幼儿园", 0),
        ("引进外来资金", "外来资金", 0),
        ("改造农村危房", "农村危房", 0),
        ("我市", "", 0),
        ("的", "", 0),
        ("", "", 0),
    ],
)
def test_the_name_before_a_number_is_its_noun_phrase(head: str, name: str, sign: int) -> None:
    """Verbs, places, joining words and brackets are left out; 新增 and 减少 say a movement."""
    phrase = names.before(head)
    assert (phrase.name, phrase.sign) == (name, sign)


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("农业项目加快推进", "农业项目"),
        ("名志愿者参加活动", "名志愿者"),
        ("学生受益", "学生"),
        ("光伏电站建成并网", "光伏电站"),
        ("贫困户实现脱贫", "贫困户"),
        ("以上", ""),
        ("，同比增长", ""),
        ("。", ""),
        ("", ""),
    ],
)
def test_the_name_behind_a_number_ends_at_its_verb(tail: str, name: str) -> None:
    """What is counted is named up to the verb that follows; marks and words of extent begin no name."""
    assert nouns.after(tail) == name


@given(st.text(alphabet="新建增粮食产量的和、在全市我省完成农田（）“”年2016人均", max_size=40))
def test_a_name_is_taken_from_its_text(string: str) -> None:
    """No name holds a character that its text does not."""
    assert set(names.before(string).name) <= set(string)
    assert set(nouns.after(string)) <= set(string)


@pytest.mark.parametrize(
    "name", ["粮食产量", "居民人均可支配收入", "出口总额", "失业率", "森林覆盖率", "茶园面积", "地区生产总值", "用电量"]
)
def test_a_quantity_is_known_by_its_end(name: str) -> None:
    """Names that end as quantities do are quantities, and plausible."""
    assert is_quantity(name)
    assert is_plausible(name)
    assert name.endswith(ending(name))


@pytest.mark.parametrize("name", ["农民", "学生", "泵站", "幼儿园", "志愿者", "公路", ""])
def test_a_thing_is_no_quantity(name: str) -> None:
    """What is counted rather than measured has no quantity at its end."""
    assert not is_quantity(name)
    assert ending(name) == ""


def test_a_long_name_is_plausible_only_as_a_quantity() -> None:
    """What runs on is a clause, unless it ends as a rate does."""
    long = "参加城乡居民基本养老保险并按时足额缴纳费用的农村灵活就业人员"
    assert not is_plausible(long)
    assert is_plausible(f"{long}覆盖率")


Cells = list[tuple[str, str, str | None, str]]


def table(*rows: str) -> Cells:
    """The cells of a table."""
    return [(cell.name, format(cell.value, "f"), cell.unit, cell.measure) for cell in cells(map(Text, rows))]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            ["产品名称 单位 产量 比上年±%", "水泥 万吨 30 5.1", "钢材 吨 1200 -3.4"],
            [
                ("水泥", "300000", "吨", "level"),
                ("水泥", "5.1", "%", "growth"),
                ("钢材", "1200", "吨", "level"),
                ("钢材", "-3.4", "%", "growth"),
            ],
        ),
        (["指标 单位 2016年", "学校 所 45"], [("学校", "45", "所", "level")]),
        (
            ["指标\u3000计量单位\u3000数量\u3000增长（%）", "公路\u3000公里\u3000516\u30002.2"],
            [("公路", "516", "公里", "level"), ("公路", "2.2", "%", "growth")],
        ),
        (
            ["名称 单位 产量 增长%", "布 万米 － 7.5", "纱 吨 80 －"],
            [("布", "7.5", "%", "growth"), ("纱", "80", "吨", "level")],
        ),
        (["名称 单位 产量", "布 米 5", "以下从略", "纱 吨 80"], [("布", "5", "米", "level")]),
        (["布 米 5", "纱 吨 80"], []),
        (["单位 负责 时限", "县水务局 张某 三日"], []),
        ([], []),
    ],
)
def test_a_row_under_a_head_with_a_unit_is_a_row_of_figures(rows: list[str], wanted: Cells) -> None:
    """Every number takes its row's name and unit, a column of growth per cent; a line of other shape ends it."""
    assert table(*rows) == wanted


Placed = list[tuple[str, str, str | None, str, str | None, str | None]]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            ["表1 2019年居民消费价格比上年涨跌幅度", "单位：%", "指标 全县 城镇", "食品 3.1 2.2", "衣着 -1.1 0.4"],
            [
                ("食品", "3.1", "%", "growth", "2019", "全县"),
                ("城镇食品", "2.2", "%", "growth", "2019", None),
                ("衣着", "-1.1", "%", "growth", "2019", "全县"),
                ("城镇衣着", "0.4", "%", "growth", "2019", None),
            ],
        ),
        (
            ["表2 2020年主要农产品产量及其增长速度", "产品名称 产量（万吨） 比上年增长（%）", "油料 1.08 -1.5"],
            [
                ("油料产量", "10800", "吨", "level", "2020", None),
                ("油料产量", "-1.5", "%", "growth", "2020", None),
            ],
        ),
        (
            ["主要工业产品产量", "单位：万吨", "产品 2018年 2019年", "化肥 1,204.1 1.3"],
            [
                ("化肥", "12041000", "吨", "level", "2018", None),
                ("化肥", "13000", "吨", "level", "2019", None),
            ],
        ),
        (["全年完成货运量12万吨。", "产品 产量", "化肥 3"], []),
        (["单位：万吨", "产品 产量", "会议强调 要抓落实"], []),
    ],
)
def test_title_unit_and_heads_say_of_what_a_cell_is(rows: list[str], wanted: Placed) -> None:
    """The title gives the time and whether growths are listed, the line below it the unit, a column place or year."""
    assert [
        (c.name, format(c.value, "f"), c.unit, c.measure, c.period and str(c.period), c.region)
        for c in cells(map(Text, rows))
    ] == wanted


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["水泥", "钢材", "原煤", "食用油"]),
        st.sampled_from(["吨", "公里", "座"]),
        st.integers(min_value=1, max_value=10**6),
        st.integers(min_value=-99, max_value=99),
    ),
    min_size=1,
    max_size=6,
)


@given(ROWS)
def test_a_table_set_in_lines_is_read_back(rows: list[tuple[str, str, int, int]]) -> None:
    """Level and growth of each row come back, in order."""
    found = table("名称 单位 产量 比上年±%", *(" ".join(map(str, row)) for row in rows))
    assert found == [
        cell
        for name, unit, level, growth in rows
        for cell in ((name, str(level), unit, "level"), (name, str(growth), "%", "growth"))
    ]


def test_the_text_of_a_cell_is_its_row() -> None:
    """A figure of a table shows the line it stands in, and its span is the line's."""
    lines = ["2015年主要产品产量", "名称 单位 产量", "水泥 万吨 30", "玻璃 万重量箱 12"]
    whole = Text("\n".join(lines))
    found = list(indicators.extract(Reading(paragraphs=tuple(whole.lines()))))
    assert [(figure.name, figure.value) for figure in found][:1] == [("水泥", Decimal(300_000))]
    assert all(str(whole)[figure.span.start : figure.span.end] == figure.text in lines for figure in found)
