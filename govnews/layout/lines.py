"""Printed lines, and the paragraphs they were broken from."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import field, frozen

from govnews.layout.widths import Columns, column_width, squeeze
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final

__all__ = [
    "Line",
    "column_width",
    "ends_sentence",
    "is_parted",
    "is_printed",
    "paragraphs",
    "parts_paragraphs",
    "printed_lines",
    "sets_in",
    "starts_paragraph",
    "wrapped_at",
]

_SENTENCE_END: Final = re.compile(
    r"(?:[。！？!?]|…{1,2}|[.。]{3,6})[”’」』）)】》]{0,3}(?:\s{0,20}[（(][^（）()。]{1,30}[）)])?\Z"
)
_CLOSING: Final = frozenset("。！？!?….”’」』）)】》")
#: A line that holds a mark and ends without a full stop is running text broken off, not a headline.
_BROKEN: Final = re.compile(r"[，。；][^。！？!?”]{0,60}(?<![。；：！？!?…”’」』）)])\Z")
#: So is one with a lesser mark, where the next line goes on.
_RUNNING: Final = re.compile(r"[，、。；][^。！？!?”]{0,60}(?<![。；：！？!?…”’」』）)])\Z")
#: Lines that hold one of these, and those right below them, are running text.
_MIDDLE: Final = re.compile(r"[，。；]")
_CLOSED: Final = ("”", "’", "』", "」", "）", ")")
_CLAUSE_END: Final = re.compile(r"[；：;:][”’]?\Z")
_MARKS: Final = re.compile(r"[，。、；：！？“”‘’《》（）]")
#: A line of one bracket is the end of the paragraph before it.
_NAMED: Final = re.compile(r"（[^（）]{2,30}）")
_PAIRS: Final = re.compile(r"[“”《》（）【】]")
_BRACKETS: Final = (("《", "》"), ("（", "）"), ("【", "】"))
#: The first line of a paragraph is set in by two characters; squeezed marks take about one back.
_SET_IN: Final = 1.0
#: The last line of a paragraph ends before the column by more than a character.
_SHORT: Final = 1.5
#: A mark takes half a square at least.
_HALF: Final = 0.5
#: A stop, its closing marks and a name in brackets behind it take no more characters.
_TAIL: Final = 40
#: Fewer lines do not tell how wide a column is.
_FEW: Final = 3
#: So many neighbours tell how wide a column is.
_NEAR: Final = 5
#: The indent of a paragraph is two characters, as white space of either width gives it; a centred line has more.
_INDENT: Final = (1.5, 2.5)
#: A line as short as this ends its paragraph on a page that sets in the first lines.
_FAR_SHORT: Final = 4.0


@frozen(kw_only=True)
class Line:
    """A printed line without white space around it, and what the page says of it.

    ``width`` counts a Han character as one and a Latin letter as a half. Of its punctuation ``marks`` each loses
    ``squeeze`` of a square on this page; ``blank`` are the empty lines before it, ``indent`` the width of the white
    space printed before it on its own line.
    """

    text: Text
    string: str
    width: float
    marks: int = 0
    blank: int = 0
    indent: float = 0.0
    squeeze: float = 0.25

    @property
    def indented(self) -> bool:
        """Whether white space of a character or more stands before it."""
        return self.indent >= 1

    @property
    def opens(self) -> bool:
        """Whether it is set in by two characters, as the first line of a paragraph is."""
        return _INDENT[0] <= self.indent <= _INDENT[1]

    #: The width as printed, marks squeezed as the page does, which is asked for more often than anything else.
    fair: float = field(init=False, repr=False, eq=False)

    @fair.default
    def _fair(self) -> float:
        return self.width - self.marks * self.squeeze

    @property
    def narrow(self) -> float:
        """The width with every mark squeezed as far as the page may."""
        return self.width - self.marks * min(_HALF, 2 * self.squeeze)


def printed_lines(text: Text, /) -> list[Line]:
    r"""The lines of a page that are not empty.

    >>> [(line.string, line.width, line.blank) for line in printed_lines(Text("市长林远\n\n3月到县里"))]
    [('市长林远', 4.0, 0), ('3月到县里', 4.5, 1)]
    """
    found: list[tuple[Text, str, float, int, int, float]] = []
    blank = 0
    for raw in text.lines():
        full = str(raw)
        string = full.strip()
        if not string:
            blank += 1
            continue
        clean = raw if len(full) == len(string) else raw.strip()
        indent = _width(full[: len(full) - len(full.lstrip())]) if full[0] in " \t\u3000" else 0.0
        found.append((clean, string, _width(string), len(_MARKS.findall(string)), blank, indent))
        blank = 0
    lost = squeeze((width, marks, not ends_sentence(string)) for _, string, width, marks, _, _ in found)
    return [
        Line(text=clean, string=string, width=width, marks=marks, blank=blank, indent=indent, squeeze=lost)
        for clean, string, width, marks, blank, indent in found
    ]


def _width(string: str) -> float:
    """Three bytes of UTF-8 make a full character, one a half."""
    return (len(string) + len(string.encode("utf-8", "surrogatepass"))) / 4


def ends_sentence(string: str, /) -> bool:
    """Whether a line ends with a sentence; who wrote it may follow in brackets.

    >>> ends_sentence("要抓落实。”"), ends_sentence("要抓落实，")
    (True, False)
    """
    if string[-1:] not in _CLOSING:  # the quickest answer, and the usual one
        return False
    return _SENTENCE_END.search(string, max(0, len(string) - _TAIL)) is not None


def starts_paragraph(line: Line, width: float, /) -> bool:
    """Whether a line is as short as the first line of a paragraph in a column of this width."""
    return line.fair <= width - _SET_IN


def sets_in(lines: Sequence[Line], /) -> bool:
    """Whether a page keeps the indents: most lines behind a short line that ends a sentence are set in by two."""
    width = column_width(lines)
    kept = sum(line.opens for line in lines)
    ended = [line for last, line in pairwise(lines) if last.width < width - _FAR_SHORT and ends_sentence(last.string)]
    return 0 < kept <= len(lines) / 2 and 2 * sum(line.opens for line in ended) >= len(ended)


def is_parted(lines: Sequence[Line], /) -> bool:
    """Whether empty lines stand between the parts of a page only: none behind a line that breaks a sentence."""
    blanks, text = 0, False
    for last, line in pairwise(lines):
        text = (text and not last.blank) or _MIDDLE.search(last.string) is not None
        if line.blank and text and not _may_end(last.string) and not last.string.endswith(_CLOSED):
            return False
        blanks += line.blank > 0
    return _FEW <= blanks <= len(lines) / 2


def paragraphs(lines: Sequence[Line], /, *, parted: bool = False, set_in: bool = False) -> tuple[tuple[Text, ...], ...]:
    """The paragraphs that a body's lines were broken from, each the tuple of its lines.

    A paragraph ends with a sentence, on a line that is not full or before a line that is set in; empty lines tell
    nothing by themselves, since columns and pictures leave them too, unless the page is known to be ``parted`` by
    them or this body shows it. On a page that is ``set_in`` only the indent begins a paragraph, or a line far too short
    ends one.
    """
    found: list[tuple[Text, ...]] = []
    current: list[Text] = []
    spaced = sum(line.blank > 0 for line in lines) * 2 > len(lines)
    parted = not spaced and (parted or parts_paragraphs([lines], least=2))
    turns = _turns(lines)
    opened = _Opened()
    columns = Columns(lines, [not ends_sentence(line.string) for line in lines[:-1]] + [False] * bool(lines))
    for at, line in enumerate(lines):
        if not current or (_NAMED.fullmatch(line.string) and not line.indented):
            ended = False
        elif at in turns and ends_sentence(lines[at - 1].string):
            ended = True
        elif set_in:
            ended = _breaks_set_in(lines, at, opened=opened)
        else:
            ended = _breaks(
                lines, at, columns=columns, first=len(current) == 1, spaced=spaced, parted=parted, opened=opened
            )
        if ended:
            found.append(tuple(current))
            current = []
            opened = _Opened()
        current.append(line.text)
        opened.read(line.string)
    return (*found, tuple(current)) if current else tuple(found)


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(rf"[{HAN_ALL}·]{{1,8}}[:：]")


def _turns(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that open with who speaks and a colon, where at least two speak in turn and each more than once."""
    marked = ((at, line.string) for at, line in enumerate(lines) if "：" in line.string or ":" in line.string)
    said = [(at, match[0]) for at, string in marked if (match := _turn().match(string))]
    counts = Counter(name for _, name in said)
    often = {name for name, count in counts.items() if count > 1}
    return frozenset(at for at, name in said if name in often or len(name) <= _FEW) if often else frozenset()


