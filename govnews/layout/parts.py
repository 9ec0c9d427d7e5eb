"""The parts of a page: bodies, headline blocks and pictures, and the flow that they are read into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from attrs import Factory, define

from govnews.layout.lines import column_width, ends_sentence
from govnews.layout.openings import headline_start
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.bylines import Byline, Lead, PhotoCredit
    from govnews.layout.draft import Picture
    from govnews.layout.lines import Line
    from govnews.model import Period
    from govnews.text import Text

__all__ = ["Block", "Body", "Flow", "Part", "Shot"]

#: A headline block has no more lines than this.
_BLOCK_LINES: Final = 4
#: So many lines tell how wide the column of a paragraph is.
_NEAR: Final = 5
#: The name of a page (要闻, 综合新闻) has no more characters.
_PAGE_NAME: Final = 4


@define
class Body:
    """Running text: stretches of lines, each of which opens a paragraph; its dateline, and where it goes on."""

    stretches: list[list[Line]]
    lead: Lead | None = None
    continued_on: str | None = None
    continued_from: str | None = None
    credit: str | None = None
    signature: Text | None = None  # a line of its own with the author's name

    @property
    def lines(self) -> list[Line]:
        """All lines, in order."""
        return [line for stretch in self.stretches for line in stretch]

    @property
    def ended(self) -> bool:
        """Whether the last line ends a sentence, a name in brackets behind it broken over two lines or not."""
        last = self.stretches[-1][-2:]
        if ends_sentence(last[-1].string):
            return True
        return last[-1].string.endswith(("）", ")")) and ends_sentence("".join(line.string for line in last))


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

    ``spaced`` tells whether an empty line follows every line of it, ``set_in`` whether it keeps the indents,
    ``parted`` whether empty lines stand between its parts only.
    """

    parts: list[Part] = Factory(list)
    published: Period | None = None
    paper: str | None = None
    spaced: bool = False
    set_in: bool = False
    parted: bool = False
    body: Body | None = None
    waiting: str | None = None  # what a 上接 mark named, for the body that comes next

    @property
    def column(self) -> float:
        """How wide the column of the body is; 0 without a body."""
        return column_width(self.body.stretches[-1][-_NEAR:]) if self.body is not None else 0.0

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

    def take_head(self) -> None:
        """Take the paper's name, or the page's, from the line above the date or number at the page's head."""
        first = self.parts[0] if len(self.parts) == 1 else None
        if not isinstance(first, Block) or not first.lines:
            return
        last = first.lines[-1].string
        paper = _paper().fullmatch(last) if last.endswith("报") else None
        if paper is not None or (len(first.lines) == 1 and len(last) <= _PAGE_NAME):
            self.paper = self.paper or (last if paper is not None else None)
            first.lines.pop()
        if not first.lines and not first.bylines:
            self.parts.pop()

    def drop_teaser(self) -> None:
        """Take back the lines right above the mark that says where an article stands: they only announce it."""
        last = self.parts[-1] if self.parts else None
        if not isinstance(last, Block) or last.bylines:
            return
        while last.lines and not last.lines.pop().blank:
            pass
        if not last.lines:
            self.parts.pop()

    def add_block(self, lines: list[Line], line: Byline | None = None) -> None:
        """Add to the headline block that the page is at, or begin one."""
        last = self.parts[-1] if self.parts else None
        if not isinstance(last, Block) or (lines and last.bylines):
            last = Block(lines=[])
            self.parts.append(last)
        last.lines += lines
        if line is not None:
            last.bylines.append(line)


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(rf"[{HAN_ALL}]{{2,9}}报")


def _has_stop(lines: Sequence[Line]) -> bool:
    return any("。" in line.string for line in lines)
