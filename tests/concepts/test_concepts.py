"""Names of figures become concepts by rule: the longest name at the end, in a unit that fits."""

from __future__ import annotations

import re
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govnews
from govnews import Indicator, Span, concepts, lexicon
from govnews.errors import InputError
from govnews.mentions import quantities
from govnews.model import Measure


def figure(name: str, unit: str | None, measure: Measure = "level", region: str | None = None) -> Indicator:
    """One of a name and a unit."""
    span = Span(start=0, end=0, source=())
    return Indicator(name=name, value=Decimal(3), unit=unit, measure=measure, region=region, text="", span=span)


@pytest.mark.parametrize(
    ("name", "concept", "qualifier"),
    [
        ("GDP", "gdp", None),
        ("地区生产总值（GDP）", "gdp", None),
        ("地区生产总值(GDP)", "gdp", None),
        ("GDP总量", "gdp", None),
        ("人均GDP", "gdp_per_capita", None),
        ("规模以上工业增加值", "industrial_value_added", "规模以上"),
        ("规上高技术制造业增加值", "high_tech_value_added", "规上"),
        ("民营企业进出口总额", "imports_exports", "民营企业"),
        ("居民消费价格", "cpi", None),
        ("城镇居民人均可支配收入", "urban_disposable_income", None),
        ("全体居民人均可支配收入", "disposable_income", None),
        ("粮食总产量", "grain_output", None),
        ("蔬菜总产量", "vegetable_output", None),
        ("风力发电量", "power_generation", "风力"),
        ("单位GDP能耗", "energy_intensity", None),
        ("普惠小微贷款余额", "loans", "普惠小微"),
        ("人均粮食产量", None, None),
        ("每公顷粮食产量", None, None),
        ("研发投入占GDP", None, None),
        ("GDP占比", None, None),
        ("老旧路灯", None, None),
        ("", None, None),
    ],
)
def test_the_longest_name_at_the_end_is_the_concept(name: str, concept: str | None, qualifier: str | None) -> None:
    """What stands before it qualifies it, unless it makes another quantity of it: then there is no concept."""
    found = concepts.read(name)
    assert (found and found.concept.id, found and found.qualifier) == (concept, qualifier)


@pytest.mark.parametrize(
    ("name", "unit", "measure", "concept"),
    [
        ("GDP", "元", "level", "gdp"),
        ("GDP", "美元", "level", "gdp"),
        ("GDP", "%", "level", None),
        ("GDP", "%", "growth", "gdp"),
        ("GDP", "百分点", "change", "gdp"),
        ("GDP", "%", "change", None),
        ("GDP", None, "rank", "gdp"),
        ("GDP增速", "%", "growth", "gdp"),
        ("GDP增速", "%", "level", None),
        ("粮食产量", "斤", "level", "grain_output"),
        ("粮食产量", "亩", "level", None),
        ("粮食播种面积", "亩", "level", "grain_area"),
        ("高新技术企业", "家", "level", "high_tech_firms"),
        ("高新技术企业", "户", "level", "high_tech_firms"),
        ("高新技术企业", "%", "level", None),
        ("城镇化率", "%", "level", "urbanisation_rate"),
        ("城镇化率", "百分点", "change", "urbanisation_rate"),
        ("城镇化率", None, "level", "urbanisation_rate"),
        ("PM2.5平均浓度", "微克/立方米", "level", "pm25"),
        ("全员劳动生产率", "元/人", "level", "labour_productivity"),
    ],
)
def test_a_figure_is_counted_in_what_its_concept_is(
    name: str, unit: str | None, measure: Measure, concept: str | None
) -> None:
    """A share of the GDP is no GDP; growth and ranks are of whatever they are of."""
    assert figure(name, unit, measure).concept == concept


def test_every_concept_is_whole() -> None:
    """At least 150, each with labels, unit and definition, and each of its names is read as itself."""
    assert len(concepts.every()) >= 150
    for concept in concepts.every():
        assert re.fullmatch(r"[a-z][a-z0-9_]*", concept.id)
        assert concept.label in concept.names
        assert concept.english[0].isupper() or concept.english[0].isdigit()
        assert concept.english.isascii()
        assert concept.definition.endswith(".")
        assert concepts.get(concept.id) is concept
        for name in concept.names:
            found = concepts.read(name)
            assert found is not None
            assert (found.concept, found.qualifier) == (concept, None)


