"""How sure repairs are: the share of each kind that was right when it was measured."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from govnews.normalisers._repairs import LOST

__all__ = ["LENGTHS", "confidence"]

#: Repairs of wrong decoding are told apart by how many characters they give: up to each of these, or more.
LENGTHS: Final = (2, 4, 8, 16)
#: As benchmarks/confidence.py prints it, rounded down.
_SHARES: Final = {
    "entity": 1.000,
    "gloss": 1.000,
    "invisible": 1.000,
    "line_end": 1.000,
    "lookalike": 1.000,
    "mark": 0.973,
    "script": 0.999,
    "space": 1.000,
    "width": 0.997,
}
_DECODED: Final = (0.971, 0.939, 0.941, 0.968, 0.993)


def confidence(kind: str, after: str) -> float | None:
    """How sure a repair of a kind is that gives some characters; None where it was not measured.

    >>> confidence("mojibake", "会议研究"), confidence("mojibake", "会议研究了全县的防汛工作和秋收任务")
    (0.939, 0.993)
    """
    if kind == "mojibake":
        return _DECODED[bisect_left(LENGTHS, len(after.replace(LOST, "")))]
    return _SHARES.get(kind)
