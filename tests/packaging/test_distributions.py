"""What is released works where only it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The wheel and the source distribution, by suffix."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(  # noqa: S603 - our own build
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return {path.suffix: path for path in folder.iterdir()}


def test_the_wheel_holds_lexicons_samples_schema_and_types(built: dict[str, Path]) -> None:
    """Data travels with the code."""
    names = zipfile.ZipFile(built[".whl"]).namelist()
    assert "govnews/py.typed" in names
    assert "govnews/schema/govnews-1.json" in names
    assert sum(name.startswith("govnews/samples/") and name.endswith(".txt") for name in names) == 5
    assert {f"govnews/lexicon/{path.name}" for path in (ROOT / "govnews" / "lexicon").glob("*.toml")} <= set(names)


def test_the_source_distribution_can_be_tested(built: dict[str, Path]) -> None:
    """Seeds, tests, examples and documentation are in it, byte for byte."""
    with tarfile.open(built[".gz"]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "Makefile", "tests/conftest.py", "docs/index.md", "seeds/README.md"} <= names


@pytest.mark.parametrize("suffix", [".whl", ".gz"])
def test_a_clean_environment_needs_nothing_else(built: dict[str, Path], tmp_path: Path, suffix: str) -> None:
    """Installed alone in a new environment, it reads the samples, from any folder."""
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(built[suffix])], check=True)  # noqa: S603
    code = "import govnews; print(sum(len(d.articles) > 0 for d in govnews.read_all(govnews.samples())))"
    done = subprocess.run([python, "-c", code], cwd=tmp_path, check=True, capture_output=True, encoding="utf-8")  # noqa: S603
    assert done.stdout.strip() == "5"
    version = subprocess.run([python, "-m", "govnews", "--version"], cwd=tmp_path, check=True, capture_output=True)  # noqa: S603
    assert version.stdout.decode().startswith("govnews 0.")
