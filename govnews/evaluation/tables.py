"""Figures as a table: for a terminal, as Markdown, or as JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from attrs import asdict

from govnews.display.columns import aligned
from govnews.evaluation.figures import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from govnews.evaluation.figures import Figure

__all__ = ["FORMS", "summary", "told"]

_HEAD: Final = ("documents", "kind", "figure", "value", "95 %", "of")


def told(figure: Figure) -> str:
    """An interval in words; a dash where too few documents tell it."""
    return "—" if figure.low is None or figure.high is None else f"{figure.low:.3f}–{figure.high:.3f}"


def _rows(figures: Sequence[Figure]) -> list[tuple[str, ...]]:
    return [(f.documents, f.kind, f.name, f"{f.value:.3f}", told(f), str(f.of)) for f in figures]


def _text(figures: Sequence[Figure]) -> str:
    return aligned([_HEAD, *_rows(figures)], right=frozenset({3, 5}))


def _markdown(figures: Sequence[Figure]) -> str:
    rows = [_HEAD, ("---",) * len(_HEAD), *_rows(figures)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _json(figures: Sequence[Figure]) -> str:
    return json.dumps([asdict(figure) for figure in figures], ensure_ascii=False, indent=1)


#: How figures can be written, by name.
FORMS: Final[Mapping[str, Callable[[Sequence[Figure]], str]]] = {"text": _text, "markdown": _markdown, "json": _json}


def summary(figures: Sequence[Figure]) -> str:
    """F1 with its interval for each kind of document, a row each, and a column for each kind of object."""
    found = {(f.documents, f.kind): f for f in figures if f.name == "f1"}
    kinds = list(dict.fromkeys(kind for _, kind in found))
    rows = [("documents", *kinds), ("---",) * (len(kinds) + 1)]
    for documents in dict.fromkeys(name for name, _ in found):
        cells = (found.get((documents, kind)) for kind in kinds)
        said = (
            "" if f is None else f"{f.value:.3f} ({told(f)})" if f.low is not None else f"{f.value:.3f}" for f in cells
        )
        rows.append((f"**{ALL}**" if documents == ALL else documents, *said))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
