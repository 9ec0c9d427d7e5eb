"""Figures: what each slot of a sentence says, by a few named patterns of the clause."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from govnews import lexicon
from govnews.extractors import _indicator_names as names
from govnews.extractors._indicator_clauses import masked
from govnews.extractors._indicator_measures import TIME, Cue, read
from govnews.extractors._indicator_ranks import place_of
from govnews.extractors._indicator_words import counting_units, noun_units, pattern, words
from govnews.mentions import places
from govnews.mentions.numbers import NumberMention
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.extractors._indicator_clauses import Clause, Sentence, Slot
    from govnews.model import Approximation, Basis, Measure

__all__ = ["Figure", "Memory", "figures"]

_JOINS = "、和与及以 ,"
_HAN = re.compile("[\u4e00-\u9fff]")
_EXPLAINS = ("即", "也就是", "亦即")
_BEYOND = re.compile(r"[比较][^比较，]{2,12}\Z")
_MORE = "多出"
_FAR = 14
_DOUBLE = "番"
_FEW = range(1, 6)
_EXACT = 20
_HEARD = 4
_SHORTEST = 2
_PART = re.compile(r"\d+(?:[.．]\d+)?")


@frozen(kw_only=True)
class Figure:
    """One value said of one quantity, before time and place are known."""

    name: str
    value: Decimal
    value_max: Decimal | None
    unit: str | None
    measure: Measure
    approx: Approximation | None
    basis: Basis | None
    lead: Text
    text: Text
    clause: Clause
    rule: str
    inherited: bool = False
    noun: str = ""
    among: tuple[int, int] = (0, 1)


@define(kw_only=True)
class Memory:
    """What was spoken of before: the names of the last figures, and those of the sentence in order."""

    last: list[str] = field(factory=list)
    spoken: list[str] = field(factory=list)
    sign: int = 0
    unit: str | None = None
    ever: list[str] = field(factory=list)
    _heard: list[tuple[str, bool]] = field(factory=list)

    def begin(self) -> None:
        """Start a sentence; what was heard in the one before may still be what the next figure is said of."""
        self.spoken = []
        self._heard = [(clause, False) for clause, _ in self._heard]

    def hear(self, clause: str) -> None:
        """A clause without a number may name the quantity that the next one measures (产量继续增长，达到…)."""
        self._heard.append((clause, True))

    def recall(self) -> None:
        """Take note of what was heard; done only when a figure asks for it."""
        for clause, here in self._heard[-_HEARD:]:
            head = read(clause).head
            if not names.is_quantity(head) and not _rated(head, "%"):
                continue
            name = names.before(head).name
            if names.is_quantity(name) or _rated(name, "%"):
                spoken = list(self.spoken)
                self.note([name])
                self.spoken = self.spoken if here else spoken
        self._heard = []

    def note(self, found: list[str]) -> None:
        """Keep the names of a group of figures."""
        self.last = found
        self.ever += found
        self.spoken += [name for name in found if name not in self.spoken]


@frozen(kw_only=True)
class _Way:
    """How a group of slots is read."""

    clause: Clause
    cue: Cue
    measure: Measure
    rule: str
    sign: int = 0
    unit: str | None = None
    noun: str = ""
    inherited: bool = False


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
            memory.note([name for name in dict.fromkeys(f.name for f in found) if not name.endswith(_goals())] or memory.last)
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
        bare = not masked(slot.lead, sentence.periods).strip(_JOINS)
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
    """``三次产业结构为3:4:3``: a level for each part."""
    ratio = clause.ratio
    if ratio is None:
        return
    lead = clause.text.before(ratio)
    name = names.before(_ratio_head(masked(lead, sentence.periods))).name
    if not name:
        return
    parts = list(ratio.finditer(_PART))
    to_one = len(parts) == 2 and str(parts[1][0]) == "1"  # noqa: PLR2004 - so much to one
    for match in parts[:1] if to_one else parts:
        yield Figure(
            name=name, value=Decimal(str(match[0])), value_max=None, unit=None, measure="level", approx=None,
            basis=None, lead=lead, text=_trimmed(lead.through(ratio)), clause=clause, rule="structure",
        )  # fmt: skip


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
    found = _assigned(name, len(group), cue, memory)
    for slot, each in _pairs(group, found):
        way = _Way(clause=clause, cue=cue, measure="rank", rule="rank", inherited=not name)
        yield _figure(slot, each, way, first=group[0])


def _amount(group: list[Slot], lead: str, clause: Clause, memory: Memory) -> Iterator[Figure]:
    """A level, growth or change, of the noun behind the number or of the noun phrase before it."""
    slot = group[0]
    over = slot.number.approx == "over" and _BEYOND.search(lead[-_FAR:])
    cue = read(f"{lead}{_MORE}" if over else lead)
    phrase = _phrase(cue, memory)
    if not cue.sign and (growth := _growth_behind(slot)):
        cue.sign = growth
    noun = names.after(str(slot.tail), followed=slot.followed) if len(group) == 1 else ""
    if noun and _number_first(slot, cue, phrase):
        memory.sign = cue.sign if cue.added else phrase.sign or (memory.sign if not cue.head else 0)
        measure: Measure = "change" if memory.sign else "level"
        way = _Way(clause=clause, cue=cue, measure=measure, rule="number_first", noun=noun, sign=memory.sign)
        yield _figure(slot, noun, way, first=slot)
    elif (thing := _counted_unit(slot.number)) and not phrase.name and not cue.says:
        yield _figure(slot, thing, _Way(clause=clause, cue=cue, measure="level", rule="unit", noun=thing), first=slot)
    elif _name_first(slot, cue, phrase) or _averages(slot, cue, memory):
        yield from _named(group, cue, phrase, clause, memory)
    elif phrase.verbal and memory.last and memory.unit == slot.number.unit and not phrase.name and not _HAN.match(str(slot.tail)):
        way = _Way(clause=clause, cue=cue, measure="change" if phrase.sign else "level", rule="elided", sign=phrase.sign, inherited=True)
        yield _figure(slot, memory.last[0], way, first=slot)
    elif phrase.verbal and len(phrase.name) < _SHORTEST and _counts(slot.number) and not _HAN.match(str(slot.tail)):
        way = _Way(clause=clause, cue=cue, measure="level", rule="verb")
        yield _figure(slot, phrase.verb, way, first=slot)


def _phrase(cue: Cue, memory: Memory) -> names.Phrase:
    """The noun phrase of a head; none where it only lists examples (等12个) or explains what was named before (即)."""
    if cue.head.endswith("等") or cue.head.startswith(_EXPLAINS):
        return names.Phrase("")
    phrase = names.before(cue.head, nominal=bool(cue.sign) and not cue.added)
    if phrase.name and f"该{phrase.name}" in cue.head:
        meant = next((name for name in reversed(memory.ever) if name.endswith(phrase.name)), "")
        return evolve(phrase, name=meant or phrase.name)
    return phrase


def _growth_behind(slot: Slot) -> int:
    """The sign of a growth that stands behind its number (以年均8%的速度增长)."""
    if slot.number.kind != "percent":
        return 0
    found = _moves_behind().match(str(slot.tail))
    return 0 if found is None else -1 if found["fall"] else 1


def _counted_unit(number: NumberMention) -> str:
    """A unit that is itself the noun that is counted (26个乡镇)."""
    unit = str(number.unit_text or "")
    noun = unit.removeprefix("个")
    return noun if len(noun) > 1 and unit in noun_units() else ""


def _named(group: list[Slot], cue: Cue, phrase: names.Phrase, clause: Clause, memory: Memory) -> Iterator[Figure]:
    """``粮食产量30万吨``, or a number whose name was said before (增长5%)."""
    unit = group[-1].number.unit
    name, measure, sign = _measured(phrase, cue, unit, memory)
    if not name and memory.last and measure == "level":
        _, measure, sign = _rated(memory.last[0], unit) or (name, measure, sign)
    memory.sign = phrase.sign or (memory.sign if not cue.sign else 0)
    rule = f"{measure}.{'name_first' if name else 'inherited'}"
    way = _Way(clause=clause, cue=cue, measure=measure, rule=rule, sign=sign, unit=unit, inherited=not name)
    for slot, each in _pairs(group, _assigned(name, len(group), cue, memory)):
        yield _figure(slot, each, way, first=group[0])


def _name_first(slot: Slot, cue: Cue, phrase: names.Phrase) -> bool:
    """Whether what stands before the number can be its name, or says that the name was said before."""
    tied = cue.says or cue.origin
    if phrase.verbal and not tied:
        return False
    if not phrase.name:
        return tied or slot.number.kind == "percent" or not len(slot.lead) or cue.head in words("figure_contexts", "of_these")
    if not len(phrase.name) > 1 and str(slot.tail).startswith("的") and not cue.says:
        return False
    if cue.trails and not phrase.name.endswith(_goals()) and not names.is_quantity(phrase.name) and not _PART.search(phrase.name):
        return False
    return names.is_plausible(phrase.name)


def _averages(slot: Slot, cue: Cue, memory: Memory) -> bool:
    """Whether nothing but how it is counted (日均) stands before a number of the same unit as the last one."""
    return bool(cue.words) and not cue.head and memory.unit == slot.number.unit


def _number_first(slot: Slot, cue: Cue, phrase: names.Phrase) -> bool:
    """Whether the noun after the number is what it counts."""
    if slot.number.unit in words("figure_contexts", "dimensions") and not str(slot.tail).startswith("的"):
        return False
    if not _counts(slot.number):
        of = str(slot.tail).startswith("的") and not slot.tail.search(_goal_end())
        if phrase.verbal or not (phrase.name or cue.linked or cue.sign) or (of and not phrase.name and not cue.sign):
            return True
        modifies = str(slot.tail).startswith("的") and slot.number.kind != "percent"
        return not (cue.says or modifies or cue.trails or names.is_quantity(phrase.name))
    if not phrase.name or phrase.verbal:
        return True
    return not cue.linked or bool(cue.words and cue.words[0] in words("measures", "having"))


def _measured(phrase: names.Phrase, cue: Cue, unit: str | None, memory: Memory) -> tuple[str, Measure, int]:
    """The name, the measure and the sign of a figure whose name stands before it."""
    name = f"{phrase.name}{cue.whole}" if cue.whole and cue.whole.startswith("占") else phrase.name
    relative = unit in words("measures", "growth_units")
    if cue.sign and not cue.turned:
        return name, "growth" if relative else "change", cue.sign
    rated = _rated(name, unit)
    if rated:
        return rated
    sign = phrase.sign or (memory.sign if name and not cue.says else 0)
    if sign and not relative:
        return name, "change", sign
    return name, "level", 0


def _rated(name: str, unit: str | None) -> tuple[str, Measure, int] | None:
    """What a name that ends as the name of a rate does (增速, 降幅) says of its number."""
    if unit in words("measures", "growth_units"):
        for kind in ("rate", "fall_rate"):
            entry = lexicon.entry("measures", kind)
            rate = next((word for word in entry.words if name.endswith(word)), None)
            if rate:
                return name.removesuffix(rate).removesuffix("的"), "growth", int(str(entry.data["sign"]))
    return None


def _assigned(name: str, count: int, cue: Cue, memory: Memory) -> list[str]:
    """The names that a group's numbers are said of: one for each number, or several for one number."""
    if not name:
        if count > 1 or cue.each:
            wanted = memory.last if len(memory.last) == count else memory.spoken[-count:]
            return wanted if len(wanted) == count else memory.last[:1]
        return memory.last[:1]
    if name in words("measures", "rates") and memory.last and not memory.last[0].endswith(name):
        name = memory.last[0] + name
    if count > 1 or cue.each:
        if places.together(cue.head):
            return [name]
        return names.several(cue.head, wanted=count if count > 1 else None) or [name]
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


