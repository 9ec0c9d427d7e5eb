"""Speeches of an article."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.extractors import speeches
from govnews.mentions.reading import Reading
from govnews.model import Author, Speech
from govnews.text import Text


def reading(*paragraphs: str, **parts: object) -> Reading:
    """An article of these paragraphs."""
    whole = Text("\n".join(paragraphs))
    return Reading(paragraphs=tuple(whole.lines()), **parts)  # type: ignore[arg-type]


def heard(*paragraphs: str) -> list[Speech]:
    """Its speeches."""
    return list(speeches.extract(reading(*paragraphs)))


def said(*paragraphs: str) -> list[tuple[str | None, str | None, str]]:
    """Speaker, verb and words of everything said."""
    return [(s.speaker.name, t.verb, t.text) for s in heard(*paragraphs) for t in s.statements]


LEAD = "5月6日，县委召开春耕生产推进会，县委书记林远航出席并讲话。"


def test_a_statement_runs_to_the_end_of_its_paragraph() -> None:
    """What a verb governs goes on over full stops until the paragraph ends."""
    assert said("县委书记林远航强调，要抓紧春耕。要备足种子。要管好水。") == [
        ("林远航", "强调", "要抓紧春耕。要备足种子。要管好水。")
    ]


def test_the_next_attribution_ends_a_statement() -> None:
    """A statement ends at the sentence before the next attribution opens."""
    assert said("县委书记林远航指出，形势很好。林远航强调，要抓紧春耕。") == [
        ("林远航", "指出", "形势很好。"),
        ("林远航", "强调", "要抓紧春耕。"),
    ]


def test_an_attribution_in_the_same_sentence_ends_a_statement_at_the_comma() -> None:
    """Where no sentence ends in between, the clause does."""
    assert said("县委书记林远航指出，渠要修，他表示，钱会到位。") == [
        ("林远航", "指出", "渠要修"),
        ("林远航", "表示", "钱会到位。"),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        ((LEAD + "他强调，要抓紧春耕。",), "林远航"),
        (("县长秦素衣主持会议，县委书记林远航出席并讲话。他强调，要抓紧春耕。",), "林远航"),
        (("县委书记林远航到柳河镇调研。他强调，要抓紧春耕。",), "林远航"),
        (("县委书记林远航指出，形势很好。", "他强调，要抓紧春耕。"), "林远航"),
    ],
)
def test_a_pronoun_means_who_spoke_or_acted_last(paragraphs: tuple[str, ...], speaker: str) -> None:
    """他 is the one who gave the speech, else the subject of the sentence before; and that is marked as inferred."""
    last = heard(*paragraphs)[-1]
    assert last.speaker.name == speaker
    statement = last.statements[-1]
    assert (statement.verb, statement.text) == ("强调", "要抓紧春耕。")
    assert statement.evidence is not None
    assert statement.evidence.inferred == ("speaker",)


def test_a_meeting_speaks() -> None:
    """会议 is a speaker of its own; what it decides is no statement but ends one."""
    assert said("会议指出，春耕是大事。要备足种子。会议还研究了其他事项。") == [
        ("会议", "指出", "春耕是大事。要备足种子。")
    ]


def test_what_was_done_ends_a_statement() -> None:
    """A sentence that tells who attended is the report's own."""
    assert said("县委书记林远航强调，要抓紧春耕。县领导秦素衣、周牧野参加。") == [("林远航", "强调", "要抓紧春耕。")]


def test_a_quotation_before_its_source_is_direct_and_what_follows_indirect() -> None:
    """The quoted part and the part behind the source are two statements of one speaker."""
    paragraph = "“贷款来得快。”县农业农村局相关负责人解释，手续只要三天。此外，利息也低。"
    assert said(paragraph) == [
        ("县农业农村局相关负责人", "解释", "贷款来得快。"),
        ("县农业农村局相关负责人", "解释", "手续只要三天。此外，利息也低。"),
    ]


def test_a_source_told_before_is_meant_by_its_short_form() -> None:
    """该负责人 is the source named last."""
    found = heard("“快得很。”县农业农村局相关负责人说。", "该负责人介绍，手续只要三天。")
    assert [speech.speaker.name for speech in found] == ["县农业农村局相关负责人"]


def test_a_quotation_behind_its_verb_is_direct() -> None:
    """A finished quotation behind the colon is the statement, and nothing behind it."""
    (speech,) = heard("村民说：“路好走了。”村口停着一排车。")
    assert speech.mode == "direct"
    assert [statement.text for statement in speech.statements] == ["路好走了。"]


def test_a_paragraph_wholly_quoted_keeps_no_narration() -> None:
    """A closing source with a full stop ends the saying."""
    assert said("连日来，渠边很热闹。“水来了。”县委书记林远航说。") == [("林远航", "说", "水来了。")]


def test_verbs_that_rule_their_clause_follow_one_another() -> None:
    """要求 without a pause takes its clause, and another such verb goes on with the same subject."""
    assert said("县委书记林远航来到渠边，强调抓紧抢修，要求月底通水。") == [
        ("林远航", "强调", "抓紧抢修"),
        ("林远航", "要求", "月底通水。"),
    ]


