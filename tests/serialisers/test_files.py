"""Where serialisers write and read: paths and files open for bytes, and one clear error for the rest."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from govnews.errors import FormatError, InputError
from govnews.serialisers._files import failed, name_of, opened
from govnews.serialisers._text import decode


def test_a_path_is_opened_and_closed(tmp_path: Path) -> None:
    """Given as a string or as a path, in any script."""
    for target in (tmp_path / "会议", str(tmp_path / "会议")):
        with opened(target) as file:
            file.write(b"news")
        assert file.closed
        with opened(target, "rb") as file:
            assert file.read() == b"news"


def test_an_open_file_is_left_open() -> None:
    """It belongs to the caller, also where writing fails."""
    buffer = io.BytesIO()

    def half() -> None:
        with opened(buffer) as file:
            file.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert buffer.getvalue() == b"half"


def test_the_bytes_under_a_text_file_are_used(tmp_path: Path) -> None:
    """Standard output is such a file."""
    with (tmp_path / "a").open("w", encoding="utf-16") as text, opened(text) as file:  # type: ignore[arg-type]  # as stdout
        file.write("会".encode())
    assert (tmp_path / "a").read_bytes() == "会".encode()


def test_text_without_bytes_is_refused() -> None:
    """The error says what to do instead."""
    text: Any = io.StringIO()
    with pytest.raises(InputError, match="open for text; open it for bytes, or use dumps and loads"), opened(text):
        pass


@pytest.mark.parametrize(("mode", "doing"), [("wb", "written"), ("rb", "read")])
def test_what_cannot_be_opened_is_named(mode: str, doing: str, tmp_path: Path) -> None:
    """A folder, a path below a file, a name with NUL: where, what, and what to check."""
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path, tmp_path / "file" / "below", tmp_path / "nul\0"):
        with (
            pytest.raises(InputError, match=rf"cannot be {doing} \(.+\); check the path") as caught,
            opened(path, mode),
        ):
            pass
        assert caught.value.where == str(path)


@pytest.mark.parametrize(
    ("target", "name"),
    [("a.txt", "a.txt"), (Path("b") / "c", "b/c"), (io.BytesIO(), None), (type("File", (), {"name": 3})(), None)],
)
def test_a_name_is_given_where_there_is_one(target: str, name: str | None) -> None:
    """Of a path, or of a file that knows its own."""
    assert name_of(target) == (None if name is None else str(Path(name)))


def test_a_reason_is_said_whoever_gives_it() -> None:
    """The system's words where it has some, the error's own elsewhere."""
    assert "(embedded null byte)" in str(failed("a", ValueError("embedded null byte")))
    assert "(No such file)" in str(failed("a", OSError(2, "No such file")))


@pytest.mark.parametrize(
    ("data", "line", "where"),
    [
        (b"{", 0, "mine, line 1, column 2"),
        (b"\n\n{x}", 0, "mine, line 3, column 2"),
        (b"{x}", 41, "mine, line 42, column 2"),
        (b"\n\xff", 0, "mine, line 2"),
        (b"Infinity", 4, "mine, line 5"),
        (b"[" * 100_000, 0, "mine, line 1"),
    ],
)
def test_malformed_json_is_named_with_its_line(data: bytes, line: int, where: str) -> None:
    """Counted from the first line of the file, not of the part that was read."""
    with pytest.raises(FormatError, match="malformed JSON") as caught:
        decode(data, "mine", line)
    assert caught.value.where == where
