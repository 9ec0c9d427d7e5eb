"""Documents read before, as pages again: their text with all its places, and drafts that are views of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from govnews.errors import InputError
from govnews.layout.draft import Draft, Picture
from govnews.layout.page_numbers import file_page, printed_page
from govnews.linking.printed import simplified
from govnews.model import Document
from govnews.model.document import told_apart
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from govnews.model import Article, Caption, Diagnostic, Paragraph, Source
    from govnews.text import Span

__all__ = ["ReadPage", "pages"]

_REMEDY: Final = "join documents as they were read"
_NUMBER: Final = re.compile(r"([A-Z]?)(\d+)")


@frozen(kw_only=True, eq=False)
class ReadPage:
    """A document as a page of an issue: its text (in Simplified) among that of all pages, its drafts, its number.

    ``printed`` is the number that the page's head gives, ``named`` that of the file's name.
    """

    document: Document
    text: Text
    drafts: tuple[Draft, ...]
    printed: str | None
    named: str | None
    files: Mapping[str | None, str]

    @property
    def number(self) -> str | None:
        """The number of the page, as far as it is known."""
        return self.printed or self.named

    @property
    def diagnostics(self) -> Iterator[Diagnostic]:
        """What was said of the document, each place with its file."""
        several = "、".join(dict.fromkeys(self.files.values()))
        for diagnostic in self.document.diagnostics:
            if diagnostic.span is not None:
                yield evolve(diagnostic, span=self._placed(diagnostic.span))
            else:
                told = several in diagnostic.message or self.document.sources
                yield diagnostic if told else evolve(diagnostic, message=f"{several}: {diagnostic.message}")

    def _placed(self, span: Span) -> Span:
        return evolve(span, source=tuple(evolve(place, file=self.files.get(place.file)) for place in span.source))


def pages(
    documents: Sequence[Document], to_simplified: Callable[[Text], Text], /
) -> tuple[Text, Text, list[ReadPage], tuple[Source, ...]]:
    """The pages of an issue as parts of one text, by their numbers where all are known, and their sources.

    The text comes twice: as it is read, and as the documents have it. Raises `InputError` for what is no document, or
    one whose articles do not stand in its text.
    """
    for given in documents:
        if not isinstance(given, Document):
            raise InputError(f"join takes documents, not {type(given).__name__}", remedy="read the pages first")
    texts = [Text.restore(document.text, document.changes, document.files) for document in documents]
    legible = [_legible(document, text, to_simplified) for document, text in zip(documents, texts, strict=True)]
    made = [_drafts(document, *both) for document, *both in zip(documents, texts, legible, strict=True)]
    numbers = [
        _numbers(document, text, drafts) for document, text, drafts in zip(documents, legible, made, strict=True)
    ]
    order = _order([printed or named for printed, named in numbers])
    sources = tuple(source for n in order for source in documents[n].sources or (documents[n].source,))
    names = told_apart(source.uri or source.sha256 or "" for source in sources)
    whole, views = _stacked([texts[n] for n in order], names)
    read, reads = (whole, views) if texts == legible else _stacked([legible[n] for n in order], names)
    found, first = [], 0
    for n, *both in zip(order, views, reads, strict=True):
        document = documents[n]
        old = document.files or (None,)
        files = dict(zip(old, names[first : first + len(old)], strict=True))
        first += len(old)
        printed, named = numbers[n]
        drafts = _drafts(document, *both)
        found.append(
            ReadPage(document=document, text=both[1], drafts=drafts, printed=printed, named=named, files=files)
        )
    return read, whole, found, sources


def _stacked(texts: Sequence[Text], names: Sequence[str]) -> tuple[Text, list[Text]]:
    return Text.stack([text] for text in Text.bind(texts, names))


def _legible(document: Document, text: Text, to_simplified: Callable[[Text], Text]) -> Text:
    """A document's text in Simplified characters, which it may be in already."""
    return text if any(repair.kind == "script" for repair in document.repairs) else to_simplified(text)


def _order(numbers: Sequence[str | None]) -> list[int]:
    """The order of pages: by number where each has one of its own, else as they were given."""
    order = list(range(len(numbers)))
    known = [match for number in numbers if number and (match := _NUMBER.fullmatch(number))]
    if len({match[0] for match in known}) < len(numbers):
        return order
    return sorted(order, key=lambda n: (known[n][1], int(known[n][2])))


def _numbers(document: Document, text: Text, drafts: Sequence[Draft]) -> tuple[str | None, str | None]:
    """The number that a page's head gives it, and that which the name of its file does."""
    rest = text.without(part for draft in drafts for part in _all_parts(draft))
    printed = printed_page(line for stretch in rest for line in stretch.lines() if len(line))
    uri = document.source.uri if not document.sources else None
    return printed, file_page(uri) if uri else None


def _all_parts(draft: Draft) -> Iterator[Text]:
    for lines in (draft.kicker, draft.headline, draft.subheadlines, draft.byline, *draft.paragraphs):
        yield from lines
    for picture in draft.pictures:
        yield from picture.lines


def _drafts(document: Document, text: Text, legible: Text) -> tuple[Draft, ...]:
    """The articles of a document as drafts in its text as it is read, where they stand one behind the other."""
    rest, drafts = text, []
    for article in document.articles:
        block, rest = _block(article, text, rest)
        paragraphs = tuple((_view(text, part.span, part.text, document),) for part in article.paragraphs)
        pictures = tuple(
            Picture(lines=(_view(text, part.span, part.text, document),), photographer=part.photographer)
            for part in article.captions
        )
        for lines in (*paragraphs, *(picture.lines for picture in pictures)):
            rest = rest.after(lines[-1])
        drafts.append(_draft(article, block, paragraphs, pictures))
    return tuple(drafts) if text == legible else tuple(simplified(drafts, text, legible))


def _block(article: Article, text: Text, rest: Text) -> tuple[list[Text], Text]:
    """Kicker, headline and subheadlines as they stand above the body, the byline behind them; and what follows."""
    parts: tuple[Paragraph | Caption, ...] = (*article.paragraphs, *article.captions)
    first = next((part.span for part in parts), None)
    above = rest if first is None else rest.before(text[first.start : first.end])
    block = []
    for said in (article.kicker, article.headline, *article.subheadlines):
        if said is None:
            continue
        found = next(above.find_all(said), above[:0] if not said else None)
        if found is None:
            raise InputError(
                f"{said!r} does not stand in the document's text", remedy="join documents as they were read"
            )
        block.append(found)
        above, rest = above.after(found), rest.after(found)
    return [*block, above.strip() if first is not None else above[:0]], rest


def _view(text: Text, span: Span, said: str, document: Document) -> Text:
    found = text[span.start : span.end]
    if found != said:
        where = document.source.uri
        raise InputError(
            "a paragraph does not stand at its span", where=where, remedy="join documents as they were read"
        )
    return found


def _draft(
    article: Article, block: list[Text], paragraphs: tuple[tuple[Text, ...], ...], pictures: tuple[Picture, ...]
) -> Draft:
    *heads, byline = block
    taken = iter(heads)
    return Draft(
        kicker=(next(taken),) if article.kicker is not None else (),
        headline=(next(taken),) if article.headline is not None else (),
        subheadlines=tuple(taken),
        byline=(byline,) if len(byline) else (),
        paragraphs=paragraphs,
        pictures=pictures,
        authors=article.authors,
        publisher=article.publisher,
        published=article.published,
        kind=article.kind,
        continued_on=article.continued_on,
        continued_from=article.continued_from,
        rule=article.evidence.rule if article.evidence is not None else "",
    )
