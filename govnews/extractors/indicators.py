"""Indicators of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.model import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading

__all__ = ["extract", "kind"]

kind = "indicators"


def extract(reading: Reading, /) -> Iterator[Indicator]:
    """The indicators of one article, in reading order."""
    yield from ()
