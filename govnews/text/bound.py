"""Frames made otherwise than by editing: several inputs bound together, and a text restored from its changes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from govnews.text.changes import Change, inputs
from govnews.text.files import BETWEEN, Files
from govnews.text.frame import Frame, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["bind", "restore"]


def bind(frames: Sequence[Frame], names: Sequence[str]) -> list[Frame]:
    """The same strings over one joint origin, whose inputs have the names given, in order."""
    contents = [[frame.origin] if frame.files is None else frame.files.contents(frame.origin) for frame in frames]
    files = Files(names, [len(content) for group in contents for content in group])
    origin = BETWEEN.join(content for group in contents for content in group)
    found, first = [], 0
    for frame, group in zip(frames, contents, strict=True):
        pieces = [_moved(piece, files.starts[first]) for piece in frame.pieces]
        found.append(Frame(frame.string, origin, pieces, files))
        first += len(group)
    return found


def _moved(piece: Piece, by: int) -> Piece:
    """A piece of an input that stands so much further back; what comes from nowhere still does."""
    return piece if piece.start == piece.stop else piece._replace(start=piece.start + by, stop=piece.stop + by)


def restore(string: str, done: Sequence[Change], names: Sequence[str]) -> Frame:
    """The frame of a text whose changes are given; of the files named, where it came from several."""
    contents = inputs(string, done, names)
    files = Files(names, list(map(len, contents))) if names else None
    origin = BETWEEN.join(contents)
    pieces: list[Piece] = []
    position = at = 0
    for change, following in pairwise([*done, Change(len(string), len(string), 0, "", "order")]):
        if not position <= change.start <= change.stop <= len(string):  # no text had it
            continue
        place = change.at if files is None else files.place(change.at, change.file)
        pieces += _untouched(change.start - position, at, origin)
        if change.start < change.stop or _dropped(change, place, following, pieces):
            pieces.append(_made(change, max(place, 0), origin))
        position, at = change.stop, place + len(change.before)
    pieces += _untouched(len(string) - position, at, origin)
    return Frame(string, origin, pieces, files)


def _untouched(length: int, at: int, origin: str) -> list[Piece]:
    """What stands between two changes, as it stands in the input; changes that no text had may not fit it."""
    at = max(min(at, len(origin) - length), 0)
    return [Piece(length, at, at + length, aligned=at + length <= len(origin))] if length > 0 else []


def _dropped(change: Change, place: int, following: Change, done: Sequence[Piece]) -> bool:
    """Whether a change dropped something between two parts; white space that parts nothing was only left out."""
    if change.kind != "line":
        return bool(change.before) and change.kind != "left_out"
    last = next((piece.stop for piece in reversed(done) if piece.start < piece.stop), None)
    return last == place and (following.start, following.kind) != (change.start, "order")


def _made(change: Change, place: int, origin: str) -> Piece:
    """What a change made, one from one where it is as long as what stood there and not to be taken as a whole."""
    length, stop = change.stop - change.start, place + len(change.before)
    if not change.before:
        return Piece(length, 0, 0, aligned=False, kind="" if change.kind == "joint" else change.kind)
    aligned = length == len(change.before) and not change.whole and change.before == origin[place:stop]
    return Piece(length, place, stop, aligned, change.kind)
