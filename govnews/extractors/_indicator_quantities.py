"""Quantities: whether a name is that of one, or ends as the name of one does."""

from __future__ import annotations

import re

from govnews import lexicon
from govnews.lexicon import cache

__all__ = ["ending", "is_plausible", "is_quantity"]

_NEAR = 8
_LONGEST_NAME = 24


def is_plausible(name: str, /) -> bool:
    """Whether a name is short enough for a noun phrase, or ends as the name of a quantity does."""
    return len(name) <= _LONGEST_NAME or is_quantity(name) or name.endswith(("的", "率"))


def is_quantity(name: str, /) -> bool:
    """Whether a name is that of a quantity (产量, 总额), or ends with one."""
    return bool(name) and bool(ending(name) or _quantity_end().fullmatch(name) or _ends_as_quantity().search(name))


def ending(name: str, /) -> str:
    """The quantity that a name ends with, or nothing."""
    found = _quantity_end().search(name, max(0, len(name) - _NEAR - _NEAR))
    return found[0] if found else ""


@cache
def _quantity_end() -> re.Pattern[str]:
    words = lexicon.words("measures", "quantities") + tuple(
        word for entry in lexicon.entries("indicators") for word in entry.words
    )
    return re.compile(f"(?<=.)(?:居民)?{lexicon.alternation(words)}\\Z")


@cache
def _ends_as_quantity() -> re.Pattern[str]:
    return re.compile(f"(?<=.){lexicon.entry('measures', 'quantity_endings').source}\\Z")
