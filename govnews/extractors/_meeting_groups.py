"""One gathering named in several places of an article is one meeting."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.extractors._meeting_names import Naming, headed_by, namings
from govnews.extractors._meeting_words import heads, kind_of
from govnews.lexicon import cache

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading
    from govnews.model import MeetingKind
    from govnews.text import Text

__all__ = ["Gathering", "gatherings"]

_SHORT = 4
#: The end of a head that says what kind of gathering it is: 学习会 of 专题学习会.
_HEAD = 3
#: More namings than any article has.
_MOST = 200


@frozen(kw_only=True)
class Gathering:
    """All places where one gathering is named, and what they say together."""

    namings: tuple[Naming, ...]

    @property
    def best(self) -> Naming:
        """The place that names it most fully."""
        return max(self.namings, key=lambda one: (len(one.name), one.ordinal is not None, one.organizer is not None))

    @property
    def name(self) -> str:
        """Its fullest name."""
        return self.best.name

    @property
    def text(self) -> Text:
        """The words of the fullest name."""
        return self.best.text

    @property
    def rule(self) -> str:
        """The form of words that named it."""
        return self.best.form

    @property
    def kind(self) -> MeetingKind:
        """What its name says it is, the first that says more than a meeting."""
        return next((naming.kind for naming in self.namings if naming.kind != "other"), "other")

    @property
    def organizer(self) -> str | None:
        """The body that holds it, where one is named; as the fullest name has it first."""
        return next((one.organizer for one in (self.best, *self.namings) if one.organizer), None)

    @property
    def ordinal(self) -> int | None:
        """Which of its kind it is."""
        return next((one.ordinal for one in self.namings if one.ordinal is not None), None)

    @property
    def place(self) -> str | None:
        """Where it is held."""
        return next((one.place for one in self.namings if one.place), None)


def gatherings(reading: Reading) -> Iterator[Gathering]:
    """The gatherings of an article in the order in which they are first named."""
    groups: list[list[Naming]] = []
    for naming in islice(namings(reading), _MOST):
        group = next((group for group in groups if any(_same(naming, other) for other in group)), None)
        if group is None:
            groups.append([naming])
        else:
            group.append(naming)
    told = [group for group in groups if any(_tells(naming) for naming in group)]
    if not told and (bare := _bare(reading)) is not None:
        told = [[bare]]
    if len(told) > 1:  # an opening of what the article names beside it is no gathering of its own
        told = [
            group for group in told if not all(one.kind == "ceremony" and one.name in heads() for one in group)
        ] or told[:1]
    yield from (Gathering(namings=tuple(group)) for group in told)


def _tells(naming: Naming) -> bool:
    """Whether a naming can stand alone: a mere 会议 that somebody attends or speaks at names none."""
    return len(naming.name) > 2 or naming.form in ("hold", "held")  # noqa: PLR2004 - 会议, 大会


def _same(one: Naming, other: Naming) -> bool:
    if one.ordinal is not None and other.ordinal is not None and one.ordinal != other.ordinal:
        return False
    if one.ordinal is not None and one.ordinal == other.ordinal:
        return True
    short, long = sorted((one.name, other.name), key=len)
    if (len(short) <= _SHORT and kind_of(short) == "other") or _refers(short, one, other):
        return True
    if one.headline != other.headline and short[-_HEAD:] == long[-_HEAD:] and _is_head(short, long):
        return True
    alike = kind_of(short) == kind_of(long) or (len(short) > _SHORT and short[-_SHORT:] == long[-_SHORT:])
    return long.endswith(short) or (alike and _within(short, long))


def _is_head(*names: str) -> bool:
    """Whether one of two names says of what kind the gathering is and no more."""
    return any(len(name) > _SHORT and name in heads() for name in names)


def _refers(short: str, one: Naming, other: Naming) -> bool:
    """Whether a name only refers to a gathering named before (大会 to a sitting of a congress)."""
    return short in lexicon.words("meetings", "referring") and one.ordinal != other.ordinal


def _within(short: str, long: str) -> bool:
    """Whether all characters of the one stand in the other in their order."""
    rest = iter(long)
    return all(char in rest for char in short)


def _bare(reading: Reading) -> Naming | None:
    """Where no gathering is named: 会议 that reports, studies or says something at the head of a sentence."""
    for passage in reading.paragraphs:
        found = passage.search(_does())
        if found is not None and (headed := next(filter(None, map(headed_by, reading.headlines)), None)) is not None:
            return headed
        if found is not None and len(found["name"]):
            words = found["name"]
            return Naming(name=str(words), text=words, kind="other", form="bare", passage=passage, clause=words)
    return None


@cache
def _does() -> re.Pattern[str]:
    verbs = lexicon.any_word("meetings", "hear", "treat_item", "treat")
    bare = lexicon.any_word("meetings", "bare")
    there = lexicon.any_word("meetings", "attend", "chair")
    return re.compile(f"(?:^|[。\\n])(?P<name>{bare})还?{verbs}|{there}了?{bare}(?=[，。并])")
