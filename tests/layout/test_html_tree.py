"""Laws of the elements of a page: what stands in what, which words are seen, where lines begin."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.html_tree import Tree, tree

TAGS = (
    "<p> </p> <div> </div> <b> </b> <a> </a> <ul> </ul> <li> </li> <table> <tr> <td> </td> </tr> </table> <br>"
    " <span> </span> <h1> </h1> <select> <option> </select> <script> </script>"
)
SOUP = st.lists(st.sampled_from([*TAGS.split(), "会议"]), max_size=40).map("".join)


def lines(page: str) -> list[str]:
    """The words of each line of a page."""
    found: list[str] = []
    for run in tree(page).runs:
        if run.line or not found:
            found.append("")
        found[-1] += page[run.start : run.stop].strip()
    return found


def path(found: Tree, number: int) -> list[str]:
    """The names of the elements around one, from inside out, its own first."""
    names = []
    while number:
        names.append(found.elements[number].name)
        number = found.elements[number].parent
    return names


def paths(page: str) -> list[list[str]]:
    """For each run of words what it stands in."""
    found = tree(page)
    return [path(found, run.element) for run in found.runs]


@given(SOUP)
def test_elements_are_numbered_as_they_open(page: str) -> None:
    """Each stands in one that opened before it, and words stand in one that is there."""
    found = tree(page)
    assert [element.number for element in found.elements] == list(range(len(found.elements)))
    assert all(element.parent < element.number for element in found.elements[1:])
    assert all(run.element < len(found.elements) for run in found.runs)


@given(SOUP)
def test_an_element_holds_itself_and_what_stands_in_it(page: str) -> None:
    """By numbers alone, whichever tags are missing."""
    found = tree(page)
    for element in found.elements[1:]:
        around, at = set(), element.number
        while at:
            around.add(at)
            at = found.elements[at].parent
        assert {each.number for each in found.elements[1:] if each.holds(element.number)} == around


@given(SOUP)
def test_runs_are_the_words_of_the_page_in_order(page: str) -> None:
    """No word is lost or said twice, but for scripts."""
    runs = tree(page).runs
    assert all(a.stop <= b.start for a, b in pairwise(runs))
    said = "".join(page[run.start : run.stop] for run in runs)
    assert "<" not in said
    if "script" not in page:
        assert said.count("会议") == page.count("会议")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("<p>甲<b>乙</b>丙</p>丁", ["甲乙丙", "丁"]),
        ("甲<br>乙<br/>丙", ["甲", "乙", "丙"]),
        ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]),
        ("<td>甲</td><td>乙</td>", ["甲", "乙"]),
        ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
        ("甲<script>乙</script>丙<!-- 丁 -->戊", ["甲丙戊"]),
        ("甲<style>乙</style><noscript>丙</noscript><template><p>丁</p></template>", ["甲"]),
        ("<title>甲</title><p>乙", ["甲", "乙"]),
        ("<title>甲<b></title>乙", ["甲<b>", "乙"]),
        ("甲<svg><text>乙</text></svg>丙", ["甲丙"]),
        ("<p>\n  \n</p><p>甲</p>", ["甲"]),
    ],
)
def test_where_lines_begin(page: str, expected: list[str]) -> None:
    """At blocks and breaks; what nobody sees is no line."""
    assert lines(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>甲<div>乙", [["p"], ["div"]]),
        ("<ul><li>甲<ul><li>乙</ul><li>丙</ul>", [["li", "ul"], ["li", "ul", "li", "ul"], ["li", "ul"]]),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>丁", [["td", "tr", "table"]] * 3 + [[]]),
        ("<div><table><td></div>甲", [["td", "table", "div"]]),
        ("<table><td><table><td>甲</table>乙", [["td", "table", "td", "table"], ["td", "table"]]),
        ("<div><span>甲</div>乙", [["span", "div"], []]),
        ("<b><p>甲</b>乙", [["p", "b"], ["p", "b"]]),
        ("</p></div>甲", [[]]),
        ("<a>甲<a>乙", [["a"], ["a"]]),
        ("<select><option>甲<option>乙", [["option", "select"], ["option", "select"]]),
        ("<dl><dt>甲<dd>乙</dl>", [["dt", "dl"], ["dd", "dl"]]),
        ("<img><input>甲", [[]]),
    ],
)
def test_what_stands_in_what(page: str, expected: list[list[str]]) -> None:
    """Tags that are left out are thought of, and those that close nothing are passed over."""
    assert paths(page) == expected


def test_links_end_where_their_tag_does() -> None:
    """Around blocks too, and at the next link where none ends them."""
    page = "<a>甲<div>乙</div></a>丙<a>丁<div>戊</a>己</div>庚"
    assert [(page[run.start], run.linked) for run in tree(page).runs] == list(
        zip("甲乙丙丁戊己庚", [True, True, False, True, True, False, False], strict=True)
    )


def test_bold_words_are_told() -> None:
    """By either of the two elements."""
    page = "<b>甲</b>乙<strong>丙</strong>"
    assert [run.bold for run in tree(page).runs] == [True, False, True]


@pytest.mark.parametrize(
    ("page", "hidden"),
    [
        ("<p style='display: none'>甲", True),
        ("<p style='DISPLAY:NONE;color:red'>甲", True),
        ("<div hidden><p>甲", True),
        ("<p style='display:block'>甲", False),
        ("<p class=none>甲", False),
    ],
)
def test_hidden_elements_hide_what_stands_in_them(page: str, *, hidden: bool) -> None:
    """By their style or by the attribute."""
    found = tree(page)
    assert found.elements[found.runs[-1].element].hidden is hidden


def test_headings_give_their_rank_to_what_stands_in_them() -> None:
    """The highest is 1; 0 is none."""
    found = tree("<h1><span>甲</span></h1><h3>乙</h3><p>丙")
    assert [found.elements[run.element].rank for run in found.runs] == [1, 3, 0]


def test_the_head_tells_names_and_addresses() -> None:
    """By name, property or item, the first of each; references in them are read."""
    found = tree(
        '<meta name="PubDate" content="2024-03-05"><meta property="og:title" content="甲&amp;乙">'
        '<meta name=pubdate content=x><meta charset="utf-8"><link rel="canonical" href="http://a.example/1">'
        '<a href="http://b.example/">乙</a><a href="/c">丙</a>'
    )
    assert found.facts == {"pubdate": "2024-03-05", "og:title": "甲&乙", "canonical": "http://a.example/1"}
    assert found.addresses == ["http://b.example/"]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000,
        "<ul>" * 50_000 + "</li>x" * 50_000,
        "<div><table><td>" + "<b>" * 10_000 + "</div>" * 50_000,
        "<div><p>" + "<ul>" * 10_000 + "</p>x" * 50_000,
        "<b><i>x</b>" * 50_000,
        "<span><div>" * 30_000 + "</span>" * 50_000,
        "<td>" * 100_000,
    ],
    ids=["deep", "items", "cells", "paragraphs", "crossed", "spans", "rows"],
)
def test_time_is_linear(page: str) -> None:
    """However deep elements stand, and whatever closes nothing."""
    start = time.process_time()
    tree(page)
    assert time.process_time() - start < 4.0 * pace()
