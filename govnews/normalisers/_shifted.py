"""Charsets of two bytes read one byte off: from a lost or added byte on, every character is made of halves of two.

The stretch ends where a half falls on an ASCII letter or makes no character. Of all ways to read a stretch, shifted or
not, the likeliest is taken; to begin and to end a shift costs so much that sound text is never read as shifted.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from govnews.normalisers._halves import LATTER, joined, pairs, stops
from govnews.normalisers._likelihood import follows, likelihood
from govnews.normalisers._repairs import LOST, MARKS
from govnews.normalisers._starts import Stretch, settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govnews.normalisers._halves import Since
    from govnews.normalisers._repairs import Repair

__all__ = ["Reading", "read", "repairs"]

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
#: How much likelier it must be that a text was converted afterwards, since then a character can be many.
_CONVERTED: Final = 3.0
#: Fewer characters that come out right say nothing; so few, only where they are a word or stand behind a mark.
_LEAST: Final = 2
_FEW: Final = 2
_WORD: Final = -6.5


#: A step of a shifted stretch: those before it, what it adds, the byte that waits, where the stretch begins and ends.
_Step: TypeAlias = "tuple[_Step | None, str, int | None, int | None, int | None]"
#: One way to read a text up to a place: what it is worth, the last character, and the steps of its stretches. These
#: are bare tuples, since a damaged text makes dozens for each of its characters.
_Way: TypeAlias = "tuple[float, str, _Step | None]"


class _Front(NamedTuple):
    """The likeliest ways up to a place: as printed, behind the end of a stretch, behind a mark, and in a stretch."""

    printed: _Way
    ended: _Way | None
    marked: _Way | None
    shifted: Mapping[int, _Way]


class Reading(NamedTuple):
    """What a window was before it was read wrongly: how much likelier that is, and the stretches that were."""

    worth: float
    charset: str
    since: Since
    stretches: tuple[Stretch, ...]


def read(text: str, start: int, end: int, charset: str, since: Since = None) -> Reading:
    """The stretches of a window that are likelier shifted than as they stand."""
    plain, last = 0.0, text[start - 1 : start]
    front = _Front((0.0, last, None), None, None, {})
    for place in range(start, end):
        character = text[place]
        plain, last = plain + follows(last, character), character
        front = _on(front, character, place, charset, pairs(charset, character, since))
    ways = [front.printed, *(_lost(way, end, _BEFORE_ASCII) for way in front.shifted.values())]
    best = max(ways if front.ended is None else [*ways, front.ended], key=_worth)
    return Reading(best[0] - plain - (_CONVERTED if since else 0), charset, since, tuple(_stretches(best[2]))[::-1])


def repairs(text: str, start: int, reading: Reading) -> Iterator[tuple[Repair, bool]]:
    """The repairs of a window that begins at ``start``, each with its best beginning, and whether it is sure."""
    floor, made_of = start, partial(pairs, reading.charset, since=reading.since)
    for stretch in reading.stretches:
        narrow, marked = text[stretch.start] <= _BEYOND, text[stretch.start] in MARKS
        settled = stretch if narrow else settle(text, stretch, floor, reading.charset, made_of)
        yield (settled.start, settled.end, "".join(settled.pieces)), _sure(settled, marked=marked)
        floor = settled.end


def _sure(stretch: Stretch, *, marked: bool) -> bool:
    """Whether enough comes out right of a stretch."""
    known = "".join(piece for piece in stretch.pieces if piece != LOST)
    return len(known) >= _LEAST and (marked or len(known) > _FEW or likelihood(known) >= _WORD)


def _worth(way: _Way) -> float:
    return way[0]


def _better(one: _Way | None, other: _Way) -> _Way:
    return other if one is None or one[0] < other[0] else one


def _on(front: _Front, character: str, place: int, charset: str, made_of: tuple[bytes, ...]) -> _Front:
    """All ways to read one character more, made of any of some pairs of bytes."""
    printed, ended, marked, within = front
    here = printed if ended is None else _better(printed, ended)
    goes_on = printed[0] + follows(printed[1], character), character, printed[2]
    if ended is not None:
        goes_on = _better(goes_on, (ended[0] + follows(ended[1], character), character, ended[2]))
    ended, shifted = None, {}
    if within:
        shifted = _further(within, charset, made_of)
        narrow = character <= _BEYOND
        if narrow or character in MARKS:
            ended = _ended(within, character, place, charset)
        left = _lost(max(within.values(), key=_worth), place, _BEFORE_ASCII if narrow else _ANYWHERE)
        here = _better(here, left)
        goes_on = _better(goes_on, (left[0] + follows(LOST, character), character, left[2]))
    if made_of:
        _begin(shifted, here, place, charset, made_of)
        if marked is not None:
            _begin(shifted, marked, None, charset, made_of)
    marked = None
    if character in MARKS or " " < character <= _BEYOND:
        cost = _MARKED if character in MARKS else _REPLACED
        marked = here[0] + cost, here[1], (here[2], "", None, place, None)
    return _Front(goes_on, ended, marked, shifted)


def _begin(shifted: dict[int, _Way], way: _Way, begin: int | None, charset: str, made_of: tuple[bytes, ...]) -> None:
    """Add the ways to begin here: what is left of a character whose other byte is lost, and the next one's half."""
    start = way[0] if begin is None else way[0] + _UNSEEN
    for first, half in made_of:
        stop = stops(charset).get(first)
        worth = start + _STOP if stop else start
        before = shifted.get(half)
        if before is None or before[0] < worth:
            shifted[half] = worth, stop or LOST, (way[2], stop or LOST, half, begin, None)


def _further(within: Mapping[int, _Way], charset: str, made_of: tuple[bytes, ...]) -> dict[int, _Way]:
    """One character more of each stretch; the likeliest for each half that waits."""
    kept: dict[int, _Way] = {}
    for half, (worth, last, steps) in within.items():
        for first, waits in made_of:
            made = joined(charset, half, first)
            if made:
                now = worth + follows(last, made)
                before = kept.get(waits)
                if before is None or before[0] < now:
                    kept[waits] = now, made, (steps, made, waits, None, None)
    return kept


def _ended(within: Mapping[int, _Way], character: str, place: int, charset: str) -> _Way | None:
    """A stretch that ends with a letter of ASCII, which is a second half, or with a mark in the place of one."""
    best: _Way | None = None
    for half, way in within.items():
        if character <= _BEYOND and ord(character) in LATTER and (made := joined(charset, half, ord(character))):
            worth = way[0] + follows(way[1], made) + _ON_LETTER
            best = _better(best, (worth, made, (way[2], made, None, None, place + 1)))
        if character in MARKS:
            best = _better(best, _lost(way, place + 1, _ON_MARK))
    return best


def _lost(way: _Way, end: int, cost: float) -> _Way:
    """The end of a stretch whose last half found no other."""
    return way[0] + cost, LOST, (way[2], LOST, None, None, end)


def _stretches(step: _Step | None) -> Iterator[Stretch]:
    """The shifted stretches of a way, last first."""
    at_end = 0
    pieces: list[str] = []
    halves: list[int | None] = []
    while step is not None:
        step, piece, half, begin, end = step
        if end is not None:
            at_end, pieces, halves = end, [], []
        pieces.append(piece)
        halves.append(half)
        if begin is not None:
            yield Stretch(begin, at_end, tuple(reversed(pieces)), tuple(reversed(halves)))
