"""Laws of tables that a copy left with a cell a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.web_lines import WebLine
from govnews.layout.web_tables import rows
from govnews.text import Text

HEAD = ["名称", "单位", "产量", "比上年±%"]


def cells(*strings: str) -> list[WebLine]:
    """Lines of a cell each."""
    return [WebLine(pieces=(Text(string),), string=string) for string in strings]


def table(*strings: str) -> list[list[str]] | None:
    """The rows of cells as strings."""
    found = rows(cells(*strings))
    return None if found is None else [[str(cell) for cell in row] for row in found]


TEA = ["茶叶", "吨", "3120", "6.2"]
NUTS = ["核桃", "吨", "8415", "-1.5%"]


@pytest.mark.parametrize("above", [[], ["农产品产量"], ["附表", "农产品产量"]])
@pytest.mark.parametrize("below", [[], ["工业"]])
def test_rows_are_found_between_title_and_heading(above: list[str], below: list[str]) -> None:
    """Lines around a table are no cells."""
    assert table(*above, *HEAD, *TEA, *NUTS, *below) == [HEAD, TEA, NUTS]


def test_a_last_column_of_words_is_read_where_none_of_numbers_fits() -> None:
    """A column of remarks may end a table."""
    assert table("县", "面积", "备注", "青川", "12", "新增", "松江", "9", "持平") == [
        ["县", "面积", "备注"],
        ["青川", "12", "新增"],
        ["松江", "9", "持平"],
    ]


@pytest.mark.parametrize(
    "strings",
    [
        [],
        ["青川县", "白石市", "松江县", "远山县", "云桥区", "江州市"],
        ["1", "2", "3", "4", "5", "6"],
        [*HEAD, *TEA],
        [*HEAD, *TEA, "核桃", "8415", "吨", "1.5", "3"],
    ],
)
def test_what_falls_into_no_columns_is_no_table(strings: list[str]) -> None:
    """Lists of names, of numbers, a head with one row, and cells out of order make no table."""
    assert table(*strings) is None


@given(st.integers(2, 6), st.lists(st.integers(0, 9999), min_size=2, max_size=9))
def test_any_number_of_columns_and_rows_is_found(columns: int, values: list[int]) -> None:
    """Rows of a name and numbers are put together whatever their number."""
    head = [f"列{n}" for n in range(columns)]
    body = [["甲乙", *[str(value)] * (columns - 1)] for value in values]
    assert table(*head, *[cell for row in body for cell in row]) == [head, *body]
