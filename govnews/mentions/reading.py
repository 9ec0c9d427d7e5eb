"""Reading: an article in the finished text, as the extractors get it, with one shared scan of its mentions."""

from __future__ import annotations

from functools import cached_property

from attrs import define, field, frozen

from govnews.mentions.scan import Scan
from govnews.model import ArticleKind, Author, Period, Script
from govnews.text import Text

__all__ = ["Issue", "Reading"]


@define(kw_only=True, eq=False)
class Issue:
    """The document that articles stand in: what one article may learn from the others and from the caller."""

    published: Period | None = None
    readings: tuple[Reading, ...] = ()


@frozen(kw_only=True, eq=False, slots=False)
class Reading:
    """One article's parts, all views of the one finished text of the document.

    ``sections`` are the headings between paragraphs, each with the number of the paragraph that it stands above.
    """

    kicker: Text | None = None
    headline: Text | None = None
    subheadlines: tuple[Text, ...] = ()
    byline: Text | None = None
    paragraphs: tuple[Text, ...] = ()
    sections: tuple[tuple[int, str], ...] = ()
    captions: tuple[Text, ...] = ()
    authors: tuple[Author, ...] = ()
    publisher: str | None = None
    published: Period | None = None
    kind: ArticleKind = "news"
    script: Script | None = None
    issue: Issue = field(factory=Issue, repr=False)

    @cached_property
    def headlines(self) -> tuple[Text, ...]:
        """Kicker, headline and subheadlines, those there are."""
        return tuple(part for part in (self.kicker, self.headline, *self.subheadlines) if part is not None)

    @cached_property
    def passages(self) -> tuple[Text, ...]:
        """All that extractors search, in reading order: headline block, byline, paragraphs."""
        byline = () if self.byline is None else (self.byline,)
        return (*self.headlines, *byline, *self.paragraphs)

    @cached_property
    def scan(self) -> Scan:
        """The mentions of this article, each kind found when first asked for."""
        return Scan(self)
