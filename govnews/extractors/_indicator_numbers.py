"""Numbers that are no figures: thresholds inside names, spans of time, ordinals of editions, counts that announce a list."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.extractors._indicator_measures import read

if TYPE_CHECKING:
    from govnews.mentions.numbers import NumberMention

__all__ = ["is_figure"]

_NOUN_AFTER = re.compile(r"的?(?!的?[\d一二三四五六七八九十])[\u4e00-\u9fff]")
_BROKEN = re.compile(r"[、和与及]")
_MORE_NUMBERS = re.compile(r"[、，和~～\-—至到]\s?\d")
_FIGURE = re.compile(r"[0-9０-９]")
#: The lexicon's units that measure; all others count things.
_MEASURED = frozenset({"percentage_point", "permille_point", "money", "measure", "times", "fan"})
_SMALL = 10
_NEAR = 14


def is_figure(number: NumberMention, before: str, after: str, *, between: str | None) -> bool:
    """Whether a number may be a figure; ``between`` is what parts it from the next number of its clause, if there is one."""
    if number.ordinal:
        return number.unit in (None, "名", "位")
    if number.unit in _no_units() or _is_threshold(number, after, between):
        return False
    if number.unit in _spans_of_time():
        cue = read(before[-_NEAR:])
        if after[:1] in tuple("前来间后内里之"):
            return False
        return cue.origin or (bool(cue.sign or cue.turned or cue.linked) and not _NOUN_AFTER.match(after))
    if number.unit is None:
        return _is_bare_figure(number, before, after)
    if number.unit == "点":
        return bool(lexicon.entry("figure_contexts", "index_points").pattern.search(before))
    return not _announces(number, before, after)


def _is_threshold(number: NumberMention, after: str, between: str | None) -> bool:
    """Whether a number belongs to the name of what a later one counts (收入超20万元的村3个)."""
    if number.unit in ("岁", "周岁"):
        return bool(_NOUN_AFTER.match(after))
    if number.approx is None or between is None or number.unit == "%":
        return False
    if between == "的" and number.approx == "over":
        return True
    return bool(_NOUN_AFTER.match(after)) and not _BROKEN.search(between)


def _is_bare_figure(number: NumberMention, before: str, after: str) -> bool:
    """Whether a number without a unit is one of a list, a ratio that moves, or a large count of a noun."""
    if _MORE_NUMBERS.match(after):
        return True
    cue = read(before[-_NEAR:])
    if cue.turned or cue.origin or (cue.sign and not _NOUN_AFTER.match(after)):
        return True
    large = number.approx is not None or str(number.number)[-1:] in "百千万亿"
    return bool(_NOUN_AFTER.match(after)) and large and bool(_FIGURE.search(str(number.number)))


def _announces(number: NumberMention, before: str, after: str) -> bool:
    """Whether a small number only says how many things are named next (两个方面), or is a word of everyday speech (一个)."""
    if number.value > _SMALL or number.kind == "percent" or number.unit_text is None:
        return False
    unit = str(number.unit_text)
    if unit not in _classifiers():
        return False
    if not _FIGURE.search(str(number.number)):
        return True
    return any(word in (unit.removeprefix("个"), unit) or after.startswith(word) for word in _announced())


@cache
def _announced() -> tuple[str, ...]:
    return lexicon.words("indicator_verbs", "announced")


@cache
def _classifiers() -> frozenset[str]:
    return frozenset(
        word
        for entry in lexicon.entries("units")
        if entry.data["kind"] == "quantity" and entry.key not in _MEASURED
        for word in entry.words
    )


@cache
def _no_units() -> frozenset[str]:
    return frozenset(lexicon.words("figure_contexts", "not_units"))


@cache
def _spans_of_time() -> frozenset[str]:
    return frozenset(lexicon.words("figure_contexts", "spans_of_time"))
