"""Parsers: one module for each kind of page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews import plugins
from govnews.errors import PluginError
from govnews.layout.draft import Layout

if TYPE_CHECKING:
    from govnews.layout.draft import Page
    from govnews.sockets import Parser

__all__ = ["parse"]


def parse(page: Page, chosen: Parser | str | None) -> Layout:
    """The articles of a page, found by the parser chosen, else by the one that claims the page most surely.

    One that is installed but cannot be loaded or fails in claiming is passed over, and named by `govnews plugins`.
    Raises `FormatError` for a name that nobody registered, `PluginError` where the parser fails.
    """
    name, parser = _chosen(chosen) if chosen is not None else _surest(page)
    try:
        layout = parser.parse(page)
    except Exception as error:
        raise _faulty(name, f"failed ({type(error).__name__}: {error})") from error
    if not isinstance(layout, Layout):
        raise _faulty(name, f"gave a {type(layout).__name__} where a Layout belongs")
    return layout


def _chosen(chosen: Parser | str) -> tuple[str, Parser]:
    parser = plugins.get("parsers", chosen) if isinstance(chosen, str) else chosen
    name = chosen if isinstance(chosen, str) else type(chosen).__name__
    if not callable(getattr(parser, "parse", None)):
        raise _faulty(name, "has no `parse`")
    return name, parser  # type: ignore[return-value]  # just proved


def _surest(page: Page) -> tuple[str, Parser]:
    claims = []
    for name in plugins.names("parsers"):
        try:
            parser = _chosen(name)[1]
            claims.append((float(parser.claims(page)), name, parser))
        except Exception:  # noqa: BLE001, S112 - another package's parser may fail in any way; the others go on
            continue
    _, name, parser = max(claims, key=lambda claim: claim[:2])
    return name, parser


def _faulty(name: str, what: str) -> PluginError:
    return PluginError(f"parser {name!r} {what}", where="govnews.parsers", remedy="correct it, or name another parser")
