"""Sides: on which side of a number its name stands, and what that name is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from govnews import lexicon
from govnews.extractors import _indicator_names as names
from govnews.extractors._indicator_memory import goals
from govnews.extractors._indicator_nouns import after
from govnews.extractors._indicator_quantities import is_plausible, is_quantity
from govnews.extractors._indicator_words import counting_units, noun_units, sequence, words
from govnews.lexicon import cache

if TYPE_CHECKING:
    from govnews.extractors._indicator_clauses import Slot
    from govnews.extractors._indicator_measures import Cue
    from govnews.extractors._indicator_memory import Memory
    from govnews.mentions.numbers import NumberMention

__all__ = ["averages", "counted_unit", "counts", "growth_behind", "name_first", "noun_of", "number_first", "phrase_of"]

#: A quantity for so many people (每万人拥有公园面积) is another than the whole; what households own keeps its name.
_PER_MANY = re.compile(r"(?P<per>每[0-9十百千万]{1,3}(?:人口?|名)(?:拥有|有)?)[^，。、每]{0,20}\Z")
#: Before a number and 的: what stands behind is so much (以3亿元的销售额).
_WITH = "以"
_DIGIT = re.compile(r"\d")


def noun_of(slot: Slot, phrase: names.Phrase) -> str:
    """The noun that a number counts; none where the number itself only describes a noun (裁军50万人的工作)."""
    tail = str(slot.tail)
    noun = after(tail, followed=slot.followed, verbal=phrase.verbal)
    describes = tail.startswith("的") and (
        noun.endswith(goals()) or (phrase.name and not phrase.verbal and slot.number.unit == "人")
    )
    return "" if describes else noun


def phrase_of(cue: Cue, memory: Memory) -> names.Phrase:
    """The noun phrase of a head; none where it only lists examples (等12个) or explains what was named before (即)."""
    if cue.head.endswith("等") or cue.head.startswith(sequence("indicator_verbs", "explains")):
        return names.Phrase("")
    nominal = (bool(cue.sign) and not cue.added) or bool(words("measures", "shares").intersection(cue.words))
    rate = _PER_MANY.search(cue.head)
    if rate and len(rate[0]) > len(rate["per"]):
        return names.Phrase(rate[0])
    phrase = names.before(cue.head, nominal=nominal, whole=cue.closed)
    moved = next((word for word in cue.words if word in words("figure_contexts", "full_moves")), "")
    if moved and (shared := _shared_out(cue, phrase, moved, memory)):
        return names.Phrase(shared)
    if phrase.name and f"该{phrase.name}" in cue.head:
        meant = next((name for name in reversed(memory.ever) if name.endswith(phrase.name)), "")
        return evolve(phrase, name=meant or phrase.name)
    return phrase


def _shared_out(cue: Cue, phrase: names.Phrase, moved: str, memory: Memory) -> str:
    """``户均增收``: how it is shared out and the verb that says what moves, where nothing else is named.

    What was counted before in what it is shared out among (217户，户均…) keeps its name.
    """
    shares = words("figure_contexts", "per_one")
    said = phrase.name if phrase.name in shares else next((word for word in cue.words if word in shares), "")
    told = memory.unit is not None and said.startswith(memory.unit)
    return f"{said}{moved}" if said and not told and phrase.name in ("", said) else ""


def growth_behind(slot: Slot) -> int:
    """The sign of a growth that stands behind its number (以年均8%的速度增长)."""
    if slot.number.kind != "percent":
        return 0
    found = _moves_behind().match(str(slot.tail))
    return 0 if found is None else -1 if found["fall"] else 1


def counted_unit(number: NumberMention) -> str:
    """A unit that is itself the noun that is counted (26个乡镇)."""
    unit = str(number.unit_text or "")
    noun = unit.removeprefix("个").removeprefix("户")
    if unit in words("figure_contexts", "counted_alone"):
        return unit
    return noun if len(noun) > 1 and unit in noun_units() else ""


def name_first(slot: Slot, cue: Cue, phrase: names.Phrase) -> bool:
    """Whether what stands before the number can be its name, or says that the name was said before."""
    tied = cue.says or cue.origin
    if phrase.verbal and not tied:
        return False
    if not phrase.name:
        return (
            tied
            or slot.number.kind == "percent"
            or not len(slot.lead)
            or cue.head in words("figure_contexts", "of_these")
        )
    if not len(phrase.name) > 1 and str(slot.tail).startswith("的") and not cue.says:
        return False
    if (
        cue.trails
        and not phrase.name.endswith(goals())
        and not is_quantity(phrase.name)
        and not _DIGIT.search(phrase.name)
    ):
        return False
    return is_plausible(phrase.name)


def averages(slot: Slot, cue: Cue, memory: Memory) -> bool:
    """Whether nothing but how it is counted (日均) stands before a number of the same unit as the last one."""
    return bool(cue.words) and not cue.head and memory.unit == slot.number.unit


def number_first(slot: Slot, cue: Cue, phrase: names.Phrase) -> bool:
    """Whether the noun after the number is what it counts."""
    if slot.number.unit in words("figure_contexts", "dimensions") and not str(slot.tail).startswith("的"):
        return False
    if not counts(slot.number):
        of = str(slot.tail).startswith("的")
        has = cue.has and not (phrase.name or cue.sign or cue.turned)
        if has or (of and cue.words[:1] == [_WITH] and not cue.says):
            return True
        if phrase.verbal or not (phrase.name or cue.linked or cue.sign) or (of and not phrase.name and not cue.sign):
            return True
        modifies = of and slot.number.kind != "percent"
        return not (cue.says or modifies or cue.trails or is_quantity(phrase.name))
    if not phrase.name or phrase.verbal:
        return True
    return not cue.linked or cue.has


def counts(number: NumberMention) -> bool:
    """Whether a number counts things, rather than measures them."""
    return number.kind == "quantity" and (number.unit is None or str(number.unit_text) in counting_units())


@cache
def _moves_behind() -> re.Pattern[str]:
    manner = lexicon.alternation(lexicon.words("measures", "manner"))
    up, down = (lexicon.alternation(lexicon.words("measures", key)) for key in ("moves_up", "moves_down"))
    return re.compile(f"的(?:{manner}){{0,3}}(?:{up}|(?P<fall>{down}))")
