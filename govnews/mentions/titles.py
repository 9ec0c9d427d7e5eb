"""Titles as printed at human names: where a post stands, where its title begins, how a chain of titles is split."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.lexicon import cache

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from govnews.text import Text

__all__ = ["before_titles", "ends_in_post", "merged", "phrase", "posts", "split", "tree"]

#: How far before the name a chain of titles may begin.
_REACH = 90
#: A body's name may run over no such mark.
_WALL = re.compile(r"[^\w·・•、－-]")
_CHAIN = re.compile("、")
_SPLIT = re.compile("、|兼(?!职|任)")
_DAY = re.compile(r"[0-9]{1,2}日|[0-9]{1,2}月|[0-9]{4}年")
#: Bodies are named with 与 and 同, states are not.
_WITH = re.compile("[与同](?=.)")
#: Where somebody is and with whom: 在某地与某局局长.
_AT = "在"
_IN_COMPANY = re.compile(r"\w{2,8}?[与同](?=.)")
#: How many first characters are told apart at once.
_TOGETHER = 48
_JOINT = re.compile("^日?(?:以及|[、和与同及兼])+")


@cache
def posts() -> re.Pattern[str]:
    """Every post and calling a title may end with, the longest first."""
    entries = (lexicon.entry("titles", key) for key in ("calling", "office"))
    ahead = {word: f"(?!{lexicon.alternation(entry.not_before)})" for entry in entries for word in entry.words}
    return re.compile(tree(ahead, ahead=ahead))


def tree(words: Iterable[str], *, ahead: Mapping[str, str] | None = None) -> str:
    """The source of a pattern of many words, the longest first, that tries few of them at any place.

    Before it tries any word it looks whether the first two characters begin one. ``ahead`` gives what must be ahead of
    a word, as the source of a pattern. The words stand flat beside each other: groups in groups compile ten times
    slower.

    >>> tree(("市长", "市委", "区长"))
    '(?=[区市][委长])(?:(?=[区市])(?:区长|市委|市长))'
    """
    every = sorted(set(words))
    firsts = sorted({word[0] for word in every})
    parts = []
    for start in range(0, len(firsts), _TOGETHER):
        some = firsts[start : start + _TOGETHER]
        group = lexicon.alternation((word for word in every if word[0] in some), ahead=ahead)
        parts.append(f"(?={_one_of(some)}){group}")
    seconds = sorted({word[1] for word in every if len(word) > 1})
    gate = f"(?={_one_of(firsts)}{_one_of(seconds)})" if all(len(word) > 1 for word in every) else ""
    return f"{gate}(?:{'|'.join(parts)})"


def _one_of(chars: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, chars))}]"


@cache
def _ends() -> tuple[frozenset[str], tuple[int, ...]]:
    """The posts and callings, and how long they are."""
    every = frozenset(lexicon.words("titles", "calling") + lexicon.words("titles", "office"))
    return every, tuple(sorted({len(word) for word in every}))


@cache
def _foreign_at_end() -> re.Pattern[str]:
    return re.compile(f"{lexicon.any_word('titles', 'foreign')}$")


@cache
def before_titles() -> str:
    """The source of a pattern of the words that end before a title begins."""
    return "|".join(entry.source for entry in lexicon.entries("titles") if entry.key.startswith("before"))


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(f"{before_titles()}|{_DAY.pattern}")


def ends_in_post(text: Text) -> bool:
    """Whether a text ends with a post or calling.

    >>> from govnews.text import Text
    >>> ends_in_post(Text("县水利局局长"))
    True
    """
    every, lengths = _ends()
    end = str(text[max(0, len(text) - lengths[-1]) :])
    return any(end[-length:] in every for length in lengths)


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
        if not kept.holds(after) or not len(link) or not ends_in_post(link):
            break
        kept = kept.through(_led(link))
    for mark in kept.finditer(_WITH) if kept.search(_foreign_at_end()) else ():
        kept = mark.after
    joint = kept.match(_JOINT)
    return joint.after if joint else kept


def _led(link: Text) -> Text:
    """One title without the words before it."""
    at = False
    for lead in link.finditer(_lead()):
        if len(lead.after):
            at, link = str(lead[0]) == _AT, lead.after
    company = link.match(_IN_COMPANY) if at else None
    return company.after if company else link


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
