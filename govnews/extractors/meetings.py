"""Meetings of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.model import Meeting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading

__all__ = ["extract", "kind"]

kind = "meetings"


def extract(reading: Reading, /) -> Iterator[Meeting]:
    """The meetings of one article, in reading order."""
    yield from ()
