"""Columns that stand side by side are read down; tables, lists, verses and headlines stay as they are."""

from __future__ import annotations

import time
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import FLOODS, TEA, VISIT
from timing import pace
from typesetting import wrap

import govnews
from govnews.layout.unfolding import unfold
from govnews.pipeline import Pipeline
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

ITEMS: Final = (FLOODS, TEA, VISIT)
SPAN: Final = "云岭州扎实推进防汛和茶产业发展各项工作见实效"


def measure(string: str) -> int:
    """How many half squares a string takes."""
    return sum(1 if sign.isascii() else 2 for sign in string)


def side_by_side(columns: Sequence[Sequence[str]], gap: int, *, squares: bool) -> list[str]:
    """Columns on the same lines: each begins at one place, or behind a gap alone as OCR gives them."""
    wide = max(measure(line) for column in columns for line in column) + gap
    found = []
    for cells in zip_longest(*columns, fillvalue=""):
        line = ""
        for at, cell in enumerate(cells):
            if squares:
                line += " " * (at * wide - measure(line)) + cell
            elif cell:
                line += " " * gap * bool(line) + cell
        found.append(line)
    return found


def halves(lines: Sequence[str], count: int) -> list[Sequence[str]]:
    """Lines in so many columns, the last of which may be shorter."""
    size = -(-len(lines) // count)
    return [lines[at : at + size] for at in range(0, len(lines), size)]


@pytest.mark.parametrize("squares", [True, False])
@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("width", range(13, 25, 2))
def test_columns_of_one_article_are_read_down(width: int, count: int, squares: bool) -> None:  # noqa: FBT001
    """A body printed in columns side by side comes back as it was written, its headline above it, and is told."""
    item = FLOODS
    lines = [line for paragraph in item.paragraphs for line in wrap(paragraph, width)]
    body = side_by_side(halves(lines, count), 3, squares=squares)
    document = govnews.parse("\n".join([*item.headline, "", *body]))
    (article,) = document.articles
    assert "".join(part.text for part in article.paragraphs) == "".join("".join(lines))
    assert article.headline == " ".join(item.headline)
    assert [found.code for found in document.diagnostics].count("columns") == 1
    assert document.original == "\n".join([*item.headline, "", *body])


def test_two_articles_side_by_side_are_two() -> None:
    """Each column with a headline of its own is an article; a headline over both stays where it is."""
    one, other = (
        [*item.headline, *(line for text in item.paragraphs for line in wrap(text, 20))] for item in (TEA, VISIT)
    )
    page = Text("\n".join([SPAN, *side_by_side([one, other], 4, squares=True)]))
    lines = [str(line).strip() for line in unfold(page).text.lines()]
    assert lines == [SPAN, *one, *other]


def test_a_line_over_both_columns_parts_them() -> None:
    """What stands above such a line is read before what stands below it."""
    upper, lower = ([line for text in item.paragraphs for line in wrap(text, 16)] for item in (TEA, VISIT))
    rows = [*side_by_side(halves(upper, 2), 4, squares=True), SPAN, *side_by_side(halves(lower, 2), 4, squares=True)]
    lines = [str(line).strip() for line in unfold(Text("\n".join(rows))).text.lines()]
    assert lines == [*upper, SPAN, *lower]


def test_indents_of_a_right_column_are_kept() -> None:
    """A paragraph of the right column that is set in stays so."""
    lines = [("　　" if at == 0 else "") + line for text in FLOODS.paragraphs for at, line in enumerate(wrap(text, 18))]
    read = unfold(Text("\n".join(side_by_side(halves(lines, 2), 4, squares=True)))).text
    assert [str(line) for line in read.lines()] == lines


@pytest.mark.parametrize(
    "page",
    [
        "\n".join(f"杏州县第{n}中学  林远{n}  12{n}.5  8{n}.1%" for n in range(9)),
        "\n".join("杏州县农业农村局办公室  杏州县水务局河道管理站工作组" for _ in range(9)),
        "\n".join("春风又到江南岸上小桥边，  细雨初晴陌上人家百草鲜。" for _ in range(9)),
        "\n".join(["林远　何平　沈棠　高岳　马立　陈舟"] * 6),
        "\n".join(["项目名称        完成投资（亿元）        比上年增长（%）"] * 5),
        "\n".join(line for item in ITEMS for text in item.paragraphs for line in wrap(text, 22)),
        "绷紧思想之弦  压实各级责任\n坚决守住底线  确保安全度汛\n全州上下动员  军民齐心协力",
    ],
    ids=["figures", "names", "verse", "people", "table", "prose", "headline"],
)
def test_other_gaps_part_no_columns(page: str) -> None:
    """Tables, lists, verses and headlines have gaps too; none is moved, and nothing is said."""
    text = Text(page)
    found = unfold(text)
    assert found.text is text
    assert not found.diagnostics


def test_a_gap_inside_lines_that_read_on_is_left_and_told() -> None:
    """Lines of running text with a gap in each that go on across it stay, with a diagnostic."""
    lines = [line for text in (*FLOODS.paragraphs, *TEA.paragraphs) for line in wrap(text, 30) if len(line) > 26]
    page = Text("\n".join(f"{line[:13]}  {line[13:]}" for line in lines))
    found = unfold(page)
    assert found.text is page
    assert [told.code for told in found.diagnostics] == ["columns"]


SIGNS = st.sampled_from(["字", "，", "。", " ", "  ", "　", "\n", "会议要求各地抓好落实", "全州上下", "5", "    "])


@given(st.lists(SIGNS, max_size=120).map("".join))
def test_no_sign_is_lost_or_told_a_false_place(string: str) -> None:
    """Whatever is moved, every sign but white space is there once and knows where it stood."""
    read = unfold(Text(string)).text
    assert sorted("".join(str(read).split())) == sorted("".join(string.split()))
    for sign in read:
        if not str(sign).isspace():
            (place,) = sign.source
            assert string[place.start : place.end] == str(sign)


@given(st.permutations(FLOODS.paragraphs), st.integers(12, 26), st.integers(2, 8), st.booleans())
def test_moved_lines_know_where_they_stood(texts: list[str], width: int, gap: int, squares: bool) -> None:  # noqa: FBT001
    """No sign of a page that is unfolded is lost either."""
    lines = [line for text in texts for line in wrap(text, width)]
    string = "\n".join(side_by_side(halves(lines, 2), gap, squares=squares))
    read = unfold(Text(string))
    assert read.apart
    assert "".join(str(read.text).split()) == "".join("".join(lines).split())
    for line in read.text.lines():
        assert string[line.source[0].start : line.source[-1].end] == str(line)


@pytest.mark.parametrize(
    "hostile",
    [
        " ",
        "字 ",
        "字  ",
        "字　",
        "字字字字字字字字字  字字字字字字字字字\n",
        "会议，字字会议字字字  会议，字字会议字字字\n",
    ],
)
def test_time_grows_with_the_text(hostile: str) -> None:
    """No text of gaps takes long."""
    start = time.process_time()
    unfold(Text(hostile * (100_000 // len(hostile))))
    assert time.process_time() - start < 1.5 * pace()


def test_columns_are_found_without_changing_the_script() -> None:
    """A page kept in its characters is unfolded as well."""
    lines = [line for text in FLOODS.paragraphs for line in wrap(text, 18)]
    page = "\n".join(side_by_side(halves(lines, 2), 4, squares=True))
    document = Pipeline(extractors=(), script=None).parse(page)
    assert "".join(part.text for article in document.articles for part in article.paragraphs) == "".join(lines)
