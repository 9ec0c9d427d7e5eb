"""What was made of a lexicon is kept with it: patterns are compiled once for each lexicon that is in use.

A lexicon is in use in a context (`contextvars`), so that two threads, or two pipelines one inside the other, each read
with their own.
"""

from __future__ import annotations

import functools
from contextlib import contextmanager
from contextvars import ContextVar
from inspect import CO_VARARGS
from typing import TYPE_CHECKING, Final, ParamSpec, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["CHANGED", "USUAL", "Memory", "cache", "current", "lru_cache", "remembering"]

_P = ParamSpec("_P")
_T = TypeVar("_T")

#: What was made of one lexicon, by the functions that made it; of a function with arguments, by these.
Memory: TypeAlias = "dict[object, object]"
#: Under this a memory begins with the entries that its lexicon has changed, by file and key.
CHANGED: Final = "changed"
#: What was made of the library's own lexicon.
USUAL: Final[Memory] = {}
_IN_USE: Final[ContextVar[Memory]] = ContextVar("govnews.lexicon", default=USUAL)


def current() -> Memory:
    """What was made of the lexicon that is in use here."""
    return _IN_USE.get()


@contextmanager
def remembering(memory: Memory) -> Iterator[None]:
    """Read with what was made of one lexicon, in this context alone."""
    token = _IN_USE.set(memory)
    try:
        yield
    finally:
        _IN_USE.reset(token)


def cache(make: Callable[_P, _T], /) -> Callable[_P, _T]:
    """Remember what a function gives, as `functools.cache` does, but for each lexicon apart.

    Whatever is made of words of the lexicon is remembered so; a test finds what is not. Such functions are asked
    thousands of times a page, so that those without arguments, or with one, have a shorter way of the same.
    """
    code = make.__code__
    way = _by_arguments
    if not code.co_kwonlyargcount and not code.co_flags & CO_VARARGS and code.co_argcount < len(_SHORT):
        way = _SHORT[code.co_argcount]
    return functools.wraps(make)(way(make))


def lru_cache(size: int, /) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]:
    """Remember what a function gave for its last so many arguments, for each lexicon apart."""

    def bounded(make: Callable[_P, _T], /) -> Callable[_P, _T]:
        @cache
        def kept() -> Callable[_P, _T]:
            return functools.lru_cache(size)(make)  # type: ignore[return-value]  # its own sort of callable

        def remembered(*args: _P.args, **kwargs: _P.kwargs) -> _T:
            return kept()(*args, **kwargs)

        return functools.wraps(make)(remembered)

    return bounded


def _alone(make: Callable[..., _T]) -> Callable[..., _T]:
    memory = _IN_USE.get

    def remembered() -> _T:
        try:
            return memory()[make]  # type: ignore[return-value]  # what it made
        except KeyError:
            pass
        made = memory()[make] = make()
        return made

    return remembered


def _by_one(make: Callable[..., _T]) -> Callable[..., _T]:
    memory = _IN_USE.get

    def remembered(argument: object, /) -> _T:
        try:
            return memory()[make][argument]  # type: ignore[index, no-any-return]  # what it made of each argument
        except KeyError:
            pass
        made = _answers(make)[argument] = make(argument)
        return made

    return remembered


def _by_arguments(make: Callable[..., _T]) -> Callable[..., _T]:
    memory = _IN_USE.get

    def remembered(*args: object, **kwargs: object) -> _T:
        key = (args, *kwargs.items()) if kwargs else args
        try:
            return memory()[make][key]  # type: ignore[index, no-any-return]  # what it made of each arguments
        except KeyError:
            pass
        made = _answers(make)[key] = make(*args, **kwargs)
        return made

    return remembered


def _answers(make: Callable[..., _T]) -> dict[object, _T]:
    """What a function made of its arguments, for the lexicon in use."""
    return current().setdefault(make, {})  # type: ignore[return-value]  # begun here


#: The ways for functions of no argument, and of one.
_SHORT: Final = (_alone, _by_one)
