"""Speeches and the meetings they were made at."""

from __future__ import annotations

from govnews import linking
from govnews.mentions.reading import Reading
from govnews.model import Article, Evidence, Meeting, Speaker, Speech, Statement
from govnews.model.meeting import MeetingKind
from govnews.model.speech import SpeechMode
from govnews.text import Text

WHOLE = Text("春耕推进会召开。县长强调，要抓紧。防汛例会召开。县长指出，要防汛。")


def meeting(name: str, kind: MeetingKind = "work") -> Meeting:
    """A meeting where its name first stands."""
    place = next(WHOLE.find_all(name))
    return Meeting(name=name, kind=kind, span=place.span)


def speech(words: str, *, mode: SpeechMode = "indirect", rule: str = "speech.name") -> Speech:
    """A speech of one statement where its words stand."""
    place = next(WHOLE.find_all(words))
    statement = Statement(verb="强调", text=words, span=place.span)
    return Speech(
        speaker=Speaker(name="县长"),
        mode=mode,
        statements=(statement,),
        evidence=Evidence(rule=rule),
    )


def linked(*articles: Article, headlines: tuple[str, ...] = ()) -> list[str | None]:
    """The meeting of each speech after linking."""
    readings = [Reading(headline=Text(line)) for line in (headlines or ("",) * len(articles))]
    return [s.meeting for article in linking.link(articles, readings) for s in article.speeches]


def test_a_speech_was_made_at_the_last_meeting_named_before_it() -> None:
    """Of two meetings, each speech belongs to the one told just before its first words."""
    article = Article(
        meetings=[meeting("春耕推进会"), meeting("防汛例会")],
        speeches=[speech("要抓紧。"), speech("要防汛。")],
    )
    assert linked(article) == ["春耕推进会", "防汛例会"]


def test_a_meeting_told_afterwards_is_not_the_one() -> None:
    """What was said before any meeting is told was said elsewhere."""
    article = Article(meetings=[meeting("防汛例会")], speeches=[speech("要抓紧。")])
    assert linked(article) == [None]


def test_what_was_written_or_said_in_the_field_is_placed_nowhere() -> None:
    """A letter is read at no meeting, and a visit is none."""
    written = Article(meetings=[meeting("春耕推进会")], speeches=[speech("要抓紧。", rule="speech.written")])
    visited = Article(meetings=[meeting("春耕推进会", "visit")], speeches=[speech("要抓紧。")])
    assert linked(written, visited) == [None, None]


def test_a_signed_excerpt_belongs_to_the_meeting_that_announces_it() -> None:
    """发言摘登 in one article places the signed pieces behind it."""
    intro = Article(meetings=[meeting("防汛例会")])
    signed = Article(speeches=[speech("要抓紧。", mode="signed")])
    assert linked(intro, signed, signed, headlines=("全县防汛例会发言摘登", "甲", "乙")) == ["防汛例会", "防汛例会"]


def test_an_ordinary_article_places_nothing_behind_it() -> None:
    """A meeting that announces no excerpts leaves signed pieces alone."""
    intro = Article(meetings=[meeting("防汛例会")])
    signed = Article(speeches=[speech("要抓紧。", mode="signed")])
    assert linked(intro, signed, headlines=("防汛例会召开", "甲")) == [None]


def test_articles_come_back_in_their_order_and_otherwise_unchanged() -> None:
    """Linking adds and takes nothing else."""
    articles = (Article(headline="甲"), Article(headline="乙"))
    assert tuple(linking.link(articles, [Reading(), Reading()])) == articles
