"""What the mark-up of a web page tells of its lines."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.text import Text

__all__ = ["Element", "Mark", "Markup"]

#: What in the head of a page names its own address.
_OWN: Final = ("canonical", "og:url", "url")


@define(slots=True, eq=False)
class Element:
    """One element of a page: its name, its ``id`` and classes, and the element that it stands in, by number.

    ``rank`` is that of the heading that it is or stands in (0 for none), ``last`` the number of the last within it.
    """

    number: int
    name: str
    parent: int
    id: str = ""
    classes: tuple[str, ...] = ()
    hidden: bool = False
    rank: int = 0
    last: int = 0

    def holds(self, other: int) -> bool:
        """Whether an element, by its number, is this one or stands in it."""
        return self.number <= other <= self.last


@define(slots=True)
class Mark:
    """What the mark-up tells of one line: where it begins in the page, its element, how much of it is linked."""

    start: int
    element: int
    length: int = 0
    linked: int = 0
    bold: int = 0
    row: bool = False


@frozen
class Markup:
    """What a page's mark-up tells of its lines: the elements, a mark for each line, and what the head says.

    ``facts`` are the values of the page's ``meta`` elements by name in small letters; ``addresses`` those it links to.
    """

    elements: Sequence[Element]
    marks: Sequence[Mark]
    facts: dict[str, str]
    addresses: Sequence[str]

    @cached_property
    def own(self) -> list[str]:
        """The addresses that the page's head says are its own."""
        return [self.facts[key] for key in _OWN if key in self.facts]

    @cached_property
    def by_key(self) -> dict[str, list[Element]]:
        """The elements by each of their marks and by name."""
        from govnews.layout.html_selectors import by_key  # noqa: PLC0415 - for pages alone

        return by_key(self.elements)

    @cached_property
    def _starts(self) -> list[int]:
        return [mark.start for mark in self.marks]

    def mark(self, line: Text) -> Mark | None:
        """The mark of the line that some words of the page stand in; None where they came from nowhere."""
        source = line.source
        at = bisect_right(self._starts, source[0].start) - 1 if source else -1
        return self.marks[at] if at >= 0 else None
