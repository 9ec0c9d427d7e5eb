"""The public interface as people use it; this file only has to type-check (mypy strict), it is never run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING, assert_type

import govnews
from govnews import Article, Document, Indicator, Period, Person, Selection, Span
from govnews.model import Extra, Speaker
from govnews.places import Place, PlaceMention
from govnews.serialisers import Format
from govnews.text import Edit, Text

if TYPE_CHECKING:
    import pandas as pd

    from govnews.mentions.reading import Reading
    from govnews.sockets import Extractor, Normaliser, Serialiser, Target


def reading(file: IO[bytes]) -> None:
    """Every kind of input, every kind of date."""
    assert_type(govnews.read("a.txt"), Document)
    govnews.read(Path("a.txt"), published="2024-07")
    govnews.read(b"", published=date(2024, 7, 1), on_error="record")
    govnews.read(file, published=Period.parse("2024"))
    govnews.read("a.txt", on_error="ignore")  # type: ignore[arg-type]
    assert_type(govnews.parse(""), Document)
    assert_type(govnews.read_all(["a.txt", Path("b"), b""]), Iterator[Document])
    assert_type(govnews.read_all("folder"), Iterator[Document])
    assert_type(govnews.read_all("folder", join=True), Iterator[Document])
    assert_type(govnews.join(govnews.read_all("folder")), Document)
    govnews.join(["a.txt"])  # type: ignore[list-item]
    assert_type(govnews.normalise("會議"), str)
    assert_type(govnews.samples(), tuple[Path, ...])
    assert_type(govnews.__version__, str)


def using(document: Document) -> None:
    """What is in a document, and of which type."""
    assert_type(document.articles, Selection[Article])
    assert_type(document.articles[0], Article)
    assert_type(document.articles[:2], Selection[Article])
    assert_type(document.people.where(name="周明远"), Selection[Person])
    assert_type(document.indicators.where(lambda found: found.value > 0), Selection[Indicator])
    assert_type([found.value for found in document.indicators], list[Decimal])
    assert_type(document.indicators[0].period, Period | None)
    assert_type(document.slice(document.people[0].spans[0]), str)
    assert_type(document.speeches[0].speaker, Speaker)
    assert_type(document.indicators[0].span, Span)
    document.articles[0].headline = "x"  # type: ignore[misc]
    document.to_pandas("gossip")  # type: ignore[arg-type]


def tables(document: Document) -> pd.DataFrame:
    """Data frames."""
    return document.to_pandas("people") if document.people else document.indicators.to_pandas()


def writing(documents: Iterable[Document], document: Document) -> None:
    """Formats give strings or bytes, as they are."""
    assert_type(govnews.dumps(document), str)
    assert_type(govnews.dumps(documents, "jsonl"), str)
    assert_type(govnews.dumps(documents, "csv"), bytes)
    assert_type(govnews.loads(""), Document)
    assert_type(govnews.loads_all(b"", "jsonl"), Selection[Document])
    assert_type(govnews.formats(), dict[str, Format])


class _Tables:
    suffix = ".tables"
    binary = True
    lossless = False
    needs: str | None = None

    def write(self, documents: Iterable[Document], target: Target, /) -> None:
        """Nothing."""


class _Upper:
    def edits(self, text: str, /) -> Iterable[Edit]:
        """Nothing."""
        return [Edit(0, len(text), text.upper())]


class _Weather:
    kind = "weather"

    def extract(self, reading: Reading, /) -> Iterable[Extra]:
        """One a paragraph."""
        return [Extra(kind=self.kind, fields=(("text", str(text)),), span=text.span) for text in reading.paragraphs]


SERIALISER: Serialiser = _Tables()
NORMALISER: Normaliser = _Upper()
EXTRACTOR: Extractor = _Weather()
assert_type(govnews.places.read("浙江", within="浙江", year=2024), Place | None)
assert_type(govnews.places.find("浙江"), tuple[PlaceMention, ...])


def placing(document: Document, indicator: Indicator) -> None:
    """Of a figure, by itself and in its document."""
    assert_type(indicator.place, Place | None)
    assert_type(indicator.concept, str | None)
    assert_type(indicator.base_value, Decimal)
    assert_type(indicator.currency, str | None)
    assert_type(govnews.concepts.get("gdp"), govnews.concepts.Concept)
    assert_type(document.place_of(indicator), Place | None)
    govnews.places.read("浙江", within=7)  # type: ignore[arg-type]


def naming(person: Person) -> None:
    """Of a person."""
    assert_type(person.posts, tuple[govnews.posts.Post, ...])
    assert_type(person.romanized, str | None)
    assert_type(govnews.names.romanize("林舟", tones=False), str | None)


PIPELINE = govnews.Pipeline(normalisers=("width", NORMALISER), extractors=(EXTRACTOR,), script=None)
assert_type(PIPELINE.normalise("會議"), Text)
