"""Initiatives that are named without quotation marks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govnews.extractors._initiative_heads import (
    FILE,
    Found,
    boundary,
    gate,
    head_kind,
    heads,
    kind_of,
    light,
    plainly,
    verbs,
)
from govnews.extractors._initiative_parts import listed_after, listed_before
from govnews.lexicon import alternation, entry, words
from govnews.lexicon.signs import LETTER, NUMERALS, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.text import Match, Text

__all__ = ["find"]

_REACH: Final = 36
_LONGEST: Final = 28
_SHORTEST_LOOSE: Final = 6
_SHORTEST: Final = 5
#: How many characters describe a noun that names something by itself; fewer where a verb has just set the thing up.
_DESCRIBING: Final = 4
_CLAUSE: Final = re.compile('(?s).*[，。；：、！？“”‘’「」"《》（）()［］〔〕\\[\\]【】\\s,.;:!?…—]')
_ORDINAL: Final = re.compile(f"第[0-9{NUMERALS}]{{1,4}}[次届轮批]")
_LISTED: Final = re.compile("、$")
_MARKS: Final = re.compile('[”’」》"]$')


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
        name = _name(passage, document, match[0])
        loose = name is not None and len(name) > _SHORTEST_LOOSE and "和" not in str(name)
        return Found(text=name, kind="policy", rule="initiative.document") if name is not None and loose else None
    if match.get("name") is not None:
        return Found(text=match["name"], kind="programme", rule="initiative.epithet")
    wanted = number(str(match["count"]))
    components = listed_before(match.before, wanted) or listed_after(match.after, wanted)
    return Found(text=match[0], kind="shorthand", rule="initiative.counted", components=components)


#: Heads that name nothing without a quotation.
_BEHIND_QUOTES: Final = frozenset({"never", "shape"})


def _headed(passage: Text, match: Match) -> Found | None:
    """A head noun with what describes it to its left."""
    key = head_kind(match)
    level, head = plainly(key), match[0]
    if level in _BEHIND_QUOTES or match.after.match(heads()) is not None:
        return None
    name = _name(passage, head, head, verb=level == "verb")
    if name is None or not _named(passage, name, head, key):
        return None
    counted = name.search(_counted())
    components = listed_after(match.after, number(str(counted["count"]))) if counted else ()
    kind = "shorthand" if counted is not None and not len(counted.before) else kind_of(key)
    return Found(text=name, kind=kind, rule=f"initiative.{key}", components=components)


def _named(passage: Text, name: Text, head: Text, key: str) -> bool:
    """Whether a head noun and what describes it name one thing, not a kind of things."""
    describing = name.before(head)
    least = _least(key, set_up=passage.before(name)[-4:].search(_setting_up()) is not None)
    if len(describing) < least or describing.search(_holding()):
        return False
    if key == "regime":
        return True
    if describing.match(_kinds_of_things()) or (plainly(key) == "verb" and "和" in str(describing)):
        return False
    if key == "mechanism":
        return describing.search(_operating()) is not None
    return key != "plan" or describing.search(_routine()) is None


def _least(key: str, *, set_up: bool) -> int:
    """How many characters describe a head noun at least; ``set_up`` where a verb has just set the thing up."""
    if key == "named_project":
        return _DESCRIBING + 1
    return 2 if key == "regime" or (set_up and (plainly(key) == "alone" or key == "plan")) else _DESCRIBING


def _name(passage: Text, head: Text, end: Text, *, verb: bool = False) -> Text | None:
    """A head noun and its describing words; ``verb`` where only a verb before them makes them a name."""
    before = passage.before(head)[-_REACH:]
    pause = before.match(_CLAUSE)
    if pause is None and len(before) == _REACH:
        return None
    clause = pause.after if pause else before
    describing = _describing(clause)
    if describing is not None and (ordinal := describing.match(_ORDINAL)) is not None:
        describing = ordinal.after
    if describing is None or describing.fullmatch(_generic()) is not None:
        return None
    if describing.startswith(joint := words(FILE, "joint")) or describing.endswith(joint):
        return None
    if describing.holds(clause):
        if pause is not None and pause[0].search(_MARKS) is not None:
            return None
        if verb and not (pause is not None and pause[0].search(_LISTED) and pause[0][-9:-1].search(_headed_end())):
            return None
    return describing.through(end)


def _describing(clause: Text) -> Text | None:
    """What stands between the last verb of a clause and its end; a verb at the end itself describes (提升行动)."""
    reached = None
    for match in clause.finditer(boundary()):
        if len(match.after):
            reached = match
            continue
        if reached is None or match[0].fullmatch(verbs()) is None or match[0].search(light()) is not None:
            return None
        return reached.after if _SHORTEST <= len(reached.after) < _LONGEST else None
    describing = reached.after if reached is not None else clause
    for match in (
        describing.finditer(_neighbour()) if any(word in describing for word in words(FILE, "between_names")) else ()
    ):
        describing = match.after
    return describing if 1 < len(describing) < _LONGEST else None


@cache
def _neighbour() -> re.Pattern[str]:
    """A name of its own that is joined to the next (A战略和B战略)."""
    return re.compile(f"(?:{heads().pattern}){alternation(words(FILE, 'between_names'))}")


@cache
def _headed_end() -> re.Pattern[str]:
    return re.compile(f"(?:{heads().pattern})$")


@cache
def _kinds_of_things() -> re.Pattern[str]:
    return re.compile(alternation(words(FILE, "kind_of_things")))


@cache
def _holding() -> re.Pattern[str]:
    return entry(FILE, "holding").pattern


@cache
def _setting_up() -> re.Pattern[str]:
    return re.compile(f"{alternation(words(FILE, 'setting_up') + words(FILE, 'light'))}$")


@cache
def _operating() -> re.Pattern[str]:
    return re.compile(f"{alternation(words(FILE, 'operating'))}$")


@cache
def _routine() -> re.Pattern[str]:
    return re.compile(f"{alternation(words(FILE, 'routine'))}$")


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(
        f"(?:[0-9]{{1,4}}[个项条年]|[0-9]{{1,2}}|{alternation(words(FILE, 'generic'))}|[和及与个项条]){{1,3}}"
    )


@cache
def _shaped() -> re.Pattern[str]:
    """Whatever shows by its shape that it is a name, found in one pass."""
    counts = [sign + tail for sign in NUMERALS for tail in ("大", "项")]
    signs = gate((*words(FILE, "loose_document"), *words(FILE, "epithet"), *counts))
    return re.compile(f"{signs}(?:{_loose_document()}|{_epithet()}|{_counted().pattern})")


@cache
def _loose_document() -> str:
    document = entry(FILE, "loose_document").source
    return f"(?P<document>{document})(?:[（(][^（）()]{{1,14}}[）)])?(?![》”])"


@cache
def _epithet() -> str:
    epithet, end = alternation(words(FILE, "epithet")), alternation(words(FILE, "epithet_end"))
    place = alternation(entry(FILE, "epithet").not_before)
    return f"(?P<name>{epithet}(?!{epithet}|{place}){LETTER}{{2}})(?={end})"


@cache
def _counted() -> re.Pattern[str]:
    heads_counted = entry(FILE, "counted").source
    by_item = alternation(words(FILE, "counted_by_item"))
    return re.compile(f"(?<![第{NUMERALS}])(?P<count>[{NUMERALS}])(?:大{LETTER}{{0,3}}?{heads_counted}|项{by_item})")
