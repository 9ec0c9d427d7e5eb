"""The indicators of sentences that a test writes, whole or as short as they are compared."""

from __future__ import annotations

from govnews.extractors import indicators
from govnews.mentions.reading import Reading
from govnews.model import Indicator, Period
from govnews.text import Text

Short = tuple[str, str, str | None, str]


def found(*paragraphs: str, headline: str | None = None, published: str | None = None) -> list[Indicator]:
    """The indicators of an article of one frame."""
    parts = Text("\n".join([headline or "", *paragraphs])).lines()
    reading = Reading(
        headline=parts[0] if headline else None,
        paragraphs=tuple(parts[1:]),
        published=Period.parse(published) if published else None,
    )
    return list(indicators.extract(reading))


def said(*paragraphs: str, headline: str | None = None) -> list[Short]:
    """What is said, without its context: name, value, unit and measure."""
    return [
        (i.name, format(i.value.normalize(), "f"), i.unit, i.measure) for i in found(*paragraphs, headline=headline)
    ]
