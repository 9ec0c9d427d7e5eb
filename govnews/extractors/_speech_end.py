"""Where a statement ends: the next attribution, the end of the paragraph, or the report's own words in between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from govnews.extractors._speech_narration import adds, narrates
from govnews.lexicon import alternation, any_word, cache, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.mentions.names import NameMention
    from govnews.text import Text

__all__ = ["ENDED", "Bound", "before_opening", "sentence_before", "spoken"]

#: The end of a sentence at the end of a text.
ENDED: Final = re.compile('[。！？!?；;][”’」』）)"]*$')
_SENTENCE: Final = re.compile('[^。！？!?；;]+(?:[。！？!?；;]+[”’」』）)"]*)?|[。！？!?；;]+[”’」』）)"]*')
_LAST_SENTENCE: Final = re.compile('(?s).*[。！？!?；;][”’」』）)"]*')
#: A source or an author in brackets behind the last sentence is nobody's words.
_CREDIT: Final = re.compile("(?<=[。！？”])[（(][^（）()。]{1,60}[）)]$")
_LAST_FULL_SENTENCE: Final = re.compile('(?s).*[。！？!?][”’」』）)"]*')
_EDGE: Final = " \u3000，,：:、"
_REACH: Final = 200
#: What a statement goes on with at most: what it demands, or what an authority said before the report's own begins.
Bound: TypeAlias = Literal["demand", "authority"] | None


def spoken(body: Text, names: Iterable[NameMention], /, *, speaker: str | None = None, bound: Bound = None) -> Text:
    """The sentences of a statement up to the first that tells what was done; ``names`` are the body's own, in order.

    What an authority said, and what is only demanded, is ``bound``: what the report adds of its own follows at once.
    """
    coming = iter(names)
    name = next(coming, None)
    last: Text | None = None
    for match in body.finditer(_SENTENCE):
        sentence = match[0]
        while name is not None and name.text.precedes(sentence):
            name = next(coming, None)
        first, himself = name, False
        while name is not None and sentence.holds(name.text):
            himself = himself or (name.name == speaker and not _is_body(sentence, name))
            name = next(coming, None)
        if last is not None and (himself or narrates(sentence) or _acts(sentence, first)):
            break
        if last is not None and bound is not None and _beyond(sentence, bound):
            break
        last = sentence
    words_of = body if last is None else body.before(body.after(last))
    credit = words_of.search(_CREDIT)
    return (credit.before if credit else words_of).strip(_EDGE)


def before_opening(body: Text) -> Text:
    """What is said before the next attribution opens: whole sentences, unless one unfinished one is all there is."""
    match = None if body[-4:].search(ENDED) else body.match(_LAST_SENTENCE)
    return match[0] if match else body


def sentence_before(before: Text, *, whole: bool = False) -> Text:
    """The sentence, as far as it goes, at the end of a text (within 200 characters).

    The ``whole`` one has with it what stands before a semicolon.
    """
    window = before[-_REACH:]
    match = window.match(_LAST_FULL_SENTENCE if whole else _LAST_SENTENCE)
    return match.after if match else window


def _acts(sentence: Text, name: NameMention | None) -> bool:
    """Whether a sentence tells what the person did whom it names first."""
    if name is None or not sentence.holds(name.text):
        return False
    if sentence.after(name.text).startswith(words("attribution", "authority")) or _is_body(sentence, name):
        return False
    lead = sentence.before(name.titles_text or name.text).strip(_EDGE)
    return not len(lead) or lead.fullmatch(_adverbial()) is not None


def _is_body(sentence: Text, name: NameMention) -> bool:
    return sentence.after(name.text).match(_bodily()) is not None


def _beyond(sentence: Text, bound: Bound) -> bool:
    """Whether a sentence goes no longer on with what is demanded, or with what an authority said."""
    return sentence.match(_demanding()) is None and (bound == "demand" or adds(sentence))


@cache
def _demanding() -> re.Pattern[str]:
    """A sentence that goes on demanding (要…, 必须…), perhaps behind a short lead."""
    return re.compile(f"(?:[^，。]{{1,10}}，)?{any_word('narration', 'demand')}")


@cache
def _bodily() -> re.Pattern[str]:
    """The rest of a body's name that begins with a person's (某某基金会)."""
    return re.compile(f".{{0,3}}{alternation(word for word in words('sources', 'institution') if len(word) > 1)}")


@cache
def _adverbial() -> re.Pattern[str]:
    """When and where something was done, as far as the name of who did it."""
    settling = any_word("attribution", "settling")
    return re.compile(
        f"(?:[0-9]{{1,4}}[年月日号])+[^，]{{0,4}}(?:，在[^，]{{1,30}}{settling})?|在[^，]{{1,30}}{settling}"
    )
