"""Subject: the place or body that an article's figures are about, and the year that a report's title gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews.extractors._indicator_sections import held_in
from govnews.extractors._indicator_words import pattern
from govnews.lexicon import cache
from govnews.mentions import places

if TYPE_CHECKING:
    from govnews.mentions.reading import Reading
    from govnews.model import Period

__all__ = ["subject", "title_period"]

_OPENING = 40


def title_period(reading: Reading, /) -> Period | None:
    """The year in the headline of a statistical report."""
    if reading.headline is None or not reading.headline.search(pattern("figure_contexts", "reports")):
        return None
    inside = [mention.period for mention in reading.scan.periods if reading.headline.holds(mention.text)]
    return inside[0] if inside else None


def subject(reading: Reading, /) -> str | None:
    """The place or body that the article's first sentence begins with, else the one its title does as a report's."""
    if not reading.paragraphs:
        return None
    said = _about(str(reading.paragraphs[0])[:_OPENING]) or held_in(reading)
    if said or reading.headline is None or title_period(reading) is None:
        return said
    return places.body(str(reading.headline))


def _about(opening: str) -> str | None:
    """The place or body that a sentence begins with; of one that only tells the figures, the place that it is of."""
    said = places.body(opening)
    told = said is not None and _source().match(opening[opening.index(said) + len(said) :]) is not None
    return places.leading(said) or None if told and said else said


@cache
def _source() -> re.Pattern[str]:
    """What behind a body says that it tells something, a day perhaps before it (13日公布)."""
    return re.compile(rf"[^，。、的]{{0,14}}?{pattern('figure_contexts', 'telling').pattern}")
