"""Read all files of a folder and write one JSON line for each to standard output or a file.

python examples/read_folder.py examples/pages [OUT.jsonl]

A file that cannot be read has its line too, with a diagnostic that says why.
"""

from __future__ import annotations

import argparse
import sys

import govnews
from govnews.serialisers import dump


def main(folder: str, out: str | None = None) -> int:
    """Write the documents, each when it is read; nothing is kept in memory."""
    documents = govnews.read_all(folder, on_error="record")
    dump(documents, out or sys.stdout.buffer, "jsonl")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Read a folder and write JSON Lines.")
    parser.add_argument("folder", help="file or folder to read")
    parser.add_argument("out", metavar="OUT.jsonl", nargs="?", help="where to write, outside the folder")
    sys.exit(main(**vars(parser.parse_args())))
