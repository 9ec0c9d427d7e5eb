"""The patterns of bylines, datelines and credits, made from the lexicon.

Each is made when it is first asked for, behind a test of the string that costs next to nothing: most pages have no use
for most of them, and a range of Han characters takes Python 3.11 a millisecond to compile wherever it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from govnews import lexicon
from govnews.lexicon import cache, lru_cache
from govnews.lexicon.signs import HAN_ALL, LETTER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Final

Kind: TypeAlias = Literal["credit", "lead", "mark", "reported", "line", "trailer", "photo"]

__all__ = ["HAN", "ROLES", "Kind", "is_han", "names_role", "pattern", "wired"]

ROLES: Final = ("author", "commentator", "correspondent", "editor", "photographer", "reporter")
HAN: Final = f"〇{HAN_ALL}"
#: One word of a list of names: Han characters, with the dot of transcribed names.
WORD: Final = rf"{LETTER}{{1,6}}(?:[·•・]{LETTER}{{1,8}}){{0,3}}"
NAME_LIST: Final = rf"{WORD}(?:[\s、，,;；/]{{1,4}}{WORD}){{0,12}}"
#: Printed line ends may stand inside a date.
DATE: Final = r"(?:\d{4}\s{0,4}年\s{0,4})?\d{1,2}\s{0,4}月\s{0,4}\d{1,2}\s{0,4}日"
BRACKET: Final = r"[（(【\[](?P<credits>[^（）()【】\[\]。]{1,120})[)）】\]]"
_ANY_ROLE: Final = (*ROLES, "other_role")
#: A dateline's paper, places and date take no more than 130 characters.
_LONGEST_LEAD: Final = 140


@frozen(kw_only=True)
class _Parts:
    """The sources that the patterns are composed of."""

    paper: str
    house: str
    role: str
    wire: str
    photo: str
    report: str

    @property
    def credits(self) -> str:
        """A role, whoever's it is."""
        return rf"(?:{self.house})?\s{{0,2}}(?:{self.role})"


@cache
def _parts() -> _Parts:
    own = lexicon.alternation(lexicon.words("bylines", "own"))
    suffix = f"(?:{lexicon.alternation(lexicon.words('bylines', 'house'))}|网|报(?=讯))(?!络)"
    paper = rf"[\w—－-]{{0,14}}?{suffix}(?:[-—－]\w{{0,10}}?{suffix})?"
    # each role keeps the contexts in which it is something else
    roles = "|".join(f"(?:{lexicon.entry('bylines', key).source})" for key in _ANY_ROLE)
    signs = lexicon.alternation(_signs())
    return _Parts(
        paper=paper,
        house=rf"(?:{own}(?:驻{LETTER}{{1,8}}?)?|{paper})",
        role=rf"(?:{roles}|{signs}(?=\s?[/|｜:：]))",
        wire=lexicon.entry("bylines", "wire").source,
        photo=lexicon.entry("bylines", "photo").source,
        report=lexicon.alternation(lexicon.words("bylines", "report")),
    )


@cache
def pattern(kind: Kind, /) -> re.Pattern[str]:
    """One of the patterns, made from the lexicon when first asked for."""
    return re.compile(_SOURCES[kind](_parts()))


def _credit(of: _Parts) -> str:
    """A role with the names behind it."""
    name = rf"(?!{of.house}?\s?{of.role}){WORD}"  # another role is no name
    names = rf"(?P<names>{name}(?:[\s、，,;；/]{{1,4}}{name}){{0,12}})"
    return rf"(?P<house>{of.house})?\s{{0,2}}(?P<role>{of.role})[\s:：/|｜丨]{{0,4}}(?:{names})?"


def _lead(of: _Parts) -> str:
    """A dateline."""
    plain = rf"(?P<plain>(?:{of.house})?\s?(?:{of.role})\s?(?:{LETTER}|[·、\s]){{2,30}}?)(?:{of.report})?[:：]"
    return (
        rf"\s*[【〔\[]?据?(?P<house>{of.house})\s{{0,2}}(?:(?P<place>{LETTER}{{2,8}}?(?:、{LETTER}{{2,8}}?){{0,5}})\s?)?"
        rf"(?P<date>{DATE})?\s?{of.wire}(?(date)|(?=[\s（(【\[:：】〕\]]|\d|$))[】〕\]]?\s*(?:{BRACKET})?"
        rf"(?:{plain})?\s*(?P<date_after>{DATE})?[:：]?"
    )


