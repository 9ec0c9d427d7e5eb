"""Context: the time, place and status of a figure, from the nearest stretch that says them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import define, field

from govnews import lexicon
from govnews.mentions import places

if TYPE_CHECKING:
    from govnews.extractors._indicator_clauses import Clause, Sentence
    from govnews.mentions.periods import PeriodMention
    from govnews.mentions.reading import Reading
    from govnews.model import Period, Status
    from govnews.text import Text

__all__ = ["Context"]

_COMPARED = re.compile(r"(?:[比较与同]|对比)\Z")
_OPENING = re.compile(
    r"[\s　—、\-“\"（(]*(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十]{1,2}[）)、])?(?:其中|截至|截止|到|至|在|从|自|据|仅|根据|初步核算)?\Z"
)
_TITLE_YEAR = re.compile(r"(?:19|20)\d\d年")


@define(kw_only=True, eq=False)
class Context:
    """What an article has said so far of time and place; told each passage, then asked for each figure."""

    title_period: Period | None = None
    subject: str | None = None
    _lead: Period | None = field(default=None, init=False)
    _place: str | None = field(default=None, init=False)

    @classmethod
    def of(cls, reading: Reading) -> Context:
        """The context that an article begins with: what its headline says of time, its first sentence of place."""
        return cls(title_period=_title_period(reading), subject=_subject(reading))

    def begin(self, passage: Text) -> None:
        """Start a passage: what the one before said holds no more."""
        self._lead = None
        self._place = None

    def period(self, sentence: Sentence, clause: Clause, lead: Text) -> tuple[Period | None, bool]:
        """The period of a figure, and whether it was inferred from outside the clause."""
        own = [
            mention for mention in sentence.periods if lead.holds(mention.text) and not _compared(clause.text, mention)
        ]
        if own:
            return self._keep(own[-1], sentence, clause.text)
        before = sentence.text.before(lead)
        earlier = [m for m in sentence.periods if before.holds(m.text) and not _compared(sentence.text, m)]
        near = [m for m in earlier if clause.text.holds(m.text)]
        if near:
            return self._keep(near[-1], sentence, clause.text)
        for mention in reversed(earlier):
            if any(c.text.holds(mention.text) and _opens(c.text, mention) for c in sentence.clauses):
                self._keep(mention, sentence, sentence.text)
                return mention.period, True
        found = self._lead or self.title_period
        return found, found is not None

    def region(self, sentence: Sentence, lead: Text) -> tuple[str | None, bool]:
        """The place of a figure, and whether it was inferred from outside its own words."""
        own = [str(place.text) for place in places.find(lead)]
        if own:
            self._place = self._place or own[0]
            return own[0], False
        earlier = [str(place.text) for place in places.find(sentence.text.before(lead))]
        if earlier:
            self._place = self._place or earlier[-1]
            return earlier[-1], True
        found = self.subject or self._place
        return found, found is not None

    def status(self, sentence: Sentence, lead: Text) -> Status:
        """Whether a figure is reached or to be reached."""
        said = sentence.text.before(lead).through(lead) if len(lead) else sentence.text.before(lead)
        return "target" if said.search(_target()) else "actual"

    def _keep(self, mention: PeriodMention, sentence: Sentence, within: Text) -> tuple[Period, bool]:
        """A period that opens its clause holds on for the sentences that follow, unless it is a day."""
        start = mention.period.start
        if _opens(within, mention) and (
            mention.period.interval or start is None or start.day is None or _year_end(mention.period)
        ):
            self._lead = mention.period
        return mention.period, False


def _year_end(period: Period) -> bool:
    return period.start is not None and (period.start.month, period.start.day) == (12, 31)


def _compared(clause: Text, mention: PeriodMention) -> bool:
    """Whether a period only says what a figure is compared with (比去年)."""
    return bool(_COMPARED.search(str(clause.before(mention.text))[-2:])) and not str(
        clause.after(mention.text)
    ).startswith("的")


def _opens(clause: Text, mention: PeriodMention) -> bool:
    """Whether a period stands at the start of its clause, or right behind the place that does."""
    before = str(clause.before(mention.text))
    place = places.leading(before)
    return bool(_OPENING.match(before[len(place) :] if place else before))


def _title_period(reading: Reading) -> Period | None:
    """The year in the headline of a statistical report."""
    if reading.headline is None or not reading.headline.search(lexicon.entry("figure_contexts", "reports").pattern):
        return None
    inside = [mention.period for mention in reading.scan.periods if reading.headline.holds(mention.text)]
    return inside[0] if inside else None


def _subject(reading: Reading) -> str | None:
    """The place or body that the article's first sentence begins with, else the first place it names."""
    if not reading.paragraphs:
        return None
    first = str(reading.paragraphs[0])[:400]
    said = places.body(first)
    if said:
        return said
    for passage in (*reading.paragraphs[:1], *reading.headlines):
        found = next(places.find(passage[:200]), None)
        if found is not None:
            return str(found.text)
    return None


@cache
def _target() -> re.Pattern[str]:
    return lexicon.entry("measures", "target").pattern
