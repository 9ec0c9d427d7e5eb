"""The shape of names: which characters family names and given names are written with."""

from __future__ import annotations

import re

from govnews import lexicon
from govnews.lexicon import cache

__all__ = [
    "any_of_chars",
    "begins_name",
    "common_families",
    "composed",
    "families",
    "given",
    "is_full",
    "is_name",
    "looks_given",
    "may_be_given",
    "of_class",
    "shape",
]


#: A name in full has so many characters.
_FULL = 3


@cache
def of_class(*keys: str) -> frozenset[str]:
    """All strings of these entries of the surnames."""
    return lexicon.word_set("surnames", *keys)


@cache
def begins_name() -> frozenset[str]:
    """The characters that a name may begin with."""
    long = (word[0] for key in ("compound", "japanese", "parts") for word in lexicon.words("surnames", key))
    return of_class("plain", "doubtful", "sounds") | frozenset(long)


@cache
def common_families() -> frozenset[str]:
    """Family names of one character that are seldom anything else."""
    return of_class("plain")


@cache
def families() -> frozenset[str]:
    """All family names of one character."""
    return of_class("plain", "doubtful")


@cache
def given(*, sure: bool = False) -> frozenset[str]:
    """The characters that given names are written with, only those that begin few words of every day where ``sure``."""
    return of_class("given") if sure else of_class("given", "given_too")


def is_name(string: str) -> bool:
    """Whether a string has the shape of a name: a family name, and characters that given names are written with.

    >>> is_name("陆远舟"), is_name("陆续")
    (True, False)
    """
    return bool(shape().fullmatch(string)) or composed(string) == len(string) > _FULL - 1


def composed(string: str) -> int:
    """How much of a string's start is put together of words that Tibetans and Mongols are named with.

    >>> composed("扎西多吉说"), composed("陆远舟")
    (4, 0)
    """
    found = _parts().match(string)
    return found.end() if found is not None else 0


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(f"{lexicon.any_word('surnames', 'parts')}{{1,4}}")


def is_full(string: str) -> bool:
    """Whether a string has the shape of a name of three characters and more."""
    return len(string) > 2 and is_name(string)  # noqa: PLR2004


def looks_given(string: str) -> bool:
    """Whether two characters are such as given names are written with, and no word begins with the second.

    >>> looks_given("远舟"), looks_given("远来"), looks_given("会议")
    (True, False, False)
    """
    return len(string) == 2 and string[1] in of_class("given") and string[0] in of_class("given", "given_too")  # noqa: PLR2004


def may_be_given(string: str) -> bool:
    """Whether two characters are such as given names are written with, one of them at least a sure one.

    >>> may_be_given("志国"), may_be_given("建国"), may_be_given("会议")
    (True, False, False)
    """
    both = len(string) == 2 and all(char in given() for char in string)  # noqa: PLR2004
    return both and any(char in given(sure=True) for char in string)


@cache
def shape() -> re.Pattern[str]:
    """A family name, compound or plain, and one or two characters of given names, one of them a sure one."""
    long = lexicon.any_word("surnames", "compound")
    plain, may, sure = (any_of_chars(chars) for chars in (families(), given(), given(sure=True)))
    return re.compile(f"(?:{long}|{plain})(?:{may}?{sure}|{sure}{may})")


def any_of_chars(chars: frozenset[str]) -> str:
    """The source of a pattern of any of these characters."""
    return f"[{''.join(sorted(chars))}]"
