"""How likely characters are to follow each other in Chinese print: what tells a right reading from a wrong one.

Only damaged text asks, so that only damaged text pays for the dictionary.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from govnews.lexicon import dictionary
from govnews.lexicon.characters import common, frequent
from govnews.lexicon.scripts import changed
from govnews.normalisers._repairs import LOST

__all__ = ["between", "follows", "likelihood", "plain_form"]

#: What a character is worth that the dictionary does not know: in everyday sets, among the frequent, or neither.
_EVERYDAY: Final = -13.0
_FREQUENT: Final = -11.0
_RARE: Final = -16.0
_STOPS: Final = {"，": -3.0, "。": -3.5, "、": -4.0}
_MARKS: Final = frozenset("“”‘’《》（）：；？！—…·「」『』〔〕〈〉【】　")
_MARK: Final = -6.0
_LOST_WORTH: Final = -9.0
#: What is neither Han, kana nor punctuation of print: signs, frames, letters of other scripts.
_SIGN: Final = -11.0
_PRIVATE: Final = -16.0
_AGAIN: Final = -2.0
_DIGIT: Final = (-5.0, -2.5)
_LETTER: Final = (-7.0, -3.0)
_HAN: Final = range(0x3400, 0xA000)
_KANA: Final = range(0x3040, 0x3100)
_PRIVATE_USE: Final = range(0xE000, 0xF900)
_CONTROL: Final = range(0x80, 0xA0)
#: Letters of one script stand no further apart.
_BLOCK: Final = 0x80
_BEYOND: Final = 0x7F


@cache
def follows(last: str, character: str) -> float:
    """The logarithm of how likely a character is after another; the empty string is any other.

    >>> follows("经", "济") > follows("", "济") > follows("", "鶎")
    True
    """
    code = ord(character)
    if code <= _BEYOND:
        return _narrow(last, character)
    if code in _HAN:
        plain = changed("t2s")
        return _han(plain.get(last, last), plain.get(character, character))
    return _AGAIN if character == last else _sign(last, character)


def between(last: str, characters: Iterable[str], after: str) -> Iterator[tuple[float, str]]:
    """How likely each of some characters is between two others, and which it is.

    This is what `follows` says of both, for hundreds of characters at once.

    >>> max(between("经", "济齐剂", "发"))[1]
    '济'
    """
    uses, plain = _uses(), changed("t2s")
    first, last_ = plain.get(last, last), plain.get(after, after)
    total, ends = uses.all.get(first), uses.lasts.get(first, 0) + 1
    behind = _shares(last_) if after and ord(after) in _HAN else None
    beyond = 0.0 if behind else math.exp(follows("一", after)) if after else 1.0
    for character in characters:
        if ord(character) not in _HAN:
            yield math.exp(follows(last, character) + (follows(character, after) if after else 0)), character
            continue
        simple = plain.get(character, character)
        begins, least, used, stops = _shares(simple)
        share = begins if total is None else (uses.pairs.get(first + simple, 0) + ends * begins) / (total + 1)
        further = beyond
        if behind is not None:
            inside = uses.pairs.get(simple + last_, 0) if used else 0
            further = max((inside + stops * behind.begins) / (used + 1) if used else behind.begins, behind.least)
        yield max(share, least) * further, character


def likelihood(text: str) -> float:
    """The mean of how likely each character of a text is after the one before it; 0 for no text.

    >>> likelihood("经济发展") > -7 > -11 > likelihood("妤奸攽甯冨")
    True
    """
    return sum(follows(*pair) for pair in pairwise(["", *text])) / len(text) if text else 0.0


def _narrow(last: str, character: str) -> float:
    """ASCII after something else, or in a row."""
    costs = _DIGIT if character.isdigit() or character in " .\n" else _LETTER
    return costs["\x20" <= last <= "\x7e"]


def _sign(last: str, character: str) -> float:
    """What is neither Han nor ASCII."""
    code = ord(character)
    if character in _STOPS:
        return _STOPS[character]
    if character == LOST:
        return _LOST_WORTH
    if code in _PRIVATE_USE or code in _CONTROL:
        return _PRIVATE
    alike = bool(last) and (code in _KANA if ord(last) in _KANA else abs(ord(last) - code) < _BLOCK)
    return _MARK if alike or character in _MARKS else _SIGN


def _han(last: str, character: str) -> float:
    """A character after another: inside a word that the dictionary knows, or as the first of a new one."""
    uses = _uses()
    share, least = _alone(character)
    total = uses.all.get(last)
    if total is not None:
        share = (uses.pairs.get(last + character, 0) + (uses.lasts.get(last, 0) + 1) * share) / (total + 1)
    return max(math.log(share), least) if share > 0 else max(_RARE, least)


class _Shares(NamedTuple):
    """The share of words that begin with a character, the least it is taken for, its uses, and those as a last."""

    begins: float
    least: float
    used: int
    ends: int


@cache
def _shares(character: str) -> _Shares:
    uses = _uses()
    begins, least = _alone(character)
    return _Shares(begins, math.exp(least), uses.all.get(character, 0), uses.lasts.get(character, 0) + 1)


@cache
def _alone(character: str) -> tuple[float, float]:
    """The share of words that begin with a character, and what it is worth at least."""
    share = _uses().firsts.get(character, 0) / _uses().total
    if character in frequent():
        return share, _FREQUENT
    return share, _EVERYDAY if character in common() else _RARE


class _Uses(NamedTuple):
    """How often characters are used: in all, as first and last of a word, in pairs inside one; and all words."""

    all: Mapping[str, int]
    firsts: Mapping[str, int]
    lasts: Mapping[str, int]
    pairs: Mapping[str, int]
    total: int


@cache
def _uses() -> _Uses:
    """All counts, made in one way through the dictionary: what is not the first of a word stands behind another."""
    firsts: defaultdict[str, int] = defaultdict(int)
    inside: defaultdict[str, int] = defaultdict(int)
    for word, uses in dictionary.counted():
        firsts[word[0]] += uses
        for at in range(len(word) - 1):
            inside[word[at : at + 2]] += uses
    every, goes_on = defaultdict(int, firsts), defaultdict[str, int](int)
    for pair, uses in inside.items():
        every[pair[1]] += uses
        goes_on[pair[0]] += uses
    lasts = {character: uses - goes_on.get(character, 0) for character, uses in every.items()}
    return _Uses(every, firsts, lasts, inside, sum(firsts.values()) or 1)


def plain_form(character: str) -> str:
    """The Simplified form of one character; the empty string stays.

    >>> plain_form("濟"), plain_form("")
    ('济', '')
    """
    return changed("t2s").get(character, character)
