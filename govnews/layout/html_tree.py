"""The elements of a page of HTML, and the runs of words in them."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from govnews.layout.html_markup import Element
from govnews.layout.html_tokens import attributes, tags

if TYPE_CHECKING:
    from typing import Final

    from govnews.layout.html_tokens import Tag

__all__ = ["Run", "Tree", "tree"]


def _names(written: str) -> frozenset[str]:
    return frozenset(written.split())


#: Elements that begin a line of their own.
_BLOCKS: Final = _names(
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol "
    "optgroup option p pre section select summary table tbody td tfoot th thead title tr ul"
)
#: Elements without content, which no tag closes.
_VOID: Final = _names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
)
#: Elements whose content nobody reads on the page.
_UNSEEN: Final = _names(
    "applet audio canvas datalist iframe map math noembed noframes noscript object script style svg "
    "template textarea video xmp"
)
#: What an opening tag closes: the innermost open element of these names, no further out than the fences.
_CLOSES: Final = {
    "li": frozenset(("li",)), "dt": frozenset(("dt", "dd")), "dd": frozenset(("dt", "dd")),
    "option": frozenset(("option",)), "tr": frozenset(("tr", "td", "th")), "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")), "tbody": frozenset(("tbody", "thead", "tr", "td", "th")),
    "tfoot": frozenset(("tbody", "thead", "tr", "td", "th")),
}  # fmt: skip
#: What no tag inside closes an element outside of, and what an item of a list is closed within.
_FENCES: Final = frozenset(("table", "td", "th", "caption", "html"))
_LISTS: Final = frozenset(("ul", "ol", "dl", "select", "menu"))
_CELLS: Final = frozenset(("td", "th"))
_TABLE: Final = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"))
_RANKS: Final = {f"h{rank}": rank for rank in range(1, 7)}


class Run(NamedTuple):
    """Words between two tags: the page's ``start`` to ``stop``, in an element, with what stands before them.

    ``line`` tells that a line begins with them, ``spaced`` that white space stands between tags before them, ``cell``
    the cell of a table that they stand in (0 for none).
    """

    start: int
    stop: int
    element: int
    line: bool
    spaced: bool
    linked: bool
    bold: bool
    cell: int


@define
class Tree:
    """All elements of a page in order, the first of them the page itself, its runs of words, and what its head says."""

    elements: list[Element]
    runs: list[Run]
    facts: dict[str, str]
    addresses: list[str]


@define
class _Builder:
    page: str
    elements: list[Element] = field(factory=lambda: [Element(0, "", 0)])
    runs: list[Run] = field(factory=list)
    facts: dict[str, str] = field(factory=dict)
    addresses: list[str] = field(factory=list)
    open: list[Element] = field(factory=list)
    places: dict[str, list[int]] = field(factory=dict)
    fences: list[int] = field(factory=list)
    lists: list[int] = field(factory=list)
    blocks: list[int] = field(factory=list)
    line: bool = True
    spaced: bool = False
    linked: int = 0
    unseen: int = 0

    def build(self) -> Tree:
        """The tree of the whole page."""
        at = 0
        for tag in tags(self.page):
            self._words(at, tag.start)
            at = tag.stop
            if not tag.name:
                continue
            if tag.closes:
                self._close(tag.name)
            else:
                self._open(tag)
        self._words(at, len(self.page))
        for element in reversed(self.elements[1:]):
            parent = self.elements[element.parent]
            parent.last = max(parent.last, element.last)
        return Tree(self.elements, self.runs, self.facts, self.addresses)

    def _words(self, start: int, stop: int) -> None:
        if start == stop or self.unseen:
            return
        if self.page[start:stop].isspace():
            self.spaced = True
            return
        last = self.open[-1] if self.open else self.elements[0]
        bold = bool(self.places.get("b") or self.places.get("strong"))
        fence = self.open[self.fences[-1]] if self.fences else None
        cell = fence.number if fence is not None and fence.name in _CELLS else 0
        self.runs.append(Run(start, stop, last.number, self.line, self.spaced, self.linked > 0, bold, cell))
        self.line = self.spaced = False

    # -- tags --------------------------------------------------------------------------------------------------------

    def _open(self, tag: Tag) -> None:
        name = tag.name
        given = attributes(tag.given) if tag.given else {}
        if name in ("meta", "link", "base", "a"):
            self._tell(name, given)
        if name in _BLOCKS:
            self._break(name)
        if name in _VOID:
            return
        if name == "a" and self.places.get("a"):
            self._close("a")
        parent = self.open[-1] if self.open else self.elements[0]
        element = Element(
            len(self.elements), name, parent.number, given.get("id", ""), tuple(given.get("class", "").split()),
            parent.hidden or _is_hidden(given), _RANKS.get(name, parent.rank), len(self.elements),
        )  # fmt: skip
        self.elements.append(element)
        self._push(element)

    def _push(self, element: Element) -> None:
        name, place = element.name, len(self.open)
        self.open.append(element)
        self.places.setdefault(name, []).append(place)
        if name in _FENCES:
            self.fences.append(place)
        if name in _LISTS:
            self.lists.append(place)
        if name in _BLOCKS:
            self.blocks.append(place)
        self.linked += name == "a"
        self.unseen += name in _UNSEEN

    def _break(self, name: str) -> None:
        """Begin a line, and close what cannot stand around what begins it."""
        self.line = True
        if name == "br":
            return
        paragraph = self.places.get("p")
        if paragraph and self._reaches(paragraph[-1], "p"):
            self._pop(paragraph[-1])
        for other in _CLOSES.get(name, ()):
            found = self.places.get(other)
            if found and self._reaches(found[-1], other):
                self._pop(found[-1])

    def _close(self, name: str) -> None:
        if name in _BLOCKS:
            self.line = True
        found = self.places.get(name)
        if not found or not self._reaches(found[-1], name):
            return
        if name not in _BLOCKS and self.blocks and self.blocks[-1] > found[-1] and name not in _UNSEEN:
            found.pop()  # the element closes around blocks that stay open
            self.linked -= name == "a"
            return
        self._pop(found[-1])

    def _reaches(self, place: int, name: str) -> bool:
        """Whether no table or list stands between here and an open element."""
        if name in _TABLE:
            tables = self.places.get("table")
            return name == "table" or not tables or tables[-1] < place
        fences = self.lists if name == "li" and self.lists else self.fences
        return not any(each and each[-1] > place for each in (fences, self.fences))

    def _pop(self, place: int) -> None:
        """Close all elements from a place on."""
        while len(self.open) > place:
            at = len(self.open) - 1
            element = self.open.pop()
            found = self.places[element.name]
            if found and found[-1] == at:
                found.pop()
                self.linked -= element.name == "a"
                self.unseen -= element.name in _UNSEEN
            for stack in (self.fences, self.lists, self.blocks):
                if stack and stack[-1] == at:
                    stack.pop()
            self.line = self.line or element.name in _BLOCKS

    def _tell(self, name: str, given: dict[str, str]) -> None:
        """What the page says of itself in its head, and which addresses it names."""
        if name == "meta":
            key = (given.get("name") or given.get("property") or given.get("itemprop") or "").strip().lower()
            if key and given.get("content"):
                self.facts.setdefault(key, html.unescape(given["content"]).strip())
        elif name == "a":
            if "://" in given.get("href", "")[:8]:
                self.addresses.append(given["href"])
        elif name == "base" or given.get("rel", "").lower() == "canonical":
            self.facts.setdefault("canonical", given.get("href", ""))


def _is_hidden(given: dict[str, str]) -> bool:
    style = given.get("style", "")
    return "hidden" in given or (bool(style) and "display:none" in style.replace(" ", "").lower())


def tree(page: str, /) -> Tree:
    """The elements of a page and the runs of words in them, in one pass.

    >>> found = tree("<div id=a><p>会议<b>召开</b></div>")
    >>> [(element.name, element.id) for element in found.elements[1:]]
    [('div', 'a'), ('p', ''), ('b', '')]
    >>> [(run.start, run.stop, run.line, run.bold) for run in found.runs]
    [(13, 15, True, False), (18, 20, False, True)]
    """
    return _Builder(page).build()
