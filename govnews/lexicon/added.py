"""A lexicon of one's own: words from TOML files, added to the entries of the library and proved before they are used.

A file holds one table for each entry that it adds to, named by file and key::

    [meetings.symposium]
    words = ["圆桌会"]
    examples = ["昨日召开青年圆桌会"]
    counter_examples = ["圆桌会议室已经修好"]
"""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, field, frozen

from govnews.errors import InputError, LexiconError
from govnews.lexicon import files, packaged
from govnews.lexicon._entries import LISTS, listed, tables
from govnews.lexicon._memory import CHANGED, USUAL, Memory, remembering

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager
    from typing import Final

    from govnews.lexicon._entries import Entry

__all__ = ["Given", "Lexicon", "lexicon_of", "used"]

#: A lexicon, a path to one file of words, or several paths.
Given: TypeAlias = "Lexicon | str | PathLike[str] | Iterable[str | PathLike[str]]"
#: What a table of additions may hold: the contexts of an entry belong to the library, and hold for added words too.
_LISTS: Final = ("words", "examples", "counter_examples")
#: Files of characters, not words; what is known of them is made once for all lexicons.
_CLOSED: Final = frozenset({"characters", "scripts"})
#: Files of which an entry may stand for a class of characters, where no word has its place.
_CHARACTERS: Final = frozenset({"numerals", "surnames"})


@frozen
class Lexicon:
    """The words of the library with those that files of one's own add to them.

    ``changed`` are the entries that have words added to them, each whole.
    """

    changed: tuple[Entry, ...] = ()
    _memory: Memory = field(init=False, eq=False, repr=False)

    @_memory.default
    def _own(self) -> Memory:
        return {CHANGED: {(entry.file, entry.key): entry for entry in self.changed}}

    @classmethod
    def read(cls, *paths: str | PathLike[str]) -> Lexicon:
        """Read files of words to add, the later on top of the earlier.

        Raises `LexiconError` naming file and key where something is malformed or not proved by its examples,
        `InputError` for a file that cannot be read.
        """
        changed: dict[tuple[str, str], Entry] = {}
        for path in paths:
            for file, key, table in _sections(Path(fspath(path))):
                where = f"{fspath(path)} [{file}.{key}]"
                usual = changed.get((file, key)) or _entry(file, key, where)
                changed[file, key] = _extended(usual, table, where)
        return cls(tuple(changed.values()))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle without what was made of it."""
        return Lexicon, (self.changed,)


def lexicon_of(given: Given | None, /) -> Lexicon | None:
    """A lexicon from what a caller gives for one."""
    if given is None or isinstance(given, Lexicon):
        return given
    paths: list[object] = [given] if isinstance(given, str | PathLike) or not hasattr(given, "__iter__") else [*given]
    named = [path for path in paths if isinstance(path, str | PathLike)]
    if len(named) < len(paths):
        raise InputError(f"lexicon cannot be a {type(given).__name__}", remedy="give a path, or a tuple of paths")
    return Lexicon.read(*named)


def used(lexicon: Lexicon | None) -> AbstractContextManager[None]:
    """Read with a lexicon, in this context alone; with that of the library where there is none."""
    return remembering(USUAL if lexicon is None else lexicon._memory)  # noqa: SLF001 - of this module


def _sections(path: Path) -> Iterator[tuple[str, str, dict[str, object]]]:
    """File, key and table of each addition."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"not UTF-8 ({error.reason})", where=str(path), remedy="save it as UTF-8") from error
    for file, section in tables(content, str(path)).items():
        if not isinstance(section, dict) or not all(isinstance(table, dict) for table in section.values()):
            what = "an addition is a table named by file and key"
            raise LexiconError(what, where=f"{path} [{file}]", remedy="name it so: [meetings.symposium]")
        yield from ((file, key, table) for key, table in section.items())


def _entry(file: str, key: str, where: str) -> Entry:
    """The library's entry of that name."""
    open_files = [name for name in files() if name not in _CLOSED]
    if file not in open_files:
        raise LexiconError("no file that words can be added to", where=where, remedy=f"one of: {', '.join(open_files)}")
    entries = {found.key: found for found in packaged(file)}
    if key not in entries:
        raise LexiconError(
            f"lexicon/{file}.toml has no such entry", where=where, remedy=f"one of: {', '.join(entries)}"
        )
    return entries[key]


def _extended(usual: Entry, table: dict[str, object], where: str) -> Entry:
    """An entry with the words of a table, proved by its examples."""
    for name in table:
        if name not in _LISTS:
            what = "those of the entry hold for added words too" if name in LISTS else "an addition has no such key"
            raise LexiconError(what, where=f"{where} {name}", remedy=f"leave it out; {', '.join(_LISTS)} can be given")
    lists = listed(table, where)
    words = lists["words"]
    _check_lengths(usual, words, where)
    whole = evolve(usual, words=tuple(sorted({*usual.words, *words})))
    if not lists["examples"]:
        raise LexiconError("an addition needs examples", where=where, remedy="give a sentence with one of its words")
    _prove_examples(evolve(usual, words=words), lists["examples"], where)
    _prove_counter_examples(whole, lists["counter_examples"], f"{where} counter_examples")
    _prove_counter_examples(whole, usual.counter_examples, f"{where} words")
    return whole


def _check_lengths(usual: Entry, words: Iterable[str], where: str) -> None:
    """Single characters stand among such alone, and words nowhere where an entry is a class of characters."""
    lengths = set(map(len, usual.words))
    if 1 not in lengths and any(len(word) == 1 for word in words):
        what = "this entry holds no single characters"
        raise LexiconError(what, where=f"{where} words", remedy="give words of two and more")
    if lengths == {1} and usual.file in _CHARACTERS and any(len(word) > 1 for word in words):
        raise LexiconError("this entry holds single characters", where=f"{where} words", remedy="give such")


def _prove_examples(added: Entry, texts: Iterable[str], where: str) -> None:
    """Every example holds an added word, in the contexts that the entry allows."""
    for text in texts:
        if not added.pattern.search(text):
            what = f"none of the words is found in {text!r}"
            raise LexiconError(what, where=f"{where} examples", remedy="mend the words or the example")


def _prove_counter_examples(whole: Entry, texts: Iterable[str], where: str) -> None:
    """No counter-example holds a word of the entry, in the contexts that it allows."""
    for text in texts:
        found = whole.pattern.search(text)
        if found:
            what = f"{found[0]!r} is found in the counter-example {text!r}"
            raise LexiconError(what, where=where, remedy="mend the words or the example")
