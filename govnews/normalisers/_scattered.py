"""Spaces strewn over a text by OCR, inside numbers and words too."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from govnews.lexicon.signs import LETTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.layout.columns_words import Words

__all__ = ["a_dictionary", "is_scattered", "splits_numbers", "strays"]

#: Patterns of spaces begin with the space, which is looked for fast, before they look behind it.
_BETWEEN: Final = re.compile(f" (?<={LETTER} )(?={LETTER})")
#: So many spaces between Han characters, and one in so many characters, are strewn.
_MANY: Final = 8
_EVERY: Final = 60
#: Inside a number: before a point or comma, behind a point, before three digits behind a comma, between two digits one
#: of which stands alone; and before the sign of a share.
_NUMBER: Final = re.compile(
    " (?:(?<=[0-9] )(?=[.,] ?[0-9])|(?<=[0-9][.] )(?=[0-9])|(?<=[0-9] [.] )(?=[0-9])"
    "|(?<=[0-9], )(?=[0-9]{3}(?![0-9]))|(?<=[0-9] , )(?=[0-9]{3}(?![0-9]))"
    "|(?<=[0-9] )(?=[0-9](?![0-9]))|(?<=[^0-9.,][0-9] )(?=[0-9])|(?<=[0-9] )(?=%))"
)
#: Beside a mark of Chinese print.
_BESIDE: Final = re.compile(" (?:(?<=[，。；：？！、（“] )|(?=[，。；：？！、）”]))")
_TAIL: Final = re.compile(f"{LETTER}+\\Z")
_HEAD: Final = re.compile(f"{LETTER}+")
_NEAR: Final = 5
#: So many numbers split by spaces are no slip of a hand.
_SPLIT: Final = 3
#: How much likelier the words must be that go on across a space.
_SURE: Final = 4.0


def is_scattered(text: str) -> bool:
    """Whether spaces are strewn over a text, or come of lines that were joined.

    >>> is_scattered("全市新 签约项 目取得 进展 , 各地 要抓 好落 实 , 确 保开 工")
    True
    """
    count = sum(1 for _ in islice(_BETWEEN.finditer(text), max(_MANY, len(text) // _EVERY)))
    return count >= max(_MANY, len(text) // _EVERY)


def splits_numbers(lines: Iterable[str]) -> bool:
    """Whether spaces stand inside numbers so often that those between words are strays as well, and no line ends.

    >>> splits_numbers(["总投资2, 146. 5亿元，增长9 .8%"]), splits_numbers(["总投资 2146.5 亿元"])
    (True, False)
    """
    places = (match for line in lines for match in _NUMBER.finditer(line))
    return sum(1 for _ in islice(places, _SPLIT)) == _SPLIT


def strays(line: str, words: Words | None) -> Iterator[int]:
    """Where spaces of a line stand inside a number, beside a mark, or inside a word; without words, between any too.

    >>> list(strays("总投资2, 146. 5亿元, 县委常 委会", a_dictionary()))
    [5, 10, 19]
    """
    yield from (match.start() for pattern in (_NUMBER, _BESIDE) for match in pattern.finditer(line))
    for match in _BETWEEN.finditer(line):
        place = match.start()
        tail, head = _TAIL.search(line, max(0, place - _NEAR), place), _HEAD.match(line, place + 1, place + 1 + _NEAR)
        if words is None or (tail is not None and head is not None and words.gain(tail[0], head[0]) >= _SURE):
            yield place


def a_dictionary() -> Words:
    """The words of a dictionary alone, which is read only for text over which spaces are strewn."""
    from govnews.layout.columns_words import Words  # noqa: PLC0415 - as it says

    return Words(())
