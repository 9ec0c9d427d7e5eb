"""Speeches of an article: what each speaker is reported to say, and pieces that are signed as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.extractors._evidence import evidence
from govnews.extractors._speech_flow import flow
from govnews.model import Speaker, Speech, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.extractors._speech_flow import Said
    from govnews.mentions.reading import Reading
    from govnews.model import Evidence

__all__ = ["extract", "kind"]

kind = "speeches"


def extract(reading: Reading, /) -> Iterator[Speech]:
    """The speeches of one article, in the order in which their speakers first speak."""
    if _is_signed(reading):
        yield from _signed(reading)
        return
    speakers: dict[str | None, list[Said]] = {}
    for said in flow(reading):
        speakers.setdefault(said.speaker, []).append(said)
    titles = _titles(reading)
    for name, sayings in speakers.items():
        yield _speech(name, titles.get(name or "", ()), sayings)


def _speech(name: str | None, titles: tuple[str, ...], sayings: Sequence[Said]) -> Speech:
    direct = sum(said.direct for said in sayings) * 2 > len(sayings)
    return Speech(
        speaker=Speaker(name=name, titles=titles),
        mode="direct" if direct else "indirect",
        statements=tuple(_statement(said) for said in sayings),
        evidence=_evidence(sayings[0]),
    )


def _statement(said: Said) -> Statement:
    return Statement(
        verb=None if said.verb is None else str(said.verb),
        text=str(said.text),
        span=said.text.span,
        evidence=_evidence(said),
    )


def _evidence(said: Said) -> Evidence:
    return evidence("speech", said.rule, ("speaker",) if said.inferred else ())


def _titles(reading: Reading) -> dict[str, tuple[str, ...]]:
    """The titles printed at each name, in the order in which they are first printed."""
    titles: dict[str, dict[str, None]] = {}
    for mention in reading.scan.names:
        titles.setdefault(mention.name, {}).update(dict.fromkeys(mention.titles))
    return {name: tuple(found) for name, found in titles.items()}


def _is_signed(reading: Reading) -> bool:
    """Whether an article is somebody's own words as a whole."""
    if reading.kind in ("speech", "report"):
        return True
    byline = reading.byline
    return byline is not None and any(name.titles and byline.holds(name.text) for name in reading.scan.names)


def _signed(reading: Reading) -> Iterator[Speech]:
    """A signed piece: one speech, a statement for each paragraph."""
    rule = evidence("speech", "speech.signed")
    statements = tuple(
        Statement(verb=None, text=str(text), span=text.span, evidence=rule) for text in reading.paragraphs if len(text)
    )
    if not statements:
        return
    name = next((author.name for author in reading.authors if author.role == "author"), None)
    if name is None and reading.byline is not None:
        name = next((m.name for m in reading.scan.names if reading.byline.holds(m.text)), None)
    yield Speech(
        speaker=Speaker(name=name, titles=_titles(reading).get(name or "", ())),
        mode="signed",
        statements=statements,
        evidence=rule,
    )
