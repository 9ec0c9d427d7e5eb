"""What several commands share: the files they are given, and the documents in them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

import govnews
from govnews.cli.console import complain, progress
from govnews.model import Period

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from typing import Final

    from govnews.model import Document

__all__ = ["Documents", "add_sources", "inputs"]

#: Diagnostics which say that there was nothing to read.
_UNREAD: Final = frozenset({"unreadable", "binary"})


def add_sources(parser: argparse.ArgumentParser, *, files: Literal["+", "*"] = "+", published: bool = True) -> None:
    """The arguments of every command that reads; ``files`` tells whether none will do (``*``)."""
    parser.add_argument("files", metavar="FILE", nargs=files, help="file or folder to read; - is standard input")
    if published:
        parser.add_argument(
            "--published", metavar="DATE", type=_published, help="date of issue (EDTF: 2024-07-24, 2024-07)"
        )


def inputs(files: list[str]) -> list[str | IO[bytes]]:
    """The files as `govnews.read_all` takes them, ``-`` as standard input."""
    return [sys.stdin.buffer if file == "-" else file for file in files]


class Documents:
    """The documents of a command's files, one at a time, and whether all could be read.

    They are counted on standard error unless what is printed goes to the terminal too.
    """

    def __init__(self, asked: argparse.Namespace, *, to_file: bool = False) -> None:
        self._counted = to_file or not sys.stdout.isatty()
        self._files: list[str] = asked.files
        self._published: Period | None = asked.published
        self.complete = True

    @property
    def single(self) -> bool:
        """Whether one file was given, not a folder."""
        return len(self._files) == 1 and not Path(self._files[0]).is_dir()

    def __iter__(self) -> Iterator[Document]:
        total = None if any(Path(file).is_dir() for file in self._files) else len(self._files)
        found = govnews.read_all(inputs(self._files), published=self._published, on_error="record")
        for document in progress(found, total) if self._counted else found:
            for diagnostic in document.diagnostics:
                if diagnostic.code in _UNREAD:
                    self.complete = False
                    complain(_line(document, diagnostic.message))
            yield document


def _line(document: Document, message: str) -> str:
    uri = document.source.uri
    return message if uri is None or message.startswith(uri) else f"{uri}: {message}"


def _published(edtf: str) -> Period:
    """Raises `FormatError`, which becomes the command's one line."""
    return Period.parse(edtf)
