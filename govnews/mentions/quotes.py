"""Quotations as they stand in running text."""
from __future__ import annotations
from typing import TYPE_CHECKING
from attrs import frozen
from govnews.text import Text
if TYPE_CHECKING:
    from collections.abc import Iterator

@frozen(kw_only=True)
class Quote:
    text: Text

def find(text: Text) -> Iterator[Quote]:
    yield from ()
