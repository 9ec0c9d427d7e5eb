"""The initiatives of paragraphs that a test writes."""

from __future__ import annotations

from govnews.extractors import initiatives
from govnews.mentions.reading import Reading
from govnews.model import Initiative
from govnews.text import Text


def found(*paragraphs: str) -> list[Initiative]:
    """The initiatives of an article of these paragraphs."""
    return list(initiatives.extract(Reading(paragraphs=tuple(Text("\n".join(paragraphs)).lines()))))


def names(*paragraphs: str) -> list[str]:
    """Their names."""
    return [one.name for one in found(*paragraphs)]
