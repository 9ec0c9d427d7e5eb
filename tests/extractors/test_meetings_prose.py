"""Meetings and people in running prose, and the laws that everything found keeps."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.extractors import meetings, people
from govnews.mentions.reading import Reading
from govnews.model import Meeting
from govnews.text import Text

PIECES = (
    "州长韦东川", "韦东川", "林汉青", "主持召开", "召开", "出席", "并讲话", "秋收工作推进会", "会议",
    "第12次常务会议", "州政府", "全州", "审议", "听取了", "关于防汛的汇报", "，", "。", "、", "3月5日", "视频",
    "在青石县", "会见", "调研",
    "一行", "首届", "茶商大会", "开幕", "（", "）", "“", "”", " ", "上强调", "参加会议",
)  # fmt: skip
prose = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
articles = st.lists(prose, min_size=1, max_size=4)


def read(*lines: str) -> Reading:
    """A reading whose paragraphs are views of one text."""
    return Reading(paragraphs=tuple(Text("\n".join(lines)).lines()))


def held(*lines: str) -> list[Meeting]:
    """The meetings of an article."""
    return list(meetings.extract(read(*lines)))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("3月5日，州委召开秋收工作推进会。", "秋收工作推进会", "promotion"),
        ("5月6日上午，省长韦东川会见来访的客商一行。", "会见", "audience"),
        ("中国林业工程师大会开幕。", "中国林业工程师大会", "conference"),
        ("昨日，第三届茶商大会在青石开幕。", "茶商大会", "conference"),
        ("会议听取了汇报，研究了下一步工作。", "会议", "other"),
    ],
)
def test_what_is_reported_as_held_is_a_meeting(text: str, name: str, kind: str) -> None:
    """A verb of holding, opening, receiving or deliberating makes the gathering one of today."""
    assert [(one.name, one.kind) for one in held(text)] == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "他参加了同学会。",
        "董事会换届。",
        "展览会上人山人海。",
        "社会各界关注。",
        "机会来了。",
        "拟于下月召开座谈会。",
        "去年召开的座谈会提出过建议。",
        "请各单位参加会议。",
        "只要有机会，他都会来。",
    ],
)
def test_what_is_planned_past_or_only_sounds_so_is_none(text: str) -> None:
    """Bodies, chances and gatherings of another time are not the meeting of the news."""
    assert held(text) == []


def test_when_where_how_and_who_are_told_of_the_meeting() -> None:
    """Date, format, chair and those present stand in the sentence that reports it."""
    (meeting,) = held("全州防汛视频会议6月1日召开，州长韦东川主持，林汉青出席。")
    assert (meeting.format, str(meeting.date)) == ("video", "XXXX-06-01")
    assert [one.name for one in meeting.chairs] == ["韦东川"]
    assert [one.name for one in meeting.attendees] == ["林汉青"]


def test_nothing_is_told_that_the_sentence_leaves_out() -> None:
    """A meeting of which nothing is said has no date, body, number, place or people."""
    (meeting,) = held("会议听取了汇报。")
    told = (meeting.date, meeting.organizer, meeting.ordinal, meeting.place, meeting.format)
    assert told == (None, None, None, None, None)
    assert not meeting.chairs
    assert not meeting.attendees


def test_a_person_is_one_with_all_titles_and_places() -> None:
    """Two titles of one name are one person's, in the order in which they were printed."""
    found = list(people.extract(read("市长韦东川、副市长林汉青出席。", "县长韦东川主持。")))
    assert [(one.name, one.titles) for one in found] == [("韦东川", ("市长", "县长")), ("林汉青", ("副市长",))]
    assert [len(one.spans) for one in found] == [2, 1]


@given(articles)
def test_a_meeting_stands_in_the_article(lines: list[str]) -> None:
    """The span of a meeting holds words of one paragraph, and they are not blank."""
    whole = "\n".join(lines)
    for one in held(*lines):
        if one.span is not None:
            words = whole[one.span.start : one.span.end]
            assert words.strip()
            assert "\n" not in words


@given(articles)
def test_nobody_chairs_and_attends_a_meeting_at_once(lines: list[str]) -> None:
    """A participant is told once, and has a name or a group that the article prints."""
    for one in held(*lines):
        chairs, others = [c.name for c in one.chairs], [a.name for a in one.attendees]
        assert not set(chairs) & set(others)
        assert len(chairs) == len(set(chairs))
        assert len(others) == len(set(others))


@given(articles)
def test_those_at_a_meeting_are_people_of_the_article(lines: list[str]) -> None:
    """No participant is named whom the scan does not know by that name."""
    reading = read(*lines)
    known = {mention.name for mention in reading.scan.names}
    for one in meetings.extract(reading):
        assert {person.name for person in (*one.chairs, *one.attendees)} <= known


@given(articles)
def test_an_ordinal_is_a_number_that_counts(lines: list[str]) -> None:
    """First, second, …: never nothing, never less."""
    assert all(one.ordinal is None or one.ordinal > 0 for one in held(*lines))


@given(articles)
def test_a_person_has_each_name_title_and_place_once(lines: list[str]) -> None:
    """People are told apart by their names; each place says the name or a short form of it."""
    whole = "\n".join(lines)
    found = list(people.extract(read(*lines)))
    assert len({one.name for one in found}) == len(found)
    for one in found:
        assert len(set(one.titles)) == len(one.titles)
        assert len(set(one.spans)) == len(one.spans)
        assert all(whole[span.start] == one.name[0] for span in one.spans)


@given(articles)
def test_the_same_article_tells_the_same(lines: list[str]) -> None:
    """Nothing that was read before changes what is found now."""
    assert held(*lines) == held(*lines)


@pytest.mark.parametrize("piece", ["召开", "会议", "韦东川、", "出席会议的有", "第12次", "在青石县", "（", "会见一行"])
def test_time_is_linear(piece: str) -> None:
    """Any piece said very often takes time in proportion."""
    start = time.process_time()
    held(piece * (30_000 // len(piece)))
    assert time.process_time() - start < 4 * pace()
