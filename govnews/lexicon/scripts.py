"""What each character alone becomes in the other script, by OpenCC's own lists."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Conversion", "changed", "worded"]

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
    return {before: after for before, after in pairs if before != after} if pairs else _converted(conversion)


@cache
def worded(conversion: Conversion, /) -> frozenset[str] | None:
    """The characters that a conversion makes another of in some words than alone; None where OpenCC does not say.

    >>> "乾" in (worded("t2s") or "乾"), "會" in (worded("t2s") or "")
    (True, False)
    """
    pairs = _listed(_WORDS[conversion])
    alone = changed(conversion)
    return (
        frozenset(a for word, new in pairs for a, b in zip(word, new, strict=False) if alone.get(a, a) != b)
        if pairs
        else None
    )


def _listed(name: str) -> list[tuple[str, str]]:
    """What one of OpenCC's lists makes of what; nothing where another package of its name keeps them elsewhere."""
    spec = importlib.util.find_spec("opencc")
    file = Path(spec.origin).parent / "dictionary" / name if spec and spec.origin else None
    if file is None or not file.is_file():
        return []
    rows = (line.split("\t") for line in file.read_text("utf-8").splitlines())
    return [(row[0], row[1].split()[0]) for row in rows]


def _converted(conversion: Conversion) -> Mapping[str, str]:
    from opencc import OpenCC  # noqa: PLC0415 - seldom wanted

    convert = OpenCC(conversion).convert
    found: dict[str, str] = {}
    for start in range(_HAN.start, _HAN.stop, _ROW):
        row = "\n".join(map(chr, range(start, min(start + _ROW, _HAN.stop))))
        found.update((a, b) for a, b in zip(row, convert(row), strict=True) if a != b)
    return found
