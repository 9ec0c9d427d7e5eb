"""Human names with the titles printed at them.

A name is found by the title before it (市长某某), by the title after it (某某市长), or, where the article says it
again, by what it does (某某强调); then every other place of a name so found is a mention too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.mentions import titles
from govnews.mentions.endings import REACH, begins_name, ends_here, measure
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading

__all__ = ["NameMention", "find"]

_SPACE = re.compile(r"^[ \u3000]{1,2}")
_INNER = re.compile(r"[ \u3000]")
_LINK = re.compile("^[、和与及]")
_PLACE = re.compile("^[省市县区镇乡村州路街港]")


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


def find(reading: Reading) -> Iterator[NameMention]:
    """Every mention of a person in an article, in reading order."""
    passages = tuple(reading.passages)
    article = "\n".join(map(str, passages))
    found = [list(_titled(passage, article)) for passage in passages]
    known = dict.fromkeys(mention.name for mentions in found for mention in mentions)
    for passage, mentions in zip(passages, found, strict=True):
        for mention in (*_suffixed(passage, article), *_acting(passage, article)):
            if mention.name not in known or mention.titles:
                mentions.append(mention)
    known |= dict.fromkeys(mention.name for mentions in found for mention in mentions)
    if not known:
        return
    pattern = re.compile(lexicon.alternation(known))
    for passage, mentions in zip(passages, found, strict=True):
        yield from _everywhere(passage, mentions, pattern)


def _everywhere(passage: Text, titled: list[NameMention], known: re.Pattern[str]) -> Iterator[NameMention]:
    """The mentions of a passage in order: those with titles, and every bare place of a known name."""
    bare = [
        NameMention(name=str(match[0]), titles=(), text=match[0])
        for match in passage.finditer(known)
        if not (len(match[0]) == 2 and match.after.match(_PLACE))  # noqa: PLR2004 - a short name that is a place's too
        and not any(mention.text.overlaps(match[0]) for mention in titled)
    ]
    yield from sorted((*titled, *bare), key=lambda mention: len(passage.before(mention.text)))


def _titled(passage: Text, article: str) -> Iterator[NameMention]:
    """Names directly after a title, and those that share it."""
    floor = passage[:0]
    for post in passage.finditer(titles.posts()):
        if floor.overlaps(post[0]) or post[0].precedes(floor):
            continue
        rest = _unspaced(post.after)
        name = _name_at(rest, article, foreign=str(post[0]) in _foreign())
        if name is None:
            continue
        held = titles.phrase(passage.after(floor).before(post.after))
        if not len(held):
            continue
        shared = titles.split(held)
        for one in (name, *_sharing(passage.after(name), article)):
            yield NameMention(name=_closed(one), titles=shared, text=one, titles_text=held)
            floor = one


def _sharing(rest: Text, article: str) -> Iterator[Text]:
    """The further names of a list whose first has the title: 副区长某某、某某."""
    while (link := rest.match(_LINK)) is not None:
        name = _name_at(link.after, article, sure=True)
        if name is None:
            return
        yield name
        rest = rest.after(name)


def _name_at(rest: Text, article: str, *, foreign: bool = False, sure: bool = False) -> Text | None:
    """The name that a text begins with, if any."""
    ending = measure(str(rest[:REACH]), article, foreign=foreign)
    if ending is None or (sure and ending.sure < 2):  # noqa: PLR2004 - told by what must follow
        return None
    return rest[: ending.length]


def _suffixed(passage: Text, article: str) -> Iterator[NameMention]:
    """Names with the title behind them: 某某院士, 某某副市长."""
    for post in passage.finditer(titles.posts()):
        name = _name_before(post.before, article) if ends_here(str(post.after[:REACH])) else None
        if name is not None:
            yield NameMention(name=str(name), titles=(str(post[0]),), text=name, titles_text=post[0])


def _name_before(before: Text, article: str) -> Text | None:
    """The name that a text ends with, where a clause or a word that leads to a name ends before it."""
    for length in (3, 2):
        name = before[max(0, len(before) - length) :]
        if len(name) < length or any(char in _of_bodies() for char in str(name)):
            continue
        if not before.before(name).search(_lead()):
            continue
        ending = measure(f"{name},", article)
        if ending is not None and ending.length == length:
            return name
    return None


def _acting(passage: Text, article: str) -> Iterator[NameMention]:
    """Names at the head of a clause that say or chair something, where the article has them more than once."""
    for head in passage.finditer(_clause()):
        name = _name_at(head.after, article, sure=True)
        if name is None or article.count(str(name)) < 2:  # noqa: PLR2004 - once may be chance
            continue
        if head.after.after(name).match(_acts()):
            yield NameMention(name=str(name), titles=(), text=name)


def _unspaced(rest: Text) -> Text:
    """What follows a title, without the space that may part it from the name."""
    space = rest.match(_SPACE)
    return space.after if space else rest


def _closed(name: Text) -> str:
    return _INNER.sub("", str(name))


@cache
def _foreign() -> frozenset[str]:
    return frozenset(lexicon.words("titles", "foreign"))


@cache
def _of_bodies() -> frozenset[str]:
    """Characters of offices and bodies, which end many a word before a title (省委书记) and few names."""
    return frozenset(lexicon.words("names", "in_bodies"))


@cache
def _acts() -> re.Pattern[str]:
    return lexicon.entry("names", "acts").pattern


@cache
def _lead() -> re.Pattern[str]:
    leads = (entry.pattern.pattern for entry in lexicon.entries("titles") if entry.key.startswith("before"))
    return re.compile(f"(?:^|[^\\u4e00-\\u9fff]|[和与同及、]|{'|'.join(leads)})$")


@cache
def _clause() -> re.Pattern[str]:
    """The head of a clause that begins with what may be a family name."""
    return re.compile(f"(?:^|[^\\u4e00-\\u9fff])(?=[{''.join(sorted(begins_name()))}])")