def test_words_of_the_highest_rank_stay_inside_another_statement() -> None:
    """A quotation of authority inside a statement does not end it."""
    words = "要牢记嘱托。林大同总书记指出，粮食是根本。要抓紧春耕。"
    assert said(f"县委书记林远航强调，{words}")[0] == ("林远航", "强调", words)


def test_a_title_alone_is_its_only_holder() -> None:
    """县长表示 is the one person of the article who is 县长."""
    assert said("县长秦素衣来到柳河镇。", "县长表示，渠会修好。") == [("秦素衣", "表示", "渠会修好。")]


def test_nobody_named_is_nobody() -> None:
    """据介绍 has no speaker."""
    assert said("据介绍，产量翻番。") == [(None, "介绍", "产量翻番。")]


def test_a_source_in_brackets_is_nobodys_words() -> None:
    """A credit behind the last sentence is cut off."""
    assert said("县委书记林远航说，渠修好了。（县水务局办公室）") == [("林远航", "说", "渠修好了。")]


def test_the_statements_of_one_speaker_are_one_speech_with_the_titles_printed() -> None:
    """One speech a speaker, its titles those of the article."""
    (speech,) = heard(LEAD + "他强调，要抓紧春耕。", "林远航指出，要管好水。")
    assert speech.speaker.titles == ("县委书记",)
    assert [statement.verb for statement in speech.statements] == ["强调", "指出"]


def test_a_turn_of_a_conversation_is_its_speakers_own_words() -> None:
    """A paragraph that begins with a name and a colon is what he says; no verb attributes it."""
    assert said("县长秦素衣：这条渠我们修了三年，今年终于通水了，乡亲们都高兴。") == [
        ("秦素衣", None, "这条渠我们修了三年，今年终于通水了，乡亲们都高兴。")
    ]
    assert said("县长秦素衣：男，四十岁") == []


def test_sources_follow_one_another() -> None:
    """A department's statement ends where the next department's begins; a leader's speech may cite one."""
    assert [s[0] for s in said("县水务局表示，渠已修好。县气象局称，雨季将到。")] == ["县水务局", "县气象局"]
    assert [s[0] for s in said("县委书记林远航指出，形势很好。县气象局预测，雨季将到。")] == ["林远航"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "县长秦素衣对来访表示欢迎，并转达了问候。",
        "数据显示，产量翻番。",
        "按照会议要求，各村已行动。",
        "渠修好了，水来了。",
    ],
)
def test_courtesies_data_and_reports_are_no_speech(paragraph: str) -> None:
    """What nobody said is nobody's statement."""
    assert heard(paragraph) == []


def test_a_signed_piece_is_one_speech_with_a_statement_for_each_paragraph() -> None:
    """A speech given whole is its author's, paragraph by paragraph, and no verb attributes it."""
    piece = reading(
        "各位代表：",
        "一年来，产量翻番。县长说，办得到。",
        kind="speech",
        authors=(Author(name="林远航", role="author"),),
    )
    (speech,) = speeches.extract(piece)
    assert (speech.mode, speech.speaker.name) == ("signed", "林远航")
    assert [(s.verb, s.text) for s in speech.statements] == [
        (None, "各位代表："),
        (None, "一年来，产量翻番。县长说，办得到。"),
    ]


def test_a_signed_piece_without_a_name_has_no_speaker() -> None:
    """Where no author is printed, none is guessed."""
    (speech,) = speeches.extract(reading("一年来，产量翻番。", kind="report"))
    assert speech.speaker.name is None


def test_a_byline_with_an_officials_title_signs_a_piece() -> None:
    """A line of its own that names an official makes the piece his."""
    whole = Text("柳河县委书记 林远航\n一年来，产量翻番。")
    byline, paragraph = whole.lines()
    (speech,) = speeches.extract(Reading(byline=byline, paragraphs=(paragraph,)))
    assert (speech.mode, speech.speaker.name) == ("signed", "林远航")


def test_spans_print_back_what_was_said() -> None:
    """The slice of the whole text at a statement's span is its text."""
    article = reading(LEAD + "他强调，要抓紧春耕。", "“快得很。”村民们说。")
    whole = str(article.paragraphs[0].whole)
    statements = [s for speech in speeches.extract(article) for s in speech.statements]
    assert statements
    assert all(whole[s.span.start : s.span.end] == s.text for s in statements)


@given(st.text(alphabet="他县长秦素衣会议说强调要求，。；：“”（）在上的据介绍\n", max_size=120))
def test_any_text_is_read_and_spans_hold(text: str) -> None:
    """Nothing raises, and every statement prints back."""
    article = reading(*text.split("\n"))
    for speech in speeches.extract(article):
        assert speech.statements
        for statement in speech.statements:
            assert text[statement.span.start : statement.span.end] == statement.text


@pytest.mark.parametrize(
    "text",
    [
        "他强调，甲。" * 30_000,
        "县长秦素衣强调，甲。" + "乙。" * 90_000,
        "“甲。”大家说，" * 20_000,
        "秦素衣来。希望好。" * 15_000,
    ],
)
def test_hostile_articles_take_linear_time(text: str) -> None:
    """An article of two hundred thousand characters is read in seconds (names apart)."""
    article = reading(text)
    list(article.scan.names)
    started = time.process_time()
    list(speeches.extract(article))
    assert time.process_time() - started < 15 * pace()
