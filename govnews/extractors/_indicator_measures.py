"""Measures: what the words before a number say of it, read from the number leftwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field

from govnews import lexicon
from govnews.extractors._indicator_words import words
from govnews.lexicon import cache
from govnews.lexicon.signs import NUMERALS
from govnews.mentions.finders import finder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.lexicon import Entry
    from govnews.model import Approximation, Basis

__all__ = ["TIME", "Cue", "per", "read", "spent"]

#: Stands for each character of a period when a stretch is read as a string.
TIME = "\ue000"
_SIGNED = ("rise", "fall", "added", "lost")
_KINDS = (
    *_SIGNED,
    "turned",
    "reach",
    "reach_long",
    "reach_about",
    "reach_quoted",
    "meant",
    "origin",
    "each",
    "each_one",
    "together",
    "filler",
    "same_time_last_year",
    "time_before",
)
_REACHES = frozenset(("reach", "reach_long", "reach_about", "reach_quoted"))
_EACH = frozenset(("each", "each_one"))
_MARKS = "、,，;；:： \u3000－-—·…\"“”‘’'「」 "
_BRACKET = re.compile(r"[（(][^（）()]{0,30}[）)]\Z")
_MOST_PEELED = 14
_NEAR = 12
_FAR = 24


@define(kw_only=True)
class Cue:
    """What a lead says: ``head`` is what is left of it, the noun phrase; the rest is what was read on the way there.

    ``sign`` is that of a movement (0 where none is said); ``turned`` says that the movement ends at the number
    (提高到), ``origin`` that it begins there, ``base`` that the number is what another is compared with.
    """

    head: str
    sign: int = 0
    added: bool = False
    turned: bool = False
    linked: bool = False
    origin: bool = False
    base: bool = False
    compared: bool = False
    each: bool = False
    approx: Approximation | None = None
    basis: Basis | None = None
    timed: bool = False
    closed: bool = False
    whole: str | None = None
    words: list[str] = field(factory=list)

    @property
    def says(self) -> bool:
        """Whether anything was read that ties the number to what was spoken of before."""
        return bool(self.sign or self.turned or self.linked or self.base or self.each or self.whole)

    @property
    def has(self) -> bool:
        """Whether the word nearest to the number only says that there is so much (现有, 共)."""
        return bool(self.words) and self.words[0] in words("measures", "having")

    @property
    def trails(self) -> bool:
        """Whether the lead ends with a bare 的, whose noun phrase the number itself is."""
        return self.words == ["的"] and not (self.says or self.timed or self.origin)


def read(lead: str, /) -> Cue:
    """Read a lead from its end.

    >>> cue = read("进口总额同比下降")
    >>> cue.head, cue.sign, cue.basis
    ('进口总额', -1, 'yoy')
    """
    cue = Cue(head=lead.strip(_MARKS))
    _counted(cue)
    _gap(cue)
    for _ in range(0 if cue.closed else _MOST_PEELED):
        if not (_compare(cue) or _peel(cue) or _share(cue)):
            break
    return cue


def _peel(cue: Cue) -> bool:
    """Take one word, bracket or period off the end of the head; False where none stands there."""
    head = cue.head
    given = per().search(head, max(0, len(head) - _NEAR)) if "每" in head[-_NEAR:] else None
    if given and given.start():
        cue.head = head[: given.start()].rstrip(_MARKS)
        return True
    if head.endswith(TIME):
        cue.head = head.rstrip(TIME).rstrip(_MARKS)
        cue.head = cue.head[: finder(("measures", "likened")).ending(cue.head)] if cue.sign else cue.head
        cue.timed = True
        return True
    if head[-1:] in ("）", ")") and (bracket := _BRACKET.search(head)):
        cue.head = head[: bracket.start()]
        return bool(cue.head)
    span = _span().search(head, max(0, len(head) - _NEAR))
    if not span and cue.words[:1] and cue.words[0] in words("measures", "doubling"):
        span = _doubling_span().search(head)
    if span:
        cue.head = head[: span.start()].rstrip(_MARKS)
        return True
    word = _word_behind(head)
    if not word or (cue.words[-1:] == ["的"] and word in words("measures", "goals")):
        return False
    _note(cue, word, _meanings()[word])
    cue.head = head[: -len(word)].rstrip(_MARKS)
    return True


def _word_behind(head: str) -> str:
    """The longest known word at the end of a head, outside the contexts that exclude it."""
    for word, excluded in _endings().get(head[-1:], ()):
        if head.endswith(word) and (not excluded or head[-len(word) - 1 : -len(word)] not in excluded):
            return word
    return ""


def _note(cue: Cue, word: str, kinds: frozenset[str]) -> None:
    """Keep what a word says. What stands nearer to the number was noted before and wins."""
    cue.words.append(word)
    signs = _signs()
    if word in signs and not cue.sign:
        cue.sign = signs[word]
        cue.turned = cue.turned or any(nearer in _turning() for nearer in cue.words[-2:-1])
        cue.added = "added" in kinds or "lost" in kinds
    cue.turned = cue.turned or "turned" in kinds
    cue.linked = cue.linked or not _REACHES.isdisjoint(kinds)
    cue.origin = cue.origin or ("origin" in kinds and not cue.sign and not cue.turned)
    cue.each = cue.each or not _EACH.isdisjoint(kinds)
    cue.approx = cue.approx or _approximations().get(word)
    if "same_time_last_year" in kinds:
        cue.basis = cue.basis or "yoy"
    if "time_before" in kinds:
        cue.basis = cue.basis or "qoq"


def _counted(cue: Cue) -> None:
    """Take 有 off ``上涨的有``: what ends with 的 is itself the name of what is counted."""
    found = None if cue.words or cue.timed else _those_who().search(cue.head)
    if found:
        cue.head = cue.head[: found.start() + 1]
        cue.linked = cue.closed = True


def _gap(cue: Cue) -> None:
    """Take ``高于全国`` off the end of the head: a number that says how far one is from another."""
    beyond = finder(("measures", "beyond")).ending(cue.head)
    if beyond < len(cue.head):
        cue.sign, cue.head = 1, cue.head[:beyond].rstrip(_MARKS)
        return
    found = _gaps().search(cue.head, max(0, len(cue.head) - _FAR))
    if found and not cue.sign:
        cue.sign = 1 if found["over"] else -1
        cue.words.append(found[0])
        cue.head = cue.head[: found.start()].rstrip(_MARKS)


def _compare(cue: Cue) -> bool:
    """Take ``比去年`` and the like off the end of the head, where a movement or 的 before the number asks for one."""
    if not (cue.sign or cue.words[:1] == ["的"]) or cue.compared:
        return False
    if cue.words[:1] == ["的"] and not cue.sign and (far := _far().search(cue.head, max(0, len(cue.head) - _FAR))):
        cue.base = cue.compared = True
        cue.head = cue.head[: far.start()].rstrip(_MARKS)
        return True
    found = _compared().search(cue.head, max(0, len(cue.head) - _FAR))
    if not found or (found[0][0] in "与同" and TIME not in found[0] and not found["mark"]):
        return False
    cue.base = not cue.sign
    cue.compared = True
    cue.head = cue.head[: found.start()].rstrip(_MARKS)
    return True


def _share(cue: Cue) -> bool:
    """Take ``占全部的`` and the like off the end of the head; the whole is kept."""
    if cue.words[:1] != ["的"] or cue.whole or cue.sign or cue.base or cue.origin:
        return False
    found = _shares().search(f"{cue.head}的")
    if not found:
        return False
    cue.whole = found[0].removesuffix("的")
    cue.head = cue.head[: found.start()].rstrip(_MARKS)
    return True


@cache
def spent() -> str:
    """How long something is to take or took, as a pattern's source (3年内, 两年时间)."""
    return f"{_any('coming')}?[0-9两{NUMERALS}几]{{1,3}}个?{_any('spent_units')}(?:左右)?{_any('spent')}"


