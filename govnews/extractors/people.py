"""Persons of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading

__all__ = ["extract", "kind"]

kind = "people"


def extract(reading: Reading, /) -> Iterator[Person]:
    """The people of one article, in reading order."""
    yield from ()
