"""What each character alone becomes in the other script, by OpenCC's own lists."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Conversion", "changed"]

#: OpenCC's names for the two conversions: to Simplified, to Traditional.
Conversion: TypeAlias = "Literal['t2s', 's2t']"
_FILES: Final = {"t2s": "TSCharacters.txt", "s2t": "STCharacters.txt"}
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
    spec = importlib.util.find_spec("opencc")
    file = Path(spec.origin).parent / "dictionary" / _FILES[conversion] if spec and spec.origin else None
    if file is None or not file.is_file():  # another package of the same module name keeps its lists elsewhere
        return _converted(conversion)
    rows = (line.split("\t") for line in file.read_text("utf-8").splitlines())
    pairs = ((row[0], row[1].split()[0]) for row in rows)
    return {before: after for before, after in pairs if before != after}


def _converted(conversion: Conversion) -> Mapping[str, str]:
    from opencc import OpenCC  # noqa: PLC0415 - seldom wanted

    convert = OpenCC(conversion).convert
    found: dict[str, str] = {}
    for start in range(_HAN.start, _HAN.stop, _ROW):
        row = "\n".join(map(chr, range(start, min(start + _ROW, _HAN.stop))))
        found.update((a, b) for a, b in zip(row, convert(row), strict=True) if a != b)
    return found
