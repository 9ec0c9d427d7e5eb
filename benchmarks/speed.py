"""How fast documents are read, beside a bare scan of the same text for numbers.

    python benchmarks/speed.py                      # the five samples
    python benchmarks/speed.py FILE.jsonl --items 500   # and the "text" of so many lines of a file
    python benchmarks/speed.py --bound 150          # exit status 1 below 150 articles of 1,200 characters a second

Times are of one process and one core, the best of several rounds, after everything is loaded.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import govnews

ARTICLE = 1200  # characters
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def best(work: Callable[[], object], rounds: int) -> float:
    """The shortest time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def row(name: str, texts: Sequence[str], rounds: int) -> float:
    """Print a line for some texts; articles of 1,200 characters a second."""
    size = sum(map(len, texts)) / ARTICLE
    whole = best(lambda: [govnews.parse(text) for text in texts], rounds)
    bare = best(lambda: [NUMBER.findall(text) for text in texts], rounds)
    print(
        f"{name:28} {size:7.1f} articles  {whole:7.3f} s  {size / whole:7.1f} a second  bare scan {size / bare:9,.0f}"
    )
    return size / whole


def process(*arguments: str) -> float:
    """The best of three times that a whole Python process takes, in seconds."""
    command = [sys.executable, *arguments]
    return best(lambda: subprocess.run(command, check=False, stdout=subprocess.DEVNULL), 3)  # noqa: S603 - our own


def main() -> int:
    """Measure, print, and compare with the bound if there is one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help='a JSON Lines file with a "text" in each line')
    parser.add_argument("--items", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--bound", type=float, default=0.0)
    arguments = parser.parse_args()
    samples = [path.read_text("utf-8") for path in govnews.samples()]
    for text in samples:
        govnews.parse(text)
    rates = [row("samples", samples, arguments.rounds)]
    if arguments.file:
        lines = arguments.file.read_text("utf-8").splitlines()[: arguments.items]
        rates.append(row(arguments.file.name, [json.loads(line)["text"] for line in lines], arguments.rounds))
    print(f"{'import govnews':28} {process('-c', 'import govnews') - process('-c', ''):.3f} s over an empty process")
    for path in govnews.samples():
        print(
            f"{path.name:28} {process('-m', 'govnews', 'parse', '--to', 'jsonl', str(path)):.3f} s for a whole process"
        )
    return 1 if min(rates) < arguments.bound else 0


if __name__ == "__main__":
    sys.exit(main())
