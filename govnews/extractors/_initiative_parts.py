"""The parts of an initiative, where the text lists them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews.lexicon import alternation, cache, words
from govnews.lexicon.signs import NUMERALS, number

if TYPE_CHECKING:
    from govnews.mentions.quotes import Quote
    from govnews.text import Text

__all__ = ["listed_after", "listed_before", "parts"]

_REACH: Final = 90
_ITEM: Final = '[^，。；：！？、,;:!?“”‘’"《》（）()]{1,16}'
#: A、B、C和D at the end of a text.
_ROW: Final = re.compile(f"(?P<row>{_ITEM}(?:、{_ITEM}){{1,11}})$")
_LAST: Final = re.compile("(?:和|以及|及|与)(?=[^和及与]{1,16}$)")
_OTHERS: Final = re.compile("等$")
_TOLD: Final = 160
_COLON: Final = re.compile("(?:[：:]|，即|[（(]即?)(?P<row>(?!一是)[^。！？：:（）()\\n]{3,150})(?:[。！？）)\\n]|$)")
_CLAUSES: Final = re.compile("[，；,;]")
_PAUSE: Final = re.compile("[，。；！？]")
_COUNT: Final = re.compile(f"^(?:[{NUMERALS}两]|[0-9]{{1,2}})")
_SUM: Final = re.compile("^([0-9]{1,2})[+＋]([0-9]{1,2})$")


def parts(passage: Text, quote: Quote) -> tuple[str, ...]:
    """The parts of a quoted shorthand: those listed just before it, as many as it counts."""
    inner = str(quote.inner)
    wanted = _wanted(inner)
    if wanted is None:
        return ()
    after = passage.after(quote.text)
    return listed_before(passage.before(quote.text), wanted) or _numbered(after, inner, wanted) or _told(after, wanted)


def listed_before(before: Text, wanted: int) -> tuple[str, ...]:
    """The row of items that a text ends with, if it has as many as wanted.

    >>> from govnews.text import Text
    >>> listed_before(Text("抓好测报、防汛和救灾"), 3)
    ('测报', '防汛', '救灾')
    """
    row = before[-_REACH:].search(_ROW)
    if row is None:
        return ()
    items = _split(str(row["row"]))
    if len(items) != wanted:
        return ()
    first = _verb().sub("", items[0])
    return (first, *items[1:]) if first else tuple(items)


def listed_after(after: Text, wanted: int) -> tuple[str, ...]:
    """The row of items that is announced behind a count, if it has as many as wanted.

    >>> from govnews.text import Text
    >>> listed_after(Text("，包括测报、防汛和救灾。"), 3)
    ('测报', '防汛', '救灾')
    """
    for clause in after[:_TOLD].split(_PAUSE):
        lead = clause.search(_list_lead())
        if lead is None:
            continue
        items = _split(str(lead.after))
        if len(items) == wanted:
            return (*items[:-1], _heads().sub("", items[-1]) or items[-1])
    return ()


def _told(after: Text, wanted: int) -> tuple[str, ...]:
    """The parts that a colon or a bracket right behind announces, if there are as many as wanted."""
    told = after[:_TOLD].match(_COLON)
    if told is None:
        return ()
    for items in ([str(clause) for clause in told["row"].split(_CLAUSES)], _split(str(told["row"]))):
        if len(items) == wanted and all(items):
            return tuple(items)
    return ()


def _split(row: str) -> list[str]:
    items = _OTHERS.sub("", row).split("、")
    return [*items[:-1], *_LAST.split(items[-1])]


@cache
def _list_lead() -> re.Pattern[str]:
    return re.compile(f"{alternation(words('initiatives', 'list_lead'))}：?")


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(f"{alternation(words('initiatives', 'counted'))}$")


def _wanted(inner: str) -> int | None:
    """How many parts a shorthand counts."""
    added = _SUM.match(inner)
    if added:
        return int(added[1]) + int(added[2])
    count = _COUNT.match(inner)
    if count is None or len(inner) > 8:  # noqa: PLR2004 - a longer one is no plain count
        return None
    wanted = number(count[0])
    return wanted if wanted > 1 else None


def _numbered(after: Text, inner: str, wanted: int) -> tuple[str, ...]:
    """Parts quoted one by one behind their number (一是…“树标杆”), each beginning with the shorthand's character."""
    sign = inner[1:2]
    if len(inner) != 2:  # noqa: PLR2004 - 三树, 四比
        return ()
    found = re.findall(f'[“"「]({re.escape(sign)}[^”"」“，。]{{1,6}})[”"」]', str(after[:800]))
    return tuple(found[:wanted]) if len(found) >= wanted else ()


@cache
def _verb() -> re.Pattern[str]:
    keys = ("outer", "inner")
    return re.compile(f"^.{{0,12}}(?:{alternation(word for key in keys for word in words('initiatives', key))})")
