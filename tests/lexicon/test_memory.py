"""What is remembered of a lexicon: once for each lexicon, in its own context, and nowhere else."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Final

from govnews.lexicon import cache, lru_cache
from govnews.lexicon._memory import USUAL, Memory, current, remembering

ROOT: Final = Path(__file__).parents[2]

#: Reads every document of the tests with functools' caches watched, and prints those that look into the lexicon.
WATCHED: Final = """
import functools, sys
from pathlib import Path

real, inside, found = functools.lru_cache, [], set()

def of_the_lexicon():
    return sys._getframe(2).f_globals.get("__name__") == "govnews.lexicon._memory"

def watched(make):
    def called(*args, **kwargs):
        inside.append(f"{make.__module__}.{make.__qualname__}")
        try:
            return make(*args, **kwargs)
        finally:
            inside.pop()
    return functools.wraps(make)(called)

def cache(make):
    return real(None)(make if of_the_lexicon() else watched(make))

def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) or of_the_lexicon():
        return real(maxsize, typed)
    return lambda make: real(maxsize, typed)(watched(make))

functools.cache, functools.lru_cache = cache, lru_cache
import govnews
from govnews.lexicon import _memory, added

class Seen(dict):
    def __getitem__(self, made):
        if inside and "govnews.lexicon.characters.frequent" not in inside:  # of characters, which nobody adds to
            found.add(inside[-1])
        return dict.__getitem__(self, made)

seen = Seen()
_memory.USUAL = seen
added.USUAL = seen
for path in sorted(Path("tests/cases").glob("*.*")):
    if path.suffix in (".txt", ".html"):
        govnews.read(path)
print(len(seen) > 50, sorted(found))
"""


@cache
def whole() -> tuple[Memory]:
    """What tells whose memory it was made in."""
    return (current(),)


@cache
def part(first: str, *more: str, last: str = "") -> list[str]:
    """A list that tells by its identity whether it was made again."""
    return [first, *more, last]


def test_a_thing_is_made_once_for_a_lexicon() -> None:
    """Asked again, the very same thing comes back; for another lexicon it is another thing."""
    mine: Memory = {}
    assert whole() is whole()
    with remembering(mine):
        assert whole() is whole()
        assert whole()[0] is mine
    assert whole()[0] is USUAL


def test_arguments_are_told_apart() -> None:
    """As `functools.cache` does: by position and by name."""
    assert part("a") is part("a")
    assert part("a", "b") is not part("a")
    assert part("a", last="b") is part("a", last="b")
    assert part("a", last="b") == ["a", "b"]
    usual = part("a")
    with remembering({}):
        assert part("a") is not usual
        assert part("a") == usual


def test_a_bounded_memory_forgets() -> None:
    """Only so many answers are kept, each lexicon's own."""

    @lru_cache(1)
    def made(word: str) -> list[str]:
        return [word]

    first = made("a")
    assert made("a") is first
    made("b")
    assert made("a") is not first


def test_a_lexicon_inside_another_is_left_again() -> None:
    """Where a context ends, by an error too, the one around it holds."""
    one: Memory = {}
    two: Memory = {}
    with remembering(one):
        with suppress(ZeroDivisionError), remembering(two):
            assert current() is two
            _ = 1 // 0
        assert current() is one
    assert current() is USUAL


def test_a_thread_reads_with_its_own_lexicon() -> None:
    """What one thread reads with is unknown to another, both at once."""
    memories: list[Memory] = [{} for _ in range(4)]
    meet = threading.Barrier(len(memories))
    seen: dict[int, list[bool]] = {}

    def work(number: int) -> None:
        with remembering(memories[number]):
            meet.wait(10)
            seen[number] = [whole()[0] is memories[number] for _ in range(50)]

    with remembering({}):
        threads = [threading.Thread(target=work, args=(number,)) for number in range(len(memories))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert seen == {number: [True] * 50 for number in range(len(memories))}


def test_what_was_made_goes_with_its_lexicon() -> None:
    """A lexicon that nobody has any more leaves nothing behind."""

    class Made:
        """Something whose end can be seen."""

    @cache
    def make() -> Made:
        return Made()

    memory: Memory = {}
    with remembering(memory):
        seen = weakref.ref(make())
    assert seen() is not None
    del memory
    gc.collect()
    assert seen() is None


def test_the_name_and_the_doc_of_a_function_stay() -> None:
    """A remembered function looks like itself."""
    assert (whole.__name__, (part.__doc__ or "")[:6]) == ("whole", "A list")


def test_no_other_memory_is_made_of_the_lexicon() -> None:
    """Whatever functools remembers is made without the lexicon; else one lexicon's words would serve another."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", WATCHED], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert done.stdout == "True []\n", done.stdout
