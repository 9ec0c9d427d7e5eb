"""Subjects before an attributing verb."""

from __future__ import annotations

import pytest

from govnews.mentions import subjects
from govnews.mentions.names import NameMention
from govnews.text import Text


def subject(clause: str, verb: str, *people: str, strict: bool = False) -> tuple[str, str, str] | None:
    """Kind, words and gap of the subject of a verb."""
    whole = Text(clause + verb)
    lead, word = whole[: len(clause)], whole[len(clause) :]
    names = [NameMention(name=person, titles=(), text=place) for person in people for place in lead.find_all(person)]
    found = subjects.find(lead, word, names, strict=strict)
    return None if found is None else (found.kind, str(found.text or ""), found.gap)


@pytest.mark.parametrize(
    ("clause", "strict", "wanted"),
    [
        ("秦素衣", True, ("name", "秦素衣", "")),
        ("秦素衣29日在例会上", True, ("name", "秦素衣", "29日在例会上")),
        ("秦素衣就防汛工作", True, ("name", "秦素衣", "就防汛工作")),
        ("秦素衣带队来到河边", True, None),
        ("秦素衣带队来到河边", False, ("name", "秦素衣", "带队来到河边")),
        ("他", True, ("pronoun", "他", "")),
        ("他就防汛工作", True, ("pronoun", "他", "就防汛工作")),
        ("他带队来到河边", True, None),
        ("他带队来到河边", False, ("pronoun", "他", "带队来到河边")),
        ("其他", True, None),
        ("会议", True, ("body", "会议", "")),
        ("落实会议", True, None),
        ("该公司负责人", True, ("source", "该公司负责人", "")),
        ("不少游客", True, ("source", "不少游客", "")),
        ("《潮声》", True, None),
        ("《潮声》", False, ("source", "《潮声》", "")),
        ("随后《潮声》杂志", False, ("source", "《潮声》杂志", "")),
        ("《潮声》编辑部主任", True, ("source", "《潮声》编辑部主任", "")),
        ("全社会", True, None),
        ("三年来", False, None),
    ],
)
def test_the_subject_stands_as_close_as_the_verb_asks(
    clause: str,
    strict: bool,  # noqa: FBT001 - a column of the table
    wanted: tuple[str, str, str] | None,
) -> None:
    """A verb that may be a noun wants its subject close by; others allow what was done in between."""
    assert subject(clause, "要求", "秦素衣", strict=strict) == wanted


@pytest.mark.parametrize("lead", ["会见", "当天会见", "在与"])
def test_what_makes_a_name_an_object(lead: str) -> None:
    """Verbs of meeting and prepositions make the name behind them an object."""
    assert subjects.is_object(Text(lead))


@pytest.mark.parametrize("lead", ["市长", "当天，", ""])
def test_what_leaves_a_name_a_subject(lead: str) -> None:
    """Titles and pauses before a name do not."""
    assert not subjects.is_object(Text(lead))


def test_a_source_that_holds_a_name_is_no_source() -> None:
    """A clause that names a person who is not its subject is not taken for a described source."""
    assert subject("回答秦素衣的提问的主任", "希望", "秦素衣", strict=True) is None


def test_a_clause_of_adverbs_alone_leaves_the_subject_out() -> None:
    """并强调 goes on with the subject of the clause before."""
    assert subject("并", "强调") == ("elided", "", "并")
