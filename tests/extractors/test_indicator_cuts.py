"""What a head loses before its noun phrase is read, and what the words of a period say of a figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.extractors._indicator_cuts import gift, short, without_brackets, without_time
from govnews.extractors._indicator_measures import TIME
from govnews.extractors._indicator_times import compared, ended, left, to_come, unsaid, year_of
from govnews.mentions import periods
from govnews.model import Date, Period
from govnews.text import Text

HEADS = st.text(f"茶园面积产值的是有、，（）()向学校捐款{TIME}3年内总和", max_size=24)


@pytest.mark.parametrize(
    ("head", "bare"),
    [
        ("茶叶产值（含税）", "茶叶产值"),
        ("茶叶（春茶）产值(含税)", "茶叶产值"),
        ("茶叶产值（含税", "茶叶产值"),
        ("其中30家）茶叶产值", "茶叶产值"),
        ("茶叶产值", "茶叶产值"),
        ("", ""),
    ],
)
def test_what_stands_in_brackets_is_no_part_of_the_name(head: str, bare: str) -> None:
    """Closed or cut off by a number, before or within."""
    assert without_brackets(head) == bare


@pytest.mark.parametrize(
    ("head", "bare"),
    [
        (f"{TIME * 4}茶园面积", "茶园面积"),
        (f"茶园面积{TIME * 4}", "茶园面积"),
        (f"本县{TIME * 2}、茶园面积", "茶园面积"),
        ("公司用两年时间投资", "投资"),
        ("茶园面积", "茶园面积"),
        (TIME, ""),
    ],
)
def test_words_of_time_are_no_part_of_the_name(head: str, bare: str) -> None:
    """What follows them is the name, else what precedes them; how long something takes is time too."""
    assert without_time(head) == bare


@pytest.mark.parametrize(
    ("head", "bare"),
    [("向学校捐款", "捐款"), ("名列前茅的有茶叶", "茶叶"), ("茶园面积", "茶园面积"), ("捐款", "捐款")],
)
def test_what_is_given_is_named_without_to_whom(head: str, bare: str) -> None:
    """A gift leaves out its receiver, a count what only leads up to it."""
    assert gift(head) == bare


@pytest.mark.parametrize(
    ("head", "bare"),
    [
        ("变化最大的是良种覆盖率", "良种覆盖率"),
        ("近年来持续改善提升的群众居民收入", "群众居民收入"),
        ("近年来持续改善提升的那些干部", "近年来持续改善提升的那些干部"),
        ("茶园的面积", "茶园的面积"),
    ],
)
def test_a_long_name_is_cut_where_a_quantity_is_left(head: str, bare: str) -> None:
    """What is short, or names no quantity behind its last 的, stays whole."""
    assert short(head) == bare


@given(HEADS)
def test_cuts_only_take_away(head: str) -> None:
    """Whatever is left stood in the head, its characters in order."""
    for cut in (without_brackets, without_time, gift, short):
        rest = iter(head)
        assert all(character in rest for character in cut(head))


def _time(sentence: str) -> tuple[Text, periods.PeriodMention]:
    text = Text(sentence)
    return text, next(iter(periods.find(text, anchor=Date(2019, 6, 1))))


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("产量比去年增加3吨", True),
        ("产量是去年的3倍", True),
        ("产量达到去年的80%", True),
        ("产量与去年相比增加", True),
        ("去年产量3吨", False),
        ("在去年建成3座水库", False),
    ],
)
def test_a_time_that_only_something_is_compared_with_is_told(sentence: str, against: bool) -> None:  # noqa: FBT001
    """Behind 比 and 与, and before so many times of what was then."""
    text, mention = _time(sentence)
    assert compared(text, mention.text) == against


@pytest.mark.parametrize(
    ("sentence", "starts"), [("从去年的3吨", True), ("自去年起", True), ("到去年底", False), ("去年", False)]
)
def test_a_time_that_a_movement_starts_from_is_told(sentence: str, starts: bool) -> None:  # noqa: FBT001
    """A preposition right before it says so."""
    text, mention = _time(sentence)
    assert left(text, mention) == starts


@given(st.integers(1990, 2030), st.integers(1, 12), st.integers(1, 28))
def test_a_day_is_past_or_to_come_or_neither(year: int, month: int, day: int) -> None:
    """Never both; the day itself is neither, nor is what is not known."""
    today = Date(2010, 6, 15)
    period = Period(Date(year, month, day))
    assert (ended(period, today), to_come(period, today)) == (
        (year, month, day) < (2010, 6, 15),
        (year, month, day) > (2010, 6, 15),
    )
    assert not ended(period, None)
    assert not to_come(None, today)
    assert not ended(Period(Date(None, month, day)), today)


@pytest.mark.parametrize(
    ("period", "year"),
    [
        (Period(Date(2010, 6)), Period(Date(2010))),
        (Period(Date(None, 6)), None),
        (None, None),
        (Period(Date(2010)), Period(Date(2010))),
    ],
)
def test_the_year_of_a_period_is_known_or_not(period: Period | None, year: Period | None) -> None:
    """It is never guessed."""
    assert year_of(period) == year


@pytest.mark.parametrize(
    ("sentence", "found"), [("去年产量3吨", "去年"), ("产量比去年增加3吨", None), ("2018年产量3吨", None)]
)
def test_a_year_said_by_another_is_found_where_it_is_no_comparison(sentence: str, found: str | None) -> None:
    """去年 is the year of what is told, unless it is only what that is compared with."""
    year = unsaid(Text(sentence))
    assert (None if year is None else str(year)) == found
