"""What a gathering's name is made of: the body that holds it, which of its kind it is, the name itself."""

from __future__ import annotations

import re
from functools import cache

from govnews import lexicon
from govnews.extractors._meeting_words import at_end

__all__ = ["number", "parts"]

_DIGITS = "零一二三四五六七八九"
_ORDINAL = re.compile(r"第(?P<number>[0-9]{1,4}|[一二三四五六七八九十百零〇]{1,6})(?P<unit>次|届)(?:全体)?(?=.)")
_FIRST = re.compile("^首(?:次|届)")
#: The sittings of a body that is elected for a term: 第八届…第一次会议, 十五届三次会议.
_TERM = re.compile(
    r"(?P<name>第?[0-9一二三四五六七八九十]{1,4}届.{0,24}?第?(?P<number>[0-9一二三四五六七八九十]{1,4})次(?:全体|扩大)?(?:（扩大）)?(?:全会|会议|代表大会|职工代表大会|职代会))"
)
#: Two gatherings in one.
_JOINED = "暨"


def parts(name: str, subject: str | None) -> tuple[str | None, int | None, str]:
    """Body, ordinal and name of a gathering: 区政府第61次常务会议 is the 61st 常务会议 of 区政府."""
    ordinal = None
    term = _TERM.search(name)
    if term and _JOINED not in name[: term.start()]:
        return name[: term.start()] or subject, number(term["number"]), name[term.start() :]
    found = _ORDINAL.search(name)
    if found:
        ordinal = number(found["number"])
        body, rest = name[: found.start()], name[found.start() :][len(found.group()) :]
        rest = name[found.end("unit") :]
        if at_end("body_end").search(body):
            return body, ordinal, rest if rest != "会议" else body + rest
        name = body + rest if not body or found["unit"] == "次" else name
    elif _FIRST.match(name):
        name, ordinal = name[2:], 1
    formal = _formal().search(name)
    if formal and formal.start() and at_end("body_end").search(name[: formal.start()]):
        return name[: formal.start()], ordinal, formal.group()
    return subject, ordinal, name


@cache
def _formal() -> re.Pattern[str]:
    """Heads that a body's name stands directly before."""
    words = [
        word for key in ("executive", "party_group", "standing_committee") for word in lexicon.words("meetings", key)
    ]
    return re.compile(f"{lexicon.alternation(words)}$")


def number(string: str) -> int:
    """A whole number in digits or characters.

    >>> number("二十三")
    23
    """
    if string.isdecimal():
        return int(string)
    total, digit = 0, 0
    for char in string:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = max(_DIGITS.find(char), 0)
    return total + digit
