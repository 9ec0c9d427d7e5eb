"""What all objects share: evidence, and an id made from what they are."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Protocol

import attrs
from attrs import frozen

__all__ = ["Evidence", "Identified", "identity", "plain"]

#: Beyond this power of ten a number is written with an exponent: nobody prints it, and its zeros would fill pages.
_LONGEST = 100


@frozen(kw_only=True)
class Evidence:
    """Why an object is there: the ``rule`` that found it, and which fields were ``inferred``, not stated.

    A field that is neither None nor named in ``inferred`` is stated in the object's own words. ``confidence`` is the
    share of what the rule found that was right when it was measured on annotated documents; None where it was not.
    """

    rule: str
    inferred: tuple[str, ...] = ()
    confidence: float | None = None


class Identified(Protocol):
    """Anything with an id made from what it is."""

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits, the same in every process for an object of the same value."""


def identity(thing: object) -> str:
    """Sixteen hexadecimal digits made from an object's class and all its fields but the evidence."""
    return hashlib.sha256(_canonical(thing).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def plain(number: Decimal, /) -> str:
    """A decimal number as printed in full, every digit kept.

    >>> plain(Decimal("5.30E+8"))
    '530000000'
    """
    return format(number, "f") if abs(number.adjusted()) <= _LONGEST else str(number)


def _canonical(value: object) -> str:
    if isinstance(value, str):
        return repr(str(value))
    if value is None or isinstance(value, int):
        return str(value)
    kind: type = type(value)
    names = _told(kind)
    if names is not None:
        fields = ",".join([f"{name}={_canonical(getattr(value, name))}" for name in names])
        return f"{kind.__name__}({fields})"
    if isinstance(value, Sequence):
        return f"[{','.join(map(_canonical, value))}]"
    return _shortest(plain(value)) if isinstance(value, Decimal) else str(value)


@cache
def _told(kind: type) -> tuple[str, ...] | None:
    """The fields that tell what an object of a class is; None for what has none, or is written as one word (EDTF)."""
    if not attrs.has(kind) or hasattr(kind, "edtf"):
        return None
    return tuple(field.name for field in attrs.fields(kind) if field.name != "evidence")


def _shortest(number: str) -> str:
    """Equal numbers alike: 8.20 and 8.2 are one value."""
    return number.rstrip("0").rstrip(".") if "." in number and "E" not in number else number
