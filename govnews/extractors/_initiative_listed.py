"""Names quoted in a row that one noun closes, which says what all of them are (“A”“B”等三项工程)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews.extractors._initiative_heads import FILE, Found, head_kind, heads, kind_of
from govnews.lexicon import alternation, cache, words
from govnews.lexicon.signs import LETTER, NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.mentions.quotes import Quote
    from govnews.text import Text

__all__ = ["find"]

_REACH: Final = 24
_BETWEEN: Final = re.compile("[、和及与]?")
_OTHERS: Final = "等"
_SHORTEST, _LONGEST = 2, 14
_NO_NAME: Final = re.compile("[，。！？；：…]|[式性化的了]$|^[不没无]")


def find(passage: Text, quotes: Sequence[Quote]) -> Iterator[Found]:
    """The quotations of a passage that a noun behind 等 says to be projects, actions, platforms …, each by itself."""
    if _OTHERS not in passage:
        return
    row: list[Quote] = []
    for quote in quotes:
        if row and passage.after(row[-1].text).before(quote.text).fullmatch(_BETWEEN) is None:
            row = []
        if not quote.closed or quote.kind != "quote":
            row = []
            continue
        row.append(quote)
        closing = passage.after(quote.text)[:_REACH].match(_closing())
        noun = closing["noun"].match(heads()) if closing is not None else None
        if noun is None:
            continue
        kind = kind_of(head_kind(noun))
        yield from (
            Found(text=each.inner, kind=kind, rule="initiative.listed") for each in row if _names(str(each.inner))
        )
        row = []


def _names(inner: str) -> bool:
    return (
        _SHORTEST <= len(inner) <= _LONGEST
        and inner not in words(FILE, "colour")
        and _NO_NAME.search(inner) is None
        and not inner.endswith(words(FILE, "unname"))
    )


@cache
def _closing() -> re.Pattern[str]:
    count = f"(?:[0-9{NUMERALS}两多余几]{{1,5}}(?:{alternation(words(FILE, 'classifier'))}|大))?"
    return re.compile(f"{_OTHERS}{count}{LETTER}{{0,6}}?(?P<noun>{alternation(words(FILE, 'closing'))})")
