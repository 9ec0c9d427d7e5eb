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
    size = sum(map(len, texts))
    whole = best(lambda: [govnews.parse(text) for text in texts], rounds)
    bare = best(lambda: [NUMBER.findall(text) for text in texts], rounds)
    rate = size / ARTICLE / whole
    print(f"{name:28} {size:9,} characters  parse {whole:7.3f} s  {rate:7.1f} articles/s  bare scan {size / ARTICLE / bare:11,.0f}")
    return rate


def started(code: str) -> float:
    """The best of five times that a whole process takes, less that of an empty one, in seconds."""
    times = [best(lambda c=c: subprocess.run([sys.executable, "-c", c], check=True), 5) for c in (code, "")]  # type: ignore[misc]  # noqa: S603
    return times[0] - times[1]


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
    print(f"{'import govnews':28} {started('import govnews'):.3f} s")
    for path in govnews.samples():
        code = f"import runpy, sys; sys.argv = ['govnews', 'parse', {str(path)!r}, '--to', 'jsonl', '--out', {'/dev/null'!r}]; "
        code += "runpy.run_module('govnews', run_name='__main__')"
        print(f"{path.name:28} {best(lambda c=code: subprocess.run([sys.executable, '-c', c], check=False), 3):.3f} s")  # type: ignore[misc]  # noqa: S603
    return 1 if min(rates) < arguments.bound else 0


if __name__ == "__main__":
    sys.exit(main())
