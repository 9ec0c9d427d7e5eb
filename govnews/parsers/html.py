"""Saved web pages: one article, found by the page's own marks, by its title and by where its words are dense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from govnews.layout.draft import Layout, Page, nothing

if TYPE_CHECKING:
    from typing import Final

__all__ = ["claims", "parse"]

#: A page with mark-up is nobody else's.
_SURE: Final = 1.0


def claims(page: Page, /) -> float:
    """A page is this parser's where its mark-up was read.

    >>> from govnews.text import Text
    >>> claims(Page(text=Text("江州召开会议")))
    0.0
    """
    return _SURE if page.markup is not None else 0.0


def parse(page: Page, /) -> Layout:
    """The article of a page; a diagnostic says why where there is none."""
    if page.markup is None:
        return nothing(page.text, "the page has no mark-up")
    # for pages with mark-up alone: most are none
    from govnews.layout.html_articles import found_in  # noqa: PLC0415
    from govnews.layout.web_drafts import draft  # noqa: PLC0415
    from govnews.parsers._publishers import habits, site_of  # noqa: PLC0415

    found = found_in(page.text, page.markup, habits(), site_of(page.markup, page.uri))
    if found is None:
        return nothing(page.text, "no running text, only short lines")
    item, above, told = found
    rule = f"html.{item.way}"
    return Layout(articles=(evolve(draft(item, above=above, told=told), rule=rule),))
