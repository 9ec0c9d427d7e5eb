"""Several inputs behind each other: texts of different files over one joint origin."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Final

from govnews.errors import InputError
from govnews.text.spans import Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["BETWEEN", "Files"]

#: Stands between two inputs of a joint origin; nothing comes from it, so that no range reaches from file to file.
BETWEEN: Final = "\0"


class Files:
    """The inputs of a joint origin by name, and where in it each begins."""

    __slots__ = ("_by_name", "names", "starts")

    def __init__(self, names: Sequence[str], lengths: Sequence[int]) -> None:
        if len(set(names)) < len(names) or len(names) != len(lengths):
            raise InputError("each input needs a name of its own", remedy="name the files apart")
        ends = accumulate((length + len(BETWEEN) for length in lengths), initial=0)
        self.names = tuple(names)
        self.starts = tuple(islice(ends, len(names)))
        self._by_name = dict(zip(self.names, self.starts, strict=True))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Files) and (self.names, self.starts) == (other.names, other.starts)

    def __hash__(self) -> int:
        return hash((self.names, self.starts))

    def range(self, start: int, stop: int) -> Range:
        """A stretch of the joint origin, which lies in one file, as places in that file."""
        name, first = self._at(start)
        return Range(start=start - first, end=stop - first, file=name)

    def place(self, at: int, file: str | None) -> int:
        """Where in the joint origin a place of a file is; a place of no file of these is none."""
        return self._by_name[file] + at if file in self._by_name else -1

    def split(self, at: int, string: str) -> Iterator[tuple[str, int, str]]:
        """A stretch of the joint origin file by file: name, place in it, characters."""
        stop = at + len(string)
        first = bisect_right(self.starts, at) - 1
        for n in range(first, len(self.names)):
            begin = max(at, self.starts[n])
            end = min(stop, self.starts[n + 1] - len(BETWEEN)) if n + 1 < len(self.names) else stop
            yield self.names[n], begin - self.starts[n], string[begin - at : end - at]
            if end == stop:
                return

    def contents(self, origin: str) -> list[str]:
        """The inputs that a joint origin consists of."""
        return [content for _, _, content in self.split(0, origin)]

    def _at(self, start: int) -> tuple[str, int]:
        n = bisect_right(self.starts, start) - 1
        return self.names[n], self.starts[n]
