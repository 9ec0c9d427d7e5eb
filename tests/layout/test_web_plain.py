"""Laws of tables whose rows are lines, and of lists: what has no sentences and is text all the same."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

import govnews
from govnews.layout.web_lines import web_lines
from govnews.layout.web_plain import listed, tabled
from govnews.text import Text


def bodies(text: str) -> list[tuple[str | None, list[str]]]:
    """Headline and paragraphs of each article."""
    return [(one.headline, [part.text for part in one.paragraphs]) for one in govnews.parse(text).articles]


@pytest.mark.parametrize(
    "text",
    [
        "杏州县水利统计表\n\n指标\t单位\t数值\n水库\t座\t36\n水渠\t公里\t1.5\n",
        "杏州县水利统计表\n\n指标      单位    数值\n水库      座      36\n水渠      公里    1.5\n",
        "杏州县水利统计表\n\n指标　　　单位　　数值\n水库　　　座　　　36\n水渠　　　公里　　1.5\n",
        "# 杏州县水利统计表\n\n|指标 | 单位|数值|\n| --- | :-: | --- |\n|水库|座 | 36|\n| 水渠 | 公里 | 1.5 |\n",
    ],
)
def test_a_table_below_a_headline_is_an_article(text: str) -> None:
    """Cells parted by tabs, wide gaps or bars are rows, a row a paragraph."""
    assert bodies(text) == [("杏州县水利统计表", ["指标 单位 数值", "水库 座 36", "水渠 公里 1.5"])]


def test_a_table_below_a_paragraph_stays_in_the_body() -> None:
    """What an article prints below its text is not lost."""
    text = "杏州县公布水利数据\n\n6月3日，杏州县公布水利数据。\n\n名称\t数量\n水库\t36座\n水渠\t1.5公里\n"
    assert bodies(text) == [
        ("杏州县公布水利数据", ["6月3日，杏州县公布水利数据。", "名称 数量", "水库 36座", "水渠 1.5公里"])
    ]


def test_a_span_leads_to_the_cells() -> None:
    """A row says of each cell where it stood."""
    text = "名称\t数量\n水库\t36座\n水渠\t1.5公里\n"
    (article,) = govnews.parse(text).articles
    row = article.paragraphs[1].span
    assert "".join(text[part.start : part.end] for part in row.source).replace("\t", "") == "水库36座"


@pytest.mark.parametrize(
    "text",
    [
        "姓名\t单位\n贺平\t水利局\n冯岩\t教育局\n",
        "名称\t数量\n水库\t36座\n",
        "6月3日\t上午\t座谈会\n6月4日\t下午\t调研\n6月5日\t全天\t返程\n",
        "名称\t数量\n水库\t36\t座\n水渠\t2\n泵站\t3\t座\t新\n",
    ],
)
def test_lines_without_numbers_below_a_head_are_no_table(text: str) -> None:
    """Names, one row, dates in front, rows of unlike length."""
    assert not any(line.row for line in tabled(web_lines(Text(text))))


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "（1）", "1、", "●"])
@pytest.mark.parametrize("head", ["# ", ""])
def test_a_list_below_a_headline_is_an_article(mark: str, head: str) -> None:
    """Where a page holds nothing else, the items are the paragraphs."""
    text = f"{head}杏州县修建水渠\n\n{mark}东渠3.6公里\n{mark}西渠1.5公里\n"
    assert bodies(text) == [("杏州县修建水渠", ["东渠3.6公里", "西渠1.5公里"])]


def test_a_list_below_a_paragraph_is_in_the_body() -> None:
    """Items that a copy marks follow the paragraph before them."""
    text = "# 杏州县修建水渠\n\n6月3日，杏州县公布计划：\n\n- 东渠3.6公里\n- 西渠1.5公里\n"
    assert bodies(text) == [("杏州县修建水渠", ["6月3日，杏州县公布计划：", "东渠3.6公里", "西渠1.5公里"])]


@pytest.mark.parametrize("items", ["- [首页](a)\n- [要闻](b)", "- 东渠3.6公里", "一、目标\n二、措施", "东渠\n西渠"])
def test_links_headings_and_one_item_are_no_list(items: str) -> None:
    """Menus and heads of sections are left out."""
    lines = web_lines(Text(f"6月3日，杏州县公布计划。\n{items}"))
    assert listed(lines) == lines


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- 东渠3.6公里\n- 西渠1.5公里\n", "no running text, only short lines"),
        ("山中无事\n月下有茶\n风来竹动\n雨过花香\n", "no running text, only short lines"),
        ("def run():\n    print('水利')\n    return 0\n", "the text is not Chinese"),
        ("2024-06-03 12:00:01 INFO start\n2024-06-03 12:00:02 WARN stop\n", "the text is not Chinese"),
        ("The county held a meeting.\nIt decided to build roads.\n", "the text is not Chinese"),
        (
            "町長は会議で、道路の整備を進めると述べた。\n来年度の予算は十億円となる見込みです。\n",
            "the text is not Chinese",
        ),
        ("12345\n67890\n3.14 2.71\n", "the text is not Chinese"),
        ("目录\n第一章 总则\n第二章 职责\n", "no running text, only short lines"),
        ("贺平\n冯岩\n陆远舟\n", "no running text, only short lines"),
    ],
)
def test_text_without_an_article_is_told(text: str, reason: str) -> None:
    """Nothing is lost without a word: one diagnostic says that there is no article, why, and which text is left."""
    document = govnews.parse(text)
    (found,) = (one for one in document.diagnostics if one.code == "no_article")
    assert document.articles == ()
    assert found.message == reason
    assert found.span is not None
    assert document.slice(found.span) == document.text.strip()


@pytest.mark.parametrize("parser", ["excerpts", "newspaper", "web"])
@pytest.mark.parametrize("text", ["", "贺平\n冯岩\n", "\n \n"])
def test_every_parser_tells_that_it_found_nothing(parser: str, text: str) -> None:
    """A parser that is asked for by name says so too."""
    document = govnews.Pipeline(parser=parser).parse(text)
    found = [one.code for one in document.diagnostics]
    assert bool(document.articles) != (found == ["no_article"])


@given(st.text(alphabet="水渠,，。 \t\n-*|1234.#：会议—年の会aб\u3000", max_size=60))
def test_every_text_has_an_article_or_a_reason(text: str) -> None:
    """Whatever a text is, it has an article or one diagnostic that says why not."""
    document = govnews.parse(text)
    assert bool(document.articles) != (sum(one.code == "no_article" for one in document.diagnostics) == 1)


@pytest.mark.parametrize(
    "line", ["水渠\t1\n", "- 水渠\n", "|水渠|1|\n", "水渠  " * 60 + "\n", "\t" * 300 + "水\n", "- " * 200 + "\n"]
)
def test_tables_and_lists_take_linear_time(line: str) -> None:
    """Long tables and lists cost as much as their lines."""
    text = Text(line * (100_000 // len(line)))
    start = time.process_time()
    listed(tabled(web_lines(text)), alone=True)
    assert time.process_time() - start < 3 * pace()
