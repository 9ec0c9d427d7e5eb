"""Lists of names: what parts one from the next, and what has no shape of a name."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.name_lists import names

FULL = st.sampled_from(("林远", "何平", "欧阳一帆", "司马青", "丁一鸣", "买买提·艾力", "阿依古丽·艾则孜"))


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("林远", ("林远",)),
        ("林远、何平，丁一鸣;司马青/欧阳一帆", ("林远", "何平", "丁一鸣", "司马青", "欧阳一帆")),
        ("林　远　何　平", ("林远", "何平")),
        ("林 远  何 平", ("林远", "何平")),
        ("丁 一 鸣", ("丁一鸣",)),
        ("林 远 丁 一 鸣", ("林远", "丁一鸣")),
        ("林远 何平", ("林远", "何平")),
        ("林 一帆", ("林一帆",)),
        ("买买提·艾力 何平", ("买买提·艾力", "何平")),
        ("阿·布·都·拉", ("阿·布·都·拉",)),
    ],
)
def test_names_are_parted_as_print_parts_them(printed: str, found: tuple[str, ...]) -> None:
    """Marks part always; spaces part words, and join characters that stand alone."""
    assert names(printed) == found


@pytest.mark.parametrize(
    "printed",
    [
        "",
        " ",
        "、、",
        "林",
        "江州市农业农村局",
        "A股",
        "林远2",
        "一·",
        "·一",
        "甲·乙·丙·丁·戊",
        "买买提·一二三四五六七八九",
    ],
)
def test_what_has_not_the_shape_of_a_name_is_none(printed: str) -> None:
    """One character, an office, letters, and dots without parts or with too many of them."""
    assert names(printed) == ()


@given(st.lists(FULL, min_size=1, max_size=6), st.sampled_from(("、", "，", ",", "；", "/", " 、 ", "　", "  ")))
def test_a_list_is_read_back_whatever_parts_it(given_: list[str], mark: str) -> None:
    """Names joined by any mark or wide gap are found again, in order."""
    assert names(mark.join(given_)) == tuple(given_)


@given(st.text("林远何平·•、，/ \u3000\tA1", max_size=30))
def test_whatever_is_read_has_the_shape_of_names(printed: str) -> None:
    """No spaces or marks are left within a name, and its characters stand in the line in order."""
    for name in names(printed):
        assert not set(name) & set(" \u3000\t、，/A1")
        rest = iter(printed)
        assert all(character in rest for character in name)


@pytest.mark.parametrize("unit", ["林 ", "林　", "林·", "、", "林远 "])
def test_long_lines_take_linear_time(unit: str) -> None:
    """A line of 100,000 characters is read at once."""
    start = time.process_time()
    names(unit * (100_000 // len(unit)))
    assert time.process_time() - start < pace()
