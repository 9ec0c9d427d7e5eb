"""Meetings in styles of other papers: headlines in lines, boards, sittings, brackets behind names."""

from __future__ import annotations

import pytest

from govnews.extractors import meetings
from govnews.mentions.reading import Reading
from govnews.model import Meeting
from govnews.text import Text


def held(*lines: str, headline: str | None = None) -> list[Meeting]:
    """The meetings of an article."""
    parts = Text("\n".join([headline, *lines] if headline else lines)).lines()
    return list(
        meetings.extract(Reading(headline=parts[0] if headline else None, paragraphs=tuple(parts[bool(headline) :])))
    )


def only(*lines: str, headline: str | None = None) -> Meeting:
    """The one meeting of an article."""
    (meeting,) = held(*lines, headline=headline)
    return meeting


@pytest.mark.parametrize(
    ("text", "chairs", "attendees"),
    [
        ("县委召开推进会。副县长冯岩、秦若松（女）出席会议。", [], ["冯岩", "秦若松"]),
        ("县委召开推进会。副县长秦若松（女，回族）、冯岩主持会议。", ["秦若松", "冯岩"], []),
        ("县政府召开发布会。县水利局局长冯岩主持发布会。", ["冯岩"], []),
        ("县政府举行开工仪式。副县长冯岩主持开工仪式。", ["冯岩"], []),
        ("县委召开推进会。陆远舟 冯春燕 出席并讲话 秦若松 周怀远 出席。", [], ["秦若松", "周怀远"]),
        ("江州市长陆远舟今(12)日主持第31次市政会议。", ["陆远舟"], []),
    ],
)  # fmt: skip
def test_those_who_were_there(text: str, chairs: list[str], attendees: list[str]) -> None:
    """A bracket behind a name tells of who bears it; 发布会 and 开工仪式 may be chaired as any other."""
    meeting = only(text)
    assert [one.name for one in meeting.chairs] == chairs
    assert [one.name for one in meeting.attendees] == attendees


@pytest.mark.parametrize(
    ("text", "name", "organizer", "ordinal"),
    [
        ("县政协“城乡供水”提案办理协商会10日召开。", "“城乡供水”提案办理协商会", "县政协", None),
        ("江州市议会10日召开第4届第2次定期会。", "第4届第2次定期会", "江州市议会", 2),
        ("省商会昨日举行第11届第3次会员大会。", "第11届第3次会员大会", "省商会", 3),
        ("民革省委会十四届五中全会10日召开。", "十四届五中全会", "民革省委会", 5),
        ("第24届冬奥会工作领导小组全体会议10日召开。", "第24届冬奥会工作领导小组全体会议", None, None),
        ("市庆典在江州会展中心举行。县委召开推进会。", "推进会", "县委", None),
    ],
)
def test_bodies_numbers_and_names(text: str, name: str, organizer: str | None, ordinal: int | None) -> None:
    """A body before a quotation holds the gathering; a term's sitting has its own number; 会展 is no gathering."""
    meeting = only(text)
    assert (meeting.name, meeting.organizer, meeting.ordinal) == (name, organizer, ordinal)


def test_a_headline_alone_may_name_the_gathering() -> None:
    """The piece says 会议 only; its headline is the name."""
    meeting = only("副县长冯岩主持会议，副县长秦若松参加会议。", headline="全县安全生产工作会议")
    assert (meeting.name, [one.name for one in meeting.chairs]) == ("全县安全生产工作会议", ["冯岩"])


def test_a_headline_that_names_nothing_leaves_none() -> None:
    """A headline that ends otherwise is no name, and where nobody meets none is looked for."""
    assert held("副县长冯岩强调，要抓实工作。", headline="全县安全生产工作会议精神传达到村") == []


def test_the_lines_of_a_headline_are_no_one_name() -> None:
    """What stands behind a space is the next line: the first says 会议 and no more."""
    lines = "县委常委会召开会议，审议《供水办法》。县委书记陆远舟主持会议。"
    meeting = only(lines, headline="县委常委会召开会议 审议《供水办法》 县委书记陆远舟主持会议")
    assert " " not in meeting.name
    assert [item.text for item in meeting.agenda] == ["《供水办法》"]


