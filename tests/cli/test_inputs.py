"""What the commands share: the files given, the documents in them, and what is said while they are read."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from govnews.cli import doctor, parse, show
from govnews.cli.sources import Documents, Sources, add_sources, unwritten
from govnews.errors import FormatError, InputError
from govnews.model import Period

if TYPE_CHECKING:
    from types import ModuleType

NEWS = "江州日报讯 3月5日，江州市委召开茶业振兴推进会。\n"


def asked(*files: str, published: Period | None = None) -> argparse.Namespace:
    """The arguments of a command."""
    return argparse.Namespace(files=list(files), published=published, without=[])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files of news and one that is no text."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NEWS, "utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.4\n")
    return tmp_path


@pytest.mark.parametrize(("command", "files"), [(parse, "+"), (show, "+"), (doctor, "*")])
def test_only_the_doctor_comes_without_a_file(command: ModuleType, files: str) -> None:
    """It looks at the installation then; all others need something to read."""
    parser = argparse.ArgumentParser(exit_on_error=False)
    command.add(parser)
    assert parser.parse_args(["a", "b"]).files == ["a", "b"]
    if files == "*":
        assert parser.parse_args([]).files == []
    else:
        with pytest.raises(SystemExit):
            parser.parse_args([])


def test_the_date_of_issue_is_read_once() -> None:
    """It reaches the command as a period; what is none is the house's own error."""
    parser = argparse.ArgumentParser()
    add_sources(parser)
    assert parser.parse_args(["a", "--published", "2024-03"]).published == Period.parse("2024-03")
    assert parser.parse_args(["a"]).published is None
    with pytest.raises(FormatError, match="13 is no month"):
        parser.parse_args(["a", "--published", "2024-13"])


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it stands among the files."""
    stream = io.TextIOWrapper(io.BytesIO(b""))
    monkeypatch.setattr(sys, "stdin", stream)
    assert list(Sources(["a", "-", "b"])) == ["a", stream.buffer, "b"]


def test_what_is_written_is_not_read(folder: Path) -> None:
    """In a folder the output is left out, a file or a folder of tables, whatever it is called by."""
    (folder / "out").mkdir()
    (folder / "out" / "documents.csv").write_text("x")
    (folder / "link.txt").symlink_to(folder / "a.txt")
    (folder / "loop").symlink_to(folder / "loop")
    assert [Path(str(p)).name for p in Sources([str(folder)], out=str(folder / "out"))] == [
        "a.txt", "b.txt", "c.pdf", "link.txt", "loop",
    ]  # fmt: skip
    found = Sources([str(folder)], out=str(folder / "out" / ".." / "a.txt"))
    assert [Path(str(p)).name for p in found] == ["b.txt", "c.pdf", "loop", "documents.csv"]
    assert len(list(Sources([str(folder / "out")], out=str(folder)))) == 1


@pytest.mark.parametrize("out", ["a.txt", "sub/../a.txt", "link.txt", ""])
def test_what_is_read_is_not_written_to(out: str, folder: Path) -> None:
    """A file or folder that is given cannot be the output too, by no other name of it."""
    (folder / "link.txt").symlink_to("a.txt")
    (folder / "sub").mkdir()
    with pytest.raises(InputError, match="this is read and cannot be written to; give another --out"):
        Sources([str(folder / "a.txt"), str(folder)], out=str(folder / out))


def test_a_folder_of_nothing_is_said(tmp_path: Path, capsys: Any) -> None:
    """What gives nothing to read is named, and not all is complete then."""
    documents = Documents(asked(str(tmp_path)))
    assert list(documents) == []
    assert not documents.complete
    assert capsys.readouterr().err == f"govnews: {tmp_path}: no files to read\n"


def test_output_that_its_place_does_not_take_is_said() -> None:
    """The path is named, or standard output, with the system's reason."""
    error = OSError(28, "No space left on device")
    assert str(unwritten(error, "a.json")) == "a.json: cannot be written (No space left on device)"
    assert str(unwritten(error, None)).startswith("standard output: cannot")


@pytest.mark.parametrize(
    ("files", "single"),
    [(["a.txt"], True), (["a.txt", "b.txt"], False), ([""], False), (["-"], True), (["none"], True)],
)
def test_one_file_is_told_from_a_folder(files: list[str], single: bool, folder: Path) -> None:  # noqa: FBT001 - a case's answer
    """A folder is several, however many files are in it."""
    named = [file if file == "-" else str(folder / file) for file in files]
    assert Documents(asked(*named)).single == single


def test_documents_come_in_order_and_failures_are_said(folder: Path, capsys: Any) -> None:
    """What cannot be read is a document too, named on standard error; then not all is complete."""
    documents = Documents(
        asked(str(folder / "a.txt"), str(folder / "none"), str(folder / "c.pdf"), str(folder / "b.txt"))
    )
    assert [len(document.articles) for document in documents] == [1, 0, 0, 1]
    assert not documents.complete
    said = capsys.readouterr().err.splitlines()
    assert [line.startswith(f"govnews: {folder}") for line in said] == [True, True]
    assert "none: no such file" in said[0]
    assert "c.pdf: application/pdf cannot be read as text" in said[1]


def test_a_folder_of_sound_files_is_complete(folder: Path, capsys: Any) -> None:
    """Nothing is said where nothing is wrong."""
    (folder / "c.pdf").unlink()
    documents = Documents(asked(str(folder)))
    assert len(list(documents)) == 2
    assert documents.complete
    assert capsys.readouterr() == ("", "")


def test_the_date_of_issue_reaches_every_document(folder: Path) -> None:
    """One date for all the files of a command."""
    documents = Documents(asked(str(folder / "a.txt"), str(folder / "b.txt"), published=Period.parse("2024-03-06")))
    assert {str(article.published) for document in documents for article in document.articles} == {"2024-03-06"}


@pytest.mark.parametrize("out", ["out.jsonl", None])
def test_documents_are_counted_only_where_the_count_disturbs_nothing(
    out: str | None,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a terminal that shows the documents too no counter runs through them."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown, said = Terminal(), Terminal()
    monkeypatch.setattr(sys, "stdout", shown)
    monkeypatch.setattr(sys, "stderr", said)
    list(Documents(asked(str(folder / "a.txt"), str(folder / "b.txt")), out=out))
    assert ("2/2 read" in said.getvalue()) == bool(out)
