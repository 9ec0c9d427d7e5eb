"""A page of signed excerpts: an introduction, then short speeches, each with headline, author's titles and name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field

from govnews import lexicon
from govnews.layout.columns import mend
from govnews.layout.columns_seams import closed, numbered
from govnews.layout.columns_words import Words
from govnews.layout.draft import Draft, Layout, Page
from govnews.layout.excerpts_blocks import Block, signature
from govnews.model import Author, Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final, TypeAlias

    from govnews.layout.columns import Mended
    from govnews.layout.excerpts_blocks import Role
    from govnews.text import Text

    Lines: TypeAlias = tuple[Text, ...]

__all__ = ["claims", "parse"]

#: The author's line stands behind the headline or before it.
_BEHIND: Final[tuple[Role, Role, Role]] = ("headline", "signature", "text")
_BEFORE: Final[tuple[Role, Role, Role]] = ("signature", "headline", "text")
#: A page is one of excerpts by so many signed headlines, or by fewer where it says so.
_SIGNED: Final = 3
#: A short line without a stop, parted by a gap, a colon or a bracket, as every author's line is.
_GAPPED: Final = re.compile(
    r"(?m)^[^\S\n]{0,20}(?:[>□■▲●◎◆]\s{0,2})?"
    r"(?P<line>[^\s。！？（(:：]{1,60}[^\S\n]{0,4}[ \u3000（(:：][^\n。！？]{1,60})$"
)
#: A page says what it is in its first blocks.
_OPENING: Final = 6
#: A counted sentence no longer than this heads the text below it.
_HEAD: Final = 45


@define
class _Group:
    """One article's blocks: headline lines, the author's line, the text."""

    headlines: list[Block] = field(factory=list)
    signature: Block | None = None
    body: list[Block] = field(factory=list)


def claims(page: Page, /) -> float:
    r"""How well a page suits: several headlines with an author's line, or the word for what it prints and one or two.

    >>> from govnews.text import Text
    >>> claims(Page(text=Text("江州市召开会议\n\n市委书记林远出席会议。")))
    0.0
    """
    if not any(signature(match["line"]) for match in page.text.finditer(_GAPPED)):
        return 0.0
    found = page.blocks
    order = [block.role for block in found]
    signed = _count(order, _BEHIND) + _count(order, _BEFORE)
    named = any(block.text.search(lexicon.entry("excerpts", "excerpts").pattern) for block in found[:_OPENING])
    if signed >= _SIGNED:
        return 0.95 if named else 0.8
    return 0.7 if named and signed else 0.0


def _count(order: Sequence[Role], wanted: tuple[Role, Role, Role]) -> int:
    return sum(three == wanted for three in zip(order, order[1:], order[2:], strict=False))


def parse(page: Page, /) -> Layout:
    """The introduction and the excerpts of a page, in printed order."""
    groups = list(_groups(_headlines_first(page.blocks)))
    words = Words(str(line) for group in groups for block in group.body for line in block.lines)
    drafts: list[Draft] = []
    diagnostics: list[Diagnostic] = []
    for group in groups:
        mended = mend([block.lines for block in group.body], words)
        paragraphs = _headed(mended.paragraphs)
        drafts.append(_draft(group, paragraphs, first=not drafts))
        diagnostics += _mixed(mended)
    return Layout(articles=tuple(drafts), diagnostics=tuple(diagnostics))


# -- articles --------------------------------------------------------------------------------------------------------


def _headlines_first(found: list[Block]) -> list[Block]:
    """The blocks, each author's line put behind its headline on a page that prints it before."""
    order = [block.role for block in found]
    if _count(order, _BEFORE) <= _count(order, _BEHIND):
        return found
    turned = list(found)
    for at, three in enumerate(zip(order, order[1:], order[2:], strict=False)):
        if three == _BEFORE:
            turned[at : at + 2] = found[at + 1], found[at]
    return turned


def _groups(found: Sequence[Block]) -> Iterator[_Group]:
    """The articles: a headline begins one where text or an author's line follows it."""
    group = _Group()
    kept = [block for block in found if block.role != "furniture"]
    beginnings = _beginnings(kept)
    for block, begins in zip(kept, beginnings, strict=True):
        if begins:
            if group.body or group.signature:
                yield group
                group = _Group()
            group.headlines.append(block)
        elif block.role == "signature" and group.headlines and not group.body and group.signature is None:
            group.signature = block
        else:
            group.body.append(block)
    if group.headlines or group.body:
        yield group


def _beginnings(found: Sequence[Block]) -> list[bool]:
    """For each block whether it is a headline: titles and name follow, or text does and none was left open before."""
    following: Role | None = None
    begins = [False] * len(found)
    for at in range(len(found) - 1, -1, -1):
        block, before = found[at], found[at - 1] if at else None
        if block.role != "headline":
            following = block.role
            continue
        whole = before is None or before.role != "text" or closed(str(before.text)) or len(block.lines) > 1
        begins[at] = following == "signature" or (following is not None and whole)
    return begins


def _draft(group: _Group, paragraphs: Sequence[Lines], *, first: bool) -> Draft:
    headline = tuple(block.text for block in group.headlines)
    signed = group.signature.signature if group.signature is not None else None
    if signed is not None:
        return Draft(
            headline=headline,
            byline=(signed.text,),
            authors=(Author(name=signed.name, role="author"),),
            paragraphs=tuple(paragraphs),
            kind="speech",
            rule="excerpts.signed",
        )
    calling = lexicon.entry("excerpts", "calling").pattern
    place = next((n for n, line in enumerate(headline) if line.search(calling)), None)
    if place is None and not first:
        return Draft(headline=headline, paragraphs=tuple(paragraphs), kind="speech", rule="excerpts.unsigned")
    place = len(headline) - 1 if place is None else place
    return Draft(
        kicker=headline[: max(0, place)],
        headline=headline[max(0, place) : place + 1],
        subheadlines=headline[place + 1 :],
        paragraphs=tuple(paragraphs),
        rule="excerpts.introduction",
    )


# -- paragraphs ------------------------------------------------------------------------------------------------------


def _headed(paragraphs: Sequence[Lines]) -> list[Lines]:
    """The paragraphs, a counted sentence that stands alone put before its text where its fellows stand so too."""
    runs_on = any(numbered(str(lines[0])) and not _heads(lines) for lines in paragraphs)
    found: list[Lines] = []
    heading = False
    for lines in paragraphs:
        if heading and not numbered(str(lines[0])):
            found[-1] += lines
            heading = False
        else:
            found.append(lines)
            heading = runs_on and _heads(lines)
    return found


def _heads(lines: Lines) -> bool:
    """Whether a paragraph is one counted sentence, short enough to head others."""
    string = "".join(map(str, lines))
    return numbered(string) and len(string) <= _HEAD and closed(string) and string.count("。") <= 1


def _mixed(mended: Mended) -> Iterator[Diagnostic]:
    """What to know of blocks that were taken apart or put elsewhere."""
    for block in mended.mixed:
        yield Diagnostic(
            code="columns",
            message="lines of two texts had run together, or stood before their beginning; put in reading order",
            span=block[0].through(block[-1]).span,
        )
