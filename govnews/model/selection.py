"""Selection: the typed, immutable list in which objects are handed out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar, overload

from govnews import plugins
from govnews.errors import InputError
from govnews.model.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

__all__ = ["Selection"]

T_co = TypeVar("T_co", covariant=True)


class Selection(Sequence[T_co]):
    """A sequence of objects of one kind: equal to a tuple of the same, sliceable, with ways to narrow and show it.

    >>> Selection([3, 1, 2]).where(lambda n: n > 1)
    Selection(3, 2)
    """

    __slots__ = ("_made", "_make")

    def __init__(self, items: Iterable[T_co] = (), /) -> None:
        self._made = tuple(items)
        self._make: Callable[[], Iterable[T_co]] | None = None

    @classmethod
    def later(cls, make: Callable[[], Iterable[T_co]], /) -> Selection[T_co]:
        """One whose objects are made when it is first looked into.

        >>> Selection.later(lambda: [1, 2])[0]
        1
        """
        selection: Selection[T_co] = cls()
        selection._make = make
        return selection

    @property
    def _items(self) -> tuple[T_co, ...]:
        make = self._make
        if make is not None:  # another thread may come by at the same time, and makes the same
            self._made, self._make = tuple(make()), None
        return self._made

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> Selection[T_co]: ...
    def __getitem__(self, index: int | slice) -> T_co | Selection[T_co]:
        """One object, or a Selection of some."""
        return Selection(self._items[index]) if isinstance(index, slice) else self._items[index]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Selection):
            return self._items == other._items
        return self._items == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._items)

    def __add__(self, other: Iterable[T_co]) -> Selection[T_co]:
        return Selection((*self._items, *other))

    def __repr__(self) -> str:
        return f"Selection({', '.join(map(repr, self._items))})"

    def __reduce__(self) -> tuple[object, ...]:
        return Selection, (self._items,)

    def where(self, test: Callable[[T_co], bool] | None = None, /, **fields: object) -> Selection[T_co]:
        """Those that pass a test, and whose fields have the values given; a period may be given as EDTF.

        Raises `InputError` for a field that the objects do not have, `FormatError` for a string that is no period.

        >>> Selection([3 + 4j, 3 + 0j]).where(real=3, imag=0)
        Selection((3+0j))
        """
        asked: object = test
        if asked is not None and not callable(asked):
            remedy = "give a function, or fields by name: where(name=…)"
            raise InputError(f"where cannot ask a {type(asked).__name__}", remedy=remedy)
        kept = (item for item in self._items if test is None or test(item))
        try:
            return Selection(i for i in kept if all(_same(getattr(i, name), value) for name, value in fields.items()))
        except AttributeError as error:
            raise InputError(f"where cannot ask for that: {error}", remedy="name a field of the objects") from error

    def sure(self, least: float = 0.9, /) -> Selection[T_co]:
        """Those whose confidence is at least so much; what has none, such as a plug-in's finds, is left out.

        Raises `InputError` for what is no share, and for objects that nobody finds by a rule.

        >>> Selection().sure(0.9)
        Selection()
        """
        if isinstance(least, bool) or not isinstance(least, int | float) or not 0 <= least <= 1:
            raise InputError(f"no confidence is {least!r}", remedy="give a share from 0 to 1: sure(0.9)")
        known = ((item, _confidence(item)) for item in self._items)
        return Selection(item for item, confidence in known if confidence is not None and confidence >= least)

    def to_pandas(self) -> pd.DataFrame:
        """A data frame, a row for each object and a column for each field (extra ``pandas``).

        Raises `MissingExtra` where pandas is not installed.
        """
        frame: pd.DataFrame = plugins.ask("display", "frame").frame(self._items)
        return frame

    def _repr_html_(self) -> str:
        html: str = plugins.ask("display", "html").table(self._items)
        return html


def _confidence(item: object) -> float | None:
    try:
        evidence = item.evidence  # type: ignore[attr-defined]  # objects have it
    except AttributeError as error:
        what = f"a {type(item).__name__} has no confidence"
        raise InputError(what, remedy="ask objects: people, meetings, indicators …") from error
    return None if evidence is None else evidence.confidence


def _same(has: object, wanted: object) -> bool:
    """Whether a field has a value; a period is wanted as one or as EDTF."""
    if isinstance(has, Period) and isinstance(wanted, str):
        return has == Period.parse(wanted)
    return has == wanted
