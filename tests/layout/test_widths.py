"""Laws of how wide printed lines are and the columns they stand in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.lines import ends_sentence, paragraphs, printed_lines
from govnews.layout.widths import Columns, squeeze
from govnews.text import Text


def columns(text: str) -> Columns:
    """The columns of a text, lines that end no sentence taken as full."""
    lines = printed_lines(Text(text))
    return Columns(lines, [not ends_sentence(line.string) for line in lines])


@pytest.mark.parametrize(
    ("mark", "lost"),
    [(1.0, 0.0), (0.75, 0.25), (0.5, 0.5), (0.25, 0.5), (1.5, 0.0)],
    ids=["whole", "some", "half", "odd", "wide"],
)
def test_neighbours_tell_what_marks_lose(mark: float, lost: float) -> None:
    """Full lines of one column are as wide in print: what those with marks are longer by, the marks have lost."""
    lines = [(18 + marks * (1 - mark), marks, True) for marks in (0, 1, 0, 1, 1, 0, 1, 0, 1, 0)]
    assert squeeze(lines) == pytest.approx(lost)


def test_few_lines_do_not_tell_what_marks_lose() -> None:
    """Last lines, lines of another column and lines without a difference say nothing; then half of it is taken."""
    assert squeeze([(18, 0, True), (19, 2, True)] * 3) == 0.25
    assert squeeze([(18, 0, True), (19, 2, False)] * 20) == 0.25
    assert squeeze([(18, 0, True), (28, 2, True)] * 20) == 0.25
    assert squeeze([(18, 1, True)] * 20) == 0.25


@given(st.lists(st.tuples(st.floats(0, 99), st.integers(0, 9), st.booleans()), max_size=60))
def test_a_mark_never_loses_more_than_half(lines: list[tuple[float, int, bool]]) -> None:
    """Whatever is printed, a mark loses between nothing and half of its square."""
    assert 0 <= squeeze(lines) <= 0.5


def test_a_column_is_as_wide_as_its_full_lines() -> None:
    """Last lines and first ones set in do not make a column narrower, however many there are."""
    found = columns("全县各地今年春天种\n树。\n下午会议继续举行\n。\n上午会议研究了县\n里的各项工作要抓好落\n实。")
    assert set(found.before) == set(found.after) == {10.0}


def test_beside_a_picture_the_nearest_lines_tell() -> None:
    """Where the column becomes narrow, what stands before it is still wide and what follows narrow."""
    wide, narrow = "全县各地今年春天种树造林工作进展顺利", "两岸青山处处"
    found = columns("\n".join([wide] * 8 + [narrow] * 5))
    assert (found.before[7], found.after[7]) == (18, 18)
    assert (found.before[10], found.after[10]) == (6, 6)
    assert (found.before[7], found.after[8]) == (18, 6)


def test_no_lines_have_no_column() -> None:
    """Nothing is read from nothing."""
    assert columns("").before == columns("").after == []


def test_marks_set_in_half_a_square_do_not_look_like_indents() -> None:
    """A full line with many marks is no first line of a paragraph, on a page that squeezes marks or not."""
    body = [
        "本报讯 三月五日上午县里召开会议部",
        "署春耕，副县长林远出席会议并讲话，听",
        "取各乡镇汇报，实地查看了农资供应点的",
        "存货情况和价格公示牌，同农户一起算账。",
        "他说，县里、乡里、村里，都要早作准备，",
        "农机、种子、化肥一样也不能少，要把各",
        "项补贴及时发到农户手里不得拖欠截留。",
        "会后大家还到田头看了墒情。",
    ]
    read = paragraphs(printed_lines(Text("\n".join(body))))
    assert ["".join(map(str, lines)) for lines in read] == ["".join(body)]
