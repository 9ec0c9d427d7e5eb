"""Names: the noun phrase of a figure, from what stands before the number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.extractors._indicator_cuts import TRIM, gift, short, without_brackets, without_time
from govnews.extractors._indicator_quantities import is_quantity
from govnews.extractors._indicator_words import words
from govnews.lexicon import cache
from govnews.lexicon.signs import NUMERALS
from govnews.mentions import places
from govnews.mentions.finders import finder

if TYPE_CHECKING:
    from govnews.mentions.finders import Finder

__all__ = ["Phrase", "before", "others"]

_LISTED_QUALITIES = re.compile(r"[^的]{1,30}、[^的]{1,30}的(?=[^的]{4})")
_QUOTES = str.maketrans("", "", '“”"‘’「」『』 \u3000')
_NEW = "新"
_WITH = ("参", "赠", "授")
_OF_THESE = "其中"
_SHORT = 4
_MOST_STRIPPED = 12
_SHORTEST = 2
#: Before the text's own place: the name speaks of it (占全市比重).
_TIED = "占比较对居为于在与和及、超"


@frozen
class Phrase:
    """A noun phrase, the movement that its verb says (新增 1, 减少 -1, else 0), and whether a verb stands behind it."""

    name: str
    sign: int = 0
    verbal: bool = False
    verb: str = ""


def before(head: str, /, *, nominal: bool = False, whole: bool = False) -> Phrase:
    """The noun phrase that a lead's head ends with; ``nominal`` says that a verb at its end is the noun
    itself, ``whole`` that those inside belong to it.

    >>> before("我省新增养老床位")
    Phrase(name='养老床位', sign=1, verbal=False, verb='')
    """
    sign = _sign(head)
    given = without_time(without_brackets(head.translate(_QUOTES)))
    bare = given if nominal or whole else _without_verbs(given)
    verbal = bare != given
    if whole:
        return Phrase(_trimmed(bare).removeprefix(_OF_THESE), sign)
    name = gift(_object(bare))
    listed_before = _and_others().match(name)
    if listed_before:
        name = name[listed_before.end() :]
    listed = _LISTED_QUALITIES.match(name)
    if listed:
        name = name[listed.end() :]
    left = _stripped(short(_within(name)))
    kept = _placeless(left)
    if not kept and not verbal and left in lexicon.words("indicator_verbs", "weak"):
        return Phrase("", sign, verbal=True, verb=left)
    return Phrase(kept, sign, verbal=verbal, verb=given[len(bare) :].rstrip("了的"))


def _without_verbs(name: str) -> str:
    """A name without the verbs at its end, one or two (审查立案); with one that another makes a noun (开展检查)."""
    once = _without_verb(name)
    if once == name or finder(("indicator_verbs", "support")).first(once):
        return name
    return _without_verb(once)


def _without_verb(name: str) -> str:
    """A name without the verb at its end."""
    end = len(name.rstrip("了的")) if name[-1:] in ("了", "的") else len(name)
    end -= name[:end].endswith("过")
    start = _verbs().ending(name[:end])
    return name[:start] if start < end - 1 else name


def _object(name: str) -> str:
    """What stands after the last verb that governs it; a subject joins a quantity that has no name without one."""
    short = _trimmed(name)
    name = name[name.find(short[:1]) :]
    last = _heads().last(short)
    while last is not None and last.end >= len(short):
        last = _heads().last(name[: last.start])
    if last is None:
        return name
    rest = _trimmed(name[last.end :])
    if _verbs().at(rest) == len(rest) > 0 or (
        rest in words("measures", "attributes")
        and not finder(("indicator_verbs", "object_always")).at(name, last.start)
    ):
        return name
    if name[last.start] == _NEW:
        start = finder(("indicator_verbs", "strata")).ending(name[: last.start])
        if start < last.start or is_quantity(rest):
            return name[start:]
    if rest in words("measures", "bare") and len(rest) < _SHORT:
        subject = _stripped(_object(name[: last.start]))
        subject = subject[: _words_before().ending(subject)]
        return f"{subject}{rest}"
    return rest


def _trimmed(name: str) -> str:
    """Without marks and function words at both ends; 和 stays where it ends a noun (总和), 与 in 参与."""
    short = name.strip(TRIM)
    tail = "和" if short.endswith("总") else "与" if short.endswith(_WITH) else ""
    return f"{short}{tail}" if tail and f"{short}{tail}" in name else short


def _stripped(name: str) -> str:
    """Without what leads up to the noun phrase: enumerators, places, function words."""
    for _ in range(_MOST_STRIPPED):
        short = _enumerator().sub("", _trimmed(name))
        place = places.opening(short)
        short = short[len(place) :] if place and len(short) > len(place) else short
        end = _words_before().at(short)
        if end and end < len(short) and not _belongs(short[:end], short[end:]):
            short = short[end:]
        if short == name:
            break
        name = short
    return name


def _within(name: str) -> str:
    """A name from behind the text's own place, where that stands in it (假期全省车流量) and is not spoken of."""
    found = finder(("regions", "own")).last(name)
    if found is None or found.start < _SHORTEST or found.end + _SHORTEST > len(name):
        return name
    return name if name[found.start - 1] in _TIED else name[found.end :]


