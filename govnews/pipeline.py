"""The way a document takes: reader, normalisers, parser, extractors, linker."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve, field, frozen

from govnews import extractors, linking, normalisers, parsers, plugins, readers
from govnews.errors import FormatError, GovNewsError, InputError, PluginError
from govnews.extractors._evidence import evidence
from govnews.layout.draft import Page
from govnews.lexicon.added import Lexicon, lexicon_of, used
from govnews.linking.assembly import assemble, captions, paragraphs
from govnews.linking.printed import moved, printed
from govnews.mentions.reading import Issue
from govnews.model import Article, Date, Diagnostic, Document, Period, Repair, Selection, Source
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from govnews.layout.draft import Draft, Layout
    from govnews.mentions.reading import Reading
    from govnews.model import Script
    from govnews.readers import Input
    from govnews.sockets import Decoded, Extractor, Normaliser, Parser

__all__ = ["OnError", "Pipeline", "Published"]

OnError: TypeAlias = Literal["raise", "record"]
Published: TypeAlias = "str | date | Period | None"

#: Articles, and diagnostics of plug-ins that failed.
_Found: TypeAlias = "tuple[list[Article], list[Diagnostic]]"


def _written(pipeline: Pipeline, attribute: object, script: object) -> None:  # noqa: ARG001 - the shape attrs asks
    if script not in (None, "Hans"):
        raise InputError(f"script cannot be {script!r}", remedy="give 'Hans', or None to keep what was printed")


@frozen(kw_only=True)
class Pipeline:
    """How input becomes documents; every stage can be given, by name or as the thing itself.

    ``normalisers`` and ``extractors`` replace all that would be used; ``without`` names normalisers to leave out.
    ``parser`` is chosen by how well it suits the page unless named. ``script`` is the script to write, ``"Hans"`` or
    None to keep what was printed; what is found is the same, for text is always read in Simplified characters.
    ``lexicon`` is a file of words to add to those of the library, or several; they are read at once and hold for this
    pipeline alone. Raises `LexiconError` naming file and key where one is malformed or not proved by its examples.

    >>> str(Pipeline(without=("width",)).normalise("會議：穩(wěn)就業８．２％"))
    '会议：稳就业８．２％'
    """

    normalisers: tuple[Normaliser | str, ...] | None = None
    without: tuple[str, ...] = ()
    parser: Parser | str | None = None
    extractors: tuple[Extractor | str, ...] | None = None
    script: Literal["Hans"] | None = field(default="Hans", validator=_written)
    lexicon: Lexicon | None = field(default=None, converter=lexicon_of)

    def __attrs_post_init__(self) -> None:
        """A single stage where several belong is the caller's mistake, and so is a name that nobody registered."""
        for name in ("normalisers", "without", "extractors"):
            given: object = getattr(self, name)
            if isinstance(given, str) or (given is not None and not hasattr(given, "__iter__")):
                raise InputError(f"{name} cannot be a {type(given).__name__}", remedy="give a tuple of names")
        stages = {"normalisers": self.normalisers, "extractors": self.extractors, "parsers": (self.parser,)}
        for shelf, chosen in stages.items():
            for named in chosen if isinstance(chosen, tuple | list) else ():
                if isinstance(named, str):
                    plugins.find(shelf, named)

    def read(self, source: Input, /, *, published: Published = None, on_error: OnError = "raise") -> Document:
        """Read a path, bytes or an open file into one document.

        ``published`` is the date of issue (EDTF, `datetime.date` or `Period`) and wins over what the page says. With
        ``on_error="record"`` what cannot be read gives a document without articles whose diagnostic says why.
        Raises `InputError` for what cannot be read, `PluginError` where a plug-in fails.
        """
        when, on_error = _period(published), _checked(on_error)
        try:
            data, uri = readers.load(source)
            decoded = readers.decode(data, uri)
            with used(self.lexicon):
                return self._document(decoded, uri, data, when, on_error)
        except GovNewsError as error:
            if on_error == "raise":
                raise
            return _failed(source, error)

    def parse(self, text: str, /, *, published: Published = None, on_error: OnError = "raise") -> Document:
        """Read a string into one document; ``published`` and ``on_error`` as in `read`."""
        when, on_error = _period(published), _checked(on_error)
        try:
            if not isinstance(text, str):
                raise InputError(
                    f"parse takes a str, not {type(text).__name__}", remedy="give paths, bytes and files to read"
                )
            decoded = readers.of_string(text)
            with used(self.lexicon):
                return self._document(decoded, None, text, when, on_error)
        except GovNewsError as error:
            if on_error == "raise":
                raise
            return _failed(None, error)

    def read_all(
        self,
        sources: Input | Iterable[Input],
        /,
        *,
        published: Published = None,
        on_error: OnError = "raise",
        join: bool = False,
    ) -> Iterator[Document]:
        """Read files and folders (all files in them, by name), one document at a time, lazily; options as in `read`.

        With ``join`` the files are the pages of an issue and come as one document, as `join` gives it; pages of
        another folder, or of another date where the dates are known, are of another issue.
        """
        when, on_error = _period(published), _checked(on_error)
        given = readers.expand(sources, strict=on_error == "raise")
        if join:
            from govnews.linking.issues import issues  # noqa: PLC0415 - for pages that are joined

            bare = evolve(self, extractors=())
            pages = (bare.read(source, published=when, on_error=on_error) for source in given)
            yield from (self.join(issue, on_error=on_error) for issue in issues(pages))
            return
        for source in given:
            yield self.read(source, published=when, on_error=on_error)

    def join(self, documents: Iterable[Document], /, *, on_error: OnError = "raise") -> Document:
        """Join the pages of one issue, read before: one document whose articles go on over the pages.

        Objects are extracted anew, from whole articles. A mark that leads nowhere is a diagnostic (``"jump"``).
        Raises `InputError` for what are no documents as they were read.
        """
        from govnews.linking import joining  # noqa: PLC0415 - for pages that are joined

        given, on_error = _several(documents), _checked(on_error)
        with used(self.lexicon):
            joined = joining.join(given, _simplified)
            alike = {source.media_type for source in joined.sources}, {source.encoding for source in joined.sources}
            media_type, encoding = (kinds.pop() if len(kinds) == 1 else None for kinds in alike)
            shown = joined.text if self._simplifies() else joined.printed
            page = Page(text=joined.text, shown=shown, media_type=media_type or "text/plain")
            document = self._finished(joined.layout, page, Issue(), on_error, joined.scripts)
        return evolve(document, source=Source(media_type=media_type, encoding=encoding), sources=joined.sources)

    def normalise(self, text: str | Text, /) -> Text:
        """Mend a text; the result compares and prints as a string and knows where each character came from."""
        with used(self.lexicon):
            return self._normalise(text if isinstance(text, Text) else Text(text), "raise")[0]

    # -- the stages --------------------------------------------------------------------------------------------------

    def _document(
        self, decoded: Decoded, uri: str | None, data: bytes | str, published: Period | None, on_error: OnError
    ) -> Document:
        """What was read from ``data``, decoded, as a document."""
        text, found = self._normalise(decoded.text, on_error)
        if decoded.markup is None:
            from govnews.layout.unfolding import unfold  # noqa: PLC0415 - the import of the library stays light

            unfolded = unfold(text)
            text, found = unfolded.text, [*found, *unfolded.diagnostics]
        script = normalisers.judge(str(decoded.text))
        read = text if self._simplifies() else _simplified(text)
        page = Page(text=read, shown=text, script=script, media_type=decoded.media_type, uri=uri, markup=decoded.markup)
        layout = parsers.parse(page, self.parser)
        if decoded.diagnostics or found:
            layout = evolve(layout, diagnostics=(*decoded.diagnostics, *found, *layout.diagnostics))
        document = self._finished(layout, page, Issue(published=published), on_error)
        sha256, media_type, encoding = _digest(data), decoded.media_type, decoded.encoding
        return evolve(document, source=Source(uri=uri, sha256=sha256, media_type=media_type, encoding=encoding))

    def _finished(
        self,
        layout: Layout,
        page: Page,
        issue: Issue,
        on_error: OnError,
        scripts: Sequence[Script | None] | None = None,
    ) -> Document:
        """What is found in articles laid out, as the page is to be shown; each may be of a script of its own."""
        whole, issue.readings = assemble(layout, page, issue, scripts)
        articles, failures = self._articles(issue.readings, layout.articles, on_error)
        given, shown = whole, page.shown
        if shown is not None and shown != page.text:
            given, _ = assemble(moved(layout, page.text, shown), evolve(page, text=shown), issue, scripts)
        document = Document(
            text=str(whole),
            articles=linking.link(articles, issue.readings),
            diagnostics=tuple(_placed(diagnostic, whole) for diagnostic in (*layout.diagnostics, *failures)),
            repairs=Selection.later(partial(_repairs, given)),
        )
        return printed(document, issue.readings, given, plugins.ask("normalisers", "script").to_traditional)

    def _normalise(self, text: Text, on_error: OnError) -> tuple[Text, list[Diagnostic]]:
        """The text mended, and what is to be said of it."""
        diagnostics: list[Diagnostic] = []
        for name, normaliser in self._normalisers:
            try:
                text, found = normalisers.mend(name, normaliser, text)
                diagnostics += found
            except PluginError as error:
                if on_error == "raise":
                    raise
                diagnostics.append(Diagnostic(code="plugin", message=str(error)))
        return text, diagnostics

    @cached_property
    def _normalisers(self) -> tuple[tuple[str, Normaliser], ...]:
        """Those to apply, with their names, in order."""
        return tuple(normalisers.chain(self.normalisers, script=self.script, without=self.without))

    @cached_property
    def _extractors(self) -> tuple[tuple[str, Extractor], ...]:
        return extractors.chain(self.extractors)

    def _simplifies(self) -> bool:
        """Whether text is written in Simplified; it is read in Simplified whether it is or not."""
        return any(name == "script" for name, _ in self._normalisers)

    def _articles(self, readings: Sequence[Reading], drafts: Sequence[Draft], on_error: OnError) -> _Found:
        """Every article with its objects, and what is to be said of plug-ins that failed."""
        failures: list[Diagnostic] = []
        articles = []
        for reading, draft in zip(readings, drafts, strict=True):
            objects: dict[str, list[object]] = {}
            for name, extractor in self._extractors:
                kind = extractor.kind if extractor.kind in extractors.KINDS else "extras"
                try:
                    objects.setdefault(kind, []).extend(extractors.extract(name, extractor, reading))
                except PluginError as error:
                    if on_error == "raise":
                        raise
                    failures.append(Diagnostic(code="plugin", message=str(error)))
            articles.append(_article(reading, draft, objects))
        return articles, failures


