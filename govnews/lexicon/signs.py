"""Single characters that patterns are composed of: each class is written here once, and nowhere else.

They are constants, so that a pattern may hold them without a file being read; the tests hold them to the lexicon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govnews.lexicon import cache, entries

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DIGITS", "HAN", "HAN_ALL", "LETTER", "NO_LETTER", "NUMERALS", "ZEROS", "number"]

#: The main block of Han characters, and with the block of rare ones before it: what stands in a class of a pattern.
HAN: Final = "\u4e00-\u9fff"
HAN_ALL: Final = "\u3400-\u9fff"
#: A letter beyond ASCII, in print a Han character; Python is slow to compile a range of them, and quick at this.
LETTER: Final = "[^\\W\x00-\x7f]"
#: Any other character: what bounds a word printed in Han characters.
NO_LETTER: Final = "[\\W\x00-\x7f]"
#: One to nine, with ten, and the forms of nought, as print writes them in small numbers.
DIGITS: Final = "一二三四五六七八九"
NUMERALS: Final = f"{DIGITS}十"
ZEROS: Final = "〇○零"
_TEN: Final = "十"
_HUNDRED: Final = "一百"


def number(string: str, /) -> int:
    """A small number of figures or of numerals, with the ten in it or without; 0 where it is none.

    >>> number("二〇〇三"), number("二十一"), number("十"), number("8"), number("一百零五")
    (2003, 21, 10, 8, 105)
    """
    string = string.strip()
    if string.startswith(_HUNDRED):
        return 100 + number(string[len(_HUNDRED) :].lstrip(ZEROS) or "0")
    tens, ten, ones = string.rpartition(_TEN)
    value = ones.translate(_digits())
    times = tens.translate(_digits()) or "1"
    parts = (times, value or "0") if ten else ("0", value)
    return 10 * int(parts[0]) + int(parts[1]) if all(part.isdecimal() for part in parts) else 0


@cache
def _digits() -> Mapping[int, str]:
    found = entries("numerals")
    return {ord(word): str(entry.data["value"]) for entry in found if "value" in entry.data for word in entry.words}
