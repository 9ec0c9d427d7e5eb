"""Linking: what is known only when all articles of a document are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.linking.gatherings import place_speeches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govnews.mentions.reading import Reading
    from govnews.model import Article

__all__ = ["link"]


def link(articles: Sequence[Article], readings: Sequence[Reading]) -> Sequence[Article]:
    """The articles, with what each could learn from the others filled in; as many as were given, in their order."""
    return place_speeches(articles, readings)
