"""Initiatives: named policy constructs."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

from govnews.model.base import Evidence, identity
from govnews.text import Span

__all__ = ["Initiative", "InitiativeKind"]

InitiativeKind: TypeAlias = Literal[
    "programme",
    "strategy",
    "plan",
    "project",
    "mechanism",
    "platform",
    "shorthand",
    "campaign",
    "region",
    "policy",
    "other",
]


@frozen(kw_only=True)
class Initiative:
    """A programme, plan, mechanism, shorthand …: its name without quotation marks, and its parts if listed."""

    name: str
    kind: InitiativeKind = "other"
    components: tuple[str, ...] = ()
    spans: tuple[Span, ...] = field(default=(), repr=False)
    evidence: Evidence | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """Made from all it says; see `govnews.model.base.identity`."""
        return identity(self)
