"""Language as data: TOML files of entries that carry their own proof, and the one loader of them.

A file holds one table for each entry::

    [attribution]
    words = ["强调", "指出"]            # what is looked for, sorted
    not_before = ["了"]                 # contexts in which it is something else (plain strings)
    not_after = ["没有"]
    examples = ["他强调，要改革"]        # each must match …
    counter_examples = ["他指出了不足"]  # … and none of these may

Any further key is the entry's own ``data``. One test that knows no Chinese proves every entry of every file.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from govnews.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Entry", "alternation", "entries", "entry", "files", "parse", "words"]

Value: TypeAlias = "str | int | bool | list[str]"
#: To look behind for more words than so many costs more, at every place, than to look first at one character ahead.
_FEW = 4
_LISTS = ("words", "not_before", "not_after", "examples", "counter_examples")


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


@cache
def _source(words: tuple[str, ...], not_before: tuple[str, ...], not_after: tuple[str, ...]) -> str:
    behind = "".join(f"(?<!{re.escape(word)})" for word in not_after)
    ahead = f"(?!{alternation(not_before)})" if not_before else ""
    first = f"(?=[{''.join(sorted({re.escape(word[0]) for word in words}))}])" if len(not_after) > _FEW else ""
    return f"{first}{behind}{alternation(words)}{ahead}"


@cache
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


@cache
def files() -> tuple[str, ...]:
    """The names of all files of the lexicon, without their suffix."""
    folder = resources.files(__name__)
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


@cache
def entries(file: str, /) -> tuple[Entry, ...]:
    """All entries of a file. Raises `LexiconError` where the file is missing or malformed."""
    try:
        content = resources.files(__name__).joinpath(f"{file}.toml").read_text("utf-8")
    except OSError as error:
        raise LexiconError(
            "no such file", where=f"lexicon/{file}.toml", remedy=f"one of: {', '.join(files())}"
        ) from error
    return parse(content, file)


def parse(content: str, file: str, /) -> tuple[Entry, ...]:
    """Read the entries of a file's content. Raises `LexiconError` naming file and key where it is malformed."""
    try:
        tables = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"not TOML ({error})", where=f"lexicon/{file}.toml", remedy="correct that line") from error
    return tuple(_entry(file, key, table) for key, table in tables.items())


def _entry(file: str, key: str, table: object) -> Entry:
    where = f"lexicon/{file}.toml [{key}]"
    if not isinstance(table, dict):
        raise LexiconError("an entry must be a table", where=where, remedy="write its keys below its name in brackets")
    lists: dict[str, tuple[str, ...]] = {}
    for name in _LISTS:
        value = table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            raise LexiconError(
                "not a list of strings that are not empty", where=f"{where} {name}", remedy="make it one"
            )
        lists[name] = tuple(value)
    if not lists["words"]:
        raise LexiconError("an entry needs words", where=where, remedy="list what it looks for")
    return Entry(file=file, key=key, data={k: v for k, v in table.items() if k not in _LISTS}, **lists)


def entry(file: str, key: str, /) -> Entry:
    """One entry by key. Raises `LexiconError` where the file has none such."""
    found = _by_key(file).get(key)
    if found is None:
        known = ", ".join(_by_key(file))
        raise LexiconError("no such entry", where=f"lexicon/{file}.toml [{key}]", remedy=f"one of: {known}")
    return found


@cache
def _by_key(file: str) -> Mapping[str, Entry]:
    return {found.key: found for found in entries(file)}


def words(file: str, key: str, /) -> tuple[str, ...]:
    """The words of one entry."""
    return entry(file, key).words
