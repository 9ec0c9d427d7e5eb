"""Attributions: the places where a report says that somebody said something, each with the subject printed at it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from govnews.lexicon import alternation, any_word, cache, entry, words
from govnews.lexicon.signs import NUMERALS
from govnews.mentions import subjects
from govnews.mentions.subjects import Subject
from govnews.text import Match, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.mentions.names import NameMention
    from govnews.mentions.quotes import Quote

__all__ = ["Attribution", "Form", "find"]

#: How a verb stands: before a pause (指出，…), ruling its clause (要求加强…), or behind a finished quotation (”他说。).
Form: TypeAlias = Literal["pause", "govern", "close"]

#: How far before a verb its subject is looked for.
_REACH: Final = 60
#: What may stand right behind a verb of one character.
_HERE: Final = ' \u3000，,：:。！!；;“「『"'
_CLAUSE: Final = re.compile(
    "(?s).*(?:[电讯][ \u3000]?[（(][^（）()]{1,40}[）)][ \u3000]?|(?:[日号]电|讯)[ \u3000]"
    '|[，。！？；：,;!?:…][”’」』"]?|[”」』](?=$))'
)
#: A quotation without a stop of its own is a saying where it is as long as this and a comma follows it.
_WHOLE: Final = 8
#: To whom something is said, before the quotation.
_ADDRESSED: Final = '[^，。：；“”]{1,12}：(?=[“「『"])'
_COLON: Final = re.compile("[：:]")
_STOP: Final = re.compile("[。！？；：“”]")
_PAUSE_SIGN: Final = re.compile("[，。；！、]")
_FINAL_STOP: Final = re.compile("[。！？!?…]$")
_FINAL: Final = re.compile('[。！？!?…—，,][”’」』"]?$')


@frozen(kw_only=True)
class Attribution:
    """An attributing verb with its subject: ``opening`` begins where the clause begins, ``rest`` behind the pause.

    ``quote`` is the quotation that ends just before the clause, where there is one, ``following`` the next one behind
    the verb; ``alone`` says that the verb rules its own sentence and no more.
    """

    verb: Text
    form: Form
    subject: Subject
    clause: Text
    opening: Text
    rest: Text
    quote: Quote | None = None
    following: Quote | None = None
    alone: bool = False


@cache
def _verbs() -> re.Pattern[str]:
    keys = ("plain", "short", "noun", "called", "govern", "governed_wish", "reported", "reported_short", "declared")
    plain, short, noun, called, govern, wish, reported, said, declared = (
        entry("attribution", key).source for key in keys
    )
    ahead = alternation(entry("attribution", "reported_short").strings("ahead"))
    single = "".join(
        word for key in ("reported", "reported_short") for word in words("attribution", key) if len(word) == 1
    )
    here = "(?=[ \u3000]?[，,：:。！!；;])"
    quoted = '(?=[“「『"](?!.[”」』"]))'  # 说“不” is no saying
    told, whom = words("attribution", "telling"), entry("attribution", "telling").strings("whom")
    telling = f"{alternation(told)}[^，。：“”]{{0,12}}{alternation(whom)}"
    addressed = f"{any_word('attribution', 'addressed')}(?={_ADDRESSED})"
    verbs = [word + here_ for key in (*keys, "telling") for word in words("attribution", key) for here_ in _HERE]
    first, second = ("".join(sorted({re.escape(verb[at]) for verb in verbs})) for at in (0, 1))
    return re.compile(
        f"(?=[{first}][{second}]|[{single}])(?:"  # most places begin no verb, and are passed by at once
        f"(?P<plain>{addressed}|(?:{telling}|{plain}|{short}|{called}){here})|(?P<noun>{noun}{here})"
        f"|(?P<govern>{govern}|{wish}|{short}{quoted})|(?P<reported>{reported}|{said}(?={ahead})|{declared}))"
    )


@cache
def _pause() -> re.Pattern[str]:
    """What stands between a verb and what is said: a comma or colon, perhaps behind a number of points (三点建议：).

    Behind points a full stop may stand too: 提出三点主张。第一，….
    """
    counted = any_word("attribution", "counted")
    points = f"[了]?[几两0-9{NUMERALS}]{{1,3}}[点条项个]{counted}"
    return re.compile(f"{points}[ \u3000]?[，,：:。]|[ \u3000]?[，,：:]|{_ADDRESSED}")


def find(paragraph: Text, names: Sequence[NameMention], quotes: Sequence[Quote]) -> Iterator[Attribution]:
    """The attributions of a paragraph, in order; ``names`` and ``quotes`` are the paragraph's own, in order.

    >>> from govnews.mentions.quotes import find as quotations
    >>> paragraph = Text("“路通了。”一位村民说，日子会更好。")
    >>> (found,) = find(paragraph, (), tuple(quotations(paragraph)))
    >>> found.subject.text, found.verb, found.quote.inner, found.rest
    (Text('一位村民'), Text('说'), Text('路通了。'), Text('日子会更好。'))
    """
    named = quoted = 0
    for match in paragraph.finditer(_verbs()):
        verb = match[0]
        while named < len(names) and names[named].text.precedes(verb):
            named += 1
        while quoted < len(quotes) and quotes[quoted].text.precedes(verb):
            quoted += 1
        if quoted < len(quotes) and quotes[quoted].text.holds(verb):
            continue
        quote = quotes[quoted - 1] if quoted else None
        coming = quotes[quoted] if quoted < len(quotes) else None
        found = _read(match, _near(names, named, match.before), quote, coming)
        if found is not None:
            yield found


def _near(names: Sequence[NameMention], named: int, before: Text) -> list[NameMention]:
    """The names within reach of a verb, in order."""
    window = before[-_REACH:]
    first = named
    while first and window.holds(names[first - 1].text):
        first -= 1
    return list(names[first:named])


def _read(match: Match, names: list[NameMention], quote: Quote | None, coming: Quote | None) -> Attribution | None:
    """What a verb is in its clause, behind one quotation and before another; None where it attributes nothing."""
    verb, before, rest = match[0], match.before, match.after
    if str(verb) in entry("attribution", "proposed").strings("verb") and rest.match(_proposed()):
        return None
    if match.get("govern") is not None and coming is not None and _names(coming, rest):
        return None
    clause = _clause(before)
    pause = rest.match(_pause())
    alone = match.get("reported") is not None
    form: Form = "govern" if alone or match.get("govern") else "pause" if pause else "close"
    split = pause is not None and coming is not None and not len(pause.after.before(coming.text))
    through = form == "close" or (form == "pause" and split)
    spoken = quote if quote is not None and _said(quote, clause, before, through=through) else None
    if form == "close" and spoken is None:
        return None
    inside = [name for name in names if clause.holds(name.text)]
    subject = subjects.find(clause, verb, inside, strict=match.get("plain") is None, bodies=form != "close")
    if alone and (subject is None or subject.kind not in ("name", "pronoun", "source")):
        return None
    if subject is None or (form == "govern" and subject.text is not None and subject.text.search(_writing())):
        return None
    return Attribution(
        verb=verb, form=form, subject=subject, clause=clause, alone=alone, quote=spoken, following=coming,
        opening=(spoken.text if spoken is not None else clause).through(verb),
        rest=pause.after if pause else rest,
    )  # fmt: skip


def _names(quote: Quote, rest: Text) -> bool:
    """Whether a verb rules a quotation that is a name (提出“四点主张”), not a saying."""
    if not rest.holds(quote.text) or len(rest.before(quote.text)):
        return False
    ends = rest.after(quote.text)[:1]
    return (
        (not len(ends) or ends.search(_PAUSE_SIGN) is not None)
        and quote.closed
        and len(quote.inner) < _WHOLE
        and quote.inner.search(_FINAL_STOP) is None
    )


@cache
def _proposed() -> re.Pattern[str]:
    """A noun phrase to its end: a thing somebody brings forward, where a sentence would be what is said."""
    return re.compile(
        f"[^，。；：“”要应必须将能几两0-9{NUMERALS}]{{1,16}}{any_word('attribution', 'proposed')}[，。；]"
    )


@cache
def _writing() -> re.Pattern[str]:
    return re.compile(f"{any_word('sources', 'document')}$")


def _clause(before: Text) -> Text:
    """What stands between the last pause and the verb."""
    window = before[-_REACH:]
    pause = window.match(_CLAUSE)
    return pause.after if pause else window


def _said(quote: Quote, clause: Text, before: Text, *, through: bool) -> bool:
    """Whether a quotation is a finished saying that ends where the clause, or ``through``, its sentence begins."""
    if not quote.closed or quote.kind != "quote" or not quote.text.precedes(clause):
        return False
    if before.before(quote.text)[-1:].search(_COLON):
        return False  # it belongs to what leads to it
    between = before.after(quote.text).before(clause)
    close = not len(between) or (through and len(between) <= _REACH and between.search(_STOP) is None)
    if quote.inner.search(_FINAL) is not None:
        return close
    return close and through and len(quote.inner) >= _WHOLE and between.startswith(("，", ","))
