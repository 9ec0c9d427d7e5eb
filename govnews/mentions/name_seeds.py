"""Where names are first known: by a title before them or behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import NO_LETTER
from govnews.mentions import titles, words
from govnews.mentions.endings import REACH, SURE, ends_here, measure
from govnews.mentions.name_shapes import common_families, families, is_full, is_name
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.text import Match

__all__ = ["NameMention", "Repeated", "behind", "leads", "suffixed", "titled"]

#: A name, and more than the longest word that leads to one.
_BEFORE = 9
_SPACE = re.compile(r"^[ \u3000]{1,2}")
_INNER = re.compile(r"[ \u3000]")
_LINK = re.compile("^[、和与及]")
_TOLD = re.compile("^[（(][^（）()。；]{1,12}[）)](?=、)")
_GAP = re.compile("^[ \u3000]{1,3}")


@frozen(kw_only=True)
class NameMention:
    """A name as it stands, the titles printed at it there, and the words that hold them.

    ``text`` is the name as printed, ``name`` the same without inner spaces; a mention by family name and title
    (黄市长) has the ``name`` of the one person it can mean.
    """

    name: str
    titles: tuple[str, ...]
    text: Text
    titles_text: Text | None = None


class Repeated:
    """How often a string stands in an article, counted once."""

    def __init__(self, article: str) -> None:
        self._article = article
        self._counts: dict[str, int] = {}

    def count(self, string: str) -> int:
        """The number of places where ``string`` stands."""
        if string not in self._counts:
            self._counts[string] = self._article.count(string)
        return self._counts[string]


def titled(passage: Text, posts: Iterable[Match], article: Repeated) -> Iterator[NameMention]:
    """Names directly after a title, and those that share it."""
    floor = passage[:0]
    for post in posts:
        if (len(floor) and post[0].precedes(floor)) or _signs(post):
            continue
        word = post.said(0)
        strong = word not in lexicon.word_set("titles", "calling")
        ahead = _SPACE.sub("", post.ahead(REACH + 2))[:REACH]
        ending = measure(ahead, article, foreign=word in lexicon.word_set("titles", "foreign"), strong=strong)
        apart = post.ahead(1) in (" ", "\u3000")
        if ending is None or ((apart or not strong) and _is_word(ahead[: ending.length], article)):
            continue
        held = titles.phrase(passage.after(floor).before(post.after))
        if not len(held):
            continue
        name = _unspaced(post.after[: REACH + 2])[: ending.length]
        shared = titles.split(held)
        for one in (name, *_sharing(passage.after(name), article, strong=strong)):
            also = behind(passage.after(one)[:REACH])
            more = (str(also),) if also is not None else ()
            yield NameMention(name=_closed(one), titles=(*shared, *more), text=one, titles_text=held)
            floor = one


def _signs(post: Match) -> bool:
    """Whether a word names the role of those who wrote the piece, in a bracket behind the dateline."""
    return post.said(0) in lexicon.words("names", "bylines") and post.behind(1) in ("（", "(", " ", "\u3000")


def _sharing(rest: Text, article: Repeated, *, strong: bool) -> Iterator[Text]:
    """The further names of a list whose first has the title: 副区长某某、某某."""
    while True:
        told = rest[: REACH + 2].match(_TOLD)
        near = (told.after if told else rest)[: REACH + 2]
        link = near.match(_LINK) or near.match(_GAP)
        if link is None:
            return
        name = _name_at(link.after, article, strong=strong)
        if name is None or (not str(link[0]).strip() and not is_name(str(name))):
            return
        yield name
        rest = rest.after(name)


def _name_at(rest: Text, article: Repeated, *, strong: bool) -> Text | None:
    """The name that a text begins with, where it is sure to end there."""
    ending = measure(str(rest[:REACH]), article, strong=strong)
    if ending is None:
        return None
    name = rest[: ending.length]
    if str(name[-1:]) in lexicon.word_set("names", "place_end"):
        return None
    return name if ending.sure == SURE or is_full(str(name)) or rest[:REACH].after(name).match(_LINK) else None


def suffixed(posts: Iterable[Match], article: Repeated, *, but: frozenset[str]) -> Iterator[NameMention]:
    """Names with the title behind them (某某院士, 某某副市长), ``but`` those known already."""
    for post in posts:
        if _groups().search(post.said(0)):
            continue
        length = _name_before(post.behind(_BEFORE), article, but=but) if ends_here(post.ahead(REACH)) else 0
        if length:
            name = post.before[-length:]
            yield NameMention(name=_closed(name), titles=(str(post[0]),), text=name, titles_text=post[0])


def behind(rest: Text) -> Text | None:
    """The title directly behind a name (某某院士), where nothing else goes on from it."""
    post = rest.match(titles.posts())
    if post is None or post.said(0) in lexicon.word_set("titles", "of_another") or _groups().search(post.said(0)):
        return None
    return post[0] if ends_here(post.ahead(REACH)) else None


def _name_before(near: str, article: Repeated, *, but: frozenset[str]) -> int:
    """How long the name is that a string ends with, where a clause or a word that leads to a name ends before it."""
    of_bodies = lexicon.word_set("names", "in_bodies")  # they end many a word before a title (省委书记), and few names
    for length in (3, 2):
        lead, name = near[:-length], near[-length:]
        if len(name) < length or name in but or not of_bodies.isdisjoint(name) or not _common(name, article):
            continue
        if _INNER.search(name) and _INNER.search(lead[-1:]):  # the end of a longer spaced name
            continue
        if leads().search(lead) or (is_full(name) and not words.thing(name)):
            ending = measure(f"{name},", article)
            if ending is not None and ending.length == length and not (length == 2 and words.thing(name)):  # noqa: PLR2004
                return length
    return 0


def _common(name: str, article: Repeated) -> bool:
    """Whether a string is likelier a name than words: by its family name, or by standing there again."""
    rare = name[0] in families() and len(name) > 2 and article.count(name) > 1  # noqa: PLR2004 - two may be chance
    return rare or name[0] in common_families()


def _is_word(name: str, article: Repeated) -> bool:
    """Whether what stands beside a calling is likelier a word of the language: 乘客陆续, 卓越工程师."""
    return words.ordinary(name) or (words.ordinary(name[:2]) and article.count(name) < 3)  # noqa: PLR2004


def _unspaced(rest: Text) -> Text:
    """What follows a title, without the space that may part it from the name."""
    space = rest.match(_SPACE)
    return space.after if space else rest


def _closed(name: Text) -> str:
    return _INNER.sub("", str(name))


@cache
def _groups() -> re.Pattern[str]:
    """Posts that are said before names only: 某市领导 behind what looks like a name leads the town of that name."""
    return re.compile(f"{lexicon.any_word('titles', 'of_group')}$")


@cache
def leads() -> re.Pattern[str]:
    """What may stand before a name that has no title before it: nothing, a mark, a word that leads to it."""
    return re.compile(f"(?:^|{NO_LETTER}|[和与同及、]|{titles.before_titles()})$")
