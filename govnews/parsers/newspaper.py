"""Text lifted from a newspaper page: printed lines, several articles, headline blocks before, after or beside them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from govnews.layout import lines
from govnews.layout.article_kinds import kind_of
from govnews.layout.draft import Draft, Layout, Page
from govnews.layout.flow import read_flow
from govnews.layout.headlines import Headlines, rank
from govnews.layout.matching import match
from govnews.layout.signatures import signed
from govnews.model import ArticleKind, Author

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from govnews.layout.matching import Item
    from govnews.layout.parts import Flow
    from govnews.text import Text

__all__ = ["claims", "parse"]

#: A column of a newspaper holds between so many characters.
_NARROWEST: Final = 8
_WIDEST: Final = 42
#: So many characters fill more than the widest column, however narrow its marks are set.
_LONGEST: Final = 2 * _WIDEST + 2
#: Running text that nothing introduces is an article only from this length on.
_SHORTEST: Final = 60
#: On a page of printed lines so much of it breaks sentences where the column ends; web copies stay below.
_MOST: Final = 0.45
_SURE: Final = 0.93
#: So many lines tell what kind of page it is.
_SAMPLE: Final = 80


def claims(page: Page, /) -> float:
    """How well a page suits this parser: whether its lines break sentences where a column ends."""
    if _is_copied(str(page.text[: _SAMPLE * _WIDEST]).split("\n")):
        return 0.0
    printed = page.lines[:_SAMPLE]
    if _NARROWEST <= lines.wrapped_at(printed) <= _WIDEST:
        return _SURE
    width = lines.column_width(printed)
    if not _NARROWEST <= width <= _WIDEST:
        return 0.0
    share = lines.is_printed(printed)
    return min(_SURE, share + _MOST) if share >= _MOST else share / 2


def _is_copied(raw: list[str]) -> bool:
    """Whether most lines, and one that holds a sentence, are too long for a column even with every mark squeezed."""
    long = [line for line in raw if len(line) > _LONGEST]
    return 2 * len(long) > sum(map(bool, raw)) and any("。" in line for line in long)


def parse(page: Page, /) -> Layout:
    """The articles of a page, bodies in printed order."""
    flow = read_flow(page.lines)
    items = [item for item in match(flow.parts) if _is_article(item)]
    parted = flow.parted or lines.parts_paragraphs(stretch for item in items for stretch in item.body.stretches)
    drafts = [_draft(item, flow, parted=parted) for item in items]
    return Layout(articles=tuple(drafts))


def _is_article(item: Item) -> bool:
    introduced = item.block is not None or item.body.lead is not None or bool(item.bylines)
    return introduced or item.body.continued_from is not None or len(item.string) >= _SHORTEST


def _draft(item: Item, flow: Flow, *, parted: bool) -> Draft:
    """One article, its lines put into paragraphs and its headline block into ranks."""
    body = item.body
    headlines = rank(item.block.lines) if item.block is not None else Headlines()
    read = (lines.paragraphs(stretch, parted=parted, set_in=flow.set_in) for stretch in body.stretches)
    paragraphs = tuple(chain.from_iterable(read))
    authors = tuple(dict.fromkeys(_authors(item, _end(paragraphs[-1]))))
    return Draft(
        kicker=headlines.kicker,
        headline=headlines.headline,
        subheadlines=tuple(line for group in headlines.subheadlines for line in group),
        paragraphs=paragraphs,
        pictures=tuple(shot.picture for shot in item.shots),
        authors=authors,
        publisher=_publisher(item, flow.paper),
        published=flow.published or next((line.published for line in item.bylines if line.published), None),
        kind=_kind(item, headlines, authors),
        continued_on=body.continued_on,
        continued_from=body.continued_from,
        rule=item.rule,
    )


def _kind(item: Item, headlines: Headlines, authors: tuple[Author, ...]) -> ArticleKind:
    """What the headline and those below it announce, else what who signs it says."""
    signed_by: ArticleKind = "commentary" if any("commentator" in line.roles for line in item.bylines) else "news"
    below = ["".join(map(str, group)) for group in headlines.subheadlines]
    kind = kind_of(headlines.headline, below=below, authors=authors)
    if kind == "news" and headlines.rubric is not None:
        kind = kind_of([f"{headlines.rubric}："])
        kind = kind if kind != "news" else kind_of([headlines.rubric])
    return kind if kind != "news" else signed_by


def _end(paragraph: tuple[Text, ...]) -> Text:
    """The last two lines of a paragraph, where a name in brackets may be broken over both."""
    return paragraph[-2:][0].through(paragraph[-1])


def _authors(item: Item, end: Text) -> Iterator[Author]:
    """Those named in the dateline, the bylines, behind the last sentence and under the pictures."""
    if item.body.lead is not None:
        yield from item.body.lead.authors
    for line in item.bylines:
        yield from line.authors
    yield from signed(item.body.signature or end)
    for shot in item.shots:
        yield from shot.credit.authors


def _publisher(item: Item, paper: str | None) -> str | None:
    """The paper or agency named in the dateline, a byline or a credit; 本报 is the paper that the page's head names."""
    lead = item.body.lead
    named = [lead.publisher if lead is not None else None, *(line.publisher for line in item.bylines), item.body.credit]
    own = (lead is not None and lead.own) or any(line.own for line in item.bylines)
    return next((name for name in named if name), paper if own else None)
