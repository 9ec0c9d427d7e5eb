"""Hold `govnews.numbers` against the cases of Microsoft's Recognizers-Text for Chinese numbers and percentages.

    python benchmarks/recognizers.py FOLDER            # with NumberModel.json and PercentModel.json
    python benchmarks/recognizers.py FOLDER --misses   # each miss, with what was wanted

A case whose one number is the whole of its text is a whole number and read by `numbers.read`; the others, percentages
among them, are searched by `numbers.find`. Such a case is right where exactly the wanted values are found, in order. A
value may be told in another unit: 3‰ is 0.3 %, a fraction is so many per cent. Where numbers are wanted, percentages
are passed over unless they are all there is, as Recognizers tells them apart.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, NamedTuple

from govnews import FormatError, numbers

MODELS: Final = ("NumberModel", "PercentModel")
#: What a unit's figure is multiplied by to be per cent; None is the fraction itself.
PERCENT: Final = {
    "%": Decimal(1), "百分点": Decimal(1), "‰": Decimal("0.1"),
    "‱": Decimal("0.01"), None: Decimal(100),
}  # fmt: skip
EXACT: Final = Decimal("1e-12")
BOUNDS: Final = {"read": 0.97, "find": 0.90}


class Case(NamedTuple):
    """A text and the values wanted of it, as percentages or as numbers."""

    text: str
    wanted: tuple[str, ...]
    percent: bool
    whole: bool


def cases(folder: Path) -> Iterator[Case]:
    """The cases of both files."""
    for model in MODELS:
        for case in json.loads((folder / f"{model}.json").read_text("utf-8-sig")):
            text, results = case["Input"], case["Results"]
            plain = model == "NumberModel"
            whole = plain and len(results) == 1 and results[0]["Text"].strip() == text.strip()
            wanted = tuple(str(result["Resolution"]["value"]) for result in results)
            yield Case(text, wanted, model == "PercentModel", whole)


def same(found: Decimal, wanted: str) -> bool:
    """Whether a number is the wanted one, to fifteen digits."""
    try:
        value = Decimal(wanted.rstrip("%"))
    except InvalidOperation:
        return False
    return abs(found - value) <= EXACT * max(abs(value), 1)


def read(case: Case) -> tuple[bool, str]:
    """Whether a whole number is read right, and what was read."""
    try:
        found = numbers.read(case.text)
    except FormatError:
        return False, "nothing"
    return same(found, case.wanted[0]), str(found)


def find(case: Case) -> tuple[bool, str]:
    """Whether the numbers of a text are found right, and what was found."""
    every = numbers.find(case.text)
    if case.percent:
        values = [number.value * PERCENT[number.unit] for number in every if number.unit in PERCENT]
    else:
        values = [number.value for number in every if number.unit != "%"] or [number.value for number in every]
    right = len(values) == len(case.wanted) and all(map(same, values, case.wanted))
    return right, ", ".join(f"{number.value} {number.unit or ''}".strip() for number in every) or "nothing"


def main() -> int:
    """Measure and print; status 1 where a bound is not reached."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    every, reached = list(cases(asked.folder)), True
    for name, some, hold in (
        ("read", [case for case in every if case.whole], read),
        ("find", [case for case in every if not case.whole], find),
    ):
        answers = [(case, *hold(case)) for case in some]
        right = sum(answer[1] for answer in answers)
        reached = reached and right / len(some) >= BOUNDS[name]
        print(f"{name}: {right} of {len(some)}, {right / len(some):.1%}")
        for case, good, found in answers if asked.misses else ():
            if not good:
                print(f"    {case.text}: wanted {', '.join(case.wanted) or 'nothing'}, found {found}")
    return int(not reached)


if __name__ == "__main__":
    sys.exit(main())
