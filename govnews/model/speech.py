"""Speeches: what one speaker is reported to say in one article."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

from govnews.model.base import Evidence, identity
from govnews.model.people import Speaker
from govnews.text import Span

__all__ = ["Speech", "SpeechMode", "Statement"]

SpeechMode: TypeAlias = Literal["indirect", "direct", "signed"]


@frozen(kw_only=True, repr=False)
class Statement:
    """One thing said: the attributing verb as printed (None in signed pieces), and the words it governs."""

    verb: str | None
    text: str
    span: Span
    evidence: Evidence | None = None

    def __repr__(self) -> str:
        return f"Statement({self.verb or ''}: {_short(self.text)})"

    @property
    def id(self) -> str:
        """Made from all it says; see `govnews.model.base.identity`."""
        return identity(self)


@frozen(kw_only=True)
class Speech:
    """The statements of one speaker; ``meeting`` is the name of the meeting they were made at, where known."""

    speaker: Speaker
    mode: SpeechMode
    meeting: str | None = None
    statements: tuple[Statement, ...] = ()
    evidence: Evidence | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """Made from all it says; see `govnews.model.base.identity`."""
        return identity(self)


def _short(text: str, width: int = 30) -> str:
    return text if len(text) <= width else f"{text[:width]}…"
