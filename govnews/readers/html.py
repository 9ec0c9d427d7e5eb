"""Saved web pages: the words of the page, a line for each block, and what the mark-up tells of them."""

from __future__ import annotations

import codecs
import re
from typing import Final

from govnews.readers._binary import media_type
from govnews.readers._encodings import decoded
from govnews.readers.plain import damage
from govnews.sockets import Decoded

__all__ = ["claims", "of_string", "read"]

#: So much of a file tells whether it is a page.
_SAMPLE: Final = 4096
#: A page begins with a mark, and these are soon among its first.
_OPENING: Final = re.compile(r"<(?:!doctype\s{1,20}html|html|head|body|title)\b|<meta\s", re.IGNORECASE)
#: A part of a page begins with a block, and has so many tags that close one.
_BLOCK: Final = "(?:div|table|section|article|main|h[1-6]|p|ul|span|center|font)"
_PART: Final = re.compile(rf"\s*<{_BLOCK}\b[^<>]{{0,500}}>", re.IGNORECASE)
_CLOSED: Final = re.compile(rf"</{_BLOCK}\s*>", re.IGNORECASE)
_LEAST: Final = 2
_SURE: Final = 0.95
_LIKELY: Final = 0.9
_CHARSET: Final = re.compile(rb"""<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
#: What pages declare, and the codec that reads a wider set of the same characters.
_WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso8859-1": "cp1252", "ascii": "utf-8"}


def claims(data: bytes, uri: str | None, /) -> float:  # noqa: ARG001 - content decides, not the name
    """How sure it is that bytes are a page of HTML, by how they begin.

    >>> claims(b"<!DOCTYPE html><p>news", None), claims(b"news", "news.html")
    (0.95, 0.0)
    """
    if media_type(data) is not None:
        return 0.0
    return _claim(data[:_SAMPLE].replace(b"\0", b"").lstrip(codecs.BOM_UTF8 + b"\xff\xfe").decode("latin-1"))


def read(data: bytes, uri: str | None, /) -> Decoded:  # noqa: ARG001 - the socket's shape
    """The words of a page, in the encoding that it is really in, whatever it declares.

    >>> page = read("<meta charset=gb2312><p>会议&ldquo;召开&rdquo;</p>".encode("gbk"), None)
    >>> page.text, page.encoding
    (Text('会议“召开”'), 'gb18030')
    """
    encoding, string = decoded(data, declared=_declared(data))
    return _page(string, encoding)


def of_string(page: str, /) -> Decoded | None:
    """A page that was given as a string; None where the string is none."""
    return _page(page, None) if _claim(page[:_SAMPLE]) else None


def _claim(sample: str) -> float:
    if sample.lstrip().startswith("<") and _OPENING.search(sample):
        return _SURE
    return _LIKELY if _PART.match(sample) and len(_CLOSED.findall(sample)) >= _LEAST else 0.0


def _page(string: str, encoding: str | None) -> Decoded:
    from govnews.layout.html_lines import laid_out  # noqa: PLC0415 - for pages alone: most files are none

    text, markup = laid_out(string)
    return Decoded(text=text, media_type="text/html", encoding=encoding, diagnostics=damage(text), markup=markup)


def _declared(data: bytes) -> str | None:
    """The codec of the encoding that a page says it is in; None where it says none that is known."""
    found = _CHARSET.search(data[:_SAMPLE])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return _WIDER.get(name, name)
