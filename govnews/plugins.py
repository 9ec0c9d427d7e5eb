"""Names to plug-ins: what lies on the rooms' own shelves, and what others registered by entry point.

A shelf is a package of this library whose modules are plug-ins (those whose names begin with ``_`` are its own
parts), joined by the entry points of the group of the same name: ``govnews.readers``, ``govnews.normalisers``,
``govnews.parsers``, ``govnews.extractors``, ``govnews.serialisers``. Nothing is imported before it is asked for.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
from functools import cache
from operator import methodcaller
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.errors import FormatError, PluginError

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["SHELVES", "Plugin", "ask", "find", "get", "installed", "names", "surest"]

#: The rooms that others may add to.
SHELVES = ("readers", "normalisers", "parsers", "extractors", "serialisers")


@frozen(kw_only=True)
class Plugin:
    """A plug-in that is known by name but perhaps not loaded: where it is (``module:attribute``) and who brought it."""

    shelf: str
    name: str
    target: str
    distribution: str

    def load(self) -> object:
        """The plug-in itself. Raises `PluginError` where it cannot be imported."""
        try:
            return _loaded(self.target)
        except Exception as error:
            raise PluginError(
                f"plug-in {self.name!r} could not be loaded ({type(error).__name__}: {error})",
                where=f"govnews.{self.shelf} of {self.distribution}",
                remedy="repair or uninstall that package",
            ) from error


def installed(shelf: str, /) -> tuple[Plugin, ...]:
    """The plug-ins of a shelf: the library's own by name, then others' by name; nothing is loaded.

    >>> [plugin.name for plugin in installed("serialisers")][:2]
    ['csv', 'json']
    """
    return _own(shelf) + _others(shelf)


def names(shelf: str, /) -> tuple[str, ...]:
    """The names of a shelf's plug-ins."""
    return tuple(dict.fromkeys(plugin.name for plugin in installed(shelf)))


def get(shelf: str, name: str, /) -> object:
    """A plug-in by name, loaded; another package's wins over the library's own of the same name.

    Raises `FormatError` for a name that nobody registered, `PluginError` where loading fails.
    """
    return find(shelf, name).load()


def find(shelf: str, name: str, /) -> Plugin:
    """A plug-in by name, not loaded. Raises `FormatError` for a name that nobody registered.

    >>> find("normalisers", "marks").target
    'govnews.normalisers.marks'
    """
    for plugin in reversed(installed(shelf)):
        if plugin.name == name:
            return plugin
    raise FormatError(f"no {shelf.removesuffix('s')} is called {name!r}", remedy=f"one of: {', '.join(names(shelf))}")


def surest(shelf: str, does: str, /, *given: object) -> str:
    """The name of the plug-in that claims what is given most surely, of those that have the function ``does``.

    One that cannot be loaded or fails in claiming is passed over, and named by `govnews plugins`.

    >>> surest("readers", "read", b"news", None)
    'plain'
    """
    claim = methodcaller("claims", *given)
    claims = []
    for name in names(shelf):
        try:
            plugin = get(shelf, name)
            if callable(getattr(plugin, does, None)):
                claims.append((float(claim(plugin)), name))
        except Exception:  # noqa: BLE001, S112 - another package's plug-in may fail in any way; the others go on
            continue
    return max(claims)[1]


def ask(room: str, module: str = "", /) -> ModuleType:
    """A module of a room above the one that asks, imported now (the model's way to what is built on it)."""
    return importlib.import_module(".".join(filter(None, ("govnews", room, module))))


@cache
def _loaded(target: str) -> object:
    """What a target names, imported once; nothing is kept of one that fails."""
    module, _, attributes = target.partition(":")
    found: object = importlib.import_module(module)
    for attribute in filter(None, attributes.split(".")):
        found = getattr(found, attribute)
    return found


@cache
def _own(shelf: str) -> tuple[Plugin, ...]:
    package = importlib.import_module(f"govnews.{shelf}")
    modules = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.name.startswith("_"))
    return tuple(
        Plugin(shelf=shelf, name=name, target=f"govnews.{shelf}.{name}", distribution="govnews") for name in modules
    )


@cache
def _points() -> dict[str, tuple[importlib.metadata.EntryPoint, ...]]:
    """The entry points of each shelf, read at once: it takes as long as reading those of one."""
    every = importlib.metadata.entry_points()
    return {shelf: tuple(every.select(group=f"govnews.{shelf}")) for shelf in SHELVES}


@cache
def _others(shelf: str) -> tuple[Plugin, ...]:
    points = _points().get(shelf, ())
    return tuple(
        Plugin(
            shelf=shelf, name=point.name, target=point.value, distribution=point.dist.name if point.dist else "unknown"
        )
        for point in sorted(points, key=lambda point: (point.name, point.value))
    )
