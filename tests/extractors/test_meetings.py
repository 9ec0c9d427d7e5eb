"""Meetings that articles report, in sentences made up for the purpose."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.extractors import meetings
from govnews.mentions.reading import Reading
from govnews.text import Text

if TYPE_CHECKING:
    from govnews.model import ArticleKind, Meeting


def read(*lines: str, headline: str | None = None, kicker: str | None = None, kind: ArticleKind = "news") -> Reading:
    """A reading of lines that are views of one text."""
    parts = Text("\n".join([line for line in (kicker, headline, *lines) if line is not None])).lines()
    head = iter(parts)
    return Reading(
        kicker=next(head) if kicker else None,
        headline=next(head) if headline else None,
        paragraphs=tuple(head),
        kind=kind,
    )


def found(*lines: str, headline: str | None = None, kicker: str | None = None) -> list[Meeting]:
    """The meetings of an article."""
    return list(meetings.extract(read(*lines, headline=headline, kicker=kicker)))


@pytest.mark.parametrize(
    ("text", "organizer", "ordinal", "name", "kind"),
    [
        ("3月5日，县委召开春季农业生产推进会。", "县委", None, "春季农业生产推进会", "promotion"),
        ("外长陆远舟出席并主持全球茶业峰会。", None, None, "全球茶业峰会", "other"),
        ("县政府召开第12次常务会议。", "县政府", 12, "常务会议", "executive"),
        ("县长陆远舟主持召开县政府第二十三次常务会议。", "县政府", 23, "常务会议", "executive"),
        ("县委农村工作领导小组召开第三次会议。", "县委农村工作领导小组", 3, "县委农村工作领导小组会议", "other"),
        ("县委书记冯岩主持召开县委审计委员会第五次会议。", "县委审计委员会", 5, "县委审计委员会会议", "other"),
        ("3月5日，全县防汛工作会议在海西镇召开。", None, None, "全县防汛工作会议", "work"),
        ("省文旅厅今天（5月6日）举行新闻发布会，介绍有关情况。", "省文旅厅", None, "新闻发布会", "press"),
        ("检查组在海西县就检查情况召开反馈会。", "检查组", None, "反馈会", "other"),
        ("首届海西茶产业论坛5日在海西举行。", None, 1, "海西茶产业论坛", "other"),
        ("局党组召开党组会议。", "局党组", None, "党组会议", "party_group"),
        ("海西县第九届人民代表大会第四次会议5日召开。", "海西县", 4, "第九届人民代表大会第四次会议", "congress"),
        ("海西县十届人大五次会议开幕。", "海西县", 5, "十届人大五次会议", "congress"),
        ("县人大常委会第二十一次会议5日举行。", "县人大常委会", 21, "县人大常委会会议", "standing_committee"),
        ("县人大常委会举行第三次会议。", "县人大常委会", 3, "县人大常委会会议", "standing_committee"),
        ("县政协召开九届二十次常委会会议。", "县政协", 20, "九届二十次常委会会议", "standing_committee"),
        ("县长陆远舟主持召开县政府2024年第3次常务会议。", "县政府", 3, "常务会议", "executive"),
        ("镇里举办产品推介会暨签约仪式。", None, None, "产品推介会暨签约仪式", "ceremony"),
        ("调研期间，陆远舟主持召开座谈会。", None, None, "座谈会", "symposium"),
        ("省政府召开企业家座谈会听取意见。", "省政府", None, "企业家座谈会", "symposium"),
    ],
)
def test_a_meeting_is_told_apart_from_its_body_and_number(
    text: str, organizer: str | None, ordinal: int | None, name: str, kind: str
) -> None:
    """Body, ordinal and name are told apart; the kind is what the name ends with."""
    (meeting,) = found(text)
    assert (meeting.organizer, meeting.ordinal, meeting.name, meeting.kind) == (organizer, ordinal, name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "去年4月，数字海西大会召开，开启了新篇章。",
        "全县防汛工作会议将于下周召开。",
        "县委定于5月召开推进会。",
        "数字海西大会召开以来，各地狠抓落实。",
        "会议室里座无虚席。",
        "县委会、协会和基金会积极参与。",
        "认真贯彻全县工作会议精神。",
        "陆远舟说，我们召开现场会，把经验推开。",
        "他表示，每年举行座谈会听取意见。",
        "民众举行示威活动抗议某国峰会。",
        "村里定期召开院坝会。",
    ],
)
def test_a_meeting_named_in_passing_is_none(text: str) -> None:
    """What is past, to come, a habit, part of a word or said by somebody is not reported as held."""
    assert found(text) == []


def test_one_meeting_said_several_times_is_one() -> None:
    """Kicker, headline, lead and 会议 mean the same gathering; its fullest name is kept."""
    (meeting,) = found(
        "3月5日下午，海西建设推进会召开。县委书记陆远舟出席会议并讲话。",
        "推进会上，有关部门作了发言。会议强调，要抓实。",
        kicker="陆远舟在海西建设推进会上强调",
        headline="加快建设步伐",
    )
    assert meeting.name == "海西建设推进会"
    assert meeting.kind == "promotion"


def test_a_name_that_only_leaves_words_out_is_the_same() -> None:
    """防汛电视电话会议 in the headline is the 防汛工作电视电话会议 of the lead."""
    (meeting,) = found("5日，全县防汛工作电视电话会议召开。", headline="县里召开防汛电视电话会议")
    assert meeting.name == "全县防汛工作电视电话会议"


def test_two_meetings_of_one_article_are_two() -> None:
    """A briefing and a conference on one day stay apart."""
    names = [m.name for m in found("5日，全县招商大会在海西召开。当天，县商务局举行新闻发布会。")]
    assert names == ["全县招商大会", "新闻发布会"]


def test_a_meeting_only_in_the_headline_is_reported() -> None:
    """县政府常务会议部署… at the head of a headline names what the item reports."""
    (meeting,) = found("一、抓好春耕。", headline="县政府常务会议部署春耕生产")
    assert (meeting.organizer, meeting.name) == ("县政府", "常务会议")


def test_minutes_report_their_meeting() -> None:
    """The record of a meeting names it in its headline."""
    (meeting,) = found("报告事项：一、春耕。", headline="海西县政府第8次县政会议纪要")
    assert (meeting.organizer, meeting.ordinal) == ("海西县政府", 8)


def test_a_greeting_reports_the_gathering_it_goes_to() -> None:
    """向…论坛致贺信 says that the forum is held."""
    (meeting,) = found("5日，省长陆远舟向海西茶业发展论坛致贺信。")
    assert meeting.name == "海西茶业发展论坛"


def test_a_bare_meeting_is_told_where_no_other_is() -> None:
    """会议 that studies something at the head of a sentence is a meeting without a name of its own."""
    (meeting,) = found("陆远舟强调，要抓早。", "会议还研究了防汛预案。")
    assert meeting.name == "会议"
    assert [item.text for item in meeting.agenda] == ["防汛预案"]


def test_a_signed_article_reports_no_meeting() -> None:
    """Who writes of meetings in his own name does not report them."""
    reading = read("县委召开推进会。", kind="speech")
    assert list(meetings.extract(reading)) == []


def test_the_day_is_that_of_the_same_sentence() -> None:
    """The nearest day before the name in its sentence; the lead's day is inferred for the headline's meeting."""
    (meeting,) = found("2021年3月5日，县委召开推进会。6日起各镇落实。")
    assert str(meeting.date) == "2021-03-05"
    (inferred,) = found("2021年3月5日，县里部署春耕。", headline="县政府常务会议研究春耕")
    assert str(inferred.date) == "2021-03-05"
    assert inferred.evidence is not None
    assert inferred.evidence.inferred == ("date",)
    (unknown,) = found("县委召开推进会。")
    assert unknown.date is None


@pytest.mark.parametrize(
    "lead",
    [
        "海西社海西3月5日电 ",
        "海西社海西3月5日电（记者 冯岩、陆远舟）",
        "海西社海西3月5日电 （记者 冯岩） ",
        "海西日报讯 ",
        "海西日报讯（通讯员 冯岩）",
    ],
)
def test_the_dateline_is_no_part_of_a_name(lead: str) -> None:
    """Neither name, body nor those who chaired hold anything of the dateline before them."""
    (meeting,) = found(f"{lead}全国茶业大会5日在海西召开。")
    assert (meeting.name, meeting.organizer, meeting.chairs) == ("全国茶业大会", None, ())
    (meeting,) = found(f"{lead}县委召开春茶推进会。")
    assert (meeting.name, meeting.organizer) == ("春茶推进会", "县委")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("海西社海西3月7日电 全国茶业大会3月5日至6日在海西召开。", "XXXX-03-05/XXXX-03-06"),
        ("海西社海西3月2日电 茶业新闻发布会3月3日下午举行。", "XXXX-03-03"),
        ("海西社海西3月2日电 茶业新闻发布会于3月3日举行。", "XXXX-03-03"),
        ("3月2日，县里召开茶业新闻发布会，3月3日起开茶山。", "XXXX-03-02"),
        ("3月2日，县里召开茶业推进会，回顾3月1日开园以来的工作。", "XXXX-03-02"),
    ],
)
def test_the_day_right_behind_a_name_is_its_own(text: str, date: str) -> None:
    """The days printed at the name win over the day of the dateline; other days after it do not."""
    assert [str(meeting.date) for meeting in found(text)] == [date]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("县委召开推进会。会议以视频方式举行。", "video"),
        ("县委召开推进会。会议以线上线下相结合方式举行。", "hybrid"),
        ("县委召开推进会。会场播放了视频短片。", None),
    ],
)
def test_the_format_is_what_the_article_says(text: str, form: str | None) -> None:
    """By video, both ways, or not said."""
    (meeting,) = found(text)
    assert meeting.format == form


def test_the_place_stands_before_the_verb() -> None:
    """在海西镇召开 tells where."""
    (meeting,) = found("全县防汛工作会议在海西镇召开。")
    assert meeting.place == "海西镇"


def test_the_span_holds_the_words_that_name_it() -> None:
    """The span's slice is the name as printed, without body and ordinal where they are told apart."""
    reading = read("县政府召开第12次常务会议。")
    (meeting,) = meetings.extract(reading)
    assert meeting.span is not None
    assert str(reading.paragraphs[0])[meeting.span.start : meeting.span.end] == "常务会议"


