"""Doubling the length of a text at most doubles the time, for hostile strings too."""

from __future__ import annotations

import gc
import time

import pytest
from timing import pace

from govnews.pipeline import Pipeline

UNITS = (
    "鶎浼", "數(shù)", "數(shù", "会 ", "，", "\r", "ä¼", "浼氳鍙紑", "?鶎又侵误w",
    "１．", "1 年 ", "會議", "&#25235;", "????",
)  # fmt: skip
MEGABYTE = 1_000_000
#: What twice the length may take: twice the time, and a part more on a busy machine; less than a moment is no measure.
TWICE = 2.6
MOMENT = 0.1


def seconds(unit: str, size: float) -> float:
    """Processor time for so many bytes of UTF-8 of a unit."""
    text = unit * int(size / len(unit.encode()))
    gc.collect()
    start = time.process_time()
    Pipeline().normalise(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS)
def test_time_at_most_doubles(unit: str) -> None:
    """From 40 to 80 kilobytes."""
    seconds(unit, 1_000)  # what is read and compiled once
    single = min(seconds(unit, 40_000) for _ in range(2))
    assert min(seconds(unit, 80_000) for _ in range(2)) <= TWICE * single + MOMENT * pace()


@pytest.mark.soak
@pytest.mark.parametrize("unit", UNITS)
def test_time_at_most_doubles_up_to_ten_megabytes(unit: str) -> None:
    """From 2.5 to 5, and from 5 to 10 megabytes."""
    seconds(unit, 1_000)
    first, second, third = (seconds(unit, size * MEGABYTE) for size in (2.5, 5, 10))
    assert second <= TWICE * first + MOMENT * pace()
    assert third <= TWICE * second + MOMENT * pace()
