"""Status, time and place of a figure as sentences of many kinds say them, and laws of any article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.extractors import indicators
from govnews.mentions.reading import Reading
from govnews.model import Indicator, Period
from govnews.text import Text


def found(*paragraphs: str, published: str | None = "2020-06-15") -> list[Indicator]:
    """The indicators of an article of one frame."""
    whole = Text("\n".join(paragraphs))
    return list(
        indicators.extract(
            Reading(paragraphs=tuple(whole.lines()), published=Period.parse(published) if published else None)
        )
    )


def periods(*paragraphs: str, published: str | None = "2020-06-15") -> list[str | None]:
    """The period of each figure."""
    return [str(figure.period) if figure.period else None for figure in found(*paragraphs, published=published)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("到2025年，地下水开采量降至3亿立方米。", "target"),
        ("力争粮食产量达到50万吨。", "target"),
        ("确保全年造林20万亩。", "target"),
        ("计划新建冷库12座。", "target"),
        ("预计投资8亿元。", "target"),
        ("2019年粮食产量达到50万吨。", "actual"),
        ("目前已建成冷库12座。", "actual"),
        ("去年造林20万亩。", "actual"),
    ],
)
def test_what_is_still_to_come_is_a_target(text: str, status: str) -> None:
    """A later year, an intention or a plan makes a target; what was reached is actual."""
    assert [figure.status for figure in found(text)] == [status]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年前5个月，货运量达到86万吨。", ["2020-01-01/2020-05-31"]),
        ("5月，全市用电量3.4亿千瓦时。", ["2020-05"]),
        ("去年，茶园面积12万亩。", ["2019"]),
        ("2017年至2019年，投入资金6亿元。", ["2017/2019"]),
        ("“十二五”期间，新修公路480公里。", ["2011/2015"]),
        ("上月，全市用水量900万立方米。", ["2020-05"]),
        ("冷库容量5000吨。", [None]),
        ("2018年完成投资3亿元，2019年完成投资5亿元。", ["2018", "2019"]),
        ("用水量由2015年的8亿立方米下降到2019年的6亿立方米。", ["2015", "2019"]),
    ],
)
def test_a_figure_is_of_the_time_that_is_said_with_it(text: str, wanted: list[str | None]) -> None:
    """The nearest period dates a figure, as far as the day of issue tells which one it is."""
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("全省造林20万亩。", ["全省"]),
        ("全市小麦产量6万吨，柳桐县小麦产量2万吨。", ["全市", "柳桐县"]),
        ("青海、甘肃草场面积分别达到5000万亩、2600万亩。", ["青海", "甘肃"]),
        ("造林20万亩。", [None]),
        ("我州接待游客30万人次，增长5%。", ["我州", "我州"]),
    ],
)
def test_a_figure_is_of_the_place_that_is_said_with_it(text: str, regions: list[str | None]) -> None:
    """The place that opens a figure's own words, or its clause, is its region; without one it has none."""
    assert [figure.region for figure in found(text)] == regions


def test_a_figure_said_twice_counts_once() -> None:
    """The second time that the same is said of the same, nothing is added; of another year it is."""
    assert len(found("2019年小麦产量6万吨。", "2019年小麦产量6万吨。")) == 1
    assert len(found("2019年小麦产量6万吨。", "2018年小麦产量6万吨。")) == 2


def test_without_a_day_of_issue_no_year_is_made_up() -> None:
    """What leans on the day of issue is open, or unknown, where there is none."""
    assert periods("上半年，货运量达到86万吨。", published=None) == ["XXXX-01-01/XXXX-06-30"]
    assert periods("去年，茶园面积12万亩。", published=None) == [None]


PIECES = st.sampled_from(
    [
        "全市", "粮食产量", "30万吨", "全省",
        "，", "。", "同比", "增长", "5.2%", "2018年", "上半年", "居全省第3位", "、", "分别",
        "新增", "学校12所", "由", "提高到", "的", "占", "比重", "力争",
        "“", "”", "（", "）", "3:4:3", "其中", "约", "：",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30))
def test_any_article_gives_figures_that_print_back(pieces: list[str]) -> None:
    """However odd the text, each figure has a name, its words stand at its span, and its period is EDTF."""
    string = "".join(pieces)
    for figure in found(string):
        assert figure.name
        assert string[figure.span.start : figure.span.end] == figure.text
        assert figure.period is None or Period.parse(str(figure.period)) == figure.period
        assert figure.region is None or figure.region in string
        assert (figure.unit is None) or figure.measure != "rank"


@given(st.lists(PIECES, max_size=20))
def test_reading_again_gives_the_same(pieces: list[str]) -> None:
    """Nothing of one reading is kept for the next."""
    string = "".join(pieces)
    assert found(string) == found(string)
