"""Meetings of people with people: 会见, 会谈, 会晤. Host and guests were there; nobody chairs one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.extractors._evidence import evidence
from govnews.extractors._meeting_people import Roll, attending, is_only, participants
from govnews.extractors._meeting_when import date_of, sentence_of
from govnews.extractors._meeting_words import CLAUSE, any_of, at_end, at_start, when
from govnews.lexicon import cache
from govnews.model import Meeting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading
    from govnews.text import Match, Text

__all__ = ["audiences"]

#: What joins the names of a list, or nothing.
_LIST = re.compile("[、和与及]?|以及")
#: How far before the verb the place is looked for.
_NEAR = 60
_OVER = re.compile("^(?:$|前(?![来往])|[时中后，。；！？、的厅上结期])")


@frozen(kw_only=True)
class Audience:
    """One place that reports people meeting: the verb, who received, and whom."""

    text: Text
    passage: Text
    hosts: tuple[str, ...]
    guests: tuple[str, ...]
    place: str | None = None


def audiences(reading: Reading) -> Iterator[Meeting]:
    """One meeting for each verb that the article reports people to have met by."""
    verbs: dict[str, list[Audience]] = {}
    for audience in _found(reading):
        verbs.setdefault(str(audience.text), []).append(audience)
    joined = list(attending((Roll(passage, reading) for passage in reading.paragraphs), audience=True)) if verbs else []
    told = any(place.guests for places in verbs.values() for place in places)
    for verb, places in verbs.items():
        if told and not any(place.guests for place in places):
            continue  # 会见记者 beside the talks that are reported
        date, inferred = date_of(places, reading, anywhere=True)
        names = [*(name for place in places for name in (*place.hosts, *place.guests)), *joined]
        yield Meeting(
            name=verb,
            kind="audience",
            date=date,
            format="video"
            if any(sentence_of(place.passage, place.text).search(any_of("video")) for place in places)
            else None,
            place=next((place.place for place in places if place.place), None),
            attendees=participants(names, reading),
            span=places[0].text.span,
            evidence=evidence("meeting", "audience", ("date",) if inferred else ()),
        )


def _found(reading: Reading) -> Iterator[Audience]:
    for passage in reading.passages:
        verbs = list(passage.finditer(any_of("receive", "talk")))
        if not verbs:
            continue
        roll = Roll(passage, reading)
        said = passage.search(any_of("attribution"))
        for verb in verbs:
            if said is not None and said[0].precedes(verb[0]):
                break
            guests = _guests(passage, verb, roll)
            if guests is not None:
                hosts = _hosts(passage, verb, roll)
                yield Audience(text=verb[0], passage=passage, hosts=hosts, guests=guests, place=_place(verb.before))


@cache
def _with() -> re.Pattern[str]:
    """With whom talks were held."""
    return re.compile(f"[与同和][^，。；]{{1,60}}?{lexicon.any_word('meetings', 'talk_by')}?$")


def _place(left: Text) -> str | None:
    """Where they met, as printed before the verb: 在某宾馆会见了."""
    found = left[-_NEAR:].search(_met_in())
    return str(found["place"]) if found is not None else None


@cache
def _met_in() -> re.Pattern[str]:
    """在某处, between one who receives or those who talk and the verb."""
    how = lexicon.any_word("meetings", "warmth", "talk_by")
    return re.compile(
        f"在(?!线)(?P<place>[^，。；、在的与和同]{{2,20}}?)(?:[与和同][^，。；在]{{2,40}})?(?:{how}){{0,2}}$"
    )


@cache
def _manner() -> re.Pattern[str]:
    """Where, when, how and for whom somebody receives: what stands between his name, with his post, and the verb."""
    how = lexicon.any_word("meetings", "warmth", "time_words")
    rest = rf"[ \u3000]?{when()}(?:(?:在|代表)[^，。；在]{{1,24}}?){{0,2}}"
    return re.compile(f"{rest}{when()}{how}{{0,2}}")


def _hosts(passage: Text, verb: Match, roll: Roll) -> tuple[str, ...]:
    """Who received: those named right before the verb, or before those whom they talked with."""
    sentence = sentence_of(passage, verb[0])
    left = sentence.before(verb[0])
    talks = None if verb[0].fullmatch(any_of("receive")) else left.search(_with())
    left = talks.before if talks is not None else left
    found: list[str] = []
    for mention in reversed(roll.between(sentence, passage.after(left))):
        gap = left.after(mention.text)
        if not (gap.fullmatch(_LIST) if found else is_only(gap, _manner())):
            break
        found.append(mention.name)
        left = left.before(mention.titles_text or mention.text)
    return tuple(reversed(found))


def _guests(passage: Text, verb: Match, roll: Roll) -> tuple[str, ...] | None:
    """Whom the subject of a verb met; None where the verb reports no meeting."""
    sentence = sentence_of(passage, verb[0])
    before = roll.between(sentence, verb[0])
    left = sentence.before(verb[0])
    if not before or left.search(at_end("no_audience")) or left.search(any_of("later")):
        return None
    if verb[0].fullmatch(any_of("receive")):
        object_ = sentence.after(verb[0]).split(CLAUSE)[0]
        if not len(object_) or object_.match(_OVER):
            return None
        met = roll.between(object_, passage.after(object_))
        return tuple(one.name for one in met if not passage.after(one.text)[:_NEAR].match(at_start("kin")))
    talks = left.search(_with())
    if talks is None:
        return None
    return tuple(one.name for one in before if talks[0].holds(one.text)) or None
