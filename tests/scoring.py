"""How near a reading of a document comes to what a careful reader wrote beside it: finds, misses, false finds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from annotated import Case, Fact, Item, agrees, fold, label, overlap, short
from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

KINDS: Final = ("article", "paragraph", "people", "meeting", "statement", "indicator", "initiative")
_ASKED: Final = {
    "article": ("headline", "kicker", "subheadlines", "authors", "publisher", "published", "kind", "continued_on",
        "continued_from"),
    "meeting": ("kind", "organizer", "ordinal", "date", "format", "place", "chairs", "attendees", "agenda"),
    "indicator": ("period", "region", "approx", "basis", "status", "value_max"),
    "initiative": ("components",),
    "statement": ("verb", "mode"),
}  # fmt: skip
_PLURAL: Final = {"meeting": "meetings", "indicator": "indicators", "initiative": "initiatives", "people": "people"}
_STOPS: Final = "。；;.，,！？!?…：:"


@define
class Tally:
    """What was found, missed and found wrongly of one kind."""

    hit: int = 0
    missed: int = 0
    false: int = 0

    @property
    def f1(self) -> float:
        """The balance of what was found and what was found rightly; 1 where there was nothing."""
        whole = 2 * self.hit + self.missed + self.false
        return 2 * self.hit / whole if whole else 1.0


@define
class Score:
    """The tallies of all kinds, the shares of their fields that were right, and the differences in words."""

    kinds: dict[str, Tally] = field(factory=lambda: {kind: Tally() for kind in KINDS})
    fields: dict[str, list[int]] = field(factory=lambda: defaultdict(lambda: [0, 0]))
    differences: list[str] = field(factory=list)

    def count(self, kind: str, missed: Sequence[str], false: Sequence[str], hit: int) -> None:
        """Add what was found of one kind, with the differences in words."""
        tally = self.kinds[kind]
        tally.hit += hit
        tally.missed += len(missed)
        tally.false += len(false)
        self.differences += [f"{kind} missed: {words}" for words in missed]
        self.differences += [f"{kind} false: {words}" for words in false]

    def compare(self, kind: str, gold: Item, found: Item) -> None:
        """Hold the fields of two paired objects against each other."""
        for name in _ASKED.get(kind, ()):
            if name in gold:
                right = agrees(gold[name], found.get(name), name)
                self.fields[f"{kind}.{name}"][0] += right
                self.fields[f"{kind}.{name}"][1] += 1
                if not right:
                    said = f"{gold[name]!r} not {short(found.get(name))!r}"
                    self.differences.append(f"{kind}.{name} of {label(gold)}: {said}")


def pairs(gold: Sequence[Item], found: Sequence[Item], likeness: Callable[[Item, Item], float]) -> dict[int, int]:
    """One found object for each of the annotation, the likest first; what has no likeness stays alone."""
    rated = [
        (-rate, i, j) for i, one in enumerate(gold) for j, two in enumerate(found) if (rate := likeness(one, two)) > 0
    ]
    given: dict[int, int] = {}
    for _, i, j in sorted(rated):
        if i not in given and j not in given.values():
            given[i] = j
    return given


def score(case: Case, document: Mapping[str, Any], total: Score | None = None) -> Score:
    """Hold a document, as its JSON gives it, against its case; adds to `total` where one is given."""
    result = Score() if total is None else total
    gold, found = case.gold["articles"], document["articles"]
    given = pairs(gold, found, article_likeness)
    stray = [short(item["headline"]) for j, item in enumerate(found) if j not in given.values()]
    lost = [label(item) for i, item in enumerate(gold) if i not in given and not item.get("optional")]
    result.count("article", [str(name) for name in lost], [str(name) for name in stray], len(given))
    nothing: Item = {
        "paragraphs": [],
        "people": [],
        "meetings": [],
        "speeches": [],
        "indicators": [],
        "initiatives": [],
    }
    for i, one in enumerate(gold):
        if i in given or not one.get("optional"):
            two = found[given[i]] if i in given else nothing
            _score_article(one, two, result)
            if i in given:
                result.compare("article", one, two)
    return result


def article_likeness(gold: Item, found: Item) -> float:
    """The share of an article's paragraphs that a found article holds, with its headline; 0 under a half."""
    body = fold("".join(paragraph["text"] for paragraph in found["paragraphs"]))
    sure = [words for words in gold["paragraphs"] if not words.startswith("?")] or gold["paragraphs"]
    starts = [fold(words.lstrip("?").split("…")[0]) for words in sure]
    share = sum(start in body for start in starts) / len(starts) if starts else 0.0
    return share + 0.1 * agrees(gold.get("headline"), found["headline"]) if share >= 0.5 else 0.0


