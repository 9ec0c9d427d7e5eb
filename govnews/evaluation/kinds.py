"""What counts as found of each kind of object, and which of its fields are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from govnews.evaluation.counts import Counts, Verdict, pair
from govnews.evaluation.likeness import alike, bare, choices, f1, first, fold, listed, options, same, same_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from govnews.evaluation.counts import Pairing
    from govnews.evaluation.likeness import Item, Json

__all__ = ["Place", "indicators", "initiatives", "items", "meetings", "speeches"]

#: Of a meeting's name, an agenda's item, a speaker and a region most must be the same.
_NAME: Final = 0.8
_TOLD: Final = 0.7
_REGION: Final = 0.75
#: Fields that most meetings do not say.
_NULL: Final = ("organizer", "format", "ordinal")
#: So many characters at each end tell a statement.
_END: Final = 8


@frozen
class Place:
    """Which found article is which of the gold's."""

    articles: Mapping[int, int]

    def holds(self, gold: Item, found: Item) -> bool:
        """Whether an object stands in the right article; in one that was not found, any is right."""
        return self.articles.get(cast("int", gold["_article"]), found["_article"]) == found["_article"]


def items(articles: Sequence[Item], kind: str) -> list[Item]:
    """All objects of a kind, each with the number of its article."""
    return [
        {**item, "_article": number} for number, article in enumerate(articles) for item in listed(article.get(kind))
    ]


def meetings(gold: Sequence[Item], found: Sequence[Item], place: Place) -> Counts:
    """Meetings are the same by most of the name; visits are not asked for."""

    def likeness(one: Item, two: Item) -> float:
        """How much two meetings agree in."""
        agree = sum(same(one.get(key), two.get(key)) for key in ("name", "date", "organizer"))
        return 2 * place.holds(one, two) + agree

    given = [item for item in items(found, "meetings") if item.get("kind") != "visit"]
    paired = pair(items(gold, "meetings"), given, lambda one, two: alike(one["name"], two["name"], _NAME), likeness)
    counts = _counted(paired, _named)
    for one, two in paired.pairs:
        _asked(counts, one, two, _NULL, grouped=True)
        _asked(counts, one, two, ("date",))
        for key in ("chairs", "attendees"):
            if key in one:
                people = [person["name"] for person in listed(two.get(key))]
                counts.answer(key, max(f1(each, people) for each in choices(one[key])), group=_empty(one[key]))
        if "agenda" in one:
            told = [fold(part["text"]) for part in listed(two.get("agenda"))]
            counts.answer(
                "agenda", max(_agenda(each, told) for each in choices(one["agenda"])), group=_empty(one["agenda"])
            )
    return counts


def speeches(gold: Sequence[Item], found: Sequence[Item], place: Place) -> Counts:
    """Statements are the same by their speaker and both their ends."""
    paired = pair(
        list(_statements(gold)),
        list(_statements(found)),
        _same_statement,
        lambda one, two: float(place.holds(one, two)),
    )
    counts = _counted(paired, lambda item: f"{first(item['speaker'])}: {first(item.get('first', item.get('text')))}")
    for one, two in paired.pairs:
        _asked(counts, one, two, ("verb",))
        _asked(counts, one, two, ("mode",), grouped=True)
    return counts


def indicators(gold: Sequence[Item], found: Sequence[Item], place: Place) -> Counts:
    """Indicators are the same by value, unit, measure and most of the name."""

    def test(one: Item, two: Item) -> bool:
        """Whether two figures are the same."""
        alike_all = all(same(one.get(key), two.get(key)) for key in ("unit", "measure"))
        return alike_all and same_number(one["value"], two["value"]) and alike(one["name"], two["name"])

    def likeness(one: Item, two: Item) -> float:
        """How much two figures agree in, where they stand and what else they say."""
        words, said = fold(first(one.get("text"))), fold(two.get("text"))
        agree = sum(
            same(one[key], two.get(key)) for key in ("name", "period", "region", "approx", "basis") if key in one
        )
        return 4 * place.holds(one, two) + 2 * (said in words or words in said) + agree

    paired = pair(items(gold, "indicators"), items(found, "indicators"), test, likeness)
    counts = _counted(paired, lambda item: " ".join(fold(first(item.get(key))) for key in ("name", "value", "unit")))
    for one, two in paired.pairs:
        _asked(counts, one, two, ("name", "period"))
        _asked(counts, one, two, ("approx", "basis", "status"), grouped=True)
        if "region" in one:
            region = same(one["region"], two.get("region")) or alike(one["region"], two.get("region"), _REGION)
            counts.answer("region", region)
        if first(one.get("value_max")) is not None:
            counts.answer("value_max", same_number(one["value_max"], two.get("value_max")))
    return counts


