"""Context: the time, place and status of a figure, from the nearest stretch that says them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from govnews import lexicon
from govnews.extractors._indicator_clauses import masked
from govnews.extractors._indicator_measures import TIME, spent
from govnews.extractors._indicator_sections import Section
from govnews.extractors._indicator_subject import subject, title_period
from govnews.extractors._indicator_times import (
    When,
    compared,
    due,
    ended,
    left,
    of_years,
    over_years,
    to_come,
    unsaid,
    year_of,
)
from govnews.extractors._indicator_words import pattern, words
from govnews.lexicon import cache
from govnews.lexicon.signs import DIGITS, NUMERALS
from govnews.mentions import places
from govnews.mentions.finders import finder
from govnews.model import Date, Period

if TYPE_CHECKING:
    from govnews.extractors._indicator_clauses import Clause, Sentence
    from govnews.mentions.periods import PeriodMention
    from govnews.mentions.reading import Reading
    from govnews.model import Status
    from govnews.text import Text

__all__ = ["Context"]

_SEVERAL = re.compile("[、和与及]")
_FAR_BACK = 10
_TIMES = "倍"
_AS = re.compile(r"按\Z")
_LEAD_MARKS = " 　、,，和与及"
#: What a movement starts from is of an earlier time than the one spoken of.
_FROM = ("从", "由")
_NO_SECTION = Section()


@define(kw_only=True, eq=False)
class Context:
    """What an article has said so far of time and place; told each passage, then asked for each figure."""

    title_period: Period | None = None
    today: Date | None = None
    subject: str | None = None
    section: Section = _NO_SECTION
    _lead: Period | None = field(default=None, init=False)
    _place: str | None = field(default=None, init=False)
    _aims: bool = field(default=False, init=False)
    _running: bool = field(default=False, init=False)
    _aim: Text | None = field(default=None, init=False)
    _unsaid: Text | None = field(default=None, init=False)
    _openings: dict[Clause, str] = field(factory=dict, init=False)

    @classmethod
    def of(cls, reading: Reading) -> Context:
        """The context that an article begins with: what its headline says of time, its first sentence of place."""
        return cls(title_period=title_period(reading), subject=subject(reading), today=reading.scan.date)

    @property
    def year(self) -> int | None:
        """The year of the article's date."""
        return None if self.today is None else self.today.year

    @property
    def _whole(self) -> Period | None:
        """The time that the section's heading, or else the title, gives to all that stands below it."""
        return self.section.period or self.title_period

    def begin(self) -> None:
        """Start a passage: what the one before said holds no more."""
        self._lead = None
        self._place = None
        self._openings = {}
        self._aims = self.section.aims
        self._running = False

    def hear(self, sentence: Sentence) -> None:
        """What a sentence sets up: the day its passage opens with, a span of time that opens it, a list of aims."""
        self._aims = self._aims or bool(sentence.text.search(pattern("measures", "aims")))
        aim = sentence.text.search(_target()) if sentence.clauses else None
        self._aim = None if aim is None else aim[0]
        self._unsaid = unsaid(sentence.text) if self.year is None and sentence.clauses else None
        if self._unsaid is not None or sentence.text.match(_now()):
            self._lead = None
        for mention in sentence.periods[:1]:
            start = mention.period.start
            long = mention.period.interval or (start is not None and start.month is None)
            if _opens(sentence.text, mention) and (long or not self._running):
                self._lead = self._dated(mention)
        self._running = True

    def period(self, sentence: Sentence, clause: Clause, lead: Text, unit: str | None = None) -> When:
        """The period of a figure, and whether it stands outside the clause."""
        said = [mention for mention in sentence.periods if not compared(sentence.text, mention.text)]
        own = [mention for mention in said if lead.holds(mention.text)]
        if own and unit == _TIMES and str(lead.after(own[-1].text)) == "的":
            own.pop()
        if own:
            return self._keep(own[-1], clause.text, sentence)
        if lead.search(_doubling()):
            return When(None)
        if lead.search(_whole_year()):
            return self._whole_year(lead)
        return self._said_before(sentence, clause, lead, said)

    def _said_before(self, sentence: Sentence, clause: Clause, lead: Text, said: list[PeriodMention]) -> When:
        """The period that stands nearest before a figure's own words."""
        before = sentence.text.before(lead)
        earlier = [mention for mention in said if before.holds(mention.text) and not left(before, mention)]
        near = [mention for mention in earlier if clause.text.holds(mention.text)]
        if near:
            return self._keep(near[-1], clause.text, sentence)
        for mention in reversed(earlier):
            where = next((c for c in sentence.clauses if c.text.holds(mention.text)), None)
            if where is not None and (where.slots or _opens(where.text, mention)):
                alone = len(where.text.strip(_LEAD_MARKS)) == len(mention.text)
                found = self._keep(mention, where.text if alone else sentence.text, sentence)
                whole = _year_end(found.period) and not found.due
                return found._replace(period=year_of(found.period) if whole else found.period, far=True)
        if self._unsaid is not None and not lead.precedes(self._unsaid):
            return When(None)
        if str(lead).endswith(_FROM):
            return When(None)
        held = (None if lead.search(pattern("figure_contexts", "stocks")) else self._lead) or self._whole
        if held is not None and not of_years(held) and over_years(before, lead):
            return When(None)
        return When(held, far=held is not None)

    def _whole_year(self, lead: Text) -> When:
        """``全年``: the year of the report, of what was spoken of before, or that which is planned for."""
        whole = self._whole
        if whole is None or of_years(whole):
            whole = year_of(self._lead)
        if whole is None and self.year is not None and self._is_aimed(lead):
            return When(Period(Date(self.year)), far=True)
        self._lead = whole
        return When(whole, far=whole is not None)

    def region(self, sentence: Sentence, clause: Clause, lead: Text, *, rank: bool = False) -> tuple[str | None, bool]:
        """The place of a figure, and whether it was inferred from outside its own words."""
        string = str(lead).lstrip(_LEAD_MARKS)
        place = places.opening(string) or ("" if rank else _own(string))
        if place and not (rank and place in words("regions", "country")):
            self._place = place if place in words("regions", "own") else self._place
            return place, False
        for near in _nearest(sentence, clause):
            place = self._opening(near, sentence)
            if place and not (rank and near is clause and _competes(_begun(near, sentence), place)):
                return place, True
        found = self.subject or self._place
        return found, found is not None

    def _opening(self, clause: Clause, sentence: Sentence) -> str:
        """The place that a clause begins with, found once."""
        if clause not in self._openings:
            self._openings[clause] = places.opening(_begun(clause, sentence))
        return self._openings[clause]

    def places(self, sentence: Sentence, lead: Text) -> list[str]:
        """The places that a figure's words begin with, where they are several."""
        if not lead.search(_SEVERAL):
            return []
        return places.together(masked(lead, sentence.periods).lstrip(_LEAD_MARKS + TIME))

    def status(self, lead: Text, when: When, *, behind: Text) -> Status:
        """Whether a figure is reached or to be reached; what is said of a later time than the article's is to be.

        ``behind`` is what stands behind the figure in its clause (按3%安排).
        """
        if self._aims and not self._past(when.period):
            return "target"
        if to_come(when.period, self.today) or self._is_due(lead, when):
            return "target"
        if lead.search(_intended()) or (lead.search(_AS) and behind.match(pattern("measures", "arranged"))):
            return "target"
        told = not when.far and ended(when.period, self.today)
        return "target" if self._is_aimed(lead, within=told) else "actual"

    def _past(self, period: Period | None) -> bool:
        year = None if period is None or period.start is None else period.start.year
        return self.year is not None and year is not None and year < self.year

    def _is_due(self, lead: Text, when: When) -> bool:
        """Whether a figure is to be reached by a day that is not past, and not said to be reached already."""
        return when.due and not ended(when.period, self.today) and not lead.search(pattern("measures", "done"))

    def _is_aimed(self, lead: Text, *, within: bool = False) -> bool:
        """Whether a word of intent stands before a number, or ``within`` what stands directly before it."""
        if self._aim is None:
            return False
        return lead.holds(self._aim) if within else not lead.precedes(self._aim)

    def _keep(self, mention: PeriodMention, within: Text, sentence: Sentence) -> When:
        """A period that opens its clause holds on for the sentences that follow, unless it is a day."""
        period = self._dated(mention)
        start = period.start
        if _opens(within, mention):
            if _year_end(period):
                self._lead = year_of(period)
            elif period.interval or start is None or start.day is None:
                self._lead = period
        return When(period, due=due(sentence.text, mention))

    def _dated(self, mention: PeriodMention) -> Period:
        """A period without a year of its own is of the year that the report's title gives."""
        title, start, end = self.title_period, mention.period.start, mention.period.end
        if title is None or title.start is None or start is None or _year().search(str(mention.text)):
            return mention.period
        if start.month is None:
            return mention.period
        year = title.start.year
        return evolve(
            mention.period, start=evolve(start, year=year), end=None if end is None else evolve(end, year=year)
        )


