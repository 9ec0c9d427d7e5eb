"""Sayings without a verb of saying, and who went where or met whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.extractors import meetings
from govnews.extractors._speech_quoted import unattributed
from govnews.mentions import names, quotes
from govnews.mentions.reading import Reading
from govnews.text import Text

SAYING = "今年的收成一定比去年好。"


def sayings(sentence: str, *, said: int = 0) -> list[tuple[str, str]]:
    """The sayings of a paragraph with their speakers; its first ``said`` characters stand in a statement."""
    text = Text(sentence)
    found = unattributed(text, list(names.find(Reading(paragraphs=(text,)))), list(quotes.find(text)), [text[:said]])
    return [(str(quote.inner), speaker) for quote, speaker in found]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (f"村民潘立原信心十足：“{SAYING}”", "潘立原"),
        (f"路修好了。村民潘立原信心十足：“{SAYING}”", "潘立原"),
        (f"“{SAYING}”村民潘立原放下锄头。", "潘立原"),
        (f"当地村民在田头算起账来：“{SAYING}”", "当地村民"),
    ],
)
def test_a_whole_sentence_in_quotation_marks_is_somebodys(sentence: str, speaker: str) -> None:
    """Of who leads to it by a colon, else of who acts in the sentence behind it."""
    assert sayings(sentence) == [(SAYING, speaker)]


@pytest.mark.parametrize(
    "sentence",
    [
        "村民潘立原信心十足：“收成好。”",
        "村民潘立原信心十足：“今年的收成一定比去年好”",
        f"墙上写着：“{SAYING}”",
        f"“{SAYING}”路修好了。",
        f"村民潘立原看着“{SAYING}”的标语。",
        f"村民潘立原信心十足：“{SAYING}",
    ],
)
def test_a_slogan_or_what_nobody_leads_to_is_no_saying(sentence: str) -> None:
    """Short, without an end, on a wall, in the middle of a sentence, never closed."""
    assert sayings(sentence) == []


def test_what_is_in_a_statement_is_not_said_twice() -> None:
    """A saying that a statement holds is left to it."""
    sentence = f"村民潘立原信心十足：“{SAYING}”"
    assert sayings(sentence, said=len(sentence)) == []


def met(*paragraphs: str) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    """Kind, name, place and those who were there, of each meeting of an article."""
    reading = Reading(paragraphs=tuple(Text("\n".join(paragraphs)).lines()))
    return [
        (one.kind, one.name, one.place, tuple(person.name for person in one.attendees))
        for one in meetings.extract(reading)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县委书记潘立原到石桥镇调研。县长陆远舟陪同。", ("visit", "调研", "石桥镇", ("潘立原", "陆远舟"))),
        ("县委书记潘立原在县宾馆会见了陆远舟一行。", ("audience", "会见", "县宾馆", ("潘立原", "陆远舟"))),
        ("县委书记潘立原与陆远舟举行会谈。", ("audience", "会谈", None, ("潘立原", "陆远舟"))),
    ],
)
def test_who_goes_and_who_meets_is_told_with_the_place(
    text: str, found: tuple[str, str, str | None, tuple[str, ...]]
) -> None:
    """Those who go along, and both sides, are there; a place that is not said is None."""
    assert met(text) == [found]


@pytest.mark.parametrize(
    "text", ["潘立原强调，要到石桥镇调研。", "县委书记潘立原会见时指出，路要修好。", "到石桥镇调研。"]
)
def test_what_is_only_called_for_or_mentioned_is_no_visit(text: str) -> None:
    """What somebody says is to be done, a time, and a visit of nobody."""
    assert met(text) == []


@given(
    st.lists(
        st.sampled_from(
            ("县委书记潘立原", "陆远舟", "到石桥镇", "调研", "会见了", "与", "举行会谈", "在县宾馆", "，", "。", "陪同")
        ),
        max_size=14,
    )
)
def test_any_report_is_read(pieces: list[str]) -> None:
    """Nothing raises, and whoever is there is somebody that the text names, each once."""
    text = "".join(pieces)
    for _, name, place, people in met(text):
        assert name in text
        assert place is None or place in text
        assert len(set(people)) == len(people)
        assert all(person in text for person in people)