def initiatives(gold: Sequence[Item], found: Sequence[Item], place: Place) -> Counts:  # noqa: ARG001 - the kinds' shape
    """Initiatives are the same by name, once in a document; a second form of one name is neither missed nor false."""
    merged: dict[str, Item] = {}
    for item in items(gold, "initiatives"):
        known = merged.setdefault(fold(first(item["name"])), {"name": [], "optional": True})
        known["name"] = [*options(known["name"]), *options(item["name"])]
        known["optional"] = bool(known["optional"] and item.get("optional"))
        known["components"] = known.get("components") or item.get("components")
    forms: list[Item] = [{"name": name, "optional": True} for item in merged.values() for name in options(item["name"])]
    given = {fold(item["name"]): item for item in items(found, "initiatives")}
    paired = pair([*merged.values(), *forms], list(given.values()), _same_name, lambda *_: 0.0)
    counts = _counted(paired, _named)
    for one, two in paired.pairs:
        if one.get("components"):
            parts = cast("list[Json]", two.get("components") or [])
            counts.answer("components", max(f1(each, parts) for each in choices(one["components"])))
    return counts


def _counted(paired: Pairing, label: Callable[[Item], str]) -> Counts:
    counts = Counts(hit=len(paired.pairs), miss=len(paired.missed), false=len(paired.false))
    counts.differences += [f"missed {label(item)}" for item in paired.missed]
    counts.differences += [f"false {label(item)}" for item in paired.false]
    counts.verdicts += [Verdict.of(item, right=True) for _, item in (*paired.pairs, *paired.optional)]
    counts.verdicts += [Verdict.of(item, right=False) for item in paired.false]
    return counts


def _asked(counts: Counts, gold: Item, found: Item, names: Sequence[str], *, grouped: bool = False) -> None:
    """Answer the fields that the gold asks for; where most say one thing, in groups of what the gold says."""
    for name in names:
        if name in gold:
            group = (_group(gold[name]) if name in _NULL else str(first(gold[name]))) if grouped else ""
            counts.answer(name, same(gold[name], found.get(name)), group=group)


def _statements(articles: Sequence[Item]) -> list[Item]:
    """Every statement with its speaker, mode and evidence."""
    found = []
    for speech in items(articles, "speeches"):
        speaker = speech["speaker"]
        who = speaker["name"] if isinstance(speaker, dict) else speaker
        for item in listed(speech.get("statements")):
            told: Item = {"speaker": who, "mode": speech.get("mode"), "_article": speech["_article"]}
            told["optional"] = bool(speech.get("optional") or item.get("optional"))
            found.append({"evidence": speech.get("evidence"), **item, **told})
    return found


def _same_statement(gold: Item, found: Item) -> bool:
    speaker, said = found["speaker"], bare(found["text"])
    if not any(not speaker if who is None else alike(who, speaker, _TOLD) for who in options(gold["speaker"])):
        return False
    starts, ends = ([bare(part) for part in options(gold[key])] for key in ("first", "last"))
    return any(said.startswith(part[:_END]) for part in starts) and any(said.endswith(part[-_END:]) for part in ends)


def _agenda(wanted: Sequence[Json], told: Sequence[str]) -> float:
    """The balance of two agendas, an item being the same by most of its words."""
    left = list(told)
    for item in wanted:
        right = next((each for each in left if alike(item, each, _TOLD)), None)
        if right is not None:
            left.remove(right)
    return 2 * (len(told) - len(left)) / (len(wanted) + len(told)) if wanted or told else 1.0


def _same_name(gold: Item, found: Item) -> bool:
    return same(gold["name"], found["name"])


def _named(item: Item) -> str:
    return str(first(item["name"]))


def _group(value: Json) -> str:
    return "none" if first(value) is None else "some"


def _empty(value: Json) -> str:
    return "some" if choices(value)[0] else "none"