def _article(reading: Reading, draft: Draft, objects: Mapping[str, Sequence[object]]) -> Article:
    found = {kind: tuple(items) for kind, items in objects.items()}
    return Article(
        headline=_string(reading.headline),
        kicker=_string(reading.kicker),
        subheadlines=tuple(map(str, reading.subheadlines)),
        authors=reading.authors,
        publisher=reading.publisher,
        published=reading.issue.published or reading.published,
        kind=reading.kind,
        script=reading.script,
        paragraphs=paragraphs(reading),
        captions=captions(reading, draft),
        continued_on=draft.continued_on,
        continued_from=draft.continued_from,
        evidence=evidence("article", draft.rule) if draft.rule else None,
        **found,  # type: ignore[arg-type]  # each kind was checked to hold its class
    )


def _simplified(text: Text) -> Text:
    """The text as it is read; itself where nothing in it is Traditional."""
    edits = tuple(plugins.ask("normalisers", "script").edits(str(text)))
    return text.apply(edits) if edits else text


def _placed(diagnostic: Diagnostic, text: Text) -> Diagnostic:
    """A diagnostic whose span counts in the finished text; its source ranges stay as they are."""
    if diagnostic.span is None:
        return diagnostic
    place = text.locate(diagnostic.span.source)
    here = (text[len(text) :] if place is None else place).span
    return evolve(diagnostic, span=evolve(diagnostic.span, start=here.start, end=here.end))


