"""Text copied from a web page or kept as a file: a paragraph a line, one article or several with like heads."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import evolve

from govnews import lexicon
from govnews.layout.article_kinds import kind_of
from govnews.layout.draft import Draft, Layout, Page
from govnews.layout.headlines import coverage
from govnews.layout.letters import opens_letter, sender
from govnews.layout.lines import ends_sentence
from govnews.layout.signatures import signed
from govnews.layout.web_articles import Item, items
from govnews.layout.web_body import WebBody, body
from govnews.layout.web_fields import full_date
from govnews.layout.web_headlines import WebHead, head
from govnews.layout.web_lines import WebLine, is_chinese, web_lines
from govnews.layout.web_markup import is_marked
from govnews.layout.web_plain import listed, tabled
from govnews.layout.web_reports import held_at
from govnews.model import Author, Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Final

    from govnews.model import Period
    from govnews.text import Text

__all__ = ["claims", "parse"]

#: So much of a page tells what kind it is.
_SAMPLE: Final = 12_000
#: Shorter lines are no paragraphs, whole or broken.
_SHORT: Final = 12
#: Source code says so in its first lines.
_OPENING: Final = 1000
#: A page of marks, or one that holds no Chinese, is nobody else's.
_SURE: Final = 0.95
_LIKELY: Final = 0.9
_LEAST: Final = 0.2
#: A headline block has no more lines, and shares so much with its text.
_BLOCK: Final = 4
_SAME: Final = 0.5


def claims(page: Page, /) -> float:
    r"""How well a page suits this parser: what share of its text stands in lines that end where a sentence does.

    >>> from govnews.text import Text
    >>> claims(Page(text=Text("江州召开会议\n3月5日，江州市召开会议。会议强调，要抓落实。")))
    0.9
    """
    sample = str(page.text[:_SAMPLE])
    lines = [line.strip() for line in sample.split("\n")]
    if is_marked(sample) or not any(is_chinese(line) for line in lines if line):
        return _SURE
    long = [line for line in lines if len(line) >= _SHORT]
    broken = sum(len(line) for line in long if not ends_sentence(line) and not line.endswith(("；", "：", ":", ";")))
    heading = sum(len(line) for line in long[:3] if not ends_sentence(line))
    whole = sum(map(len, long)) - heading
    return max(_LEAST, _LIKELY * (1 - (broken - heading) / whole)) if whole > 0 else _LEAST


def parse(page: Page, /) -> Layout:
    """The articles of a page, in printed order; a diagnostic says why where there are none."""
    if _is_source_code(page.text):
        return _none("HTML source is not read by this version", page.text)
    lines = listed(tabled(web_lines(page.text)))
    found = items(lines) or _single(lines) or items(listed(lines, alone=True))
    if not found:
        return _none(_reason(lines), page.text)
    issued = _issue(lines) if len(found) > 1 else None
    return Layout(articles=tuple(_draft(item, issued) for item in found))


def _is_source_code(text: Text) -> bool:
    return text[:_OPENING].search(lexicon.entry("web", "source_code").pattern) is not None


def _none(reason: str, text: Text) -> Layout:
    """No article: why, and where the text stands that none was made of."""
    left = text.strip()
    span = left.span if len(left) else None
    return Layout(articles=(), diagnostics=(Diagnostic(code="no_article", message=reason, span=span),))


def _reason(lines: Sequence[WebLine]) -> str:
    if not lines:
        return "the page is empty"
    foreign = any(line.role == "foreign" for line in lines)
    return "the text is not Chinese" if foreign else "no running text, only short lines"


def _single(lines: Sequence[WebLine]) -> list[Item]:
    """A page of one line that no stop ends is that one paragraph."""
    if len(lines) != 1 or lines[0].role not in ("short", "dateline"):
        return []
    return [Item(head=(), body=(evolve(lines[0], role="text"),), tail=(), way="page")]


def _issue(lines: Sequence[WebLine]) -> Period | None:
    """The date of issue that the title of a page of several items gives."""
    first = lines[0]
    return full_date(first.text) if first.level else None


# -- one article -----------------------------------------------------------------------------------------------------


def _draft(item: Item, issued: Period | None) -> Draft:
    above = _above(item)
    text = body([*_captions(item.head), *item.body])
    facts = [line for line in (*item.head, *item.body, *item.tail) if line.fields is not None]
    authors = tuple(_authors(text, above, facts)) or tuple(_signing(item, text))
    return Draft(
        kicker=above.kicker,
        headline=above.headline,
        subheadlines=above.subheadlines,
        byline=above.byline,
        paragraphs=tuple(text.paragraphs),
        sections=tuple(text.sections),
        pictures=tuple(text.pictures),
        authors=authors,
        publisher=_publisher(item, text, above, facts),
        published=_published(text, facts) or issued,
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


def _above(item: Item) -> WebHead:
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
