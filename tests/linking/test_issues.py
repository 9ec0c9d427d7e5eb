"""Issues: which pages among many files belong together."""

from __future__ import annotations

from pathlib import Path

import pytest
from issues import FRONT, SECOND, THIRD

import govnews
from govnews.errors import InputError


def written(folder: Path, pages: dict[str, str]) -> Path:
    """Files of a folder."""
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def of_day(page: str, day: int) -> str:
    """A page of another day's issue."""
    return page.replace("3月9日", f"3月{day}日")


def test_the_files_of_a_folder_are_one_issue(tmp_path: Path) -> None:
    """They come as one document, with objects of the whole articles."""
    folder = written(tmp_path, {"1.txt": FRONT, "2.txt": SECOND, "3.txt": THIRD})
    (document,) = govnews.read_all(folder, join=True)
    assert document == govnews.join(govnews.read_all(folder))
    assert [Path(file).name for file in document.files] == ["1.txt", "2.txt", "3.txt"]
    assert len(document.articles) == 3


def test_folders_are_issues_of_their_own(tmp_path: Path) -> None:
    """Nothing goes on from one folder into another."""
    folder = written(tmp_path, {"a/1.txt": FRONT, "b/2.txt": SECOND})
    documents = list(govnews.read_all(folder, join=True))
    assert [len(document.files) for document in documents] == [1, 1]
    assert all(any(each.code == "jump" for each in document.diagnostics) for document in documents)


def test_dates_part_the_issues_of_a_folder(tmp_path: Path) -> None:
    """By what the pages say, and for a page that says none by its file's name."""
    pages = {"a.txt": FRONT, "b.txt": of_day(FRONT, 10), "c.txt": SECOND, "d.txt": of_day(SECOND, 10)}
    pages["20210310-03.txt"] = THIRD.partition("\n")[2]
    documents = list(govnews.read_all(written(tmp_path, pages), join=True))
    assert sorted(sorted(Path(file).name for file in document.files) for document in documents) == [
        ["20210310-03.txt", "b.txt", "d.txt"], ["a.txt", "c.txt"],
    ]  # fmt: skip


def test_a_page_without_a_date_among_several_issues_stands_alone(tmp_path: Path) -> None:
    """Nothing tells which it belongs to."""
    pages = {"a.txt": FRONT, "b.txt": of_day(FRONT, 10), "c.txt": THIRD.partition("\n")[2]}
    documents = list(govnews.read_all(written(tmp_path, pages), join=True))
    assert [len(document.files) for document in documents] == [1, 1, 1]


def test_a_page_that_cannot_be_read_is_recorded(tmp_path: Path) -> None:
    """The others are joined; the error names the file."""
    folder = written(tmp_path, {"1.txt": FRONT, "2.txt": SECOND})
    paths = [folder / "1.txt", folder / "2.txt", folder / "3.txt"]
    (document,) = govnews.read_all(paths, join=True, on_error="record")
    assert len(document.articles) == 3
    assert any(each.code == "unreadable" and "3.txt" in each.message for each in document.diagnostics)
    with pytest.raises(InputError, match=r"3\.txt"):
        list(govnews.read_all(paths, join=True))


def test_bytes_are_pages_of_one_issue() -> None:
    """What has no name is called by what it holds."""
    (document,) = govnews.read_all([FRONT.encode(), SECOND.encode(), SECOND.encode()], join=True)
    assert len(set(document.files)) == 3
    assert document.files[2].startswith(document.files[1])


def test_nothing_joined_is_nothing() -> None:
    """Without a file there is no issue; without `join` each file is a document."""
    assert list(govnews.read_all([], join=True)) == []
    assert len(list(govnews.read_all([FRONT.encode(), SECOND.encode()]))) == 2
