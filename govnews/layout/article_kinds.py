"""What kind of article a headline announces."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, get_args

from govnews import lexicon
from govnews.model import ArticleKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.model import Author

__all__ = ["kind_of"]


def kind_of(headline: Iterable[object], /, *, authors: Iterable[Author] = ()) -> ArticleKind:
    """The kind of an article by the last words of its headline and by who signs it; ``news`` where neither says.

    >>> kind_of(["江州市2021年国民经济和社会发展统计公报"]), kind_of(["江州市召开会议"])
    ('communique', 'news')
    """
    string = "".join(map(str, headline))
    for kind, pattern in _patterns():
        if pattern.search(string):
            return kind
    return "commentary" if any(author.role == "commentator" for author in authors) else "news"


@cache
def _patterns() -> tuple[tuple[ArticleKind, re.Pattern[str]], ...]:
    """For each kind the words that end its headlines; a remark in brackets may follow."""
    kinds: dict[str, ArticleKind] = {kind: kind for kind in get_args(ArticleKind)}
    return tuple(
        (kinds[entry.key], re.compile(rf"{entry.pattern.pattern}(?:[（(][^（）()]{{1,20}}[)）])?[”’」』]?\Z"))
        for entry in lexicon.entries("article_kinds")
    )