def _nearest(sentence: Sentence, clause: Clause) -> list[Clause]:
    """A clause and those before it, the nearest first, as far back as a reader looks."""
    place = next(at for at, other in enumerate(sentence.clauses) if other is clause) + 1
    return list(reversed(sentence.clauses[max(0, place - _FAR_BACK) : place]))


def _begun(clause: Clause, sentence: Sentence) -> str:
    """A clause from behind the period that opens it."""
    string = masked(clause.text, sentence.periods).lstrip(_LEAD_MARKS + TIME)
    return string.removeprefix("在")


def _competes(begun: str, place: str) -> bool:
    """Whether the place that a clause begins with is that of the competitors (在全省排名第三)."""
    return bool(finder(("measures", "rank")).at(begun, len(place))) or begun[len(place) :][:1] == "第"


def _year_end(period: Period | None) -> bool:
    return period is not None and period.start is not None and (period.start.month, period.start.day) == (12, 31)


def _own(lead: str) -> str:
    """The text's own place (全市) in a lead, where it is not only what a figure is compared with (高于全省)."""
    found = finder(("regions", "own")).find(lead)
    return next((lead[own.start : own.end] for own in found if not _gap().search(lead[: own.start])), "")


def _opens(clause: Text, mention: PeriodMention) -> bool:
    """Whether a period stands at the start of its clause, or right behind the place that does."""
    before = str(clause.before(mention.text))
    place = places.opening(before)
    return bool(_opening().match(before[len(place) :] if place else before))


