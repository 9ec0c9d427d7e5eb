"""Linking: what is known only when all articles of a document are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govnews.mentions.reading import Reading
    from govnews.model import Article

__all__ = ["link"]


def link(articles: Sequence[Article], readings: Sequence[Reading]) -> Sequence[Article]:
    """The articles, with what each could learn from the others filled in."""
    return articles
