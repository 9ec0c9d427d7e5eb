"""Endings: where a human name that begins a string ends, told by what follows it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.mentions import words

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Ending", "begins_name", "ends_here", "measure"]

#: How much of what follows a title is looked at.
REACH = 28
_SURE, _LIKELY, _NONE = 2, 1, 0
_STOP = re.compile(r"$|[^\u4e00-\u9fff·・•]")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,7}(?:[·・•][\u4e00-\u9fff]{1,8}){1,4}")
_SPACED = re.compile(r"([\u4e00-\u9fff])[ \u3000]{1,2}([\u4e00-\u9fff])(?=$|[^\u4e00-\u9fff])")


@frozen
class Ending:
    """How long a name is, and how sure that is: 2 by what must follow it, 1 by what may, 0 by nothing."""

    length: int
    sure: int


@cache
def _class(*keys: str) -> frozenset[str]:
    return frozenset(word for key in keys for word in lexicon.words("surnames", key))


@cache
def _follower() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(lexicon.words("names", "then")))


@cache
def _loose() -> frozenset[str]:
    return frozenset(lexicon.words("names", "then_single"))


@cache
def _never() -> frozenset[str]:
    return frozenset(lexicon.words("names", "never"))


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(lexicon.words("names", "words")))


@cache
def begins_name() -> frozenset[str]:
    """The characters that a name may begin with."""
    long = (word[0] for key in ("compound", "japanese") for word in lexicon.words("surnames", key))
    return _class("plain", "doubtful", "sounds") | frozenset(long)


def ends_here(after: str) -> bool:
    """Whether a name or a title is over before this."""
    return _grade(after) > _NONE


def measure(rest: str, article: str, *, foreign: bool = False) -> Ending | None:
    """The end of the name that ``rest`` begins with, or None where none begins.

    ``article`` is the whole text, where the name may stand again; ``foreign`` says that the title is one of other lands.
    """
    if not rest or rest[0] not in begins_name() or _no_name().match(rest):
        return None
    dotted = _DOTTED.match(rest)
    if dotted:
        return _dotted(rest, dotted)
    spaced = _SPACED.match(rest)
    if spaced and rest[0] in _class("plain", "doubtful"):
        return Ending(spaced.end(), _SURE)
    native = _native(rest, article)
    if native and (native.sure or not foreign):
        return native
    return _sounded(rest, foreign=foreign) or native


def _native(rest: str, article: str) -> Ending | None:
    """A family name of one or two characters, and one or two more."""
    doubtful = rest[0] in _class("doubtful")
    if rest[:2] in _class("compound", "japanese"):
        lengths: tuple[int, ...] = (4, 3)
    elif doubtful or rest[0] in _class("plain"):
        lengths = (3, 2)
    else:
        return None
    surname = 2 if lengths[0] > 3 else 1  # noqa: PLR2004 - a long family name makes a name of four
    fitting = [n for n in lengths if _may_be_given(rest[surname:n]) and len(rest) >= n]
    best = max(fitting, key=lambda n: (_grade(rest[n:]), n), default=0)
    grade = _grade(rest[best:]) if best else _NONE
    if grade and not (doubtful and grade < _SURE):
        return Ending(best, grade)
    if doubtful or not fitting:
        return None
    return _unmarked(rest, fitting, article)


def _unmarked(rest: str, fitting: list[int], article: str) -> Ending | None:
    """Where nothing tells, the other places of the name do, and at last the dictionary."""
    again = [n for n in fitting if article.count(rest[:n]) > 1]
    if again:
        return Ending(again[0], _LIKELY)
    for n in reversed(fitting):
        if words.starts_with_word(rest[n:]):
            return Ending(n, _NONE)
    return None


def _sounded(rest: str, *, foreign: bool) -> Ending | None:
    """A name written by its sounds: as many such characters as stand together, cut where something follows."""
    sounds = _class("sounds")
    run = next((n for n, char in enumerate(rest) if char not in sounds), len(rest))
    lengths = [n for n in range(2, min(run, 8) + 1) if _grade(rest[n:]) >= (_LIKELY if foreign else _SURE)]
    if not lengths:
        return None
    best = max(lengths, key=lambda n: (_grade(rest[n:]), n))
    return Ending(best, _grade(rest[best:]))


def _dotted(rest: str, found: re.Match[str]) -> Ending:
    """A name in parts: its last part ends where something follows, or where the sounds end."""
    start = max(rest.rfind(dot, 0, found.end()) for dot in "·・•") + 1
    ends = [n for n in range(start + 1, found.end() + 1) if _grade(rest[n:])]
    if ends:
        best = max(ends, key=lambda n: (_grade(rest[n:]) == _SURE, -n))
        return Ending(best, _SURE)
    sounds = _class("sounds")
    run = next((n for n in range(start, found.end()) if rest[n] not in sounds), found.end())
    return Ending(max(run, start + 1), _LIKELY)


def _may_be_given(given: Iterable[str]) -> bool:
    given = "".join(given)
    return bool(_HAN.fullmatch(given)) and not any(char in _never() for char in given)


def _grade(after: str) -> int:
    """How surely a name ends before this."""
    if _STOP.match(after) or _follower().match(after):
        return _SURE
    return _LIKELY if after[0] in _loose() or after[0] in _never() else _NONE
