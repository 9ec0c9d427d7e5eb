"""The blocks of a page of signed excerpts by their shape: headlines, lines of titles and name, text, furniture."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from govnews import lexicon
from govnews.layout.columns_seams import closed, numbered, orphaned
from govnews.layout.furniture import furniture
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from govnews.text import Text

__all__ = ["Block", "Role", "Signature", "blocks", "signature"]

Role: TypeAlias = Literal["headline", "signature", "text", "furniture"]

#: Headlines are one printed line, or two.
_LONGEST_HEADLINE: Final = 60
_LONGEST_SIGNATURE: Final = 60
_SHORTEST_HEADLINE: Final = 6
#: A line of text at least so long is no printed line but a paragraph.
_PARAGRAPH: Final = 60
_STOP: Final = re.compile(r"[。；;！!？?]|[，,：:、]\s*\Z")
#: How a paragraph's first line is set in, and how short its last one is.
_INDENT: Final = ("\u3000", "  ")
_FULL: Final = 0.85
#: Blank lines part articles, not paragraphs, where so many lines stand between two of them.
_LONG_RUN: Final = 12
#: What OCR makes of a rule or a dot before a line.
_ARTEFACT: Final = re.compile(r"[>＞|｜*•●■□◆◎▲▌#~～_·\s]{1,12}")
_GAP: Final = re.compile(r"[\s:：]")
_SPACE: Final = re.compile(r"\s")
_DIGIT: Final = re.compile(r"\d")
_PROSE: Final = re.compile(r"[。，,；;]")
_SERVICES: Final = 3
_NAME: Final = (
    rf"(?P<name>{LETTER}{{2,4}}|{LETTER}[\s\u3000]{{1,3}}{LETTER}|{LETTER}{{1,8}}(?:[·•・]{LETTER}{{1,8}}){{1,3}})"
)


@frozen(kw_only=True)
class Signature:
    """A line that is nothing but an author's titles and name."""

    name: str
    text: Text


@frozen(kw_only=True, slots=False)
class Block:
    """A stretch of a page between blank lines, and what it is by its shape alone; artefacts at its start left out."""

    text: Text
    role: Role
    signature: Signature | None = None

    @cached_property
    def lines(self) -> tuple[Text, ...]:
        """The printed lines, as far as white space still tells where they ended."""
        return tuple(self.text.breaks())


def blocks(text: Text, /) -> list[Block]:
    r"""The blocks of a page in printed order; empty ones left out.

    >>> from govnews.text import Text
    >>> [block.role for block in blocks(Text("聚力攻坚 建设新城\n\n江州市委书记 林远\n\n> 江州市全力攻坚。"))]
    ['headline', 'signature', 'text']
    """
    found = (_block(stretch) for stretch in _stretches(text))
    return [block for block in found if len(block.text)]


def _stretches(text: Text) -> Iterator[Text]:
    """Blocks: single lines where paragraphs are printed whole, else the printed lines that make one."""
    lines = text.lines()
    runs = [list(run) for full, run in groupby(lines, key=lambda line: len(line.strip()) > 0) if full]
    if _whole([len(line) for run in runs for line in run]):
        yield from (line.strip() for run in runs for line in run)
        return
    prose = [len(run) for run in runs if any(line.search(_STOP) for line in run)]
    for run in runs:
        yield from _parted(run, by_width=sum(prose) >= _LONG_RUN * len(prose))


def _parted(run: Sequence[Text], *, by_width: bool) -> Iterator[Text]:
    """The paragraphs of a run of lines: one begins indented, counted, or behind a short last line if ``by_width``."""
    if not any(line.search(_STOP) for line in run):
        yield from (line.strip() for line in run)
        return
    full = _FULL * median(map(len, run))
    block: Text | None = None
    before: Text | None = None
    for line in run:
        bare = line.strip()
        ended = (
            before is not None and closed(str(before)) and (numbered(str(bare)) or (by_width and len(before) < full))
        )
        signed = any(one is not None and signature(one) for one in (before, bare))
        if block is None or ended or signed or line.startswith(_INDENT):
            if block is not None:
                yield block
            block = bare
        else:
            block = block.through(bare)
        before = bare
    if block is not None:
        yield block


def _whole(lengths: list[int]) -> bool:
    """Whether most text stands in lines too long to be printed ones."""
    return 2 * sum(length for length in lengths if length >= _PARAGRAPH) >= sum(lengths)


def _block(stretch: Text) -> Block:
    artefact = stretch.match(_ARTEFACT)
    text = artefact.after.strip() if artefact else stretch
    if furniture(text) or _services(text) >= _SERVICES:
        return Block(text=text, role="furniture")
    signed = signature(text)
    if signed is not None:
        return Block(text=text, role="signature", signature=signed)
    return Block(text=text, role="headline" if _headline(text) else "text")


def _services(text: Text) -> int:
    """How many services a block gives the number of."""
    return 0 if text.search(_PROSE) or not text.search(_DIGIT) else sum(1 for _ in text.finditer(_numbers()))


@cache
def _numbers() -> re.Pattern[str]:
    """Telephone numbers, each behind the name of a service: a page's foot, however long."""
    return re.compile(rf"{LETTER}{{2,12}}\s?[:：]?\s?\d[\d-]{{2,14}}(?!\d)")


def _headline(text: Text) -> bool:
    """Whether a block has the shape of a headline: short, without a stop, not counted, not the rest of something."""
    string = str(text)
    return (
        _SHORTEST_HEADLINE <= len(text) <= _LONGEST_HEADLINE
        and not text.search(_STOP)
        and not numbered(string)
        and not orphaned(string)
    )


def signature(text: Text, /) -> Signature | None:
    """The author that a line names with titles (江州市委书记 林远, 林远（江州市市长）), or None.

    >>> from govnews.text import Text
    >>> signature(Text("江州市委副书记、市长 林 远")).name, signature(Text("推动高质量增长 实现突破"))
    ('林远', None)
    """
    return _signed(text.strip()) if len(text) <= _LONGEST_SIGNATURE else None


def _signed(line: Text) -> Signature | None:
    string = str(line)
    if not line.search(lexicon.entry("titles", "office").pattern):
        return None
    for order, may_be in (
        ("before", _GAP.search(string)),
        ("bracketed", string.endswith((")", "）"))),
        ("behind", _SPACE.search(string)),
    ):
        match = line.fullmatch(_signature(order)) if may_be else None
        if match is not None:
            return Signature(name=re.sub(r"\s", "", str(match["name"])), text=line)
    return None


@cache
def _signature(order: str) -> re.Pattern[str]:
    """Titles ``before`` the name, ``bracketed`` behind it, or ``behind`` it with a gap."""
    office = lexicon.entry("titles", "office").source
    titles = rf"[\w、，,（）()·“”\"\s]{{0,50}}{office}(?:[（(]{LETTER}{{1,8}}[)）])?"
    return re.compile(
        {
            "before": rf"{titles}\s{{0,4}}[\s:：]\s{{0,4}}{_NAME}",
            "bracketed": rf"{_NAME}\s{{0,4}}[（(]{titles}[)）]",
            "behind": rf"{_NAME}\s{{1,4}}{titles}",
        }[order]
    )
