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

__all__ = ["Subject", "SubjectKind", "day", "find", "is_object", "lead_in"]

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
    if len(clause) <= 1 and entry("attribution", "anonymous").pattern.match(string + str(verb)):
        return Subject(kind="nobody")
    printed = () if strict else (("source", _printed()),)
    for kind, pattern in (("pronoun", _pronoun()), ("body", _body()), *printed, ("source", _source())):
        match = clause.fullmatch(pattern)
        if match is None or any(match["who"].overlaps(name.text) for name in names):
            continue
        if kind != "pronoun" or not strict or match["gap"].fullmatch(_gap()):
            return Subject(kind=kind, text=match["who"], gap=str(match["gap"]))
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
    """What may stand between a name and its verb."""
    return re.compile(f"{any_word('attribution', 'honorific')}?{_behind()}")


@cache
def _pronoun() -> re.Pattern[str]:
    lead = f"{alternation(words('sources', 'lead') + words('attribution', 'adverb'))}{{0,2}}"
    return re.compile(f"{lead}(?P<who>{entry('attribution', 'pronoun').source})(?P<gap>.{{0,{_LOOSE}}})")


@cache
def _body() -> re.Pattern[str]:
    held = any_word("attribution", "gathered")
    who = f".{{0,20}}?{any_word('attribution', 'body')}"
    return re.compile(f"(?:[^，。]{{0,16}}{held})?(?P<who>(?!.{{0,16}}{held}){who})(?P<gap>{_behind()})")


@cache
def lead_in() -> str:
    """The source of a pattern of a word that leads a source in and is no part of it."""
    return alternation(entry("sources", "lead").strings("strip"))


@cache
def _led() -> str:
    """The source of a pattern of what leads a source in: such words, and whose it is (来自某国的)."""
    return f"(?:{lead_in()}){{0,2}}(?:{alternation(entry('sources', 'lead').strings('of'))}{LETTER}{{1,12}}?的)?"


@cache
def _printed() -> re.Pattern[str]:
    """A writing, a paper or a review in title marks."""
    titled = f"(?:(?!{any_word('attribution', 'issuing')})[^《》]){{0,6}}《[^《》]{{1,24}}》"
    return re.compile(f"{_led()}(?P<who>{titled}{any_word('sources', 'medium')}?)(?P<gap>{_behind()})")


@cache
def _source() -> re.Pattern[str]:
    """People described, a body, a writing, a land."""
    institutions = words("sources", "institution")
    short, long = (alternation(word for word in institutions if (len(word) > 1) is longer) for longer in (False, True))
    no_source = "".join(f"(?<!{word})" for word in words("sources", "not_source"))
    bodies = f"(?:{long}|.{short}){no_source}》?"
    own = f"我(?:们|[就对向与在把从]|{any_word('attribution', 'adverb')})"
    means = alternation(words("attribution", "means") + entry("attribution", "clock").strings("of"))
    issuing, requested = (any_word("attribution", key) for key in ("issuing", "requested"))
    who = (
        f"(?!{requested}|{own})(?:(?!{means}).){{0,36}}?(?:{any_word('sources', 'described')}|{bodies})"
        f"|(?:(?!{issuing}).){{0,20}}?{any_word('sources', 'document')}|{any_word('sources', 'land')}"
    )
    return re.compile(f"{_led()}(?P<who>{who})(?P<gap>{_behind()})")


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
    away = any_word("attribution", "leading_away")
    who = f"(?!{away})[\u4e00-\u9fffA-Za-z·・0-9“”《》]{{2,24}}?"
    return re.compile(f"{lead_in()}?(?P<who>{who})(?P<gap>{_behind()})")


@cache
def _hollow() -> re.Pattern[str]:
    return entry("attribution", "hollow").pattern


@cache
def _elided() -> re.Pattern[str]:
    adverb = any_word("attribution", "adverb")
    return re.compile(f"(?:{adverb}){{0,3}}(?:{LETTER}{{2,4}}地)?(?:$|[就对在向].{{1,40}}$)")
