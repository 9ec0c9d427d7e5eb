"""Figures of several documents, each with its 95 % interval, by kind of document.

An interval is made by drawing as many documents as there are, with replacement, a thousand times over, and taking what
lies between the 2.5th and the 97.5th percentile of the figure: documents differ more than the objects in one, so that
they are what is drawn. The draws are the same each time. Where nothing is wrong in any draw the lower end is that of
the rule of three, ``1 - 3/n`` of n things asked. Of fewer than three documents no interval is told.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govnews.evaluation.counts import Counts, total
from govnews.evaluation.scoring import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.evaluation.scoring import Scored

__all__ = ["ALL", "Figure", "figures"]

#: What stands for the kind of document where all are meant.
ALL: Final = "all"
_DRAWS: Final = 1000
_FEWEST: Final = 3
_LOW, _HIGH = 0.025, 0.975
_UNSEEN: Final = 3.0


@frozen(kw_only=True)
class Figure:
    """One figure: of which documents and kind, its name and value, its interval, and how much it is made of."""

    documents: str
    kind: str
    name: str
    value: float
    low: float | None
    high: float | None
    of: int


def figures(scored: Sequence[Scored]) -> list[Figure]:
    """Precision, recall, F1 and fields of each kind of object: of all documents, then of each kind of them.

    >>> figures([])
    []
    """
    groups = {ALL: list(scored)}
    kinds = sorted({each.kind for each in scored})
    for kind in kinds if len(kinds) > 1 else ():
        groups[kind] = [each for each in scored if each.kind == kind]
    return [figure for name, some in groups.items() for kind in KINDS for figure in _of(name, kind, some)]


def _of(documents: str, kind: str, scored: Sequence[Scored]) -> Iterator[Figure]:
    each = [one.counts[kind] for one in scored if kind in one.counts]
    whole = total(each)
    objects = {"precision": whole.hit + whole.false, "recall": whole.hit + whole.miss, "f1": whole.hit + whole.miss}
    if not any(objects.values()):
        return
    draws = _draws(each)
    for name, of in objects.items():
        values = [float(getattr(counts, name)) for counts in draws]
        low, high = _interval(values, of)
        value = float(getattr(whole, name))
        yield Figure(documents=documents, kind=kind, name=name, value=value, low=low, high=high, of=of)
    for name, groups in sorted(whole.fields.items()):
        of = int(sum(asked for _, asked in groups.values()))
        low, high = _interval([share for counts in draws if (share := counts.share(name)) is not None], of)
        value = whole.share(name) or 0.0
        yield Figure(documents=documents, kind=kind, name=name, value=value, low=low, high=high, of=of)


def _draws(each: Sequence[Counts]) -> list[Counts]:
    """What the documents of each draw count together; none of too few documents."""
    if len(each) < _FEWEST:
        return []
    chance = random.Random(0)  # noqa: S311 - no secret, and the same each time
    bare = [Counts(hit=one.hit, miss=one.miss, false=one.false, fields=one.fields) for one in each]
    return [total(chance.choices(bare, k=len(bare))) for _ in range(_DRAWS)]


def _interval(values: Sequence[float], of: int) -> tuple[float | None, float | None]:
    """What lies between the percentiles; where all is right no draw can tell how much might have been wrong."""
    if not values:
        return None, None
    ordered, last = sorted(values), len(values) - 1
    low, high = ordered[round(_LOW * last)], ordered[round(_HIGH * last)]
    return (max(0.0, 1 - _UNSEEN / of) if low == 1 and of else low), high
