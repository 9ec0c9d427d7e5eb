"""Run the notebooks of examples/ and keep them with what they print."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "examples"


def main() -> int:
    """Run every notebook in place."""
    for path in sorted(FOLDER.glob("*.ipynb")):
        notebook = nbformat.reads(path.read_text("utf-8"), as_version=4)
        metadata = dict(notebook.metadata)
        NotebookClient(notebook, timeout=300, kernel_name="python3", record_timing=False).execute()
        notebook.metadata = {name: metadata[name] for name in sorted(metadata)}
        path.write_text(nbformat.writes(notebook), encoding="utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
