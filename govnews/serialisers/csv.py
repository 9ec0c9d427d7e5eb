"""CSV: a table for each kind of object; a folder at a path, one zip archive in a file (or at a path ending in .zip).

For people with spreadsheets: UTF-8 with a byte-order mark, which Excel needs to read Chinese, and an apostrophe before
any text that a spreadsheet would run as a formula. Numbers stay numbers. What is kept whole is in JSON.
"""

from __future__ import annotations

import csv
import io
import os
import re
import tempfile
import zipfile
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING

from govnews.errors import InputError
from govnews.model import Diagnostic, Source
from govnews.model.base import plain
from govnews.model.rows import TABLES, called, columns, row, table, table_columns
from govnews.serialisers._files import failed, name_of, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Final

    from govnews.model import Document
    from govnews.model.rows import Cell, Row
    from govnews.sockets import Target

__all__ = ["binary", "lossless", "needs", "suffix", "write"]

suffix = ".csv"
binary = True
lossless = False
needs: str | None = None

#: The tables, in order, and the columns of each.
HEADS: Final[dict[str, tuple[str, ...]]] = {
    "documents": ("id", *columns(Source), "schema", "articles", "diagnostics"),
    **{kind: table_columns(kind) for kind in TABLES},
    "diagnostics": ("document", *columns(Diagnostic)),
}
#: What a spreadsheet takes for a formula, unless it is a number.
_FORMULA = re.compile(r"[=+@\t\r-]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
#: What no CSV reader can be trusted with: NUL, and half characters that are no UTF-8.
_UNSAFE = re.compile("[\0\ud800-\udfff]")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(documents: Iterable[Document], target: Target, /) -> None:
    """Write a folder of tables at a path, one zip archive of them into a file open for bytes or at a ``.zip`` path."""
    if isinstance(target, str | os.PathLike) and not os.fspath(target).endswith(".zip"):
        _write_folder(documents, Path(target))
        return
    with tempfile.TemporaryDirectory() as folder, opened(target) as file:
        _write_folder(documents, Path(folder))
        _pack(Path(folder), file)


def _write_folder(documents: Iterable[Document], folder: Path) -> None:
    with ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            files = {name: _open(folder / f"{name}.csv") for name in HEADS}
        except (FileExistsError, NotADirectoryError) as error:
            remedy = "name one, or a file ending in .zip"
            raise InputError("csv writes a folder", where=name_of(folder), remedy=remedy) from error
        except (OSError, ValueError) as error:
            raise failed(folder, error) from error
        write_row: dict[str, Callable[[Iterable[str]], object]] = {
            name: csv.writer(stack.enter_context(file)).writerow for name, file in files.items()
        }
        for name, header in HEADS.items():
            write_row[name](header)
        for document in documents:
            for name, cells in _rows(document):
                write_row[name]([_safe(cells.get(column)) for column in HEADS[name]])


def _open(path: Path) -> IO[str]:
    return path.open("w", encoding="utf-8-sig", newline="")


def _pack(folder: Path, file: IO[bytes]) -> None:
    """One archive; no clock in it, so that the same documents give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in HEADS:
            entry = zipfile.ZipInfo(f"{name}.csv", _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (folder / f"{name}.csv").read_bytes())
    file.write(packed.getvalue())


def _rows(document: Document) -> Iterator[tuple[str, Row]]:
    """The rows of a document, each with its table."""
    counts: Row = {"articles": len(document.articles), "diagnostics": len(document.diagnostics)}
    yield "documents", {"id": document.id, **row(document.source), "schema": document.schema, **counts}
    for kind in TABLES:
        for cells in table(document, kind):
            yield kind, cells
    for diagnostic in document.diagnostics:
        yield "diagnostics", {"document": called(document), **row(diagnostic)}


def _safe(cell: Cell) -> str:
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return plain(cell) if isinstance(cell, Decimal) else str(cell)
    text = _UNSAFE.sub("\ufffd", cell)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
