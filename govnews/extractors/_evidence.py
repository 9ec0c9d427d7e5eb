"""Evidence with how sure it is, made once for all objects that have the same."""

from __future__ import annotations

import functools

from govnews.lexicon.shares import of_rule
from govnews.model import Evidence

__all__ = ["evidence"]


@functools.cache
def evidence(kind: str, rule: str, inferred: tuple[str, ...] = ()) -> Evidence:
    """The evidence of an object of a kind: its rule, what was inferred, and how often the rule was right.

    >>> evidence("meeting", "visit", ("date",)).inferred
    ('date',)
    """
    return Evidence(rule=rule, inferred=inferred, confidence=of_rule(kind, rule))
