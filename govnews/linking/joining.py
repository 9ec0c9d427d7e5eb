"""The pages of an issue as one: articles that go on over pages put together, in drafts that are views of one text."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from govnews.layout.columns_seams import closed
from govnews.layout.draft import Draft, Layout
from govnews.layout.lines import ends_sentence
from govnews.linking.jumps import Stretch, jumps
from govnews.linking.pages import pages
from govnews.model import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from govnews.linking.jumps import Jumps
    from govnews.model import Document, Period, Script, Source
    from govnews.text import Text

__all__ = ["Joined", "join"]


@frozen(kw_only=True, eq=False)
class Joined:
    """The pages of an issue as one page: its text, its layout, the script of each article, where it came from.

    ``text`` is in Simplified characters, ``printed`` the same in those of the documents.
    """

    text: Text
    printed: Text
    layout: Layout
    scripts: tuple[Script | None, ...]
    sources: tuple[Source, ...]


def join(documents: Sequence[Document], to_simplified: Callable[[Text], Text], /) -> Joined:
    """Join the documents of an issue's pages, which are read in Simplified characters.

    Raises `InputError` for what is no document, or one whose articles do not stand in its text.
    """
    text, printed, read, sources = pages(documents, to_simplified)
    stretches = [Stretch(page, draft) for page in read for draft in page.drafts]
    scripts = [article.script for page in read for article in page.document.articles]
    found = jumps(stretches)
    chains = _chains(len(stretches), found.following)
    issued = _issued(stretches)
    articles = tuple(_article([stretches[n].draft for n in chain_], issued) for chain_ in chains)
    mended = {_end(stretches[n].draft.paragraphs[-1]) for n in found.following if stretches[n].draft.paragraphs}
    kept = (each for page in read for each in page.diagnostics)
    diagnostics = (*(each for each in kept if not _is_cut(each, mended)), *_unresolved(stretches, found))
    layout = Layout(articles=articles, diagnostics=diagnostics)
    first = tuple(next((scripts[n] for n in chain_ if scripts[n]), None) for chain_ in chains)
    return Joined(text=text, printed=printed, layout=layout, scripts=first, sources=sources)


def _chains(count: int, following: dict[int, int]) -> list[list[int]]:
    """The parts of each article in order, where the first of them stands."""
    later = set(following.values())
    chains: list[list[int]] = []
    for first in range(count):
        if first in later:
            continue
        chain_ = [first]
        while chain_[-1] in following:
            chain_.append(following[chain_[-1]])
        chains.append(chain_)
    return chains


def _article(parts: Sequence[Draft], issued: Period | None) -> Draft:
    """One article of its parts: what the first says of it, else the next; the body of all."""
    first, *others = parts
    if not others:
        return evolve(first, published=first.published or issued)
    headed = next((part for part in parts if part.headline), first)
    return evolve(
        first,
        kicker=headed.kicker,
        headline=headed.headline,
        subheadlines=headed.subheadlines,
        paragraphs=tuple(_paragraphs(parts)),
        pictures=tuple(chain.from_iterable(part.pictures for part in parts)),
        authors=tuple(dict.fromkeys(chain.from_iterable(part.authors for part in parts))),
        publisher=next((part.publisher for part in parts if part.publisher), None),
        published=next((part.published for part in parts if part.published), issued),
        kind=next((part.kind for part in parts if part.kind != "news"), "news"),
        continued_on=parts[-1].continued_on,
        rule=f"{first.rule}, joined over a jump".lstrip(", "),
    )


def _paragraphs(parts: Iterable[Draft]) -> Iterator[tuple[Text, ...]]:
    """The paragraphs of all parts, one that breaks off inside a sentence put together with the next part's first."""
    open_: tuple[Text, ...] = ()
    for part in parts:
        for n, lines in enumerate(part.paragraphs):
            if open_ and (n or _ends(open_)):
                yield open_
                open_ = ()
            open_ = (*open_, *lines)
    if open_:
        yield open_


def _ends(lines: Sequence[Text]) -> bool:
    last = str(lines[-1])
    return ends_sentence(last) or closed(last)


def _issued(stretches: Iterable[Stretch]) -> Period | None:
    """The date of issue, where every page that gives one gives the same."""
    dates = {stretch.draft.published for stretch in stretches} - {None}
    return dates.pop() if len(dates) == 1 else None


def _end(lines: Sequence[Text]) -> tuple[str | None, int]:
    """Where in its file a paragraph ends."""
    return max(((place.file, place.end) for place in lines[-1].source[-1:]), default=(None, 0))


def _is_cut(diagnostic: Diagnostic, mended: set[tuple[str | None, int]]) -> bool:
    """Whether a diagnostic says that an article breaks off where it goes on now."""
    source = diagnostic.span.source if diagnostic.code == "cut" and diagnostic.span is not None else ()
    return any((place.file, place.end) in mended for place in source[-1:])


def _unresolved(stretches: Sequence[Stretch], found: Jumps) -> Iterator[Diagnostic]:
    """A note for each mark that leads nowhere, with where it stands."""
    later = set(found.following.values())
    for n, stretch in enumerate(stretches):
        draft = stretch.draft
        why = "several fit equally" if n in found.unsure else "no page given holds that part"
        if draft.continued_from is not None and n not in later:
            place = draft.paragraphs[0][0].span if draft.paragraphs else None
            yield Diagnostic(code="jump", message=f"the article came from {draft.continued_from}: {why}", span=place)
        if draft.continued_on is not None and n not in found.following:
            place = draft.paragraphs[-1][-1].span if draft.paragraphs else None
            yield Diagnostic(code="jump", message=f"the article goes on on {draft.continued_on}: {why}", span=place)
