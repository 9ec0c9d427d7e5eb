"""The article of a web page: its lines told apart into head, text and what stands below, as the web's text has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from govnews import lexicon
from govnews.layout.html_body import PageLine, region
from govnews.layout.html_head import find_head
from govnews.layout.web_articles import Item, item
from govnews.layout.web_drafts import Told, above_of
from govnews.layout.web_fields import fields, full_date, named_source
from govnews.layout.web_lines import WebLine, with_roles
from govnews.layout.web_plain import listed
from govnews.lexicon import cache
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from govnews.layout.html_body import Region
    from govnews.layout.html_head import Candidate
    from govnews.layout.html_markup import Markup
    from govnews.layout.html_site import Habits, Site
    from govnews.layout.web_headlines import WebHead
    from govnews.model import Period

__all__ = ["found_in"]

#: What is said of an article stands in so many lines above its text, and below it.
_ABOVE: Final = 60
_BELOW: Final = 30
#: Editors sign a text off behind so much of it.
_MOST: Final = 0.6
#: What a line says that may be said of another article.
_OTHERS: Final = frozenset(("issued", "dated", "count", "index"))
_TAB: Final = re.compile("\t")


def found_in(text: Text, markup: Markup, habits: Habits, site: Site | None) -> tuple[Item, WebHead, Told] | None:
    """The article of a page, its head, and what the page says of it elsewhere; None where there is no running text."""
    lines = list(_page_lines(text, markup))
    where = region(lines, markup, habits, site)
    if where is None:
        return None
    own = [line for line in lines if where.holds(line)]
    first, last = own[0].number, own[-1].number
    above = [line for line in lines if line.number < first][-_ABOVE:]
    below = [line for line in lines if line.number > last][:_BELOW]
    read = _read([*above, *own, *below], where, markup)
    inner = _signed_off([(line, each) for line, each in read if first <= line.number <= last and where.holds(line)])
    found = item(listed([each for _, each in inner]), "page")
    if found is None:
        return None
    opening = len(found.head)
    heads = [pair for pair in read if pair[0].number < first and _may_head(pair, where)] + inner[:opening]
    top, used = find_head(heads, lines, markup, habits, site)
    captions = [line for line in found.tail if line.role == "caption"]
    found = evolve(found, body=(*found.body, *captions))
    before = [(line, each) for line, each in read if line.number < first and each.fields is not None]
    after = [each for line, each in read if line.number > last and _is_labelled(each)]
    taken = {line.number for line in used}
    head = [each for line, each in (*before, *inner[:opening]) if line.number not in taken]
    whole = evolve(found, head=tuple(head), tail=(*found.tail, *after))
    if not top.headline:
        top = above_of(whole)
    under = [line for line in lines if line.number > last][:_BELOW]
    return whole, top, _told(markup, habits, site, under)


def _page_lines(text: Text, markup: Markup) -> Iterator[PageLine]:
    """The lines with words, each with its mark."""
    number = 0
    for line in text.lines():
        words = _without_tool(line.strip())
        mark = markup.mark(words) if len(words) else None
        if mark is not None:
            yield PageLine(words, mark, number)
            number += 1


def _without_tool(line: Text) -> Text:
    """A line without the button that stands in brackets before its words."""
    found = line.match(_tool())
    return found.after.strip() if found is not None else line


@cache
def _tool() -> re.Pattern[str]:
    return re.compile(rf"[【\[]\s?{lexicon.alternation(lexicon.words('web', 'tool'))}\s?[\]】]")


def _read(lines: Sequence[PageLine], where: Region, markup: Markup) -> list[tuple[PageLine, WebLine]]:
    """Lines with their roles; menus, buttons and what cannot be seen are furniture."""
    raw = []
    for line in lines:
        element = markup.elements[line.mark.element]
        out = where.apart[element.number] or element.hidden
        raw.append(
            WebLine(
                pieces=(line.text,),
                string=str(line.text),
                level=0,
                bold=(element.rank > 0 and where.holds(line)) or line.mark.bold >= line.mark.length,
                role="furniture" if out and not line.prose else "short",
                item=element.name == "li",
            )
        )
    roles = zip(lines, raw, with_roles(raw), strict=True)
    return [(line, read if was.role == "furniture" else _unlinked(line, _row(line, read))) for line, was, read in roles]


def _unlinked(line: PageLine, read: WebLine) -> WebLine:
    """A line that is a list's is furniture, unless it states a fact, such as a source that is linked."""
    return evolve(read, role="furniture") if line.is_list and not line.prose and read.fields is None else read


def _row(line: PageLine, read: WebLine) -> WebLine:
    """The row of a table as the cells that it has."""
    if not line.mark.row:
        return read
    cells = tuple(cell for part in line.text.split(_TAB) if len(cell := part.strip()))
    return evolve(read, pieces=cells, string=" ".join(map(str, cells)), role="text", row=True, fields=None)


def _signed_off(inner: list[Candidate]) -> list[Candidate]:
    """The lines of a text as far as the editors who sign it off: what a page prints behind them is its own."""
    whole = sum(line.prose for line, _ in inner)
    before, ended = 0, False
    kept = []
    for line, read in inner:
        edits = read.fields is not None and any(author.role == "editor" for author in read.fields.authors)
        if ended and not edits:
            break
        ended = ended or (edits and before >= _MOST * whole)
        before += line.prose
        kept.append((line, read))
    return kept


def _may_head(pair: Candidate, where: Region) -> bool:
    line, read = pair
    return read.role != "related" and not where.apart[line.mark.element] and not line.is_list


def _is_labelled(line: WebLine) -> bool:
    """Whether a line below the text states a fact about it: dates alone are those of other articles there."""
    return line.fields is not None and not line.fields.bare and not _OTHERS.issuperset(line.fields.kinds)


def _told(markup: Markup, habits: Habits, site: Site | None, below: Sequence[PageLine]) -> Told:
    """What the page says of its article in its head, in its address and, if its publisher does so, below the text."""
    published = (full_date(Text(markup.facts[key])) for key in habits.published if markup.facts.get(key))
    under = (full_date(line.text) for line in below if site is not None and site.dated == "below")
    stated = (_source(markup.facts[key]) for key in habits.publisher if markup.facts.get(key))
    days = (each for each in (*published, *under, _addressed(markup, site)) if each is not None)
    return Told(
        published=next(days, None),
        publisher=next(filter(None, stated), site.publisher if site is not None else None),
    )


def _addressed(markup: Markup, site: Site | None) -> Period | None:
    """The day that the page's own address holds."""
    if site is None or site.address is None:
        return None
    found = next((match for each in markup.own if (match := site.address.search(each)) is not None), None)
    return full_date(Text("-".join(found.groups()))) if found is not None else None


def _source(words: str) -> str | None:
    """The publisher that a fact of the page's head names, with its label or without."""
    labelled = fields(Text(words))
    return labelled.source if labelled is not None and labelled.source else named_source(Text(words))
