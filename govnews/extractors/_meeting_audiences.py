"""Meetings of people with people: 会见, 会谈, 会晤."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.extractors import _meeting_people
from govnews.extractors._meeting_when import date_of, sentence_of
from govnews.extractors._meeting_words import CLAUSE, any_of
from govnews.model import Evidence, Meeting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.names import NameMention
    from govnews.mentions.reading import Reading
    from govnews.text import Match, Text

__all__ = ["audiences"]

_RECEIVES = frozenset(("会见", "接见"))
_OVER = re.compile("^(?:$|[时中后前，。；！？、的厅上结期]|了?(?:双方|现场))")
_INSIDE = re.compile("(?:在|参加|出席|陪同|次|的|年|可以|希望|期待)$")
_TALKS = re.compile("(?:与|同|和)[^，。；]{1,60}?(?:举行|进行|视频|小范围)?$")


@frozen(kw_only=True)
class Audience:
    """One place that reports people meeting: the verb, and whom the host met."""

    text: Text
    passage: Text
    guests: tuple[str, ...]


def audiences(reading: Reading) -> Iterator[Meeting]:
    """One meeting for each verb that the article reports people to have met by."""
    verbs: dict[str, list[Audience]] = {}
    for audience in _found(reading):
        verbs.setdefault(str(audience.text), []).append(audience)
    joined = list(_meeting_people.attending(reading.paragraphs, reading)) if verbs else []
    for verb, places in verbs.items():
        date, inferred = date_of(places, reading, anywhere=True)
        names = [*(name for place in places for name in place.guests), *joined]
        yield Meeting(
            name=verb,
            kind="audience",
            date=date,
            format="video" if any(place.passage.search(any_of("video")) for place in places) else None,
            attendees=_meeting_people.participants(names, reading),
            span=places[0].text.span,
            evidence=Evidence(rule="audience", inferred=("date",) if inferred else ()),
        )


def _found(reading: Reading) -> Iterator[Audience]:
    for passage in reading.passages:
        verbs = list(passage.finditer(any_of("audience")))
        if not verbs:
            continue
        names = [mention for mention in reading.scan.names if passage.holds(mention.text)]
        said = passage.search(any_of("attribution"))
        for verb in verbs:
            if said is not None and said[0].precedes(verb[0]):
                break
            guests = _guests(passage, verb, names)
            if guests is not None:
                yield Audience(text=verb[0], passage=passage, guests=guests)


def _guests(passage: Text, verb: Match, names: list[NameMention]) -> tuple[str, ...] | None:
    """Whom the subject of a verb met; None where the verb reports no meeting."""
    sentence = sentence_of(passage, verb[0])
    before = [one for one in names if sentence.holds(one.text) and one.text.precedes(verb[0])]
    left = sentence.before(verb[0])
    if not before or left.search(_INSIDE) or left.search(any_of("later")):
        return None
    if str(verb[0]) in _RECEIVES:
        if verb.after.match(_OVER):
            return None
        object_ = verb.after.split(CLAUSE)[0]
        return tuple(one.name for one in names if object_.holds(one.text))
    talks = left.search(_TALKS)
    if talks is None:
        return None
    return tuple(one.name for one in before if talks[0].holds(one.text)) or None
