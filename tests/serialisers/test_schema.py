"""The public schema: made from the model, committed, and held by every document."""

from __future__ import annotations

import json

import invented
import jsonschema
import pytest
from hypothesis import given

import govnews
from govnews.model import Document, Period
from govnews.serialisers import _schema

VALIDATOR = jsonschema.Draft202012Validator(json.loads(_schema.committed()))


def errors(written: str) -> list[str]:
    """What the schema has against a document, and where."""
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(json.loads(written))]


def test_the_committed_schema_is_fresh() -> None:
    """``python -m govnews.serialisers._schema > govnews/schema/govnews-1.json`` was run after the model changed."""
    assert _schema.committed() == _schema.render()


def test_the_schema_is_one() -> None:
    """The committed file is a valid JSON Schema."""
    jsonschema.Draft202012Validator.check_schema(json.loads(_schema.committed()))


@pytest.mark.parametrize("path", govnews.samples(), ids=lambda path: path.name[:3])
def test_every_sample_holds_the_schema(path: object) -> None:
    """What the library prints of its samples is what it promises, and comes back equal."""
    document = govnews.read(str(path))
    written = govnews.dumps(document)
    assert errors(written) == []
    assert govnews.loads(written) == document


@given(document=invented.documents)
def test_any_document_holds_the_schema(document: Document) -> None:
    """Whatever the model can hold, its JSON holds the schema."""
    assert errors(govnews.dumps(document)) == []


@given(period=invented.periods)
def test_every_period_fits_the_pattern(period: Period) -> None:
    """EDTF as written is EDTF as promised."""
    assert VALIDATOR.evolve(schema={"$ref": "#/$defs/Article", **json.loads(_schema.committed())})
    found = json.loads(govnews.dumps(invented.document()))
    found["articles"][0]["published"] = str(period)
    assert errors(json.dumps(found)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [("published", "tomorrow"), ("kind", "gossip"), ("script", "Latn"), ("paragraphs", None), ("headline", 3)],
)
def test_what_breaks_the_promise_is_seen(path: str, value: object) -> None:
    """The schema is no rubber stamp."""
    found = json.loads(govnews.dumps(invented.document()))
    found["articles"][0][path] = value
    assert errors(json.dumps(found))


def test_a_missing_field_is_seen() -> None:
    """Every field of the contract is required, a later one allowed."""
    found = json.loads(govnews.dumps(invented.document()))
    found["tomorrow"] = 1
    assert errors(json.dumps(found)) == []
    del found["articles"][0]["indicators"][0]["basis"]
    assert errors(json.dumps(found)) == ["$.articles[0].indicators[0]: 'basis' is a required property"]


def test_a_type_without_a_place_is_an_error() -> None:
    """A field of a new type cannot slip into the model without a word in the schema."""
    with pytest.raises(TypeError, match="no place in the schema"):
        _schema._node(complex, {})
