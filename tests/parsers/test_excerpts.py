"""Pages of signed excerpts, written for these tests, whole, broken and with columns run together."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews import parsers
from govnews.layout.draft import Page
from govnews.layout.excerpts_blocks import blocks, signature
from govnews.parsers import excerpts
from govnews.pipeline import Pipeline
from govnews.text import Edit, Text

if TYPE_CHECKING:
    from govnews.layout.draft import Draft, Layout

PAGES = sorted((Path(__file__).parent / "pages").glob("excerpts_*.txt"))


def read(page: str) -> Layout:
    """A page as parsed."""
    return excerpts.parse(Page(text=Text(page)))


def body(draft: Draft) -> list[str]:
    """The paragraphs of a draft as strings."""
    return ["".join(map(str, lines)) for lines in draft.paragraphs]


def described(draft: Draft) -> dict[str, object]:
    """A draft as the pages' own files describe it."""
    return {
        "kicker": [str(line) for line in draft.kicker],
        "headline": [str(line) for line in draft.headline],
        "authors": [author.name for author in draft.authors],
        "kind": draft.kind,
        "paragraphs": body(draft),
    }


def test_there_are_pages() -> None:
    """An empty folder may not pass."""
    assert len(PAGES) >= 2


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_as_described(path: Path) -> None:
    """Every article, in order: headline block, authors, kind, whole paragraphs."""
    page = Page(text=Text(path.read_text("utf-8")))
    assert excerpts.claims(page) >= 0.7
    assert [described(draft) for draft in excerpts.parse(page).articles] == json.loads(
        path.with_suffix(".json").read_text("utf-8")
    )


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_spaces_dropped_before_make_no_difference(path: Path) -> None:
    """Line ends are found where a normaliser has dropped the white space of long lines."""
    text = Text(path.read_text("utf-8"))
    string = str(text)
    start = 0
    edits = []
    for line in string.split("\n"):
        if len(line) > 60:
            edits += [Edit(start + n, start + n + 1, "") for n, character in enumerate(line) if character == " "]
        start += len(line) + 1
    found = excerpts.parse(Page(text=text.apply(edits)))
    assert [described(draft) for draft in found.articles] == json.loads(path.with_suffix(".json").read_text("utf-8"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_part_points_back(path: Path) -> None:
    """In the finished document each paragraph's source ranges, joined, are its characters, white space left out."""
    page = path.read_text("utf-8")
    document = Pipeline(parser="excerpts", extractors=()).parse(page)
    assert len(document.articles) == len(json.loads(path.with_suffix(".json").read_text("utf-8")))
    for article in document.articles:
        for paragraph in article.paragraphs:
            source = "".join(page[r.start : r.end] for r in paragraph.span.source)
            assert "".join(source.split()) == "".join(paragraph.text.split())
            assert document.slice(paragraph.span) == paragraph.text


def test_what_was_mended_and_what_is_cut_off_is_said() -> None:
    """A block taken apart gives a diagnostic, and so does each sentence that breaks off."""
    lake = next(path for path in PAGES if path.stem == "excerpts_lake")
    page = lake.read_text("utf-8")
    layout = parsers.parse(Page(text=Text(page)), excerpts)
    found = [(diagnostic.code, diagnostic.span) for diagnostic in layout.diagnostics]
    assert [code for code, _ in found] == ["columns", "cut", "cut"]
    ends = [page[span.source[-1].start : span.source[-1].end][-5:] for _, span in found if span is not None]
    assert ends == ["7.7%。", "售收入增长", "到15平方"]


SIGNED = """深化改革 建设新城

江州市委书记 林远

江州市坚持改革为先，经济稳步增长。

守护绿水 造福百姓

山阳县委副书记、县长 何 平

山阳县治理河道，群众满意。

办好实事 温暖民心

县民政局局长 欧阳一帆

县民政局关心老人，服务到家。"""


def test_three_signed_headlines_make_a_page_of_excerpts() -> None:
    """No word for what the page prints is needed where three are signed; one signed article is not enough."""
    assert excerpts.claims(Page(text=Text(SIGNED))) >= 0.7
    assert excerpts.claims(Page(text=Text("\n".join(SIGNED.split("\n")[:5])))) == 0
    assert [draft.authors[0].name for draft in read(SIGNED).articles] == ["林远", "何平", "欧阳一帆"]
    assert {draft.authors[0].role for draft in read(SIGNED).articles} == {"author"}


def test_one_signed_article_is_enough_where_the_page_says_what_it_is() -> None:
    """The word for what it prints makes a page of one signed article a page of excerpts."""
    named = "全市大会发言摘编\n\n市里召开大会。\n\n" + "\n".join(SIGNED.split("\n")[:5])
    assert excerpts.claims(Page(text=Text(named))) >= 0.7
    introduction, signed = read(named).articles
    assert (introduction.kind, signed.kind) == ("news", "speech")
    assert [str(line) for line in introduction.headline] == ["全市大会发言摘编"]


@pytest.mark.parametrize(
    "page",
    [
        "",
        " \n\n ",
        "江州市召开会议\n\n市委书记林远出席会议并讲话。会上，三人作交流发言。",
        "全市大会发言摘编\n\n市里召开大会。",
        "本报讯（记者 林远）9月7日，市里开会。\n\n会议强调，要抓落实。",
    ],
)
def test_other_pages_are_left_to_others(page: str) -> None:
    """Without a signed headline nothing is claimed, yet anything can be parsed."""
    assert excerpts.claims(Page(text=Text(page))) == 0
    assert len(read(page).articles) <= 1


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("江州市委常委、山阳县委书记 林远", "林远"),
        ("江州市委副书记、市长 林 远", "林远"),
        ("县教育局党组书记、局长（主任） 欧阳一帆", "欧阳一帆"),
        ("林远（江州市市长）", "林远"),
        ("买买提·艾力 沙湖县县长", "买买提·艾力"),
        ("江州市市长：何平", "何平"),
    ],
)
def test_a_signature_is_titles_and_a_name(line: str, name: str) -> None:
    """The three ways of signing an excerpt."""
    found = signature(Text(line))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "line",
    [
        "推动高质量增长 实现突破",
        "市委书记林远出席会议。",
        "深化改革 建设新城",
        "局长",
        "",
        "市长 " * 40,
        "做优秀书记 当群众贴心人",
    ],
)
def test_other_lines_are_no_signatures(line: str) -> None:
    """Headlines, sentences, titles alone and long lists are not signatures."""
    assert signature(Text(line)) is None


