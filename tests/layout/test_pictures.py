"""Laws of captions: what is taken out of a page for a picture, and what is left where it stands."""

from __future__ import annotations

import pytest
from printed import TEA, VISIT
from typesetting import print_page, read_page

from govnews.layout.lines import printed_lines
from govnews.layout.parts import Block, Body, Shot
from govnews.layout.pictures import captioned, credit
from govnews.text import Text


def shots(page: str) -> list[tuple[str, str | None]]:
    """Captions and photographers of a page."""
    parts = read_page(page).parts
    found = [part.picture for part in parts if isinstance(part, Shot)]
    return [("".join(map(str, picture.lines)), picture.photographer) for picture in found]


def body(page: str) -> str:
    """All running text of a page."""
    parts = read_page(page).parts
    return "".join(line.string for part in parts if isinstance(part, Body) for line in part.lines)


def heads(page: str) -> list[str]:
    """All lines of headline blocks."""
    return [line.string for part in read_page(page).parts if isinstance(part, Block) for line in part.lines]


def printed(*, width: float = 17) -> str:
    """A page of one article, its headline above it."""
    return print_page([TEA], width=width, blanks="none", headlines="before")


@pytest.mark.parametrize(
    "line", ["图为新建的水库。", "上图：茶园一角", "▲图为施工现场。", "茶园一角。（资料图片）", "图①：新桥合龙"]
)
def test_captions_by_their_own_words(line: str) -> None:
    """图为 at the start and the source of a picture at the end tell a caption."""
    (found,) = printed_lines(Text(line))
    assert captioned(found)


@pytest.mark.parametrize("line", ["图书馆建成开放", "蓝图变成现实", "制图单位", "上图书馆看书", "图强奋进"])
def test_other_lines_with_a_picture_in_them(line: str) -> None:
    """图 as part of another word tells none, and neither does a line that only talks of pictures."""
    (found,) = printed_lines(Text(line))
    assert not captioned(found)


def test_a_line_ends_with_the_photographer() -> None:
    """摄 behind a name credits the picture; without a name it does not."""
    lines = printed_lines(Text("新桥合龙。 高山 摄\n航拍摄影大赛"))
    found = [credit(line) for line in lines]
    assert [each.photographer if each is not None else None for each in found] == ["高山", None]


def test_a_caption_without_a_name_is_taken_out() -> None:
    """图为… between two articles is a picture and no paragraph."""
    page = printed() + "图为茶农采摘夏茶。\n"
    assert shots(page) == [("图为茶农采摘夏茶。", None)]
    assert body(page) == body(printed())


def test_the_credit_below_joins_its_caption() -> None:
    """A line with the photographer alone belongs to the 图为 line above it."""
    page = printed() + "图为茶农采摘夏茶。\n云岭日报记者 高山 摄\n"
    assert shots(page) == [("图为茶农采摘夏茶。云岭日报记者 高山 摄", "高山")]


def test_a_headline_above_a_whole_caption_stays_one() -> None:
    """A headline without a comma is not swallowed by the caption below it that is a sentence by itself."""
    page = print_page([VISIT], width=17, blanks="none", headlines="after") + "客商参观茶园。何平 摄\n"
    assert shots(page) == [("客商参观茶园。何平 摄", "何平")]
    assert heads(page) == [VISIT.kicker, *VISIT.headline]


def test_a_kicker_is_never_a_caption() -> None:
    """Who speaks where stands above a headline, a credit in brackets below both or not."""
    page = print_page([VISIT], width=17, blanks="all", headlines="after") + "\n（摄影：吴 桐）\n"
    assert shots(page) == [("（摄影：吴 桐）", "吴桐")]
    assert heads(page) == [VISIT.kicker, *VISIT.headline]


def test_a_caption_broken_over_two_lines_is_one() -> None:
    """A line with a comma above the credited one begins the caption."""
    page = "6月19日，茶农在高山茶园里采摘\n夏茶。 高山 摄\n" + printed()
    assert shots(page) == [("6月19日，茶农在高山茶园里采摘夏茶。 高山 摄", "高山")]


def test_a_sentence_that_runs_on_is_no_caption() -> None:
    """A line of a paragraph that happens to open with 图为 stays in it."""
    lines = printed(width=12).split("\n")
    page = "\n".join([*lines[:5], *lines[5:]])
    assert shots(page) == []
