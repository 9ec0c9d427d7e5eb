"""Full-width digits and letters become the common ones, radicals the characters they look like.

Chinese punctuation stays as printed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from govnews.normalisers._glance import held, places
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]

_BLOCK: Final = 0xFEE0  # how far the full-width forms stand from ASCII
_WIDE: Final = frozenset(
    "％．" + "".join(map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
)
#: Radicals and compatibility ideographs, which PDF fonts give in the place of the characters they look like.
_LOOKALIKE: Final = (range(0x2F00, 0x2FD6), range(0xF900, 0xFADA))


def edits(text: str) -> Iterator[Edit]:
    r"""One edit for each run of full-width forms, and for each look-alike of a character; as long as what it replaces.

    >>> list(edits("ＧＤＰ增长８．２％"))
    [Edit(start=0, end=3, new='GDP'), Edit(start=5, end=6, new='8'), Edit(start=6, end=7, new='.'), Edit(start=7, end=9, new='2%')]
    >>> [(edit.new, edit.kind) for edit in edits("\u2f00座")]
    [('一', 'lookalike')]
    """  # noqa: E501 - a doctest's answer cannot be broken
    characters = held(text)
    for found in () if characters.isdisjoint(_WIDE) else _wide().finditer(text):
        narrow = "".join(chr(ord(character) - _BLOCK) for character in found[0])
        yield Edit(found.start(), found.end(), narrow, kind="width")
    alike = characters & _lookalike()
    for place in places(text, alike):
        plain = unicodedata.normalize("NFKC", text[place])
        if len(plain) == 1 and plain != text[place]:
            yield Edit(place, place + 1, plain, kind="lookalike")


@cache
def _wide() -> re.Pattern[str]:
    return re.compile("[０-９Ａ-Ｚａ-ｚ％]+|(?<=[0-9０-９])．(?=[0-9０-９])")


@cache
def _lookalike() -> frozenset[str]:
    return frozenset(chr(code) for codes in _LOOKALIKE for code in codes)