@cache
def _compared() -> re.Pattern[str]:
    """``比去年``, ``与全省相比``: what leads up to the other one, and that one."""
    leads = "|".join(lexicon.entry("measures", key).source for key in ("likening", "likening_one"))
    return re.compile(
        f"(?:(?:{leads})[^比较，]{{1,16}}|[与同][^与同，]{{0,8}}{TIME}[^与同，]{{0,6}}|[与同][^与同，]{{1,14}}?)"
        f"(?P<mark>{_any('likened')})?\\Z"
    )


@cache
def _span() -> re.Pattern[str]:
    """``连续3年``, ``第三次``, ``五年来``: how long, the how manieth time, in how many years."""
    number = f"[0-9{NUMERALS}]{{1,3}}"
    return re.compile(
        f"{_any('lasting')}{number}个?{_any('lasting_units')}\\Z|第{number}{_any('times_counted')}\\Z"
        f"|{number}年{_any('lasting_behind')}\\Z"
    )


@cache
def _doubling_span() -> re.Pattern[str]:
    return re.compile(f"(?<![0-9{NUMERALS}第])[0-9两{NUMERALS}]{{1,2}}年{_any('taken')}?\\Z")


@cache
def _those_who() -> re.Pattern[str]:
    return re.compile(f"(?<=..)的{_any('counting')}\\Z")


