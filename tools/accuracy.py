"""Hold the library against the project's own annotated documents: ``python tools/accuracy.py``.

Prints F1 for each kind of object over all documents of ``tests/cases``, and how many values of each field are right.
``--misses`` prints what was missed and what was found falsely, a document at a time; names (or parts of them) after it
choose documents.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import govnews

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path.insert(0, str(TESTS))

from annotated import load  # noqa: E402 - the tests' own modules, found by the line above
from scoring import Score, score  # noqa: E402


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="parts of the documents' names (all)")
    parser.add_argument("--misses", action="store_true", help="print what differs")
    arguments = parser.parse_args()
    total, count = Score(), 0
    for path in sorted((TESTS / "cases").glob("*.toml")):
        if arguments.names and not any(name in path.stem for name in arguments.names):
            continue
        case, known = load(path), len(total.differences)
        document = govnews.read(case.path, published=case.published)
        score(case, json.loads(govnews.dumps(document)), total)
        count += 1
        if arguments.misses and total.differences[known:]:
            print(path.stem, *total.differences[known:], sep="\n    ")
    print(f"{count} documents")
    for kind, tally in total.kinds.items():
        print(f"{kind:12} F1 {tally.f1:.3f}  right {tally.hit}, missed {tally.missed}, false {tally.false}")
    for field, (right, asked) in total.fields.items():
        print(f"{field:12} {right} of {asked} right")
    return 0


if __name__ == "__main__":
    sys.exit(main())
