"""Clauses: a passage cut into sentences and clauses, and the slots in them where a figure stands."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from govnews import lexicon
from govnews.extractors._indicator_measures import TIME
from govnews.extractors._indicator_numbers import is_figure
from govnews.lexicon import cache
from govnews.mentions.numbers import NumberMention
from govnews.mentions.periods import PeriodMention
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["TIME", "Clause", "Sentence", "Slot", "Walk", "masked", "sentences", "structured"]

M = TypeVar("M", NumberMention, PeriodMention)
_LONGEST = 500
_SENTENCE = re.compile(r"[。！？!?\n]|；|;")
#: A comma that figures stand on both sides of may be one in a number; one elsewhere is sure to part clauses.
_CLAUSE = re.compile(
    r"(?P<sure>(?<![0-9０-９])[，：]|[，：](?![0-9０-９]))|[，：:—]|(?<=[讯電电])[ \u3000]|(?<!\d),|,(?!\d{3})"
)
_RATIO = re.compile(r"(?<![\d.．])\d{1,3}(?:[.．]\d{1,4})?(?:\s?[:：∶]\s?\d{1,3}(?:[.．]\d{1,4})?){1,3}(?![\d.．])")
#: So much of what stands before a ratio tells whether it may be a time of day (9:41:50).
_LEAD = 20
_SHORT_QUOTE = re.compile(r"[“‘\"][^“”‘’\"，。；：,;!？]{1,14}[”’\"]|《[^《》]{1,60}》|〔[^〔〕]{1,12}〕")


@frozen(kw_only=True, eq=False)
class Slot:
    """A number that may be a figure: ``lead`` is what stands before it in the clause, back to the number before it,
    ``tail`` what follows, up to the next number or the clause's end. ``followed`` says that a number ends the tail.
    """

    number: NumberMention
    lead: Text
    tail: Text
    followed: bool


@frozen(kw_only=True, eq=False)
class Clause:
    """What stands between commas, with its slots in order; ``ratio`` is a structure such as ``3:4:3`` in it."""

    text: Text
    slots: tuple[Slot, ...]
    ratio: Text | None = None


@frozen(kw_only=True, eq=False)
class Sentence:
    """What stands between full stops or semicolons, with its clauses and periods."""

    text: Text
    clauses: tuple[Clause, ...]
    periods: tuple[PeriodMention, ...]


class Walk(Generic[M]):
    """Mentions in reading order, handed out to the stretches they stand in, each asked for once and in order."""

    def __init__(self, mentions: Iterable[M]) -> None:
        self._rest: deque[M] = deque(mentions)

    def within(self, text: Text) -> list[M]:
        """The mentions inside a stretch; those before it are dropped."""
        while self._rest and self._rest[0].text.precedes(text):
            self._rest.popleft()
        found: list[M] = []
        while self._rest and text.holds(self._rest[0].text):
            found.append(self._rest.popleft())
        return found


def sentences(passage: Text, numbers: Iterable[NumberMention], periods: Iterable[PeriodMention]) -> Iterator[Sentence]:
    """The sentences of a passage, each with those of the numbers and periods that stand in it."""
    all_numbers, all_periods = Walk(numbers), Walk(periods)
    for text in (part for whole in passage.split(_SENTENCE) for part in _bounded(whole)):
        times = tuple(all_periods.within(text))
        here = _outside(text, all_numbers.within(text), times)
        told = here or structured(text)
        yield Sentence(text=text, clauses=tuple(_clauses(text, here, times)) if told else (), periods=times)


def structured(text: Text) -> bool:
    """Whether a stretch holds the parts of a structure, which by itself might be a time of day.

    >>> structured(Text("三次产业结构为9:41:50")), structured(Text("9:41:50开幕"))
    (True, False)
    """
    if ":" not in str(text) and "：" not in str(text) and "∶" not in str(text):
        return False
    return any(match.before[-_LEAD:].search(_structure()) for match in text.finditer(_RATIO))


@cache
def _structure() -> re.Pattern[str]:
    return re.compile(rf"{lexicon.alternation(lexicon.words('figure_contexts', 'structure'))}[^，。；\d]{{0,12}}\Z")


def _bounded(text: Text) -> Iterator[Text]:
    """A sentence in stretches of bounded length: what runs on for longer is no sentence, and time must stay linear."""
    rest = text
    while len(rest) > _LONGEST:
        yield rest[:_LONGEST]
        rest = rest[_LONGEST:]
    if len(rest):
        yield rest


def masked(text: Text, periods: Sequence[PeriodMention]) -> str:
    """A stretch as a string in which each character of a period is `TIME`."""
    string = str(text)
    if not periods:
        return string
    for period in periods:
        if text.holds(period.text):
            start = len(text.before(period.text))
            length = len(period.text)
            string = f"{string[:start]}{TIME * length}{string[start + length :]}"
    return string


def _outside(sentence: Text, numbers: list[NumberMention], periods: tuple[PeriodMention, ...]) -> list[NumberMention]:
    """The numbers that stand neither in a period nor in the short quotation of a name or slogan."""
    if not numbers:
        return []
    closed = [period.text for period in periods] + [match[0] for match in sentence.finditer(_SHORT_QUOTE)]
    return [number for number in numbers if not any(text.overlaps(number.text) for text in closed)]


def _clauses(sentence: Text, numbers: Sequence[NumberMention], periods: Sequence[PeriodMention]) -> Iterator[Clause]:
    ratios = [match[0] for match in sentence.finditer(_RATIO)]
    walk = Walk(numbers)
    for text in _pieces(
        sentence, [*(number.text for number in numbers), *ratios, *(period.text for period in periods)]
    ):
        here = walk.within(text)
        if not here and not ratios:
            yield Clause(text=text, slots=())
            continue
        ratio = next((found for found in ratios if text.holds(found)), None)
        if ratio is not None:
            here = [number for number in here if not ratio.overlaps(number.text)]
        kept = [
            number for number, later in zip(here, [*here[1:], None], strict=False) if _is_figure(text, number, later)
        ]
        yield Clause(text=text, slots=tuple(_slots(text, kept)), ratio=ratio)


def _pieces(sentence: Text, closed: Sequence[Text]) -> Iterator[Text]:
    """The stretches between commas and colons that do not stand inside a number."""
    rest = sentence
    for match in sentence.finditer(_CLAUSE):
        mark = match[0]
        if not match.said("sure") and any(text.holds(mark) for text in closed):
            continue
        yield rest.before(mark)
        rest = rest.after(mark)
    yield rest


def _slots(clause: Text, numbers: Sequence[NumberMention]) -> Iterator[Slot]:
    rest = clause
    for index, number in enumerate(numbers):
        after = clause.after(number.text)
        last = index + 1 == len(numbers)
        tail = after if last else after.before(numbers[index + 1].text)
        if not len(tail) and not last and numbers[index + 1].unit is None:
            tail = clause.after(numbers[index + 1].text)
        yield Slot(number=number, lead=rest.before(number.text), tail=tail, followed=not last)
        rest = after


def _is_figure(clause: Text, number: NumberMention, later: NumberMention | None) -> bool:
    after = clause.after(number.text)
    between = None if later is None else str(after.before(later.text))
    return is_figure(number, str(clause.before(number.text)), str(after), between=between)
