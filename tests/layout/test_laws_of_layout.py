"""Laws that every layout keeps, on pages put together from printed lines of every kind."""

from __future__ import annotations

import time
from itertools import chain, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from printed import FLOODS, ITEMS, TEA
from timing import pace
from typesetting import print_page, read_page

from govnews.layout.bylines import lead, photo_credit
from govnews.layout.draft import Draft, Layout, Page
from govnews.layout.furniture import credited, jump
from govnews.layout.lines import column_width, paragraphs, printed_lines
from govnews.layout.mastheads import masthead
from govnews.layout.matching import match
from govnews.layout.parts import Block, Body, Shot
from govnews.layout.signatures import is_signature
from govnews.linking.assembly import assemble
from govnews.mentions.reading import Issue
from govnews.parsers import newspaper
from govnews.text import Text

LINES = (
    "云岭日报 2018年6月19日 星期二 第1版",
    "何平在全州防汛会议上强调",
    "绷紧思想之弦 压实各级责任",
    "欧阳一帆主持 沈棠出席",
    "云岭日报讯（记者 林 远）6月18日上午，全州防汛",
    "本报讯 入汛以来，全州降雨偏多，各县加强值守，",
    "工作视频会议召开。州委书记何平出席并讲话。他强",
    "调，要时刻绷紧防汛这根弦，把隐患排查到村寨，确",
    "保人民群众生命财产安全。",
    "　　会议以视频方式举行，各县市在分会场参会。",
    "茶农在云岭高山茶园采茶。本报记者 罗 兰 摄",
    "图为新落成的乡村图书室。",
    "（下转第二版）",
    "（上接第一版）",
    "本报记者 陈 舟",
    "（作者系州农科所研究员）",
    "责任编辑：何清 电话：0870-5512345",
    "一、抓好春耕",
    "■ 链接",
    "2",
    "……",
    "——",
    "",
    " ",
    "“",
    "（",
    "𠮷",
)
pages = st.lists(st.sampled_from(LINES), max_size=40).map("\n".join)


def read(text: str) -> Layout:
    """A page by the newspaper parser."""
    return newspaper.parse(Page(text=Text(text)))


def parts(draft: Draft) -> list[Text]:
    """All lines of an article's own parts."""
    body = chain.from_iterable(draft.paragraphs)
    pictures = chain.from_iterable(picture.lines for picture in draft.pictures)
    return [*draft.kicker, *draft.headline, *draft.subheadlines, *draft.byline, *body, *pictures]


@given(pages)
def test_no_line_is_claimed_twice(text: str) -> None:
    """Articles share nothing, and no part of an article shares a line with another."""
    lines = sorted((line for draft in read(text).articles for line in parts(draft)), key=lambda line: line.span.start)
    assert all(first.precedes(second) for first, second in pairwise(lines))


@given(pages)
def test_every_claimed_line_is_a_view_of_the_page(text: str) -> None:
    """A line's span says its own words in the page, none is empty, and none runs over a line end."""
    for draft in read(text).articles:
        for line in parts(draft):
            assert text[line.span.start : line.span.end] == str(line)
            assert str(line).strip()
            assert "\n" not in str(line)


@given(pages)
def test_each_rank_of_an_article_is_in_printed_order(text: str) -> None:
    """Inside kicker, headline, subheadlines, body and each caption lines follow as they were printed."""
    for draft in read(text).articles:
        body = tuple(chain.from_iterable(draft.paragraphs))
        for rank in (draft.kicker, draft.headline, draft.subheadlines, body, *(one.lines for one in draft.pictures)):
            assert all(first.precedes(second) for first, second in pairwise(rank))


@given(pages)
def test_an_article_has_a_body_and_no_empty_paragraph(text: str) -> None:
    """What has no running text is no article."""
    for draft in read(text).articles:
        assert draft.paragraphs
        assert all(draft.paragraphs)


@given(pages)
def test_the_same_page_is_read_the_same(text: str) -> None:
    """Nothing is remembered from one page to the next."""
    assert read(text) == read(text)


