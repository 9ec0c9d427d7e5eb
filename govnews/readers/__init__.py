"""Readers: bytes become text that knows its places, one module for each kind of input."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias

from govnews import plugins
from govnews.errors import InputError
from govnews.sockets import Decoded
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Input", "decode", "expand", "load", "name_of", "of_string"]

#: What can be read: a path, bytes, or a file open for bytes or text.
Input: TypeAlias = "str | PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | IO[str]"


def load(source: Input) -> tuple[bytes, str | None]:
    """The bytes of a path, of bytes or of an open file, and the name they go by. Raises `InputError`."""
    if isinstance(source, bytes):
        return source, None
    path = Path(source)  # type: ignore[arg-type]
    try:
        return path.read_bytes(), str(source)
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", where=str(source), remedy="check the path") from error


def decode(data: bytes, uri: str | None) -> Decoded:
    """The text of bytes, by the reader that claims them most surely."""
    loaded = [(name, plugins.get("readers", name)) for name in plugins.names("readers")]
    _, _, reader = max((reader.claims(data, uri), name, reader) for name, reader in loaded)  # type: ignore[attr-defined]
    return reader.read(data, uri)  # type: ignore[no-any-return]


def of_string(text: str) -> Decoded:
    """A string as if it had been read."""
    return Decoded(text=Text(text), media_type="text/plain", encoding=None)


def expand(sources: Input | Iterable[Input], *, strict: bool) -> Iterator[Input]:
    """The single inputs of what the caller gave: a folder is all files in it, by name."""
    for source in [sources] if isinstance(sources, str | bytes | PathLike) else sources:  # type: ignore[union-attr]
        yield source  # type: ignore[misc]


def name_of(source: object) -> str | None:
    """What an input is called, where it has a name."""
    return str(source) if isinstance(source, str | PathLike) else getattr(source, "name", None)
