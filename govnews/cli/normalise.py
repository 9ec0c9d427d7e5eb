"""Print files as mended text: Simplified characters, damage repaired, lines as they were printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews import readers
from govnews.cli.console import FAILED, complain, output
from govnews.cli.sources import UNREAD, Sources, add_sources
from govnews.errors import GovNewsError, InputError
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
    sources = Sources(asked.files)
    pipeline = Pipeline(without=tuple(asked.without))
    for source in sources:
        try:
            text = _mended(source, pipeline)
        except GovNewsError as error:
            complain(error)
            status = FAILED
            continue
        out.write((text if text.endswith("\n") else f"{text}\n").encode("utf-8", "replace"))
    out.flush()
    return status if sources.complete else FAILED


def _mended(source: readers.Input, pipeline: Pipeline) -> str:
    data, uri = readers.load(source)
    decoded = readers.decode(data, uri)
    for diagnostic in decoded.diagnostics:
        if diagnostic.code in UNREAD:
            raise InputError(diagnostic.message, where=uri)
    return str(pipeline.normalise(decoded.text))
