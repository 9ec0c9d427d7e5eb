"""Serialisers: one module for each format, all of one shape; `dumps` and `loads` are made from it once."""

from __future__ import annotations

import io
from os import PathLike
from typing import TYPE_CHECKING

from attrs import field, frozen

from govnews import plugins
from govnews.errors import FormatError, InputError, MissingExtra, PluginError
from govnews.model import Document, Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from govnews.sockets import Serialiser, Target

__all__ = ["Format", "dump", "dumps", "formats", "load_all", "loads", "loads_all", "serialiser"]

#: What a serialiser must say of itself, and of which type.
_SAID: Final[dict[str, tuple[type, ...]]] = {
    "suffix": (str,), "binary": (bool,), "lossless": (bool,), "needs": (str, type(None)),
}  # fmt: skip


@frozen(kw_only=True)
class Format:
    """A format that documents can be written in.

    ``suffix`` is its file name's end, ``binary`` whether `govnews.dumps` gives bytes, ``lossless`` whether
    `govnews.loads` gives equal documents back, ``needs`` the extra it is installed with (None: nothing).
    """

    name: str
    suffix: str
    binary: bool
    lossless: bool
    needs: str | None
    distribution: str = field(repr=False)


def formats() -> dict[str, Format]:
    """The formats that documents can be written in, by name.

    A plug-in that fails is left out; ``govnews plugins`` names it.

    >>> formats()["jsonl"]
    Format(name='jsonl', suffix='.jsonl', binary=False, lossless=True, needs=None)
    """
    return {plugin.name: found for plugin in plugins.installed("serialisers") if (found := _format(plugin)) is not None}


def serialiser(name: str, /) -> Serialiser:
    """A serialiser by name, checked to be one.

    Raises `FormatError` for a name that nobody registered, `PluginError` for what is no serialiser.
    """
    found = plugins.get("serialisers", name)
    wrong = [said for said, kinds in _SAID.items() if not isinstance(getattr(found, said, ...), kinds)]
    if wrong or not callable(getattr(found, "write", None)):
        missing = ", ".join(wrong or ["write"])
        raise PluginError(
            f"serialiser {name!r} lacks {missing}", where="govnews.serialisers", remedy="see govnews.sockets"
        )
    return found  # type: ignore[return-value]  # just proved


def dump(documents: Document | Iterable[Document], target: Target, format: str = "json") -> None:  # noqa: A002 - the word users expect
    """Write documents to a path or to a file open for bytes.

    Raises `FormatError` for an unknown format, `MissingExtra` where it needs what is not installed.
    """
    if not isinstance(target, str | PathLike) and not hasattr(target, "write"):
        remedy = "give a path or a file open for bytes"
        raise InputError(f"dump cannot write to a {type(target).__name__}", remedy=remedy)
    found = serialiser(format)
    try:
        if isinstance(documents, Document):
            one = getattr(found, "write_one", None) or (lambda document, to: found.write((document,), to))
            one(documents, target)
        else:
            found.write(_checked(documents), target)
    except ImportError as error:
        if found.needs is None:
            raise
        remedy = f'pip install "govnews[{found.needs}]"'
        raise MissingExtra(f"{format} needs what is not installed ({error})", remedy=remedy) from error


def dumps(documents: Document | Iterable[Document], format: str = "json") -> str | bytes:  # noqa: A002 - the word users expect
    r"""One document or many in a format: a string, or bytes where the format is binary.

    One document is a JSON object, many are a list; in ``jsonl`` each is a line. Raises `FormatError` for an unknown
    format, `MissingExtra` where it needs what is not installed.

    >>> dumps([], "json")
    '[]\n'
    """
    buffer = io.BytesIO()
    dump(documents, buffer, format)
    written = buffer.getvalue()
    return written if serialiser(format).binary else written.decode("utf-8")


def loads(data: str | bytes, format: str = "json") -> Document:  # noqa: A002 - the word users expect
    """The one document that was written in a lossless format.

    Raises `FormatError` where the data is not in the format, or holds no document or several.

    >>> document = Document(text="今年一季度")
    >>> loads(dumps(document)) == document
    True
    """
    found = loads_all(data, format)
    if len(found) != 1:
        raise FormatError(f"{len(found)} documents where one was expected", remedy="use loads_all")
    return found[0]


def loads_all(data: str | bytes, format: str = "json") -> Selection[Document]:  # noqa: A002 - the word users expect
    """All documents that were written in a lossless format, in order. Raises `FormatError` for anything else."""
    if not isinstance(data, str | bytes | bytearray | memoryview):
        raise InputError(f"loads takes a str or bytes, not {type(data).__name__}", remedy="read files with load_all")
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    return Selection(load_all(io.BytesIO(raw), format))


def load_all(source: Target, format: str = "json") -> Iterator[Document]:  # noqa: A002 - the word users expect
    """The documents in a path or a file open for bytes, lazily where the format allows. Raises `FormatError`."""
    if not isinstance(source, str | PathLike) and not hasattr(source, "read"):
        remedy = "give a path or a file open for bytes; loads_all takes a string"
        raise InputError(f"load_all cannot read a {type(source).__name__}", remedy=remedy)
    found = serialiser(format)
    read = getattr(found, "read", None)
    if not callable(read):
        lossless = ", ".join(name for name, format_ in formats().items() if format_.lossless)
        raise FormatError(f"{format!r} can be written but not read", remedy=f"keep documents in one of: {lossless}")
    documents: Iterator[Document] = iter(read(source))
    return documents


def _checked(documents: Iterable[object]) -> Iterator[Document]:
    """The documents, as they come; anything else among them is told."""
    try:
        found = iter(documents)
    except TypeError:
        found = iter((documents,))
    for document in found:
        if not isinstance(document, Document):
            raise InputError(f"a {type(document).__name__} is no document", remedy="give what read or parse gave")
        yield document


def _format(plugin: plugins.Plugin) -> Format | None:
    try:
        found = serialiser(plugin.name)
    except PluginError:
        return None
    return Format(
        name=plugin.name, suffix=found.suffix, binary=found.binary, lossless=found.lossless, needs=found.needs,
        distribution=plugin.distribution,
    )  # fmt: skip
