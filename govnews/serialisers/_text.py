"""JSON as text: valid UTF-8 whatever a document holds, and one clear error for what is no JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from govnews.errors import FormatError
from govnews.serialisers._shape import Plain, document_of, plain

if TYPE_CHECKING:
    from govnews.model import Document

__all__ = ["decode", "encode"]

#: Half characters that cannot be UTF-8, controls, and the ends of line that JSON knows not but other readers do.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
#: Two half characters that together, once escaped, would come back as one: the only text that JSON cannot say.
_PAIR = re.compile("[\ud800-\udbff](?=[\udc00-\udfff])")


def encode(document: Document, /, indent: int | None = None) -> bytes:
    """A document as JSON, without a line feed at the end."""
    written = json.dumps(plain(document), ensure_ascii=False, indent=indent, allow_nan=False)
    return _UNSAFE.sub(_escaped, _PAIR.sub("\ufffd", written)).encode("utf-8")


def decode(data: bytes, /, where: str | None = None, line: int = 0) -> Plain:
    """JSON as plain data; raises `FormatError` that names the line. ``line`` is how many lines stand before."""
    try:
        found: Plain = json.loads(data.decode("utf-8-sig"), parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise _malformed(error.msg, where, line + error.lineno, error.colno) from error
    except UnicodeDecodeError as error:
        at = data.count(b"\n", 0, error.start) + 1
        raise _malformed("not UTF-8", where, line + at) from error
    except RecursionError as error:
        raise _malformed("nested too deeply", where, line + 1) from error
    except ValueError as error:
        raise _malformed(str(error), where, line + 1) from error
    return found


def documents_of(found: Plain, where: str | None) -> list[Document]:
    """The documents of a JSON value: one object, or a list of such."""
    if not isinstance(found, list):
        return [document_of(found, where)]
    return [document_of(data, ", ".join(filter(None, (where, f"document {n}")))) for n, data in enumerate(found, 1)]


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _constant(name: str) -> Plain:
    raise ValueError(f"{name} is no JSON")


def _malformed(what: str, where: str | None, line: int, column: int | None = None) -> FormatError:
    place = f"line {line}" if column is None else f"line {line}, column {column}"
    remedy = "give what dumps or `govnews parse` wrote"
    return FormatError(f"malformed JSON ({what})", where=", ".join(filter(None, (where, place))), remedy=remedy)
