"""Character references of HTML that were left in a text become the characters they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["edits"]

_REFERENCE: Final = re.compile(
    r"&(?:(?:amp|AMP)[;；]){0,3}(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,12})[;；]"
    r"|&(?:nbsp|quot|middot|amp|lt|gt)(?![a-zA-Z0-9=;])"
)
#: A page of HTML, whose own marks its parser reads; what would make marks of words stays there.
_MARKED: Final = re.compile(r"<(?:p|br|div|span|td|tr|li|a|html|strong|h[1-6])[\s/>]")
_MARKS: Final = frozenset("<>&\"'\u00a0\u2002\u2003\u2009\u3000")
#: Spaces: two wide ones indent a paragraph as two ideographic ones do.
_SPACES: Final = str.maketrans({"\u00a0": " ", "\u2002": " ", "\u2003": "\u3000", "\u2009": " "})
#: References are written within references, but not deeper.
_DEPTH: Final = 4


def edits(text: str) -> Iterator[Edit]:
    """One edit for each reference; names that HTML does not know, and what stands for nothing visible, stay.

    >>> list(edits("会议&ldquo;指出&rdquo;，AT&T;"))
    [Edit(start=2, end=9, new='“'), Edit(start=11, end=18, new='”')]
    """
    if "&" not in text:
        return
    marked = _MARKED.search(text) is not None
    for found in _REFERENCE.finditer(text):
        new = _meant(found[0])
        if new is not None and not (marked and not _MARKS.isdisjoint(new)):
            yield Edit(found.start(), found.end(), new.translate(_SPACES), kind="entity")


def _meant(reference: str) -> str | None:
    """The characters that a reference stands for; None where it is none."""
    import html  # noqa: PLC0415 - its table of names is for text that has some

    new = reference.replace("；", ";")
    for _ in range(_DEPTH):
        before, new = new, html.unescape(new)
        if new == before:
            break
    whole = new != reference and ";" not in new and len(new) <= 2 and "\ufffd" not in new  # noqa: PLR2004 - two at most
    return new if whole and (new.isprintable() or new.isspace()) else None
