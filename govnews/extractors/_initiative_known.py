"""Policy constructs that every paper knows by name, wherever they stand."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from govnews.extractors._initiative_heads import FILE, Found, gate
from govnews.lexicon import alternation, entries, words
from govnews.lexicon.signs import LETTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.model import InitiativeKind
    from govnews.text import Text

__all__ = ["find"]

_CONSTRUCTS: Final = "constructs"


def find(passage: Text) -> Iterator[Found]:
    """The well-known constructs of a passage, in order, each with the noun that completes it where one is printed."""
    for match in passage.finditer(_pattern()):
        yield Found(text=match[0], kind=_kinds()[str(match["name"])], rule="initiative.known")


@cache
def _kinds() -> dict[str, InitiativeKind]:
    """The kind of initiative that each construct is."""
    return {word: cast("InitiativeKind", found.data["kind"]) for found in entries(_CONSTRUCTS) for word in found.words}


@cache
def _pattern() -> re.Pattern[str]:
    """Any construct, told apart by its first character, then the longest first."""
    by_first: dict[str, list[str]] = {}
    for word in _kinds():
        by_first.setdefault(word[0], []).append(word[1:])
    choice = "|".join(f"{re.escape(sign)}{alternation(rest)}" for sign, rest in sorted(by_first.items()))
    blocked = alternation(word for found in entries(_CONSTRUCTS) for word in found.not_before)
    completing = alternation(words(FILE, "completing"))
    return re.compile(f"{gate(_kinds())}(?P<name>{choice})(?!{blocked})(?:{completing}(?!{LETTER}?区))?")
