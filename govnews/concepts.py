"""Concepts: what the figures of statistical communiqués count, by id, with labels, unit and definition.

>>> found = read("规模以上工业增加值")
>>> found.concept.id, found.qualifier
('industrial_value_added', '规模以上')
>>> get("gdp").english
'Gross domestic product'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govnews import lexicon
from govnews.errors import InputError
from govnews.lexicon import cache, lru_cache
from govnews.mentions import quantities
from govnews.mentions.finders import Finder, finder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govnews.model import Indicator

__all__ = ["Concept", "ConceptReading", "every", "get", "of", "read"]

_FOLDED: Final = str.maketrans("()", "（）", " ")


@frozen(kw_only=True)
class Concept:
    """A quantity that statistics publish; ``names`` are how it is printed, ``unit`` is the base unit of its values."""

    id: str
    label: str
    english: str
    unit: str
    definition: str
    names: tuple[str, ...]


@frozen(kw_only=True)
class ConceptReading:
    """The concept that a name ends with, and the words before it, which say of whom or what, if any."""

    concept: Concept
    qualifier: str | None = None


def every() -> tuple[Concept, ...]:
    """All concepts of the lexicon, in its order.

    >>> len(every()) > 150
    True
    """
    return tuple(_concepts().values())


def get(id: str, /) -> Concept:  # noqa: A002 - the word users expect
    """A concept by its id. Raises `InputError` for an id that there is none of.

    >>> get("cpi").label
    '居民消费价格'
    """
    found = _concepts().get(id)
    if found is None:
        raise InputError(f"no concept is called {id!r}", remedy="see govnews.concepts.every()")
    return found


def read(name: str, /) -> ConceptReading | None:
    """The concept that a name ends with, the longest there is; None where the lexicon has none.

    None also where the words before it make another quantity of it: 人均粮食产量 is no grain output.

    >>> read("民营企业进出口总额").qualifier, read("人均粮食产量"), read("老旧路灯")
    ('民营企业', None, None)
    """
    if not isinstance(name, str):
        raise InputError(f"read takes a str, not {type(name).__name__}", remedy="give the name of a quantity")
    return _read(name)


def of(indicator: Indicator, /) -> ConceptReading | None:
    """The concept of a figure: that of its name, where the figure is counted in what the concept is counted in.

    >>> from govnews import parse
    >>> [of(i).concept.id for i in parse("去年，全市粮食产量36万吨，GDP增速5%。").indicators]
    ['grain_output', 'gdp']
    """
    name = indicator.name
    if indicator.measure == "growth":
        name = _without(name, "growth")
    found = _read(name)
    if found is None or indicator.measure in ("growth", "rank") or indicator.unit is None:
        return found
    if indicator.measure == "change" and indicator.unit == quantities.POINT:
        return found  # growth of so many points more or less
    return found if quantities.dimension(indicator.unit) == quantities.dimension(found.concept.unit) else None


@lru_cache(1 << 12)
def _read(name: str) -> ConceptReading | None:
    printed = name.translate(_FOLDED)
    for tried in dict.fromkeys((printed, _without(printed, "tail"))):
        start = _finder().ending(tried)
        if start < len(tried):
            qualifier = tried[:start].strip()
            changed = lexicon.entry("quantities", "changing").pattern.search(qualifier)
            return None if changed else ConceptReading(concept=_names()[tried[start:]], qualifier=qualifier or None)
    return None


def _without(name: str, key: str) -> str:
    """A name without the words of an entry at its end."""
    return name[: finder(("quantities", key)).ending(name)] or name


@cache
def _finder() -> Finder:
    return Finder.of(_names())


@cache
def _names() -> Mapping[str, Concept]:
    return dict(_named())


def _named() -> Iterator[tuple[str, Concept]]:
    total = lexicon.entry("quantities", "total")
    for concept in _concepts().values():
        for name in concept.names:
            yield name.translate(_FOLDED), concept
            short = total.words[0]
            if name.endswith(short):
                yield name.removesuffix(short) + str(total.data["long"]), concept


@cache
def _concepts() -> Mapping[str, Concept]:
    return {
        entry.key: Concept(
            id=entry.key,
            names=entry.words,
            **{key: str(entry.data[key]) for key in ("label", "english", "unit", "definition")},
        )
        for entry in lexicon.entries("concepts")
    }