def holds(fact: Fact, case: Case, document: Mapping[str, Any]) -> bool:
    """Whether a fact is read right in every field that it asks for."""
    gold = case.gold["articles"]
    given = pairs(gold, document["articles"], article_likeness)
    if fact.article not in given:
        return False
    article = document["articles"][given[fact.article]]
    if fact.kind == "speeches":
        tally = Score()
        statements = _statements_of(article["speeches"])
        _score_speech(fact.gold, statements, tally)
        modes = [one["mode"] for one in statements if agrees(fact.gold["speaker"], one["speaker"])]
        verbs = [line for line in tally.differences if line.startswith("statement.")]
        return not tally.kinds["statement"].missed and not verbs and bool(modes)
    names = fact.gold["sure"] if isinstance(fact.gold["sure"], list) else list(fact.gold)
    return any(_is_exactly(fact.gold, item, names) for item in article[fact.kind])


def _is_exactly(gold: Item, found: Item, names: Sequence[str]) -> bool:
    asked = [name for name in names if name not in {"sure", "optional", "missed", "alternatives"}]
    return all(agrees(gold[name], found.get(name), name) for name in {"name", *asked})


def _score_article(gold: Item, found: Item, result: Score) -> None:
    _score_paragraphs(gold, found, result)
    if "people" in gold:
        _score_people(gold["people"], found["people"], result)
    for kind, likeness in (("meeting", _same_name), ("indicator", indicator_likeness), ("initiative", _same_name)):
        if _PLURAL[kind] in gold:
            _score_kind(kind, (gold[_PLURAL[kind]], found[_PLURAL[kind]]), likeness, result)
    if "speeches" in gold:
        rest = _statements_of(found["speeches"])
        for speech in gold["speeches"]:
            _score_speech(speech, rest, result)
        result.count("statement", [], [_statement_label(one) for one in rest if "paired" not in one], 0)


def _score_kind(
    kind: str, items: tuple[list[Item], list[Item]], likeness: Callable[[Item, Item], float], result: Score
) -> None:
    gold, found = items
    given = pairs(gold, found, likeness)
    missed = [label(one) for i, one in enumerate(gold) if i not in given and not one.get("optional")]
    false = [label(one) for j, one in enumerate(found) if j not in given.values()]
    sure = [i for i in given if not gold[i].get("optional")]
    result.count(kind, missed, false, len(sure))
    for i in sure:
        result.compare(kind, gold[i], found[given[i]])


def _score_paragraphs(gold: Item, found: Item, result: Score) -> None:
    texts = [fold(paragraph["text"]).rstrip(_STOPS) for paragraph in found["paragraphs"]]
    missed, hit = [], 0
    for words in gold["paragraphs"]:
        whole = words.lstrip("?").split("…")
        first, last = fold(whole[0]).rstrip(_STOPS), fold(whole[-1]).rstrip(_STOPS)
        place = next((i for i, text in enumerate(texts) if text.startswith(first) and text.endswith(last)), None)
        if place is not None:
            texts.pop(place)
        if place is not None and not words.startswith("?"):
            hit += 1
        elif place is None and not words.startswith("?"):
            missed.append(words)
    result.count("paragraph", missed, [f"{text[:10]}…{text[-10:]}" for text in texts], hit)


