"""Laws of the parser of web copies, on invented pages of several sites."""

from __future__ import annotations

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import ITEMS
from typesetting import print_page

from govnews.layout.draft import Draft, Layout, Page, Row
from govnews.parsers import newspaper, web
from govnews.text import Text

PAGES = sorted((Path(__file__).parent / "pages").glob("web_*.txt"))
LEAD = "3月5日，云岭州召开防汛会议，州长林远出席并讲话。"
BODY = "林远强调，要把责任落到每一座水库，确保安全度汛。"


def read(text: str) -> Layout:
    """Parse a page."""
    return web.parse(Page(text=Text(text)))


def only(text: str) -> Draft:
    """The one article of a page."""
    (draft,) = read(text).articles
    return draft


def said(paragraph: tuple[Text, ...]) -> str:
    """A paragraph as it is printed in the finished text."""
    return (" " if isinstance(paragraph, Row) else "").join(map(str, paragraph))


def bodies(text: str) -> list[list[str]]:
    """The paragraphs of each article."""
    return [[said(paragraph) for paragraph in draft.paragraphs] for draft in read(text).articles]


def described(draft: Draft) -> dict[str, object]:
    """An article as the files of expectations hold it."""
    return {
        "kicker": " ".join(map(str, draft.kicker)) or None,
        "headline": " ".join(map(str, draft.headline)) or None,
        "subheadlines": [str(line) for line in draft.subheadlines],
        "authors": [{"name": author.name, "role": author.role} for author in draft.authors],
        "publisher": draft.publisher,
        "continued_on": draft.continued_on,
        "kind": draft.kind,
        "captions": ["".join(map(str, picture.lines)) for picture in draft.pictures],
        "paragraphs": [said(paragraph) for paragraph in draft.paragraphs],
    }


def test_there_are_pages() -> None:
    """An empty folder proves nothing."""
    assert len(PAGES) >= 5


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_is_read_as_expected(path: Path) -> None:
    """A copied page gives its articles, each with headline block, facts, pictures, paragraphs and rows of tables."""
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    layout = read(path.read_text("utf-8"))
    assert [described(draft) for draft in layout.articles] == expected["articles"]
    assert {str(draft.published) if draft.published else None for draft in layout.articles} == {expected["published"]}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_is_claimed_before_the_newspaper_parser(path: Path) -> None:
    """A page with a paragraph a line is claimed with more confidence than the parser of printed lines has."""
    page = Page(text=Text(path.read_text("utf-8")))
    assert web.claims(page) > max(0.4, newspaper.claims(page))


@pytest.mark.parametrize("width", [14, 20, 26])
def test_printed_columns_are_left_to_others(width: int) -> None:
    """Lines that break sentences where a column ends are claimed with less confidence."""
    page = Page(text=Text(print_page(ITEMS, width=width, blanks="none", headlines="before")))
    assert web.claims(page) < newspaper.claims(page)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_part_is_a_view_of_the_page(path: Path) -> None:
    """What an article consists of are slices of the page, so that each keeps its place."""
    page = Text(path.read_text("utf-8"))
    for draft in web.parse(Page(text=page)).articles:
        parts = [*draft.kicker, *draft.headline, *draft.subheadlines, *draft.byline]
        parts += [piece for paragraph in draft.paragraphs for piece in paragraph]
        parts += [line for picture in draft.pictures for line in picture.lines]
        assert all(page.holds(part) for part in parts)


# -- headline and text -----------------------------------------------------------------------------------------------


def test_text_without_a_headline_has_none() -> None:
    """A page whose first line is a paragraph names no headline."""
    assert only(f"{LEAD}\n{BODY}").headline == ()


@pytest.mark.parametrize("separator", ["\n", "\n\n", "\n　　", "\n\xa0\xa0\n"])
def test_paragraphs_are_parted_however_the_copy_sets_them(separator: str) -> None:
    """Blank lines and indents between paragraphs change nothing."""
    assert bodies(separator.join(["云岭州部署防汛", LEAD, BODY])) == [[LEAD, BODY]]


@pytest.mark.parametrize(
    "headline", ["加油！云岭茶农", "山里的路通向哪里？", "云岭州，一座茶城的十年", "江州观察【特稿】茶路"]
)
def test_marks_in_a_headline_do_not_make_it_a_paragraph(headline: str) -> None:
    """A headline may call, ask or pause."""
    assert [str(line) for line in only(f"{headline}\n{LEAD}\n{BODY}").headline] == [headline]


