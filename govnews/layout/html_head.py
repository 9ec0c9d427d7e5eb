"""The headline block of a web page: which of its lines are the headline, what stands above it and what below."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from govnews.layout.web_headlines import WebHead, head, untagged
from govnews.layout.web_lines import bare

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.html_body import PageLine
    from govnews.layout.html_markup import Element, Markup
    from govnews.layout.html_site import Habits, Site
    from govnews.layout.web_lines import WebLine
    from govnews.text import Text

__all__ = ["Candidate", "find_head"]

Candidate = tuple["PageLine", "WebLine"]

#: What stands between the words of a title and the name of the site behind them.
_SITE: Final = re.compile(r"\s*(?:-{2,}|[_|｜]|\s[-–—]\s|-(?=[^-]{2,12}\Z)|—(?=[^—]{2,12}\Z))\s*")
#: A headline has so many characters at least, and no more lines; the lines beside it stand so near.
_SHORTEST: Final = 4
_NEAR: Final = 3
_SHORT_ROLES: Final = frozenset(("short", "text", "foreign", "caption"))


def _titles(markup: Markup, lines: Sequence[PageLine], habits: Habits) -> list[tuple[str, Text | None]]:
    """What the page is called: the words of its head, then its title without the site's name, which is a line of it."""
    found: list[tuple[str, Text | None]] = [(markup.facts[key], None) for key in habits.title if markup.facts.get(key)]
    title = next((line for line in lines if markup.elements[line.mark.element].name == "title"), None)
    if title is not None:
        own = next((part for part in title.text.split(_SITE) if len(part.strip()) >= _SHORTEST), title.text)
        found.append((str(own), own.strip()))
    return found


def find_head(
    above: Sequence[Candidate], lines: Sequence[PageLine], markup: Markup, habits: Habits, site: Site | None
) -> tuple[WebHead, list[PageLine]]:
    """The headline block among the lines above the text, and the lines that it consists of."""
    named = _titles(markup, lines, habits)
    known = _by_site(above, markup, site) or _by_title(above, named) or _by_rank(above, markup, habits)
    if not known:
        found = head([line for _, line in above])
        own = next((words for _, words in reversed(named) if words is not None), None)
        return (found if found.headline or own is None else WebHead(headline=untagged([own]))), []
    kicker, below = _beside(above, known, markup, (habits.site, site))
    parts = [[each for _, line in block for each in line.pieces] for block in (kicker, known, below)]
    found = WebHead(kicker=tuple(parts[0]), headline=untagged(parts[1]), subheadlines=tuple(parts[2]))
    return found, [line for line, _ in (*kicker, *known, *below)]


def _by_site(above: Sequence[Candidate], markup: Markup, site: Site | None) -> list[Candidate]:
    """The lines that the publisher's pages hold the headline in."""
    held = site.held("headline", markup) if site is not None else []
    for element in held:
        found = [pair for pair in above if element.holds(pair[0].mark.element)]
        if found:
            return found
    return []


def _by_title(above: Sequence[Candidate], named: Sequence[tuple[str, Text | None]]) -> list[Candidate]:
    """The lines nearest to the text that say what the page is called."""
    for words, _ in named:
        title = bare(words)
        if len(title) < _SHORTEST:
            continue
        for at in range(len(above) - 1, -1, -1):
            read = above[at][1]
            own = bare(read.string)
            if len(own) >= _SHORTEST and title.startswith(own):
                block = _followed(above, at, title)
                if block:
                    return block
            if own.startswith(title) and len(own) < 2 * len(title) and read.fields is None and read.role != "text":
                return [above[at]]
        parts = [pair for pair in above if len(own := bare(pair[1].string)) * 2 >= len(title) and own in title]
        if parts:
            return [parts[-1]]
    return []


def _followed(above: Sequence[Candidate], at: int, title: str) -> list[Candidate]:
    """Lines from a place on that together say what the page is called."""
    near = above[at : at + _NEAR]
    together = accumulate(bare(read.string) for _, read in near)
    return next((list(near[:count]) for count, string in enumerate(together, 1) if string == title), [])


def _by_rank(above: Sequence[Candidate], markup: Markup, habits: Habits) -> list[Candidate]:
    """The heading of the highest rank above the text, the nearest of them; else what the page marks as a title."""
    ranked = [(markup.elements[line.mark.element].rank, at) for at, (line, _) in enumerate(above)]
    headings = [(-rank, at) for rank, at in ranked if rank and len(above[at][1].string) >= _SHORTEST]
    if headings:
        return [above[max(headings)[1]]]
    for element in reversed(habits.site.held("headline", markup)):
        found = [pair for pair in above if element.holds(pair[0].mark.element) and len(pair[1].string) >= _SHORTEST]
        if len(found) == 1:
            return found
    return []


def _beside(
    above: Sequence[Candidate], known: Sequence[Candidate], markup: Markup, sites: Sequence[Site | None]
) -> tuple[list[Candidate], list[Candidate]]:
    """What stands above and below the headline in its block: by the page's marks, or as headings beside it."""
    first, stop = above.index(known[0]), above.index(known[-1]) + 1
    kicker, below = (
        [element for site in sites if site is not None for element in site.held(part, markup)]
        for part in ("kicker", "subheadline")
    )
    before, after = above[max(first - _NEAR, 0) : first], above[stop : stop + _NEAR]
    return (
        [pair for pair in before if _is_part(pair, known[0], markup, kicker)],
        [pair for pair in after if _is_part(pair, known[0], markup, below)],
    )


def _is_part(pair: Candidate, known: Candidate, markup: Markup, marked: Sequence[Element]) -> bool:
    """Whether a line beside the headline belongs to its block: it stands in a marked element, or is a heading too."""
    line, read = pair
    if read.role not in _SHORT_ROLES or line.is_list or len(bare(read.string)) < _SHORTEST:
        return False
    if read.string == known[1].string:
        return False
    element, other = (markup.elements[each.mark.element] for each in (line, known[0]))
    beside = element.rank > 0 and other.rank > 0 and element.parent == other.parent
    return beside or any(each.holds(element.number) for each in marked)
