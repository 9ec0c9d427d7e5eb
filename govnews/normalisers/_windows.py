"""Where a text holds what sound text seldom does, close enough together to be asked what it was."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import add
from typing import TYPE_CHECKING, Final, NamedTuple

from govnews.lexicon.characters import weight
from govnews.normalisers import _glance
from govnews.normalisers._halves import CHARSETS, Since, joined, pairs
from govnews.normalisers._repairs import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.normalisers._repairs import Repair
    from govnews.normalisers._shifted import Reading

__all__ = ["Found", "find"]

#: How far from an odd character another may be for both to be of one stretch, and what is looked at about them.
_REACH: Final = 12
#: No window is longer; what goes on behind it is a window of its own.
_LONGEST: Final = 8_000
#: So much of a window tells which charset and script it is of.
_TRIAL: Final = 400
#: How much a window must promise; what a mark promises; what is worth as much as no character.
_ENOUGH: Final = 3
#: How much one must promise that holds no mark and no letter, on which a stretch begins or ends more often.
_UNMARKED: Final = 5
_OPEN: Final = re.compile("[?@-Z\\[-~\ufffd]")
_MARK: Final = 3
_NEVER: Final = -3
#: So many pairs of characters are kept of each charset.
_KEPT: Final = 1 << 16
#: How many times as much a change of script must promise, and what part of the most is looked at.
_MORE: Final = 1.1
_PART: Final = 0.5
#: So many characters that the Simplified set has not make a window perhaps Traditional.
_FULLER: Final = 2
_SCRIPTS: Final[tuple[Since, ...]] = ("Hant", "Hans")
#: The least by which a shifted reading must be likelier.
_MARGIN: Final = 2.0
#: How much likelier it must be that a text was converted afterwards, since then a character can be many.
_CONVERTED: Final = 3.0


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
        reading = max(_readings(text, start, end), key=lambda reading: reading.worth, default=None)
        if reading is not None and reading.worth >= _MARGIN:
            sure += reading.sure
            unsure += reading.unsure
    return Found(tuple(sure), tuple(unsure))


def _readings(text: str, start: int, end: int) -> Iterator[Reading]:
    """What a window is in each charset, as it is printed, and as it may have been before a change of script."""
    fuller = len(text[start:end].encode("gb2312", "ignore").decode("gb2312")) + _FULLER <= end - start
    enough = _ENOUGH if _OPEN.search(text, start, end) else _UNMARKED
    promising: list[tuple[int, str, Since]] = []
    for charset in CHARSETS if fuller else CHARSETS[:1]:
        printed = _promise(text, start, end, charset, None)
        promising.append((printed, charset, None))
        for since in _SCRIPTS if fuller else _SCRIPTS[1:] * (printed >= enough):
            promise = _promise(text, start, end, charset, since)
            if promise > printed * _MORE:
                promising.append((promise, charset, since))
    least = max(enough, _PART * max(promise for promise, _, _ in promising))
    kept = [(charset, since) for promise, charset, since in promising if promise >= least]
    if end - start > _TRIAL and len(kept) > 1:  # a long window is read once, as its beginning is read best
        kept = [max(kept, key=lambda way: _read(text, start, start + _TRIAL, *way).worth)]
    for way in kept:
        yield _read(text, start, end, *way)


def _read(text: str, start: int, end: int, charset: str, since: Since) -> Reading:
    from govnews.normalisers._shifted import read  # noqa: PLC0415 - what promises something asks the dictionary

    reading = read(text, start, end, charset, since)
    return reading._replace(worth=reading.worth - (_CONVERTED if since else 0))


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
    gains = _gains(charset, since)
    window = text[start:end]
    for more, everyday in map(gains.__getitem__, map(add, window, window[1:])):
        if everyday is None:
            best = max(best, so_far + _MARK) if so_far else best  # a mark alone says nothing
            so_far += _MARK
            continue
        so_far += more
        if so_far < 0:
            so_far = 0
        elif everyday and so_far > best:
            best = so_far
    return best


class _Gains(dict[str, "tuple[int, bool | None]"]):
    """How much more everyday than the latter of two the character is that they make one byte off.

    And whether it is so at all; None for that where the latter is a mark.
    """

    def __init__(self, charset: str, since: Since) -> None:
        super().__init__()
        self._of = charset, since

    def __missing__(self, two: str) -> tuple[int, bool | None]:
        if len(self) > _KEPT:
            self.clear()
        self[two] = found = self._gain(two)
        return found

    def _gain(self, two: str) -> tuple[int, bool | None]:
        if two[1] in MARKS:
            return 0, None
        charset, since = self._of
        before, after = (_halves(charset, character, since) for character in two)
        halves = ((one[1], other[0]) for one in before for other in after)
        made = max((_everyday(charset, *pair) for pair in halves), default=_NEVER)
        return made - _weight(two[1]), made > 0


_gains: Final = cache(_Gains)


@cache
def _everyday(charset: str, lead: int, trail: int) -> int:
    return _weight(joined(charset, lead, trail))


@cache
def _weight(character: str) -> int:
    return _NEVER if not character else 0 if character <= "\x7f" else max(weight(character), _NEVER)


@cache
def _halves(charset: str, character: str, since: Since) -> tuple[bytes, ...]:
    """The bytes of a character; a letter of ASCII is the second half of the one before it and ends that."""
    if character > "\x7f":
        return pairs(charset, character, since)
    return (character.encode() + b"\n",)
