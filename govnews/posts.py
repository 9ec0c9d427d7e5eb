"""Posts: a title read as body, post and level, with an English gloss.

>>> post = read("市委组织部副部长")
>>> post.organisation, post.post, post.level
('市委组织部', '副部长', 'municipal')
>>> post.english
'Deputy Head of the Organisation Department of the Municipal Party Committee'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from attrs import field, frozen

from govnews import lexicon
from govnews.errors import InputError
from govnews.lexicon import cache, gazetteer, lru_cache
from govnews.mentions import located
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
    field: str = field(default="")


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
    posts = _words("post")
    start = next((n for n in range(len(title)) if title[n:] in posts), None)
    if start is None:
        return None
    post = posts[title[start:]]
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
    known, found = _words("before"), list[str]()
    former = next((word for word in lexicon.words("posts", _FORMER) if words.startswith(word)), "")
    words = words.removeprefix(former)
    while end := max((word for word in known if words.endswith(word)), key=len, default=""):
        words = words.removesuffix(end)
        found.insert(0, end)
    return words, [known[word] for word in ([former] if former else []) + found]


def _body(words: str) -> _Body:
    """The words of a body, from its place on."""
    place = next((words[:n] for n in range(len(words), 1, -1) if _placed(words[:n])), "")
    rest = words.removeprefix(place)
    areas = _words("area")
    if place:
        known = gazetteer.called(place) or tuple(row for _, row in gazetteer.known(place))
        found = located.read(place)
        name = place if gazetteer.called(place) else known[0].name
        area = areas.get(max((word for word in areas if name.endswith(word)), key=len, default=""))
        return _parsed(rest, area, _level_of(found.level if found else known[0].level, area))
    word = next((rest[:n] for n in range(len(rest), 0, -1) if rest[:n] in areas or rest[:n] in _words("body")), "")
    area = None if word in _words("body") else areas.get(word)
    return _parsed(rest.removeprefix(word) if area else rest, area, area.data["level"] if area else None)


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
            loose = next((body for word, body in _words("body").items() if rest.endswith(word) and _loose(body)), None)
            return _Body(level=cast("str | None", level), english=None, area=area, parts=(loose,) if loose else ())
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


def _loose(body: Entry) -> bool:
    return "loose" in body.data


def _next(words: str) -> tuple[str, Entry | None, str, str]:
    """The first body of some words: its English, its entry, what stands behind it, and the field it is for."""
    bodies, fields, kinds = _words("body"), _words("field"), _words("kind")
    for length in range(len(words), 0, -1):
        if words[:length] in bodies:
            return str(bodies[words[:length]].data["english"]), bodies[words[:length]], words[length:], ""
    for length in range(len(words), -1, -1):
        name = fields.get(words[:length])
        if length and name is None:
            continue
        kind = next((words[length:n] for n in range(len(words), length, -1) if words[length:n] in kinds), "")
        if kind:
            english = str(kinds[kind].data["english"])
            said = str(name.data["english"]) if name else ""
            ministry = kinds[kind].data.get("alone") and said
            whole = f"{english} of {said}" if ministry else f"{said} {english}".strip()
            return whole, kinds[kind], words[length + len(kind) :], said
    return "", None, words, ""


def _english(post: Entry, before: Sequence[Entry], body: _Body) -> str | None:
    """The gloss of a post in its body; None where a word of the body is unknown."""
    said, vice = str(post.data["english"]), "vice" in post.data
    chief = body.parts[-1].data.get("chief") if body.parts else None
    ministry = post.key == _MINISTER and chief == "Minister"
    said, vice = (str(chief), True) if ministry else (said, vice)
    alone = body.area is not None and not body.parts
    if alone and post.key == _CHAIR and body.area is not None and "chair" in body.area.data:
        said = str(body.area.data["chair"])
    elif alone and "whole" in (body.area.data if body.area else {}):
        said = f"{said} of the {body.area.data['whole'] if body.area else ''}"
    elif alone and "area" not in post.data:
        return None
    words = [str(entry.data["vice" if vice and "vice" in entry.data else "english"]) for entry in before]
    gloss = " ".join([*words, said])
    if body.english is None:
        return f"{gloss} of a {str(body.parts[0].data['english']).lower()}" if body.parts else None
    if ministry:
        return f"{gloss} of {body.field or body.parts[-1].data.get('of')}"
    return f"{gloss} of the {body.english}" if body.english else gloss


@cache
def _words(kind: str) -> Mapping[str, Entry]:
    """The words of the entries of a kind, each with its entry."""
    found = (entry for entry in lexicon.entries("posts") if entry.data["is"] == kind)
    return {word: entry for entry in found for word in entry.words}
