"""Plain text in any encoding met in the field."""

from __future__ import annotations

from govnews.sockets import Decoded
from govnews.text import Text

__all__ = ["claims", "read"]


def claims(data: bytes, uri: str | None, /) -> float:  # noqa: ARG001 - the socket's shape
    """Anything can be read as text; the surest other reader goes first."""
    return 0.1


def read(data: bytes, uri: str | None, /) -> Decoded:  # noqa: ARG001 - the socket's shape
    """Decode text."""
    return Decoded(text=Text(data.decode("utf-8", "replace").removeprefix("\ufeff")), media_type="text/plain", encoding="utf-8")
