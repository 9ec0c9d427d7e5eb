"""A page of HTML as lines of words that know their places in the page, and what the mark-up tells of each line."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import TYPE_CHECKING

from govnews.layout.html_markup import Mark, Markup
from govnews.layout.html_tree import tree
from govnews.text import Edit, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from govnews.layout.html_markup import Element
    from govnews.layout.html_tree import Run, Tree

__all__ = ["laid_out"]

#: Stretches of words that are not shown as written: references, and white space but for single blanks.
_WRITTEN: Final = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|[ \t\r\n\f]*[\t\r\n\f][ \t\r\n\f]*| {2,}"
)
_WHITE: Final = " \t\r\n\f"
#: What stands in these is one run of words, whatever its parts are called.
_PROSE: Final = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "a"))
#: Spaces: two wide ones indent a paragraph as two ideographic ones do.
_SPACES: Final = str.maketrans(
    {"\xa0": " ", "\u2002": " ", "\u2003": "\u3000", "\u2009": " ", "\n": " ", "\r": " ", "\t": " "}
)
#: What Chinese print is made of: between two of these a line of the source may break.
_PRINT: Final = re.compile("[\u3001-\u9fff\uff00-\uffef“”‘’…—]")
#: A line of facts has no more source, and a whole date in it.
_LONGEST_FACTS: Final = 600
_DATED: Final = re.compile(r"(?<!\d)(?:19|20)\d\d\s?[-/.年]\s?[01]?\d\s?[-/.月]\s?[0-3]?\d(?!\d)[^。]{0,200}\Z")
#: A line of source so long was broken by a program, within a sentence.
_WRAPPED: Final = 20
#: A table of figures has two rows and columns at least, and no cell with more characters or lines.
_ROWS: Final = 2
_LONGEST_CELL: Final = 160
_CELL_LINES: Final = 4


def laid_out(page: str, /) -> tuple[Text, Markup]:
    r"""The words of a page of HTML, a line for each block, cells of tables parted by tabs; and what the mark-up tells.

    >>> text, markup = laid_out("<h1>江州召开&#8203;会议</h1><p>3月5日，<b>江州</b>市召开会议。")
    >>> str(text), [mark.element for mark in markup.marks]
    ('江州召开\u200b会议\n3月5日，江州市召开会议。', [1, 2])
    """
    found = tree(page)
    edits: list[Edit] = []
    marks: list[Mark] = []
    end = 0
    last: Run | None = None
    for run, between in _parted(found):
        start, stop = _trimmed(page, run)
        if between == "\n":
            marks.append(Mark(start, run.element))
        new = between if end else ""
        if not new and last is not None:
            new = _joint(page[end:start], last, run, found.elements, loose=_is_loose(page, marks[-1].start, stop))
        if start > end:
            edits.append(Edit(end, start, new, kind="markup"))
        edits += _written(page, start, stop)
        _count(marks[-1], run, stop - start)
        marks[-1].row |= between == "\t"
        last, end = run, stop
    if end < len(page):
        edits.append(Edit(end, len(page), "", kind="markup"))
    return Text(page).apply(edits), Markup(found.elements, marks, found.facts, found.addresses)


def _count(mark: Mark, run: Run, length: int) -> None:
    mark.length += length
    mark.linked += length * run.linked
    mark.bold += length * run.bold


def _trimmed(page: str, run: Run) -> tuple[int, int]:
    words = page[run.start : run.stop]
    start = run.start + len(words) - len(words.lstrip(_WHITE))
    return start, run.stop - len(words) + len(words.rstrip(_WHITE))


def _joint(between: str, last: Run, run: Run, elements: Sequence[Element], *, loose: bool) -> str:
    """What tags within a line come to: a blank where white space stands beside them, or between parts set apart.

    Outside a paragraph, elements side by side that the page calls by names are set apart by its style; in a ``loose``
    line all are.
    """
    if not between or run.spaced or between[0] in _WHITE or between[-1] in _WHITE:
        return " " if between else ""
    one, other = elements[last.element], elements[run.element]
    if one is other:
        return ""
    if loose:
        return " "
    apart = one.parent == other.parent and elements[one.parent].name not in _PROSE
    return " " if apart and (one.id or one.classes or other.id or other.classes) else ""


def _is_loose(page: str, start: int, stop: int) -> bool:
    """Whether a line as far as it was read may be one of facts: it is short, and a whole date stands in its source."""
    return stop - start <= _LONGEST_FACTS and _DATED.search(page, start, stop) is not None


def _written(page: str, start: int, stop: int) -> Iterator[Edit]:
    """References as the characters that they stand for, and white space as it is shown."""
    for found in _WRITTEN.finditer(page, start, stop):
        at, end = found.span()
        if page[at] == "&":
            new = html.unescape(found[0]).translate(_SPACES)
            if new != found[0]:
                yield Edit(at, end, new, kind="entity")
            continue
        wrapped = "\n" in found[0] and at - start >= _WRAPPED and _PRINT.match(page, at - 1) and _PRINT.match(page, end)
        yield Edit(at, end, "" if wrapped else " ", kind="markup")


# -- tables ------------------------------------------------------------------------------------------------------------


def _parted(found: Tree) -> Iterator[tuple[Run, str]]:
    """The runs, each with what stands before it: a line feed, a tab between two cells of a table, or nothing."""
    rows = _rows(found)
    last: Run | None = None
    for run in found.runs:
        row = rows.get(run.cell, 0)
        if last is None or (run.line and not (row and row == rows.get(last.cell, 0))):
            yield run, "\n"
        elif run.line and run.cell != last.cell:
            yield run, "\t"
        else:
            yield run, ""
        last = run


def _rows(found: Tree) -> dict[int, int]:
    """The row of each cell that stands in a table of figures and not in one that lays out the page."""
    elements, inside = found.elements, _tables(found.elements)
    lengths, lines = Counter[int](), Counter[int]()
    for run in found.runs:
        if run.cell:
            lengths[run.cell] += run.stop - run.start
            lines[run.cell] += run.line
    spoiled = {inside[element.parent] for element in elements if element.name == "table"} - {0}
    spoiled |= {inside[cell] for cell in lengths if lengths[cell] > _LONGEST_CELL or lines[cell] > _CELL_LINES}
    rows = {cell: elements[cell].parent for cell in lengths if inside[cell] not in spoiled}
    broad = Counter(inside[row] for row, count in Counter(rows.values()).items() if count > 1)
    return {cell: row for cell, row in rows.items() if broad[inside[row]] >= _ROWS}


def _tables(elements: Sequence[Element]) -> list[int]:
    """The table that each element stands in or is; 0 for none."""
    inside = [0] * len(elements)
    for element in elements[1:]:
        inside[element.number] = element.number if element.name == "table" else inside[element.parent]
    return inside
