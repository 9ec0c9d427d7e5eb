"""Jumps: which article of one page goes on in which of another."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final

from attrs import define, frozen

from govnews.layout import bylines
from govnews.layout.columns_seams import Seams, paired, plain
from govnews.layout.columns_words import Words
from govnews.layout.headlines import pairs
from govnews.layout.page_numbers import pages
from govnews.layout.web_lines import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govnews.layout.draft import Draft
    from govnews.linking.pages import ReadPage

__all__ = ["Jumps", "Stretch", "jumps"]

#: More marks than these are compared by their headlines alone.
_FEW: Final = 2500
#: So much of an article is compared.
_COMPARED: Final = 4000
_OPENING: Final = 150
_SEAM: Final = 20
#: Two that fit are told apart by so much.
_APART: Final = 0.75
#: What speaks for two parts: that both have a mark, that a number is right or wrong, what they share, how they meet.
_MARKED: Final = 1.0
_RIGHT: Final = 2.0
_WRONG: Final = -2.0
_HEADED: Final = 6.0
_UNLIKE: Final = -4.0
_TOLD: Final = 2.0
#: What speaks for one among several: its part of what comes again of what each has for its own, if so much does.
_OWN: Final = 2.0
_LEAST_SHARED: Final = 3
_MET: Final = 0.5
_BEGINS: Final = -2.0


@define(eq=False, slots=False)
class Stretch:
    """The part of an article that stands on one page."""

    page: ReadPage
    draft: Draft

    @cached_property
    def headed(self) -> frozenset[str]:
        """The pairs of characters of its headline block."""
        draft = self.draft
        return _pairs(map(str, (*draft.kicker, *draft.headline, *draft.subheadlines)))

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The pairs of characters of all of it."""
        return self.headed | _pairs([_start(self.draft, _COMPARED)])

    @cached_property
    def opening(self) -> frozenset[str]:
        """The pairs of characters of its first words."""
        return _pairs([_start(self.draft, _OPENING)])

    @cached_property
    def title(self) -> str:
        """Its headline without marks and white space."""
        return bare("".join(map(str, self.draft.headline)))

    @cached_property
    def begins(self) -> bool:
        """Whether it opens as an article does, with a dateline."""
        first = self.draft.paragraphs[:1]
        return bool(first) and bylines.lead(first[0][0]) is not None

    @cached_property
    def tail(self) -> str:
        """Its last characters."""
        return str(self.draft.paragraphs[-1][-1][-_SEAM:]) if self.draft.paragraphs else ""

    @cached_property
    def head(self) -> str:
        """The first characters of its body."""
        return str(self.draft.paragraphs[0][0][:_SEAM]) if self.draft.paragraphs else ""

    @cached_property
    def onward(self) -> tuple[str, ...]:
        """The numbers of the page that it goes on on."""
        return pages(self.draft.continued_on or "")

    @cached_property
    def back(self) -> tuple[str, ...]:
        """The numbers of the page that it came from."""
        return pages(self.draft.continued_from or "")


@frozen(kw_only=True)
class Jumps:
    """What goes on in what, by the places of the stretches; and those whose mark leads to none, or to several."""

    following: dict[int, int]
    unsure: frozenset[int]


def jumps(stretches: Sequence[Stretch], /) -> Jumps:
    """Which stretch goes on in which: the surest first, and none where two fit equally."""
    ends = [n for n, stretch in enumerate(stretches) if stretch.draft.continued_on is not None]
    starts = [n for n, stretch in enumerate(stretches) if stretch.draft.continued_from is not None]
    if len(ends) * len(starts) > _FEW:
        return _by_title(stretches, ends, starts)
    may = {b: [a for a in ends if a != b and _may(stretches[a], stretches[b])] for b in starts}
    own = _own(stretches, ends)
    offers: dict[tuple[int, int], float] = {}
    for b, able in may.items():
        told = _told(stretches[b], [own[a] for a in able])
        fits = ((a, _fit(stretches[a], stretches[b]) + more) for a, more in zip(able, told, strict=True))
        offers |= {(a, b): fit for a, fit in fits if fit > 0}
    following = _settled(offers)
    later = set(following.values())
    left = [pair for pair in offers if pair[0] not in following and pair[1] not in later]
    if left:
        seams = Seams(Words([]))
        following |= _settled({(a, b): offers[a, b] + seams.fit(stretches[a].tail, stretches[b].head) for a, b in left})
    following = _without_rings(following)
    later = set(following.values())
    left = [pair for pair in offers if pair[0] not in following and pair[1] not in later]
    return Jumps(following=following, unsure=frozenset(n for pair in left for n in pair))


