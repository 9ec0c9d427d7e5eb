"""Memory: what was spoken of before, and names that end as the name of a rate does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from govnews import lexicon
from govnews.extractors import _indicator_names as names
from govnews.extractors._indicator_measures import read
from govnews.extractors._indicator_quantities import is_quantity
from govnews.extractors._indicator_words import words
from govnews.lexicon import cache

if TYPE_CHECKING:
    from govnews.model import Measure

__all__ = ["Memory", "goals", "rated"]

#: How many clauses back a name is looked for.
_HEARD = 4
_SHORTEST, _LONGEST = 2, 14
_SHARED = "占"
_COMPARING = "同环比"


@define(kw_only=True)
class Memory:
    """What was spoken of before: the names of the last figures, and those of the sentence in order."""

    last: list[str] = field(factory=list)
    spoken: list[str] = field(factory=list)
    sign: int = 0
    unit: str | None = None
    grew: bool = False
    topic: str = ""
    ever: list[str] = field(factory=list)
    _heard: list[tuple[str, bool]] = field(factory=list)

    def begin(self) -> None:
        """Start a sentence; what was heard in the one before may still be what the next figure is said of."""
        self.spoken = []
        self.topic = ""
        self._heard = [(clause, False) for clause, _ in self._heard]

    def hear(self, clause: str) -> None:
        """A clause without a number may name the quantity that the next one measures (产量继续增长，达到…)."""
        self._heard.append((clause, True))
        self.topic = clause

    def recall(self) -> None:
        """Take note of what was heard; done only when a figure asks for it."""
        for clause, here in self._heard[-_HEARD:]:
            cue = read(clause)
            moved = (
                cue.sign and cue.words[-1:] and cue.words[-1] in words("measures", "rise") | words("measures", "fall")
            )
            if not (moved or is_quantity(cue.head) or rated(cue.head, "%")):
                continue
            name = names.before(cue.head, nominal=bool(moved)).name
            if is_quantity(name) or rated(name, "%") or (moved and _SHORTEST <= len(name) <= _LONGEST):
                spoken = list(self.spoken)
                self.note([name])
                self.spoken = self.spoken if here else spoken
        self._heard = []

    def inherited(self, unit: str | None) -> list[str]:
        """The name that a number without one is said of; a share (占…) is only said of again in per cent."""
        if self.last and self.last[0].startswith(_SHARED) and unit not in words("measures", "share_units"):
            return [name for name in self.ever if not name.startswith(_SHARED)][-1:] or self.last[:1]
        return self.last[:1]

    def latest(self, count: int) -> list[str]:
        """The last names of the sentence, so many; one name where the last figures were all said of it."""
        last = self.ever[-count:]
        return last if len(set(last)) == 1 and last[0] in self.spoken[-1:] else self.spoken[-count:]

    def note(self, found: list[str]) -> None:
        """Keep the names of a group of figures."""
        self.last = found
        self.ever += found
        self.spoken += [name for name in found if name not in self.spoken]


def rated(name: str, unit: str | None) -> tuple[str, Measure, int] | None:
    """What a name that ends as the name of a rate does (增速, 降幅) says of its number."""
    if unit in words("measures", "growth_units"):
        for kind in ("rate", "fall_rate"):
            entry = lexicon.entry("measures", kind)
            rate = next((word for word in entry.words if name.endswith(word)), None)
            if rate:
                return (
                    name.removesuffix(rate).rstrip(_COMPARING).removesuffix("的"),
                    "growth",
                    int(str(entry.data["sign"])),
                )
    return None


@cache
def goals() -> tuple[str, ...]:
    """The words of a plan (目标, 任务), which a share may be of."""
    return lexicon.words("measures", "goals")
