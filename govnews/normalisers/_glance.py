"""What characters a text holds, which tells sound text from damaged before any pattern is made or table is loaded."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from govnews.lexicon.characters import common, frequent

__all__ = ["held", "places", "rare", "strange"]

_HAN: Final = range(0x4E00, 0x9FA6)
#: Greek, Cyrillic, kana and zhuyin; signs that stand alone; private places.
_LETTERS: Final = (range(0x0391, 0x0452), range(0x3041, 0x312A), range(0xE000, 0xF900))
_SIGNS: Final = (range(0x2200, 0x2300), range(0x2460, 0x2670))
_LOST: Final = "\ufffd"


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
    return frozenset(character for character in held(text) if _kind(character) == "rare")


def strange(text: str) -> frozenset[str]:
    """The same with signs that stand alone, without the Traditional forms of what is frequent in Simplified.

    >>> sorted(strange("会议①鶎"))
    ['①', '鶎']
    """
    return frozenset(character for character in held(text) if _kind(character) and not _fuller(character))


def places(text: str, characters: frozenset[str]) -> list[int]:
    """Where any of some characters stand, in order.

    >>> places("会议、会场", frozenset("会场"))
    [0, 3, 4]
    """
    return [place for place, character in enumerate(text) if character in characters] if characters else []


@lru_cache(1 << 16)
def _kind(character: str) -> str:
    """What is strange of a character: rare, a sign, or nothing."""
    code = ord(character)
    if code in _HAN:
        return "" if character in common() else "rare"
    if character == _LOST or any(code in letters for letters in _LETTERS):
        return "rare"
    return "sign" if any(code in signs for signs in _SIGNS) else ""


@cache
def _fuller(character: str) -> bool:
    """Whether a rare character is how Traditional print has a frequent one; no character of the Simplified set is."""
    if ord(character) not in _HAN or character.encode("gb2312", "ignore"):
        return False
    from govnews.lexicon.scripts import changed  # noqa: PLC0415 - its lists are read for such characters alone

    return changed("t2s").get(character, "") in frequent()
