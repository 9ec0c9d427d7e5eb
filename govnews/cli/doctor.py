"""Say what is damaged in files and what was mended; without a file, whether the installation is sound."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from govnews.cli.console import FAILED, complain
from govnews.cli.installation import checks
from govnews.cli.sources import Documents, add_sources
from govnews.display.columns import aligned, clean

if TYPE_CHECKING:
    import argparse

    from govnews.model import Diagnostic, Document

__all__ = ["HELP", "NAME", "add", "run"]

NAME = "doctor"
HELP = "say what is damaged and what was mended; without FILE, whether the installation is sound"


def add(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    add_sources(parser, files="*")


def run(asked: argparse.Namespace) -> int:
    """Examine the files given, or the installation."""
    if not asked.files:
        return _installation()
    documents = Documents(asked)
    for document in documents:
        print("\n".join(_report(document)))
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
    lines = [f"{clean(source.uri or 'input')}: {how}, {size}"]
    lines += [f"  {clean(line)}" for diagnostic in document.diagnostics for line in _diagnostic(diagnostic)]
    return lines if document.diagnostics else [*lines, "  nothing to report"]


def _diagnostic(diagnostic: Diagnostic) -> list[str]:
    where = ""
    if diagnostic.span is not None and diagnostic.span.source:
        where = f" (at {', '.join(f'{r.start}–{r.end}' for r in diagnostic.span.source[:3])} of the input)"
    lines = [f"{diagnostic.code}: {diagnostic.message}{where}"]
    if diagnostic.before is not None:
        lines.append(f"    {diagnostic.before!r} → {diagnostic.after or ''!r}")
    return lines
