"""Who a report is about, sentence by sentence, so that 他 can be told."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from govnews.extractors._speech_end import sentence_before
from govnews.lexicon import alternation, any_word, cache, entry, words
from govnews.mentions.subjects import day, is_object, lead_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govnews.mentions.names import NameMention
    from govnews.text import Text

__all__ = ["acting", "begun", "names_of", "sentence_subject", "sole_holders"]

_TAIL: Final = 60
_PAUSES: Final = ("，", "；")
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


def sole_holders(mentions: Iterable[NameMention]) -> dict[str, str | None]:
    """For each title, whole and as people are addressed by it, the one person who holds it; None where several do."""
    holders: dict[str, str | None] = {}
    for mention in mentions:
        for title in mention.titles:
            for key in {title: None, _address(title): None}:
                holders[key] = mention.name if holders.get(key, mention.name) == mention.name else None
    return holders


def _address(title: str) -> str:
    """市长 of 某某市市长; a deputy is addressed as a deputy."""
    honorifics = words("attribution", "honorific")
    short = next((title[-n:] for n in (2, 3) if title[-n:] in honorifics and title[-n - 1 : -n] != "副"), title)
    return short if len(short) < len(title) else title


def acting(paragraph: Text, names: Sequence[NameMention]) -> str | None:
    """Of the names told since the last statement, the one 他 means: in the last sentence, who spoke, else the first."""
    if not names:
        return None
    sentence = begun(paragraph, names[-1].text)
    names = [name for name in names if sentence.overlaps(name.text)]
    subjects = [name for name in names if not is_object(paragraph.before(name.titles_text or name.text))]
    for name, following in zip(subjects, chain(subjects[1:], (None,)), strict=False):
        tail = paragraph.after(name.text)[:_TAIL]
        tail = tail if following is None or not tail.overlaps(following.text) else tail.before(following.text)
        stop = tail.search(_STOP)
        if (stop.before if stop else tail).search(_speaking()):
            return name.name
    return subjects[0].name if subjects else None


def begun(paragraph: Text, place: Text) -> Text:
    """The sentence that holds a place, as far as the place's end."""
    return sentence_before(paragraph.before(place)).through(place)


def sentence_subject(lead: Text, names: Sequence[NameMention]) -> str | None:
    """The subject of a sentence of which only the beginning is given.

    A person named first gives way to a body that a later clause begins with (某某遇袭，社会各界对此…).
    """
    named = next((name for name in names if _may_act(lead, name)), None)
    agents = list((lead if named is None else lead.after(named.text)).finditer(_agent()))
    if agents and (named is None or agents[-1][0].startswith(_PAUSES)):
        return str(agents[-1]["who"])
    if named is not None:
        return named.name
    match = lead.match(_body())
    return str(match["who"]) if match else None


def _may_act(lead: Text, name: NameMention) -> bool:
    return not is_object(lead.before(name.titles_text or name.text)) and not lead.after(name.text).startswith("的")


@cache
def _agent() -> re.Pattern[str]:
    """A body or a group that a clause begins with, and that does what comes before a demand (某厅印发通知，要求…)."""
    means = any_word("attribution", "means")
    no_source = "".join(f"(?<!{word})" for word in words("sources", "not_source"))
    group = any_word("sources", "institution", "described")
    act, adverb = (any_word("attribution", key) for key in ("decreeing", "adverb"))
    return re.compile(
        f"(?:^|[，；])\\s?{lead_in()}?(?P<who>(?:(?!{means})[^，。；：的对向\\s]){{1,20}}?{group}{no_source})"
        f"(?=(?:{adverb}|{day()}){{0,2}}(?:[对就][^，。]{{1,20}}?)?{act})"
    )


@cache
def _speaking() -> re.Pattern[str]:
    return entry("attribution", "speaking").pattern


@cache
def _body() -> re.Pattern[str]:
    """A gathering or a body that a sentence begins with, perhaps behind its day."""
    institution = alternation(word for word in words("sources", "institution") if len(word) > 1)
    means = any_word("attribution", "means")
    acting = f"(?:(?!{means})[^，。的在对向与和]){{1,14}}?(?:{institution}|{any_word('sources', 'group')})"
    day = "(?:[^，。]{0,8}[日天晚午]，)?"
    return re.compile(f"{day}(?P<who>{any_word('attribution', 'body')}|{acting})")
