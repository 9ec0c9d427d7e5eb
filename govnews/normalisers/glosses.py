"""Readings printed after the characters they gloss, in brackets or in zhuyin, are dropped.

Only a reading of the very characters before it is a gloss: other words in brackets are not looked at twice.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from govnews.lexicon.readings import from_zhuyin, readings
from govnews.lexicon.signs import HAN_ALL
from govnews.normalisers._glance import held
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]

_LATIN: Final = "a-zà-üāēīōūěńňǎǐǒǔǖǘǚǜǹḿɑɡ\u0300\u0301\u0304\u0308\u030c1-5:’'·/、，, \u3000\\-"
_ZHUYIN: Final = "\u3105-\u312f\u31a0-\u31bf\u02c9-\u02cb\u02d9ˇ"
_WORDS: Final = f"[{_LATIN}{_ZHUYIN}]{{1,60}}"
_BRACKET: Final = f"(?:[(（]{_WORDS}[)）]|\\[{_WORDS}\\]|〔{_WORDS}〕)"
#: What could be one, told fast: a bracket and a letter.
_LIKE: Final = re.compile("[(（\\[〔][ \u3000]{0,3}[a-zà-ǜḿǹɑɡ\u0300-\u030c]")
_ZHUYIN_USED: Final = frozenset(map(chr, (*range(0x3105, 0x3130), *range(0x31A0, 0x31C0))))
_PARTS: Final = re.compile("[^/、，,]+")
#: What stands between the syllables of several characters.
_BETWEEN: Final = re.compile("[ \u3000’'·-]+")
#: The longest gloss is of so many characters.
_MOST: Final = 8
#: The combining marks of the four tones; the two dots of ü are none.
_TONES: Final = re.compile("[\u0304\u0301\u030c\u0300]")
_ZHUYIN_TONES: Final = re.compile("[\u02c9-\u02cb\u02d9ˇ]")
_DIGITS: Final = re.compile("[1-5]")
#: Letters that pinyin fonts and keyboards give for others.
_LETTERS: Final = str.maketrans({"ɑ": "a", "ɡ": "g", "v": "ü", ":": "\u0308"})
#: From so many readings with a tone on, a page glosses throughout, and readings without one count however long.
_HABIT: Final = 5


class _Reading(NamedTuple):
    """A reading without its tones: of how many characters it is, and whether it had tones."""

    characters: int
    toned: bool


def edits(text: str) -> Iterator[Edit]:
    """One edit for each place where readings of the characters before it are printed.

    Names in Latin letters have no tones and more than one syllable; they stay unless the page glosses throughout.

    >>> list(edits("數(shù)字經濟(GDP)"))
    [Edit(start=1, end=6, new='')]
    """
    if not _LIKE.search(text) and held(text).isdisjoint(_ZHUYIN_USED):
        return
    found = [(match, read) for match in _gloss().finditer(text) if (read := _read(text, match)) is not None]
    habit = sum(read.toned for _, read in found) >= _HABIT
    for match, read in found:
        if read.toned or habit or read.characters == 1:
            yield Edit(match.start(), match.end(), "", kind="gloss")


def _read(text: str, match: re.Match[str]) -> _Reading | None:
    """What the brackets of a place read of the characters before it; None where one of them does not."""
    glossed = _glossed().search(text, max(0, match.start() - _MOST), match.start())
    if glossed is None:
        return None
    parts = [part for inside in _inside().findall(match[0].strip(" \u3000")) for part in _PARTS.findall(inside)]
    read = [_reading(part, glossed[0]) for part in parts]
    # a letter alone numbers the items of a list, unless brackets follow each other
    known = [reading for reading in read if reading is not None]
    if len(known) < len(parts) or not known or (len(parts) == 1 and len(parts[0].strip()) == 1 and parts[0].isascii()):
        return None
    return _Reading(
        max(reading.characters for reading in known), any(reading.toned for reading in known) or len(known) > 1
    )


def _reading(part: str, glossed: str) -> _Reading | None:
    """What one reading is of the last of some characters."""
    letters, toned = _letters(part)
    count = _spelt(letters, glossed) if letters else 0
    return _Reading(count, toned) if count else None


@lru_cache(1 << 12)
def _letters(part: str) -> tuple[str, bool]:
    """The letters of one reading without tones, and whether it had tones; no letters where it is none.

    >>> _letters("shù"), _letters("lü4"), _letters("ㄏㄨㄟˋ")
    (('shu', True), ('lü', True), ('hui', True))
    """
    letters = unicodedata.normalize("NFD", part.strip(" \u3000").translate(_LETTERS))
    toned = _TONES.search(letters) or _DIGITS.search(letters) or _ZHUYIN_TONES.search(letters)
    plain = unicodedata.normalize("NFC", _DIGITS.sub("", _TONES.sub("", letters)))
    syllables = [_latin(syllable) for syllable in _BETWEEN.split(plain) if syllable]
    known = "" if None in syllables else "".join(filter(None, syllables))
    return known, toned is not None


def _latin(syllable: str) -> str | None:
    """A syllable in Latin letters, whichever it is written in; None for zhuyin that is no syllable."""
    bare = _ZHUYIN_TONES.sub("", syllable)
    return syllable if bare.isascii() or "ü" in bare else from_zhuyin(bare)


def _spelt(letters: str, glossed: str) -> int:
    """Of how many of the last characters of a run some letters are the readings in a row; 0 where of none.

    >>> _spelt("changchun", "在长春"), _spelt("beijing", "长春")
    (2, 0)
    """
    rests = {letters}
    for count, character in enumerate(reversed(glossed), start=1):
        rests = {rest.removesuffix(reading) for rest in rests for reading in _said(character) if rest.endswith(reading)}
        if "" in rests:
            return count
        if not rests:
            return 0
    return 0


def _said(character: str) -> tuple[str, ...]:
    """The readings of a character; at the end of a word 儿 is only the sound of r."""
    found = readings(character)
    return (*found, "r") if "er" in found else found


@cache
def _gloss() -> re.Pattern[str]:
    """Glosses of the characters before them; a character glossed twice has two brackets."""
    return re.compile(f"(?<=[{HAN_ALL}])[ \u3000]?(?:{_BRACKET}){{1,4}}|(?<=[{HAN_ALL}])[{_ZHUYIN}]{{1,5}}")


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(f"[{_LATIN}{_ZHUYIN}]+")


@cache
def _glossed() -> re.Pattern[str]:
    return re.compile(f"[{HAN_ALL}]{{1,8}}\\Z")
