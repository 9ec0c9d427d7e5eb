"""Initiatives that are quoted, and policy documents in title marks."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from govnews.extractors._initiative_heads import (
    FILE,
    VERSION,
    Found,
    boundary,
    completions,
    counted,
    generic,
    head_kind,
    heads,
    kind_of,
    plainly,
)
from govnews.extractors._initiative_known import known
from govnews.extractors._initiative_parts import parts
from govnews.lexicon import alternation, cache, words
from govnews.lexicon.signs import LETTER, NUMERALS
from govnews.model import InitiativeKind
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.mentions.quotes import Quote

__all__ = ["find"]

_NUMERAL: Final = "二三四五六七八九十两"
#: Shorthand by shape: 七个到位, 五联动, 2468, 25+X, 两清一补, 一村一品, 物流+.
_COUNTED: Final = re.compile(
    f"[{_NUMERAL}][^，。！？；：]{{1,30}}|一[^，。！？；：]{{1,8}}[一{_NUMERAL}][^，。！？；：]{{1,20}}"
)
#: What only numbers a plan's years, a congress or games: 八五, 十六大, 九运.
_NUMBERED: Final = re.compile(f"[一{_NUMERAL}]{{1,3}}[五大冬运届]")
_CIPHER: Final = re.compile("[0-9A-Z]{1,6}(?:[+＋][0-9A-Z]{1,4}){0,3}[+＋]?")
_PLUS: Final = re.compile("[^，。！？；：+＋]{1,12}[+＋][^，。！？；：]{0,16}")
_JOINING: Final = re.compile("[和与及向]")
_NO_NAME: Final = re.compile("[，。！？；：…]|^.?$")
#: A course from one thing to another is no name.
_COURSE: Final = re.compile("从.{1,8}到.{1,8}")
#: The one character that describes a noun by itself (…新模式); any other is a verb.
_NEW: Final = "新"
_FROM_TO: Final = re.compile("从.{1,6}到")
#: A year or week of something, which a noun may follow; a count alone, which makes no name; what is done at once.
_SEASON: Final = re.compile("[年月周日]$")
_ONLY_COUNT: Final = re.compile("[0-9两几多余]{1,5}[个项条]?")
_AT_ONCE: Final = re.compile("..即.{1,3}")
_PHRASES: Final = re.compile("[、，]")
_PHRASE: Final = range(3, 7)
#: Three in a row, or one behind the other, are things and no name.
_ROW: Final = re.compile("、[^、]*、|[的—→-]")
#: A longer one counts again, or lists what it counts.
_LISTING: Final = re.compile(f"[一{_NUMERAL}、·，+]")
_WORDY: Final = 10
_LONGEST: Final = 32
_LONG: Final = 20
#: Heads of what is done, which a verb may describe; and of what is only measures, which an ordinary word does not name.
_DONE: Final = frozenset({"campaign", "plan", "trial", "work"})
_MEASURES: Final = frozenset({"paper", "scheme"})
#: Quoted words as short as this are colour unless something makes them a name.
_COLOURFUL: Final = 3


class _Completed(NamedTuple):
    """What completes a quoted name: the noun, its kind, and whether it completes only numbered shorthand."""

    noun: Text
    kind: InitiativeKind
    shorthand: bool


def find(passage: Text, quotes: Sequence[Quote]) -> Iterator[Found]:
    """The initiatives that a passage quotes, in order; ``quotes`` are the passage's own."""
    if len(quotes) > 1:
        yield from _crossed(passage)
    row: list[Quote] = []
    for quote, following in zip(quotes, chain(quotes[1:], (None,)), strict=False):
        if not quote.closed:
            continue
        if quote.kind == "title":
            yield from _document(quote)
            continue
        rest = passage.after(quote.text)
        joined = following is not None and following.kind == "quote" and not len(rest.before(following.text))
        row.append(quote)
        if not joined:
            yield from _in_row(passage, row)
            row = []


_CIPHERED: Final = f'[“"][0-9A-Z{NUMERALS}]{{1,2}}[”"]'
_TWO_CIPHERS: Final = re.compile(f"{_CIPHERED}.{_CIPHERED}")