@given(st.text(alphabet="县委召开举行第1次常务会议在上，。主持出席会见与陆远舟市长“”、听取汇报将的 ", max_size=80))
def test_any_text_is_read_without_raising(text: str) -> None:
    """Whatever stands there, a meeting has a name, and its span holds characters of the text."""
    for meeting in meetings.extract(read(text)):
        assert meeting.name
        assert meeting.span is not None
        assert meeting.span.end > meeting.span.start


@pytest.mark.parametrize("unit", ["召开会议", "会", "会议听取，", "市长陆远舟会见冯岩，", "在会上", "“", "陆远舟主持"])
def test_long_hostile_text_takes_linear_time(unit: str) -> None:
    """Fifty thousand characters of the worst kind take about five times as long as ten thousand."""
    short, long = (_seconds(unit * (size // len(unit))) for size in (10_000, 50_000))
    assert long < 12 * short + 0.5


def _seconds(text: str) -> float:
    reading = read(f"市长陆远舟。{text}")
    assert reading.scan.names
    assert reading.scan.periods == ()
    start = time.process_time()
    list(meetings.extract(reading))
    return time.process_time() - start


@pytest.mark.parametrize("headline", ["本台明天将直播县人代会开幕会", "海西县将举行茶产业论坛"])
def test_a_headline_of_what_is_to_come_reports_no_meeting(headline: str) -> None:
    """将 before a gathering's name tells that it is not held yet, in a headline too."""
    assert list(meetings.extract(Reading(headline=Text(headline), paragraphs=(Text("敬请收看。"),)))) == []
