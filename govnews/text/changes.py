"""How a text differs from the input it came from, stretch by stretch, and the way back to that input."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from govnews.text.frame import Frame, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govnews.text.files import Files

__all__ = ["Change", "changes", "inputs", "undo"]


class Change(NamedTuple):
    """The text's ``start`` to ``stop`` stands for ``before``, which the input has at ``at``.

    ``kind`` is that of the edit that did it; else "line" for white space that layout dropped, "left_out" for what else
    it dropped, "joint" for what it put between two parts (``before`` is empty), and "order" where the text goes on at
    another place of the input (both are empty). ``whole`` says that the characters do not correspond one by one, though
    they are as many as ``before``. ``file`` is the input meant, where the text came from several.
    """

    start: int
    stop: int
    at: int
    before: str
    kind: str
    whole: bool = False
    file: str | None = None


def changes(frame: Frame) -> Iterator[Change]:
    """Every difference in the order of the text; what stands between two of them is the input's own.

    >>> from govnews.text import Edit, Text
    >>> Text("數(shù)字").apply([Edit(1, 6, "", kind="gloss")]).changes
    (Change(start=1, stop=1, at=1, before='(shù)', kind='gloss', whole=False, file=None),)
    """
    found = _changes(frame)
    return found if frame.files is None else _by_file(found, frame.files, len(frame.string))


def _changes(frame: Frame) -> Iterator[Change]:
    left_out = _left_out(frame)
    expected = 0
    string, origin = frame.string, frame.origin
    for start, piece in zip(frame.starts, frame.pieces, strict=True):
        length, begins, ends, aligned, _ = piece
        if begins == ends:
            if length:
                yield Change(start, start + length, expected, "", "joint")
            continue
        if expected in left_out:
            yield (dropped := _dropped(start, expected, left_out.pop(expected)))
            expected += len(dropped.before)
        if begins != expected:
            yield Change(start, start, begins, "", "order")
        new, old = string[start : start + length], origin[begins:ends]
        if new != old or not (aligned or length == 1):
            yield from _inside(start, piece, new, old)
        expected = ends
    yield from (_dropped(len(frame.string), at, before) for at, before in left_out.items())


def _dropped(place: int, at: int, before: str) -> Change:
    return Change(place, place, at, before, "line" if before.isspace() else "left_out")


def _by_file(found: Iterable[Change], files: Files, end: int) -> Iterator[Change]:
    """Changes of a joint origin as changes of its files; what is left out behind one and before another is parted."""
    for change in found:
        several = False
        for name, at, before in files.split(change.at, change.before):
            if several and change.start < end:
                yield Change(change.start, change.start, at, "", "order", file=name)
            if before and change.kind in ("line", "left_out"):
                yield _dropped(change.start, at, before)._replace(file=name)
            elif before or not change.before:
                yield change._replace(at=at, before=before, file=name)
            several = True


def undo(text: str, done: Iterable[Change], files: Sequence[str] = ()) -> str:
    """The input that a text came from; where it came from several ``files``, they stand behind each other.

    >>> undo("數字", [Change(1, 1, 1, "(shù)", "gloss")])
    '數(shù)字'
    """
    return "".join(inputs(text, done, files))


def inputs(text: str, done: Iterable[Change], files: Sequence[str] = ()) -> list[str]:
    """The inputs that a text came from, in the order of ``files``; one where none is named.

    >>> inputs("山水", [Change(1, 1, 0, "", "order", file="2.txt")], ["1.txt", "2.txt"])
    ['山', '水']
    """
    names: Sequence[str | None] = files or (None,)
    placed: dict[str | None, list[tuple[int, str]]] = {name: [] for name in names}
    position = at = 0
    file = names[0]
    for change in done:
        placed.setdefault(file, []).append((at, text[position : change.start]))
        placed.setdefault(change.file, []).append((change.at, change.before))
        position, at, file = change.stop, change.at + len(change.before), change.file
    placed.setdefault(file, []).append((at, text[position:]))
    return [_behind_each_other(placed[name]) for name in names]


def _behind_each_other(placed: Iterable[tuple[int, str]]) -> str:
    whole: list[str] = []
    reached = 0
    for at, before in sorted((at, before) for at, before in placed if before):
        whole.append(before[max(reached - at, 0) :])
        reached = max(reached, at + len(before))
    return "".join(whole)


def _inside(start: int, piece: Piece, new: str, old: str) -> Iterator[Change]:
    """What differs within a piece: all of it, or the characters that were put in another's place."""
    if not piece.aligned or piece.length == 1:
        whole = len(new) == len(old) != 1
        yield Change(start, start + piece.length, piece.start, old, piece.kind, whole)
        return
    differing = (at for at, (a, b) in enumerate(zip(new, old, strict=True)) if a != b)
    for _, run in groupby(enumerate(differing), lambda pair: pair[1] - pair[0]):
        places = [at for _, at in run]
        first, last = places[0], places[-1] + 1
        yield Change(start + first, start + last, piece.start + first, old[first:last], piece.kind)


def _left_out(frame: Frame) -> dict[int, str]:
    """The stretches of the input that no piece of the text came from, by where they begin."""
    found: dict[int, str] = {}
    reached = 0
    for piece in sorted((piece for piece in frame.pieces if piece.start < piece.stop), key=attrgetter("start")):
        if reached < piece.start:
            found[reached] = frame.origin[reached : piece.start]
        reached = max(reached, piece.stop)
    if reached < len(frame.origin):
        found[reached] = frame.origin[reached:]
    return found
