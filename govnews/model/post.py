"""Posts: what a title printed at a name says of body, post and level."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

__all__ = ["Post", "PostLevel"]

PostLevel: TypeAlias = Literal[
    "village", "township", "county", "district", "prefectural", "municipal", "provincial", "ministerial", "national"
]


@frozen(kw_only=True)
class Post:
    """A title taken apart: the body as printed (None where none is), the post in it, the level, and an English gloss.

    ``level`` is that of the government that the body belongs to, as its own words say; ``english`` is None where not
    every word of the title is known.
    """

    title: str
    organisation: str | None
    post: str
    level: PostLevel | None
    english: str | None
