"""Places: what a region named in a text is, by the national standard of codes."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

__all__ = ["Place", "PlaceLevel"]

PlaceLevel: TypeAlias = Literal["national", "provincial", "prefectural", "county"]


@frozen(kw_only=True)
class Place:
    """A place of China: its code of GB/T 2260, its name with those of what it belongs to before it, and its level.

    ``code`` is None where the standard has none: the country, and the parts of Hong Kong, Macao and Taiwan. ``former``
    says that the name or the place is no more; ``since`` and ``until`` are the first and last year in which the name
    held, None where the table does not say.
    """

    code: str | None
    name: str
    full_name: str
    level: PlaceLevel
    since: int | None = None
    until: int | None = None
    former: bool = False
