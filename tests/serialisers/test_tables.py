"""CSV: tables for spreadsheets. Markdown: a report to read."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import invented
import pytest
from hypothesis import given

from govnews import serialisers
from govnews.errors import InputError
from govnews.model import Document
from govnews.serialisers import csv as tables


def read(document: Document) -> dict[str, list[dict[str, str]]]:
    """The tables of an archive, as a spreadsheet reads them."""
    data = serialisers.dumps(document, "csv")
    assert isinstance(data, bytes)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name.removesuffix(".csv"): list(
                csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"), newline=""))
            )
            for name in archive.namelist()
        }


def test_a_table_for_each_kind_of_object() -> None:
    """Every object is a row of its table, with its document and its article."""
    found = read(invented.document())
    assert {name: len(rows) for name, rows in found.items()} == {
        "documents": 1, "articles": 1, "people": 2, "meetings": 1, "speeches": 1, "indicators": 5, "initiatives": 1,
        "statements": 1, "diagnostics": 2,
    }  # fmt: skip
    indicator = found["indicators"][4]
    assert (indicator["document"], indicator["article"]) == ("江州/0306.txt", invented.HEADLINE)
    assert (indicator["value"], indicator["value_max"], indicator["period"]) == (
        "1500",
        "2000",
        "2024-01-01/2024-12-31",
    )
    assert found["meetings"][0]["agenda"] == "听取工作汇报"
    assert found["articles"][0]["authors"] == "林舟 (reporter)"
    assert found["statements"][0]["speaker"] == "周明远"
    assert found["statements"][0]["speech"] == found["speeches"][0]["id"] == invented.document().speeches[0].id


def test_a_folder_at_a_path_and_an_archive_in_a_file(tmp_path: Path) -> None:
    """The files of the folder are those of the archive, byte for byte."""
    serialisers.dump(invented.document(), tmp_path / "out", "csv")
    serialisers.dump(invented.document(), tmp_path / "out.zip", "csv")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()
        }
    assert (tmp_path / "out.zip").read_bytes() == serialisers.dumps(invented.document(), "csv")


def test_no_clock_in_the_archive() -> None:
    """The same documents give the same bytes, whenever they are written."""
    with zipfile.ZipFile(io.BytesIO(bytes(serialisers.dumps([], "csv")))) as archive:  # type: ignore[arg-type]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_empty_tables_have_their_heads() -> None:
    """A table in which nothing was found still says what its columns are."""
    with zipfile.ZipFile(io.BytesIO(bytes(serialisers.dumps([], "csv")))) as archive:  # type: ignore[arg-type]
        heads = {name: archive.read(name).decode("utf-8-sig").strip() for name in archive.namelist()}
    fields = "document,article,id,name,titles,mentions,start,end,rule,inferred"
    assert heads["people.csv"] == f"{fields},post_levels,posts_english"
    assert set(heads) == {f"{name}.csv" for name in tables.HEADS}


@pytest.mark.parametrize("text", ["=HYPERLINK(A1)", "+1+1", "@SUM(A1)", "-2+3", "\t=1", "\r=1"])
def test_no_cell_is_run_as_a_formula(text: str) -> None:
    """Text that a spreadsheet would run has an apostrophe before it."""
    found = read(invented.saying(text))
    assert found["people"][0]["name"] == f"'{text}"
    assert found["diagnostics"][0]["message"] == f"'{text}"


@pytest.mark.parametrize("text", ["-1.8", "+5", "3", "会议=1", "a-b"])
def test_numbers_and_words_stay_as_they_are(text: str) -> None:
    """A negative number is no formula, nor is a sign inside a text."""
    assert read(invented.saying(text))["people"][0]["name"] == text


def test_a_negative_value_is_a_number() -> None:
    """A fall is written as a number."""
    assert read(invented.document())["indicators"][1]["value"] == "-1.8"


@pytest.mark.parametrize("text", ["\0", "\ud800", '会"议"\n第二行,三', ""])
def test_any_text_stays_in_its_cell(text: str) -> None:
    """Quotation marks, commas and line ends are quoted; what no reader can be trusted with is replaced."""
    expected = text.replace("\0", "\ufffd").replace("\ud800", "\ufffd")
    assert read(invented.saying(text))["people"][0]["name"] == expected


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    """A file where the folder should be is named."""
    (tmp_path / "taken").write_text("")
    with pytest.raises(InputError, match=r"taken: csv writes a folder; name one, or a file ending in .zip"):
        serialisers.dump(Document(), tmp_path / "taken", "csv")


@given(document=invented.documents)
def test_any_document_can_be_a_table_or_a_report(document: Document) -> None:
    """No document stops the writing, and the same one gives the same bytes."""
    for name in ("csv", "markdown"):
        assert serialisers.dumps([document, document], name) == serialisers.dumps([document, document], name)


# -- markdown --------------------------------------------------------------------------------------------------------


def report(document: Document) -> str:
    """A document as Markdown."""
    written = serialisers.dumps(document, "markdown")
    assert isinstance(written, str)
    return written


def test_a_report_has_a_section_for_each_article_and_a_table_of_figures() -> None:
    """What was found stands in the report, unknown values as empty cells."""
    lines = report(invented.document()).splitlines()
    assert f"## {invented.HEADLINE}" in lines
    assert "| 全市 | 生产总值 | 6.1 |  | % | growth |  |  | 2023 | actual |" in lines
    assert "- **周明远**: 市委书记" in lines
    assert "江州日报 · 2024-03-06 · 林舟 (reporter)" in lines
    assert "  - 听取工作汇报" in lines
    assert "- mojibake: mended (浼氳 → 会议)" in lines


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# 会议", r"\# 会议"),
        ("- 会议", r"\- 会议"),
        ("3. 会议", r"3\. 会议"),
        ("-1.8", "-1.8"),
        ("6.1", "6.1"),
        ("---", r"\---"),
        ("<script>", r"\<script\>"),
        ("a|b*c*", r"a\|b\*c\*"),
    ],
)
def test_news_is_no_markup(text: str, written: str) -> None:
    """What Markdown would take for markup is written as it was printed."""
    lines = report(invented.saying(text)).splitlines()
    assert f"## {written}" in lines
    assert not any(line.startswith(f"# {text}") and text.startswith("#") for line in lines)


def test_a_line_end_does_not_break_a_line() -> None:
    """A text with line ends stays on one line, in a cell as in a heading."""
    assert "## 一 二" in report(invented.saying("一\n\n二")).splitlines()
