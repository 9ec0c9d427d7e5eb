"""Show documents in the terminal: headlines, meetings, people, figures, and the body with what was found in it."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from govnews import plugins
from govnews.cli.console import FAILED, coloured
from govnews.cli.sources import Documents, add_join, add_lexicon, add_sources

if TYPE_CHECKING:
    import argparse

__all__ = ["HELP", "NAME", "add", "run"]

NAME = "show"
HELP = "show documents in the terminal, to read"


def add(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    add_sources(parser)
    add_join(parser)
    add_lexicon(parser)
    parser.add_argument("--width", type=int, help="columns of the page (default: the terminal's, at most 100)")


def run(asked: argparse.Namespace) -> int:
    """Print the reading view of each document."""
    terminal = plugins.ask("display", "terminal")
    documents = Documents(asked)
    width = asked.width or min(shutil.get_terminal_size().columns, 100)
    for document in documents:
        print(terminal.document(document, width=max(width, 20), colour=coloured(sys.stdout)))
    return 0 if documents.complete else FAILED
