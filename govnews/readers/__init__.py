"""Readers: bytes become text that knows its places, one module for each kind of input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews import plugins
from govnews.errors import PluginError
from govnews.readers._sources import Input, expand, load, name_of, sound
from govnews.sockets import Decoded
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.sockets import Reader

__all__ = ["Input", "decode", "expand", "load", "name_of", "of_string"]


def decode(data: bytes, uri: str | None) -> Decoded:
    r"""The text of bytes, by the reader that claims them most surely. Raises `PluginError` where that reader fails.

    >>> decode(b"\xbb\xe1\xd2\xe9", None).encoding
    'gb18030'
    """
    _, name, reader = max((reader.claims(data, uri), name, reader) for name, reader in _loaded())
    found: object = reader.read(data, uri)
    if isinstance(found, Decoded):
        return found
    raise PluginError(
        f"reader {name!r} gave a {type(found).__name__} where a Decoded belongs",
        where="govnews.readers",
        remedy="correct what its `read` gives",
    )


def of_string(text: str) -> Decoded:
    """A string as if it had been read; a lone surrogate, which no file can hold, becomes U+FFFD at its place."""
    from govnews.readers.plain import damage  # noqa: PLC0415 - a module of the shelf, loaded like any other when asked for

    read = Text(sound(text.removeprefix("\ufeff")))
    return Decoded(text=read, media_type="text/plain", encoding=None, diagnostics=damage(read))


def _loaded() -> Iterator[tuple[str, Reader]]:
    """All readers; one that cannot be loaded is left out here and named by `govnews plugins`."""
    for name in plugins.names("readers"):
        try:
            yield name, plugins.get("readers", name)  # type: ignore[misc]
        except PluginError:
            continue
