"""Bounds of time that hold on any machine: processor seconds, measured against a piece of work done here and now."""

from __future__ import annotations

import gc
import time
from functools import cache
from typing import TYPE_CHECKING

from govnews.text import Edit, Text

if TYPE_CHECKING:
    from collections.abc import Callable

#: What `_work` takes, in processor seconds, on the machine that the bounds were written on.
REFERENCE = 0.0055


def _work() -> None:
    """Some slicing and mending of Text, which is what the library does all day."""
    text = Text("会议指出，要坚持问题导向。" * 100)
    text = text.apply(Edit(n, n + 1, "") for n in range(0, len(text), 7))
    for n in range(len(text) - 2):
        _ = text[n : n + 2].source


@cache
def pace() -> float:
    """How many times longer than on that machine work takes here, a tracer of coverage included; at least 1."""
    times = []
    for _ in range(5):
        start = time.process_time()
        _work()
        times.append(time.process_time() - start)
    return max(1.0, min(times) / REFERENCE)


def spent(work: Callable[[], object]) -> float:
    """The processor seconds of some work; what other tests left in memory is not looked through meanwhile."""
    gc.collect()
    gc.freeze()
    start = time.process_time()
    work()
    taken = time.process_time() - start
    gc.unfreeze()
    return taken
