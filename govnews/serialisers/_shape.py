"""The public shape of documents, ``govnews/1``: plain lists, objects and strings, out and in again.

Written: every field, null where unknown; ids and evidence; numbers as strings, periods as EDTF. Read: fields that are
not known (those of a later minor version) are passed over, those left out have their defaults.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast, get_args, get_origin

import attrs
import cattrs
from cattrs.gen import make_dict_unstructure_fn

from govnews.errors import FormatError
from govnews.model import SCHEMA, Document, Extra, Period, Repair, Selection
from govnews.model.base import plain as plain_number
from govnews.text import Range

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["ROW", "Plain", "document_of", "plain"]

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | float | bool | None"
T = TypeVar("T")
#: So many fields of a repair are always written.
ROW: Final = 7
_MAJOR = SCHEMA.rpartition("/")[2]
_VERSION = re.compile(r"govnews/([0-9]{1,9})(?:\.[0-9]{1,9})?")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[Ee][+-]?[0-9]{1,8})?")


def plain(document: Document, /) -> dict[str, Plain]:
    """A document as plain data."""
    return cast("dict[str, Plain]", _converter().unstructure(document))


def document_of(data: object, /, where: str | None = None) -> Document:
    """A document from plain data. Raises `FormatError` that says what is wrong, and where in it."""
    if not isinstance(data, dict) or not isinstance(data.get("schema"), str):
        raise FormatError(
            "not a govnews document (an object with a schema)", where=where, remedy=f"write it with {SCHEMA}"
        )
    version = _VERSION.fullmatch(data["schema"])
    if version is None or version[1] != _MAJOR:
        raise FormatError(
            f"its schema is {data['schema']!r}, this library reads {SCHEMA}",
            where=where,
            remedy="read it with the govnews that wrote it, or parse the input again",
        )
    try:
        return _converter().structure({**data, "schema": SCHEMA}, Document)
    except cattrs.BaseValidationError as error:
        what, _, place = cattrs.transform_error(error)[0].partition(" @ ")
        raise FormatError(
            what, where=", ".join(filter(None, (where, place))), remedy="see the schema govnews-1.json"
        ) from error


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter()
    converter.register_unstructure_hook(Decimal, plain_number)
    converter.register_unstructure_hook(Period, str)
    converter.register_unstructure_hook(Extra, lambda extra: _extra(extra, converter))
    converter.register_unstructure_hook(Range, _range)
    converter.register_unstructure_hook(Repair, _row)
    converter.register_unstructure_hook_factory(_has_id, lambda kind: _with_id(kind, converter))
    converter.register_unstructure_hook_func(_is_list, lambda items: [converter.unstructure(item) for item in items])
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook(float, _float)
    converter.register_structure_hook(Decimal, _decimal)
    converter.register_structure_hook(Repair, lambda row, _: _repair(row, converter))
    converter.register_structure_hook(Period, lambda edtf, _: Period.parse(_exactly(edtf, str)))
    converter.register_structure_hook_func(_is_selection, lambda items, kind: _selection(items, kind, converter))
    converter.register_structure_hook_func(_is_fields, _fields)
    return converter


# -- out -------------------------------------------------------------------------------------------------------------


def _is_list(kind: object) -> bool:
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, tuple | Selection)


def _has_id(kind: object) -> bool:
    return isinstance(kind, type) and attrs.has(kind) and hasattr(kind, "id")


def _with_id(kind: type, converter: cattrs.Converter) -> Callable[[object], Plain]:
    """An object's id goes first, but after the name of the schema."""
    fields: Callable[[object], dict[str, Plain]] = make_dict_unstructure_fn(kind, converter)

    def unstructure(item: object) -> Plain:
        found = fields(item)
        first = {"schema": found.pop("schema")} if "schema" in found else {}
        return {**first, "id": item.id, **found}  # type: ignore[attr-defined]  # it has, see `_has_id`

    return unstructure


def _range(item: Range) -> Plain:
    """Page, box and file are given only where the input has such."""
    found: dict[str, Plain] = {"start": item.start, "end": item.end}
    if item.page is not None:
        found["page"] = item.page
    if item.box is not None:
        found["box"] = list(item.box)
    if item.file is not None:
        found["file"] = item.file
    return found


def _row(item: Repair) -> Plain:
    """A repair's fields as a list: there are hundreds in a document, and few of them need the last."""
    found: list[Plain] = list(attrs.astuple(item))
    if item.file is None:
        del found[ROW + item.whole :]
    return found


def _extra(item: Extra, converter: cattrs.Converter) -> Plain:
    return {
        "kind": item.kind,
        "fields": dict(item.fields),
        "span": converter.unstructure(item.span),
        "evidence": converter.unstructure(item.evidence),
    }


# -- in --------------------------------------------------------------------------------------------------------------


def _exactly(value: object, kind: type[T]) -> T:
    """No type is turned into another: "5" is no number, 5 no string and true no 1."""
    if type(value) is not kind:
        raise ValueError(f"{kind.__name__} expected, not {type(value).__name__}")
    return value


def _float(value: object, _: object) -> float:
    """A whole number may stand for a fraction."""
    return float(_exactly(value, int)) if isinstance(value, int) else _exactly(value, float)


def _decimal(value: object, _: object) -> Decimal:
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise ValueError("a number as a string expected")
    return Decimal(value)


def _repair(row: object, converter: cattrs.Converter) -> Repair:
    """A repair from its row, which may end before the fields that have their usual values."""
    names = [field.name for field in attrs.fields(Repair)]
    if not isinstance(row, list) or len(row) < ROW:
        raise ValueError(f"a list of {ROW} expected")
    return converter.structure_attrs_fromdict(dict(zip(names, row, strict=False)), Repair)


def _is_selection(kind: object) -> bool:
    return get_origin(kind) is Selection


def _selection(items: object, kind: object, converter: cattrs.Converter) -> Selection[object]:
    several: type[tuple[object, ...]] = tuple[get_args(kind)[0], ...]  # type: ignore[assignment,misc]  # known at run time
    return Selection(converter.structure(items, several))


def _is_fields(kind: object) -> bool:
    return kind == tuple[tuple[str, str | None], ...]


def _fields(value: Mapping[str, str | None], _: object) -> tuple[tuple[str, str | None], ...]:
    if not isinstance(value, dict) or not all(isinstance(said, str | None) for said in value.values()):
        raise ValueError("an object of strings expected")
    return tuple(value.items())
