"""Endings: where a human name that begins a string ends, told by what follows it."""

from __future__ import annotations

import re
from typing import Protocol

from attrs import frozen

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.characters import is_han
from govnews.lexicon.signs import LETTER, NO_LETTER
from govnews.mentions import words
from govnews.mentions.finders import Finder
from govnews.mentions.name_shapes import begins_name, composed, given, is_name, looks_given, may_be_given, of_class
from govnews.mentions.titles import posts

__all__ = ["REACH", "SURE", "Counted", "Ending", "ends_here", "measure", "no_name"]

#: How much of what follows a title is looked at.
REACH = 28
SURE, _LIKELY, _NONE = 2, 1, 0
_TOWARDS = "向"
_POST_VERBS = "任"
_PARTICLES = "并还也又却已曾时"
_DOTS = "·・•‧"
#: What joins the family names of one person.
_HYPHENS = "－‐–-"
_STOP = re.compile(rf"$|等|(?![{_DOTS}]){NO_LETTER}")
_REIGN = re.compile("[一二三四五六七八]世")
_DOT = re.compile("[·・•‧－‐–-]")
_TRUE_DOT = re.compile(f"[{_DOTS}]")
#: A part of a transcribed name has no more characters than this, and a name put together of words no fewer.
_PART = 8
_WHOLE = 3


class Counted(Protocol):
    """A text that can say how often a string stands in it, as `str` can."""

    def count(self, string: str, /) -> int:
        """The number of places where ``string`` stands."""


@frozen
class Ending:
    """How long a name is, and how sure that is: 2 by what must follow it, 1 by what may, 0 by nothing."""

    length: int
    sure: int


@cache
def _follower() -> Finder:
    """What stands behind a name and is no part of one: verbs of saying and the adverbs before them among it."""
    keys = ("plain", "noun", "govern", "adverb")
    said = (word for key in keys for word in lexicon.words("attribution", key) if len(word) > 1)
    then = lexicon.entry("names", "then")
    return Finder.of({*then.words, *said}, not_before=then.not_before)


@cache
def _loose() -> frozenset[str]:
    return frozenset(lexicon.words("names", "then_single"))


@cache
def _never() -> frozenset[str]:
    return frozenset(lexicon.words("names", "never"))


@cache
def _no_name() -> Finder:
    return Finder.of(lexicon.words("names", "words"))


@cache
def _light() -> re.Pattern[str]:
    """A verb or particle of one character with what it takes: 作总结讲话, 率调研组, 于5日."""
    done, led = (lexicon.any_word("names", key) for key in ("done", "led"))
    return re.compile(f"[作做](?:了|{done})|率[^，。；]{{0,8}}?{led}|于[0-9]")


def _goes_on(rest: str, at: int = 0) -> bool:
    """Whether what follows a name stands here, behind a particle (又说) or alone, or what `_light` knows."""
    followed = _follower().at(rest, at) or (rest[at] in _PARTICLES and _follower().at(rest, at + 1))
    return bool(followed) or (rest[at] in _loose() and _light().match(rest, at) is not None)


def _acts(rest: str, at: int) -> bool:
    """Whether what stands here is a verb or particle with what it takes: no name ends in its first character."""
    if rest[at] not in _loose():
        return False
    return _goes_on(rest, at) or (rest[at] in _POST_VERBS and posts().match(rest, at + 1) is not None)


def no_name(string: str) -> bool:
    """Whether a string begins with a word that only looks like a name."""
    return _no_name().at(string) > 0


@cache
def _address() -> re.Pattern[str]:
    """Forms of address that stand behind a family name: who is called so is not named."""
    return lexicon.entry("names", "address").pattern


def ends_here(after: str) -> bool:
    """Whether a name or a title is over before this."""
    return _grade(after) > _NONE


def measure(rest: str, article: Counted, *, foreign: bool = False, strong: bool = False) -> Ending | None:
    """The end of the name that ``rest`` begins with, or None where none begins.

    ``article`` is the whole text, where the name may stand again; ``foreign`` says that the title is of other lands,
    ``strong`` that what stands before is a post, so that a family name may be one that is not known.
    """
    if not rest or _is_post(rest):
        return None
    dotted = _dots().match(rest) if strong and _TRUE_DOT.search(rest, 0, _PART + 1) else None
    if dotted and not posts().search(rest, 0, dotted.end(1)):  # 和财政部长某·某: a title stands before the name
        return _dotted(rest, dotted)
    if rest[0] not in begins_name():
        return _unknown(rest) if strong else None
    if _no_person(rest, strong=strong):
        return None
    known = _marked(rest) or _composed(rest) or _told(rest, article, foreign=foreign, strong=strong)
    return known or (_unknown(rest) if strong and not _surname(rest) else None)


