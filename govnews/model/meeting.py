"""Meetings: gatherings that an article reports as held."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

from govnews.model.base import Evidence, identity
from govnews.model.people import Participant
from govnews.model.period import Period
from govnews.text import Span

__all__ = ["AgendaItem", "Meeting", "MeetingFormat", "MeetingKind"]

MeetingKind: TypeAlias = Literal[
    "plenary", "standing_committee", "executive", "party_group", "work", "promotion", "regular", "special",
    "symposium", "conference", "congress", "press", "audience", "ceremony", "visit", "other",
]  # fmt: skip
MeetingFormat: TypeAlias = Literal["in_person", "video", "hybrid"]


@frozen(kw_only=True)
class AgendaItem:
    """One thing heard, reported, reviewed, conveyed or studied: the verb as printed, and what."""

    verb: str
    text: str


@frozen(kw_only=True)
class Meeting:
    """A meeting with its chair and attendees in printed order; the main speaker is in neither list."""

    name: str
    kind: MeetingKind = "other"
    organizer: str | None = None
    ordinal: int | None = None
    date: Period | None = None
    format: MeetingFormat | None = None
    place: str | None = None
    chairs: tuple[Participant, ...] = ()
    attendees: tuple[Participant, ...] = ()
    agenda: tuple[AgendaItem, ...] = field(default=(), repr=False)
    span: Span | None = field(default=None, repr=False)
    evidence: Evidence | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """Made from all it says; see `govnews.model.base.identity`."""
        return identity(self)
