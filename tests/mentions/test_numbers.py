"""Numbers in running text."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mentions.numbers import NumberMention, find
from govnews.text import Text


def numbers(string: str) -> list[tuple[str, str | None, str | None]]:
    """Value, unit and approximation of each number, in order."""
    return [(f"{found.value:f}", found.unit, found.approx) for found in find(Text(string))]


def the(string: str) -> NumberMention:
    """The one number of a text."""
    (found,) = find(Text(string))
    return found


@pytest.mark.parametrize(
    ("string", "value", "unit"),
    [
        ("全县完成投资5.3万亿元", "5300000000000", "元"),
        ("建成日光温室3，200座", "3200", "座"),
        ("收购秋粮1,234.5吨", "1234.5", "吨"),
        ("装机容量12万千瓦", "120000", "千瓦"),
        ("管线长45千米", "45", "千米"),
        ("发电3亿千瓦时", "300000000", "千瓦时"),
        ("入户走访两万人次", "20000", "人次"),
        ("安置二百五十户", "250", "户"),
        ("收储三亿一千万斤", "310000000", "斤"),
        ("下降百分之八点五", "8.5", "%"),
        ("死亡率千分之三", "3", "‰"),
        ("出生率为６．２‰", "6.2", "‰"),
        ("提高０．４个百分点", "0.4", "百分点"),
        ("产量增长一点五倍", "1.5", "倍"),
        ("覆盖七成乡镇", "70", "%"),
        ("补助57万8,000元", "578000", "元"),
        ("工期为3个月", "3", "个月"),
        ("工期为半年", "0.5", "年"),
        ("耗时3个半月", "3.5", "个月"),
        ("人均GDP8.5万元", "85000", "元"),
        ("净流出负3.9%", "-3.9", "%"),
        ("增速为-5.2%", "-5.2", "%"),
    ],
)
def test_a_number_has_its_value_and_unit(string: str, value: str, unit: str) -> None:
    """万, 亿 and the like go into the value; what is left after the number is its unit, 千 of 千瓦 included."""
    found = the(string)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("string", "approx"),
    [
        ("种草3000余亩", "over"),
        ("育苗2800多万株", "over"),
        ("投入1.6 亿余元", "over"),
        ("栽树超过500棵", "over"),
        ("产值突破80亿元", "over"),
        ("比例不低于30%", "over"),
        ("规模达300人以上", "over"),
        ("惠及十几户", "over"),
        ("调动上百名民兵", "over"),
        ("历时两个多月", "over"),
        ("出动近千人", "under"),
        ("不足5%", "under"),
        ("期限10天以内", "under"),
        ("跌破100美元", "under"),
        ("约200家", "about"),
        ("占比40%左右", "about"),
        ("近3年", None),
        ("共200家", None),
    ],
)
def test_a_word_at_the_number_says_how_exact_it_is(string: str, approx: str | None) -> None:
    """Words directly before, in and after a number count; 近 before a length of time means the latest."""
    assert the(string).approx == approx


@pytest.mark.parametrize(
    ("string", "low", "high", "unit"),
    [
        ("增长5-10%", "5", "10", "%"),
        ("占30％～40%", "30", "40", "%"),
        ("每村3至5个", "3", "5", "个"),
        ("每户补助3至5万元", "30000", "50000", "元"),
        ("捐款3000元到5000元", "3000", "5000", "元"),
        ("来了三四十人", "30", "40", "人"),
        ("请了七八百名技工", "700", "800", "名"),
        ("等了两三天", "2", "3", "天"),
        ("学制三至五年", "3", "5", "年"),
    ],
)
def test_a_range_has_two_ends(string: str, low: str, high: str, unit: str) -> None:
    """A range holds both ends in the same unit; a 万 printed once counts for both."""
    found = the(string)
    assert (found.value, found.value_max, found.unit) == (Decimal(low), Decimal(high), unit)


def test_from_one_to_another_is_two_numbers() -> None:
    """``从 A 到 B`` tells of a change, not of a range."""
    assert numbers("从28分钟到19分钟") == [("28", "分钟", None), ("19", "分钟", None)]


def test_a_list_shares_the_unit_printed_last() -> None:
    """Figures joined by 、 or 和 have the unit, and the 亿, of the last."""
    assert numbers("分别加快0.9、0.6个百分点") == [("0.9", "百分点", None), ("0.6", "百分点", None)]
    assert numbers("完成1.2和3.5亿元") == [("120000000", "元", None), ("350000000", "元", None)]


def test_fractions_are_worked_out() -> None:
    """三分之一 and 1/4 are values."""
    assert the("三分之二").value == Decimal(2) / Decimal(3)
    assert the("占去1/4").value == Decimal("0.25")


@pytest.mark.parametrize(
    ("string", "value", "unit"), [("第47次", "47", "次"), ("第五届", "5", "届"), ("居第3位", "3", "位")]
)
def test_ordinals_are_marked(string: str, value: str, unit: str) -> None:
    """第 before a number makes an ordinal."""
    found = the(string)
    assert (found.ordinal, str(found.value), found.unit) == (True, value, unit)
    assert found.kind == "ordinal"


@pytest.mark.parametrize(
    "string",
    [
        "一体化推进三峡库区和万州、四川的三农工作，十分重要，一些人千万要统一认识",
        "第一时间赶到，第一书记带队，第三产业占优",
        "2019年8月3日上午9点30分，8时30分，10:45，2020-03-05，二〇一一年，1—6月，3月5日至8日，第三季度",
        "国发〔2011〕15号，15号楼，拨打12345热线，电话0571-88001234，手机13900001111",
        "G20峰会、PM2.5、5G基站、COVID-19、“2+5+N”体系、“3·19”事故",
        "“十四五”规划，二十大报告，双十一",
        "三门峡、五台山、七台河、五家渠、九江、六安",
        "数十家、几百人、长三角、唯一一件",
        "今（29）日，五年规划，两位数增长",
    ],
)
def test_what_is_no_quantity_is_left_out(string: str) -> None:
    """Numerals inside words and names, dates, times, document and telephone numbers are not numbers here."""
    assert numbers(string) == []


def test_the_parts_are_views_of_the_text() -> None:
    """Whole, number and unit are stretches of the very text, in order, none overlapping."""
    text = Text("去冬投入超1.6亿余元，修渠300公里以上")
    found = list(find(text))
    assert [str(one.text) for one in found] == ["超1.6亿余元", "300公里以上"]
    assert [(str(one.number), str(one.unit_text)) for one in found] == [("1.6亿", "元"), ("300", "公里")]
    assert all(text.holds(one.text) and one.text.holds(one.number) for one in found)
    assert found[0].text.precedes(found[1].text)


@given(
    st.text(
        alphabet=[*"0123456789.,，、-—%％一二三十百千万亿两半点第年月日个家元超近约余多以上至到从分之成倍G〔〕号负 \n"],
        max_size=120,
    )
)
def test_nothing_raises_and_nothing_overlaps(string: str) -> None:
    """On any text numbers come in order, apart from each other, inside the text."""
    text = Text(string)
    found = list(find(text))
    assert all(text.holds(one.text) for one in found)
    assert all(one.text.precedes(other.text) for one, other in pairwise(found))
    assert all(one.value_max is None or abs(one.value_max) >= abs(one.value) or one.value < 0 for one in found)


@pytest.mark.parametrize(
    "part", ["1", "1,", "一", "十", "一十", "百", "超", "3至", "1/", "分之", "1-", "零点", "(1", "热线", "第"]
)
def test_time_grows_with_length_only(part: str) -> None:
    """Ten times the text takes no more than some thirty times the time."""
    list(find(Text(part)))

    def spent(length: int) -> float:
        text = Text(part * (length // len(part)))
        start = time.process_time()
        for _ in find(text):
            pass
        return time.process_time() - start

    assert spent(50_000) <= 30 * max(spent(5_000), 0.004)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十五", "15"),
        ("二", "2"),
        ("肆拾肆", "44"),
        ("负六点六", "-6.6"),
        ("十 余 万", "100000"),
        ("倆千两百贰拾二", "2222"),
    ],
)
def test_a_text_that_is_nothing_but_a_numeral_is_that_number(text: str, value: str) -> None:
    """A cell needs no unit to be a number, running text does."""
    (found,) = find(Text(text))
    assert str(found.value) == value
    assert [n for n in find(Text(f"他{text}，")) if len(n.text) == 1] == []


@pytest.mark.parametrize("text", ["万", "百", "亿万", "点", "十分好", "一些", "", "负"])
def test_a_power_or_a_word_alone_is_no_number(text: str) -> None:
    """Where no digit stands, a cell holds a unit or a word."""
    assert list(find(Text(text))) == []


@pytest.mark.parametrize(
    ("text", "value", "unit", "approx"),
    [
        ("近半数", "50", "%", "under"),
        ("减少一半", "50", "%", None),
        ("一成五", "15.0", "%", None),
        ("六成三", "63.0", "%", None),
        ("减负1750亿元", "175000000000", "元", None),
        ("增长负3.5%", "-3.5", "%", None),
        ("钻井15口", "15", "口", None),
        ("14条线路", "14", "条", None),
        ("5个乡镇", "5", "个", None),
        ("增长19·5％", "19.5", "%", None),
        ("产值过百亿元", "10000000000", "元", "over"),
        ("通过3项决议", "3", "项", None),
        ("装机12兆瓦", "12", "兆瓦", None),
        ("均价28.16元/500克", "28.16", "元/500克", None),
        ("均价67.80元/桶", "67.80", "元/桶", None),
        ("居全省首位", "1", None, None),
    ],
)
def test_shares_prices_and_units_of_the_trade(text: str, value: str, unit: str | None, approx: str | None) -> None:
    """Halves and tenths are per cent, 负 behind 减 is no sign, a stroke joins what a price is for to its unit."""
    (found,) = find(Text(text))
    assert (str(found.value), found.unit, found.approx) == (value, unit, approx)


def test_a_unit_in_two_parts_is_shared_by_a_list() -> None:
    """1.0个和0.2个百分点 are both 百分点."""
    assert [n.unit for n in find(Text("高出1.0个和0.2个百分点"))] == ["百分点", "百分点"]


@pytest.mark.parametrize("text", ["另一半", "2025大湾区", "2020级学生", "2008版图书"])
def test_what_only_looks_like_a_share_or_a_count_is_none(text: str) -> None:
    """The other half, and a year in front of a name, count nothing."""
    assert list(find(Text(text))) == []