def _is_post(rest: str) -> bool:
    """Whether a post stands where a name might begin; 林长 of a full name such as 林长洲 is none."""
    post = posts().match(rest)
    return post is not None and not (post.end() < _WHOLE and is_name(rest[:_WHOLE]) and bool(_STOP.match(rest, _WHOLE)))


def _composed(rest: str) -> Ending | None:
    """A name of Tibetan or Mongolian words: two of them and more, or a long one, as many as stand together."""
    end = composed(rest)
    if end < _WHOLE:
        return None
    grade = _grade(rest[end:])
    longer = (n for n in (end + 1, end + 2) if n < len(rest) and _grade(rest[n:]) == SURE)
    more = next(longer, None) if grade == _NONE and is_han(rest[end : end + 2]) else None
    return Ending(end, max(grade, _LIKELY)) if more is None else Ending(more, SURE)


def _no_person(rest: str, *, strong: bool) -> bool:
    """Whether a string begins with a word that only looks like a name, or addresses somebody without naming him."""
    word = _no_name().at(rest)
    if word and (word > 2 or not (_over_word(rest) or (strong and _named_so(rest)))):  # noqa: PLR2004 - a name may run over two characters
        return True
    surname = _surname(rest)
    return bool(surname and _address().match(rest, surname))


def _marked(rest: str) -> Ending | None:
    """A name whose parts are marked: by a dot between them, or by a space that keeps columns even."""
    dotted = _dots().match(rest) if _DOT.search(rest, 0, _PART + 1) else None
    if dotted and _sounds_only(rest[: dotted.end(1)]):
        return _dotted(rest, dotted)
    spaced = _spaces().match(rest) if rest[1:2] in (" ", "\u3000") else None
    return Ending(spaced.end(), SURE) if spaced and rest[0] in of_class("plain", "doubtful") else None


@cache
def _dots() -> re.Pattern[str]:
    sound = f"[{''.join(sorted(of_class('sounds')))}]"
    joint = f"(?:[{_DOTS}]|[{_HYPHENS}](?={sound}{{2}}))"
    part = f"(?:(?![和与及同]){LETTER}){{1,{_PART}}}"
    return re.compile(rf"({part})(?:{joint}{part}){{1,4}}")


@cache
def _spaces() -> re.Pattern[str]:
    return re.compile(rf"({LETTER})[ \u3000]{{1,2}}({LETTER})(?=$|{NO_LETTER})")


def _told(rest: str, article: Counted, *, foreign: bool, strong: bool) -> Ending | None:
    """The end of a name as what follows tells it."""
    native = _native(rest, article, strong=strong)
    if native and native.sure == SURE:
        return native
    sounded = _sounded(rest, foreign=foreign)
    if sounded and not foreign and native and sounded.length <= native.length:
        return native
    return sounded or native or _unmarked(rest, article)


def _native(rest: str, article: Counted, *, strong: bool) -> Ending | None:
    """A family name of one or two characters and one or two more, told by what follows."""
    surname = _surname(rest)
    if not surname or posts().match(rest, surname):
        return None
    lengths = [n for n in (surname + 2, surname + 1) if len(rest) >= n and _may_be_given(rest[surname:n])]
    if len(lengths) > 1 and _acts(rest, surname + 1):
        lengths = lengths[1:]
    graded = [(_grade(rest[n:]), n) for n in lengths]
    place = rest[surname + 2 : surname + 3] in lexicon.word_set("names", "place_end")
    if not any(grade for grade, _ in graded) and looks_given(rest[surname : surname + 2]) and not place:
        return Ending(surname + 2, _LIKELY)
    if len(rest) > 4 and rest[1] in of_class("plain") and _grade(rest[4:]) == SURE:  # noqa: PLR2004 - two family names
        graded.append((_LIKELY, 4) if _may_be_given(rest[1:4]) else (_NONE, 0))
    grade, best = max(graded, default=(_NONE, 0))
    if grade == _LIKELY and rest[best - 1] in _loose() and article.count(rest[: best - 1]) > article.count(rest[:best]):
        best -= best - 1 > surname
    again = grade == _LIKELY and best > surname + 1 and article.count(rest[:best]) > 1
    doubtful = surname == 1 and rest[0] in of_class("doubtful") and not may_be_given(rest[surname:best])
    plain = strong and _plainly(rest, best)
    if grade == _NONE or (doubtful and grade < SURE and not again and not plain):
        return None
    return Ending(best, grade)