@cache
def _cross() -> re.Pattern[str]:
    """Numerals quoted one by one with single characters between (跨“6”贯“1”)."""
    return re.compile(f"{LETTER}{_CIPHERED}{LETTER}{_CIPHERED}")


def _crossed(passage: Text) -> Iterator[Found]:
    """Shorthand whose numerals alone are quoted, and the noun they lead to."""
    for match in passage.finditer(_cross()) if passage.search(_TWO_CIPHERS) else ():
        if _FROM_TO.match(str(match[0])) is not None:
            continue
        _, noun = next(completions(match.after[:12]), (None, None))
        text = match[0] if noun is None else match[0].through(noun)
        yield Found(text=text, kind="shorthand", rule="initiative.crossed")


def _document(quote: Quote) -> Iterator[Found]:
    """A title whose last noun is a kind of policy document."""
    title = quote.inner
    version = title.search(VERSION)
    core = version.before if version else title
    documents = words(FILE, "document")
    if len(core) <= 3 or str(core) in documents or core.endswith(words(FILE, "unpolicy")):  # noqa: PLR2004 - 《细则》 is short for another
        return
    if core.endswith(documents):
        yield Found(text=title, kind="policy", rule="initiative.document")


def _in_row(passage: Text, row: Sequence[Quote]) -> Iterator[Found]:
    """Quotations that stand side by side: one name where a noun completes them all, else one each."""
    last = row[-1]
    completed = _completed(passage, last)
    whole = row[0].text.through(last.text)
    if len(row) > 1 and completed is not None and not any(_shape(str(quote.inner)) for quote in row):
        noun, kind, _ = completed
        text = whole.through(noun)
        yield Found(
            text=text, kind=kind, rule="initiative.quoted_row", components=tuple(str(quote.inner) for quote in row)
        )
        return
    for quote in row:
        yield from _single(passage, quote, completed if quote is last else None)


def _single(passage: Text, quote: Quote, completed: _Completed | None) -> Iterator[Found]:
    inner = str(quote.inner)
    if len(inner) > _LONGEST or len(inner.strip()) < 2 or inner in _colour() or _COURSE.fullmatch(inner):  # noqa: PLR2004 - one character names nothing
        return
    shape = _shape(inner)
    parallel = _parallel(inner)
    if completed is not None and (shape or parallel or not completed[2]):
        noun, kind, _ = completed
        if shape or parallel or not (_NO_NAME.search(inner) or (len(inner) > _LONG and boundary().search(inner))):
            yield Found(
                text=quote.text.through(noun), kind="shorthand" if shape and kind == "mechanism" else kind,
                rule="initiative.completed", components=parts(passage, quote),
            )  # fmt: skip
        return
    if shape and not (_CIPHER.fullmatch(inner) and "+" not in inner):
        yield Found(text=quote.inner, kind="shorthand", rule=f"initiative.{shape}", components=parts(passage, quote))
        return
    if _NO_NAME.search(inner):
        return
    ending = _ending(inner)
    if ending is not None:
        verb = quote.inner.match(boundary())
        name = verb.after if verb is not None and len(verb.after) > 3 else quote.inner  # noqa: PLR2004 - what is left is a name
        yield Found(text=name, kind=ending, rule="initiative.quoted", components=parts(passage, quote))
    elif _named_after_place().fullmatch(inner):
        yield Found(text=quote.inner, kind="programme", rule="initiative.epithet")
    elif (named := not inner.endswith(words(FILE, "unname"))) and _brand().search(inner):
        yield Found(text=quote.inner, kind="platform", rule="initiative.brand")
    elif (
        named
        and passage.before(quote.text)[-6:].endswith(words(FILE, "setting_up"))
        and len(inner) > _COLOURFUL
        and _ROW.search(inner) is None
        and passage.after(quote.text).match(_unofficial()) is None
    ):
        yield Found(text=quote.inner, kind="other", rule="initiative.set_up", components=parts(passage, quote))


