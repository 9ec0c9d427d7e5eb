"""Articles and the people in them, held against the gold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from govnews.evaluation.counts import Counts, Verdict
from govnews.evaluation.likeness import choices, f1, first, fold, listed, options, same, similarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govnews.evaluation.likeness import Item, Json

__all__ = ["articles", "people"]

#: Two bodies are one article from here.
_HALF: Final = 0.5
_END: Final = 8


def articles(gold: Sequence[Item], found: Sequence[Item]) -> tuple[Counts, dict[int, int]]:
    """The counts of articles, ``body`` among the fields, and which found article is which of the gold's."""
    rated = sorted((-_likeness(one, two), i, j) for i, one in enumerate(gold) for j, two in enumerate(found))
    place: dict[int, int] = {}
    taken: dict[int, float] = {}
    for minus, i, j in rated:
        if -minus >= _HALF and i not in place and j not in taken:
            place[i] = j
            taken[j] = -minus
    counts = Counts(false=len(found) - len(taken))
    for i, one in enumerate(gold):
        if one.get("optional"):
            continue
        if i in place:
            counts.hit += 1
            _compare(counts, one, found[place[i]], taken[place[i]])
        else:
            counts.miss += 1
            counts.differences.append(f"missed {first(one.get('headline'))}")
            if "paragraphs" in one:
                counts.answer("body", 0.0)
    counts.differences += [f"false {two.get('headline')}" for j, two in enumerate(found) if j not in taken]
    right = set(place.values())
    counts.verdicts += [Verdict.of(two, right=j in right) for j, two in enumerate(found)]
    return counts, place


def people(gold: Sequence[Item], found: Sequence[Item]) -> Counts:
    """People are pairs of name and title, each once in a document."""
    got = {pair for article in found for person in listed(article.get("people")) for pair in _pairs(person)}
    must: dict[frozenset[tuple[str, str]], None] = {}
    may: set[tuple[str, str]] = set()
    for person in (person for article in gold for person in listed(article.get("people"))):
        names = list(map(fold, options(person["name"])))
        ways = choices(person.get("titles") or [])
        may |= {(name, fold(title)) for name in names for way in ways for title in way or [""]}
        if not person.get("optional"):
            must |= dict.fromkeys(_wanted(names, ways, got))
    titled = {name for name, title in got if title} | {name for ways in must for name, title in ways if title}
    got = {(name, title) for name, title in got if title or name not in titled}
    counts = Counts()
    for accepted in must:
        if accepted & got:
            counts.hit += 1
        elif not any(not title and name in titled for name, title in accepted):  # bare here, titled elsewhere: found
            counts.miss += 1
            counts.differences.append(f"missed {' '.join(min(accepted))}")
    wrong = sorted(got - may)
    counts.false = len(wrong)
    counts.differences += [f"false {' '.join(pair)}" for pair in wrong]
    counts.verdicts += [
        Verdict.of(person, right=not _pairs(person) & set(wrong))
        for article in found
        for person in listed(article.get("people"))
    ]
    return counts


def _wanted(
    names: Sequence[str], ways: Sequence[Sequence[Json]], got: set[tuple[str, str]]
) -> list[frozenset[tuple[str, str]]]:
    """What of one person has to be found: the titles of the way of splitting them that most of was found."""

    def met(way: Sequence[Json]) -> float:
        """The share of the titles that were found."""
        titles = [fold(title) for title in way or [""]]
        return sum(any((name, title) in got for name in names) for title in titles) / len(titles)

    best = max(ways, key=met)
    return [frozenset((name, fold(title)) for name in names) for title in best or [""]]


def _pairs(person: Item) -> set[tuple[str, str]]:
    titles = cast("list[Json]", person.get("titles") or [""])
    return {(fold(person["name"]), fold(title)) for title in titles}


def _likeness(gold: Item, found: Item) -> float:
    if "paragraphs" not in gold:
        return float(same(gold.get("headline"), found.get("headline")))
    return similarity("".join(_paragraphs(gold)), "".join(_paragraphs(found)))


def _compare(counts: Counts, gold: Item, found: Item, body: float) -> None:
    """The fields of an article."""
    if "paragraphs" in gold:
        counts.answer("body", body)
        ends = ([f"{part[:_END]}…{part[-_END:]}" for part in _paragraphs(article)] for article in (gold, found))
        counts.answer("paragraphs", f1(*ends))
    for name in ("headline", "published", "kicker", "publisher", "continued_on"):
        if name in gold:
            group = "" if name in ("headline", "published") else str(first(gold[name]) is None)
            counts.answer(name, same(gold[name], found.get(name)), group=group)
    if "subheadlines" in gold:
        ways = choices(gold["subheadlines"])
        given = list(map(fold, cast("list[Json]", found.get("subheadlines") or [])))
        counts.answer("subheadlines", any(list(map(fold, way)) == given for way in ways), group=str(not ways[0]))
    if "authors" in gold:
        ways = choices(gold["authors"])
        signed = list(map(_signed, listed(found.get("authors"))))
        best = max(f1(map(_signed, listed(way)), signed) for way in ways)
        counts.answer("authors", best, group=str(not ways[0]))


def _paragraphs(article: Item) -> list[str]:
    parts = cast("list[Json]", article.get("paragraphs") or [])
    return [fold(part["text"] if isinstance(part, dict) else part) for part in parts]


def _signed(author: Item) -> str:
    return f"{author['name']}/{author.get('role')}"
