"""What all objects share: evidence, and an id made from what they are."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Protocol

import attrs
from attrs import frozen

__all__ = ["Evidence", "Identified", "identity"]


@frozen(kw_only=True)
class Evidence:
    """Why an object is there: the ``rule`` that found it, and which fields were ``inferred``, not stated.

    A field that is neither None nor named in ``inferred`` is stated in the object's own words.
    """

    rule: str
    inferred: tuple[str, ...] = ()


class Identified(Protocol):
    """Anything with an id made from what it is."""

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits, the same in every process for an object of the same value."""


def identity(thing: object) -> str:
    """Sixteen hexadecimal digits made from an object's class and all its fields but the evidence."""
    return hashlib.sha256(_canonical(thing).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _canonical(value: object) -> str:
    if attrs.has(type(value)) and not hasattr(value, "edtf"):
        fields = (f"{f.name}={_canonical(getattr(value, f.name))}" for f in attrs.fields(type(value)) if f.name != "evidence")
        return f"{type(value).__name__}({','.join(fields)})"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{','.join(map(_canonical, value))}]"
    return repr(str(value)) if isinstance(value, str) else str(value)
