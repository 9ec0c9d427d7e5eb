"""Bytes that are no text at all, told by how they begin or by what they are full of."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["media_type", "noise"]

#: How files of kinds that are no plain text begin.
_BEGINNINGS: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"\x7fELF", "application/x-elf"),
    (b"{\\rtf", "application/rtf"),
)
_SAMPLE: Final = 1 << 14
#: One character in so many that no text prints makes it noise.
_SHARE: Final = 8
_UNPRINTED: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd\ue000-\uf8ff]")
#: What no text prints either, but for bytes taken for Latin letters; among those stand more letters than such.
_CONTROLS: Final = re.compile("[\x80-\x84\x86-\x9f]")
_LETTERS: Final = re.compile("[\xa0-\xff]")


def media_type(data: bytes) -> str | None:
    """The media type of bytes that begin as no plain text does; None for all others.

    >>> media_type(b"%PDF-1.7"), media_type(b"news")
    ('application/pdf', None)
    """
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), None)


def noise(text: str) -> bool:
    r"""Whether a decoded text is full of characters that no text prints.

    >>> noise("\x00\x01\x02\x03"), noise("会议\x00召开，研究明年工作")
    (True, False)
    """
    sample = text[:_SAMPLE]
    odd, controls = len(_UNPRINTED.findall(sample)), len(_CONTROLS.findall(sample))
    if controls > len(_LETTERS.findall(sample)):
        odd += controls
    return odd * _SHARE > len(sample)
