"""What `govnews doctor` looks at, where something is not as it should be."""

from __future__ import annotations

import importlib
from types import SimpleNamespace

import pytest

from govnews import lexicon, plugins
from govnews.cli import installation
from govnews.errors import LexiconError


def broken() -> dict[str, str]:
    """What is not sound, and what is said of it."""
    return {check.name: check.said for check in installation.checks() if not check.sound}


def test_nothing_is_broken_here() -> None:
    """The tests run on a sound installation."""
    assert broken() == {}


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not installed is named with the command that installs it."""
    own = installation._version
    monkeypatch.setattr(installation, "_version", lambda package: None if package == "cattrs" else own(package))
    assert broken() == {"cattrs": "not installed; pip install cattrs"}


def test_a_missing_extra_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extras are optional; how to get one is said."""
    own = installation._version
    monkeypatch.setattr(installation, "_version", lambda package: None if package == "pandas" else own(package))
    found = {check.name: check for check in installation.checks()}["extra pandas"]
    assert found.sound
    assert found.said == 'pandas is not installed: pip install "govnews[pandas]"'


def test_a_package_that_cannot_be_imported_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a package raises on import is told, not raised."""
    own = importlib.import_module

    def load(name: str) -> object:
        if name == "dateutil":
            raise RuntimeError("half written")
        return own(name)

    monkeypatch.setattr(importlib, "import_module", load)
    assert broken() == {
        "python-dateutil": "cannot be imported (half written); pip install --force-reinstall python-dateutil"
    }


@pytest.mark.parametrize("converted", ["漢語", RuntimeError("no dictionary")])
def test_a_conversion_that_does_nothing_is_told(converted: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module opencc that does not convert, or fails, is the broken pair."""

    def convert(_: str) -> object:
        if isinstance(converted, Exception):
            raise converted
        return converted

    own = importlib.import_module
    fake = SimpleNamespace(OpenCC=lambda _: SimpleNamespace(convert=convert))
    monkeypatch.setattr(importlib, "import_module", lambda name: fake if name == "opencc" else own(name))
    assert list(broken()) == ["opencc conversion"]
    assert "pip uninstall OpenCC opencc-python-reimplemented" in broken()["opencc conversion"]


def test_a_malformed_lexicon_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be read is told with its own error."""
    own = lexicon.entries

    def entries(file: str) -> object:
        if file == "units":
            raise LexiconError("not TOML", where="lexicon/units.toml")
        return own(file)

    monkeypatch.setattr(lexicon, "entries", entries)
    assert broken() == {"lexicon units": "lexicon/units.toml: not TOML"}


def test_a_plugin_that_fails_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others of its shelf are not held against it."""
    stone = plugins.Plugin(shelf="parsers", name="stone", target="no_such_module", distribution="stones")
    own = plugins.installed
    monkeypatch.setattr(plugins, "installed", lambda shelf: own(shelf) + ((stone,) if shelf == "parsers" else ()))
    assert list(broken()) == ["parsers stone"]


def test_extras_are_those_of_the_package() -> None:
    """Those for working on the library itself are left out."""
    names = {extra for extra, _ in installation.extras()}
    assert "pandas" in names
    assert {"dev", "docs"}.isdisjoint(names)
