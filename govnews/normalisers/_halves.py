"""Characters as the pairs of bytes that they are in the charsets of two bytes, and pairs as characters."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from govnews.lexicon.scripts import changed
from govnews.normalisers._likelihood import plain_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govnews.lexicon.scripts import Conversion

__all__ = ["CHARSETS", "LATTER", "STOPS", "Since", "joined", "pairs", "stops"]

#: The script that a text was converted to after it was read wrongly, None for as it is printed.
Since: TypeAlias = "Literal['Hans', 'Hant'] | None"
#: The charsets in which a lost byte shifts all that follows.
CHARSETS: Final = ("gb18030", "big5hkscs")
#: The ASCII characters that can be the second byte of a character.
LATTER: Final = range(0x40, 0x7F)
_FIRST_LEAD: Final = 0x80
_BLOCK: Final = 0xFEE0
_NARROWED: Final = frozenset(";,:!()")
_PAIR: Final = 2
#: Every character that has two written forms stands in here.
_HAN: Final = range(0x4E00, 0x9FA6)
#: The marks that a sentence is most often broken by.
STOPS: Final = "、。，"


@cache
def joined(charset: str, lead: int, trail: int) -> str:
    """The character of two bytes; empty where they make none.

    >>> joined("gb18030", 0xBB, 0xE1), joined("gb18030", 0xBB, 0x0A)
    ('会', '')
    """
    made = bytes((lead, trail)).decode(charset, "ignore") if lead > _FIRST_LEAD else ""
    return made if len(made) == 1 and made > "\x7f" else ""


@cache
def pairs(charset: str, character: str, since: Since = None) -> tuple[bytes, ...]:
    """The pairs of bytes that a printed character may come from, full-width where it is punctuation of ASCII.

    ``since`` is the script that a text was converted to after it was read wrongly: then a character of that script may
    have been one of the other.

    >>> [pair.hex() for pair in pairs("gb18030", "议")], [pair.hex() for pair in pairs("gb18030", "议", "Hans")]
    (['d2e9'], ['d768', 'd2e9'])
    """
    forms = [chr(ord(character) + _BLOCK)] if character in _NARROWED else [character]
    if since is not None and character > "\x7f":
        conversion: Conversion = "s2t" if since == "Hant" else "t2s"
        forms = list(_sources(conversion).get(character, () if character in changed(conversion) else character))
        forms += [plain_form(character)] if since == "Hant" else [character]
    found = (form.encode(charset, "ignore") for form in dict.fromkeys(forms))
    return tuple(pair for pair in found if len(pair) == _PAIR)


@cache
def stops(charset: str) -> Mapping[int, str]:
    """The marks that a sentence is most often broken by, where only the second byte is left to tell."""
    return {mark.encode(charset)[1]: mark for mark in STOPS}


@cache
def _sources(conversion: Conversion) -> Mapping[str, tuple[str, ...]]:
    """Each character that a conversion of script gives for another, and those that it gives it for."""
    new = changed(conversion)
    found: dict[str, list[str]] = {}
    for before, after in new.items():
        if ord(before) in _HAN:
            found.setdefault(after, [] if after in new else [after]).append(before)
    return {after: tuple(sorted(befores)) for after, befores in found.items()}
