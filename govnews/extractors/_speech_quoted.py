"""Quotations that no verb of saying introduces, though the report says whose words they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews.extractors._speech_end import ENDED, sentence_before
from govnews.extractors._speech_subject import sentence_subject
from govnews.lexicon import any_word, cache, entry
from govnews.mentions.subjects import lead_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.mentions.names import NameMention
    from govnews.mentions.quotes import Quote
    from govnews.text import Text

__all__ = ["unattributed"]

#: A shorter quotation is a slogan, a title or a word.
_SHORTEST: Final = 8
_FULL: Final = re.compile("[。！？!?…]$")
_COLON: Final = re.compile("[：:]$")
_STOP: Final = re.compile("[。！？!?；;：:“”「」]")
_REACH: Final = 60


def unattributed(
    paragraph: Text, names: Sequence[NameMention], quotes: Sequence[Quote], said: Sequence[Text]
) -> Iterator[tuple[Quote, str]]:
    """The sayings of a paragraph that stand in none of the statements ``said``, each with its speaker as printed.

    A saying is a closed quotation of a whole sentence. Its speaker is the subject of the sentence that leads to it by
    a colon (某某信心十足：“……”), or of the sentence behind it (“……”某某放下锄头。).
    """
    spoken, told = iter(said), iter(names)
    text, name = next(spoken, None), next(told, None)
    passed: list[NameMention] = []
    for quote in quotes:
        while text is not None and text.precedes(quote.text):
            text = next(spoken, None)
        while name is not None and name.text.precedes(quote.text):
            passed.append(name)
            name = next(told, None)
        if not _whole(quote) or (text is not None and text.overlaps(quote.inner)):
            continue
        before, after = paragraph.before(quote.text), paragraph.after(quote.text)
        if before[-1:].search(_COLON):
            speaker = _led(sentence_before(before), passed)
        elif not len(before) or before[-2:].search(ENDED):
            speaker = _followed(after, name)
        else:
            continue
        if speaker is not None:
            yield quote, speaker


def _whole(quote: Quote) -> bool:
    return quote.closed and quote.kind == "quote" and len(quote.inner) >= _SHORTEST and bool(quote.inner.search(_FULL))


def _led(lead: Text, passed: Sequence[NameMention]) -> str | None:
    """Who leads to a quotation by a colon."""
    if lead[-12:].search(_silent()):
        return None
    first = len(passed)
    while first and lead.holds(passed[first - 1].text):
        first -= 1
    if first < len(passed):
        return sentence_subject(lead, passed[first:])
    described = lead.match(_described())
    return str(described["who"]) if described else None


def _followed(after: Text, name: NameMention | None) -> str | None:
    """Who acts in the sentence behind a quotation: it has to begin with them."""
    window = after[:_REACH]
    stop = window.search(_STOP)
    sentence = stop.before if stop else window
    if name is not None and sentence.holds(name.text):
        lead = sentence.before(name.titles_text or name.text)
        return name.name if lead.fullmatch(_apposition()) and len(sentence.after(name.text)) > 1 else None
    described = sentence.match(_described())
    return str(described["who"]) if described and len(described.after) > 1 else None


@cache
def _silent() -> re.Pattern[str]:
    return entry("attribution", "silent").pattern


@cache
def _apposition() -> re.Pattern[str]:
    """What may describe a person before the name (今年40岁的, 来自山里的工友), or nothing."""
    return re.compile(f"(?:[^，。]{{2,14}}的(?:[^，。的]{{0,6}}{any_word('sources', 'described')})?)?")


@cache
def _described() -> re.Pattern[str]:
    """A person described, at the beginning of a sentence, alone (居民, not 居民区)."""
    described, people = (any_word("sources", key) for key in ("described", "kin"))
    return re.compile(
        f"{lead_in()}?(?P<who>(?![他她我你这那])[\u4e00-\u9fff0-9]{{0,14}}?(?:{people}|(?:{described})(?=[，在])))"
    )
