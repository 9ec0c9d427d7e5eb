"""How common a character is in Chinese print: what tells a right decoding from a wrong one."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final

from govnews import lexicon

__all__ = ["common", "frequent", "is_han", "plausibility", "weight"]

#: The first levels of the two national sets: characters ordered by use, all others by radical.
_LEVELS: Final = (
    ("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)),
    ("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)]),
)
_ASCII_END: Final = "\x7f"


def is_han(string: str, /) -> bool:
    """Whether a string holds nothing but Han characters of the main block, and at least one.

    Asked of a few characters this is quicker than a pattern, which Python 3.11 takes a millisecond to compile for
    each such range.

    >>> is_han("会议"), is_han("3月"), is_han("")
    (True, False, False)
    """
    return bool(string) and all("\u4e00" <= character <= "\u9fff" for character in string)


@cache
def frequent() -> frozenset[str]:
    """The most frequent characters of news, in both scripts."""
    return frozenset(lexicon.words("characters", "frequent"))


@cache
def common() -> frozenset[str]:
    """The characters of everyday print in either script, as the national sets have them.

    >>> "議" in common(), "议" in common(), "鶎" in common()
    (True, True, False)
    """
    found: set[str] = set()
    for codec, leads, trails in _LEVELS:
        # a line end after each, so that a pair that is none takes no byte of the next
        found.update(b"".join(b"%c%c\n" % (lead, trail) for lead in leads for trail in trails).decode(codec, "ignore"))
    return frozenset(character for character in found if character > _ASCII_END)


@cache
def weight(character: str) -> int:
    """How much a character speaks for the decoding that gave it, from 2 to -3; ASCII says nothing.

    >>> [weight(character) for character in "会，鶎\ufffda"]
    [2, 1, -1, -3, 0]
    """
    if character <= _ASCII_END:
        return 0
    if character in frequent():
        return 2
    if character in common() or "\u3000" <= character <= "\u3017" or "\uff01" <= character <= "\uff5e":
        return 1
    if character in "“”‘’—…·":
        return 1
    if character == "\ufffd" or "\x80" <= character <= "\x9f" or "\ud800" <= character <= "\uf8ff":
        return -3
    return 0 if "\u3040" <= character <= "\u30ff" else -1


def plausibility(text: str) -> float:
    """The mean weight of the characters that are not ASCII, 0 where there are none.

    >>> plausibility("会议") > plausibility("浼氳")
    True
    """
    counts = Counter(character for character in text if character > _ASCII_END)
    total = counts.total()
    return sum(weight(character) * count for character, count in counts.items()) / total if total else 0.0
