"""jieba's dictionary, asked for single words: its file is read when first asked, jieba itself is never imported.

Importing jieba takes a third of a second and its dictionary another half as a table of 349,000 words, of which one
text asks for a handful. The file is sorted but for a few lines, so a word is looked for where it must stand. Only what
needs every word reads it whole.
"""

from __future__ import annotations

import importlib.util
from bisect import bisect_right
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

__all__ = ["LONGEST", "Known", "counted", "known"]

#: Longer words are not asked for: they are names of bodies and sayings.
LONGEST: Final = 4
#: So many bytes stand between two marks of the file.
_STEP: Final = 4096
#: So many bytes before or behind its place a line may stand that is out of order.
_ASTRAY: Final = 1024


@frozen
class Known:
    """How often the dictionary counted a word, and what it is by jieba's tags."""

    uses: int
    tag: str


@cache
def _content() -> bytes:
    """The file behind a line end, empty where jieba is not installed."""
    spec = importlib.util.find_spec("jieba")
    if spec is None or spec.origin is None:
        return b"\n"
    return b"\n" + Path(spec.origin).with_name("dict.txt").read_bytes()


@cache
def _marks() -> tuple[list[int], list[bytes]]:
    """Places of line ends all over the file, and the words behind them."""
    content = _content()
    places = [content.find(b"\n", at) for at in range(0, len(content) - _STEP, _STEP)]
    return places, [content[place + 1 : content.find(b" ", place)] for place in places]


@lru_cache(1 << 16)
def known(word: str, /) -> Known | None:
    """What the dictionary knows of a word of one to four characters, None where it has it not.

    >>> known("深入").tag, known("明深")
    ('v', None)
    """
    if not 0 < len(word) <= LONGEST:
        return None
    content, (places, words) = _content(), _marks()
    sought = word.encode("utf-8", "replace")
    mark = bisect_right(words, sought)
    start = places[mark - 1] - _ASTRAY if mark else 0
    stop = places[mark] + _ASTRAY if mark < len(places) else len(content)
    line = b"\n%b " % sought
    place = content.find(line, max(0, start), stop)
    if place < 0 and len(sought) < len(word) * 3:
        place = content.find(line)  # words with Latin letters stand in no order
    if place < 0:
        return None
    _, uses, tag = content[place + 1 : content.find(b"\n", place + 1)].decode("utf-8").split()
    return Known(int(uses), tag)


def counted() -> Iterator[tuple[str, int]]:
    """Every word and how often it is used, for what cannot ask for single words: the whole file, not kept.

    >>> dict(counted())["的"] > 100_000
    True
    """
    fields = _content().decode("utf-8").split()
    return zip(fields[::3], map(int, fields[1::3]), strict=True)
