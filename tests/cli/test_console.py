"""Standard streams as they are met, tried on the real command in processes of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from govnews.cli import console

NEWS = "江州日报讯（记者 林舟）3月5日，江州市委召开茶业振兴推进会。全市生产总值增长6.1%。\n"
COMMAND = [sys.executable, "-m", "govnews"]


def run(*arguments: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The finished command."""
    return subprocess.run(  # noqa: S603 - our own interpreter
        [*COMMAND, *arguments], capture_output=True, check=False, env={**os.environ, **environment}
    )


@pytest.fixture
def news(tmp_path: Path) -> str:
    """A file of news."""
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    return str(path)


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It does."""
        return True


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "gbk", "latin-1"])
def test_documents_are_utf8_whatever_the_console(encoding: str, news: str) -> None:
    """Into a pipe the bytes are the same under every encoding and locale."""
    done = run("parse", news, PYTHONIOENCODING=encoding, LANG="C", LC_ALL="C")
    assert done.returncode == 0
    assert "茶业振兴推进会" in json.loads(done.stdout.decode("utf-8"))["text"]


@pytest.mark.parametrize("command", ["show", "doctor", "plugins"])
@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_what_cannot_be_shown_is_replaced(command: str, encoding: str, news: str) -> None:
    """A console that lacks a character gets another one, not a traceback."""
    done = run(command, *([] if command == "plugins" else [news]), PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    done.stdout.decode(encoding)


@pytest.mark.parametrize(
    "name", ["江州 0306.txt".encode(), b"\xbd\xad\xd6\xdd.txt", "ذكر.txt".encode(), b"-\xf0\x9f\x98\x80.txt"]
)
def test_file_names_in_any_script(name: bytes, tmp_path: Path) -> None:
    """Names that are no text in any encoding are read as well, and output stays valid UTF-8."""
    path = os.fsencode(tmp_path) + b"/" + name
    try:
        Path(os.fsdecode(path)).write_text(NEWS, encoding="utf-8")
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    for environment in ({}, {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}):
        done = run("parse", path, path + b"none", "--to", "jsonl", **environment)
        assert done.returncode == 2
        assert [bool(json.loads(line)["articles"]) for line in done.stdout.decode("utf-8").splitlines()] == [
            True,
            False,
        ]
        assert done.stderr.count(b"\n") == 1


def test_a_closed_pipe_is_no_error(news: str) -> None:
    """When the reader has seen enough the command ends without a word."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [*COMMAND, "parse", *([news] * 300)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full disk to try")
@pytest.mark.parametrize("command", ["parse", "normalise", "show", "doctor"])
def test_a_full_disk_is_one_line(command: str, news: str) -> None:
    """Output that cannot be written is said, by a status too, and nothing is added at the end."""
    with FULL.open("wb") as full:
        done = subprocess.run([*COMMAND, command, news], stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603
    assert done.returncode == 2
    assert done.stderr == b"govnews: standard output: cannot be written (No space left on device)\n"


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full disk to try")
def test_a_full_disk_at_a_path_is_one_line(news: str) -> None:
    """The path is named; where no complaint can be written either, the status says it."""
    done = run("parse", news, "--out", str(FULL))
    assert (done.returncode, done.stderr) == (2, b"govnews: /dev/full: cannot be written (No space left on device)\n")
    with FULL.open("wb") as full:
        silent = subprocess.run([*COMMAND, "parse", news + "none"], stdout=full, stderr=full, check=False)  # noqa: S603
    assert silent.returncode == 2


def test_a_terminal_gets_its_own_encoding() -> None:
    """Bytes of UTF-8 are shown on a terminal in the encoding it has, a character cut in two as one."""
    raw = io.BytesIO()
    shown = console.Shown(Terminal(raw, encoding="gb18030", errors="replace"))
    data = "会议\n指出".encode()
    assert [shown.write(data[:4]), shown.write(data[4:])] == [4, len(data) - 4]
    shown.flush()
    assert raw.getvalue().decode("gb18030") == "会议\n指出"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_only_where_welcome(
    environment: dict[str, str],
    expected: bool,  # noqa: FBT001 - a parameter of the test
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A terminal has colours unless told otherwise; a file never."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert console.coloured(Terminal(io.BytesIO())) is expected
    assert not console.coloured(io.StringIO())


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """The items come as they are; they are counted where somebody looks and there are several."""
    assert list(console.progress([1, 2], 2)) == [1, 2]
    assert capsys.readouterr().err == ""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", Terminal(raw, write_through=True))
    assert list(console.progress([1], 1)) == [1]
    assert raw.getvalue() == b""
    assert list(console.progress([1, 2], 2)) == [1, 2]
    assert b"\r2/2 read" in raw.getvalue()


def test_an_error_is_one_line(capsys: Any) -> None:
    """Whatever a message holds, it is one line."""
    console.complain("one\ntwo\r\n\x1b[31mthree")
    assert capsys.readouterr().err == "govnews: one two \ufffd[31mthree\n"


def test_streams_that_are_no_files_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook's streams cannot be set up anew; output of bytes is shown on them as text."""
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stdout", shown)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    console.lenient()
    out = console.output()
    assert out.writable()
    out.write("会议\n".encode())
    out.flush()
    assert shown.getvalue() == "会议\n"


def test_a_file_or_pipe_gets_its_bytes_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing stands between the command and a file; a terminal shows what its encoding can."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert console.output() is raw
    monkeypatch.setattr(sys, "stdout", Terminal(raw, encoding="ascii", errors="replace"))
    shown = console.output()
    assert isinstance(shown, console.Shown)
    assert shown.isatty()


def test_what_reads_no_more_is_let_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is still to be written goes nowhere, without a word."""
    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        console.let_go()
        out.write("lost")
    assert (tmp_path / "out").read_text() == ""


def closed(stream: int, *arguments: str) -> tuple[int, bytes]:
    """Status of the command started with a standard stream closed, and what it says of itself."""
    start = f"import os, sys; os.close({stream}); os.execv(sys.executable, {[*COMMAND, *arguments]!r})"
    done = subprocess.run([sys.executable, "-c", start], capture_output=True, check=False)  # noqa: S603 - our own
    return done.returncode, done.stderr


@pytest.mark.parametrize("command", ["parse", "normalise", "show", "doctor", "plugins", "--help", "--version"])
def test_closed_output_is_a_closed_pipe(command: str, news: str) -> None:
    """What has nowhere to print ends as if its reader had gone: at once, without a word."""
    files = [] if command in ("plugins", "--help", "--version") else [news]
    assert closed(1, command, *files) == (141, b"")


def test_closed_output_is_no_hindrance_to_a_file(news: str, tmp_path: Path) -> None:
    """What is written to a file needs no standard output."""
    out = tmp_path / "news.json"
    assert closed(1, "parse", news, "--out", str(out)) == (0, b"")
    assert "茶业振兴推进会" in out.read_text(encoding="utf-8")


def test_closed_errors_are_told_by_the_status(tmp_path: Path) -> None:
    """Where nobody can be told what is wrong the status tells that something is."""
    assert closed(2, "parse", str(tmp_path / "missing.txt")) == (2, b"")


def test_closed_input_is_named() -> None:
    """Standard input that is closed cannot be read, and one line says so."""
    status, said = closed(0, "parse", "-")
    assert status == 2
    assert said.decode() == "govnews: standard input: is closed; give a file, or something to read there\n"
