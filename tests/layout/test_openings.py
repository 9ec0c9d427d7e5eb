"""Laws of where running text begins among lines that may be headlines."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from timing import pace

from govnews.layout.lines import printed_lines
from govnews.layout.openings import (
    begins_set_in,
    fits,
    goes_on,
    headline_start,
    is_unfinished,
    paragraph_start,
    runs_on_set_in,
)
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


def begins(text: str, *, column: float = 0.0) -> bool:
    """Whether the first line begins a paragraph where indents are kept."""
    first, *following = lines(text)
    return begins_set_in(first, following, column=column)


def test_a_full_line_set_in_begins_a_paragraph() -> None:
    """White space of two characters before a full line that runs on begins a paragraph, whatever the line says."""
    assert begins("　　何平指出，今年入汛以\n来，全州先后遭受三次强降雨\n袭击，大青江水位上涨。")
    assert begins("    何平指出今年入汛以来\n全州先后遭受三次强降雨袭\n击，大青江水位上涨。")


def test_a_sentence_set_in_is_a_paragraph() -> None:
    """A line that is set in and ends a sentence is one by itself."""
    assert begins("　　双方还谈了其他事。\n　　会见后，双方签了约。")


def test_headlines_set_in_begin_none() -> None:
    """Lines set in one under the other, a short one, and one with words set apart are headlines."""
    assert not begins("　　石河镇修通三条村路\n　　石河镇今年筹资86万元，修\n通了三条村路。")
    assert not begins("　　夺取丰收\n全州先后遭受三次强降雨袭击\n，大青江水位上涨。")
    assert not begins("　　抓住农时 不放松好吗好\n全州先后遭受三次强降雨袭击\n，大青江水位上涨。")
    assert not begins("何平指出，今年入汛以来全\n州先后遭受三次强降雨。")
    assert not begins("　　北山启动招聘会活动", column=13)


def test_a_sentence_goes_on_without_an_indent() -> None:
    """Behind a full line a line that is not set in goes on, as far as a stop follows before the next indent."""
    body = lines(COLUMN)[:3]
    assert runs_on_set_in(lines("全州各地都要抓好各项工作的落实\n确保安全。"), body)
    assert not runs_on_set_in(lines("云岭茶出口突破2亿元\n　　会议强调要抓落实。"), body)
    assert not runs_on_set_in(lines("全州各地都要抓好各项工作的落实不放松不懈怠\n确保安全。"), body)
    assert not runs_on_set_in(lines("全州各地都要抓好各项工作的落实\n确保安全。"), [*body, *lines("安全。")])


def test_text_behind_a_mark_from_another_page() -> None:
    """A line with a comma or a stop goes on with the article; one without may be its headline."""
    (text,) = lines("强化应急值守，严格执行24小时值班")
    (headline,) = lines("全州经济稳步回升")
    assert goes_on(text)
    assert not goes_on(headline)


def test_no_paragraph_holds_an_empty_line_where_they_part_the_page() -> None:
    """A headline as wide as the column is one where an empty line parts it from the text."""
    run, following = lines("全州上下要把困难估计得更充分一些"), lines(f"\n记者从全州农业工作会上获悉\n{COLUMN}")
    body = lines(f"{COLUMN}\n{COLUMN}")
    assert paragraph_start(run, following, behind=body, spaced=False, parted=True) == 1


def test_a_long_run_of_headlines_is_looked_at_from_its_end() -> None:
    """However many lines may be headlines, only the last could begin a paragraph."""
    run = lines("今日要闻\n" * 20_000)
    start = time.process_time()
    paragraph_start(run, lines(COLUMN), spaced=False)
    assert time.process_time() - start < 0.5 * pace()
