"""Lines of GBK read as Big5, or of Big5 read as GBK: every character is a wrong one, and their bytes say which."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govnews.lexicon.characters import plausibility
from govnews.normalisers import _glance, _windows
from govnews.normalisers._halves import CHARSETS
from govnews.normalisers._likelihood import likelihood
from govnews.normalisers._repairs import GONE, LOST, spliced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.normalisers._repairs import Repair

__all__ = ["repairs"]

_GONE: Final = bytes([GONE])
_LINE: Final = re.compile("[^\n]{4,}")
#: So many characters of a line that everyday print does not use, and this share of those beyond ASCII.
_MANY: Final = 4
_SHARE: Final = 0.2
#: So many characters apart the first and the last of as many stand in one of the lines at least.
_CLOSE: Final = 27
#: How likely what comes out must be, and how much likelier than what is printed.
_PLAUSIBLE: Final = 0.9
_LIKELY: Final = -8.0
_BETTER: Final = 3.0
#: How much likelier it must be before its own shifts are undone.
_HOPEFUL: Final = 1.5


def repairs(text: str) -> Iterator[Repair]:
    """The lines that are surely read by the wrong one of the two charsets.

    >>> list(repairs("會議研究農業生產工作".encode("big5").decode("gb18030")))
    [(0, 10, '會議研究農業生產工作')]
    """
    for line in _crowded(text):
        one, other = CHARSETS
        new = max((_again(line[0], one, other), _again(line[0], other, one)), key=likelihood)
        printed = likelihood(line[0])
        if likelihood(new) < printed + _HOPEFUL:
            continue
        new = _unshifted(new)
        if plausibility(new) >= _PLAUSIBLE and likelihood(new) >= max(_LIKELY, printed + _BETTER):
            yield line.start(), line.end(), new


def _unshifted(line: str) -> str:
    """A line without the shifts that it has where the wrong charset could not read a byte."""
    return spliced(line, _windows.find(line).sure)


def _again(line: str, read: str, written: str) -> str:
    """A line as it was written; a byte that is lost may be the first or the second of its character."""
    first, *others = b"".join(_bytes(character, read) for character in line).split(_GONE)
    parts = [first.decode(written, "replace")]
    for data in others:
        ways = (data[skipped:].decode(written, "replace") for skipped in (0, 1))
        parts[-1] = parts[-1].removesuffix(LOST)  # the first byte of the very character
        parts.append(max(ways, key=likelihood) if len(data) > 1 else "")
    return LOST.join(parts)


@cache
def _bytes(character: str, charset: str) -> bytes:
    """The bytes that a character was read from; one that no charset has for U+FFFD."""
    return _GONE if character == LOST else character.encode(charset, "replace")


def _crowded(text: str) -> Iterator[re.Match[str]]:
    """The lines that have many rare characters, some of them close together."""
    rare = _glance.rare(text)
    found = _glance.places(text, rare)
    if not any(last - first <= _CLOSE for first, last in zip(found, found[_MANY - 1 :], strict=False)):
        return
    for line in _LINE.finditer(text):
        count = sum(character in rare for character in line[0])
        if count >= _MANY and count >= _SHARE * sum(character > "\x7f" for character in line[0]):
            yield line
