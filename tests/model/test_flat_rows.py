"""Rows: every object as cells of one line, the same columns whatever is known."""

from __future__ import annotations

from decimal import Decimal

import attrs
import invented
import pytest
from attrs import frozen
from hypothesis import given

from govnews.model import (
    AgendaItem,
    Article,
    Author,
    Diagnostic,
    Document,
    Extra,
    Meeting,
    Participant,
    Person,
    Selection,
    Source,
    Speaker,
    Speech,
    Statement,
)
from govnews.model.rows import FIGURE, KINDS, Cell, called, columns, row, table


@given(invented.documents)
def test_every_cell_is_plain(document: Document) -> None:
    """A string, a whole number, a decimal or nothing: no list and no object gets into a table."""
    items = [document, document.source, *document.articles, *document.diagnostics]
    items += [item for kind in KINDS for item in getattr(document, kind)]
    for item in items:
        assert tuple(row(item)) == columns(type(item))
        assert all(cell is None or isinstance(cell, str | int | Decimal) for cell in row(item).values())


@given(invented.documents)
def test_a_table_has_a_row_for_each_object(document: Document) -> None:
    """In order, each with its document's name and its article's headline."""
    for kind in KINDS:
        rows = list(table(document, kind))
        assert len(rows) == len(getattr(document, kind))
        assert {cells["document"] for cells in rows} <= {called(document)}
    assert [cells["article"] for cells in table(document, "articles")] == [a.headline for a in document.articles]


@pytest.mark.parametrize(
    ("item", "name", "cell"),
    [
        (Person(name="林秋禾", titles=("县长", "书记")), "titles", "县长; 书记"),
        (Person(name="林秋禾"), "titles", ""),
        (Person(name="林秋禾"), "mentions", 0),
        (Person(name="林秋禾"), "start", None),
        (Meeting(name="会", chairs=(Participant(name="林秋禾", titles=("县长",)),)), "chairs", "林秋禾"),
        (Meeting(name="会", agenda=(AgendaItem(verb="听取", text="汇报"),)), "agenda", "听取汇报"),
        (Article(authors=(Author(name="林舟", role="editor"),)), "authors", "林舟 (editor)"),
        (Article(people=(Person(name="林秋禾"),)), "people", 1),
        (Article(extras=(Extra(kind="weather"),)), "extras", 1),
        (Extra(kind="weather", fields={"sky": "晴", "wind": None}), "fields", "sky=晴; wind="),
        (Speech(speaker=Speaker(name=None), mode="direct"), "speaker", None),
        (Speech(speaker=Speaker(name="会议"), mode="direct"), "statements", 0),
        (Document(articles=(Article(), Article())), "articles", 2),
        (Document(diagnostics=(Diagnostic(code="cut", message="m"),)), "diagnostics", 1),
    ],
)
def test_what_a_cell_says(item: object, name: str, cell: Cell) -> None:
    """Lists are joined or counted; a person is a name, an author has the role, what is unknown is nothing."""
    assert row(item)[name] == cell


def test_statements_are_lines_of_one_cell() -> None:
    """What was said is counted, and can be read."""
    said = tuple(Statement(verb="说", text=text, span=invented.span("会")) for text in ("甲", "乙"))
    cells = row(Speech(speaker=Speaker(name="林秋禾", titles=("县长",)), mode="direct", statements=said))
    assert (cells["statements"], cells["text"], cells["speaker_titles"]) == (2, "甲\n乙", "县长")


def test_what_is_no_object_of_the_model_is_one_cell() -> None:
    """A selection of anything can be shown."""
    assert row(3) == {"value": "3"}
    assert columns(int) == ("value",)


def test_a_third_partys_class_has_its_fields() -> None:
    """Any attrs class is a row of its fields."""

    @frozen
    class Weather:
        sky: str
        wind: tuple[int, ...] = (1, 2)

    assert row(Weather("晴")) == {"sky": "晴", "wind": "1; 2"}
    assert columns(Weather) == ("sky", "wind")


def test_the_columns_of_a_figure_are_those_of_an_indicator() -> None:
    """What views show of figures is there to be shown."""
    assert set(FIGURE) < set(columns(KINDS["indicators"]))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (Source(uri="a.txt", sha256="0f"), "a.txt"),
        (Source(sha256="0f"), "0f"),
        (Source(), Document().id),
    ],
)
def test_what_a_document_goes_by(source: Source, name: str) -> None:
    """Its name, else its digest, else its id: never nothing."""
    document = Document(source=source)
    assert called(document) == (name if name != Document().id else document.id)


def test_documents_make_a_frame_of_counts() -> None:
    """A selection of documents can be looked at without their articles written into cells."""
    shown = Selection([invented.document(), Document()]).to_pandas()
    assert list(shown["articles"]) == [1, 0]
    assert list(shown["diagnostics"]) == [2, 0]


def test_every_field_of_every_kind_has_a_column() -> None:
    """A field that is added to the model shows up in tables, under its own name or the names it is spread to."""
    spread = {"span": "start", "spans": "mentions", "evidence": "rule", "paragraphs": "body"}
    for kind in KINDS.values():
        for field in attrs.fields(kind):
            assert spread.get(field.name, field.name) in columns(kind)
