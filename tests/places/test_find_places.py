"""Places in running text, and the place that an article is about."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

import govnews
from govnews import places
from govnews.errors import InputError
from govnews.model import Article, Paragraph
from govnews.text import Span, Text


def article(body: str, **fields: str) -> Article:
    """One of one paragraph."""
    return Article(paragraphs=(Paragraph(text=body, span=Span(start=0, end=len(body), source=())),), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("杭州市桐庐县与云南签约", [("杭州市桐庐县", "330122"), ("云南", "530000")]),
        ("在黄河南岸施工", []),
        ("改造老城区和市中区", []),
        ("济南市市中区改造", [("济南市市中区", "370103")]),
        ("参加两广西部会议", []),
        ("全县建新县城", []),
        ("朝阳区新增泵站", [("朝阳区", None)]),
        ("長沙市增長", [("長沙市", "430100")]),
        ("浙江、江苏两省", [("浙江", "330000"), ("江苏", "320000")]),
        ("浙江江苏两省", [("浙江", "330000"), ("江苏", "320000")]),
        ("", []),
    ],
)
def test_places_are_found_where_they_are_named(text: str, found: list[tuple[str, str | None]]) -> None:
    """Full names, short ones of provinces and cities, chains as one; no parts of words and no common nouns."""
    mentions = places.find(text)
    assert [(str(m.text), m.place and m.place.code) for m in mentions] == found


@given(st.text(st.sampled_from("浙江省杭州市长春朝阳区县，a "), max_size=80))
def test_finds_are_views_in_order(string: str) -> None:
    """Each find is a stretch of the text, behind the one before."""
    text = Text(string)
    spans = [found.text.span for found in places.find(text)]
    assert [string[span.start : span.end] for span in spans] == [str(found.text) for found in places.find(text)]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("part", ["浙江省杭州市", "浙江", "县", "朝阳区", "黄河南", "长春市、"])
def test_long_texts_are_searched_in_linear_time(part: str) -> None:
    """However names follow each other."""
    places.find(part)
    start = time.process_time()
    places.find((part * 50_000)[:50_000])
    assert time.process_time() - start < 1.5 * pace()


@pytest.mark.parametrize(
    ("body", "publisher", "own"),
    [
        ("全县新建泵站。", None, None),
        ("桐庐县新建泵站，全县受益。", None, "桐庐县"),
        ("桐庐县和淳安县新建泵站。", None, "杭州市"),
        ("桐庐县和昆山市新建泵站。", None, None),
        ("全市新建泵站。", "长沙晚报", "长沙市"),
        ("浏阳市新建泵站。", "长沙晚报", "浏阳市"),
        ("代表团考察昆山市。", "长沙晚报", "长沙市"),
        ("朝阳区新建泵站。", "长春日报", "朝阳区"),
        ("新华社北京7月1日电（记者 林舟）全国新建泵站。", "新华社", None),
    ],
)
def test_an_article_is_at_home_where_all_it_names_lies(body: str, publisher: str | None, own: str | None) -> None:
    """Inside the place of its paper where it has one; the place it was sent from does not count."""
    found = article(body, **({} if publisher is None else {"publisher": publisher})).place
    assert (found and found.name) == own


def test_a_figure_is_placed_where_its_article_is_at_home() -> None:
    """Without its article a figure's region speaks for itself; with it, 全市 and shared names are read."""
    page = "长春市朝阳区建设提速\n\n    去年，朝阳区新建泵站35座，全市新建泵站160座。\n"
    doc = govnews.parse(page, published="2025-02-18")
    assert [i.region for i in doc.indicators] == ["朝阳区", "全市"]
    assert [i.place for i in doc.indicators] == [None, None]
    assert [p and p.code for p in map(doc.place_of, doc.indicators)] == ["220104", "220100"]
    assert [doc.articles[0].place_of(i) for i in doc.indicators] == [doc.place_of(i) for i in doc.indicators]
    frame = doc.to_pandas()
    assert list(frame["place_code"]) == ["220104", "220100"]
    assert list(frame["place"]) == ["吉林省长春市朝阳区", "吉林省长春市"]
    assert list(doc.indicators.to_pandas()["place_code"]) == [None, None]
    with pytest.raises(InputError, match="no indicator of this document"):
        govnews.parse("").place_of(doc.indicators[0])
