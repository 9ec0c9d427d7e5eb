"""Nouns: what stands behind a number and is counted by it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.extractors._indicator_cuts import TRIM
from govnews.extractors._indicator_measures import TIME, read
from govnews.extractors._indicator_names import others
from govnews.extractors._indicator_words import pattern, sequence
from govnews.lexicon import cache
from govnews.lexicon.characters import is_han
from govnews.lexicon.signs import NUMERALS
from govnews.mentions.finders import finder

if TYPE_CHECKING:
    from govnews.mentions.finders import Finder, Found

__all__ = ["after"]

_QUOTES = str.maketrans("", "", '“”"‘’「」『』 \u3000')
_STOP = re.compile(rf"[、，,；;：:（(）)。{TIME}…\n]|——|以及|第[{NUMERALS}]{{1,3}}次")
_MANY = 10
_TOO_LONG = 20
_MOST_DESCRIBED = 10
_LONGEST = 30


def after(tail: str, /, *, followed: bool = False, verbal: bool = False) -> str:
    """The noun phrase that a tail begins with; empty where it begins with something else.

    ``followed`` says that another number ends the tail, ``verbal`` that a verb governs the number.

    >>> after("农业项目加快推进")
    '农业项目'
    """
    fate = finder(("indicator_verbs", "fates")).at(tail)
    if fate:
        return tail[:fate]
    if not tail or not _begins_noun(tail):
        return ""
    noun = _until_mark(tail, followed=followed)
    verb = _boundary(noun)
    if verb and verb.end == len(noun) and not followed and (tail.startswith("的") or (verbal and not verb.start)):
        return noun
    if verb and noun[verb.start : verb.end] == "的" and _describes(noun[: verb.start]) and (described := _behind(noun)):
        return described
    if verb and not verb.start and not followed and (described := _behind(tail.translate(_QUOTES))):
        return described
    if verb:
        noun = noun[: verb.start]
    quantity = pattern("measures", "quantities").search(noun, 2) if len(noun) > 2 else None  # noqa: PLR2004 - a noun of its own before it
    if quantity and not verb and (followed or quantity.end() < len(noun)):
        noun = noun[: quantity.start()]
    count = _counted().search(noun) if (followed or len(noun) > _MANY) and not verb else None
    if count:
        noun = noun[: count.end()]
    noun = _tailless(noun)
    return noun if len(noun) <= _TOO_LONG else ""


def _until_mark(tail: str, *, followed: bool) -> str:
    """What a tail begins with, up to a mark, to others of the kind, or to what happened among them."""
    text = tail.translate(_QUOTES)
    stop = _STOP.search(text)
    noun = text[: stop.start() if stop else _LONGEST][:_LONGEST]
    if stop and text[stop.start()] == "、" and (joined := _joined(text)):
        noun = joined
    noun = noun.removeprefix("的")
    if followed:
        noun = read(noun).head
    rest = others().search(noun)
    noun = noun[: rest.start()] if rest else noun
    among = finder(("indicator_verbs", "among")).first(noun, 2)
    return noun[: among.start] if among else noun


def _behind(text: str) -> str:
    """The noun behind what describes it and ends with 的 (来自各地的选手); nothing where none stands there."""
    described, of, rest = text[:_LONGEST].partition("的")
    if not of or len(described) > _MOST_DESCRIBED or _STOP.search(described) or not rest or not _begins_noun(rest):
        return ""
    noun = after(rest)
    return noun if len(noun) > 1 else ""


def _describes(words: str) -> bool:
    """Whether words before 的 only say how something is (高水平, 有代表性)."""
    known = lexicon.entry("indicator_verbs", "described")
    return words.startswith(known.strings("starts")) or words.endswith(known.words)


def _boundary(noun: str) -> Found | None:
    """The first verb behind a noun that a number counts; one behind a mere attribute is part of the noun."""
    start = finder(("indicator_verbs", "attributive")).at(noun)
    found = [found for found in (_verb_after(noun, start), finder(("measures", "turned")).first(noun)) if found]
    return min(found, key=lambda found: found.start, default=None)


def _verb_after(noun: str, start: int) -> Found | None:
    """The first verb behind the noun; one of a single character may not stand at its very start.

    What stands at the start and is only an attribute of the noun (专业救援船), with the verb behind it, is passed over.
    """
    if start:
        start = _verbs_after().at(noun, start) or start
    found = _verbs_after().first(noun, start)
    if found and not found.start and found.end == 1:
        found = _verbs_after().first(noun, 2)
    return found


def _begins_noun(tail: str) -> bool:
    if finder(("measures", "moving"), ("indicator_verbs", "passive")).at(tail):
        return False
    if tail.startswith(sequence("measures", "strength")):
        return False
    first = tail[0]
    if first.isdigit():
        return tail[1:2].isascii() and tail[1:2].isalpha()
    return is_han(first) or first in '“"‘「' or (first.isascii() and first.isalpha())


def _joined(text: str) -> str:
    """A list of short nouns whose last one is a counted noun (风电、光伏项目)."""
    found = _list_of_counted().match(text)
    return found[0] if found else ""


def _tailless(noun: str) -> str:
    found = _tail_nouns().search(noun)
    if found and found.start() > 1:
        noun = noun[: found.start()]
    return noun.strip(TRIM)


@cache
def _verbs_after() -> Finder:
    keys = ("after_noun_always", "after_noun", "after_noun_short", "fates", "plain", "more", "object", "adverbs")
    return finder(*(("indicator_verbs", key) for key in keys))


@cache
def _counted() -> re.Pattern[str]:
    noun = _source("count_nouns")
    return re.compile(f"{noun}(?:[和及与]?{noun}){{0,3}}")


@cache
def _list_of_counted() -> re.Pattern[str]:
    return re.compile(rf"[^、，。；（）]{{1,6}}(?:、[^、，。；（）]{{1,6}}){{1,4}}?{_source('count_nouns')}")


@cache
def _tail_nouns() -> re.Pattern[str]:
    return re.compile(f"{_source('tail_nouns')}\\Z")


def _source(key: str) -> str:
    return lexicon.entry("indicator_verbs", key).source
