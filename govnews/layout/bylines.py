"""Bylines: who wrote, photographed or edited a piece, for which paper, and the dateline it opens with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from govnews import lexicon
from govnews.errors import FormatError
from govnews.layout.byline_patterns import HAN, ROLES, is_han, names_role, pattern, wired
from govnews.layout.name_lists import names
from govnews.lexicon import cache
from govnews.model import Author, AuthorRole, Date, Period
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

__all__ = [
    "Byline",
    "Lead",
    "PhotoCredit",
    "byline",
    "credits_of",
    "date_of",
    "lead",
    "names",
    "photo_credit",
    "trailer",
]

_DATE_PARTS: Final = re.compile(
    r"(?:(?P<year>\d{4})\s{0,4}[年/.-]\s{0,4})?(?P<month>\d{1,2})\s{0,4}[月/.-]\s{0,4}(?P<day>\d{1,2})(?!\d)\s{0,4}日?"
)
_BREAK: Final = re.compile(r"\s*\n\s*")
_SEPARATORS: Final = re.compile(r"[\s、，,;；:：/|｜丨-]+")
#: Four characters that follow a role at once are seldom a name.
_LONG: Final = 4
_HYPHEN: Final = re.compile(r"[-—－]")
_TRANSCRIBED: Final = range(5, 7)
#: A byline is no longer than this; what is longer is not searched.
_LONGEST: Final = 160
#: The reporter of a dateline is named within so many characters.
_ROLE_IN_LEAD: Final = 60


@frozen(kw_only=True)
class Byline:
    """Authors in printed order, and the paper or agency they work for; ``own`` where it says 本报 without a name.

    ``roles`` are those printed, with a name or without (本报评论员).
    """

    text: Text
    authors: tuple[Author, ...] = ()
    roles: tuple[AuthorRole, ...] = ()
    publisher: str | None = None
    own: bool = False
    published: Period | None = None


@frozen(kw_only=True)
class Lead:
    """The dateline that opens a report, up to where the news begins.

    ``date`` is what is printed there, without a year unless one is printed; it is no date of issue.
    """

    text: Text
    authors: tuple[Author, ...] = ()
    publisher: str | None = None
    own: bool = False
    place: str | None = None
    date: Period | None = None


@frozen(kw_only=True)
class PhotoCredit:
    """A caption's end that names who took the picture, and the ``caption`` before it."""

    text: Text
    caption: Text
    authors: tuple[Author, ...] = ()
    publisher: str | None = None

    @property
    def photographer(self) -> str | None:
        """The first photographer named."""
        return next((author.name for author in self.authors), None)


def lead(text: Text, /) -> Lead | None:
    """The dateline at the start of a text (white space before it allowed), or None.

    >>> found = lead(Text("江州日报讯（记者 林 远）9月7日，市里开会。"))
    >>> found.publisher, found.authors[0].name, str(found.date)
    ('江州日报', '林远', 'XXXX-09-07')
    """
    match = text.match(pattern("lead")) if wired(str(text)) else None
    if match is None:
        return _marked(text) or _reported(text)
    bracket = match.get("credits") or match.get("plain")
    named = _rejoined(bracket) if bracket is not None else None
    house = _house(str(match["house"]))
    place = match.get("place")
    date = match.get("date") or match.get("date_after")
    return Lead(
        text=match[0].strip(),
        authors=named.authors if named else (),
        publisher=house or (named.publisher if named else None),
        own=house is None,
        place=str(place) if place else None,
        date=date_of(date) if date is not None else None,
    )


def _marked(text: Text) -> Lead | None:
    """The paper's name alone in brackets (【江州日报】), with its reporters or without; or None."""
    match = text.match(pattern("mark")) if str(text).lstrip().startswith(("【", "〔")) else None
    if match is None:
        return None
    bracket = match.get("credits")
    named = _rejoined(bracket) if bracket is not None else None
    authors = named.authors if named is not None else ()
    return Lead(text=match[0].strip(), authors=authors, publisher=_house(str(match["house"])))


def _rejoined(text: Text) -> Byline | None:
    """Roles and names of a bracket, a role that is broken over two lines put together again."""
    found = credits_of(text)
    if "\n" not in text:
        return found
    whole = credits_of(Text(_BREAK.sub("", str(text))))
    if whole is not None and len(whole.roles) > len(found.roles if found is not None else ()):
        return whole
    return credits_of(Text(_broken().sub(r"\1\2", str(text)))) or found


@cache
def _broken() -> re.Pattern[str]:
    """The last character of a name that stands alone on the next line, no other single one behind it."""
    return re.compile(rf"([{HAN}]{{2,3}})\s*\n\s*([{HAN}])(?=\s*[、，]|\s*\Z|\s+[{HAN}]{{2}})")


def _reported(text: Text) -> Lead | None:
    """The dateline in brackets that names the reporter before the place (【记者某某／台北报导】), or None."""
    match = text.match(pattern("reported")) if names_role(str(text).lstrip()[:_ROLE_IN_LEAD]) else None
    named = credits_of(match["credits"]) if match is not None else None
    if match is None or named is None:
        return None
    place = match.get("place") or match.get("city")
    return Lead(
        text=match[0].strip(),
        authors=named.authors,
        publisher=named.publisher,
        own=named.publisher is None,
        place=str(place) if place is not None else None,
    )


