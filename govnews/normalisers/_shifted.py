"""GBK read one byte off: between a lost byte and the next byte that fits, every character is made of halves of two.

The lost byte is printed as a question mark or not at all; the stretch ends where a half falls on an ASCII letter.
Such text was often worked on afterwards (punctuation narrowed, script changed), so that a character as it stands may
come from one of several pairs of bytes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from govnews.lexicon.characters import common, weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["repairs"]

#: A repair: where a stretch starts and ends, and what it was before it was read wrongly.
Repair: TypeAlias = "tuple[int, int, str]"
Pairs: TypeAlias = "Callable[[str], tuple[bytes, ...]]"

_NARROWED: Final = ";,:!()"
_MARKS: Final = frozenset("?\ufffd")
#: The marks that a sentence is most often broken by, where only the second byte is left to tell.
_STOPS: Final = {0xA2: "、", 0xA3: "。", 0xAC: "，"}
_LOST: Final = "\ufffd"
#: The letters that can be the second half of a character.
_HALVES: Final = range(0x40, 0x7F)
#: How many characters must come out right where neither end, one end or both ends are marked.
_LEAST: Final = (10, 6, 4)
#: How far from a rare character another may be for both to be of one stretch.
_REACH: Final = 24
#: What a pair of halves costs that makes no plausible character.
_WRONG: Final = -4
#: From so many rare characters on it is worth asking what they were before a change of script.
_MANY: Final = 3


class _Shifted(NamedTuple):
    """A stretch read one byte off so far: what is gained by it, where it starts, its last half, what comes out."""

    gain: int
    start: int
    half: int
    length: int
    made: tuple[object, ...]


def repairs(text: str) -> Iterator[Repair]:
    """The stretches that are surely read one byte off, in order."""
    done = 0
    for start, end, count in _windows(text):
        start = max(start, done)  # noqa: PLW2901 - what is mended is not looked at again
        found = list(_read(text, start, end, _printed))
        if not found and start < end and (count >= _MANY or not _MARKS.isdisjoint(text[max(start - 1, 0) : end])):
            found = list(_read(text, start, end, _either))
        yield from found
        done = found[-1][1] if found else done


def _windows(text: str) -> Iterator[tuple[int, int, int]]:
    """Where rare characters stand together, with what is about them, and how many they are."""
    rare = [match.start() for match in _rare().finditer(text)]
    first = 0
    for index, place in enumerate(rare):
        if index + 1 < len(rare) and rare[index + 1] - place <= _REACH:
            continue
        yield _back(text, rare[first]), _on(text, place), index + 1 - first
        first = index + 1


def _wide(character: str) -> bool:
    """Whether a character can be one of a stretch: any beyond ASCII, or punctuation that may have been narrowed."""
    return character in _NARROWED or "\x7f" < character != _LOST


def _back(text: str, place: int) -> int:
    """Where the stretch around a place starts, not too far back."""
    start = place
    while start > 0 and place - start < _REACH and _wide(text[start - 1]):
        start -= 1
    return start


def _on(text: str, place: int) -> int:
    """Where the stretch around a place ends, not too far on."""
    end = place
    while end < len(text) and end - place < _REACH and _wide(text[end]):
        end += 1
    return end


def _read(text: str, start: int, end: int, pairs: Pairs) -> Iterator[Repair]:
    """The stretches inside a window that are plausible when shifted back, each as long as it gains most."""
    states: list[_Shifted] = []
    done = start
    for place in range(start, end):
        if place < done:
            continue
        states = [_step(text, place, pair, states) for pair in pairs(text[place])]
        ends = [found for state in states if (found := _ended(text, state, place + 1)) is not None]
        if ends:
            _, repair = max(ends)
            yield repair
            states, done = [], repair[1]


def _step(text: str, place: int, pair: bytes, states: list[_Shifted]) -> _Shifted:
    """Read one character on: the first that is shifted, or one more after the best of those before it."""
    cost = weight(text[place])
    marked = place > 0 and text[place - 1] in _MARKS
    first = _STOPS.get(pair[0], _LOST)
    best = _Shifted(int(marked) + (first != _LOST) - cost, place, pair[1], 0, (first,))
    for state in states:
        character = _joined(state.half, pair[0])
        gain = state.gain + _worth(character) - cost
        if gain >= best.gain:
            best = _Shifted(gain, state.start, pair[1], state.length + 1, (character, state.made))
    return best


def _ended(text: str, state: _Shifted, place: int) -> tuple[int, Repair] | None:
    """What a shifted stretch that ends before ``place`` gains and gives, if it can end there and that is sure."""
    next_one = text[place : place + 1]
    character, gain, length = _LOST, state.gain, state.length
    if next_one and ord(next_one) in _HALVES and (made := _joined(state.half, ord(next_one))) and _worth(made) > 0:
        character, gain, length = made, gain + _worth(made), length + 1
    elif next_one not in _MARKS and next_one and _wide(next_one):
        return None
    marked = state.start > 0 and text[state.start - 1] in _MARKS
    if length < _LEAST[marked + (character != _LOST)] or gain < length:
        return None
    taken = character != _LOST or next_one in _MARKS
    return gain, (state.start - marked, place + (taken and bool(next_one)), _text(state) + character)


def _text(state: _Shifted) -> str:
    characters = []
    made: tuple[object, ...] = state.made
    while made:
        characters.append(str(made[0]))
        made = made[1] if len(made) > 1 else ()  # type: ignore[assignment]
    return "".join(reversed(characters))


@cache
def _joined(lead: int, trail: int) -> str:
    """The character of two halves; empty where they make none."""
    return bytes((lead, trail)).decode("gbk", "ignore") if lead >= 0x80 else ""  # noqa: PLR2004 - the first lead byte


def _worth(character: str) -> int:
    worth = weight(character) if len(character) == 1 else 0
    return worth if worth > 0 else _WRONG


@cache
def _printed(character: str) -> tuple[bytes, ...]:
    """The pair of bytes that a character is in GBK, full-width where it is punctuation of ASCII."""
    wide = chr(ord(character) + 0xFEE0) if character in _NARROWED else character
    pair = wide.encode("gbk", "ignore")
    return (pair,) if len(pair) == 2 else ()  # noqa: PLR2004 - a pair


@cache
def _either(character: str) -> tuple[bytes, ...]:
    """The pairs of bytes that a character is in GBK in either script."""
    written = (character, *(convert(character)[:1] for convert in _converters()))
    return tuple(dict.fromkeys(pair for one in written for pair in _printed(one)))


@cache
def _converters() -> tuple[Callable[[str], str], ...]:
    from opencc import OpenCC  # noqa: PLC0415 - only damaged text pays for loading it

    return OpenCC("t2s").convert, OpenCC("s2t").convert


@cache
def _rare() -> re.Pattern[str]:
    """Characters of GBK that everyday print does not use."""
    return re.compile(f"[{''.join(chr(code) for code in range(0x4E00, 0x9FA6) if chr(code) not in common())}]")
