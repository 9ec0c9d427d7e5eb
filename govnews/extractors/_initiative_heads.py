"""The nouns that name policy constructs, compiled from the lexicon once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from attrs import frozen

from govnews.lexicon import alternation, cache, entries, entry, words
from govnews.lexicon.characters import is_han
from govnews.lexicon.signs import LETTER, NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.model import InitiativeKind
    from govnews.text import Match, Text

__all__ = [
    "FILE",
    "VERSION",
    "Found",
    "boundary",
    "completions",
    "counted",
    "gate",
    "generic",
    "head_kind",
    "heads",
    "kind_of",
    "plainly",
    "verbs",
]

#: So many characters may describe the nouns that complete a name, and so many nouns may stand in a row.
_DESCRIBING, _NOUNS = 10, 3
#: The lexicon's file of initiatives.
FILE = "initiatives"
#: The years or the state of a document, behind its name.
VERSION = re.compile("[（(][^（）()]{1,16}[）)]$")


@frozen(kw_only=True)
class Found:
    """An initiative where it stands: the words that name it (marks included), its kind, its parts, and the rule."""

    text: Text
    kind: InitiativeKind
    rule: str
    components: tuple[str, ...] = ()


@cache
def heads() -> re.Pattern[str]:
    """Any head noun; the name of the group that matched is the lexicon's entry."""
    choice = "|".join(f"(?P<{key}>{entry(FILE, key).source})" for key in _keys())
    return re.compile(f"{gate(word for key in _keys() for word in words(FILE, key))}(?:{choice})")


def gate(choice: Iterable[str]) -> str:
    """A look ahead at the first two characters of words, so that most places are passed by at once.

    >>> gate(["工程", "工作法"])
    '(?=[工][作程])'
    """
    pairs = [(word[0], word[1]) for word in choice]
    first, second = ("".join(sorted({re.escape(pair[at]) for pair in pairs})) for at in (0, 1))
    return f"(?=[{first}][{second}])"


@cache
def _keys() -> tuple[str, ...]:
    return tuple(found.key for found in entries(FILE) if "kind" in found.data)


def head_kind(match: Match) -> str:
    """The entry of a match of `heads`."""
    return next(key for key in _keys() if match.get(key) is not None)


@cache
def plainly(key: str) -> str:
    """Whether a head noun names something unquoted: ``alone``, behind a ``verb`` that sets things up, or ``never``."""
    return str(entry(FILE, key).data["plain"])


@cache
def kind_of(key: str) -> InitiativeKind:
    """The kind of initiative that an entry of heads makes."""
    return cast("InitiativeKind", entry(FILE, key).data["kind"])


def completions(rest: Text, /) -> Iterator[tuple[Text, Text]]:
    """What completes a quoted name, in the text behind it: head nouns, perhaps behind a few describing characters.

    First with as many of these as can be, then with as few.
    """
    string = str(rest)
    han = next((at for at, char in enumerate(string[:_DESCRIBING]) if not is_han(char)), _DESCRIBING)
    head = heads()
    places = [at for at in range(han + 1) if head.match(string, at)]
    for at in (*places[-1:], *places[:1]):
        end = at
        for _ in range(_NOUNS):
            noun = head.match(string, end)
            end = noun.end() if noun else end
        yield rest[:at], rest[at:end]


@cache
def boundary() -> re.Pattern[str]:
    """What a name does not reach over to its left: verbs, particles, and where they begin a clause, adverbs."""
    outer, inner = entry(FILE, "outer").source, alternation(words(FILE, "inner"))
    particle = "|".join(entry(FILE, key).source for key in ("particle", "linking", "joining", "preposition"))
    classifier = alternation(words(FILE, "classifier"))
    behind = alternation(entry(FILE, "classifier").strings("behind"))
    number = f"0-9{NUMERALS}百千万亿多"
    counted = f"(?<!第)[{number}两几数][{number}余.]{{0,8}}{classifier}{behind}?"
    tail = f"(?:{inner}|{outer}|{particle})*"
    return re.compile(f"(?:(?:{outer})好?|{particle}|{counted}|和(?={inner})){tail}|^(?:{inner})+")


@cache
def verbs() -> re.Pattern[str]:
    """The verbs of `boundary` alone: those that may also stand inside a name."""
    return re.compile(f"{alternation(word for key in ('outer', 'inner') for word in words(FILE, key))}+")


@cache
def generic() -> re.Pattern[str]:
    """Words that only describe, some in a row: behind nothing else a noun names nothing."""
    return re.compile(
        f"(?:[0-9]{{1,4}}[个项条年]|[0-9]{{1,2}}|{alternation(words(FILE, 'generic'))}|[和及与个项条]){{1,3}}"
    )


@cache
def counted() -> re.Pattern[str]:
    """What counts a row of projects, actions, parts … (八大工程)."""
    heads_counted = entry(FILE, "counted").source
    by_item = alternation(words(FILE, "counted_by_item"))
    return re.compile(
        f"(?<![第{NUMERALS}])(?P<count>[{NUMERALS}])(?:(?<!一)大{LETTER}{{0,3}}?{heads_counted}|项{by_item})"
    )
