"""The headline block of a web copy: which of the lines above a text name it, and which rank each has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from govnews import lexicon
from govnews.layout.excerpts_blocks import signature
from govnews.layout.web_reports import held_at, speaker
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL, NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final

    from govnews.layout.web_lines import WebLine
    from govnews.text import Text

__all__ = ["WebHead", "head", "heads_section", "untagged"]

#: A headline block has no more lines than this.
_BLOCK: Final = 5
#: A headline stands among so many runs of short lines above the text.
_NEAREST: Final = 60
#: Menus are three lines or more of so few characters.
_MENU: Final = 6
_MENU_LINES: Final = 3
#: A single line shorter than this heads nothing.
_SHORTEST: Final = 4
#: The place that a kicker may consist of.
_PLACE: Final = 4
_SUBHEADLINE: Final = 30
_NUMBERED: Final = re.compile(rf"[（(]?[{NUMERALS}]{{1,3}}[）)、.．]|第[{NUMERALS}]{{1,3}}[章节编条]")
_APART: Final = re.compile(r"[—－–-]{1,2}\s?\S|[（(].{1,60}[)）]\Z")
_OPEN: Final = re.compile(r"(?:—{1,2}|[：:])\Z")
_SPACE: Final = re.compile(r"\s+")
_SITE: Final = re.compile(r"\s?[|｜_]\s?")


@frozen(kw_only=True)
class WebHead:
    """What stands above a text: its headline block by rank, the office that issued it, the author's line."""

    kicker: tuple[Text, ...] = ()
    headline: tuple[Text, ...] = ()
    subheadlines: tuple[Text, ...] = ()
    office: str | None = None
    author: str | None = None
    byline: tuple[Text, ...] = ()


def heads_section(string: str, /) -> bool:
    """Whether a line is counted as the heads of sections are (一、 （二） 第三章).

    >>> heads_section("一、综合"), heads_section("一季度开门红")
    (True, False)
    """
    return _NUMBERED.match(string) is not None


def head(lines: Sequence[WebLine], /) -> WebHead:
    """The headline block of the lines above a text: the block nearest to the text that is no menu."""
    found = WebHead()
    below: list[WebLine] = []
    runs = _runs(lines)[-_NEAREST:]
    report = any(held_at(line.text) for run in runs for line in run)
    for at in range(len(runs) - 1, -1, -1):
        kept: list[WebLine] = []
        for line in runs[at]:
            follows = (at > 0 or bool(kept)) and not line.level
            author = _author(line, report=report) if follows else None
            if author is not None:
                found = evolve(found, author=author, byline=line.pieces)
            elif follows and _is_office(line.string):
                found = evolve(found, office=found.office or _SPACE.split(line.string)[0])
            elif line.level or not heads_section(line.string):
                kept.append(line)
        if all(map(_is_apart, kept)):
            below = kept + below
        elif max(len(line.string) for line in kept) >= _SHORTEST:
            return _ranked(found, kept[-_BLOCK:], below)
    return evolve(found, subheadlines=_pieces(below))


def _author(line: WebLine, *, report: bool) -> str | None:
    """The author that a line of titles and name gives; below the day of a report the name may stand close or alone."""
    named = signature(line.text)
    if named is not None:
        return named.name
    return speaker(line.text) if report else None


def _runs(lines: Iterable[WebLine]) -> list[list[WebLine]]:
    """Short lines that stand together, menus and lines said again left out."""
    runs: list[list[WebLine]] = [[]]
    for line in lines:
        if line.role != "short":
            runs.append([])
        elif not runs[-1] or runs[-1][-1].string != line.string:
            runs[-1].append(line)
    return [run for run in map(_without_menu, runs) if run]


def _without_menu(run: list[WebLine]) -> list[WebLine]:
    small = [len(line.string) <= _MENU for line in run]
    for at in range(len(run), _MENU_LINES - 1, -1):
        if all(small[at - _MENU_LINES : at]):
            return run[at:]
    return run


def _is_apart(line: WebLine) -> bool:
    return _APART.match(line.string) is not None or held_at(line.text)


def _is_office(string: str) -> bool:
    patterns = _patterns()
    return patterns["office"].fullmatch(string) is not None and patterns["verb"].search(string) is None


def _ranked(found: WebHead, kept: Sequence[WebLine], below: Sequence[WebLine]) -> WebHead:
    """A block told apart: who speaks above, who attends and what is set apart below.

    Below a kicker all lines are the headline's; without one the lines below the first are subheadlines, unless they
    are as long as the first.
    """
    block = list(kept)
    tail: list[WebLine] = []
    while len(block) > 1 and (_is_apart(block[-1]) or _is_attendance(block[-1].string)):
        tail.insert(0, block.pop())
    kicker: list[WebLine] = []
    if len(block) > 1 and _is_kicker(block[0].string):
        kicker.append(block.pop(0))
    elif not block[0].level:
        parallel = [line for line in block if len(line.string) == len(block[0].string)]
        tail[:0] = block[len(parallel) :] if parallel == block[: len(parallel)] else block[1:]
        block = parallel if parallel == block[: len(parallel)] else block[:1]
    return evolve(found, kicker=_pieces(kicker), headline=_bare(block), subheadlines=_pieces([*tail, *below]))


def _pieces(lines: Iterable[WebLine]) -> tuple[Text, ...]:
    return tuple(piece for line in lines for piece in line.pieces)


def _bare(lines: Sequence[WebLine]) -> tuple[Text, ...]:
    """The headline's lines without a tag (视频) before them or the site's name beside them."""
    pieces = list(untagged(_pieces(lines)))
    if len(pieces) == 1:
        parts = [part.strip() for part in pieces[0].split(_SITE) if len(part.strip())]
        pieces = [max(parts, key=len)] if parts else pieces
    return tuple(pieces)


def untagged(pieces: Sequence[Text], /) -> tuple[Text, ...]:
    """A headline's pieces without the tag before the first of them.

    >>> from govnews.text import Text
    >>> untagged([Text("[视频]江州召开会议")])
    (Text('江州召开会议'),)
    """
    tag = pieces[0].match(_patterns()["tag"]) if pieces else None
    return (tag.after, *pieces[1:]) if tag is not None and len(tag.after) else tuple(pieces)


def _is_kicker(string: str) -> bool:
    ends = _patterns()["kicker"].search(string) or _OPEN.search(string)
    return ends is not None or len(string) <= _PLACE


def _is_attendance(string: str) -> bool:
    return len(string) <= _SUBHEADLINE and _patterns()["attendance"].fullmatch(string) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """All patterns, made from the lexicon once."""
    office = lexicon.alternation(lexicon.words("web", "office"))
    one = rf"[{HAN_ALL}]{{2,20}}?{office}"
    ends = lexicon.alternation(lexicon.words("headlines", "kicker_end"))
    attends = lexicon.alternation(lexicon.words("headlines", "subheadline_end"))
    tag = lexicon.alternation(lexicon.words("web", "tag"))
    return {
        "office": re.compile(rf"{one}(?:\s{{1,4}}{one}){{0,3}}"),
        "verb": re.compile(lexicon.alternation(lexicon.words("headlines", "kicker_verb"))),
        "kicker": re.compile(rf"{ends}[:：]?\Z"),
        "attendance": re.compile(rf"[{HAN_ALL}·、\s]{{2,30}}{attends}"),
        "tag": re.compile(rf"[\[【]\s?{tag}\s?[\]】]\s{{0,2}}"),
    }
