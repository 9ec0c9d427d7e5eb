"""Read a folder of documents: a summary of each here, its objects and a page of all in an output folder.

python tools/demo.py [FOLDER [OUT]]
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import govnews
from govnews import serialisers
from govnews.cli.console import lenient, let_go
from govnews.display.page import page
from govnews.display.terminal import summary


def main(folder: str = "seeds", out: str = "out") -> int:
    """Read, print, write."""
    lenient()
    target = Path(out)
    target.mkdir(parents=True, exist_ok=True)
    width = max(100, min(shutil.get_terminal_size().columns, 140))
    documents = []
    summaries = []
    for path in sorted(Path(folder).glob("*.txt")):
        document = govnews.read(path)
        summaries.append(f"\n{path}\n{'=' * len(str(path))}\n{summary(document, width=width)}")
        serialisers.dump(document, target / f"{path.stem}.jsonl", "jsonl")
        documents.append(document)
    (target / "index.html").write_text(page(documents, title="govnews: the demonstration"), encoding="utf-8")
    summaries.append(
        f"\n{len(documents)} documents; their objects are in {target}/*.jsonl, a page to read in {target}/index.html"
    )
    try:
        print("\n".join(summaries), flush=True)
    except BrokenPipeError:
        let_go()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
