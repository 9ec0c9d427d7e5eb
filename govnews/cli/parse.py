"""Read files into documents and write them in a format. A file that cannot be read does not stop the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews import serialisers
from govnews.cli.console import FAILED, output
from govnews.cli.sources import Documents, add_join, add_lexicon, add_sources, unwritten
from govnews.errors import InputError

if TYPE_CHECKING:
    import argparse

__all__ = ["HELP", "NAME", "add", "run"]

NAME = "parse"
HELP = "read files into documents: JSON, tables, a report"


def add(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    add_sources(parser)
    add_join(parser)
    add_lexicon(parser)
    parser.add_argument(
        "--to", metavar="FORMAT", help="one of `govnews plugins` (default: json for one file, else jsonl)"
    )
    parser.add_argument("--out", metavar="PATH", help="where to write (default: standard output)")


def run(asked: argparse.Namespace) -> int:
    """Write the documents, in the order of the files, each when it is read."""
    documents = Documents(asked, out=asked.out)
    name = asked.to or ("json" if documents.single else "jsonl")
    found = serialisers.serialiser(name)
    target = asked.out or output()
    if not asked.out and found.binary and target.isatty():
        raise InputError(f"{name} is not for a terminal", remedy="say where to write it: --out PATH")
    try:
        serialisers.dump(next(iter(documents)) if documents.single else documents, target, name)
        if not asked.out:
            target.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritten(error, asked.out) from error
    return 0 if documents.complete else FAILED
