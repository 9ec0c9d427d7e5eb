"""JSON: one document is an object, many are a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.serialisers._files import name_of, opened
from govnews.serialisers._text import decode, documents_of, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.model import Document
    from govnews.sockets import Target

__all__ = ["binary", "lossless", "needs", "read", "suffix", "write", "write_one"]

suffix = ".json"
binary = False
lossless = True
needs: str | None = None


def write(documents: Iterable[Document], target: Target, /) -> None:
    """Write a list of documents, one at a time."""
    with opened(target) as file:
        before = b"["
        for document in documents:
            file.write(before + b"\n" + encode(document, indent=1))
            before = b","
        file.write(b"[]\n" if before == b"[" else b"\n]\n")


def write_one(document: Document, target: Target, /) -> None:
    """Write one document as an object."""
    with opened(target) as file:
        file.write(encode(document, indent=1) + b"\n")


def read(source: Target, /) -> Iterator[Document]:
    """The documents of an object or a list. Raises `FormatError` naming the line of what is no JSON."""
    with opened(source, "rb") as file:
        data = file.read()
    yield from documents_of(decode(data, name_of(source)), name_of(source))
