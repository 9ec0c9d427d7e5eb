"""HTML, terminal and data frames: what was found can be looked at, and news cannot do harm there."""

from __future__ import annotations

import html.parser
import re
import sys
from decimal import Decimal
from typing import Any

import invented
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govnews.display import columns, highlight, terminal
from govnews.display import html as view
from govnews.display.page import page
from govnews.errors import InputError, MissingExtra
from govnews.model import Article, Document, Paragraph, Person, Selection
from govnews.model.rows import KINDS
from govnews.text import Span

_VOID = {"meta"}


class Reader(html.parser.HTMLParser):
    """What a browser makes of HTML: its text, its tags, and whether they close in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.classes: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it; no attribute but those of this library."""
        assert {name for name, _ in attrs} <= {"class", "title", "id", "href", "lang", "charset", "name", "content"}
        self.tags.append(tag)
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Tags close in the order in which they were opened."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Text outside the style sheet; by class where it is highlighted."""
        if "style" not in self._open:
            self.text += data


# -- HTML ------------------------------------------------------------------------------------------------------------


def test_a_document_shows_what_was_found() -> None:
    """Headlines, meeting, people, figures and the whole body stand in the fragment."""
    shown = Reader(invented.document()._repr_html_())
    for words in (
        invented.KICKER,
        invented.HEADLINE,
        invented.LEAD,
        invented.SPEECH,
        invented.FIGURES,
        "听取工作汇报",
        "31,000",
    ):
        assert words in shown.text
    assert "script" not in shown.tags


def test_what_was_found_is_marked_in_the_body() -> None:
    """Each object's words are in a span of its kind that says what they were read as."""
    shown = invented.article()._repr_html_()
    assert '<span class="person" title="何文清、市委副书记、市长">何文清</span>' in shown
    assert '<span class="indicator" title="青川县 产值 No. 3">产值居全省第3位</span>' in shown
    assert '<span class="statement initiative" title="周明远 | 云上江州 (platform)">云上江州</span>' in shown


def test_a_selection_is_a_table() -> None:
    """A row for each object, a column for what is known of any, none for what is known of none."""
    shown = Reader(invented.document().indicators._repr_html_())
    assert shown.tags.count("tr") == 6
    assert "valuevalue maxunit" in shown.text
    assert "inferred" not in shown.text
    assert "nothing found" in Reader(Selection[Person](())._repr_html_()).text


def test_selections_of_anything_are_tables() -> None:
    """Articles, documents and plain values have a table too; long ones are cut and say so."""
    assert invented.HEADLINE in Reader(invented.document().articles._repr_html_()).text
    assert invented.HEADLINE in Reader(Selection((invented.document(),))._repr_html_()).text
    assert "… 300 more" in Reader(Selection(range(500))._repr_html_()).text


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'&amp;", "]]>", "<!--", "</style>"]
)
def test_news_is_no_markup(text: str) -> None:
    """Whatever a text holds it is shown, not run."""
    for shown in (invented.saying(text)._repr_html_(), page([invented.saying(text)], title=text)):
        reader = Reader(shown)
        assert text in reader.text
        assert {"script", "img"}.isdisjoint(reader.tags)


def test_nothing_turns_the_page_around() -> None:
    """Control characters and marks of direction are replaced."""
    shown = invented.saying("会\u202e议\x00\x1b\ud800")._repr_html_()
    assert "会\ufffd议\ufffd\ufffd\ufffd" in shown
    shown.encode("utf-8")


@given(document=invented.documents)
def test_any_document_can_be_shown(document: Document) -> None:
    """No document stops a view, and tags close in order."""
    Reader(page([document]))
    Reader(document._repr_html_())
    for kind in KINDS:
        Reader(getattr(document, kind)._repr_html_())
    terminal.document(document, colour=True)
    terminal.summary(document)


def test_a_page_needs_nothing_from_elsewhere() -> None:
    """The page of the demonstration loads no file, and each of its links leads to an article."""
    shown = page([invented.document(), invented.document()])
    assert "http" not in shown
    assert "url(" not in shown
    links = re.findall('href="#([^"]*)"', shown)
    assert len(links) == 2
    assert all(f'id="{link}"' in shown for link in links)


