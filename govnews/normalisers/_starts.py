"""Where a shifted stretch begins, and whether a byte was lost there or added: what fits best with what stands about it.

Of a character that lost a byte the other byte is known. All characters that have it are weighed, so that a stretch
begins where one of them would make a word; which of them it was is not guessed.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from govnews.lexicon.characters import common, is_han
from govnews.normalisers._halves import STOPS, joined
from govnews.normalisers._likelihood import between, follows
from govnews.normalisers._repairs import LOST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = ["Stretch", "settle"]

#: How far from where a stretch seems to begin it may begin.
_ABOUT: Final = 3
#: How likely a byte is to be lost, and to be added before a character or inside one, where it is any of 94.
_LOSING: Final = math.log(0.48)
_ADDING: Final = math.log(0.02 / 94)
#: A stop is put in the place of a lost byte only where it is so likely among all that could stand there.
_SURE: Final = 0.9
#: What it is worth that no character has a byte.
_NEVER: Final = -40.0

PairsOf: TypeAlias = "Callable[[str], tuple[bytes, ...]]"


class Stretch(NamedTuple):
    """A shifted stretch: where it starts and ends, and for each of its characters what it adds and leaves waiting."""

    start: int
    end: int
    pieces: tuple[str, ...]
    halves: tuple[int | None, ...]


class _Head(NamedTuple):
    """The beginning of a stretch, as far as it is read."""

    worth: float
    start: int
    half: int
    last: str
    pieces: tuple[str, ...]


def settle(text: str, stretch: Stretch, floor: int, charset: str, made_of: PairsOf) -> Stretch:
    """The same stretch with the beginning that fits best, which is not before ``floor``."""
    start = stretch.start
    behind = min(start + _ABOUT + 2, stretch.end - 1)
    if behind < start + 2 or len(stretch.pieces) < stretch.end - start:
        return stretch
    low = max(floor, start - _ABOUT)
    heads: list[_Head] = []
    kept, last = 0.0, text[low - 1 : low]
    for place in range(low, behind):
        character = text[place]
        heads = [more for head in heads for more in _on(head, character, charset, made_of)]
        if place <= behind - 2:
            for pair in made_of(character):
                waiting = _Head(kept, place, pair[1], last, ())
                nexts = {joined(charset, pair[1], other[0]) for other in made_of(text[place + 1 : place + 2])}
                heads += _begun(waiting, pair[0], sorted(nexts - {""}), charset)
        kept, last = kept + follows(last, character), character
    alike = [head for head in heads if head.half == stretch.halves[behind - 1 - start]]
    if not alike:
        return stretch
    best = max(alike, key=lambda head: head.worth)
    rest = slice(behind - start, None)
    pieces = best.pieces + stretch.pieces[rest]
    halves = (None,) * len(best.pieces) + stretch.halves[rest]
    return Stretch(best.start, stretch.end, pieces, halves)


def _begun(head: _Head, first: int, nexts: Iterable[str], charset: str) -> Iterator[_Head]:
    """A stretch that begins with a character, a byte lost or added; ``nexts`` is what may come of its second half."""
    added = head._replace(worth=head.worth + _ADDING, pieces=("",))
    yield added
    yield added._replace(half=first)
    for made in nexts:
        worth, stop = _missing(charset, first, head.last, made)
        # the next character's own share is in what the missing one is worth, and is counted once
        worth += head.worth + _LOSING - follows(LOST, made)
        yield head._replace(worth=worth, last=LOST, pieces=(stop or LOST,))


def _on(head: _Head, character: str, charset: str, made_of: PairsOf) -> Iterator[_Head]:
    for pair in made_of(character):
        made = joined(charset, head.half, pair[0])
        if made:
            worth = head.worth + follows(head.last, made)
            yield _Head(worth, head.start, pair[1], made, (*head.pieces, made))


@cache
def _missing(charset: str, half: int, last: str, after: str) -> tuple[float, str]:
    """How likely any character with a half is between two others, and the stop that it surely is, if it is one."""
    stops = {
        stop: math.exp(follows(last, stop) + (follows(stop, after) if after else 0))
        for stop in STOPS
        if half in stop.encode(charset)
    }
    total = between(last, _having(charset).get(half, ()), after) + sum(stops.values())
    if not total:
        return _NEVER, ""
    return math.log(total), next((stop for stop, share in stops.items() if share >= _SURE * total), "")


@cache
def _having(charset: str) -> Mapping[int, tuple[str, ...]]:
    """The Han characters of everyday print that have a byte first or second."""
    found: dict[int, list[str]] = {}
    for character in sorted(filter(is_han, common())):
        pair = character.encode(charset, "ignore")
        if len(pair) == 2:  # noqa: PLR2004 - a pair
            for half in dict.fromkeys(pair):
                found.setdefault(half, []).append(character)
    return {half: tuple(characters) for half, characters in found.items()}
