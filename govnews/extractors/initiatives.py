"""Initiatives of an article: named policy constructs, quoted or not, with every place where they stand."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from govnews.extractors import _initiative_known, _initiative_listed, _initiative_named, _initiative_quoted
from govnews.extractors._evidence import evidence
from govnews.extractors._initiative_heads import VERSION
from govnews.mentions import places
from govnews.mentions.finders import Finder
from govnews.model import Initiative

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.extractors._initiative_heads import Found
    from govnews.mentions.quotes import Quote
    from govnews.mentions.reading import Reading
    from govnews.text import Text

__all__ = ["extract", "kind"]

kind = "initiatives"

#: A document's name without its place is no shorter.
_TITLED: Final = 6
_MARKS: Final = str.maketrans("", "", '“”‘’「」『』《》"＂〝〞')


def extract(reading: Reading, /) -> Iterator[Initiative]:
    """The initiatives of one article, in the order in which they first stand in it."""
    passages = list(reading.passages)
    quotes = _by_passage(passages, reading.scan.quotes)
    names: dict[str, Found] = {}
    for passage, quoted in zip(passages, quotes, strict=True):
        in_marks = [*_initiative_quoted.find(passage, quoted), *_initiative_listed.find(passage, quoted)]
        plain = [found for found in _initiative_named.find(passage) if not _covered(found.text, quoted)]
        for found in (*in_marks, *_settled(plain, list(_initiative_known.find(passage)), in_marks)):
            name = str(found.text).translate(_MARKS).strip()
            if name and (name not in names or (found.components and not names[name].components)):
                names[name] = found
    if names:
        yield from _placed(passages, names, _fuller(names))


def _settled(plain: list[Found], known: list[Found], in_marks: list[Found]) -> Iterator[Found]:
    """Plain and well-known names without overlaps: at a plain name's end the known one wins, inside it it loses."""
    inside: set[int] = set()
    for found in plain:
        first = at = _first(known, found.text)
        while at < len(known) and known[at].text.overlaps(found.text):
            if not len(found.text.after(known[at].text)) or not found.text.holds(known[at].text):
                break
            at += 1
        else:
            inside.update(range(first, at))
            yield found
    for found in in_marks:
        at = _first(known, found.text)
        while at < len(known) and known[at].text.overlaps(found.text):
            inside.add(at)
            at += 1
    yield from (found for at, found in enumerate(known) if at not in inside)


def _first(standing: Sequence[Found | Quote], text: Text) -> int:
    """Which of the names or quotations, which stand in order, is the first that does not end before a place."""
    return bisect_left(standing, True, key=lambda found: not found.text.precedes(text))  # noqa: FBT003 - what is looked for


def _covered(text: Text, quotes: list[Quote]) -> bool:
    """Whether a name is the end of what a quotation holds, so that the quotation is the name; years may follow.

    What stands in a title is part of the title.
    """
    at = _first(quotes, text)
    if at == len(quotes) or not quotes[at].inner.holds(text):
        return False
    return quotes[at].kind == "title" or not VERSION.sub("", str(quotes[at].inner.after(text)))


def _fuller(names: dict[str, Found]) -> dict[str, str]:
    """For each document named shortly its fuller name in the article: with its place before it, its years behind it."""
    by_core: dict[str, str] = {}
    for name, found in names.items():
        core = VERSION.sub("", name) if found.kind == "policy" else ""
        for short in (core, core[len(places.opening(core)) :]):
            if len(short) >= _TITLED and short != name:
                by_core.setdefault(short, name)
    fuller = {name: by_core[name] for name, found in names.items() if found.kind == "policy" and name in by_core}
    return {short: fuller.get(long, long) for short, long in fuller.items()}


def _placed(passages: list[Text], names: dict[str, Found], fuller: dict[str, str]) -> Iterator[Initiative]:
    """Each initiative with all its places; one that only stands inside longer ones keeps the place it was found at.

    A short name that stands for a ``fuller`` one adds its places to it.
    """
    printed = {str(found.text): name for name, found in names.items()}
    finder = Finder.of((*printed, *names))
    standing: dict[str, list[Text]] = {}
    for text in (text for passage in passages for text in finder.within(passage)):
        name = printed.get(str(text), str(text))
        standing.setdefault(fuller.get(name, name), []).append(text)
    ordered = [*standing, *(name for name in names if name not in standing and name not in fuller)]
    for name in ordered:
        found = names[name]
        yield Initiative(
            name=name,
            kind=found.kind,
            components=found.components,
            spans=tuple(text.span for text in standing.get(name, [found.text])),
            evidence=evidence("initiative", found.rule),
        )


def _by_passage(passages: list[Text], quotes: tuple[Quote, ...]) -> list[list[Quote]]:
    """The quotations of each passage."""
    sorted_quotes: list[list[Quote]] = [[] for _ in passages]
    at = 0
    for quote in quotes:
        while at < len(passages) and not passages[at].holds(quote.text):
            at += 1
        if at == len(passages):
            break
        sorted_quotes[at].append(quote)
    return sorted_quotes