def _any(key: str) -> str:
    return lexicon.alternation(lexicon.words("measures", key))


@cache
def _gaps() -> re.Pattern[str]:
    over, under = (lexicon.alternation(lexicon.words("measures", key)) for key in ("gap_over", "gap_under"))
    return re.compile(
        f"(?:(?P<over>{over})|{under})(?![达约近超仅至到])[^，、的]{{1,12}}(?:[、和][^，、的]{{1,8}}){{0,2}}\\Z"
    )


@cache
def _shares() -> re.Pattern[str]:
    """``占全部的``: a verb and the whole that a share is of."""
    return re.compile(
        f"{lexicon.alternation(lexicon.words('measures', 'share_verbs'))}(?P<whole>[^占，、]{{1,24}})的\\Z"
    )


@cache
def _far() -> re.Pattern[str]:
    """``高于全省`` before 的: what stands after 的 is the other's value."""
    return re.compile(f"{lexicon.alternation(lexicon.words('measures', 'gap_far'))}[^，、的]{{1,12}}\\Z")


@cache
def per() -> re.Pattern[str]:
    """``每人``, ``每500克``: what a value is given for."""
    words = [word for entry in lexicon.entries("units") for word in entry.words]
    units = lexicon.alternation([*words, *lexicon.words("figure_contexts", "spans_of_time")])
    return re.compile(f"(?:每[0-9]{{0,4}}[百千万]?{units}){{1,2}}\\Z")


@cache
def _excluded() -> dict[str, frozenset[str]]:
    """What may not stand before a word: contexts count for words of one character, and for those that distribute."""
    return {
        word: frozenset(entry.not_after)
        for entry in _entries()
        for word in entry.words
        if entry.not_after and (len(word) == 1 or entry.key == "each_one")
    }


@cache
def _endings() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """All words by their last character, the longest first, each with what may not stand before it."""
    excluded = _excluded()
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for word in sorted(_meanings(), key=lambda word: (-len(word), word)):
        found.setdefault(word[-1], []).append((word, excluded.get(word, frozenset())))
    return {last: tuple(group) for last, group in found.items()}


@cache
def _meanings() -> dict[str, frozenset[str]]:
    meanings: dict[str, set[str]] = {}
    for entry in _entries():
        for word in entry.words:
            meanings.setdefault(word, set()).add(entry.key)
    return {word: frozenset(kinds) for word, kinds in meanings.items()}


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(lexicon.entry("measures", kind) for kind in _KINDS)


@cache
def _signs() -> dict[str, int]:
    return {word: int(str(e.data["sign"])) for e in _entries() if "sign" in e.data for word in e.words}


@cache
def _turning() -> frozenset[str]:
    return frozenset(lexicon.words("measures", "turning"))


@cache
def _approximations() -> dict[str, Approximation]:
    found: dict[str, Approximation] = {}
    kinds: Iterable[Approximation] = ("over", "under", "about")
    for kind in kinds:
        found |= dict.fromkeys(lexicon.words("measures", kind), kind)
    return found
