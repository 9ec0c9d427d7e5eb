"""Which headline block, byline and picture belongs to which body of a page."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from attrs import Factory, define

from govnews.layout.furniture import is_banner
from govnews.layout.headlines import coverage, is_section
from govnews.layout.parts import Block, Body, Shot
from govnews.layout.pictures import captioned
from govnews.layout.signatures import signed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.bylines import Byline
    from govnews.layout.lines import Line
    from govnews.layout.parts import Part

__all__ = ["Item", "match"]

#: What a block is worth more on the side where the page prints its headlines.
_USUAL_SIDE: Final = 0.3
#: A block on the other side must share so much with a body, one elsewhere on the page so much with one without any.
_SURE: Final = 0.6
_LIKELY: Final = 0.5
#: A picture that belongs to a body shares so much with it.
_SHOWN: Final = 0.1
#: A report's first words say what its headline says.
_OPENING: Final = 150
#: Blocks and bodies that do not stand together are compared only on pages with no more of them than this.
_FEW: Final = 40
#: A block shorter than this says too little to be looked for elsewhere.
_TELLING: Final = 6


@define(eq=False)
class Item:
    """A body with what belongs to it."""

    body: Body
    string: str = ""
    block: Block | None = None
    bylines: list[Byline] = Factory(list)
    shots: list[Shot] = Factory(list)
    rule: str = "body"


@define(eq=False)
class _Place:
    """A block, the items before and after it, and whether it only announces what stands elsewhere."""

    block: Block
    before: Item | None
    after: Item | None
    teaser: bool = False


def match(parts: Sequence[Part], /) -> list[Item]:
    """The bodies of a page in printed order, each with its headline block, bylines and pictures."""
    merged = _without_sections(parts)
    items = [Item(body=part, string=_string(part)) for part in merged if isinstance(part, Body)]
    places, shots = _places(merged, items)
    after = _headlines_follow(places, items)
    _assign(places, after=after)
    _assign_elsewhere(places, items)
    for place in places:
        _assign_bylines(place, after=after)
    for shot, before, following in shots:
        _assign_shot(shot, before, following)
    return items


def _string(body: Body) -> str:
    return "".join(line.string for line in body.lines).replace(" ", "")


def _opening(body: Body) -> str:
    """The first words of a body; no more of it is looked at."""
    lines = islice((line.string for stretch in body.stretches for line in stretch), _OPENING)
    return "".join(lines).replace(" ", "")[:_OPENING]


def _without_sections(parts: Sequence[Part]) -> list[Part]:
    """The parts with headings inside a body left out and what they part put together again."""
    merged: list[Part] = []
    for at, part in enumerate(parts):
        last = merged[-1] if merged else None
        if isinstance(part, Block) and isinstance(last, Body) and _is_heading(part, last, parts[at + 1 : at + 2]):
            continue
        if isinstance(part, Body) and isinstance(last, Body) and at and isinstance(parts[at - 1], Block):
            last.stretches += part.stretches
            last.signature = part.signature
            last.continued_on = part.continued_on
            last.credit = last.credit or part.credit
            continue
        merged.append(part)
    return merged


def _is_heading(block: Block, body: Body, following: Sequence[Part]) -> bool:
    goes_on = bool(following) and isinstance(following[0], Body) and _is_bare(following[0])
    if goes_on and isinstance(following[0], Body) and body.lead is not None and body.lead.authors:
        goes_on = not _is_signed(following[0])  # two articles, each with its own author
    open_end = body.continued_on is None and body.credit is None and not _is_signed(body)
    if not goes_on or not open_end or block.bylines or not is_section(block.lines):
        return False
    openings = (_opening(side) for side in (body, following[0]) if isinstance(side, Body))
    return max(coverage(block.lines, opening) for opening in openings) < _SURE


def _is_bare(body: Body) -> bool:
    """Whether nothing at a body's start says that it is an article, or a part of one from another page."""
    return body.lead is None and body.continued_from is None


def _is_signed(body: Body) -> bool:
    """Whether a body is at its end: its author's name stands behind its last sentence."""
    last = body.stretches[-1][-2:]
    return body.signature is not None or bool(signed(last[0].text.through(last[-1].text)))