def _figure(slot: Slot, name: str, way: _Way, *, first: Slot) -> Figure:
    """A figure of a slot; what its group shares stands before the ``first`` slot."""
    number, rank = slot.number, way.measure == "rank"
    falls = way.sign < 0 and way.measure in ("growth", "change")
    value, upper, unit = _doubled(number, way)
    text = _trimmed(first.lead.through(number.text)) if len(first.lead) else number.text
    if way.noun and str(slot.tail).startswith((way.noun, f"的{way.noun}")):
        text = text.through(slot.tail[: str(slot.tail).index(way.noun) + len(way.noun)])
    return Figure(
        name=name,
        value=-value if falls else value,
        value_max=-upper if falls and upper is not None else upper,
        unit=None if rank else unit,
        measure=way.measure,
        approx=None if rank or way.cue.words[:1] == [_MORE] and number.approx == "over" else number.approx or way.cue.approx,
        basis=way.cue.basis or _basis(str(first.lead)),
        lead=first.lead,
        text=text,
        clause=way.clause,
        rule=way.rule,
        inherited=way.inherited,
        noun=way.noun,
    )


def _doubled(number: NumberMention, way: _Way) -> tuple[Decimal, Decimal | None, str | None]:
    """A value with its unit; 翻一番 is a growth of 100 %, and a fraction that does not end is cut short."""
    if number.unit == _DOUBLE and number.value in _FEW:
        return Decimal(100 * (2 ** int(number.value) - 1)), number.value_max, "%"
    value = number.value
    return (value if len(value.as_tuple().digits) <= _EXACT else round(value, 4)), number.value_max, _unit(number, way)


