"""Full-width digits and letters become the common ones; Chinese punctuation stays as printed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]

_BLOCK: Final = 0xFEE0  # how far the full-width forms stand from ASCII
_WIDE: Final = re.compile("[０-９Ａ-Ｚａ-ｚ％]+|(?<=[0-9０-９])．(?=[0-9０-９])")
#: Radicals and compatibility ideographs, which PDF fonts give in the place of the characters they look like.
_LOOKALIKE: Final = re.compile("[\u2f00-\u2fd5\uf900-\ufad9]")


def edits(text: str) -> Iterator[Edit]:
    """One edit for each run of full-width forms, as long as what it replaces.

    >>> list(edits("ＧＤＰ增长８．２％"))
    [Edit(start=0, end=3, new='GDP'), Edit(start=5, end=6, new='8'), Edit(start=6, end=7, new='.'), Edit(start=7, end=9, new='2%')]
    """  # noqa: E501 - a doctest's answer cannot be broken
    for found in _WIDE.finditer(text):
        narrow = "".join(chr(ord(character) - _BLOCK) for character in found[0])
        yield Edit(found.start(), found.end(), narrow, kind="width")
    for found in _LOOKALIKE.finditer(text):
        plain = unicodedata.normalize("NFKC", found[0])
        if len(plain) == 1 and plain != found[0]:
            yield Edit(found.start(), found.end(), plain, kind="width")
