"""Whether what is installed is what this library needs."""

from __future__ import annotations

import importlib
import re
import sys
from importlib import metadata
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon, plugins
from govnews.errors import GovNewsError, PluginError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

__all__ = ["Check", "checks", "extras"]

#: The packages this library cannot do without, and what each is imported as.
REQUIRED: Final = {
    "attrs": "attrs", "cattrs": "cattrs", "jieba": "jieba", "opencc-python-reimplemented": "opencc",
    "python-dateutil": "dateutil",
}  # fmt: skip
#: Extras for those who work on this library, not with it.
_OWN: Final = frozenset({"dev", "docs"})
#: A requirement of an extra, as the installed package states it.
_EXTRA = re.compile(r"""(?P<package>[\w.-]{1,100})[^;]{0,200};.{0,200}extra\s*==\s*['"](?P<extra>[\w-]{1,50})['"]""")
#: A word that Simplified and Traditional write differently, to try the conversion on.
_TRIED: Final = ("漢語", "汉语")


@frozen(kw_only=True)
class Check:
    """One thing looked at: its name, whether it is sound, and what was seen (what to do, where it is not)."""

    name: str
    sound: bool
    said: str


def checks() -> Iterator[Check]:
    """All there is to look at, in order."""
    yield Check(name="govnews", sound=True, said=f"{metadata.version('govnews')} on Python {sys.version.split()[0]}")
    for package in REQUIRED:
        yield _package(package)
    yield _conversion()
    for extra, package in extras():
        version = _version(package)
        said = f"{package} {version}" if version else f'{package} is not installed: pip install "govnews[{extra}]"'
        yield Check(name=f"extra {extra}", sound=True, said=said)
    for file in lexicon.files():
        yield _lexicon(file)
    for shelf in plugins.SHELVES:
        yield from _plugins(shelf)


def extras() -> tuple[tuple[str, str], ...]:
    """The extras of this library and the packages each brings, as its own package states them.

    >>> ("pandas", "pandas") in extras()
    True
    """
    found = filter(None, map(_EXTRA.match, metadata.requires("govnews") or ()))
    return tuple((match["extra"], match["package"]) for match in found if match["extra"] not in _OWN)


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _package(package: str) -> Check:
    version = _version(package)
    try:
        if package != "jieba":  # slow to load, and its version says enough
            importlib.import_module(REQUIRED[package])
    except Exception as error:  # noqa: BLE001 - whatever a broken package raises is what is looked for
        return Check(
            name=package, sound=False, said=f"cannot be imported ({error}); pip install --force-reinstall {package}"
        )
    return Check(name=package, sound=version is not None, said=version or f"not installed; pip install {package}")


def _conversion() -> Check:
    """Whether the module ``opencc`` converts, and whose it is: two packages install one of that name."""
    name = "opencc conversion"
    remedy = "pip uninstall OpenCC opencc-python-reimplemented, then pip install opencc-python-reimplemented"
    if _version("OpenCC") and _version("opencc-python-reimplemented"):
        return Check(
            name=name, sound=False, said=f"PyPI's OpenCC has overwritten opencc-python-reimplemented; {remedy}"
        )
    try:
        converted = importlib.import_module("opencc").OpenCC("t2s").convert(_TRIED[0])
    except Exception as error:  # noqa: BLE001 - whatever a broken package raises is what is looked for
        return Check(name=name, sound=False, said=f"fails ({error}); {remedy}")
    return Check(name=name, sound=converted == _TRIED[1], said="converts" if converted == _TRIED[1] else remedy)


def _lexicon(file: str) -> Check:
    try:
        found = len(lexicon.entries(file))
    except GovNewsError as error:
        return Check(name=f"lexicon {file}", sound=False, said=str(error))
    return Check(name=f"lexicon {file}", sound=True, said=f"{found} entries")


def _plugins(shelf: str) -> Iterator[Check]:
    """The plug-ins of a shelf in one line, and one line for each that cannot be loaded."""
    failed = []
    for plugin in plugins.installed(shelf):
        try:
            plugin.load()
        except PluginError as error:
            failed.append(Check(name=f"{shelf} {plugin.name}", sound=False, said=str(error)))
    yield Check(name=shelf, sound=True, said=", ".join(plugins.names(shelf)) or "none")
    yield from failed
