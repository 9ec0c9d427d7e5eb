"""What is told of objects beside their fields, computed when a table is made: concepts, places and posts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govnews.model.indicator import Indicator
from govnews.model.people import Person
from govnews.plugins import ask

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from govnews.model.article import Article
    from govnews.model.place import Place

__all__ = ["BETWEEN", "COMPUTED", "computed"]

#: What stands between the parts of a cell that holds several.
BETWEEN: Final = "; "

#: The columns of each kind, in order.
COMPUTED: Final[Mapping[type, tuple[str, ...]]] = {
    Indicator: ("concept", "base_value", "base_unit", "currency", "place_code", "place"),
    Person: ("post_levels", "posts_english"),
}


def computed(
    items: Iterable[object], /, *, article: Article | None = None
) -> Iterator[dict[str, str | int | Decimal | None]]:
    r"""The further cells of objects of one kind; of those of an article, places are read where it is at home.

    >>> from govnews import parse
    >>> document = parse("桐庐县春茶开采\n\n    今年，全市新增茶园300亩。\n")
    >>> [cells["place_code"] for cells in computed(document.indicators, article=document.articles[0])]
    ['330100']
    """
    given = list(items)
    figures = [item for item in given if isinstance(item, Indicator)]
    places: Iterator[Place | None]
    places = (f.place for f in figures) if article is None else ask("places").of(article, figures)
    for item in given:
        if isinstance(item, Indicator):
            yield _of_figure(item, next(places))
        else:
            yield _of_person(item) if isinstance(item, Person) else {}


def _of_person(person: Person) -> dict[str, str | int | Decimal | None]:
    posts = person.posts
    return {
        "post_levels": BETWEEN.join(post.level or "" for post in posts),
        "posts_english": BETWEEN.join(post.english or "" for post in posts),
    }


def _of_figure(figure: Indicator, place: Place | None) -> dict[str, str | int | Decimal | None]:
    return {
        "concept": figure.concept,
        "base_value": figure.base_value,
        "base_unit": figure.base_unit,
        "currency": ask("mentions", "quantities").currency(figure.unit, place=place),
        "place_code": place.code if place else None,
        "place": place.full_name if place else None,
    }
