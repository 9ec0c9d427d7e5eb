"""Lists: several names that share what the last one alone says."""

from __future__ import annotations

import re

from govnews.extractors._indicator_names import before
from govnews.extractors._indicator_quantities import ending

__all__ = ["several"]

_COMMA = re.compile("、")
_AND = re.compile(r"[、和与及]|以及")


def several(head: str, /, *, wanted: int | None = None) -> list[str]:
    """The names that a list joins, each with what the last one alone says for all; one name where ``wanted`` differs.

    >>> several("小麦、玉米产量")
    ['小麦产量', '玉米产量']
    """
    cuts = (_AND, _COMMA) if wanted or "、" not in head else (_COMMA,)
    splits = ([name for part in cut.split(head) if (name := before(part).name)] for cut in cuts)
    parts = next((parts for parts in splits if len(parts) == (wanted or len(parts))), [])
    if len(parts) < 2:  # noqa: PLR2004 - one name is no list
        return [name] if (name := before(head).name) else []
    last = ending(parts[-1])
    return [part if part.endswith(last) or ending(part) else part + last for part in parts]
