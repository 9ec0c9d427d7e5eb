"""Laws of selectors: which elements a data file means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.html_selectors import by_key, selector
from govnews.layout.html_tree import tree

PAGE = (
    '<div class="Main wide"><h1 id=Title>甲</h1>'
    '<ul><li class=main><span class="a b">乙</span></li></ul></div><h1>丙</h1>'
)


def meant(written: str, page: str = PAGE) -> list[str]:
    """The elements that a selector means, by name and number."""
    elements = tree(page).elements
    read = selector(written)
    assert read is not None
    return [f"{element.name}{element.number}" for element in elements[1:] if read.fits(element, elements)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("h1", ["h12", "h16"]),
        ("#title", ["h12"]),
        ("#TITLE", ["h12"]),
        ("h1#title", ["h12"]),
        ("h2#title", []),
        (".main", ["div1", "li4"]),
        (".main.wide", ["div1"]),
        ("li.main", ["li4"]),
        (".main h1", ["h12"]),
        (".main .main span.a", ["span5"]),
        ("ul .b.a", ["span5"]),
        (".b ul", []),
        ("founder-content", []),
    ],
)
def test_what_is_meant(written: str, expected: list[str]) -> None:
    """By name, mark and what it stands in; large and small letters of marks are alike."""
    assert meant(written) == expected


@pytest.mark.parametrize("written", ["", "a > b", "a, b", "*", "[id=a]", "a:hover", "# a", "..a", "H1"])
def test_what_selects_nothing_is_none(written: str) -> None:
    """Only what data files need is read."""
    assert selector(written) is None


@given(st.lists(st.sampled_from(["h1", "#title", ".main", "li.main", ".a", "span.b", "div"]), min_size=1, max_size=3))
def test_what_a_selector_means_is_under_its_key(steps: list[str]) -> None:
    """So that no other element need be looked at."""
    elements = tree(PAGE).elements
    read = selector(" ".join(steps))
    assert read is not None
    keyed = by_key(elements).get(read.key, [])
    assert all(element in keyed for element in elements[1:] if read.fits(element, elements))


def test_an_element_is_once_under_each_of_its_keys() -> None:
    """Though a class is written twice."""
    keyed = by_key(tree("<p class='a a A'>").elements)
    assert {key: len(held) for key, held in keyed.items()} == {"p": 1, ".a": 2}
