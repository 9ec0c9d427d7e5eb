"""The date that an article leans on."""

from __future__ import annotations

import pytest

from govnews.mentions import periods
from govnews.mentions.reading import Issue, Reading
from govnews.model import Date, Period
from govnews.text import Text


def reading(*paragraphs: str, issue: Issue | None = None, published: str | None = None) -> Reading:
    """A reading of some paragraphs."""
    return Reading(
        paragraphs=tuple(map(Text, paragraphs)),
        published=Period.parse(published) if published else None,
        issue=issue or Issue(),
    )


def test_what_is_published_wins() -> None:
    """The date of issue, the document's before the article's, is the anchor."""
    lead = "本报讯 3月2日，县里召开了会议。"
    assert periods.anchor(reading(lead, published="2019-03-04")) == Date(2019, 3, 4)
    issue = Issue(published=Period.parse("2019-03-05"))
    assert periods.anchor(reading(lead, issue=issue, published="2019-03-04")) == Date(2019, 3, 5)


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("2019年3月2日上午，县里召开了会议。", Date(2019, 3, 2)),
        ("本报南山3月2日电 （记者某某）雨水将至。", Date(None, 3, 2)),
        ("3月2日至4日，检查组到访。", Date(None, 3, 4)),
        ("今天（3月2日）上午，会议开幕。", Date(None, 3, 2)),
        ("上半年，全县工业回升。", None),
        ("截至6月底，贷款余额回升。", None),
        ("近日，会议召开。", None),
        ("2012年9月，工程动工。", None),
    ],
)
def test_the_lead_opens_with_the_day(lead: str, date: Date | None) -> None:
    """Without a date of issue the first day in the opening of the lead counts; spans of months do not."""
    assert periods.anchor(reading(lead)) == date


def test_a_day_deep_in_the_lead_is_no_dateline() -> None:
    """A day that stands far into the lead is not the article's."""
    assert periods.anchor(reading("工程" * 60 + "于2019年3月2日动工。")) is None


@pytest.mark.parametrize(
    ("lead", "year"),
    [
        ("7月5日，县里召开2021年第二季度例会。", 2021),
        ("1月5日，县里召开2021年迎春座谈会。", 2021),
        ("6月5日，县里部署2021年重点工作。", 2021),
        ("12月5日，县里研究2021年重点工作。", None),
        ("1月5日，县里总结2021年工作。", None),
        ("6月5日，县里总结2020年工作，部署2021年工作任务。", None),
        ("6月5日，自2018年工作开展以来，面貌一新。", None),
        ("6月5日，到2025年建成项目10个。", None),
        ("6月5日，工程开工。", None),
    ],
)
def test_the_year_is_taken_from_the_one_occasion_named_with_it(lead: str, year: int | None) -> None:
    """An occasion held gives its year; a plan does where the month leaves no doubt; two years, or none, give none."""
    found = periods.anchor(reading(lead))
    assert found is not None
    assert found.year == year


def test_the_issue_tells_what_the_article_does_not() -> None:
    """Another article of the issue may name the one occasion; two that disagree tell nothing."""
    issue = Issue()
    first, second, third = (
        reading("7月5日，会议召开。", issue=issue),
        reading("7月5日，县里召开2021年第二季度例会。", issue=issue),
        reading("7月5日，县里召开2020年第二季度例会。", issue=issue),
    )
    issue.readings = (first, second)
    assert periods.anchor(first) == Date(2021, 7, 5)
    issue.readings = (first, second, third)
    assert periods.anchor(first) == Date(None, 7, 5)


def test_the_scan_resolves_against_the_anchor() -> None:
    """The shared scan gives periods resolved against the article's date, and numbers."""
    scan = reading("去年产粮3万吨。", published="2019-03-04").scan
    assert [str(found.period) for found in scan.periods] == ["2018"]
    assert [found.unit for found in scan.numbers] == ["吨"]


def test_an_empty_article_has_no_date() -> None:
    """Nothing printed, nothing known."""
    assert periods.anchor(reading()) is None
