"""The command line: files in, documents out, one line for each error."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import invented
import pytest
from issues import FRONT, SECOND

import govnews
from govnews.cli.main import main

NEWS = "江州日报讯（记者 林舟）3月5日，江州市委召开茶业振兴推进会。市委书记周明远出席并讲话。全市生产总值增长6.1%。\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A file of news."""
    path = tmp_path / "江州0306.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def run(*arguments: object) -> int:
    """The status of a command; argparse ends by raising it."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as error:
        return int(error.code or 0)


def lines(capsysbinary: Any) -> list[dict[str, Any]]:
    """What was printed, a JSON object a line."""
    return [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]


# -- parse -----------------------------------------------------------------------------------------------------------


def test_parse_prints_what_the_library_writes(news: Path, capsysbinary: Any) -> None:
    """The command is a thin face: its bytes are those of `dumps`."""
    assert run("parse", news, "--to", "jsonl", "--published", "2024-03-06") == 0
    written = govnews.dumps(govnews.read(str(news), published="2024-03-06"), "jsonl")
    assert capsysbinary.readouterr().out == written.encode()


def test_one_file_is_an_object_several_are_lines(news: Path, capsysbinary: Any) -> None:
    """Without --to one file is printed as JSON, several files and folders as JSON Lines."""
    assert run("parse", news) == 0
    assert isinstance(json.loads(capsysbinary.readouterr().out), dict)
    assert run("parse", news, news) == 0
    assert len(lines(capsysbinary)) == 2
    assert run("parse", news.parent) == 0
    assert len(lines(capsysbinary)) == 1


def test_a_bad_file_does_not_stop_the_others(news: Path, capsysbinary: Any) -> None:
    """A file that is not there has its line, in its place, with the diagnostic; the status is 2."""
    assert run("parse", news, news.parent / "none.txt", news, "--to", "jsonl") == 2
    captured = capsysbinary.readouterr()
    found = [json.loads(line) for line in captured.out.splitlines()]
    assert [len(one["articles"]) > 0 for one in found] == [True, False, True]
    assert [one["code"] for one in found[1]["diagnostics"]] == ["unreadable"]
    assert len(captured.err.splitlines()) == 1
    assert b"none.txt: no such file; check the path" in captured.err


def test_what_is_no_text_is_said(tmp_path: Path, capsysbinary: Any) -> None:
    """A picture gives a document without articles, a line on standard error, and status 2."""
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    assert run("parse", tmp_path / "a.png") == 2
    captured = capsysbinary.readouterr()
    assert json.loads(captured.out)["articles"] == []
    assert captured.err.startswith(b"govnews: ")
    assert captured.err.count(b"\n") == 1


def test_parse_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsysbinary: Any) -> None:
    """- is standard input, in any encoding."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NEWS.encode("gb18030"))))
    assert run("parse", "-") == 0
    assert json.loads(capsysbinary.readouterr().out)["text"].startswith("江州日报讯")


def test_parse_writes_where_told(news: Path, tmp_path: Path, capsysbinary: Any) -> None:
    """--out is a file, or a folder for a format of several tables; nothing is printed then."""
    assert run("parse", news, "--out", tmp_path / "out.json") == 0
    assert run("parse", news, news, "--to", "csv", "--out", tmp_path / "tables") == 0
    assert govnews.loads((tmp_path / "out.json").read_bytes()) == govnews.read(str(news))
    assert (tmp_path / "tables" / "documents.csv").is_file()
    assert capsysbinary.readouterr().out == b""


