"""What was read in Simplified characters comes back as it was printed, and is the same."""

from __future__ import annotations

import time
from typing import Final

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

import govnews
from govnews import Document, Pipeline, Selection, Span
from govnews.layout.draft import Draft, Layout, Page, Picture, Row
from govnews.linking.printed import Transcript, moved
from govnews.mentions.reading import Reading
from govnews.model import Author, Extra
from govnews.normalisers import script
from govnews.text import Edit, Text

AS_PRINTED: Final = Pipeline(script=None)
KINDS: Final = ("articles", "people", "meetings", "speeches", "indicators", "initiatives")
PAGE: Final = """澎湖灣縣召開水利會議

　　本報訊（記者 葉曉峰）3月5日，縣委書記鄭國強主持召開水利工作會議。副縣長羅漢東、李乾出席。
　　鄭國強強調，要實施「乾渠清淤工程」，穩定糧食產量。
　　去年，全縣糧食產量較上年增加百分之八點五，新建機井一百二十個。
"""
SENTENCES: Final = (
    "3月5日，縣委書記鄭國強主持召開水利工作會議。",
    "副縣長羅漢東、李乾出席。",
    "鄭國強強調，要穩定糧食產量。",
    "去年，全縣糧食產量增長百分之八點五。",
    "新建機井一百二十個，投資2.6億元。",
    "會議指出，乾旱嚴重，要幹字當頭，發展「雲上澎湖」平臺。",
    "本報訊（記者 葉曉峰）",
    "全縣舉行開工儀式",
    "较快发展",
    "GDP 8.2%",
    "\n",
    "\n\n",
    "　　",
)
_t2s: Final = OpenCC("t2s").convert


def simplified(thing: object) -> object:
    """Anything of the model with every character of every string as Simplified has it."""
    if isinstance(thing, str):
        return _t2s(thing)
    if isinstance(thing, Selection | tuple):
        return tuple(map(simplified, thing))
    kind: type = type(thing)
    if attrs.has(kind) and not isinstance(thing, Span):
        return tuple(simplified(getattr(thing, field.name)) for field in attrs.fields(kind))
    return thing


def test_the_printed_script_changes_no_finding() -> None:
    """Names, titles, figures and values are those of the usual reading, in the characters that were printed."""
    document = AS_PRINTED.parse(PAGE)
    (article,) = document.articles
    assert article.headline == "澎湖灣縣召開水利會議"
    assert [author.name for author in article.authors] == ["葉曉峰"]
    assert [person.name for person in document.people] == ["鄭國強", "羅漢東", "李乾"]
    assert document.people[0].titles == ("縣委書記",)
    assert [(found.name, str(found.value), found.unit) for found in document.indicators][:2] == [
        ("糧食產量", "8.5", "%"),
        ("機井", "120", "個"),
    ]
    assert document.initiatives[0].name == "乾渠清淤工程"
    assert document.speeches[0].meeting == document.meetings[0].name


@given(st.lists(st.sampled_from(SENTENCES), max_size=14).map("".join))
def test_both_scripts_are_one_reading(text: str) -> None:
    """The document as printed, each string written in Simplified, is the usual document; only repairs differ."""
    kept, usual = AS_PRINTED.parse(text), govnews.parse(text)
    for kind in KINDS:
        assert simplified(getattr(kept, kind)) == simplified(getattr(usual, kind))
    assert kept.original == usual.original == text
    assert not any(repair.kind == "script" for repair in kept.repairs)
    assert not any(diagnostic.code == "script" for diagnostic in kept.diagnostics)


@given(st.lists(st.sampled_from(SENTENCES), max_size=14).map("".join))
def test_words_stand_where_they_say(text: str) -> None:
    """Paragraphs, indicators, statements and names are what the document's own text says at their spans."""
    document = AS_PRINTED.parse(text)
    said = [
        *((paragraph.text, paragraph.span) for article in document.articles for paragraph in article.paragraphs),
        *((indicator.text, indicator.span) for indicator in document.indicators),
        *((statement.text, statement.span) for speech in document.speeches for statement in speech.statements),
        *((person.name, person.spans[0]) for person in document.people if person.spans),
    ]
    for words, span in said:
        assert words.replace("\n", "") == document.slice(span).replace("\n", "")


@pytest.mark.parametrize(
    "pipeline", [Pipeline(normalisers=()), Pipeline(normalisers=("width",)), Pipeline(without=("script",))]
)
def test_a_chain_without_the_script_reads_the_same(pipeline: Pipeline) -> None:
    """Where the script is not among the normalisers, text is written as printed and read all the same."""
    document = pipeline.parse("去年，全縣糧食產量增長百分之八點五。")
    assert document.text == "去年，全縣糧食產量增長百分之八點五。"
    assert [(found.name, str(found.value)) for found in document.indicators] == [("糧食產量", "8.5")]


def test_simplified_text_is_the_same_either_way() -> None:
    """A page in Simplified gives equal documents whatever script is asked for."""
    page = _t2s(PAGE)
    assert AS_PRINTED.parse(page) == govnews.parse(page)


