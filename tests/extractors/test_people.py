"""Persons of an article, from its mentions."""

from __future__ import annotations

from govnews.extractors import people
from govnews.mentions.reading import Reading
from govnews.text import Text


def read(*lines: str, headline: bool = False) -> Reading:
    """A reading of lines that are views of one text."""
    parts = Text("\n".join(lines)).lines()
    return Reading(headline=parts[0] if headline else None, paragraphs=tuple(parts[headline:]))


def test_a_person_is_told_once_with_all_places() -> None:
    """One person for each name, with a span for every place where it stands."""
    (person,) = people.extract(read("陆远舟到海西调研", "县长陆远舟到海西镇调研。陆远舟说，要抓实。", headline=True))
    assert (person.name, person.titles) == ("陆远舟", ("县长",))
    assert len(person.spans) == 3
    assert person.spans[0].start == 0


def test_spans_hold_the_name_as_printed() -> None:
    """A span's slice is the name, inner spaces and all."""
    reading = read("行长陆 平，副行长冯岩出席。")
    text = str(reading.paragraphs[0])
    found = {person.name: [text[span.start : span.end] for span in person.spans] for person in people.extract(reading)}
    assert found == {"陆平": ["陆 平"], "冯岩": ["冯岩"]}


def test_titles_of_several_places_come_together() -> None:
    """The fuller form of a title wins at its place; a further title is added."""
    (person,) = people.extract(read("副县长陆远舟讲话。海西县副县长、县防汛指挥部总指挥陆远舟表示感谢。"))
    assert person.titles == ("海西县副县长", "县防汛指挥部总指挥")


def test_people_come_in_reading_order() -> None:
    """Who stands first in the headline is told first."""
    found = people.extract(read("冯岩会见陆远舟", "县长陆远舟由市长冯岩会见。", headline=True))
    assert [person.name for person in found] == ["冯岩", "陆远舟"]


def test_evidence_names_the_rule() -> None:
    """A person found by a title says so, one found by a verb too."""
    titled, acting = people.extract(read("县长陆远舟出席。", "冯岩强调，要早。", "冯岩指出，要快。"))
    assert titled.evidence is not None
    assert titled.evidence.rule == "title"
    assert acting.evidence is not None
    assert acting.evidence.rule == "verb"


def test_an_article_without_people_has_none() -> None:
    """Bodies and by-lines are nobody."""
    assert list(people.extract(read("（记者 陆远舟）县水利局通报了汛情。"))) == []
