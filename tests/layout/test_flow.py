"""Laws of the flow of a page and of what belongs to which body."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from printed import FLOODS, ITEMS, TEA, VISIT
from typesetting import Item, print_page, read_page

from govnews.layout.matching import match
from govnews.layout.parts import Block, Body, Shot


def kinds(text: str) -> list[str]:
    """The kinds of a page's parts, in order."""
    return [type(part).__name__ for part in read_page(text).parts]


def test_bodies_and_blocks_alternate() -> None:
    """A page of articles is read as one block and one body for each, in printed order."""
    before = print_page(ITEMS, width=18, blanks="parts", headlines="before")
    after = print_page(ITEMS, width=18, blanks="parts", headlines="after")
    assert kinds(before) == ["Block", "Body"] * len(ITEMS)
    assert kinds(after) == ["Body", "Block"] * len(ITEMS)


def test_a_caption_leaves_the_body_whole() -> None:
    """A picture in the middle of a sentence is taken out of it."""
    lines = print_page([VISIT], width=16, blanks="none", headlines="before").split("\n")
    page = "\n".join([*lines[:4], "会见现场。 摄/高山", *lines[4:]])
    flow = read_page(page)
    shots = [part for part in flow.parts if isinstance(part, Shot)]
    bodies = [part for part in flow.parts if isinstance(part, Body)]
    assert [shot.picture.photographer for shot in shots] == ["高山"]
    assert [line.string for line in bodies[0].lines] == [line for line in lines[2:] if line]


def test_furniture_leaves_the_body_whole() -> None:
    """A page mark and a hotline between two lines belong to nothing; the date of issue is kept."""
    lines = print_page([TEA], width=16, blanks="none", headlines="before").split("\n")
    flow = read_page("\n".join(["2021年3月4日 星期四", *lines[:3], "第02版", "新闻热线：000-123", *lines[3:]]))
    assert str(flow.published) == "2021-03-04"
    assert [type(part) for part in flow.parts] == [Block, Body]
    assert [line.string for part in flow.parts for line in part.lines] == [line for line in lines if line]


def test_a_body_goes_on_behind_a_section_heading() -> None:
    """A short heading inside a body is left out and the body stays one."""
    lines = print_page([FLOODS], width=18, blanks="parts", headlines="before")
    head, mark, tail = lines.partition("会议通报")
    items = match(read_page(f"{head}民安为本\n未雨绸缪\n\n{mark}{tail}").parts)
    assert len(items) == 1
    assert "未雨绸缪" not in items[0].string
    assert items[0].string.endswith("参会。")


def test_a_block_stands_elsewhere() -> None:
    """A headline block that neighbours other bodies goes to the body without one that says what it says."""
    page = print_page([FLOODS, VISIT], width=18, blanks="parts", headlines="before")
    tea = print_page([Item(paragraphs=TEA.paragraphs)], width=18, blanks="parts", headlines="before")
    items = match(read_page(f"{tea}\n{page}\n{TEA.headline[0]}\n").parts)
    tea_item = next(item for item in items if "高山茶" in item.string)
    assert tea_item.block is not None
    assert [line.string for line in tea_item.block.lines] == list(TEA.headline)
    assert tea_item.rule == "headline elsewhere"
    assert len(items) == len(ITEMS)


def test_a_teaser_belongs_to_nobody() -> None:
    """A block that announces what stands elsewhere is no headline of the body above it."""
    page = print_page([TEA], width=18, blanks="parts", headlines="after")
    (item,) = match(read_page(f"{page}\n州交通局：\n\n打通断头路连接致富路\n").parts)
    assert item.block is not None
    assert [line.string for line in item.block.lines] == list(TEA.headline)


@given(order=st.permutations(ITEMS), width=st.integers(14, 24))
def test_each_block_goes_to_one_body(order: list[Item], width: int) -> None:
    """No block is given twice, and each goes to its own article."""
    items = match(read_page(print_page(order, width=width, blanks="parts", headlines="after")).parts)
    given_ = [item.block.lines[-1].string for item in items if item.block is not None]
    assert given_ == [(item.subheadline or item.headline[-1]) for item in order]


def test_an_empty_page_has_no_parts() -> None:
    """Nothing gives nothing."""
    assert kinds(" \n\n") == []
    assert match([]) == []
