"""Gold files, read with the library and counted: one `Scored` for each document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from govnews import serialisers
from govnews.errors import FormatError, InputError
from govnews.evaluation import kinds
from govnews.evaluation.articles import articles, people
from govnews.evaluation.counts import Counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from govnews.evaluation.likeness import Item, Json
    from govnews.pipeline import Pipeline

__all__ = ["KINDS", "Gold", "Scored", "find", "read", "score"]

#: What is counted, in the order of the table; behind each the field of an article that holds it.
KINDS: Final = {
    "article": "articles",
    "people": "people",
    "meeting": "meetings",
    "speech": "speeches",
    "indicator": "indicators",
    "initiative": "initiatives",
}
_COUNTED: Final = {
    "meeting": kinds.meetings,
    "speech": kinds.speeches,
    "indicator": kinds.indicators,
    "initiative": kinds.initiatives,
}


@frozen
class Gold:
    """An annotated document: where it lies, its date of issue and kind if the gold says them, and its articles."""

    path: Path
    document: Path
    published: str | None
    kind: str | None
    articles: tuple[Item, ...]


@frozen
class Scored:
    """One document: its name, its kind, and the counts of each kind of object that the gold tells of."""

    name: str
    kind: str
    counts: Mapping[str, Counts]


def find(paths: Iterable[str | Path]) -> list[Path]:
    """Gold files of files and folders, in order. Raises `InputError` where there are none."""
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if not path.exists():
            raise InputError("no such file", where=str(path), remedy="give gold files or folders of them")
        found |= dict.fromkeys(sorted(path.rglob("*.json")) if path.is_dir() else [path])
    if not found:
        raise InputError("no gold files in it", where=", ".join(map(str, paths)), remedy="gold files end in .json")
    return list(found)


def read(path: Path) -> Gold:
    """Read a gold file. Raises `FormatError` where it is none, `InputError` where its document is missing."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise FormatError(f"no gold file ({error})", where=str(path)) from error
    told = data.get("articles") if isinstance(data, dict) else None
    if not isinstance(told, list) or not all(isinstance(item, dict) for item in told) or "file" not in data:
        raise FormatError("no gold file (an object with file and articles)", where=str(path))
    document = path.parent / str(data["file"])
    if not document.is_file():
        raise InputError(f"its document {data['file']} is not there", where=str(path), remedy="check `file`")
    return Gold(path, document, data.get("published"), data.get("kind"), tuple(told))


def score(gold: Gold, pipeline: Pipeline) -> Scored:
    """Read a document and hold what is found against its gold. Raises `FormatError` for malformed gold."""
    document = pipeline.read(gold.document, published=gold.published, on_error="record")
    found = cast("list[Item]", json.loads(serialisers.dumps(document))["articles"])
    try:
        counts = dict(_counts(list(gold.articles), found))
    except (AttributeError, KeyError, TypeError) as error:
        what = f"not annotated as gold is ({type(error).__name__}: {error})"
        raise FormatError(what, where=str(gold.path), remedy="see the page on evaluation") from error
    return Scored(gold.path.stem, gold.kind or _kind(found), counts)


def _counts(gold: list[Item], found: list[Item]) -> Iterator[tuple[str, Counts]]:
    counts, place = articles(gold, found)
    yield "article", counts
    if any("people" in article for article in gold):
        yield "people", people(gold, found)
    for kind, counted in _COUNTED.items():
        if any(KINDS[kind] in article for article in gold):
            yield kind, counted(gold, found, kinds.Place(place))


def _kind(found: list[Item]) -> str:
    """The kind of the longest article."""

    def length(article: Item) -> int:
        """How many characters the body has."""
        return sum(len(str(cast("Item", part)["text"])) for part in cast("list[Json]", article["paragraphs"]))

    return str(max(found, key=length)["kind"]) if found else "none"
