"""A small typesetter, so that tests can print the same articles in any column and layout."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from govnews.layout.flow import read_flow
from govnews.layout.lines import printed_lines
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govnews.layout.parts import Flow

__all__ = ["Blanks", "Item", "print_page", "read_page", "wrap"]

Blanks: TypeAlias = Literal["all", "parts", "none"]
_NOT_FIRST = "，。、；：！？”’》）"
_NOT_LAST = "“‘《（"
_SIGN = re.compile(r"[A-Za-z0-9.%]+|.")


@frozen(kw_only=True)
class Item:
    """An article to print: its headline block by rank, and its paragraphs."""

    kicker: str = ""
    headline: tuple[str, ...] = ()
    subheadline: str = ""
    paragraphs: tuple[str, ...] = ()


def _width(string: str) -> float:
    return sum(0.5 if sign.isascii() else 1 for sign in string)


def wrap(paragraph: str, width: float) -> list[str]:
    """Set a paragraph in a column: first line set in by two, marks hung at the end, the indent itself lost."""
    lines = [""]
    room = width - 2
    for sign in _SIGN.findall(paragraph):
        if _width(sign) > room:
            if sign in _NOT_FIRST and room > -1:
                lines[-1] += sign
                room -= 1
                continue
            carried = ""
            while (carried or sign)[0] in _NOT_FIRST or lines[-1][-1:] in _NOT_LAST:
                lines[-1], carried = lines[-1][:-1], lines[-1][-1:] + carried
                if not lines[-1]:
                    break
            lines.append(carried)
            room = width - _width(carried)
        lines[-1] += sign
        room -= _width(sign)
    return [line.strip() for line in lines]


def print_page(
    items: Sequence[Item], *, width: float, blanks: Blanks, headlines: Literal["before", "after"], indent: str = ""
) -> str:
    """Print articles under each other; ``blanks`` stand after every line, between the parts, or nowhere.

    ``indent`` is what is left of the white space before the first line of a paragraph.
    """
    part, line = ("\n" if blanks == "none" else "\n\n"), ("\n\n" if blanks == "all" else "\n")
    printed: list[str] = []
    for item in items:
        body = part.join(indent + line.join(wrap(paragraph, width)) for paragraph in item.paragraphs)
        ranks = (item.kicker, "\n".join(item.headline), item.subheadline)
        block = part.join(rank for rank in ranks if rank)
        printed += [block, body] if headlines == "before" else [body, block]
    return part.join(printed) + "\n"


def read_page(page: str) -> Flow:
    """The parts of a printed page, told apart."""
    return read_flow(printed_lines(Text(page)))
