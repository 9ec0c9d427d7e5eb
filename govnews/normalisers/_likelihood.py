"""How likely characters are to follow each other in Chinese print: what tells a right reading from a wrong one.

Only damaged text asks, so that only damaged text pays for the dictionary.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, partial
from itertools import pairwise
from operator import mul
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


def between(last: str, characters: tuple[str, ...], after: str) -> float:
    """How likely it is that any of some Han characters stands between two others.

    This is what `follows` says of both steps, in sum for hundreds of characters.

    >>> between("经", ("济", "剂"), "发") > between("经", ("齐", "剂"), "发")
    True
    """
    uses, plain = _uses(), changed("t2s")
    first, then = plain.get(last, last), plain.get(after, after)
    total, ends, inside = uses.all.get(first, 0) + 1, uses.lasts.get(first, 0) + 1, uses.pairs.get(first, {})
    known = _candidates(characters)
    shares = [
        share if (share := (inside.get(one, 0) + ends * begins) / total) > least else least
        for one, begins, least, _, _ in known
    ]
    if not after or ord(after) not in _HAN:
        return sum(shares) * (math.exp(follows("一", after)) if after else 1.0)
    begins, least = _alone(then)
    inside = uses.behind.get(then, {})
    further = [
        share if (share := (inside.get(one, 0) + ends * begins) / total) > least else least
        for one, _, _, ends, total in known
    ]
    likely: float = sum(map(mul, shares, further))
    return likely


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
        share = (uses.pairs.get(last, {}).get(character, 0) + (uses.lasts.get(last, 0) + 1) * share) / (total + 1)
    return math.log(max(share, least))


class _Candidate(NamedTuple):
    """The Simplified form of a character, how likely it begins a word, and how often it ends one and is used at all."""

    plain: str
    begins: float
    least: float
    ends: int
    total: int


@cache
def _candidates(characters: tuple[str, ...]) -> list[_Candidate]:
    ends, total = _uses().lasts, _uses().all
    return [
        _Candidate(one, *_alone(one), ends.get(one, 0) + 1, total.get(one, 0) + 1)
        for one in map(plain_form, characters)
    ]


class _Alone(NamedTuple):
    """The share of words that begin with a character, and the least that it is taken for."""

    share: float
    least: float


@cache
def _alone(character: str) -> _Alone:
    share = _uses().firsts.get(character, 0) / _uses().total
    worth = _FREQUENT if character in frequent() else _EVERYDAY if character in common() else _RARE
    return _Alone(share, math.exp(worth))


class _Uses(NamedTuple):
    """How often characters are used: in all, as first and last of a word, before and behind another; and all words."""

    all: Mapping[str, int]
    firsts: Mapping[str, int]
    lasts: Mapping[str, int]
    pairs: Mapping[str, Mapping[str, int]]
    behind: Mapping[str, Mapping[str, int]]
    total: int


@cache
def _uses() -> _Uses:
    """All counts, made in one way through the dictionary: what is not the first of a word stands behind another."""
    firsts: defaultdict[str, int] = defaultdict(int)
    pairs: defaultdict[str, defaultdict[str, int]] = defaultdict(partial(defaultdict, int))
    for word, uses in dictionary.counted():
        firsts[word[0]] += uses
        for one, other in pairwise(word):
            pairs[one][other] += uses
    every = defaultdict(int, firsts)
    behind: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for one, others in pairs.items():
        for other, uses in others.items():
            every[other] += uses
            behind[other][one] = uses
    lasts = {one: uses - sum(pairs[one].values() if one in pairs else ()) for one, uses in every.items()}
    return _Uses(every, firsts, lasts, pairs, behind, sum(firsts.values()) or 1)


def plain_form(character: str) -> str:
    """The Simplified form of one character; the empty string stays.

    >>> plain_form("濟"), plain_form("")
    ('济', '')
    """
    return changed("t2s").get(character, character)
