"""The flow of a page: its lines told apart as bodies, headline blocks, pictures and furniture, in printed order."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import evolve

from govnews.layout import bylines
from govnews.layout.furniture import credited, issue_date, jump, paper_name, told
from govnews.layout.headlines import may_be_headline
from govnews.layout.lines import Line, ends_sentence, is_parted, sets_in
from govnews.layout.openings import begins_set_in, fits, goes_on, is_unfinished, paragraph_start, runs_on_set_in
from govnews.layout.parts import Body, Flow
from govnews.layout.pictures import caption_length, captioned, credit, take_caption, take_picture
from govnews.layout.signatures import is_signature

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.bylines import Lead
    from govnews.layout.furniture import Furniture, Jump

__all__ = ["read_flow"]

#: A dateline may run over so many lines.
_LEAD_LINES: Final = 6
#: So many lines tell how wide the column of a paragraph is.
_NEAR: Final = 5
_AHEAD: Final = 8
_WIRE: Final = re.compile(r"[讯电]|消息|报[道导]|特稿|[【〔]")


def read_flow(printed: Sequence[Line], /) -> Flow:
    """Tell the parts of a page apart, given in printed lines."""
    spaced = sum(line.blank > 0 for line in printed) * 4 > len(printed) * 3
    flow = Flow(spaced=spaced, parted=not spaced and is_parted(printed), set_in=sets_in(printed))
    lines = _split_jumps(printed)
    at = 0
    while at < len(lines):
        at = _step(flow, lines, at)
    flow.close()
    return flow


def _step(flow: Flow, lines: Sequence[Line | Jump], at: int) -> int:
    """Take what stands at a line into the flow; gives where to go on."""
    line = lines[at]
    if not isinstance(line, Line):
        _turn(flow, line)
        return at + 1
    taken = _take_caption(flow, lines, at)
    if taken:
        return at + taken
    opened = _opened(flow, lines, at)
    if opened:
        return at + opened
    if _special(flow, line) or _follows(flow, lines, at):
        return at + 1
    return _between(flow, lines, at)


def _opened(flow: Flow, lines: Sequence[Line | Jump], at: int) -> int:
    """How many lines the dateline that opens a body here takes; 0 where none does."""
    lead = _lead(lines, at)
    if lead is None:
        return 0
    flow.close()
    near = lines[at : at + _LEAD_LINES]
    taken = [line for line in near if isinstance(line, Line) and line.text.overlaps(lead.text)]
    flow.open(taken, lead)
    return len(taken)


def _follows(flow: Flow, lines: Sequence[Line | Jump], at: int) -> bool:
    """Whether a line goes on with a sentence, or with the paragraphs of a page that keeps the indents."""
    line = lines[at]
    if flow.body is not None and not flow.body.ended and isinstance(line, Line):
        flow.body.stretches[-1].append(line)
        return True
    if flow.waiting is not None and isinstance(line, Line) and (goes_on(line) or _beside_mark(lines, at)):
        flow.open([line])
        return True
    return flow.set_in and _take_set_in(flow, lines, at)


def _beside_mark(lines: Sequence[Line | Jump], at: int) -> bool:
    """Whether a line stands behind a mark on one printed line, as no headline does."""
    return at > 0 and not isinstance(lines[at - 1], Line) and _in_one_line(lines[at - 1], lines[at])


def _in_one_line(one: Line | Jump, other: Line | Jump) -> bool:
    return "\n" not in one.text.through(other.text)


def _take_caption(flow: Flow, lines: Sequence[Line | Jump], at: int) -> int:
    """How many lines were taken for a caption without a photographer's name."""
    line = lines[at]
    if not isinstance(line, Line) or not captioned(line):
        return 0
    near = list(takewhile(lambda line: isinstance(line, Line), lines[at : at + _LEAD_LINES]))
    length = caption_length(flow, near)  # type: ignore[arg-type]  # lines only
    if length:
        take_caption(flow, near[:length])  # type: ignore[arg-type]
    return length


def _take_set_in(flow: Flow, lines: Sequence[Line | Jump], at: int) -> bool:
    """Whether a line of a page that keeps the indents begins or goes on with a paragraph, and was taken into a body."""
    line = lines[at]
    if not isinstance(line, Line):
        return False
    ahead = range(at + 1, min(len(lines), at + 1 + _NEAR))
    plain = (lines[n] for n in takewhile(lambda n: not _is_special(lines, n), ahead))
    following = [each for each in plain if isinstance(each, Line)]
    if begins_set_in(line, following, column=flow.column):
        if flow.body is None:
            flow.open([line])
        else:
            flow.body.stretches[-1].append(line)
        return True
    if flow.body is None or not runs_on_set_in([line, *following], flow.body.stretches[-1]):
        return False
    flow.body.stretches[-1].append(line)
    return True


def _turn(flow: Flow, mark: Jump) -> None:
    """A mark that sends the reader on ends a body; one that says where it came from begins the next."""
    body = flow.body or next((part for part in reversed(flow.parts) if isinstance(part, Body)), None)
    if not mark.onward:
        flow.close()
        flow.waiting = mark.page
    elif body is not None and body.continued_on is None:
        body.continued_on = mark.page
        flow.body = None


def _lead(lines: Sequence[Line | Jump], at: int) -> Lead | None:
    line = lines[at]
    if not isinstance(line, Line) or not _WIRE.search(line.string):
        return None
    text = line.text
    for following in lines[at + 1 : at + _LEAD_LINES]:
        text = text.through(following.text)
    return bylines.lead(text)


