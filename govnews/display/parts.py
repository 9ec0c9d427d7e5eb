"""What every view says of an article and of a meeting, in the same words and order."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.model import Article, Meeting, Participant

__all__ = ["about", "grouped", "meeting_facts", "who_said_what"]

#: Beyond this power of ten, up or down, a number is written with an exponent.
_LONGEST: Final = 30


def about(article: Article, /) -> Iterator[str]:
    """Who published an article and when, who wrote it, and what kind it is.

    >>> from govnews.model import Article, Author
    >>> list(about(Article(publisher="江州日报", authors=(Author(name="林舟", role="reporter"),))))
    ['江州日报', '林舟 (reporter)', 'news']
    """
    if article.publisher:
        yield article.publisher
    if article.published:
        yield str(article.published)
    yield from (f"{author.name} ({author.role})" for author in article.authors)
    yield article.kind


def grouped(number: Decimal, /) -> str:
    """A number to look at, its digits in groups of three.

    >>> grouped(Decimal("530000000.50"))
    '530,000,000.50'
    """
    return f"{number:,f}" if abs(number.adjusted()) <= _LONGEST else str(number)


def meeting_facts(meeting: Meeting, /) -> Iterator[tuple[str, str]]:
    """What is known of a meeting, each with its name; what is not known is left out."""
    if meeting.kind != "other":
        yield "kind", meeting.kind.replace("_", " ")
    if meeting.date:
        yield "date", str(meeting.date)
    if meeting.organizer:
        yield "organizer", meeting.organizer
    if meeting.ordinal is not None:
        yield "ordinal", str(meeting.ordinal)
    if meeting.format:
        yield "format", meeting.format.replace("_", " ")
    if meeting.place:
        yield "place", meeting.place
    if meeting.chairs:
        yield "chair", _named(meeting.chairs)
    if meeting.attendees:
        yield "attended", _named(meeting.attendees)
    for item in meeting.agenda:
        yield "agenda", f"{item.verb}{item.text}" if item.verb not in item.text else item.text


def who_said_what(article: Article, /) -> Iterator[str]:
    """A line for each statement: the speaker, the verb as printed, and the words; what is not known is left out."""
    for speech in article.speeches:
        speaker = speech.speaker.name or "、".join(speech.speaker.titles)
        for statement in speech.statements:
            said = f"{statement.verb}：{statement.text}" if statement.verb else statement.text
            yield f"{speaker} — {said}".removeprefix(" ")


def _named(people: Iterable[Participant]) -> str:
    return "、".join(
        f"{person.name}" + (f"（{'、'.join(person.titles)}）" if person.titles else "") for person in people
    )
