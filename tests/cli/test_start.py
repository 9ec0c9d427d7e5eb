"""What a process of one document costs, from the start of Python to its end, in processor seconds."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from timing import pace

import govnews

resource = pytest.importorskip("resource", reason="processor time of other processes is known on POSIX only")

#: Bytecode is written by the first run, so that the others measure what a user meets.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
RUNS = 3


def processor(*arguments: str) -> float:
    """The least processor time that a Python process took in some runs."""
    times: list[float] = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, *arguments]
        subprocess.run(command, check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return min(times)


def test_the_import_is_light() -> None:
    """Importing the library costs little more than starting Python."""
    assert processor("-c", "import govnews") < 0.15 * pace()


@pytest.mark.parametrize(("sample", "bound"), [(0, 0.7), (1, 0.7), (2, 1.6), (3, 0.8), (4, 0.7)])
def test_one_document_is_read_and_written_at_once(sample: int, bound: float) -> None:
    """A sample is read and written within a bound; where words must be split, the dictionary is read besides."""
    path = str(govnews.samples()[sample])
    assert processor("-m", "govnews", "parse", "--to", "jsonl", path) < bound * pace()
