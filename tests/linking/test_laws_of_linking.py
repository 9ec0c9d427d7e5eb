"""Laws of linking, on articles with any meetings and speeches in any order."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govnews import linking
from govnews.mentions.reading import Reading
from govnews.model import Article, Evidence, Meeting, Selection, Speaker, Speech, Statement
from govnews.model.meeting import MeetingKind
from govnews.model.speech import SpeechMode
from govnews.text import Text

SIGNS = Text("茶" * 40)
KINDS: tuple[MeetingKind, ...] = ("work", "visit", "audience", "other")
MODES: tuple[SpeechMode, ...] = ("direct", "indirect", "signed")
HEADLINES = ("全县防汛例会发言摘登", "防汛例会召开", "")


def _meeting(name: str, kind: MeetingKind, place: int | None) -> Meeting:
    return Meeting(name=name, kind=kind, span=None if place is None else SIGNS[place : place + 2].span)


def _speech(place: int, mode: SpeechMode, rule: str) -> Speech:
    words = SIGNS[place : place + 2]
    statement = Statement(verb="说", text=str(words), span=words.span)
    return Speech(speaker=Speaker(name="韦东川"), mode=mode, statements=(statement,), evidence=Evidence(rule=rule))


places = st.integers(min_value=0, max_value=38)
held = st.builds(_meeting, st.sampled_from(("甲会", "乙会", "丙会")), st.sampled_from(KINDS), st.none() | places)
said = st.builds(_speech, places, st.sampled_from(MODES), st.sampled_from(("speech.name", "speech.written")))
articles = st.lists(
    st.builds(
        lambda meetings, speeches: Article(meetings=Selection(meetings), speeches=Selection(speeches)),
        st.lists(held, max_size=3),
        st.lists(said, max_size=3),
    ),
    max_size=4,
)
headlines = st.lists(st.sampled_from(HEADLINES), min_size=4, max_size=4)


def linked(given_: list[Article], titles: list[str]) -> list[Article]:
    """The articles after linking."""
    readings = [Reading(headline=Text(title)) for title in titles[: len(given_)]]
    return list(linking.link(given_, readings))


@given(articles, headlines)
def test_linking_fills_in_meetings_and_nothing_else(given_: list[Article], titles: list[str]) -> None:
    """Articles and speeches keep number, order and every other field."""
    for before, after in zip(given_, linked(given_, titles), strict=True):
        bare = Selection([evolve(speech, meeting=None) for speech in after.speeches])
        assert evolve(after, speeches=bare) == before


@given(articles, headlines)
def test_a_speech_is_placed_at_a_meeting_that_some_article_tells(given_: list[Article], titles: list[str]) -> None:
    """No meeting is made up, and what is reported is placed in its own article only."""
    known = {meeting.name for article in given_ for meeting in article.meetings}
    for article in linked(given_, titles):
        own = {meeting.name for meeting in article.meetings}
        for speech in article.speeches:
            assert speech.meeting is None or speech.meeting in (known if speech.mode == "signed" else own)


@given(articles, headlines)
def test_what_was_written_is_placed_nowhere(given_: list[Article], titles: list[str]) -> None:
    """A letter was spoken at no meeting."""
    for article in linked(given_, titles):
        written = [
            speech for speech in article.speeches if speech.evidence and speech.evidence.rule == "speech.written"
        ]
        assert all(speech.meeting is None for speech in written)


@given(articles, headlines)
def test_linking_again_changes_nothing(given_: list[Article], titles: list[str]) -> None:
    """What was placed stays where it is."""
    once = linked(given_, titles)
    assert linked(once, titles) == once


@given(articles)
def test_a_meeting_told_behind_the_words_is_not_theirs(given_: list[Article]) -> None:
    """A reported speech is placed at a meeting that begins no later than its words."""
    for article in linked(given_, [""] * 4):
        for speech in article.speeches:
            if speech.meeting is None or speech.mode == "signed":
                continue
            starts = [m.span.start for m in article.meetings if m.span and m.name == speech.meeting]
            assert min(starts) <= speech.statements[0].span.start
