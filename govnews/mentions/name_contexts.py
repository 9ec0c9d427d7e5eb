"""Names that no title introduces: told by what they do, by the list they stand in, by 同志 or a bracket behind them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import LETTER, NO_LETTER
from govnews.mentions import titles, words
from govnews.mentions.endings import REACH, SURE, Ending, measure, no_name
from govnews.mentions.name_seeds import NameMention, leads
from govnews.mentions.name_shapes import any_of_chars, common_families, families, given, is_name, of_class, shape
from govnews.mentions.titles import tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.endings import Counted
    from govnews.text import Match, Text

__all__ = ["untitled"]

#: Fewer names in a row are no list of people.
_LIST = 3
#: How far the posts reach that somebody is appointed to.
_OFFICES = 90
_FULL = 3
_AGAIN = 2
#: How far before a list of names the word for those who wrote the piece may stand.
_NEAR = 12
_BRACKET = re.compile("^[（(](?P<inside>[^（）()，。；]{2,30})[）)]")
_POINT = re.compile("、")
_GAP = re.compile("[、 \u3000]+")
#: No name of a list is longer than this.
_NAME = 4
_APPOSED = re.compile("^[，,](?P<inside>[^（）()，。；、：“”]{2,24})(?=[，,。])")
#: Where somebody takes part, between the name and the verb.
_AT = re.compile("在[^，。；]{0,10}会场")
#: Sex or people, in brackets or between commas.
_BORN = f"(?:[男女]|{LETTER}{{1,5}}族)[，,）)]"
_SEX = re.compile(f"^[，,（(]{_BORN}")


def untitled(passage: Text, article: Counted, *, but: frozenset[str]) -> Iterator[NameMention]:
    """Names that stand without a title before them, ``but`` those known already."""
    yield from _listed(passage, but=but)
    for head in passage.finditer(_clause()):
        mention = _at_head(head, article)
        if mention is not None and mention.name not in but:
            yield mention
    called = any(map(str(passage).__contains__, lexicon.words("names", "comrade")))
    for comrade in passage.finditer(_comrade()) if called else ():
        name = comrade["name"]
        if str(name) not in but and (len(name) >= _FULL or comrade.before[-6:].search(leads())):
            yield NameMention(name=str(name), titles=(), text=name)


def _at_head(head: Match, article: Counted) -> NameMention | None:
    """The name that begins a clause, where what it does, or a bracket behind it, tells that it is one."""
    near = head.after[:_OFFICES]
    framed = near.match(_framed())
    ending = measure(head.ahead(REACH), article) or (Ending(len(framed[0]), SURE) if framed else None)
    if ending is None:
        return None
    name = near[: ending.length]
    if str(name[-1:]) in lexicon.word_set("names", "place_end") or (framed and _no_person(str(name))):
        return None
    rest = near.after(name)
    shaped = is_name(str(name)) or framed is not None
    called = bool(head[0].match(_called())) or len(head[0]) > 1
    held = _appointed(rest) if shaped or called else None
    if held is not None:
        return NameMention(name=str(name), titles=titles.split(held), text=name, titles_text=held)
    known = str(name[0]) in common_families() or str(name[:2]) in of_class("compound")
    full = shaped and len(name) >= _FULL
    told = bool(rest.match(_acts())) or (full and bool(rest.match(_SEX)))
    again = article.count(str(name)) >= _AGAIN
    if full and (told or (called and ending.sure) or (again and known and _stands_out(str(name), ending))):
        return NameMention(name=str(name), titles=(), text=name)
    if told and again and (shaped or known) and not words.ordinary(str(name)):
        return NameMention(name=str(name), titles=(), text=name)
    return None


def _no_person(name: str) -> bool:
    """Whether what stands as names do is words of the language."""
    return words.thing(name) or words.ordinary(name[:2]) or no_name(name)


def _stands_out(name: str, ending: Ending) -> bool:
    """Whether a string that an article says again is likelier a name than words."""
    return not words.thing(name) and (ending.sure == SURE or not words.starts_with_word(name))


def _appointed(rest: Text) -> Text | None:
    """The post behind a name: in brackets, or that which somebody is appointed to or relieved of."""
    held = rest.match(_BRACKET)
    held = held or rest.match(_APPOSED)
    if held is not None and titles.ends_in_post(held["inside"]):
        return held["inside"]
    made = rest.match(_office())
    if made is None:
        return None
    office = made["made"] if len(made["made"]) else made["left"]
    while len(office) and not titles.ends_in_post(office):
        last = office.split(_POINT)[-1]
        office = office.before(last).strip("、") if len(last) < len(office) else office[:0]
    return office if len(office) else None


def _listed(passage: Text, *, but: frozenset[str]) -> Iterator[NameMention]:
    """The names of a list of which each has the shape of a name: 出席的有甲、乙、丙."""
    for row in passage.finditer(_row()) if _may_list(str(passage)) else ():
        parts = [part.strip(" \u3000") for part in row["row"].split(_mark())]
        if row.before[-_NEAR:].search(_bylines()) or not _of_people([str(part) for part in parts]):
            continue
        for part in parts:
            if str(part) not in but:
                yield NameMention(name=str(part), titles=(), text=part)


def _of_people(parts: list[str]) -> bool:
    """Whether a list is of people: mostly of a name's shape, mostly full, not all ending alike, no words among them."""
    full = sum(len(part) >= _FULL for part in parts)
    sure = sum(part[0] in common_families() or part[:2] in of_class("compound") for part in parts)
    lasts = [part[-1] for part in parts]
    if not lexicon.word_set("names", "place_end").isdisjoint(lasts):
        return False
    if full * 2 < len(parts) or sure * 2 < len(parts) or max(map(lasts.count, lasts)) * 2 > len(parts):
        return False
    return any(map(is_name, parts)) and not any(
        no_name(part) or (len(part) < _FULL and words.thing(part)) for part in parts
    )


