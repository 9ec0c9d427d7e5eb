"""Times: what a period's words say of it, whether a figure's own, another's it is compared with, or a deadline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from govnews import lexicon
from govnews.extractors._indicator_words import pattern
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER, NUMERALS
from govnews.model import Date, Period

if TYPE_CHECKING:
    from govnews.mentions.periods import PeriodMention
    from govnews.text import Text

__all__ = ["When", "compared", "due", "ended", "left", "of_years", "over_years", "to_come", "unsaid", "year_of"]

_COMPARED = re.compile(r"[比较与同]\Z")
_NUMBER = f"[^，。；的0-9两{NUMERALS}百半]{{0,3}}[0-9.,两{NUMERALS}百半]{{1,8}}[多余]?"
#: Behind a period: since when a figure is the highest, the first or the like.
_SINCE = re.compile("以来(?:的|历史|历年)?(?:同|最|新|首|第)")
#: How many years a figure is told of (五年间).
_YEARS = re.compile(r"(?<![0-9第十])(?:[两三四五六七八九十]|[2-9]|1[0-9])年(?:[来间共中]|平均|以来|累计)")
_YEARS_FIRST = re.compile(r"[、\s]{0,2}[这近]?(?:[两三四五六七八九十]|[2-9])年(?![级制前后内底末度生期义一])" + LETTER)
_NEAR = 8
_FAR = 28


class When(NamedTuple):
    """A figure's period, whether it stands outside the figure's clause, and whether it is a deadline (年底前)."""

    period: Period | None
    far: bool = False
    due: bool = False


def left(before: Text, mention: PeriodMention) -> bool:
    """Whether a period is only that from which a movement starts (从去年的, 比去年的)."""
    return str(before.before(mention.text))[-1:] in tuple("从由自比较")


def compared(sentence: Text, time: Text) -> bool:
    """Whether words of time only say what a figure is compared with (比去年, 是去年的3倍)."""
    after = str(sentence.after(time))[:_FAR]
    before = str(sentence.before(time))[-_NEAR:]
    if (_COMPARED.search(before) and not after.startswith("的")) or _SINCE.match(after):
        return True
    found = _multiple().match(after)
    return found is not None and (found["times"] is not None or _equals().search(before) is not None)


def due(sentence: Text, mention: PeriodMention) -> bool:
    """Whether a period is the day by which something is to be done (6月底前)."""
    return pattern("figure_contexts", "deadline").match(str(sentence.after(mention.text))[:4]) is not None


def of_years(period: Period) -> bool:
    """Whether a period runs over several years."""
    return period.start is not None and period.end is not None and period.start.year != period.end.year


def over_years(before: Text, lead: Text) -> bool:
    """Whether a figure is told of several years, by its own words (年均) or by those before it (五年间)."""
    return (
        lead.search(pattern("figure_contexts", "yearly")) is not None
        or lead.search(_YEARS) is not None
        or lead.match(_YEARS_FIRST) is not None
        or before.search(_YEARS) is not None
    )


def ended(period: Period | None, today: Date | None) -> bool:
    """Whether a period lies wholly before a day; False where either is not known."""
    last = None if period is None else period.end or period.start
    return last is not None and today is not None and _order(last, today) < 0


def to_come(period: Period | None, today: Date | None) -> bool:
    """Whether a period begins after a day; False where either is not known."""
    return period is not None and period.start is not None and today is not None and _order(period.start, today) > 0


def year_of(period: Period | None) -> Period | None:
    """The year that a period lies in, where that is known."""
    return (
        None if period is None or period.start is None or period.start.year is None else Period(Date(period.start.year))
    )


def unsaid(sentence: Text) -> Text | None:
    """A year that is only said to be the one before or after another (去年), where that is not a comparison."""
    found = sentence.search(_unsaid())
    return None if found is None or compared(sentence, found[0]) else found[0]


@cache
def _unsaid() -> re.Pattern[str]:
    words = [e for e in lexicon.entries("periods") if e.data["place"] == "year" and e.data.get("offset")]
    return re.compile("|".join(entry.source for entry in words))


def _order(one: Date, other: Date) -> int:
    """How two dates stand to each other as far as both are known: -1 where the first is the earlier."""
    if one.year is None or other.year is None:
        return 0
    for a, b in ((one.year, other.year), (one.month, other.month), (one.day, other.day)):
        if a is None or b is None:
            return 0
        if a != b:
            return -1 if a < b else 1
    return 0


@cache
def _multiple() -> re.Pattern[str]:
    """``同期的2.3倍``, ``的80%``: behind a period, how many times what was then."""
    parts = lexicon.alternation(lexicon.words("figure_contexts", "same_part"))
    return re.compile(f"{parts}{{0,2}}的(?:{_NUMBER}(?:(?P<times>倍)|[%％成])|一半|[{NUMERALS}百]{{1,3}}分之)")


@cache
def _equals() -> re.Pattern[str]:
    return re.compile(f"{lexicon.alternation(lexicon.words('measures', 'share_verbs'))}(?:了)?\\Z")
