"""What callers do wrong is told in the house's own errors, at once, with what to do."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

import govnews
from govnews import FormatError, InputError, Period, Pipeline, Selection, Span
from govnews.display import terminal
from govnews.serialisers import dump, load_all

DOCUMENT = govnews.parse("去年，全县粮食产量增长约8.5%。", published="2024-03-05")
OTHER = govnews.parse("乡镇\n\n    本报讯 全县新建机井120个，县长林远说，要管好水。")
ANY: Any = object()


@pytest.mark.parametrize(
    "call",
    [
        lambda: DOCUMENT.explain(OTHER.indicators[0]),
        lambda: DOCUMENT.explain("x"),
        lambda: DOCUMENT.explain(None),
        lambda: DOCUMENT.slice(Span(start=0, end=99, source=())),
        lambda: DOCUMENT.slice(Span(start=3, end=2, source=())),
        lambda: OTHER.slice(DOCUMENT.indicators[0].span),
        lambda: DOCUMENT.indicators.where(ANY),
        lambda: dump([DOCUMENT], ANY, "jsonl"),
        lambda: list(load_all(ANY)),
        lambda: next(govnews.read_all("pages/*.txt")),
    ],
)
def test_what_cannot_be_is_an_input_error(call: Callable[[], object]) -> None:
    """Objects of another document, other types and patterns are refused with a remedy."""
    with pytest.raises(InputError) as caught:
        call()
    assert caught.value.remedy


@pytest.mark.parametrize(
    "call",
    [
        lambda: Period.parse(ANY),
        lambda: Period.parse("2024-05-01/2024-04-01"),
        lambda: DOCUMENT.indicators.where(period="2024/4/1"),
        lambda: Pipeline(extractors=("peple",)),
        lambda: Pipeline(parser="x"),
        lambda: Pipeline(normalisers=("x",)),
    ],
)
def test_names_and_dates_that_are_none_are_format_errors(call: Callable[[], object]) -> None:
    """A name that nobody registered is told when the pipeline is made; a period cannot end before it starts."""
    with pytest.raises(FormatError):
        call()


def test_an_argument_is_named_with_what_was_given() -> None:
    """A date that is none is told in full, with the argument's name."""
    with pytest.raises(FormatError, match=r"published: '2024/1/2'"):
        govnews.parse("会议。", published="2024/1/2")


def test_patterns_are_not_expanded() -> None:
    """A path with a star that is no file says so."""
    with pytest.raises(InputError, match="patterns are not expanded"):
        next(govnews.read_all("pages/*.txt"))


def test_every_object_of_a_document_is_its_own() -> None:
    """Whatever a document holds can be explained, and each span sliced."""
    for kind in ("articles", "people", "meetings", "speeches", "indicators", "initiatives"):
        for item in getattr(OTHER, kind):
            assert OTHER.explain(item)
    assert all(OTHER.slice(found.span) == found.text for found in OTHER.indicators)


def test_a_span_that_begins_in_a_repair_is_its_documents_own() -> None:
    """What a repair made need not know the place of each character."""
    document = govnews.parse("&#20840;市茶叶产量3.2万吨。")
    (found,) = document.indicators
    assert document.slice(found.span) == "全市茶叶产量3.2万吨"


@pytest.mark.parametrize("edtf", ["2023-07/2023", "2023-07-31/2023-07", "2023/2023-01"])
def test_a_period_may_end_in_what_it_starts_in(edtf: str) -> None:
    """A month or year that is half known does not end before its last day."""
    assert str(Period.parse(edtf)) == edtf


def test_a_period_is_asked_for_as_edtf() -> None:
    """`where` takes a period as a Period or as it prints."""
    (found,) = DOCUMENT.indicators.where(period="2023")
    assert DOCUMENT.indicators.where(period=Period.parse("2023")) == (found,)
    assert DOCUMENT.indicators.where(period="2022") == Selection()


def test_statements_are_a_table() -> None:
    """`to_pandas` gives the statements that CSV has, a row each, with who made them."""
    pytest.importorskip("pandas")
    frame = OTHER.to_pandas("statements")
    assert list(frame["text"]) == [said.text for speech in OTHER.speeches for said in speech.statements]
    assert "speaker" in frame.columns


def test_a_document_without_articles_says_so() -> None:
    """The reading view shows that there is nothing, and how exact a figure is."""
    assert "(no articles)" in terminal.document(govnews.read(io.BytesIO(b"\x89PNG\r\n\x1a\n")))
    assert "about 8.5%" in terminal.document(DOCUMENT)