def _may_list(string: str) -> bool:
    """Whether marks part three strings that may be names anywhere, or two of which the second may do something."""
    first = _firsts()
    gaps = [
        gap.span()
        for gap in _GAP.finditer(string)
        if string[gap.end() : gap.end() + 1] in first
        and not first.isdisjoint(string[max(0, gap.start() - _NAME) : gap.start()])
    ]
    if any(start - end <= _NAME for (_, end), (start, _) in pairwise(gaps)):
        return True
    acts = lexicon.words("names", "acts")
    return any(any(map(string[end : end + _NEAR].__contains__, acts)) for _, end in gaps)


@cache
def _firsts() -> frozenset[str]:
    return families() | {word[0] for word in of_class("compound")}


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(f"{_GAP.pattern}|(?<=..)[和与及](?={LETTER}{{2}})")


@cache
def _row() -> re.Pattern[str]:
    """Three and more strings that begin like names, with marks between them; or two before what people do."""
    long = lexicon.any_word("surnames", "compound")
    acts = lexicon.entry("names", "acts").source
    one, two = f"(?:{long}|{any_of_chars(families())})(?:(?!等){LETTER}){{1,2}}", shape().pattern
    more = "[、 \u3000]{1,3}"
    each, leads = (lexicon.any_word("names", key) for key in ("one_by_one", "before_row"))
    ends = f"(?:$|等|为|{each}|{NO_LETTER}|{acts})"
    return re.compile(
        f"(?:^|{NO_LETTER}|{leads})(?P<row>"
        f"{one}?(?:{more}{one}){{{_LIST - 1},80}}?(?:[和与及]{one})?(?={ends})(?!{more}{one})"
        f"|{two}{more}{two}(?=(?:等|{each}|[ \u3000])?{acts}))"
    )


@cache
def _comrade() -> re.Pattern[str]:
    """A name before 同志."""
    plain, sure, may = (any_of_chars(chars) for chars in (common_families(), given(sure=True), given()))
    address = lexicon.any_word("names", "comrade")
    return re.compile(f"(?P<name>{plain}{may}?{sure})(?={address})")


@cache
def _clause() -> re.Pattern[str]:
    """The head of a clause that may begin with a name: of full shape, or before what people do."""
    called, acts = (tree(lexicon.words("names", key)) for key in ("called", "acts"))
    first, long = any_of_chars(families()), lexicon.any_word("surnames", "compound")
    may, sure = any_of_chars(given()), any_of_chars(given(sure=True))
    ends = lexicon.any_word("names", "title_end")
    address = lexicon.any_word("names", "comrade")
    strange = any_of_chars(frozenset(word[0] for word in lexicon.words("surnames", "parts")))
    full = f"(?:{long}|{first})(?:{may}{sure}|{sure}{may})"
    return re.compile(
        f"(?:^|(?![·・•‧]){NO_LETTER}|{called}|{ends}的)"
        f"(?=(?:{first}{LETTER}{{1,2}}(?:{acts}|{_AT.pattern}|为)|{full}))"
        f"|{called}(?={LETTER}{{2,6}}(?:[（(·的为]|同志))"
        f"|(?:^|{NO_LETTER})(?={_framed().pattern})"
        f"|(?:^|{NO_LETTER})(?={strange}{LETTER}{{2,5}}(?:[（(的为]|{address}|{acts}))"
    )


@cache
def _framed() -> re.Pattern[str]:
    """A name of any shape, told by what stands behind: （女） or （傣族）, or the post taken from its bearer."""
    return re.compile(f"{LETTER}{{2,4}}(?=[（(]{_BORN})|{LETTER}{{3}}(?=(?:同志)?的[^，。；：\n]{{4,46}}职务[；。，])")


@cache
def _office() -> re.Pattern[str]:
    """为某某局局长 and 的某某局局长职务, behind a name."""
    address = lexicon.any_word("names", "comrade")
    told, office = "(?:[（(][^（）()]{1,20}[）)])?", "[^，。；、：]{1,46}?"
    offices = f"{office}(?:、[^，。；、：为任]{{1,30}}?){{0,5}}?"
    made = f"(?:不再)?(?:[担兼]?任|为)(?P<made>{offices}(?=$|[，。；\n（]|职务)|{office}(?=、))"
    return re.compile(f"^(?:{address})?{told}(?:{made}|的(?P<left>{offices})职务)")


@cache
def _bylines() -> re.Pattern[str]:
    return re.compile(f"{lexicon.entry('names', 'bylines').source}[^。；！？]{{0,{_NEAR}}}$")


@cache
def _called() -> re.Pattern[str]:
    return lexicon.entry("names", "called").pattern


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(f"^(?:{_AT.pattern})?{tree(lexicon.words('names', 'acts'))}")
