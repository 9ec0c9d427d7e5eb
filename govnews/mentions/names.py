"""Human names with the titles printed at them.

A name is found by the title before it (市长某某), by the title after it (某某市长), or, where the article says it
again, by what it does (某某强调); then every other place of a name so found is a mention too.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve

from govnews.mentions import titles
from govnews.mentions.finders import Finder
from govnews.mentions.name_contexts import untitled
from govnews.mentions.name_seeds import NameMention, Repeated, behind, leads, suffixed, titled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.mentions.reading import Reading
    from govnews.text import Match, Text

__all__ = ["NameMention", "find"]

#: How far behind a name its title and what follows that are looked for.
_NEAR = 40
#: More than the longest word that leads to a name, and the family name.
_LEAD = 7
_JOINT = re.compile("^[还也又]?(?:以及|[和与同及、])")
_PLACE = re.compile("^[省市县区镇乡村州路街港]")


def find(reading: Reading) -> Iterator[NameMention]:
    """Every mention of a person in an article, in reading order."""
    passages = tuple((passage, tuple(passage.finditer(titles.posts()))) for passage in reading.passages)
    article = Repeated("\n".join(str(passage) for passage, _ in passages))
    found = [list(titled(passage, posts, article)) for passage, posts in passages]
    endings = _endings(chain.from_iterable(found))
    for (passage, posts), mentions in zip(passages, found, strict=True):
        mentions.extend(chain(suffixed(posts, article, but=endings), untitled(passage, article, but=endings)))
    known = tuple(dict.fromkeys(mention.name for mention in chain.from_iterable(found)))
    if known:
        finder = Finder.of(known)
        for (passage, posts), mentions in zip(passages, found, strict=True):
            own = [one for mention in mentions if (one := _trimmed(mention, finder))]
            yield from _everywhere(passage, own, chain(_bare(passage, finder), _shortened(posts, known)))


def _endings(mentions: Iterable[NameMention]) -> frozenset[str]:
    """All that known names end with: what is found there is no name of its own."""
    return frozenset(mention.name[start:] for mention in mentions for start in range(len(mention.name)))


def _trimmed(mention: NameMention, known: Finder) -> NameMention | None:
    """A mention whose titles hold no other person: 某某与市长某某 has one title, 某某市长向… no second name."""
    held = mention.titles_text
    names = list(known.within(held)) if held is not None else []
    if held is None or not names or mention.text.precedes(names[0]):
        return mention
    rest = held.after(names[-1])
    joint = rest.match(_JOINT)
    own = titles.phrase(joint.after if joint else rest)
    if not len(own) or own.holds(rest):
        return None
    return evolve(mention, titles=titles.split(own), titles_text=own)


def _everywhere(passage: Text, own: Iterable[NameMention], more: Iterable[NameMention]) -> Iterator[NameMention]:
    """All mentions of a passage in order, those with titles before others at their place."""
    last = passage[:0]
    ranked = chain(((0, mention) for mention in own), ((1, mention) for mention in more))
    for _, mention in sorted(ranked, key=lambda item: (len(passage.before(item[1].text)), item[0])):
        if not last.overlaps(mention.text):
            last = mention.text
            yield mention


def _bare(passage: Text, known: Finder) -> Iterator[NameMention]:
    """Every place of a known name; a name of two characters before 市 or 县 is a place's."""
    for name in known.within(passage):
        after = passage.after(name)[:_NEAR]
        if len(name) > 2 or not after.match(_PLACE):  # noqa: PLR2004 - longer names are no places
            post = behind(after)
            held = (str(post),) if post is not None else ()
            yield NameMention(name=str(name), titles=held, text=name, titles_text=post)


def _shortened(posts: Iterable[Match], known: Iterable[str]) -> Iterator[NameMention]:
    """Mentions by family name and title (黄市长), where one known person alone has that family name."""
    bearers: dict[str, list[str]] = {}
    for name in known:
        bearers.setdefault(name[0], []).append(name)
    for post in posts:
        names = bearers.get(post.behind(1), [])
        if len(names) == 1 and leads().search(post.behind(_LEAD)[:-1]):
            text = post.before[-1:].through(post[0])
            yield NameMention(name=names[0], titles=(str(post[0]),), text=text, titles_text=post[0])
