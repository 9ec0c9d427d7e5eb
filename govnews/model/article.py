"""Articles: printed items, and what was found in each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from attrs import field, frozen

from govnews.model.base import Evidence, identity
from govnews.model.indicator import Indicator
from govnews.model.initiative import Initiative
from govnews.model.meeting import Meeting
from govnews.model.people import Author, Person
from govnews.model.period import Period
from govnews.model.place import Place
from govnews.model.selection import Selection
from govnews.model.speech import Speech
from govnews.plugins import ask
from govnews.text import Span

__all__ = ["Article", "ArticleKind", "Caption", "Extra", "Paragraph", "Script"]

ArticleKind: TypeAlias = Literal[
    "news",
    "commentary",
    "speech",
    "report",
    "communique",
    "notice",
    "decision",
    "interview",
    "feature",
    "brief",
    "other",
]
Script: TypeAlias = Literal["Hans", "Hant"]


@frozen(kw_only=True)
class Paragraph:
    """A paragraph of the body, printed line ends undone."""

    text: str
    span: Span = field(repr=False)


@frozen(kw_only=True)
class Caption:
    """The words under a picture, and who took it."""

    text: str
    photographer: str | None = None
    span: Span = field(repr=False)


def _pairs(given: Mapping[str, str | None] | Iterable[tuple[str, str | None]]) -> tuple[tuple[str, str | None], ...]:
    return tuple(dict(given).items())


@frozen(kw_only=True)
class Extra:
    """An object of a third party's own kind: its kind, its fields by name, and where it stands.

    ``fields`` may be given as a mapping or as pairs; of two pairs with one name the later counts.
    """

    kind: str
    fields: tuple[tuple[str, str | None], ...] = field(default=(), converter=_pairs)
    span: Span | None = field(default=None, repr=False)
    evidence: Evidence | None = field(default=None, repr=False)


@frozen(kw_only=True, repr=False)
class Article:
    """One printed item: its headline block, its body, and the objects found in it.

    ``script`` is the script that the input was printed in; all text here is normalised, and in Simplified unless the
    pipeline was told to keep the script.
    """

    headline: str | None = None
    kicker: str | None = None
    subheadlines: tuple[str, ...] = ()
    authors: tuple[Author, ...] = ()
    publisher: str | None = None
    published: Period | None = None
    kind: ArticleKind = "news"
    script: Script | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    captions: tuple[Caption, ...] = ()
    continued_on: str | None = None
    continued_from: str | None = None
    people: Selection[Person] = field(factory=Selection, converter=Selection[Person])
    meetings: Selection[Meeting] = field(factory=Selection, converter=Selection[Meeting])
    speeches: Selection[Speech] = field(factory=Selection, converter=Selection[Speech])
    indicators: Selection[Indicator] = field(factory=Selection, converter=Selection[Indicator])
    initiatives: Selection[Initiative] = field(factory=Selection, converter=Selection[Initiative])
    extras: tuple[Extra, ...] = ()
    evidence: Evidence | None = None

    @property
    def articles(self) -> Selection[Article]:
        """This article alone, so that one function serves articles and documents."""
        return Selection((self,))

    @property
    def id(self) -> str:
        """Made from all it says; see `govnews.model.base.identity`."""
        return identity(self)

    @property
    def body(self) -> str:
        """The paragraphs, a line feed between each two."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def place(self) -> Place | None:
        """The place that it is about; see `govnews.places.own`."""
        place: Place | None = ask("places").own(self)
        return place

    def place_of(self, indicator: Indicator, /) -> Place | None:
        """The place that a figure of it is about, its region read where and when the article is at home."""
        place: Place | None = next(ask("places").of(self, (indicator,)))
        return place

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(getattr(self, kind))} {kind}" for kind in _KINDS if getattr(self, kind))
        return f"Article({self.headline!r}, {len(self.paragraphs)} paragraphs{', ' if counts else ''}{counts})"

    def _repr_html_(self) -> str:
        html: str = ask("display", "html").article(self)
        return html


_KINDS = ("people", "meetings", "speeches", "indicators", "initiatives")
