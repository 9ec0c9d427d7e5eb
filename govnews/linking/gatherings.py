"""Gatherings: which meeting a speech was made at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from govnews.lexicon import alternation, cache, words
from govnews.model import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govnews.mentions.reading import Reading
    from govnews.model import Article, Meeting, Speech

__all__ = ["place_speeches"]

#: Evidence of words that were not spoken at a meeting.
_ELSEWHERE = frozenset({"speech.written"})
#: Meetings that one goes to see; what is said there is said in the field.
_OUTDOORS = frozenset({"visit"})


def place_speeches(articles: Sequence[Article], readings: Sequence[Reading]) -> tuple[Article, ...]:
    """The articles, their speeches told the meeting they were made at.

    A reported speech was made at the last meeting named before its first words in the same article. A signed excerpt
    was made at the one meeting of the article that introduces it (发言摘登). Nothing else is told: a speaker quoted in
    an article that reports no meeting keeps None.
    """
    placed: list[Article] = []
    introduced: str | None = None
    for article, reading in zip(articles, readings, strict=True):
        if not any(speech.mode == "signed" for speech in article.speeches):
            introduced = _introduced(article, reading)
        placed.append(_placed(article, introduced))
    return tuple(placed)


def _introduced(article: Article, reading: Reading) -> str | None:
    """The one meeting whose speeches an article says will follow."""
    text = "\n".join((*map(str, reading.headlines), *map(str, reading.paragraphs[:2])))
    names = {meeting.name for meeting in article.meetings}
    return names.pop() if len(names) == 1 and _excerpts().search(text) else None


def _placed(article: Article, introduced: str | None) -> Article:
    meetings = [_meeting(speech, article, introduced) for speech in article.speeches]
    if not any(meetings):
        return article
    told = zip(article.speeches, meetings, strict=True)
    return evolve(article, speeches=Selection(evolve(speech, meeting=meeting) for speech, meeting in told))


def _meeting(speech: Speech, article: Article, introduced: str | None) -> str | None:
    if speech.meeting is not None or (speech.evidence is not None and speech.evidence.rule in _ELSEWHERE):
        return speech.meeting
    if speech.mode == "signed":
        own = {meeting.name for meeting in article.meetings}
        return own.pop() if introduced is None and len(own) == 1 else introduced
    meetings = [meeting for meeting in article.meetings if meeting.kind not in _OUTDOORS]
    before = [meeting for meeting in meetings if _stands_before(meeting, speech)]
    latest = max(before, key=lambda meeting: meeting.span.start if meeting.span else 0, default=None)
    return latest.name if latest is not None else None


def _stands_before(meeting: Meeting, speech: Speech) -> bool:
    if meeting.span is None or not speech.statements:
        return False
    return meeting.span.start <= speech.statements[0].span.start


@cache
def _excerpts() -> re.Pattern[str]:
    return re.compile(alternation(words("attribution", "excerpts")))
