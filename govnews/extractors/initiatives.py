"""Initiatives of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.model import Initiative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading

__all__ = ["extract", "kind"]

kind = "initiatives"


def extract(reading: Reading, /) -> Iterator[Initiative]:
    """The initiatives of one article, in reading order."""
    yield from ()