def _score_people(gold: list[Item], found: list[Item], result: Score) -> None:
    by_name = {fold(person["name"]): list(person["titles"]) for person in found}
    missed, false, hit = [], [], 0
    for person in gold:
        titles = by_name.pop(fold(person["name"]), None)
        if person.get("optional"):
            continue
        if titles is None or "titles" not in person or not person["titles"]:
            hit += titles is not None
            missed += [person["name"]] if titles is None else []
        else:
            for wanted in person["titles"]:
                right = next((title for title in titles if agrees(wanted, title)), None)
                hit += right is not None
                missed += [f"{wanted} {person['name']}"] if right is None else []
                titles = [title for title in titles if title != right]
        if "titles" in person:
            false += [f"{title} {person['name']}" for title in titles or ()]
    false += [f"{title} {name}" for name, titles in by_name.items() for title in titles or [""]]
    result.count("people", missed, false, hit)


def _score_speech(gold: Item, found: list[Item], result: Score) -> None:
    """Take the way of cutting a speech that the found statements come nearest to."""
    best: list[tuple[Item, Item | None]] = []
    for way in (gold["statements"], *gold.get("alternatives", ())):
        wanted = [_statement(words, gold) for words in way]
        given = pairs(wanted, [one for one in found if "paired" not in one], _same_statement)
        free = [one for one in found if "paired" not in one]
        tried = [(one, free[given[i]] if i in given else None) for i, one in enumerate(wanted)]
        if not best or sum(two is not None for _, two in tried) / len(tried) > sum(
            two is not None for _, two in best
        ) / len(best):
            best = tried
    optional = gold.get("optional", False)
    for one, two in best:
        if two is not None:
            two["paired"] = True
            if not (optional or one["optional"]):
                result.count("statement", [], [], 1)
                result.compare("statement", one, two)
        elif not (optional or one["optional"]):
            result.count("statement", [_statement_label(one)], [], 0)


def _statement(words: str, gold: Item) -> Item:
    verb, first, last = words.lstrip("?").split("|")
    item: Item = {"speaker": gold["speaker"], "first": fold(first), "last": fold(last).rstrip(_STOPS)}
    item |= {"verb": False if verb == "null" else verb.split("/"), "optional": words.startswith("?")}
    return item | ({"mode": gold["mode"]} if "mode" in gold else {})


def _statements_of(speeches: list[Item]) -> list[Item]:
    return [
        {"speaker": speech["speaker"]["name"], "mode": speech["mode"], "verb": one["verb"], "text": fold(one["text"])}
        for speech in speeches
        for one in speech["statements"]
    ]


def _same_statement(gold: Item, found: Item) -> float:
    text = found["text"].rstrip(_STOPS)
    if not (
        agrees(gold["speaker"], found["speaker"]) and text.startswith(gold["first"]) and text.endswith(gold["last"])
    ):
        return 0.0
    return 1.0 + agrees(gold["verb"], found["verb"])


def _same_name(gold: Item, found: Item) -> float:
    if not agrees(gold["name"], found["name"]):
        return 0.0
    return 1.0 + sum(
        agrees(gold[name], found.get(name), name) for name in ("organizer", "date", "ordinal") if name in gold
    )


def indicator_likeness(gold: Item, found: Item) -> float:
    """How like two indicators are: 0 unless the figure is the same and most of the name.

    >>> figure = {"name": "生产总值", "value": "8", "unit": "%", "measure": "growth"}
    >>> indicator_likeness(figure, figure | {"name": "地区生产总值"}) > 0
    True
    >>> indicator_likeness(figure, figure | {"value": "9"})
    0.0
    """
    asked = [(name, gold.get(name, usual)) for name, usual in (("value", False), ("unit", False), ("measure", "level"))]
    if not all(agrees(wanted, found[name], name) for name, wanted in asked):
        return 0.0
    names = gold["name"] if isinstance(gold["name"], list) else [gold["name"]]
    near = max(overlap(fold(name), fold(found["name"])) for name in names)
    if near < 0.6:
        return 0.0
    return near + 0.1 * sum(
        agrees(gold[name], found.get(name), name) for name in ("period", "status", "basis") if name in gold
    )


def _statement_label(one: Item) -> str:
    words = f"{one['first']}…{one['last']}" if "first" in one else f"{one['text'][:10]}…{one['text'][-10:]}"
    return f"{one['speaker']} [{one['verb']}] {words}"
