"""Places: read a region as a place of the table of codes (GB/T 2260), or find the places of a text.

>>> read("渝中区", within="重庆市").code
'500103'
>>> [found.place.full_name for found in find("杭州市桐庐县与云南签约")]
['浙江省杭州市桐庐县', '云南省']
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from govnews.errors import InputError
from govnews.lexicon import cache, dictionary, gazetteer
from govnews.lexicon.scripts import changed
from govnews.mentions import located
from govnews.model.place import Place, PlaceLevel
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from govnews.model import Article, Indicator

__all__ = ["Place", "PlaceLevel", "PlaceMention", "find", "of", "own", "read"]

#: Where news was sent from: it need not be about that place.
_DATELINE = re.compile(r"^[^\s，。]{0,24}电(?=[\s（(])")
#: What a place may be looked for in: a place, or its name.
Within: TypeAlias = "Place | str | None"


@frozen(kw_only=True)
class PlaceMention:
    """A place named in a text; ``place`` is None where several bear the name and nothing decides."""

    place: Place | None
    text: Text


def read(region: str, /, *, within: Within = None, year: int | None = None) -> Place | None:
    """The place that a region is: None where the table has it not, or several bear the name and nothing decides.

    ``within`` is where the text is at home: a name is looked for in it, then in what it belongs to. ``year`` is the
    year in which the name was printed; without it today's names come first. Raises `InputError` for what is none of
    these.

    >>> read("朝阳区"), read("朝阳区", within="长春市").code
    (None, '220104')
    >>> read("下城区").former, read("渝中区", year=1995).full_name
    (True, '四川省重庆市渝中区')
    """
    if not isinstance(region, str):
        raise InputError(f"read takes a str, not {type(region).__name__}", remedy="give the name of a place")
    if not isinstance(within, str | Place | None):
        raise InputError(f"within cannot be a {type(within).__name__}", remedy="give a place or its name")
    if isinstance(within, str):
        within = located.read(_plain(within.strip()), year=year)
    return located.read(_plain(region.strip()), within=within, year=year)


def find(text: str | Text, /, *, within: Within = None, year: int | None = None) -> tuple[PlaceMention, ...]:
    """Every place that a text names in full, and the provinces and cities it names in short, in order.

    Names that are common nouns too (老城区) are left out unless what they belong to stands before them. Options as in
    `read`. Raises `InputError` for what is no text.

    >>> [str(found.text) for found in find("全省新建泵站35座，其中安徽阜南县12座")]
    ['安徽阜南县']
    """
    if not isinstance(text, str | Text):
        raise InputError(f"find takes a str or Text, not {type(text).__name__}", remedy="give the text to search")
    given = text if isinstance(text, Text) else Text(text)
    names = (given[start:end] for start, end in _stretches(_plain(str(given))))
    return tuple(PlaceMention(place=read(str(name), within=within, year=year), text=name) for name in names)


def own(article: Article, /) -> Place | None:
    """The place that an article is about: the smallest that holds all that it names inside its paper's place.

    Where its paper is not named after a place, the smallest that holds all it names; None where that is the country.

    >>> from govnews.model import Article
    >>> own(Article(headline="桐庐县春茶开采", publisher="浙江日报")).name
    '桐庐县'
    """
    year = _year(article)
    home = _home(article.publisher or "", year)
    lines = (article.kicker, article.headline, *article.subheadlines, _DATELINE.sub("", article.body))
    text = "\n".join(filter(None, lines))
    named = [found.place for found in find(text, within=home, year=year) if found.place is not None]
    if home is None:
        return located.common(named)
    inside = [place for place in named if place.full_name.startswith(home.full_name)]
    return located.common(inside) or home


def of(article: Article, indicators: Iterable[Indicator], /) -> Iterator[Place | None]:
    r"""The places that figures of an article are about: their regions read where and when the article is at home.

    >>> from govnews import parse
    >>> article = parse("桐庐县春茶开采\n\n    今年，全市新增茶园300亩。\n").articles[0]
    >>> [place.full_name for place in of(article, article.indicators)]
    ['浙江省杭州市']
    """
    home: Place | None = None
    asked = False
    for indicator in indicators:
        if not indicator.region:
            yield None
            continue
        if not asked:
            home, asked = own(article), True
        yield read(indicator.region, within=home, year=_year(article))


def _year(article: Article) -> int | None:
    return article.published.start.year if article.published and article.published.start else None


def _home(publisher: str, year: int | None) -> Place | None:
    """The place that a paper is named after."""
    paper = _plain(publisher)
    end = located.names("full").at(paper) or located.names("short").at(paper)
    return located.read(paper[:end], year=year) if end else None


def _plain(string: str) -> str:
    """A string in Simplified characters, place for place; those that stand in names of places as they are (乾县)."""
    return string.translate(_simple())


@cache
def _simple() -> Mapping[int, str]:
    kept = frozenset(chain.from_iterable(gazetteer.names()))
    return {ord(before): after for before, after in changed("t2s").items() if before not in kept}


def _stretches(string: str) -> Iterator[tuple[int, int]]:
    """Where names of places stand, those that follow each other joined where they are one place."""
    start = end = 0
    for at, stop in _names(string):
        if at == end and end and located.read(string[start:stop]) is not None:
            end = stop
            continue
        if end:
            yield start, end
        start, end = at, stop
    if end:
        yield start, end


def _names(string: str) -> Iterator[tuple[int, int]]:
    at = last = 0
    while at < len(string):
        end = _name_at(string, at) or (located.names("common").at(string, at) if at == last and at else 0)
        if end:
            yield at, end
            last = end
        at = end or at + 1


def _name_at(string: str, at: int) -> int:
    """Where the name that begins at a place ends; 0 where none does, or other words hold its characters."""
    end = located.names("full").at(string, at)
    if end and not (end - at == 2 and at and string[at - 1].isalnum()):  # noqa: PLR2004 - 县 with one character may end a word
        return end
    end = located.names("short").at(string, at)
    return 0 if end and at and dictionary.known(string[at - 1 : at + 1]) else end  # 黄河南岸
