"""Objects as flat rows, for every kind of table: CSV files, data frames, HTML, terminals."""

from __future__ import annotations

from collections.abc import Sized
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import attrs

from govnews.model.article import Article
from govnews.model.computed import BETWEEN, COMPUTED, computed
from govnews.model.indicator import Indicator
from govnews.model.initiative import Initiative
from govnews.model.meeting import AgendaItem, Meeting
from govnews.model.people import Author, Participant, Person
from govnews.model.speech import Speech, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from govnews.model.document import Document

__all__ = ["FIGURE", "KINDS", "TABLES", "Cell", "Row", "called", "columns", "row", "table", "table_columns"]

Cell: TypeAlias = "str | int | Decimal | None"
Row: TypeAlias = "dict[str, Cell]"

#: The lists that a document offers, and what is in each.
KINDS: Final[dict[str, type]] = {
    "articles": Article, "people": Person, "meetings": Meeting, "speeches": Speech, "indicators": Indicator,
    "initiatives": Initiative,
}  # fmt: skip
#: The tables of a document: its lists, and all that is said in it.
TABLES: Final = (*KINDS, "statements")
#: What a table of figures to read shows of each: what is measured, not where it stands.
FIGURE: Final = ("region", "name", "value", "value_max", "unit", "measure", "approx", "basis", "period", "status")
#: What a statement's row says of its speech.
_SPEECH: Final = ("speech", "speaker", "speaker_titles", "mode", "meeting")
#: Lists that are tables of their own: a row says only how many there are.
_COUNTED = frozenset({*KINDS, "captions", "extras", "diagnostics"})


def row(item: object, /) -> Row:
    """An object of the model as one flat row: lists joined by ``; ``, spans as ``start`` and ``end``, unknown as None.

    >>> from govnews.model import Person
    >>> row(Person(name="林秋禾", titles=("副县长", "县公安局局长")))["titles"]
    '副县长; 县公安局局长'
    """
    kind: type = type(item)
    if not attrs.has(kind):
        return {"value": str(item)}
    cells: Row = {"id": item.id} if hasattr(item, "id") else {}
    for field in attrs.fields(kind):
        cells.update(_cells(field.name, getattr(item, field.name)))
    return cells


def columns(kind: type, /) -> tuple[str, ...]:
    """The names of the columns that every row of a kind has, in order.

    >>> from govnews.model import Person
    >>> columns(Person)
    ('id', 'name', 'titles', 'mentions', 'start', 'end', 'rule', 'inferred')
    """
    if not attrs.has(kind):
        return ("value",)
    names = ["id"] if hasattr(kind, "id") else []
    for field in attrs.fields(kind):
        names += _cells(field.name, None)
    return tuple(names)


def table(document: Document, kind: str, /) -> Iterator[Row]:
    """The rows of one kind of object, each with the document's name and the article's headline before it.

    Behind the fields stands what is computed of them; see `govnews.model.computed`.
    """
    if kind == "statements":
        yield from _said_by(document)
        return
    for article in document.articles:
        items = [article] if kind == "articles" else getattr(article, kind)
        for item, more in zip(items, computed(items, article=article), strict=True):
            yield {"document": called(document), "article": article.headline, **row(item), **more}


def table_columns(kind: str, /) -> tuple[str, ...]:
    """The names of the columns of `table`, in order.

    >>> table_columns("statements")[:5]
    ('document', 'article', 'speech', 'speaker', 'speaker_titles')
    """
    if kind == "statements":
        return ("document", "article", *_SPEECH, *columns(Statement))
    return ("document", "article", *columns(KINDS[kind]), *COMPUTED.get(KINDS[kind], ()))


def _said_by(document: Document) -> Iterator[Row]:
    """A row for each statement, with its speech's speaker, mode and meeting."""
    for article in document.articles:
        for speech in article.speeches:
            cells = row(speech)
            said: Row = {"document": called(document), "article": article.headline, "speech": speech.id}
            said.update({name: cells[name] for name in _SPEECH[1:]})
            for statement in speech.statements:
                yield {**said, **row(statement)}


def called(document: Document, /) -> str:
    """What a document goes by in a table: its name or address, else the digest of its bytes, else its id."""
    return document.source.uri or document.source.sha256 or document.id


def _cells(name: str, value: object) -> Row:
    """One field as one or more cells; the same names whatever the value."""
    if name in _COUNTED:
        return {name: len(value) if isinstance(value, Sized) else 0}
    if name in _SPREAD:
        return _SPREAD[name](value)
    return {name: _cell(value)}


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, str | int | Decimal):
        return value
    if isinstance(value, tuple):
        return BETWEEN.join(map(_said, value))
    return _said(value)


def _said(part: object) -> str:
    """A part of a list in few words: a person by name, an author with the role, a thing heard with its verb."""
    if isinstance(part, Author):
        return f"{part.name} ({part.role})"
    if isinstance(part, AgendaItem):
        return f"{part.verb}{part.text}"
    if isinstance(part, Participant):
        return part.name
    if isinstance(part, tuple):
        return "=".join("" if word is None else str(word) for word in part)
    return str(part)


def _span(value: object) -> Row:
    return {"start": getattr(value, "start", None), "end": getattr(value, "end", None)}


def _spans(value: object) -> Row:
    spans = value if isinstance(value, tuple) else ()
    return {"mentions": len(spans), **_span(spans[0] if spans else None)}


def _speaker(value: object) -> Row:
    return {"speaker": getattr(value, "name", None), "speaker_titles": BETWEEN.join(getattr(value, "titles", ()))}


def _evidence(value: object) -> Row:
    return {"rule": getattr(value, "rule", None), "inferred": BETWEEN.join(getattr(value, "inferred", ()))}


def _statements(value: object) -> Row:
    statements = value if isinstance(value, tuple) else ()
    return {"statements": len(statements), "text": "\n".join(statement.text for statement in statements)}


def _paragraphs(value: object) -> Row:
    found = value if isinstance(value, tuple) else ()
    return {"paragraphs": len(found), "body": "\n".join(paragraph.text for paragraph in found)}


_SPREAD = {
    "span": _span, "spans": _spans, "speaker": _speaker, "evidence": _evidence, "statements": _statements,
    "paragraphs": _paragraphs,
}  # fmt: skip
