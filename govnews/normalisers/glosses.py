"""Pinyin readings printed in brackets after the characters they gloss are dropped."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from govnews import lexicon
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]

_READING: Final = (
    "[(（][ \u3000]?([a-zà-üāēīōūěńňǎǐǒǔǖǘǚǜǹḿɑɡ\u0300\u0301\u0304\u0308\u030c]{1,9}[1-5]?)[ \u3000]?[)）]"
)
_GLOSS: Final = re.compile(f"(?<=[\u3400-\u9fff])(?:{_READING}){{1,4}}")
_ONE: Final = re.compile(_READING)
#: The combining marks of the four tones; the two dots of ü are none.
_TONES: Final = re.compile("[\u0304\u0301\u030c\u0300]")
#: From so many readings with a tone on, a page is taken to gloss throughout, and readings without one count too.
_HABIT: Final = 5
#: Letters that pinyin fonts print for others.
_LETTERS: Final = str.maketrans("ɑɡ", "ag")


def edits(text: str) -> Iterator[Edit]:
    """One edit for each character's glosses; words in brackets that are no syllable with a tone stay.

    >>> list(edits("數(shù)字經濟(GDP)"))
    [Edit(start=1, end=6, new='')]
    """
    found = [(match.span(), [_tone(reading) for reading in _ONE.findall(match[0])]) for match in _GLOSS.finditer(text)]
    habit = sum(any(tones) for _, tones in found) >= _HABIT
    for (start, end), tones in found:
        if None in tones:
            continue
        if any(tones) or habit or len(tones) > 1:
            yield Edit(start, end, "", kind="gloss")


def _tone(reading: str) -> bool | None:
    """Whether a reading carries a tone mark; None where it is no syllable of pinyin.

    A tone written as a digit counts as none: A4 is paper, and only a page that glosses throughout makes it a reading.
    """
    letters = unicodedata.normalize("NFD", reading.translate(_LETTERS).rstrip("12345"))
    plain = unicodedata.normalize("NFC", _TONES.sub("", letters))
    if plain not in _syllables() or len(_TONES.findall(letters)) > 1:
        return None
    return _TONES.search(letters) is not None


@cache
def _syllables() -> frozenset[str]:
    return frozenset(lexicon.words("pinyin", "syllable"))
