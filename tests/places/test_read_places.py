"""Regions as printed become places of the table of codes, or None where nothing decides."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import places
from govnews.errors import InputError
from govnews.lexicon import gazetteer


@pytest.mark.parametrize(
    ("region", "code", "full_name", "level"),
    [
        ("浙江省", "330000", "浙江省", "provincial"),
        ("浙江", "330000", "浙江省", "provincial"),
        ("内蒙古", "150000", "内蒙古自治区", "provincial"),
        ("广西自治区", "450000", "广西壮族自治区", "provincial"),
        ("长沙", "430100", "湖南省长沙市", "prefectural"),
        ("恩施州", "422800", "湖北省恩施土家族苗族自治州", "prefectural"),
        ("锡林郭勒盟", "152500", "内蒙古自治区锡林郭勒盟", "prefectural"),
        ("桐庐县", "330122", "浙江省杭州市桐庐县", "county"),
        ("五指山市", "469001", "海南省五指山市", "county"),
        ("渝中区", "500103", "重庆市渝中区", "county"),
        ("石柱县", "500240", "重庆市石柱土家族自治县", "county"),
        ("浙江杭州", "330100", "浙江省杭州市", "prefectural"),
        ("河北石家庄长安区", "130102", "河北省石家庄市长安区", "county"),
        ("重慶市", "500000", "重庆市", "provincial"),
        (" 桐庐县\n", "330122", "浙江省杭州市桐庐县", "county"),
        ("乾县", "610424", "陕西省咸阳市乾县", "county"),
        ("香港", "810000", "香港特别行政区", "provincial"),
        ("臺灣", "710000", "台湾省", "provincial"),
        ("高雄市", None, "台湾省高雄市", "prefectural"),
        ("深水埗区", None, "香港特别行政区深水埗区", "county"),
        ("全国", None, "中华人民共和国", "national"),
    ],
)
def test_a_region_is_a_place(region: str, code: str | None, full_name: str, level: str) -> None:
    """By full or short name, in a chain, in either script; without a code where the standard has none."""
    place = places.read(region)
    assert place is not None
    assert (place.code, place.full_name, place.level, place.former) == (code, full_name, level, False)


@pytest.mark.parametrize(
    "region",
    [
        "朝阳区",
        "和平",
        "鼓楼区",
        "恩施",
        "连江县",
        "全市",
        "我省",
        "县城",
        "临江新县城",
        "长三角",
        "农村",
        "",
        "　",
        "市",
        "梨溪县",
        "浙江长沙",
    ],
)
def test_what_nothing_decides_is_no_place(region: str) -> None:
    """A name that several bear, a word for the text's own place, what is no name: None, never the likelier one."""
    assert places.read(region) is None


@pytest.mark.parametrize(
    ("region", "within", "code"),
    [
        ("朝阳区", "长春市", "220104"),
        ("朝阳区", "北京", "110105"),
        ("朝阳区", "长春市宽城区", "220104"),
        ("江北区", "渝中区", "500105"),
        ("鼓楼区", "南京市", "320106"),
        ("鼓楼区", "江苏省", None),
        ("连江县", "福州市", "350122"),
        ("和平", "天津", "120101"),
        ("吉林", "长春市", "220000"),
        ("桐庐县", "四川省", "330122"),
        ("朝阳区", "朝阳区", None),
        ("全市", "渝中区", "500000"),
        ("全市", "桐庐县", "330100"),
        ("我市", "昆山市", "320583"),
        ("全区", "渝中区", "500103"),
        ("全区", "桂林市", "450000"),
        ("全省", "桐庐县", "330000"),
        ("我县", "桐庐县", "330122"),
        ("全县", "杭州市", None),
        ("全镇", "桐庐县", None),
    ],
)
def test_context_decides(region: str, within: str, code: str | None) -> None:
    """A name is looked for where the text is at home, then in what holds that; 全市 is the nearest city around."""
    place = places.read(region, within=within)
    assert (place and place.code) == code
    home = places.read(within)
    assert places.read(region, within=home) == place


@pytest.mark.parametrize(
    ("region", "year", "code", "former"),
    [
        ("渝中区", None, "500103", False),
        ("渝中区", 1995, "510202", True),
        ("渝中区", 2024, "500103", False),
        ("崇文区", None, "110103", True),
        ("崇文区", 2005, "110103", True),
        ("宁河县", 2010, "120221", True),
        ("宁河县", 2030, "120221", True),
        ("临平区", 2023, "330113", False),
        ("下城区", 2015, "330103", True),
    ],
)
def test_names_hold_in_their_years(region: str, year: int | None, code: str, former: bool) -> None:  # noqa: FBT001
    """A year asks for the code that then held; a name that is no more says so, and is still found."""
    place = places.read(region, year=year)
    assert place is not None
    assert (place.code, place.former) == (code, former)


def test_a_former_name_has_its_years_and_the_names_around_it() -> None:
    """What a place belonged to is called by the names of its own time."""
    place = places.read("渝中区", year=1995)
    assert place is not None
    assert (place.full_name, place.since, place.until) == ("四川省重庆市渝中区", 1994, 1996)
    unknown = places.read("下城区")
    assert unknown is not None
    assert unknown.until is None


def test_a_place_of_a_former_code_is_looked_in_by_that_code() -> None:
    """Of a name that stayed when its code changed, the place given is that of its years."""
    for year, code in ((1981, "152601"), (2000, "152501")):
        place = places.read("二连浩特市", within=places.read("锡林郭勒盟", year=year))
        assert place is not None
        assert place.code == code


@pytest.mark.parametrize("given_", [None, 7, b"\xe5"])
def test_what_is_no_string_is_refused(given_: object) -> None:
    """A caller's mistake is said in one line."""
    with pytest.raises(InputError, match="read takes a str"):
        places.read(given_)  # type: ignore[arg-type]
    if given_ is not None:
        with pytest.raises(InputError, match="within cannot be a"):
            places.read("浙江", within=given_)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="find takes a str"):
        places.find(given_)  # type: ignore[arg-type]


def test_every_full_name_is_read_again() -> None:
    """A place's full name names that place and no other, for every place that holds today."""
    rows = {row for name in gazetteer.names() for row in gazetteer.called(name) if not row.former}
    assert len(rows) > 3000
    for row in rows:
        full = "".join(parent.name for parent in gazetteer.parents(row)) + row.name
        place = places.read(full)
        assert place is not None
        assert (place.full_name, place.code) == (full, row.code if row.code.isdecimal() else None)


@given(st.text(max_size=60))
def test_any_string_is_read(region: str) -> None:
    """No string raises, and what is found is of the table."""
    place = places.read(region)
    assert place is None or place.level == "national" or gazetteer.called(place.name)


def test_long_chains_are_refused_in_no_time() -> None:
    """A string of many names is no region, and told so at once."""
    start = time.perf_counter()
    assert places.read("浙江杭州" * 50_000) is None
    assert places.read("长春朝阳吉林" * 6 + "和平") is None
    assert time.perf_counter() - start < 1