def test_a_binary_format_goes_into_a_pipe(news: Path, capsysbinary: Any) -> None:
    """CSV into a pipe is one archive."""
    assert run("parse", news, "--to", "csv") == 0
    with zipfile.ZipFile(io.BytesIO(capsysbinary.readouterr().out)) as archive:
        assert "articles.csv" in archive.namelist()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--published", "tomorrow"), "'tomorrow' is no EDTF date; write it as 2023-07-27"),
        (("--published", "2023-13"), "13 is no month"),
        (("--to", "docx"), "no serialiser is called 'docx'; one of: csv, json"),
        (("--out", "/no/such/folder/out.json"), "/no/such/folder/out.json: cannot be written"),
        (("--frobnicate",), "unrecognized arguments: --frobnicate; see govnews --help"),
    ],
)
def test_a_callers_mistake_is_one_line(arguments: tuple[str, ...], message: str, news: Path, capsys: Any) -> None:
    """What is asked wrongly is told in one line with what to do, status 2, before anything is printed."""
    assert run("parse", news, *arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err
    assert captured.err.startswith("govnews: ")
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [(), ("gossip",), ("parse",), ("plugins", "shelf")])
def test_a_command_line_that_makes_no_sense_is_one_line(arguments: tuple[str, ...], capsys: Any) -> None:
    """Missing and unknown commands and files are one line too."""
    assert run(*arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


# -- the others ------------------------------------------------------------------------------------------------------


def test_version(capsys: Any) -> None:
    """--version names the version and ends well."""
    assert run("--version") == 0
    assert capsys.readouterr().out == f"govnews {govnews.__version__}\n"


def test_normalise_prints_the_mended_text(tmp_path: Path, capsysbinary: Any) -> None:
    """Each file's text is printed; one that is missing is named and does not stop the others."""
    (tmp_path / "a.txt").write_bytes("會議指出，要穩就業。".encode("big5hkscs"))
    (tmp_path / "b.txt").write_text("會議指出，要穩就業。\n", encoding="utf-8")
    assert run("normalise", tmp_path / "a.txt", tmp_path / "none", tmp_path / "b.txt") == 2
    captured = capsysbinary.readouterr()
    assert captured.out.decode().splitlines() == ["会议指出，要稳就业。"] * 2
    assert captured.err.count(b"\n") == 1


def test_normalise_says_what_is_no_text(tmp_path: Path, capsysbinary: Any) -> None:
    """A picture gives a line on standard error and nothing else."""
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    assert run("normalise", tmp_path / "a.png") == 2
    captured = capsysbinary.readouterr()
    assert captured.out == b""
    assert captured.err.decode() == f"govnews: {tmp_path / 'a.png'}: image/png cannot be read as text\n"


@pytest.mark.parametrize("command", ["parse", "normalise", "show", "doctor"])
def test_an_empty_folder_is_said(command: str, tmp_path: Path, capsysbinary: Any) -> None:
    """Every command that reads says that there is nothing to read."""
    assert run(command, tmp_path) == 2
    captured = capsysbinary.readouterr()
    assert captured.out == b""
    assert captured.err.decode() == f"govnews: {tmp_path}: no files to read\n"


def test_a_file_is_not_written_over_itself(news: Path, capsys: Any) -> None:
    """It is as it was, and the mistake is told in one line."""
    assert run("parse", news, "--to", "json", "--out", news) == 2
    assert news.read_text("utf-8") == NEWS
    assert capsys.readouterr().err == f"govnews: {news}: this is read and cannot be written to; give another --out\n"


def test_a_folder_can_be_read_twice_into_itself(news: Path) -> None:
    """The second run does not read what the first has written."""
    out = news.parent / "all.jsonl"
    assert run("parse", news.parent, "--out", out) == 0
    first = out.read_bytes()
    assert run("parse", news.parent, "--out", out) == 0
    assert out.read_bytes() == first
    assert first.count(b"\n") == 1


def test_tables_do_not_go_into_a_file(news: Path, capsys: Any) -> None:
    """A file where the folder of tables should be is left as it is, and the message says what would do."""
    taken = news.parent / "taken.txt"
    taken.write_text("kept")
    assert run("parse", news, "--to", "csv", "--out", taken) == 2
    said = capsys.readouterr().err
    assert said == f"govnews: {taken}: csv writes a folder; name one, or a file ending in .zip\n"
    assert taken.read_text() == "kept"


def test_show_is_for_reading(news: Path, capsys: Any) -> None:
    """The reading view holds the body, without colours where nobody sees them."""
    assert run("show", news, "--width", "60") == 0
    shown = capsys.readouterr().out
    assert "茶业振兴推进会" in shown
    assert "\x1b" not in shown


def test_a_single_article_is_one(tmp_path: Path, capsys: Any) -> None:
    """The doctor counts as one says it."""
    (tmp_path / "a.txt").write_text(NEWS, "utf-8")
    assert run("doctor", tmp_path / "a.txt") == 0
    assert "1 article\n" in capsys.readouterr().out


def test_plugins_names_every_shelf(capsys: Any) -> None:
    """All plug-ins are listed with who brought them, serialisers with what they can."""
    assert run("plugins") == 0
    listed = capsys.readouterr().out
    assert {line.split()[0] for line in listed.splitlines()[1:]} == {
        "readers", "normalisers", "parsers", "extractors", "serialisers",
    }  # fmt: skip
    assert run("plugins", "serialisers") == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()][3] == [
        "serialisers",
        "jsonl",
        "govnews",
        ".jsonl,",
        "lossless",
    ]