def test_an_author_s_line_may_stand_before_the_headline() -> None:
    """A page that prints titles and name first is read like one that prints them behind the headline."""
    turned = SIGNED.split("\n\n")
    for at in range(0, len(turned), 3):
        turned[at : at + 2] = [f"□ {turned[at + 1]}", turned[at]]
    page = "\n\n".join(turned)
    assert excerpts.claims(Page(text=Text(page))) >= 0.7
    assert [described(draft) for draft in read(page).articles] == [described(draft) for draft in read(SIGNED).articles]


def test_a_report_with_its_author_is_no_page_of_excerpts() -> None:
    """The word deep in a long text says nothing of the page."""
    report = "\n\n".join([*SIGNED.split("\n\n")[:3], *["我们抓好各项工作。"] * 9, "深入开展经验交流。"])
    assert excerpts.claims(Page(text=Text(report))) == 0


def test_a_counted_sentence_alone_heads_the_text_below_it() -> None:
    """It is part of the paragraph where the other counted paragraphs run on from theirs; else it stands alone."""
    head, text = "二、强化服务，增进福祉。", "全县新建养老院6所，覆盖全部乡镇。"
    running = f"{SIGNED}\n\n一、深化改革，激发活力。完成改革任务12项。\n\n{head}\n\n{text}"
    assert body(read(running).articles[-1])[-1] == head + text
    alone = f"{SIGNED}\n\n一、深化改革，激发活力。\n\n完成改革任务12项。\n\n{head}\n\n{text}"
    assert body(read(alone).articles[-1])[-2:] == [head, text]


