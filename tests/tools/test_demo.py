"""The demonstration: what `make demo` prints and writes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import govnews
from govnews import serialisers
from govnews.display.columns import width

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that the demonstration wrote, what it printed in ``printed``."""
    folder = tmp_path_factory.mktemp("demo") / "out"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "tools/demo.py", "seeds", str(folder)],
        cwd=ROOT, check=True, capture_output=True, env={"PYTHONIOENCODING": "utf-8", "COLUMNS": "120"},
    )  # fmt: skip
    (folder / "printed").write_bytes(done.stdout)
    return folder


def test_each_document_has_its_objects(out: Path) -> None:
    """A file of JSON Lines for each sample, equal to what the library reads."""
    paths = sorted(out.glob("*.jsonl"))
    assert [path.stem for path in paths] == [path.stem for path in govnews.samples()]
    for path, sample in zip(paths, govnews.samples(), strict=True):
        (found,) = serialisers.load_all(path, "jsonl")
        assert found.articles == govnews.read(sample).articles


def test_each_document_has_its_table(out: Path) -> None:
    """Every article is a row, and no line is wider than the terminal by more than the counts."""
    printed = (out / "printed").read_text("utf-8")
    for sample in govnews.samples():
        assert str(Path("seeds") / sample.name) in printed
    articles = sum(len(document.articles) for document in govnews.read_all(govnews.samples()))
    assert sum(line.split(" ")[0].isdigit() for line in printed.splitlines()) == articles + 1
    assert max(map(width, printed.splitlines())) < 180


def test_the_page_holds_every_headline(out: Path) -> None:
    """One page of HTML with all articles."""
    page = (out / "index.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<article>") == sum(len(document.articles) for document in govnews.read_all(govnews.samples()))
