"""How often each rule was right when it was measured: where confidences come from.

``shares.json`` is written by ``benchmarks/calibration.py``, which says how; a rule that was seen too seldom has the
share of its kind.
"""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import TypedDict, cast

__all__ = ["Kind", "of_field", "of_rule", "shares"]


class Kind(TypedDict):
    """The shares of one kind of object: of all its finds, of rules seen often enough, and of fields."""

    all: float
    rules: dict[str, float]
    fields: dict[str, float]


@functools.cache
def shares() -> dict[str, Kind]:
    """The shares of each kind, as they were measured."""
    content = resources.files("govnews.lexicon").joinpath("shares.json").read_text("utf-8")
    return cast("dict[str, Kind]", json.loads(content))


def of_rule(kind: str, rule: str, /) -> float | None:
    """How sure a find of a rule is; None for a kind that was not measured.

    >>> of_rule("weather", "sunny") is None
    True
    """
    found = shares().get(kind)
    return None if found is None else found["rules"].get(rule, found["all"])


def of_field(kind: str, field: str, /) -> float | None:
    """How sure a field of a find is; None for one that was not measured.

    >>> of_field("meeting", "colour") is None
    True
    """
    found = shares().get(kind)
    return None if found is None else found["fields"].get(field)
