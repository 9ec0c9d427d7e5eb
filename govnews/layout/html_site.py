"""What is known of a publisher's pages: which elements hold what."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final

    from govnews.layout.html_markup import Element, Markup
    from govnews.layout.html_selectors import Selector

__all__ = ["PARTS", "Habits", "Site", "merged"]

#: What elements of a page may hold.
PARTS: Final = ("body", "headline", "kicker", "subheadline", "apart")


@frozen(kw_only=True)
class Site:
    """The elements of a publisher's pages, by what they hold; those of the first selector that meets any are meant.

    ``publisher`` is who issues what names no other source, ``dated`` where the day of issue stands, above the text or
    below it, ``address`` how a page's address holds it. ``valid_until`` is the last day on which pages were made so.
    """

    name: str
    domains: tuple[str, ...] = ()
    publisher: str | None = None
    body: tuple[Selector, ...] = ()
    headline: tuple[Selector, ...] = ()
    kicker: tuple[Selector, ...] = ()
    subheadline: tuple[Selector, ...] = ()
    apart: tuple[Selector, ...] = ()
    address: re.Pattern[str] | None = None
    dated: Literal["above", "below"] = "above"
    valid_until: date | None = None

    def held(self, part: str, markup: Markup) -> list[Element]:
        """The elements of a page that hold a part, those within another of them left out."""
        selectors: Iterable[Selector] = getattr(self, part)
        elements = markup.elements
        for each in selectors:
            found = [element for element in markup.by_key.get(each.key, ()) if each.fits(element, elements)]
            outer = found[:1]
            for element in found:
                if not outer[-1].holds(element.number):
                    outer.append(element)
            if outer:
                return outer
        return []


@frozen(kw_only=True)
class Habits:
    """What pages of many publishers have in common: a site that stands for all, and names in the head of a page."""

    site: Site
    apart: frozenset[str]
    title: tuple[str, ...]
    published: tuple[str, ...]
    publisher: tuple[str, ...]


def merged(sites: Sequence[Site]) -> Site | None:
    """The pages of one publisher as they were made at different times, as one site; None for none.

    >>> merged([Site(name="江州网", domains=("a.cn",)), Site(name="江州网", publisher="江州网")]).domains
    ('a.cn',)
    """
    if not sites:
        return None
    parts: dict[str, tuple[Selector, ...]] = {
        part: tuple(each for site in sites for each in getattr(site, part)) for part in PARTS
    }
    publisher = next((site.publisher for site in sites if site.publisher), None)
    return evolve(sites[0], publisher=publisher, valid_until=None, **parts)  # type: ignore[arg-type]  # all hold selectors
