"""Who a report is about, sentence by sentence, so that 他 can be told."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from govnews.lexicon import alternation, entry, words
from govnews.mentions.subjects import is_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govnews.mentions.names import NameMention
    from govnews.text import Text

__all__ = ["acting", "names_of", "sentence_subject"]

_TAIL: Final = 60
_STOP: Final = re.compile("[。；！？]")


class _Placed(Protocol):
    @property
    def text(self) -> Text: ...


P = TypeVar("P", bound=_Placed)


def names_of(paragraphs: Sequence[Text], mentions: Iterable[P]) -> list[list[P]]:
    """The mentions of each paragraph; both in reading order."""
    found: list[list[P]] = [[] for _ in paragraphs]
    at = 0
    for mention in mentions:
        while at < len(paragraphs) and paragraphs[at].precedes(mention.text):
            at += 1
        if at == len(paragraphs):
            break
        if paragraphs[at].holds(mention.text):
            found[at].append(mention)
    return found


def acting(paragraph: Text, names: Sequence[NameMention]) -> str | None:
    """Of the names told since the last statement, the one that 他 means: who spoke, else the first of the last sentence."""
    subjects = [name for name in names if not is_object(paragraph.before(name.titles_text or name.text))]
    for name, following in zip(subjects, chain(subjects[1:], (None,)), strict=False):
        tail = paragraph.after(name.text)[:_TAIL]
        tail = tail if following is None or not tail.overlaps(following.text) else tail.before(following.text)
        stop = tail.search(_STOP)
        if (stop.before if stop else tail).search(_speaking()):
            return name.name
    return subjects[0].name if subjects else None


def sentence_subject(lead: Text, names: Sequence[NameMention]) -> str | None:
    """The subject of a sentence of which only the beginning is given."""
    for name in names:
        if not is_object(lead.before(name.titles_text or name.text)):
            return name.name
    match = lead.match(_body())
    return str(match[0]) if match else None


@cache
def _speaking() -> re.Pattern[str]:
    return entry("attribution", "speaking").pattern


@cache
def _body() -> re.Pattern[str]:
    return re.compile(alternation(words("attribution", "body")))
