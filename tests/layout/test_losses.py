"""Laws of what print lost: sentences that break off, lines that cannot follow what stands before them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

import govnews
from govnews.layout.draft import Draft, Row
from govnews.layout.losses import losses
from govnews.text import Text

if TYPE_CHECKING:
    from govnews.model import Diagnostic

OPENING = "3月5日，杏州县召开春耕会议，县长林远出席。"
HEADLINE = (Text("杏州县召开春耕会议"),)


def lost(*paragraphs: str, on: str | None = None, since: str | None = None) -> list[tuple[str, str]]:
    """What is said of an article of these paragraphs, ``/`` between printed lines: the code and the words there."""
    page = Text("\n".join(paragraphs).replace("/", "\n"))
    lines = iter(page.lines())
    drafted = [tuple(next(lines) for _ in paragraph.split("/")) for paragraph in paragraphs]
    draft = Draft(headline=HEADLINE, paragraphs=tuple(drafted), continued_on=on, continued_from=since)
    return [(found.code, at(page, found)) for found in losses(draft)]


def at(page: Text, found: Diagnostic) -> str:
    """What stands at a diagnostic."""
    assert found.span is not None
    return str(page)[found.span.start : found.span.end]


@pytest.mark.parametrize(
    ("ending", "rest"),
    [
        ("会议强调，要抓好", "会议强调，要抓好"),
        ("会议听取汇报。会议强调，要抓好", "会议强调，要抓好"),
        ("全县种粮36万亩，", "全县种粮36万亩，"),
        ("县里种树。会议指出，要建成林网、", "会议指出，要建成林网、"),
        ("会议决定：", "会议决定："),
        ("县里修水渠3公里/，种树5万亩，比上年增/长8", "长8"),
        ("全县今年春天种植树木面积比上年增/加", "加"),
        ("会议审议了《杏州县林地保护办法》，并听/取关于“绿满山川”", "取关于“绿满山川”"),
    ],
)
def test_a_sentence_that_breaks_off_is_told(ending: str, rest: str) -> None:
    """What ends without a stop, at a comma or at a colon with nothing behind it, was cut; the rest of it is shown."""
    assert ("cut", rest) in lost(OPENING, ending)


@pytest.mark.parametrize(
    "ending",
    [
        "会议要求抓好落实。",
        "林远说：“要抓好落实。”",
        "大家都说好！（完）",
        "会议要求抓好落实。（记者 何平）",
        "会议要求抓好落实（何平）",
        "会议要求抓好落实。 何平",
        "会议要求抓好落实。记者 何平 摄",
        "会议要求抓好落实。新华社杏州3月5日电",
        "特此通知",
        "杏州县人民政府办公室",
        "2021年3月5日",
        "二〇二一年三月五日",
        "杏州县人民政府 2021年3月5日",
        "林远　何平　王立业　孔令山",
        "联系电话：000-0000000，联系人：何平",
        "来源：杏州日报",
        "一、总体要求",
        "往事如烟……",
        "话还没说完——",
    ],
)
def test_what_ends_without_a_stop_and_is_whole(ending: str) -> None:
    """Signatures, names, dates, sources, labels and headings are no sentences that break off."""
    assert lost(OPENING, ending) == []


def test_lists_and_verse_break_off_nothing() -> None:
    """A colon before what it announces, items without a stop, clauses that end with a semicolon, lines of verse."""
    assert lost(OPENING, "名单如下：", "林远，县长", "何平，副县长") == []
    assert lost(OPENING, "会议决定：", "一、修水渠，通道路；", "二、种果树，办工厂。") == []
    assert lost("春来江水绿，", "日出照山川，", "两岸人家早，", "耕田不等闲。") == []
    assert lost("要闻三则", "杏州县修水渠，受益千户", "柳州县种果树，增收百万", "桃州县办工厂，招工五百") == []


def test_rows_of_a_table_break_off_nothing() -> None:
    """Cells hold no sentences."""
    row = Row((Text("粮食，亩"), Text("36万")))
    assert list(losses(Draft(headline=HEADLINE, paragraphs=((Text(OPENING),), row)))) == []


def test_inside_an_article_a_sentence_breaks_off_too() -> None:
    """A paragraph that ends in the middle of a sentence is told wherever it stands."""
    assert lost(OPENING, "上半年全县增收，农户收入增长", "会议要求抓好落实。") == []  # it may be a heading
    assert lost(OPENING, "会议听取汇报。上半年农户收入增长", "会议要求抓好落实。") == [("cut", "上半年农户收入增长")]
    assert lost(OPENING, "上半年全县各乡镇增收，/农户收入增长", "会议要求抓好落实。") == [("cut", "农户收入增长")]


def test_a_mark_says_where_the_article_goes_on() -> None:
    """With a mark that sends the reader on the message names the page; a whole sentence before it is whole."""
    draft = Draft(paragraphs=((Text("会议强调，要抓好"),),), continued_on="2版")
    assert [found.message for found in losses(draft)] == ["the article goes on on 2版"]
    assert lost(OPENING, on="2版") == []


def test_a_line_that_nothing_can_begin_with() -> None:
    """A mark behind a stop or at a paragraph's start, and a sign behind no figure, follow something that is gone."""
    assert lost(OPENING, "，比上年增长。") == [("gap", "，比上年增长。")]
    assert lost(OPENING, "会议结束。/，比上年增长。") == [("gap", "，比上年增长。")]
    assert lost(OPENING, "比上年增长/%，居全市首位。") == [("gap", "%，居全市首位。")]
    assert lost("，比上年增长。", since="1版") == []
    assert lost(OPENING, "比上年增长8/%，居全市首位/。", "“要抓好落实。”") == []


def test_every_parser_is_told_of() -> None:
    """A copy from the web whose last words are gone says so, whatever stands behind them; a whole one does not."""
    page = f"杏州县召开春耕会议\n{OPENING}\n会议强调，要抓好"
    for behind in ("", "（下转2版）", "\n（下转2版）", "\n责任编辑：何平"):
        document = govnews.parse(page + behind)
        (found,) = [found for found in document.diagnostics if found.code == "cut"]
        assert found.span is not None
        assert document.slice(found.span) == "会议强调，要抓好"
        assert document.articles[0].continued_on == ("2版" if "2版" in behind else None)
    assert not govnews.parse(page + "落实。").diagnostics


def test_nothing_to_lose() -> None:
    """A draft without paragraphs, and one of empty ones, have lost nothing."""
    assert list(losses(Draft())) == []
    assert list(losses(Draft(paragraphs=((), (Text(""),), (Text(" "),))))) == []


@given(
    st.lists(st.lists(st.text(alphabet="会议。，”：；（）《》% 8\n—", max_size=12), min_size=1, max_size=4), max_size=5)
)
def test_whatever_stands_in_a_paragraph(paragraphs: list[list[str]]) -> None:
    """No draft raises, and every loss stands in a paragraph."""
    drafted = tuple(tuple(map(Text, lines)) for lines in paragraphs)
    for found in losses(Draft(paragraphs=drafted)):
        assert found.code in {"cut", "gap"}
        assert found.span is not None


@pytest.mark.parametrize("unit", ["会", "会 ", "，", "（会", "2021年", "会议：", "·"])
def test_long_paragraphs_take_no_longer_than_their_length(unit: str) -> None:
    """Only the ends of the pieces of a paragraph are looked at, however long they are."""
    draft = Draft(paragraphs=((Text(unit * (200_000 // len(unit))),) * 3,))
    start = time.process_time()
    list(losses(draft))
    assert time.process_time() - start < 0.3 * pace()
