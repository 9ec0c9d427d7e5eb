"""Laws of headline blocks: their ranks, and what they share with a body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.headlines import coverage, is_section, may_be_headline, rank
from govnews.layout.lines import printed_lines
from govnews.text import Text


def ranked(block: str) -> tuple[str, str, list[str]]:
    """Kicker, headline and subheadlines of a block."""
    found = rank(printed_lines(Text(block)))
    return (
        " ".join(map(str, found.kicker)),
        " ".join(map(str, found.headline)),
        [" ".join(map(str, group)) for group in found.subheadlines],
    )


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("云岭茶出口突破2亿元", ("", "云岭茶出口突破2亿元", [])),
        (
            "何平在防汛会上强调\n\n压实责任\n守住底线\n\n林远主持 沈棠出席",
            ("何平在防汛会上强调", "压实责任 守住底线", ["林远主持 沈棠出席"]),
        ),
        ("何平在防汛会上强调\n压实责任 守住底线", ("何平在防汛会上强调", "压实责任 守住底线", [])),
        ("何平会见远山集团客人一行\n\n深化协作", ("何平会见远山集团客人一行", "深化协作", [])),
        ("州政府召开第12次常务会议\n林远主持", ("", "州政府召开第12次常务会议", ["林远主持"])),
        ("百村上网行动启动\n\n云岭山村通了网络", ("百村上网行动启动", "云岭山村通了网络", [])),
        ("云岭茶博会开幕\n\n暨第三届江州茶会", ("", "云岭茶博会开幕 暨第三届江州茶会", [])),
        ("山村通了网络\n\n——云岭州百村上网行动纪实", ("", "山村通了网络", ["——云岭州百村上网行动纪实"])),
        ("比学赶超在行动\n\n云岭茶出口突破2亿元", ("", "云岭茶出口突破2亿元", [])),
        ("压实责任\n守住底线", ("", "压实责任 守住底线", [])),
        ("何平在县里调研时强调 扎实做好茶文章", ("何平在县里调研时强调", "扎实做好茶文章", [])),
        (
            "何平在县里调研时强调\u3000扎实做好 茶文章\n林远参加",
            ("何平在县里调研时强调", "扎实做好 茶文章", ["林远参加"]),
        ),
        ("代表们说 有干头", ("", "代表们说 有干头", [])),
        ("□ 短 评\n让回乡的路更平坦", ("", "让回乡的路更平坦", [])),
        (
            "何平在防汛会上要求\n死守长堤\n确保安澜\n林远主持会议",
            ("何平在防汛会上要求", "死守长堤 确保安澜", ["林远主持会议"]),
        ),
    ],
)  # fmt: skip
def test_ranks(block: str, expected: tuple[str, str, list[str]]) -> None:
    """Each line of a block has the rank that its place, its neighbours and its words give it."""
    assert ranked(block) == expected


@given(
    st.lists(st.text(alphabet="何平主持出席强调会见一行——暨，在行动", min_size=1, max_size=12), min_size=1, max_size=6)
)
def test_a_block_always_has_a_headline(lines: list[str]) -> None:
    """Whatever the lines, one of them is the headline, and none has two ranks."""
    block = printed_lines(Text("\n\n".join(lines)))
    found = rank(block)
    assert found.headline
    parts = [*found.kicker, *found.headline, *(line for group in found.subheadlines for line in group)]
    assert len(parts) <= len(block)
    assert len({(part.span.start, part.span.end) for part in parts}) == len(parts)


@pytest.mark.parametrize("line", ["会议指出。要抓好落实", "州委书记何平，", "一是加强领导；二是抓好", "山" * 70])
def test_running_text_is_no_headline(line: str) -> None:
    """A full stop inside, a comma at the end and a great length belong to running text."""
    assert not may_be_headline(printed_lines(Text(line))[0])


@pytest.mark.parametrize("line", ["云岭茶出口突破2亿元", "压实责任，守住底线", "山村通网，难在哪？"])
def test_what_may_be_a_headline(line: str) -> None:
    """A comma inside and a question mark at the end may stand in a headline."""
    assert may_be_headline(printed_lines(Text(line))[0])


def test_sections() -> None:
    """Short lines of one rank may head a section; long ones, kickers and who chaired may not."""
    assert is_section(printed_lines(Text("山上通网络\n山下连市场")))
    assert not is_section(printed_lines(Text("云岭州推动山区数字乡村建设再上台阶")))
    assert not is_section(printed_lines(Text("何平会上强调")))
    assert not is_section(printed_lines(Text("林远主持")))


def test_coverage() -> None:
    """The share of a block's pairs of characters that a body holds, white space and marks left out."""
    block = printed_lines(Text("云岭 茶园"))
    assert coverage(block, "云岭的茶园") == 1
    assert coverage(block, "云岭的山") == 0.5
    assert coverage(block, "") == 0
    assert coverage([], "云岭") == 0
