"""What normalisers did to a text, said to people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govnews.model import Diagnostic
from govnews.normalisers._confidence import confidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.text import Edit, Text

__all__ = ["report"]

#: What one and several of a kind are called, and what was done to them.
_DEEDS: Final = {
    "entity": ("reference of HTML", "references of HTML", "replaced"),
    "gloss": ("gloss", "glosses", "dropped"),
    "invisible": ("character without a shape", "characters without a shape", "dropped"),
    "line_end": ("foreign line end", "foreign line ends", "replaced"),
    "lookalike": ("look-alike of a character", "look-alikes of characters", "replaced"),
    "mark": ("half-width mark", "half-width marks", "written as Chinese print has them"),
    "script": ("Traditional character", "Traditional characters", "written in Simplified"),
    "space": ("stray space", "stray spaces", "mended"),
    "width": ("full-width run", "full-width runs", "narrowed"),
}
#: Kinds whose characters are counted, not the runs of them.
_BY_CHARACTER: Final = frozenset({"script"})


def report(text: Text, edits: Iterable[Edit]) -> list[Diagnostic]:
    """One diagnostic for each stretch of wrongly decoded bytes, and one in sum for each other kind.

    >>> from govnews.text import Edit, Text
    >>> report(Text("數(shù)字"), [Edit(1, 6, "", kind="gloss")])
    [Diagnostic(code='gloss', message='1 gloss dropped', before=None, after=None)]
    """
    found: list[Diagnostic] = []
    counts: Counter[str] = Counter()
    for edit in edits:
        if edit.whole:
            found.append(_repair(edit.kind, text, edit))
        else:
            counts[edit.kind] += edit.end - edit.start if edit.kind in _BY_CHARACTER else 1
    return found + [Diagnostic(code=kind, message=_sum(kind, count)) for kind, count in sorted(counts.items())]


def _repair(kind: str, text: Text, edit: Edit) -> Diagnostic:
    place = text[edit.start : edit.end]
    message = f"{str(place)!r} was wrongly decoded and mended to {edit.new!r}"
    sure = confidence(edit.kind, edit.new)
    message += "" if sure is None else f"; {sure:.1%} of repairs as long were right when measured"
    return Diagnostic(code=kind, message=message, span=place.span, before=str(place), after=edit.new)


def _sum(kind: str, count: int) -> str:
    one, many, done = _DEEDS.get(kind, (f"edit by {kind}", f"edits by {kind}", "made"))
    return f"1 {one} {done}" if count == 1 else f"{count:,} {many} {done}"
