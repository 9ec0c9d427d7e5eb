"""Initiatives in running prose: what is quoted, titled or counted names something only in some company."""

from __future__ import annotations

import time

import pytest
from coined import found
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.extractors import initiatives
from govnews.mentions.reading import Reading
from govnews.text import Text

PIECES = (
    "县里实施", "“十百千”", "工程", "“一户一策”", "行动", "计划", "《湿地修复办法》", "河长制", "、", "和",
    "，", "。", "三年", "“", "”", "《", "》", "推进", "水质提升", "“放管服”", "改革", "平台", "一", "+",
    " ", "制度",
)  # fmt: skip
prose = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def named(text: str) -> list[tuple[str, str]]:
    """Their names and kinds."""
    return [(one.name, one.kind) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("甘泉县启动“春风送岗”行动，组织招聘会二十场。", "春风送岗行动", "campaign"),
        ("搭建“银岭云”平台，汇聚数据。", "银岭云平台", "platform"),
        ("实施“十百千”工程，培育龙头企业。", "十百千工程", "project"),
        ("实行“三减一免”政策。", "三减一免政策", "policy"),
        ("启动实施“智汇边疆”人才计划。", "智汇边疆人才计划", "plan"),
    ],
)
def test_a_noun_behind_a_quotation_completes_its_name(text: str, name: str, kind: str) -> None:
    """The noun says of which kind it is, and belongs to the name; the marks do not."""
    assert named(text) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("镇里推行“一户一策”，让困难户增收。", "一户一策"),
        ("我们要用好“三张清单”，压实责任。", "三张清单"),
        ("大力发展“互联网+牧业”。", "互联网+牧业"),
    ],
)
def test_a_quotation_of_the_shape_of_shorthand_needs_no_noun(text: str, name: str) -> None:
    """Counted and summed words in quotation marks are shorthand."""
    assert named(text) == [(name, "shorthand")]


@pytest.mark.parametrize(
    "text",
    [
        "村里通了自来水，“三九”天也不怕冻。",
        "“五一”假期，游客增多。",
        "“第一书记”驻村三年。",
        "“小院议事厅”成了村民常去的地方。",
        "以“绿色发展”为主题的论坛开幕。",
        "推进“两高”项目清理。",
        "治理“四风”问题。",
        "“九三”学社调研组到访。",
        "会上展出了“丰收”二字。",
        "“他三次来过，两次没吃饭。”村民说。",
    ],
)
def test_a_quotation_of_everyday_words_names_nothing(text: str) -> None:
    """Days, bodies, themes and sayings are quoted too."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县里印发《河湖管护办法》，明确职责。", "河湖管护办法"),
        ("该县出台《关于支持茶产业发展的若干意见》。", "关于支持茶产业发展的若干意见"),
    ],
)
def test_a_title_of_a_policy_document_is_a_policy(text: str, name: str) -> None:
    """What is titled is one where its last noun says so."""
    assert named(text) == [(name, "policy")]


@pytest.mark.parametrize(
    "text",
    [
        "他读完了《大山里的邮差》，很感动。",
        "电影《春天的田埂》上映。",
        "根据《中华人民共和国水法》规定处罚。",
        "《细则》已印发。",
    ],
)
def test_a_title_of_a_book_a_film_or_a_law_is_none(text: str) -> None:
    """Works and laws are not the policies of those in the news; a noun alone is short for another title."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("各地落实河长制、林长制。", ["河长制", "林长制"]),
        ("落实“六稳”“六保”。", ["六稳", "六保"]),
        ("统筹西气东输和南水北调。", ["西气东输", "南水北调"]),
    ],
)
def test_names_in_a_row_are_found_one_by_one_in_order(text: str, names: list[str]) -> None:
    """What stands beside another is no part of it."""
    assert [name for name, _ in named(text)] == names


@pytest.mark.parametrize("text", ["南水北调办公室发布通知。", "河长制办公室开会。", "希望工程办公室搬迁。"])
def test_an_office_of_an_initiative_is_a_body(text: str) -> None:
    """What a body is named after is not what the sentence is about."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "components"),
    [
        ("坚持植树、治沙、护水“三措并举”。", ("植树", "治沙", "护水")),
        ("推行植树、治沙、护水“三联动”机制。", ("植树", "治沙", "护水")),
        ("推行植树、治沙“三联动”机制。", ()),
        ("开展“三清”行动。", ()),
    ],
)
def test_parts_are_listed_only_where_as_many_stand_as_are_counted(text: str, components: tuple[str, ...]) -> None:
    """A row of three just before belongs to what counts three; a row of two does not."""
    assert [one.components for one in found(text)] == [components]


@given(prose)
def test_every_span_says_the_name(text: str) -> None:
    """The words at each span of an initiative are its name, quotation marks and blanks aside."""
    for one in found(text):
        assert one.spans
        for span in one.spans:
            words = text[span.start : span.end]
            assert [sign for sign in words if sign not in "“” "] == [sign for sign in one.name if sign not in "“” "]


@given(prose)
def test_each_name_is_given_once(text: str) -> None:
    """Another mention of a name is another span of the same initiative."""
    names = [one.name for one in found(text)]
    assert len(names) == len(set(names))


@given(prose, prose)
def test_a_paragraph_takes_nothing_from_another(first: str, second: str) -> None:
    """What is named in a paragraph alone is named in it beside another."""
    whole = Text(f"{first}\n{second}")
    parts = whole.lines()
    both = {one.name for one in initiatives.extract(Reading(paragraphs=tuple(parts)))}
    alone = {one.name for part in parts for one in initiatives.extract(Reading(paragraphs=(part,)))}
    assert both <= alone


@pytest.mark.parametrize("piece", ["“", "《", "“一户一策”", "三年行动", "第十", "和推进", "一+", "河长制、"])
def test_time_is_linear(piece: str) -> None:
    """Any piece said very often takes time in proportion."""
    start = time.process_time()
    found(piece * (60_000 // len(piece)))
    assert time.process_time() - start < 4 * pace()
