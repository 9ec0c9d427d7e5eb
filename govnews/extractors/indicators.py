"""Indicators: the numbers of an article that say how much, how many or in which place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.extractors._indicator_clauses import sentences
from govnews.extractors._indicator_context import Context
from govnews.extractors._indicator_figures import Memory, figures
from govnews.extractors._indicator_tables import cells
from govnews.model import Evidence, Indicator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govnews.extractors._indicator_clauses import Sentence
    from govnews.extractors._indicator_figures import Figure
    from govnews.mentions.numbers import NumberMention
    from govnews.mentions.periods import PeriodMention
    from govnews.mentions.reading import Reading
    from govnews.text import Text

__all__ = ["extract", "kind"]

kind = "indicators"


def extract(reading: Reading, /) -> Iterator[Indicator]:
    """The indicators of one article, in reading order; a figure said again counts once."""
    numbers, periods = reading.scan.numbers, reading.scan.periods
    if not numbers:
        return
    context = Context.of(reading)
    table = list(_table(reading, context))
    rows = {found.text for found in table}
    body = [
        found
        for passage in reading.paragraphs
        for found in ([] if str(passage) in rows else _passage(passage, numbers, periods, context))
    ]
    said = {(abs(found.value), found.unit) for found in body}
    heads = [found for passage in reading.headlines for found in _passage(passage, numbers, periods, context)]
    new = [found for found in heads if (abs(found.value), found.unit) not in said]
    yield from _once(sorted([*new, *body, *table], key=lambda found: found.span.start))


def _table(reading: Reading, context: Context) -> Iterator[Indicator]:
    """The figures of the article's tables; the text of each is its row."""
    for cell in cells(reading.paragraphs):
        yield Indicator(
            name=cell.name,
            value=cell.value,
            unit=cell.unit,
            measure=cell.measure,
            period=context.title_period,
            region=context.subject,
            text=str(cell.row),
            span=cell.row.span,
            evidence=Evidence(rule="indicator.table", inferred=("period", "region")),
        )


def _passage(
    passage: Text, numbers: Sequence[NumberMention], periods: Sequence[PeriodMention], context: Context
) -> Iterator[Indicator]:
    here = [number for number in numbers if passage.holds(number.text)]
    if not here:
        return
    context.begin()
    memory = Memory()
    times = [period for period in periods if passage.holds(period.text)]
    for sentence in sentences(passage, here, times):
        context.hear(sentence)
        for figure in figures(sentence, memory):
            yield _indicator(figure, sentence, context)


def _indicator(figure: Figure, sentence: Sentence, context: Context) -> Indicator:
    period, far = context.period(sentence, figure.clause, figure.lead)
    region, away = context.region(sentence, figure.lead, rank=figure.measure == "rank")
    inferred = [name for name, is_so in (("name", figure.inherited), ("period", far), ("region", away)) if is_so]
    return Indicator(
        name=figure.name,
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        measure=figure.measure,
        status=context.status(sentence, figure.lead, period),
        approx=figure.approx,
        basis=figure.basis,
        period=period,
        region=region,
        text=str(figure.text),
        span=figure.text.span,
        evidence=Evidence(rule=f"indicator.{figure.rule}", inferred=tuple(inferred)),
    )


def _once(found: Iterable[Indicator]) -> Iterator[Indicator]:
    """Each figure the first time it is said."""
    seen: set[tuple[object, ...]] = set()
    for indicator in found:
        said = (indicator.name, indicator.value, indicator.unit, indicator.measure, indicator.region, indicator.period)
        if said not in seen:
            seen.add(said)
            yield indicator
