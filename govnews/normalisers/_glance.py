"""What characters a text holds, which tells sound text from damaged before any pattern is made or table is loaded."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import compress, count
from typing import Final

from govnews.lexicon.characters import common, frequent
from govnews.normalisers._repairs import LOST

__all__ = ["han_begins", "held", "may_be_misread", "odd", "places", "rare"]

_HAN: Final = range(0x4E00, 0x9FA6)
#: Greek, Cyrillic, kana and zhuyin; signs that stand alone; private places.
_LETTERS: Final = (range(0x0391, 0x0452), range(0x3041, 0x312A), range(0xE000, 0xF900))
_SIGNS: Final = (range(0x2200, 0x2300), range(0x2460, 0x2670))
_FORMS: Final = frozenset(map(chr, range(0xFF01, 0xFF5F)))
#: So many characters that only Traditional print uses make a text perhaps Traditional.
_TRADITIONAL: Final = 3
_INSIDE: Final = re.compile("[?A-Z\\[-~](?=[^\x00-\x7f])(?<=[^\x00-\x7f].)")
#: Accented letters and signs of Latin-1, without those that Chinese print uses.
_LATIN: Final = frozenset(map(chr, range(0xA1, 0x100))) - frozenset("·×÷°±§")
#: The first bytes of Han in UTF-8, and those that follow them.
_LEADS: Final = range(0xE4, 0xEA)
_TRAILS: Final = range(0x80, 0xC0)
_PAIR: Final = 2
_LOWEST: Final = 0xC2


@lru_cache(2)
def held(text: str) -> frozenset[str]:
    """The characters that a text holds; the next to ask of the same text gets the same answer at once.

    >>> sorted(held("会议会议"))
    ['会', '议']
    """
    return frozenset(text)


def rare(text: str) -> frozenset[str]:
    """The characters of a text that everyday print in neither script uses, kana, Greek, and what was not decoded.

    >>> sorted(rare("会議鶎浼"))
    ['浼', '鶎']
    """
    return frozenset(character for character in _unusual(text) if _kind(character) == "rare")


@lru_cache(2)
def odd(text: str) -> tuple[int, ...]:
    """Where characters stand that everyday print does not use, signs, and marks and letters inside a word.

    In Traditional text the forms of what is frequent in Simplified are none.

    >>> odd("会议①鶎，A股，三A级")
    (2, 3, 5, 9)
    """
    strange = frozenset(filter(_kind, _unusual(text)))
    beyond = frozenset(character for character in strange if _beyond_simplified(character))
    if beyond and sum(map(_beyond_simplified, held(text) & common())) >= _TRADITIONAL:
        strange -= {character for character in beyond if _fuller(character)}
    found = places(text, strange)
    inside = [match.start() for match in _INSIDE.finditer(text)]
    return tuple(sorted((*found, *inside)))


def may_be_misread(text: str) -> bool:
    """Whether a text holds characters that bytes of UTF-8 make when read as Latin or GBK.

    >>> may_be_misread("ä¼š"), may_be_misread("浼氳"), may_be_misread("·买买提，±5℃")
    (True, True, False)
    """
    if not held(text).isdisjoint(_LATIN) or "锟斤拷" in text:
        return True
    begins = held(text) & han_begins()
    return any(_goes_on(text[place + 1 : place + 2]) for place in places(text, begins))


@cache
def _goes_on(character: str) -> bool:
    """Whether a character may be the third byte of one Han and the first of the next; what GBK has not may be all."""
    if character <= "\x7f":
        return False
    pair = character.encode("gb18030", "replace")
    return len(pair) != _PAIR or (pair[0] in _TRAILS and pair[1] >= _LOWEST)


def places(text: str, characters: frozenset[str]) -> list[int]:
    """Where any of some characters stand, in order.

    >>> places("会议、会场", frozenset("会场"))
    [0, 3, 4]
    """
    return list(compress(count(), map(characters.__contains__, text))) if characters else []


@lru_cache(2)
def _unusual(text: str) -> frozenset[str]:
    return held(text) - _usual()


@cache
def _usual() -> frozenset[str]:
    """Everyday Han, ASCII and the punctuation of print: what most of every text is."""
    return common() | frozenset(map(chr, (*range(0x80), *range(0x2010, 0x2040), *range(0x3000, 0x3020)))) | _FORMS


@lru_cache(1 << 16)
def _kind(character: str) -> str:
    """What is strange of a character: rare, a sign, or nothing."""
    code = ord(character)
    if code in _HAN:
        return "" if character in common() else "rare"
    if character == LOST or any(code in letters for letters in _LETTERS):
        return "rare"
    return "sign" if any(code in signs for signs in _SIGNS) else ""


@cache
def _beyond_simplified(character: str) -> bool:
    """Whether a character is Han that the Simplified set has not."""
    return ord(character) in _HAN and not character.encode("gb2312", "ignore")


def _fuller(character: str) -> bool:
    """Whether a character is how Traditional print has a frequent one."""
    from govnews.lexicon.scripts import changed  # noqa: PLC0415 - its lists are read for Traditional text alone

    return changed("t2s").get(character, "") in frequent()


@cache
def han_begins() -> frozenset[str]:
    """What the first two bytes of Han in UTF-8 are in GBK."""
    pairs = b"".join(b"%c%c\n" % (lead, trail) for lead in _LEADS for trail in _TRAILS)
    return frozenset(character for character in pairs.decode("gbk", "ignore") if character > "\x7f")
