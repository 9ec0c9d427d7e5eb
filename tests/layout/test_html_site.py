"""Laws of what is known of a publisher's pages: which element holds a part, and how several files are one."""

from __future__ import annotations

import re
from datetime import date

import pytest

from govnews.layout.html_lines import laid_out
from govnews.layout.html_selectors import Selector, selector
from govnews.layout.html_site import PARTS, Site, merged

PAGE = "<div class=a><div class=b>甲</div></div><div class=b>乙<div class=b>丙</div></div><h1>丁</h1>"


def chosen(*written: str) -> tuple[Selector, ...]:
    """Selectors as a file writes them."""
    found = [selector(each) for each in written]
    assert None not in found
    return tuple(each for each in found if each is not None)


def held(*written: str) -> list[int]:
    """The numbers of the elements that a site holds its text in."""
    site = Site(name="云岭网", body=chosen(*written))
    return [element.number for element in site.held("body", laid_out(PAGE)[1])]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["#x", ".a"], [1]),
        ([".a", ".b"], [1]),
        ([".b"], [2, 3]),
        ([".a .b"], [2]),
        (["h1"], [5]),
        (["h2"], []),
        ([], []),
    ],
)
def test_the_first_selector_that_meets_any_is_meant(written: list[str], expected: list[int]) -> None:
    """All elements that it meets, but for those within another of them."""
    assert held(*written) == expected


def test_a_part_that_a_site_does_not_name_is_held_nowhere() -> None:
    """Each of them may be left out."""
    markup = laid_out(PAGE)[1]
    assert [Site(name="云岭网").held(part, markup) for part in PARTS] == [[]] * len(PARTS)


def test_files_of_one_publisher_are_one_site() -> None:
    """Their selectors behind each other, the rest from the first that has it."""
    address = re.compile(r"/(\d+)/(\d+)/(\d+)")
    now = Site(name="云岭网", domains=("a.example",), body=chosen(".a"), address=address, dated="below")
    once = Site(name="云岭网", body=chosen(".b"), publisher="云岭网", valid_until=date(2020, 1, 1))
    both = merged([now, once])
    assert both is not None
    assert both.body == chosen(".a", ".b")
    assert (both.domains, both.publisher, both.address, both.dated) == (("a.example",), "云岭网", address, "below")
    assert merged([]) is None
