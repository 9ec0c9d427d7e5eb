"""List the plug-ins of every shelf and who brought them; one that cannot be loaded is named with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews import plugins, serialisers
from govnews.cli.console import FAILED
from govnews.display.columns import aligned
from govnews.errors import PluginError

if TYPE_CHECKING:
    import argparse

__all__ = ["HELP", "NAME", "add", "run"]

NAME = "plugins"
HELP = "list formats, readers, parsers …, and who brought them"


def add(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments: a shelf."""
    parser.add_argument("shelf", nargs="?", choices=plugins.SHELVES, help="one shelf (default: all)")


def run(asked: argparse.Namespace) -> int:
    """Print a line for each plug-in; the status tells whether all could be loaded."""
    lines: list[tuple[str, ...]] = [("shelf", "name", "brought by", "")]
    failed = False
    for shelf in [asked.shelf] if asked.shelf else plugins.SHELVES:
        for plugin in plugins.installed(shelf):
            said, sound = _said(plugin)
            failed = failed or not sound
            lines.append((shelf, plugin.name, plugin.distribution, said))
    print(aligned(lines))
    return FAILED if failed else 0


def _said(plugin: plugins.Plugin) -> tuple[str, bool]:
    """What there is to know of a plug-in, and whether it can be used."""
    try:
        plugin.load()
        if plugin.shelf != "serialisers":
            return "", True
        found = serialisers.serialiser(plugin.name)
    except PluginError as error:
        return f"failed: {error}", False
    extra = f', needs "govnews[{found.needs}]"' if found.needs else ""
    return f"{found.suffix}{', lossless' if found.lossless else ''}{extra}", True
