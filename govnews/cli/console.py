"""Standard streams as they are met: any encoding, a terminal or a pipe, closed early or not."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from govnews.display.columns import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO, TypeVar

    T = TypeVar("T")

__all__ = ["FAILED", "Shown", "coloured", "complain", "lenient", "let_go", "output", "progress"]

#: The status of a command that could not do all it was asked.
FAILED = 2
#: Takes the counter of `progress` from its line.
_CLEAR = "\r\x1b[K"


def lenient() -> None:
    """Let both streams replace what their encoding cannot show; one that the caller has closed is one nobody reads."""
    if sys.stdout is None:
        sys.stdout = _unread()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - no path of anybody's, kept open
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace" if stream is sys.stderr else "replace")


def _unread() -> TextIO:
    """A stream that fails as a pipe does whose reader has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    return open(writer, "w", encoding="utf-8")  # noqa: PTH123 - a pipe has no path


def complain(message: object) -> None:
    """One line on standard error."""
    line = " ".join(str(message).split())
    with suppress(OSError):  # where nobody can be told
        print(f"{_CLEAR if sys.stderr.isatty() else ''}govnews: {clean(line)}", file=sys.stderr, flush=True)


def coloured(stream: TextIO) -> bool:
    """Whether colours are welcome: on a terminal, unless ``NO_COLOR`` or a dumb terminal says otherwise."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Shown(io.RawIOBase):
    """Bytes of UTF-8, shown on a terminal in the encoding it has."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream
        self._rest = b""

    def writable(self) -> bool:
        """It is there to be written to."""
        return True

    def isatty(self) -> bool:
        """It is a terminal where what it is shown on is one."""
        return self._stream.isatty()

    def write(self, data: object, /) -> int:
        """Show whole lines; a character cut in two waits for its other half."""
        given = bytes(data)  # type: ignore[call-overload]  # what a file gets
        whole, end, self._rest = (self._rest + given).rpartition(b"\n")
        self._stream.write((whole + end).decode("utf-8", "replace"))
        return len(given)

    def flush(self) -> None:
        """Show what is left, too."""
        self._stream.write(self._rest.decode("utf-8", "replace"))
        self._rest = b""
        self._stream.flush()


def output() -> IO[bytes]:
    """Standard output for bytes of UTF-8: as they are into a file or pipe, in its own encoding on a terminal."""
    if sys.stdout.isatty() or not hasattr(sys.stdout, "buffer"):
        return Shown(sys.stdout)  # type: ignore[return-value]  # all of IO that serialisers use
    return sys.stdout.buffer


def progress(items: Iterable[T], total: int | None = None) -> Iterator[T]:
    """The same items, counted on standard error where that is a terminal and more than one is to come."""
    if not sys.stderr.isatty() or total == 1:
        yield from items
        return
    for done, item in enumerate(items, 1):
        print(f"\r{done}{f'/{total}' if total else ''} read", end="", file=sys.stderr, flush=True)
        yield item
    print(_CLEAR, end="", file=sys.stderr, flush=True)


def let_go() -> None:
    """Send nowhere what is still buffered for standard output; else the interpreter would complain at its end."""
    with suppress(OSError, ValueError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - no path of anybody's
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
