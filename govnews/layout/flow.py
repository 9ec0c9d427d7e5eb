"""The flow of a page: its lines told apart as bodies, headline blocks, pictures and furniture, in printed order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from attrs import Factory, define, evolve

from govnews.layout import bylines
from govnews.layout.draft import Picture
from govnews.layout.furniture import credited, furniture, issue_date, jump, paper_name
from govnews.layout.headlines import may_be_headline
from govnews.layout.lines import Line, column_width, ends_sentence, printed_lines, starts_paragraph
from govnews.layout.openings import fits, headline_start, is_unfinished, paragraph_start

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.bylines import Byline, Lead, PhotoCredit
    from govnews.layout.furniture import Jump
    from govnews.model import Period
    from govnews.text import Text

__all__ = ["Block", "Body", "Flow", "Part", "Shot", "read_flow"]

#: A dateline may run over so many lines.
_LEAD_LINES: Final = 4
#: A caption has no more lines than this, a headline block neither.
_CAPTION_LINES: Final = 3
_BLOCK_LINES: Final = 4
#: So many lines tell how wide the column of a paragraph is.
_NEAR: Final = 5
_WIRE: Final = re.compile(r"[讯电]|消息")
_PICTURE: Final = re.compile(r"摄|图\s?[/｜|：:]")


@define
class Body:
    """Running text: stretches of lines, each of which opens a paragraph; its dateline, and where it goes on."""

    stretches: list[list[Line]]
    lead: Lead | None = None
    continued_on: str | None = None
    continued_from: str | None = None
    credit: str | None = None

    @property
    def lines(self) -> list[Line]:
        """All lines, in order."""
        return [line for stretch in self.stretches for line in stretch]

    @property
    def ended(self) -> bool:
        """Whether the last line ends a sentence, a name in brackets behind it broken over two lines or not."""
        return ends_sentence("".join(line.string for line in self.stretches[-1][-2:]))


@define
class Block:
    """Lines that may be a headline block, and the bylines that stand at it."""

    lines: list[Line]
    bylines: list[Byline] = Factory(list)


@define
class Shot:
    """A picture's caption and who took it."""

    picture: Picture
    lines: list[Line]
    credit: PhotoCredit


Part: TypeAlias = "Body | Block | Shot"


@define
class Flow:
    """A page's parts in printed order, and what its head says: date of issue and paper.

    ``spaced`` tells whether an empty line follows every line of it.
    """

    parts: list[Part] = Factory(list)
    published: Period | None = None
    paper: str | None = None
    spaced: bool = False
    body: Body | None = None
    waiting: str | None = None  # what a 上接 mark named, for the body that comes next

    def open(self, lines: list[Line], lead: Lead | None = None) -> None:
        """Begin a body."""
        self.body = Body(stretches=[lines], lead=lead, continued_from=self.waiting)
        self.waiting = None
        self.parts.append(self.body)

    def close(self) -> None:
        """End the body; what it holds of a headline block that stands behind it is given back."""
        body, self.body = self.body, None
        if body is None or body.ended:
            return
        lines = body.stretches[-1]
        if len(body.stretches) == 1 and body.lead is None and len(lines) <= _BLOCK_LINES and not _has_stop(lines):
            self.parts.remove(body)
            self.add_block(lines)
            return
        cut = headline_start(lines)
        if 0 < cut < len(lines):
            body.stretches[-1] = lines[:cut]
            self.add_block(lines[cut:])

    def add_block(self, lines: list[Line], line: Byline | None = None) -> None:
        """Add to the headline block that the page is at, or begin one."""
        last = self.parts[-1] if self.parts else None
        if not isinstance(last, Block) or (lines and last.bylines):
            last = Block(lines=[])
            self.parts.append(last)
        last.lines += lines
        if line is not None:
            last.bylines.append(line)


