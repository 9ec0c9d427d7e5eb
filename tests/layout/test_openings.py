"""Laws of where running text begins among lines that may be headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.layout.lines import printed_lines
from govnews.layout.openings import fits, headline_start, is_unfinished, paragraph_start
from govnews.text import Text

if TYPE_CHECKING:
    from govnews.layout.lines import Line

COLUMN = """全州上下要把困难估计得更充分一些
加强值班值守，完善转移预案，做到
雨情早知道、险情早处置、群众早转
移到安全地带，确保安全。"""


def lines(text: str) -> list[Line]:
    """The printed lines of a text."""
    return printed_lines(Text(text))


def opening(run: str, following: str, *, behind: str = "") -> int:
    """Where the paragraph opens."""
    return paragraph_start(lines(run), lines(following), behind=lines(behind), spaced=False)


def test_a_headline_before_a_set_in_line_stays_one() -> None:
    """A line of another width, with the first line of a paragraph behind it, heads that paragraph."""
    assert opening("云岭茶出口破2亿元", f"记者从全州农业工作会上获悉，\n{COLUMN}") == 1


def test_a_set_in_line_opens_the_paragraph() -> None:
    """Lines as wide as the column behind one that is set in are its paragraph."""
    assert opening("会议指出今年以来全州上下齐心\n协力推动各项工作取得了新的成效", COLUMN) == 0


def test_kicker_headline_and_paragraph_come_apart() -> None:
    """Of a headline block and a paragraph's first lines, the paragraph's are found."""
    assert opening("何平会见客人一行\n深化协作\n会议指出今年以来全州上下齐心", COLUMN) == 2


def test_a_number_moved_to_the_next_line_leaves_room() -> None:
    """A line is short where the number behind it could not be broken."""
    assert opening("截至今年年底全州茶叶总", f"2326.55亿元，同比增长29.25%，成\n{COLUMN}", behind=COLUMN) == 0


def test_white_space_between_words_is_a_headline() -> None:
    """Words set apart stand in headlines, unless they are quoted."""
    assert opening("绷紧思想之弦 压实各级责任", COLUMN, behind=COLUMN) == 1
    assert opening("“山乡巨变 云岭之路”读书活动", COLUMN, behind=COLUMN) == 0


def test_a_text_cut_off_is_told_from_a_headline() -> None:
    """Lines set as the text behind them, with a comma, are a paragraph cut off; a headline block is not."""
    assert is_unfinished(
        lines("下一步，该州将继续支持龙头企\n业建设海外仓力争到后年茶产业"), behind=lines(COLUMN), spaced=False
    )
    assert not is_unfinished(lines("何平会见客人\n深化产业协作"), behind=lines(COLUMN), spaced=False)
    assert not is_unfinished([], behind=lines(COLUMN), spaced=False)


def test_a_headline_behind_a_text_cut_off_is_found() -> None:
    """A wider line, or one set apart, at the end of a text that no stop ends is given back."""
    body = lines(f"{COLUMN}\n要加强值班值守和应急演练工作\n\n全州防汛工作视频会议在云岭大礼堂隆重召开")
    assert headline_start(body) == len(body) - 1
    assert headline_start(body[:-1]) == len(body) - 1


def test_what_fits_a_column() -> None:
    """A line as wide as the column fits it; a page mark does not, and nothing fits a single line."""
    assert fits(lines("推动各项工作取得新的更大的成效")[0], lines(COLUMN))
    assert not fits(lines("第02版")[0], lines(COLUMN))
    assert not fits(lines("推动各项工作取得新的更大的成效")[0], lines("一行"))
