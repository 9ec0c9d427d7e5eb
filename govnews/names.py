"""Names of people in Hanyu Pinyin (extra ``pinyin``), family names read as family names are.

>>> romanize("单秋禾"), romanize("欧阳远安"), romanize("曾乐", tones=False)
('Shàn Qiūhé', "Ōuyáng Yuǎn'ān", 'Zeng Le')
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from govnews import lexicon
from govnews.errors import InputError, MissingExtra
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL
from govnews.mentions.name_shapes import families, of_class

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["romanize"]

#: A given name that begins so inside a word has an apostrophe before it, by GB/T 28039.
_OPEN: Final = "aoe"
_MARKS: Final = dict.fromkeys(map(ord, "\u0304\u0301\u030c\u0300"))
_HAN: Final = re.compile(f"[{HAN_ALL}]+")
#: Longer names are foreign ones in Chinese characters.
_LONGEST: Final = 4


def romanize(name: str, /, *, tones: bool = True) -> str | None:
    """A Chinese name in Hanyu Pinyin, family name first; without tones ü stays.

    None for what is no name of two to four characters that begins with a known family name: names with · and those of
    other languages are not written in pinyin. Raises `InputError` for no string, `MissingExtra` without pypinyin.
    """
    if not isinstance(name, str):
        raise InputError(f"romanize takes a str, not {type(name).__name__}", remedy="give a name")
    family = _family(name)
    if not family or not len(family) < len(name) <= _LONGEST or not _HAN.fullmatch(name):
        return None
    if len(name) == _LONGEST and name[:2] in of_class("japanese"):
        return None
    read = _readings().get(family) or "".join(_syllables(family))
    given = _joined(_syllables(name.removeprefix(family)))
    if _HAN.search(read + given):
        return None  # a character that nobody knows how to read
    whole = f"{_capital(read)} {_capital(given)}"
    return whole if tones else _toneless(whole)


def _family(name: str) -> str:
    """The family name that a name begins with: a compound one where there is one; nothing for an unknown one."""
    if name[:2] in of_class("compound") or (len(name[:2]) > 1 and name[:2] in _readings()):
        return name[:2]
    return name[:1] if name[:1] in families() or name[:1] in _readings() else ""


def _syllables(characters: str) -> list[str]:
    try:
        from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - an extra, loaded when first asked for
    except ImportError as error:
        raise MissingExtra("pypinyin is not installed", remedy='pip install "govnews[pinyin]"') from error
    return lazy_pinyin(characters, style=Style.TONE)


def _joined(syllables: list[str]) -> str:
    """Syllables as one word."""
    first, *others = syllables
    return first + "".join(f"'{s}" if unicodedata.normalize("NFD", s)[:1] in _OPEN else s for s in others)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _toneless(word: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_MARKS))


@cache
def _readings() -> Mapping[str, str]:
    found = (
        (word, str(entry.data["reading"])) for entry in lexicon.entries("surname_readings") for word in entry.words
    )
    return dict(found)
