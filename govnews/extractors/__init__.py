"""Extractors: one module for each kind of object, each reading one article at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govnews import plugins
from govnews.errors import PluginError
from govnews.model import Extra, Indicator, Initiative, Meeting, Person, Speech

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.mentions.reading import Reading
    from govnews.sockets import Extractor

__all__ = ["KINDS", "chain", "extract"]

#: The class that each field of an article holds; any other kind holds `Extra`.
KINDS: Final[dict[str, type]] = {
    "people": Person,
    "meetings": Meeting,
    "speeches": Speech,
    "indicators": Indicator,
    "initiatives": Initiative,
}


def chain(chosen: Iterable[Extractor | str] | None) -> tuple[tuple[str, Extractor], ...]:
    """The extractors to apply, with their names: those chosen as given, else all that are installed.

    One that is installed but cannot be loaded is left out here and named by `govnews plugins`. Raises `FormatError`
    for a name that nobody registered, `PluginError` for a chosen thing that is no extractor.

    >>> [name for name, _ in chain(("people", "meetings"))]
    ['people', 'meetings']
    """
    if chosen is not None:
        return tuple(map(_resolved, chosen))
    found = []
    for name in plugins.names("extractors"):
        try:
            found.append(_resolved(name))
        except PluginError:
            continue
    return tuple(found)


def extract(name: str, extractor: Extractor, reading: Reading) -> list[object]:
    """What an extractor finds in an article.

    Raises `PluginError` where it fails or yields anything but what its kind promises.
    """
    wanted = KINDS.get(extractor.kind, Extra)
    try:
        found = list(extractor.extract(reading))
    except Exception as error:
        raise _faulty(name, f"failed ({type(error).__name__}: {error})") from error
    for item in found:
        if not isinstance(item, wanted):
            raise _faulty(name, f"yielded a {type(item).__name__} where a {wanted.__name__} belongs")
    return found


def _resolved(chosen: Extractor | str) -> tuple[str, Extractor]:
    """An extractor and its name, checked to be one."""
    extractor = plugins.get("extractors", chosen) if isinstance(chosen, str) else chosen
    name = chosen if isinstance(chosen, str) else getattr(chosen, "kind", type(chosen).__name__)
    if not isinstance(getattr(extractor, "kind", None), str) or not callable(getattr(extractor, "extract", None)):
        raise _faulty(name, "has no `kind` or no `extract`")
    return name, extractor  # type: ignore[return-value]  # just proved


def _faulty(name: str, what: str) -> PluginError:
    return PluginError(
        f"extractor {name!r} {what}", where="govnews.extractors", remedy="correct or leave out that plug-in"
    )
