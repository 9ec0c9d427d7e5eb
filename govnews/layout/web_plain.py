"""Tables whose rows are lines, and lists: text that has no sentences and is text all the same."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import evolve

from govnews.layout.web_headlines import heads_section
from govnews.layout.web_tables import is_title, is_unit
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.web_lines import WebLine
    from govnews.text import Text

__all__ = ["listed", "tabled"]

#: What parts cells: a tab, a wide gap, an upright bar.
_BETWEEN: Final = re.compile(r"[ \u3000]{0,40}\t[ \t\u3000]{0,40}|[ \u3000]{2,60}")
_BARS: Final = re.compile(r"\s{0,4}\|\s{0,4}")
_RULE: Final = re.compile(r"[|:\-\s]{3,400}")
#: A table has so many rows, its head among them; a longer line is none.
_ROWS: Final = 3
_LONGEST: Final = 400
_TITLES: Final = frozenset(("short", "foreign"))
_ROLES: Final = frozenset(("short", "text", "foreign", "furniture"))
#: A list has so many items.
_ITEMS: Final = 2
_LINKED: Final = "]("
_BULLET: Final = re.compile(r"[-*+•·]\s{1,4}(?=\S)")
#: Counted lines are a list only where no sentence stands on the page; else they may head sections.
_COUNTED: Final = re.compile(r"(?:[-*+•·●○◆■□▪]\s{0,4}|[（(]?\d{1,2}(?:[)、．）]|\.(?!\d))\s{0,4})(?=\S)")


def tabled(lines: Sequence[WebLine], /) -> list[WebLine]:
    r"""The lines of a page, the rows of its tables as text: so many cells in each, words first, numbers below the head.

    >>> from govnews.layout.web_lines import web_lines
    >>> from govnews.text import Text
    >>> page = web_lines(Text("名称\t产量\n水泥\t30\n茶叶\t1.2"))
    >>> [(line.role, line.row) for line in tabled(page)]
    [('text', True), ('text', True), ('text', True)]
    """
    found: list[WebLine] = []
    parted = [(line, _cells(line)) for line in lines]
    ruled = [pair for pair in parted if not _is_rule(pair[0])]
    for count, group in groupby(ruled, key=lambda pair: len(pair[1])):
        run = list(group)
        table = count > 1 and _is_table([cells for _, cells in run])
        if table:
            _add_titles(found)
        found += (_row(line, cells) for line, cells in run) if table else (line for line, _ in run)
    return found


def _add_titles(found: list[WebLine]) -> None:
    """Make text of what belongs to a table and stands right above it: its title, and the unit of its numbers."""
    at = len(found) - 1
    united = at >= 0 and is_unit(found[at].string)
    if united:
        found[at] = evolve(found[at], role="text", fields=None)
        at -= 1
    if at <= 0 or found[at].role not in _TITLES or found[at].level or heads_section(found[at].string):
        return
    if united or is_title(found[at].string):
        found[at] = evolve(found[at], role="text", fields=None)


def listed(lines: Sequence[WebLine], /, *, alone: bool = False) -> list[WebLine]:
    r"""The lines of a page, the items of a list below a paragraph as text, without their marks.

    ``alone`` tells that the page holds no paragraph: then the list stands below a headline, and may be counted.

    >>> from govnews.layout.web_lines import web_lines
    >>> from govnews.text import Text
    >>> page = web_lines(Text("江州修路\n- 一环路3公里\n- 二环路5公里"))
    >>> [line.string for line in listed(page, alone=True) if line.role == "text"]
    ['一环路3公里', '二环路5公里']
    """
    found: list[WebLine] = []
    mark = _COUNTED if alone else _BULLET
    for item, group in groupby(lines, key=lambda line: _is_item(line, mark)):
        run = list(group)
        led = bool(found) and found[-1].role == ("short" if alone else "text")
        found += (_item(line, mark) for line in run) if item and led and len(run) >= _ITEMS else run
    return found


def _is_rule(line: WebLine) -> bool:
    return "|" in line.string and _RULE.fullmatch(line.string) is not None


def _cells(line: WebLine) -> list[Text]:
    """The cells of a line; none where it is in no way a row."""
    if len(line.pieces) != 1 or line.level or line.role not in _ROLES or line.lead is not None:
        return []
    if len(line.string) > _LONGEST or "。" in line.string:
        return []
    barred = line.string.startswith("|") and line.string.endswith("|")
    parts = line.text.split(_BARS if barred else _BETWEEN)
    return [cell for part in parts if len(cell := part.strip())]


def _is_table(rows: Sequence[Sequence[Text]]) -> bool:
    """Whether rows have words first and, below the head, a number behind."""
    if len(rows) < _ROWS or not all(row[0].search(_words()) for row in rows):
        return False
    return all(any(cell.fullmatch(_value()) for cell in row[1:]) for row in rows[1:])


@cache
def _words() -> re.Pattern[str]:
    return re.compile(f"[{HAN_ALL}]")


@cache
def _value() -> re.Pattern[str]:
    """A number, and perhaps its unit."""
    return re.compile(rf"[-+−－]?\d[^{HAN_ALL}]{{0,20}}[{HAN_ALL}]{{0,4}}")


def _row(line: WebLine, cells: Sequence[Text]) -> WebLine:
    return evolve(line, pieces=tuple(cells), string=" ".join(map(str, cells)), role="text", row=True, fields=None)


def _is_item(line: WebLine, mark: re.Pattern[str]) -> bool:
    if line.role != "short" or line.level or _LINKED in line.string:
        return False
    return line.item or mark.match(line.string) is not None


def _item(line: WebLine, mark: re.Pattern[str]) -> WebLine:
    """An item as text without the mark before it."""
    found = line.pieces[0].match(mark)
    pieces = line.pieces if found is None else (found.after, *line.pieces[1:])
    return evolve(line, pieces=pieces, string="".join(map(str, pieces)), role="text")
