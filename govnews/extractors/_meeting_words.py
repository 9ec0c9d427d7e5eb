"""The patterns of meetings, made once from the lexicon when first asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import NUMERALS

if TYPE_CHECKING:
    from govnews.model import MeetingKind
    from govnews.text import Text

__all__ = [
    "CLAUSE",
    "LEAD",
    "SENTENCE",
    "any_of",
    "at_end",
    "at_start",
    "ends",
    "heads",
    "kind_of",
    "kind_of_sitting",
    "when",
]

#: What parts one clause, one sentence from the next.
CLAUSE = re.compile(r"[，,。；;！？!?\n：:\u3000]")
SENTENCE = re.compile(r"[。！？!?\n]|；")
#: The end of a dateline at the start of a report, up to where the news begins: 某社某地某日电（记者 某某）.
LEAD = re.compile(
    r"[^（）()]{0,30}?(?:[日号]电|讯)"
    r"(?:[ \u3000]{0,2}[（(][^（）()]{1,60}[）)][ \u3000]{0,2}|[ \u3000]{1,2})"
)
#: More than 会 and what must stand before it.
_NEAR = 8


@cache
def any_of(*keys: str) -> re.Pattern[str]:
    """Any word of these entries, outside the contexts they exclude."""
    return re.compile("|".join(lexicon.entry("meetings", key).source for key in keys))


@cache
def at_end(*keys: str) -> re.Pattern[str]:
    """Any word of these entries at the end of a text."""
    return re.compile(f"(?:{any_of(*keys).pattern})$")


@cache
def at_start(*keys: str) -> re.Pattern[str]:
    """Any word of these entries at the start of a text."""
    return re.compile(f"^(?:{any_of(*keys).pattern})")


@cache
def when() -> str:
    """The source of a pattern of a day and an hour, either of which may be missing."""
    moments = lexicon.any_word("meetings", "moment")
    return f"(?:[0-9]{{1,2}}月)?(?:[今昨]?[（(]?[0-9]{{1,2}}[）)]?[日号])?(?:{moments}){{0,2}}"


@cache
def heads() -> dict[str, MeetingKind]:
    """What a gathering's name ends with, and the kind that tells."""
    entries = (entry for entry in lexicon.entries("meetings") if entry.data.get("kind"))
    return {word: cast("MeetingKind", entry.key) for entry in entries for word in entry.words}


@cache
def ends() -> re.Pattern[str]:
    """The last characters of every head: where a gathering's name may end."""
    tails = {head[-2:] if head.endswith("会议") else head[-1] for head in heads()}
    return re.compile(f"{lexicon.alternation(tails)}(?!{lexicon.any_word('meetings', 'going_on')})")


@cache
def _lengths() -> tuple[int, ...]:
    """How long heads are, the longest first."""
    return tuple(sorted(set(map(len, heads())), reverse=True))


def kind_of(name: Text | str) -> MeetingKind | None:
    """The kind of a gathering by the longest head its name ends with, or None where it ends with none.

    >>> kind_of("全省安全生产工作会议")
    'work'
    """
    string, known = str(name), heads()
    for length in _lengths():
        kind = known.get(string[-length:])
        if kind is not None:
            return kind
    return (
        "other"
        if _any_meeting().search(string, max(0, len(string) - _NEAR)) and not at_end("no_gathering").search(string)
        else None
    )


def kind_of_sitting(name: Text | str) -> MeetingKind | None:
    """The kind of a gathering as `kind_of` has it; of one that only its number tells, by the body that sits.

    >>> kind_of_sitting("第八届人民代表大会第四次会议"), kind_of_sitting("市人大常委会第三次会议")
    ('congress', 'standing_committee')
    """
    kind = kind_of(name)
    sitting = _sitting().search(str(name)) if kind == "other" else None
    if sitting is None:
        return kind
    body = str(name)[: sitting.start()]
    held = kind_of(body + sitting["head"])
    return held if held not in (None, "other") else "congress" if kind_of(body) == "congress" else kind


@cache
def _sitting() -> re.Pattern[str]:
    """The number of a sitting, and what it is called."""
    bare = lexicon.any_word("meetings", "bare")
    return re.compile(f"第?[0-9{NUMERALS}百]{{1,5}}次(?P<head>{bare})$")


@cache
def _any_meeting() -> re.Pattern[str]:
    """会 behind two characters and more: a gathering, unless it is known to be something else."""
    return re.compile("[\u4e00-\u9fff”]{2}会$")