def _mark(of: _Parts) -> str:
    """A paper's name alone in brackets."""
    return rf"\s*[【〔]\s?(?P<house>{of.paper})\s?[】〕]\s*(?:{BRACKET})?"


def _reported(of: _Parts) -> str:
    """A dateline that names the reporter before the place."""
    city = lexicon.alternation([*lexicon.words("regions", "city"), *lexicon.words("regions", "province")])
    return (
        rf"\s*(?P<open>[（(【〔\[]\s?)?"
        rf"(?P<credits>(?:{of.house})?\s?(?:{of.role})\s?(?P<named>(?:{LETTER}|[·、\s]){{2,30}}?))"
        rf"(?:\s?[/／]\s?(?P<place>{LETTER}{{2,8}}?)|(?P<city>{city}))?\s?"
        rf"(?:(?P<day>\d{{1,2}}日)?{of.wire}|(?:{of.report}))\s?(?(open)[）)】〕\]]|[:：])"
    )


def _line(of: _Parts) -> str:
    """A line of credits and nothing else."""
    label = lexicon.alternation(lexicon.words("bylines", "date_label"))
    return (
        rf"[□■●◎▲○◆\s]{{0,4}}(?P<open>[（(])?(?P<credits>{of.credits}[{HAN}A-Za-z·•・\s、，,;；:：/|｜-]{{0,100}}?)"
        rf"(?:{label}[:：]?\s?(?P<date>\d{{4}}[-年/.]\d{{1,2}}[-月/.]\d{{1,2}}日?))?\s*[)）]?\Z"
    )


def _trailer(of: _Parts) -> str:
    """Credits in brackets at the end."""
    return rf"[（(](?P<credits>{of.credits}[{HAN}·•・\s、，,;；:：]{{1,60}})[)）]\s*\Z"


def _photo(of: _Parts) -> str:
    """Who took a picture, at the end of its caption."""
    return (
        rf"(?:[（(]\s?)?(?:(?P<house>{of.house})?\s?(?P<role>{of.role})[\s:：]{{0,3}})?"
        rf"(?:(?P<names>{NAME_LIST})\s{{0,3}}/?\s?(?:{of.photo})(?:\s?/\s?[{HAN}A-Za-z]{{1,12}})?"
        rf"|(?:{of.photo})\s?[/:：]\s?(?P<after>{NAME_LIST}))\s?[)）]?。?\s*\Z"
    )


_SOURCES: Final[Mapping[Kind, Callable[[_Parts], str]]] = {
    "credit": _credit,
    "lead": _lead,
    "mark": _mark,
    "reported": _reported,
    "line": _line,
    "trailer": _trailer,
    "photo": _photo,
}


@lru_cache(256)  # what a line is is asked in several ways
def names_role(string: str, /) -> bool:
    """Whether a string names a role.

    >>> names_role("本报记者 林远"), names_role("图：何平"), names_role("记者从市统计局获悉")
    (True, True, False)
    """
    return any(map(string.__contains__, _role_words())) and _role().search(string) is not None


@cache
def _role() -> re.Pattern[str]:
    return re.compile(_parts().role)


def _signs() -> tuple[str, ...]:
    """What stands for a role in one character."""
    return lexicon.words("bylines", "author_sign") + lexicon.words("bylines", "photographer_sign")


@cache
def _role_words() -> tuple[str, ...]:
    """The words for roles, without those that hold another: what is looked for first, since most strings have none."""
    words = sorted({*_signs(), *(word for key in _ANY_ROLE for word in lexicon.words("bylines", key))}, key=len)
    return tuple(word for at, word in enumerate(words) if not any(part in word for part in words[:at]))


def wired(string: str, /) -> bool:
    """Whether the word that closes a dateline may stand where one can end, in a string's first characters.

    >>> wired("本报江州9月7日讯 市里开会"), wired("全市电力充足")
    (True, False)
    """
    return lexicon.entry("bylines", "wire").pattern.search(string.lstrip()[:_LONGEST_LEAD]) is not None


def is_han(string: str, /) -> bool:
    """Whether a string holds nothing but Han characters.

    >>> is_han("买买提"), is_han("买买提·艾力")
    (True, False)
    """
    return all("\u3400" <= character <= "\u9fff" or character == "\u3007" for character in string)
