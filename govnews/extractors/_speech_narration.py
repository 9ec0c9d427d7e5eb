"""Sentences by which a report goes on with its own account behind what somebody said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govnews.lexicon import alternation, any_word, cache, entry

if TYPE_CHECKING:
    from govnews.text import Text

__all__ = ["adds", "narrates"]

#: How much of a sentence's end is looked at for a set ending.
_TAIL: Final = 14
#: 我 and 我们, but not 我国, 我省 …, which a report says of itself.
_FIRST_PERSON: Final = re.compile("[我咱](?![国省市县区州镇乡台报])")


def narrates(sentence: Text) -> bool:
    """Whether a sentence tells what was done, not what was said.

    >>> from govnews.text import Text
    >>> narrates(Text("对方尚未就此作出回应。")), narrates(Text("要抓紧。"))
    (True, False)
    """
    if sentence.match(_start()) or sentence[-_TAIL:].search(_end()):
        return True
    return sentence.search(_account()) is not None and sentence.search(_FIRST_PERSON) is None


def adds(sentence: Text) -> bool:
    """Whether a sentence behind an authority's words is the report's own: by its time, its place or its figures."""
    return sentence.search(_added()) is not None and sentence.search(_FIRST_PERSON) is None


@cache
def _added() -> re.Pattern[str]:
    setting, since = any_word("narration", "setting"), any_word("narration", "since")
    rank, provinces = any_word("attribution", "authority"), any_word("regions", "province")
    return re.compile(f"^(?:{setting}|{provinces}|[^，。]{{1,14}}{since}，)|{rank}|[0-9]")


@cache
def _start() -> re.Pattern[str]:
    return entry("attribution", "narrative_start").pattern


@cache
def _end() -> re.Pattern[str]:
    return re.compile(f"{any_word('attribution', 'narrative_end')}[。！；]$")


@cache
def _account() -> re.Pattern[str]:
    """The frames of an account; none is in the first person.

    Who did what (他来到…, 会议同意…), who has not answered (尚未…回应), what a writing leaves out (声明未…), what words
    met with (讲话引发…), what a day of the report's own saw (同一天，…; 今天（5日）), of what others report (据…报道),
    how often it has been so.
    """
    actor, manner, act = (any_word("narration", key) for key in ("actor", "manner", "act"))
    refusal = entry("narration", "refusal")
    hour = f"{alternation(entry('attribution', 'clock').strings('hour'))}?"
    day, today = (f"{any_word('narration', key)}{hour}" for key in ("day", "today"))
    sight = entry("narration", "sight")
    assembly = entry("narration", "assembly")
    besides = f"(?:{alternation(assembly.strings('manner'))}){{0,3}}{alternation(assembly.strings('act'))}"
    writing, echo = entry("narration", "writing"), entry("narration", "echo")
    serial = entry("narration", "serial")
    frames = (
        f"^(?:[^，。]{{1,12}}，)?{actor}(?:{manner}){{0,3}}{act}",
        f"^(?:[^，。]{{1,8}}，)?{alternation(assembly.words)}{besides}",
        f"{alternation(refusal.words)}(?:[就对][^，。]{{1,12}})?[^，。]{{0,4}}{alternation(refusal.strings('act'))}[^，。]{{0,8}}[，。；]",
        f"^(?:[^，。]{{1,8}}，)?[^，。]{{0,10}}{alternation(writing.words)}[中里]?{alternation(writing.strings('act'))}",
        f"{alternation(echo.words)}[^，。]{{0,8}}{alternation(echo.strings('act'))}",
        f"^(?:{day}[，（(]|{today}(?:[（(]|{any_word('narration', 'reporter')}))",
        f"^(?:[^，。]{{0,10}}，)?[^，。]{{0,8}}{alternation(sight.words)}{alternation(sight.strings('act'))}",
        f"^(?:[^，。]{{0,4}}，)?[另又而]?根?据[^，。]{{1,24}}{any_word('narration', 'heard')}[，,]",
        f"^这(?:也)?是[^，。]{{0,30}}{alternation(serial.words)}",
    )
    return re.compile("|".join(f"(?:{frame})" for frame in frames))