@pytest.mark.parametrize("value", ["1E+99999999", "1E-99999999", "NaN"])
def test_a_number_beyond_all_pages_is_short(value: str) -> None:
    """No number fills a page with its zeros."""
    huge = evolve(invented.document().indicators[0], value=Decimal(value))
    whole = Document(articles=(Article(indicators=(huge,)),))
    for shown in (whole._repr_html_(), terminal.document(whole), terminal.summary(whole)):
        assert value in shown
        assert len(shown) < 20_000


# -- marks on the text -----------------------------------------------------------------------------------------------


def paragraph(text: str, start: int = 0) -> Paragraph:
    """A paragraph that begins at a place."""
    return Paragraph(text=text, span=Span(start=start, end=start + len(text), source=()))


def test_overlapping_marks_cut_the_text_where_they_begin_and_end() -> None:
    """Each segment has the kinds that lie on it, in one order."""
    marks = [
        highlight.Mark(0, 4, "statement", "a"),
        highlight.Mark(2, 6, "person", "b"),
        highlight.Mark(2, 4, "person", "c"),
    ]
    (found,) = highlight.segments([paragraph("甲乙丙丁戊己庚")], marks)
    assert [(s.text, s.kinds, s.labels) for s in found] == [
        ("甲乙", ("statement",), ("a",)),
        ("丙丁", ("statement", "person"), ("a", "b", "c")),
        ("戊己", ("person",), ("b",)),
        ("庚", (), ()),
    ]


def test_a_mark_goes_on_in_the_next_paragraph() -> None:
    """A statement of two paragraphs is marked in both, whatever order they are given in."""
    marks = [highlight.Mark(2, 7, "statement", "")]
    found = list(highlight.segments([paragraph("丁戊己庚", 5), paragraph("甲乙丙丁")], marks))
    assert [[s.text for s in cut if s.kinds] for cut in found] == [["丁戊"], ["丙丁"]]


_bounds = st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(highlight.KINDS))


@given(marks=st.lists(_bounds, max_size=12), texts=st.lists(st.text(max_size=20), max_size=3))
def test_segments_are_the_text(marks: list[tuple[int, int, str]], texts: list[str]) -> None:
    """The segments joined are the paragraph, and a character has a kind just where a mark has it."""
    paragraphs, start = [], 0
    for text in texts:
        paragraphs.append(paragraph(text, start))
        start += len(text) + 1
    given_marks = [highlight.Mark(a, b, kind, "x") for a, b, kind in marks]
    for each, cut in zip(paragraphs, highlight.segments(paragraphs, given_marks), strict=True):
        assert "".join(segment.text for segment in cut) == each.text
        kinds = [segment.kinds for segment in cut for _ in segment.text]
        expected = [
            tuple(
                kind for kind in highlight.KINDS if any(m.kind == kind and m.start <= at < m.end for m in given_marks)
            )
            for at in range(each.span.start, each.span.end)
        ]
        assert kinds == expected


def test_many_marks_take_linear_time() -> None:
    """Twenty thousand paragraphs with a mark each are cut within a moment."""
    paragraphs = [paragraph("甲乙丙丁", at * 5) for at in range(20_000)]
    marks = [highlight.Mark(at * 5, at * 5 + 2, "person", "") for at in range(20_000)]
    assert sum(len(cut) for cut in highlight.segments(paragraphs, marks)) == 40_000


# -- the terminal ----------------------------------------------------------------------------------------------------


def test_columns_stand_under_each_other() -> None:
    """A Chinese character takes two places, and every column begins where its head does."""
    table = columns.aligned([("区域", "name", "值"), ("a", "生产总值", "1")], right=frozenset({2}))
    first, second = table.splitlines()
    assert columns.width(first) == columns.width(second)
    assert columns.width(first.split("name")[0]) == columns.width(second.split("生产总值")[0])


@given(text=st.text(), places=st.integers(2, 40))
def test_no_line_is_too_wide(text: str, places: int) -> None:
    """What is cut fits; nothing but spaces is lost where text is wrapped."""
    assert columns.width(columns.cut(text, places)) <= places
    clean = columns.clean(text)
    assert "".join(columns.wrapped(clean, places)).replace(" ", "") == clean.replace(" ", "")


def test_no_line_begins_with_a_closing_mark() -> None:
    """A full stop stays with its sentence."""
    assert all(line[0] not in "，。”" for line in columns.wrapped("他强调，“要改革。”" * 20, 21))


