"""Who said what in running prose, and the laws that everything said keeps."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.extractors import speeches
from govnews.mentions.reading import Reading
from govnews.model import Speech
from govnews.text import Text

PIECES = (
    "县委书记潘立原", "潘立原", "村民马占山", "会议", "他", "指出", "强调", "说", "表示", "要求", "，", "：",
    "。", "；", "“", "”", "要稳住面积", "路修好了", "一是", "二要", "……", "！", "据水利局介绍",
    "《意见》提出", "会上", "并讲话", " ", "（", "）", "\u3000", "3日",
)  # fmt: skip
prose = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def article(*paragraphs: str) -> Reading:
    """A reading of paragraphs that are views of one text."""
    return Reading(paragraphs=tuple(Text("\n".join(paragraphs)).lines()))


def heard(*paragraphs: str) -> list[Speech]:
    """The speeches of an article."""
    return list(speeches.extract(article(*paragraphs)))


def said(*paragraphs: str) -> list[tuple[str | None, str | None, str]]:
    """Speaker, verb and words."""
    return [(one.speaker.name, each.verb, each.text) for one in heard(*paragraphs) for each in one.statements]


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "words"),
    [
        ("县委书记潘立原指出，要稳住粮食面积，守住红线。", "潘立原", "指出", "要稳住粮食面积，守住红线。"),
        ("据水利局介绍，水库蓄水正常。", "水利局", "介绍", "水库蓄水正常。"),
        ("国家统计局发言人认为，物价总体平稳。", "国家统计局发言人", "认为", "物价总体平稳。"),
        ("《意见》提出，到后年建成体系。", "《意见》", "提出", "到后年建成体系。"),
        ("通知要求，各单位做好值班。", "通知", "要求", "各单位做好值班。"),
        ("村支书田大川告诉记者，路修好了。", "田大川", "告诉记者", "路修好了。"),
        ("会议强调，要压实责任；要严肃问责。", "会议", "强调", "要压实责任；要严肃问责。"),
    ],
)
def test_what_is_reported_is_indirect(text: str, speaker: str, verb: str, words: str) -> None:
    """A verb of saying with its subject gives what stands behind it, to the end of what was said."""
    assert said(text) == [(speaker, verb, words)]
    assert [one.mode for one in heard(text)] == ["indirect"]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("专家表示：“技术已经成熟。”", "专家", ["技术已经成熟。"]),
        ("“今年收成好。”村民马占山说，“多亏了新渠。”", "马占山", ["今年收成好。", "多亏了新渠。"]),
    ],
)
def test_what_is_quoted_is_direct_and_loses_its_marks(text: str, speaker: str, words: list[str]) -> None:
    """A quotation before or behind the verb is what was said; one on both sides is one speech."""
    (speech,) = heard(text)
    assert speech.mode == "direct"
    assert (speech.speaker.name, [each.text for each in speech.statements]) == (speaker, words)


@pytest.mark.parametrize(
    "text",
    [
        "他没有说话。",
        "市长说的话，大家都记得。",
        "据说那里有座庙。",
        "记者了解到，项目年底完工。",
        "会上，州长尼玛才旦作了政府工作报告。",
        "会议还听取了情况汇报。",
        "这一表示很要紧。",
        "他的要求不高，有口饭吃。",
        "",
    ],
)
def test_what_nobody_is_said_to_have_said_is_no_speech(text: str) -> None:
    """A verb that is a noun here, denied, or without a subject reports no words."""
    assert said(text) == []


def test_what_was_done_next_ends_what_was_said() -> None:
    """A sentence that reports again belongs to nobody's speech."""
    words = said("会议强调，要压实责任。会后，与会人员参观了展馆。")
    assert words == [("会议", "强调", "要压实责任。")]


def test_a_pronoun_is_the_one_person_it_can_mean() -> None:
    """The one person the paragraph before told of is meant, and no name is made up where there is none."""
    assert said("县委书记潘立原到田头察看。", "他指出，要抢农时。") == [("潘立原", "指出", "要抢农时。")]
    assert said("他指出，要抢农时。") == []


@given(st.lists(prose, min_size=1, max_size=4))
def test_statements_stand_in_order_and_never_overlap(paragraphs: list[str]) -> None:
    """No words are said twice, by one person or by two."""
    spans = sorted((each.span for one in heard(*paragraphs) for each in one.statements), key=lambda span: span.start)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(st.lists(prose, min_size=1, max_size=4))
def test_a_statement_is_the_words_at_its_span(paragraphs: list[str]) -> None:
    """What was said stands in the article as it is given, is never empty, and stays within one paragraph."""
    whole = "\n".join(paragraphs)
    for one in heard(*paragraphs):
        assert one.statements
        for each in one.statements:
            assert each.text == whole[each.span.start : each.span.end]
            assert each.text.strip()
            assert "\n" not in each.text


@given(st.lists(prose, min_size=1, max_size=3))
def test_a_verb_stands_in_the_article(paragraphs: list[str]) -> None:
    """The verb of a statement is one that the article prints."""
    whole = "\n".join(paragraphs)
    assert all(each.verb is None or each.verb in whole for one in heard(*paragraphs) for each in one.statements)


@given(prose)
def test_the_same_article_is_heard_the_same(text: str) -> None:
    """Nothing that was heard before changes what is heard now."""
    assert heard(text) == heard(text)


@pytest.mark.parametrize("piece", ["“", "他说，", "指出", "“好。”", "潘立原强调，", "一是", "会议指出：“", "据介绍，"])
def test_time_is_linear(piece: str) -> None:
    """Any piece said very often takes time in proportion."""
    start = time.process_time()
    heard(piece * (40_000 // len(piece)))
    assert time.process_time() - start < 4 * pace()
