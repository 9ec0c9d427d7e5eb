"""The example plug-in is installed for real and found by its entry points."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = "江州印发《江州市水网建设规划》\n江州市日前印发《江州市水网建设规划》。\n"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which the example is installed, beside the one that runs the tests."""
    folder = tmp_path_factory.mktemp("site")
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--target",
        str(folder),
    ]
    subprocess.run([*command, str(ROOT / "examples" / "govnews-cited")], check=True)  # noqa: S603 - our own example
    return {**os.environ, "PYTHONPATH": str(folder)}


def govnews(environment: dict[str, str], *arguments: str) -> str:
    """What the command prints."""
    command = [sys.executable, "-m", "govnews", *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout  # noqa: S603


def test_the_plug_ins_are_listed_with_who_brought_them(environment: dict[str, str]) -> None:
    """`govnews plugins` names the extractor, the format and their distribution."""
    listed = govnews(environment, "plugins")
    for line in ("cited", "headlines"):
        assert any(line in row and "govnews-cited" in row for row in listed.splitlines())


def test_an_extractor_of_its_own_kind_fills_the_extras(environment: dict[str, str], tmp_path: Path) -> None:
    """What the plug-in yields stands in the article's extras, with a span."""
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    written = govnews(environment, "parse", "--to", "jsonl", str(page))
    code = """
import sys, govnews
document = govnews.loads(sys.stdin.buffer.read().decode("utf-8"), "jsonl")
extra = document.articles[0].extras[0]
print(extra.kind, dict(extra.fields)["name"] == document.slice(extra.span)[1:-1])
"""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], input=written, env=environment, check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout.split() == ["cited", "True"]


def test_a_format_of_its_own_is_written(environment: dict[str, str], tmp_path: Path) -> None:
    """`--to` takes a plug-in's format by name."""
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    assert govnews(environment, "parse", "--to", "headlines", str(page)).splitlines() == [
        "江州印发《江州市水网建设规划》"
    ]
