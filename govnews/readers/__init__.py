"""Readers: bytes become text that knows its places, one module for each kind of input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews import plugins
from govnews.errors import PluginError
from govnews.readers._sources import Input, expand, is_folder, load, name_of, sound
from govnews.sockets import Decoded
from govnews.text import Text

if TYPE_CHECKING:
    from govnews.sockets import Reader

__all__ = ["Input", "decode", "expand", "is_folder", "load", "name_of", "of_string"]


def decode(data: bytes, uri: str | None) -> Decoded:
    r"""The text of bytes, by the reader that claims them most surely.

    One that is installed but cannot be loaded or fails in claiming is passed over, and named by `govnews plugins`.
    Raises `PluginError` where the reader fails.

    >>> decode(b"\xbb\xe1\xd2\xe9", None).encoding
    'gb18030'
    """
    name = plugins.surest("readers", "read", data, uri)
    reader: Reader = plugins.get("readers", name)  # type: ignore[assignment]  # what claims and reads is one
    try:
        found: object = reader.read(data, uri)
    except Exception as error:
        raise _faulty(name, f"failed ({type(error).__name__}: {error})") from error
    if isinstance(found, Decoded):
        return found
    raise _faulty(name, f"gave a {type(found).__name__} where a Decoded belongs")


def of_string(text: str) -> Decoded:
    """A string as if it had been read; a lone surrogate, which no file can hold, becomes U+FFFD at its place."""
    from govnews.readers import html  # noqa: PLC0415 - a module of the shelf, loaded like any other when asked for
    from govnews.readers.plain import damage  # noqa: PLC0415 - likewise

    whole = sound(text.removeprefix("\ufeff"))
    page = html.of_string(whole)
    if page is not None:
        return page
    read = Text(whole)
    return Decoded(text=read, media_type="text/plain", encoding=None, diagnostics=damage(read))


def _faulty(name: str, what: str) -> PluginError:
    return PluginError(f"reader {name!r} {what}", where="govnews.readers", remedy="correct or uninstall that plug-in")
