"""Laws of printed lines and the paragraphs they were broken from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import ITEMS
from typesetting import wrap

from govnews.layout.lines import (
    column_width,
    ends_sentence,
    is_parted,
    is_printed,
    paragraphs,
    parts_paragraphs,
    printed_lines,
    sets_in,
    starts_paragraph,
    wrapped_at,
)
from govnews.text import Text


def broken(text: str) -> list[str]:
    """The paragraphs of a text, printed line ends undone."""
    return ["".join(map(str, lines)) for lines in paragraphs(printed_lines(Text(text)))]


def test_a_line_knows_its_width_and_surroundings() -> None:
    """Han characters count one, Latin ones a half; empty lines and white space before a line are kept in mind."""
    first, second, third = printed_lines(Text("市长林远\n\n\n　　3月到县里，\nGDP"))
    assert (first.width, first.blank, first.indented) == (4, 0, False)
    assert (second.width, second.narrow, second.marks, second.blank, second.indented) == (6.5 - 1, 5.0, 1, 2, True)
    assert (third.width, third.blank) == (1.5, 0)


def test_lines_are_views_of_their_page() -> None:
    """Every line is a stretch of the page, its ends white space or line ends."""
    page = Text(" 一行 \r\n二行\n")
    assert all(page.holds(line.text) and str(line.text) == line.string for line in printed_lines(page))
    assert [line.string for line in printed_lines(page)] == ["一行", "二行"]


@pytest.mark.parametrize("line", ["开会。", "怎么办？", "真好！", "要落实。”", "就修好了……", "（完。）"])
def test_sentence_ends(line: str) -> None:
    """A stop ends a sentence, quotation marks and brackets behind it included."""
    assert ends_sentence(line)


@pytest.mark.parametrize("line", ["开会，", "开会", "一是", "“三农”", "《条例》", ""])
def test_what_ends_no_sentence(line: str) -> None:
    """A comma, a closing mark alone, and nothing end no sentence."""
    assert not ends_sentence(line)


def test_a_short_last_line_ends_a_paragraph() -> None:
    """Where a sentence ends on a line that is not full, the next line opens a paragraph."""
    text = "会议要求各级各部门抓\n好落实工作不放松，不\n懈怠。\n会议听取各县工作\n情况汇报，研究下一步\n安排。"
    assert broken(text) == [
        "会议要求各级各部门抓好落实工作不放松，不懈怠。",
        "会议听取各县工作情况汇报，研究下一步安排。",
    ]


def test_a_set_in_line_opens_a_paragraph_behind_a_full_one() -> None:
    """Where a sentence ends on a full line, a next line that is shorter by the indent opens a paragraph."""
    text = "会议要求各级各部\n门抓好落实工作不松懈。\n会议听取各县工作\n情况汇报和下一步安排，\n研究了有关事项和文件。"
    assert [len(paragraph) for paragraph in broken(text)] == [19, 30]


def test_a_full_line_behind_a_full_one_goes_on() -> None:
    """A sentence that ends at the column's end ends no paragraph where the next line is not set in."""
    text = "会议要求各级各部\n门抓好落实工作不松懈。\n要加强值班值守和应急演\n练，做到心中有数。"
    assert len(broken(text)) == 1


def test_empty_lines_inside_a_sentence_mean_nothing() -> None:
    """Columns and pictures leave empty lines in the middle of a sentence."""
    assert len(broken("会议要求各级各部\n\n门抓好落实工作不松懈，\n要加强值班值守和应急演\n\n练。")) == 1


def test_printed_indents_are_trusted() -> None:
    """White space before a line opens a paragraph behind a sentence, and nothing inside one."""
    assert broken("　　会议要求抓好。\n　　会议听取\n　　汇报。") == ["会议要求抓好。", "会议听取汇报。"]


def test_an_open_bracket_or_title_ends_no_paragraph() -> None:
    """A stop inside 《 or （ that is still open ends no paragraph."""
    text = "会议审议了《关于加强\n防汛。\n救灾工作的若干意见》和有\n关文件。"
    assert len(broken(text)) == 1


def test_numbers_broken_over_lines_join() -> None:
    """The two halves of a number are neighbours again."""
    assert broken("今年以来新增就业20\n23人。") == ["今年以来新增就业2023人。"]


@given(width=st.integers(12, 26))
def test_wide_enough_ends_are_found(width: int) -> None:
    """Paragraphs whose last line is clearly short come apart as printed, in any column."""
    for item in ITEMS:
        printed = [wrap(paragraph, width) for paragraph in item.paragraphs]
        if all(len(lines) > 2 and len(lines[-1]) <= width - 4 for lines in printed):
            page = "\n".join(line for lines in printed for line in lines)
            assert broken(page) == ["".join(lines) for lines in printed]


@given(st.text(alphabet="会议要求，。“”《》（） \n\u3000", max_size=200))
def test_no_character_is_lost(text: str) -> None:
    """The paragraphs of any text hold all its lines, in order."""
    assert "".join(broken(text)) == "".join(line.string for line in printed_lines(Text(text)))


def test_parting_lines() -> None:
    """Empty lines part paragraphs where there are several and none stands inside a sentence."""
    page = printed_lines(Text("一。\n\n二。\n\n三。\n\n四。"))
    assert parts_paragraphs([page])
    assert not parts_paragraphs([page[:2]])
    assert not parts_paragraphs([[*page, *printed_lines(Text("五\n\n六。"))]])


