"""Laws of the parts that a page is read into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govnews.layout.bylines import byline
from govnews.layout.lines import printed_lines
from govnews.layout.parts import Block, Body, Flow
from govnews.text import Text

if TYPE_CHECKING:
    from govnews.layout.lines import Line


def lines(text: str) -> list[Line]:
    """The printed lines of a text."""
    return printed_lines(Text(text))


def strings(flow: Flow) -> list[list[str]]:
    """The lines of each part."""
    return [[line.string for line in part.lines] for part in flow.parts]


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("会议强调，要抓落实。", True),
        ("会议强调，要抓", False),
        ("会议强调，要抓落实。（记者 林\n远）", True),
        ("会议强调，要抓（试点\n县）", False),
    ],
)
def test_a_body_knows_whether_it_ended(text: str, ended: bool) -> None:  # noqa: FBT001 - the value expected
    """A stop ends a body, and so does a name in brackets behind it that is broken over two lines."""
    assert Body(stretches=[lines(text)]).ended == ended


def test_lines_without_a_stop_are_given_back_as_a_block() -> None:
    """A body of a few lines without any stop was a headline block."""
    flow = Flow()
    flow.open(lines("云岭茶出口\n突破2亿元"))
    flow.close()
    assert [type(part) for part in flow.parts] == [Block]
    assert strings(flow) == [["云岭茶出口", "突破2亿元"]]


def test_a_block_joins_the_block_before_it() -> None:
    """Headline lines that follow each other are one block, until a byline closes it."""
    flow = Flow()
    flow.add_block(lines("云岭茶出口"))
    flow.add_block(lines("突破2亿元"), byline(Text("本报记者 林远")))
    flow.add_block(lines("防汛会召开"))
    assert strings(flow) == [["云岭茶出口", "突破2亿元"], ["防汛会召开"]]


def test_the_page_a_body_comes_from_waits_for_it() -> None:
    """What a 上接 mark names belongs to the next body and to no other."""
    flow = Flow(waiting="1版")
    flow.open(lines("会议要求抓落实。"))
    flow.open(lines("会议听取汇报。"))
    assert [part.continued_from for part in flow.parts if isinstance(part, Body)] == ["1版", None]


@pytest.mark.parametrize(
    ("head", "paper", "left"),
    [
        ("云岭特区报", "云岭特区报", []),
        ("要闻", None, []),
        ("云岭茶出口突破2亿元", None, [["云岭茶出口突破2亿元"]]),
        ("云岭特区报\n抓春耕", None, [["云岭特区报", "抓春耕"]]),
    ],
)
def test_the_head_of_a_page_is_taken_back(head: str, paper: str | None, left: list[list[str]]) -> None:
    """A paper's or a page's name right above the date is no headline; a headline is left where it stands."""
    flow = Flow()
    flow.add_block(lines(head))
    flow.take_head()
    assert (flow.paper, strings(flow)) == (paper, left)


def test_the_head_is_looked_for_at_the_head_only() -> None:
    """Behind a body a short line stays."""
    flow = Flow()
    flow.open(lines("会议听取汇报。"))
    flow.add_block(lines("要闻"))
    flow.take_head()
    assert strings(flow) == [["会议听取汇报。"], ["要闻"]]


def test_a_teaser_takes_its_lines_with_it() -> None:
    """Lines above a mark that names a page only announce; those above an empty line stay."""
    flow = Flow()
    flow.add_block(lines("防汛会召开\n\n理论宣讲会\n今日举行"))
    flow.drop_teaser()
    assert strings(flow) == [["防汛会召开"]]
    flow = Flow()
    flow.add_block(lines("理论宣讲会\n今日举行"))
    flow.drop_teaser()
    assert strings(flow) == []


def test_a_teaser_takes_no_text() -> None:
    """A body is no teaser, and neither is a block with a byline."""
    flow = Flow()
    flow.open(lines("会议听取汇报。"))
    flow.drop_teaser()
    flow.add_block(lines("防汛会召开"), byline(Text("本报记者 林远")))
    flow.drop_teaser()
    assert strings(flow) == [["会议听取汇报。"], ["防汛会召开"]]


def test_the_column_is_that_of_the_body() -> None:
    """Without a body there is no column; with one it is as wide as its nearest lines."""
    flow = Flow()
    assert flow.column == 0
    flow.open(lines("会议要求各级各部门抓好\n落实工作不放松不懈怠确\n保安全。"))
    assert flow.column == 11
