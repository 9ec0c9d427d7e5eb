"""Doubling the length of a text at most doubles the time, for hostile strings too."""

from __future__ import annotations

from itertools import pairwise

import pytest
from timing import pace, spent

from govnews.pipeline import Pipeline

UNITS = (
    "鶎浼", "數(shù)", "數(shù", "会 ", "，", "\r", "ä¼", "浼氳鍙紑", "?鶎又侵误w",
    "１．", "1 年 ", "會議", "&#25235;", "????",
)  # fmt: skip
MEGABYTE = 1_000_000
#: What twice the length may take: twice the time, and a part more on a busy machine; less than a moment is no measure.
TWICE = 2.25
MOMENT = 0.1
#: What a busy machine made longer is measured so often.
TRIES = 3


def seconds(unit: str, size: float) -> float:
    """Processor time for so many bytes of UTF-8 of a unit."""
    text = unit * int(size / len(unit.encode()))
    return spent(lambda: Pipeline().normalise(text))


def doubles(unit: str, *sizes: float) -> bool:
    """Whether each size, twice the one before it, takes at most twice its time in one of some tries."""
    seconds(unit, 1_000)  # what is read and compiled once
    for _ in range(TRIES):
        times = [seconds(unit, size) for size in sizes]
        if all(longer <= TWICE * shorter + MOMENT * pace() for shorter, longer in pairwise(times)):
            return True
    return False


@pytest.mark.parametrize("unit", UNITS)
def test_time_at_most_doubles(unit: str) -> None:
    """From 40 to 80 kilobytes."""
    assert doubles(unit, 40_000, 80_000)


@pytest.mark.soak
@pytest.mark.parametrize("unit", UNITS)
def test_time_at_most_doubles_up_to_ten_megabytes(unit: str) -> None:
    """From 2.5 to 5, and from 5 to 10 megabytes."""
    assert doubles(unit, 2.5 * MEGABYTE, 5 * MEGABYTE, 10 * MEGABYTE)