@given(pages)
def test_nothing_of_a_page_is_lost_in_the_finished_text(text: str) -> None:
    """What no article claims stands behind the articles; every sign but white space is there once."""
    page = Page(text=Text(text))
    finished, readings = assemble(newspaper.parse(page), page, Issue())
    assert sorted("".join(str(finished).split())) == sorted("".join(text.split()))
    assert all(str(paragraph).strip() for reading in readings for paragraph in reading.paragraphs)


@given(pages)
@example("保人民群众生命财产安全。\n何平在全州防汛会议上强调\n（下转第二版）\n何平在全州防汛会议上强调")
def test_a_flow_holds_parts_of_known_kinds_in_order(text: str) -> None:
    """Bodies, blocks and pictures take lines as they were printed, each line once, and no body is without any."""
    flow = read_page(text)
    taken = [line.text for part in flow.parts for line in part.lines]
    assert all(isinstance(part, Body | Block | Shot) for part in flow.parts)
    assert all(part.lines for part in flow.parts if isinstance(part, Body))
    spans = sorted((line.span for line in taken), key=lambda span: span.start)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(pages)
def test_matching_loses_no_line_of_a_body_and_gives_no_block_twice(text: str) -> None:
    """Bodies that go on elsewhere are joined, never dropped; a headline block belongs to one article at most."""
    flow = read_page(text)
    printed = sorted(line.text.span.start for part in flow.parts if isinstance(part, Body) for line in part.lines)
    items = list(match(flow.parts))
    assert sorted(line.text.span.start for item in items for line in item.body.lines) == printed
    blocks = [id(line) for item in items if item.block is not None for line in item.block.lines]
    assert len(blocks) == len(set(blocks))


@given(pages)
def test_paragraphs_are_a_partition_of_their_lines(text: str) -> None:
    """However lines are put into paragraphs, each stands in one, in order, under every reading of the page."""
    lines = printed_lines(Text(text))
    for parted, set_in in ((False, False), (True, False), (False, True)):
        found = paragraphs(lines, parted=parted, set_in=set_in)
        assert list(chain.from_iterable(found)) == [line.text for line in lines]
        assert all(found)


@given(pages)
def test_the_width_of_a_column_is_that_of_one_of_its_lines(text: str) -> None:
    """A column is as wide as a line in it, and 0 wide without lines."""
    lines = printed_lines(Text(text))
    assert column_width(lines) in ({line.fair for line in lines} or {0.0})


@given(st.sampled_from(LINES), st.text(max_size=30))
def test_what_reads_one_line_never_raises_and_stays_in_it(line: str, more: str) -> None:
    """Mastheads, datelines, credits, marks and signatures of any line, odd ones too."""
    text = Text(line + more)
    found = lead(text)
    assert found is None or text.holds(found.text)
    masthead(text)
    photo_credit(text)
    jump(text)
    credited(text)
    assert is_signature(text) in (True, False)


@pytest.mark.parametrize("width", [10, 13, 17.5, 24])
@pytest.mark.parametrize("headlines", ["before", "after"])
def test_the_width_of_the_columns_changes_no_paragraph(width: float, headlines: str) -> None:
    """The same articles in narrow and in wide columns have the same bodies."""
    page = print_page(ITEMS, width=width, blanks="parts", headlines="before" if headlines == "before" else "after")
    bodies = ["".join("".join(map(str, chain.from_iterable(d.paragraphs))).split()) for d in read(page).articles]
    wanted = ["".join("".join(item.paragraphs).split()) for item in ITEMS]
    assert sorted(bodies) == sorted(wanted)


def test_an_article_is_read_alike_alone_and_beside_another() -> None:
    """A neighbour takes nothing from an article and gives nothing to it."""
    alone = read(print_page([FLOODS], width=16, blanks="parts", headlines="before")).articles[0]
    both = read(print_page([FLOODS, TEA], width=16, blanks="parts", headlines="before")).articles[0]
    for one, other in zip(parts(alone), parts(both), strict=True):
        assert str(one) == str(other)


@pytest.mark.parametrize("line", [line for line in LINES if line.strip()])
def test_time_is_linear(line: str) -> None:
    """A page of one line said very often is read in proportion."""
    start = time.process_time()
    read(f"{line}\n" * (30_000 // (len(line) + 1)))
    assert time.process_time() - start < 3 * pace()
