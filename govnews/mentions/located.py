"""Regions as printed, resolved to places: by full or short name, in a chain (浙江省杭州市), by 全市 and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from govnews import lexicon
from govnews.lexicon import cache, gazetteer, lru_cache
from govnews.mentions.finders import Finder
from govnews.model.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.lexicon.gazetteer import Known

__all__ = ["common", "names", "read"]

#: The strength of a full name: no short name claims as much.
_FULL: Final = 4
#: A short name from this strength on is one that papers and running text use without its kind.
_STRONG: Final = 2
#: No chain of names is longer.
_LONGEST: Final = 40

_Claim = tuple[int, "Known"]


@lru_cache(1 << 12)
def read(region: str, /, *, within: Place | None = None, year: int | None = None) -> Place | None:
    """The place that a region is, or None where it is none, or several bear the name and nothing decides.

    >>> read("浙江杭州").code, read("全市", within=read("渝中区")).name
    ('330100', '重庆市')
    """
    context = None if within is None else _known(within)
    if region in lexicon.words("gazetteer", "nation"):
        data = lexicon.entry("gazetteer", "nation").data
        return Place(code=None, name=str(data["name"]), full_name=str(data["full_name"]), level="national")
    if region in lexicon.words("regions", "own"):
        return None if context is None else _own(region, context)
    claims = _claims(region)
    for scope in () if context is None else _scopes(context):
        inside = [claim for claim in claims if claim[1].code.startswith(scope)]
        if inside:
            return _place(_chosen(inside, year))
    return _place(_chosen(claims, year))


def common(places: Iterable[Place], /) -> Place | None:
    """The smallest place that holds all of some; None where there are none, or only the country holds them.

    >>> common([read("渝中区"), read("万州区")]).name
    '重庆市'
    """
    known = [found for found in map(_known, places) if found is not None]
    if not known:
        return None
    holding = [place for place in _chain(known[0]) if all(found.code.startswith(place.stem) for found in known)]
    return _place(holding[-1]) if holding else None


@cache
def names(which: Literal["full", "short", "common"], /) -> Finder:
    """Full names of places, short names of provinces and cities, or full names that are common nouns too."""
    if which == "short":
        return Finder.of(name for name in gazetteer.shorts() if _strong(name))
    nouns = frozenset(lexicon.words("gazetteer", "common"))
    return Finder.of(name for name in gazetteer.names() if (name in nouns) == (which == "common"))


def _strong(short: str) -> bool:
    return any(strength >= _STRONG and not place.former for strength, place in gazetteer.known(short))


def _claims(region: str) -> list[_Claim]:
    """The places that a region may be, each with the strength of its claim."""
    direct = _direct(region)
    if direct or len(region) > _LONGEST:
        return direct
    for length in range(len(region) - 2, 1, -1):
        heads = [place for _, place in _direct(region[:length])]
        if heads:
            inner = _claims(region[length:])
            joined = [c for c in inner if any(c[1] != h and c[1].code.startswith(h.stem) for h in heads)]
            if joined:
                return [(_FULL, place) for _, place in joined]
    return []


def _direct(name: str) -> list[_Claim]:
    """The places that bear a name, in full or in short."""
    return [*((_FULL, place) for place in gazetteer.called(name)), *gazetteer.known(name)]


def _chosen(claims: list[_Claim], year: int | None) -> Known | None:
    """The one place of those that a name may mean: of those that then held, the strongest; None where two are."""
    held = [claim for claim in claims if claim[1].held(year)] or claims
    strongest = max((strength for strength, _ in held), default=0)
    found = [place for strength, place in held if strength == strongest]
    latest = max(found, key=lambda place: place.since, default=None)
    if latest is None or all(_gave_way(place, latest) for place in found if place is not latest):
        return latest
    return None


def _gave_way(place: Known, other: Known) -> bool:
    """Whether a place got the code of another in the year behind its last."""
    return place.name == other.name and place.until.isdecimal() and str(int(place.until) + 1) == other.since


def _scopes(context: Known) -> list[str]:
    """The starts of codes of what lies in a place, in what holds that, and so on."""
    return list(dict.fromkeys((context.stem, context.code[:4], context.code[:2])))


def _own(region: str, context: Known) -> Place | None:
    """What 全市 or 我省 means: the nearest that holds the text's place and is of that kind."""
    return _place(next((place for place in reversed(_chain(context)) if place.name.endswith(region[-1])), None))


def _known(place: Place) -> Known | None:
    """The row of the table that a place was made from."""
    rows = (row for row in gazetteer.called(place.name) if place.code in (row.code, None))
    return next((row for row in rows if _full_name(row) == place.full_name), None)


def _chain(row: Known) -> tuple[Known, ...]:
    """A place behind all that it belongs to, the widest first."""
    return (*gazetteer.parents(row), row)


def _full_name(row: Known) -> str:
    return "".join(place.name for place in _chain(row))


def _place(row: Known | None) -> Place | None:
    if row is None:
        return None
    return Place(
        code=row.code if row.code.isdecimal() else None,
        name=row.name,
        full_name=_full_name(row),
        level=row.level,
        since=int(row.since) if row.since.isdecimal() else None,
        until=int(row.until) if row.until.isdecimal() else None,
        former=row.former,
    )
