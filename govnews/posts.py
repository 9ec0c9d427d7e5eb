"""Posts: a title read as body, post and level, with an English gloss.

>>> post = read("市委组织部副部长")
>>> post.organisation, post.post, post.level
('市委组织部', '副部长', 'municipal')
>>> post.english
'Deputy Head of the Organisation Department of the Municipal Party Committee'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from govnews import lexicon
from govnews.errors import InputError
from govnews.lexicon import cache, gazetteer, lru_cache
from govnews.mentions import located
from govnews.mentions.finders import Finder, finder
from govnews.model.post import Post, PostLevel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from govnews.lexicon import Entry

__all__ = ["Post", "PostLevel", "read"]

#: No title is longer.
_LONGEST: Final = 60
_MINISTER: Final = "post_minister"
_CHAIR: Final = "post_chair"
_FORMER: Final = "former"


@frozen
class _Body:
    """What the words of a body say: level, English (None where a word is unknown), and its parts."""

    level: str | None = None
    english: str | None = ""
    area: Entry | None = None
    parts: tuple[Entry, ...] = ()
    field: str = ""


def read(title: str, /) -> Post | None:
    """A title taken apart; None where it ends in no post that the lexicon knows. Raises `InputError` for no string.

    >>> read("常务副市长").english, read("杭州市副市长").level, read("教育部部长").level
    ('Executive Vice Mayor', 'municipal', 'ministerial')
    >>> print(read("水稻专家"))
    None
    """
    if not isinstance(title, str):
        raise InputError(f"read takes a str, not {type(title).__name__}", remedy="give a title")
    return _read(title.strip())


@lru_cache(1 << 12)
def _read(title: str) -> Post | None:
    if len(title) > _LONGEST:
        return None
    start = _finder("post").ending(title)
    if start == len(title):
        return None
    post = _words("post")[title[start:]]
    rest, before = _before(title[:start])
    body = _body(rest)
    level = body.level or post.data.get("level")
    return Post(
        title=title,
        organisation=rest or None,
        post=title[title.index(rest) + len(rest) :] if rest else title,
        level=cast("PostLevel | None", level),
        english=_english(post, before, body),
    )


def _before(words: str) -> tuple[str, list[Entry]]:
    """What stands before a post without the words that belong to it (副, 常务副, 原), and these."""
    known, former = _words("before"), finder(("posts", _FORMER)).at(words)
    found = [known[words[:former]]] if former else []
    words = words[former:]
    while (start := _finder("before").ending(words)) < len(words):
        found.insert(bool(former), known[words[start:]])
        words = words[:start]
    return words, found


def _body(words: str) -> _Body:
    """The words of a body, from its place on."""
    place = next((words[:n] for n in range(len(words), 1, -1) if _placed(words[:n])), "")
    rest = words.removeprefix(place)
    areas = _words("area")
    if place:
        known = (*gazetteer.called(place), *(row for _, row in gazetteer.known(place)))[0]
        area = areas.get(known.name[_finder("area").ending(known.name) :])
        return _parsed(rest, area, _level_of((located.read(place) or known).level, area))
    end = _finder("area").at(rest)
    if end <= _finder("body").at(rest):
        return _parsed(rest, None, None)
    area = areas[rest[:end]]
    return _parsed(rest[end:], area, area.data["level"])


def _placed(name: str) -> bool:
    """Whether the table has a place of that name: in full, a strong short one, or with its kind (恩施州)."""
    if gazetteer.called(name) or located.names("short").at(name) == len(name):
        return True
    return name.endswith(tuple(_words("area"))) and bool(gazetteer.known(name))


def _level_of(level: str, area: Entry | None) -> object:
    """The level of a place's government: a city below a province is municipal, one below a city is a county's."""
    if level in ("provincial", "national") or area is None:
        return level
    said = area.data["level"]
    return "county" if level == "county" and said == "municipal" else said


def _parsed(rest: str, area: Entry | None, level: object) -> _Body:
    """The bodies that the words behind a place name, each in the one before."""
    parts: list[Entry] = []
    names: list[str] = []
    last = ""
    while rest:
        name, taken, rest, last = _next(rest)
        if not taken:
            loose = _words("body").get(rest[_finder("body").ending(rest) :])
            parts = [loose] if loose and "loose" in loose.data else []
            return _Body(level=cast("str | None", level), english=None, area=area, parts=tuple(parts))
        parts.append(taken)
        names.append(name)
        said = taken.data.get("level")
        if area is not None and area.key == "nation" and taken.data["is"] == "kind":
            level = "ministerial"
        level = said if said is not None and (level is None or said in ("ministerial", "township")) else level
    if area and names:
        whole = area.data.get("whole")
        names = [str(whole), *names] if whole else [f"{area.data['english']} {names[0]}", *names[1:]]
    english = " of the ".join(reversed(names))
    return _Body(level=cast("str | None", level), english=english, area=area, parts=tuple(parts), field=last)


def _next(words: str) -> tuple[str, Entry | None, str, str]:
    """The first body of some words: its English, its entry, what stands behind it, and the field it is for."""
    fields, end = _words("field"), _finder("body").at(words)
    if end:
        body = _words("body")[words[:end]]
        return str(body.data["english"]), body, words[end:], ""
    for length in range(len(words), -1, -1):
        name = fields.get(words[:length])
        if length and name is None:
            continue
        end = _finder("kind").at(words, length)
        if end:
            kind = _words("kind")[words[length:end]]
            english, said = str(kind.data["english"]), str(name.data["english"]) if name else ""
            whole = f"{english} of {said}" if kind.data.get("alone") and said else f"{said} {english}".strip()
            return whole, kind, words[end:], said
    return "", None, words, ""


def _english(post: Entry, before: Sequence[Entry], body: _Body) -> str | None:
    """The gloss of a post in its body; None where a word of the body is unknown."""
    said, vice = str(post.data["english"]), "vice" in post.data
    chief = body.parts[-1].data.get("chief") if body.parts else None
    ministry = post.key == _MINISTER and chief == "Minister"
    said, vice = (str(chief), True) if ministry else (said, vice)
    if body.area is not None and not body.parts:
        area = body.area.data
        if post.key == _CHAIR and "chair" in area:
            said = str(area["chair"])
        elif "whole" in area:
            said = f"{said} of the {area['whole']}"
        elif "area" not in post.data:
            return None
    words = [str(entry.data["vice" if vice and "vice" in entry.data else "english"]) for entry in before]
    gloss = " ".join([*words, said])
    if body.english is None:
        return f"{gloss} of a {str(body.parts[0].data['english']).lower()}" if body.parts else None
    if ministry:
        return f"{gloss} of {body.field or body.parts[-1].data.get('of')}"
    return f"{gloss} of the {body.english}" if body.english else gloss


@cache
def _finder(kind: str) -> Finder:
    return Finder.of(_words(kind))


@cache
def _words(kind: str) -> Mapping[str, Entry]:
    """The words of the entries of a kind, each with its entry."""
    found = (entry for entry in lexicon.entries("posts") if entry.data["is"] == kind)
    return {word: entry for entry in found for word in entry.words}
