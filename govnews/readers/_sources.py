"""Where input comes from: paths, folders, bytes and open files."""

from __future__ import annotations

import os
import re
import stat
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias, cast

from govnews.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Input", "expand", "is_folder", "load", "name_of", "sound"]

#: What can be read: a path, bytes, or a file open for bytes or text.
Input: TypeAlias = "str | PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | IO[str]"

_SURROGATES = re.compile("[\ud800-\udfff]")
_ADDRESS = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_PATTERN = re.compile(r"[*?]|\[.{1,40}\]")
#: A string longer than this, or of several lines, is a text that somebody took for a path.
_LONGEST_NAME = 1024


def load(source: Input) -> tuple[bytes, str | None]:
    """The bytes of a path, of bytes or of an open file, and the name they go by. Raises `InputError`."""
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), None
    if isinstance(source, str | PathLike):
        return _file(source), name_of(source)
    if hasattr(source, "read"):
        return _opened(source), name_of(source)
    raise InputError(
        f"an object of type {type(source).__name__} cannot be read",
        remedy="give a path, bytes or an open file (read_all takes several)",
    )


def expand(sources: Input | Iterable[Input], *, strict: bool) -> Iterator[Input]:
    """The single inputs of what the caller gave, lazily: a folder is all files in it, by name.

    A path, bytes or one open file is one input; anything else that can be iterated is each of its members. Hidden
    files and folders are left out. What is missing is passed on, for `load` to say so; a folder that cannot be listed
    raises `InputError` where ``strict`` and is passed on otherwise.
    """
    for source in _several(sources):
        yield from _members(source, strict=strict)


def is_folder(source: str | PathLike[str]) -> bool:
    """Whether a path is a folder; one that the system does not show is none.

    >>> is_folder("."), is_folder("")
    (True, False)
    """
    name = os.fsdecode(source)
    try:
        return bool(name.strip()) and len(name) <= _LONGEST_NAME and stat.S_ISDIR(Path(name).stat().st_mode)
    except (OSError, ValueError):
        return False


def name_of(source: object) -> str | None:
    """What an input is called, where it has a name; fit to be printed, whatever bytes the name holds.

    >>> name_of("news/a.txt"), name_of(b"news")
    ('news/a.txt', None)
    """
    name = source if isinstance(source, str | PathLike) else getattr(source, "name", None)
    if isinstance(name, PathLike):
        name = os.fspath(name)
    if isinstance(name, bytes):
        name = os.fsdecode(name)
    return sound(name) if isinstance(name, str) else None


def sound(string: str) -> str:
    r"""A string without lone surrogates, U+FFFD in the place of each, so that it can be written as UTF-8.

    >>> sound("会\ud800议")
    '会\ufffd议'
    """
    return _SURROGATES.sub("\ufffd", string)


def _file(source: str | PathLike[str]) -> bytes:
    name = os.fsdecode(source)
    shown = name if len(name) <= _LONGEST_NAME else f"{name[:40]}…"
    if len(name) > _LONGEST_NAME or "\n" in name or "\0" in name or not name.strip():
        raise InputError("this is no path", where=sound(shown) or None, remedy="give a text to parse, a path to read")
    path = Path(name)
    try:
        if is_folder(path):
            os.scandir(path).close()  # a folder without rights is said to be one
            raise InputError("this is a folder", where=sound(name), remedy="give folders to read_all")
        return path.read_bytes()
    except FileNotFoundError as error:
        if _ADDRESS.match(name):
            remedy = "fetch it first and give the file or its bytes"
            raise InputError("this is an address, no path", where=sound(name), remedy=remedy) from error
        remedy = "patterns are not expanded: give the folder, or what Path.glob gives" if _PATTERN.search(name) else ""
        raise InputError("no such file", where=sound(name), remedy=remedy or "check the path") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"cannot be read ({reason})", where=sound(name), remedy="check the path") from error


def _opened(source: IO[bytes] | IO[str]) -> bytes:
    where = name_of(source)
    try:
        content: object = source.read()
    except UnicodeDecodeError as error:
        raise InputError(
            f"the file is open as {error.encoding} text, which it is not",
            where=where,
            remedy="open it for bytes ('rb')",
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(f"the file cannot be read ({error})", where=where, remedy="open it for reading") from error
    if isinstance(content, str):
        return sound(content).encode()
    if isinstance(content, bytes | bytearray | memoryview):
        return bytes(content)
    raise InputError(
        f"the file gave an object of type {type(content).__name__}",
        where=where,
        remedy="give a file whose read() gives bytes or a string",
    )


def _several(sources: Input | Iterable[Input]) -> Iterable[Input]:
    single = isinstance(sources, str | bytes | bytearray | memoryview | PathLike) or hasattr(sources, "read")
    if single or not hasattr(sources, "__iter__"):  # what is no input at all is said by load
        return (cast("Input", sources),)
    return cast("Iterable[Input]", sources)


def _members(source: Input, *, strict: bool) -> Iterator[Input]:
    """A source itself, or the files in it where it is a folder."""
    if not isinstance(source, str | PathLike) or not is_folder(source):
        yield source
        return
    stack = [Path(os.fsdecode(source))]
    while stack:
        path = stack.pop()
        if not is_folder(path):
            yield path
            continue
        try:
            stack += reversed(_listed(path))
        except OSError as error:
            if strict:
                where = name_of(path)
                raise InputError(
                    f"cannot be listed ({error.strerror})", where=where, remedy="check the folder"
                ) from error
            yield path


def _listed(folder: Path) -> list[Path]:
    """The regular files and the folders in a folder, by name; links to folders could lead back and are left out."""
    with os.scandir(folder) as entries:
        kept = [entry.name for entry in entries if not entry.name.startswith(".") and _to_read(entry)]
    return [folder / name for name in sorted(kept)]


def _to_read(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file() or entry.is_dir(follow_symlinks=False)
    except OSError:  # such as a link to itself: load says so
        return True
