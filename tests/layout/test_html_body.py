"""Laws of where the text of a page stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.html_body import PageLine, Region, region
from govnews.layout.html_lines import laid_out
from govnews.layout.html_markup import Mark
from govnews.layout.html_selectors import selector
from govnews.layout.html_site import Site
from govnews.parsers._publishers import habits
from govnews.text import Text

FIRST = "3月5日，云岭州召开防汛会议，州长林远出席并讲话。"
SECOND = "林远强调，要把责任落到每一座水库，确保安全度汛。"


def page_lines(page: str) -> tuple[list[PageLine], Region | None]:
    """The lines of a page with their marks, and where its text stands."""
    text, markup = laid_out(page)
    lines = []
    for number, line in enumerate(text.lines()):
        mark = markup.mark(line)
        assert mark is not None
        lines.append(PageLine(line, mark, number))
    return lines, region(lines, markup, habits(), None)


def inside(page: str) -> list[str]:
    """The lines of a page that stand in its text."""
    lines, found = page_lines(page)
    assert found is not None
    return [str(line.text) for line in lines if found.holds(line)]


@pytest.mark.parametrize(
    "page",
    [
        "<div>甲</div><div id=ozoom><p>{0}</p><p>乙</p><p>{1}</p></div><div>丙</div>",
        "<div>甲</div><div class='x y'><p>{0}</p><p>乙</p><p>{1}</p></div><div>丙</div>",
        "<div>甲</div><div><div><div><p>{0}</p><p>乙</p><p>{1}</p></div></div></div><div>丙</div>",
        "<ul><li>甲</ul><table><td><p>{0}</p><p>乙</p><p>{1}</p></td></table>",
        "<p>甲</p><span>{0}<br>乙<br>{1}</span>",
    ],
)
def test_short_lines_between_paragraphs_belong_to_the_text(page: str) -> None:
    """The element that holds the paragraphs holds them, too."""
    assert inside(page.format(FIRST, SECOND)) == [FIRST, "乙", SECOND]


def test_a_text_of_one_paragraph_keeps_its_neighbours() -> None:
    """The paragraph alone is not all that its element holds."""
    assert inside(f"<div>甲</div><div><p>{FIRST}</p><p>县 水库</p></div>") == [FIRST, "县 水库"]


def test_a_text_in_several_elements_of_one_name_is_one() -> None:
    """What stands between them is none of it."""
    page = f"<div class=TRS_Editor><p>{FIRST}</p></div><p>插播广告</p><div class=TRS_Editor><p>{SECOND}</p></div>"
    assert inside(page) == [FIRST, SECOND]


@pytest.mark.parametrize("page", ["<p>甲</p>", f"<a href='/'>{FIRST}</a>", f"<div class=footer>{FIRST}</div>"])
def test_a_page_without_running_text_has_none(page: str) -> None:
    """Short lines, links and what stands apart are no text."""
    assert page_lines(page)[1] is None


def test_a_site_says_what_is_apart() -> None:
    """Whatever stands in it."""
    text, markup = laid_out(f"<div class=promo>{FIRST}</div><div>{SECOND}</div>")
    lines = [PageLine(line, markup.marks[at], at) for at, line in enumerate(text.lines())]
    promo = selector(".promo")
    assert promo is not None
    found = region(lines, markup, habits(), Site(name="云岭网", apart=(promo,)))
    assert found is not None
    assert [found.holds(line) for line in lines] == [False, True]
    assert found.apart[lines[0].mark.element]


@pytest.mark.parametrize(("linked", "expected"), [(0, False), (5, False), (6, True), (10, True)])
def test_a_line_most_of_which_is_linked_is_a_lists(linked: int, *, expected: bool) -> None:
    """Three fifths are most."""
    assert PageLine(Text("江州市召开防汛工作会"), Mark(0, 0, length=10, linked=linked), 0).is_list is expected


@given(
    st.lists(st.sampled_from(["<div>", "</div>", "<p>", FIRST, "甲", "<ul><li>", "</ul>", "<a>", "</a>"]), max_size=30)
)
def test_the_text_holds_running_words(parts: list[str]) -> None:
    """Where a page has any, most of them stand in its text."""
    text, _ = laid_out("".join(parts))
    if not str(text).strip():
        return
    lines, found = page_lines("".join(parts))
    prose = sum(line.prose for line in lines)
    assert (found is None) == (prose == 0)
    if found is not None:
        assert 3 * sum(line.prose for line in lines if found.holds(line)) >= prose


def test_time_is_linear() -> None:
    """Deep and broad pages alike."""
    for page in ("<div>" * 5_000 + FIRST, f"<p class='a b c'>{FIRST}" * 2_000):
        start = time.process_time()
        page_lines(page)
        assert time.process_time() - start < 1.5 * pace()
