"""Where serialisers write and read: a path, or a file open for bytes."""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from govnews.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.sockets import Target

__all__ = ["failed", "name_of", "opened"]


@contextmanager
def opened(target: Target, mode: str = "wb") -> Iterator[IO[bytes]]:
    """A file open for bytes: the one given, left open, or the one at a path, closed at the end. Raises `InputError`."""
    if not isinstance(target, str | os.PathLike):
        yield _binary(target)
        return
    try:
        file = Path(target).open(mode)  # noqa: SIM115 - closed by the `with` below
    except (OSError, ValueError) as error:
        raise failed(target, error, mode) from error
    with file:
        yield file


def failed(target: Target, error: OSError | ValueError, mode: str = "wb") -> InputError:
    """The error for a path that cannot be opened."""
    doing = "written" if "w" in mode else "read"
    reason = getattr(error, "strerror", None) or error
    return InputError(f"cannot be {doing} ({reason})", where=name_of(target), remedy="check the path")


def name_of(target: Target) -> str | None:
    """What a path or an open file is called, where it has a name."""
    name = target if isinstance(target, str | os.PathLike) else getattr(target, "name", None)
    return os.fsdecode(name) if isinstance(name, str | bytes | os.PathLike) else None


def _binary(file: IO[bytes]) -> IO[bytes]:
    given: object = file
    if not isinstance(given, io.TextIOBase):
        return file
    under: IO[bytes] | None = getattr(given, "buffer", None)
    if under is None:
        raise InputError("the file is open for text", remedy="open it for bytes, or use dumps and loads")
    return under
