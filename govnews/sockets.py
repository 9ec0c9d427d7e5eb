"""What a plug-in must offer to fit each shelf; there is no base class to inherit, a module will do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from attrs import frozen

from govnews.layout.html_markup import Markup
from govnews.model import Diagnostic
from govnews.text import Edit, Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike
    from typing import IO

    from govnews.layout.draft import Layout, Page
    from govnews.mentions.reading import Reading
    from govnews.model import Document

__all__ = ["Decoded", "Extractor", "Normaliser", "Parser", "Reader", "Serialiser", "Target"]


@frozen(kw_only=True)
class Decoded:
    """What a reader made of bytes: text that knows its places, and how it was decoded.

    ``markup`` is what a page's mark-up tells of the lines of the text, where it has some.
    """

    text: Text
    media_type: str
    encoding: str | None
    diagnostics: tuple[Diagnostic, ...] = ()
    markup: Markup | None = None


class Reader(Protocol):
    """A kind of input (shelf ``govnews.readers``)."""

    def claims(self, data: bytes, uri: str | None, /) -> float:
        """How sure, from 0 to 1, that this reader is the one for these bytes."""

    def read(self, data: bytes, uri: str | None, /) -> Decoded:
        """Decode bytes; never raises on what they hold."""


class Normaliser(Protocol):
    """A kind of repair (shelf ``govnews.normalisers``): which stretches of a text to replace or drop.

    A plug-in may carry ``before`` or ``after``: the name of the normaliser it must be applied before or after;
    without either it is applied last. It may carry ``remarks(text)``: diagnostics of what it saw in the mended `Text`
    and left as it is.
    """

    def edits(self, text: str, /) -> Iterable[Edit]:
        """The edits, none overlapping another; each may name its ``kind``."""


class Parser(Protocol):
    """A kind of page (shelf ``govnews.parsers``)."""

    def claims(self, page: Page, /) -> float:
        """How well, from 0 to 1, a page suits this parser."""

    def parse(self, page: Page, /) -> Layout:
        """The articles of a page; never raises on what it holds."""


class Extractor(Protocol):
    """A kind of object (shelf ``govnews.extractors``).

    ``kind`` is the field of `govnews.Article` that the objects go to; a kind of the plug-in's own goes to ``extras``
    and yields `govnews.Extra`.
    """

    kind: str

    def extract(self, reading: Reading, /) -> Iterable[object]:
        """The objects of one article, in reading order."""


#: Where a serialiser writes: a path, or a file open for bytes.
Target: TypeAlias = "str | PathLike[str] | IO[bytes]"


class Serialiser(Protocol):
    """A format (shelf ``govnews.serialisers``).

    ``suffix`` is its file name's end, ``binary`` whether `dumps` gives bytes, ``lossless`` whether `read` gives equal
    documents back, ``needs`` the extra that must be installed, or None. It may have two functions more:
    ``read(source)``, the documents of a path or of a file open for bytes, and ``write_one(document, target)``, where
    one document alone is written in another way than many.
    """

    suffix: str
    binary: bool
    lossless: bool
    needs: str | None

    def write(self, documents: Iterable[Document], target: Target, /) -> None:
        """Write documents, in order; a format of several tables writes a folder at a path, one archive to a file."""
