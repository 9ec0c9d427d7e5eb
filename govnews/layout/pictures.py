"""Pictures: captions and their credits taken out of the flow of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from govnews.layout import bylines
from govnews.layout.bylines import PhotoCredit
from govnews.layout.draft import Picture
from govnews.layout.furniture import is_caption
from govnews.layout.headlines import is_kicker
from govnews.layout.lines import Line, column_width, ends_sentence, starts_paragraph
from govnews.layout.openings import fits
from govnews.layout.parts import Block, Shot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.parts import Flow

__all__ = ["caption_length", "captioned", "credit", "take_caption", "take_picture"]

#: A caption has no more lines than this.
_CAPTION_LINES: Final = 3
#: So many lines tell how wide the column of a paragraph is.
_NEAR: Final = 5
_PICTURE: Final = re.compile(r"摄|图\s?[/｜|：:]")
_CAPTION: Final = re.compile(r"图|照片")


def credit(line: Line, /) -> PhotoCredit | None:
    """The photographer that a line ends with, or None."""
    return bylines.photo_credit(line.text) if _PICTURE.search(line.string) else None


def captioned(line: Line, /) -> bool:
    """Whether a line is a caption by its own words (图为…, …（资料图片）)."""
    return _CAPTION.search(line.string) is not None and is_caption(line.text)


def caption_length(flow: Flow, lines: Sequence[Line], /) -> int:
    """How many lines at the start of some are a caption that names no photographer; 0 where they are none."""
    line = lines[0]
    if flow.body is not None and not flow.body.ended and fits(line, flow.body.stretches[-1]):
        return 0
    for length, each in enumerate(lines[:_CAPTION_LINES], 1):
        if credit(each) is not None:
            return 0
        if ends_sentence(each.string):
            return length + _is_credit(lines[length : length + 1])
    return 1


def _is_credit(lines: Sequence[Line]) -> bool:
    """Whether the line below a caption names the photographer and says no more."""
    found = credit(lines[0]) if lines else None
    return found is not None and not len(found.caption)


def take_caption(flow: Flow, taken: Sequence[Line], /) -> None:
    """Take the lines of such a caption out of the flow."""
    text = taken[0].text.through(taken[-1].text)
    found = credit(taken[-1]) or PhotoCredit(text=text, caption=text)
    picture = Picture(lines=tuple(line.text for line in taken), photographer=found.photographer)
    flow.parts.append(Shot(picture=picture, lines=list(taken), credit=evolve(found, caption=text)))


def take_picture(flow: Flow, line: Line, found: PhotoCredit, /) -> None:
    """A caption and the lines of it that were taken for body or headline."""
    last = flow.parts[-1] if flow.parts else None
    source = flow.body.stretches[-1] if flow.body is not None else last.lines if isinstance(last, Block) else []
    taken = _caption_start(source, spaced=flow.spaced) if source else 0
    if taken == len(source):
        wanted = False
    elif flow.body is None:
        wanted = _goes_on(source, taken, line, whole=bool(len(found.caption)))
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
    picture = Picture(lines=tuple(each.text for each in lines), photographer=found.photographer)
    flow.parts.append(Shot(picture=picture, lines=lines, credit=found))


def _goes_on(source: Sequence[Line], start: int, line: Line, *, whole: bool) -> bool:
    """Whether lines that were taken for headlines begin the caption that a credited line ends.

    A line with a comma does; one without does where the credit stands alone below that one line.
    """
    above = source[start:]
    if any(is_kicker(each) for each in source):
        return False
    if any("，" in each.string for each in above):
        return True
    return not whole and len(source) == 1 and not line.indented


def _caption_start(source: Sequence[Line], *, spaced: bool) -> int:
    """Where, at the end of lines, a caption may begin: behind a sentence or an empty line; their end if not near."""
    for at in range(len(source) - 1, max(0, len(source) - _CAPTION_LINES) - 1, -1):
        if (source[at].blank and not spaced) or at == 0 or ends_sentence(source[at - 1].string):
            return at
    return len(source)
