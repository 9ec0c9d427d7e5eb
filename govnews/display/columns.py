"""Columns of text on a terminal, where a Chinese character takes two places."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Final

__all__ = ["aligned", "clean", "cut", "padded", "safe", "width", "wrapped"]

#: What would move the cursor, change colours or turn the direction of writing: news may hold it, no view shows it.
_UNSAFE = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACE = re.compile(r"\s")
#: Marks that may not begin a line.
_CLOSING: Final = "，。、；：？！）》」』”’】〕…—％%,.;:?!)"


def safe(text: str, /) -> str:
    r"""Text that a view only shows: control characters, and what turns the direction of writing, become U+FFFD.

    >>> safe("\x1b[31m会议\u202e")
    '\ufffd[31m会议\ufffd'
    """
    return _UNSAFE.sub("\ufffd", text)


def clean(text: str, /) -> str:
    r"""Text that a terminal only shows: as `safe` leaves it, white space a space, so that nothing moves.

    >>> clean("\x1b[31m会议")
    '\ufffd[31m会议'
    """
    return _SPACE.sub(" ", safe(text))


def width(text: str, /) -> int:
    """How many places a text takes on a terminal.

    >>> width("GDP增长"), width("e\u0301")
    (7, 1)
    """
    return sum(map(_places, text))


def cut(text: str, places: int, /) -> str:
    """A text on one line, no wider than so many places, an ellipsis where something was left out.

    >>> cut("茶业振兴推进会", 8)
    '茶业振…'
    """
    line = " ".join(clean(text).split())
    if width(line) <= places:
        return line
    kept, used = "", 0
    for character in line:
        used += _places(character)
        if used > places - 1:
            break
        kept += character
    return f"{kept}…"


def padded(text: str, places: int, /, *, right: bool = False) -> str:
    """A text filled with spaces to so many places.

    >>> padded("增长", 6) + "|" + padded("8.1", 5, right=True)
    '增长  |  8.1'
    """
    fill = " " * max(0, places - width(text))
    return fill + text if right else text + fill


def aligned(rows: Sequence[Sequence[str]], /, *, right: frozenset[int] = frozenset(), gap: str = "  ") -> str:
    """Rows as lines whose columns stand under each other, those of ``right`` at the right edge.

    >>> print(aligned([("指标", "值"), ("茶园面积", "3.1")], right=frozenset({1})))
    指标       值
    茶园面积  3.1
    """
    cells = [[" ".join(clean(cell).split()) for cell in row] for row in rows]
    widths = [
        max((width(row[n]) for row in cells if n < len(row)), default=0) for n in range(max(map(len, cells), default=0))
    ]
    return "\n".join(
        gap.join(padded(cell, widths[n], right=n in right) for n, cell in enumerate(row)).rstrip() for row in cells
    )


def wrapped(text: str, places: int, /, *, indent: str = "") -> Iterator[str]:
    """Lines of at most so many places, each indented; no line begins with a closing mark.

    >>> list(wrapped("会议指出，要坚持。", 8))
    ['会议指', '出，要坚', '持。']
    """
    line, used = "", 0
    room = max(places - width(indent), 2)
    for word in _words(text):
        if used + width(word) > room and line:
            yield indent + line.rstrip(" ")
            line, used = "", 0
            word = word.lstrip(" ")  # noqa: PLW2901 - a space at a line's start is none
        line += word
        used += width(word)
    if line:
        yield indent + line


def _places(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _words(text: str) -> Iterable[str]:
    """What may not be broken: Latin words and figures, and a character with the closing marks behind it."""
    return _WORD.findall(text)


_WORD = re.compile(rf"(?:[!-~]{{1,40}}|[^!-~])[{re.escape(_CLOSING)}]{{0,4}}", re.DOTALL)
