"""Quotations as they stand in running text: what was said, what is named, and what is called a title."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from attrs import frozen

from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Quote", "find"]

#: Each opening mark with the mark that closes it.
_PAIRS: Final = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "〝": "〞"}
#: Marks that open and close alike: they pair by turns.
_EITHER: Final = frozenset('"＂')
_CLOSING: Final = frozenset(_PAIRS.values())
_TITLE: Final = frozenset("《〈")
_MARK: Final = re.compile(f"[{''.join((*_PAIRS, *_CLOSING, *sorted(_EITHER)))}]")


@frozen(kw_only=True)
class Quote:
    """A quotation: ``text`` with its marks, ``inner`` without, ``closed`` where the closing mark was found."""

    text: Text
    inner: Text
    kind: Literal["quote", "title"] = "quote"
    closed: bool = True


class _Open(NamedTuple):
    number: int
    mark: Text
    closer: str


def find(text: Text) -> Iterator[Quote]:
    """The outermost quotations of a passage, in reading order.

    A mark that is never closed quotes to the end of the passage and says so; what is closed inside it is given too.

    >>> [str(quote.inner) for quote in find(Text("按照“一张‘网’”和《规定》"))]
    ['一张‘网’', '规定']
    """
    found: list[tuple[int, Quote]] = []
    stack: list[_Open] = []
    waiting: Counter[str] = Counter()
    for number, match in enumerate(text.finditer(_MARK)):
        mark, sign = match[0], match.said(0)
        if waiting[sign]:
            opened = _close(stack, waiting, sign)
            while found and found[-1][0] > opened.number:
                found.pop()
            found.append((opened.number, _quote(text, opened, mark)))
        elif sign not in _CLOSING:
            stack.append(_Open(number, mark, _PAIRS.get(sign, sign)))
            waiting[stack[-1].closer] += 1
    if stack:
        found.append((stack[0].number, _quote(text, stack[0], None)))
        found.sort(key=lambda pair: pair[0])
    yield from (quote for _, quote in found)


def _close(stack: list[_Open], waiting: Counter[str], sign: str) -> _Open:
    """The opening that a closing mark belongs to; what was opened inside it and never closed is forgotten."""
    while True:
        opened = stack.pop()
        waiting[opened.closer] -= 1
        if opened.closer == sign:
            return opened


def _quote(text: Text, opened: _Open, mark: Text | None) -> Quote:
    rest = text.after(opened.mark)
    whole = opened.mark.through(mark if mark is not None else rest)
    inner = rest if mark is None else rest.before(mark)
    kind: Literal["quote", "title"] = "title" if str(opened.mark) in _TITLE else "quote"
    return Quote(text=whole, inner=inner, kind=kind, closed=mark is not None)