@cache
def _opening() -> re.Pattern[str]:
    """All that may stand before the words of time that open a sentence."""
    words, near = (lexicon.alternation(lexicon.words("figure_contexts", key)) for key in ("opening", "near_times"))
    return re.compile(
        rf"[\s\u3000—、\-“\"（(]*(?:[{NUMERALS}]是|[（(]?[{NUMERALS}]{{1,2}}[）)、])?{words}?{near}?[（(]?\Z"
    )


@cache
def _now() -> re.Pattern[str]:
    """A sentence that opens with the present: what an earlier one said of time holds no more."""
    return re.compile(f"[{_LEAD_MARKS}“]*{pattern('figure_contexts', 'now').pattern}")


@cache
def _doubling() -> re.Pattern[str]:
    """How long a doubling took, which is no time of the sentence's other figures (五年翻了一番)."""
    taken, doubling = (lexicon.alternation(lexicon.words("measures", key)) for key in ("taken", "doubling"))
    return re.compile(rf"[0-9两{NUMERALS}]{{1,3}}年{taken}?[^年，]{{0,4}}{doubling}\Z")


@cache
def _year() -> re.Pattern[str]:
    """A year that is said: in figures, by a word, or by the plan it belongs to."""
    near = lexicon.alternation(lexicon.words("figure_contexts", "near_years"))
    return re.compile(rf"\d{{4}}|[{DIGITS}〇零○]{{4}}|{near}|五")


@cache
def _gap() -> re.Pattern[str]:
    gaps = (word for key in ("gap_over", "gap_under") for word in lexicon.words("measures", key))
    return re.compile(f"(?:{lexicon.alternation(gaps)}|[比较占])[^，]{{0,8}}\\Z")


@cache
def _target() -> re.Pattern[str]:
    """A word of intent, or one before the time that something is to take (计划3年内, 拟用两年时间)."""
    planned = pattern("measures", "planned").pattern
    return re.compile(f"{pattern('measures', 'target').pattern}|{planned}[在用于]?{spent()}")


@cache
def _intended() -> re.Pattern[str]:
    """``拟发行``: a verb that is still to be done, and its object up to the number."""
    intended = pattern("measures", "intended").pattern
    verbs = (word for key in ("object_always", "object", "plain") for word in lexicon.words("indicator_verbs", key))
    moves = (word for key in ("rise", "fall", "turned") for word in lexicon.words("measures", key))
    return re.compile(
        f"{intended}[再还]?{lexicon.alternation(word for word in (*verbs, *moves) if len(word) > 1)}[^的，]{{0,24}}\\Z"
    )


@cache
def _whole_year() -> re.Pattern[str]:
    return pattern("figure_contexts", "whole_year")
