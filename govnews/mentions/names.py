"""Human names with the titles printed at them."""
from __future__ import annotations
from typing import TYPE_CHECKING
from attrs import frozen
from govnews.text import Text
if TYPE_CHECKING:
    from collections.abc import Iterator
    from govnews.mentions.reading import Reading

@frozen(kw_only=True)
class NameMention:
    name: str
    titles: tuple[str, ...]
    text: Text

def find(reading: Reading) -> Iterator[NameMention]:
    yield from ()
