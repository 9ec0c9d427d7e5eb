"""Numerals written out and read back, numbers with their units, and words that look like numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.errors import FormatError
from govnews.mentions import numbers, numerals, readable
from govnews.text import Text

FIGURES = "零一二三四五六七八九"
FORMAL = "零壹贰叁肆伍陆柒捌玖"
SMALL = ("", "十", "百", "千")
FORMAL_SMALL = ("", "拾", "佰", "仟")
LARGE = ("", "万", "亿")
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


def written(number: int, *, figures: str = FIGURES, small: tuple[str, ...] = SMALL) -> str:
    """A whole number below 10^12 as it is written out: groups of four, a zero where places are left out."""
    groups = [number // 10_000**power % 10_000 for power in range(3)]
    words, gap = "", False
    for power in (2, 1, 0):
        group = groups[power]
        if not group:
            gap = bool(words)
            continue
        if words and (gap or group < 1000):
            words += figures[0]
        words += _group(group, figures, small) + LARGE[power]
        gap = False
    return words or figures[0]


def _group(group: int, figures: str, small: tuple[str, ...]) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if not digit:
            gap = bool(words)
            continue
        words += (figures[0] if gap else "") + figures[digit] + small[place]
        gap = False
    return words


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_number_written_out_is_read_back(number: int) -> None:
    """What is written in Chinese numerals, plain or formal, is the number that was written."""
    assert readable.read(written(number)) == number
    assert readable.read(written(number, figures=FORMAL, small=FORMAL_SMALL)) == number


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=999))
def test_a_fraction_written_out_is_read_back(whole: int, part: int) -> None:
    """What stands behind 点 is read digit by digit."""
    digits = "".join(FIGURES[int(digit)] for digit in f"{part:03}")
    assert readable.read(f"{written(whole)}点{digits}") == whole + Decimal(part) / 1000


@given(st.integers(min_value=1, max_value=10**9))
def test_a_sign_turns_a_number(number: int) -> None:
    """负 and every minus sign give the number below zero."""
    assert {readable.read(f"{sign}{number}") for sign in "-－−负負"} == {Decimal(-number)}
    assert readable.read(f"负{written(number)}") == -number


@given(st.integers(min_value=0, max_value=10**15))
def test_marks_between_thousands_and_wide_figures_change_nothing(number: int) -> None:
    """A number is the same with commas, in full-width figures, and with blanks around it."""
    assert readable.read(f"{number:,}") == number
    assert readable.read(str(number).translate(FULL_WIDTH)) == number
    assert readable.read(f" {number}\u3000") == number


@given(st.integers(min_value=1, max_value=9999), st.integers(min_value=1, max_value=9999))
def test_a_fraction_is_worked_out(above: int, below: int) -> None:
    """分之 and a stroke divide what stands on one side by the other."""
    wanted = Decimal(above) / Decimal(below)
    assert readable.read(f"{written(below)}分之{written(above)}") == wanted
    assert readable.read(f"{above}/{below}") == wanted


@given(st.text(max_size=30))
def test_what_is_no_number_says_so(string: str) -> None:
    """Any string is a number or a `FormatError`, nothing else."""
    try:
        value: Decimal | None = readable.read(string)
    except FormatError:
        value = None
    assert value is None or value == readable.read(f" {string} ")


@pytest.mark.parametrize(
    ("string", "value"),
    [
        ("两千零五", "2005"),
        ("一万三", "13000"),
        ("两百五", "250"),
        ("一千零三十", "1030"),
        ("十万八千", "108000"),
        ("廿四", "24"),
        ("卅", "30"),
        ("〇", "0"),
        ("2.5万", "25000"),
        ("3千万", "30000000"),
        ("１２亿", "1200000000"),
        ("十二点零五", "12.05"),
        ("负百分之三", "-0.03"),
        ("百分之一百二十", "1.2"),
        ("三又四分之一", "3.25"),
        ("2 1/2", "2.5"),
        ("1.5e3", "1500"),
        ("10^6", "1000000"),
        ("5k", "5000"),
        ("壹佰零贰", "102"),
        ("叁拾肆萬", "340000"),
        ("一打", "12"),
        ("二十余万", "200000"),
    ],
)
def test_a_whole_string_is_read_as_one_number(string: str, value: str) -> None:
    """Every way to write a number alone is read, short forms and formal figures among them."""
    assert readable.read(string) == Decimal(value)


@pytest.mark.parametrize(
    "string",
    [
        "",
        "　",
        "吨",
        "点五吨",
        "万万",
        "一二万三四",
        "五点",
        "3.4.5",
        "1,23",
        "十分",
        "负",
        "--3",
        "三分之零点",
        "1/0",
        "零分之一",
    ],
)
def test_a_string_that_is_no_number_is_refused(string: str) -> None:
    """Half a numeral, a lone mark, a unit or a division by nothing is no number."""
    with pytest.raises(FormatError):
        readable.read(string)


@pytest.mark.parametrize(
    ("string", "value"),
    [
        ("一〇三", "103"),
        ("二〇二五", "2025"),
        ("一百", "100"),
        ("千", "1000"),
        ("5.3万亿", "5300000000000"),
        ("一亿零三", "100000003"),
        ("四万五千六百", "45600"),
        ("1,234,567.8", "1234567.8"),
    ],
)
def test_a_numeral_has_a_value(string: str, value: str) -> None:
    """Runs of digits, powers of ten and mixtures of both add up."""
    assert numerals.value(string) == Decimal(value)


@pytest.mark.parametrize("string", ["", "点", "百人", "一千一千", "三点四万点五", "12,34", "abc", "0x1f", "9" * 81])
def test_what_is_no_numeral_has_no_value(string: str) -> None:
    """Powers out of order, other letters and what is longer than any number have none."""
    assert numerals.value(string) is None


UNITS = ("吨", "公里", "户", "亩", "元", "座", "%", "个百分点", "千瓦时", "人次")


@given(
    st.lists(st.tuples(st.integers(min_value=3000, max_value=10**9), st.sampled_from(UNITS)), min_size=1, max_size=8)
)
def test_pieces_of_number_and_unit_are_found_in_order(pieces: list[tuple[int, str]]) -> None:
    """Each number comes out once, with its value and unit, none overlapping another."""
    text = Text("；".join(f"完成{number}{unit}" for number, unit in pieces))
    found = list(numbers.find(text))
    assert [(int(n.value), n.unit) for n in found] == [(number, unit.removeprefix("个")) for number, unit in pieces]
    assert all(one.text.span.end <= other.text.span.start for one, other in pairwise(found))


@given(st.integers(min_value=1, max_value=9000), st.sampled_from(["万", "亿", "万亿"]), st.sampled_from(UNITS[:6]))
def test_a_power_multiplies_and_the_words_print_back(number: int, power: str, unit: str) -> None:
    """万 and 亿 are in the value; the words of the mention are those of the text."""
    string = f"共计{number}{power}{unit}。"
    (found,) = numbers.find(Text(string))
    assert found.value == number * {"万": 10**4, "亿": 10**8, "万亿": 10**12}[power]
    assert string[found.text.span.start : found.text.span.end] == str(found.text) == f"{number}{power}{unit}"


@given(st.integers(min_value=10, max_value=4000), st.integers(min_value=1, max_value=4000), st.sampled_from("至-—~～"))
def test_a_range_has_both_ends(low: int, more: int, to: str) -> None:
    """From one number to a larger one is one mention with two values."""
    (found,) = numbers.find(Text(f"每亩补助{low}{to}{low + more}元"))
    assert (found.value, found.value_max, found.unit) == (Decimal(low), Decimal(low + more), "元")


@pytest.mark.parametrize(
    ("string", "value", "unit", "approx"),
    [
        ("覆盖近四成农户", "40", "%", "under"),
        ("大约1200亩稻田", "1200", "亩", "about"),
        ("受益群众逾6万人", "60000", "人", "over"),
        ("不足50户的村组", "50", "户", "under"),
        ("收储玉米上千吨", "1000", "吨", "over"),
        ("清运垃圾20来车", "20", "车", "over"),
        ("植树三万多株", "30000", "株", "over"),
        ("管护林地700公顷左右", "700", "公顷", "about"),
        ("误差控制在3%以内", "3", "%", "under"),
        ("贷款最高50万元", "500000", "元", None),
        ("降水量最大120毫米", "120", "毫米", None),
        ("减负2.4亿元", "240000000", "元", None),
        ("调水十二亿立方米", "1200000000", "立方米", None),
        ("用電三百度", "300", "度", None),
        ("補助新臺幣三千元", "3000", "元", None),
        ("水位上漲1.5公尺", "1.5", "公尺", None),
        ("电价0.52元/千瓦时", "0.52", "元/千瓦时", None),
        ("车流量达到1.8万辆次", "18000", "辆次", None),
        ("亩产超八百斤", "800", "斤", "over"),
    ],
)  # fmt: skip
def test_a_number_has_its_unit_and_how_exact_it_is(string: str, value: str, unit: str, approx: str | None) -> None:
    """Words around a number say over, under or about; none of them leaves it exact."""
    (found,) = numbers.find(Text(string))
    assert (f"{found.value.normalize():f}", found.unit, found.approx) == (value, unit, approx)


@pytest.mark.parametrize(
    "string",
    [
        "2018年4月12日上午9时30分",
        "咨询电话：0771-2845196",
        "桂政发〔2016〕27号",
        "会议室在三楼",
        "八方支援",
        "百花齐放",
        "千方百计",
        "一心一意谋发展",
        "万众瞩目",
        "万里长江",
        "统一部署",
        "十分重要",
        "唯一选择",
        "一些群众",
        "万一出险",
        "邮编530021",
        pytest.param("三番五次", marks=pytest.mark.xfail(reason="番 and 次 count whatever they follow", strict=True)),
        "七上八下",
    ],
)
def test_dates_codes_and_set_phrases_hold_no_number(string: str) -> None:
    """What names a day, a document or a line, or is only a figure of speech, is no quantity."""
    assert [str(found.text) for found in numbers.find(Text(string))] == []


@pytest.mark.parametrize(
    ("string", "value"),
    [("第三次会议", "3"), ("位列第12位", "12"), ("第二十一届", "21"), ("首位", "1"), ("第1名", "1")],
)
def test_an_ordinal_is_marked_as_one(string: str, value: str) -> None:
    """第 and 首 make a place of a number."""
    (found,) = numbers.find(Text(string))
    assert found.ordinal
    assert found.value == Decimal(value)
