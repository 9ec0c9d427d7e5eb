"""Sentences of communiqués, work reports, briefs and releases, each with all that its figures say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NotRequired, TypedDict

import pytest

from govnews.extractors import indicators
from govnews.mentions.reading import Reading
from govnews.model import Period
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark.structures import ParameterSet

    from govnews.model import Indicator

CASES = Path(__file__).parent / "cases"
MANNER = ("status", "approx", "basis", "max", "period", "region")


class Case(TypedDict):
    """One text: ``period`` and ``region`` hold for all its figures, unless a row says otherwise."""

    text: str
    figures: list[list[str]]
    headline: NotRequired[str]
    published: NotRequired[str]
    period: NotRequired[str]
    region: NotRequired[str]
    wrong: NotRequired[str]


def cases() -> Iterator[ParameterSet]:
    """Each case of each file; one that says why it is ``wrong`` today has to fail."""
    for path in sorted(CASES.glob("*.toml")):
        for number, case in enumerate(tomllib.loads(path.read_text("utf-8"))["case"], 1):
            marks = [pytest.mark.xfail(reason=case["wrong"], strict=True)] if "wrong" in case else []
            yield pytest.param(case, id=f"{path.stem}-{number}", marks=marks)


def found(case: Case) -> list[Indicator]:
    """The indicators of a case's text, under its headline and date."""
    whole = Text(f"{case.get('headline', '')}\n{case['text']}")
    headline, *paragraphs = whole.lines()
    published = case.get("published")
    return list(
        indicators.extract(
            Reading(
                headline=headline if len(headline) else None,
                paragraphs=tuple(paragraphs),
                published=Period.parse(published) if published else None,
            )
        )
    )


def printed(figure: Indicator) -> list[str]:
    """A figure as a row of a case, with everything that it says."""
    said = {
        "status": figure.status,
        "approx": figure.approx,
        "basis": figure.basis,
        "max": None if figure.value_max is None else format(figure.value_max.normalize(), "f"),
        "period": None if figure.period is None else str(figure.period),
        "region": figure.region,
    }
    row = [figure.name, format(figure.value.normalize(), "f"), figure.unit or "", figure.measure]
    return row + [f"{key}={said[key] or ''}" for key in MANNER]


def wanted(case: Case) -> list[list[str]]:
    """The rows of a case, with what holds for all of them filled in."""
    shared = {"status": "actual", "period": case.get("period", ""), "region": case.get("region", "")}
    rows = []
    for name, value, unit, measure, *rest in case["figures"]:
        said = shared | {key: word for key, _, word in (part.partition("=") for part in rest)}
        rows.append([name, value, unit, measure, *(f"{key}={said.get(key, '')}" for key in MANNER)])
    return rows


@pytest.mark.parametrize("case", list(cases()))
def test_a_text_says_these_figures_and_no_others(case: Case) -> None:
    """Every field of every figure, in the order of the text, is what the text says; what it does not say is None."""
    assert [printed(figure) for figure in found(case)] == wanted(case)


@pytest.mark.parametrize("case", [pytest.param(*case.values, id=case.id) for case in cases()])
def test_a_figures_span_prints_its_text(case: Case) -> None:
    """The span of a figure, cut from the frame that its article stands in, gives the words that it shows."""
    whole = f"{case.get('headline', '')}\n{case['text']}"
    for figure in found(case):
        assert whole[figure.span.start : figure.span.end] == figure.text
