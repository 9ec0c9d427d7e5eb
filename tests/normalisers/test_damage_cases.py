"""Damage in files: as it is met, made, none at all, and what is known to be mended badly."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from govnews import plugins
from govnews.pipeline import Pipeline
from govnews.text import Text

FOLDER = Path(__file__).parent / "cases"


def cases(name: str) -> list[pytest.param]:  # type: ignore[valid-type]
    """The cases of a file, by name; an empty file may not pass."""
    found = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    assert found, f"{name}.toml is empty"
    return [pytest.param(case, id=key) for key, case in found.items()]


def mended(case: dict[str, str]) -> str:
    """What the normaliser of a case makes of it."""
    normaliser = plugins.get("normalisers", case["normaliser"])
    return str(Text(case["before"]).apply(normaliser.edits(case["before"])))  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", [*cases("real"), *cases("made")])
def test_damage_is_mended(case: dict[str, str]) -> None:
    """What is printed becomes what it was."""
    assert mended(case) == case["after"], case["why"]


@pytest.mark.parametrize("case", [*cases("real"), *cases("made")])
def test_what_is_mended_needs_no_mending(case: dict[str, str]) -> None:
    """A mended text passes the same normaliser unchanged."""
    assert mended({**case, "before": case["after"]}) == case["after"]


@pytest.mark.parametrize("case", cases("negative"))
def test_sound_text_stays(case: dict[str, str]) -> None:
    """No normaliser changes a character of it."""
    assert str(Pipeline().normalise(case["text"])) == case["text"]


@pytest.mark.xfail(strict=True, reason="known, with its reason in the file")
@pytest.mark.parametrize("case", cases("known_bad"))
def test_what_is_known_to_be_mended_badly(case: dict[str, str]) -> None:
    """A case that begins to hold fails, so that it is moved to the others."""
    assert mended(case) == case["after"], case["why"]
