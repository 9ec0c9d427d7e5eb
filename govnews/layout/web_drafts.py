"""An article of a web page as a draft: what its head, its text and its lines of facts say together."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from govnews.layout.article_kinds import kind_of
from govnews.layout.draft import Draft
from govnews.layout.headlines import coverage
from govnews.layout.letters import opens_letter, sender
from govnews.layout.signatures import signed
from govnews.layout.web_body import WebBody, body
from govnews.layout.web_headlines import WebHead, head
from govnews.layout.web_reports import held_at
from govnews.model import Author, Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from govnews.layout.web_articles import Item
    from govnews.layout.web_lines import WebLine

__all__ = ["Told", "above_of", "draft"]

#: A headline block has no more lines, and shares so much with its text.
_BLOCK: Final = 4
_SAME: Final = 0.5
#: Who is named beside those who wrote a text.
_BESIDE: Final = frozenset(("editor", "photographer"))


@frozen(kw_only=True)
class Told:
    """What a page says of its article other than in lines: it is believed where the lines say nothing."""

    published: Period | None = None
    publisher: str | None = None


def draft(item: Item, /, *, told: Told, above: WebHead | None = None) -> Draft:
    """The draft of an article whose lines were found; ``above`` is its head where that is known."""
    above = above_of(item) if above is None else above
    text = body([*_captions(item.head), *item.body])
    facts = [line for line in (*item.head, *item.body, *item.tail) if line.fields is not None]
    authors = tuple(_authors(text, above, facts))
    if _BESIDE.issuperset(author.role for author in authors):
        authors = (*_signing(item, text), *authors)
    return Draft(
        kicker=above.kicker,
        headline=above.headline,
        subheadlines=above.subheadlines,
        byline=above.byline,
        paragraphs=tuple(text.paragraphs),
        sections=tuple(text.sections),
        pictures=tuple(text.pictures),
        authors=authors,
        publisher=_publisher(item, text, above, facts) or told.publisher,
        published=_published(text, facts) or told.published,
        kind=kind_of(
            above.headline,
            below=[*above.subheadlines, *(line.string for line in item.head if line.role != "text")],
            authors=authors,
            held=any(map(held_at, above.subheadlines)),
        ),
        continued_on=text.continued_on or _jump(item),
        continued_from=text.continued_from,
        rule=f"web.{item.way}",
    )


def above_of(item: Item, /) -> WebHead:
    """What stands above the text; where no headline does, that of short lines right below that speak of the text."""
    above = head(item.head)
    if above.headline or opens_letter(item.body[0].text):
        return above
    near = list(takewhile(lambda line: line.role == "short", item.tail))[:_BLOCK]
    below = head(near)
    share = coverage(near, "".join(line.string for line in item.body))
    if not below.headline or share < _SAME:
        return above
    return evolve(above, kicker=below.kicker, headline=below.headline, subheadlines=below.subheadlines)


def _captions(lines: Iterable[WebLine]) -> Iterator[WebLine]:
    return (line for line in lines if line.role == "caption")


def _authors(text: WebBody, above: WebHead, facts: Iterable[WebLine]) -> Iterator[Author]:
    """Those named above and in the text, each once; a page's 作者 has the role that the text gives the name."""
    if above.author is not None:
        yield Author(name=above.author, role="author")
    told = {author.name: author for author in reversed(text.authors)}
    listed = [author for line in facts if line.fields is not None for author in line.fields.authors]
    told = {**{author.name: author for author in reversed(listed) if author.role != "author"}, **told}
    yield from dict.fromkeys([*(told.get(author.name, author) for author in listed), *text.authors])


def _signing(item: Item, text: WebBody) -> Iterator[Author]:
    """Who signs below a letter, or in brackets behind the last sentence."""
    if opens_letter(item.body[0].text):
        lines = [line.text for line in item.tail if line.role == "short"]
        yield from (author for line in lines[:1] if (author := sender(line)) is not None)
    elif text.paragraphs and len(text.paragraphs[-1]):
        yield from signed(text.paragraphs[-1][-1])


def _publisher(item: Item, text: WebBody, above: WebHead, facts: Iterable[WebLine]) -> str | None:
    """Who reports: named in the dateline, as the source, below the headline, or in the paper's mark."""
    dateline = next((line.lead.publisher for line in (*item.head, *item.tail) if line.lead is not None), None)
    source = next((line.fields.source for line in facts if line.fields is not None and line.fields.source), None)
    return text.publisher or dateline or source or above.office or text.paper


def _published(text: WebBody, facts: Iterable[WebLine]) -> Period | None:
    """The day of issue: as labelled, else the last date that stands alone above or below the text, else the paper's."""
    stated = [line.fields for line in facts if line.fields is not None and line.fields.published is not None]
    labelled = next((each.published for each in stated if not each.bare), None)
    return labelled or next((each.published for each in reversed(stated)), None) or text.published


def _jump(item: Item) -> str | None:
    return body(item.tail[:1]).continued_on if item.tail and item.tail[0].role == "short" else None
