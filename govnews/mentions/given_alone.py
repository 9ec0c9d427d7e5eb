"""What a text says that is searched for numbers on its own, beyond what running news shows to be a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from govnews import lexicon
from govnews.errors import FormatError
from govnews.lexicon import cache
from govnews.lexicon.signs import NUMERALS
from govnews.mentions import numbers, numerals
from govnews.mentions.numbers import NumberMention
from govnews.mentions.readable import portion, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govnews.text import Match, Text

__all__ = ["find"]

#: A longer text is no single number.
_LONGEST = 40
_DOZEN = 12
#: Two by two, and figures of a list.
_NO_NUMBER = re.compile("两两|[,，、]\\s")
_DIGIT = re.compile(f"[{NUMERALS}两壹贰叁肆伍陆柒捌玖拾0-9０-９]")
_ADDRESS = re.compile(r"https?://[!-~]{1,4000}")
_AND = re.compile(rf"(?P<whole>[{NUMERALS}壹百千]{{1,8}})又\Z")


def find(text: Text, /) -> list[NumberMention]:
    """Every number of a text that is given on its own.

    What is one number as a whole is that number, however it is spaced; a whole number with a fraction is one; bare
    numerals are found behind 是, in quotation marks and before what counts pairs. An address of the web holds none.

    >>> from govnews.text import Text
    >>> [str(found.value) for found in find(Text("百 分 之 五"))]
    ['5']
    >>> [str(found.value) for found in find(Text("答案是四，不是1 1/2"))]
    ['4', '1.5']
    """
    addresses = [match[0] for match in text.finditer(_ADDRESS)]
    found = list(_mixed(_apart(numbers.find(text), addresses), text))
    words = text.strip()
    if len(words) <= _LONGEST and not (len(found) == 1 and found[0].text == words):
        whole = _whole(words)
        if whole is not None:
            return [whole]
    loose = [each for each in map(_loosely, text.finditer(_loose())) if each is not None]
    usual = list(_apart(found, [each.text for each in loose if each.kind == "percent"]))
    others = _apart(loose, [each.text for each in usual])
    return sorted([*usual, *others], key=lambda each: each.text.span.start)


def _whole(words: Text) -> NumberMention | None:
    """The number that all of a text is."""
    share = _share(words)
    if share is not None:
        return share
    if words.search(_NO_NUMBER) or not words.search(_DIGIT):
        return None
    try:
        return NumberMention(value=read(str(words)), text=words, number=words)
    except FormatError:
        return None


def _share(words: Text) -> NumberMention | None:
    """What a text says in per cent, or in points of them."""
    share = portion(str(words))
    if share is None:
        return None
    return NumberMention(value=share[0], unit=share[1], kind="percent", text=words, number=words)


def _apart(found: Iterable[NumberMention], taken: Sequence[Text]) -> Iterator[NumberMention]:
    """The numbers that share nothing with what is taken; both stand in order."""
    at = 0
    for number in found:
        while at < len(taken) and taken[at].precedes(number.text):
            at += 1
        if at == len(taken) or not taken[at].overlaps(number.text):
            yield number


def _mixed(found: Iterable[NumberMention], text: Text) -> Iterator[NumberMention]:
    """Numbers, a whole one and a fraction behind it as one (十一又十四分之一, 1 4/3)."""
    held: NumberMention | None = None
    for number in found:
        fraction = number.unit is None and ("分之" in str(number.text) or "/" in str(number.text))
        if held is not None and fraction and str(text.after(held.text).before(number.text)) == " ":
            held = evolve(number, value=held.value + number.value, text=held.text.through(number.text))
            continue
        if held is not None:
            yield held
        held = _with_whole(number, text) if fraction else number
    if held is not None:
        yield held


def _with_whole(number: NumberMention, text: Text) -> NumberMention:
    """A fraction with the numeral before 又."""
    match = text.before(number.text)[-10:].search(_AND)
    whole = None if match is None else numerals.value(str(match["whole"]))
    if match is None or whole is None:
        return number
    return evolve(number, value=whole + number.value, text=match[0].through(number.text))


def _loosely(match: Match) -> NumberMention | None:
    """A bare numeral, or a discount."""
    share = _share(match[0]) if match.said("discount") else None
    if share is not None:
        return share
    number = match.get("bare") or match.get("number")
    value = None if number is None else numerals.value(str(number))
    if number is None or value is None:
        return None
    times = _DOZEN if match.said("dozen") else 1
    return NumberMention(value=value * times, unit=match.said("pairs") or None, text=match[0], number=number)


@cache
def _loose() -> re.Pattern[str]:
    numeral = f"(?<![{NUMERALS}两百千万亿第])(?P<number>[{NUMERALS}两]{{1,4}})"
    bare = f"(?P<bare>(?<=[是“「])[{NUMERALS}两]{{1,4}}(?=\\Z|[”」]|[这那不而却，。]))"
    pairs, dozens = (lexicon.entry("number_contexts", key).source for key in ("counted_alone", "dozens_alone"))
    tenths = f"{NUMERALS}两0-9０-９"
    return re.compile(
        rf"(?P<discount>(?<![{tenths}.．])[{tenths}][{tenths}点.．]{{0,3}}折|打[对半]折)"
        rf"|{bare}|{numeral}(?:(?P<pairs>{pairs})|(?P<dozen>{dozens}))"
    )