def test_wrapping_takes_linear_time() -> None:
    """A line of two hundred thousand characters of any kind is wrapped within a moment."""
    for text in ("会" * 200_000, "a" * 200_000, "，" * 200_000, " " * 200_000):
        assert sum(map(len, columns.wrapped(text, 80))) <= 200_000


@given(text=st.text(alphabet=st.characters(), max_size=30))
def test_news_cannot_move_the_cursor(text: str) -> None:
    """No control character of the input reaches a terminal."""
    for shown in (terminal.document(invented.saying(text), colour=False), terminal.summary(invented.saying(text))):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)


def test_colours_lie_on_what_was_found() -> None:
    """With colours the text is the same, and an indicator is green."""
    plain, coloured = (terminal.article(invented.article(), colour=colour) for colour in (False, True))
    assert re.sub("\x1b\\[[0-9]*m", "", coloured) == plain
    assert "\x1b[0m\x1b[32m茶园面积3.10万亩\x1b[0m" in coloured


def test_the_reading_view_says_who_said_what() -> None:
    """A line for each statement, shortened: the speaker, the verb, and the first words."""
    (speech,) = invented.article().speeches
    shown = terminal.article(invented.article(), width=30).splitlines()
    lines = shown[shown.index("said") + 1 :][: len(speech.statements)]
    for line, statement in zip(lines, speech.statements, strict=True):
        assert line.startswith(f"  {speech.speaker.name} — {statement.verb or statement.text[:2]}")
        assert columns.width(line) <= 30
    nobody = evolve(speech, speaker=evolve(speech.speaker, name=None, titles=()))
    assert "  — " in terminal.article(evolve(invented.article(), speeches=(nobody,)))
    assert "said" not in terminal.article(evolve(invented.article(), speeches=())).splitlines()


def test_the_summary_names_meeting_chair_and_speaker() -> None:
    """One row for an article, then its figures."""
    shown = terminal.summary(invented.document()).splitlines()
    assert shown[1].split()[-7:] == ["茶业振兴推进会", "何文清", "周明远", "2", "1", "5", "1"]
    assert "31,000" in terminal.summary(invented.document())


def test_the_most_telling_figures_come_first() -> None:
    """Those of which most is known are chosen, in reading order, and none twice for one place."""
    found = list(invented.document().indicators)
    assert terminal.telling([*found, *found], 10) == [found[0], found[1], found[2], found[3], found[4]][:5]
    assert terminal.telling(found, 1) == [found[0]]


# -- data frames -----------------------------------------------------------------------------------------------------


def test_a_frame_has_a_row_for_each_object() -> None:
    """Values are numbers to reckon with, unknown ones missing."""
    frame = invented.document().indicators.to_pandas()
    assert frame["value"].tolist() == [6.1, -1.8, 31000.0, 3.0, 1500.0]
    assert frame["value_max"].isna().tolist() == [True, True, True, True, False]
    assert str(frame["value"].dtype) == str(frame["value_max"].dtype) == "float64"
    assert frame.loc[4, "period"] == "2024-01-01/2024-12-31"


def test_a_documents_frame_says_which_article() -> None:
    """`Document.to_pandas` has the article's headline in every row, and its columns where there are no rows."""
    frame = invented.document().to_pandas("people")
    assert frame["article"].tolist() == [invented.HEADLINE] * 2
    assert list(Document().to_pandas("people").columns) == list(frame.columns)
    with pytest.raises(InputError, match="one of: articles, people"):
        Document().to_pandas("gossip")  # type: ignore[arg-type]  # a misspelling


def test_an_empty_frame() -> None:
    """A selection of nothing is a frame of nothing."""
    assert len(Selection[Person](()).to_pandas()) == 0
    assert Selection((Decimal(1), Decimal(2))).to_pandas()["value"].tolist() == [1.0, 2.0]


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line that says what to install."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r'pandas is not installed; pip install "govnews\[pandas\]"'):
        invented.document().to_pandas()


def test_articles_without_anything_can_be_shown() -> None:
    """An article of which nothing is known has an empty view."""
    empty: Any = Article()
    assert Reader(view.article(empty)).text == "statementindicatorinitiativepersonnews"
    assert terminal.article(empty) == "news\n"
