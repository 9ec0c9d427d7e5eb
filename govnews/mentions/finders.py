"""Finders: where any of many words of the lexicon stand in a string."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from govnews import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Finder", "Found", "finder"]


_LONGEST = 12


class Found(NamedTuple):
    """Where a word stands in a string."""

    start: int
    end: int


class _Word(NamedTuple):
    word: str
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]


@frozen
class Finder:
    """Many words looked for at once, by their first character: faster than one pattern of hundreds of branches."""

    words: Mapping[str, tuple[_Word, ...]]

    def at(self, string: str, start: int = 0) -> int:
        """Where the longest word that begins at a place ends; 0 where none does.

        >>> finder(("measures", "moving")).at("增长到5%")
        2
        """
        for word, not_before, not_after in self.words.get(string[start : start + 1], ()):
            if string.startswith(word, start):
                end = start + len(word)
                if not string.startswith(not_before, end) and not string.endswith(not_after, 0, start):
                    return end
        return 0

    def ending(self, string: str) -> int:
        """Where the longest word that ends a string begins; its length where none does."""
        known, length = self.words, len(string)
        for start in range(max(0, length - _LONGEST), length):
            for word, not_before, not_after in known.get(string[start], ()):
                if len(word) == length - start and string.endswith(word):
                    if not (string.endswith(not_after, 0, start) or "" in not_before):
                        return start
                    break
        return length

    def find(self, string: str, start: int = 0) -> Iterator[Found]:
        """The words of a string, in order, none overlapping another."""
        known, length = self.words, len(string)
        while start < length:
            end = self.at(string, start) if string[start] in known else 0
            if end:
                yield Found(start, end)
            start = end or start + 1

    def first(self, string: str, start: int = 0) -> Found | None:
        """The first word of a string, or None."""
        return next(self.find(string, start), None)

    def last(self, string: str) -> Found | None:
        """The word that begins last in a string, or None."""
        known = self.words
        for start in range(len(string) - 1, -1, -1):
            if string[start] in known and (end := self.at(string, start)):
                return Found(start, end)
        return None


@cache
def finder(*entries: tuple[str, str]) -> Finder:
    """A finder of the words of entries of the lexicon, each in the contexts that its entry allows."""
    found: dict[str, list[_Word]] = {}
    for file, key in entries:
        entry = lexicon.entry(file, key)
        for word in entry.words:
            found.setdefault(word[0], []).append(_Word(word, entry.not_before, entry.not_after))
    return Finder({first: tuple(sorted(group, key=lambda known: -len(known.word))) for first, group in found.items()})
