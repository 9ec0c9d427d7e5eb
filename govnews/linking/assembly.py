"""Drafts become one finished text, and readings that are views of it."""

from __future__ import annotations

import re
from itertools import chain, repeat
from typing import TYPE_CHECKING

from govnews.layout.draft import Row
from govnews.mentions.reading import Issue, Reading
from govnews.model import Caption, Paragraph
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govnews.layout.draft import Draft, Layout, Page
    from govnews.model import Script

__all__ = ["assemble", "captions", "paragraphs"]

#: The parts whose printed lines are joined by a space: each line of a headline is a phrase, which a space parts.
_SPACED = frozenset({"headline", "kicker", "subheadlines"})
_LATIN_END = re.compile(r"[A-Za-z]\Z")
_HYPHEN = re.compile(r"[A-Za-z]{2}-\Z")
_WORD_ON = re.compile(r"[a-z]{2}")
_LATIN_START = re.compile(r"[A-Za-z]")


def assemble(
    layout: Layout, page: Page, issue: Issue, scripts: Sequence[Script | None] | None = None
) -> tuple[Text, tuple[Reading, ...]]:
    """The document's text (articles in order, then what none claimed) and a reading of each article in it.

    Printed lines are joined without a space between Han characters, with one between Latin words; a line feed stands
    between the parts. ``scripts`` tells what each article was printed in, where that is not the same for all the page.
    """
    plans = [list(_parts(draft)) for draft in layout.articles]
    claimed = [line for plan in plans for _, lines in plan for line in lines]
    rest = [("", (line,)) for line in _unclaimed(page.text, claimed)]
    parts = [*chain.from_iterable(plans), *rest] or [("", (page.text[:0],))]  # a blank page has its input all the same
    text, places = Text.stack(_join(role, lines) for role, lines in parts)
    taken = iter(places)
    readings = tuple(
        _reading(draft, [(role, next(taken)) for role, _ in plan], script, issue)
        for draft, plan, script in zip(layout.articles, plans, scripts or repeat(page.script, len(plans)), strict=True)
    )
    return text, readings


def paragraphs(reading: Reading) -> tuple[Paragraph, ...]:
    """The body as the model holds it."""
    return tuple(Paragraph(text=str(text), span=text.span) for text in reading.paragraphs)


def captions(reading: Reading, draft: Draft) -> tuple[Caption, ...]:
    """The captions as the model holds them."""
    return tuple(
        Caption(text=str(text), photographer=picture.photographer, span=text.span)
        for text, picture in zip(reading.captions, draft.pictures, strict=True)
    )


def _parts(draft: Draft) -> Iterator[tuple[str, Sequence[Text]]]:
    """The parts of an article that stand in the text, each with its role, in reading order."""
    if draft.kicker:
        yield "kicker", draft.kicker
    if draft.headline:
        yield "headline", draft.headline
    yield from (("subheadlines", (line,)) for line in draft.subheadlines)
    if draft.byline:
        yield "byline", draft.byline
    yield from (("paragraphs", lines) for lines in draft.paragraphs)
    yield from (("captions", picture.lines) for picture in draft.pictures)


def _join(role: str, lines: Sequence[Text]) -> list[Text | str]:
    """A part's lines with what stands between them: a space in a headline block, between cells and Latin words.

    A Latin word broken with a hyphen is whole again; before a capital or a figure the hyphen is the word's own.
    """
    pieces: list[Text | str] = []
    spaced = role in _SPACED or isinstance(lines, Row)
    for line in lines:
        if pieces and spaced:
            pieces.append(" ")
        elif pieces and str(line)[:1].isascii():  # few lines begin so, and no pattern is asked of the others
            if line.match(_WORD_ON) and _HYPHEN.search(str(pieces[-1])):
                pieces[-1] = pieces[-1][:-1]
            elif line.match(_LATIN_START) and _LATIN_END.search(str(pieces[-1])):
                pieces.append(" ")
        pieces.append(line)
    return pieces


def _unclaimed(text: Text, claimed: Iterable[Text]) -> Iterator[Text]:
    """The stretches of a page that no part of an article took, blank ones left out."""
    rest = (stretch.strip() for stretch in text.without(line for line in claimed if len(line)))
    return (stretch for stretch in rest if len(stretch))


def _reading(draft: Draft, parts: Iterable[tuple[str, Text]], script: Script | None, issue: Issue) -> Reading:
    roles: dict[str, list[Text]] = {}
    for role, text in parts:
        roles.setdefault(role, []).append(text)
    return Reading(
        kicker=next(iter(roles.get("kicker", ())), None),
        headline=next(iter(roles.get("headline", ())), None),
        subheadlines=tuple(roles.get("subheadlines", ())),
        byline=next(iter(roles.get("byline", ())), None),
        paragraphs=tuple(roles.get("paragraphs", ())),
        sections=draft.sections,
        captions=tuple(roles.get("captions", ())),
        authors=draft.authors,
        publisher=draft.publisher,
        published=draft.published or issue.published,
        kind=draft.kind,
        script=script,
        issue=issue,
    )
