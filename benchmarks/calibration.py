"""Measure how often each rule is right, and write the confidences that objects carry.

    python benchmarks/calibration.py GOLD… [--unseen OTHER…]           # shares and their expected error, printed
    python benchmarks/calibration.py GOLD… [--unseen OTHER…] --write   # and written to govnews/lexicon/shares.json
    python benchmarks/calibration.py --unseen OTHER…                   # the error of what is written, elsewhere

GOLD and OTHER are gold files or folders of them, as for ``govnews eval``. A share is what was right of what a rule had
found, one that was wrong added, rounded down to a hundredth; a rule seen fewer than thirty times has the share of its
kind. Rules are made while looking at documents, and right more often there than elsewhere. OTHER are documents that
nobody looked at: the shares of a kind are brought half the way down to what is right there.

The expected calibration error of a kind is the mean difference of confidence and share that is right, in ten bins,
weighted by their size. It is printed for the documents themselves, for each fifth of them by the shares of the other
four fifths, and for OTHER; status 1 says that one is over 0.10.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from govnews import Pipeline
from govnews.evaluation.counts import Verdict, total
from govnews.evaluation.scoring import KINDS, Scored, find, read, score
from govnews.lexicon import shares

FILE: Final = Path(__file__).resolve().parents[1] / "govnews" / "lexicon" / "shares.json"
SEEN: Final = 30
FOLDS: Final = 5
BOUND: Final = 0.10


def share(right: float, seen: float) -> float:
    """What is right of what was seen and one more that was not, rounded down to a hundredth."""
    return int(100 * right / (seen + 1)) / 100


def measured(scored: Sequence[Scored]) -> dict[str, shares.Kind]:
    """The shares of each kind, its rules and fields."""
    found: dict[str, shares.Kind] = {}
    for kind in KINDS:
        counts = total(one.counts[kind] for one in scored if kind in one.counts)
        if not counts.verdicts:
            continue
        rules: dict[str, list[bool]] = defaultdict(list)
        for verdict in counts.verdicts:
            rules[verdict.rule].append(verdict.right)
        right = sum(verdict.right for verdict in counts.verdicts)
        fields = {
            name: share(sum(said for said, _ in groups.values()), sum(asked for _, asked in groups.values()))
            for name, groups in sorted(counts.fields.items())
        }
        often = {rule: share(sum(each), len(each)) for rule, each in sorted(rules.items()) if len(each) >= SEEN}
        found[kind] = {"all": share(right, len(counts.verdicts)), "rules": often, "fields": fields}
    return found


def lowered(known: dict[str, shares.Kind], scored: Sequence[Scored]) -> dict[str, shares.Kind]:
    """Shares half the way down to what is right on documents that nobody looked at."""
    found: dict[str, shares.Kind] = {}
    for kind, each in known.items():
        elsewhere = verdicts(scored, kind)
        right = share(sum(verdict.right for verdict in elsewhere), len(elsewhere)) if elsewhere else each["all"]
        times = (1 + min(1.0, right / each["all"])) / 2 if each["all"] else 1.0
        rules = {rule: int(100 * value * times) / 100 for rule, value in each["rules"].items()}
        found[kind] = {"all": int(100 * each["all"] * times) / 100, "rules": rules, "fields": each["fields"]}
    return found


def verdicts(scored: Sequence[Scored], kind: str) -> list[Verdict]:
    """Whether each find of a kind is right."""
    return [verdict for one in scored if kind in one.counts for verdict in one.counts[kind].verdicts]


def error(found: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error of confidences and what was right."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in found:
        bins[min(9, int(10 * confidence))].append((confidence, right))
    gaps = (abs(sum(c for c, _ in each) - sum(right for _, right in each)) for each in bins.values())
    return sum(gaps) / len(found) if found else 0.0


def by(known: dict[str, shares.Kind], kind: str) -> Callable[[Verdict], tuple[float, bool]]:
    """The confidence that shares give a find, and whether it is right."""

    def told(verdict: Verdict) -> tuple[float, bool]:
        whole = known.get(kind) or {"all": 0.0, "rules": {}, "fields": {}}
        return whole["rules"].get(verdict.rule, whole["all"]), verdict.right

    return told


def folded(scored: Sequence[Scored], unseen: Sequence[Scored], kind: str) -> list[tuple[float, bool]]:
    """Each fifth of the documents by the shares of the others."""
    found = []
    for fold in range(FOLDS):
        others = [one for number, one in enumerate(scored) if number % FOLDS != fold]
        found += list(map(by(lowered(measured(others), unseen), kind), verdicts(scored[fold::FOLDS], kind)))
    return found


def main() -> int:
    """Measure, print, and write where asked; status 1 where an error is over its bound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--unseen", nargs="+", type=Path, default=[])
    asked = parser.parse_args()
    pipeline = Pipeline()
    scored, unseen = (
        [score(read(path), pipeline) for path in find(paths)] if paths else [] for paths in (asked.gold, asked.unseen)
    )
    known = lowered(measured(scored), unseen) if scored else shares.shares()
    errors = [error_of(kind, scored, unseen, known) for kind in KINDS]
    if asked.write and scored:
        FILE.write_text(json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    return int(max(errors) > BOUND)


def error_of(kind: str, scored: Sequence[Scored], unseen: Sequence[Scored], known: dict[str, shares.Kind]) -> float:
    """The greatest error of a kind; each is printed."""
    told = by(known, kind)
    found = {
        "own": list(map(told, verdicts(scored, kind))),
        "folds": folded(scored, unseen, kind) if scored else [],
        "unseen": list(map(told, verdicts(unseen, kind))),
    }
    errors = {name: error(each) for name, each in found.items() if each}
    print(f"{kind:11}", "  ".join(f"{name} {errors[name]:.3f} of {len(found[name])}" for name in errors))
    return max(errors.values(), default=0.0)


if __name__ == "__main__":
    sys.exit(main())
