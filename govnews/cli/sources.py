"""What several commands share: the files they are given, and the documents in them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from attrs import evolve

import govnews
from govnews import plugins, readers
from govnews.cli.console import complain, progress
from govnews.errors import InputError
from govnews.model import Period

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from typing import Final

    from govnews.model import Document

__all__ = ["UNREAD", "Documents", "Sources", "add_join", "add_lexicon", "add_sources", "unwritten"]

#: Diagnostics which say that there was nothing to read.
UNREAD: Final = frozenset({"unreadable", "binary"})


def add_sources(parser: argparse.ArgumentParser, *, files: Literal["+", "*"] = "+", published: bool = True) -> None:
    """The arguments of every command that reads; ``files`` tells whether none will do (``*``)."""
    parser.add_argument("files", metavar="FILE", nargs=files, help="file or folder to read; - is standard input")
    if published:
        parser.add_argument(
            "--published", metavar="DATE", type=_published, help="date of issue (EDTF: 2024-07-24, 2024-07)"
        )
    switches = parser.add_argument_group("switches", "each leaves one kind of damage as it is")
    for name in plugins.names("normalisers"):
        switches.add_argument(f"--no-{name}", action="append_const", dest="without", const=name, default=[])


def add_lexicon(parser: argparse.ArgumentParser) -> None:
    """The argument of commands that look for objects."""
    parser.add_argument(
        "--lexicon",
        metavar="FILE",
        action="append",
        default=[],
        help="words of your own to look for, as TOML; may be given again",
    )


def add_join(parser: argparse.ArgumentParser) -> None:
    """The argument of commands that join pages."""
    parser.add_argument("--join", action="store_true", help="the files are the pages of an issue: one document")


def unwritten(error: OSError, path: str | None) -> InputError:
    """What to say of output that its place does not take, such as a full disk."""
    return InputError(f"cannot be written ({error.strerror or error})", where=path or "standard output")


class Sources:
    """A command's files as `govnews.read_all` takes them: ``-`` as standard input, a folder as all that is in it.

    What is written to ``out`` is left out of a folder; as a file of its own it raises `InputError`, before anything is
    written. ``complete`` tells whether each folder held something.
    """

    def __init__(self, files: list[str], *, out: str | None = None) -> None:
        self._files = files
        self._out = Path(out) if out else None
        self.complete = True
        for file in files:
            if file != "-" and self._written(Path(file)):
                raise InputError("this is read and cannot be written to", where=out, remedy="give another --out")

    def __iter__(self) -> Iterator[readers.Input]:
        for file in self._files:
            if file == "-":
                yield _standard_input()
            elif readers.is_folder(file):
                yield from self._folder(file)
            else:
                yield file

    def _folder(self, folder: str) -> Iterator[readers.Input]:
        empty = True
        written = _real(self._out) if self._out else None
        out = written if written and _real(Path(folder)) in written.parents else None
        for path in readers.expand(folder, strict=False):
            if out and isinstance(path, Path) and (self._written(path) or out in (_real(path.parent) / "_").parents):
                continue
            empty = False
            yield path
        if empty:
            self.complete = False
            complain(InputError("no files to read", where=readers.name_of(folder)))

    def _written(self, path: Path) -> bool:
        """Whether a path leads to what is written to, by whatever name; a device may be both."""
        try:
            return self._out is not None and self._out.samefile(path) and (path.is_file() or path.is_dir())
        except OSError:
            return False


class Documents:
    """The documents of a command's files, one at a time, and whether all could be read.

    They are counted on standard error unless what is printed goes to the terminal too. ``pipeline`` reads them, the
    usual one unless given, without the normalisers that are switched off.
    """

    def __init__(
        self, asked: argparse.Namespace, *, out: str | None = None, pipeline: govnews.Pipeline | None = None
    ) -> None:
        lexicon: list[str] = getattr(asked, "lexicon", [])
        if asked.without or lexicon:
            usual = pipeline or govnews.Pipeline()
            pipeline = evolve(usual, without=tuple(asked.without) or usual.without, lexicon=lexicon or usual.lexicon)
        self._read_all = govnews.read_all if pipeline is None else pipeline.read_all
        self._counted = bool(out) or not sys.stdout.isatty()
        self._files: list[str] = asked.files
        self._sources = Sources(asked.files, out=out)
        self._published: Period | None = asked.published
        self._join: bool = getattr(asked, "join", False)
        self._read = True

    @property
    def complete(self) -> bool:
        """Whether all that came was read, and something came of each file and folder."""
        return self._read and self._sources.complete

    @property
    def single(self) -> bool:
        """Whether one file was given, not a folder."""
        return len(self._files) == 1 and not self._join and not readers.is_folder(self._files[0])

    def __iter__(self) -> Iterator[Document]:
        total = None if self._join or any(map(readers.is_folder, self._files)) else len(self._files)
        found = self._read_all(self._sources, published=self._published, on_error="record", join=self._join)
        for document in progress(found, total) if self._counted else found:
            for diagnostic in document.diagnostics:
                if diagnostic.code in UNREAD:
                    self._read = False
                    complain(_line(document, diagnostic.message))
            yield document


def _standard_input() -> readers.Input:
    if sys.stdin is None:
        raise InputError("is closed", where="standard input", remedy="give a file, or something to read there")
    return sys.stdin.buffer


def _real(path: Path) -> Path:
    """A path without links, as far as they lead anywhere (`Path.resolve` raises where they lead back)."""
    return Path(os.path.realpath(path))


def _line(document: Document, message: str) -> str:
    uri = document.source.uri
    return message if uri is None or message.startswith(uri) else f"{uri}: {message}"


def _published(edtf: str) -> Period:
    """Raises `FormatError`, which becomes the command's one line."""
    return Period.parse(edtf)
