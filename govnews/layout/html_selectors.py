"""Which elements of a page are meant: by name, ``id`` and class, and what they stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from govnews.layout.html_markup import Element

__all__ = ["Selector", "by_key", "selector"]

_STEP: Final = re.compile(r"(?P<name>[a-z][a-z0-9-]{0,29})?(?P<marks>(?:[#.][\w-]{1,80}){0,6})")
_MARK: Final = re.compile(r"([#.])([\w-]+)")


@frozen
class _Step:
    name: str
    id: str
    classes: frozenset[str]

    def fits(self, element: Element) -> bool:
        """Whether an element is called and marked so; letters of marks are small or capital alike."""
        if self.name and self.name != element.name:
            return False
        if self.id and self.id != element.id.lower():
            return False
        return not self.classes or self.classes <= {name.lower() for name in element.classes}


@frozen
class Selector:
    """A path of steps, the last of which is the element meant."""

    steps: tuple[_Step, ...]

    @property
    def key(self) -> str:
        """One of the marks or the name that each element meant has: those with it are looked through for them."""
        last = self.steps[-1]
        return f"#{last.id}" if last.id else f".{min(last.classes)}" if last.classes else last.name

    def fits(self, element: Element, elements: Sequence[Element]) -> bool:
        """Whether an element is meant: it fits the last step, and what it stands in the others, from inside out."""
        *outer, last = self.steps
        if not last.fits(element):
            return False
        above = _around(element, elements) if outer else iter(())
        return all(any(step.fits(each) for each in above) for step in reversed(outer))


def by_key(elements: Sequence[Element], /) -> dict[str, list[Element]]:
    """The elements of a page by each of their marks and by name, as selectors ask for them.

    >>> from govnews.layout.html_tree import tree
    >>> sorted(by_key(tree("<p id=Zoom class='a b'>").elements))
    ['#zoom', '.a', '.b', 'p']
    """
    found: dict[str, list[Element]] = {}
    for element in elements[1:]:
        found.setdefault(element.name, []).append(element)
        if element.id:
            found.setdefault(f"#{element.id.lower()}", []).append(element)
        for name in dict.fromkeys(element.classes):
            found.setdefault(f".{name.lower()}", []).append(element)
    return found


def selector(written: str, /) -> Selector | None:
    """The selector that a data file writes, as style sheets do; None where it is none.

    >>> selector("div.main h1").steps[0].classes, selector("a > b")
    (frozenset({'main'}), None)
    """
    steps = [_step(part) for part in written.split()]
    known = [step for step in steps if step is not None]
    return Selector(tuple(known)) if known and len(known) == len(steps) else None


def _step(part: str) -> _Step | None:
    found = _STEP.fullmatch(part)
    if found is None or not part:
        return None
    marks = _MARK.findall(found["marks"])
    ids = [mark.lower() for sign, mark in marks if sign == "#"]
    classes = frozenset(mark.lower() for sign, mark in marks if sign == ".")
    return _Step(found["name"] or "", ids[0] if ids else "", classes)


def _around(element: Element, elements: Sequence[Element]) -> Iterator[Element]:
    """What an element stands in, from inside out."""
    while element.number:
        element = elements[element.parent]
        yield element
