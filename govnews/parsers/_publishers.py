"""The files of `publishers/`: which elements of a publisher's pages hold what, and who the publisher of a page is."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from importlib import resources
from typing import TYPE_CHECKING

from govnews.errors import LexiconError
from govnews.layout.html_selectors import selector
from govnews.layout.html_site import PARTS, Habits, Site, merged
from govnews.lexicon import cache
from govnews.lexicon._entries import tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final

    from govnews.layout.html_markup import Markup
    from govnews.layout.html_selectors import Selector

__all__ = ["habits", "site_of", "sites"]

_HOST: Final = re.compile(r"(?:[a-z]{2,8}:)?//([a-z0-9.-]{3,100})", re.IGNORECASE)
_COMMON: Final = "_any"
#: So much of the links of a page lead to the site that it is of.
_OWN: Final = 0.5
#: The pattern of an address that holds a date has groups for year, month and day.
_GROUPS: Final = 3


@cache
def sites() -> tuple[Site, ...]:
    """What is known of each publisher's pages, by name. Raises `LexiconError` for a file that is malformed."""
    return tuple(_site(name, data) for name, data in _files() if name != _COMMON)


@cache
def habits() -> Habits:
    """What pages of many publishers have in common."""
    data = next(data for name, data in _files() if name == _COMMON)
    meta = data.get("meta")
    named = meta if isinstance(meta, dict) else {}
    common = {key: value for key, value in data.items() if key not in ("apart", "meta")}
    return Habits(
        site=_site(_COMMON, {"name": _COMMON, **common}),
        apart=frozenset(_strings(_COMMON, "apart", data.get("apart"))),
        title=_strings(_COMMON, "title", named.get("title")),
        published=_strings(_COMMON, "published", named.get("published")),
        publisher=_strings(_COMMON, "publisher", named.get("publisher")),
    )


def site_of(markup: Markup, uri: str | None) -> Site | None:
    """Whose page it is: as its address says, else where most of its links lead; None where nobody is known."""
    for address in [*markup.own, uri or ""]:
        found = _HOST.match(address)
        if found is not None:
            return _by_host(found[1].lower())
    hosts = Counter(found[1].lower() for address in markup.addresses if (found := _HOST.match(address)) is not None)
    owners = Counter[str]()
    for host, count in hosts.items():
        owner = _by_host(host)
        if owner is not None:
            owners[owner.name] += count
    name, count = max(owners.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return _named(name) if count > _OWN * hosts.total() else None


def _by_host(host: str) -> Site | None:
    """The publisher with the longest domain that a host belongs to."""
    fitting = [
        (len(own), site.name) for site in sites() for own in site.domains if host == own or host.endswith(f".{own}")
    ]
    return _named(max(fitting)[1]) if fitting else None


@cache
def _named(name: str) -> Site | None:
    """The pages of a publisher, as they are made now before how they were made once."""
    known = [site for site in sites() if site.name == name]
    return merged(sorted(known, key=lambda site: site.valid_until or date.max, reverse=True))


def _files() -> list[tuple[str, Mapping[str, object]]]:
    folder = resources.files("govnews.parsers") / "publishers"
    named = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return [
        (name.removesuffix(".toml"), tables((folder / name).read_text("utf-8"), f"publishers/{name}")) for name in named
    ]


def _site(name: str, data: Mapping[str, object]) -> Site:
    called, publisher, until = data.get("name"), data.get("publisher"), data.get("valid_until")
    if not isinstance(called, str):
        raise LexiconError("has no name", where=f"publishers/{name}.toml", remedy='add name = "…"')
    address = data.get("address")
    if not isinstance(address, str | None) or (address and re.compile(address).groups != _GROUPS):
        remedy = "write it with a group for year, month and day each"
        raise LexiconError("is no pattern of a date", where=f"publishers/{name}.toml: address", remedy=remedy)
    parts = {part: _selectors(name, part, data.get(part)) for part in PARTS}
    return Site(
        name=called,
        domains=_strings(name, "domains", data.get("domains")),
        publisher=publisher if isinstance(publisher, str) else None,
        address=re.compile(address) if address else None,
        dated="below" if data.get("dated") == "below" else "above",
        valid_until=until if isinstance(until, date) else None,
        **parts,
    )


def _selectors(name: str, key: str, given: object) -> tuple[Selector, ...]:
    found = []
    for written in _strings(name, key, given):
        each = selector(written)
        if each is None:
            remedy = "write it as div.main, #zoom or .head h1"
            raise LexiconError(f"{written!r} selects nothing", where=f"publishers/{name}.toml: {key}", remedy=remedy)
        found.append(each)
    return tuple(found)


def _strings(name: str, key: str, given: object) -> tuple[str, ...]:
    listed = [] if given is None else given
    if isinstance(listed, list) and all(isinstance(each, str) for each in listed):
        return tuple(listed)
    raise LexiconError("is no list of strings", where=f"publishers/{name}.toml: {key}", remedy="correct the file")