def _may(end: Stretch, start: Stretch) -> bool:
    """Whether no printed number speaks against one going on in the other."""
    if set(end.onward) & set(start.back):  # the page that one goes on on is not the one that the other came from
        return False
    wrong_on = start.page.printed is not None and start.page.printed not in end.onward
    wrong_back = end.page.printed is not None and end.page.printed not in start.back
    return not (wrong_on or wrong_back)


def _fit(end: Stretch, start: Stretch) -> float:
    """How much speaks for it; above 0 for, below against."""
    fit = _MARKED + _numbered(start.page.number, end.onward) + _numbered(end.page.number, start.back)
    if start.headed:
        share = _share(start.headed, end.pairs)
        fit += _HEADED * share + (_UNLIKE if share < 1 / 3 else 0)
    fit += _TOLD * _share(start.opening, end.pairs) + (_BEGINS if start.begins else 0)
    return fit + _MET * max(plain(end.tail, start.head) + paired(end.tail, start.head), -_HEADED)


def _own(stretches: Sequence[Stretch], ends: Sequence[int]) -> dict[int, frozenset[str]]:
    """The pairs of characters that stand in one of the parts that go on and in no other."""
    counts = Counter(pair for n in ends for pair in stretches[n].pairs)
    return {n: frozenset(pair for pair in stretches[n].pairs if counts[pair] == 1) for n in ends}


def _told(start: Stretch, own: Sequence[frozenset[str]]) -> list[float]:
    """How much what is each one's own speaks for it beside the others; nothing where hardly any of it comes again."""
    if sum(len(start.pairs & one) for one in own) < _LEAST_SHARED:
        return [0.0] * len(own)
    shares = [_share(one, start.pairs) for one in own]
    return [_OWN * (share / sum(shares) - 1 / len(own)) for share in shares]


def _numbered(number: str | None, said: Iterable[str]) -> float:
    return 0.0 if number is None else _RIGHT if number in said else _WRONG


def _settled(offers: dict[tuple[int, int], float]) -> dict[int, int]:
    """The pairs that fit better than any other of either side, those that are left when the surest are gone too."""
    following: dict[int, int] = {}
    rest = dict(offers)
    while sure := _standing_out(rest):
        following.update(sure)
        taken = set(sure.values())
        rest = {pair: fit for pair, fit in rest.items() if pair[0] not in sure and pair[1] not in taken}
    return following


def _standing_out(offers: dict[tuple[int, int], float]) -> dict[int, int]:
    """The pairs that fit so much better than any other offer of their two sides that no doubt is left."""
    by_side: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for (a, b), fit in offers.items():
        by_side[0, a].append(fit)
        by_side[1, b].append(fit)
    least = {side: sorted(fits)[-2:][0] + _APART if len(fits) > 1 else 0.0 for side, fits in by_side.items()}
    return {a: b for (a, b), fit in offers.items() if fit >= max(least[0, a], least[1, b])}


def _by_title(stretches: Sequence[Stretch], ends: Sequence[int], starts: Sequence[int]) -> Jumps:
    """Of very many, those that go on under the very headline, each there once."""
    titled: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, places in enumerate((ends, starts)):
        for n in places:
            titled[stretches[n].title][side].append(n)
    following = {
        a[0]: b[0]
        for title, (a, b) in titled.items()
        if title and len(a) == len(b) == 1 and a != b and _may(stretches[a[0]], stretches[b[0]])
    }
    return Jumps(following=_without_rings(following), unsure=frozenset())


def _without_rings(following: dict[int, int]) -> dict[int, int]:
    """What leads on and on from a first part; parts that lead in a ring have none."""
    sound: dict[int, int] = {}
    for first in sorted(following.keys() - following.values()):
        at = first
        while at in following:
            sound[at] = following[at]
            at = following[at]
    return sound


def _start(draft: Draft, most: int) -> str:
    """The first characters of a body."""
    found, room = [], most
    for lines in draft.paragraphs:
        for line in islice(lines, room):
            found.append(str(line[:room]))
            room -= len(found[-1])
        if room <= 0:
            break
    return "".join(found)


def _pairs(strings: Iterable[str]) -> frozenset[str]:
    return frozenset(pair for string in strings for pair in pairs(string))


def _share(some: frozenset[str], others: frozenset[str]) -> float:
    return len(some & others) / len(some) if some else 0.0