def test_columns() -> None:
    """A column is as wide as most of its lines; none has no width; a line short of it by the indent is set in."""
    page = printed_lines(Text("会议要求各级各部\n门抓好落实工作不松\n懈加强值班值守应急\n安排。"))
    assert column_width([]) == 0
    assert column_width(page) == 9
    assert starts_paragraph(page[0], 10)
    assert not starts_paragraph(page[1], 9)


def test_printed_pages_are_told_from_paragraphs_a_line() -> None:
    """Lines that break sentences show a printed page; paragraphs a line, and very few lines, do not."""
    lines = [line for item in ITEMS for paragraph in item.paragraphs for line in wrap(paragraph, 18)]
    assert is_printed(printed_lines(Text("\n".join(lines)))) > 0.6
    assert is_printed(printed_lines(Text("\n".join(p for item in ITEMS for p in item.paragraphs)))) < 0.1
    assert is_printed(printed_lines(Text("一行\n二行"))) == 0


@pytest.mark.parametrize(
    ("page", "width"),
    [
        ("全县粮食播种面积今年增\n加三成。\n农机、种子和化肥，备得\n足足的。", 10.5),
        ("林远到县里调研\n县里今年种树，比上年多，农\n户增收。", 12.5),
        ("会议研究春耕，要求抓好落实。\n会议还研究了防汛。", 0),
        ("会议研究春耕，要求抓\n责任编辑：林远", 0),
        ("会议研究春耕，要求抓\n好落实，把农机、种子、化肥都备足，确保不误农时。", 0),
        ("会议研究春耕，要求抓\n　　好落实。", 0),
        ("抓好春耕，确保杏州县今年粮食丰收\n3月5日，杏州县召开会议。", 0),
        ("", 0),
    ],
)
def test_few_lines_show_a_printed_page_where_none_is_wider(page: str, width: float) -> None:
    """A sentence that goes on in the next line shows where lines break, unless another line of text is wider."""
    assert wrapped_at(printed_lines(Text(page))) == width


SET_IN = """　　会议要求各级各部门抓
好落实工作不放松，不懈怠。
全州各地要加强值班值守制
度，确保安全。
　　会议听取各县工作情况。
　　会议强调，要把困难估
计得更充分一些。"""


@pytest.mark.parametrize(
    ("indent", "opens"), [("", False), (" ", False), ("　　", True), ("    ", True), ("　　　　", False)]
)
def test_two_characters_open_a_paragraph(indent: str, opens: bool) -> None:  # noqa: FBT001 - the value expected
    """White space of two characters, wide or in halves, is an indent; less is none and more centres a line."""
    (line,) = printed_lines(Text(f"{indent}会议强调"))
    assert line.opens == opens


def test_a_page_that_keeps_its_indents() -> None:
    """Where lines behind a paragraph's end are set in, the page keeps its indents; where none is, it does not."""
    assert sets_in(printed_lines(Text(SET_IN)))
    assert not sets_in(printed_lines(Text(SET_IN.replace("　　", ""))))
    assert not sets_in(printed_lines(Text("\n".join("　　" + line.strip() for line in SET_IN.split("\n")))))


def test_only_the_indent_begins_a_paragraph_where_it_is_kept() -> None:
    """A sentence that ends with its line goes on in the paragraph unless the next line is set in."""
    read = paragraphs(printed_lines(Text(SET_IN)), set_in=True)
    assert ["".join(map(str, lines)) for lines in read] == [
        "会议要求各级各部门抓好落实工作不放松，不懈怠。全州各地要加强值班值守制度，确保安全。",
        "会议听取各县工作情况。",
        "会议强调，要把困难估计得更充分一些。",
    ]


def test_a_line_far_too_short_ends_a_paragraph_all_the_same() -> None:
    """Where the indent of one paragraph is lost, the short line before it still ends one."""
    text = SET_IN.replace("　　会议听取", "会议听取")
    assert len(paragraphs(printed_lines(Text(text)), set_in=True)) == 3


def test_speakers_in_turn_begin_paragraphs() -> None:
    """Where two speak in turn, each name with a colon behind a stop begins a paragraph, its line before full or not."""
    text = "记者：今年有哪些举措？\n林远：今年要抓三件事。\n记者：效果如何？\n林远：群众普遍比较满意，\n收入也增加了。"
    assert broken(text) == [
        "记者：今年有哪些举措？",
        "林远：今年要抓三件事。",
        "记者：效果如何？",
        "林远：群众普遍比较满意，收入也增加了。",
    ]


def test_a_bracket_on_its_own_line_ends_the_paragraph_before_it() -> None:
    """The name that signs a paragraph begins none."""
    text = "会议要求各级各部门抓好\n落实工作，不松懈。\n（何志坚）"
    assert broken(text) == ["会议要求各级各部门抓好落实工作，不松懈。（何志坚）"]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("会议开\n始。\n\n会议强\n调。\n\n会议要\n求。\n\n会议指\n出。", True),
        ("会议开\n始，今\n\n天会议\n强调。\n\n会议要\n求。\n\n会议指\n出。", False),
        ("会议，开\n\n始。\n\n会议强\n调。\n\n会议要\n求。\n会议指\n出。", False),
        ("会议\n\n强调\n\n要求\n\n指出", False),
        ("会议强\n调。\n\n会议指\n出。", False),
    ],
)
def test_pages_parted_by_empty_lines(text: str, parted: bool) -> None:  # noqa: FBT001 - the value expected
    """Empty lines part a page where several stand between its parts and none in a broken sentence."""
    assert is_parted(printed_lines(Text(text))) == parted
