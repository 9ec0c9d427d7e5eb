"""The public shape of documents as a JSON Schema, made from the model's classes.

The committed copy is ``govnews/schema/govnews-1.json``; ``python -m govnews.serialisers._schema`` prints it afresh.
"""

from __future__ import annotations

import json
import sys
import types
from decimal import Decimal
from importlib import resources
from typing import TYPE_CHECKING, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs

from govnews.model import SCHEMA, Document, Extra, Period, Repair, Selection
from govnews.serialisers._shape import ROW
from govnews.text import Range

if TYPE_CHECKING:
    from typing import Final

__all__ = ["committed", "generate", "render"]

Node: TypeAlias = "dict[str, Node] | list[Node] | str | int | bool | None"

_DATE = r"([0-9]{4}|XXXX)(-[0-9]{2}(-[0-9]{2})?)?"
#: What stands for each class that is written as a string.
_STRINGS: Final[dict[object, dict[str, Node]]] = {
    str: {"type": "string"},
    Period: {
        "description": "A date or a span of dates, EDTF.",
        "type": "string",
        "pattern": rf"^({_DATE}|({_DATE}|\.\.)/({_DATE}|\.\.))$",
    },
    Decimal: {
        "description": "A decimal number in full.",
        "type": "string",
        "pattern": "^-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?$",
    },
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    type(None): {"type": "null"},
}


def generate() -> dict[str, Node]:
    """The schema of one document; fields of later minor versions are allowed everywhere."""
    classes: dict[str, Node] = {}
    document = _node(Document, classes)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        **(document if isinstance(document, dict) else {}),
        "$defs": dict(sorted(classes.items())),
    }


def render() -> str:
    """The schema as it is committed."""
    return json.dumps(generate(), ensure_ascii=False, indent=2) + "\n"


def committed() -> str:
    """The copy that travels with the library."""
    return resources.files("govnews").joinpath("schema", "govnews-1.json").read_text("utf-8")


def _node(kind: object, classes: dict[str, Node]) -> Node:
    """What a value of a type looks like; classes are described once, in ``classes``."""
    if kind in _STRINGS:
        return dict(_STRINGS[kind])
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, types.UnionType):
        return _either(inner, classes)
    if origin in (tuple, Selection):
        return _list(inner, classes)
    if isinstance(kind, type) and attrs.has(kind):
        if kind.__name__ not in classes:
            classes[kind.__name__] = None  # a class may hold its own kind
            classes[kind.__name__] = _object(kind, classes)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    raise TypeError(f"{kind} has no place in the schema yet")


def _either(kinds: tuple[object, ...], classes: dict[str, Node]) -> Node:
    """A value or null, the only union that documents know."""
    return {"anyOf": [_node(kind, classes) for kind in kinds]}


def _list(inner: tuple[object, ...], classes: dict[str, Node]) -> Node:
    if len(inner) == 1 or inner[1] is ...:
        return {"type": "array", "items": _node(inner[0], classes)}
    return {"type": "array", "items": _node(inner[0], classes), "minItems": len(inner), "maxItems": len(inner)}


def _object(kind: type, classes: dict[str, Node]) -> Node:
    hints = get_type_hints(kind)
    fields: dict[str, Node] = {field.name: _node(hints[field.name], classes) for field in attrs.fields(kind)}
    required = list(fields)
    if kind is Document:
        fields["schema"] = {"const": SCHEMA}
    elif kind is Extra:
        fields["fields"] = {"type": "object", "additionalProperties": {"type": ["string", "null"]}}
    elif kind is Range:
        required = ["start", "end"]
        fields = {name: _present(node) for name, node in fields.items()}
    if hasattr(kind, "id"):
        fields["id"] = {"type": "string", "pattern": "^[0-9a-f]{16}$"}
        required.append("id")
    description = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
    if kind is Repair:
        named = [{"title": name, **(node if isinstance(node, dict) else {})} for name, node in fields.items()]
        return {"description": description, "type": "array", "prefixItems": [*named], "minItems": ROW}
    return {"description": description, "type": "object", "properties": fields, "required": [*sorted(required)]}


def _present(node: Node) -> Node:
    """A field that is left out instead of being null."""
    kinds = node.get("anyOf") if isinstance(node, dict) else None
    return kinds[0] if isinstance(kinds, list) else node


if __name__ == "__main__":
    sys.stdout.write(render())
