"""When and by which means a meeting was held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from govnews.extractors._meeting_words import SENTENCE, any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govnews.mentions.periods import PeriodMention
    from govnews.mentions.reading import Reading
    from govnews.model import MeetingFormat, Period
    from govnews.text import Text

__all__ = ["Named", "date_of", "format_of", "sentence_of"]


#: How far a sentence is followed to either side.
_LONG = 400
_DAY = re.compile("[日号]")
#: What may stand between a gathering's name and the day it is held on.
_DIRECTLY = re.compile("[”」》]?[于自从]?")


class Named(Protocol):
    """Words in a passage."""

    @property
    def text(self) -> Text:
        """The words."""

    @property
    def passage(self) -> Text:
        """What they stand in."""


def date_of(namings: Sequence[Named], reading: Reading, *, anywhere: bool = False) -> tuple[Period | None, bool]:
    """The day of a meeting, and whether it is only inferred: from its own sentence, else from the lead.

    The lead's day is taken for what the headline block or the lead name, or for words ``anywhere`` in the article.
    """
    days = [mention for mention in reading.scan.periods if _is_day(mention)]
    for naming in namings:
        day = _nearest(naming, days)
        if day is not None:
            return day.period, False
    lead = reading.paragraphs[0] if reading.paragraphs else None
    if lead is None or not (anywhere or any(_at_top(naming, reading) for naming in namings)):
        return None, False
    day = next((mention for mention in days if lead.holds(mention.text)), None)
    return (day.period, True) if day is not None else (None, False)


def _is_day(mention: PeriodMention) -> bool:
    """Whether a mention is a day, or a few days printed as such."""
    period = mention.period
    day = period.start is not None and period.start.day is not None
    return day and (not period.interval or mention.text.search(_DAY) is not None)


def _at_top(naming: Named, reading: Reading) -> bool:
    """Whether words stand in the headline block or the lead."""
    return any(part.holds(naming.text) for part in (*reading.headlines, reading.paragraphs[0]))


def _nearest(naming: Named, days: Sequence[PeriodMention]) -> PeriodMention | None:
    """The day right behind the words, else the last before them in their sentence, else the first after them."""
    sentence = sentence_of(naming.passage, naming.text)
    inside = [day for day in days if sentence.holds(day.text)]
    behind = sentence.after(naming.text)
    own = next((day for day in inside if naming.text.precedes(day.text)), None)
    if own is not None and behind.before(own.text).fullmatch(_DIRECTLY) is not None:
        return own
    before = [day for day in inside if day.text.precedes(naming.text)]
    return before[-1] if before else next(iter(inside), None)


def sentence_of(passage: Text, part: Text) -> Text:
    """The sentence of a passage that a part of it stands in, as far as one may reach."""
    before, after = passage.before(part), passage.after(part)
    sentence = before[max(0, len(before) - _LONG) :].through(after[:_LONG])
    for mark in sentence.before(part).finditer(SENTENCE):
        sentence = sentence.after(mark[0])
    end = sentence.after(part).search(SENTENCE)
    return sentence.before(end[0]) if end is not None else sentence


def format_of(reading: Reading) -> MeetingFormat | None:
    """How an article's only meeting was held, where the article says so."""
    for passage in reading.passages:
        if passage.search(any_of("hybrid")):
            return "hybrid"
        if passage.search(any_of("video")):
            return "video"
    return None
