"""What is damaged and stays so: characters that are gone for good, and stretches that nobody can read any more."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govnews.lexicon.signs import HAN_ALL
from govnews.model import Diagnostic
from govnews.normalisers._glance import held, rare
from govnews.normalisers._repairs import LOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.text import Text

__all__ = ["garbled", "lost"]

_CHINESE: Final = f"{HAN_ALL}，。、"
#: So many places are told one by one, and of so many it is looked whether the input itself has the mark.
_TOLD: Final = 20
_LOOKED: Final = 1_000
#: So many rare characters on a line, and this share of all beyond ASCII, are no text; and so many letters of Latin-1.
_RARE: Final = 8
_SHARE: Final = 0.5
_LATIN: Final = re.compile("[\x80-\xff]{8,}")
_LINE: Final = re.compile("[^\n]{8,}")
_KANA: Final = re.compile("[\u3041-\u30fa]")
_SHOWN: Final = 20


def lost(text: Text, *, apart: Sequence[range] = ()) -> Iterator[Diagnostic]:
    """Where characters are gone, for which question marks or U+FFFD stand in the input; after many the rest in sum.

    Places within those ``apart`` are passed over, which are told otherwise.

    >>> from govnews.text import Text
    >>> [found.message for found in lost(Text("全县????召开会议"))]
    ['4 characters are gone, question marks stand for them']
    """
    string = str(text)
    if "??" not in string and LOST not in string:
        return
    told = more = 0
    known = {place for stretch in apart for place in stretch}
    for count, match in enumerate(_gone().finditer(string)):
        if match.start() in known or (count < _LOOKED and _put_there(text, match)):
            continue
        if told == _TOLD:
            more += 1
            continue
        told += 1
        yield _loss(text[match.start() : match.end()])
    if more:
        yield Diagnostic(code="lost", message=f"characters are gone in {more:,} places more")


def _put_there(text: Text, match: re.Match[str]) -> bool:
    """Whether a repair put a mark there, which says so itself."""
    return match[0][0] == LOST and text[match.start() : match.end()].original != match[0]


def _loss(place: Text) -> Diagnostic:
    size, marks = len(place), "U+FFFD stands" if place.startswith(LOST) else "question marks stand"
    message = f"{size} character{'s are' if size > 1 else ' is'} gone, {marks} for {'them' if size > 1 else 'it'}"
    return Diagnostic(code="lost", message=message, span=place.span, before=str(place))


def garbled(text: Text) -> Iterator[Diagnostic]:
    """The lines, or parts of them, that are damaged beyond reading; after many the rest in sum.

    >>> from govnews.text import Text
    >>> [found.message for found in garbled(Text("鶎瀺龘靐齉爩麤灪龖厵"))]
    ["'鶎瀺龘靐齉爩麤灪龖厵' seems damaged beyond reading; it stays as it is"]
    """
    found = list(_unreadable(str(text)))
    for start, end in found[:_TOLD]:
        place = text[start:end]
        shown = str(place) if end - start <= _SHOWN else f"{place[:_SHOWN]}…"
        message = f"{shown!r} seems damaged beyond reading; it stays as it is"
        yield Diagnostic(code="garbled", message=message, span=place.span, before=str(place))
    if len(found) > _TOLD:
        yield Diagnostic(code="garbled", message=f"{len(found) - _TOLD:,} places more seem damaged beyond reading")


def _unreadable(string: str) -> Iterator[tuple[int, int]]:
    if not held(string).isdisjoint(_high()):
        yield from (match.span() for match in _LATIN.finditer(string))
    strange = frozenset(character for character in rare(string) if "\u4e00" <= character < LOST)
    if sum(map(string.count, strange)) < _RARE:
        return
    for line in _LINE.finditer(string):
        count = sum(character in strange for character in line[0])
        if count < _RARE or _KANA.search(line[0]):
            continue
        if count >= _SHARE * sum(character > "\x7f" for character in line[0]):
            yield line.span()


@cache
def _high() -> frozenset[str]:
    return frozenset(map(chr, range(0x80, 0x100)))


@cache
def _gone() -> re.Pattern[str]:
    """Question marks in a row beside Chinese characters, which a charset could not write, and U+FFFD."""
    before, after = f"(?<=[{_CHINESE}])", f"(?=[{_CHINESE}])"
    return re.compile(f"{before}\\?{{2,}}{after}|\\?{{4,}}(?=[{_CHINESE}\n])|{before}\\?{{4,}}|{LOST}+")
