"""What was damaged in a document and what was done about it, in short and one by one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govnews.display.columns import aligned, clean, cut

if TYPE_CHECKING:
    from govnews.model import Document, Repair

__all__ = ["repairs", "summary"]

#: What one and several diagnostics of a code are called, of those that stand for one place each.
_PLACES: Final = {
    "mojibake": ("stretch of wrong decoding repaired", "stretches of wrong decoding repaired"),
    "unsure": ("doubtful stretch left as it is", "doubtful stretches left as they are"),
    "garbled": ("place damaged beyond reading", "places damaged beyond reading"),
    "lost": ("place where characters are gone", "places where characters are gone"),
    "columns": ("column break mended", "column breaks mended"),
    "cut": ("sentence or article cut", "sentences or articles cut"),
    "gap": ("place where a line is missing", "places where lines are missing"),
}
#: How much of a repair is shown.
_ROOM: Final = 30


def summary(item: Document, /) -> str:
    """All diagnostics of a document in one line, those of one place each counted.

    >>> import govnews
    >>> summary(govnews.parse("會議強調，要穩(wěn)就業。"))
    '1 gloss dropped, 6 Traditional characters written in Simplified'
    """
    counts = Counter(diagnostic.code for diagnostic in item.diagnostics)
    said: dict[str, None] = {}
    for diagnostic in item.diagnostics:
        code = diagnostic.code
        said[_counted(code, counts[code]) if code in _PLACES else diagnostic.message] = None
    return ", ".join(said)


def repairs(item: Document, /) -> str:
    """Every repair of a document, a line each: where, its kind, how sure, what stood there and what stands now.

    >>> import govnews
    >>> print(repairs(govnews.parse("要稳(wěn)就业。")))
    2–7  gloss  100.0%  '(wěn)' → ''
    """
    return aligned([_row(repair) for repair in item.repairs])


def _counted(code: str, count: int) -> str:
    return f"{count:,} {_PLACES[code][count > 1]}"


def _row(repair: Repair) -> tuple[str, ...]:
    place = f"{repair.at:,}–{repair.at + len(repair.before):,}{f' of {clean(repair.file)}' if repair.file else ''}"
    sure = "" if repair.confidence is None else f"{repair.confidence:.1%}"
    return place, repair.kind, sure, f"{_shown(repair.before)} → {_shown(repair.after)}"


def _shown(said: str) -> str:
    return cut(clean(repr(said)), _ROOM)
