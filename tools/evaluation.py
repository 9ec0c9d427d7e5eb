"""Measure the project's own annotated documents: ``python tools/evaluation.py``.

Writes the newest table into ``docs/evaluation.md``, and into ``tests/evaluation/recorded.json`` the F1 of each kind,
under which none may fall by more than a point. Run it when the figures rise; a fall is to be mended, not written down.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from govnews import Pipeline
from govnews.evaluation import figures, scoring, tables

ROOT: Final = Path(__file__).resolve().parent.parent
GOLD: Final = ROOT / "tests" / "cases" / "annotated"
PAGE: Final = ROOT / "docs" / "evaluation.md"
RECORD: Final = ROOT / "tests" / "evaluation" / "recorded.json"
_START, _END = "<!-- table: tools/evaluation.py -->\n", "<!-- end -->\n"


def measure() -> list[figures.Figure]:
    """The figures of the project's own annotated documents."""
    pipeline = Pipeline()
    return figures.figures([scoring.score(scoring.read(path), pipeline) for path in scoring.find([GOLD])])


def placed(page: str, found: list[figures.Figure]) -> str:
    """A page with the tables between its marks: F1 by kind of document, then every figure of all documents."""
    before, _, rest = page.partition(_START)
    _, _, after = rest.partition(_END)
    whole = [figure for figure in found if figure.documents == figures.ALL]
    return f"{before}{_START}\n{tables.summary(found)}\n\n{tables.FORMS['markdown'](whole)}\n\n{_END}{after}"


def main() -> int:
    """Measure and write."""
    found = measure()
    PAGE.write_text(placed(PAGE.read_text("utf-8"), found), "utf-8")
    recorded = {f.kind: round(f.value, 4) for f in found if f.documents == figures.ALL and f.name == "f1"}
    RECORD.write_text(json.dumps(recorded, indent=1) + "\n", "utf-8")
    print(json.dumps(recorded))
    return 0


if __name__ == "__main__":
    sys.exit(main())
