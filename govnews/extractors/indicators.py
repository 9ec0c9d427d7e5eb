"""Indicators: the numbers of an article that say how much, how many or in which place."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve

from govnews.extractors._evidence import evidence
from govnews.extractors._indicator_clauses import Walk, sentences, structured
from govnews.extractors._indicator_context import Context
from govnews.extractors._indicator_figures import figures
from govnews.extractors._indicator_memory import Memory
from govnews.extractors._indicator_sections import sections
from govnews.extractors._indicator_tables import cells
from govnews.model import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.extractors._indicator_clauses import Sentence
    from govnews.extractors._indicator_values import Figure
    from govnews.mentions.numbers import NumberMention
    from govnews.mentions.periods import PeriodMention
    from govnews.mentions.reading import Reading
    from govnews.text import Text

__all__ = ["extract", "kind"]

kind = "indicators"


def extract(reading: Reading, /) -> Iterator[Indicator]:
    """The indicators of one article, in reading order; a figure said again counts once."""
    if not reading.scan.numbers and not any(map(structured, reading.passages)):
        return
    context = Context.of(reading)
    numbers, periods = Walk(reading.scan.numbers), Walk(reading.scan.periods)
    table = list(_table(reading, context))
    rows = {found.text for found in table}
    count = len(reading.passages) - len(reading.paragraphs)
    headings = sections(reading, context.today)
    read: list[list[Indicator]] = []
    for number, passage in enumerate(reading.passages, -count):
        context.section = headings.get(number, context.section)
        read.append(list(_passage(passage, numbers, periods, context)))
    heads, body = list(chain.from_iterable(read[:count])), list(chain.from_iterable(read[count:]))
    body = [figure for figure in body if figure.text not in rows]
    said = {(abs(figure.value), figure.unit) for figure in body}
    new = [figure for figure in heads if (abs(figure.value), figure.unit) not in said]
    yield from _once(sorted([*new, *body, *table], key=lambda figure: figure.span.start))


def _table(reading: Reading, context: Context) -> Iterator[Indicator]:
    """The figures of the article's tables; the text of each is its row."""
    for cell in cells(reading.paragraphs):
        yield Indicator(
            name=cell.name,
            value=cell.value,
            unit=cell.unit,
            measure=cell.measure,
            basis=cell.basis,
            period=cell.period or context.title_period,
            region=cell.region or context.subject,
            text=str(cell.row),
            span=cell.row.span,
            evidence=evidence("indicator", "indicator.table", ("period", "region")),
        )


def _passage(
    passage: Text, numbers: Walk[NumberMention], periods: Walk[PeriodMention], context: Context
) -> Iterator[Indicator]:
    here, times = numbers.within(passage), periods.within(passage)
    if not here and not structured(passage):
        return
    context.begin()
    memory = Memory()
    for sentence in sentences(passage, here, times):
        context.hear(sentence)
        for figure in figures(sentence, memory):
            yield from _placed(figure, sentence, context)


def _placed(figure: Figure, sentence: Sentence, context: Context) -> Iterator[Indicator]:
    """A figure as an indicator, or as one for each of the places that its words begin with."""
    indicator = _indicator(figure, sentence, context)
    places = context.places(sentence, figure.lead)
    at, count = figure.among
    if count == len(places):
        places = [places[at]]
    elif count > 1 or not places:
        yield indicator
        return
    yield from (evolve(indicator, region=place) for place in places)


def _indicator(figure: Figure, sentence: Sentence, context: Context) -> Indicator:
    when = context.period(sentence, figure.clause, figure.lead, figure.unit)
    region, away = context.region(sentence, figure.clause, figure.lead, rank=figure.measure == "rank")
    inferred = [name for name, is_so in (("name", figure.inherited), ("period", when.far), ("region", away)) if is_so]
    return Indicator(
        name=figure.name,
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        measure=figure.measure,
        status=context.status(figure.lead, when, behind=figure.clause.text.after(figure.text)),
        approx=figure.approx,
        basis=figure.basis,
        period=when.period,
        region=region,
        text=str(figure.text),
        span=figure.text.span,
        evidence=evidence("indicator", f"indicator.{figure.rule}", tuple(inferred)),
    )


def _once(found: Iterable[Indicator]) -> Iterator[Indicator]:
    """Each figure the first time it is said."""
    seen: set[tuple[object, ...]] = set()
    for indicator in found:
        said = (indicator.name, indicator.value, indicator.unit, indicator.measure, indicator.region, indicator.period)
        if said not in seen:
            seen.add(said)
            yield indicator
