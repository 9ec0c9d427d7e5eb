"""Frames: one string and the pieces of the input that it was made from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govnews.text.files import Files
    from govnews.text.spans import Edit

__all__ = ["Frame", "Piece", "edited", "gap", "merge", "replaced"]

_length = itemgetter(0)


class Piece(NamedTuple):
    """``length`` characters made from the input's ``start`` to ``stop``; one from one where ``aligned``.

    ``kind`` is that of the edit that made them, if one did.
    """

    length: int
    start: int
    stop: int
    aligned: bool
    kind: str = ""


#: A piece of all its fields: half of what makes one costs the call that a `NamedTuple` is made by.
_piece = partial(tuple.__new__, Piece)


class Frame:
    """A string, the input it was made from, and the pieces that lead from the one to the other.

    ``files`` tells where in the input which file begins, where it is several.
    """

    __slots__ = ("_by_source", "files", "origin", "pieces", "starts", "string")

    def __init__(self, string: str, origin: str, pieces: list[Piece], files: Files | None = None) -> None:
        self.string = string
        self.origin = origin
        self.pieces = pieces
        self.files = files
        self._by_source: tuple[list[int], list[int], list[int]] | None = None
        self.starts = [0, *accumulate(map(_length, pieces))][:-1]

    def cut(self, start: int, stop: int) -> list[Piece]:
        """The pieces of a stretch, those that came to nothing included (at ``stop`` only where the text ends)."""
        starts = self.starts
        first = self.piece(start)
        last = bisect_left(starts, stop, first) if stop < len(self.string) else len(starts)
        found = self.pieces[first:last]
        if found and starts[last - 1] + found[-1].length > stop:
            found[-1] = _part(found[-1], 0, stop - starts[last - 1])
        if found and starts[first] < start:
            found[0] = _part(found[0], start - starts[first], found[0].length)
        return found

    def taken(self, start: int, stop: int, done: Sequence[Piece]) -> list[Piece]:
        """The pieces of a stretch that is put behind others, with what was dropped right behind it (a gloss).

        What was dropped there and ends those ``done`` is not taken again.
        """
        found = self.cut(start, stop)
        if not found[0].length:
            count = next((n for n, piece in enumerate(found) if piece.length), len(found))
            found = found[count:] if found[:count] == list(done[-count:]) else found
        behind = range(bisect_left(self.starts, stop), bisect_right(self.starts, stop))
        dropped = [self.pieces[n] for n in behind if stop < len(self.string) and not self.pieces[n].length]
        return found + [piece for piece in dropped if piece.kind not in ("", "line")]

    def piece(self, place: int) -> int:
        """The number of the first piece that begins at a place, or of the one within which it lies."""
        first = bisect_left(self.starts, place)
        return first if first < len(self.starts) and self.starts[first] == place else first - 1

    def stretches(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Where in the string the input's ``start`` to ``stop`` came to stand, piece by piece, the last first."""
        order, starts, reach = self._sources()
        for n in range(bisect_left(starts, stop) - 1, -1, -1):
            if reach[n] <= start:
                return
            at, piece = self.starts[order[n]], self.pieces[order[n]]
            if start < piece.stop:
                low = max(start - piece.start, 0) if piece.aligned else 0
                high = min(stop - piece.start, piece.length) if piece.aligned else piece.length
                yield at + low, at + high

    def _sources(self) -> tuple[list[int], list[int], list[int]]:
        """The pieces by where they came from: their numbers, their starts, and how far those up to each reach."""
        if self._by_source is None:
            real = [n for n, piece in enumerate(self.pieces) if piece.length and piece.start < piece.stop]
            real.sort(key=[piece.start for piece in self.pieces].__getitem__)
            reach = accumulate((self.pieces[n].stop for n in real), max)
            self._by_source = real, [self.pieces[n].start for n in real], list(reach)
        return self._by_source

    def ranges(self, start: int, stop: int) -> list[tuple[int, int]]:
        """The stretches of the input behind a stretch of the string, neighbours joined."""
        if stop <= start:
            return []
        index = bisect_right(self.starts, start) - 1
        at, piece = self.starts[index], self.pieces[index]
        if piece.aligned and stop <= at + piece.length:  # nearly every stretch lies in one piece
            return [(piece.start + start - at, piece.start + stop - at)]
        pieces = self.cut(start, stop)
        while pieces and not pieces[0].length:
            del pieces[0]
        while pieces and not pieces[-1].length:
            del pieces[-1]
        return merge(pieces)


