"""Numbers that are no figures: thresholds inside names, spans of time, editions, announced lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.extractors import _indicator_names as names
from govnews.extractors._indicator_measures import read
from govnews.extractors._indicator_quantities import is_quantity
from govnews.extractors._indicator_words import counting_units, pattern, sequence, words
from govnews.lexicon import cache
from govnews.lexicon.characters import is_han
from govnews.lexicon.signs import LETTER, NUMERALS
from govnews.mentions.finders import finder

if TYPE_CHECKING:
    from govnews.mentions.finders import Finder
    from govnews.mentions.numbers import NumberMention

__all__ = ["is_figure"]

_NOUN_AFTER = re.compile(rf"的?(?!的?[\d{NUMERALS}]){LETTER}")
_FRACTION = re.compile(r"分之|[/／]")
_BROKEN = re.compile(r"[、和与及]")
_MORE_NUMBERS = re.compile(r"[、，和~～\-—至到]\s?\d")
_FIGURE = re.compile(r"[0-9０-９]")
_DATE = re.compile(r"\d{2,4}年(?:\d{1,2}月)?的\Z")
#: Before a number: what it is given for, the chapters of a document, a relay's legs.
_STEPS = ("每", "章", "×")
#: Behind an ordinal: the others of a list of kinds (第一、二、三产业), which are no places.
_KINDS = re.compile(rf"(?:[、和与及]第?[{NUMERALS}]){{1,5}}(?={LETTER})(?![位名、和与及])")
#: So many degrees are no heat: electricity is counted in them, too.
_HOTTEST = 1000
_ONE = "一"
_SMALL = 10
_LISTING = "、"
_OPENING = '“‘"「『'
_FEWEST, _LONGEST_LISTED = 2, 8
_NEAR = 14


def is_figure(number: NumberMention, before: str, after: str, *, between: str | None) -> bool:
    """Whether a number may be a figure; ``between`` parts it from the next number of its clause, if there is one."""
    if number.ordinal:
        if _KINDS.match(after):
            return False
        return number.unit in words("indicator_verbs", "rank_units") or not (number.unit or is_han(after[:1]))
    if number.unit in words("figure_contexts", "not_units") or _is_threshold(number, after, between):
        return False
    if _is_step(number, before, between) or _is_beside(number, before, after) or _is_gloss(number, before, after):
        return False
    return _is_bare_figure(number, before, after) if number.unit is None else _is_amount(number, before, after)


def _is_amount(number: NumberMention, before: str, after: str) -> bool:
    """Whether a number with a unit says how much: spans of time, heat and points only of a quantity that is named."""
    unit = number.unit
    if unit in words("figure_contexts", "spans_of_time"):
        return _is_measured_time(before, after)
    if unit in words("figure_contexts", "temperatures") and number.value < _HOTTEST:
        return is_quantity(names.before(read(before[-_NEAR:]).head).name)
    if unit in words("figure_contexts", "points"):
        return bool(pattern("figure_contexts", "index_points").search(before))
    return not (_announces(number, before, after) or _sums_up(number, before, after))


def _is_measured_time(before: str, after: str) -> bool:
    """Whether a span of time is the value of a quantity (由28天缩短到9天), not how long something went on."""
    if after[:1] in words("figure_contexts", "time_relations"):
        return False
    cue = read(_DATE.sub("", before[-_NEAR:]))
    if cue.origin or cue.turned:
        return cue.origin or not _NOUN_AFTER.match(after)
    tied = cue.sign or is_quantity(names.before(cue.head).name)
    return bool(tied) and not _NOUN_AFTER.match(after)


def _is_step(number: NumberMention, before: str, between: str | None) -> bool:
    """Whether a number is what another is given for (每5公里, 每增长1%, 一亩地…), or one of a document or session."""
    if before.endswith(_STEPS) or (number.unit == "次" and before.endswith("届")):
        return True
    if between is not None and str(number.number) == _ONE and not before.strip(_OPENING):
        return True
    return "每" in before[-_NEAR:] and bool(_per_move().search(before[-_NEAR:]))


def _is_beside(number: NumberMention, before: str, after: str) -> bool:
    """Whether a number says what competitors reached or must reach (80分以上), or how far something lies."""
    unit = number.unit
    if unit == "分":
        bound = number.unit_text is not None and len(number.text.after(number.unit_text)) > 0
        return bound or pattern("figure_contexts", "scores").search(before[-_NEAR:]) is not None
    return unit in words("figure_contexts", "lengths") and after.startswith(sequence("figure_contexts", "bounds"))


def _is_gloss(number: NumberMention, before: str, after: str) -> bool:
    """Whether a number is all that a bracket inside a name holds (菜籽油（5升）均价)."""
    return number.unit != "%" and before[-1:] in ("（", "(") and after[:1] in ("）", ")") and is_han(after[1:2])


def _is_threshold(number: NumberMention, after: str, between: str | None) -> bool:
    """Whether a number belongs to the name of what a later one counts (收入超20万元的村3个)."""
    if number.unit in words("figure_contexts", "ages"):
        return bool(_NOUN_AFTER.match(after)) and not pattern("measures", "turned").match(after)
    if number.approx is None or between is None or number.unit == "%":
        return False
    if between == "的" and number.approx == "over":
        return True
    told = not after.startswith("的") and _verbs_behind().at(after)
    return bool(_NOUN_AFTER.match(after)) and not _BROKEN.search(between) and not told


def _is_bare_figure(number: NumberMention, before: str, after: str) -> bool:
    """Whether a number without a unit is one of a list, a ratio that moves, or a large count of a noun."""
    if _MORE_NUMBERS.match(after) or _FRACTION.search(str(number.text)) or finder(("measures", "turned")).at(after):
        return True
    cue = read(before[-_NEAR:])
    if cue.linked and "." in str(number.number) and not is_han(after[:1]):
        return True
    if cue.turned or cue.origin or (cue.sign and not _NOUN_AFTER.match(after)):
        return True
    large = number.approx is not None or str(number.number)[-1:] in "百千万亿"
    if large and not is_han(after[:1]) and is_quantity(f"一{names.before(cue.head).name}"):
        return True
    return bool(_NOUN_AFTER.match(after)) and large and bool(_FIGURE.search(str(number.number)))


def _sums_up(number: NumberMention, before: str, after: str) -> bool:
    """Whether a number only says how many places were listed, without numbers, right before it (甲、乙、丙3个区县)."""
    if not f"{number.unit_text}{after[:_SMALL]}".removeprefix("个").startswith(sequence("units", "administrative")):
        return False
    listed = before.count(_LISTING) + 1
    last = before.rpartition(_LISTING)[2]
    if _FIGURE.search(before.partition(_LISTING)[2]):
        return False
    return _FEWEST < listed == number.value and 0 < len(last) <= _LONGEST_LISTED and is_han(last[-1:])


def _announces(number: NumberMention, before: str, after: str) -> bool:
    """Whether a small number only says how many things are named next (两个方面)."""
    if number.value > _SMALL or number.kind == "percent" or number.unit_text is None:
        return False
    if number.value % 1 or finder(("indicator_verbs", "fates")).at(after):
        return False
    unit = str(number.unit_text)
    if unit not in counting_units():
        return False
    if not _FIGURE.search(str(number.number)):
        return unit not in words("figure_contexts", "concrete") or not _is_new(before)
    if unit.removeprefix("个") in words("indicator_verbs", "announced"):
        return True
    return bool(pattern("indicator_verbs", "announced").match(after))


def _is_new(before: str) -> bool:
    """Whether a verb before a small number in words says that things came to be there (建成两座)."""
    found = finder(("indicator_verbs", "object_always"), ("measures", "added")).last(before[-_NEAR:])
    return found is not None and found.end >= len(before[-_NEAR:].rstrip("了"))


@cache
def _verbs_behind() -> Finder:
    """What behind a number that is not exact says what became of it (从近3万元增长到…), and so begins no name."""
    return finder(
        ("measures", "moving"), ("measures", "turned"), ("indicator_verbs", "after_noun_always"),
        ("indicator_verbs", "after_noun"),
    )  # fmt: skip


@cache
def _per_move() -> re.Pattern[str]:
    """``每增长``: what follows is a step, not a result."""
    moves = (lexicon.alternation(lexicon.words("measures", key)) for key in ("moves_up", "moves_down"))
    return re.compile(f"每(?:{'|'.join(moves)})[了]?\\Z")