def _places(
    parts: Sequence[Part], items: Sequence[Item]
) -> tuple[list[_Place], list[tuple[Shot, Item | None, Item | None]]]:
    """Blocks and pictures with the items on either side."""
    places: list[_Place] = []
    shots: list[tuple[Shot, Item | None, Item | None]] = []
    seen = 0
    for part in parts:
        before = items[seen - 1] if seen else None
        after = items[seen] if seen < len(items) else None
        if isinstance(part, Body):
            seen += 1
        elif isinstance(part, Shot):
            shots.append((part, before, after))
        else:
            places += [_Place(block, before, after, teaser) for block, teaser in _split(part, before, after)]
    return places, shots


def _split(block: Block, before: Item | None, after: Item | None) -> list[tuple[Block, bool]]:
    """A block parted where another begins: at a line that announces (某局：), or where its words change bodies."""
    for at, line in enumerate(block.lines):
        if at and line.blank and line.string.endswith(("：", ":")):
            return [(Block(block.lines[:at], block.bylines), False), (Block(block.lines[at:]), True)]
    if before is not None and after is not None and len(block.lines) > 1:
        for at in range(1, len(block.lines)):
            if block.lines[at].blank and _changes(block.lines[:at], block.lines[at:], before, after):
                return [(Block(block.lines[:at]), False), (Block(block.lines[at:], block.bylines), False)]
    return [(block, False)]


def _changes(first: Sequence[Line], second: Sequence[Line], before: Item, after: Item) -> bool:
    """Whether the first lines speak of the item before and the second of the item after, and not the other way."""
    own = min(coverage(first, before.string), coverage(second, after.string))
    return own >= _SURE and max(coverage(first, after.string), coverage(second, before.string)) < own / 2


def _headlines_follow(places: Sequence[_Place], items: Sequence[Item]) -> bool:
    """Whether a page prints its headline blocks behind their bodies, as what they share with them shows."""
    balance = sum(_worth(place, place.before) - _worth(place, place.after) for place in places if not place.teaser)
    if balance or not places or not items:
        return balance > 0
    return places[0].before is not None


def _worth(place: _Place, item: Item | None) -> float:
    return coverage(place.block.lines, item.string) if item is not None else 0.0


def _assign(places: Sequence[_Place], *, after: bool) -> None:
    """Give blocks to the bodies beside them, the surest first."""
    offers: list[tuple[float, int, _Place, Item, bool]] = []
    for order, place in enumerate(places):
        if not place.block.lines:
            continue
        banner = all(is_banner(line.text) for line in place.block.lines)
        for item, usual in ((place.before, after), (place.after, not after)):
            share = _worth(place, item)
            if item is not None and ((share >= _SURE and not banner) or (usual and not place.teaser)):
                offers.append((-(share + (_USUAL_SIDE if usual else 0)), order, place, item, usual))
    given: set[int] = set()
    for _, order, place, item, usual in sorted(offers, key=lambda offer: offer[:2]):
        if order not in given and item.block is None:
            given.add(order)
            _give(place, item, "headline beside body" if usual else "headline on the other side")


def _give(place: _Place, item: Item, rule: str) -> None:
    item.block = place.block
    item.bylines += place.block.bylines
    item.rule = rule
    place.block = Block(lines=[])


def _assign_elsewhere(places: Sequence[_Place], items: Sequence[Item]) -> None:
    """Give blocks that are left to bodies without one, wherever on the page, that say what they say."""
    waiting = [item for item in items if item.block is None]
    left = [place for place in places if sum(len(line.string) for line in place.block.lines) > _TELLING]
    if not waiting or not left or len(items) > _FEW or len(left) > _FEW:
        return
    for place in left:
        if all(is_banner(line.text) for line in place.block.lines):
            continue
        best = max(waiting, key=lambda item: coverage(place.block.lines, item.string))
        if best.block is None and coverage(place.block.lines, best.string) >= _LIKELY:
            _give(place, best, "headline elsewhere")


def _assign_bylines(place: _Place, *, after: bool) -> None:
    """Bylines without a headline go to the item beside them that names no author yet."""
    if not place.block.bylines:
        return
    sides = (place.before, place.after) if after else (place.after, place.before)
    free = [item for item in sides if item is not None and item.body.lead is None and not item.bylines]
    if free:
        free[0].bylines += place.block.bylines


def _assign_shot(shot: Shot, before: Item | None, after: Item | None) -> None:
    """A picture goes to the item beside it that speaks of what it shows; one that none speaks of stands alone."""
    sides = [item for item in (before, after) if item is not None]
    best = max(sides, key=lambda item: coverage(shot.lines, item.string), default=None)
    near = not len(shot.credit.caption) or captioned(shot.lines[0])
    if best is not None and (near or coverage(shot.lines, best.string) >= _SHOWN):
        best.shots.append(shot)
