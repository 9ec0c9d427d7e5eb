"""Headline blocks: which lines are kicker, headline and subheadlines, and which body a block speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from govnews import lexicon
from govnews.layout.furniture import bare, is_banner, is_rubric
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final

    from govnews.layout.lines import Line
    from govnews.layout.web_lines import WebLine
    from govnews.text import Text

__all__ = ["Headlines", "coverage", "is_kicker", "is_section", "may_be_headline", "pairs", "rank"]

#: A headline is no longer than this on one line.
_LONGEST: Final = 60
#: A section heading inside a body is no wider than this, and takes no more lines than the next.
_SECTION: Final = 14
_SECTION_LINES: Final = 2
#: A line that names who chairs and who attends is no wider.
_SUBHEADLINE: Final = 30
#: So much of a body is compared with a block.
_COMPARED: Final = 4000
_BODY_MARKS: Final = re.compile(r"[。；]|[，、：；,]\Z")
_JOINS: Final = re.compile(r"[\W_]+")
_SPACE: Final = re.compile(r"\s+")
#: Who speaks at which meeting takes so many characters at least.
_KICKER: Final = 7
_DASH: Final = re.compile(r"[—－–-]{2}|[（(]")


@frozen(kw_only=True)
class Headlines:
    """A headline block by rank; each part is the printed lines it consists of. The rubric says what kind of piece."""

    rubric: str | None = None
    kicker: tuple[Text, ...] = ()
    headline: tuple[Text, ...] = ()
    subheadlines: tuple[tuple[Text, ...], ...] = field(default=())


def may_be_headline(line: Line, /) -> bool:
    """Whether a line could stand in a headline block: no full stop in it, no comma at its end, not too long."""
    return line.width <= _LONGEST and _BODY_MARKS.search(line.string) is None


def is_section(lines: Sequence[Line], /) -> bool:
    """Whether a block looks like a heading inside a body: short lines of one rank that name nobody's part."""
    if len(lines) > _SECTION_LINES or any(line.width > _SECTION for line in lines):
        return False
    return not any(_is_kicker(line.string) or _is_subheadline(line.string) for line in lines)


def is_kicker(line: Line, /) -> bool:
    """Whether a line says who speaks, chairs or receives whom, as the line above a headline does."""
    return _is_kicker(line.string)


def coverage(lines: Iterable[Line | WebLine], body: str, /) -> float:
    """What share of a block's pairs of characters, from 0 to 1, stands in a body (joined without white space)."""
    own = [pair for line in lines for pair in pairs(line.string)]
    body = body[:_COMPARED]
    return sum(pair in body for pair in own) / len(own) if own else 0.0


def pairs(string: str, /) -> list[str]:
    """The pairs of characters side by side of a string, none of them across a mark.

    >>> pairs("江州，开会")
    ['江州', '开会']
    """
    return [part[n : n + 2] for part in _JOINS.split(string) for n in range(len(part) - 1)]


def rank(lines: Sequence[Line], /) -> Headlines:
    """Tell the ranks of a headline block apart.

    Lines set close together are of one rank, an empty line parts two; 暨 goes on with the line before. Lines that
    say who chairs and attends stand last and are subheadlines; who speaks, chairs or receives whom stands first and
    is the kicker, and so is the first of two ranks.
    """
    rubric = bare(lines[0].text) if len(lines) > 1 and is_rubric(lines[0].text) else None
    groups = _groups(lines[1:] if rubric is not None else lines)
    if len(groups) > 1 and all(is_banner(line.text) for line in groups[0]):
        del groups[0]
    tail: list[list[Line]] = []
    while len(groups) > 1 and _is_tail(groups[-1]):
        tail.insert(0, groups.pop())
    head = groups[0]
    kicker: list[Line] = []
    if len(groups) == 1 and len(head) == 1 and (parts := _parted(head[0].text)) is not None:
        return Headlines(
            rubric=rubric, kicker=parts[:1], headline=parts[1:], subheadlines=tuple(_texts(group) for group in tail)
        )
    if len(groups) > 1:
        kicker, head, tail = groups[0], groups[1], groups[2:] + tail
    elif len(head) > 1 and _is_kicker(head[0].string):
        kicker, head = head[:1], head[1:]
    return Headlines(rubric=rubric, kicker=_texts(kicker), headline=_texts(head), subheadlines=tuple(map(_texts, tail)))


def _texts(lines: Iterable[Line]) -> tuple[Text, ...]:
    return tuple(line.text for line in lines)


def _parted(line: Text) -> tuple[Text, ...] | None:
    """Kicker and headline of one printed line, where white space follows who speaks; None where it is one rank."""
    first, *others = line.split(_SPACE)
    if not others or len(first) < _KICKER or not _patterns()["said"].search(str(first)):
        return None
    return first, others[0].through(others[-1])


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines of one rank together: no empty line between them, and no change to who chairs and attends."""
    continued = lexicon.words("headlines", "continued")
    groups: list[list[Line]] = []
    for line in lines:
        alone = line.blank > 0 or _is_tail([line]) or bool(groups and _is_tail(groups[-1][-1:]) and len(groups) > 1)
        if groups and (not alone or line.string.startswith(continued)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_tail(group: Sequence[Line]) -> bool:
    return all(_is_subheadline(line.string) for line in group) or _DASH.match(group[0].string) is not None


def _is_subheadline(string: str) -> bool:
    return len(string) <= _SUBHEADLINE and _patterns()["subheadline"].fullmatch(string) is not None


def _is_kicker(string: str) -> bool:
    return _patterns()["kicker"].search(string) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    end = lexicon.alternation(lexicon.words("headlines", "kicker_end"))
    verb = lexicon.alternation(lexicon.words("headlines", "kicker_verb"))
    sub = lexicon.alternation(lexicon.words("headlines", "subheadline_end"))
    return {
        "said": re.compile(rf"{end}[:：]?\Z"),
        "kicker": re.compile(rf"{end}[:：]?\Z|{verb}"),
        "subheadline": re.compile(rf"(?:{LETTER}|[·、\s]){{2,30}}{sub}"),
    }
