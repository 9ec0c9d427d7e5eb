"""Answers of an interview, gatherings that were held, and writers who speak of themselves."""

from __future__ import annotations

import pytest

from govnews.extractors import people, speeches
from govnews.mentions.reading import Reading
from govnews.text import Text

TALK = (
    "问：今年变化大吗？",
    "答：变化很大，茶园添了水渠。",
    "我们还修了路。",
    "问：明年呢？",
    "答：明年要修第二条路。",
)
ANSWERS = ["变化很大，茶园添了水渠。", "我们还修了路。", "明年要修第二条路。"]


def said(*paragraphs: str, headline: str | None = None, below: str | None = None) -> list[tuple[str | None, str]]:
    """Speakers and words."""
    parts = Text("\n".join((headline or "", below or "", *paragraphs))).lines()
    reading = Reading(
        headline=parts[0] if headline else None,
        subheadlines=(parts[1],) if below else (),
        paragraphs=tuple(parts[2:]),
    )
    return [(speech.speaker.name, s.text) for speech in speeches.extract(reading) for s in speech.statements]


def test_answers_are_given_by_the_one_interviewed() -> None:
    """答 is whoever the headline block names; a paragraph without a mark goes on with the answer."""
    found = said(*TALK, headline="茶园怎么管", below="——访县茶叶站站长陆远舟")
    assert found == [("陆远舟", answer) for answer in ANSWERS]


def test_the_lead_may_name_who_answers() -> None:
    """What stands before the first question introduces him."""
    lead = "茶园怎么管？县茶叶站站长陆远舟接受了采访。"
    assert said(lead, *TALK, headline="茶园怎么管") == [("陆远舟", answer) for answer in ANSWERS]


def test_an_office_answers_where_no_person_is_named() -> None:
    """某局负责人就…答记者问 names who answers."""
    found = said(*TALK, headline="县水利局负责人就供水规划答记者问")
    assert found == [("县水利局负责人", answer) for answer in ANSWERS]


@pytest.mark.parametrize("headline", [None, "茶园怎么管", "陆远舟局长和冯岩站长谈茶园"])
def test_answers_of_nobody_known_are_nobodys(headline: str | None) -> None:
    """Where nobody or more than one is named, nobody is guessed."""
    assert said(*TALK, headline=headline) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("近日召开的县委全会提出，要办好民生实事。", ["县委全会"]),
        ("我多次向村委会反映，村里的水渠坏了。", []),
        ("我常说，路亮心才亮。", []),
        ("我们认为，这条路该修。", []),
        ("我省气象局预测，明天有雨。", ["我省气象局"]),
        ("海洲总统陆远舟赞同秦若松的看法，并表示，友谊长存。", ["陆远舟"]),
    ],
)
def test_who_speaks_is_no_more_than_the_speaker(text: str, speakers: list[str]) -> None:
    """That a gathering was held is no part of its name; what a writer says of himself is no reported speech."""
    assert [speaker for speaker, _ in said(text)] == speakers


def test_a_trainee_who_reports_is_nobody_in_the_report() -> None:
    """实习生 in the bracket of a dateline names who wrote the piece."""
    text = Text("本报讯（实习生 李远舟 记者 冯岩）5月8日，植树活动举行。实习生秦若松说，很高兴。")
    assert [one.name for one in people.extract(Reading(paragraphs=(text,)))] == ["秦若松"]


def test_points_announced_by_number_may_end_their_sentence() -> None:
    """提出三点主张。 announces what the speaker says next."""
    assert said("外长陆远舟提出三点主张。第一，增进互信。第二，深化合作。") == [
        ("陆远舟", "第一，增进互信。第二，深化合作。")
    ]
