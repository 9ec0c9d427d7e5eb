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
