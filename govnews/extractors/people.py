"""Persons of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.extractors._evidence import evidence
from govnews.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading
    from govnews.text import Span

__all__ = ["extract", "kind"]

kind = "people"


def extract(reading: Reading, /) -> Iterator[Person]:
    """The people of one article, in reading order: each name once, with all its titles and all its places."""
    places: dict[str, list[Span]] = {}
    for mention in reading.scan.names:
        places.setdefault(mention.name, []).append(mention.text.span)
    for name, titles in reading.scan.titles.items():
        yield Person(
            name=name,
            titles=titles,
            spans=tuple(places[name]),
            evidence=evidence("people", "title" if titles else "verb"),
        )
