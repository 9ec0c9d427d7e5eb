"""What kind of article a headline announces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER
from govnews.model import ArticleKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.model import Author

__all__ = ["kind_of"]

_DASHES = ("—", "－", "–", "--")


def kind_of(
    headline: Iterable[object],
    /,
    *,
    below: Iterable[object] = (),
    authors: Iterable[Author] = (),
    held: bool = False,
) -> ArticleKind:
    """The kind of an article by the last words of its headline and by who signs it; ``news`` where neither says.

    ``held`` tells that the day and the meeting at which it was given are printed below the headline: then the words
    may stand anywhere in it. The lines ``below`` it, which a dash opens, tell it too.

    >>> kind_of(["江州市2021年国民经济和社会发展统计公报"]), kind_of(["江州市召开会议"])
    ('communique', 'news')
    """
    string = "".join(map(str, headline))
    for kind, anywhere, at_end in _patterns():
        if (anywhere if held else at_end).search(string):
            return kind
    dashed = [string for line in below if (string := str(line)).startswith(_DASHES)]
    for line in dashed:
        if _interviewed().match(line):
            return "interview"
        for kind, _, at_end in _patterns():
            if at_end.search(line):
                return kind
    if any(_by_commentator().fullmatch(str(line).strip()) for line in below):
        return "commentary"
    return "commentary" if any(author.role == "commentator" for author in authors) else "news"


@cache
def _interviewed() -> re.Pattern[str]:
    """A line that says who was interviewed: ——访某某."""
    return re.compile(rf"[—－–-]{{1,4}}\s?{lexicon.entry('headlines', 'interviewed').source}")


@cache
def _by_commentator() -> re.Pattern[str]:
    """A line that says that the paper's commentator wrote the piece, whose name is not given."""
    own, papers, roles = (lexicon.alternation(lexicon.words("bylines", key)) for key in ("own", "house", "commentator"))
    return re.compile(rf"(?:{own}|{LETTER}{{0,12}}?{papers})\s?{roles}")


@cache
def _patterns() -> tuple[tuple[ArticleKind, re.Pattern[str], re.Pattern[str]], ...]:
    """For each kind its words, and the same at the end of a headline; a remark in brackets may follow."""
    kinds: dict[str, ArticleKind] = {kind: kind for kind in get_args(ArticleKind)}
    return tuple((kinds[entry.key], *_placed(entry)) for entry in lexicon.entries("article_kinds"))


def _placed(entry: lexicon.Entry) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An entry's words wherever they stand, and where they tell a kind: at the end, or before a colon if they open."""
    words = entry.source
    if entry.data.get("opens"):
        opening = re.compile(rf"\A[【\[]?{LETTER}{{0,8}}?{words}[】\]]?\s?[:：|｜丨]")
        return opening, opening
    return entry.pattern, re.compile(rf"{words}(?:[（(][^（）()]{{1,20}}[)）])?[”’」』]?\Z")
