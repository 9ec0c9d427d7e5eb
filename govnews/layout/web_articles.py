"""Where the articles of a web copy begin and end, and what stands above, in and below the text of each."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve, frozen

from govnews.layout.headlines import coverage
from govnews.layout.signatures import signed
from govnews.layout.web_headlines import heads_section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from govnews.layout.web_lines import WebLine

    Lines: TypeAlias = Sequence[WebLine]

__all__ = ["Item", "Way", "item", "items"]

#: How an article was told from the next: it is the page, it repeats the head of the first, the page's own headings
#: part it, it is one of a column of briefs, or its headline stands below it as those of all others do.
Way: TypeAlias = Literal["page", "repeated", "heading", "brief", "below"]

#: A headline block above an article's facts or dateline has no more lines.
_BLOCK: Final = 4
#: A headline below its text shares so much with it.
_OWN: Final = 0.5
#: A column has so many briefs at least.
_BRIEFS: Final = 2
_COUNTED: Final = re.compile(r"[（(]?\d{1,3}[）).、．]")
#: What is printed before each brief of a column.
_MARKED: Final = re.compile(r"[●◆■▲○◇□△★☆]\s{0,4}(?=\S)")
#: A headline that is no longer than this may look like a paragraph.
_LONGEST: Final = 100
_STOPPED: Final = re.compile(r"。|[！？!?…：:；;，,、][”’」』）)]?\Z")
_CALLED: Final = re.compile(r"[！!][”’」』]?\Z")
_ISSUED: Final = frozenset(("issued", "credit"))


@frozen(kw_only=True)
class Item:
    """The lines of one article: those above its text, its text with what stands between, and those below."""

    head: tuple[WebLine, ...]
    body: tuple[WebLine, ...]
    tail: tuple[WebLine, ...]
    way: Way


def items(lines: Lines, /) -> list[Item]:
    """The articles of a page in printed order; stretches without a paragraph make none."""
    below = _below(lines)
    if below is not None:
        return below
    headed = _by_headings(lines)
    regions = headed if headed is not None else list(_repeated(lines))
    way: Way = "heading" if headed is not None else "repeated" if len(regions) > 1 else "page"
    found: list[Item] = []
    for region in regions:
        briefs = _briefs(region) or _signed_briefs(region)
        if briefs is not None:
            found += (one for brief in briefs if (one := item(brief, "brief")) is not None)
        elif (one := item(region, way)) is not None:
            found.append(one)
    return found


def item(lines: Lines, way: Way, /) -> Item | None:
    """Head, text and foot of a region; None where no paragraph stands in it."""
    places = [at for at, line in enumerate(lines) if line.role == "text"]
    if len(places) > 1 and _is_long_headline(lines, places[0]):
        lines = [evolve(line, role="short") if at == places[0] else line for at, line in enumerate(lines)]
        del places[0]
    if not places:
        return None
    first = places[0]
    lines = [*lines[:first], *map(_called, lines[first:])]
    last = _end(lines, [at for at, line in enumerate(lines) if line.role == "text"])
    return Item(head=tuple(lines[:first]), body=tuple(lines[first:last]), tail=tuple(lines[last:]), way=way)


def _is_long_headline(lines: Lines, at: int) -> bool:
    """Whether the first paragraph is a headline too long for one: no stop ends it and no other headline is above it."""
    line = lines[at]
    unended = len(line.string) <= _LONGEST and _STOPPED.search(line.string) is None and line.lead is None
    return unended and not line.row and not any(above.role == "short" for above in lines[:at])


def _called(line: WebLine) -> WebLine:
    """Behind the first paragraph, what is called out is text."""
    return (
        evolve(line, role="text") if line.role == "short" and not line.heads and _CALLED.search(line.string) else line
    )


def _end(lines: Lines, places: Sequence[int]) -> int:
    """Where the text ends: behind its last paragraph, or before a list of other items with less text behind it."""
    lengths = [len(line.string) if line.role == "text" else 0 for line in lines]
    whole, before = sum(lengths), 0
    for at, line in enumerate(lines):
        before += lengths[at]
        if line.role == "related" and 2 * before > whole:
            return max(place for place in places if place < at) + 1
    return places[-1] + 1


# -- headlines below their texts ---------------------------------------------------------------------------------------


def _below(lines: Lines) -> list[Item] | None:
    """The articles of a page that begins with a text and prints each headline below its own; else None.

    The lines between two texts speak of the text above them, and less of the one below.
    """
    runs = [(role, list(group)) for role, group in groupby(lines, key=lambda line: line.role)]
    if len(runs) < 2 * _BRIEFS or [role for role, _ in runs] != ["text", "short"] * (len(runs) // 2):
        return None
    texts, heads = [run for _, run in runs[::2]], [run for _, run in runs[1::2]]
    bodies = ["".join(line.string for line in text) for text in texts]
    for at, (block, body) in enumerate(zip(heads, bodies, strict=True)):
        share = coverage(block, body)
        following = coverage(block, bodies[at + 1]) if at + 1 < len(bodies) else 0.0
        if len(block) > _BLOCK or share < _OWN or following >= share / 2:
            return None
    return [
        Item(head=tuple(block), body=tuple(text), tail=(), way="below")
        for block, text in zip(heads, texts, strict=True)
    ]


# -- headings of the page's own ----------------------------------------------------------------------------------------


def _parted(lines: Lines, starts: Sequence[int]) -> list[Lines]:
    """The lines from each start to the next."""
    return [lines[start:stop] for start, stop in pairwise([*starts, len(lines)])]


def _by_headings(lines: Lines) -> list[Lines] | None:
    """Regions that begin with headings each over an item of its own; None where headings part one article.

    They head items where datelines open most of what they head, or links to the items end it.
    """
    starts = [at for at, line in enumerate(lines) if line.level]
    if len(starts) <= 1:
        return None
    regions = _parted(lines, starts)
    full = [region for region in regions if any(_is_prose(line) for line in region)]
    opened = [region for region in full if _is_opened(region)]
    if len(full) < _BRIEFS or 2 * len(opened) <= len(full) or all(heads_section(region[0].string) for region in full):
        return None
    return full


def _is_prose(line: WebLine) -> bool:
    """Whether a line is running text and no entry of a counted list."""
    return line.role == "text" and "。" in line.string and _COUNTED.match(line.string) is None


def _is_opened(region: Lines) -> bool:
    first = next((line for line in region[1:] if line.role in ("text", "dateline", "fields")), None)
    return first is not None and (first.lead is not None or first.role == "fields")


# -- a head that is repeated -------------------------------------------------------------------------------------------


def _repeated(lines: Lines) -> Iterator[Lines]:
    """Regions that each begin as the page does: headline lines and facts, or headline lines and a dateline."""
    first = next((at for at, line in enumerate(lines) if line.role == "text"), None)
    if first is None:
        return
    by_facts = any(_is_issue(line) for line in lines[:first])
    by_lead = not by_facts and _block_before(lines, first) < first and lines[first].lead is not None
    start, seen = 0, False
    for at, line in enumerate(lines):
        heads = (by_facts and _is_issue(line) and _leads_to_text(lines, at)) or (by_lead and line.lead is not None)
        begin = _block_before(lines, at) if seen and heads else at
        if begin < at:
            yield lines[start:begin]
            start, seen = begin, False
        seen = seen or line.role == "text"
    yield lines[start:]


def _is_issue(line: WebLine) -> bool:
    return line.fields is not None and bool(_ISSUED.intersection(line.fields.kinds))


def _leads_to_text(lines: Lines, at: int) -> bool:
    """Whether text follows a line of facts, before other headline lines do."""
    following = next((line for line in lines[at + 1 :] if line.role not in ("fields", "furniture")), None)
    return following is not None and following.role in ("text", "caption", "dateline")


def _block_before(lines: Lines, at: int) -> int:
    """Where the headline lines right above a line begin; the line itself where there are none, or a section's."""
    begin = at
    while begin > 0 and at - begin < _BLOCK and lines[begin - 1].role == "short":
        begin -= 1
    return at if begin == at or heads_section(lines[begin].string) else begin


