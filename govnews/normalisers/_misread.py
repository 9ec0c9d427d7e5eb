"""UTF-8 read as GBK, and UTF-8 or GBK read as Latin-1: stretches whose bytes say what they were."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from govnews.lexicon.characters import plausibility, weight

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["repairs"]

#: A repair: where a stretch starts and ends, and what it was before it was read wrongly.
Repair: TypeAlias = "tuple[int, int, str]"

#: What bytes from 0x80 on look like when read as Latin-1, or as Windows has it.
_WINDOWS: Final = "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0))
_LATIN: Final = re.compile(f"[\x80-\xff{_WINDOWS}]{{6,}}")
_ACCENTED: Final = re.compile("[\xa1-\xff]")
_WIDE: Final = re.compile("[^\x00-\x7f\ufffd]{3,}")
_SEQUENCE: Final = re.compile(rb"(?:[\xe3-\xe9\xef][\x80-\xbf]{2}|[\xc2\xe2][\x80-\xbf]{1,2}){3,}")
#: How many characters must come out, how plausible on the mean, and by how much more than what is printed.
_LEAST: Final = 3
_PLAUSIBLE: Final = 1.0
_BETTER: Final = 0.8
#: A narrower charset takes so many characters to be sure of.
_LEAST_PAIRS: Final = 4


def repairs(text: str) -> Iterator[Repair]:
    """The stretches that are surely UTF-8 or GBK read as another encoding, in order.

    >>> list(repairs("会议召开".encode().decode("latin-1")))
    [(0, 12, '会议召开')]
    """
    for match in _LATIN.finditer(text):
        if _ACCENTED.search(match[0]):
            yield from _from_latin(match)
    if _footprint().search(text):
        for match in _WIDE.finditer(text):
            if _footprint().search(match[0]):
                yield from _from_gbk(match)


def _from_latin(match: re.Match[str]) -> Iterator[Repair]:
    """A stretch of accented letters that is UTF-8 or GBK byte for byte."""
    data = b"".join(character.encode("cp1252" if character in _WINDOWS else "latin-1") for character in match[0])
    for encoding, least in (("utf-8", _LEAST), ("gb18030", _LEAST_PAIRS)):
        try:
            new = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(new) >= least and plausibility(new) >= _PLAUSIBLE and all(weight(character) > 0 for character in new):
            yield match.start(), match.end(), new
            return


def _from_gbk(match: re.Match[str]) -> Iterator[Repair]:
    """The parts of a stretch that are UTF-8 when written in GBK; only whole characters on both sides count."""
    data = bytearray()
    places = {0: match.start()}
    for place, character in enumerate(match[0], start=match.start()):
        pair = b"\x80" if character == "€" else character.encode("gbk", "replace")
        data += pair if pair != b"?" else b"\0"
        places[len(data)] = place + 1
    for found in _SEQUENCE.finditer(data):
        start, end = found.span()
        while end not in places and end > start:
            end = max((at for at in (end - 1, end - 2, end - 3) if at in places), default=start)
        new = bytes(data[start:end]).decode("utf-8", "ignore") if start in places else ""
        whole = bool(new) and len(new.encode()) == end - start
        if not whole or len(new) < _LEAST or not _surer(new, match.string[places[start] : places[end]]):
            continue
        yield places[start], places[end], new


def _surer(new: str, old: str) -> bool:
    return plausibility(new) >= max(_PLAUSIBLE, plausibility(old) + _BETTER)


@cache
def _footprint() -> re.Pattern[str]:
    """Two characters, three places apart, whose first bytes begin a Han character of UTF-8."""
    pairs = (bytes((lead, trail)) for lead in range(0xE4, 0xEA) for trail in (*range(0x80, 0xC0),) if trail != 0x7F)  # noqa: PLR2004
    begins = "".join(pair.decode("gbk", "ignore") for pair in pairs)
    return re.compile(f"[{begins}][^\x00-\x7f]{{2}}[{begins}]|[{begins}][^\x00-\x7f][^\x00-\x7f\u4e00-\u9fa5]")
