"""Persons of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.extractors._evidence import evidence
from govnews.mentions.titles import merged
from govnews.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.names import NameMention
    from govnews.mentions.reading import Reading

__all__ = ["extract", "kind"]

kind = "people"


def extract(reading: Reading, /) -> Iterator[Person]:
    """The people of one article, in reading order: each name once, with all its titles and all its places."""
    mentions: dict[str, list[NameMention]] = {}
    for mention in reading.scan.names:
        mentions.setdefault(mention.name, []).append(mention)
    for name, places in mentions.items():
        titles: tuple[str, ...] = ()
        for mention in places:
            titles = merged(titles, mention.titles)
        yield Person(
            name=name,
            titles=titles,
            spans=tuple(mention.text.span for mention in places),
            evidence=evidence("people", "title" if titles else "verb"),
        )