def _unit(number: NumberMention, way: _Way) -> str | None:
    """What a value counts in: a unit that is the noun itself leaves 个, or nothing, behind."""
    if way.rule == "unit":
        return str(number.unit_text)[: -len(way.noun)] or None
    return number.unit or way.unit


def _basis(lead: str) -> Basis | None:
    if pattern("measures", "same_time_last_year").search(lead):
        return "yoy"
    if pattern("measures", "time_before").search(lead):
        return "qoq"
    return None


def _trimmed(text: Text) -> Text:
    return text.strip("、,，;；:： \u3000—-）)和与及")


def _counts(number: NumberMention) -> bool:
    return number.kind == "quantity" and (number.unit is None or str(number.unit_text) in counting_units())


@cache
def _moves_behind() -> re.Pattern[str]:
    manner = lexicon.alternation(lexicon.words("measures", "manner"))
    up, down = (lexicon.alternation(lexicon.words("measures", key)) for key in ("moves_up", "moves_down"))
    return re.compile(f"的(?:{manner}){{0,3}}(?:{up}|(?P<fall>{down}))")


@cache
def _goals() -> tuple[str, ...]:
    return lexicon.words("measures", "goals")


@cache
def _goal_end() -> re.Pattern[str]:
    return re.compile(f"{lexicon.alternation(_goals())}\\Z")
