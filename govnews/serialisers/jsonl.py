"""JSON Lines: a document a line, each written and read when its turn comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.serialisers._files import name_of, opened
from govnews.serialisers._shape import document_of
from govnews.serialisers._text import decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.model import Document
    from govnews.sockets import Target

__all__ = ["binary", "lossless", "needs", "read", "suffix", "write"]

suffix = ".jsonl"
binary = False
lossless = True
needs: str | None = None


def write(documents: Iterable[Document], target: Target, /) -> None:
    """Write each document as one line."""
    with opened(target) as file:
        for document in documents:
            file.write(encode(document) + b"\n")


def read(source: Target, /) -> Iterator[Document]:
    """The documents, line by line, blank ones passed over. Raises `FormatError` naming the line that is none."""
    with opened(source, "rb") as file:
        for number, line in enumerate(file):
            if line.strip():
                place = ", ".join(filter(None, (name_of(source), f"line {number + 1}")))
                yield document_of(decode(line, name_of(source), number), place)
