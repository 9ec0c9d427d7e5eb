"""Laws of which headline, byline and picture goes to which body."""

from __future__ import annotations

import pytest
from printed import FLOODS, ITEMS, TEA, VISIT
from typesetting import Blanks, Item, print_page, read_page

from govnews.layout.matching import match

BRIEF = Item(
    headline=("石桥镇修通村路",),
    paragraphs=("石桥镇今年筹资86万元，修通了三个村的公路，解决了4200人行路难的问题。（王大海）",),
)


def page(*items: Item, side: str = "before", blanks: Blanks = "none") -> str:
    """Items printed in one column."""
    return print_page(items, width=15, blanks=blanks, headlines=side)  # type: ignore[arg-type]


def heads(text: str) -> list[str | None]:
    """The first headline line that each body of a page was given."""
    items = match(read_page(text).parts)
    return [item.block.lines[-1].string if item.block is not None else None for item in items]


def authors(text: str) -> list[list[str]]:
    """The bylines and photographers of each body."""
    items = match(read_page(text).parts)
    return [
        [a.name for line in item.bylines for a in line.authors] + [a.name for s in item.shots for a in s.credit.authors]
        for item in items
    ]


@pytest.mark.parametrize("side", ["before", "after"])
def test_each_body_has_its_own_headline(side: str) -> None:
    """Whatever side headlines stand on, each goes to the body that says what it says."""
    assert heads(page(*ITEMS, side=side)) == [
        FLOODS.subheadline or FLOODS.headline[-1],
        TEA.headline[-1],
        VISIT.headline[-1],
    ]


def test_a_block_between_two_bodies_goes_to_the_one_it_names() -> None:
    """One headline block between two articles belongs to the one whose words it uses."""
    bare = Item(paragraphs=VISIT.paragraphs)
    assert heads(page(TEA, bare, side="after")) == [TEA.headline[-1], None]
    assert heads(page(bare, TEA, side="before")) == [None, TEA.headline[-1]]


def test_a_signed_body_is_at_its_end() -> None:
    """Behind a signature a short line heads the next article and no section of the one before."""
    second = Item(headline=("果园喜获丰收",), paragraphs=("眼下全镇的万亩果园果香四溢，果农们忙着采摘分拣装箱。",))
    assert heads(page(BRIEF, second)) == ["石桥镇修通村路", "果园喜获丰收"]


def test_two_authors_are_two_articles() -> None:
    """A report with a reporter in its dateline is not signed by somebody else at its end."""
    assert heads(page(VISIT, BRIEF)) == [VISIT.headline[-1], "石桥镇修通村路"]


def test_a_picture_that_nobody_speaks_of_stands_alone() -> None:
    """The photographer of a picture on another matter is no author of the article beside it."""
    text = page(TEA)
    assert authors(text + "冰雪大世界迎来首批滑雪爱好者。 高山 摄\n") == [[]]
    assert authors(text + "农户在云岭高山茶园采茶。 高山 摄\n") == [["高山"]]


def test_a_credit_alone_goes_to_the_body_beside_it() -> None:
    """A photographer's name without a caption says nothing against the article beside it."""
    assert authors(page(VISIT) + "（摄影：吴 桐）\n") == [["吴桐"]]


def test_a_section_heading_parts_no_body() -> None:
    """A short line between two paragraphs of one report is left out."""
    head, mark, tail = page(FLOODS, blanks="parts").partition("何平指出")
    items = match(read_page(f"{head}民安为本\n\n{mark}{tail}").parts)
    assert [item.string.endswith("参会。") for item in items] == [True]


def test_what_came_from_another_page_is_no_part_of_the_body_before() -> None:
    """A short headline above a mark that says where its text began heads that text and is no section."""
    rest = "江州港吞吐量增长\n（上接第一版）罗文彬说，下一步将推进港口与铁路联运，力争全年吞吐量比上年增长一成半。\n"
    text = page(TEA) + rest
    assert heads(text) == [TEA.headline[-1], "江州港吞吐量增长"]
    assert len(heads(text.replace("（上接第一版）", ""))) == 1
