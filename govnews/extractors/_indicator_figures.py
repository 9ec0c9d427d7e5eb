"""Figures: what each slot of a sentence says, by a few named patterns of the clause."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from attrs import evolve

from govnews import lexicon
from govnews.extractors import _indicator_names as names
from govnews.extractors._indicator_clauses import masked
from govnews.extractors._indicator_lists import several
from govnews.extractors._indicator_measures import TIME, Cue, per, read
from govnews.extractors._indicator_memory import Memory, goals, rated
from govnews.extractors._indicator_ranks import place_of
from govnews.extractors._indicator_sides import (
    averages,
    counted_unit,
    counts,
    growth_behind,
    name_first,
    noun_of,
    number_first,
    phrase_of,
)
from govnews.extractors._indicator_values import FRACTION, MORE, Figure, Way, made, trimmed
from govnews.extractors._indicator_words import pattern, sequence, words
from govnews.lexicon.signs import LETTER
from govnews.mentions import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.extractors._indicator_clauses import Clause, Sentence, Slot
    from govnews.mentions.numbers import NumberMention
    from govnews.model import Measure
    from govnews.text import Text

__all__ = ["Figure", "figures"]

_JOINS = "、和与及以 ,"
_LETTER = re.compile(LETTER)
_BEYOND = re.compile(r"(?<![同环占])[比较][^比较，]{2,12}\Z")
_FAR = 14
_SHORTEST, _LONGEST = 2, 10
_PART = re.compile(r"\d+(?:[.．]\d+)?")


def figures(sentence: Sentence, memory: Memory) -> Iterator[Figure]:
    """The figures of a sentence, in order."""
    memory.begin()
    for clause in sentence.clauses:
        memory.sign = 0
        if clause.ratio is not None:
            yield from _structure(clause, sentence)
        if clause.slots:
            memory.recall()
            yield from _clause(clause, sentence, memory)
            memory.topic = ""
        else:
            memory.hear(masked(clause.text, sentence.periods))


def _clause(clause: Clause, sentence: Sentence, memory: Memory) -> Iterator[Figure]:
    taken: Text | None = None
    for slots in _groups(clause, sentence):
        group, behind = _beyond(slots, taken)
        lead = masked(group[0].lead, sentence.periods)
        found = list(_read(group, lead, clause, memory))
        if len(found) > 1 and len({figure.name for figure in found}) == 1:
            found = [evolve(figure, among=(at, len(found))) for at, figure in enumerate(found)]
        if behind and found and lead.startswith(found[0].name):
            found = [evolve(figure, name=behind + figure.name) for figure in found]
        if found:
            memory.note(
                [name for name in dict.fromkeys(f.name for f in found) if not name.endswith(goals())] or memory.last
            )
            memory.grew = found[-1].measure == "growth"
            memory.unit = memory.unit if found[-1].unit in words("measures", "growth_units") else found[-1].unit
            taken = found[-1].text if found[-1].noun else None
        yield from found


def _read(group: list[Slot], lead: str, clause: Clause, memory: Memory) -> Iterator[Figure]:
    """The figures of a group of slots, by the pattern that fits its number."""
    number = group[0].number
    if number.ordinal:
        return _rank(group, lead, clause, memory)
    if lead.endswith("前") and number.unit in words("indicator_verbs", "rank_units"):
        return _rank(group, lead.rstrip("前"), clause, memory)
    return _amount(group, lead, clause, memory)


def _beyond(group: list[Slot], taken: Text | None) -> tuple[list[Slot], str]:
    """A group whose lead begins behind the noun that the figure before it took, and that noun."""
    first = group[0]
    if taken is None or not first.lead.overlaps(taken):
        return group, ""
    rest = first.lead.after(taken)
    return [evolve(first, lead=rest), *group[1:]], str(first.lead.before(rest))


def _groups(clause: Clause, sentence: Sentence) -> Iterator[list[Slot]]:
    """The slots of a clause, those of a bare list of numbers (3%、4%) together."""
    group: list[Slot] = []
    for slot in clause.slots:
        between = masked(slot.lead, sentence.periods).strip(_JOINS)
        bare = not between or per().fullmatch(between) is not None
        if group and bare and slot.number.ordinal == group[0].number.ordinal and _alike(group[-1].number, slot.number):
            group.append(slot)
            continue
        if group:
            yield group
        group = [slot]
    if group:
        yield group


def _alike(one: NumberMention, other: NumberMention) -> bool:
    return one.unit == other.unit or one.unit is None


def _structure(clause: Clause, sentence: Sentence) -> Iterator[Figure]:
    """``三次产业结构为3:4:3``: a level for each part, under its own name and in per cent where that is known."""
    ratio = clause.ratio
    if ratio is None:
        return
    lead = clause.text.before(ratio)
    if lead[-_FAR:].search(pattern("figure_contexts", "scores")) or lead.endswith(
        sequence("figure_contexts", "parts_of_day")
    ):
        return
    name = names.before(_ratio_head(masked(lead, sentence.periods))).name
    if not name:
        return
    parts = list(ratio.finditer(_PART))
    to_one = len(parts) == 2 and str(parts[1][0]) == "1"  # noqa: PLR2004 - so much to one
    shares = _shares(name, len(parts))
    for match, part in zip(parts[:1] if to_one else parts, shares or [name] * len(parts), strict=False):
        yield Figure(
            name=part, value=Decimal(str(match[0])), value_max=None, unit="%" if shares else None, measure="level",
            approx=None,
            basis=None, lead=lead, text=trimmed(lead.through(ratio)), clause=clause, rule="structure",
        )  # fmt: skip


def _shares(name: str, count: int) -> list[str]:
    """What the parts of a structure are called: 三次产业 are the first, the second and the third."""
    entry = lexicon.entry("figure_contexts", "structure")
    parts = [str(part) for part in cast("list[str]", entry.data.get("parts", []))]
    return parts if len(parts) == count and name.startswith(entry.words) else []


def _ratio_head(lead: str) -> str:
    """A ratio's lead without what stands between its name and it; 比 at the end is the name's own."""
    head = lead.rstrip(f"为是达{TIME}")
    return head if head.endswith("比") else read(lead).head


def _rank(group: list[Slot], lead: str, clause: Clause, memory: Memory) -> Iterator[Figure]:
    """``总量居全省第3``: a place, where a verb or a field of competitors says that it is one."""
    head = place_of(lead)
    if head is None:
        return
    cue = read(head)
    name = names.before(cue.head).name
    found = _assigned(name, group, cue, memory)
    for slot, each in _pairs(group, found):
        way = Way(clause=clause, cue=cue, measure="rank", rule="rank", inherited=not name)
        yield made(slot, each, way, first=group[0])


def _amount(group: list[Slot], lead: str, clause: Clause, memory: Memory) -> Iterator[Figure]:
    """A level, growth or change, of the noun behind the number or of the noun phrase before it."""
    slot = group[0]
    cue = read(lead)
    if slot.number.approx == "over" and not cue.sign and _BEYOND.search(lead[-_FAR:]):
        cue = read(f"{lead}{MORE}")
    phrase = phrase_of(cue, memory)
    if not phrase.name and memory.topic and cue.has and not len(slot.tail):
        phrase = names.before(read(memory.topic).head)
    if not cue.sign and (growth := growth_behind(slot)):
        cue.sign = growth
    thing = counted_unit(slot.number)
    owns = bool(thing) and str(slot.tail).startswith("的")
    noun = noun_of(slot, phrase) if len(group) == 1 and not owns else ""
    if noun and number_first(slot, cue, phrase):
        memory.sign = cue.sign if cue.added else phrase.sign or (memory.sign if not cue.head else 0)
        measure: Measure = "change" if memory.sign else "level"
        way = Way(clause=clause, cue=cue, measure=measure, rule="number_first", noun=noun, sign=memory.sign)
        yield made(slot, noun, way, first=slot)
    elif owns or (thing and not phrase.name and (cue.has or not cue.says)):
        yield made(slot, thing, Way(clause=clause, cue=cue, measure="level", rule="unit", noun=thing), first=slot)
    elif name_first(slot, cue, phrase) or averages(slot, cue, memory):
        yield from _named(group, cue, phrase, clause, memory)
    elif phrase.verbal and not _LETTER.match(str(slot.tail)):
        yield from _verb_alone(slot, cue, phrase, clause, memory)


def _verb_alone(slot: Slot, cue: Cue, phrase: names.Phrase, clause: Clause, memory: Memory) -> Iterator[Figure]:
    """A number behind a lone verb: of what was counted before (还将新建30个), or named by it (立案5件, 山塘整修3口)."""
    if memory.last and memory.unit == slot.number.unit and not phrase.name and not _is_money(slot):
        measure: Measure = "change" if phrase.sign else "level"
        way = Way(clause=clause, cue=cue, measure=measure, rule="elided", sign=phrase.sign, inherited=True)
        yield made(slot, memory.last[0], way, first=slot)
    elif (counts(slot.number) or _is_whole(slot)) and len(phrase.name) + len(phrase.verb) <= _LONGEST:
        alone = len(phrase.name) < _SHORTEST or phrase.name.endswith(sequence("indicator_verbs", "agents"))
        name = phrase.verb if alone else f"{read(phrase.name).head}{phrase.verb}"
        yield made(slot, name, Way(clause=clause, cue=cue, measure="level", rule="verb"), first=slot)


def _is_money(slot: Slot) -> bool:
    return slot.number.unit in words("units", "money")


def _is_whole(slot: Slot) -> bool:
    """Whether nothing stands behind an amount in its clause that it could be one of."""
    return slot.number.kind == "quantity" and slot.number.unit is not None and not len(slot.tail)


def _named(group: list[Slot], cue: Cue, phrase: names.Phrase, clause: Clause, memory: Memory) -> Iterator[Figure]:
    """``粮食产量30万吨``, or a number whose name was said before (增长5%)."""
    slot, unit = group[0], group[-1].number.unit
    if unit is None and cue.sign and FRACTION.search(str(slot.number.text)):
        unit = "%"
    name, measure, sign = _measured(phrase, cue, unit, memory)
    if not name and memory.last and measure == "level":
        _, measure, sign = rated(memory.last[0], unit) or (name, measure, sign)
    memory.sign = phrase.sign or (memory.sign if not cue.sign else 0)
    rule = f"{measure}.{'name_first' if name else 'inherited'}"
    way = Way(clause=clause, cue=cue, measure=measure, rule=rule, sign=sign, unit=unit, inherited=not name)
    for slot, each in _pairs(group, _assigned(name, group, cue, memory)):
        yield made(slot, each, way, first=group[0])


def _measured(phrase: names.Phrase, cue: Cue, unit: str | None, memory: Memory) -> tuple[str, Measure, int]:
    """The name, the measure and the sign of a figure whose name stands before it."""
    name = f"{phrase.name}{cue.whole}" if cue.whole and cue.whole.startswith("占") else phrase.name
    relative = unit in words("measures", "growth_units")
    if cue.sign and not cue.turned:
        return name, "growth" if relative else "change", cue.sign
    if (rate := rated(name, unit)) is not None:
        return rate
    if cue.base and not name and relative and memory.grew:
        return name, "growth", 1
    sign = phrase.sign or (memory.sign if name and not cue.says else 0)
    if sign and not relative:
        return name, "change", sign
    return name, "level", 0


def _assigned(name: str, group: list[Slot], cue: Cue, memory: Memory) -> list[str]:
    """The names that a group's numbers are said of: one for each number, or several for one number."""
    count = len(group)
    if not name:
        one = memory.inherited(group[0].number.unit)
        if count > 1 or cue.each:
            wanted = memory.last if len(memory.last) == count else memory.latest(count)
            return wanted if len(wanted) == count else one
        return one
    if name in words("measures", "rates") and memory.last and not memory.last[0].endswith(name):
        name = memory.last[0] + name
    if count > 1 or cue.each:
        if places.together(cue.head):
            return [name]
        found = several(cue.head, wanted=count if count > 1 else None)
        return [rate[0] if (rate := rated(each, group[-1].number.unit)) else each for each in found] or [name]
    return [name]


def _pairs(group: list[Slot], found: list[str]) -> Iterator[tuple[Slot, str]]:
    if not found:
        return
    if len(group) == len(found):
        yield from zip(group, found, strict=True)
    elif len(group) == 1:
        yield from ((group[0], name) for name in found)
    else:
        yield from ((slot, found[0]) for slot in group)