def test_a_kind_in_the_headline_and_its_number_in_the_lead_are_one() -> None:
    """专题学习会 over 第七次集体学习会: one gathering, the number told."""
    meeting = only("县委中心组举行第七次集体学习会，县委书记陆远舟主持。", headline="县委中心组举行专题学习会")
    assert (meeting.name, meeting.ordinal) == ("集体学习会", 7)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("县政府召开常务会议，审议《甲办法》和《乙办法》。", ["《甲办法》", "《乙办法》"]),
        ("县委召开推进会，传达学习省领导视察冬运会、残运会时的指示精神。", ["省领导视察冬运会、残运会时的指示精神"]),
        ("县委召开推进会，传达学习省委全会、市委全会精神。", ["省委全会", "市委全会精神"]),
        (
            "县人大常委会召开会议，表决通过县法制委员会、农业委员会、财经委员会关于代表议案审议结果的报告。",
            ["代表议案审议结果"],
        ),
        ("县政府召开常务会议。会议对存在问题进行了讨论。", []),
    ],
)  # fmt: skip
def test_items_are_parted_where_they_end(text: str, items: list[str]) -> None:
    """和 between two titles parts; what is passed on ends with a document or its spirit; reporters are no items."""
    assert [item.text for item in only(text).agenda] == items


def test_a_commission_of_inspection_is_no_visit() -> None:
    """检查 begins the name of a body there."""
    assert [one.kind for one in held("县长陆远舟在江州市第三届纪律检查委员会上讲话。")] == []


@pytest.mark.parametrize(
    ("text", "audience", "meeting"),
    [
        ("副县长冯岩参加会见，副县长秦若松出席会议。", ["陆远舟", "冯岩"], ["秦若松"]),
        ("副县长冯岩参加会见并出席会议。", ["陆远舟", "冯岩"], ["冯岩"]),
        ("副县长冯岩参加活动。", ["陆远舟", "冯岩"], ["冯岩"]),
    ],
)
def test_who_is_received_with_others_is_not_at_the_meeting(text: str, audience: list[str], meeting: list[str]) -> None:
    """参加会见 is said of the audience, 出席会议 of the meeting beside it, 参加活动 of either."""
    found = {one.name: one for one in held("县委召开表彰大会。会前，县委书记陆远舟会见了与会代表。", text)}
    assert [one.name for one in found["会见"].attendees] == audience
    assert [one.name for one in found["表彰大会"].attendees] == meeting


def test_whom_a_gathering_honours_is_not_there() -> None:
    """纪念某某诞辰座谈会: he is named, and neither attends nor is received; his kin are."""
    text = "县长冯岩、副县长秦若松出席纪念陆远舟同志诞辰100周年座谈会。会前，冯岩会见了陆远舟同志亲属。"
    found = {one.kind: [who.name for who in one.attendees] for one in held(text)}
    assert found == {"symposium": ["冯岩", "秦若松"], "audience": ["冯岩", "秦若松"]}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("县委召开座谈会，听取民盟、民建和各界人士对报告的意见。", ["民盟、民建和各界人士对报告的意见"]),
        ("县委召开推进会，听取工作总体进展、下步工作建议。", ["工作总体进展", "下步工作建议"]),
    ],
)  # fmt: skip
def test_those_who_give_their_opinion_are_no_items(text: str, items: list[str]) -> None:
    """The opinions of a row of bodies are one thing heard; suggestions beside progress are another thing."""
    assert [item.text for item in only(text).agenda] == items


def test_a_sitting_is_counted_in_hundreds_and_ends_with_its_line() -> None:
    """第一百一十四次 is the 114th; what the headline's next line names is another sitting."""
    (first, *_) = held(
        "会议10日举行。", headline="县十三届人大常委会举行第一百一十四次主任会议 决定第三十四次会议10日举行"
    )
    assert (first.name.split(" ")[0], first.ordinal) == (first.name, 114)


def test_a_count_of_all_items_sums_up() -> None:
    """等3项议题 is no part of what is named before it."""
    found = only("县政府召开常务会议，审议《甲办法》《乙办法》等3项议题，研究供水工程等2个项目。")
    assert [item.text for item in found.agenda] == ["《甲办法》", "《乙办法》", "供水工程"]


def test_guests_may_have_come_for_something() -> None:
    """会见前来参加…的某某 reports an audience; 会见前 alone does not."""
    assert only("县长陆远舟会见前来参加博览会的省商会会长秦若松一行。").kind == "audience"
    assert held("会见前，县长陆远舟到村里看了看。") == []
