"""The table of places: names with the codes of GB/T 2260 and their years, by full name and by short name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from govnews import lexicon
from govnews.lexicon import cache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from govnews.model.place import PlaceLevel

__all__ = ["Known", "called", "known", "names", "parents", "shorts"]

#: What the table writes for a year that its sources do not give; it lies behind this one.
_UNKNOWN: Final = "?"
_SETTLED: Final = 2020
#: A code of the whole with this behind it: the part has none.
_PART: Final = "+"
_TAIWAN: Final = "71"


class Known(NamedTuple):
    """One name of one place, with the years in which it held."""

    code: str
    name: str
    since: str
    until: str

    @property
    def former(self) -> bool:
        """Whether the name is no more."""
        return bool(self.until)

    @property
    def stem(self) -> str:
        """The start of the codes of all that belongs to it; its own for a county."""
        if self.code.endswith("0000"):
            return self.code[:2]
        return self.code[:4] if self.code.endswith("00") else self.code

    @property
    def level(self) -> PlaceLevel:
        """Its level; the cities and counties of Taiwan stand where prefectures do."""
        if self.code.endswith("0000"):
            return "provincial"
        part = self.code.endswith(_PART)
        return "prefectural" if self.code.endswith("00") or (part and self.code.startswith(_TAIWAN)) else "county"

    def held(self, year: int | None) -> bool:
        """Whether the name held in a year, or holds today where none is given."""
        if year is None:
            return not self.former
        since = _SETTLED + 1 if self.since == _UNKNOWN else int(self.since or 0)
        until = _SETTLED if self.until == _UNKNOWN else int(self.until or year)
        return since <= year <= until


def called(name: str, /) -> tuple[Known, ...]:
    """The places that bear a name in full.

    >>> [place.code for place in called("渝中区")]
    ['500103', '510202']
    """
    return _names().get(name, ())


def known(short: str, /) -> tuple[tuple[int, Known], ...]:
    """The places that a short name may mean, each with how strong its claim is, from 1 to 3.

    >>> [(strength, place.name) for strength, place in known("长沙")]
    [(2, '长沙市'), (1, '长沙县')]
    """
    return _shorts().get(short, ())


def parents(place: Known, /) -> tuple[Known, ...]:
    """What a place belongs to, the widest first, by the names of its own time.

    >>> [parent.name for parent in parents(called("桐庐县")[0])]
    ['浙江省', '杭州市']
    """
    codes = dict.fromkeys((f"{place.code[:2]}0000", f"{place.code[:4]}00"))
    if place.code.endswith(_PART):
        codes = {place.code[:-1]: None}
    year = int(place.until) if place.until.isdecimal() else None
    found = []
    for code in codes:
        names = _codes().get(code, ())
        if names and code != place.code:
            found.append(next((name for name in names if name.held(year)), names[-1]))
    return tuple(found)


def names() -> Iterable[str]:
    """Every full name of the table."""
    return _names().keys()


def shorts() -> Iterable[str]:
    """Every short name."""
    return _shorts().keys()


@cache
def _rows() -> tuple[Known, ...]:
    """The table, those that hold today first; read when a place is first asked for."""
    return tuple(sorted((Known(*cells) for cells in lexicon.rows("places.tsv", 4)), key=lambda row: row.former))


@cache
def _names() -> Mapping[str, tuple[Known, ...]]:
    return _grouped((row.name, row) for row in _rows())


@cache
def _codes() -> Mapping[str, tuple[Known, ...]]:
    return _grouped((row.code, row) for row in _rows())


def _grouped(pairs: Iterable[tuple[str, Known]]) -> Mapping[str, tuple[Known, ...]]:
    found: dict[str, list[Known]] = {}
    for key, row in pairs:
        found.setdefault(key, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


@cache
def _shorts() -> Mapping[str, tuple[tuple[int, Known], ...]]:
    found: dict[str, dict[Known, int]] = {}
    for row in _rows():
        for short, strength in _shortened(row):
            found.setdefault(short, {})[row] = strength
    return {short: tuple((strength, row) for row, strength in rows.items()) for short, rows in found.items()}


def _shortened(row: Known) -> Iterator[tuple[str, int]]:
    """The short names of a place: without its kind and the peoples it is named after, or with its last character."""
    level = row.level
    kinds = lexicon.entry("gazetteer", level)
    kind = max((word for word in kinds.words if row.name.endswith(word)), key=len, default="")
    stem = row.name.removesuffix(kind)
    if len(stem) < 2:  # noqa: PLR2004 - 丰县 is never 丰
        return
    autonomous = kind in lexicon.words("gazetteer", "autonomous")
    if autonomous:
        stem = _without_peoples(stem)
        yield stem + kind[-1], 3 if level == "provincial" else 1
    if level == "provincial":
        yield stem, 3
        if autonomous:
            yield stem + kind, 3
    elif level == "prefectural":
        yield stem, 2 if kind == kinds.data["stronger"] else 1
    else:
        yield stem, 1


def _without_peoples(stem: str) -> str:
    peoples = lexicon.words("gazetteer", "peoples")
    while True:
        people = max((word for word in peoples if stem.endswith(word)), key=len, default="")
        if not people or len(stem) - len(people) < 2:  # noqa: PLR2004 - 内蒙古 is never 内
            return stem
        stem = stem.removesuffix(people)
