"""Places: the region that a text is about, as printed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from govnews import lexicon
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PlaceKind", "PlaceMention", "body", "find", "leading"]

PlaceKind: TypeAlias = Literal["own", "named"]

_BEFORE = r"(?<![\u4e00-\u9fff])|(?<=[在于到从由向对与和及、自赴抵])"
_HAN = r"[\u4e00-\u9fff]"


@frozen(kw_only=True)
class PlaceMention:
    """A place as printed; ``kind`` is own where a text names its own place (全市, 我省)."""

    kind: PlaceKind
    text: Text


def find(text: Text, /) -> Iterator[PlaceMention]:
    """The places of a text, in order.

    >>> [str(place.text) for place in find(Text("全省游客增长3%，其中临江县增长5%"))]
    ['全省']
    """
    for match in text.finditer(_places()):
        own = match.get("own") is not None
        yield PlaceMention(kind="own" if own else "named", text=match[0])


def leading(string: str, /) -> str:
    """The place that a string begins with, or nothing.

    >>> leading("全市粮食产量"), leading("粮食产量")
    ('全市', '')
    """
    found = _places().match(string)
    return found[0] if found and found["shaped"] is None else ""


def body(string: str, /) -> str | None:
    """The place or body that a sentence begins with, as its subject; None where it begins with something else.

    >>> body("临江区坚持创新"), body("会议强调创新")
    ('临江区', None)
    """
    found = _bodies().match(string)
    return found["body"] if found else None


@cache
def _places() -> re.Pattern[str]:
    own = _entry("own")
    named = f"{_entry('province')}|{_entry('city')}(?:市)?"
    suffix = lexicon.alternation(lexicon.words("regions", "suffix"))
    wrong = lexicon.alternation(lexicon.words("regions", "not_places"))
    shaped = rf"(?:{_BEFORE})(?!{wrong}){_HAN}{{2,4}}?(?<!{_HAN}[小地社])(?:{suffix})(?!委|长|局|级|府|政|域|民|场)"
    return re.compile(f"(?P<own>{own})|(?P<named>{named}(?:{_HAN}{{2,3}}?[县区])?)|(?P<shaped>{shaped})")


@cache
def _bodies() -> re.Pattern[str]:
    suffix = lexicon.alternation(lexicon.words("regions", "bodies"))
    wrong = lexicon.alternation(lexicon.words("regions", "not_places"))
    return re.compile(
        rf"(?:[一二三四五六七八九十]、)?(?P<body>(?!{wrong}|会议|{_HAN}{{0,3}}(?:日报|记者)){_HAN}{{1,9}}?{suffix})(?![委会长场域])"
    )


def _entry(key: str) -> str:
    return lexicon.entry("regions", key).pattern.pattern
