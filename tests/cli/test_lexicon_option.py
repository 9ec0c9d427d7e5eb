"""``--lexicon``: words of one's own on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from govnews.cli.main import main

NEWS = "3月5日，江州市委召开茶业振兴圆桌论坛。市委书记周明远主持。\n"
WORDS = '[meetings.{kind}]\nwords = ["圆桌论坛"]\nexamples = ["召开圆桌论坛"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with news and two files of words."""
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "mine.toml").write_text(WORDS.format(kind="symposium"), encoding="utf-8")
    (tmp_path / "more.toml").write_text('[meetings.work]\nwords = ["茶座"]\nexamples = ["办茶座"]\n', encoding="utf-8")
    return tmp_path


def kinds(capsysbinary: Any) -> list[str]:
    """The kinds of the meetings that were printed."""
    document = json.loads(capsysbinary.readouterr().out)
    return [meeting["kind"] for article in document["articles"] for meeting in article["meetings"]]


def test_words_are_found_that_a_file_adds(folder: Path, capsysbinary: Any) -> None:
    """With the file the meeting has its kind, without it none; two files may be given."""
    news, mine, more = (str(folder / name) for name in ("news.txt", "mine.toml", "more.toml"))
    assert main(["parse", news, "--lexicon", mine]) == 0
    assert kinds(capsysbinary) == ["symposium"]
    assert main(["parse", news, "--lexicon", mine, "--lexicon", more, "--no-glosses"]) == 0
    assert kinds(capsysbinary) == ["symposium"]
    assert main(["parse", news]) == 0
    assert kinds(capsysbinary) == ["other"]


def test_show_takes_it_too(folder: Path, capsys: Any) -> None:
    """The reading view names the kind."""
    news, mine = str(folder / "news.txt"), str(folder / "mine.toml")
    assert main(["show", news]) == 0
    plain = capsys.readouterr().out
    assert main(["show", news, "--lexicon", mine]) == 0
    assert "kind symposium" not in plain
    assert "kind symposium" in capsys.readouterr().out


def test_a_malformed_file_is_one_line(folder: Path, capsys: Any) -> None:
    """File and key, on standard error, before anything is printed."""
    wrong = folder / "wrong.toml"
    wrong.write_text(WORDS.format(kind="symposia"), encoding="utf-8")
    assert main(["parse", str(folder / "news.txt"), "--lexicon", str(wrong)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{wrong} [meetings.symposia]: lexicon/meetings.toml has no such entry" in said.err
    assert said.err.count("\n") == 1