def test_a_page_s_foot_is_left_out() -> None:
    """Telephone numbers behind the names of services belong to no article, however many."""
    foot = "江州在线 www.example.org 报警 110 火警 119 医疗急救 120 供水热线 00000000"
    assert [block.role for block in blocks(Text(foot))] == ["furniture"]
    assert body(read(f"{SIGNED}\n\n{foot}").articles[-1]) == ["县民政局关心老人，服务到家。"]


def test_a_mark_that_ocr_made_is_left_out() -> None:
    """A quotation mark of markdown, a bar or a dot before a block is no part of it."""
    for mark in ("> ", "| ", "● "):
        assert body(read(f"{SIGNED}\n\n{mark}一是抓好落实。").articles[-1])[-1] == "一是抓好落实。"


def test_a_signature_inside_a_body_begins_nothing() -> None:
    """A line of titles and name that no headline precedes stays where it is printed."""
    page = f"{SIGNED}\n\n山阳县委书记 林远\n\n会议结束。"
    assert len(read(page).articles) == 3


@given(
    st.lists(
        st.sampled_from(["\n", "\n\n", "> ", " ", "林远", "县长", "改革 发展", "一、", "。", "，", "8%", "发言摘登"])
    )
)
def test_no_page_raises(parts: list[str]) -> None:
    """Odd pages give fewer articles, never an error, and no character stands in two paragraphs."""
    page = Text("".join(parts))
    assert 0 <= excerpts.claims(Page(text=page)) <= 1
    found = excerpts.parse(Page(text=page)).articles
    pieces = [line for draft in found for lines in draft.paragraphs for line in lines]
    assert not any(one.overlaps(other) for n, one in enumerate(pieces) for other in pieces[:n])


@pytest.mark.parametrize(
    "page",
    [
        "市长 " * 70_000,
        "改革 发展\n\n县长 林远\n\n" * 10_000,
        "改" * 200_000,
        "\n" * 200_000,
        "市、" * 100_000,
        "火警 119 " * 30_000,
    ],
    ids=["titles", "many articles", "one line", "empty lines", "commas", "numbers"],
)
def test_hostile_pages_take_linear_time(page: str) -> None:
    """A long page takes no longer than its length deserves."""
    began = time.process_time()
    excerpts.claims(Page(text=Text(page)))
    read(page)
    assert time.process_time() - began < 6 * pace()


def test_printed_lines_are_put_together_by_blank_lines() -> None:
    """Where blank lines part paragraphs, the lines between two of them are one, however short."""
    page = SIGNED.replace(
        "江州市坚持改革为先，经济稳步增长。", "江州市坚持改革为先，完成。\n经济稳步增长，\n群众满意。"
    )
    assert body(read(page).articles[0]) == ["江州市坚持改革为先，完成。经济稳步增长，群众满意。"]


def test_printed_lines_are_parted_by_indents_and_short_ends() -> None:
    """Without blank lines a paragraph begins indented, counted, or behind a short line that ends a sentence."""
    lines = [
        "江州市坚持改革为先开放为要，",
        "经济增长。",
        "上半年全市外贸进出口稳步增",
        "长，势头良好，形势十分喜人。",
        "一是抓好落实。",
    ]
    head = "深化改革 建设新城\n江州市委书记 林远\n"
    wanted = [lines[0] + lines[1], lines[2] + lines[3], lines[4]]
    assert body(read(head + "\n".join(lines * 3)).articles[0]) == wanted * 3
    indented = [lines[0], lines[1], "\u3000\u3000" + lines[2], lines[3], "\u3000\u3000" + lines[4]]
    assert body(read(head + "\n".join(indented)).articles[0]) == wanted
