"""Days as the heads of pages print them: the week, the other calendar, the years of the Republic."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import lexicon
from govnews.layout.furniture import furniture, issue_date
from govnews.layout.mastheads import masthead, weekday
from govnews.text import Text

WEEKDAYS = [word + day for word in lexicon.words("web", "weekday") for day in "一二三四五六日天"]


@pytest.mark.parametrize("day", WEEKDAYS)
def test_a_day_of_the_week_beside_a_date_makes_a_head(day: str) -> None:
    """Whatever the week is called, and whichever day it is; the date is read, the weekday adds nothing."""
    found = masthead(Text(f"2003年8月21日　{day}"))
    assert found is not None
    assert str(found.published) == "2003-08-21"
    assert furniture(Text(f"2003年8月21日 {day}")) == "date"
    assert str(issue_date(Text(f"2003年8月21日 {day}"))) == "2003-08-21"
    assert re.fullmatch(weekday(), day)


@pytest.mark.parametrize("word", ["周七", "星期", "日", "礼拜堂", "周年"])
def test_what_is_no_day_of_the_week_is_none(word: str) -> None:
    """A week has no seventh day by number, and a word that only begins like one is another."""
    assert re.fullmatch(weekday(), word) is None


@pytest.mark.parametrize("calendar", lexicon.words("furniture", "calendar"))
@given(
    stem=st.sampled_from(lexicon.words("furniture", "stem")),
    branch=st.sampled_from(lexicon.words("furniture", "branch")),
)
def test_the_other_calendar_belongs_to_the_head(calendar: str, stem: str, branch: str) -> None:
    """Its year by two signs and its day do not keep a line from being the head of a page."""
    found = masthead(Text(f"江州日报　2003年8月21日　{calendar}{stem}{branch}年七月廿四"))
    assert found is not None
    assert (found.paper, str(found.published)) == ("江州日报", "2003-08-21")
    assert masthead(Text(f"江州日报　2003年8月21日　{stem}{branch}年七月")) is not None


@pytest.mark.parametrize("era", ["民国", "中华民国"])
@given(st.integers(10, 99))
def test_years_of_the_republic_are_counted_from_1912(era: str, year: int) -> None:
    """In two figures, behind the name of the era, short or full."""
    found = masthead(Text(f"{era}{year}年3月4日　星期一"))
    assert found is not None
    assert found.published is not None
    assert found.published.start is not None
    assert found.published.start.year == 1911 + year


@pytest.mark.parametrize("word", lexicon.words("furniture", "today"))
def test_what_an_issue_has_today_is_furniture(word: str) -> None:
    """How many pages there are is no text, and where a thing stands in them neither."""
    assert masthead(Text(f"江州日报 2003年8月21日 {word}8版")) is not None
    assert furniture(Text(f"详见{word}3版")) == "teaser"
