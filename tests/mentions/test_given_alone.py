"""A text that is searched for numbers on its own: shares as a whole, mixed fractions, bare numerals, addresses."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews import numbers
from govnews.mentions.readable import portion
from govnews.text import Text


def found(text: str) -> list[tuple[str, str | None]]:
    """Value and unit of each number."""
    return [(format(number.value.normalize(), "f"), number.unit) for number in numbers.find(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("百 分 之 六 十", "60", "%"),
        ("四成半", "45", "%"),
        ("半成", "5", "%"),
        ("六 点 二 成", "62", "%"),
        ("85折", "85", "%"),
        ("八八折", "88", "%"),
        ("8.8折", "88", "%"),
        ("六折", "60", "%"),
        ("打对折", "50", "%"),
        ("打對折", "50", "%"),
        ("半折", "50", "%"),
        ("二 百 个 百 分 点", "200", "百分点"),
        ("3k个百分点", "3000", "百分点"),
        ("百分之7Ｋ", "7000", "%"),
        ("负6.5%", "-6.5", "%"),
    ],
)
def test_a_share_is_found_however_it_is_spaced(text: str, value: str, unit: str) -> None:
    """As the whole of a text; points stay points."""
    assert found(text) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "worth"),
    [("85折", "0.85"), ("四成半", "0.45"), ("12.5%", "0.125"), ("6个百分点", "0.06"), ("一千零几万", "10000000")],
)
def test_read_gives_the_fraction_of_a_share(text: str, worth: str) -> None:
    """A share read alone is the fraction that it says."""
    assert numbers.read(text) == Decimal(worth)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("三又五分之二", ["3.4"]),
        ("约十二又四分之一", ["12.25"]),
        ("2 3/4的路程，1/4的时间", ["2.75", "0.25"]),
        ("7/8", ["0.875"]),
    ],
)
def test_a_whole_number_and_a_fraction_are_one(text: str, values: list[str]) -> None:
    """By 又, or by one blank; a list is none."""
    assert [value for value, _ in found(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("答案是六", ["6"]),
        ("这是七那是三", ["7", "3"]),
        ("“二”和“六”", ["2", "6"]),
        ("七双", ["7"]),
        ("买三打鸡蛋", ["36"]),
        ("六折,七二折，5折", ["60", "72", "50"]),
        ("这是四川", []),
        ("一双手", []),
        ("一打折就买", []),
        ("两两结对", []),
        ("两两", []),
        ("一切", []),
    ],
)
def test_bare_numerals_are_found_where_they_show_themselves(text: str, values: list[str]) -> None:
    """Behind 是, in quotation marks, before what counts pairs and dozens; parts of words are none."""
    assert [value for value, _ in found(text)] == values


def test_an_address_holds_no_number() -> None:
    """Codes of an address are no shares; what stands around it is found."""
    assert found("占8%，见 https://example.org/a?q=30%25%20b=7 ，共6人") == [("8", "%"), ("6", "人")]
    assert found("https://example.org/2021/30%") == []


def test_figures_of_a_list_are_not_one_number() -> None:
    """A blank behind the comma tells."""
    assert [value for value, _ in found("3, 456, 789")] == ["3", "456", "789"]


def test_views_are_those_of_the_text_that_was_given() -> None:
    """In either script, and whole."""
    text = Text("　打對折　")
    (number,) = numbers.find(text)
    assert str(number.text) == "打對折"
    assert number.text.span.start == 1


@given(st.text("一二两半百千万点成折分之个百分点又是双对打0123456789%．. 　，“”-/k", max_size=24))
def test_nothing_raises_and_finds_stand_in_order(text: str) -> None:
    """Whatever stands together: each find is a stretch of the text, none over another."""
    view = Text(text)
    places = [(number.text.span.start, number.text.span.end) for number in numbers.find(view)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)
    assert portion(text) is None or portion(text)[1] in ("%", "百分点")  # type: ignore[index]


def test_long_text_is_searched_in_time() -> None:
    """Sixty thousand characters of what might begin something."""
    for piece in ("一又", "打对", "是一，", "https://1 ", "1 1/2 ", "九九", "5折，", "成半"):
        text = piece * (60_000 // len(piece))
        start = time.process_time()
        numbers.find(text)
        assert time.process_time() - start < 2 * pace(), piece
