"""Laws of tables that a copy left with a cell a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.web_lines import WebLine, web_lines
from govnews.layout.web_plain import tabled
from govnews.layout.web_tables import is_title, is_unit, rows
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


@pytest.mark.parametrize("title", ["表2 农产品产量", "附表：主要指标完成情况", "表1-1 人口数及构成"])
def test_a_title_and_a_unit_stay_with_their_table(title: str) -> None:
    """A numbered title and the line of the unit are text where a table follows, a section's heading is not."""
    page = ["二、农业", title, "单位：万吨", "产品  产量", "茶叶  3.1", "油料  4.2"]
    found = tabled(web_lines(Text("\n".join(page))))
    assert [line.role for line in found] == ["short", "text", "text", "text", "text", "text"]
    assert is_title(title)
    assert is_unit("（单位：万元）")


def test_a_heading_right_above_a_table_stays_a_heading() -> None:
    """What has neither a number of its own nor a unit below it is no title."""
    page = ["今年农业", "二、农业", "产品  产量（吨）", "茶叶  3.1", "油料  4.2"]
    assert [line.role for line in tabled(web_lines(Text("\n".join(page))))][:2] == ["short", "short"]


@pytest.mark.parametrize("string", ["表示衷心感谢和慰问", "表彰大会", "主办单位：江州市政府", "单位：万元。"])
def test_other_lines_are_no_titles(string: str) -> None:
    """Words that begin alike are none."""
    assert not is_title(string)
    assert not is_unit(string)


def test_cells_of_a_line_each_keep_title_and_unit() -> None:
    """Above a table whose cells are lines, the title and the unit stay."""
    assert table("表3 茶叶产量", "单位：吨", "名称", "产量", "毛尖", "31", "碧螺春", "8") == [
        ["表3 茶叶产量"],
        ["单位：吨"],
        ["名称", "产量"],
        ["毛尖", "31"],
        ["碧螺春", "8"],
    ]
