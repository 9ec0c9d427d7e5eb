"""Self-contained HTML fragments: a document, an article, a table. All text is escaped and there is no script."""

from __future__ import annotations

import html
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from govnews.display import highlight
from govnews.display.columns import safe, width
from govnews.display.parts import about, grouped, meeting_facts
from govnews.model import Document
from govnews.model.rows import FIGURE, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Final

    from govnews.model import Article, Diagnostic, Meeting, Speech
    from govnews.model.rows import Cell, Row

__all__ = ["article", "document", "escaped", "legend", "sections", "style", "table"]

#: Longer tables are cut, and say so.
_ROWS: Final = 200
#: Longer cells of a table are cut.
_CELL: Final = 160
#: Cells up to this width are not broken; facts of a meeting up to it share a line.
_SHORT: Final = 28
#: Columns that say where and why, not what: left out of tables to look at.
_APART: Final = frozenset({"id", "start", "end", "rule", "inferred", "body"})


def document(item: Document, /) -> str:
    """A document as HTML: its articles, then what is to know of the input."""
    return _framed([legend(), *map(sections, item.articles), _diagnostics(item.diagnostics)])


def article(item: Article, /) -> str:
    """An article as HTML: headlines, meetings, people, figures, and the body with what was found in it."""
    return _framed([legend(), sections(item)])


def table(items: Sequence[object], /) -> str:
    """A selection as an HTML table, a row for each object; columns in which nothing is known are left out."""
    documents = [item for item in items if isinstance(item, Document)]
    if documents and len(documents) == len(items):
        items = [article for item in documents for article in item.articles]
    shown = [row(item) for item in items[:_ROWS]]
    known = {name for cells in shown for name, cell in cells.items() if cell not in (None, "")} - _APART
    names = [name for name in dict.fromkeys(name for cells in shown for name in cells) if name in known]
    left = f'<p class="note">… {len(items) - _ROWS} more</p>' if len(items) > _ROWS else ""
    return _framed([_table(names, shown) if names else '<p class="note">nothing found</p>', left])


def style() -> str:
    """The style sheet, once for a page."""
    return f"<style>{_style()}</style>"


def escaped(text: str, /) -> str:
    """Text as HTML: no markup, no control characters, nothing that turns the direction of writing.

    >>> escaped("<b>会议</b>")
    '&lt;b&gt;会议&lt;/b&gt;'
    """
    return html.escape(safe(text))


def sections(item: Article, /) -> str:
    """The parts of an article, without frame and style."""
    parts = [_header(item), *map(_meeting, item.meetings)]
    people = [(person.name, "、".join(person.titles)) for person in item.people]
    initiatives = [(each.name, "、".join(each.components)) for each in item.initiatives]
    parts.append(_chips("People", "person", people))
    parts.append(_chips("Initiatives", "initiative", initiatives))
    parts.append(_body(item))
    if item.indicators:
        figures = [row(indicator) for indicator in item.indicators]
        columns = [name for name in FIGURE if any(cells[name] is not None for cells in figures)]
        parts.append(f"<h4>Indicators</h4>{_table(columns, figures)}")
    if item.speeches:
        parts.append(f"<details><summary>Speeches</summary>{''.join(map(_speech, item.speeches))}</details>")
    return f"<article>{''.join(parts)}</article>"


@cache
def _style() -> str:
    return resources.files(__package__ or "govnews.display").joinpath("style.css").read_text("utf-8").replace("\n", "")


def _framed(parts: Iterable[str]) -> str:
    return f'<div class="govnews">{style()}{"".join(parts)}</div>'


def legend() -> str:
    """What the colours mean."""
    return f'<div class="legend">{"".join(f"<span class={kind!r}>{kind}</span>" for kind in highlight.KINDS)}</div>'


def _header(item: Article) -> str:
    lines = [f'<p class="kicker">{escaped(item.kicker)}</p>' if item.kicker else ""]
    lines.append(f"<h2>{escaped(item.headline)}</h2>" if item.headline else "")
    lines += [f'<p class="sub">{escaped(sub)}</p>' for sub in item.subheadlines]
    said = "".join(f"<span>{escaped(part)}</span>" for part in about(item))
    lines.append(f'<p class="about">{said}</p>' if said else "")
    return f"<header>{''.join(lines)}</header>" if any(lines) else ""


def _meeting(item: Meeting) -> str:
    facts = "".join(
        f"<dt{_wide(said)}>{name}</dt><dd{_wide(said)}>{escaped(said)}</dd>" for name, said in meeting_facts(item)
    )
    return f'<div class="meeting"><strong>{escaped(item.name)}</strong><dl>{facts}</dl></div>'


def _wide(text: str) -> str:
    """A fact that is too long for half a line has one to itself."""
    return ' class="wide"' if width(text) > _SHORT else ""


def _chips(title: str, kind: str, items: Sequence[tuple[str, str]]) -> str:
    if not items:
        return ""
    chips = (f'<li class="{kind}">{escaped(name)}{_small(further)}</li>' for name, further in items)
    return f'<h4>{title}</h4><ul class="chips">{"".join(chips)}</ul>'


def _small(text: str) -> str:
    return f"<small>{escaped(text)}</small>" if text else ""


def _body(item: Article) -> str:
    paragraphs = "".join(
        f"<p>{''.join(map(_segment, cut))}</p>" for cut in highlight.segments(item.paragraphs, highlight.marks(item))
    )
    on = f'<p class="note">→ {escaped(item.continued_on)}</p>' if item.continued_on else ""
    return f'<div class="body">{paragraphs}</div>{on}' if paragraphs or on else ""


def _segment(segment: highlight.Segment) -> str:
    if not segment.kinds:
        return escaped(segment.text)
    title = escaped(" | ".join(segment.labels))
    return f'<span class="{" ".join(segment.kinds)}" title="{title}">{escaped(segment.text)}</span>'


def _speech(speech: Speech) -> str:
    titles = "、".join(speech.speaker.titles)
    said = "".join(
        f"<blockquote>{_small(statement.verb or '')} {escaped(statement.text)}</blockquote>"
        for statement in speech.statements
    )
    return f"<p><strong>{escaped(speech.speaker.name or '—')}</strong> {_small(titles)} {_small(speech.mode)}</p>{said}"


def _diagnostics(items: Sequence[Diagnostic]) -> str:
    if not items:
        return ""
    columns = [name for name in ("code", "message", "before", "after") if any(getattr(d, name) for d in items)]
    shown = [row(item) for item in items[:_ROWS]]
    return f"<details><summary>{len(items)} diagnostics</summary>{_table(columns, shown)}</details>"


def _table(columns: Sequence[str], rows: Iterable[Row]) -> str:
    shown = list(rows)
    numbers = {name for name in columns if any(isinstance(cells[name], Decimal | int) for cells in shown)}
    head = "".join(f"<th{_number(one=name in numbers)}>{escaped(name.replace('_', ' '))}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(_cells(columns, numbers, cells))}</tr>" for cells in shown)
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _cells(columns: Sequence[str], numbers: set[str], cells: Row) -> Iterator[str]:
    for name in columns:
        shown = _shown(cells.get(name))
        kind = _number(one=True) if name in numbers else ' class="nowrap"' if width(shown) <= _SHORT else ""
        yield f"<td{kind}>{escaped(shown)}</td>"


def _number(*, one: bool) -> str:
    return ' class="number"' if one else ""


def _shown(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return grouped(cell)
    text = "" if cell is None else str(cell)
    return text if len(text) <= _CELL else f"{text[:_CELL]}…"
