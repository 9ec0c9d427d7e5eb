"""The documentation: its snippets print what it says, and nothing public is left out of it."""

from __future__ import annotations

import argparse
import ast
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Final, get_args

import attrs
import pytest

import govnews
from govnews import model, plugins
from govnews.cli import main as cli
from govnews.layout.draft import Draft

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
PAGES: Final = sorted(path for path in DOCS.rglob("*.md") if "_build" not in path.parts)
EXAMPLES: Final = sorted((ROOT / "examples").glob("*.py"))
#: The page that describes each class of the model, beside those that inherit their page from what holds them.
DESCRIBED: Final = {
    "document": (model.Document, model.Repair, model.Source),
    "article": (model.Article, model.Author, model.Caption, model.Extra, model.Paragraph),
    "meeting": (model.Meeting, model.AgendaItem, model.Participant),
    "person": (model.Person,),
    "speech": (model.Speech, model.Speaker, model.Statement),
    "indicator": (model.Indicator,),
    "initiative": (model.Initiative,),
    "period": (model.Period, model.Date),
    "span-and-text": (govnews.Span,),
}
#: Sets of values, and the page that names each value.
VALUES: Final = {
    "article": (model.ArticleKind, model.Script, model.AuthorRole),
    "meeting": (model.MeetingKind, model.MeetingFormat),
    "speech": (model.SpeechMode,),
    "indicator": (model.Measure, model.Status, model.Approximation, model.Basis),
    "initiative": (model.InitiativeKind,),
}


