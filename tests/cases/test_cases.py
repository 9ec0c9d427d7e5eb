"""The project's own annotated documents: what a careful reader finds in them, held against what the library finds."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from annotated import Case, Fact, fold, load
from opencc import OpenCC
from scoring import KINDS, Score, holds, score

import govnews
from govnews import Article, Document, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER: Final = Path(__file__).parent
CASES: Final = {path.stem: load(path) for path in sorted(FOLDER.glob("*.toml"))}

#: What is reached over all cases, less one point. It may only rise.
BOUNDS: Final[Mapping[str, float]] = {
    "article": 0.977,
    "paragraph": 0.967,
    "people": 0.962,
    "meeting": 0.934,
    "statement": 0.930,
    "indicator": 0.918,
    "initiative": 0.910,
}


FULL_WIDTH: Final = {ord(digit): chr(ord(digit) + 0xFEE0) for digit in "0123456789"}


@cache
def read(name: str) -> Document:
    """The document of a case, read once."""
    return govnews.read(CASES[name].path, published=CASES[name].published)


@cache
def as_json(name: str) -> dict[str, Any]:
    """The document of a case as its JSON says it."""
    written: dict[str, Any] = json.loads(govnews.dumps(read(name)))
    return written


@cache
def total() -> Score:
    """The tallies over all cases."""
    result = Score()
    for name, case in CASES.items():
        score(case, as_json(name), result)
    return result


def facts() -> Iterator[Any]:
    """Every fact that has to be read right; those with a reason beside them are not read right yet."""
    for name, case in CASES.items():
        for fact in case.facts():
            reason = fact.gold.get("missed")
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(name, fact, id=f"{name}-{fact}", marks=marks)


def spans(article: Article) -> Iterator[tuple[Span, str | None]]:
    """Every span of an article with the words it stands for, where it stands for those words and no short form."""
    yield from ((part.span, part.text) for part in article.paragraphs)
    yield from ((indicator.span, indicator.text) for indicator in article.indicators)
    yield from ((one.span, one.text) for speech in article.speeches for one in speech.statements)
    yield from ((span, None) for person in article.people for span in person.spans)
    yield from ((span, None) for initiative in article.initiatives for span in initiative.spans)


def as_read(pieces: str, path: Path) -> str:
    """What a piece of the input says: of a web page without its markup."""
    return html.unescape(re.sub(r"<[^>]*>", "", pieces)) if path.suffix == ".html" else pieces


def found(document: Document) -> list[object]:
    """What was found in a document, without where it stands."""
    return [
        (
            (article.headline, article.kicker, article.subheadlines, [part.text for part in article.paragraphs]),
            [(person.name, person.titles) for person in article.people],
            [(one.name, one.organizer, one.date, one.chairs, one.attendees) for one in article.meetings],
            [(speech.speaker, [one.text for one in speech.statements]) for speech in article.speeches],
            [(one.name, one.value, one.unit, one.measure, one.period) for one in article.indicators],
            [initiative.name for initiative in article.initiatives],
        )
        for article in document.articles
    ]


def test_there_are_cases() -> None:
    """An empty folder may not pass, and no document stands without its annotation."""
    assert len(CASES) >= 24
    documents = {path.name for path in FOLDER.iterdir() if path.suffix in {".html", ".txt"}}
    assert {case.path.name for case in CASES.values()} == documents


@pytest.mark.parametrize("name", CASES)
def test_every_span_prints_back(name: str) -> None:
    """What stands at a span is what the object says, and its ranges of the input hold the same words."""
    case, document = CASES[name], read(name)
    decoded = case.path.read_bytes().decode(case.gold.get("encoding", "utf-8"))
    for article in document.articles:
        for span, words in spans(article):
            printed = document.slice(span)
            assert words is None or printed == words
            pieces = "".join(decoded[part.start : part.end] for part in span.source)
            # A stop of half width is mended on the evidence of the whole document, which a piece of it does not hold.
            origin, said = (
                fold(part).replace("。", ".") for part in (govnews.normalise(as_read(pieces, case.path)), printed)
            )
            same = len(origin) == len(said) if article.script == "Hant" else origin == said
            assert same, (printed, origin)


@pytest.mark.parametrize("name", CASES)
def test_other_bytes_give_the_same_articles(name: str) -> None:
    """Line ends, encodings, digits of full width and Traditional characters change the form, not what is found."""
    case = CASES[name]
    text = case.path.read_bytes().decode(case.gold.get("encoding", "utf-8"))
    forms = [
        text.replace("\n", "\r\n").encode(),
        text.encode("gb18030"),
        text.encode("utf-16"),
        text.translate(FULL_WIDTH).encode(),
        *([] if name.startswith("trad") else [OpenCC("s2t").convert(text).encode()]),
    ]
    for form in forms:
        assert found(govnews.read(form)) == found(govnews.read(text.encode()))


@pytest.mark.parametrize(("name", "fact"), list(facts()))
def test_a_sure_fact_is_read_exactly(name: str, fact: Fact) -> None:
    """Who presided, who called, what the figure was: every field that the annotation asks for."""
    assert holds(fact, CASES[name], as_json(name))


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_falls_under_what_was_reached(kind: str) -> None:
    """The balance of finds over all cases does not fall under its bound."""
    tally = total().kinds[kind]
    shown = "\n".join(line for line in total().differences if line.startswith(kind))
    assert tally.f1 >= BOUNDS[kind], f"{tally}\n{shown}"


def an_article(**fields: object) -> dict[str, Any]:
    """An article as JSON says it, with nothing in it but what is given."""
    nothing: dict[str, Any] = {key: [] for key in ("people", "meetings", "speeches", "indicators", "initiatives")}
    return nothing | {"headline": None, "paragraphs": [{"text": "全县种粮36万亩。"}]} | fields


def test_the_scorer_counts_what_is_missed_and_what_is_false() -> None:
    """A figure read wrongly is one missed and one false; what is optional is neither."""
    wanted = [
        {"name": "粮食", "value": "36", "unit": "亩"},
        {"name": "油料", "value": "5", "unit": "亩", "optional": True},
    ]
    found = [{"name": "粮食", "value": "63", "unit": "亩", "measure": "level"}]
    gold = {"articles": [{"paragraphs": ["全县种粮…36万亩。"], "indicators": wanted}]}
    result = score(Case(Path("a.txt"), gold), {"articles": [an_article(indicators=found)]})
    tally = result.kinds["indicator"]
    assert (tally.hit, tally.missed, tally.false) == (0, 1, 1)
    assert result.kinds["article"].f1 == result.kinds["paragraph"].f1 == 1


def test_the_scorer_takes_the_nearest_way_of_cutting_a_speech() -> None:
    """Where two careful readers cut differently, either way counts whole."""
    speech = {
        "speaker": "孔令山",
        "statements": ["说|要修渠|要种树"],
        "alternatives": [["说|要修渠|要修渠", "要求|要种树|要种树"]],
    }
    cut = [{"verb": "说", "text": "要修渠。"}, {"verb": "要求", "text": "要种树。"}]
    found = [{"speaker": {"name": "孔令山"}, "mode": "indirect", "statements": cut}]
    gold = {"articles": [{"paragraphs": ["全县种粮…36万亩。"], "speeches": [speech]}]}
    assert score(Case(Path("a.txt"), gold), {"articles": [an_article(speeches=found)]}).kinds["statement"].hit == 2
