"""The numbers of pages, however they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.page_numbers import file_page, pages, printed_page
from govnews.text import Text


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2版", ("2",)), ("02版", ("2",)), ("第十二版", ("12",)), ("A02版", ("A2",)), ("a2版", ("A2",)),
        ("2、3版", ("2", "3")), ("二、三版", ("2", "3")), ("头版", ("1",)), ("", ()), ("版", ()),
    ],
)  # fmt: skip
def test_marks_name_pages(said: str, found: tuple[str, ...]) -> None:
    """In figures without noughts before them, whatever they were written in."""
    assert pages(said) == found


@pytest.mark.parametrize(
    ("lines", "page"),
    [
        (["江州日报　2021年3月9日　星期二　第2版"], "2"),
        (["03版 要闻"], "3"),
        (["第四版"], "4"),
        (["要闻 A02"], "A2"),
        (["2021年3月9日 星期二", "02 要闻"], "2"),
        (["今日8版"], None),
        (["（下转2版）"], None),
        (["详见第3版"], None),
        (["第1版", "第2版"], None),
        (["会议强调，要抓好第2版规划的落实。"], None),
        ([], None),
    ],
)
def test_the_head_of_a_page_gives_its_number(lines: list[str], page: str | None) -> None:
    """How many pages an issue has, where an article stands and where it goes on is no number of the page."""
    assert printed_page(map(Text, lines)) == page


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("2.txt", "2"), ("news/A02.txt", "A2"), ("page-03.html", "3"), ("江州日报20210309第3版.txt", "3"),
        ("2021-03-09_02.txt", "2"), ("20210309.txt", None), ("003_ad96c40c59ffbdbd.txt", None), ("a.txt", None),
        ("3-4.txt", None), ("2021.txt", None), ("", None), ("c:\\news\\7.txt", "7"),
    ],
)  # fmt: skip
def test_the_name_of_a_file_gives_its_number(name: str, page: str | None) -> None:
    """One short number besides a date; where there are several nothing is guessed."""
    assert file_page(name) == page


@given(st.text(max_size=60))
def test_nothing_raises(text: str) -> None:
    """Whatever a name or a line holds."""
    pages(text)
    file_page(text)
    printed_page([Text(text)])
