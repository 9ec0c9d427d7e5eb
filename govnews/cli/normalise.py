"""Print files as mended text: Simplified characters, damage repaired, lines as they were printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews import readers
from govnews.cli.console import FAILED, complain, output
from govnews.cli.sources import add_sources, inputs
from govnews.errors import GovNewsError
from govnews.pipeline import Pipeline

if TYPE_CHECKING:
    import argparse

__all__ = ["HELP", "NAME", "add", "run"]

NAME = "normalise"
HELP = "print files as mended text"


def add(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    add_sources(parser, published=False)


def run(asked: argparse.Namespace) -> int:
    """Print each file's text; a file that cannot be read is named and passed over."""
    status = 0
    out = output()
    for source in readers.expand(inputs(asked.files), strict=False):
        try:
            decoded = readers.decode(*readers.load(source))
            text = str(Pipeline().normalise(decoded.text))
        except GovNewsError as error:
            complain(error)
            status = FAILED
            continue
        out.write((text if text.endswith("\n") else f"{text}\n").encode("utf-8", "replace"))
    out.flush()
    return status
