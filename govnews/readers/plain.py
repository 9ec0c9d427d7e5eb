"""Plain text in any encoding met in the field."""

from __future__ import annotations

from govnews.model import Diagnostic
from govnews.readers._binary import media_type, noise
from govnews.readers._encodings import decoded
from govnews.sockets import Decoded
from govnews.text import Text

__all__ = ["claims", "damage", "read"]


def claims(data: bytes, uri: str | None, /) -> float:  # noqa: ARG001 - the socket's shape
    """Anything can be read as text; the surest other reader goes first."""
    return 0.1


def read(data: bytes, uri: str | None, /) -> Decoded:  # noqa: ARG001 - the socket's shape
    """Decode text; what is no text at all is an empty text with a diagnostic that says so.

    >>> read("会议".encode("gb18030"), None).text
    Text('会议')
    """
    kind = media_type(data)
    if kind is not None:
        return _binary(kind, f"{kind} cannot be read as text")
    encoding, string = decoded(data)
    if noise(string):
        return _binary("application/octet-stream", "the bytes are no text in any encoding known here")
    text = Text(string)
    return Decoded(text=text, media_type="text/plain", encoding=encoding, diagnostics=damage(text))


def damage(text: Text) -> tuple[Diagnostic, ...]:
    """What to say of a text in which some characters could not be decoded."""
    string = str(text)
    count = string.count("\ufffd")
    if not count:
        return ()
    first = string.index("\ufffd")
    what = "1 character" if count == 1 else f"{count:,} characters"
    message = f"{what} could not be decoded (U+FFFD), the first at {first}"
    return (Diagnostic(code="undecodable", message=message, span=text[first : first + 1].span),)


def _binary(kind: str, message: str) -> Decoded:
    return Decoded(
        text=Text(), media_type=kind, encoding=None, diagnostics=(Diagnostic(code="binary", message=message),)
    )
