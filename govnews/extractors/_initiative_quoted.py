"""Initiatives that are quoted, and policy documents in title marks."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from govnews.extractors._initiative_heads import FILE, Found, boundary, completions, heads, kind_of
from govnews.extractors._initiative_parts import parts
from govnews.lexicon import alternation, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.mentions.quotes import Quote
    from govnews.model import InitiativeKind
    from govnews.text import Text

__all__ = ["find"]

_NUMERAL: Final = "一二三四五六七八九十两百千万"
#: Shorthand by shape: 四个一批, 三服务, 1361, 134+N, 三攻坚一盘活, 互联网+.
_COUNTED: Final = re.compile(f"[{_NUMERAL}][^，。！？；：]{{1,30}}")
_CIPHER: Final = re.compile("[0-9A-Z]{1,6}(?:[+＋][0-9A-Z]{1,4}){0,3}[+＋]?")
_PLUS: Final = re.compile("[^，。！？；：+＋]{1,12}[+＋][^，。！？；：]{0,16}")
_JOINING: Final = re.compile("[和与及向]")
_NO_NAME: Final = re.compile("[，。！？；：…]|^.?$")
_VERSION: Final = re.compile("[（(][^（）()]{1,12}[）)]$")
_LONGEST: Final = 32
_LONG: Final = 20


def find(passage: Text, quotes: Sequence[Quote]) -> Iterator[Found]:
    """The initiatives that a passage quotes, in order; ``quotes`` are the passage's own."""
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


#: Numerals quoted one by one with single characters between (跨“6”贯“1”), and the noun they lead to.
_CROSSED: Final = re.compile(
    '[\u4e00-\u9fff][“"][0-9A-Z一二三四五六七八九十]{1,2}[”"][\u4e00-\u9fff][“"][0-9A-Z一二三四五六七八九十]{1,2}[”"]'
)


def _crossed(passage: Text) -> Iterator[Found]:
    """Shorthand whose numerals alone are quoted."""
    for match in passage.finditer(_CROSSED):
        noun = next((found[0] for p in completions() if (found := match.after[:12].match(p)) is not None), None)
        text = match[0] if noun is None else match[0].through(noun)
        yield Found(text=text, kind="shorthand", rule="initiative.crossed")


def _document(quote: Quote) -> Iterator[Found]:
    """A title whose last noun is a kind of policy document."""
    title = quote.inner
    version = title.search(_VERSION)
    core = version.before if version else title
    if core.search(_documents()) and not core.search(_unpolicy()) and len(core) > 3:  # noqa: PLR2004 - 《细则》 is short for another
        yield Found(text=title, kind="policy", rule="initiative.document")


def _in_row(passage: Text, row: Sequence[Quote]) -> Iterator[Found]:
    """Quotations that stand side by side: one name where a noun completes them all, else one each."""
    last = row[-1]
    completed = _completed(passage, last)
    whole = row[0].text.through(last.text)
    if len(row) > 1 and completed is not None and not any(_shape(str(quote.inner)) for quote in row):
        noun, kind = completed
        text = whole.through(noun)
        yield Found(
            text=text, kind=kind, rule="initiative.quoted_row", components=tuple(str(quote.inner) for quote in row)
        )
        return
    for quote in row:
        yield from _single(passage, quote, completed if quote is last else None)


def _single(passage: Text, quote: Quote, completed: tuple[Text, InitiativeKind] | None) -> Iterator[Found]:
    inner = str(quote.inner)
    if len(inner) > _LONGEST or len(inner.strip()) < 2 or inner in _colour():  # noqa: PLR2004 - one character names nothing
        return
    shape = _shape(inner)
    if completed is not None:
        noun, kind = completed
        if shape or not (_NO_NAME.search(inner) or (len(inner) > _LONG and boundary().search(inner))):
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
    elif _brand().search(inner):
        yield Found(text=quote.inner, kind="platform", rule="initiative.brand")
    elif not _unname().search(inner) and passage.before(quote.text)[-6:].search(_setting_up()) and len(inner) > 2:  # noqa: PLR2004 - two characters are colour
        yield Found(text=quote.inner, kind="other", rule="initiative.set_up", components=parts(passage, quote))


def _shape(inner: str) -> str | None:
    """Which kind of numbered shorthand a quotation is by its shape; None where it is none."""
    if inner in _colour() or len(inner) > _LONGEST or _unname().search(inner):
        return None
    if _CIPHER.fullmatch(inner) and inner != inner.strip("0123456789"):
        return "cipher"
    if _PLUS.fullmatch(inner):
        return "plus"
    if _COUNTED.fullmatch(inner) and len(inner) > 1 and not inner.startswith(("一个", "一些", "第")):
        return "counted"
    return None


def _completed(passage: Text, quote: Quote) -> tuple[Text, InitiativeKind] | None:
    """The noun behind a quotation that completes its name, with its kind."""
    rest = passage.after(quote.text)[:24]
    if _ending(str(quote.inner)) is not None:
        return None
    for pattern in completions():
        match = rest.match(pattern)
        if match is not None and _describes(match["between"]):
            last = [found.lastgroup for found in heads().finditer(str(match["noun"]))][-1:]
            return (match[0], kind_of(last[0])) if last and last[0] else None
    return None


def _describes(between: Text) -> bool:
    """Whether what stands between a quotation and a noun only describes the noun; a single character is a verb."""
    return len(between) != 1 and between.search(boundary()) is None and between.search(_JOINING) is None


def _ending(inner: str) -> InitiativeKind | None:
    """The kind of a quotation that ends in a head noun."""
    last = None
    for match in heads().finditer(inner):
        last = match
    if last is None or last.end() != len(inner) or last.start() == 0 or last.lastgroup is None:
        return None
    return kind_of(last.lastgroup) if len(inner) > 3 or inner[0].isascii() else None  # noqa: PLR2004 - 大应用 is colour


@cache
def _documents() -> re.Pattern[str]:
    return re.compile(f"{alternation(words(FILE, 'document'))}$")


@cache
def _unpolicy() -> re.Pattern[str]:
    return re.compile(f"{alternation(words(FILE, 'unpolicy'))}$")


@cache
def _named_after_place() -> re.Pattern[str]:
    return re.compile(f"{alternation(words(FILE, 'epithet'))}[\u4e00-\u9fff]{{2,3}}")


@cache
def _unname() -> re.Pattern[str]:
    return re.compile(f"{alternation(words(FILE, 'unname'))}$")


@cache
def _brand() -> re.Pattern[str]:
    return re.compile(f"^.{{2,5}}{alternation(words(FILE, 'brand'))}$")


@cache
def _setting_up() -> re.Pattern[str]:
    return re.compile(f"{alternation(words(FILE, 'setting_up'))}$")


@cache
def _colour() -> frozenset[str]:
    return frozenset(words(FILE, "colour"))
