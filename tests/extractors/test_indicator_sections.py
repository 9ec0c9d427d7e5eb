"""Laws of the headings of reports: what stands below them is of their time, and a plan's figures are to be reached."""

from __future__ import annotations

import pytest

import govnews

REPORT = """政府工作报告
——2022年1月11日在青溪县第九届人民代表大会第二次会议上
县长　程远山

各位代表：
　　现在，我代表县人民政府，向大会报告政府工作，请予审议。
一、2021年工作回顾
　　一年来，我们坚持稳中求进，地区生产总值达到86.3亿元，粮食产量由21万吨提高到23万吨。
　　（一）产业稳步发展。
　　新增规模以上企业7家。五年间，公路里程增长两倍。
二、2022年工作安排
　　新建高标准农田4万亩，城镇化率达到51%。
　　去年完成投资3亿元。
"""


def told() -> dict[str, tuple[str | None, str, str | None]]:
    """Period, status and place of each figure of the report, by name and value."""
    return {
        f"{i.name} {i.value.normalize():f}": (None if i.period is None else str(i.period), i.status, i.region)
        for i in govnews.parse(REPORT).indicators
    }


@pytest.mark.parametrize(
    ("figure", "wanted"),
    [
        ("地区生产总值 8630000000", ("2021", "actual", "青溪县")),
        ("规模以上企业 7", ("2021", "actual", "青溪县")),
        ("高标准农田 40000", ("2022", "target", "青溪县")),
        ("城镇化率 51", ("2022", "target", "青溪县")),
    ],
)
def test_a_heading_gives_its_time_to_what_stands_below(figure: str, wanted: tuple[str | None, str, str | None]) -> None:
    """The years of a report are printed in its headings; those counted in brackets keep the section's year."""
    assert told()[figure] == wanted


@pytest.mark.parametrize("figure", ["粮食产量 210000", "公路里程 2"])
def test_what_began_earlier_or_took_years_is_not_of_the_headings_year(figure: str) -> None:
    """A movement's start and what several years brought are of no one year."""
    assert told()[figure][0] is None


def test_a_report_is_dated_by_the_day_below_its_title_and_not_issued_then() -> None:
    """去年 leans on the day of the meeting, which is no date of issue."""
    assert told()["投资 300000000"] == ("2021", "actual", "青溪县")
    assert govnews.parse(REPORT).articles[0].published is None


@pytest.mark.parametrize("page", ["第1版", "第 3 版", "A2版"])
def test_the_head_of_a_page_above_an_article_gives_paper_and_day(page: str) -> None:
    """Paper, day, weekday and page on one line are the article's facts."""
    text = f"""青溪日报 2023年5月9日 星期二 {page}
深耕山水 建设青溪
本报记者 简舟
    5月8日，全县林业大会召开。去年，全县造林成活率达92.5%。
"""
    article = govnews.parse(text).articles[0]
    assert (article.publisher, str(article.published)) == ("青溪日报", "2023-05-09")
    assert [str(figure.period) for figure in article.indicators] == ["2022"]
