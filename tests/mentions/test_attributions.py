"""Attributions in a paragraph."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.mentions import attributions, quotes
from govnews.mentions.attributions import Attribution
from govnews.mentions.names import NameMention
from govnews.text import Text


def read(text: str, *people: str) -> list[Attribution]:
    """The attributions of a paragraph that names these people."""
    paragraph = Text(text)
    names = sorted(
        (NameMention(name=person, titles=(), text=place) for person in people for place in paragraph.find_all(person)),
        key=lambda mention: mention.text.span.start,
    )
    return list(attributions.find(paragraph, names, tuple(quotes.find(paragraph))))


def told(text: str, *people: str) -> list[tuple[str, str, str, str]]:
    """Kind and words of the subject, verb and form of each."""
    return [(a.subject.kind, str(a.subject.text or ""), str(a.verb), a.form) for a in read(text, *people)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("秦素衣指出，要抓紧。", ("name", "秦素衣", "指出", "pause")),
        ("秦素衣在座谈会上强调，要抓紧。", ("name", "秦素衣", "强调", "pause")),
        ("据水务局局长秦素衣介绍，渠已修好。", ("name", "秦素衣", "介绍", "pause")),
        ("秦素衣要求抓紧抢修。", ("name", "秦素衣", "要求", "govern")),
        ("秦素衣副县长表示：“办得到。”", ("name", "秦素衣", "表示", "pause")),
        ("秦素衣表示期待早日通车。", ("name", "秦素衣", "表示", "govern")),
        ("他还强调，要守住底线。", ("pronoun", "他", "强调", "pause")),
        ("会议认为，形势很好。", ("body", "会议", "认为", "pause")),
        ("省政府常务会议要求，月底完成。", ("body", "省政府常务会议", "要求", "pause")),
        ("市水务局相关负责人解释，水质达标。", ("source", "市水务局相关负责人", "解释", "pause")),
        ("省气象局预测，明天有雨。", ("source", "省气象局", "预测", "pause")),
        ("大家一致认为，机会难得。", ("source", "大家", "认为", "pause")),
        ("海洲水务部发表声明说，水质达标。", ("source", "海洲水务部", "说", "pause")),
        ("海洲外长多米兰科当天表示，愿意合作。", ("source", "多米兰科", "表示", "pause")),
        ("正在当地访问的安保室室长林建勋说，愿意合作。", ("source", "林建勋", "说", "pause")),
        ("多米兰科随后通过社交媒体说，愿意合作。", ("stranger", "多米兰科", "说", "pause")),
        ("海洲情报部5日公布事件初步调查结果说，已抓获三人。", ("stranger", "海洲情报部", "说", "pause")),
        ("海洲公安部当地时间7日晚上发布公告说，已抓获三人。", ("source", "海洲公安部", "说", "pause")),
        ("海洲广播新闻网13日报道说，谈判重开。", ("source", "海洲广播新闻网", "说", "pause")),
        ("海洲《明日新闻》分析认为，前景可期。", ("source", "海洲《明日新闻》", "认为", "pause")),
        ("俄宣布，谈判重开。", ("source", "俄", "宣布", "pause")),
        ("该省教育厅厅长说，明年建校百所。", ("source", "该省教育厅厅长", "说", "pause")),
        ("气象台预计明天有大雨。", ("source", "气象台", "预计", "govern")),
        ("海洲空军宣布击落两架飞机。", ("source", "海洲空军", "宣布", "govern")),
        ("他说自己放不下孩子们。", ("pronoun", "他", "说", "govern")),
        ("防灾部门确认，三人受伤。", ("source", "防灾部门", "确认", "pause")),
        ("秦素衣提出“十五”期间要翻番。", ("name", "秦素衣", "提出", "govern")),
        ("据联合国估算，产量翻番。", ("source", "联合国", "估算", "pause")),
        ("省新闻办昨天（5日）召开政策吹风会介绍，产量翻番。", ("source", "省新闻办", "介绍", "pause")),
        ("据介绍，产量翻番。", ("nobody", "", "介绍", "pause")),
        ("“都种上了。”秦素衣说。", ("name", "秦素衣", "说", "close")),
    ],
)
def test_subject_verb_and_form_are_read(text: str, wanted: tuple[str, str, str, str]) -> None:
    """Who, by which verb, and how the verb stands."""
    assert told(text, "秦素衣") == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "按照会议要求，各地已行动。",
        "听取了情况介绍，并作讨论。",
        "他提出的办法很好。",
        "秦素衣对来访表示欢迎。",
        "总的来说，形势不错。",
        "全县生产总值要求翻番。",
        "《细则》明确要求车主登记。",
        "这是工作的重点。",
        "他宣布大会开幕。",
        "他说起往事。",
        "当地人称其为宝地。",
        "局长提出治疗标准，受到关注。",
        "虽然医生建议他再休息两天，他还是来了。",
        "受邻国宣布停产影响，价格上涨。",
        "一些人无视警方警告，仍然下海。",
        "尚无组织宣称制造了袭击。",
        "秦素衣提出“四点主张”，各方响应。",
        "秦素衣向暴力说“不”。",
        "秦素衣提出了三条办法。",
    ],
)
def test_verbs_that_attribute_nothing_are_passed_by(text: str) -> None:
    """Nouns, courtesies and set phrases are no attributions."""
    assert told(text, "秦素衣") == []


def test_words_inside_a_finished_quotation_are_not_the_reports_own() -> None:
    """A verb inside a quotation attributes nothing in the report."""
    assert told("秦素衣说：“老周指出，渠要修。”", "秦素衣", "老周") == [("name", "秦素衣", "说", "pause")]


def test_the_quotation_before_the_clause_is_given() -> None:
    """A finished quotation that ends where the clause begins belongs to the verb, a quoted word does not."""
    (said,) = read("“渠修好了。”秦素衣说，水来了。", "秦素衣")
    assert said.quote is not None
    assert str(said.quote.inner) == "渠修好了。"
    assert str(said.opening) == "“渠修好了。”秦素衣说"
    (plain,) = read("围绕“双提升”秦素衣说，水来了。", "秦素衣")
    assert plain.quote is None


def test_what_is_counted_before_the_colon_is_skipped() -> None:
    """The announcement of points (三点建议：) is no part of what is said."""
    (said,) = read("秦素衣提出三点建议：一要早谋划。", "秦素衣")
    assert str(said.rest) == "一要早谋划。"


def test_a_person_who_is_met_is_not_the_speaker() -> None:
    """A name behind a verb of meeting is an object; the speaker comes from elsewhere in the clause."""
    (said,) = read("秦素衣会见周牧野时说，欢迎常来。", "秦素衣", "周牧野")
    assert said.subject.mention is not None
    assert said.subject.mention.name == "秦素衣"


@given(st.text(alphabet="他秦素衣会议说指出要求，。：“”在上的据介绍一", max_size=80))
def test_any_text_is_read_and_rest_follows_the_verb(text: str) -> None:
    """Nothing raises, and each attribution's parts are views of the paragraph in their order."""
    for said in read(text, "秦素衣"):
        assert said.opening.holds(said.verb)
        assert said.verb.precedes(said.rest)


@pytest.mark.parametrize("text", ["他强调，" * 40_000, "他强调" * 60_000, "“他说”" * 40_000, "在" * 200_000 + "说，"])
def test_hostile_paragraphs_take_linear_time(text: str) -> None:
    """Verbs without number are read in seconds."""
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 15 * pace()
