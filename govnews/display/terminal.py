"""Documents as text for a terminal: the reading view, and the summary of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.display import highlight
from govnews.display.columns import aligned, clean, cut, width, wrapped
from govnews.display.parts import about, grouped, meeting_facts, who_said_what

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from govnews.model import Article, Document, Indicator

__all__ = ["article", "document", "summary", "telling"]

_RESET: Final = "\x1b[0m"
#: Colours by what they are for; those of objects go on the body.
_COLOURS: Final = {
    "headline": "\x1b[1m", "kicker": "\x1b[31m", "soft": "\x1b[2m", "statement": "\x1b[4m", "indicator": "\x1b[32m",
    "initiative": "\x1b[33m", "person": "\x1b[34m",
}  # fmt: skip
#: A statement is shown by its first words, no wider than this with who made it.
_SAID: Final = 60
#: The counts of the summary, and what each is headed.
_COUNTED: Final = ("people", "speeches", "indicators", "initiatives")


def document(item: Document, /, *, width: int = 80, colour: bool = False) -> str:
    """The reading view of a document: each article, then what is to know of the input."""
    rule = "─" * width
    parts = [article(each, width=width, colour=colour) for each in item.articles]
    notes = "\n".join(cut(f"! {d.code}: {d.message}", width) for d in item.diagnostics)
    head = clean(item.name or "document")
    shown = f"\n{rule}\n".join([*(parts or ["(no articles)"]), *([notes] if notes else [])])
    return "\n".join([_painted(head, "soft", colour=colour), rule, shown])


def article(item: Article, /, *, width: int = 80, colour: bool = False) -> str:
    """The reading view of an article: headlines, meetings, people, who said what, figures, and the body."""
    lines = [_painted(line, "kicker", colour=colour) for line in wrapped(clean(item.kicker or ""), width)]
    lines += [_painted(line, "headline", colour=colour) for line in wrapped(clean(item.headline or ""), width)]
    lines += [line for sub in item.subheadlines for line in wrapped(clean(sub), width)]
    lines += [_painted(line, "soft", colour=colour) for line in wrapped(clean(" · ".join(about(item))), width)]
    for meeting in item.meetings:
        lines.append("")
        lines += [_painted(line, "headline", colour=colour) for line in wrapped(clean(meeting.name), width)]
        for name, said in meeting_facts(meeting):
            lines += _hanging(f"  {name} ", said, width)
    if item.people:
        people = "；".join(f"{person.name} {'、'.join(person.titles)}".strip() for person in item.people)
        lines += ["", *_hanging("people ", people, width)]
    spoken = [f"  {cut(line, min(width, _SAID) - 2)}" for line in who_said_what(item)]
    lines += ["", "said", *spoken] if spoken else []
    lines += ["", *_body(item, width, colour=colour)]
    if item.indicators:
        lines += ["", *(cut(f"  {highlight.figure(indicator)}", width) for indicator in item.indicators)]
    return "\n".join(lines)


def summary(item: Document, /, *, width: int = 100, figures: int = 10) -> str:
    """A document in short: its articles as a table, then its most telling figures."""
    room = max((width - 44) // 3, 12)
    rows: list[tuple[str, ...]] = [("", "headline", "meeting", "chair", "speaker", *_COUNTED)]
    for number, each in enumerate(item.articles, 1):
        meeting = each.meetings[0] if each.meetings else None
        speaker = next((speech.speaker.name for speech in each.speeches if speech.speaker.name), None)
        chair = meeting.chairs[0].name if meeting and meeting.chairs else ""
        counts = (str(len(getattr(each, kind))) for kind in _COUNTED)
        meeting_name = cut(meeting.name, room) if meeting else ""
        rows.append(
            (str(number), cut(each.headline or "—", room * 2), meeting_name, chair, cut(speaker or "", 12), *counts)
        )
    lines = [aligned(rows, right=frozenset(range(5, 5 + len(_COUNTED))))]
    chosen = telling(item.indicators, figures)
    if chosen:
        shown = [(i.region or "", i.name, _value(i), i.measure, str(i.period or "")) for i in chosen]
        table = [
            ("region", "indicator", "value", "measure", "period"),
            *((cut(r, 16), cut(n, 36), *o) for r, n, *o in shown),
        ]
        lines += ["", aligned(table, right=frozenset({2}))]
    return "\n".join(lines)


def telling(indicators: Iterable[Indicator], count: int, /) -> list[Indicator]:
    """The figures of which most is known (where, when, against what), in reading order; no name twice in one place."""
    seen: set[tuple[str | None, str]] = set()
    different = []
    for indicator in indicators:
        if (indicator.region, indicator.name) not in seen:
            seen.add((indicator.region, indicator.name))
            different.append(indicator)
    ranked = sorted(range(len(different)), key=lambda n: (-_known(different[n]), n))[:count]
    return [different[n] for n in sorted(ranked)]


def _known(indicator: Indicator) -> int:
    said = (indicator.region, indicator.period, indicator.basis, indicator.unit)
    return sum(value is not None for value in said) + (indicator.measure in ("growth", "rank"))


def _value(indicator: Indicator) -> str:
    bound = f"–{grouped(indicator.value_max)}" if indicator.value_max is not None else ""
    return f"{grouped(indicator.value)}{bound} {indicator.unit or ''}".rstrip()


def _body(item: Article, places: int, *, colour: bool) -> Iterator[str]:
    cuts = highlight.segments(item.paragraphs, highlight.marks(item))
    for paragraph, segments in zip(item.paragraphs, cuts, strict=True):
        lines = wrapped(clean(paragraph.text), places)
        yield from _coloured(segments, lines) if colour else lines
        yield ""


def _coloured(segments: Iterable[highlight.Segment], lines: Iterable[str]) -> Iterator[str]:
    """The lines of a paragraph in the colours of its segments."""
    characters = ((character, segment.kinds) for segment in segments for character in clean(segment.text))
    for line in lines:
        painted = ""
        before: tuple[str, ...] = ()
        for character in line:
            # Spaces at the ends of lines are in the segments only.
            kinds = next((kinds for found, kinds in characters if found == character), ())
            if kinds != before:
                painted += _RESET + "".join(_COLOURS[kind] for kind in kinds)
                before = kinds
            painted += character
        yield painted + (_RESET if before else "")


def _hanging(head: str, text: str, places: int) -> Iterator[str]:
    """A text behind a heading, its further lines below the text, not below the heading."""
    lines = wrapped(clean(text), max(places - width(head), 10))
    for number, line in enumerate(lines):
        yield (" " * width(head) if number else head) + line


def _painted(text: str, what: str, *, colour: bool) -> str:
    return f"{_COLOURS[what]}{text}{_RESET}" if colour and text else text
