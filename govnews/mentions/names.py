"""Human names with the titles printed at them.

A name is found by the title before it (市长某某), by the title after it (某某市长), or, where the article says it
again, by what it does (某某强调); then every other place of a name so found is a mention too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from govnews import lexicon
from govnews.mentions import titles
from govnews.mentions.endings import REACH, begins_name, common_families, ends_here, measure
from govnews.text import Match, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.mentions.reading import Reading

__all__ = ["NameMention", "find"]

_SPACE = re.compile(r"^[ \u3000]{1,2}")
_INNER = re.compile(r"[ \u3000]")
_LINK = re.compile("^[、和与及]")
_JOINT = re.compile("^[还也又]?(?:以及|[和与同及、])")
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
    passages = tuple((passage, tuple(passage.finditer(titles.posts()))) for passage in reading.passages)
    article = "\n".join(str(passage) for passage, _ in passages)
    found = [list(_titled(passage, posts, article)) for passage, posts in passages]
    known = _names(found)
    for (passage, posts), mentions in zip(passages, found, strict=True):
        more = (*_suffixed(posts, article), *_acting(passage, article))
        mentions += (one for one in more if not any(name.endswith(one.name) for name in known))
    known = _names(found)
    if not known:
        return
    pattern = re.compile(lexicon.alternation(known))
    for (passage, posts), mentions in zip(passages, found, strict=True):
        titled = [one for mention in mentions if (one := _trimmed(mention, pattern))]
        yield from _everywhere(passage, posts, titled, known)


def _names(found: Iterable[list[NameMention]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.name for mentions in found for mention in mentions))


def _trimmed(mention: NameMention, known: re.Pattern[str]) -> NameMention | None:
    """A mention whose titles hold no other person: 某某与市长某某 has one title, 某某市长向… no second name."""
    names = list(mention.titles_text.finditer(known)) if mention.titles_text is not None else []
    if not names or mention.text.precedes(names[0][0]):
        return mention
    rest = names[-1].after
    joint = rest.match(_JOINT)
    if joint is None or not len(joint.after):
        return None
    return evolve(mention, titles=titles.split(joint.after), titles_text=joint.after)


def _everywhere(
    passage: Text, posts: Iterable[Match], titled: list[NameMention], known: tuple[str, ...]
) -> Iterator[NameMention]:
    """The mentions of a passage in order: those with titles, and every bare place of a known name."""
    taken = [mention.text for mention in titled]
    bare = [
        NameMention(name=str(match[0]), titles=(), text=match[0])
        for match in passage.finditer(re.compile(lexicon.alternation(known)))
        if not (len(match[0]) == 2 and match.after.match(_PLACE))  # noqa: PLR2004 - a short name that is a place's too
        and not any(text.overlaps(match[0]) for text in taken)
    ]
    short = list(_shortened(posts, known))
    yield from sorted((*titled, *bare, *short), key=lambda mention: len(passage.before(mention.text)))


def _shortened(posts: Iterable[Match], known: tuple[str, ...]) -> Iterator[NameMention]:
    """Mentions by family name and title (黄市长), where one known person alone has that family name."""
    for post in posts:
        family = post.before[max(0, len(post.before) - 1) :]
        bearers = [name for name in known if len(family) and name.startswith(str(family))]
        if len(bearers) == 1 and post.before.before(family).search(_lead()):
            yield NameMention(
                name=bearers[0], titles=(str(post[0]),), text=family.through(post[0]), titles_text=post[0]
            )


def _titled(passage: Text, posts: Iterable[Match], article: str) -> Iterator[NameMention]:
    """Names directly after a title, and those that share it."""
    floor = passage[:0]
    for post in posts:
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


def _suffixed(posts: Iterable[Match], article: str) -> Iterator[NameMention]:
    """Names with the title behind them: 某某院士, 某某副市长."""
    for post in posts:
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
        if ending is not None and ending.length == length and _common(str(name), article):
            return name
    return None


def _common(name: str, article: str) -> bool:
    """Whether a string is likelier a name than words: by its family name, or by standing there again."""
    return name[0] in common_families() or (len(name) > 2 and article.count(name) > 1)  # noqa: PLR2004 - two is chance


def _acting(passage: Text, article: str) -> Iterator[NameMention]:
    """Names at the head of a clause that say or chair something, where the article has them more than once."""
    for head in passage.finditer(_clause()):
        name = _name_at(head.after, article, sure=True)
        if name is None or str(name[0]) not in common_families() or article.count(str(name)) < 2:  # noqa: PLR2004 - once may be chance
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
