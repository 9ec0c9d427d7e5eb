"""The time, place and status of a figure: the nearest stretch that says them, and nothing that none says."""

from __future__ import annotations

import pytest
from stated import found

from govnews.model import Period


def periods(*paragraphs: str, headline: str | None = None) -> list[str | None]:
    """The periods of an article's figures."""
    return [i.period.edtf if i.period else None for i in found(*paragraphs, headline=headline, published="2023-08-01")]


def test_a_period_in_the_clause_is_stated() -> None:
    """The clause's own period is the figure's and not inferred."""
    (one,) = found("2021年粮食产量35万吨。")
    assert one.period == Period.parse("2021")
    assert one.evidence is not None
    assert "period" not in one.evidence.inferred


def test_a_period_that_opens_a_sentence_holds_for_it_and_is_inferred() -> None:
    """A later clause of the sentence takes the period that opens it."""
    one, two = found("2021年，粮食产量35万吨，茶叶产量增长5%。")
    assert one.period == two.period == Period.parse("2021")
    assert two.evidence is not None
    assert "period" in two.evidence.inferred


def test_a_period_inside_another_clause_is_of_that_clause_alone() -> None:
    """What is dated in passing does not date the figure that follows."""
    assert periods("新桥2022年5月通车，总投资3亿元。") == [None]


def test_a_period_that_opens_holds_on_within_its_paragraph_only() -> None:
    """The next sentence takes it over, the next paragraph does not."""
    assert periods("2022年，粮食产量35万吨。其中，稻谷产量20万吨。", "建成粮仓6个。") == ["2022", "2022", None]


def test_a_period_that_is_compared_with_dates_nothing() -> None:
    """比2021年 names the basis, not the time."""
    assert periods("2022年末，户籍人口30万人，比2021年减少2万人。")[1] != "2021"


def test_stocks_take_no_period_from_another_sentence() -> None:
    """累计 counts up to now."""
    assert periods("2022年，税收增长5%。累计建成粮仓6个。") == ["2022", None]


def test_the_title_of_a_report_dates_its_figures() -> None:
    """In a statistical communiqué the year of the title holds where nothing nearer is said; elsewhere it does not."""
    body = "工业园区平稳发展。实现利润3亿元。"
    assert periods(body, headline="临江县2019年国民经济和社会发展统计公报") == ["2019"]
    assert periods(body, headline="2019年临江县政府工作报告") == [None]


def test_a_year_end_without_a_year_is_of_the_report() -> None:
    """年末 in the communiqué of a year is the end of that year."""
    headline = "临江县2019年国民经济和社会发展统计公报"
    assert periods("年末生猪存栏20万头。", headline=headline) == ["2019-12-31"]


@pytest.mark.parametrize(
    ("paragraph", "region"),
    [
        ("全省粮食产量35万吨。", "全省"),
        ("在我市，茶叶产量增长5%。", "我市"),
        ("临江县坚持创新，粮食产量35万吨。", "临江县"),
        ("浙江游客接待量增长5%。", "浙江"),
        ("游客接待量增长5%。", None),
        ("临江区做强产业，茶叶产量居全市第3。", "临江区"),
    ],
)
def test_the_region_is_as_printed_nearest_first(paragraph: str, region: str | None) -> None:
    """A place at the head of the clause, else of one before it, else the article's subject; a rank's field is none."""
    assert [i.region for i in found(paragraph)] == [region]


def test_the_articles_subject_holds_in_later_paragraphs() -> None:
    """Who the first sentence is about is who later figures are about, which is inferred."""
    one = found("临江区坚持创新发展。", "引进国外的设备30台，建成车间6个。")[-1]
    assert one.region == "临江区"
    assert one.evidence is not None
    assert "region" in one.evidence.inferred


@pytest.mark.parametrize(
    ("paragraph", "status"),
    [
        ("力争粮食产量达到35万吨。", "target"),
        ("到2027年，粮食产量达到35万吨。", "target"),
        ("预期目标是：地区生产总值增长6%。", "target"),
        ("粮食产量达到35万吨。", "actual"),
        ("2020年，粮食产量达到35万吨。", "actual"),
        ("完成年度计划，粮食产量达到35万吨。", "actual"),
    ],
)
def test_what_is_to_be_reached_is_a_target(paragraph: str, status: str) -> None:
    """A word of intention before the figure, or a year after the article's own, makes it a target."""
    assert [i.status for i in found(paragraph, published="2023-08-01")] == [status]


def test_a_list_of_aims_runs_to_the_end_of_its_paragraph() -> None:
    """Once the aims are announced, all that follows in the paragraph is to be reached."""
    first = "今年发展的主要预期目标是：地区生产总值增长6%。粮食产量稳定在35万吨。"
    assert [i.status for i in found(first, "去年粮食产量34万吨。")] == ["target", "target", "actual"]


def test_the_day_that_opens_a_paragraph_holds_in_it() -> None:
    """A day at the head of the paragraph dates what its later sentences count; one further on does not."""
    assert periods("5月6日，采茶节开幕。现场有茶农300人。") == ["2023-05-06"]
    assert periods("采茶节开幕。5月6日，比赛开始。现场有茶农300人。") == [None]
