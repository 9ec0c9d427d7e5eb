"""Ranks: whether an ordinal is a place among competitors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.extractors._indicator_measures import TIME
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER
from govnews.mentions.finders import finder

if TYPE_CHECKING:
    from govnews.mentions.finders import Finder

__all__ = ["place_of"]

_MARKS = '、,，;；:： “”"前'
_FIELD_END = re.compile(LETTER + r"{0,7}[省市区县国州盟旗类内业]\Z")
_LONGEST = 9


def place_of(lead: str, /) -> str | None:
    """What stands before the words that make an ordinal a place; None where there are none.

    >>> place_of("粮食产量居全省"), place_of("坚持质量")
    ('粮食产量', None)
    """
    head = lead.rstrip(_MARKS)
    if not head and lead:
        return head
    field = _field(head)
    head = head if field is None else field
    verb = _verb().search(_untimed(head))
    if verb is None:
        return field
    return None if head.endswith(_put(), 0, verb.start()) else head[: verb.start()]


def _untimed(head: str) -> str:
    """A head without the like times of other years (1961年以来同期), which compete as places do."""
    start = _same_times().ending(head)
    return head[:start].rstrip(TIME)


def _field(head: str) -> str | None:
    """The head without the competitors named at its end (全省, 同类城市); None where none are named."""
    own = _own().search(head)
    if own:
        return head[: own.start()]
    verb = _last(_verb_within(), head)
    if verb and len(head) - verb.end() <= _LONGEST:
        return head[: verb.end()]
    quantity = _last(_quantity(), head)
    if quantity and _FIELD_END.fullmatch(head, quantity.end()):
        return head[: quantity.end()]
    return None


def _last(pattern: re.Pattern[str], string: str) -> re.Match[str] | None:
    """The last match of a pattern."""
    return next(iter([*pattern.finditer(string)][-1:]), None)


@cache
def _same_times() -> Finder:
    return finder(("figure_contexts", "same_times"))


@cache
def _put() -> tuple[str, ...]:
    return lexicon.words("figure_contexts", "put")


@cache
def _own() -> re.Pattern[str]:
    words = (
        *lexicon.words("regions", "own"),
        *lexicon.words("regions", "country"),
        *lexicon.words("regions", "province"),
    )
    return re.compile(f"{lexicon.alternation(words)}(?:同类)?\\Z")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(f"{lexicon.alternation(lexicon.words('measures', 'rank'))}\\Z")


@cache
def _verb_within() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(word for word in lexicon.words("measures", "rank") if len(word) > 1))


@cache
def _quantity() -> re.Pattern[str]:
    return lexicon.entry("measures", "quantities").pattern
