"""Columns printed beside each other on the same lines are put under each other, to be read down, not across.

They are told by the gutter between them, by running text on both sides of it, and by words broken at a line's end that
go on below rather than beside; a table's cells do not.
"""

from __future__ import annotations

import re
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.layout.alternating import suspicious, woven
from govnews.layout.columns_seams import Seams
from govnews.layout.columns_words import Words
from govnews.layout.gutters import EMPTY, FEW, OVER, SET_IN, columns, is_tight, rows_of, spans, stretches
from govnews.model import Diagnostic
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Final

    from govnews.layout.gutters import Grid, Row

__all__ = ["Unfolded", "unfold"]

#: Gaps as they are looked for first.
_SIGNS: Final = {
    "  ": re.compile(r"  (?<=\S  )[ \u3000]{0,200}(?=\S)"),
    "\u3000": re.compile(r"\u3000(?<=\S\u3000)(?=\S)"),
}
#: What ends in one of these breaks off no word; what holds one is running text.
_MARKED: Final = re.compile(r"[\W_]\Z")
_RUNNING: Final = re.compile(r"[，,。；;]")
_CLOSED: Final = re.compile(r"[。！？!?”’」』）)]\Z")
_DIGIT: Final = re.compile(r"\d")
#: Of running text so many lines break a word or a clause, one in so many has a mark, and no more are figures.
_BROKEN: Final = 0.3
_EVERY: Final = 4
_FIGURES: Final = 0.3
#: So much more, for each line, must speak for reading down than across; more where lines are few.
_DOWN: Final = 0.5
_SURELY: Final = 2.0
_ENOUGH: Final = 5
_APART: Final = "columns had run together, side by side or line by line; put under each other"
_DOUBTFUL: Final = (
    "columns may have run together here, side by side or line by line; left as printed, for too little says so"
)


