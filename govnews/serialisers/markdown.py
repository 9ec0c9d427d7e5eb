"""Markdown: a report to read, an article a section, the figures as a table."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from govnews.model.base import plain
from govnews.model.rows import FIGURE, row
from govnews.serialisers._files import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govnews.model import Article, Document, Meeting, Speech
    from govnews.model.rows import Cell, Row
    from govnews.sockets import Target

__all__ = ["binary", "lossless", "needs", "suffix", "write"]

suffix = ".md"
binary = False
lossless = False
needs: str | None = None

#: What Markdown would take for markup inside a line, the pipe of tables and the sign of raw HTML among them.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
#: What it takes for markup at the start of a line only: a heading, a rule, a point of a list.
_OPENING = re.compile(r"\A(?=[#=]|[+-](?![0-9]))")
_NUMBERED = re.compile(r"\A([0-9]{1,9})(?=[.)](?:\s|\Z))")
_SPACE = re.compile(r"[\s\0-\x1f\x7f-\x9f]+")
_HALF = re.compile("[\ud800-\udfff]")


def write(documents: Iterable[Document], target: Target, /) -> None:
    """Write the reports of documents, one behind another."""
    with opened(target) as file:
        for number, document in enumerate(documents):
            report = "\n\n".join(_document(document)) + "\n"
            file.write(_HALF.sub("\ufffd", f"\n{report}" if number else report).encode("utf-8"))


def _document(document: Document) -> Iterator[str]:
    yield f"# {_line(document.name or 'Document')}"
    for article in document.articles:
        yield from _article(article)
    if document.diagnostics:
        yield "## Diagnostics"
        yield _bullets(_diagnostic(d.code, d.message, d.before, d.after) for d in document.diagnostics)


def _article(article: Article) -> Iterator[str]:
    yield f"## {_line(article.headline) if article.headline else '(no headline)'}"
    if article.kicker:
        yield f"*{_line(article.kicker)}*"
    yield from (f"**{_line(sub)}**" for sub in article.subheadlines)
    about = _about(article)
    if about:
        yield about
    if article.meetings:
        yield "### Meetings"
        yield "\n".join(map(_meeting, article.meetings))
    if article.people:
        yield "### People"
        yield _bullets(_named(person.name, person.titles) for person in article.people)
    if article.indicators:
        yield "### Indicators"
        yield _table(FIGURE, (row(indicator) for indicator in article.indicators))
    if article.initiatives:
        yield "### Initiatives"
        yield _bullets(_named(initiative.name, initiative.components) for initiative in article.initiatives)
    if article.speeches:
        yield "### Speeches"
        yield from map(_speech, article.speeches)
    if article.paragraphs:
        yield "### Text"
        yield from (_line(paragraph.text) for paragraph in article.paragraphs)
    if article.continued_on:
        yield f"*Continued on {_line(article.continued_on)}*"


def _about(article: Article) -> str:
    """Who published it and when, and who wrote it, in one line."""
    authors = (f"{author.name} ({author.role})" for author in article.authors)
    said = [article.publisher, str(article.published) if article.published else None, *authors]
    return " · ".join(_line(part) for part in said if part)


def _meeting(meeting: Meeting) -> str:
    said = [
        ("date", meeting.date), ("organizer", meeting.organizer), ("ordinal", meeting.ordinal),
        ("format", meeting.format), ("place", meeting.place), ("chair", "、".join(p.name for p in meeting.chairs)),
        ("attended", "、".join(p.name for p in meeting.attendees)),
    ]  # fmt: skip
    about = "; ".join(f"{name} {_line(str(value))}" for name, value in said if value)
    agenda = [f"  - {_line(item.verb + item.text)}" for item in meeting.agenda]
    return "\n".join([f"- **{_line(meeting.name)}**{': ' if about else ''}{about}", *agenda])


def _speech(speech: Speech) -> str:
    who = _named(speech.speaker.name or "(nobody named)", speech.speaker.titles)
    where = f", {_line(speech.meeting)}" if speech.meeting else ""
    said = [f"- {f'*{_line(s.verb)}* ' if s.verb else ''}{_line(s.text)}" for s in speech.statements]
    return "\n".join([f"{who}{where} ({speech.mode}):", "", *said])


def _named(name: str, further: Sequence[str]) -> str:
    return f"**{_line(name)}**" + (f": {_line('、'.join(further))}" if further else "")


def _diagnostic(code: str, message: str, before: str | None, after: str | None) -> str:
    change = f" ({_line(before)} → {_line(after or '')})" if before is not None else ""
    return f"{_line(code)}: {_line(message)}{change}"


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _table(columns: Sequence[str], rows: Iterable[Row]) -> str:
    lines = [f"| {' | '.join(columns)} |", f"| {' | '.join('---' for _ in columns)} |"]
    lines += [f"| {' | '.join(_line(_shown(cells[name])) for name in columns)} |" for cells in rows]
    return "\n".join(lines)


def _shown(cell: Cell) -> str:
    return "" if cell is None else plain(cell) if isinstance(cell, Decimal) else str(cell)


def _line(text: str) -> str:
    """Words as they stand, on one line, none of them markup."""
    line = _MARKUP.sub(r"\\\1", _SPACE.sub(" ", text).strip())
    return _NUMBERED.sub(r"\1\\", _OPENING.sub(r"\\", line))
