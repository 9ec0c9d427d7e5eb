"""Print the house's figures and fail where one passes its bound: ``python tools/figures.py``.

Bounds: no module over 350 lines (data apart), module median at most 120; function bodies median at most 8, 90 % at
most 20, none over 45; public names documented; at most 30 names in the front door; tests at least 1.2 times the source.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple, TypeAlias

ROOT = Path(__file__).resolve().parent.parent
Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class Figure(NamedTuple):
    """One figure with its bound."""

    name: str
    value: float
    bound: float
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the value keeps to its bound."""
        return self.value >= self.bound if self.at_least else self.value <= self.bound


def files(folder: str, *suffixes: str) -> dict[Path, str]:
    """The files below a folder, Python's unless other suffixes are given, and what they hold."""
    wanted = suffixes or (".py",)
    found = (path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in wanted)
    return {path: path.read_text("utf-8", "replace") for path in found}


def bodies(source: str) -> list[tuple[int, str]]:
    """The number of lines of each function's body, docstring left out, with its name."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            found.append(((body[-1].end_lineno or 0) - body[0].lineno + 1, f"{node.name} (line {node.lineno})"))
    return found


def undocumented(path: Path, source: str) -> list[str]:
    """Public modules, classes and functions of a file that have no docstring."""
    tree = ast.parse(source)
    nodes: list[tuple[str, ast.Module | Definition]] = [(path.name, tree)]
    nodes += [
        (f"{path.name}:{node.name}", node)
        for node in ast.walk(tree)
        if isinstance(node, Definition) and not node.name.startswith("_") and not overloads(node)
    ]
    return [name for name, node in nodes if not ast.get_docstring(node) and not name.startswith("_")]


def overloads(node: Definition) -> bool:
    """Whether a definition only says one of the types of another."""
    return any(isinstance(decorator, ast.Name) and decorator.id == "overload" for decorator in node.decorator_list)


def lines(sources: dict[Path, str]) -> int:
    """Lines that are not blank."""
    return sum(1 for source in sources.values() for line in source.splitlines() if line.strip())


def front_door() -> list[str]:
    """The public names of ``import govnews``."""
    return subprocess.run(
        [sys.executable, "-c", "import govnews; print(*govnews.__all__)"], capture_output=True, text=True, check=True
    ).stdout.split()


def figures() -> tuple[list[Figure], list[str]]:
    """All figures, and the places that pass a bound."""
    house, tests, cases = files("govnews"), files("tests"), files("tests", ".txt", ".toml", ".json")
    sizes = {path: source.count("\n") for path, source in house.items()}
    functions = [
        (size, f"{path.relative_to(ROOT)}: {name}") for path, source in house.items() for size, name in bodies(source)
    ]
    missing = [name for path, source in house.items() for name in undocumented(path, source)]
    counts = [size for size, _ in functions]
    tested = (lines(tests) + lines(cases)) / lines(house)
    found = [
        Figure("module lines, median", median(sizes.values()), 120),
        Figure("module lines, largest", max(sizes.values()), 350),
        Figure("function body lines, median", median(counts), 8),
        Figure("function body lines, 90 %", quantiles(counts, n=10)[-1], 20),
        Figure("function body lines, largest", max(counts), 45),
        Figure("public names without a docstring", len(missing), 0),
        Figure("names in the front door", len(front_door()), 30),
        Figure("test lines, cases included, for each line of source", tested, 1.2, at_least=True),
    ]
    bound = {figure.name: figure.bound for figure in found}
    places = [
        f"{path.relative_to(ROOT)}: {size} lines"
        for path, size in sizes.items()
        if size > bound["module lines, largest"]
    ]
    places += [f"{place}: {size} lines" for size, place in functions if size > bound["function body lines, largest"]]
    return found, places + [f"{name}: no docstring" for name in missing]


def main() -> int:
    """Print a row for each figure; 1 where one fails."""
    found, places = figures()
    for figure in found:
        sign = "≥" if figure.at_least else "≤"
        print(f"{'' if figure.holds else 'FAILS '}{figure.name}: {round(figure.value, 2):g} ({sign} {figure.bound})")
    print(*places, sep="\n", end="\n" if places else "")
    return 0 if all(figure.holds for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