@frozen(kw_only=True)
class Unfolded:
    """A text with its columns under each other, and the stretches of the text that held them side by side.

    ``doubtful`` are stretches that look like columns, but do not read better so, and stay as printed.
    """

    text: Text
    apart: tuple[Text, ...] = ()
    doubtful: tuple[Text, ...] = ()

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What to say of them."""
        return [
            Diagnostic(code="columns", message=message, span=stretch.span)
            for stretches, message in ((self.apart, _APART), (self.doubtful, _DOUBTFUL))
            for stretch in stretches
        ]


def unfold(text: Text, /) -> Unfolded:
    r"""Put columns that stand side by side under each other; a text without such is given back itself.

    >>> page = Text(
    ...     "杏州县召开春耕会议\n县长林远主持会议，要求备  的沟渠尽快修好，各乡镇都\n"
    ...     "足农资，抢抓农时，疏浚沟  要成立服务队，帮助缺少劳\n渠，加强田间管理，对损坏  动力的农户，确保不误农时。\n"
    ... )
    >>> print(unfold(page).text)
    杏州县召开春耕会议
    县长林远主持会议，要求备
    足农资，抢抓农时，疏浚沟
    渠，加强田间管理，对损坏
    的沟渠尽快修好，各乡镇都
    要成立服务队，帮助缺少劳
    动力的农户，确保不误农时。
    <BLANKLINE>
    """
    string = str(text)
    found = Unfolded(text=text)
    if _gapped(string):
        rows = rows_of(text)
        found = _read(text, rows, list(stretches(rows)))
        string = str(found.text)
    lines = [bare for line in string.split("\n") if (bare := line.strip())]
    return _unwoven(found, lines) if suspicious(lines) else found


def _unwoven(found: Unfolded, lines: Sequence[str]) -> Unfolded:
    """The text with columns put under each other whose lines alternate."""
    rows = rows_of(found.text)
    tight = is_tight(rows)
    breaks = [n for n, row in enumerate(rows) if row.blank and tight]
    parts: list[Text | str] = []
    apart, doubtful = [*found.apart], [*found.doubtful]
    rest = found.text
    for stretch in woven(lines, Seams(Words(())), breaks=breaks):
        taken = [rows[n].text for n in range(stretch.start, stretch.stop)]
        (apart if stretch.sure else doubtful).append(taken[0].through(taken[-1]))
        if stretch.sure:
            parts.append(rest.before(taken[0]))
            parts += _fed([rows[n].text for n in stretch.order()], tight=tight)
            rest = rest.after(taken[-1])
    whole = Text.join([*parts, rest]) if parts else found.text
    return Unfolded(text=whole, apart=tuple(apart), doubtful=tuple(doubtful))


def _gapped(string: str) -> bool:
    """Whether lines enough have a gap inside; quick, for all pages are asked."""
    signs = (sign for blank, sign in _SIGNS.items() if blank in string)
    return sum(1 for _ in islice(chain.from_iterable(sign.finditer(string) for sign in signs), FEW)) == FEW


# -- what speaks for columns -----------------------------------------------------------------------------------------


def _runs_on(columns: Sequence[Sequence[Text]]) -> bool:
    """Whether columns hold running text, not the cells of a table."""
    strings = [str(line).strip() for column in columns for line in column]
    size = sum(map(len, strings))
    broken = sum(_MARKED.search(string) is None for string in strings)
    figures = sum(len(_DIGIT.findall(string)) for string in strings)
    marks = [sum(_RUNNING.search(str(line)) is not None for line in column) for column in columns]
    return (
        broken >= _BROKEN * len(strings)
        and _EVERY * sum(marks) >= len(strings)
        and all(marks)
        and figures <= _FIGURES * size
    )


def _goes_down(rows: Sequence[Row], grid: Grid, seams: Seams) -> float:
    """How much more speaks for reading down than for reading across, for each line."""
    regular = [row for row in rows if len(row.cells) == len(grid.starts)]
    lines = [[str(row.text[start:stop]) for start, stop in row.pieces] for row in regular]
    down = across = 0.0
    for line, below in pairwise(lines):
        down += sum(map(seams.fit, line, below))
        across += sum(seams.fit(one, other) for one, other in pairwise([*line, below[0]]))
    return (down - across) / max(1, len(lines) - 1)


# -- reading order ---------------------------------------------------------------------------------------------------


def _tail(rows: Sequence[Row], run: range, grid: Grid, seams: Seams) -> int:
    """How many lines behind a run stand in one of its columns and go on with it."""
    last = [str(column[-1]) if column else "" for column in columns(rows[run.start : run.stop], grid)]
    empty = 0 if is_tight(rows[run.start : run.stop]) else EMPTY
    for at in range(run.stop, len(rows)):
        row = rows[at]
        if len(row.cells) > 1 or spans(row, grid) or row.blank > empty:
            return at - run.stop
        string, column = str(row.text).strip(), grid.column(row.cells[0][0])
        if row.cells[0][1] - row.cells[0][0] > grid.wide[column] + OVER:
            return at - run.stop
        open_ = [_CLOSED.search(line) is None for line in last]
        full = row.cells[0][1] - row.cells[0][0] >= grid.wide[column] - SET_IN
        if not open_[column] and (not (full or _RUNNING.search(string)) or (open_[-1] and not grid.aligned)):
            return at - run.stop
        if open_[-1] and not grid.aligned and seams.fit(last[-1], string) > seams.fit(last[0], string):
            return at - run.stop
        last[column] = string
    return len(rows) - run.stop


def _fed(lines: Iterable[Text], *, tight: bool) -> Iterator[Text | str]:
    """Lines, each with its line feed but the last."""
    for at, line in enumerate(lines):
        if at:
            yield "\n" if tight else "\n\n"
        yield line


def _read(text: Text, rows: Sequence[Row], found: Sequence[tuple[range, Grid]]) -> Unfolded:
    """The text with each run of columns unfolded that reads better so."""
    seams = Seams(Words(str(row.text[start:stop]) for row in rows for start, stop in row.pieces))
    parts: list[Text | str] = []
    apart, doubtful = [], []
    rest = text
    for run, grid in found:
        if not _runs_on(columns(rows[run.start : run.stop], grid)):
            continue
        worth = _goes_down(rows[run.start : run.stop], grid, seams)
        if worth < _DOWN or (worth < _SURELY and len(run) < _ENOUGH):
            doubtful += [] if len(run) < _ENOUGH else [rows[run.start].text.through(rows[run.stop - 1].text)]
            continue
        taken = rows[run.start : run.stop + _tail(rows, run, grid, seams)]
        fed = _fed(chain.from_iterable(columns(taken, grid)), tight=is_tight(taken))
        parts += (rest.before(taken[0].text), *fed)
        rest = rest.after(taken[-1].text)
        apart.append(taken[0].text.through(taken[-1].text))
    whole = Text.join([*parts, rest]) if apart else text
    return Unfolded(text=whole, apart=tuple(apart), doubtful=tuple(doubtful))