def test_a_plugin_that_fails_is_named(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """The status says that not all is well, and the others are still listed."""
    from govnews import plugins  # noqa: PLC0415 - only patched here

    broken = plugins.Plugin(shelf="readers", name="stone", target="no_such_module:read", distribution="stones")
    own = plugins.installed
    monkeypatch.setattr(plugins, "installed", lambda shelf: own(shelf) + ((broken,) if shelf == "readers" else ()))
    assert run("plugins") == 2
    listed = capsys.readouterr().out
    assert "failed: govnews.readers of stones: plug-in 'stone' could not be loaded" in listed
    assert "jsonl" in listed


def test_doctor_finds_this_installation_sound(capsys: Any) -> None:
    """What the tests run on is in order, and every lexicon file is named."""
    assert run("doctor") == 0
    report = capsys.readouterr().out
    assert "BROKEN" not in report
    assert "opencc conversion" in report


def test_doctor_tells_a_broken_pair(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """PyPI's OpenCC beside opencc-python-reimplemented is told, with what to do."""
    monkeypatch.setattr("govnews.cli.installation._version", lambda _package: "1.0")
    assert run("doctor") == 2
    assert "pip uninstall OpenCC opencc-python-reimplemented" in capsys.readouterr().err


def test_doctor_says_what_was_mended(tmp_path: Path, capsys: Any) -> None:
    """A file's damage is listed; a sound one has nothing to report; a missing one is an error."""
    (tmp_path / "a.txt").write_text("會議指出，要穩就業，縣(xiàn)域(yù)經濟。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("会议指出，要稳就业。", encoding="utf-8")
    assert run("doctor", tmp_path / "a.txt", tmp_path / "b.txt") == 0
    report = capsys.readouterr().out
    assert "a.txt: text/plain, utf-8, " in report
    assert "gloss" in report
    assert report.splitlines()[-1] == "  nothing to report"
    assert run("doctor", tmp_path / "none") == 2


def test_doctor_shows_before_and_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """A repair is shown with its place in the input, what stood there and what it was mended to."""
    monkeypatch.setattr("govnews.Pipeline.read_all", lambda *_, **__: iter([invented.document()]))
    assert run("doctor", tmp_path / "a") == 0
    assert (
        "mojibake: mended (at 3–5 of page2.txt, 3–5 of page2.txt)\n      '浼氳' → '会议'\n" in capsys.readouterr().out
    )


def test_doctor_looks_for_damage_alone(news: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """What an article says is not asked for: that would take a hundred times as long."""
    monkeypatch.setattr("govnews.extractors.extract", lambda *_: pytest.fail("an extractor was asked"))
    assert run("doctor", news) == 0
    assert "1 article" in capsys.readouterr().out


def test_doctor_sums_up_and_lists_every_repair_on_demand(tmp_path: Path, capsys: Any) -> None:
    """The last line counts what was done; with ``--all`` each repair follows, with its place and both readings."""
    (tmp_path / "a.txt").write_text("會議指出，要穩就業，縣(xiàn)域(yù)經濟。", encoding="utf-8")
    assert run("doctor", tmp_path / "a.txt") == 0
    summed = capsys.readouterr().out
    assert summed.splitlines()[-1] == "  2 glosses dropped, 7 Traditional characters written in Simplified"
    assert run("doctor", "--all", tmp_path / "a.txt") == 0
    listed = capsys.readouterr().out.removeprefix(summed).splitlines()
    assert [line.split()[1] for line in listed].count("gloss") == 2
    assert any(line.startswith("11–17") and line.endswith("'(xiàn)' → ''") for line in listed)


def test_doctor_shows_where_a_text_breaks_off(capsys: Any) -> None:
    """What is missing is shown by the words before it."""
    assert run("doctor", govnews.samples()[3]) == 0
    lines = capsys.readouterr().out.splitlines()
    cut = [following.strip() for line, following in pairwise(lines) if line.startswith("  cut:")]
    assert cut
    assert all(not said.endswith("。") for said in cut)


def test_an_interrupt_ends_quietly(news: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """Ctrl-C is no error to be explained."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("govnews.read_all", interrupted)
    assert run("parse", news) == 130
    assert capsys.readouterr().err == ""


def test_an_archive_is_not_for_a_terminal(news: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """Bytes are not poured onto a screen."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run("parse", news, "--to", "csv") == 2
    assert capsys.readouterr().err == "govnews: csv is not for a terminal; say where to write it: --out PATH\n"


def test_pages_of_an_issue_are_joined(tmp_path: Path, capsys: Any) -> None:
    """With --join the files of a folder are one document, in every command that reads documents."""
    for name, text in (("1.txt", FRONT), ("2.txt", SECOND)):
        (tmp_path / name).write_text(text, "utf-8")
    assert run("parse", "--join", tmp_path) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert len(json.loads(line)["sources"]) == 2
    assert run("show", "--join", tmp_path / "2.txt", tmp_path / "1.txt") == 0
    assert "等米下锅" in capsys.readouterr().out
    assert run("doctor", "--join", "--all", tmp_path) == 0
    shown = capsys.readouterr().out
    assert "jump: the article goes on on 三版: no page given holds that part" in shown
    assert f" of {tmp_path / '2.txt'}" in shown
    assert "3 articles" in shown
