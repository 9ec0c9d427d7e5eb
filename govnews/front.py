"""The functions of the front door: `import govnews` offers them, and nothing in the house imports them."""

from __future__ import annotations

import importlib
from importlib import metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, overload

from govnews import serialisers
from govnews.errors import InputError
from govnews.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from govnews.model import Document, Selection
    from govnews.pipeline import OnError, Published
    from govnews.readers import Input
    from govnews.serialisers import Format

__all__ = ["dumps", "formats", "join", "loads", "loads_all", "normalise", "parse", "read", "read_all", "samples"]

_USUAL: Final = Pipeline()


def read(source: Input, /, *, published: Published = None, on_error: OnError = "raise") -> Document:
    """Read a path, bytes or an open file into one document.

    ``published`` is the date of issue (EDTF, `datetime.date` or `Period`) and wins over what the page says. With
    ``on_error="record"`` what cannot be read gives a document without articles whose diagnostic says why.
    Raises `InputError` for what cannot be read, `PluginError` where a plug-in fails.

    >>> read("本报讯 全县粮食播种面积36.5万亩。".encode("gb18030")).source.media_type
    'text/plain'
    """
    return _USUAL.read(source, published=published, on_error=on_error)


def parse(text: str, /, *, published: Published = None, on_error: OnError = "raise") -> Document:
    """Read a string into one document; ``published`` and ``on_error`` as in `read`.

    >>> parse("全县粮食播种面积36.5万亩。").text
    '全县粮食播种面积36.5万亩。'
    """
    return _USUAL.parse(text, published=published, on_error=on_error)


def read_all(
    sources: Input | Iterable[Input],
    /,
    *,
    published: Published = None,
    on_error: OnError = "raise",
    join: bool = False,
) -> Iterator[Document]:
    """Read files and folders (all files in them, by name), one document at a time; options as in `read`.

    With ``join`` the files are the pages of an issue and come as one document, as `join` gives it; pages of another
    folder, or of another date where the dates are known, are of another issue.

    >>> [len(document.articles) > 0 for document in read_all(samples())]
    [True, True, True, True, True]
    """
    return _USUAL.read_all(sources, published=published, on_error=on_error, join=join)


def join(documents: Iterable[Document], /) -> Document:
    """Join the pages of one issue, read before: one document whose articles go on over the pages (下转2版, 上接1版).

    Objects are extracted anew, from whole articles; each place of the input names its file. A mark that leads nowhere
    is a diagnostic (``"jump"``). Raises `InputError` for what are no documents as they were read.

    >>> pages = parse("会议强调，要抓好春耕。（下转2版）"), parse("（上接1版）会议要求，要管好农田水利。")
    >>> [len(article.paragraphs) for article in join(pages).articles]
    [2]
    """
    return _USUAL.join(documents)


def normalise(text: str, /) -> str:
    """Mend a text: Simplified characters, damage repaired, line ends as line feeds.

    `Pipeline.normalise` gives the same as a `Text` that knows where each character came from.

    >>> normalise("全县粮食播种面积36.5万亩。")
    '全县粮食播种面积36.5万亩。'
    """
    if not isinstance(text, str):
        raise InputError(f"normalise takes a str, not {type(text).__name__}", remedy="decode it first, or read it")
    return str(_USUAL.normalise(text))


@overload
def dumps(documents: Document | Iterable[Document], format: Literal["json", "jsonl", "markdown"] = ...) -> str: ...
@overload
def dumps(documents: Document | Iterable[Document], format: Literal["csv"]) -> bytes: ...
@overload
def dumps(documents: Document | Iterable[Document], format: str) -> str | bytes: ...
def dumps(documents: Document | Iterable[Document], format: str = "json") -> str | bytes:  # noqa: A002 - the word users expect
    """One document or many in a format of `formats`: a string, or bytes where the format is binary.

    One document is a JSON object, many are a list; in ``jsonl`` each is a line. Raises `FormatError` for an unknown
    format, `MissingExtra` where it needs what is not installed.

    >>> dumps(parse("全县粮食播种面积36.5万亩。"), "jsonl")[:23]
    '{"schema": "govnews/1",'
    """
    return serialisers.dumps(documents, format)


def loads(data: str | bytes, format: str = "json") -> Document:  # noqa: A002 - the word users expect
    """The one document that was written in a lossless format, equal to what was written.

    Raises `FormatError` where the data is not in the format, or holds no document or several.

    >>> document = parse("全县粮食播种面积36.5万亩。")
    >>> loads(dumps(document)) == document
    True
    """
    return serialisers.loads(data, format)


def loads_all(data: str | bytes, format: str = "json") -> Selection[Document]:  # noqa: A002 - the word users expect
    """All documents that were written in a lossless format, in order. Raises `FormatError` for anything else.

    >>> len(loads_all(dumps([parse("一季度"), parse("二季度")])))
    2
    """
    return serialisers.loads_all(data, format)


def formats() -> dict[str, Format]:
    """The formats that documents can be written in, by name, those of plug-ins among them.

    >>> formats()["jsonl"].lossless
    True
    """
    return serialisers.formats()


def samples() -> tuple[Path, ...]:
    """The five documents that travel with the library, as paths.

    >>> len(samples())
    5
    """
    installed = Path(str(resources.files("govnews"))) / "samples"
    folder = installed if installed.is_dir() else Path(__file__).parents[1] / "seeds"
    return tuple(sorted(folder.glob("*.txt")))


def __getattr__(name: str) -> str | ModuleType:
    """What is looked up when it is asked for: the version, and the public modules."""
    if name == "__version__":
        return metadata.version("govnews")
    if name in ("concepts", "names", "numbers", "periods", "places", "posts"):
        return importlib.import_module(f"govnews.{name}")
    raise AttributeError(f"module 'govnews' has no attribute {name!r}")
