"""Matches of a pattern in a `Text`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from govnews.text.text import Text

__all__ = ["Match"]


class Match:
    """A match of a pattern in a `Text`, whose groups are `Text` too."""

    __slots__ = ("_found", "_text")

    def __init__(self, text: Text, found: re.Match[str]) -> None:
        self._text = text
        self._found = found

    def __getitem__(self, group: int | str) -> Text:
        """The group; where it took no part, nothing at the match's end (ask `get` to tell)."""
        start, stop = self._found.span(group)
        if start < 0:
            start = stop = self._found.end()
        return self._text._part(start, stop)

    def get(self, group: int | str) -> Text | None:
        """The group, or None where it took no part in the match."""
        start, stop = self._found.span(group)
        return None if start < 0 else self._text._part(start, stop)

    def said(self, group: int | str) -> str:
        """The group's characters; none where it took no part."""
        return self._found[group] or ""

    def behind(self, count: int) -> str:
        """The last ``count`` characters before the match, fewer where the text searched begins: a glance, no view."""
        start = self._found.start()
        return self._found.string[max(0, start - count) : start]

    def ahead(self, count: int) -> str:
        """The first ``count`` characters after the match, fewer where the text searched ends."""
        end = self._found.end()
        return self._found.string[end : end + count]

    @property
    def before(self) -> Text:
        """What stands before the match in the text searched."""
        return self._text._part(0, self._found.start())

    @property
    def after(self) -> Text:
        """What stands after the match in the text searched."""
        found, text = self._found, self._text
        return text._part(found.end(), found.endpos)
