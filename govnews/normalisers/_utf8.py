"""Bytes of UTF-8 with some of them gone: what is whole is read, what is not becomes U+FFFD."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from govnews.normalisers._repairs import LOST

__all__ = ["Salvaged", "salvage"]

_ASCII_END: Final = 0x80
#: A character; what a character leaves one or two bytes of which are gone; ASCII. In this order.
_PIECES: Final = (
    rb"(?P<whole>[\xe1-\xef][\x80-\xbf]{2}|[\xc2-\xdf][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2})"
    rb"|(?P<part>[\xe2-\xef](?:[\x80-\xbf\xff]{2}|[\x80-\xbf\xff](?![\x80-\xbf\xff])|(?![\x80-\xbf\xff]))"
    rb"|[\xc2-\xdf]\xff?|\xff[\x80-\xbf]{0,2}|[\x80-\xbf]{1,2})"
    rb"|(?P<narrow>[\x00-\x7f]+)"
)
_PIECE: Final = re.compile(_PIECES)


class Salvaged(NamedTuple):
    """What bytes say: their text, and how many of its characters are whole Han and how many are lost."""

    text: str
    whole: int
    lost: int


def salvage(data: bytes) -> Salvaged | None:
    r"""What bytes of UTF-8 say, some of which may be `GONE`; None where they cannot be UTF-8.

    >>> salvage("会议".encode()[:5] + b"\xff")
    Salvaged(text='会�', whole=1, lost=1)
    """
    parts: list[str] = []
    done = whole = lost = 0
    for found in _PIECE.finditer(data):
        if found.start() != done:
            return None
        done = found.end()
        if found["part"]:
            parts.append(LOST)
            lost += 1
            continue
        try:
            part = found[0].decode()
        except UnicodeDecodeError:  # surrogates, and more bytes than a character needs
            return None
        parts.append(part)
        whole += found[0][0] >= _ASCII_END and len(found[0]) > 2  # noqa: PLR2004 - Han takes three bytes
    return Salvaged("".join(parts), whole, lost) if done == len(data) else None
