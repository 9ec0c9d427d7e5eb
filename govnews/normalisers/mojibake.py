"""Wrongly decoded bytes are found and undone where that is sure; sound text is never touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.normalisers import _misread, _shifted
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]


def edits(text: str) -> Iterator[Edit]:
    """One edit for each stretch; what a lost byte leaves unknown is U+FFFD.

    >>> list(edits("浼氳鍙紑"))
    []
    >>> list(edits("市委ä¼šè®®ç²¾ç¥ž"))
    [Edit(start=2, end=14, new='会议精神')]
    """
    if text.isascii():
        return
    done = 0
    for start, end, new in sorted((*_misread.repairs(text), *_shifted.repairs(text))):
        if start >= done and text[start:end] != new:
            yield Edit(start, end, new, kind="mojibake", whole=True)
            done = end
