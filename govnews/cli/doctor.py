"""Say what is damaged in files and what was mended; without a file, whether the installation is sound."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from govnews import Pipeline
from govnews.cli.console import FAILED, complain
from govnews.cli.installation import checks
from govnews.cli.sources import Documents, add_join, add_sources
from govnews.display.columns import aligned, clean, cut
from govnews.display.damage import repairs, summary

if TYPE_CHECKING:
    import argparse

    from govnews.model import Diagnostic, Document
    from govnews.text import Span

__all__ = ["HELP", "NAME", "add", "run"]

NAME = "doctor"
#: How much is shown of the text at a place.
_ROOM = 60
#: Nothing is told here of what an article says, and looking for that takes nearly all the time.
_DAMAGE = Pipeline(extractors=())
HELP = "say what is damaged and what was mended; without FILE, whether the installation is sound"


def add(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    add_sources(parser, files="*")
    add_join(parser)
    parser.add_argument("--all", action="store_true", help="list every single repair, with what stood there before")


def run(asked: argparse.Namespace) -> int:
    """Examine the files given, or the installation."""
    if not asked.files:
        return _installation()
    documents = Documents(asked, pipeline=_DAMAGE)
    for document in documents:
        print("\n".join(_report(document)))
        if asked.all:
            print(repairs(document))
    return 0 if documents.complete else FAILED


def _installation() -> int:
    found = tuple(checks())
    print(aligned([("ok" if check.sound else "BROKEN", check.name, check.said) for check in found]))
    for check in found:
        if not check.sound:
            complain(f"{check.name}: {check.said}")
    sys.stdout.flush()
    return 0 if all(check.sound for check in found) else FAILED


def _report(document: Document) -> list[str]:
    source = document.source
    how = f"{source.media_type or 'unknown kind'}, {source.encoding or 'no encoding'}"
    articles = len(document.articles)
    size = f"{len(document.text):,} characters, {articles} article{'' if articles == 1 else 's'}"
    lines = [f"{clean(document.name or 'input')}: {how}, {size}"]
    for diagnostic in document.diagnostics:
        if diagnostic.span is not None:
            lines += map(clean, _place(document, diagnostic, diagnostic.span))
    return [*lines, f"  {summary(document) or 'nothing to report'}"]


def _place(document: Document, diagnostic: Diagnostic, span: Span) -> list[str]:
    """A diagnostic of one place: where it is in the input, and what stood and stands there."""
    where = ", ".join(f"{r.start}–{r.end}{f' of {r.file}' if r.file else ''}" for r in span.source[:3])
    where += "" if any(r.file for r in span.source) else " of the input"
    lines = [f"  {diagnostic.code}: {diagnostic.message}{f' (at {where})' if span.source else ''}"]
    if diagnostic.before is not None:
        lines.append(f"      {diagnostic.before!r} → {diagnostic.after or ''!r}")
    elif span.start < span.end:
        lines.append(f"      {cut(document.slice(span), _ROOM)}")
    return lines
