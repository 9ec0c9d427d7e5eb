"""Counts: what was found, missed and found falsely of one kind, and how right the fields of what was found are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from govnews.evaluation.likeness import Item

__all__ = ["Counts", "Pairing", "Verdict", "pair", "total"]


@frozen
class Verdict:
    """Whether one object that was found is right, and by which rule it was found."""

    rule: str
    right: bool

    @classmethod
    def of(cls, found: Item, *, right: bool) -> Verdict:
        """Of an object as it is written in JSON."""
        evidence = found.get("evidence")
        return cls(str(evidence["rule"]) if isinstance(evidence, dict) else "", right)


@define
class Counts:
    """Of one kind: the objects, the answers of each field, and what differs, in words.

    The answers of a field stand in groups by what the gold says where most say the same (null), so that a constant
    scores low: the field's share is the mean of its groups' means. ``verdicts`` tell of each object that was found.
    """

    hit: int = 0
    miss: int = 0
    false: int = 0
    fields: dict[str, dict[str, list[float]]] = field(factory=dict)
    differences: list[str] = field(factory=list)
    verdicts: list[Verdict] = field(factory=list)

    def answer(self, name: str, right: float, *, group: str = "") -> None:
        """One answer of a field, from 0 to 1."""
        groups = self.fields.setdefault(name, {})
        sums = groups.setdefault(group, [0.0, 0.0])
        sums[0] += float(right)
        sums[1] += 1

    def share(self, name: str) -> float | None:
        """How right a field is; None where it was not asked for."""
        groups = self.fields.get(name)
        return sum(right / asked for right, asked in groups.values()) / len(groups) if groups else None

    @property
    def precision(self) -> float:
        """How much of what was found is right; 1 where nothing was found."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else 1.0

    @property
    def recall(self) -> float:
        """How much of what there is was found; 1 where there is nothing."""
        return self.hit / (self.hit + self.miss) if self.hit + self.miss else 1.0

    @property
    def f1(self) -> float:
        """The balance of precision and recall.

        >>> Counts(hit=2, miss=1, false=1).f1
        0.6666666666666666
        """
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@frozen
class Pairing:
    """What gold was found as what; the gold that was missed, and what was found that no gold means."""

    pairs: tuple[tuple[Item, Item], ...]
    optional: tuple[tuple[Item, Item], ...]
    missed: tuple[Item, ...]
    false: tuple[Item, ...]


def pair(
    gold: Sequence[Item],
    found: Sequence[Item],
    test: Callable[[Item, Item], bool],
    likeness: Callable[[Item, Item], float],
) -> Pairing:
    """Pair one to one, the likest first: what has to be found, then what may be."""
    free = set(range(len(found)))
    given: dict[int, int] = {}
    for optional in (False, True):
        asked = [i for i, item in enumerate(gold) if bool(item.get("optional")) is optional]
        fitting = [(i, j) for i in asked for j in sorted(free) if test(gold[i], found[j])]
        for i, j in sorted(fitting, key=lambda both: (-likeness(gold[both[0]], found[both[1]]), both)):
            if i not in given and j in free:
                given[i] = j
                free.discard(j)
    both = [(gold[i], found[j]) for i, j in sorted(given.items())]
    return Pairing(
        pairs=tuple(each for each in both if not each[0].get("optional")),
        optional=tuple(each for each in both if each[0].get("optional")),
        missed=tuple(item for i, item in enumerate(gold) if i not in given and not item.get("optional")),
        false=tuple(found[j] for j in sorted(free)),
    )


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of several documents as one."""
    whole = Counts()
    for each in counts:
        whole.hit += each.hit
        whole.miss += each.miss
        whole.false += each.false
        whole.differences += each.differences
        whole.verdicts += each.verdicts
        for name, groups in each.fields.items():
            for group, (right, asked) in groups.items():
                sums = whole.fields.setdefault(name, {}).setdefault(group, [0.0, 0.0])
                sums[0] += right
                sums[1] += asked
    return whole
