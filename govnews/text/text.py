"""The class `Text`."""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, overload

from govnews.errors import InputError
from govnews.text.bound import bind, restore
from govnews.text.changes import Change, changes
from govnews.text.frame import Frame, Piece, edited, gap
from govnews.text.match import Match
from govnews.text.spans import Edit, Range, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govnews.text.files import Files

__all__ = ["Text"]

_new = object.__new__
_LINE_END = re.compile("\n")
_SPACE = re.compile(r"\s+")


class Text:
    """A string that knows where it came from. Compares, hashes and prints as its characters.

    >>> text = Text("數(shù)字").apply([Edit(1, 6, "")])
    >>> text, text.source
    (Text('數字'), (Range(start=0, end=7, page=None, box=None, file=None),))
    """

    __slots__ = ("_frame", "_start", "_stop", "_string")

    def __init__(self, string: str = "", /) -> None:
        self._frame = Frame(string, string, [Piece(len(string), 0, len(string), aligned=True)])
        self._start, self._stop = 0, len(string)
        self._string: str | None = string

    def __str__(self) -> str:
        """The string, cut out when first asked for; searching, done most of all, asks only where there is none yet."""
        if self._string is None:
            self._string = self._frame.string[self._start : self._stop]
        return self._string

    _characters = __str__  # how it is asked for in here: two calls fewer

    def __repr__(self) -> str:
        return f"Text({str(self)!r})"

    def __len__(self) -> int:
        return self._stop - self._start

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other) if isinstance(other, Text | str) else NotImplemented

    def __hash__(self) -> int:
        return hash(str(self))

    def __iter__(self) -> Iterator[Text]:
        return (self._part(at, at + 1) for at in range(len(self)))

    def __contains__(self, part: str) -> bool:
        return part in self._characters()

    def __reduce__(self) -> tuple[object, ...]:
        frame = self._frame
        return _unpickled, ((frame.string, frame.origin, frame.pieces, frame.files), self._start, self._stop)

    @overload
    def __getitem__(self, index: int) -> Text: ...
    @overload
    def __getitem__(self, index: slice) -> Text: ...
    def __getitem__(self, index: int | slice) -> Text:
        """The characters asked for, as a view: empty beyond the ends, by index as by slice.

        Raises `InputError` for a step.
        """
        if isinstance(index, int):
            index = slice(index, index + 1 or None)
        start, stop, step = index.indices(self._stop - self._start)
        if step != 1:
            raise InputError("a Text cannot be sliced with a step", remedy="slice str(text)")
        return self._part(start, stop if start < stop else start)

    def _part(self, start: int, stop: int) -> Text:
        """The view from ``start`` to ``stop``, both inside this one and in this order."""
        return _view(self._frame, self._start + start, self._start + stop)

    # -- where it stands -------------------------------------------------------------------------------------------

    @property
    def source(self) -> tuple[Range, ...]:
        """The ranges of the decoded input that these characters came from, in reading order."""
        found, files = self._frame.ranges(self._start, self._stop), self._frame.files
        return tuple([Range(start=a, end=b) if files is None else files.range(a, b) for a, b in found])

    @property
    def span(self) -> Span:
        """Where this stands in its whole text, and in the input."""
        return Span(start=self._start, end=self._stop, source=self.source)

    @property
    def original(self) -> str:
        """The input's own characters behind this text, in reading order."""
        return "".join(self._frame.origin[a:b] for a, b in self._frame.ranges(self._start, self._stop))

    @property
    def changes(self) -> tuple[Change, ...]:
        """All differences of the whole text from its input, in the order of the text."""
        return tuple(changes(self._frame))

    @property
    def whole(self) -> Text:
        """The text that this is a part of."""
        return _view(self._frame, 0, len(self._frame.string))

    def locate(self, source: Iterable[Range]) -> Text | None:
        """The stretch of this text that came from ranges of the input, first to last; None where nothing did."""
        files = self._frame.files
        places = ((r.start if files is None else files.place(r.start, r.file), r.end - r.start) for r in source)
        hits = [hit for at, length in places for hit in self._frame.stretches(at, at + length)]
        inside = [(max(a, self._start), min(b, self._stop)) for a, b in hits if a < self._stop and self._start < b]
        return _view(self._frame, min(a for a, _ in inside), max(b for _, b in inside)) if inside else None

    def precedes(self, other: Text) -> bool:
        """Whether this ends before ``other`` begins, both being parts of one text."""
        if self._frame is not other._frame:
            raise _unlike()
        return self._stop <= other._start

    def holds(self, other: Text) -> bool:
        """Whether ``other`` is a stretch of this very text, not only the same characters elsewhere."""
        return self._frame is other._frame and self._start <= other._start and other._stop <= self._stop

    def overlaps(self, other: Text) -> bool:
        """Whether the two share characters of one text."""
        return self._frame is other._frame and self._start < other._stop and other._start < self._stop

    def before(self, part: Text) -> Text:
        """What stands in this before ``part``, a part of the same text."""
        if self._frame is not part._frame:
            raise _unlike()
        stop = part._start if part._start < self._stop else self._stop
        return _view(self._frame, self._start, stop if self._start < stop else self._start)

    def after(self, part: Text) -> Text:
        """What stands in this after ``part``, a part of the same text."""
        if self._frame is not part._frame:
            raise _unlike()
        start = part._stop if self._start < part._stop else self._start
        return _view(self._frame, start if start < self._stop else self._stop, self._stop)

    def through(self, other: Text) -> Text:
        """From the start of the earlier to the end of the later of the two."""
        if self._frame is not other._frame:
            raise _unlike()
        return _view(self._frame, min(self._start, other._start), max(self._stop, other._stop))

    def without(self, parts: Iterable[Text]) -> list[Text]:
        """What stands in this between, before and behind ``parts`` of the same text, given in any order.

        >>> page = Text("山水路")
        >>> page.without([page[1:2]])
        [Text('山'), Text('路')]
        """
        rest, found = self, []
        for part in sorted(parts, key=attrgetter("_start")):
            found.append(rest.before(part))
            rest = rest.after(part)
        return [stretch for stretch in [*found, rest] if len(stretch)]

    # -- searching -------------------------------------------------------------------------------------------------

    def search(self, pattern: re.Pattern[str]) -> Match | None:
        """The first match anywhere, or None."""
        found = pattern.search(self._string or self._characters())
        return Match(self, found) if found else None

    def match(self, pattern: re.Pattern[str]) -> Match | None:
        """The match at the start, or None."""
        found = pattern.match(self._string or self._characters())
        return Match(self, found) if found else None

    def fullmatch(self, pattern: re.Pattern[str]) -> Match | None:
        """The match of all of it, or None."""
        found = pattern.fullmatch(self._string or self._characters())
        return Match(self, found) if found else None

    def finditer(self, pattern: re.Pattern[str]) -> Iterator[Match]:
        """All matches, in order, none overlapping another."""
        return map(partial(Match, self), pattern.finditer(self._string or self._characters()))

    def find_all(self, part: str) -> Iterator[Text]:
        """Every occurrence of a string, in order, none overlapping another."""
        string = self._characters()
        at = string.find(part) if part else -1
        while at >= 0:
            yield self._part(at, at + len(part))
            at = string.find(part, at + len(part))

    def split(self, pattern: re.Pattern[str]) -> list[Text]:
        """The stretches between the matches of a pattern."""
        cuts = [(0, 0), *(m.span() for m in pattern.finditer(self._characters())), (len(self), len(self))]
        return [self._part(a[1], b[0]) for a, b in pairwise(cuts)]

    def lines(self) -> list[Text]:
        """The lines without their ends (only line feeds end a line here)."""
        return self.split(_LINE_END)

    def breaks(self) -> list[Text]:
        """The stretches between white space of the input, whether it still stands here or was dropped.

        >>> Text("山区库 区的 路").apply([Edit(3, 4, "")]).breaks()
        [Text('山区库'), Text('区的'), Text('路')]
        """
        parts, done, position = [], 0, 0
        for piece in self._frame.cut(self._start, self._stop):
            if not piece.length and self._frame.origin[piece.start : piece.stop].isspace():
                parts += self[done:position].split(_SPACE)
                done = position
            position += piece.length
        return [part for part in (*parts, *self[done:].split(_SPACE)) if len(part)]

    def strip(self, characters: str | None = None) -> Text:
        """Without the given characters (white space unless told) at both ends."""
        string = self._characters()
        bare = string.strip(characters)
        if len(bare) == len(string):
            return self
        start = len(string) - len(string.lstrip(characters))
        return self._part(start, start + len(bare))

    def startswith(self, prefix: str | tuple[str, ...]) -> bool:
        """As `str.startswith`."""
        return self._characters().startswith(prefix)

    def endswith(self, suffix: str | tuple[str, ...]) -> bool:
        """As `str.endswith`."""
        return self._characters().endswith(suffix)

    # -- new text --------------------------------------------------------------------------------------------------

    def apply(self, edits: Iterable[Edit]) -> Text:
        """This text with edits made; their places count in it and may not overlap.

        Raises `InputError` where edits overlap, lie outside, or consume nothing.
        """
        strings: list[str] = []
        done, length, string = 0, len(self), self._characters()
        placed = sorted(edits, key=attrgetter("start"))
        for edit in placed:
            if not done <= edit.start < edit.end <= length:
                raise InputError(f"edit {edit!r} overlaps another, is empty or outside the text")
            strings += string[done : edit.start], edit.new
            done = edit.end
        new = "".join((*strings, string[done:]))
        pieces = edited(self._frame, self._start, self._stop, placed)
        return _view(Frame(new, self._frame.origin, pieces, self._frame.files), 0, len(new))

    @staticmethod
    def join(parts: Iterable[Text | str]) -> Text:
        """One text of parts in the order given; strings among them are separators that come from nowhere.

        White space of the input between two neighbouring parts counts as dropped, so that their ranges join.
        Raises `InputError` where the parts come from different inputs.
        """
        strings: list[str] = []
        pieces: list[Piece] = []
        origin: str | None = None
        files: Files | None = None
        for part in parts:
            strings.append(str(part))
            if isinstance(part, str) or not part._frame.origin:  # what was joined of nothing comes from nowhere too
                pieces.append(Piece(len(part), 0, 0, aligned=False))
                continue
            if origin is not None and not (origin is part._frame.origin or origin == part._frame.origin):
                raise InputError("texts of different inputs cannot be joined", remedy="bind them first (Text.bind)")
            origin, files = part._frame.origin, part._frame.files
            new = part._frame.taken(part._start, part._stop, pieces) if len(part) else []
            pieces += gap(pieces, new, origin)
        whole = "".join(strings)
        return _view(Frame(whole, origin or "", pieces, files), 0, len(whole))

    @staticmethod
    def bind(texts: Sequence[Text], /, files: Sequence[str]) -> list[Text]:
        """The same texts as such of one origin, so that they can be joined; ``files`` names all their inputs in order.

        Raises `InputError` where a name is missing or there twice.

        >>> page, other = Text.bind([Text("会议指"), Text("出，")], ["1.txt", "2.txt"])
        >>> [(place.file, place.start, place.end) for place in Text.join([page[2:], other]).source]
        [('1.txt', 2, 3), ('2.txt', 0, 2)]
        """
        frames = bind([text._frame for text in texts], files)
        return [_view(frame, text._start, text._stop) for frame, text in zip(frames, texts, strict=True)]

    @staticmethod
    def restore(string: str, changes: Sequence[Change], /, files: Sequence[str] = ()) -> Text:
        """The text that has these characters and these `changes`; ``files`` names its inputs where they were several.

        >>> Text.restore("數字", [Change(1, 1, 1, "(shù)", "gloss")]).original
        '數(shù)字'
        """
        return _view(restore(string, changes, files), 0, len(string))

    @staticmethod
    def stack(blocks: Iterable[Iterable[Text | str]], /, *, between: str = "\n") -> tuple[Text, list[Text]]:
        r"""Blocks of parts under each other, each joined as `join` does; the whole, and the view of each block in it.

        >>> page = Text("山水\n路。")
        >>> Text.stack([[page[3:]], [page[0], "与", page[1]]])
        (Text('路。\n山与水'), [Text('路。'), Text('山与水')])
        """
        parts: list[Text | str] = []
        bounds: list[tuple[int, int]] = []
        length = 0
        for block in blocks:
            separator = between if bounds else ""
            pieces = list(block)
            start = length + len(separator)
            length = start + sum(map(len, pieces))
            parts += [separator, *pieces]
            bounds.append((start, length))
        text = Text.join(parts)
        return text, [text[start:stop] for start, stop in bounds]


def _view(frame: Frame, start: int, stop: int) -> Text:
    """The stretch of a frame's string, made without the call of a class: nothing is done as often."""
    text = _new(Text)
    text._frame = frame
    text._start, text._stop = start, stop
    text._string = None
    return text


def _unlike() -> InputError:
    return InputError("these two are not parts of one text", remedy="compare str(text)")


def _unpickled(frame: tuple[str, str, list[Piece], Files | None], start: int, stop: int) -> Text:
    return _view(Frame(*frame), start, stop)
