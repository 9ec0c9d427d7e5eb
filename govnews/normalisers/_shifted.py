"""Charsets of two bytes read one byte off: from a lost or added byte on, every character is made of halves of two.

The stretch ends where a half falls on an ASCII letter or makes no character. Of all ways to read a stretch, shifted or
not, the likeliest is taken; to begin and to end a shift costs so much that sound text is never read as shifted.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from govnews.normalisers._halves import LATTER, joined, pairs, stops
from govnews.normalisers._likelihood import follows
from govnews.normalisers._starts import LOST, Stretch, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.normalisers._halves import Since

__all__ = ["Reading", "Repair", "read"]

#: A repair: where a stretch starts and ends, and what it was before it was read wrongly.
Repair: TypeAlias = "tuple[int, int, str]"

_MARKS: Final = frozenset("?\ufffd")
_BEYOND: Final = "\x7f"

#: What it costs to begin a shift: by a byte lost unseen, one that a mark stands for, or another character of ASCII.
_UNSEEN: Final = -16.0
_MARKED: Final = -6.0
_REPLACED: Final = -24.0
#: A stop whose second half is left, beside U+FFFD for what could be anything.
_STOP: Final = 2.0
#: What it costs to end one: on a letter, on a mark, before ASCII or the end of the text, and before anything else.
_ON_LETTER: Final = -1.0
_ON_MARK: Final = -2.0
_BEFORE_ASCII: Final = -5.0
_ANYWHERE: Final = -14.0
#: What fewer characters that come out right say is not sure, behind a mark for a lost byte and elsewhere.
_LEAST: Final = (3, 2)
_NOTHING: Final = frozenset((LOST, ""))


class _Way(NamedTuple):
    """One way to read a text up to a place: what it is worth, and what the last step of it was."""

    worth: float
    last: str
    before: _Way | None = None
    #: Inside a shifted stretch: what this step adds, and the first byte that waits for its second.
    piece: str = ""
    half: int | None = None
    #: Where a shifted stretch begins or ends, if it does here.
    begin: int | None = None
    end: int | None = None


class _Front(NamedTuple):
    """The likeliest ways up to a place: as printed, behind the end of a stretch, behind a mark, and in a stretch."""

    printed: _Way
    ended: _Way | None = None
    marked: _Way | None = None
    shifted: tuple[_Way, ...] = ()


class Reading(NamedTuple):
    """What a window was before it was read wrongly: how much likelier that is, and its stretches, sure and unsure."""

    worth: float
    sure: tuple[Repair, ...] = ()
    unsure: tuple[Repair, ...] = ()


def read(text: str, start: int, end: int, charset: str, since: Since = None) -> Reading:
    """The stretches of a window that are likelier shifted than as they stand."""
    made_of = partial(pairs, charset, since=since)
    plain, last = 0.0, text[start - 1 : start]
    front = _Front(_Way(0.0, last))
    for place in range(start, end):
        character = text[place]
        plain, last = plain + follows(last, character), character
        front = _on(front, character, place, charset, made_of(character))
    ways = [front.printed, *(_lost(way, end, _BEFORE_ASCII) for way in front.shifted)]
    best = max(ways if front.ended is None else [*ways, front.ended], key=_worth)
    sure: list[Repair] = []
    unsure: list[Repair] = []
    floor = start
    for stretch in list(_stretches(best))[::-1]:
        settled = stretch if text[stretch.start] <= _BEYOND else settle(text, stretch, floor, charset, made_of)
        known = sum(piece not in _NOTHING for piece in settled.pieces)
        repair = settled.start, settled.end, "".join(settled.pieces)
        (sure if known >= _LEAST[text[stretch.start] in _MARKS] else unsure).append(repair)
        floor = settled.end
    return Reading(best.worth - plain, tuple(sure), tuple(unsure))


def _worth(way: _Way) -> float:
    return way.worth


def _on(front: _Front, character: str, place: int, charset: str, made_of: tuple[bytes, ...]) -> _Front:
    """All ways to read one character more, made of any of some pairs of bytes."""
    outside = [front.printed] if front.ended is None else [front.printed, front.ended]
    ended: list[_Way] = []
    shifted: list[_Way] = []
    if front.shifted:
        shifted = [way for before in front.shifted for way in _further(before, charset, made_of)]
        ended = [way for before in front.shifted for way in _ended(before, character, place, charset)]
        leaving = max(front.shifted, key=_worth)
        outside.append(_lost(leaving, place, _BEFORE_ASCII if character <= _BEYOND else _ANYWHERE))
    from_here = max(outside, key=_worth)
    for pair in made_of:
        shifted.append(_first(from_here, _UNSEEN, pair, charset, place))
        if front.marked is not None:
            shifted.append(_first(front.marked, 0.0, pair, charset))
    printed = max((_Way(way.worth + follows(way.last, character), character, way) for way in outside), key=_worth)
    marked = None
    if character in _MARKS or " " < character <= _BEYOND:
        cost = _MARKED if character in _MARKS else _REPLACED
        marked = _Way(from_here.worth + cost, from_here.last, from_here, begin=place)
    return _Front(printed, max(ended, key=_worth, default=None), marked, _likeliest(shifted))


def _likeliest(ways: list[_Way]) -> tuple[_Way, ...]:
    """The likeliest way for each half that waits."""
    kept: dict[int | None, _Way] = {}
    for way in ways:
        if way.half not in kept or kept[way.half].worth < way.worth:
            kept[way.half] = way
    return tuple(kept.values())


def _first(way: _Way, cost: float, pair: bytes, charset: str, begin: int | None = None) -> _Way:
    """The first character of a stretch: what is left of one whose other byte is lost, and the next one's half."""
    stop = stops(charset).get(pair[0])
    worth = way.worth + cost + (_STOP if stop else 0)
    return _Way(worth, stop or LOST, way, stop or LOST, pair[1], begin)


def _further(way: _Way, charset: str, made_of: tuple[bytes, ...]) -> Iterator[_Way]:
    """One character more of a stretch."""
    for pair in made_of:
        made = joined(charset, way.half or 0, pair[0])
        if made:
            yield _Way(way.worth + follows(way.last, made), made, way, made, pair[1])


def _ended(way: _Way, character: str, place: int, charset: str) -> Iterator[_Way]:
    """A stretch that ends with a letter of ASCII, which is a second half, or with a mark in the place of one."""
    if character <= _BEYOND and ord(character) in LATTER:
        made = joined(charset, way.half or 0, ord(character))
        if made:
            yield _Way(way.worth + follows(way.last, made) + _ON_LETTER, made, way, made, end=place + 1)
    if character in _MARKS:
        yield _lost(way, place + 1, _ON_MARK)


def _lost(way: _Way, end: int, cost: float) -> _Way:
    """The end of a stretch whose last half found no other."""
    return _Way(way.worth + cost, LOST, way, LOST, end=end)


def _stretches(way: _Way | None) -> Iterator[Stretch]:
    """The shifted stretches of a way, last first."""
    end = 0
    steps: list[_Way] = []
    while way is not None:
        if way.end is not None:
            end, steps = way.end, []
        steps.append(way)
        if way.begin is not None:
            steps.reverse()
            yield Stretch(way.begin, end, tuple(step.piece for step in steps), tuple(step.half for step in steps))
        way = way.before
