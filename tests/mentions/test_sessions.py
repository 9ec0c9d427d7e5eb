"""Sittings of national congresses: dated from the record, and a year only where they are reported as they sit."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govnews
from govnews import periods
from govnews.errors import FormatError, InputError
from govnews.mentions import sessions
from govnews.text import Text


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("党的二十大", "2022-10"),
        ("中共十八大", "2012-11"),
        ("中国共产党第十九次全国代表大会", "2017-10"),
        ("十八届三中全会", "2013-11"),
        ("党的二十届三中全会", "2024-07"),
        ("中国共产党第十九届中央委员会第五次全体会议", "2020-10"),
        ("十一届三中全会", "1978-12"),
        ("十四届全国人大二次会议", "2024-03"),
        ("第十三届全国人民代表大会第三次会议", "2020-05"),
        ("全国政协十四届三次会议", "2025-03"),
        ("政协第十二届全国委员会第五次会议", "2017-03"),
        ("十四屆全國人大一次會議", "2023-03"),
    ],
)
def test_a_sitting_is_dated_from_the_record(name: str, month: str) -> None:
    """By any of its usual names, in either script."""
    assert str(periods.session(name)) == month


@pytest.mark.parametrize(
    "name",
    [
        "",
        "二十大桥",
        "二十大",
        "九十届三中全会",
        "十四届全国人大九次会议",
        "省十四届人大二次会议",
        "全国两会",
        "十二届八中全会",
    ],
)
def test_what_is_on_no_record_is_an_error(name: str) -> None:
    """Sittings of provinces, numbers that never were, words that only look so."""
    assert sessions.month(name) is None
    with pytest.raises(FormatError, match="no sitting on record"):
        periods.session(name)
    with pytest.raises(InputError, match="session takes a str"):
        periods.session(3)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("clause", "years"),
    [
        ("第十四届全国人民代表大会第二次会议5日上午在北京开幕", [2024]),
        ("全国政协十三届四次会议在人民大会堂闭幕", [2021]),
        ("党的十九届六中全会在京举行", [2021]),
        ("学习贯彻党的二十届三中全会精神", []),
        ("十四届全国人大二次会议闭幕后，我市传达学习", []),
        ("十四届全国人大二次会议的部署，全省春耕会议开幕", []),
        ("省十四届人大二次会议开幕", []),
        ("水稻论坛开幕", []),
    ],
)
def test_only_a_sitting_that_is_reported_gives_its_year(clause: str, years: list[int]) -> None:
    """What is studied or carried out may be years ago."""
    assert list(sessions.reported(Text(clause))) == years


@pytest.mark.parametrize(
    ("said", "period"),
    [("第十四届全国人民代表大会第二次会议在北京开幕", "2024-03-05"), ("林业大会审议了春季造林计划", "XXXX-03-05")],
)
def test_the_year_of_a_report_is_that_of_the_sitting(said: str, period: str) -> None:
    """A day printed without its year is of the year of the sitting that opens; without one it stays unknown."""
    doc = govnews.parse(f"春天的盛会\n\n    本报讯 3月5日，{said}。3月5日，代表提交建议35件。\n")
    assert [str(i.period) for i in doc.indicators] == [period]


@given(st.text(st.sampled_from("第十四二届全国人大政协次会议中央委员会开幕党的")))
def test_any_text_is_searched(text: str) -> None:
    """Nothing raises; years are of the record."""
    assert all(1978 <= year <= 2100 for year in sessions.reported(Text(text)))


@pytest.mark.parametrize("part", ["十", "第十届", "十四届全国人大", "党的十"])
def test_long_texts_take_linear_time(part: str) -> None:
    """However names begin."""
    text = Text(part * (100_000 // len(part)))
    start = time.process_time()
    list(sessions.reported(text))
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("114年度", None, "2025"),
        ("114年1月", None, "2025-01"),
        ("民國114年", None, "2025"),
        ("110年底", None, "2021-12-31"),
        ("二〇一〇年", None, "2010"),
        ("二○一○年三月", None, "2010-03"),
        ("二〇二五年一至六月", None, "2025-01-01/2025-06-30"),
        ("一至六月", "2024-07-24", "2024-01-01/2024-06-30"),
        ("2010年代", None, "2010/2019"),
        ("上世纪90年代", None, "1990/1999"),
        ("“一五”时期", None, "1953/1957"),
        ("“二五”时期", None, "1958/1962"),
        ("“十四五”末", None, "2025"),
        ("十五五", None, "2026/2030"),
        ("去年", "2024-07-24", "2023"),
        ("去年", "XXXX-07-24", None),
        ("去年", None, None),
        ("去年底", None, "XXXX-12-31"),
        ("日前", "2024-07-24", None),
        ("近日", "2024-07-24", None),
        ("114年", None, None),
        ("二十一至六月", None, None),
    ],
)
def test_years_are_told_as_far_as_the_text_tells(text: str, anchor: str | None, edtf: str | None) -> None:
    """Years of Taiwan, of plans, in Chinese numerals, relative ones with and without a date to lean on."""
    found = [mention.period.edtf for mention in periods.find(text, anchor=anchor)]
    assert found == ([] if edtf is None else [edtf])