def byline(text: Text, /) -> Byline | None:
    """A line that is nothing but a byline (□ 本报记者 …, 通讯员 …, 评论员 …, 责任编辑：…, 作者：…  时间：…), or None.

    >>> byline(Text("□ 江州日报记者 林远　何平")).publisher
    '江州日报'
    """
    line = text.strip()
    match = line.match(pattern("line")) if len(line) <= _LONGEST and names_role(str(line)) else None
    if match is None:
        return None
    found = credits_of(match["credits"])
    if found is None or not _is_all_names(match["credits"]):
        return None
    date = match.get("date")
    return evolve(found, text=line, published=date_of(date) if date is not None else None)


def _is_all_names(text: Text) -> bool:
    """Whether a text holds papers, roles and names and no other words."""
    rest = str(text)
    for match in text.finditer(pattern("credit")):
        rest = rest.replace(str(match[0]), "", 1)
        listed = str(match["names"])
        glued = not listed[:1] or str(match[0]).endswith(str(match["role"]) + listed)
        long = glued and len(listed) >= _LONG and is_han(listed[:_LONG])
        if len("".join(names(listed))) != len(_SEPARATORS.sub("", listed)) or long:
            return False
    return not _SEPARATORS.sub("", rest)


def trailer(text: Text, /) -> Byline | None:
    """The byline in brackets at the end of a body (（记者 林远）), or None."""
    end = text[-_LONGEST:]
    closed = str(end).rstrip().endswith((")", "）")) and names_role(str(end))
    match = end.search(pattern("trailer")) if closed else None
    found = credits_of(match["credits"]) if match else None
    return evolve(found, text=match[0]) if match and found else None


def credits_of(text: Text, /) -> Byline | None:
    """Roles and names wherever they stand in a short text, each name with the role before it; None without a role.

    >>> [(a.name, a.role) for a in credits_of(Text("记者 林远 通讯员 何平")).authors]
    [('林远', 'reporter'), ('何平', 'correspondent')]
    """
    authors: list[Author] = []
    publisher: str | None = None
    own = seen = False
    roles: list[AuthorRole] = []
    for match in text.finditer(pattern("credit")) if names_role(str(text)) else ():
        seen = True
        house = match.get("house")
        if house is not None:
            own = own or _own(str(house))
            publisher = publisher or _house(str(house))
        role = _role(str(match["role"]))
        roles += [role] if role is not None else []
        listed = match.get("names")
        if role is not None and listed is not None:
            apart = not str(match[0]).endswith(f"{match['role']}{listed}")
            authors += [Author(name=name, role=role) for name in _people(str(listed), long=apart)]
    if not seen:
        return None
    named = tuple(dict.fromkeys(authors))
    return Byline(text=text, authors=named, roles=tuple(dict.fromkeys(roles)), publisher=publisher, own=own)


def _people(listed: str, *, long: bool) -> Iterator[str]:
    """The names of a list, those of five and six characters too where a gap parts them from the role."""
    words = (*lexicon.words("bylines", "report"), *lexicon.words("bylines", "photo"))
    whole = listed.strip()
    if long and len(whole) in _TRANSCRIBED and is_han(whole):
        yield whole
    yield from (name for name in names(listed) if name not in words)


def photo_credit(text: Text, /) -> PhotoCredit | None:
    """The photographer that a caption ends with (何平 摄, 摄/何平, （记者 何平 摄）), or None.

    >>> found = photo_credit(Text("新校区教学楼。 摄/何平"))
    >>> str(found.caption), found.photographer
    ('新校区教学楼。', '何平')
    """
    tail = text[-_LONGEST // 2 :]
    match = tail.search(pattern("photo")) if tail.search(lexicon.entry("bylines", "photo").pattern) else None
    if match is None:
        return None
    before, start = match.get("names"), match[0]
    listed = names(str(before if before is not None else match["after"]))
    if before is not None and match.get("role") is None:
        listed = listed[-1:]  # without a role the words before the name belong to the caption
        start = _last_name(before, "".join(listed)).through(match[0][len(match[0]) :])
    house = match.get("house")
    return (
        PhotoCredit(
            text=start,
            caption=text.before(start).strip().strip("（(").strip(),
            authors=tuple(Author(name=name, role="photographer") for name in listed),
            publisher=_house(str(house)) if house is not None else None,
        )
        if listed
        else None
    )


def _last_name(listed: Text, name: str) -> Text:
    """The stretch at the end of a list that a name was read from, its inner spaces included."""
    match = listed.search(re.compile(r"\s{0,4}".join(map(re.escape, name)) + r"\s*\Z"))
    return match[0] if match else listed


def date_of(text: Text, /) -> Period | None:
    """The first date of a text as far as it is printed; None where there is none or it is no day of the calendar.

    >>> str(date_of(Text("时间：2015-10-10")))
    '2015-10-10'
    """
    match = text.search(_DATE_PARTS)
    if match is None:
        return None
    year = match.get("year")
    try:
        return Period(Date(int(str(year)) if year else None, int(str(match["month"])), int(str(match["day"]))))
    except FormatError:
        return None


def _own(house: str) -> bool:
    return house.startswith(lexicon.words("bylines", "own"))


def _house(house: str) -> str | None:
    """The paper's name; of a client's and a paper's name joined by a hyphen the paper's; None for 本报 and the like."""
    parts = [part for part in _HYPHEN.split(house) if part]
    papers = [part for part in parts if part.endswith(("报", "社"))]
    return None if _own(house) else (papers or parts)[-1]


@cache
def _role(word: str) -> AuthorRole | None:
    """The role that a word gives; None for those who are no authors."""
    if len(word) == 1:
        return "author" if word in lexicon.words("bylines", "author_sign") else "photographer"
    for role in ROLES:
        if word in lexicon.words("bylines", role):
            return role
    return None