def _part(piece: Piece, low: int, high: int) -> Piece:
    """The characters ``low`` to ``high`` of a piece; where it is not aligned, from all that it was made from."""
    _, start, stop, aligned, kind = piece
    if aligned:
        start, stop = start + low, start + high
    return _piece((high - low, start, stop, aligned, kind))


def merge(pieces: Iterable[Piece]) -> list[tuple[int, int]]:
    """The stretches of the input behind pieces, in their order, those that touch or overlap joined."""
    merged: list[tuple[int, int]] = []
    for piece in pieces:
        if piece.start == piece.stop:
            continue
        if merged and merged[-1][0] <= piece.start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], piece.stop))
        else:
            merged.append((piece.start, piece.stop))
    return merged


def edited(frame: Frame, start: int, stop: int, edits: Sequence[Edit]) -> list[Piece]:
    """The pieces of a stretch of a frame after edits, whose places count in it, in order."""
    found: list[Piece] = []
    pieces, starts = frame.pieces, frame.starts
    number, done = frame.piece(start), start
    for edit in edits:
        low, high = start + edit.start, start + edit.end
        while starts[number] < low and starts[number] + pieces[number].length <= low:
            piece, begins = pieces[number], starts[number]
            found.append(_part(piece, done - begins, piece.length) if begins < done else piece)
            number += 1
            done = starts[number]
        length, by, _, aligned, kind = pieces[number]
        end, by = starts[number] + length, by - starts[number]
        if aligned and high <= end:  # nearly every edit lies in one piece
            if done < low:
                found.append(_piece((low - done, done + by, low + by, True, kind)))
            found.append(_made(low + by, high + by, edit))
            number += high == end
        else:
            found += frame.cut(done, low) if done < low else ()
            found += replaced(frame.cut(low, high), high - low, edit)
            number = frame.piece(high)
        done = high
    return found + frame.cut(done, stop) if done < stop else found


def _made(start: int, stop: int, edit: Edit) -> Piece:
    """What an edit makes of a stretch of the input that nothing has touched."""
    length = len(edit.new)
    return _piece((length, start, stop, length == stop - start and not edit.whole, edit.kind))


def replaced(old: list[Piece], length: int, edit: Edit) -> list[Piece]:
    """The pieces of a stretch of ``length`` characters after an edit of it."""
    if len(edit.new) == length and not edit.whole:
        kind = edit.kind
        return [_piece((n, a, b, aligned, kind if n else was)) for n, a, b, aligned, was in old]
    ranges = merge(old) or [(0, 0)]
    return [_piece((0 if n else len(edit.new), a, b, False, edit.kind)) for n, (a, b) in enumerate(ranges)]


def gap(done: list[Piece], new: list[Piece], origin: str) -> list[Piece]:
    """The pieces of a part that is put behind others, after the white space that stood between, which came to nothing.

    White space that stood before the part is none of its own.
    """
    first = (
        new[0]
        if new and new[0].start < new[0].stop
        else next((piece for piece in new if piece.start != piece.stop), None)
    )
    if first is None:
        return new
    if first.kind == "line" and not first.length:
        new.remove(first)
        return gap(done, new, origin)
    for last in reversed(done):
        if last.start != last.stop:
            break
    else:
        return new
    if last.stop < first.start and origin[last.stop : first.start].isspace():
        return [Piece(0, last.stop, first.start, aligned=False, kind="line"), *new]
    return new
