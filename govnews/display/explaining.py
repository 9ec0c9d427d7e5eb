"""Why an object is there: its places and rule, and for each field its words, and whether they state it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import attrs

from govnews import numbers, periods
from govnews.display.columns import aligned, cut
from govnews.lexicon.shares import of_field
from govnews.model import Period
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.model import Document, Evidence
    from govnews.text import Range, Span

__all__ = ["explain"]

#: The kinds that were measured, by the class of their objects.
_KINDS: Final = {
    "Article": "article", "Indicator": "indicator", "Initiative": "initiative", "Meeting": "meeting",
    "Person": "people", "Speech": "speech", "Statement": "speech",
}  # fmt: skip
#: What is no field of its own: where the object stands and why, its words, and what it is made of.
_APART: Final = frozenset({"evidence", "span", "spans", "text", "paragraphs", "captions", "statements", "extras"})
_WORDS: Final = 60
_VALUE: Final = 40


def explain(whole: Document, item: object, /) -> str:
    """What an object is, each place with its words, the rule and how sure it is, then its fields.

    Of each field: what it is, whether it is stated or inferred, how sure it is where that was measured, and the words
    that say it with their place, where they can be pointed at.
    """
    places = _places(item)
    shown = (f"  {cut(whole.text[place.start : place.end], _WORDS)}  ({_place(place)})" for place in places)
    lines = [repr(item), *shown]
    evidence: Evidence | None = getattr(item, "evidence", None)
    if evidence is not None:
        inferred = f", inferred: {', '.join(evidence.inferred)}" if evidence.inferred else ""
        sure = "" if evidence.confidence is None else f", confidence {evidence.confidence}"
        lines.append(f"  found by {evidence.rule}{inferred}{sure}")
        rows = list(_fields(whole, item, evidence, places))
        lines += [f"    {line}".rstrip() for line in aligned(rows).splitlines()] if rows else []
    return "\n".join(lines)


def _places(item: object) -> tuple[Span, ...]:
    span: Span | None = getattr(item, "span", None)
    found: tuple[Span, ...] = getattr(item, "spans", (span,) if span else ())
    return found


def _fields(whole: Document, item: object, evidence: Evidence, places: Sequence[Span]) -> Iterator[tuple[str, ...]]:
    """A row for each field that has a value."""
    kind = _KINDS.get(type(item).__name__, "")
    text = Text.restore(whole.text, whole.changes, whole.files)
    for each in attrs.fields(type(item)):  # type: ignore[arg-type]  # objects with evidence are such
        value: object = getattr(item, each.name)
        if each.name in _APART or value is None or value == ():
            continue
        how = "inferred" if each.name in evidence.inferred else "stated"
        sure = of_field(kind, each.name)
        words = [_quoted(found) for found in _words(value, text, places)]
        yield each.name, cut(_said(value), _VALUE), how, "" if sure is None else str(sure), "; ".join(words)


def _words(value: object, text: Text, places: Sequence[Span]) -> Iterator[Text]:
    """The words that say a value: in the object's own place, else the nearest before it, else the first behind it."""
    for one in value if isinstance(value, tuple) else (value,):
        near = next((found for place in places if (found := _saying(one, text[place.start : place.end]))), None)
        start = min((place.start for place in places), default=len(text))
        found = near or _saying(one, text[:start], last=True) or _saying(one, text[start:])
        if found is not None:
            yield found


def _saying(value: object, text: Text, *, last: bool = False) -> Text | None:
    """The first words of a text that say a value, or the last; a number's words are never sought from behind."""
    if isinstance(value, Decimal):
        amounts = ((n, (n.value, n.value_max)) for n in ([] if last else numbers.find(text)))
        return next((n.text for n, said in amounts if abs(value) in map(_size, said)), None)
    if isinstance(value, Period):
        said = [found.text for found in periods.find(text, anchor=_year(value)) if found.period == value]
        return said[-1 if last else 0] if said else None
    printed = _printed(value)
    found = list(text.find_all(printed))
    return found[-1 if last else 0] if found else None


def _printed(value: object) -> str:
    """What of a value is printed as it is."""
    if isinstance(value, str):
        return value
    name = getattr(value, "name", None) or getattr(value, "text", None)
    return name if isinstance(name, str) else ""


def _said(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_said, value))
    return _printed(value) or str(value)


def _size(number: Decimal | None) -> Decimal | None:
    return None if number is None else abs(number)


def _year(period: Period) -> str | None:
    """The date that words without a year lean on."""
    year = str(period)[:4]
    return f"{year}-12-31" if year.isdecimal() else None


def _quoted(words: Text) -> str:
    return f"{cut(str(words), _WORDS)} ({_place(words.span)})"


def _place(span: Span) -> str:
    return f"text {span.start}–{span.end}, input {', '.join(map(_range, span.source))}"


def _range(source: Range) -> str:
    at = [f"{source.start}–{source.end}"]
    at += [f"page {source.page}"] if source.page is not None else []
    at += [f"of {source.file}"] if source.file is not None else []
    return " ".join(at)
