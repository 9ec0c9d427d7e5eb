"""Characters of Hong Kong's supplement to Big5 that older systems kept at private places."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from govnews.lexicon.signs import HAN_ALL
from govnews.normalisers._judging import judge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.normalisers._repairs import Repair

__all__ = ["repairs"]

_PRIVATE: Final = re.compile("[\ue000-\uf848]+")
_HAN: Final = re.compile(f"[{HAN_ALL}\U00020000-\U0003ffff]")


class _Zone(NamedTuple):
    """A stretch of private places, and the first of the two bytes that its characters have in Big5."""

    first: int
    last: int
    lead: int
    trail: int


#: Where Windows puts the codes of Big5 that are free for users; a row has 157 codes.
_ZONES: Final = (
    _Zone(0xE000, 0xE310, 0xFA, 0x40),
    _Zone(0xE311, 0xEEB7, 0x8E, 0x40),
    _Zone(0xEEB8, 0xF6B0, 0x81, 0x40),
    _Zone(0xF6B1, 0xF848, 0xC6, 0xA1),
)
_ROW: Final = 157
_LOW: Final = 0x3F  # codes of a row from 0x40 to 0x7E; the others from 0xA1 on


def repairs(text: str) -> Iterator[Repair]:
    r"""The runs of private characters of a Traditional text each of which is a Han character of the supplement.

    >>> list(repairs("會議在\ue473舉行"))
    [(3, 4, '邨')]
    """
    if not _PRIVATE.search(text) or judge(text) != "Hant":
        return
    for match in _PRIVATE.finditer(text):
        new = "".join(map(_meant, match[0]))
        if len(new) == len(match[0]):
            yield match.start(), match.end(), new


@cache
def _meant(character: str) -> str:
    """The Han character at a private place; empty where there is none."""
    code = ord(character)
    zone = next(zone for zone in _ZONES if zone.first <= code <= zone.last)
    offset = code - zone.first + (zone.trail != 0x40) * _LOW  # noqa: PLR2004 - the first code of a row
    lead, place = zone.lead + offset // _ROW, offset % _ROW
    pair = bytes((lead, 0x40 + place if place < _LOW else 0xA1 + place - _LOW))
    made = pair.decode("big5hkscs", "ignore")
    return made if len(made) == 1 and _HAN.match(made) else ""
