"""Laws of a page as lines: what is shown, where it stands in the page, what the mark-up tells of each line."""

from __future__ import annotations

import html
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.html_lines import laid_out
from govnews.text import Text
from govnews.text.changes import undo

TAGS = "<p> </p> <b> </b> <a> </a> <li> <table> <tr> <td> </table> <br>"
WORDS = "会议 召开 2024年3月5日 &nbsp; &ldquo; &#8221; &amp; &x; a b"
SOUP = st.lists(st.sampled_from([*TAGS.split(), *WORDS.split(), " ", "\n", "\t"]), max_size=40).map("".join)


def shown(page: str) -> list[str]:
    """The lines of a page."""
    return str(laid_out(page)[0]).split("\n")


def bare(words: str) -> str:
    """Words without tags, references and white space."""
    return re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", words)))


@given(SOUP)
def test_each_line_is_what_its_place_in_the_page_says(page: str) -> None:
    """The page's own characters behind a line, tags dropped and references read, are the line."""
    text, _ = laid_out(page)
    for line in text.lines():
        behind = "".join(page[place.start : place.end] for place in line.source)
        assert bare(behind) == re.sub(r"\s", "", str(line))


@given(SOUP)
def test_the_page_can_be_made_again_from_its_text(page: str) -> None:
    """Nothing of it is lost: what was dropped or read is kept as changes."""
    text, _ = laid_out(page)
    assert undo(str(text), text.changes) == page


@given(SOUP)
def test_every_line_has_its_mark(page: str) -> None:
    """As many marks as lines, and the mark of a line begins where the line does."""
    text, markup = laid_out(page)
    lines = [line for line in text.lines() if len(line)]
    assert len(markup.marks) >= len(lines)
    for line in lines:
        mark = markup.mark(line)
        assert mark is not None
        assert mark.start <= line.source[0].start


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>江州&ldquo;三清&rdquo;行动</p>", ["江州“三清”行动"]),
        ("<p>甲&nbsp;乙&emsp;丙&#x3001;丁</p>", ["甲 乙\u3000丙、丁"]),
        ("<p>A&amp;B &lt;p&gt; AT&T &bogus;</p>", ["A&B <p> AT&T &bogus;"]),
        ("<p>甲  乙\t丙</p>", ["甲 乙 丙"]),
        (
            "<p>　　会议强调，要把粮食安全放在首位，抓好春\n耕备耕。</p>",
            ["　　会议强调，要把粮食安全放在首位，抓好春耕备耕。"],
        ),
        ("<p>江州\n日报</p>", ["江州 日报"]),
        ("<p>Made in\nChina</p>", ["Made in China"]),
        ("<p>甲</p>\n\n<p></p><p>乙</p>", ["甲", "乙"]),
        ("<span>甲</span> <span>乙</span>", ["甲 乙"]),
        ("<p>甲<span>乙</span><span>丙</span></p>", ["甲乙丙"]),
        (
            "<div><span class=a>编辑：陈云</span><span class=b>责任编辑：李山</span></div>",
            ["编辑：陈云 责任编辑：李山"],
        ),
        ("<p><i>来源：江州网</i><em>2024年03月05日 19:37</em></p>", ["来源：江州网 2024年03月05日 19:37"]),
        ("<p>去年<b>5</b>月</p>", ["去年5月"]),
    ],
)
def test_what_is_shown(page: str, expected: list[str]) -> None:
    """Words as a reader sees them: references read, white space as one blank, parts apart as the page sets them."""
    assert shown(page) == expected


def table(*rows: str) -> str:
    """A table of rows whose cells a bar parts."""
    made = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows]
    return "<table>" + "".join(made) + "</table>"


def test_cells_of_a_table_of_figures_stand_in_one_line() -> None:
    """Parted by tabs; what is written on several lines in a cell is one."""
    page = "<p>甲</p>" + table("指标|增长", "茶<br>园|1.4", "桑园|2") + "<p>乙</p>"
    assert shown(page) == ["甲", "指标\t增长", "茶园\t1.4", "桑园\t2", "乙"]
    assert [mark.row for mark in laid_out(page)[1].marks] == [False, True, True, True, False]


@pytest.mark.parametrize(
    "page",
    [
        table("首页|要闻"),
        table("会议召开。" * 40 + "|边栏", "甲|乙"),
        "<table><tr><td><p>一</p><p>二</p><p>三</p><p>四</p><p>五</p></td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>",
        "<table><tr><td>甲" + table("乙|2", "己|3") + "</td><td>丙</td></tr><tr><td>丁</td><td>戊</td></tr></table>",
        table("甲", "乙", "丙"),
    ],
    ids=["one row", "long", "lines", "outer", "one column"],
)
def test_a_table_that_lays_out_a_page_is_none(page: str) -> None:
    """Each of its blocks is a line."""
    lines = shown(page)
    assert "丙\t" not in "\n".join(lines)
    assert lines[0].count("\t") == 0


def test_marks_tell_what_is_linked_and_bold() -> None:
    """In characters of the page."""
    _, markup = laid_out("<p>甲<a>乙丙</a></p><p><b>丁</b></p>")
    assert [(mark.length, mark.linked, mark.bold) for mark in markup.marks] == [(3, 2, 0), (1, 0, 1)]


def test_words_from_elsewhere_have_no_mark() -> None:
    """A text of nothing stands nowhere."""
    _, markup = laid_out("<p>甲</p>")
    assert markup.mark(Text()) is None


def test_a_page_tells_its_own_address() -> None:
    """The canonical one first."""
    page = '<meta property="og:url" content="http://a.example/2"><link rel=canonical href="http://a.example/1">'
    assert laid_out(page)[1].own == ["http://a.example/1", "http://a.example/2"]


@pytest.mark.parametrize(
    "part", ["<b>江</b>", "&amp;", "<td>江</td><td>1</td><tr>", "江 \n", "<p>江", "2024-03-05<i>", "&", "<a>江"]
)
def test_time_is_linear(part: str) -> None:
    """Many tags, references, cells and gaps take as long as they are many."""
    page = part * (200_000 // len(part))
    start = time.process_time()
    laid_out(page)
    assert time.process_time() - start < 4.0 * pace()
