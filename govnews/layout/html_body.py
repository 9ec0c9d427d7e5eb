"""Where the text of a web page stands: by the page's own marks, else by how dense its running words are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from govnews.layout.web_lines import bare, is_chinese

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final

    from govnews.layout.html_markup import Element, Mark, Markup
    from govnews.layout.html_site import Habits, Site
    from govnews.text import Text

__all__ = ["PageLine", "Region", "region"]

#: An element that a page's marks call the text holds so much of the page's running text.
_MARKED_SHARE: Final = 0.34
#: From an element the way leads on to the part of it that holds so much of its running text.
_DENSE: Final = 0.8
#: A line so much of which is linked is a list's.
_LINKED: Final = 0.6
#: These hold one line, or part of one, unless several lines of running text stand in them.
_LINES: Final = frozenset(("p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "span", "a", "font", "strong", "b"))
#: What these hold is no part of a text.
_APART: Final = frozenset(("nav", "footer", "aside", "select", "button", "label", "option", "title"))
#: So many characters with a comma are running text too.
_SENTENCE: Final = 30
#: A heading that the page is called by has so many characters.
_HEADING: Final = 5
_STOP: Final = re.compile("[。；！？]")
_COMMA: Final = re.compile("[，、：]")
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


@define(eq=False)
class PageLine:
    """A line of a page with what its mark-up tells."""

    text: Text
    mark: Mark
    number: int
    prose: int = 0

    @property
    def is_list(self) -> bool:
        """Whether most of the line is linked, as menus and lists of other articles are."""
        return self.mark.linked >= _LINKED * self.mark.length


@define(eq=False)
class Region:
    """The elements that hold the text, and for each of the page whether it is no part of any text."""

    held: list[Element]
    apart: list[bool]

    def holds(self, line: PageLine) -> bool:
        """Whether a line stands in the text."""
        return any(element.holds(line.mark.element) for element in self.held)


def region(lines: Sequence[PageLine], markup: Markup, habits: Habits, site: Site | None) -> Region | None:
    """Where the text of a page stands; None where it has no running text."""
    elements = markup.elements
    apart = _apart(markup, habits, site, _titled(lines, markup, habits))
    for line in lines:
        line.prose = 0 if apart[line.mark.element] or elements[line.mark.element].hidden else _prose(line)
    sums = _sums(elements, ((line, line.prose) for line in lines))
    if not sums[0]:
        return None
    for known in filter(None, (site, habits.site)):
        held = [element for element in known.held("body", markup) if sums[element.number]]
        if sum(sums[element.number] for element in held) >= _MARKED_SHARE * sums[0]:
            return Region(held, apart)
    counts = _sums(elements, ((line, 1) for line in lines if line.prose))
    return Region([_densest(elements, sums, counts)], apart)


def _prose(line: PageLine) -> int:
    """How many characters of running text a line has."""
    string = str(line.text)
    bare = line.mark.length - line.mark.linked
    if line.is_list or not (_STOP.search(string) or (bare > _SENTENCE and _COMMA.search(string))):
        return 0
    return bare if is_chinese(string) else bare // 8


def _titled(lines: Sequence[PageLine], markup: Markup, habits: Habits) -> set[int]:
    """The elements around a heading that is the page's title: whatever they are called, they are not apart."""
    elements = markup.elements
    title = next((str(line.text) for line in lines if elements[line.mark.element].name == "title"), "")
    named = bare(title) + "".join(bare(markup.facts.get(key, "")) for key in habits.title)
    found: set[int] = set()
    for line in lines:
        element = elements[line.mark.element]
        if element.rank and not line.is_list and len(own := bare(str(line.text))) >= _HEADING and own in named:
            while element.number and element.number not in found:
                found.add(element.number)
                element = elements[element.parent]
    return found


def _apart(markup: Markup, habits: Habits, site: Site | None, titled: set[int]) -> list[bool]:
    """For each element whether it is no part of any text, by its own name and marks or those of what it stands in."""
    elements = markup.elements
    named = {element.number for element in (site.held("apart", markup) if site is not None else ())}
    told: dict[str, bool] = {}
    found = [False] * len(elements)
    for element in elements[1:]:
        marks = " ".join((element.id, *element.classes))
        if marks not in told:
            told[marks] = not habits.apart.isdisjoint(word.lower() for word in _WORD.findall(marks))
        own = (
            element.name in _APART
            or element.number in named
            or (told[marks] and element.name not in ("body", "html") and element.number not in titled)
        )
        found[element.number] = own or found[element.parent]
    return found


def _sums(elements: Sequence[Element], amounts: Iterable[tuple[PageLine, int]]) -> list[int]:
    """For each element how much all lines in it have."""
    sums = [0] * len(elements)
    for line, amount in amounts:
        sums[line.mark.element] += amount
    for element in reversed(elements[1:]):
        sums[element.parent] += sums[element.number]
    return sums


def _densest(elements: Sequence[Element], sums: Sequence[int], counts: Sequence[int]) -> Element:
    """The innermost element that still holds most of the running text of what it stands in."""
    best = elements[0]
    for element in elements[1:]:
        at = element.number
        dense = element.parent == best.number and sums[at] >= _DENSE * sums[best.number]
        if dense and (counts[at] > 1 or element.name not in _LINES):
            best = element
    return best