def read_flow(text: Text, /) -> Flow:
    """Tell the parts of a page apart."""
    printed = printed_lines(text)
    flow = Flow(spaced=sum(line.blank > 0 for line in printed) * 4 > len(printed) * 3)
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
    lead = _lead(lines, at)
    if lead is not None:
        flow.close()
        flow.open([line], lead)
        return at + 1
    if _special(flow, line):
        return at + 1
    if flow.body is not None and not flow.body.ended:
        flow.body.stretches[-1].append(line)
        return at + 1
    return _between(flow, lines, at)


def _turn(flow: Flow, mark: Jump) -> None:
    """A mark that sends the reader on ends a body; one that says where it came from begins the next."""
    if not mark.onward:
        flow.close()
        flow.waiting = mark.page
    elif flow.body is not None:
        flow.body.continued_on = mark.page
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
    if _PICTURE.search(line.string):
        credit = bylines.photo_credit(line.text)
        if credit is not None:
            _take_picture(flow, line, credit)
            return True
    if flow.body is not None and not flow.body.ended and fits(line, flow.body.stretches[-1]):
        return False
    kind = furniture(line.text)
    if kind is not None:
        flow.published = flow.published or issue_date(line.text)
        flow.paper = flow.paper or paper_name(line.text)
        if kind == "credit" and flow.body is not None:
            flow.body.credit = credited(line.text)
        return True
    found = bylines.byline(line.text)
    if found is None:
        return False
    if flow.body is not None and flow.body.ended:
        flow.close()
    flow.add_block([], found)
    return True


def _take_picture(flow: Flow, line: Line, credit: PhotoCredit) -> None:
    """A caption and the lines of it that were taken for body or headline."""
    last = flow.parts[-1] if flow.parts else None
    source = flow.body.stretches[-1] if flow.body is not None else last.lines if isinstance(last, Block) else []
    taken = _caption_start(source, spaced=flow.spaced) if source else 0
    if taken == len(source):
        wanted = False
    elif flow.body is None:
        wanted = not len(credit.caption) or not line.blank or "，" in source[taken].string
    else:
        wanted = (
            bool(taken)
            and not flow.body.ended
            and not starts_paragraph(source[taken], column_width(source[:taken][-_NEAR:]))
        )
    lines = [*source[taken:], line] if wanted else [line]
    if wanted:
        del source[taken:]
        if not source and isinstance(last, Block) and not last.bylines:
            flow.parts.pop()
    picture = Picture(lines=tuple(each.text for each in lines), photographer=credit.photographer)
    flow.parts.append(Shot(picture=picture, lines=lines, credit=credit))


def _caption_start(source: Sequence[Line], *, spaced: bool) -> int:
    """Where, at the end of lines, a caption may begin: behind a sentence or an empty line; their end if not near."""
    for at in range(len(source) - 1, max(0, len(source) - _CAPTION_LINES) - 1, -1):
        if (source[at].blank and not spaced) or at == 0 or ends_sentence(source[at - 1].string):
            return at
    return len(source)


def _between(flow: Flow, lines: Sequence[Line | Jump], at: int) -> int:
    """At a sentence's end: a headline block, or the next paragraph of this body or of a new one."""
    line = lines[at]
    if (
        isinstance(line, Line)
        and flow.body is not None
        and ends_sentence(line.string)
        and line.width <= _column(flow) + 1
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
    if stop < len(lines) and _runs_on(flow, lines, stop):
        following = [line for line in lines[stop : stop + _NEAR] if isinstance(line, Line)]
        opening = paragraph_start(run, following, behind=behind, spaced=flow.spaced)
        run, paragraph = run[:opening], [*run[opening:], *following[:1]]
        stop += isinstance(lines[stop], Line)
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


def _column(flow: Flow) -> float:
    """How wide the column of the body is; 0 without a body."""
    return column_width(flow.body.stretches[-1][-_NEAR:]) if flow.body is not None else 0.0


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
    if _PICTURE.search(line.string) and bylines.photo_credit(line.text) is not None:
        return True
    return furniture(line.text) is not None or bylines.byline(line.text) is not None


def _has_stop(lines: Sequence[Line]) -> bool:
    return any("。" in line.string for line in lines)


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
            found.append(evolve(line, text=after, string=str(after), blank=0, indented=False))
    return found
