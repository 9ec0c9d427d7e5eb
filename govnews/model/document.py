"""Documents: one input, read."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs
from attrs import field, frozen

from govnews.errors import InputError
from govnews.model.article import Article
from govnews.model.base import identity
from govnews.model.selection import Selection
from govnews.plugins import ask
from govnews.text import Change, Range, Span, inputs, undo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sized

    import pandas as pd

    from govnews.model.indicator import Indicator
    from govnews.model.initiative import Initiative
    from govnews.model.meeting import Meeting
    from govnews.model.people import Person
    from govnews.model.place import Place
    from govnews.model.speech import Speech

__all__ = ["SCHEMA", "Diagnostic", "Document", "Repair", "Source", "told_apart"]

#: The name and major version of the public schema that documents are written in.
SCHEMA: Literal["govnews/1"] = "govnews/1"
Kind: TypeAlias = Literal["articles", "people", "meetings", "speeches", "statements", "indicators", "initiatives"]


@frozen(kw_only=True)
class Diagnostic:
    """Something to know about the input: what is damaged, what was mended (``before``, ``after``), what is missing."""

    code: str
    message: str
    span: Span | None = field(default=None, repr=False)
    before: str | None = None
    after: str | None = None


@frozen(kw_only=True)
class Repair:
    """A stretch in which the text differs from the input: ``before`` stood there, ``after`` stands now.

    ``start`` and ``end`` count in the document's text, ``at`` is where ``before`` stood in the decoded input. ``kind``
    is that of a normaliser's edit (``"gloss"``, ``"mojibake"`` …) or layout's own: ``"line"`` for white space and line
    ends undone, ``"left_out"`` for other characters, ``"joint"`` for what was put between two parts, ``"order"`` where
    the text goes on at another place of the input. ``confidence`` is the share of such repairs (of wrong decoding: of
    those that give about as much) that were right when it was measured, None for those of layout and of plug-ins.
    ``whole`` says that the characters do not correspond one by one though they are as many, ``file`` which input is
    meant in a document of several.
    """

    kind: str
    start: int
    end: int
    at: int
    before: str
    after: str
    confidence: float | None = None
    whole: bool = False
    file: str | None = None

    @property
    def span(self) -> Span:
        """Where it is, in the text and in the input."""
        place = Range(start=self.at, end=self.at + len(self.before), file=self.file)
        return Span(start=self.start, end=self.end, source=(place,))


@frozen(kw_only=True)
class Source:
    """Where a document came from: its name or address, its kind, how its bytes were decoded, and their SHA-256."""

    uri: str | None = None
    media_type: str | None = None
    encoding: str | None = None
    sha256: str | None = None


def _selected(repairs: Iterable[Repair]) -> Selection[Repair]:
    """A Selection as it is, for it may be one that is not made yet."""
    return repairs if isinstance(repairs, Selection) else Selection(repairs)


@frozen(kw_only=True, repr=False)
class Document:
    """One input as it was read: its text in reading order, its articles, and what was wrong with it.

    ``text`` holds article after article, then what no article claimed; all spans count in it. ``repairs`` are all its
    differences from the input, in its own order. ``sources`` are the inputs in order where several were joined.
    """

    schema: str = SCHEMA
    source: Source = field(factory=Source)
    text: str = ""
    articles: Selection[Article] = field(factory=Selection, converter=Selection[Article])
    diagnostics: tuple[Diagnostic, ...] = ()
    repairs: Selection[Repair] = field(factory=Selection, converter=_selected)
    sources: tuple[Source, ...] = ()

    @property
    def people(self) -> Selection[Person]:
        """The people of all articles, in order."""
        return Selection(chain.from_iterable(article.people for article in self.articles))

    @property
    def meetings(self) -> Selection[Meeting]:
        """The meetings of all articles, in order."""
        return Selection(chain.from_iterable(article.meetings for article in self.articles))

    @property
    def speeches(self) -> Selection[Speech]:
        """The speeches of all articles, in order."""
        return Selection(chain.from_iterable(article.speeches for article in self.articles))

    @property
    def indicators(self) -> Selection[Indicator]:
        """The indicators of all articles, in order."""
        return Selection(chain.from_iterable(article.indicators for article in self.articles))

    @property
    def initiatives(self) -> Selection[Initiative]:
        """The initiatives of all articles, in order."""
        return Selection(chain.from_iterable(article.initiatives for article in self.articles))

    def place_of(self, indicator: Indicator, /) -> Place | None:
        """The place that a figure is about, as `Article.place_of` gives it. Raises `InputError` for none of its own."""
        article = next((article for article in self.articles if indicator in article.indicators), None)
        if article is None:
            raise InputError("this is no indicator of this document", remedy="give one of its indicators")
        return article.place_of(indicator)

    @property
    def id(self) -> str:
        """Made from all it says; see `govnews.model.base.identity`."""
        return identity(self)

    @property
    def original(self) -> str:
        """The input as it was decoded, made again from the text and the repairs; of several, one behind the other.

        >>> repair = Repair(kind="gloss", start=1, end=1, at=1, before="(shù)", after="")
        >>> Document(text="數字", repairs=(repair,)).original
        '數(shù)字'
        """
        return undo(self.text, self.changes, self.files)

    @property
    def name(self) -> str | None:
        """What to call it: the name of its input, or those of all that were joined; None where there is none.

        >>> Document(sources=(Source(uri="a.txt"), Source(uri="b.txt"))).name
        'a.txt + b.txt'
        """
        return self.source.uri or " + ".join(self.files) or None

    @property
    def originals(self) -> tuple[str, ...]:
        """The inputs one by one, in the order of `files`; of a document that was not joined, its one input."""
        return tuple(inputs(self.text, self.changes, self.files))

    @property
    def files(self) -> tuple[str, ...]:
        """The names by which ranges call the inputs that were joined, in order; none where there was one input.

        >>> Document(sources=(Source(uri="a.txt"), Source(uri="b.txt"))).files
        ('a.txt', 'b.txt')
        """
        return told_apart(source.uri or source.sha256 or "" for source in self.sources)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The repairs as `govnews.text.Text.restore` takes them."""
        return tuple(Change(r.start, r.end, r.at, r.before, r.kind, r.whole, r.file) for r in self.repairs)

    def slice(self, span: Span, /) -> str:
        """The document's text at a span. Raises `InputError` for what is none, or stands in no such place of it."""
        if not isinstance(span, Span):
            raise InputError(f"slice takes a Span, not {type(span).__name__}", remedy="give the span of an object")
        if not self._has(span):
            remedy = "give the span of an object of this document"
            raise InputError(f"the span {span.start}–{span.end} is none of this document", remedy=remedy)
        return self.text[span.start : span.end]

    def explain(self, item: object, /) -> str:
        """Why an object of this document is there: its words, where they stand in text and input, rule, fields.

        Raises `InputError` for what is no object of this document.

        >>> document = Document(diagnostics=(Diagnostic(code="note", message="as printed"),))
        >>> print(document.explain(document.diagnostics[0]))
        Diagnostic(code='note', message='as printed', before=None, after=None)
        """
        if not any(part is item or part == item for part in _parts(self)):
            remedy = "give one of its people, meetings, speeches, indicators …"
            raise InputError(f"this {type(item).__name__} is no object of this document", remedy=remedy)
        explained: str = ask("display", "explaining").explain(self, item)
        return explained

    def _has(self, span: Span) -> bool:
        """Whether a span lies in the text, and came from where that part of the text did."""
        if not 0 <= span.start <= span.end <= len(self.text):
            return False
        n = bisect_right(self.repairs, span.start, key=attrgetter("start")) - 1
        last = self.repairs[n] if n >= 0 else None
        if not span.source or span.start == span.end or (last is not None and span.start < last.end):
            return True  # made by a repair, which need not know each character's place
        first = self.files[0] if self.files else None
        at, file = (
            (span.start, first) if last is None else (last.at + len(last.before) - last.end + span.start, last.file)
        )
        return (span.source[0].start, span.source[0].file) == (at, file)

    def to(self, format: str, /) -> str | bytes:  # noqa: A002 - the word users expect
        """This document in a format of `govnews.formats`. Raises `FormatError` for an unknown one."""
        written: str | bytes = ask("serialisers").dumps(self, format)
        return written

    def to_pandas(self, kind: Kind = "indicators", /) -> pd.DataFrame:
        """A data frame of one kind of object, each row with its article's headline (extra ``pandas``).

        Values are floats there (1.05e+12 for 1.05万亿元); the exact numbers stay in the objects.
        Raises `MissingExtra` where pandas is not installed.
        """
        frame: pd.DataFrame = ask("display", "frame").of_document(self, kind)
        return frame

    def __repr__(self) -> str:
        articles, diagnostics = _counted(self.articles, "article"), _counted(self.diagnostics, "diagnostic")
        return f"Document({self.name!r}, {articles}, {diagnostics})"

    def _repr_html_(self) -> str:
        html: str = ask("display", "html").document(self)
        return html


def _counted(items: Sized, noun: str) -> str:
    return f"{len(items)} {noun}{'' if len(items) == 1 else 's'}"


def _parts(thing: object) -> Iterator[object]:
    """A document and whatever it is made of."""
    kind: type = type(thing)
    if isinstance(thing, tuple | Selection):
        for item in thing:
            yield from _parts(item)
    elif attrs.has(kind):
        yield thing
        for each in attrs.fields(kind):
            yield from _parts(getattr(thing, each.name))


def told_apart(names: Iterable[str], /) -> tuple[str, ...]:
    """Names in their order, one that was there before numbered, one that is empty called by its number.

    >>> told_apart(["a.txt", "a.txt", ""])
    ('a.txt', 'a.txt#2', '#3')
    """
    found: dict[str, None] = {}
    for number, name in enumerate(names, 1):
        told = name if name and name not in found else f"{name}#{number}"
        while told in found:
            told = f"{told}#{number}"
        found[told] = None
    return tuple(found)
