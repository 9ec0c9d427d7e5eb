"""Who chaired a meeting and who was there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import islice, takewhile, zip_longest
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.extractors._meeting_when import sentence_of
from govnews.extractors._meeting_words import any_of, at_end, heads, when
from govnews.lexicon import cache
from govnews.mentions.titles import posts
from govnews.model import Participant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.extractors._meeting_groups import Gathering
    from govnews.mentions.names import NameMention
    from govnews.mentions.reading import Reading
    from govnews.text import Match, Text

__all__ = ["People", "Roll", "attending", "is_only", "of_gathering", "participants"]

#: How far from a verb its people are looked for.
_REACH = 200
_LINK = re.compile("^(?:[、，,和与及同 \u3000]|以及)")
_LINKED = re.compile("[、和与]?|[ \u3000]{1,3}")
_LISTED = re.compile("[、，和与]?|[ \u3000]{1,3}|以及")
#: 出席会议的有, before those who were there.
_THOSE = re.compile("^[^，。；：]{0,16}的还?有[：:]?")
#: The longest word that says so, before a name.
_HONOUR = 4
_GROUP = re.compile("^等")
#: What is said of somebody in brackets behind the name: （女）, （壮族）.
_TOLD = re.compile("^[（(][^（）()。；]{1,12}[）)]")
_UPON = re.compile("^[^，。；]{0,16}?在[^，。；]{0,40}?会(?:议)?上")


@frozen(kw_only=True)
class People:
    """Those who chaired and those who were there."""

    chairs: tuple[Participant, ...]
    attendees: tuple[Participant, ...]


def of_gathering(gathering: Gathering, reading: Reading, *, alone: bool) -> People:
    """The people of a gathering; where an article has several, those named in its own paragraphs."""
    own = [naming.passage for naming in gathering.namings]
    rolls = [Roll(p, reading) for p in reading.passages if alone or any(p.holds(passage) for passage in own)]
    chairs = list(_chairs(rolls))
    speakers = list(_speakers(rolls))
    there = [one for one in attending(rolls) if one not in chairs and one not in speakers]
    return People(chairs=participants(chairs, reading), attendees=participants(there, reading))


def _untold(gap: Text) -> Text:
    """What stands behind a name, without a bracket that tells of who bears it."""
    told = gap.match(_TOLD)
    return told.after if told else gap


def is_only(gap: Text, circumstance: re.Pattern[str]) -> bool:
    """Whether what stands behind a name is no more than a circumstance, perhaps behind a post or 同志."""
    if gap.fullmatch(circumstance) is not None:
        return True
    behind = gap.match(posts()) or gap.match(_comrade())
    return behind is not None and behind.after.fullmatch(circumstance) is not None


@cache
def _when() -> re.Pattern[str]:
    """A day, an hour, a place, each of which may be missing."""
    return re.compile(rf"[ \u3000]?{when()}(?:在[^，。；、]{{1,16}})?")


@cache
def _comrade() -> re.Pattern[str]:
    return re.compile(lexicon.any_word("names", "comrade"))


@cache
def _lectures() -> re.Pattern[str]:
    return re.compile(f"^[^，。；！？]{{0,30}}?{lexicon.any_word('meetings', 'lecture')}")


@cache
def _there() -> re.Pattern[str]:
    things = lexicon.any_word("meetings", "attended")
    stop = "[，。；、 \u3000并]"
    return re.compile(f"^了?(?:$|{stop}|[^，。；]{{0,40}}?{things}(?:$|{stop}))")


def participants(names: Iterable[str], reading: Reading) -> tuple[Participant, ...]:
    """Names as people with the titles that the article gives them, each once."""
    titles = reading.scan.titles
    return tuple(Participant(name=name, titles=titles.get(name, ())) for name in dict.fromkeys(names))


class Roll:
    """The names of a passage by their places."""

    def __init__(self, passage: Text, reading: Reading) -> None:
        self.passage = passage
        names = reading.scan.names
        first = bisect_left(names, True, key=lambda mention: not mention.text.precedes(passage))  # noqa: FBT003 - a key
        self._names = list(takewhile(lambda mention: passage.holds(mention.text), islice(names, first, None)))

    @cached_property
    def _ends(self) -> list[int]:
        """How much of the passage stands before the end of each name."""
        return [len(self.passage.before(mention.text)) + len(mention.text) for mention in self._names]

    def __iter__(self) -> Iterator[NameMention]:
        return iter(self._names)

    def between(self, start: Text, end: Text) -> list[NameMention]:
        """The names that stand after the start of one part and before another."""
        if not self._names:
            return []
        first = bisect_right(self._ends, len(self.passage.before(start)))
        return self._names[first : bisect_right(self._ends, len(self.passage.before(end)))]

    def directly_before(self, verb: Match, *, link: re.Pattern[str] = _LINKED) -> list[NameMention]:
        """The names of a list that ends where a verb begins, with ``link`` between them."""
        left = verb.before
        found: list[NameMention] = []
        for mention in reversed(self.between(left[max(0, len(left) - _REACH) :], verb[0])):
            gap = _untold(left.after(mention.text))
            if not (gap.fullmatch(link) if found else is_only(gap, _when())):
                break
            found.append(mention)
            left = left.before(mention.titles_text or mention.text)
        return found[::-1]


def _chairs(rolls: Iterable[Roll]) -> Iterator[str]:
    """Those directly before 主持."""
    for roll in rolls:
        for chair in roll.passage.finditer(any_of("chair")):
            yield from (mention.name for mention in roll.directly_before(chair))


def _speakers(rolls: Iterable[Roll]) -> Iterator[str]:
    """Those who give the speech: 出席会议并讲话, and those named with 在…会上."""
    for roll in rolls:
        passage = roll.passage
        for verb in passage.finditer(any_of("attend")):
            if verb.after[:_REACH].match(_lectures()):
                yield from (mention.name for mention in roll.directly_before(verb, link=_LISTED))
        yield from (mention.name for mention in roll if passage.after(mention.text)[:_REACH].match(_UPON))


def attending(rolls: Iterable[Roll], *, audience: bool = False) -> Iterator[str]:
    """Those before 出席, 参加 or 列席 in one sentence, as far as no other verb takes them, and those after 出席的有.

    Who 参加会见 was at the ``audience``, not at the meeting that the piece is about; who 出席会议 the other way round.
    """
    for roll in rolls:
        passage = roll.passage
        for verb in passage.finditer(any_of("attend")):
            after = verb.after[:_REACH]
            if (listed := after.match(_THOSE)) is not None:
                sentence = sentence_of(passage, verb[0])
                yield from (mention.name for mention in roll.between(listed.after, passage.after(sentence)))
            elif after.match(_there()) and not after.match(_gathering() if audience else _audience()):
                also = verb.before.search(_also())
                yield from _before(also[0] if also else verb[0], passage, roll)


@cache
def _audience() -> re.Pattern[str]:
    """会见, behind a verb of being there."""
    return re.compile(f"^了?(?:{_met().pattern})")


@cache
def _gathering() -> re.Pattern[str]:
    """A gathering, behind a verb of being there."""
    return re.compile(f"^了?(?:{lexicon.alternation(heads())})")


@cache
def _also() -> re.Pattern[str]:
    """参加会见并, before a further verb of being there."""
    there = lexicon.any_word("meetings", "attend")
    return re.compile(f"{there}(?:{_met().pattern})[并和、]$")


@cache
def _met() -> re.Pattern[str]:
    return any_of("receive", "talk")


def _before(verb: Text, passage: Text, roll: Roll) -> Iterator[str]:
    """The names before a verb in its sentence that no other verb takes."""
    names = [one for one in roll.between(sentence_of(passage, verb), verb) if not _honoured(passage.before(one.text))]
    for one, other in zip_longest(names, names[1:]):
        follows = verb if other is None else other.titles_text or other.text
        if _free(passage.after(one.text).before(follows), last=other is None):
            yield one.name


def _honoured(before: Text) -> bool:
    """Whether a name is that of whom a gathering is held for: 纪念某某诞辰座谈会."""
    return before[-_HONOUR:].search(at_end("honour")) is not None


def _free(after: Text, *, last: bool) -> bool:
    """Whether a name is followed at once by the next name or the verb, or by what joins it to them.

    Between the ``last`` and the verb may stand when, where and how: 在分会场, 应邀.
    """
    after = _untold(after)
    if not len(after) or (after.match(_LINK) or after.match(_GROUP)) is not None:
        return True
    return last and is_only(after, _circumstance())


@cache
def _circumstance() -> re.Pattern[str]:
    """When, where and how somebody is there."""
    how = lexicon.any_word("meetings", "adverb", "time_words")
    return re.compile(f"{_when().pattern}{how}{{0,3}}")
