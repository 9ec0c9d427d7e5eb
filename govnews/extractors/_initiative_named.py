"""Initiatives that are named without quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews.extractors._initiative_heads import (
    FILE,
    Found,
    boundary,
    counted,
    gate,
    generic,
    head_kind,
    heads,
    kind_of,
    plainly,
    verbs,
)
from govnews.extractors._initiative_parts import listed_after, listed_before
from govnews.lexicon import alternation, cache, entry, words
from govnews.lexicon.signs import LETTER, NUMERALS, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.text import Match, Text

__all__ = ["find"]

_REACH: Final = 36
_LONGEST: Final = 28
_SHORTEST_LOOSE: Final = 6
_SHORTEST_PLAIN: Final = 2
_SHORTEST: Final = 5
#: What may be built in stages, and the stage.
_STAGED: Final = frozenset({"work", "named_project"})
_STAGE: Final = re.compile(f"[（(]?第?[{NUMERALS}0-9]期[）)]?(?:工程|项目)?")
#: The entry of documents named without title marks.
_DOCUMENT: Final = "loose_document"
#: Heads of what is done.
_DEEDS: Final = frozenset(
    {"campaign", "loose_document", "mechanism", "named_project", "plan", "reform", "trial", "work", "platform"}
)
#: Kinds whose names may begin with a verb.
_VERBAL: Final = frozenset({"campaign", "policy"})
#: How many characters describe a noun that names something by itself; fewer where a verb has just set the thing up.
_DESCRIBING: Final = 4
_CLAUSE: Final = re.compile('(?s).*[，。；：、！？“”‘’「」"《》（）()［］〔〕\\[\\]【】\\s,.;:!?…—]')
_ORDINAL: Final = re.compile(f"第[0-9{NUMERALS}]{{1,4}}[次届轮批]")
_LISTED: Final = "、"
#: A plan that is set up and told at such length is no routine (实施…超低排放改造计划).
_ROUTINE: Final = 6
#: Heads whose names do not join two things.
_ALONE: Final = frozenset({"named_project", "mechanism", "plan", "platform", "region", "study", "trial", "zone"})
#: Heads whose lexicon shuts out what joins names.
_BEFORE_AND: Final = ("trial", "plan")
#: What closes a row of names and is followed by the kind of thing that they are.
_OTHERS: Final = "等"
_NUMBER: Final = re.compile(f"[0-9{NUMERALS}百千万多余]")
_MEASURED: Final = re.compile("[0-9和及]")
_AND: Final = re.compile("与")
_MARKS: Final = ("”", "’", "」", "》", '"')


def find(passage: Text) -> Iterator[Found]:
    """The initiatives that a passage names plainly, in order of kinds of rule."""
    for match in passage.finditer(heads()):
        found = _headed(passage, match)
        if found is not None:
            yield found
    for match in passage.finditer(_shaped()):
        found = _by_shape(passage, match)
        if found is not None:
            yield found


def _by_shape(passage: Text, match: Match) -> Found | None:
    """A document, an epithet with its place, or a counted row."""
    document = match.get("document")
    if document is not None:
        name = _name(passage, document, match[0], key=_DOCUMENT)
        if name is None or len(name) <= _SHORTEST_LOOSE:
            return None
        return Found(text=name, kind="policy", rule="initiative.document")
    if match.get("name") is not None:
        return Found(text=match["name"], kind="programme", rule="initiative.epithet")
    if match.get("five_years") is not None:
        return Found(text=match[0], kind="plan", rule="initiative.five_years")
    wanted = number(str(match["count"]))
    components = listed_before(match.before, wanted) or listed_after(match.after, wanted)
    return Found(text=match[0], kind="shorthand", rule="initiative.counted", components=components)


#: Heads that name nothing without a quotation.
_BEHIND_QUOTES: Final = frozenset({"never", "shape"})


def _headed(passage: Text, match: Match) -> Found | None:
    """A head noun with what describes it to its left."""
    key = head_kind(match)
    head = match[0]
    if plainly(key) in _BEHIND_QUOTES or match.after.match(heads()) is not None:
        return None
    stage = match.after.match(_STAGE) if key in _STAGED else None
    end = head if stage is None else head.through(stage[0])
    name = _name(passage, head, end, key=key)
    if name is None or not _named(passage, name, head, key):
        return None
    row = name.search(counted())
    components = listed_after(match.after, number(str(row["count"]))) if row else ()
    kind = "shorthand" if row is not None and not len(row.before) else kind_of(key)
    return Found(text=name, kind=kind, rule=f"initiative.{key}", components=components)


def _named(passage: Text, name: Text, head: Text, key: str) -> bool:
    """Whether a head noun and what describes it name one thing, not a kind of things."""
    describing = name.before(head)
    set_up = passage.before(name)[-4:].endswith(words(FILE, "setting_up") + words(FILE, "light"))
    if len(describing) < _least(key, set_up=set_up) or describing.search(entry(FILE, "holding").pattern):
        return False
    if key == "regime":
        return describing.search(_headed_end()) is None
    if describing.startswith(words(FILE, "kind_of_things")) or (key in _ALONE and "和" in str(describing)):
        return False
    if key == "mechanism":
        return describing.endswith(words(FILE, "operating"))
    if key != "plan" or not describing.endswith(words(FILE, "routine")):
        return True
    return set_up and len(describing) > _ROUTINE and describing.search(_headed_end()) is None


def _least(key: str, *, set_up: bool) -> int:
    """How many characters describe a head noun at least; ``set_up`` where a verb has just set the thing up."""
    if key == "named_project":
        return _DESCRIBING + 1
    if key == "region":
        return _DESCRIBING - 1
    return 2 if key == "regime" or (set_up and (plainly(key) == "alone" or key == "plan")) else _DESCRIBING


def _name(passage: Text, head: Text, end: Text, *, key: str) -> Text | None:
    """A head noun of an entry and its describing words."""
    before = passage.before(head)[-_REACH:]
    pause = before.match(_CLAUSE)
    if pause is None and len(before) == _REACH:
        return None
    clause = pause.after if pause else before
    for joined in clause.finditer(_AND) if key in _ALONE else ():
        clause = joined.after
    kind = kind_of(key) if key != _DOCUMENT else "policy"
    verbal = _verbal(clause, issued=kind == "policy") if kind in _VERBAL else None
    if verbal is not None:
        return verbal.through(end)
    describing = _describing(clause, deed=key in _DEEDS)
    if describing is not None and (ordinal := describing.match(_ORDINAL)) is not None:
        describing = ordinal.after
    if describing is None or describing.fullmatch(generic()) is not None:
        return None
    if describing.startswith(joint := words(FILE, "joint")) or describing.endswith(joint):
        return None
    alone = describing.holds(clause) and not _may_stand_alone(pause[0] if pause else None, key)
    return None if alone else describing.through(end)


def _may_stand_alone(pause: Text | None, key: str) -> bool:
    """Whether a name may fill its clause: not behind a quotation, and where a verb makes it a name only in a row."""
    if pause is not None and pause.endswith(_MARKS):
        return False
    if key == _DOCUMENT or plainly(key) != "verb":
        return True
    return pause is not None and pause.endswith(_LISTED) and pause[-9:-1].search(_headed_end()) is not None


def _verbal(clause: Text, *, issued: bool) -> Text | None:
    """A name that begins with a verb of its own, behind one that launches or issues it (开展打击传销行动)."""
    last = None
    for match in clause.finditer(_launched()):
        last = match
    if last is None or (last.get("issuing") is not None) is not issued:
        return None
    name = last.after
    return name if _SHORTEST <= len(name) < _LONGEST and name[1:].search(_finite()) is None else None


def _describing(clause: Text, *, deed: bool = True) -> Text | None:
    """What stands between the last verb of a clause and its end.

    A verb at the end itself describes a ``deed`` (提升行动); before anything else it ends what stands before the name.
    """
    if any(word in clause for word in words(FILE, "between_names")):
        for match in clause.finditer(_neighbour()):
            clause = match.after
    reached, shortest = None, _SHORTEST_PLAIN
    for match in clause.finditer(boundary()):
        if len(match.after):
            reached = match
            continue
        if (
            not deed
            or reached is None
            or match[0].fullmatch(verbs()) is None
            or match[0].endswith(words(FILE, "light"))
        ):
            return None
        shortest = _SHORTEST
    if reached is not None and (reached[0].endswith(_OTHERS) or _counts_kinds(reached)):
        return None
    describing = reached.after if reached is not None else clause
    return describing if shortest <= len(describing) < _LONGEST else None


def _counts_kinds(reached: Match) -> bool:
    """Whether what stands before a description counts it, and it tells a measure or joins two (22个750千伏电网工程)."""
    return reached[0].search(_NUMBER) is not None and reached.after.search(_MEASURED) is not None


@cache
def _launched() -> re.Pattern[str]:
    """A verb that launches something, or issues it, just before the verb that its name begins with."""
    launching, issuing, naming, advancing = (
        alternation(words(FILE, key)) for key in ("launching", "issuing", "naming", "advancing")
    )
    return re.compile(
        f"(?:{launching}了?(?={naming})|(?P<issuing>{issuing})了?(?:我[县区市省])?(?={naming}|{advancing}))"
    )


@cache
def _finite() -> re.Pattern[str]:
    """What no name that begins with a verb holds: particles, and a further verb that launches."""
    return re.compile(f"[的了着]|{alternation(words(FILE, 'launching') + words(FILE, 'issuing'))}")


@cache
def _neighbour() -> re.Pattern[str]:
    """A name of its own that is joined to the next (A战略和B战略)."""
    nouns = alternation(word for key in _BEFORE_AND for word in words(FILE, key))
    return re.compile(f"(?:{heads().pattern}|{nouns}){alternation(words(FILE, 'between_names'))}")


@cache
def _headed_end() -> re.Pattern[str]:
    return re.compile(f"(?:{heads().pattern})$")


@cache
def _shaped() -> re.Pattern[str]:
    """Whatever shows by its shape that it is a name, found in one pass."""
    counts = [sign + tail for sign in NUMERALS for tail in ("大", "项")]
    plans = ("第" + sign for sign in NUMERALS)
    signs = gate((*words(FILE, "loose_document"), *words(FILE, "epithet"), *counts, *plans))
    return re.compile(f"{signs}(?:{_loose_document()}|{_epithet()}|{counted().pattern}|{_five_years()})")


@cache
def _loose_document() -> str:
    document = entry(FILE, "loose_document").source
    return f"(?P<document>{document})(?:[（(][^（）()]{{1,14}}[）)])?(?![》”])"


@cache
def _five_years() -> str:
    """A plan of five years, told by its number."""
    return f"(?P<five_years>第[{NUMERALS}]{{1,3}}个五年{alternation(words(FILE, 'numbered_plan'))})"


@cache
def _epithet() -> str:
    epithet, end = alternation(words(FILE, "epithet")), entry(FILE, "epithet_end").source
    place = alternation(entry(FILE, "epithet").not_before)
    return f"(?P<name>{epithet}(?!{epithet}|{place}){LETTER}{{2}})(?={end})"