def _shape(inner: str) -> str | None:
    """Which kind of numbered shorthand a quotation is by its shape; None where it is none."""
    number = _NUMBERED.fullmatch(inner) or _plain_count().match(inner)
    if number or inner in _colour() or len(inner) > _LONGEST or inner.endswith(words(FILE, "unname")):
        return None
    if _CIPHER.fullmatch(inner) and inner != inner.strip("0123456789"):
        return "cipher"
    if _PLUS.fullmatch(inner):
        return "plus"
    if _one().fullmatch(inner) or _AT_ONCE.fullmatch(inner):
        return "counted"
    if len(inner) > _WORDY and not _LISTING.search(inner[1:]):
        return None
    return "counted" if _COUNTED.fullmatch(inner) and _announced().fullmatch(inner) is None else None


@cache
def _plain_count() -> re.Pattern[str]:
    """What counts kinds, lines or dates (四类人员, 三月三), or is an adjective (一站式): it is no shorthand."""
    return re.compile(f"[一{_NUMERAL}]{{1,2}}{alternation(words(FILE, 'plainly_counted'))}|.*[式型]")


def _parallel(inner: str) -> bool:
    """Whether a quotation is a row of short phrases of one length (作表率、勇争先)."""
    phrases = _PHRASES.split(inner)
    return len(phrases) > 1 and len({len(phrase) for phrase in phrases}) == 1 and len(phrases[0]) in _PHRASE


def _completed(passage: Text, quote: Quote) -> _Completed | None:
    """The noun behind a quotation that completes its name."""
    rest = passage.after(quote.text)[:24]
    if _ending(str(quote.inner)) is not None and quote.inner.search(_SEASON) is None:
        return None
    row = rest.match(counted())
    if row is not None:
        return _Completed(row[0], "programme", shorthand=False)
    for between, nouns in completions(rest):
        if _describes(between, nouns):
            key = [str(found.lastgroup) for found in heads().finditer(str(nouns))][-1]
            noun, shaped, inner = between.through(nouns), plainly(key) == "shape", str(quote.inner)
            whole = not (shaped and known(inner)) or known(f"{inner}{noun}")
            return _Completed(noun, kind_of(key), shaped) if whole else None
    return None


def _describes(between: Text, nouns: Text) -> bool:
    """Whether what stands between a quotation and a noun only describes the noun; a single character is a verb.

    A verb alone describes the noun of something that is done (“…”改造工程).
    """
    deeds = words(FILE, "inner") + words(FILE, "naming")
    done = nouns.match(heads()) if str(between) in deeds else None
    if done is not None and head_kind(done) in _DONE:
        return True
    if (len(between) == 1 and str(between) != _NEW) or between.search(_unofficial()) is not None:
        return False
    return between.search(boundary()) is None and between.search(_JOINING) is None


def _ending(inner: str) -> InitiativeKind | None:
    """The kind of a quotation that ends in a head noun."""
    last = None
    for match in heads().finditer(inner):
        last = match
    if last is None or last.end() != len(inner) or last.lastgroup is None:
        return None
    if last.start() == 0:
        return kind_of(last.lastgroup) if last.lastgroup == "regime" else None
    if plainly(last.lastgroup) == "shape" or ("、" in inner and len(inner) > _LONG and boundary().search(inner)):
        return None
    if _ONLY_COUNT.fullmatch(inner, 0, last.start()):
        return None
    if last.lastgroup in _MEASURES and generic().fullmatch(inner, 0, last.start()) is not None:
        return None
    return kind_of(last.lastgroup) if len(inner) > 3 or inner[0].isascii() else None  # noqa: PLR2004 - 大应用 is colour


@cache
def _named_after_place() -> re.Pattern[str]:
    return re.compile(f"{alternation(words(FILE, 'epithet'))}{LETTER}{{2,3}}")


@cache
def _brand() -> re.Pattern[str]:
    return re.compile(f"^.{{2,4}}{alternation(words(FILE, 'brand'))}$")


@cache
def _announced() -> re.Pattern[str]:
    """What only announces how many points follow (四点建议)."""
    counted = alternation(words("attribution", "counted"))
    return re.compile(f"[一{_NUMERAL}][点条项]{counted}")


@cache
def _one() -> re.Pattern[str]:
    """一 and what is one (一件事, 一网通办)."""
    return re.compile(f"一{alternation(words(FILE, 'carrier'))}.{{0,3}}")


@cache
def _unofficial() -> re.Pattern[str]:
    return re.compile(alternation(words(FILE, "unofficial")))


@cache
def _colour() -> frozenset[str]:
    return frozenset(words(FILE, "colour"))
