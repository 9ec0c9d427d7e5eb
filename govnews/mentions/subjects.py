"""Subjects: who stands before an attributing verb in its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from govnews.lexicon import alternation, any_word, cache, entry, words
from govnews.lexicon.signs import LETTER
from govnews.mentions.name_shapes import any_of_chars, common_families, is_name
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govnews.mentions.names import NameMention

__all__ = ["Subject", "SubjectKind", "day", "find", "is_object"]

#: A named person; 他; a gathering; a described source; one told before (该负责人); nobody named; left out.
#: Last, somebody whom nothing but the place before a verb shows (an unknown name, an unknown trade).
SubjectKind: TypeAlias = Literal["name", "pronoun", "body", "source", "nobody", "elided", "stranger"]

_LOOSE: Final = 45


@frozen(kw_only=True)
class Subject:
    """Who says it, as far as the clause tells; ``gap`` is what stands between subject and verb."""

    kind: SubjectKind
    text: Text | None = None
    mention: NameMention | None = None
    gap: str = ""


def find(
    clause: Text, verb: Text, names: Sequence[NameMention], *, strict: bool, bodies: bool = True
) -> Subject | None:
    """The subject of a verb in its clause; ``strict`` where the verb may be a noun, so that it has to stand close.

    >>> from govnews.text import Text
    >>> paragraph = Text("会议还强调，要抓紧。")
    >>> find(paragraph[:3], paragraph[3:5], (), strict=False)
    Subject(kind='body', text=Text('会议'), mention=None, gap='还')
    """
    named = _named(clause, names, strict=strict)
    if named is not None:
        return named
    string = str(clause)
    if _embedding().search(string) and (strict or bodies):
        return None
    if _lead("anonymous", "told").match(string + str(verb)) and len(clause) <= 1:
        return Subject(kind="nobody")
    for kind, pattern in (("pronoun", _pronoun(strict)), ("body", _body()), ("source", _source(strict))):
        match = clause.fullmatch(pattern)
        if match and not any(match["who"].overlaps(name.text) for name in names):
            return Subject(kind=kind, text=match["who"], gap=str(match["gap"]))  # type: ignore[arg-type]
    if _elided().match(string):
        return Subject(kind="elided", gap=string)
    return None if names else _unknown(clause, strict=strict, bodies=bodies)


def _unknown(clause: Text, *, strict: bool, bodies: bool) -> Subject | None:
    """A subject whose name nobody else found: behind a title, or by nothing but its place."""
    titled = clause.fullmatch(_titled()) if bodies and not strict else None
    if titled:
        return Subject(kind="source", text=titled["who"], gap=str(titled["gap"]))
    ranked = clause.fullmatch(_ranked()) if bodies else None
    if ranked and is_name(str(ranked["who"])):
        return Subject(kind="source", text=ranked["who"], gap=str(ranked["gap"]))
    return _stranger(clause) if not strict or not bodies else None


def _stranger(clause: Text) -> Subject | None:
    """A subject of which nothing is known: all that stands before the verb, if it can be a noun phrase."""
    match = clause.fullmatch(_nominal())
    if match is None:
        return None
    who = match["who"]
    aside = who.search(_aside())
    if aside is not None and len(aside.before) > 1:
        who = aside.before
    if _hollow().search(str(who)):
        return None
    return Subject(kind="stranger", text=who, gap=str(clause.after(who)))


def _named(clause: Text, names: Sequence[NameMention], *, strict: bool) -> Subject | None:
    for mention in names:
        gap = clause.after(mention.text)
        if is_object(clause.before(mention.titles_text or mention.text)) or gap.startswith("的"):
            continue
        if strict and (not gap.fullmatch(_gap()) or _embedding().search(str(clause.before(mention.text)))):
            continue
        return Subject(kind="name", text=mention.text, mention=mention, gap=str(gap)) if len(gap) <= _LOOSE else None
    return None


def is_object(lead: Text) -> bool:
    """Whether what stands before a name makes it an object (会见某某), not a subject.

    >>> is_object(Text("当天会见"))
    True
    """
    return lead[-4:].search(_object()) is not None


@cache
def _object() -> re.Pattern[str]:
    return re.compile(f"{any_word('attribution', 'object')}$")


@cache
def _embedding() -> re.Pattern[str]:
    return entry("attribution", "embedding").pattern


@cache
def _lead(*keys: str) -> re.Pattern[str]:
    return re.compile(alternation(word for key in keys for word in words("attribution", key)))


@cache
def day() -> str:
    """The source of a pattern of a day and an hour as a report names them (当地时间3月5日晚, 12日下午)."""
    clock, hour = (alternation(entry("attribution", "clock").strings(key)) for key in ("at", "hour"))
    return f"(?:{clock}?(?:\\d{{1,2}}月)?\\d{{1,2}}[日号](?:{hour})?|{clock}?{hour})"


@cache
def _aside() -> re.Pattern[str]:
    """Where an unknown subject is over, and what it did when and how begins."""
    adverb = alternation(word for word in words("attribution", "adverb") if len(word) > 1)
    return re.compile(f"{day()}|{adverb}|{any_word('attribution', 'means')}")


@cache
def _between() -> str:
    """The source of a pattern of what may stand between a name and its verb."""
    return f"(?:{any_word('attribution', 'honorific')})?{_behind()}"


@cache
def _behind() -> str:
    """The source of a pattern of what may stand between any subject and its verb; every part is bounded."""
    adverb = f"(?:{any_word('attribution', 'adverb')}|{LETTER}{{2,4}}地)"
    settling = any_word("attribution", "settling")
    held = alternation(entry("attribution", "manner").strings("held"))
    manner = f"(?:{any_word('attribution', 'manner')}|{held}.{{0,12}}会)"
    cited = entry("attribution", "quoting")
    quoting = f"{alternation(cited.words)}.{{1,24}}{alternation(cited.strings('what'))}"
    issuing, document = any_word("attribution", "issuing"), any_word("sources", "document")
    issued = f"(?:在.{{1,10}})?{issuing}.{{0,16}}{document}"
    means = any_word("attribution", "means")
    return (
        f"(?:{adverb}){{0,2}}(?:{day()})?(?:[在于].{{1,30}}{settling})?"
        f"(?:{means}.{{2,16}}?)?(?:[就对向与].{{1,25}})?(?:[（(].{{1,9}}[）)])?(?:{adverb}){{0,3}}(?:{manner}[时中上并后]?)?(?:{quoting}|{issued})?(?:{adverb})?"
        f"(?:{LETTER}{{2,3}}地|{any_word('attribution', 'meanwhile')}.{{1,12}})?"
    )


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(_between())


@cache
def _start() -> str:
    return f"{alternation(words('sources', 'lead') + words('attribution', 'adverb'))}{{0,2}}"


@cache
def _pronoun(strict: bool) -> re.Pattern[str]:  # noqa: FBT001 - one pattern for each
    gap = _between() if strict else f".{{0,{_LOOSE}}}"
    return re.compile(f"(?:{_start()})(?P<who>{entry('attribution', 'pronoun').source})(?P<gap>{gap})")


@cache
def _body() -> re.Pattern[str]:
    held = any_word("attribution", "gathered")
    who = f".{{0,20}}?{any_word('attribution', 'body')}"
    return re.compile(f"(?:[^，。]{{0,16}}{held})?(?P<who>(?!.{{0,16}}{held}){who})(?P<gap>{_behind()})")


@cache
def _source(strict: bool) -> re.Pattern[str]:  # noqa: FBT001 - one pattern for each
    strip = alternation(entry("sources", "lead").strings("strip"))
    described = any_word("sources", "described")
    body = "".join(f"(?<!{word})" for word in words("sources", "not_source"))
    institution = any_word("sources", "institution") + body
    whole = alternation(word for word in words("sources", "institution") if len(word) > 1) + body
    document = any_word("sources", "document")
    issuing = any_word("attribution", "issuing")
    requested = any_word("attribution", "requested")
    own = f"我(?:们|[就对向与在把从]|{any_word('attribution', 'adverb')})"
    titled = f"(?:(?!{issuing})[^《》]){{0,6}}《[^《》]{{1,24}}》{any_word('sources', 'medium')}?"
    means = alternation(words("attribution", "means") + entry("attribution", "clock").strings("of"))
    printed = "" if strict else f"{titled}|"
    who = (
        f"{printed}(?!{requested}|{own})(?:(?!{means}).){{0,36}}?(?:{described}|{whole}|.{institution}》?)"
        f"|(?:(?!{issuing}).){{0,20}}?{document}|{any_word('sources', 'land')}"
    )
    home = f"(?:{alternation(entry('sources', 'lead').strings('of'))}{LETTER}{{1,12}}?的)?"
    return re.compile(f"(?:{strip}){{0,2}}{home}(?P<who>{who})(?P<gap>{_behind()})")


@cache
def _titled() -> re.Pattern[str]:
    """A title with a name behind it that nobody else found (a name from abroad)."""
    described = any_word("sources", "described")
    continuing = any_word("sources", "continuing")
    verbs = alternation(w for key in ("adverb", "plain", "noun") for w in words("attribution", key) if len(w) > 1)
    name = f"(?!{continuing}|{verbs})(?:{LETTER}|[·・]){{2,10}}?"
    return re.compile(f".{{0,36}}{described}(?P<who>{name})(?P<gap>{_behind()})")


@cache
def _ranked() -> re.Pattern[str]:
    """A title that no list holds, as far as its last character tells one (室长), with a family name behind it."""
    rank = any_word("sources", "rank")
    name = f"{any_of_chars(common_families())}{LETTER}{{1,2}}?"
    return re.compile(f".{{1,36}}?{rank}(?P<who>{name})(?P<gap>{_behind()})")


@cache
def _nominal() -> re.Pattern[str]:
    """What may be a noun phrase, perhaps behind a word that leads it in."""
    strip = alternation(entry("sources", "lead").strings("strip"))
    away = any_word("attribution", "leading_away")
    who = f"(?!{away})[\u4e00-\u9fffA-Za-z·・0-9“”《》]{{2,24}}?"
    return re.compile(f"(?:{strip})?(?P<who>{who})(?P<gap>{_behind()})")


@cache
def _hollow() -> re.Pattern[str]:
    return entry("attribution", "hollow").pattern


@cache
def _elided() -> re.Pattern[str]:
    adverb = any_word("attribution", "adverb")
    return re.compile(f"(?:{adverb}){{0,3}}(?:{LETTER}{{2,4}}地)?(?:$|[就对在向].{{1,40}}$)")