def _belongs(word: str, rest: str) -> bool:
    """Whether a word belongs to the name behind it: 新 of a kind, a verb of what it has (生产指数), half a word."""
    if word[0] == _NEW and is_quantity(rest):
        return True
    return rest in words("measures", "attributes") and (len(rest) == 1 or bool(_governing().at(word)))


def _placeless(name: str) -> str:
    """Nothing where all that is left is a place or a word that leads up to a noun."""
    empty = (
        places.leading(name) == name
        or _words_before().at(name) == len(name) > 0
        or name in words("indicator_verbs", "lone")
    )
    return "" if empty else name


def _sign(head: str) -> int:
    """The movement that the last verb of the head says."""
    moves = [found for found in _moves().find(head) if found.end < len(head)]
    if not moves:
        return 0
    start, end = moves[-1]
    if any(start + 4 < found.end < len(head) for found in _verbs().find(head)):
        return 0
    return -1 if head[start:end] in lexicon.words("measures", "lost") else 1


@cache
def _moves() -> Finder:
    return finder(("measures", "added"), ("measures", "lost"))


@cache
def _verbs() -> Finder:
    return finder(*(("indicator_verbs", key) for key in ("object_always", "object", "plain", "more")))


@cache
def _heads() -> Finder:
    keys = ("object_always", "object", "plain", "more", "adverbs", "have")
    return finder(*(("indicator_verbs", key) for key in keys))


@cache
def _governing() -> Finder:
    return finder(*(("indicator_verbs", key) for key in ("object", "weak", "weak_for")))


@cache
def _words_before() -> Finder:
    keys = (
        "object_always", "object", "weak", "weak_for", "function", "function_short", "function_at", "function_can",
        "single", "meant", "may", "have",
    )  # fmt: skip
    return finder(*(("indicator_verbs", key) for key in keys))


@cache
def _enumerator() -> re.Pattern[str]:
    """What counts an item of a list, or says its years, before the noun phrase."""
    years = lexicon.alternation(lexicon.words("measures", "years_behind"))
    span = lexicon.alternation((*lexicon.words("measures", "coming"), *lexicon.words("measures", "lasting")))
    places_too = lexicon.entry("measures", "other_places").source
    no_others = "".join(lexicon.entry("measures", "and_others").not_before)
    return re.compile(
        rf"^(?:[{NUMERALS}]{{1,2}}是|1\d{{2}}学?年度?|\d{{2,4}}[至到—-]\d{{2,4}}年度?|[（(][{NUMERALS}\d]{{1,2}}[）)]"
        rf"|{span}?[{NUMERALS}]{{1,2}}年{years}?|[{NUMERALS}]{{1,2}}、|[①-⑳]|第[一二三四五]周|等(?:{places_too})?(?=[^{no_others}]{{3}})|[●◆■★])"
    )


@cache
def _and_others() -> re.Pattern[str]:
    """A list that 等 ends, before the name that all of it has."""
    return re.compile(f"^.{{3,61}}?{others().pattern}(?!\\Z)")


@cache
def others() -> re.Pattern[str]:
    return re.compile(f"(?<=..){lexicon.entry('measures', 'and_others').source}")
