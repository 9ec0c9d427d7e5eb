"""Sections: what the headings of a report say of the time and the aims of all that stands below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.extractors._indicator_words import pattern
from govnews.lexicon.signs import NUMERALS
from govnews.mentions import periods, places
from govnews.text import Text

if TYPE_CHECKING:
    from govnews.mentions.reading import Reading
    from govnews.model import Date, Period

__all__ = ["Section", "held_in", "sections"]

#: What is counted in brackets or figures heads a part of a section, which keeps the section's time.
_PART = re.compile(rf"\s*(?:[（(][{NUMERALS}\d]{{1,3}}[)）]|\d{{1,2}}[.．、]|[①-⑳]|第?[{NUMERALS}]{{1,3}}是)")
_AT = re.compile(r"日\s?在")
_LONGEST = 40


@frozen(kw_only=True)
class Section:
    """What a heading says: the time of what is told below it, and whether that is still to be reached."""

    period: Period | None = None
    aims: bool = False


def sections(reading: Reading, today: Date | None, /) -> dict[int, Section]:
    """What each heading says, by the number of the paragraph that it stands above; of several times it gives none."""
    found: dict[int, Section] = {}
    for number, heading in reading.sections:
        if len(heading) > _LONGEST or _PART.match(heading):
            continue
        said = [mention.period for mention in periods.find(Text(heading), anchor=today)]
        found[number] = Section(
            period=said[0] if len(said) == 1 else None, aims=pattern("occasions", "plan").search(heading) is not None
        )
    return found


def held_in(reading: Reading, /) -> str | None:
    """The place whose congress a report was given to, from the line below its title (在江州市…会议上)."""
    for line in reading.subheadlines:
        at = line.search(_AT)
        place = places.opening(str(line.after(at[0]))) if at is not None else ""
        if place:
            return place
    return None
