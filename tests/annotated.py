"""What a careful reader wrote beside a document, and whether a found value is what was meant.

An annotation is TOML in the shape of the document's JSON. A field left out is not asked for; ``false`` says that there
is nothing to find; a list in place of one value accepts each of them, ``{ any = [[…], […]] }`` each of several lists.
Paragraphs are given as ``first…last``, statements as ``verb|first|last``, with ``?`` before what two careful readers
could differ on; objects say the same with ``optional = true``. ``sure = true`` marks a fact that has to be read right,
``sure = ["organizer", …]`` those fields of it; ``missed`` says why one is not read right yet.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Item = dict[str, Any]
_MARKS: Final = re.compile(r"[\s“”‘’\"'《》〈〉「」『』]")


@frozen
class Fact:
    """One thing of a document that has to be read right."""

    article: int
    kind: str
    gold: Item

    def __str__(self) -> str:
        return f"{self.article}-{self.kind}-{label(self.gold)}"


@frozen
class Case:
    """A document and what a careful reader wrote beside it."""

    path: Path
    gold: Item

    @property
    def published(self) -> str | None:
        """The date of issue to give to the parser."""
        value = self.gold.get("published")
        return value if value is None else str(value)

    def facts(self) -> Iterator[Fact]:
        """The things of the document that have to be read right."""
        for place, article in enumerate(self.gold["articles"]):
            for kind in ("people", "meetings", "speeches", "indicators", "initiatives"):
                yield from (Fact(place, kind, item) for item in article.get(kind, ()) if item.get("sure"))


def load(path: Path) -> Case:
    """The case whose annotation stands at this path; its document stands beside it."""
    gold = tomllib.loads(path.read_text("utf-8"))
    return Case(path.with_name(gold.get("file", f"{path.stem}.txt")), gold)


def fold(words: object) -> str:
    """Words without what no reader would compare: white space, quotation marks, width.

    >>> fold("“１361” 系统")
    '1361系统'
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", _MARKS.sub("", str(words))))


def agrees(wanted: object, found: object, name: str = "") -> bool:
    """Whether a found value is one that the annotation accepts.

    >>> agrees(["GDP", "地区生产总值"], "GDP"), agrees(False, None), agrees("8", "8.0", "value")
    (True, True, True)
    """
    if isinstance(wanted, dict):
        return any(agrees(choice, found, name) for choice in wanted["any"])
    if isinstance(found, list):
        return _same_list(wanted if isinstance(wanted, list) else [], found)
    if isinstance(wanted, list):
        return any(agrees(choice, found, name) for choice in wanted)
    if wanted is False or wanted is None:
        return found is None
    return found is not None and (
        _same_number(wanted, found) if name.startswith("value") else fold(wanted) == fold(found)
    )


def overlap(one: str, two: str) -> float:
    """The longest common subsequence as a share of the longer."""
    row = [0] * (len(two) + 1)
    for mark in one:
        before = row[:]
        for j, other in enumerate(two):
            row[j + 1] = before[j] + 1 if mark == other else max(before[j + 1], row[j])
    return row[-1] / max(len(one), len(two), 1)


def _same_list(wanted: Sequence[object], found: Sequence[object]) -> bool:
    """Whether each of two lists has its like in the other, in whatever order."""
    rest = [plain(item) for item in found]
    for choice in wanted:
        right = next(
            (item for item in rest if agrees(choice if isinstance(choice, list) else plain(choice), item)), None
        )
        if right is None:
            return False
        rest.remove(right)
    return not rest


def plain(item: object) -> str:
    """An author, person or agenda item as one string."""
    if not isinstance(item, dict):
        return str(item)
    if "role" in item:
        return f"{item['role']} {item['name']}"
    return str(item["text"] if "text" in item else item["name"])


def _same_number(wanted: object, found: object) -> bool:
    try:
        return Decimal(str(wanted)) == Decimal(str(found))
    except InvalidOperation:
        return False


def label(item: Item) -> str:
    """An object in a few words, for lists of what was missed."""
    name = item.get("name", item.get("headline", item.get("speaker")))
    label = str(name[0] if isinstance(name, list) else name)
    value = item.get("value")
    return label if value is None else f"{label} {value[0] if isinstance(value, list) else value} {item.get('unit')}"


def short(value: object) -> object:
    """A found value in a few words."""
    return [plain(item) for item in value] if isinstance(value, list) else value
