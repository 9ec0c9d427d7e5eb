"""What print, a scan or a copy lost: sentences that break off, and paragraphs that begin in mid-air."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.layout.draft import Row
from govnews.layout.furniture import told
from govnews.layout.lines import ends_sentence
from govnews.layout.signatures import signed
from govnews.lexicon.signs import LETTER, NUMERALS, ZEROS
from govnews.model import Diagnostic
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from govnews.layout.draft import Draft

__all__ = ["losses"]

#: Behind the end of a paragraph no more is looked at.
_TAIL: Final = 120
#: A line of verse is no longer; an item of a list that holds a comma neither.
_VERSE: Final = 16
_ITEM: Final = 25
#: So many paragraphs without a stop are how this text is printed: headings, a list.
_STYLE: Final = 3
#: What stands behind the last stop and is no sentence is no longer than this.
_SIGNATURE: Final = 40
_STOP: Final = re.compile(r"[。！？!?…]")
_CLOSED: Final = re.compile(r"[）)】\]—～~]\Z")
_QUOTED: Final = re.compile(r"[”’》〉」』\"]\Z")
_AWAITS: Final = re.compile(r"[，、,]\Z")
_ANNOUNCES: Final = re.compile(r"[；：;:]\Z")
_ORPHAN: Final = re.compile(r"[，、。；：！？％%》）】]")
_JOINTS: Final = frozenset("，、。；：！？")
_SIGNS: Final = frozenset("％%")
_FIGURE: Final = re.compile(r"[\d０-９]\Z")
#: Names set apart by spaces, a date, a place and date of a wire, a label: none of them is a sentence.
_NAMES: Final = re.compile(rf"(?:{LETTER}|·){{1,12}}(?:[ \u3000]{{1,8}}(?:{LETTER}|·){{1,12}}){{1,40}}")
_DATED: Final = re.compile(
    rf"[^，。]{{0,20}}(?:\d{{4}}|[{ZEROS}{NUMERALS}]{{4}})\s?年[^，。]{{1,12}}[日月][^，。]{{0,12}}"
)
_WIRED: Final = re.compile(r"[^，。]{1,24}[电讯供摄]")
_LABELLED: Final = re.compile(r"[^，。：:]{1,12}\s?[:：][^，。]{1,60}")
_SET_APART: Final = re.compile(rf"[ \u3000]{{1,8}}(?:{LETTER}|[·、 \u3000]){{2,24}}|[ \u3000]{{2,8}}[^，。]{{2,30}}")


@frozen
class _Paragraph:
    """The end of a paragraph as text, its pieces, and what stands behind its last stop."""

    lines: tuple[Text, ...]
    end: str
    rest: str
    single: bool

    @property
    def ended(self) -> bool:
        """Whether its last sentence is whole, or something that is none stands behind it."""
        return not self.end or ends_sentence(self.end) or _CLOSED.search(self.end) is not None or self._is_signed()

    @property
    def listed(self) -> bool:
        """Whether it holds no stop at all, as the items of a list and the lines of verse do."""
        return not ends_sentence(self.end) and self.single

    def _is_signed(self) -> bool:
        rest = self.rest.strip()
        if not rest or len(rest) > _SIGNATURE:
            return False
        if any(pattern.fullmatch(rest) for pattern in (_NAMES, _DATED, _WIRED, _LABELLED)):
            return True
        return _SET_APART.fullmatch(self.rest) is not None or told(Text(rest)) is not None or bool(signed(Text(rest)))


def losses(draft: Draft, /) -> Iterator[Diagnostic]:
    """Where a draft breaks off in the middle of a sentence (``cut``), or begins or goes on in mid-air (``gap``).

    Signatures, dates, items of lists, rows of tables, verse, and a colon before what it announces break off nothing.

    >>> from govnews.layout.draft import Draft
    >>> whole, broken = (Text("全县召开春耕会议，县长林远出席。"),), (Text("会议强调，要抓好"),)
    >>> [found.message for found in losses(Draft(paragraphs=(whole, broken)))]
    ['the article breaks off, and no mark says where it goes on']
    >>> [found.code for found in losses(Draft(paragraphs=(whole, (Text("，确保丰收。"),))))]
    ['gap']
    """
    read = [None if isinstance(lines, Row) or not lines else _read(lines) for lines in draft.paragraphs]
    texts = [paragraph for paragraph in read if paragraph is not None]
    without = sum(paragraph.listed for paragraph in texts)
    list_like = without >= _STYLE or 2 * without > len(texts) > 1
    for at, paragraph in enumerate(read):
        if paragraph is None:
            continue
        begins = at == 0 and draft.continued_from is not None
        yield from _gaps(paragraph, begins=begins)
        last = at + 1 == len(read)
        beside = [one for one in (*read[max(0, at - 1) : at], *read[at + 1 : at + 2]) if one is not None]
        items = list_like or any(one.listed for one in beside) or (len(read) == 1 and not draft.headline)
        if last and draft.continued_on is not None and not ends_sentence(paragraph.end):
            yield _cut(paragraph, f"the article goes on on {draft.continued_on}")
        elif _breaks_off(paragraph, last=last, items=items):
            yield _cut(
                paragraph,
                "the article breaks off, and no mark says where it goes on" if last else "the sentence breaks off",
            )


def _read(lines: tuple[Text, ...]) -> _Paragraph:
    """A paragraph as far as its end tells."""
    end = ""
    for line in reversed(lines):
        end = str(line)[-_TAIL:] + end
        if len(end) >= _TAIL:
            break
    end = end.rstrip()
    stop = max((match.end() for match in _STOP.finditer(end[:-1])), default=0)
    single = not stop and sum(map(len, lines)) <= _TAIL
    return _Paragraph(lines, end, end[stop:], single)


def _breaks_off(paragraph: _Paragraph, *, last: bool, items: bool) -> bool:
    """Whether the last sentence of a paragraph is not whole; ``items`` tells that such stand about it or alone."""
    end, broken = paragraph.end, len(paragraph.lines) > 1
    if paragraph.ended or (_QUOTED.search(end) and not (broken and "，" in paragraph.rest)):
        return False
    if _AWAITS.search(end):
        return not items or len(end) > _VERSE
    if _ANNOUNCES.search(end) or not paragraph.single:
        return last or not _ANNOUNCES.search(end)
    if "，" in end:
        return not items and (last or broken or len(end) >= _ITEM)
    return not items and last and broken


def _gaps(paragraph: _Paragraph, *, begins: bool) -> Iterator[Diagnostic]:
    """Lines that cannot follow what stands before them: a mark behind a stop, a sign behind no figure."""
    first = paragraph.lines[0]
    if not begins and first.match(_ORPHAN):
        yield _gap(first)
    for one, other in pairwise(paragraph.lines):
        mark = str(other)[:1]
        stray = mark in _JOINTS and ends_sentence(str(one)[-_SIGNATURE:])
        if stray or (mark in _SIGNS and not one[-1:].search(_FIGURE)):
            yield _gap(other)


def _cut(paragraph: _Paragraph, message: str) -> Diagnostic:
    """A note at what is left of the sentence, as far as it stands in the last piece."""
    last = paragraph.lines[-1]
    rest = last[-len(paragraph.rest) :] if 0 < len(paragraph.rest) < len(last) else last
    return Diagnostic(code="cut", message=message, span=rest.span)


def _gap(line: Text) -> Diagnostic:
    return Diagnostic(code="gap", message="something is missing before this line", span=line.span)
