"""What a meeting heard, reviewed, conveyed and studied."""

from __future__ import annotations

import pytest

from govnews.extractors import meetings
from govnews.mentions.reading import Reading
from govnews.text import Text


def agenda(text: str) -> list[tuple[str, str]]:
    """Verb and text of each item of the only meeting."""
    (meeting,) = meetings.extract(Reading(paragraphs=tuple(Text(text).lines())))
    return [(item.verb, item.text) for item in meeting.agenda]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("县政府召开常务会议，审议《海西县供水办法》。", [("审议", "《海西县供水办法》")]),
        (
            "县政府召开常务会议，听取春耕备耕、防汛准备等工作进展的汇报，审议并通过《办法》。",
            [("听取", "春耕备耕"), ("听取", "防汛准备等工作进展"), ("审议并通过", "《办法》")],
        ),
        (
            "县委召开推进会。会议通报了一季度经济运行情况、重点项目进展情况。",
            [("通报了", "一季度经济运行情况"), ("通报了", "重点项目进展情况")],
        ),
        ("县委召开推进会。会议听取了水利局关于水库加固情况的汇报。", [("听取了", "水库加固情况")]),
        (
            "县委召开推进会。会议研究城市更新改革、国资国企改革等工作。",
            [("研究", "城市更新改革"), ("研究", "国资国企改革")],
        ),
        ("县委召开推进会。会上，水利局汇报了水库加固进展情况。", [("汇报", "水库加固进展情况")]),
        (
            "县委召开推进会。会议还就如何抓好防汛、如何抓好抗旱进行了讨论。",
            [("进行了讨论", "如何抓好防汛、如何抓好抗旱")],
        ),
        ("县政府召开常务会议，审议《甲办法》《乙办法》。", [("审议", "《甲办法》"), ("审议", "《乙办法》")]),
        ("县委召开推进会。会议研究水、电、气供应保障。", [("研究", "水、电、气供应保障")]),
        ("县委召开推进会。会议学习了县委书记、县长陆远舟讲话精神。", [("学习了", "县委书记、县长陆远舟讲话精神")]),
        ("县委召开推进会，传达学习贯彻省委全会精神。", [("传达学习贯彻", "省委全会精神")]),
        ("县政府召开常务会议，审议并原则同意《供水办法》。", [("审议并原则同意", "《供水办法》")]),
        ("县委召开推进会。会议还对防汛工作进行了专题研究。", [("进行了专题研究", "防汛工作")]),
        (
            "县人大常委会召开会议。会议听取和审议了县政府关于环境状况的报告、县法院关于审判工作情况的报告。",
            [("听取和审议了", "环境状况"), ("听取和审议了", "审判工作情况")],
        ),
        (
            "县十届人大五次会议5日开幕。大会审议通过了会议议程，听取政府工作报告。",
            [("审议通过了", "会议议程"), ("听取", "政府工作报告")],
        ),
        ("县委召开推进会。会议还研究了其他事项。", []),
        ("县委召开推进会。会议对与会同志表示感谢。", []),
        ("县委召开推进会。会议强调，要研究新情况新问题。", []),
        ("县委召开推进会。会议要求，传达学习要到支部。", []),
        ("县委召开推进会。各镇学习了先进经验做法。", []),
    ],
)
def test_an_item_for_each_thing(text: str, items: list[tuple[str, str]]) -> None:
    """Each verb governs its list; lists part at 、 outside titles and quotations, where all parts can stand alone."""
    assert agenda(text) == items


def test_nothing_is_told_twice() -> None:
    """What the lead and a later sentence both tell is one item."""
    text = "县政府召开常务会议，审议《海西县供水办法》。\n会议审议《海西县供水办法》。"
    assert agenda(text) == [("审议", "《海西县供水办法》")]
