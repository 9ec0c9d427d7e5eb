"""The way a document takes: reader, normalisers, parser, extractors, linker."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve, frozen

from govnews import linking, normalisers, plugins, readers
from govnews.errors import GovNewsError, InputError, PluginError
from govnews.layout.draft import Page
from govnews.linking.assembly import assemble, captions, paragraphs
from govnews.mentions.reading import Issue
from govnews.model import (
    Article,
    Diagnostic,
    Document,
    Evidence,
    Extra,
    Indicator,
    Initiative,
    Meeting,
    Period,
    Person,
    Source,
    Speech,
)  # fmt: skip
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import Final

    from govnews.layout.draft import Draft
    from govnews.mentions.reading import Reading
    from govnews.readers import Input
    from govnews.sockets import Decoded, Extractor, Normaliser, Parser

__all__ = ["OnError", "Pipeline", "Published"]

OnError: TypeAlias = Literal["raise", "record"]
Published: TypeAlias = "str | date | Period | None"

#: The objects that each field of an article may hold.
KINDS: Final[dict[str, type]] = {
    "people": Person, "meetings": Meeting, "speeches": Speech, "indicators": Indicator, "initiatives": Initiative,
}  # fmt: skip


@frozen(kw_only=True)
class Pipeline:
    """How input becomes documents; every stage can be given, by name or as the thing itself.

    ``normalisers`` and ``extractors`` replace all that would be used; ``parser`` is chosen by how well it suits the
    page unless named. ``script`` is the script to write, ``"Hans"`` or None to keep what was printed.
    """

    normalisers: tuple[Normaliser | str, ...] | None = None
    parser: Parser | str | None = None
    extractors: tuple[Extractor | str, ...] | None = None
    script: Literal["Hans"] | None = "Hans"

    def read(self, source: Input, /, *, published: Published = None, on_error: OnError = "raise") -> Document:
        """Read a path, bytes or an open file into one document.

        ``published`` is the date of issue (EDTF, `datetime.date` or `Period`) and wins over what the page says. With
        ``on_error="record"`` what cannot be read gives a document without articles whose diagnostic says why.
        Raises `InputError` for what cannot be read, `PluginError` where a plug-in fails.
        """
        when = _period(published)
        try:
            data, uri = readers.load(source)
            decoded = readers.decode(data, uri)
            return self._document(decoded, when, uri, hashlib.sha256(data).hexdigest())
        except GovNewsError as error:
            if on_error == "raise":
                raise
            return _failed(source, error)

    def parse(self, text: str, /, *, published: Published = None, on_error: OnError = "raise") -> Document:
        """Read a string into one document; ``published`` and ``on_error`` as in `read`."""
        when = _period(published)
        try:
            if not isinstance(text, str):
                raise InputError(
                    f"parse takes a str, not {type(text).__name__}", remedy="give paths, bytes and files to read"
                )
            return self._document(readers.of_string(text), when, None, _digest(text))
        except GovNewsError as error:
            if on_error == "raise":
                raise
            return _failed(None, error)

    def read_all(
        self, sources: Input | Iterable[Input], /, *, published: Published = None, on_error: OnError = "raise"
    ) -> Iterator[Document]:
        """Read files and folders (all files in them, by name), one document at a time, lazily; options as in `read`."""
        for source in readers.expand(sources, strict=on_error == "raise"):
            yield self.read(source, published=published, on_error=on_error)

    def normalise(self, text: str | Text, /) -> Text:
        """Mend a text; the result compares and prints as a string and knows where each character came from."""
        return self._normalise(text if isinstance(text, Text) else Text(text))[0]

    # -- the stages --------------------------------------------------------------------------------------------------

    def _document(self, decoded: Decoded, published: Period | None, uri: str | None, sha256: str) -> Document:
        text, found = self._normalise(decoded.text)
        page = Page(text=text, script=normalisers.judge(str(decoded.text)), media_type=decoded.media_type, uri=uri)
        layout = self._parser(page).parse(page)
        issue = Issue(published=published)
        whole, readings = assemble(layout, page, issue)
        issue.readings = readings
        extractors = list(self._extractors())
        articles = [
            self._article(reading, draft, extractors) for reading, draft in zip(readings, layout.articles, strict=True)
        ]
        diagnostics = (*decoded.diagnostics, *found, *layout.diagnostics)
        return Document(
            source=Source(uri=uri, media_type=decoded.media_type, encoding=decoded.encoding, sha256=sha256),
            text=str(whole),
            articles=linking.link(articles, readings),
            diagnostics=tuple(_placed(diagnostic, whole) for diagnostic in diagnostics),
        )

    def _normalise(self, text: Text) -> tuple[Text, list[Diagnostic]]:
        diagnostics: list[Diagnostic] = []
        for name, normaliser in normalisers.chain(self.normalisers, script=self.script):
            edits = tuple(normaliser.edits(str(text)))
            diagnostics += normalisers.report(name, text, edits)
            text = text.apply(edits) if edits else text
        return text, diagnostics

    def _parser(self, page: Page) -> Parser:
        if self.parser is not None:
            return plugins.get("parsers", self.parser) if isinstance(self.parser, str) else self.parser  # type: ignore[return-value]
        claims = [(parser.claims(page), name, parser) for name, parser in _loaded("parsers")]  # type: ignore[attr-defined]
        return max(claims, key=lambda claim: (claim[0], claim[1]))[2]  # type: ignore[return-value]

    def _extractors(self) -> Iterator[tuple[str, Extractor]]:
        if self.extractors is None:
            yield from _loaded("extractors")  # type: ignore[misc]
            return
        for chosen in self.extractors:
            if isinstance(chosen, str):
                yield chosen, plugins.get("extractors", chosen)  # type: ignore[misc]
            else:
                yield getattr(chosen, "kind", type(chosen).__name__), chosen

    def _article(self, reading: Reading, draft: Draft, extractors: Iterable[tuple[str, Extractor]]) -> Article:
        objects: dict[str, list[object]] = {}
        for name, extractor in extractors:
            kind = extractor.kind if extractor.kind in KINDS else "extras"
            objects.setdefault(kind, []).extend(_extract(name, extractor, reading))
        return Article(
            headline=_string(reading.headline), kicker=_string(reading.kicker),
            subheadlines=tuple(map(str, reading.subheadlines)), authors=reading.authors, publisher=reading.publisher,
            published=reading.issue.published or reading.published, kind=reading.kind, script=reading.script,
            paragraphs=paragraphs(reading), captions=captions(reading, draft), continued_on=draft.continued_on,
            continued_from=draft.continued_from, evidence=Evidence(rule=draft.rule) if draft.rule else None,
            **{kind: tuple(found) for kind, found in objects.items()},  # type: ignore[arg-type]
        )  # fmt: skip


def _loaded(shelf: str) -> Iterator[tuple[str, object]]:
    """All plug-ins of a shelf; one that fails is left out here and named by `govnews plugins`."""
    for name in plugins.names(shelf):
        try:
            yield name, plugins.get(shelf, name)
        except PluginError:
            continue


def _extract(name: str, extractor: Extractor, reading: Reading) -> list[object]:
    """What an extractor finds, each object checked to be what its kind promises."""
    wanted = KINDS.get(extractor.kind, Extra)
    found = list(extractor.extract(reading))
    for item in found:
        if not isinstance(item, wanted):
            raise PluginError(
                f"extractor {name!r} yielded a {type(item).__name__} where a {wanted.__name__} belongs",
                where="govnews.extractors",
                remedy="correct its `kind` or what it yields",
            )
    return found


def _placed(diagnostic: Diagnostic, text: Text) -> Diagnostic:
    """A diagnostic whose span counts in the finished text; its source ranges stay as they are."""
    if diagnostic.span is None:
        return diagnostic
    place = text.locate(diagnostic.span.source)
    start, end = (place.span.start, place.span.end) if place is not None else (len(text), len(text))
    return evolve(diagnostic, span=evolve(diagnostic.span, start=start, end=end))


def _failed(source: object, error: GovNewsError) -> Document:
    uri = readers.name_of(source)
    return Document(source=Source(uri=uri), diagnostics=(Diagnostic(code="unreadable", message=str(error)),))


def _period(published: Published) -> Period | None:
    if published is None or isinstance(published, Period):
        return published
    return Period.parse(published if isinstance(published, str) else published.isoformat())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _string(text: Text | None) -> str | None:
    return None if text is None else str(text)
