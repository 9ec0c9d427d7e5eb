"""Visits: somebody goes to a place to see, inspect or greet (调研, 考察, 慰问)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.extractors._evidence import evidence
from govnews.extractors._meeting_people import Roll, participants
from govnews.extractors._meeting_when import date_of, sentence_of
from govnews.extractors._meeting_words import any_of
from govnews.lexicon import cache
from govnews.model import Meeting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading
    from govnews.text import Text

__all__ = ["visits"]

#: How far behind the verb those who go along are looked for.
_FAR = 300


@frozen(kw_only=True)
class _Going:
    """The words of a visit, and the passage they stand in."""

    text: Text
    passage: Text


def visits(reading: Reading) -> Iterator[Meeting]:
    """The visit that an article reports: the first that names who went; those who 陪同 or 参加 went along."""
    for passage in reading.paragraphs:
        going = passage.search(_going())
        said = passage.search(any_of("attribution")) if going is not None else None
        if going is None or (said is not None and said[0].precedes(going["verb"])):
            continue
        roll = Roll(passage, reading)
        sentence = sentence_of(passage, going["verb"])
        visitors = roll.between(sentence, going[0])
        if not visitors or going.before[-_FAR:].through(going[0]).search(any_of("later")):
            continue
        date, inferred = date_of([_Going(text=going["verb"], passage=passage)], reading, anywhere=True)
        company = dict.fromkeys(name for part in reading.paragraphs for name in _company(part, reading))
        yield Meeting(
            name=str(going["verb"]),
            kind="visit",
            date=date,
            place=str(going["place"]),
            attendees=participants([*(one.name for one in visitors), *company], reading),
            span=going["verb"].span,
            evidence=evidence("meeting", "visit", ("date",) if inferred else ()),
        )
        return


def _company(passage: Text, reading: Reading) -> Iterator[str]:
    """Those who are named before 陪同, 随同 or 参加 with a visit behind it."""
    roll = None
    for verb in passage.finditer(_along()):
        roll = roll or Roll(passage, reading)
        yield from (mention.name for mention in roll.between(sentence_of(passage, verb[0]), verb[0]))


@cache
def _going() -> re.Pattern[str]:
    """到某地调研."""
    to, doing = (lexicon.any_word("meetings", key) for key in ("visit_to", "carry_out"))
    place, about = "[^，。；：！？、会并\\n“”《》]{2,16}?", "就[^，。；\\n]{2,20}?"
    visit = lexicon.entry("meetings", "visit").source
    return re.compile(f"{to}(?P<place>{place})(?:{about})?{doing}?(?P<verb>{visit})")


@cache
def _along() -> re.Pattern[str]:
    company, verbs = (lexicon.any_word("meetings", key) for key in ("company", "visit"))
    with_them = lexicon.any_word("meetings", "with_them")
    return re.compile(f"(?:{company}(?={verbs})|{with_them}(?=[，。；]))")
