"""Openings: where, among lines that may be headlines, running text begins, and where it ends unawares."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from govnews.layout.headlines import may_be_headline
from govnews.layout.lines import column_width, ends_sentence, starts_paragraph
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.lines import Line

__all__ = ["begins_set_in", "fits", "goes_on", "headline_start", "is_unfinished", "paragraph_start", "runs_on_set_in"]

#: So many lines tell how wide the column of a paragraph is.
_NEAR: Final = 5
_FAR: Final = 40
#: The lines ahead have short ones among them, so the wider ones tell.
_AHEAD: Final = 8
_MOST: Final = 0.75
#: A paragraph has no more lines before its first full stop or comma at a line's end.
_OPENING_LINES: Final = 20
#: A headline block has no more lines than this.
_BLOCK_LINES: Final = 4
#: The first line of a paragraph is set in by two characters, give or take a squeezed mark.
_SET_IN_MOST: Final = 3.5
_SET_IN_LEAST: Final = 1.4
#: Lines of one column differ by no more where none of them ends with what the next could not begin with.
_ALIKE: Final = 1.0
#: A paragraph's first line and its second tell how far it is set in.
_PAIR: Final = 2
_TEXT_MARK: Final = re.compile(r"[，；]|[:：]“")
#: A full line may fall short of its column by so much.
_FLUSH: Final = 1.6
_MARK_NEXT: Final = re.compile(r".[，。、；：！？”’》）]")
_NUMBER: Final = re.compile(r"[A-Za-z0-9.%]+")


def fits(line: Line, body: Sequence[Line], /) -> bool:
    """Whether a line is as wide as the column of the running text that it would interrupt."""
    width = column_width(body[-_NEAR:])
    return len(body) > 1 and width - _FLUSH <= line.width and line.narrow <= width + 1


def paragraph_start(
    run: Sequence[Line],
    following: Sequence[Line],
    /,
    *,
    behind: Sequence[Line] = (),
    spaced: bool,
    parted: bool = False,
) -> int:
    """Where, in lines that may be headlines, the paragraph begins that runs on into the lines following.

    It begins at the first line from which on all are as wide as the column, the first of them set in or not; the
    column is the one that follows, or that of the body ``behind``. No empty line stands in a paragraph where a page
    is ``parted`` by them.
    """
    near, far = column_width(behind[-_NEAR:]), column_width(behind[-_FAR:])
    for at in range(_first(run, following, parted=parted), len(run)):
        ahead = column_width([*run[at + 1 :], *following][:_AHEAD], share=_MOST)
        own = _own_width(run[at:], following)
        widths = {ahead: 0, near: 0, far: 0, own: 0, _last_width(behind): 0}
        if any(_in_flow(run[at:], following, width, spaced=spaced, first=not behind) for width in widths if width):
            return at
        if _beside_picture(run[at:], following, spaced=spaced):
            return at
    if parted and following and following[0].blank:
        return len(run)
    if not following or starts_paragraph(following[0], column_width(following[1:_NEAR])):
        return len(run)
    return _set_in_before(run, following[0])


def _own_width(run: Sequence[Line], following: Sequence[Line]) -> float:
    """The width of the lines themselves, where a mark shows that they are text; 0 for what may be a headline."""
    if not following or not any(_TEXT_MARK.search(line.string) for line in run):
        return 0.0
    full = [line.fair for line in (*run, *following[:1]) if not ends_sentence(line.string)]
    if len(full) <= 1 or any(line.fair <= max(full) - _SET_IN_LEAST for line in run[1:]):
        return 0.0
    return max(full)


def _last_width(behind: Sequence[Line]) -> float:
    """The width of the last full lines behind, which beside a picture is not that of the body."""
    full = [line.fair for line in behind[-_NEAR:] if not ends_sentence(line.string)]
    return max(full[-2:], default=0.0)


def _beside_picture(run: Sequence[Line], following: Sequence[Line], *, spaced: bool) -> bool:
    """Whether lines are one paragraph by themselves, though what follows has another width.

    The first is set in and the others alike: two with a mark of text in them, four without; of one line the next two
    tell, which are alike.
    """
    if not following or (following[0].blank and not spaced):
        return False
    marked = any(_TEXT_MARK.search(line.string) for line in run)
    group = list(run) if len(run) > 1 else [*run, *following[:2]]
    if len(group) < (_PAIR if marked else _PAIR + 1 if len(run) == 1 else _PAIR + 2):
        return False
    width = max(line.fair for line in group[1:])
    alike = all(width - line.fair <= _ALIKE for line in group[1:])
    return alike and width - _SET_IN_MOST <= run[0].fair <= width - _SET_IN_LEAST and not _is_set_apart(run[0].string)


def _first(run: Sequence[Line], following: Sequence[Line], *, parted: bool) -> int:
    """The first line that a paragraph could begin with: so many before its first full stop, and behind empty lines."""
    lines = [*run, *following[:1]]
    start = max(0, len(run) - _OPENING_LINES)
    blanks = (at for at in range(len(lines) - 1, start, -1) if lines[at].blank)
    return next(blanks, start) if parted else start


def _set_in_before(run: Sequence[Line], line: Line) -> int:
    """The nearest line set in before a line that is as wide as its column and so cannot begin a paragraph."""
    width = line.fair
    for at in range(len(run) - 1, max(-1, len(run) - _BLOCK_LINES), -1):
        if run[at].blank != line.blank or _is_set_apart(run[at].string):
            break
        if width - _SET_IN_MOST <= run[at].fair <= width - 1 and not ends_sentence(line.string):
            return at
    return len(run)


def _in_flow(
    run: Sequence[Line], following: Sequence[Line], width: float, *, spaced: bool, first: bool = False
) -> bool:
    """Whether lines could be one paragraph, from its first line on, in a column of this width.

    Where they would be the ``first`` of an article, a line behind them that is set in speaks against it.
    """
    if run[0].narrow > width + 1 or _is_set_apart(run[0].string):
        return False
    flow = [*run, *following[:2]]
    short = [width - line.width - _moved(after) for line, after in zip_longest(flow, flow[1:]) if line is not None]
    if short[0] > _SET_IN_MOST:
        return False
    for line, room in zip(run[1:], short[1:], strict=False):
        if room > _FLUSH or line.narrow > width + 1 or (spaced and not line.blank):
            return False
    if not following or ends_sentence(following[0].string) or following[0].width < width - _SET_IN_MOST:
        return True
    return short[len(run)] <= _FLUSH and not (first and starts_paragraph(following[0], width))


def _is_set_apart(string: str) -> bool:
    """Whether white space parts words as in a headline; in running text it stands inside quotation marks only."""
    return len(string.split(maxsplit=1)) > 1 and _set_apart().search(string) is not None


@cache
def _set_apart() -> re.Pattern[str]:
    return re.compile(rf"[{HAN_ALL}]\s+[{HAN_ALL}](?![^“”]*”)")


def _moved(after: Line | None) -> float:
    """What a line lost to the next: no mark begins a line and no number is broken, so they move down."""
    if after is None:
        return 0.0
    number = _NUMBER.match(after.string)
    return 1.0 if _MARK_NEXT.match(after.string) else min(_SET_IN_MOST, len(number[0]) / 2) if number else 0.0


def is_unfinished(run: Sequence[Line], /, *, behind: Sequence[Line], spaced: bool) -> bool:
    """Whether lines are a paragraph cut off and no headline: set as the text behind, with a comma."""
    comma = any("，" in line.string for line in run)
    return comma and len(run) > 1 and _in_flow(run[:-1], run[-1:], column_width(behind[-_NEAR:]), spaced=spaced)


def begins_set_in(line: Line, following: Sequence[Line], /, *, column: float = 0.0) -> bool:
    """Whether a line set in by two begins a paragraph: it is full and the next is not set in, or it ends a sentence.

    ``column`` is the width of the body before it, where there is one.
    """
    if not line.opens or (_is_set_apart(line.string) and "，" not in line.string):
        return False
    if ends_sentence(line.string):
        return True
    if not following or following[0].indented:
        return False
    width = column_width(following)
    if len(following) == 1 or ends_sentence(following[0].string):
        width = min(width, following[0].width)
    width = max(width, min(column, width + 2 * _SET_IN_MOST))
    return line.fair + line.indent >= width - _FLUSH - _moved(following[0]) - 1


def goes_on(line: Line, /) -> bool:
    """Whether a line behind a mark that sends here from another page is the text that goes on, and no headline."""
    return ends_sentence(line.string) or not may_be_headline(line) or "，" in line.string


def runs_on_set_in(run: Sequence[Line], body: Sequence[Line], /) -> bool:
    """Whether a line behind a sentence's end goes on with it where indents are kept: none before the sentence ends."""
    last, width = body[-1], column_width(body[-_FAR:])
    if last.width + last.indent < width - _SET_IN_MOST:
        return False
    for line in run:
        if line.indented or line.narrow > width + 1 or (line.blank > run[0].blank):
            return False
        if ends_sentence(line.string) or not may_be_headline(line):
            return True
    return False


def headline_start(lines: Sequence[Line], /) -> int:
    """Where, at the end of a body that no stop ends, a headline block begins: lines set apart or of another width."""
    width = column_width(lines[-2 * _NEAR : -1])
    start = len(lines)
    for at in range(len(lines) - 1, max(0, len(lines) - 1 - _BLOCK_LINES), -1):
        if not may_be_headline(lines[at]):
            break
        if lines[at].width > width + 2 or (lines[at].blank > lines[at - 1].blank and lines[at].blank > 0):
            start = at
    return start
