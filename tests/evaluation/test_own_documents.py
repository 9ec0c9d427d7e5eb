"""The project's own annotated documents, and the command that measures them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from govnews import FormatError, InputError, Pipeline
from govnews.cli.main import main
from govnews.evaluation import figures, scoring, tables

GOLD: Final = Path(__file__).parents[1] / "cases" / "annotated"
FILES: Final = scoring.find([GOLD])
RECORDED: Final = json.loads((Path(__file__).parent / "recorded.json").read_text("utf-8"))


@cache
def scored() -> tuple[scoring.Scored, ...]:
    """Each document, read and counted."""
    pipeline = Pipeline()
    return tuple(scoring.score(scoring.read(path), pipeline) for path in FILES)


def test_there_are_documents_of_many_styles() -> None:
    """At least twenty, each with its annotation, of at least six kinds."""
    assert len(FILES) >= 20
    documents = {path for path in GOLD.iterdir() if path.suffix != ".json"}
    assert {scoring.read(path).document for path in FILES} == documents
    assert len({scoring.read(path).kind for path in FILES}) >= 6


@pytest.mark.parametrize("kind", scoring.KINDS)
def test_no_kind_falls_by_more_than_a_point(kind: str) -> None:
    """F1 of a kind is no more than a point under what was recorded (tools/evaluation.py)."""
    (found,) = (f for f in figures.figures(scored()) if (f.documents, f.kind, f.name) == (figures.ALL, kind, "f1"))
    lines = [line for one in scored() if kind in one.counts for line in one.counts[kind].differences]
    assert found.value >= RECORDED[kind] - 0.01, "\n".join(lines)


def test_annotations_are_printed_in_their_documents() -> None:
    """Names, headlines and ends of statements stand in the text; a slip of the pen would ask for what is not there."""
    for path in FILES:
        gold = scoring.read(path)
        text = "".join(str(part) for article in gold.articles for part in article["paragraphs"])  # type: ignore[union-attr]
        for article in gold.articles:
            for speech in article.get("speeches") or []:  # type: ignore[union-attr]
                for said in speech["statements"]:  # type: ignore[index, call-overload, union-attr]
                    first, last = str(said["first"]), str(said["last"])  # type: ignore[index, call-overload]
                    assert first.strip("“”") in text, (path, first)
                    assert last.strip("“”。") in text, (path, last)


def test_an_interval_holds_its_figure() -> None:
    """Of three documents and more each figure has an interval around it; the same each time."""
    once = figures.figures(scored())
    assert once == figures.figures(scored())
    for figure in once:
        if figure.low is not None and figure.high is not None:
            assert 0 <= figure.low <= figure.high <= 1
            assert figure.low - 0.1 <= figure.value <= figure.high + 0.1
    assert any(figure.low is None for figure in once)
    whole = {(f.kind, f.name): f for f in once if f.documents == figures.ALL}
    assert whole["article", "headline"].low == pytest.approx(1 - 3 / whole["article", "headline"].of)


def test_the_command_prints_the_figures(capsys: Any) -> None:
    """As text, as Markdown and as JSON; differences when they are asked for."""
    path = str(GOLD / "page-two-articles.json")
    assert main(["eval", path]) == 0
    text = capsys.readouterr().out
    assert text.startswith("documents")
    assert main(["eval", path, "--to", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"documents", "kind", "name", "value", "low", "high", "of"} == set(told[0])
    assert main(["eval", path, "--to", "markdown", "--misses", "5"]) == 0
    assert capsys.readouterr().out.startswith("| documents | kind |")


def test_differences_are_named(tmp_path: Path, capsys: Any) -> None:
    """With the document, the kind, and what was missed."""
    (tmp_path / "a.txt").write_text("春耕\n\n全县粮食产量36吨。\n", encoding="utf-8")
    wanted = {"name": "油料产量", "value": "5", "unit": "吨", "measure": "level"}
    article = {"headline": "春耕", "paragraphs": ["全县粮食产量36吨。"], "indicators": [wanted]}
    (tmp_path / "a.json").write_text(json.dumps({"file": "a.txt", "articles": [article]}), encoding="utf-8")
    assert main(["eval", str(tmp_path), "--misses", "3"]) == 0
    printed = capsys.readouterr().out
    assert "a: indicator: missed 油料产量 5 吨" in printed
    assert "a: indicator: false 粮食产量 36 吨" in printed


def test_the_summary_has_a_row_for_each_kind_of_document() -> None:
    """All first."""
    rows = tables.summary(figures.figures(scored())).splitlines()
    assert rows[0].startswith("| documents | article |")
    assert rows[2].startswith("| **all** |")
    assert len(rows) == 3 + len({one.kind for one in scored()})


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("{", "no gold file"),
        ("[]", "an object with file and articles"),
        ('{"articles": []}', "an object with file and articles"),
        ('{"file": "a.txt", "articles": [3]}', "an object with file and articles"),
        ('{"file": "a.txt", "articles": [{"speeches": [{"statements": []}]}]}', "not annotated as gold is (KeyError"),
        ('{"file": "a.txt", "articles": [{"people": ["x"]}]}', "not annotated as gold is (TypeError"),
    ],
)
def test_what_is_no_gold_is_told_with_its_file(tmp_path: Path, content: str, what: str) -> None:
    """One clear error, before or while it is counted."""
    (tmp_path / "a.txt").write_text("春耕\n\n全县粮食产量36吨。\n", encoding="utf-8")
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FormatError) as caught:
        scoring.score(scoring.read(path), Pipeline())
    assert what in str(caught.value)
    assert str(path) in str(caught.value)


def test_what_is_missing_is_told(tmp_path: Path, capsys: Any) -> None:
    """No such file, an empty folder, a document that is not there."""
    assert main(["eval", str(tmp_path / "none")]) == 2
    assert "no such file" in capsys.readouterr().err
    assert main(["eval", str(tmp_path)]) == 2
    assert "no gold files" in capsys.readouterr().err
    path = tmp_path / "a.json"
    path.write_text('{"file": "b.txt", "articles": []}', encoding="utf-8")
    with pytest.raises(InputError, match=r"its document b\.txt is not there"):
        scoring.read(path)
