"""Text copied from a web page: one article, a paragraph a line."""

from __future__ import annotations

from govnews.layout.draft import Draft, Layout, Page

__all__ = ["claims", "parse"]


def claims(page: Page, /) -> float:  # noqa: ARG001 - the socket's shape
    """How well a page suits this parser."""
    return 0.2


def parse(page: Page, /) -> Layout:
    """One article of a whole page."""
    lines = [line.strip() for line in page.text.lines() if len(line.strip())]
    return Layout(articles=(Draft(headline=(lines[0],), paragraphs=tuple((line,) for line in lines[1:]), rule="web"),) if lines else ())