def test_a_headline_longer_than_a_line_is_one_where_nothing_else_heads_the_text() -> None:
    """A first line without a stop heads the text, however long it is."""
    headline = "云岭州召开全州防汛抗旱暨水库安全度汛工作会议，部署今年汛期各项重点任务并对全州两百座水库逐一落实责任人"
    assert [str(line) for line in only(f"{headline}\n{LEAD}\n{BODY}").headline] == [headline]


def test_what_is_said_of_other_pictures_is_left_out_of_a_headline() -> None:
    """A tag for the film beside the text is no part of the headline."""
    assert [str(line) for line in only(f"[视频]云岭州部署防汛\n{LEAD}").headline] == ["云岭州部署防汛"]


def test_section_headings_are_no_paragraphs() -> None:
    """A short line between paragraphs heads the next; a dated line of a chronicle does not."""
    page = f"云岭州部署防汛\n{LEAD}\n一、责任到人\n{BODY}\n林远简历\n1998.07 青川县水务局技术员\n2005.03 青川县副县长"
    assert bodies(page) == [[LEAD, BODY, "1998.07 青川县水务局技术员", "2005.03 青川县副县长"]]


def test_lists_between_paragraphs_are_kept() -> None:
    """Three short lines or more are a list, not headings."""
    names = ["青川县", "白石市", "松江县", "远山县"]
    assert bodies("\n".join(["云岭州公布名单", "名单如下：", *names, BODY])) == [["名单如下：", *names, BODY]]


def test_a_page_copied_into_one_line_is_parted_at_its_gaps() -> None:
    """Wide gaps behind stops part the paragraphs of a page without line ends."""
    paragraphs = [LEAD, BODY] * 8
    page = "　　".join(
        ["2021年云岭州政府工作报告——2021年1月20日在人民代表大会会议上", "州长林远各位代表：", *paragraphs]
    )
    draft = only(page)
    assert [said(paragraph) for paragraph in draft.paragraphs] == ["各位代表：", *paragraphs]
    assert [author.name for author in draft.authors] == ["林远"]
    assert draft.kind == "report"


# -- facts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("发布日期：2021-03-06 10:20  来源：云岭日报  浏览次数：7", "2021-03-06", "云岭日报"),
        ("2021-03-06 09:30", "2021-03-06", None),
        ("云岭网 2021-03-06 19:14:30", "2021-03-06", "云岭网"),
        ("来源：《云岭日报》", None, "云岭日报"),
        ("发布时间：2021年3月6日", "2021-03-06", None),
        ("更新时间：2021-03-06", None, None),
        ("时间：3月6日上午", None, None),
    ],
)
def test_facts_are_read_where_they_are_printed(line: str, published: str | None, publisher: str | None) -> None:
    """Day of issue and source are what the page says, and None where it says less than a full date."""
    draft = only(f"云岭州部署防汛\n{line}\n{LEAD}\n{BODY}")
    assert (str(draft.published) if draft.published else None, draft.publisher) == (published, publisher)


def test_the_date_of_the_visit_is_not_the_date_of_issue() -> None:
    """A labelled date wins over the date that a site prints at its top."""
    page = f"2023年9月1日 星期五\n云岭州部署防汛\n发布日期：2021-03-06\n{LEAD}"
    assert str(only(page).published) == "2021-03-06"


def test_the_mark_of_the_paper_ends_the_text() -> None:
    """The paper and its issue behind the last sentence are facts, not text."""
    draft = only(f"{LEAD}\n{BODY}《 云岭日报 》（ 2021年03月06日 01 版）")
    assert said(draft.paragraphs[-1]) == BODY
    assert (str(draft.published), draft.publisher) == ("2021-03-06", "云岭日报")


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("（责任编辑：周秋）", "周秋", "editor"),
        ("□本报记者　何 秋", "何秋", "reporter"),
        ("本报驻白石记者 何秋", "何秋", "reporter"),
        ("（本报云岭3月5日电 记者何秋）", "何秋", "reporter"),
        ("作者：何秋", "何秋", "author"),
    ],
)
def test_authors_are_read_from_lines_of_their_own(line: str, name: str, role: str) -> None:
    """A line that names who wrote or edited an item is no paragraph."""
    draft = only(f"云岭州部署防汛\n{LEAD}\n{BODY}\n{line}")
    assert [(author.name, author.role) for author in draft.authors] == [(name, role)]
    assert [said(paragraph) for paragraph in draft.paragraphs] == [LEAD, BODY]


