"""How sure repairs are: the measured shares, the same in code and in the documentation."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

import govnews
from govnews import normalisers
from govnews.display.damage import repairs, summary

PAGE: Final = Path(__file__).parents[2] / "docs" / "damage.md"
ROW: Final = re.compile(
    r"^\| ([a-z_]+)(?:, (\d+) (?:to \d+|or more))? \| ([0-9,]+) \| ([0-9,]+) \| ([01]\.\d{3}) \|$", re.MULTILINE
)
ROWS: Final = ROW.findall(PAGE.read_text("utf-8"))
DAMAGED: Final = "经济社会发展和农田水利建设".encode().decode("latin-1")


@pytest.mark.parametrize(("kind", "length", "made", "right", "share"), ROWS)
def test_code_and_table_agree(kind: str, length: str, made: str, right: str, share: str) -> None:
    """The page holds what the benchmark printed, and the code the same figure, rounded down."""
    count, good = (int(figure.replace(",", "")) for figure in (made, right))
    assert float(share) == int(1000 * good / count) / 1000
    assert normalisers.confidence(kind, "县" * int(length or 1)) == float(share)


def test_every_kind_of_the_librarys_own_was_measured() -> None:
    """What the normalisers call their edits is in the table, each long enough measured."""
    assert {row[0] for row in ROWS} == {
        "entity", "gloss", "invisible", "line_end", "lookalike", "mark", "mojibake", "script", "space", "width",
    }  # fmt: skip
    assert [int(row[1]) for row in ROWS if row[1]] == [1, *(length + 1 for length in normalisers.LENGTHS)]
    assert all(int(row[2].replace(",", "")) > 2_000 for row in ROWS)


def test_what_was_not_measured_has_no_figure() -> None:
    """Layout's kinds and those of plug-ins are None, never a guess."""
    assert normalisers.confidence("line", "") is None
    assert normalisers.confidence("mine", "县") is None


def test_a_lost_character_is_none_that_was_given() -> None:
    """U+FFFD says nothing for a repair."""
    assert normalisers.confidence("mojibake", "会议\ufffd\ufffd\ufffd") == normalisers.confidence("mojibake", "会议")


def test_a_repair_of_a_document_says_how_sure_it_is() -> None:
    """Each repair has the figure of its kind, and that of wrong decoding that of its length."""
    document = govnews.parse(f"本报讯 全县{DAMAGED}，增长８％。\n")
    (mojibake,) = (repair for repair in document.repairs if repair.kind == "mojibake")
    (width,) = (repair for repair in document.repairs if repair.kind == "width")
    assert mojibake.confidence == normalisers.confidence("mojibake", "经济社会发展和农田水利建设")
    assert width.confidence == normalisers.confidence("width", "8%")
    assert f"{mojibake.confidence:.1%}" in repairs(document)


def test_what_is_said_of_wrong_decoding_says_how_sure_it_is_and_why() -> None:
    """The doctor prints the message: a figure, and what it is the share of."""
    found = govnews.parse(f"全县{DAMAGED}。").diagnostics[0]
    assert found.message.endswith("; 96.8% of repairs as long were right when measured")


@pytest.mark.parametrize(
    ("code", "one", "two"),
    [
        ("garbled", "1 place damaged beyond reading", "2 places damaged beyond reading"),
        ("unsure", "1 doubtful stretch left as it is", "2 doubtful stretches left as they are"),
        ("lost", "1 place where characters are gone", "2 places where characters are gone"),
    ],
)
def test_the_summary_counts_what_was_not_mended(code: str, one: str, two: str) -> None:
    """Places that are garbled, doubtful or lost are counted, not told at length."""
    found = govnews.Diagnostic(code=code, message="as it is")
    assert summary(govnews.Document(diagnostics=(found,))) == one
    assert summary(govnews.Document(diagnostics=(found, found))) == two
