"""Parsers: one module for each kind of page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from govnews import plugins
from govnews.errors import PluginError
from govnews.layout.draft import Layout, nothing
from govnews.layout.losses import losses

if TYPE_CHECKING:
    from govnews.layout.draft import Page
    from govnews.sockets import Parser

__all__ = ["parse"]


def parse(page: Page, chosen: Parser | str | None) -> Layout:
    """The articles of a page, found by the parser chosen, else by the one that claims the page most surely.

    Where there are none, a diagnostic says so; where one was cut off in print, so do others, whoever parsed it.

    One that is installed but cannot be loaded or fails in claiming is passed over, and named by `govnews plugins`.
    Raises `FormatError` for a name that nobody registered, `PluginError` where the parser fails.
    """
    name, parser = _resolved(plugins.surest("parsers", "parse", page) if chosen is None else chosen)
    try:
        layout = parser.parse(page)
    except Exception as error:
        raise _faulty(name, f"failed ({type(error).__name__}: {error})") from error
    if not isinstance(layout, Layout):
        raise _faulty(name, f"gave a {type(layout).__name__} where a Layout belongs")
    more = [found for draft in layout.articles for found in losses(draft)]
    if not layout.articles and all(found.code != "no_article" for found in layout.diagnostics):
        more += nothing(page.text, f"the parser {name} found no article").diagnostics
    return evolve(layout, diagnostics=(*layout.diagnostics, *more)) if more else layout


def _resolved(chosen: Parser | str) -> tuple[str, Parser]:
    """A parser and its name, checked to be one."""
    parser = plugins.get("parsers", chosen) if isinstance(chosen, str) else chosen
    name = chosen if isinstance(chosen, str) else type(chosen).__name__
    if not callable(getattr(parser, "parse", None)):
        raise _faulty(name, "has no `parse`")
    return name, parser  # type: ignore[return-value]  # just proved


def _faulty(name: str, what: str) -> PluginError:
    return PluginError(f"parser {name!r} {what}", where="govnews.parsers", remedy="correct it, or name another parser")
