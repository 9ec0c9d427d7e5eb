"""When a found value is the one that the gold means: text without marks, numbers by value, names by most of them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Item",
    "Json",
    "alike",
    "bare",
    "choices",
    "common",
    "f1",
    "first",
    "fold",
    "listed",
    "options",
    "same",
    "same_number",
    "similarity",
]

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Item: TypeAlias = "dict[str, Json]"
_MARKS: Final = str.maketrans("", "", "“”\"'‘’「」『』《》")
_SPACE: Final = re.compile(r"\s+")
_EDGES: Final = ("，,：:、", "。！？；，,.!?;")
#: Of two names the longest common subsequence must cover so much of both.
_MOST: Final = 0.6
_EXACT: Final = 1e-9


def fold(value: Json) -> str:
    """A value as it is compared: no white space, quotation or title marks, forms of full width narrowed.

    >>> fold("“１361” 系统"), fold(None)
    ('1361系统', '')
    """
    said = "" if value is None or value is False else str(value)
    return _SPACE.sub("", unicodedata.normalize("NFKC", said).translate(_MARKS))


def bare(value: Json) -> str:
    """A statement as its ends are compared: without the marks before and behind it.

    >>> bare("：“要抓好春耕。”")
    '要抓好春耕'
    """
    return fold(value).lstrip(_EDGES[0]).rstrip(_EDGES[1])


def options(value: Json) -> list[Json]:
    """The accepted values of a field of one value.

    >>> options(["GDP", "生产总值"]), options("GDP")
    (['GDP', '生产总值'], ['GDP'])
    """
    return value if isinstance(value, list) else [value]


def first(value: Json) -> Json:
    """The first accepted value of a field; None of none.

    >>> first(["GDP", "生产总值"]), first([])
    ('GDP', None)
    """
    return next(iter(options(value)), None)


def listed(value: Json) -> list[Item]:
    """A list of objects, empty where there is none."""
    return cast("list[Item]", value or [])


def choices(value: Json) -> list[list[Json]]:
    """The accepted lists of a field that is a list itself.

    >>> choices(["a", "b"]), choices({"any": [["a"], []]})
    ([['a', 'b']], [['a'], []])
    """
    return cast("list[list[Json]]", value["any"] if isinstance(value, dict) else [value or []])


def same(gold: Json, found: Json) -> bool:
    """Whether a value is one of those accepted; a null is met by nothing alone.

    >>> same(["GDP", "生产总值"], "ＧＤＰ"), same(None, None), same(None, "GDP")
    (True, True, False)
    """
    said = fold(found)
    return any(not said if choice is None else fold(choice) == said for choice in options(gold))


def same_number(gold: Json, found: Json) -> bool:
    """Whether a number is one of those accepted, however it is written.

    >>> same_number("8", "8.0"), same_number(["7", "8"], "8"), same_number(None, "8")
    (True, True, False)
    """
    return any(_equal(choice, found) for choice in options(gold))


def _equal(gold: Json, found: Json) -> bool:
    try:
        wanted, given = float(cast("str", gold)), float(cast("str", found))
    except (TypeError, ValueError):
        return False
    return abs(wanted - given) <= _EXACT * max(1.0, abs(wanted))


def alike(gold: Json, found: Json, most: float = _MOST) -> bool:
    """Whether a name is most of one of those accepted, and it most of the name.

    >>> alike("地区生产总值", "生产总值"), alike("地区生产总值", "总值")
    (True, False)
    """
    said = fold(found)
    names = [name for name in map(fold, options(gold)) if name and said]
    return any(common(name, said) >= most * max(len(name), len(said)) for name in names)


def f1(gold: Iterable[Json], found: Iterable[Json]) -> float:
    """The balance of two lists, as sets; 1 where both are empty.

    >>> f1(["a", "b"], ["b"]), f1([], [])
    (0.6666666666666666, 1.0)
    """
    wanted, given = set(map(fold, gold)), set(map(fold, found))
    return 2 * len(wanted & given) / (len(wanted) + len(given)) if wanted or given else 1.0


def similarity(one: str, two: str) -> float:
    """Twice the longest common subsequence as a share of both texts together.

    >>> similarity("abcd", "abd"), similarity("", "")
    (0.8571428571428571, 1.0)
    """
    whole = len(one) + len(two)
    return 2 * common(one, two) / whole if whole else 1.0


def common(one: str, two: str) -> int:
    """The length of the longest common subsequence, all rows of the table at once as the bits of one number.

    >>> common("地区生产总值", "生产净值")
    3
    """
    places: dict[str, int] = {}
    for at, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << at
    whole = (1 << len(one)) - 1
    open_, held = whole, places.get
    for character in two:
        met = open_ & held(character, 0)
        open_ = ((open_ + met) | (open_ - met)) & whole
    return len(one) - open_.bit_count()