def _repairs(text: Text) -> Iterator[Repair]:
    """All differences of a text from its input."""
    string = str(text)
    for start, end, at, before, kind, whole, file in text.changes:
        after = string[start:end]
        sure = normalisers.confidence(kind, after)
        yield Repair(
            kind=kind, start=start, end=end, at=at, before=before, after=after, confidence=sure, whole=whole, file=file
        )


def _failed(source: object, error: GovNewsError) -> Document:
    uri = readers.name_of(source)
    return Document(source=Source(uri=uri), diagnostics=(Diagnostic(code="unreadable", message=str(error)),))


def _period(published: object) -> Period | None:
    if published is None or isinstance(published, Period):
        return published
    if isinstance(published, str):
        try:
            return Period.parse(published)
        except FormatError as error:
            raise FormatError(f"{published!r}: {error.what}", where="published", remedy=error.remedy) from error
    if isinstance(published, date):
        return Period(Date(published.year, published.month, published.day))
    remedy = "give a date, a Period or a string such as '2024-07-24'"
    raise InputError(f"published cannot be a {type(published).__name__}", remedy=remedy)


def _several(documents: object) -> list[Document]:
    if isinstance(documents, Document) or not hasattr(documents, "__iter__"):
        raise InputError(f"join cannot take a {type(documents).__name__}", remedy="give the documents of all pages")
    return list(documents)


def _checked(on_error: OnError) -> OnError:
    if str(on_error) not in ("raise", "record"):
        raise InputError(f"on_error cannot be {on_error!r}", remedy="give 'raise' or 'record'")
    return on_error


def _digest(data: bytes | str) -> str:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()


def _string(text: Text | None) -> str | None:
    return None if text is None else str(text)
