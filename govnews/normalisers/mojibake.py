"""Wrongly decoded bytes are found and undone where that is sure; sound text is never touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govnews.model import Diagnostic
from govnews.normalisers import _glance
from govnews.normalisers._remarks import garbled, lost
from govnews.normalisers._repairs import spliced
from govnews.text import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from govnews.normalisers._repairs import Repair
    from govnews.text import Text

__all__ = ["edits", "remarks"]

#: Fewer rare characters do not make a line of the wrong charset.
_MANY: Final = 4


def edits(text: str) -> Iterator[Edit]:
    """One edit for each stretch; what a lost byte leaves unknown is U+FFFD.

    >>> list(edits("市委ä¼šè®®ç²¾ç¥ž"))
    [Edit(start=2, end=14, new='会议精神')]
    """
    if text.isascii():
        return
    for start, end, new in _sure(text):
        if text[start:end] != new:
            yield Edit(start, end, new, kind="mojibake", whole=True)


def remarks(text: Text) -> Iterator[Diagnostic]:
    """What to say of a text when all is mended that is sure: what may be wrong, what is gone, what nobody can read."""
    string = str(text)
    if string.isascii():
        return
    mended = tuple((change.start, change.stop) for change in text.changes if change.kind == "mojibake")
    doubtful = _doubtful(string, mended if len(text) == len(text.whole) else ())
    for start, end, new in doubtful:
        place = text[start:end]
        message = f"{str(place)!r} may be wrongly decoded, perhaps from {new!r}; it stays as it is"
        yield Diagnostic(code="unsure", message=message, span=place.span, before=str(place))
    yield from lost(text, apart=[range(start, end) for start, end, _ in doubtful])
    if _glance.rare(string) or _glance.may_be_misread(string):
        yield from garbled(text)


def _sure(text: str) -> list[Repair]:
    """All repairs, none of them within another; what one finds the next does not look at."""
    found: list[Repair] = []
    for repairs in _kinds(text):
        found = list(_apart(sorted((*found, *repairs(_without(text, found))))))
    return found


def _apart(repairs: list[Repair]) -> Iterator[Repair]:
    """Repairs in order, without those that begin within another: U+FFFD read as GBK may end a longer stretch."""
    reached = 0
    for repair in repairs:
        if repair[0] >= reached:
            reached = repair[1]
            yield repair


def _kinds(text: str) -> Iterator[Callable[[str], Iterable[Repair]]]:
    """What finds the kinds of damage that a text may have by its characters; only damaged text pays for the others."""
    rare = _glance.rare(text)
    if _glance.may_be_misread(text):
        from govnews.normalisers import _misread  # noqa: PLC0415 - for damaged text

        yield _misread.repairs
    if sum(map(text.count, rare)) >= _MANY:
        from govnews.normalisers import _swapped  # noqa: PLC0415 - for damaged text

        yield _swapped.repairs
    if _glance.odd(text):
        from govnews.normalisers import _windows  # noqa: PLC0415 - for damaged text

        yield lambda rest: _windows.find(rest).sure
    if any("\ue000" <= character <= "\uf8ff" for character in rare):
        from govnews.normalisers import _private  # noqa: PLC0415 - for damaged text

        yield _private.repairs


def _doubtful(text: str, mended: tuple[tuple[int, int], ...]) -> Iterable[Repair]:
    """What may be read one byte off, and is not surely so; what was mended is not looked at again."""
    if not _glance.odd(text):
        return ()
    from govnews.normalisers import _windows  # noqa: PLC0415 - for damaged text

    return _windows.find(text, mended).unsure


def _without(text: str, repairs: list[Repair]) -> str:
    """A text with blank lines in the place of what is repaired."""
    return spliced(text, ((start, end, "\n" * (end - start)) for start, end, _ in repairs)) if repairs else text
