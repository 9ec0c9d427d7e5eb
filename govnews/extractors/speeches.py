"""Speechs of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.model import Speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading

__all__ = ["extract", "kind"]

kind = "speeches"


def extract(reading: Reading, /) -> Iterator[Speech]:
    """The speeches of one article, in reading order."""
    yield from ()
