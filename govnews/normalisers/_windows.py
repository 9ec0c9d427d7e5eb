"""Where a text holds what sound text seldom does, close enough together to be asked what it was."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from govnews.lexicon.characters import weight
from govnews.normalisers import _glance
from govnews.normalisers._halves import CHARSETS, Since, joined, pairs
from govnews.normalisers._repairs import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.normalisers._repairs import Repair

__all__ = ["Found", "find"]

#: How far from an odd character another may be for both to be of one stretch, and what is looked at about them.
_REACH: Final = 12
#: No window is longer; what goes on behind it is a window of its own.
_LONGEST: Final = 8_000
#: So much of a window tells which charset and script it is of.
_TRIAL: Final = 400
#: How much a window must promise; what a mark promises; what is worth as much as no character.
_ENOUGH: Final = 3
_MARK: Final = 3
_NEVER: Final = -3
#: How much one must promise that holds no mark and no letter, on which a stretch begins or ends more often.
_UNMARKED: Final = 5
_OPEN: Final = re.compile("[?@-Z\\[-~\ufffd]")
#: Stands for the byte of a character that the charset has not.
_NO_BYTE: Final = 0x100
_NOTHING: Final = (_NEVER,) * (_NO_BYTE + 1)
#: How many times as much a change of script must promise, and what part of the most is looked at.
_MORE: Final = 1.1
_PART: Final = 0.5
#: So many characters that the Simplified set has not make a window perhaps Traditional.
_FULLER: Final = 2
_SCRIPTS: Final[tuple[Since, ...]] = ("Hant", "Hans")
#: The least by which a shifted reading must be likelier.
_MARGIN: Final = 2.0
#: A charset, and the script that a text was converted to since it was read by it.
_Way: TypeAlias = "tuple[str, Since]"


class Found(NamedTuple):
    """Stretches that are read one byte off, surely or perhaps, each in order."""

    sure: tuple[Repair, ...]
    unsure: tuple[Repair, ...]


@lru_cache(1)
def find(text: str, apart: tuple[tuple[int, int], ...] = ()) -> Found:
    """The stretches that are read one byte off.

    What is strange within those ``apart`` is none of their signs.
    """
    sure: list[Repair] = []
    unsure: list[Repair] = []
    for begin, end in _windows(text, apart):
        start = max(begin, sure[-1][1] if sure else 0)
        for repair, is_sure in _shifts(text, start, end, _ways(text, start, end)):
            (sure if is_sure else unsure).append(repair)
    return Found(tuple(sure), tuple(unsure))


def _shifts(text: str, start: int, end: int, ways: list[_Way]) -> Iterator[tuple[Repair, bool]]:
    """The repairs of a window read in the best of some ways, and whether each is sure; none where none is good."""
    if not ways:
        return
    from govnews.normalisers._shifted import read, repairs  # noqa: PLC0415 - what promises something asks the dictionary

    if end - start > _TRIAL and len(ways) > 1:  # a long window is read once, as its beginning is read best
        ways = [max(ways, key=lambda way: read(text, start, start + _TRIAL, *way).worth)]
    best = max((read(text, start, end, *way) for way in ways), key=lambda reading: reading.worth)
    if best.worth >= _MARGIN:
        yield from repairs(text, start, best)


def _ways(text: str, start: int, end: int) -> list[_Way]:
    """The charsets in which reading a window promises something, as printed or before a change of script."""
    fuller = len(text[start:end].encode("gb2312", "ignore").decode("gb2312")) + _FULLER <= end - start
    enough = _ENOUGH if _OPEN.search(text, start, end) else _UNMARKED
    promising: list[tuple[int, _Way]] = []
    for charset in CHARSETS if fuller else CHARSETS[:1]:
        printed = _promise(text, start, end, charset, None)
        promising.append((printed, (charset, None)))
        for since in _SCRIPTS if fuller else _SCRIPTS[1:] * (printed >= enough):
            promise = _promise(text, start, end, charset, since)
            if promise > printed * _MORE:
                promising.append((promise, (charset, since)))
    least = max(enough, _PART * max(promise for promise, _ in promising))
    return [way for promise, way in promising if promise >= least]


def _windows(text: str, apart: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Where odd characters stand, those that stand together in one window, with what is about them."""
    first = last = -1
    known = {place for start, end in apart for place in range(start, end)}
    for place in _glance.odd(text):
        if place in known:
            continue
        if first >= 0 and (place - last > _REACH or place - first > _LONGEST):
            yield max(first - _REACH, 0), min(last + _REACH, len(text))
            first = -1
        first, last = place if first < 0 else first, place
    if first >= 0:
        yield max(first - _REACH, 0), min(last + _REACH, len(text))


def _promise(text: str, start: int, end: int, charset: str, since: Since) -> int:
    """How much more everyday the characters of a window could be if some in a row of them are read one byte off.

    This asks no dictionary: what promises nothing here is not looked at any further.
    """
    best = so_far = 0
    waiting, *others = map(_halves(charset, since).__getitem__, text[start:end])
    made_with = waiting.made_with
    for everyday, first, more, with_next in others:
        made = made_with[first]
        for other in more:
            made = max(made, made_with[other])
        made_with = with_next
        if everyday is None:
            best = max(best, so_far + _MARK) if so_far else best  # a mark alone says nothing
            so_far += _MARK
            continue
        so_far += made - everyday
        if so_far < 0:
            so_far = 0
        elif made > 0 and so_far > best:
            best = so_far
    return best


class _Half(NamedTuple):
    """A character as halves of others: how everyday it is (None for a mark), and what its bytes may be.

    Its first byte and more that it may have, and how everyday what its second byte makes with each first one is.
    """

    everyday: int | None
    first: int
    more: bytes
    made_with: tuple[int, ...]


class _Halves(dict[str, _Half]):
    """The halves of each character."""

    def __init__(self, charset: str, since: Since) -> None:
        super().__init__()
        self._of: Final = charset, since

    def __missing__(self, character: str) -> _Half:
        charset, since = self._of
        # a letter of ASCII is the second half of the one before it and ends that
        found = pairs(charset, character, since) if character > "\x7f" else (character.encode() + b"\n",)
        firsts = bytes(pair[0] for pair in found)
        rows = [_everyday(charset, pair[1]) for pair in found]
        made_with = rows[0] if len(rows) == 1 else tuple(map(max, *rows)) if rows else _NOTHING
        everyday = None if character in MARKS else _weight(character)
        self[character] = half = _Half(everyday, firsts[0] if firsts else _NO_BYTE, firsts[1:], made_with)
        return half


_halves: Final = cache(_Halves)


@cache
def _everyday(charset: str, lead: int) -> tuple[int, ...]:
    """How everyday the characters are that a byte makes with each other, and with none."""
    return (*[_weight(joined(charset, lead, trail)) for trail in range(_NO_BYTE)], _NEVER)


@cache
def _weight(character: str) -> int:
    return _NEVER if not character else 0 if character <= "\x7f" else max(weight(character), _NEVER)
