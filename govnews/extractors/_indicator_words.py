"""Words of the figure grammar that are asked for by name: kinds of units, verbs of having, rates."""

from __future__ import annotations

import re

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon import word_set as words

__all__ = ["counting_units", "noun_units", "pattern", "sequence", "words"]

#: The entries of the units' lexicon that measure; all others count things.
_MEASURES = frozenset(
    {"percent", "permille", "percentage_point", "permille_point", "basis_point"}
    | {"share", "money", "measure", "times", "fan", "duration", "week", "day"}
)


@cache
def pattern(file: str, key: str, /) -> re.Pattern[str]:
    """The pattern of an entry, kept."""
    return lexicon.entry(file, key).pattern


@cache
def sequence(file: str, key: str, /) -> tuple[str, ...]:
    """The words of an entry, in order, kept."""
    return lexicon.words(file, key)


@cache
def noun_units() -> frozenset[str]:
    """The units that are nouns themselves (乡镇, 部门)."""
    keys = ("administrative", "part", "figures_only")
    return frozenset(word for key in keys for word in lexicon.words("units", key) if len(word) > 1)


@cache
def counting_units() -> frozenset[str]:
    """The units that count things (家, 项), as printed.

    >>> "家" in counting_units(), "元" in counting_units()
    (True, False)
    """
    return frozenset(word for entry in lexicon.entries("units") if entry.key not in _MEASURES for word in entry.words)
