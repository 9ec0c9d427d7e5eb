"""Finders: where any of many words of the lexicon stand in a string."""

from __future__ import annotations

from itertools import compress, count
from operator import add
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from govnews import lexicon
from govnews.lexicon import cache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from govnews.text import Text

__all__ = ["Finder", "Found", "finder"]


#: Of so many words the first characters are common ones.
_MANY: Final = 200


class Found(NamedTuple):
    """Where a word stands in a string."""

    start: int
    end: int


class _Contexts(NamedTuple):
    """What may not stand behind a word, and what not before it."""

    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


@frozen
class Finder:
    """Many words looked for at once, by their first character: faster than one pattern of hundreds of branches.

    ``words`` are all words, each in the contexts of every entry that has it, ``lengths`` tells for each character how
    long the words are that begin with it, the longest first, ``longest`` how long the longest of all is, ``pairs`` the
    first two characters of each, where none is shorter and they are many: then fewer places are looked at closely.
    """

    words: Mapping[str, tuple[_Contexts, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    longest: int
    pairs: frozenset[str] = frozenset()

    @classmethod
    def of(cls, words: Iterable[str], *, not_before: tuple[str, ...] = ()) -> Finder:
        """A finder of words in any context but those ``not_before``, such as the names that an article gives.

        >>> list(Finder.of(("山", "山水")).find("山水与山"))
        [Found(start=0, end=2), Found(start=3, end=4)]
        """
        return _finder(dict.fromkeys(words, (_Contexts(not_before),)))

    def at(self, string: str, start: int = 0) -> int:
        """Where the longest word that begins at a place ends; 0 where none does.

        >>> finder(("measures", "moving")).at("增长到5%")
        2
        """
        size = len(string)
        for length in self.lengths.get(string[start : start + 1], ()):
            end = start + length
            for not_before, not_after in self.words.get(string[start:end], ()) if end <= size else ():
                if not string.startswith(not_before, end) and not string.endswith(not_after, 0, start):
                    return end
        return 0

    def ending(self, string: str) -> int:
        """Where the longest word that ends a string begins; its length where none does."""
        known, length = self.words, len(string)
        for start in range(max(0, length - self.longest), length):
            for context in known.get(string[start:], ()):
                if not string.endswith(context.not_after, 0, start):
                    return start
        return length

    def find(self, string: str, start: int = 0) -> Iterator[Found]:
        """The words of a string, in order, none overlapping another."""
        if self.pairs:
            begins = map(self.pairs.__contains__, map(add, string, string[1:]))
        else:
            begins = map(self.lengths.__contains__, string)
        for place in compress(count(), begins):
            if place >= start and (end := self.at(string, place)):
                yield Found(place, end)
                start = end

    def within(self, text: Text) -> Iterator[Text]:
        """The words of a text, in order, none overlapping another."""
        return (text[found.start : found.end] for found in self.find(str(text)))

    def first(self, string: str, start: int = 0) -> Found | None:
        """The first word of a string, or None."""
        return next(self.find(string, start), None)

    def last(self, string: str) -> Found | None:
        """The word that begins last in a string, or None."""
        known = self.lengths
        for start in range(len(string) - 1, -1, -1):
            if string[start] in known and (end := self.at(string, start)):
                return Found(start, end)
        return None


@cache
def finder(*entries: tuple[str, str]) -> Finder:
    """A finder of the words of entries of the lexicon, each in the contexts that its entry allows."""
    found: dict[str, tuple[_Contexts, ...]] = {}
    for file, key in entries:
        entry = lexicon.entry(file, key)
        for word in entry.words:
            found[word] = (*found.get(word, ()), _Contexts(entry.not_before, entry.not_after))
    return _finder(found)


def _finder(words: Mapping[str, tuple[_Contexts, ...]]) -> Finder:
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    by_first = {first: tuple(sorted(group, reverse=True)) for first, group in lengths.items()}
    many = len(words) > _MANY and min(map(len, words)) > 1
    pairs = frozenset(word[:2] for word in words) if many else frozenset()
    return Finder(words, by_first, max(map(len, words), default=0), pairs)
