"""Entries: what a file of the lexicon holds, and the patterns made of words."""

from __future__ import annotations

import functools
import re
import tomllib
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from govnews.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["LISTS", "Entry", "alternation", "behind", "listed", "parse", "tables"]

Value: TypeAlias = "str | int | bool | list[str]"
#: To look behind for more words than so many costs more, at every place, than to look first at one character ahead.
_FEW = 4
#: The lists that an entry may have; all else is its own data.
LISTS = ("words", "not_before", "not_after", "examples", "counter_examples")


@frozen(kw_only=True)
class Entry:
    """One entry: the words it knows, its data, and the examples that prove it."""

    file: str
    key: str
    words: tuple[str, ...]
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    data: Mapping[str, Value] = field(factory=dict, hash=False)

    @property
    def source(self) -> str:
        """Any of the words, longest first, outside the contexts it excludes: to be part of a longer pattern."""
        return _source(self.words, self.not_before, self.not_after)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The source compiled."""
        return _pattern(self.source)

    def strings(self, key: str, /) -> tuple[str, ...]:
        """A further list of words that the entry holds. Raises `LexiconError` where it holds none by that key."""
        value = self.data.get(key)
        if not isinstance(value, list):
            raise LexiconError("no such list", where=f"lexicon/{self.file}.toml [{self.key}] {key}", remedy="add it")
        return tuple(value)


@functools.cache
def _source(words: tuple[str, ...], not_before: tuple[str, ...], not_after: tuple[str, ...]) -> str:
    behind = "".join(f"(?<!{re.escape(word)})" for word in not_after)
    ahead = f"(?!{alternation(not_before)})" if not_before else ""
    first = f"(?=[{''.join(sorted({re.escape(word[0]) for word in words}))}])" if len(not_after) > _FEW else ""
    return f"{first}{behind}{alternation(words)}{ahead}"


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def alternation(words: Iterable[str], /, *, ahead: Mapping[str, str] | None = None) -> str:
    """A non-capturing group of strings, the longest first, as a pattern's source.

    ``ahead`` gives for some of them the source of what must be ahead; it is said for many words at once, since each
    saying of it costs as much to compile as forty words.

    >>> alternation(["市", "市委"])
    '(?:市委|市)'
    >>> alternation(["市", "区", "县"], ahead={"市": "(?!民)", "区": "(?!民)"})
    '(?:(?:区|市)(?!民)|县)'
    """
    ordered = sorted(sorted(set(words)), key=len, reverse=True)
    if not ahead:
        return f"(?:{'|'.join(map(_escaped, ordered))})"
    turns = _turns(ordered, ahead)
    rows: dict[tuple[int, str], list[str]] = {}
    for word in ordered:
        rows.setdefault((turns[word], ahead.get(word, "")), []).append(_escaped(word))
    parts = (
        (f"(?:{'|'.join(rows[row])}){row[1]}" if row[1] else "|".join(rows[row]))
        for row in sorted(rows, key=itemgetter(0))
    )
    return f"(?:{'|'.join(parts)})"


def behind(words: Iterable[str], /) -> str:
    """A look behind for any of some strings, as a pattern's source; Python asks for those of one length at a time.

    >>> behind(["在", "位于", "到"])
    '(?:(?<=(?:到|在))|(?<=(?:位于)))'
    """
    lengths: dict[int, list[str]] = {}
    for word in sorted(set(words), key=len):
        lengths.setdefault(len(word), []).append(word)
    return f"(?:{'|'.join(f'(?<={alternation(same)})' for same in lengths.values())})"


def _escaped(word: str) -> str:
    """A word as the source of a pattern; asked first whether it holds any sign, since few of them do."""
    return word if word.isalnum() else re.escape(word)


def _turns(ordered: Iterable[str], ahead: Mapping[str, str]) -> dict[str, int]:
    """When each of the words, the longest first, is tried: behind those that begin with it, in as few turns as can be.

    Words of one turn that begin alike have the same ahead of them, so that they can be said together.
    """
    turns = dict.fromkeys(ordered, 0)
    for word in turns:
        for start in (word[:length] for length in range(1, len(word))):
            if start in turns:
                other = ahead.get(start, "") != ahead.get(word, "")
                turns[start] = max(turns[start], turns[word] + other)
    return turns


def parse(content: str, file: str, /) -> tuple[Entry, ...]:
    """Read the entries of a file's content. Raises `LexiconError` naming file and key where it is malformed."""
    where = f"lexicon/{file}.toml"
    return tuple(_entry(file, key, table, f"{where} [{key}]") for key, table in tables(content, where).items())


def tables(content: str, where: str, /) -> dict[str, object]:
    """What stands in a file of TOML. Raises `LexiconError` where it is none."""
    try:
        return tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"not TOML ({error})", where=where, remedy="correct that line") from error


def listed(table: Mapping[str, object], where: str, /) -> dict[str, tuple[str, ...]]:
    """The lists of an entry's table. Raises `LexiconError` where one is none, or where there are no words."""
    lists: dict[str, tuple[str, ...]] = {}
    for name in LISTS:
        value = table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            raise LexiconError(
                "not a list of strings that are not empty", where=f"{where} {name}", remedy="make it one"
            )
        lists[name] = tuple(value)
    if not lists["words"]:
        raise LexiconError("an entry needs words", where=where, remedy="list what it looks for")
    return lists


def _entry(file: str, key: str, table: object, where: str) -> Entry:
    if not isinstance(table, dict):
        raise LexiconError("an entry must be a table", where=where, remedy="write its keys below its name in brackets")
    lists = listed(table, where)
    return Entry(file=file, key=key, data={k: v for k, v in table.items() if k not in LISTS}, **lists)