def _special(flow: Flow, line: Line) -> bool:
    """Whether a line is a caption, furniture or a byline, and was taken as such."""
    shot = credit(line)
    if shot is not None:
        take_picture(flow, line, shot)
        return True
    if flow.body is not None and not flow.body.ended and fits(line, flow.body.stretches[-1]):
        return False
    found = told(line.text)
    if isinstance(found, str):
        _take_furniture(flow, line, found)
        return True
    if _takes_signature(flow, line):
        return True
    if found is None:
        return False
    if flow.body is not None and flow.body.ended:
        flow.close()
    flow.add_block([], found)
    return True


def _take_furniture(flow: Flow, line: Line, kind: Furniture) -> None:
    """Keep what furniture says of the page and of the body before it."""
    if kind in ("date", "masthead"):
        flow.published = flow.published or issue_date(line.text)
        flow.paper = flow.paper or paper_name(line.text)
    if kind in ("page", "date", "masthead"):
        flow.take_head()
    elif kind == "teaser":
        flow.drop_teaser()
    elif kind == "credit" and flow.body is not None:
        flow.body.credit = credited(line.text)


def _takes_signature(flow: Flow, line: Line) -> bool:
    """Whether a line is the name that signs the body before it; where that line had no room it stands in the text."""
    if flow.body is None or not flow.body.ended or not is_signature(line.text):
        return False
    last = flow.body.stretches[-1][-1]
    set_apart = line.indented or (line.blank > 0 and not flow.spaced)
    if last.width + line.width > flow.column and not set_apart:
        flow.body.stretches[-1].append(line)
    flow.body.signature = line.text
    return True


def _between(flow: Flow, lines: Sequence[Line | Jump], at: int) -> int:
    """At a sentence's end: a headline block, or the next paragraph of this body or of a new one."""
    line = lines[at]
    if (
        isinstance(line, Line)
        and flow.body is not None
        and ends_sentence(line.string)
        and line.width <= flow.column + 1
    ):
        flow.body.stretches[-1].append(line)
        return at + 1
    run: list[Line] = []
    stop = at
    while stop < len(lines) and _may_head(lines, stop, first=stop == at):
        run.append(lines[stop])  # type: ignore[arg-type]  # _may_head took lines only
        stop += 1
    paragraph: list[Line] = []
    behind = flow.body.stretches[-1] if flow.body is not None else []
    if _is_broken_off(flow, run, lines[stop : stop + 1]):
        run, paragraph = [], run
    elif stop < len(lines) and _runs_on(flow, lines, stop):
        following = [line for line in lines[stop : stop + _AHEAD] if isinstance(line, Line)]
        opening = paragraph_start(run, following, behind=behind, spaced=flow.spaced, parted=flow.parted)
        goes_on_here = isinstance(lines[stop], Line)  # not so at a mark that sends the reader on
        run, paragraph = run[:opening], [*run[opening:], *following[:goes_on_here]]
        stop += goes_on_here
    elif flow.body is not None and is_unfinished(run, behind=behind, spaced=flow.spaced):
        run, paragraph = [], run
    if run:
        flow.close()
        flow.add_block(run)
    if paragraph and flow.body is not None:
        flow.body.stretches[-1] += paragraph
    elif paragraph:
        flow.open(paragraph)
    return stop


def _is_broken_off(flow: Flow, run: Sequence[Line], following: Sequence[Line | Jump]) -> bool:
    """Whether lines close behind a body are a paragraph of it that goes on elsewhere: set in, or ended by the mark."""
    if flow.body is None or flow.spaced or any(line.blank for line in run):
        return False
    marks = (mark for mark in following if not isinstance(mark, Line) and mark.onward)
    return any(run[0].indented or _in_one_line(run[-1], mark) for mark in marks)


def _runs_on(flow: Flow, lines: Sequence[Line | Jump], at: int) -> bool:
    """Whether what stands here is running text, or cuts off the running text before it."""
    line = lines[at]
    if isinstance(line, Line):
        return not _is_special(lines, at)
    return line.onward and flow.body is not None


def _may_head(lines: Sequence[Line | Jump], at: int, *, first: bool) -> bool:
    line = lines[at]
    if not isinstance(line, Line) or not may_be_headline(line):
        return False
    return first or not (ends_sentence(line.string) or _is_special(lines, at))


def _is_special(lines: Sequence[Line | Jump], at: int) -> bool:
    """Whether a line is no running text: a dateline, caption, furniture or byline."""
    line = lines[at]
    if not isinstance(line, Line) or _lead(lines, at) is not None:
        return True
    if credit(line) is not None or captioned(line):
        return True
    return told(line.text) is not None


def _split_jumps(lines: Sequence[Line]) -> list[Line | Jump]:
    """Marks that point to another page made items of their own, what stands beside them left as lines."""
    found: list[Line | Jump] = []
    for line in lines:
        mark = jump(line.text)
        if mark is None:
            found.append(line)
            continue
        before, after = line.text.before(mark.text).strip(), line.text.after(mark.text).strip()
        if len(before):
            found.append(evolve(line, text=before, string=str(before)))
        found.append(mark)
        if len(after):
            found.append(evolve(line, text=after, string=str(after), blank=0, indent=0.0))
    return found
