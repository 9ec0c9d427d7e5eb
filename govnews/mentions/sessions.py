"""Sittings of national congresses: which is named, in which month it began, and where news reports it as it sits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import DIGITS
from govnews.mentions import numerals
from govnews.model import Date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govnews.text import Text

__all__ = ["month", "reported"]

#: Every sitting but a congress's own is named with this; it is looked for first, since few texts have it.
_TERM: Final = "届"
_NUMBER: Final = rf"(?:[二三]?十[{DIGITS}]?|[{DIGITS}]|[0-9]{{1,2}})"


def month(name: str, /) -> Date | None:
    """The month in which a sitting began, by its whole name; None for what is none, or of no month on record.

    >>> print(month("党的二十大"), month("十八届三中全会"), month("十四届全国人大二次会议"), month("全省两会"))
    2022-10 2013-11 2024-03 None
    """
    found = _pattern().fullmatch(name)
    return None if found is None else _month(found)


def reported(passage: Text, /) -> Iterator[int]:
    """The years of the sittings that a passage reports as they are held: 二次会议在京开幕, not 二次会议精神.

    >>> from govnews.text import Text
    >>> list(reported(Text("第十四届全国人民代表大会第二次会议5日上午在北京开幕")))
    [2024]
    >>> list(reported(Text("学习二十届三中全会精神")))
    []
    """
    if _TERM not in passage:
        return
    for found in _held().finditer(str(passage)):
        date = _month(found)
        if date is not None and date.year is not None:
            yield date.year


def _month(found: re.Match[str]) -> Date | None:
    given = {name: value for name, value in found.groupdict().items() if value and "_" in name}
    numbers = {name.partition("_")[2][:4]: int(numerals.value(value) or 0) for name, value in given.items()}
    body = next(iter(given)).partition("_")[0]
    return _months().get((body, numbers["term"], numbers.get("sitt", 0)))


@cache
def _months() -> Mapping[tuple[str, int, int], Date]:
    rows = lexicon.rows("sessions.tsv", 4)
    return {(body, int(term), int(sitting)): Date.parse(date) for body, term, sitting, date in rows}


def _source() -> str:
    """A sitting's name; each group says body and whether it numbers the term or the sitting."""
    congress, plenum, npc, cppcc = (lexicon.entry("sessions", key) for key in ("congress", "plenum", "npc", "cppcc"))
    party, people, advisers = (lexicon.alternation(e.words) for e in (plenum, npc, cppcc))
    leads, whose = (lexicon.alternation(entry.strings("before")) for entry in (congress, cppcc))
    short = f"(?P<plenum_sitt1>[{DIGITS}]){party}"
    advised = f"{advisers}{_term('cppcc', 2)}(?:{advisers})?{_sits('cppcc', 2, cppcc.data['sitting'])}"
    forms = [
        rf"{leads}第?(?P<congress_term1>{_NUMBER}){lexicon.alternation(congress.words)}",
        f"{leads}?{_term('plenum', 1)}{short}",
        f"{leads}?{_term('plenum', 2)}{plenum.data['long']}{_sits('plenum', 2, plenum.data['sitting'])}",
        f"{_term('npc', 1)}{people}{_sits('npc', 1, npc.data['sitting'])}",
        f"{whose}?{_term('cppcc', 1)}{advisers}{_sits('cppcc', 1, cppcc.data['sitting'])}",
        advised,
    ]
    return f"(?:{'|'.join(forms)})"


def _term(body: str, form: int) -> str:
    return f"第?(?P<{body}_term{form}>{_NUMBER}){_TERM}"


def _sits(body: str, form: int, sitting: object) -> str:
    return f"第?(?P<{body}_sitt{form}>{_NUMBER}){sitting}"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_source())


@cache
def _held() -> re.Pattern[str]:
    """A sitting that opens, closes or is held, in the same clause."""
    return re.compile(rf"{_source()}[^，。；、！？\n的]{{0,16}}?{lexicon.entry('sessions', 'held').source}")
