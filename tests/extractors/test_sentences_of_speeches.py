"""Where what was said ends, which sentence a place stands in, and whom a report is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.extractors._speech_end import ENDED, before_opening, sentence_before, spoken
from govnews.extractors._speech_subject import acting, begun, names_of, sentence_subject, sole_holders
from govnews.mentions import names
from govnews.mentions.names import NameMention
from govnews.mentions.reading import Reading
from govnews.text import Text

PROSE = st.lists(
    st.sampled_from(
        ("要抓好春耕", "路修好了", "。", "！", "；", "，", "”", "“", "（", "）", "会后", "参观了展馆", "\u3000")
    ),
    max_size=20,
).map("".join)


def told(*paragraphs: str) -> tuple[tuple[Text, ...], list[NameMention]]:
    """Paragraphs of one text, and who is named in them."""
    parts = tuple(Text("\n".join(paragraphs)).lines())
    return parts, list(names.find(Reading(paragraphs=parts)))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("要压实责任。会后，与会人员参观了展馆。", "要压实责任。"),
        ("要压实责任。要严肃问责。", "要压实责任。要严肃问责。"),
        ("要压实责任。（记者 林远）", "要压实责任。"),
        ("，要压实责任", "要压实责任"),
        ("", ""),
    ],
)
def test_a_statement_ends_where_the_report_tells_what_was_done(body: str, said: str) -> None:
    """Neither what happened next nor a credit in brackets was said."""
    assert str(spoken(Text(body), [])) == said


@given(PROSE)
def test_what_was_said_is_a_stretch_of_the_body(body: str) -> None:
    """Nothing raises, and no mark that only leads up to it is left at its ends."""
    said = str(spoken(Text(body), []))
    assert said in body
    assert said == said.strip("，\u3000")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("路修好了。他", "路修好了。"),
        ("路修好了", "路修好了"),
        ("路修好了。", "路修好了。"),
        ("好！”他", "好！”"),
        ("", ""),
    ],
)
def test_before_the_next_attribution_whole_sentences_are_said(body: str, said: str) -> None:
    """What has begun is the next attribution's, unless it is all there is."""
    assert str(before_opening(Text(body))) == said


@given(PROSE)
def test_a_text_is_its_whole_sentences_and_the_one_that_has_begun(body: str) -> None:
    """The begun sentence ends the text, holds no end of a sentence within, and is empty where the text ends one."""
    rest = str(sentence_before(Text(body)))
    assert body.endswith(rest)
    assert rest == "" or ENDED.search(body) is None
    assert not set("。！；") & set(rest.lstrip("”）"))


def test_a_sentence_is_looked_for_so_far_and_no_further() -> None:
    """Two hundred characters back, a sentence is taken as it stands."""
    assert len(sentence_before(Text("茶" * 500))) == 200
    text = Text("路修好了。" + "茶" * 30 + "林远")
    assert str(begun(text, text[-2:])) == "茶" * 30 + "林远"


def test_names_are_told_paragraph_by_paragraph() -> None:
    """Each stands with the paragraph that holds it; one without names has none."""
    parts, found = told("县委书记潘立原到场。", "路修好了。", "县长陆远舟主持。")
    assert [[name.name for name in group] for group in names_of(parts, found)] == [["潘立原"], [], ["陆远舟"]]
    assert names_of((), found) == []


def test_a_title_that_several_hold_is_nobodys() -> None:
    """The only one who holds a title is meant by it, in full and as people are addressed."""
    _, found = told("石桥县县长陆远舟、柳河县县长冯岩出席。县委书记潘立原主持。")
    holders = sole_holders(found)
    assert holders["石桥县县长"] == "陆远舟"
    assert holders["柳河县县长"] == "冯岩"
    assert holders["县长"] is None
    assert holders["县委书记"] == "潘立原"


@pytest.mark.parametrize(
    ("paragraph", "who"),
    [
        ("县委书记潘立原到田头察看。", "潘立原"),
        ("县委书记潘立原会见了陆远舟。", "潘立原"),
        ("县委书记潘立原到场。县长陆远舟讲话。", "陆远舟"),
        ("路修好了。", None),
    ],
)
def test_he_is_who_the_last_sentence_is_about(paragraph: str, who: str | None) -> None:
    """Whom somebody met is not meant, nor who was named in a sentence before."""
    (part,), found = told(paragraph)
    assert acting(part, found) == who


@pytest.mark.parametrize(
    ("lead", "who"),
    [("县委书记潘立原", "潘立原"), ("会议", "会议"), ("3日，会议", "会议"), ("在潘立原的", None), ("路", None)],
)
def test_the_subject_of_a_begun_sentence(lead: str, who: str | None) -> None:
    """A person, a gathering or a body at its head; who only has something else is not."""
    (part,), found = told(lead)
    assert sentence_subject(part, found) == who
