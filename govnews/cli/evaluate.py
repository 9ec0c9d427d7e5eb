"""Hold the library against gold annotations: precision, recall, F1 and fields with 95 % intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import govnews
from govnews.cli.console import progress
from govnews.cli.sources import add_lexicon

if TYPE_CHECKING:
    import argparse

    from govnews.evaluation.scoring import Scored

__all__ = ["HELP", "NAME", "add", "run"]

NAME = "eval"
HELP = "say how right the library is on documents that you have annotated"


def add(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("gold", metavar="GOLD", nargs="+", help="gold file, or folder of them")
    parser.add_argument(
        "--to", choices=("text", "markdown", "json"), default="text", help="how to print (default: text)"
    )
    parser.add_argument("--misses", metavar="N", type=int, default=0, help="print the first N differences of each kind")
    add_lexicon(parser)


def run(asked: argparse.Namespace) -> int:
    """Score each document, then print the figures of all."""
    from govnews.evaluation import figures, scoring, tables  # noqa: PLC0415 - no other command needs them

    gold = [scoring.read(path) for path in scoring.find(asked.gold)]
    pipeline = govnews.Pipeline(lexicon=asked.lexicon or None)
    scored = [scoring.score(each, pipeline) for each in progress(gold, len(gold))]
    print(tables.FORMS[asked.to](figures.figures(scored)))
    for kind in scoring.KINDS if asked.misses > 0 else ():
        for line in _differences(scored, kind)[: asked.misses]:
            print(line)
    return 0


def _differences(scored: list[Scored], kind: str) -> list[str]:
    """What was missed and what was found falsely of one kind, with the document's name."""
    return [
        f"{one.name}: {kind}: {line}" for one in scored if kind in one.counts for line in one.counts[kind].differences
    ]
