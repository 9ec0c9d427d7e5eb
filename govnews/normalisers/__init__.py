"""Normalisers: one module for each kind of damage, applied in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from attrs import evolve

from govnews import plugins
from govnews.errors import PluginError
from govnews.normalisers._confidence import LENGTHS, confidence
from govnews.normalisers._judging import judge
from govnews.normalisers._reporting import report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.model import Diagnostic
    from govnews.sockets import Normaliser
    from govnews.text import Text

__all__ = ["LENGTHS", "ORDER", "chain", "confidence", "judge", "mend", "report"]

#: Applied left to right; each sees what the one before it left.
ORDER: Final = ("entities", "mojibake", "invisibles", "glosses", "width", "marks", "spaces", "script")


def chain(
    chosen: Iterable[Normaliser | str] | None, *, script: Literal["Hans"] | None, without: Iterable[str] = ()
) -> Iterator[tuple[str, Normaliser]]:
    """The normalisers to apply, in order, by name: those chosen as given, else all that are installed.

    Those named in ``without`` are left out; without ``script`` the text keeps the script it was printed in. Raises
    `FormatError` for a name that nobody registered, `PluginError` for a chosen thing that is no normaliser.

    >>> [name for name, _ in chain(None, script=None, without=["width", "marks"])]
    ['entities', 'mojibake', 'invisibles', 'glosses', 'spaces']
    """
    found = list(_installed() if chosen is None else map(_resolved, chosen))
    known = {name for name, _ in found}
    left_out = {name if name in known else plugins.find("normalisers", name).name for name in without}
    for name, normaliser in found:
        if name not in left_out and (name != "script" or script is not None):
            yield name, normaliser


def mend(name: str, normaliser: Normaliser, text: Text) -> tuple[Text, list[Diagnostic]]:
    """The text with what a normaliser found mended, and what to say of it.

    Raises `PluginError` where it fails, or gives edits that overlap or lie outside the text.
    """
    try:
        edits = tuple(edit if edit.kind else evolve(edit, kind=name) for edit in normaliser.edits(str(text)))
        found = report(text, edits) if edits else []
        text = text.apply(edits) if edits else text
        remarks = getattr(normaliser, "remarks", None)
        return text, [*found, *(remarks(text) if remarks is not None else ())]
    except Exception as error:
        what = f"normaliser {name!r} failed ({type(error).__name__}: {error})"
        raise PluginError(what, where="govnews.normalisers", remedy="correct or leave out that plug-in") from error


def _resolved(chosen: Normaliser | str) -> tuple[str, Normaliser]:
    """A normaliser and its name, checked to be one."""
    if isinstance(chosen, str):
        name, normaliser = chosen, plugins.get("normalisers", chosen)
    else:
        name = getattr(chosen, "__name__", type(chosen).__name__).rpartition(".")[2]
        normaliser = chosen
    if callable(getattr(normaliser, "edits", None)):
        return name, normaliser  # type: ignore[return-value]
    raise PluginError(f"normaliser {name!r} has no `edits`", where="govnews.normalisers", remedy="see govnews.sockets")


def _installed() -> Iterator[tuple[str, Normaliser]]:
    """The library's own in their order, others before or after the one they name, or last.

    One that cannot be loaded is left out here and named by `govnews plugins`.
    """
    names = list(ORDER)
    loaded: dict[str, Normaliser] = {}
    for name in (*ORDER, *(name for name in plugins.names("normalisers") if name not in ORDER)):
        try:
            loaded[name] = _resolved(name)[1]
        except PluginError:
            continue
        if name not in ORDER:
            names.insert(_place(loaded[name], names), name)
    yield from ((name, loaded[name]) for name in names if name in loaded)


def _place(normaliser: Normaliser, names: list[str]) -> int:
    before, after = getattr(normaliser, "before", None), getattr(normaliser, "after", None)
    if before in names:
        return names.index(before)
    return names.index(after) + 1 if after in names else len(names)