# -- columns of briefs -------------------------------------------------------------------------------------------------


def _briefs(region: Lines) -> list[Lines] | None:
    """The briefs of a column: it opens with a dateline alone, then each has a headline and its text; else None."""
    opening = next((at for at, line in enumerate(region) if line.role in ("text", "dateline")), None)
    if opening is None or region[opening].role != "dateline":
        return None
    rest = [line for line in region[opening + 1 :] if line.role != "furniture"]
    return _headed(rest)


def _signed_briefs(region: Lines) -> list[Lines] | None:
    """Briefs of which each is signed: below a headline of its own, or behind a mark; else None."""
    rest = [line for line in region if line.role != "furniture"]
    marked = [line for line in rest if line.role == "text" and _MARKED.match(line.string)]
    if len(marked) >= _BRIEFS and len(marked) == len(rest):
        return [[_unmarked(line)] for line in rest] if all(signed(line.text) for line in rest) else None
    briefs = _headed(rest) if all(line.role in ("short", "text") for line in rest) else None
    return briefs if briefs is not None and all(signed(brief[-1].text) for brief in briefs) else None


def _headed(lines: Lines) -> list[Lines] | None:
    """Briefs that each open with a headline right above its text; None where there are not several."""
    starts = [at for at, (line, after) in enumerate(pairwise(lines)) if line.role == "short" and after.role == "text"]
    return _parted(lines, starts) if len(starts) >= _BRIEFS and starts[0] == 0 else None


def _unmarked(line: WebLine) -> WebLine:
    """A brief's line without the mark before it."""
    mark = line.text.match(_MARKED)
    bare = mark.after if mark is not None else line.text
    return evolve(line, pieces=(bare,), string=str(bare)) if len(line.pieces) == 1 else line