def tool(name: str) -> ModuleType:
    """A script of tools/ as a module."""
    spec = importlib.util.spec_from_file_location(f"tools_{name}", ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


VERSION: Final = f"```console\n$ govnews --version\ngovnews {govnews.__version__}\n```\n"
SNIPPETS: Final = tool("snippets")


def read(*parts: str) -> str:
    """A page of the documentation."""
    return DOCS.joinpath(*parts).read_text("utf-8")


def named(page: str) -> set[str]:
    """Everything that a page sets in code, alone or as the name at the head of it."""
    without = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    return {word for code in re.findall(r"`([^`\n]+)`", without) for word in re.findall(r"[A-Za-z_]\w*", code)}


def table(page: str, head: str) -> list[list[str]]:
    """The rows of the table whose head begins with a word, marks of code removed."""
    (found,) = re.findall(rf"^\| {head} \|.*\n\| ---.*\n((?:\|.*\n)+)", page, flags=re.MULTILINE)
    return [[cell.strip(" `") for cell in row.strip("|").split(" | ")] for row in found.splitlines()]


# -- snippets --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", SNIPPETS.pages(), ids=lambda path: str(path.relative_to(ROOT)))
def test_snippets_print_what_the_page_says(path: Path) -> None:
    """Running all snippets of a page, Python and commands alike, changes no character of it (tools/snippets.py)."""
    page = path.read_text("utf-8")
    assert SNIPPETS.refreshed(page) == page


def test_readme_and_pages_have_snippets() -> None:
    """No page passes because its snippets are not found."""
    counts = {path.stem: path.read_text("utf-8").count(">>> ") for path in SNIPPETS.pages()}
    assert min(counts[name] for name in ("README", "quickstart", "damage", "numbers-and-periods", "serialisers")) > 3
    assert all(counts[name] > 3 for name in DESCRIBED)
    assert read("commands.md").count("\n$ govnews ") > 5


@pytest.mark.parametrize(
    ("page", "new"),
    [
        ("```python\n>>> 1 + 1\n3\n```\n", "```python\n>>> 1 + 1\n2\n```\n"),
        ("```{doctest}\n>>> x = 1\n>>> x\n```\n", "```{doctest}\n>>> x = 1\n>>> x\n1\n```\n"),
        ("```{doctest}\n>>> [][0]\n```\n", None),
        ("```{doctest}\n>>> 'abcdef'\n'abc...'\n```\n", "```{doctest}\n>>> 'abcdef'\n'abc...'\n```\n"),
        ("```{doctest}\n>>> 'abcdef'\n'xyz...'\n```\n", "```{doctest}\n>>> 'abcdef'\n'abcdef'\n```\n"),
        ("```console\n$ govnews --version\nold\n```\n", VERSION),
        ("```toml\nx = 1\n```\n", "```toml\nx = 1\n```\n"),
    ],
)  # fmt: skip
def test_a_stale_output_is_found(page: str, new: str | None) -> None:
    """What a snippet prints takes the place of what the page said; an output that leaves something open may stay."""
    found = SNIPPETS.refreshed(page)
    if new is None:
        assert "Traceback (most recent call last):\n    ...\nIndexError: list index out of range" in found
    else:
        assert found == new


def test_a_command_of_something_else_is_refused() -> None:
    """Only govnews is run."""
    with pytest.raises(SystemExit, match="no command of govnews"):
        SNIPPETS.refreshed("```console\n$ rm x\n```\n")


# -- completeness ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", govnews.__all__)
def test_every_public_name_is_in_the_reference(name: str) -> None:
    """By itself, or through the module that it is defined in."""
    reference = read("reference.md")
    home = getattr(getattr(govnews, name), "__module__", "")
    shown = re.findall(r"^\.\. (?:auto\w+|py:\w+):: (\S+)$", reference, flags=re.MULTILINE)
    assert f"govnews.{name}" in shown or f"{home}.{name}" in shown or home in shown


@pytest.mark.parametrize("name", govnews.__all__)
def test_every_public_name_is_written_somewhere(name: str) -> None:
    """In a page's own words or snippets, not only in what is made from docstrings."""
    assert any(re.search(rf"\b{name}\b", page.read_text("utf-8")) for page in PAGES)


@pytest.mark.parametrize("shelf", plugins.SHELVES)
def test_every_plug_in_is_named(shelf: str) -> None:
    """Each of the library's own plug-ins, on every shelf, is in the list of commands.md."""
    rows = {tuple(line.split()[:3]) for line in read("commands.md").splitlines()}
    own = [plugin.name for plugin in plugins.installed(shelf) if plugin.distribution == "govnews"]
    assert own
    assert all((shelf, name, "govnews") in rows for name in own)


def test_every_format_is_in_the_table() -> None:
    """The table of serialisers.md says of each format what the format says of itself."""
    own = [found for found in govnews.formats().values() if found.distribution == "govnews"]
    assert table(read("serialisers.md"), "format") == [
        [
            found.name, found.suffix, "bytes" if found.binary else "a string", "yes" if found.lossless else "no",
            found.needs or "nothing",
        ]
        for found in own
    ]  # fmt: skip


def test_normalisers_have_a_heading_each() -> None:
    """Damage.md shows each kind of repair, in the order in which they are applied."""
    headings = re.findall(r"^## (\w+): ", read("damage.md"), flags=re.MULTILINE)
    assert headings == list(govnews.normalisers.ORDER)


def codes() -> set[str]:
    """The diagnostic codes that the source can emit: those given to `Diagnostic`, and the kinds of edits."""
    found: set[str] = set()
    for path in sorted((ROOT / "govnews").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            wanted = {"Diagnostic": "code", "Edit": "kind"}.get(node.func.id, "")
            for given in (keyword.value for keyword in node.keywords if keyword.arg == wanted):
                if isinstance(given, ast.Constant):
                    found.add(str(given.value))
                else:
                    assert path.name == "_reporting.py", f"{path}: a code that is no literal cannot be checked"
    return found


def test_every_diagnostic_code_is_in_the_table() -> None:
    """Those that the source can emit, all of them and no others."""
    assert len(codes()) > 10
    listed = [row[0] for row in table(read("diagnostics.md"), "code")]
    assert sorted(listed) == sorted(codes())


@pytest.mark.parametrize("page", DESCRIBED)
def test_every_field_is_on_its_page(page: str) -> None:
    """Each field of a class is named on the page of the class; evidence is on the page of all objects."""
    words = named(read("objects", f"{page}.md"))
    missing = {
        f"{kind.__name__}.{field.name}"
        for kind in DESCRIBED[page]
        for field in attrs.fields(kind)
        if field.name not in words | {"evidence"}
    }
    assert not missing


def test_every_class_of_the_model_has_a_page() -> None:
    """Evidence is on the page of all objects, diagnostics have their own, selections are in the quick start."""
    described = {kind.__name__ for kinds in DESCRIBED.values() for kind in kinds}
    classes = {name for name in model.__all__ if isinstance(getattr(model, name), type)}
    assert classes - described == {"Diagnostic", "Evidence", "Selection"}
    assert "evidence" in named(read("objects", "index.md"))
    assert {field.name for field in attrs.fields(model.Diagnostic)} <= named(read("diagnostics.md"))
    assert "selections" in read("quickstart.md")


@pytest.mark.parametrize("page", VALUES)
def test_every_value_is_on_its_page(page: str) -> None:
    """What a kind, a measure, a mode can be is listed where the field is described."""
    words = named(read("objects", f"{page}.md"))
    assert {value for kind in VALUES[page] for value in get_args(kind)} <= words


def test_a_parsers_draft_knows_no_more_than_an_article() -> None:
    """What a parser can say of an article has a field that the page of the article describes."""
    # a byline is part of the body, pictures give captions, the rule is evidence; sections only tell what is below them
    own = {"byline", "pictures", "rule", "sections"}
    assert {field.name for field in attrs.fields(Draft)} - own <= named(read("objects", "article.md"))


def options(parser: argparse.ArgumentParser) -> list[str]:
    """The long options of a command, but for help."""
    return [name for action in parser._actions for name in action.option_strings if len(name) > 2 and name != "--help"]


@pytest.mark.parametrize("command", cli.COMMANDS, ids=lambda command: command.NAME)
def test_every_command_has_its_part_of_the_page(command: ModuleType) -> None:
    """A heading, its options but for the switches that all share, and at least one run whose output is shown."""
    page = read("commands.md")
    part = page.partition(f"\n## {command.NAME}\n")[2].partition("\n## ")[0]
    parser = argparse.ArgumentParser()
    command.add(parser)
    assert f"\n$ govnews {command.NAME}" in part
    assert all(f"`{option}" in (page if option.startswith("--no-") else part) for option in options(parser))


def test_every_room_is_on_the_plan() -> None:
    """Each package and module at the top of the house is drawn in house.md; data folders are no rooms."""
    top = [path for path in (ROOT / "govnews").iterdir() if (path / "__init__.py").is_file() or path.suffix == ".py"]
    rooms = {path.stem for path in top if not path.name.startswith("_")}
    assert len(rooms) > 10
    assert {room for room in rooms if not re.search(rf"\b{room}\b", read("house.md"))} == set()


def test_the_bounds_are_those_of_the_tool() -> None:
    """The table of figures.md says what tools/figures.py holds the house to."""
    source = (ROOT / "tools" / "figures.py").read_text("utf-8")
    rows = re.findall(r'Figure\("([^"]+)", .*, ([0-9.]+)(, at_least=True)?\),\n', source)
    assert rows
    assert table(read("figures.md"), "figure") == [
        [name, f"at {'least' if least else 'most'} {bound}"] for name, bound, least in rows
    ]


# -- examples --------------------------------------------------------------------------------------------------------


def test_there_are_examples() -> None:
    """Three scripts."""
    assert len(EXAMPLES) >= 3


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_runs(path: Path) -> None:
    """On the invented pages, as its docstring says, with all warnings as errors; it prints something of each page."""
    command = [sys.executable, "-W", "error", str(path), "examples/pages"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, encoding="utf-8")  # noqa: S603 - our own
    assert done.stderr == ""
    for page in ("hailing", "lixi", "yuntai"):
        assert page in done.stdout


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_says_how_to_run_it(path: Path) -> None:
    """In its docstring, and a page of the documentation names it."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert f"python examples/{path.name}" in (docstring or "")
    assert any(f"examples/{path.name}" in page.read_text("utf-8") for page in PAGES)


def test_notebooks_and_packages_of_the_examples_are_named() -> None:
    """Whatever lies in examples/ is spoken of in a page."""
    words = "".join(page.read_text("utf-8") for page in PAGES)
    things = [path.name for path in (ROOT / "examples").iterdir() if not path.name.startswith((".", "_"))]
    assert things
    assert all(f"examples/{name}" in words for name in things)


# -- links -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(DOCS)))
def test_links_and_pictures_are_there(path: Path) -> None:
    """Every relative link of a page leads to a file."""
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        if "://" not in target:
            assert (path.parent / target).is_file(), target
