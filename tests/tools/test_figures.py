"""The tool that measures the house: it counts what it says it counts."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from govnews.cli.installation import REQUIRED

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """tools/figures.py as a module."""
    spec = importlib.util.spec_from_file_location("figures_tool", ROOT / "tools" / "figures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SOURCE = '''"""A module."""


def documented():
    """One line of body."""
    return 1


def bare(
    one,
):
    two = one

    return two


class _Own:
    def inner(self): ...


@overload
def typed(): ...
'''


def test_bodies_are_counted_without_their_docstrings(tool: Any) -> None:
    """A body reaches from its first statement to its last, blank lines between them counted."""
    assert [(size, name.split(" ")[0]) for size, name in tool.bodies(SOURCE)] == [
        (1, "documented"),
        (3, "bare"),
        (1, "typed"),
        (1, "inner"),
    ]


def test_public_names_without_a_docstring_are_named(tool: Any) -> None:
    """Overloads say only types, and a leading underscore is nobody's business."""
    assert tool.undocumented(Path("mine.py"), SOURCE) == ["mine.py:bare", "mine.py:inner"]
    assert tool.undocumented(Path("mine.py"), "x = 1\n") == ["mine.py"]


@pytest.mark.parametrize(
    ("value", "bound", "at_least", "holds"),
    [(1, 2, False, True), (2, 2, False, True), (3, 2, False, False), (1, 2, True, False), (2, 2, True, True)],
)
def test_a_figure_holds_up_to_its_bound(tool: Any, value: int, bound: int, at_least: bool, holds: bool) -> None:  # noqa: FBT001 - a case's own
    """At most, or at least."""
    assert tool.Figure("name", value, bound, at_least).holds == holds


def test_blank_lines_are_no_lines(tool: Any) -> None:
    """Neither tests nor source grow by them."""
    assert tool.lines({Path("a"): "x\n\n  \ny\n", Path("b"): ""}) == 2


def test_the_doctor_looks_for_every_dependency() -> None:
    """What the package requires is what `govnews doctor` imports."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {requirement.split(">")[0] for requirement in project["dependencies"]} == set(REQUIRED)
