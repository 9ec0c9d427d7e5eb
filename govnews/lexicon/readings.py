"""How characters are read: the syllables of Hanyu Pinyin, without tones, that each may be read as."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govnews.lexicon import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["from_zhuyin", "readings"]


def readings(character: str) -> tuple[str, ...]:
    """The syllables that a character may be read as; none for what is no Han character.

    >>> readings("长"), readings("a")
    (('chang', 'zhang'), ())
    """
    return _tables()[0].get(character, ())


def from_zhuyin(syllable: str) -> str | None:
    """The syllable of Hanyu Pinyin that is written so in zhuyin, without its tone; None where there is none.

    >>> from_zhuyin("ㄕㄨ"), from_zhuyin("ㄕㄕ")
    ('shu', None)
    """
    return _tables()[1].get(syllable)


@cache
def _tables() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, str]]:
    """Characters to their syllables, and zhuyin to syllables; read when a reading is first asked for."""
    characters: dict[str, tuple[str, ...]] = {}
    zhuyin: dict[str, str] = {}
    commonest: dict[str, int] = {}
    for syllable, written, read_so in rows("readings.tsv", 3):
        if len(read_so) > commonest.get(written, 0):  # ㄇㄨ is mu, and m only in what is no word
            zhuyin[written], commonest[written] = syllable, len(read_so)
        for character in read_so:
            characters[character] = (*characters.get(character, ()), syllable)
    return characters, zhuyin
