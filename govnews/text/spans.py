"""Where things stand, in the document's text and in the input, and what an edit changes."""

from __future__ import annotations

from attrs import field, frozen

__all__ = ["Edit", "Range", "Span"]


@frozen(kw_only=True)
class Range:
    """A stretch of the decoded input: code points ``start`` to ``end`` (a byte-order mark not counted).

    ``page`` (from 1), ``box`` (left, top, right, bottom in points) and ``file`` are given where the input has such.
    """

    start: int
    end: int
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    file: str | None = None


@frozen(kw_only=True)
class Span:
    """Where an object stands: code points ``start`` to ``end`` of the document's text, and their ``source``.

    ``source`` lists the ranges of the input in reading order, more than one where columns were put together.
    """

    start: int
    end: int
    source: tuple[Range, ...]


@frozen
class Edit:
    """Replace the characters ``start`` to ``end`` of a text by ``new``; at least one character is consumed.

    Where ``new`` is as long as what it replaces, each new character stands for the old one at its place, unless
    ``whole`` says that only the stretch as a whole corresponds (wrongly decoded bytes).
    """

    start: int
    end: int
    new: str
    kind: str = field(default="", repr=False, kw_only=True)
    whole: bool = field(default=False, repr=False, kw_only=True)
