"""Drafts become one text: each part once, in order, and what nobody claimed behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.draft import Draft, Layout, Page, Picture, Row
from govnews.linking.assembly import assemble, captions, paragraphs
from govnews.mentions.reading import Issue
from govnews.model import Author, Period
from govnews.text import Text

PAGE = Text(
    "江州观察\n云岭州部署\n防汛工作\n州长主持\n何平\n大江今年\n来水偏多。\nGDP and\nCPI 都在\n上升。\n会场外景\n广告\n"
)
KICKER, FIRST, SECOND, SUB, BY, ONE, TWO, LATIN, ON, END, PICTURE, ADVERT, _ = PAGE.lines()
FULL = Draft(
    kicker=(KICKER,),
    headline=(FIRST, SECOND),
    subheadlines=(SUB,),
    byline=(BY,),
    paragraphs=((ONE, TWO), (LATIN, ON, END)),
    pictures=(Picture(lines=(PICTURE,), photographer="林远"),),
    authors=(Author(name="何平", role="author"),),
    publisher="云岭日报",
    kind="commentary",
    rule="mine",
)


def made(*drafts: Draft, page: Text = PAGE) -> str:
    """The finished text of some drafts."""
    return str(assemble(Layout(articles=drafts), Page(text=page), Issue())[0])


def test_the_parts_stand_under_each_other() -> None:
    """Headline lines are joined by a space, printed lines by nothing, Latin words by a space; the rest comes last."""
    assert made(FULL).split("\n") == [
        "江州观察",
        "云岭州部署 防汛工作",
        "州长主持",
        "何平",
        "大江今年来水偏多。",
        "GDP and CPI 都在上升。",
        "会场外景",
        "广告",
    ]


def test_a_reading_is_views_of_that_text() -> None:
    """Each part of an article is found in the finished text, and still leads to the page."""
    whole, (reading,) = assemble(Layout(articles=(FULL,)), Page(text=PAGE, script="Hant"), Issue())
    assert reading.headline is not None
    assert reading.kicker is not None
    parts = [reading.kicker, reading.headline, *reading.subheadlines, *reading.paragraphs, *reading.captions]
    assert all(whole.holds(part) for part in parts)
    assert reading.headline == "云岭州部署 防汛工作"
    assert reading.headline.original == "云岭州部署\n防汛工作"
    assert reading.byline == "何平"
    assert [reading.publisher, reading.kind, reading.script] == ["云岭日报", "commentary", "Hant"]
    assert reading.authors == FULL.authors


def test_what_the_model_holds_of_it() -> None:
    """Paragraphs and captions as strings with their spans, a picture's photographer beside its words."""
    whole, (reading,) = assemble(Layout(articles=(FULL,)), Page(text=PAGE), Issue())
    found = paragraphs(reading)
    assert [paragraph.text for paragraph in found] == ["大江今年来水偏多。", "GDP and CPI 都在上升。"]
    assert all(str(whole)[p.span.start : p.span.end] == p.text for p in found)
    (caption,) = captions(reading, FULL)
    assert (caption.text, caption.photographer) == ("会场外景", "林远")


def test_articles_stand_in_their_order_whatever_the_page_had() -> None:
    """Reading order is the parser's."""
    assert made(Draft(paragraphs=((END,),)), Draft(headline=(KICKER,))).split("\n")[:2] == ["上升。", "江州观察"]


def test_cells_of_a_row_are_parted() -> None:
    """A table's row keeps its cells apart where lines of a paragraph close up."""
    cells = (ONE, TWO)
    assert made(Draft(paragraphs=(Row(cells),))).startswith("大江今年 来水偏多。\n")
    assert made(Draft(paragraphs=(cells,))).startswith("大江今年来水偏多。\n")


@pytest.mark.parametrize(
    ("stated", "issued", "expected"),
    [
        ("2024-03-06", None, "2024-03-06"),
        (None, "2024-03-07", "2024-03-07"),
        ("2024-03-06", "2024-03-07", "2024-03-06"),
        (None, None, None),
    ],
)
def test_a_draft_without_a_date_has_the_issues(stated: str | None, issued: str | None, expected: str | None) -> None:
    """What the article itself says goes first here."""
    draft = Draft(headline=(FIRST,), published=Period.parse(stated) if stated else None)
    issue = Issue(published=Period.parse(issued) if issued else None)
    _, (reading,) = assemble(Layout(articles=(draft,)), Page(text=PAGE), issue)
    assert (str(reading.published) if reading.published else None) == expected


def test_a_page_without_articles_is_kept_whole() -> None:
    """What no article claims is the text, white space at its ends left out."""
    assert made() == str(PAGE).strip()
    assert made(page=Text("")) == made(page=Text(" \n ")) == ""


@given(st.lists(st.sets(st.integers(0, 11), max_size=4), max_size=3))
def test_every_line_is_there_once(claims: list[set[int]]) -> None:
    """Whatever lines the articles take, all characters that are not white space are kept, none twice."""
    lines = PAGE.lines()
    taken: set[int] = set()
    drafts = []
    for claim in claims:
        drafts.append(Draft(paragraphs=tuple((lines[at],) for at in sorted(claim - taken))))
        taken |= claim
    text = made(*drafts)
    assert sorted("".join(text.split())) == sorted("".join(str(PAGE).split()))
    assert "\n\n" not in text


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("采用inter-\nnational标准", "采用international标准"),
        ("防护COVID-\n19病毒", "防护COVID-19病毒"),
        ("规划2023-\n2025年", "规划2023-2025年"),
        ("采用Wi-\nFi网络", "采用Wi-Fi网络"),
        ("采用open\nsource软件", "采用open source软件"),
        ("投资1.\n6亿元", "投资1.6亿元"),
    ],
)
def test_what_a_line_end_broke_is_whole(lines: str, joined: str) -> None:
    """A hyphen that breaks a Latin word goes; one of a name or a span of numbers stays; numbers have no gap."""
    page = Page(text=Text(lines))
    text, _ = assemble(Layout(articles=(Draft(paragraphs=(tuple(page.text.lines()),)),)), page, Issue())
    assert str(text).startswith(joined)