def test_no_name_is_of_two_concepts() -> None:
    """A name means one thing."""
    names = [name for concept in concepts.every() for name in concept.names]
    assert len(names) == len(set(names))


def test_what_is_unknown_is_said() -> None:
    """An id that is none, and a name that is no string."""
    with pytest.raises(InputError, match="no concept is called 'gpd'"):
        concepts.get("gpd")
    with pytest.raises(InputError, match="read takes a str"):
        concepts.read(7)  # type: ignore[arg-type]


@given(st.text(max_size=40))
def test_any_name_is_read(name: str) -> None:
    """Nothing raises, and what is found ends the name or stands before what says no more."""
    found = concepts.read(name)
    assert found is None or found.qualifier is None or found.qualifier in name.replace("(", "（").replace(")", "）")


def test_long_names_take_no_time() -> None:
    """A name of any length is looked through once."""
    start = time.perf_counter()
    assert concepts.read("人均" * 2_000) is None
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("unit", "value", "base", "worth"),
    [
        ("元", "5.3", "元", "5.3"),
        ("公斤", "1500", "吨", "1.5"),
        ("斤", "2000", "吨", "1"),
        ("亩", "3", "平方米", "2000"),
        ("公顷", "2", "平方米", "20000"),
        ("平方公里", "2", "平方米", "2000000"),
        ("公里", "1.5", "米", "1500"),
        ("兆瓦", "2", "千瓦", "2000"),
        ("名", "12", "人", "12"),
        ("‰", "6.2", "%", "0.62"),
        ("家", "12", "家", "12"),
        ("元/斤", "3", "元/斤", "3"),
        ("美元", "3", "美元", "3"),
        ("港币", "3", "港元", "3"),
        (None, "3", None, "3"),
    ],
)
def test_values_are_told_in_base_units(unit: str | None, value: str, base: str | None, worth: str) -> None:
    """So that 斤 and 吨 can be compared; what has no base unit, and so much for each, stays as it is."""
    assert quantities.base_unit(unit) == base
    assert quantities.base_value(Decimal(value), unit) == Decimal(worth)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_what_is_in_its_base_unit_stays(value: Decimal) -> None:
    """A base unit's own base is itself, and a value counted in it keeps every digit."""
    for entry in lexicon.entries("quantities"):
        if "base" in entry.data:
            base = str(entry.data["base"])
            assert quantities.base_unit(base) == base
            assert quantities.base_value(value, base) == value


@pytest.mark.parametrize(
    ("unit", "region", "currency"),
    [
        ("元", None, "CNY"),
        ("元", "浙江", "CNY"),
        ("元", "香港", None),
        ("元", "高雄市", None),
        ("港元", "香港", "HKD"),
        ("新台币", "台湾", "TWD"),
        ("美元", None, "USD"),
        ("元/吨", None, "CNY"),
        ("吨", None, None),
        (None, None, None),
    ],
)
def test_money_has_its_currency(unit: str | None, region: str | None, currency: str | None) -> None:
    """Of a bare 元 where another is used, it is not known."""
    assert figure("出口额", unit, region=region).currency == currency


def test_tables_say_what_figures_are() -> None:
    """Data frames have the concept, the base value with its unit, and the currency."""
    page = "桐庐县农业稳中有进\n\n    去年，全县粮食产量4亿斤，固定资产投资6亿元。\n"
    doc = govnews.parse(page, published="2025-02-18")
    frame = doc.to_pandas()
    assert list(frame["concept"]) == ["grain_output", "fixed_asset_investment"]
    assert list(frame["base_value"]) == [200_000.0, 600_000_000.0]
    assert list(frame["base_unit"]) == ["吨", "元"]
    assert [cell if isinstance(cell, str) else None for cell in frame["currency"]] == [None, "CNY"]
    assert [i.base_value for i in doc.indicators.where(concept="grain_output")] == [Decimal(200_000)]
