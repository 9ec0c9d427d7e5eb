"""Interviews printed as questions and answers: whose the answers are."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from govnews import lexicon
from govnews.lexicon import any_word, cache

if TYPE_CHECKING:
    from govnews.mentions.reading import Reading
    from govnews.text import Text

__all__ = ["Answers"]

_COLON: Final = "[ \u3000]?[：:]"


class Answers:
    """The answers of an interview, one paragraph after the other, and the one person whom all are given by."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._open = False
        self._asked = any(paragraph.match(_answer()) for paragraph in reading.paragraphs)
        self.speaker = _interviewed(reading) if self._asked else None

    def of(self, paragraph: Text) -> Text | None:
        """What a paragraph answers; None where it asks, or where nobody is known to answer."""
        if self.speaker is None:
            return None
        answer = paragraph.match(_answer())
        if answer is not None:
            self._open = True
            return answer.after.strip()
        self._open = self._open and paragraph.match(_turn()) is None
        return paragraph if self._open else None


def _interviewed(reading: Reading) -> str | None:
    """Who is interviewed: the one named in the headline block, else in what stands before the first question.

    Where the headline names an office (某局负责人就…答记者问), that is who answers.
    """
    introduction = tuple(takewhile(lambda paragraph: paragraph.match(_turn()) is None, reading.paragraphs))
    for parts in (reading.headlines, introduction):
        if names := _named(reading, parts):
            return names[0] if len(names) == 1 else None
    headline = reading.headline
    office = headline.match(_of_office()) if headline is not None else None
    return str(office["who"]) if office is not None else None


def _named(reading: Reading, parts: tuple[Text, ...]) -> list[str]:
    """The names of some parts of an article, each once, without those who wrote it."""
    authors = {author.name for author in reading.authors}
    names = (mention.name for mention in reading.scan.names if any(part.holds(mention.text) for part in parts))
    return [name for name in dict.fromkeys(names) if name not in authors]


@cache
def _answer() -> re.Pattern[str]:
    return re.compile(f"{any_word('attribution', 'answer')}{_COLON}")


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(f"{lexicon.entry('bylines', 'turn').source}{_COLON}")


@cache
def _of_office() -> re.Pattern[str]:
    """An office that answers, before what it is asked about."""
    described = any_word("sources", "described")
    return re.compile(f"(?P<who>[^，。：就]{{2,24}}{described})就[^，。]{{2,40}}")
