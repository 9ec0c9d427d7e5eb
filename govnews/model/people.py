"""People: those in the news, those who wrote it, those who spoke and those who met."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

from govnews.model.base import Evidence, identity
from govnews.model.post import Post
from govnews.plugins import ask
from govnews.text import Span

__all__ = ["Author", "AuthorRole", "Participant", "Person", "Speaker"]

AuthorRole: TypeAlias = Literal["reporter", "correspondent", "commentator", "photographer", "editor", "author"]


@frozen(kw_only=True)
class Person:
    """A named human with the titles printed at the name, and every place where the name stands."""

    name: str
    titles: tuple[str, ...] = ()
    spans: tuple[Span, ...] = field(default=(), repr=False)
    evidence: Evidence | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """Made from all it says; see `govnews.model.base.identity`."""
        return identity(self)

    @property
    def posts(self) -> tuple[Post, ...]:
        """The titles that end in a post, each taken apart; see `govnews.posts`."""
        read = ask("posts").read
        return tuple(post for post in map(read, self.titles) if post is not None)

    @property
    def romanized(self) -> str | None:
        """The name in Hanyu Pinyin (extra ``pinyin``); None for what is no Chinese name. See `govnews.names`.

        Raises `MissingExtra` where pypinyin is not installed.
        """
        romanized: str | None = ask("names").romanize(self.name)
        return romanized


@frozen(kw_only=True)
class Author:
    """Who wrote, photographed or edited an article; inner spaces of the name removed."""

    name: str
    role: AuthorRole


@frozen(kw_only=True)
class Participant:
    """A named human at a meeting, with the titles known from the article."""

    name: str
    titles: tuple[str, ...] = ()


@frozen(kw_only=True)
class Speaker:
    """Who speaks: a person, a body (会议), a described source, or None where nobody is named."""

    name: str | None
    titles: tuple[str, ...] = ()
