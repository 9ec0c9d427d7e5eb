"""Half-width punctuation and straight quotation marks between Chinese characters become the marks of Chinese print.

OCR and older keyboards give them. Numbers, Latin words, times and numbered items keep their points and commas, and a
text in which such marks are few keeps them all.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from govnews.lexicon.signs import LETTER, NUMERALS
from govnews.normalisers._glance import held
from govnews.normalisers._scattered import is_scattered, splits_numbers
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]

#: What a mark of Chinese print may follow, and what may follow it.
_BEFORE: Final = f'(?<={LETTER}|[”’"》）)%〕」』])'
_AFTER: Final = f'(?={LETTER}|[“‘"《（(〔「『])'
_STRAY: Final = "[ \u3000]?"
#: What could be a half-width mark that is none of theirs, told fast.
_LIKE: Final = re.compile(
    "[,;:.?!](?:(?<=[^\x00-!#$&-(*-\x7f].)|(?<=[^\x00-!#$&-(*-\x7f] .)"
    "|(?<=[0-9][,;])(?![0-9,;])|(?<=[0-9] [,;])(?![0-9,;]))"
)
_FULL: Final = {",": "，", ";": "；", ":": "：", ".": "。", "?": "？", "!": "！"}
_NUMBER_LENGTH: Final = 5
#: Marks that open and close alike.
_QUOTES: Final = frozenset('"＂″')
_QUOTE: Final = re.compile('["＂″]')
_LINE: Final = re.compile("[^\n]+")
#: Over a text of several columns spaces are strewn: there a quotation is only what no space parts.
_STRETCH: Final = re.compile("[^ \n\u3000]+")
#: What no quotation begins with, and what none ends with, spaces left out.
_NO_BEGINNING: Final = frozenset("，。、；：？！）》”,.;:?!)")
_NO_END: Final = frozenset("，、：（《“,:(")
_LENGTH: Final = 300
#: A quotation goes on over so many printed lines at most.
_LINES: Final = 8
#: So many half-width marks are a habit of the text.
_HABIT: Final = 3
#: A page of marked-up text or of data, whose own signs these are.
_FOREIGN: Final = re.compile('<[a-zA-Z/!]|[={]\\s?"|"\\s?:\\s?"')


def edits(text: str) -> Iterator[Edit]:
    """One edit for each mark, with the stray space beside it.

    >>> from govnews.text import Text
    >>> text = '会议指出, 要抓好"春耕"生产, 落实责任, 增产3,000吨.'
    >>> print(Text(text).apply(edits(text)))
    会议指出，要抓好“春耕”生产，落实责任，增产3,000吨.
    """
    habit = sum(1 for _ in islice(_LIKE.finditer(text), _HABIT)) == _HABIT
    found = [match for match in _mark().finditer(text) if not _numbers(text, match)] if habit else []
    quoted = not held(text).isdisjoint(_QUOTES)
    if (found or quoted) and _FOREIGN.search(text):
        return
    if sum(match["stop"] is not None for match in found) < _HABIT:  # a few are commas that were taken for points
        found = [match for match in found if match["stop"] is None]
    if len(found) >= _HABIT:
        scattered = is_scattered(text)
        for match in found:
            place = next(place for place in range(*match.span()) if text[place] in _FULL)
            yield Edit(place, place + 1, _FULL[text[place]], kind="mark")
            # where spaces are strewn they may be line ends, which are told by how far apart they stand
            strays = () if scattered else (stray for stray in range(*match.span()) if stray != place)
            yield from (Edit(stray, stray + 1, "", kind="space") for stray in strays)
        for match in _brackets().finditer(text):
            yield Edit(match.start(), match.start() + 1, "（", kind="mark")
            yield Edit(match.end() - 1, match.end(), "）", kind="mark")
    if quoted:
        for opening, closing in _quotations(text):
            yield Edit(opening, opening + 1, "“", kind="mark")
            yield Edit(closing, closing + 1, "”", kind="mark")


def _numbers(text: str, match: re.Match[str]) -> bool:
    """Whether a point stands behind an item's number."""
    if match["stop"] is None:
        return False
    start = max(0, match.start() - _NUMBER_LENGTH)
    return _numbered().search("\n" * (not start) + text[start : match.start()]) is not None


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Where straight marks open and close in turn, counted anew behind each line in which all are closed.

    Where a mark is missing, the lines up to the next that closes all keep theirs.
    """
    places: list[int] = []
    lines = 0
    whole = not is_scattered(text) or splits_numbers((text,))
    for line in (_LINE if whole else _STRETCH).finditer(text):
        here = [line.start() + match.start() for match in _QUOTE.finditer(line[0])]
        if not here and not places:
            continue
        places += here
        lines += 1
        pairs = list(zip(places[::2], places[1::2], strict=False))
        if len(places) % 2 == 0 and all(_quotes(text, *pair) for pair in pairs):
            yield from pairs
        elif whole and len(places) % 2 and lines < _LINES and all(_quotes(text, *pair) for pair in pairs):
            continue
        places, lines = [], 0


def _quotes(text: str, opening: int, closing: int) -> bool:
    """Whether what stands between two marks can be quoted, in Chinese text."""
    inside = text[opening + 1 : closing].strip(" \n\u3000")
    about = text[max(0, opening - 1) : opening] + text[closing + 1 : closing + 2]
    if not inside or inside[0] in _NO_BEGINNING or inside[-1] in _NO_END or len(inside) > _LENGTH:
        return False
    return _chinese().search(about) is not None or _chinese().search(inside) is not None


@cache
def _mark() -> re.Pattern[str]:
    """A half-width mark with the stray spaces about it.

    A comma stands also between a figure and a word, a colon only after words.
    """
    behind, about, ends = f"(?:{_BEFORE}|(?<=[0-9]))", f"{_STRAY}(?:{_AFTER}|(?=[0-9]))", '(?=[”’"）)]|\\s|\\Z)'
    return re.compile(
        "(?=[ \u3000,;:.?!])(?:"  # what each begins with, looked at before anything behind it
        f"{behind}{_STRAY}(?P<comma>,)(?:{_STRAY}{_AFTER}|(?=\n))"
        f"|{_BEFORE}{_STRAY}(?P<listed>,){_STRAY}(?=[0-9A-Za-z])"
        f"|{behind}{_STRAY}(?P<semicolon>;){about}"
        f"|{_BEFORE}{_STRAY}(?P<colon>:){about}"
        f"|{_BEFORE}{_STRAY}(?P<stop>\\.)(?![.0-9])(?:{about}|{ends})"
        f"|{_BEFORE}{_STRAY}(?P<asked>[?!])(?:{_STRAY}{_AFTER}|{ends}))"
    )


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(f"\\((?=[^()\n]{{0,60}}{LETTER})([^()\n]{{1,60}})\\)")


@cache
def _numbered() -> re.Pattern[str]:
    """An item's number, which is no sentence, whatever stands behind it."""
    return re.compile(f"(?:^|[\n 　])[{NUMERALS}]{{1,3}}\\Z")


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(f"{LETTER}|[，。、；：？！（）《》]")