class _Opened:
    """The quotation marks and brackets of a paragraph that still wait for their other half."""

    def __init__(self) -> None:
        self.quotes = 0
        self.brackets = [0] * len(_BRACKETS)

    def read(self, string: str) -> None:
        """Count what a line opens and closes."""
        if _PAIRS.search(string) is None:
            return
        self.quotes += string.count("“") - string.count("”")
        for n, (left, right) in enumerate(_BRACKETS):
            self.brackets[n] += string.count(left) - string.count(right)

    def __bool__(self) -> bool:
        return self.quotes > 0 or any(count > 0 for count in self.brackets)


def parts_paragraphs(stretches: Iterable[Sequence[Line]], /, *, least: int = 3) -> bool:
    """Whether empty lines stand between paragraphs only: so many at ``least``, and none inside a sentence."""
    ends = [_may_end(last.string) for lines in stretches for last, line in pairwise(lines) if line.blank]
    return len(ends) >= least and all(ends)


def _may_end(string: str) -> bool:
    return ends_sentence(string) or _CLAUSE_END.search(string) is not None


def _breaks(  # noqa: PLR0913 - what a page says of its paragraphs
    lines: Sequence[Line], at: int, *, columns: Columns, first: bool, spaced: bool, parted: bool, opened: _Opened
) -> bool:
    """Whether a paragraph ends before the line at ``at``; ``first`` tells that it has one line so far."""
    last, line = lines[at - 1], lines[at]
    clause = _CLAUSE_END.search(last.string) is not None
    if not clause and not ends_sentence(last.string):
        return False
    if (line.indented or (parted and line.blank)) and not opened:
        return True
    before, after = columns.before[at - 1], columns.after[at]
    room = before - last.fair - (2 if first else 0)
    set_in = at + 1 < len(lines) and _starts(lines, at, after)
    if clause or opened:
        return room > 2 * _SHORT and set_in
    if room >= _SHORT:
        return set_in or not parted or at + 1 == len(lines)
    if line.blank and not spaced:
        return not after or line.narrow <= after - _SET_IN / 2
    return set_in and not parted


