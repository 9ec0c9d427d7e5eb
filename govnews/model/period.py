"""Periods: what is known of a date or a span of dates, in and out as EDTF (ISO 8601-2)."""

from __future__ import annotations

import re
from typing import Self

from attrs import field, frozen

from govnews.errors import FormatError

__all__ = ["Date", "Period"]

_DATE = re.compile(r"(?P<year>[0-9]{4}|XXXX)(?:-(?P<month>[0-9]{2}))?(?:-(?P<day>[0-9]{2}))?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@frozen
class Date:
    """A day, a month or a year, as far as it is known; an unknown year is None and prints as XXXX.

    >>> print(Date(None, 4, 7))
    XXXX-04-07
    """

    year: int | None
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        """Raise `FormatError` for what is no date at all (month 13, 31 April, a day without its month)."""
        wrong = self._wrong()
        if wrong is not None:
            raise FormatError(wrong, where=str(self), remedy="give what is known of a day of the calendar")

    def _wrong(self) -> str | None:
        if self.year is not None and not 1 <= self.year <= 9999:  # noqa: PLR2004 - four digits
            return f"{self.year} is no year"
        if self.year is None and self.month is None:
            return "a date without year and month says nothing"
        if self.month is None:
            return None if self.day is None else "a day needs its month"
        if not 1 <= self.month <= len(_DAYS):
            return f"{self.month} is no month"
        if self.day is not None and not 1 <= self.day <= self._last_day():
            return f"{self.day} is no day of month {self.month}"
        return None

    def _last_day(self) -> int:
        leap = self.year is None or (self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0))
        return 28 if self.month == 2 and not leap else _DAYS[(self.month or 1) - 1]  # noqa: PLR2004 - February

    @property
    def last_day(self) -> int | None:
        """The last day of its month (29 for a February of an unknown year); None where no month is known."""
        return None if self.month is None else self._last_day()

    @classmethod
    def parse(cls, edtf: str, /) -> Self:
        """Read ``2023-07-27``, ``2023-07``, ``2023`` or ``XXXX-04-07``. Raises `FormatError` for anything else."""
        match = _DATE.fullmatch(edtf) if isinstance(edtf, str) else None
        if not match:
            raise FormatError(f"{edtf!r} is no EDTF date", remedy="write it as 2023-07-27, 2023-07, 2023 or XXXX-04-07")
        year, month, day = match["year"], match["month"], match["day"]
        return cls(None if year == "XXXX" else int(year), int(month) if month else None, int(day) if day else None)

    def __str__(self) -> str:
        parts = ["XXXX" if self.year is None else f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@frozen(repr=False)
class Period:
    """A date or a span of dates. ``end`` is None for a single date; an open side of a span (``interval``) is None too.

    >>> Period.parse("2024-01-01/2024-06-30").start
    Date(year=2024, month=1, day=1)
    >>> str(Period(Date(2023, 7)))
    '2023-07'
    """

    start: Date | None
    end: Date | None = None
    interval: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Raise `FormatError` where both sides are missing, or the end is before the start."""
        if self.start is None and self.end is None:
            raise FormatError("a period needs a start or an end", remedy="give what is known of one side")
        if self.start is not None and self.end is not None and _behind(self.start, self.end):
            raise FormatError(
                f"a period cannot end ({self.end}) before it starts ({self.start})",
                remedy="give the earlier date first",
            )
        if not self.interval and (self.start is None or self.end is not None):
            # Two sides, or the second alone, are a span; ``interval`` has to be said only where the end is open.
            object.__setattr__(self, "interval", True)

    @classmethod
    def parse(cls, edtf: str, /) -> Self:
        """Read an EDTF date or interval, ``..`` for an open side. Raises `FormatError` for anything else."""
        if not isinstance(edtf, str):
            raise FormatError(f"a {type(edtf).__name__} is no period", remedy="write it as 2023, 2023-07 or 2023/2025")
        start, slash, end = edtf.partition("/")
        if not slash:
            return cls(Date.parse(start))
        sides = [None if side in ("", "..") else Date.parse(side) for side in (start, end)]
        return cls(sides[0], sides[1], interval=True)

    @property
    def edtf(self) -> str:
        """The period as EDTF, an open side as ``..``."""
        if not self.interval:
            return str(self.start)
        return "/".join(".." if side is None else str(side) for side in (self.start, self.end))

    def __str__(self) -> str:
        return self.edtf

    def __repr__(self) -> str:
        return f"Period({self.edtf!r})"


def _behind(start: Date, end: Date) -> bool:
    """Whether the one begins after all of the other, as far as both are known."""
    if start.year is None or end.year is None:
        return False
    return (start.year, start.month or 1, start.day or 1) > (end.year, end.month or 12, end.day or 31)
