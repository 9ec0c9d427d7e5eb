"""What was found where in a paragraph: the text cut into segments, each with the kinds of object that lie on it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.model.base import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from govnews.model import Article, Indicator, Paragraph

__all__ = ["KINDS", "Mark", "Segment", "figure", "marks", "segments"]

#: What is shown on the text, the widest first.
KINDS: Final = ("statement", "indicator", "initiative", "person")
#: A segment says no more than this of what lies on it.
_LABELS: Final = 4


@frozen
class Mark:
    """An object's place in the document's text, its kind, and what to say of it."""

    start: int
    end: int
    kind: str
    label: str


@frozen
class Segment:
    """A stretch of text on which the same objects lie."""

    text: str
    kinds: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def marks(article: Article, /) -> list[Mark]:
    """The places of all that was found in an article, in reading order, the longer before the shorter."""
    found = [
        Mark(statement.span.start, statement.span.end, "statement", speech.speaker.name or "")
        for speech in article.speeches
        for statement in speech.statements
    ]
    found += [Mark(item.span.start, item.span.end, "indicator", figure(item)) for item in article.indicators]
    found += [
        Mark(span.start, span.end, "initiative", f"{item.name} ({item.kind})")
        for item in article.initiatives
        for span in item.spans
    ]
    found += [
        Mark(span.start, span.end, "person", "、".join((item.name, *item.titles)))
        for item in article.people
        for span in item.spans
    ]
    return sorted(found, key=lambda mark: (mark.start, -mark.end, KINDS.index(mark.kind), mark.label))


def segments(paragraphs: Sequence[Paragraph], found: Sequence[Mark], /) -> Iterator[list[Segment]]:
    """The segments of each paragraph; a mark that reaches beyond a paragraph goes on in the next."""
    order = sorted(range(len(paragraphs)), key=lambda index: (paragraphs[index].span.start, paragraphs[index].span.end))
    starts = [paragraphs[index].span.start for index in order]
    within: list[list[Mark]] = [[] for _ in paragraphs]
    for mark in found:
        at = max(bisect_right(starts, mark.start) - 1, 0)
        while at < len(order) and starts[at] < mark.end:
            within[order[at]].append(mark)
            at += 1
    for paragraph, inside in zip(paragraphs, within, strict=True):
        yield list(_segments(paragraph.text, paragraph.span.start, inside))


def figure(indicator: Indicator, /) -> str:
    """An indicator in one line: region, name, value and how exact it is, and when.

    >>> from decimal import Decimal
    >>> from govnews.model import Indicator
    >>> from govnews.text import Span
    >>> span = Span(start=0, end=0, source=())
    >>> figure(Indicator(name="茶园面积", value=Decimal("3.10"), unit="亩", text="", span=span))
    '茶园面积 3.10亩'
    """
    value = plain(indicator.value)
    if indicator.value_max is not None:
        value = f"{value}–{plain(indicator.value_max)}"
    if indicator.measure == "rank":
        value = f"No. {value}"
    if indicator.approx:
        value = f"{indicator.approx} {value}"
    said = [indicator.region, indicator.name, f"{value}{indicator.unit or ''}"]
    said += [None if indicator.measure in ("level", "rank") else indicator.measure, indicator.basis]
    said += ["target" if indicator.status == "target" else None, str(indicator.period) if indicator.period else None]
    return " ".join(part for part in said if part)


def _segments(text: str, offset: int, found: Sequence[Mark]) -> Iterator[Segment]:
    """Sweep over a paragraph: at each bound of a mark a new segment begins."""
    bounds: dict[int, tuple[list[int], list[int]]] = {}
    for number, mark in enumerate(found):
        start, end = max(mark.start - offset, 0), min(mark.end - offset, len(text))
        if start < end:
            bounds.setdefault(start, ([], []))[0].append(number)
            bounds.setdefault(end, ([], []))[1].append(number)
    position = 0
    active: dict[int, Mark] = {}
    for at in sorted(bounds):
        if position < at:
            yield _segment(text[position:at], active)
        opened, closed = bounds[at]
        for number in closed:
            del active[number]
        active.update((number, found[number]) for number in opened)
        position = at
    if position < len(text):
        yield _segment(text[position:], active)


def _segment(text: str, active: dict[int, Mark]) -> Segment:
    present = {mark.kind for mark in active.values()}
    labels = tuple(dict.fromkeys(mark.label for mark in active.values() if mark.label))
    return Segment(text, tuple(kind for kind in KINDS if kind in present), labels[:_LABELS])