def test_pages_are_joined_as_they_were_printed() -> None:
    """Pages read as printed join to what they would in Simplified; a pipeline that writes Simplified writes it."""
    front = "縣委召開會議\n\n本報訊（記者 葉曉峰）3月5日，縣委書記鄭國強主持會議並強調，要穩定糧食產量，做（下轉2版）\n"
    back = "（上接1版）好春耕準備。去年，全縣糧食產量增長百分之八點五。\n"
    kept = [evolve_uri(AS_PRINTED.parse(page), f"{n}.txt") for n, page in enumerate((front, back), 1)]
    usual = govnews.join([evolve_uri(govnews.parse(page), f"{n}.txt") for n, page in enumerate((front, back), 1)])
    joined = AS_PRINTED.join(kept)
    assert len(joined.articles) == 1
    assert simplified(joined.articles) == simplified(usual.articles)
    assert joined.people[0].name == "鄭國強"
    assert joined.articles[0].authors == (Author(name="葉曉峰", role="reporter"),)
    assert joined.originals == (front, back)
    assert govnews.join(kept).people[0].name == usual.people[0].name


def evolve_uri(document: Document, uri: str) -> Document:
    """A document that came from a file of that name."""
    return evolve(document, source=evolve(document.source, uri=uri))


class Notes:
    """An extractor of a kind of its own."""

    kind = "notes"

    def extract(self, reading: Reading, /) -> list[Extra]:
        """The first two characters as a value, a word of its own, and a name that is nobody's to change."""
        text = reading.passages[0][:2]
        return [Extra(kind="notes", fields={"里": str(text), "自己": "发现"}, span=text.span)]


def test_a_plug_ins_words_are_printed_too() -> None:
    """Values of a third party's objects are as printed, those that stand nowhere converted; its fields keep names."""
    (note,) = Pipeline(script=None, extractors=(Notes(),)).parse("穩定糧食產量，會議強調。").articles[0].extras
    assert note.fields == (("里", "穩定"), ("自己", "發現"))


def test_a_word_is_taken_where_it_stands_first() -> None:
    """Of two places that have a word, the one given first is meant; without a place, the first in the text."""
    transcript = Transcript("干渠干部", "乾渠幹部", str)
    assert transcript.of("干", [(2, 4), (0, 2)]) == "幹"
    assert transcript.of("干") == "乾"


def test_a_word_that_stands_nowhere_takes_the_forms_of_its_characters() -> None:
    """A derived word has the one form its characters have in the text; a character of two forms is converted."""
    transcript = Transcript("为干渠，干部", "為乾渠，幹部", script.to_traditional)
    assert transcript.of("为部渠") == "為部渠"
    assert transcript.of("干净") == "乾淨"
    assert Transcript("为", "為", lambda word: word * 2).of("为为") == "为为"


def test_a_layout_keeps_its_places_in_another_text() -> None:
    """Every part is the same stretch of the other text, rows stay rows, and what is no part of the text stays."""
    old, new = Text("甲乙丙丁"), Text("ABCD")
    draft = Draft(
        headline=(old[:1],),
        paragraphs=((old[1:2],), Row((old[2:3], old[3:]))),
        pictures=(Picture(lines=(Text("戊"),)),),
    )
    (found,) = moved(Layout(articles=(draft,)), old, new).articles
    assert [str(line) for line in (*found.headline, *found.paragraphs[0], *found.paragraphs[1])] == list("ABCD")
    assert isinstance(found.paragraphs[1], Row)
    assert [str(line) for line in found.pictures[0].lines] == ["戊"]


class Twice:
    """A parser whose page is two articles over the same characters."""

    def claims(self, page: Page, /) -> float:
        """Any page."""
        return float(page is not None)

    def parse(self, page: Page, /) -> Layout:
        """The page once as a headline and once as a paragraph."""
        return Layout(articles=(Draft(headline=(page.text,)), Draft(paragraphs=((page.text,),))))


def test_a_page_may_be_printed_twice() -> None:
    """A parser that gives a stretch to two articles has it printed in both."""
    found = Pipeline(script=None, parser=Twice()).parse("穩定糧食產量會議").articles
    assert (found[0].headline, found[1].paragraphs[0].text) == ("穩定糧食產量會議",) * 2


def test_wrongly_decoded_text_is_printed_as_it_was_meant() -> None:
    """Bytes mended to Traditional characters stand in the text as those, though no single one has a place."""
    damaged = PAGE.encode("gbk").decode("latin-1")
    document = AS_PRINTED.parse(damaged)
    assert document.articles[0].headline == "澎湖灣縣召開水利會議"
    assert document.original == damaged
    assert {repair.kind for repair in document.repairs} >= {"mojibake"}


def test_the_mended_text_is_the_callers() -> None:
    """`Pipeline.normalise` keeps the script where none is asked for."""
    assert AS_PRINTED.normalise("會議強調，穩(wěn)就業。") == "會議強調，穩就業。"
    assert AS_PRINTED.normalise(Text("穩x就業").apply([Edit(1, 2, "")])) == "穩就業"


def test_printing_is_linear() -> None:
    """Many findings in a long page cost little more than reading it in Simplified."""
    page = PAGE + "".join(f"　　縣長鄭國強說，第{n}村糧食產量增長百分之八點五。\n" for n in range(1500))
    start = time.perf_counter()
    usual = govnews.parse(page)
    middle = time.perf_counter()
    kept = AS_PRINTED.parse(page)
    assert len(kept.indicators) == len(usual.indicators)
    assert time.perf_counter() - middle < 3 * (middle - start) + 1
