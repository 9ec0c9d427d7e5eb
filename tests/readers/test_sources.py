"""Where input comes from: each mistake of a caller is one line that says what, where and what to do."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from govnews import readers
from govnews.errors import InputError

NEWS = "市委召开会议，研究明年工作。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files of every sort, some of them hidden."""
    for name in ("b.txt", "a.txt", ".hidden", "sub/c.txt", "sub/.secret/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(NEWS, "utf-8")
    return tmp_path


@pytest.mark.parametrize("wrap", [bytes, bytearray, memoryview, io.BytesIO])
def test_bytes_come_in_every_wrapping(wrap: type) -> None:
    """Bytes, byte arrays, views and files open for bytes give the same bytes and no name."""
    assert readers.load(wrap(NEWS.encode())) == (NEWS.encode(), None)


def test_a_path_gives_its_bytes_and_its_name(folder: Path) -> None:
    """A path is read whether it is a string or a path, and is called what the caller called it."""
    path = folder / "a.txt"
    assert readers.load(path) == readers.load(str(path)) == (NEWS.encode(), str(path))


def test_an_open_file_gives_what_is_left_and_stays_open(folder: Path) -> None:
    """A file is read from where it stands and is the caller's to close."""
    with (folder / "a.txt").open("rb") as file:
        file.read(3)
        assert readers.load(file) == (NEWS.encode()[3:], str(folder / "a.txt"))
        assert not file.closed


def test_a_file_of_text_keeps_its_length() -> None:
    """Text from a file that decodes itself is read as UTF-8; a lone surrogate becomes one U+FFFD."""
    assert readers.load(io.StringIO("会\ud800议"))[0].decode() == "会\ufffd议"


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("no/such/file.txt", "no such file"),
        (Path("no/such/file.txt"), "no such file"),
        ("", "no path"),
        ("   ", "no path"),
        ("a\0b", "no path"),
        (NEWS + "\n" + NEWS, "to parse"),
        (NEWS * 1000, "to parse"),
        (42, "type int cannot be read"),
        (None, "type NoneType cannot be read"),
        ([b"a"], "read_all"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(source: object, what: str) -> None:
    """A caller's mistake is an InputError of one line with a remedy."""
    with pytest.raises(InputError, match=what) as caught:
        readers.load(source)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200
    assert caught.value.remedy


def test_a_folder_is_not_read_as_a_file(folder: Path) -> None:
    """A folder given to read is named, with the function that takes folders."""
    with pytest.raises(InputError, match="read_all") as caught:
        readers.load(folder)
    assert caught.value.where == str(folder)


def test_a_closed_file_and_a_file_open_for_writing_are_said(tmp_path: Path) -> None:
    """A file that cannot be read from is the caller's mistake."""
    closed = io.BytesIO(b"")
    closed.close()
    with pytest.raises(InputError, match="closed"):
        readers.load(closed)
    with (tmp_path / "out").open("wb") as file, pytest.raises(InputError, match="out"):
        readers.load(file)


def test_a_file_open_as_the_wrong_text_is_said(tmp_path: Path) -> None:
    """A file opened with an encoding that it is not in should be opened for bytes."""
    path = tmp_path / "news.txt"
    path.write_bytes(NEWS.encode("gb18030"))
    with path.open(encoding="utf-8") as file, pytest.raises(InputError, match="'rb'"):
        readers.load(file)


def test_a_file_that_gives_something_else_is_said() -> None:
    """What read() gives must be bytes or a string."""

    class Odd:
        def read(self) -> int:
            return 1

    with pytest.raises(InputError, match="gave an object of type int"):
        readers.load(Odd())  # type: ignore[arg-type]


def test_a_folder_is_all_its_files_by_name(folder: Path) -> None:
    """A folder stands for the regular files in it and below it, sorted, hidden ones left out."""
    found = [Path(str(source)).relative_to(folder).as_posix() for source in readers.expand(folder, strict=True)]
    assert found == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_link_to_a_folder_above_is_not_followed(folder: Path) -> None:
    """A folder that links to itself ends."""
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    assert len(list(readers.expand(folder, strict=True))) == 3


def test_a_link_that_leads_nowhere_does_not_stop_the_others(folder: Path) -> None:
    """A link to itself is passed on for load to name; what is missing and what is no regular file is left out."""
    (folder / "b.lnk").symlink_to(folder / "b.lnk")
    (folder / "c.lnk").symlink_to(folder / "none")
    os.mkfifo(folder / "pipe")
    found = [Path(str(source)) for source in readers.expand(folder, strict=True)]
    assert [path.name for path in found] == ["a.txt", "b.lnk", "b.txt", "c.txt"]
    with pytest.raises(InputError, match=r"b.lnk: cannot be read \(Too many levels of symbolic links\)"):
        readers.load(found[1])


def test_a_path_in_a_folder_without_rights_is_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system does not show is passed on, for load to name."""

    def stat(_: Path, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", stat)
    assert not readers.is_folder("no/a.txt")
    assert list(readers.expand("no/a.txt", strict=True)) == ["no/a.txt"]


@pytest.mark.parametrize("address", ["https://example.org/a.html", "HTTP://example.org"])
def test_an_address_is_not_fetched(address: str) -> None:
    """The library reads what is there; what is on the net is to be fetched first."""
    with pytest.raises(InputError, match="fetch it first and give the file or its bytes"):
        readers.load(address)


@pytest.mark.parametrize("single", ["a.txt", b"news", bytearray(b"news"), Path("a.txt"), io.BytesIO(b"x"), 42])
def test_a_single_input_is_one(single: object) -> None:
    """A path, bytes or one open file is not taken apart, and what is no input is left for load to name."""
    assert list(readers.expand(single, strict=True)) == [single]  # type: ignore[arg-type]


def test_several_inputs_are_taken_one_by_one(folder: Path) -> None:
    """An iterable is read lazily, folders in it opened, missing paths passed on."""

    def given() -> object:
        yield "missing.txt"
        yield folder / "sub"
        raise AssertionError

    found = readers.expand(given(), strict=True)  # type: ignore[arg-type]
    assert next(found) == "missing.txt"
    assert next(found) == folder / "sub" / "c.txt"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list everything")
def test_a_folder_that_cannot_be_listed_is_said(folder: Path) -> None:
    """Where strict a folder without rights is an InputError; else it is passed on."""
    (folder / "sub").chmod(0)
    try:
        with pytest.raises(InputError, match="cannot be listed"):
            list(readers.expand(folder, strict=True))
        assert folder / "sub" in list(readers.expand(folder, strict=False))
    finally:
        (folder / "sub").chmod(0o700)


def test_a_folder_that_the_system_does_not_list_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks: named where strict, passed on where not, the files before it read all the same."""
    own = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied")
        return own(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = readers.expand(folder, strict=True)
    assert [Path(str(next(found))).name for _ in range(2)] == ["a.txt", "b.txt"]
    with pytest.raises(InputError, match=r"sub: cannot be listed \(Permission denied\); check the folder"):
        next(found)
    assert list(readers.expand(folder, strict=False))[-1] == folder / "sub"
    with pytest.raises(InputError, match=r"sub: cannot be read \(Permission denied\); check the path"):
        readers.load(folder / "sub")


def test_a_file_that_the_system_does_not_give_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's reason stands in the one line."""

    def read_bytes(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    with pytest.raises(InputError, match=r"a.txt: cannot be read \(Permission denied\); check the path"):
        readers.load(folder / "a.txt")


def test_names_of_bytes_are_names() -> None:
    """A file that was opened by a path of bytes, or by a path object, is called by it."""
    for name in (b"a.txt", Path("a.txt"), "a.txt"):
        assert readers.name_of(type("File", (), {"name": name})()) == "a.txt"


def test_a_name_can_always_be_printed() -> None:
    """A file name of odd bytes is shown with U+FFFD in their place."""
    assert readers.name_of(os.fsdecode(b"a\xff.txt")) == "a\ufffd.txt"
    assert readers.name_of(io.BytesIO(b"")) is None
    assert readers.name_of(type("File", (), {"name": 3})()) is None
