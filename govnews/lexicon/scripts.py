"""What words and characters become in the other script, by OpenCC's own lists."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Conversion", "changed", "converted"]

#: OpenCC's names for the two conversions: to Simplified, to Traditional.
Conversion: TypeAlias = "Literal['t2s', 's2t']"
_FILES: Final = {"t2s": "TSCharacters.txt", "s2t": "STCharacters.txt"}
_WORDS: Final = {"t2s": "TSPhrases.txt", "s2t": "STPhrases.txt"}
#: Where the lists are not at hand, the characters that are converted one by one, so many at once.
_HAN: Final = range(0x3400, 0xA000)
_ROW: Final = 50


@cache
def changed(conversion: Conversion, /) -> Mapping[str, str]:
    """The characters that a conversion changes, and what it makes of each where it stands alone.

    The list is read as a file: OpenCC takes a quarter of a second to convert as many characters one by one.

    >>> changed("t2s")["濟"], changed("s2t")["济"], "会" in changed("t2s")
    ('济', '濟', False)
    """
    pairs = _listed(_FILES[conversion])
    return {before: after for before, after in pairs if before != after} if pairs else _one_by_one(conversion)


def converted(conversion: Conversion, text: str, /) -> str | None:
    """A text in the other script: longest words first, then what is left by its characters, as OpenCC does it.

    None where OpenCC's lists are not at hand.

    >>> converted("t2s", "乾縣乾旱")
    '乾县干旱'
    """
    words = _words(conversion)
    if not words.new:
        return None
    plain = text.translate(_table(conversion))
    if words.firsts.isdisjoint(text):
        return plain
    parts, done = [], 0
    for start, end in sorted(_taken(text, words)):
        parts += [plain[done:start], words.new[text[start:end]]]
        done = end
    return "".join((*parts, plain[done:]))


class _Words(NamedTuple):
    """What words become, what they begin with, and how long those are that begin so."""

    new: Mapping[str, str]
    firsts: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]


@cache
def _words(conversion: Conversion) -> _Words:
    """The words of a conversion that become as many characters; most of them only part others."""
    new = {word: after for word, after in _listed(_WORDS[conversion]) if len(word) == len(after)}
    lengths: dict[str, set[int]] = {}
    for word in new:
        lengths.setdefault(word[0], set()).add(len(word))
    return _Words(new, frozenset(lengths), {first: tuple(sorted(found)) for first, found in lengths.items()})


@cache
def _table(conversion: Conversion) -> Mapping[int, str]:
    return {ord(before): after for before, after in changed(conversion).items() if len(after) == 1}


def _taken(text: str, words: _Words) -> Iterator[tuple[int, int]]:
    """Where words stand: of those that overlap the longest, of those as long the first."""
    found = [
        (-length, place)
        for place, first in enumerate(text)
        if first in words.firsts
        for length in words.lengths[first]
        if place + length <= len(text) and text[place : place + length] in words.new
    ]
    free = bytearray(b"\x01" * len(text))
    for longest, place in sorted(found):
        if free[place] and free[place - longest - 1]:  # no longer word stands within one that is shorter
            free[place : place - longest] = bytes(-longest)
            yield place, place - longest


def _listed(name: str) -> list[tuple[str, str]]:
    """What one of OpenCC's lists makes of what; nothing where another package of its name keeps them elsewhere."""
    spec = importlib.util.find_spec("opencc")
    file = Path(spec.origin).parent / "dictionary" / name if spec and spec.origin else None
    if file is None or not file.is_file():
        return []
    rows = (line.split("\t") for line in file.read_text("utf-8").splitlines())
    return [(row[0], row[1].split()[0]) for row in rows]


def _one_by_one(conversion: Conversion) -> Mapping[str, str]:
    from opencc import OpenCC  # noqa: PLC0415 - seldom wanted

    convert = OpenCC(conversion).convert
    found: dict[str, str] = {}
    for start in range(_HAN.start, _HAN.stop, _ROW):
        row = "\n".join(map(chr, range(start, min(start + _ROW, _HAN.stop))))
        found.update((a, b) for a, b in zip(row, convert(row), strict=True) if a != b)
    return found
