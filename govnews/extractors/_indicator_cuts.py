"""Cuts: what stands in a head beside its noun phrase, such as brackets, words of time, and what it is a part of."""

from __future__ import annotations

import re

from govnews.extractors._indicator_measures import TIME, spent
from govnews.extractors._indicator_quantities import is_quantity
from govnews.extractors._indicator_words import pattern, sequence
from govnews.lexicon import cache
from govnews.mentions.finders import finder

__all__ = ["TRIM", "gift", "short", "without_brackets", "without_time"]

TRIM = "/／、,，;；:： \u3000－-—·…的了和与及近"
_BRACKET = re.compile(r"[（(][^（）()]{0,30}[）)]?")
_THERE_ARE = "的有"
_TO = re.compile("[向为给对]..")
_SINCE = "自从由到至"
_LONG = 12
_SHORTEST_REST = 3


def without_brackets(head: str, /) -> str:
    """A head without what it says in brackets, and from behind a bracket that another number cut off."""
    name = _BRACKET.sub("", head)
    return name[name.rfind("）") + 1 :].lstrip(")") if "）" in name else name


def without_time(name: str, /) -> str:
    """What follows the last period, or what precedes it where nothing follows.

    >>> without_time("公司计划3年内投资")
    '投资'
    """
    if "内" in name or "里" in name or "时间" in name:
        name = _spent().sub(TIME, name)
    if TIME not in name:
        return name
    left, _, right = name.rpartition(TIME)
    behind = pattern("figure_contexts", "behind_time").match(right)
    right = right if behind is None else right[behind.end() :]
    return right.strip(TRIM) or left.strip(TIME + TRIM).rstrip(_SINCE)


def gift(name: str, /) -> str:
    """What is given, without to whom (向学校捐款); from behind 的有, which only leads up to what is there."""
    start = finder(("indicator_verbs", "given")).ending(name)
    led = name[:start]
    if start < len(name) and (_TO.search(led) or led.endswith(sequence("indicator_verbs", "before_given"))):
        return name[start:]
    return name[name.rfind(_THERE_ARE) + len(_THERE_ARE) :] if _THERE_ARE in name else name


def short(name: str, /) -> str:
    """A name from behind 是, a long one from behind its last 的, where what stands there is a quantity.

    >>> short("变化最大的是良种覆盖率")
    '良种覆盖率'
    """
    rest = name.rpartition("是")[2]
    if len(rest) < len(name) and len(rest) >= _SHORTEST_REST and is_quantity(rest):
        return rest
    if len(name) > _LONG:
        _, given, rest = name.rpartition("的")
        if given and len(rest) >= _SHORTEST_REST and is_quantity(rest):
            return rest
    return name


@cache
def _spent() -> re.Pattern[str]:
    return re.compile(f"[在用于]?{spent()}[在就]?")
