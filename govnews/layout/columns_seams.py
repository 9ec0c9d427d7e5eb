"""How well one printed line goes on in another, and whether a line can begin or end a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from govnews import lexicon
from govnews.lexicon import cache, lru_cache
from govnews.lexicon.signs import HAN_ALL, NUMERALS, number

if TYPE_CHECKING:
    from typing import Final

    from govnews.layout.columns_words import Words

__all__ = ["Seams", "closed", "goes_on", "numbered", "ordinal", "orphaned", "paired", "plain", "width"]

_CLOSED: Final = re.compile(rf"[。！？!?；;：:…](?:[”’\"'』」）)》】]{{0,3}})\Z|(?<=[{HAN_ALL}”\"])\.\Z")
#: A paragraph that counts itself: 一、 / 一是 / （一） / 第一，
_NUMBERED: Final = re.compile(
    rf"[（(]?(?P<ordinal>[{NUMERALS}]{{1,3}})(?:[)）、]|是|要(?!素))|第(?P<place>[{NUMERALS}]{{1,3}})[,，、]"
)
#: No paragraph begins with the rest of a figure or a closing mark.
_ORPHAN: Final = re.compile(r"[、，,。；;：:）)》】”’%％]|\d[\d.]{0,12}\s?[%％]")
_TRAILING: Final = re.compile(r"[，,。；;：:、）)》】”’%％]")
_FIGURE_END: Final = re.compile(r"\d[.．]?\Z")
_FIGURE: Final = re.compile(r"\d")
_FIGURE_ON: Final = re.compile(r"[\d.．%％℃‰]")

#: What a fit is made of; a word that goes on counts up to `_WORD`.
_WORD: Final = 12.0
_UNIT: Final = 3.0
_AWAITED: Final = 4.0
_NO_UNIT: Final = -2.0
_STRAY: Final = -6.0
_COUNTED: Final = -3.0
_PAIRED: Final = 3.0
_UNPAIRED: Final = -2.0
_LEFT: Final = -1.0

#: So much of a line is looked at from its end or start, but for its brackets.
_NEAR: Final = 8
_OPENING: Final = "“‘《（(「『【"
_CLOSING: Final = "”’》）)」』】"
_NARROW: Final = re.compile("[\0-\u024f]")
_MARKS: Final = re.compile(f"[{_OPENING}{_CLOSING}]")


def closed(line: str, /) -> bool:
    """Whether a line ends a sentence.

    >>> closed("全面完成。”"), closed("全面完")
    (True, False)
    """
    return _CLOSED.search(line[-6:]) is not None


def numbered(line: str, /) -> bool:
    """Whether a line begins as a counted paragraph does (一、 一是 （一）)."""
    return _NUMBERED.match(line) is not None


def ordinal(line: str, /) -> int | None:
    """The place that a counted paragraph gives itself, None for any other.

    >>> ordinal("二是建机制。"), ordinal("十一、抓落实。"), ordinal("一些地方")
    (2, 11, None)
    """
    match = _NUMBERED.match(line)
    return None if match is None else number(match["ordinal"] or match["place"])


def orphaned(line: str, /) -> bool:
    """Whether no paragraph can begin with this line: a closing mark, or a figure with its per cent sign.

    >>> orphaned("12.5%,税收增长3%。"), orphaned("2021年,全市增长3%。")
    (True, False)
    """
    return _ORPHAN.match(line) is not None


def goes_on(line: str, /) -> bool:
    """Whether a line begins with a word that begins no sentence."""
    return _going_on().match(line) is not None


def width(line: str, /) -> float:
    """How wide a line is in print, in Han characters.

    >>> width("增长8.5%")
    4.0
    """
    return len(line) - len(_NARROW.findall(line)) / 2


class Seams:
    """The fit of line ends to line starts on one page, each pair judged once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._fits: dict[tuple[str, str], float] = {}

    def fit(self, tail: str, head: str, /) -> float:
        """How much speaks for ``head`` going on where ``tail`` ends: above 0 for, below against."""
        key = (tail, head)
        fit = self._fits.get(key)
        if fit is None:
            end, start = _end(tail), _start(head)
            word = min(self._words.gain(tail, head), _WORD)
            fit = self._fits[key] = _plain(end, start) + word + _paired(end, start)
        return fit


def plain(tail: str, head: str, /) -> float:
    """The part of a fit that needs no dictionary: figures, marks, counted paragraphs.

    >>> plain("解决问题60", "个。同时"), plain("上半年增长", "8.5%,"), plain("已经完成。", ",同时")
    (3.0, 4.0, -6.0)
    """
    return _plain(_end(tail), _start(head))


def paired(tail: str, head: str, /) -> float:
    """The part of a fit that brackets and quotation marks make: what one line leaves open the next may close.

    >>> paired("实施“一企一", "策”机制"), paired("实施“一企一", "（见图）"), paired("实施机制", "策”机制")
    (3.0, -1.0, -2.0)
    """
    return _paired(_end(tail), _start(head))


class _End(NamedTuple):
    """What the end of a line wants: more of its figure, a figure, nothing; the mark that is left open."""

    figure: bool
    awaits: bool
    closed: bool
    left: str


class _Start(NamedTuple):
    """What the start of a line may go on from; the mark that must be open before it."""

    figure: bool
    after_figure: bool
    numbered: bool
    goes_on: bool
    trailing: bool
    share: bool
    needed: str


def _plain(end: _End, start: _Start) -> float:
    if end.figure:
        return _UNIT if start.after_figure else _NO_UNIT
    if end.awaits and start.figure:
        return _AWAITED
    if start.goes_on if end.closed else start.numbered:
        return _COUNTED
    return _STRAY if start.share or (end.closed and start.trailing) else 0.0


def _paired(end: _End, start: _Start) -> float:
    left, needed = end.left, start.needed
    if left and needed:
        return _PAIRED if left == needed else _UNPAIRED
    return _UNPAIRED if needed else _LEFT if left else 0.0


@lru_cache(4096)  # each line is held against many
def _end(line: str) -> _End:
    near = line[-_NEAR:]
    return _End(
        figure=_FIGURE_END.search(near) is not None,
        awaits=_awaits_figure().search(near) is not None,
        closed=closed(near),
        left=_marks(line)[1],
    )


@lru_cache(4096)
def _start(line: str) -> _Start:
    near = line[:_NEAR]
    return _Start(
        figure=_FIGURE.match(near) is not None,
        after_figure=(_FIGURE_ON.match(near) or _after_figure().match(near)) is not None,
        numbered=numbered(near),
        goes_on=goes_on(near),
        trailing=_TRAILING.match(near) is not None,
        share=near.startswith(("%", "％")),
        needed=_marks(line)[0],
    )


def _marks(line: str) -> tuple[str, str]:
    """The mark that a line closes without having opened it, and the one it leaves open, each as its opening form."""
    open_: list[str] = []
    needed = ""
    for mark in _MARKS.findall(line):
        place = _CLOSING.find(mark)
        if place < 0:
            open_.append(mark)
        elif open_:
            open_.pop()
        else:
            needed = _OPENING[place]
    return needed, open_[-1] if open_ else ""


@cache
def _after_figure() -> re.Pattern[str]:
    return lexicon.entry("columns", "after_figure").pattern


@cache
def _going_on() -> re.Pattern[str]:
    return lexicon.entry("columns", "going_on").pattern


@cache
def _awaits_figure() -> re.Pattern[str]:
    return re.compile(lexicon.entry("columns", "awaits_figure").source + r"\Z")
