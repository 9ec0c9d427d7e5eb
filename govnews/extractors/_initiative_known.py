"""Policy constructs that every paper knows by name, wherever they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from govnews.extractors._initiative_heads import FILE, Found
from govnews.lexicon import alternation, cache, entries, words
from govnews.lexicon.signs import LETTER
from govnews.mentions.finders import Finder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.model import InitiativeKind
    from govnews.text import Text

__all__ = ["find", "known"]

_CONSTRUCTS: Final = "constructs"


def find(passage: Text) -> Iterator[Found]:
    """The well-known constructs of a passage, in order, each with the noun that completes it where one is printed."""
    string = str(passage)
    for start, end in _constructs().find(string):
        completed = _completing().match(string, end)
        until = end if completed is None else completed.end()
        yield Found(text=passage[start:until], kind=_kinds()[string[start:end]], rule="initiative.known")


def known(name: str) -> bool:
    """Whether a name is one of them.

    >>> known("退耕还林"), known("退耕")
    (True, False)
    """
    return name in _kinds()


@cache
def _kinds() -> dict[str, InitiativeKind]:
    """The kind of initiative that each construct is."""
    return {word: cast("InitiativeKind", found.data["kind"]) for found in entries(_CONSTRUCTS) for word in found.words}


@cache
def _constructs() -> Finder:
    return Finder.of(_kinds(), not_before=tuple(word for found in entries(_CONSTRUCTS) for word in found.not_before))


@cache
def _completing() -> re.Pattern[str]:
    """The noun that completes a construct, where it does not begin the name of a district."""
    return re.compile(f"{alternation(words(FILE, 'completing'))}(?!{LETTER}?区)")
