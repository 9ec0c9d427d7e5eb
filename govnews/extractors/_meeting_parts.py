"""What a gathering's name is made of: the body that holds it, which of its kind it is, the name itself."""

from __future__ import annotations

import re

from govnews import lexicon
from govnews.extractors._meeting_words import at_end, at_start, heads, kind_of
from govnews.lexicon import cache
from govnews.lexicon.signs import NUMERALS
from govnews.mentions import numerals

__all__ = ["number", "parts"]

_ORDINAL = re.compile(rf"第(?P<number>[0-9]{{1,4}}|[{NUMERALS}百零〇]{{1,6}})(?P<unit>次|届)(?:全体)?(?=.)")
_FIRST = re.compile("^首(?:次|届)")
#: Of which year a body's sittings are counted.
_OF_YEAR = re.compile("[0-9]{4}年(?:度)?$")
#: A body before a name that begins with a quotation.
_QUOTED = re.compile("(?P<body>[^“”《》]{2,20})(?=“)")
#: Two gatherings in one.
_JOINED = "暨"


def parts(name: str, subject: str | None) -> tuple[str | None, int | None, str]:
    """Body, ordinal and name of a gathering: 区政府第61次常务会议 is the 61st 常务会议 of 区政府."""
    ordinal = None
    term = _term().search(name)
    if term and _JOINED not in name[: term.start()]:
        if _of_another(name[term.end() :]):
            return subject, None, name
        return name[: term.start()] or subject, number(term["number"]), name[term.start() :]
    found, other = _own_number(name)
    if other is not None:
        return _about(name, subject, other, found)
    if found:
        ordinal = number(found["number"])
        body, rest = _OF_YEAR.sub("", name[: found.start()]), name[found.end("unit") :]
        bare = rest in lexicon.words("meetings", "bare")
        held_by = (
            body if at_end("body_end").search(body) and _JOINED not in body else subject if bare and not body else None
        )
        if held_by:
            return held_by, ordinal, held_by + rest if bare else rest
        name = body + rest if not body or found["unit"] == "次" else name
    elif _FIRST.match(name) and not _counts_another(name[2:], name[1]):
        name, ordinal = name[2:], 1
    quoted = _QUOTED.match(name)
    if quoted and at_end("body_end").search(quoted["body"]):
        subject, name = quoted["body"], name[quoted.end() :]
    formal = _formal().search(name)
    if formal and formal.start() and at_end("body_end").search(name[: formal.start()]):
        return name[: formal.start()], ordinal, formal.group()
    return subject, ordinal, name


def _about(
    name: str, subject: str | None, other: re.Match[str], own: re.Match[str] | None
) -> tuple[str | None, int | None, str]:
    """The parts of the name of a gathering about something numbered, which may have a number of its own."""
    if own is not None:
        return subject, number(own["number"]), name[: own.start()] + name[own.end("unit") :]
    body = name[: other.start()]
    return (body, None, name[len(body) :]) if at_end("body_end").search(body) else (subject, None, name)


def _own_number(name: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The number that counts the gathering itself, and one that counts what it is about."""
    other = None
    for found in _ORDINAL.finditer(name):
        if not _counts_another(name[found.end() :], found["unit"]):
            return found, other
        other = other or found
    return None, other


def _of_another(tail: str) -> bool:
    """Whether what stands behind a sitting's number and name is a gathering of its own, which only deals with it."""
    return bool(tail) and (kind_of(tail) == "press" or at_start("spirit").search(tail) is not None)


def _counts_another(rest: str, unit: str) -> bool:
    """Whether a number counts an event that the gathering is only about: 第六届博览会新闻发布会 is no sixth 发布会."""
    if unit == "届" and kind_of(rest) in ("press", "ceremony"):
        return True
    return _event().search(rest) is not None


@cache
def _event() -> re.Pattern[str]:
    """An event that is numbered itself, what is done for it, and a gathering's head."""
    events, tasks = (lexicon.any_word("meetings", key) for key in ("numbered", "task"))
    plain = lexicon.alternation(word for word in lexicon.words("meetings", "numbered") if len(word) > len("大会"))
    return re.compile(f"(?:{plain}|.{{2}}{events})(?:{tasks}){{0,3}}{lexicon.alternation(heads())}$")


@cache
def _term() -> re.Pattern[str]:
    """The sittings of a body that is elected for a term: 第八届…第一次会议, 十五届三次会议."""
    count, sittings = f"[0-9{NUMERALS}百零]{{1,6}}", lexicon.any_word("meetings", "sitting")
    enlarged = lexicon.any_word("meetings", "enlarged")
    return re.compile(
        f"第?{count}届.{{0,24}}?第?(?P<number>{count})(?:次|中(?=全会))(?:{enlarged})?(?:（{enlarged}）)?{sittings}"
    )


@cache
def _formal() -> re.Pattern[str]:
    """Heads that a body's name stands directly before."""
    return re.compile(f"{lexicon.any_word('meetings', 'executive', 'party_group', 'special', 'standing_committee')}$")


def number(string: str) -> int | None:
    """A whole number in digits or characters; None where the characters make none.

    >>> number("二十三"), number("61"), number("百十百")
    (23, 61, None)
    """
    value = numerals.value(string)
    return None if value is None else int(value)
