"""The scripts of the examples run as they stand, and say how they are to be run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
SCRIPTS = sorted(EXAMPLES.glob("*.py"))


def run(script: Path, *arguments: object) -> subprocess.CompletedProcess[bytes]:
    """The finished script."""
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own interpreter


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_says_how_it_is_run(script: Path) -> None:
    """--help tells its arguments; without any there is a usage line, no traceback."""
    asked = run(script, "--help")
    assert (asked.returncode, asked.stderr) == (0, b"")
    assert asked.stdout.startswith(b"usage: ")
    without = run(script)
    assert without.returncode == 2
    assert without.stderr.startswith(b"usage: ")
    assert b"Traceback" not in without.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_reads_the_pages(script: Path) -> None:
    """It prints something of the pages beside it, and ends well."""
    done = run(script, EXAMPLES / "pages")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout
