"""Meetings of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.extractors._evidence import evidence
from govnews.extractors._meeting_agenda import items
from govnews.extractors._meeting_audiences import audiences
from govnews.extractors._meeting_groups import gatherings
from govnews.extractors._meeting_people import of_gathering
from govnews.extractors._meeting_visits import visits
from govnews.extractors._meeting_when import date_of, format_of
from govnews.model import Meeting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.extractors._meeting_groups import Gathering
    from govnews.mentions.reading import Reading

__all__ = ["extract", "kind"]

kind = "meetings"


def extract(reading: Reading, /) -> Iterator[Meeting]:
    """The meetings that one article reports, in reading order; a signed speech or article reports none."""
    if reading.kind == "speech":
        return
    held = list(gatherings(reading))
    for gathering in held:
        yield _meeting(gathering, reading, alone=len(held) == 1)
    yield from audiences(reading)
    yield from visits(reading)


def _meeting(gathering: Gathering, reading: Reading, *, alone: bool) -> Meeting:
    date, inferred = date_of(gathering.namings, reading)
    people = of_gathering(gathering, reading, alone=alone)
    return Meeting(
        name=gathering.name,
        kind=gathering.kind,
        organizer=gathering.organizer,
        ordinal=gathering.ordinal,
        date=date,
        format=format_of(reading) if alone else None,
        place=gathering.place,
        chairs=people.chairs,
        attendees=people.attendees,
        agenda=tuple(items(gathering, reading, alone=alone)),
        span=gathering.text.span,
        evidence=evidence("meeting", gathering.rule, ("date",) if inferred else ()),
    )
