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

import functools
from importlib import resources
from typing import TYPE_CHECKING, cast

from govnews.errors import LexiconError
from govnews.lexicon._entries import Entry, alternation, behind, parse
from govnews.lexicon._memory import CHANGED, cache, current, lru_cache

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "Entry", "alternation", "any_word", "behind", "cache", "entries", "entry", "files", "lru_cache", "packaged",
    "parse", "rows", "word_set", "words",
]  # fmt: skip


@functools.cache
def files() -> tuple[str, ...]:
    """The names of all files of the lexicon, without their suffix."""
    folder = resources.files(__name__)
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


@functools.cache
def packaged(file: str, /) -> tuple[Entry, ...]:
    """All entries of a file as the library has them. Raises `LexiconError` where it is missing or malformed."""
    try:
        content = resources.files(__name__).joinpath(f"{file}.toml").read_text("utf-8")
    except OSError as error:
        raise LexiconError(
            "no such file", where=f"lexicon/{file}.toml", remedy=f"one of: {', '.join(files())}"
        ) from error
    return parse(content, file)


@cache
def entries(file: str, /) -> tuple[Entry, ...]:
    """All entries of a file, with the words that the lexicon in use adds to them.

    Raises `LexiconError` where the file is missing or malformed.
    """
    changed = cast("Mapping[tuple[str, str], Entry]", current().get(CHANGED, {}))
    return tuple(changed.get((file, found.key), found) for found in packaged(file))


@cache
def entry(file: str, key: str, /) -> Entry:
    """One entry by key. Raises `LexiconError` where the file has none such."""
    by_key = {found.key: found for found in entries(file)}
    if key not in by_key:
        known = ", ".join(by_key)
        raise LexiconError("no such entry", where=f"lexicon/{file}.toml [{key}]", remedy=f"one of: {known}")
    return by_key[key]


def words(file: str, key: str, /) -> tuple[str, ...]:
    """The words of one entry."""
    return entry(file, key).words


@cache
def any_word(file: str, /, *keys: str) -> str:
    """Any word of these entries, the longest first, in whatever context: to be part of a longer pattern.

    >>> any_word("sources", "familiar", "deictic")
    '(?:上述|该局|这位|小|老|该)'
    """
    return alternation(word for key in keys for word in words(file, key))


@cache
def word_set(file: str, /, *keys: str) -> frozenset[str]:
    """The words of these entries, to ask whether a string is one of them."""
    return frozenset(word for key in keys for word in words(file, key))


def rows(file: str, columns: int, /) -> Iterator[list[str]]:
    """The lines of a table, each cut at its tabs. Raises `LexiconError` for one that has not so many columns.

    >>> next(rows("sessions.tsv", 4))[0]
    'congress'
    """
    lines = resources.files(__name__).joinpath(file).read_text("utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise LexiconError(f"a line needs {columns} columns", where=f"lexicon/{file}:{number}")
        yield cells
