"""Titles as printed at human names: where a post stands, where its title begins, how a chain of titles is split."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from govnews import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.text import Text

__all__ = ["ends_in_post", "merged", "phrase", "posts", "split", "tree"]

#: How far before the name a chain of titles may begin.
_REACH = 90
#: A body's name may run over no such mark.
_WALL = re.compile(r"[^\u3007\u4e00-\u9fffA-Za-z0-9·・•、－-]")
_CHAIN = re.compile("、")
_SPLIT = re.compile("、|兼")
_DAY = re.compile(r"[0-9]{1,2}日|[0-9]{1,2}月|[0-9]{4}年")
#: Bodies are named with 与 and 同, states are not.
_WITH = re.compile("[与同](?=.)")
_JOINT = re.compile("^(?:以及|[、和与同及兼])+")


@cache
def posts() -> re.Pattern[str]:
    """Every post and calling a title may end with, the longest first."""
    office, calling = (lexicon.entry("titles", key) for key in ("office", "calling"))
    ahead = (f"(?!{lexicon.alternation(entry.not_before)})" for entry in (office, calling))
    parts = (f"{tree(entry.words)}{guard}" for entry, guard in zip((office, calling), ahead, strict=True))
    return re.compile(f"(?:{'|'.join(parts)})")


def tree(words: Iterable[str]) -> str:
    """The source of a pattern of words that looks at each first character once, the longest word first.

    >>> tree(("市长", "市", "区长"))
    '(?:市(?:长)?|区(?:长))'
    """
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[0], []).append(word[1:])
    parts = []
    for head, rest in tails.items():
        longer = [tail for tail in rest if tail]
        inner = tree(longer) if longer else ""
        parts.append(re.escape(head) + (f"{inner}?" if inner and "" in rest else inner))
    return f"(?:{'|'.join(parts)})"


@cache
def _post_at_end() -> re.Pattern[str]:
    return re.compile(f"{posts().pattern}$")


@cache
def _foreign_at_end() -> re.Pattern[str]:
    return re.compile(f"{lexicon.alternation(lexicon.words('titles', 'foreign'))}$")


@cache
def _lead() -> re.Pattern[str]:
    """The words that end before a title begins."""
    leads = [entry.pattern.pattern for entry in lexicon.entries("titles") if entry.key.startswith("before")]
    return re.compile("|".join([*leads, _DAY.pattern]))


def ends_in_post(text: Text) -> bool:
    """Whether a text ends with a post or calling.

    >>> from govnews.text import Text
    >>> ends_in_post(Text("县水利局局长"))
    True
    """
    return text.search(_post_at_end()) is not None


def phrase(left: Text) -> Text:
    """The titles that ``left`` ends with, from the first of their chain: all after the last word that is no title.

    >>> from govnews.text import Text
    >>> phrase(Text("会见了市委副书记、市长"))
    Text('市委副书记、市长')
    """
    near = left[max(0, len(left) - _REACH) :]
    for wall in near.finditer(_WALL):
        near = wall.after if near.holds(wall.after) else near
    links = near.split(_CHAIN)
    kept = _led(links[-1])
    for link, after in zip(reversed(links[:-1]), reversed(links[1:]), strict=True):
        if not kept.holds(after) or not len(link) or not link.search(_post_at_end()):
            break
        kept = kept.through(_led(link))
    for mark in kept.finditer(_WITH) if kept.search(_foreign_at_end()) else ():
        kept = mark.after
    joint = kept.match(_JOINT)
    return joint.after if joint else kept


def _led(link: Text) -> Text:
    """One title without the words before it."""
    for lead in link.finditer(_lead()):
        if len(lead.after):
            link = lead.after
    return link


def split(titles: Text) -> tuple[str, ...]:
    """The titles of a chain, each as printed.

    >>> from govnews.text import Text
    >>> split(Text("副主席兼秘书长"))
    ('副主席', '秘书长')
    """
    return tuple(str(part) for part in titles.split(_SPLIT) if len(part))


def merged(known: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """Titles printed in several places, each once: one that only shortens another gives way to it.

    >>> merged(("局长",), ("水利局局长",))
    ('水利局局长',)
    """
    titles = list(known)
    for title in new:
        if any(old.endswith(title) for old in titles):
            continue
        shorter = [n for n, old in enumerate(titles) if title.endswith(old)]
        if shorter:
            titles[shorter[0]] = title
        else:
            titles.append(title)
    return tuple(titles)
