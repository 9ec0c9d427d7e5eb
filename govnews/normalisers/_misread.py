"""Text read as another encoding than it was written in: stretches whose bytes say what they were."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from govnews.lexicon.characters import plausibility
from govnews.normalisers._glance import han_begins
from govnews.normalisers._likelihood import likelihood
from govnews.normalisers._repairs import GONE, LOST, MARKS, spliced
from govnews.normalisers._utf8 import salvage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.normalisers._repairs import Repair

__all__ = ["repairs"]

#: What bytes from 0x80 on look like when read as Latin-1, or as Windows has it.
_WINDOWS: Final = "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0))
_HIGH: Final = f"\x80-\xff{_WINDOWS}\ufffd"
#: Accented letters and what is between them on a line; nothing else is ever made of bytes read as Latin.
_LATIN: Final = re.compile(f"[\x80-\xff{_WINDOWS}](?:[{_HIGH}]|[ -~](?=[ -~]{{0,40}}[{_HIGH}]))*[@-~]?")
_DENSE: Final = re.compile(f"[\xa1-\xff][{_HIGH}]{{2}}")
_FOREIGN: Final = re.compile(f"[^\x00-\x7f{_HIGH}]")
#: Characters beyond ASCII and what is between them on a line.
_WIDE: Final = re.compile("[^\x00-\x7f](?:[^\x00-\x7f]|[ -~](?=[ -~]{0,40}[^\x00-\x7f]))*(?:[@-~]|[?]{1,2})?")
#: Where a stretch of UTF-8 may begin and how it goes on, when written in GBK again.
_SEQUENCE: Final = re.compile(
    rb"(?:[\xe3-\xe9\xef][\x80-\xbf]{2}|\xe2\x80[\x80-\xbf]|[\xe3-\xe9\xef][\x80-\xbf]{0,1}\xff[\x80-\xbf]?)"
    rb"(?:[\xc2-\xf0][\x80-\xbf\xff]{0,2}|\xff[\x80-\xbf]{0,2}|[\x20-\x7e]{1,40}(?=[\x80-\xff])|[\x40-\x7e]\Z)+"
)
#: The mark for what could not be decoded, read as GBK; not where somebody writes of it.
_GONE: Final = re.compile('(?<![“"‘])(?:锟斤拷)+(?![”"’])')
_MARK_LENGTH: Final = 3
#: How many characters must come out, how likely they must be, and how much likelier than what is printed.
_LEAST: Final = 2
_LIKELY: Final = -8.6
_BETTER: Final = 3.0
#: How much less likely each character more may make them; bytes that fit so often do not do so by chance.
_ALLOWED: Final = 0.15
_MANY: Final = 12
#: As many may be lost for each that came out whole.
_LOSABLE: Final = 0.7
_DEPTH: Final = 3
_PLAUSIBLE: Final = 0.8


def repairs(text: str) -> Iterator[Repair]:
    """The stretches that are surely read as another encoding than they were written in.

    >>> list(repairs("会议召开".encode().decode("latin-1")))
    [(0, 12, '会议召开')]
    """
    for match in _GONE.finditer(text) if "锟斤拷" in text else ():
        yield match.start(), match.end(), LOST * (len(match[0].encode("gb18030")) // _MARK_LENGTH)
    if _DENSE.search(text):
        for match in _LATIN.finditer(text):
            new = _from_latin(match[0], _DEPTH)
            if new is not None:
                yield match.start(), match.end(), new
    if _footprint().search(text):
        for match in _WIDE.finditer(text):
            if _footprint().search(match[0]):
                yield from _from_gbk(match[0], match.start(), _DEPTH)


def _from_latin(string: str, depth: int) -> str | None:
    """What accented letters were, byte for byte: UTF-8, GBK or Big5, or such letters again that were one of them."""
    if not _DENSE.search(string) or _FOREIGN.search(string):
        return None
    data = b"".join(map(_byte, string))
    found = salvage(data)
    if found is not None and found.lost <= _LOSABLE * found.whole and _sound(found.text):
        return found.text
    if found is not None and depth and (deeper := _from_latin(found.text, depth - 1)) is not None:
        return deeper
    read = (data.replace(b"\xff", b"\x80").decode(charset, "replace") for charset in ("gb18030", "big5hkscs"))
    best = max(read, key=likelihood)
    return best if best.count(LOST) * 4 <= len(best) and _sound(best) else None


def _sound(text: str) -> bool:
    """Whether a text is Chinese as print has it."""
    wide = "".join(character for character in text if character > "\x7f")
    han = sum("\u3400" <= character <= "\u9fff" for character in wide)
    likely = _LIKELY - _ALLOWED * min(han, _MANY)
    return han >= _LEAST and plausibility(wide.replace(LOST, "")) >= _PLAUSIBLE and likelihood(wide) >= likely


def _byte(character: str) -> bytes:
    """The byte that was read as a character of Latin; `GONE` where it is lost."""
    if character == LOST:
        return bytes([GONE])
    return character.encode("cp1252" if character in _WINDOWS else "latin-1")


def _from_gbk(string: str, at: int, depth: int) -> Iterator[Repair]:
    """The parts of a stretch that are UTF-8 when written in GBK; only whole characters on both sides count."""
    data = b"".join(map(_pair, string))
    bounds = accumulate((len(_pair(character)) for character in string), initial=0)
    places = {bound: place for place, bound in enumerate(bounds)}
    for found in _SEQUENCE.finditer(data):
        start, end = found.span()
        while start not in places and start < end:
            start += 1
        while end not in places and end > start:
            end -= 1
        made = salvage(data[start:end]) if start < end else None
        if made is None or made.whole < _LEAST or made.lost > _LOSABLE * made.whole:
            continue
        old, new = string[places[start] : places[end]], made.text
        if depth and _footprint().search(new):
            new = spliced(new, _from_gbk(new, 0, depth - 1))
        if _sound(new) and likelihood(new) >= likelihood(old) + _BETTER:
            yield at + places[start], at + places[end], new


@cache
def _pair(character: str) -> bytes:
    if character == "€":
        return b"\x80"
    pair = character.encode("gb18030", "replace")
    return pair if len(pair) <= 2 and character not in MARKS else bytes([GONE])  # noqa: PLR2004 - no sequence of four


@cache
def _footprint() -> re.Pattern[str]:
    """Two characters, three places apart, whose first bytes begin a Han character of UTF-8."""
    begins = "".join(sorted(han_begins()))
    return re.compile(f"[{begins}][^\x00-\x7f]{{2}}[{begins}]|[{begins}][^\x00-\x7f][^\x00-\x7f\u4e00-\u9fa5]")
