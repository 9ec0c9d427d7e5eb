"""Who chaired, who was there, who met whom."""

from __future__ import annotations

import pytest

from govnews.extractors import meetings
from govnews.mentions.reading import Reading
from govnews.model import Participant
from govnews.text import Text


def people(*lines: str, headline: str | None = None) -> tuple[list[str], list[str]]:
    """Chairs and attendees of the only meeting."""
    parts = Text("\n".join([headline, *lines] if headline else lines)).lines()
    reading = Reading(headline=parts[0] if headline else None, paragraphs=tuple(parts[bool(headline) :]))
    (meeting,) = meetings.extract(reading)
    return [one.name for one in meeting.chairs], [one.name for one in meeting.attendees]


@pytest.mark.parametrize(
    ("text", "chairs", "attendees"),
    [
        ("县长陆远舟主持召开县政府常务会议。", ["陆远舟"], []),
        ("县长陆远舟26日主持召开县政府常务会议。", ["陆远舟"], []),
        ("县委召开推进会。县长陆远舟主持会议。副县长冯岩、秦若松出席。", ["陆远舟"], ["冯岩", "秦若松"]),
        (
            "县委召开推进会。县长陆远舟主持，县政协主席冯岩，县委副书记秦若松，有关县领导出席。",
            ["陆远舟"],
            ["冯岩", "秦若松"],
        ),
        ("县委召开推进会，县委书记陆远舟出席并讲话。副县长冯岩参加会议。", [], ["冯岩"]),
        ("县委召开推进会。县委书记陆远舟部署工作，副县长冯岩列席。", [], ["冯岩"]),
        ("县委召开推进会。副县长冯岩陪同调研。", [], []),
        ("县委召开推进会。副县长冯岩在东岭镇分会场参加会议。", [], ["冯岩"]),
        ("县委召开推进会。副县长冯岩应邀出席，副县长秦若松专程列席会议。", [], ["冯岩", "秦若松"]),
        ("县委召开推进会。县领导秦若松在主会场参会，周怀远在分会场参会。", [], ["秦若松", "周怀远"]),
        ("县委召开推进会。县领导谷雨、向明参加会议。", [], ["谷雨", "向明"]),
        ("县委召开推进会。秘书长司徒平在主会场参加会议。", [], ["司徒平"]),
        ("县委召开推进会。副县长冯岩带着问题参加会议。", [], []),
        ("县委召开推进会。主持人冯岩介绍了情况。", [], []),
        ("县委召开推进会。冯岩1980年参加工作，现任县长冯岩发言。", [], []),
        ("县委召开推进会。会议由副县长冯岩主持。", ["冯岩"], []),
        ("县委召开推进会。县长陆远舟，海西集团董事长秦若松出席会议并致辞，副县长冯岩主持。", ["冯岩"], []),
        ("县委召开推进会。栗远山县长主持。", ["栗远山"], []),
        ("县委召开推进会。参加会议的有副县长冯岩、秦若松。县长陆远舟讲话。", [], ["冯岩", "秦若松"]),
        ("县委召开推进会。出席会议的还有：韩志刚、罗春燕、欧阳建、石磊。", [], ["韩志刚", "罗春燕", "欧阳建", "石磊"]),
        ("县委召开推进会。副县长冯岩参加座谈。", [], ["冯岩"]),
    ],
)
def test_chairs_and_attendees(text: str, chairs: list[str], attendees: list[str]) -> None:
    """Who stands before 主持 chairs; who stands before 出席, 参加, 列席 is there; the speaker is neither."""
    assert people(text) == (chairs, attendees)


def test_the_headline_block_tells_people_the_body_names() -> None:
    """陆远舟主持冯岩出席, run together, is read by the names of the body."""
    found = people("县委召开推进会。县长陆远舟、县政协主席冯岩到会。", headline="陆远舟主持冯岩出席")
    assert found == (["陆远舟"], ["冯岩"])


def test_people_bring_the_titles_of_the_article() -> None:
    """A chair has the titles printed at the name."""
    reading = Reading(paragraphs=(Text("县委副书记、县长陆远舟主持召开县政府常务会议。"),))
    (meeting,) = meetings.extract(reading)
    assert meeting.chairs == (Participant(name="陆远舟", titles=("县委副书记", "县长")),)


def test_those_who_are_met_attend_an_audience() -> None:
    """会见 is a meeting; the host, whom he met and who took part are there, and nobody chairs it."""
    text = "5日，县长陆远舟会见青禾科技董事长冯岩一行。副县长秦若松参加。"
    assert people(text) == ([], ["陆远舟", "冯岩", "秦若松"])


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("6月3日，县委书记陆远舟在青石县亲切会见了来访的某国驻华大使冯岩一行。", ["陆远舟", "冯岩"]),
        ("县委书记陆远舟、县长秦若松5日上午在县城会见青禾科技董事长冯岩。", ["陆远舟", "秦若松", "冯岩"]),
        ("县长陆远舟代表县委、县政府会见了冯岩教授一行。", ["陆远舟", "冯岩"]),
        ("在县委书记陆远舟陪同下，省长秦若松在青石县会见青禾科技董事长冯岩。", ["秦若松", "冯岩"]),
        ("县长陆远舟介绍了县情，某国外长秦若松当天在县城会见青禾科技董事长冯岩。", ["秦若松", "冯岩"]),
        ("省长陆远舟主持召开会议，并会见青禾科技董事长冯岩一行。", ["冯岩"]),
    ],
)
def test_hosts_stand_right_before_what_they_did(text: str, there: list[str]) -> None:
    """Who received is named before the verb, with no more than day, place and manner between."""
    reading = Reading(paragraphs=(Text(text),))
    (meeting,) = (one for one in meetings.extract(reading) if one.kind == "audience")
    assert [one.name for one in meeting.attendees] == there


def test_talks_are_held_with_somebody() -> None:
    """与某某举行会谈 is a meeting with him."""
    assert people("外长陆远舟5日与某国外长冯岩举行会谈。") == ([], ["陆远舟", "冯岩"])


@pytest.mark.parametrize(
    "text",
    [
        "县长陆远舟将于5日会见某国外长冯岩。",
        "副县长秦若松参加会见。",
        "会见时，县长陆远舟介绍了县情。",
        "县长陆远舟说，去年我会见冯岩时谈过。",
        "双方举行会谈。",
    ],
)
def test_an_audience_in_passing_is_none(text: str) -> None:
    """What is to come, or mentioned without its two sides, is no audience."""
    reading = Reading(paragraphs=(Text(text),))
    assert [m for m in meetings.extract(reading) if m.kind == "audience"] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("5日，县长陆远舟在青石宾馆会见了青禾科技董事长冯岩一行。", "青石宾馆"),
        ("外长陆远舟5日在海城同某国外长冯岩举行会谈。", "海城"),
        ("5日，县长陆远舟会见了青禾科技董事长冯岩。", None),
        ("正在海城访问的外长陆远舟5日会见了外长冯岩。", None),
    ],
)
def test_an_audience_is_given_where_its_sentence_says(text: str, place: str | None) -> None:
    """在某处 between who received and the verb is the place; where somebody was on a visit is not."""
    (meeting,) = (one for one in meetings.extract(Reading(paragraphs=(Text(text),))) if one.kind == "audience")
    assert meeting.place == place


def test_a_guest_without_a_title_is_named_by_being_received() -> None:
    """会见了某某一行 names somebody of whom nothing else is told."""
    assert people("5日，县长陆远舟会见了章一凡一行。") == ([], ["陆远舟", "章一凡"])