def test_the_agency_wins_over_the_site_that_copied_it() -> None:
    """Who reports is who the dateline names."""
    page = f"云岭州部署防汛\n来源：江州网\n新华社云岭3月5日电（记者何秋）{LEAD}\n{BODY}"
    assert only(page).publisher == "新华社"


# -- several articles ------------------------------------------------------------------------------------------------


def test_a_second_dispatch_is_no_second_article() -> None:
    """A dateline without a headline above it goes on with the article."""
    page = f"云岭州部署防汛\n本报云岭3月5日电（记者何秋）{LEAD}\n本报白石3月5日电（记者江平）{BODY}"
    draft = only(page)
    assert [author.name for author in draft.authors] == ["何秋", "江平"]


def test_headlines_over_datelines_part_articles() -> None:
    """Where the first headline stands right above a dateline, so does each that begins an article."""
    first, second = f"本报讯（记者何秋）{LEAD}", f"本报讯（记者江平）{BODY}"
    page = f"云岭州部署防汛\n{first}\n各地抓紧检查\n{BODY}\n白石河新桥通车\n{second}"
    assert bodies(page) == [[first, BODY], [second]]


def test_headings_inside_one_article_part_nothing() -> None:
    """Counted headings of a marked text head sections of one article."""
    page = f"# 云岭州防汛方案\n\n## 一、目标\n\n{LEAD}\n\n## 二、措施\n\n{BODY}"
    assert bodies(page) == [[LEAD, BODY]]


# -- pages that hold no article --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("", "empty"),
        (" \n　\n", "empty"),
        ("The county held a meeting on Monday. It was long.", "not Chinese"),
        ("県は会議をひらきました。これからもがんばります。", "not Chinese"),
        ("首页\n新闻\n要闻\n专题\n云岭州部署防汛\n白石河新桥通车", "no running text"),
        ("<!DOCTYPE html>\n<html><body><p>云岭州召开会议。</p></body></html>", "HTML"),
    ],
)
def test_a_page_without_an_article_says_why(page: str, reason: str) -> None:
    """Where nothing is an article there is none, and a diagnostic says why."""
    layout = read(page)
    assert layout.articles == ()
    assert [diagnostic.code for diagnostic in layout.diagnostics] == ["no_article"]
    assert reason in layout.diagnostics[0].message


def test_a_single_line_is_a_paragraph() -> None:
    """A page of one line is that paragraph, even where no stop ends it."""
    assert bodies("全州茶叶产量增长6.2%") == [["全州茶叶产量增长6.2%"]]


@given(st.text(alphabet="江州会议。，：！\n　 #<>p/*1|（）《》月日-", max_size=300))
def test_no_text_raises_and_no_piece_is_used_twice(text: str) -> None:
    """Whatever a page holds, parts of articles are slices of it that do not overlap."""
    page = Text(text)
    pieces = [
        piece for draft in web.parse(Page(text=page)).articles for paragraph in draft.paragraphs for piece in paragraph
    ]
    assert all(page.holds(piece) for piece in pieces)
    assert all(not len(one) or one.precedes(other) for one, other in pairwise(pieces))


@given(st.lists(st.sampled_from([LEAD, BODY]), min_size=1, max_size=6), st.sampled_from(["\n", "\n\n", "\n　　"]))
def test_no_paragraph_is_lost(paragraphs: list[str], separator: str) -> None:
    """Behind a headline, every paragraph is kept, in order."""
    assert bodies(separator.join(["云岭州部署防汛", *paragraphs])) == [paragraphs]


@pytest.mark.parametrize(
    "unit",
    [
        "江州\n",
        "1\n",
        "<b>江",
        "<p",
        "江州。　　",
        "时间：",
        "（",
        "——江州\n>\n",
        "江州\n时间：2021-03-04\n会议召开。\n",
    ],
)
def test_hostile_pages_take_linear_time(unit: str) -> None:
    """Twice the page takes about twice the time, never four times."""
    times = []
    for length in (20_000, 80_000):
        page = Page(text=Text(unit * (length // len(unit))))
        start = time.process_time()
        web.claims(page)
        web.parse(page)
        times.append(time.process_time() - start)
    assert times[1] < max(0.5, 10 * times[0])
