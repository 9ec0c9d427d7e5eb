"""Places: the region that a text is about, as printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER, NUMERALS
from govnews.mentions.finders import finder
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.finders import Finder
    from govnews.text import Match

__all__ = ["PlaceKind", "PlaceMention", "body", "find", "leading", "opening", "together"]

PlaceKind: TypeAlias = Literal["own", "country", "named"]

_JOINS = ("、", "和", "与", "及")


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
        if match.get("shaped") is not None and _is_no_place(str(match[0])):
            continue
        yield PlaceMention(kind=_kind(match), text=match[0])


def _kind(match: Match) -> PlaceKind:
    kinds: tuple[PlaceKind, ...] = ("own", "country")
    return next((kind for kind in kinds if match.get(kind) is not None), "named")


def leading(string: str, /) -> str:
    """The place that a string begins with, or nothing.

    >>> leading("全市粮食产量"), leading("粮食产量")
    ('全市', '')
    """
    found = _places().match(string)
    return found[0] if found and found["shaped"] is None else ""


def opening(string: str, /) -> str:
    """The place that a clause begins with, one known only by its shape included.

    >>> opening("临江县粮食产量"), opening("老旧小区粮食产量")
    ('临江县', '')
    """
    found = _places().match(string)
    if found is None or (found["shaped"] is not None and _is_no_place(found[0])):
        return ""
    return found[0]


def together(string: str, /) -> list[str]:
    """The places that a clause begins with as a list; none where it begins with one alone or with something else.

    >>> together("苏州、无锡粮食产量"), together("苏州粮食产量")
    (['苏州', '无锡'], [])
    """
    found: list[str] = []
    rest = string
    while place := opening(rest):
        found.append(place)
        rest = rest[len(place) :]
        if not rest.startswith(_JOINS):
            return found if len(found) > 1 else []
        rest = rest[1:]
    return []


def _is_no_place(shaped: str) -> bool:
    """Whether what looks like a place's name ends with a common noun, or holds a verb."""
    return shaped.endswith(_wrong()) or _verbs().first(shaped) is not None


def body(string: str, /) -> str | None:
    """The place or body that a sentence begins with, as its subject; None where it begins with something else.

    >>> body("临江区坚持创新"), body("会议强调创新")
    ('临江区', None)
    """
    found = _bodies().match(string)
    start = finder(("regions", "own")).ending(found["body"]) if found else 0
    if found and 0 < start < len(found["body"]):
        timed = finder(("indicator_verbs", "function")).at(found["body"]) == start
        return found["body"][start:] if timed else None
    if found is None or found["body"].endswith(_wrong()):
        return None
    return None if finder(("indicator_verbs", "after_noun")).first(found["body"], 2) else found["body"]


@cache
def _verbs() -> Finder:
    return finder(*(("indicator_verbs", key) for key in ("object_always", "object", "weak")))


@cache
def _wrong() -> tuple[str, ...]:
    return lexicon.words("regions", "not_places")


@cache
def _places() -> re.Pattern[str]:
    own = _entry("own")
    named = f"{_entry('province')}|{_entry('city')}(?:市)?"
    wrong, never = (_any(key) for key in ("not_places", "not_in_place"))
    leads = lexicon.behind((*lexicon.words("regions", "before_place"), "、"))
    letter = f"(?:(?!{never}|\ue000){LETTER})"
    name = rf"(?!{wrong}|据){letter}(?:(?!从){letter}){{1,3}}?"  # behind 从 a place begins
    common = lexicon.alternation(lexicon.entry("regions", "suffix").strings("common"))
    shaped = rf"(?:(?<!{LETTER})|{leads}){name}(?<!{LETTER}{common})(?:{_entry('suffix')})"
    zones = lexicon.alternation(lexicon.entry("regions", "suffix").strings("zones"))
    within = rf"(?:{zones}|{LETTER}{{2,3}}?(?<!地)(?<!市)[县区])?"
    kinds = {"own": own, "country": _entry("country"), "named": f"(?:{named}){within}", "shaped": shaped}
    return re.compile("|".join(f"(?P<{kind}>{source})" for kind, source in kinds.items()))


@cache
def _bodies() -> re.Pattern[str]:
    wrong, never, press = (_any(key) for key in ("not_places", "not_a_body", "press"))
    return re.compile(
        rf"(?:[{NUMERALS}]、)?(?P<body>(?!{wrong}|{never}|{LETTER}{{0,3}}{press})(?:(?![的是]){LETTER}){{1,9}}?{_entry('bodies')})"
    )


def _any(key: str) -> str:
    return lexicon.alternation(lexicon.words("regions", key))


def _entry(key: str) -> str:
    return lexicon.entry("regions", key).source