def _starts(lines: Sequence[Line], at: int, width: float) -> bool:
    """Whether a line is set in as the first one of a paragraph, and no last line of one."""
    line = lines[at]
    if not starts_paragraph(line, width):
        return False
    return line.fair > width - _FAR_SHORT or not ends_sentence(line.string)


def _breaks_set_in(lines: Sequence[Line], at: int, *, opened: _Opened) -> bool:
    """Whether a paragraph ends before the line at ``at`` of a page that keeps the indents."""
    last, line = lines[at - 1], lines[at]
    ended = ends_sentence(last.string)
    short = column_width(_run(lines, at, -1) or lines[:_NEAR]) - last.width - last.indent
    if line.opens:
        return ended or _CLAUSE_END.search(last.string) is not None or (short > _FAR_SHORT and not opened)
    return ended and short > _FAR_SHORT and not opened


def _run(lines: Sequence[Line], at: int, step: int) -> list[Line]:
    """The nearest lines before (-1) or after (1) a line."""
    return list(lines[max(0, at - _NEAR) : at] if step < 0 else lines[at + 1 : at + 1 + _NEAR])


def is_printed(lines: Sequence[Line], /) -> float:
    """What share of a page, from 0 to 1, are lines that break a sentence where a column ends.

    They are as wide as most such lines of the page, or beside a picture as the next one; sentences that stand whole in
    a wider line speak against it.
    """
    if len(lines) < _NEAR:
        return 0.0
    broken = [a for a, b in pairwise(lines) if not ends_sentence(a.string) and not b.indented]
    width = column_width(broken)
    near = [*map(_alike, broken, broken[1:]), False]
    alike = [
        line.width
        for line, one, other in zip(broken, near, [False, *near], strict=False)
        if abs(line.width - width) <= 2 * _SHORT or ((one or other) and _BROKEN.search(line.string))
    ]
    widest = max(alike, default=0.0) + 2 * _SHORT
    whole = sum(line.width for line in lines if line.width > widest and ends_sentence(line.string))
    return max(0.0, sum(alike) - whole) / sum(line.width for line in lines)


def _alike(one: Line, other: Line) -> bool:
    return abs(one.width - other.width) <= 2 * _SHORT


def wrapped_at(lines: Sequence[Line], /) -> float:
    """How wide the lines are that sentences break in, where no line of text is wider; 0 where one is, or none breaks.

    So printed pages are told that hold few lines, or many paragraphs of one; copies a paragraph a line break none.
    """
    broken = [
        one.fair
        for one, other in pairwise(lines)
        if _RUNNING.search(one.string) and not other.indented and _ends_or_runs(other.string)
    ]
    widest = max(broken, default=0.0)
    if len(broken) == 1 and not _is_rest(lines, widest):
        return 0.0
    return widest if all(line.narrow <= widest + 1 for line in lines if "。" in line.string) else 0.0


def _is_rest(lines: Sequence[Line], width: float) -> bool:
    """Whether a short line without a comma follows the one line that breaks a sentence: no paragraph by itself."""
    rest = next(other for one, other in pairwise(lines) if _RUNNING.search(one.string) and not other.indented)
    return rest.fair < width / 2 and "，" not in rest.string


def _ends_or_runs(string: str) -> bool:
    return ends_sentence(string) or _RUNNING.search(string) is not None
