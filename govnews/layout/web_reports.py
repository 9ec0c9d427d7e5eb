"""The head of a report or speech whose title, day, speaker and salutation run into one another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import DIGITS, HAN_ALL, ZEROS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from govnews.text import Text

__all__ = ["held_at", "parted", "speaker"]

#: What is longer is a paragraph and not taken apart.
_LONGEST: Final = 160
_YEAR: Final = rf"(?:\d{{4}}|[{ZEROS}{DIGITS}]{{4}})\s?年"
#: The line below a report's title: the day and the meeting at which it was given.
_HELD: Final = rf"(?:[—－–-]{{1,3}}|[（(])?\s?{_YEAR}[^。；]{{4,60}}上[)）]?"
_WHOLE: Final = re.compile(_HELD)
_TITLED: Final = re.compile(
    rf"(?P<first>\S[^。；]{{3,60}}?)\s{{0,4}}(?P<held>[—－–-]{{1,3}}\s?{_YEAR}[^。；]{{4,60}}上)"
)


def held_at(text: Text, /) -> bool:
    """Whether a line says on which day and at which meeting something was given.

    >>> from govnews.text import Text
    >>> held_at(Text("——2021年1月20日在江州市第三届人民代表大会第一次会议上"))
    True
    """
    return text.strip().fullmatch(_WHOLE) is not None


def parted(text: Text, /) -> Iterator[Text]:
    """The lines of a report's head, a title parted from its day and a speaker from the salutation.

    >>> from govnews.text import Text
    >>> list(parted(Text("政府工作报告——2021年1月20日在人民代表大会会议上")))
    [Text('政府工作报告'), Text('——2021年1月20日在人民代表大会会议上')]
    >>> list(parted(Text("江州市市长林远各位代表：")))
    [Text('江州市市长林远'), Text('各位代表：')]
    """
    match = None
    if len(text) <= _LONGEST:
        match = text.fullmatch(_TITLED) or text.fullmatch(_speaker())
    if match is None:
        yield text
        return
    yield match["first"].strip()
    yield text.after(match["first"]).strip()


def speaker(text: Text, /) -> str | None:
    """The name that a report prints alone, or at the end of a line of titles that nothing parts from it; else None.

    >>> from govnews.text import Text
    >>> speaker(Text("江州市市长林远"))
    '林远'
    """
    match = text.strip().fullmatch(_titled())
    return str(match["name"]) if match is not None else None


def _title() -> str:
    office = lexicon.entry("titles", "office").source
    return rf"[{HAN_ALL}、\s]{{0,30}}?{office}"


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?:{_title()}\s?)?(?P<name>[{HAN_ALL}]{{2,3}})")


@cache
def _speaker() -> re.Pattern[str]:
    called = lexicon.entry("web", "salutation").source
    return re.compile(rf"(?P<first>{_title()}\s?[{HAN_ALL}]{{2,4}}?)\s{{0,4}}{called}[{HAN_ALL}]{{0,12}}[:：！!]")
