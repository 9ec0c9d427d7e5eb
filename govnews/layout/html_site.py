"""What is known of a publisher's pages: which elements hold what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govnews.layout.html_selectors import Selector
    from govnews.layout.html_tree import Element

__all__ = ["Habits", "Site"]


@frozen(kw_only=True)
class Site:
    """The elements of a publisher's pages, by what they hold; those of the first selector that meets any are meant.

    ``publisher`` is who issues what names no other source. ``valid_until`` is the day on which the pages were changed.
    """

    name: str
    domains: tuple[str, ...] = ()
    publisher: str | None = None
    body: tuple[Selector, ...] = ()
    headline: tuple[Selector, ...] = ()
    kicker: tuple[Selector, ...] = ()
    subheadline: tuple[Selector, ...] = ()
    facts: tuple[Selector, ...] = ()
    apart: tuple[Selector, ...] = ()
    valid_until: date | None = None

    def held(self, part: str, elements: Sequence[Element]) -> list[Element]:
        """The elements of a page that hold a part, those within another of them left out."""
        selectors: Iterable[Selector] = getattr(self, part)
        for each in selectors:
            found = [element for element in elements[1:] if each.fits(element, elements)]
            if found:
                numbers = {element.number for element in found}
                return [element for element in found if not _is_within(element, numbers, elements)]
        return []


@frozen(kw_only=True)
class Habits:
    """What pages of many publishers have in common: a site that stands for all, and names in the head of a page."""

    site: Site
    apart: frozenset[str]
    title: tuple[str, ...]
    published: tuple[str, ...]
    publisher: tuple[str, ...]


def _is_within(element: Element, numbers: set[int], elements: Sequence[Element]) -> bool:
    for _ in range(_DEEP):
        element = elements[element.parent]
        if element.number in numbers:
            return True
        if not element.number:
            return False
    return False


#: Elements that hold one part do not stand in each other more deeply.
_DEEP = 40
