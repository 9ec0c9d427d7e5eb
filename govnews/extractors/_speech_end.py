"""Where a statement ends: the next attribution, the end of the paragraph, or the report's own words in between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews.lexicon import alternation, cache, entry, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.mentions.names import NameMention
    from govnews.text import Text

__all__ = ["ENDED", "before_opening", "sentence_before", "spoken"]

#: The end of a sentence at the end of a text.
ENDED: Final = re.compile('[。！？!?；;][”’」』）)"]*$')
_SENTENCE: Final = re.compile('[^。！？!?；;]+(?:[。！？!?；;]+[”’」』）)"]*)?|[。！？!?；;]+[”’」』）)"]*')
_LAST_SENTENCE: Final = re.compile('(?s).*[。！？!?；;][”’」』）)"]*')
#: A source or an author in brackets behind the last sentence is nobody's words.
_CREDIT: Final = re.compile("(?<=[。！？”])[（(][^（）()。]{1,60}[）)]$")
_EDGE: Final = " \u3000，,：:、"
_REACH: Final = 200


def spoken(body: Text, names: Iterable[NameMention]) -> Text:
    """The sentences of a statement up to the first that tells what was done; ``names`` are the body's own, in order."""
    coming = iter(names)
    name = next(coming, None)
    last: Text | None = None
    for match in body.finditer(_SENTENCE):
        sentence = match[0]
        while name is not None and name.text.precedes(sentence):
            name = next(coming, None)
        if last is not None and _narrates(sentence, name):
            break
        last = sentence
    words_of = body if last is None else body.before(body.after(last))
    credit = words_of.search(_CREDIT)
    return (credit.before if credit else words_of).strip(_EDGE)


def before_opening(body: Text) -> Text:
    """What is said before the next attribution opens: whole sentences, unless one unfinished one is all there is."""
    match = None if body[-4:].search(ENDED) else body.match(_LAST_SENTENCE)
    return match[0] if match else body


def sentence_before(before: Text) -> Text:
    """The sentence, as far as it goes, at the end of a text (within 200 characters)."""
    window = before[-_REACH:]
    match = window.match(_LAST_SENTENCE)
    return match.after if match else window


def _narrates(sentence: Text, name: NameMention | None) -> bool:
    """Whether a sentence tells what was done, not what was said."""
    if sentence.match(_narrative_start()) or sentence[-14:].search(_narrative_end()):
        return True
    if name is None or not sentence.holds(name.text):
        return False
    behind = sentence.after(name.text)
    if behind.startswith(words("attribution", "authority")) or behind.match(_bodily()) is not None:
        return False
    lead = sentence.before(name.titles_text or name.text).strip(_EDGE)
    return not len(lead) or lead.fullmatch(_adverbial()) is not None


@cache
def _narrative_start() -> re.Pattern[str]:
    return entry("attribution", "narrative_start").pattern


@cache
def _bodily() -> re.Pattern[str]:
    """The rest of a body's name that begins with a person's (某某基金会)."""
    return re.compile(f".{{0,3}}{alternation(word for word in words('sources', 'institution') if len(word) > 1)}")


@cache
def _adverbial() -> re.Pattern[str]:
    """When and where something was done, as far as the name of who did it."""
    settling = alternation(words("attribution", "settling"))
    return re.compile(
        f"(?:[0-9]{{1,4}}[年月日号])+[^，]{{0,4}}(?:，在[^，]{{1,30}}{settling})?|在[^，]{{1,30}}{settling}"
    )


@cache
def _narrative_end() -> re.Pattern[str]:
    return re.compile(f"{alternation(words('attribution', 'narrative_end'))}[。！；]$")
