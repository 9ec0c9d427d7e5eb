"""Normalisers: one module for each kind of damage, applied in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from govnews import plugins
from govnews.model import Diagnostic, Script

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.sockets import Normaliser
    from govnews.text import Edit, Text

__all__ = ["ORDER", "chain", "judge", "report"]

#: Applied left to right; each sees what the one before it left.
ORDER: Final = ()


def chain(chosen: Iterable[Normaliser | str] | None, *, script: Literal["Hans"] | None) -> Iterator[tuple[str, Normaliser]]:
    """The normalisers to apply, in order, by name."""
    for name in ORDER:
        yield name, plugins.get("normalisers", name)  # type: ignore[misc]


def judge(text: str) -> Script | None:
    """The script a text is printed in, None where there is too little to tell."""
    return None


def report(name: str, text: Text, edits: tuple[Edit, ...]) -> list[Diagnostic]:
    """What a normaliser did to a text, for people."""
    return []