def _plainly(rest: str, end: int) -> bool:
    """Whether what stands behind a post is plainly a name, though its family name is a word too."""
    if rest[end : end + 1] in _never() and rest[end - 1] in given(sure=True):
        return True
    return not words.starts_with_word(rest[:end]) and not words.known(rest[1:end])


def _over_word(rest: str) -> bool:
    """Whether a name runs over a word that only looks like one: 高山青 before a verb or mark."""
    after = rest[3:]
    return (may_be_given(rest[1:3]) and _follows(after)) or (looks_given(rest[1:3]) and after[:1] in _never())


def _named_so(rest: str) -> bool:
    """Whether a word that people are named with too (谷雨) is over behind a post, as a name is."""
    return is_name(rest[:2]) and not words.thing(rest[:2]) and _follows(rest[2:])


def _unknown(rest: str) -> Ending | None:
    """A name whose family name is rare: two characters of given names before a mark or verb."""
    sure = given(sure=True)
    rare = rest[0] not in _loose() or (rest[1:2] in sure and rest[2:3] in sure and not is_name(rest[1:3]))
    fits = may_be_given(rest[1:3]) and is_han(rest[0]) and rest[0] not in _never() and rare
    return Ending(3, SURE) if fits and _follows(rest[3:]) and not _no_name().at(rest) else None


def _surname(rest: str) -> int:
    if rest[:2] in of_class("compound", "japanese"):
        return 2
    return int(rest[0] in of_class("plain", "doubtful"))


def _unmarked(rest: str, article: Counted) -> Ending | None:
    """Where nothing tells, the other places of the name do, and at last the dictionary."""
    run = _run(rest)
    if run > 3:  # noqa: PLR2004 - longer than a name of one's own tongue
        return Ending(run, _LIKELY) if article.count(rest[:run]) > 1 else None
    surname = _surname(rest)
    if not surname or rest[0] in of_class("doubtful") or posts().match(rest, surname):
        return None
    lengths = [n for n in (surname + 2, surname + 1) if len(rest) >= n and _may_be_given(rest[surname:n])]
    again = [n for n in lengths if article.count(rest[:n]) > 1]
    if again:
        return Ending(again[0], _LIKELY)
    for n in reversed(lengths):
        if words.starts_with_word(rest[n:]):
            return Ending(n, _NONE)
    return None


def _sounds_only(part: str) -> bool:
    return all(char in of_class("sounds") for char in part)


def _run(rest: str) -> int:
    """How many characters at the start are such as foreign names are written with."""
    sounds = of_class("sounds")
    return next((n for n, char in enumerate(rest) if char not in sounds), len(rest))


def _sounded(rest: str, *, foreign: bool) -> Ending | None:
    """A name written by its sounds: as many such characters as stand together, cut where something follows."""
    least = _LIKELY if foreign or not _surname(rest) else SURE
    lengths = [n for n in range(2, min(_run(rest), 8) + 1) if _grade(rest[n:]) >= least]
    if not lengths:
        return None
    if not foreign and words.ordinary(rest[:2]):
        return None
    sure = [n for n in lengths if _follows(rest[n:])]
    return Ending(sure[0], SURE) if sure else Ending(lengths[-1], _LIKELY)


def _dotted(rest: str, found: re.Match[str]) -> Ending:
    """A name in parts: its last part ends where something follows, or where the sounds end."""
    start = max(rest.rfind(dot, 0, found.end()) for dot in _DOTS + _HYPHENS) + 1
    sounds = of_class("sounds")
    run = next((n for n in range(start, found.end()) if rest[n] not in sounds), found.end())
    ends = [n for n in range(start + 1, found.end() + 1) if n <= max(run, start + 3) and _grade(rest[n:])]
    best = max(ends, key=lambda n: (_grade(rest[n:]), n <= run, -n), default=max(run, start + 1))
    reign = _REIGN.match(rest, best)
    return Ending(reign.end() if reign else best, SURE if ends or reign else _LIKELY)


def _may_be_given(given: str) -> bool:
    """Whether characters may be a given name: none that only grammar uses, and 向 only before another."""
    return is_han(given) and given[-1] != _TOWARDS and _never().isdisjoint(given)


def _follows(after: str) -> bool:
    """Whether a name is surely over before this."""
    return _STOP.match(after) is not None or _goes_on(after)


def _grade(after: str) -> int:
    """How surely a name ends before this."""
    if _follows(after):
        return SURE
    return _LIKELY if after[0] in _loose() or after[0] in _never() or posts().match(after) else _NONE
