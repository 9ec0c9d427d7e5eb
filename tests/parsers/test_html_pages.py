"""Laws of the parser of web pages: what is the headline, what is text, what stands around it and is none of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import Pipeline
from govnews.layout.draft import Page
from govnews.model import Article
from govnews.parsers import html, web
from govnews.text import Text

FIRST = "3月5日，云岭州召开防汛会议，州长林远出席并讲话。"
SECOND = "林远强调，要把责任落到每一座水库，确保安全度汛。"
THIRD = "会议指出，去年全州水库蓄水12亿立方米，同比增长3.1%。"
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
HEADLINE = "云岭州部署防汛工作"
MENU = '<ul><li><a href="/">首页</a></li><li><a href="/a">要闻</a></li><li><a href="/b">政务公开</a></li></ul>'
LIST = (
    '<ul><li><a href="/1">东坪县召开会议，研究农田水利建设工作。</a><span>2024-01-01</span></li>'
    '<li><a href="/2">南湖区举行仪式，庆祝大桥通车。</a><span>2024-01-02</span></li></ul>'
)
READS = Pipeline(extractors=())


def only(page: str) -> Article:
    """The one article of a page."""
    (article,) = READS.parse(page if page.startswith("<html") else f"<html><body>{page}</body></html>").articles
    return article


def body(page: str) -> list[str]:
    """Its paragraphs."""
    return [paragraph.text for paragraph in only(page).paragraphs]


# -- body --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        f"{MENU}<h1>{HEADLINE}</h1><div id=zoom>{TEXT}</div>{LIST}",
        f"{MENU}<h1>{HEADLINE}</h1><div class=TRS_Editor>{TEXT}</div>{LIST}",
        f"{MENU}<div><h1>{HEADLINE}</h1><div>{TEXT}</div></div><div>{LIST}</div>",
        f"<table><tr><td>{MENU}</td></tr><tr><td><h1>{HEADLINE}</h1>{TEXT}</td><td>{LIST}</td></tr></table>",
        f"<div>{MENU}<h1>{HEADLINE}</h1>{TEXT}{LIST}</div>",
        f"<div>{MENU}<h1>{HEADLINE}</h1>{FIRST}<br>{SECOND}<br><br>{THIRD}<br>{LIST}</div>",
        f"<form id=aspnetForm>{MENU}<h1>{HEADLINE}</h1><div><div>{TEXT}</div></div>{LIST}</form>",
        f"{MENU}<h1>{HEADLINE}</h1><div><p><span>{FIRST}</span></p><p><font>{SECOND}</font></p><p>{THIRD}</p></div>",
    ],
    ids=["id", "class", "dense", "table", "flat", "breaks", "form", "inline"],
)
def test_the_text_is_found(page: str) -> None:
    """By a name that sites share, or by where words run; menus and lists are no part of it."""
    assert body(page) == [FIRST, SECOND, THIRD]
    assert only(page).headline == HEADLINE


@pytest.mark.parametrize(
    "around",
    [
        '<div class="footer"><p>主办单位：云岭州人民政府。地址：云岭路1号。未经许可，不得转载。</p></div>',
        '<div class="comment-list"><p>网友说：防汛工作做得好，希望继续努力，保护好人民群众的生命财产安全。</p></div>',
        "<nav><p>云岭州简介：云岭州位于西部，下辖六县，面积三万平方公里。</p></nav>",
        "<div style='display:none'><p>看不见的文字，写在页面里，谁也读不到，不是正文。</p></div>",
        "<select><option>东坪县，南湖区。</option></select>",
        "<script>document.write('<p>脚本写的文字，不是正文。</p>')</script>",
        f'<div class="sidebar">{LIST}</div>',
    ],
    ids=["footer", "comments", "nav", "hidden", "select", "script", "sidebar"],
)
@pytest.mark.parametrize("inside", [True, False])
def test_what_is_apart_is_no_text(around: str, *, inside: bool) -> None:
    """Whether it stands beside the text or within what holds it."""
    page = f"<h1>{HEADLINE}</h1><div id=zoom>{TEXT}{around if inside else ''}</div>{'' if inside else around}"
    assert body(page) == [FIRST, SECOND, THIRD]


def test_a_name_shared_by_sites_does_not_win_where_little_text_stands() -> None:
    """A short notice in an element called the text is not it."""
    notice = '<div class="article-content"><p>本网声明：欢迎来稿。</p></div>'
    assert body(f"{notice}<h1>{HEADLINE}</h1><div class=x1>{TEXT}</div>") == [FIRST, SECOND, THIRD]


def test_what_editors_sign_off_ends_the_text() -> None:
    """What a page prints behind them is its own; the editors are kept."""
    tail = "<p>责任编辑：苏一丁</p><p>扫描二维码，关注云岭发布，了解更多资讯。</p><p>本网声明：文章版权归作者所有。</p>"
    article = only(f"<h1>{HEADLINE}</h1><div id=zoom>{TEXT}{tail}</div>")
    assert [paragraph.text for paragraph in article.paragraphs] == [FIRST, SECOND, THIRD]
    assert [(author.name, author.role) for author in article.authors] == [("苏一丁", "editor")]


def test_headings_in_the_text_are_no_paragraphs() -> None:
    """Whether marked as headings or set bold."""
    text = f"<p>{FIRST}</p><h2>压实责任</h2><p>{SECOND}</p><p><b>备足物资</b></p><p>{THIRD}</p>"
    assert body(f"<h1>{HEADLINE}</h1><div id=zoom>{text}</div>") == [FIRST, SECOND, THIRD]


def test_tables_stay_in_their_place() -> None:
    """A row a paragraph, its cells parted by blanks."""
    cells = [("县", "水库（座）"), ("东坪", "12"), ("南湖", "7")]
    table = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in cells)
    rows = [" ".join(row) for row in cells]
    assert body(f"<h1>{HEADLINE}</h1><div id=zoom><p>{FIRST}</p><table>{table}</table><p>{SECOND}</p></div>") == [
        FIRST, *rows, SECOND,
    ]  # fmt: skip


def test_captions_are_no_paragraphs() -> None:
    """They are kept with who took the picture."""
    article = only(f"<h1>{HEADLINE}</h1><div id=zoom><p>{FIRST}</p><p>图为会议现场。陈云摄</p><p>{SECOND}</p></div>")
    assert [paragraph.text for paragraph in article.paragraphs] == [FIRST, SECOND]
    assert [caption.photographer for caption in article.captions] == ["陈云"]


# -- head --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        f"<h1>{HEADLINE}</h1>",
        f"<title>{HEADLINE}-云岭州人民政府</title><div>{HEADLINE}</div>",
        f"<title>云岭州人民政府</title><meta name=ArticleTitle content='{HEADLINE}'><p>{HEADLINE}</p>",
        f"<title>x</title><meta property='og:title' content='{HEADLINE}'><h3>云岭要闻</h3><p class=a>{HEADLINE}</p>",
        f"<title>{HEADLINE}_云岭要闻_云岭网</title>",
        f"<title>{HEADLINE} - 云岭网</title>",
        f"<title>{HEADLINE}--时政--云岭网</title>",
        f"<title>云岭网</title><h2>{HEADLINE}</h2><h3>字体大小调整</h3>",
        f"<title>{HEADLINE}</title><h1>{HEADLINE[:4]}<br>{HEADLINE[4:]}</h1>",
    ],
)
def test_the_headline_is_found(head: str) -> None:
    """By what the page calls itself, else by rank; the name of the site is no part of it."""
    article = only(f"{MENU}{head}<div class=TRS_Editor>{TEXT}</div>")
    assert article.headline is not None
    assert article.headline.replace(" ", "") == HEADLINE


def test_headings_beside_the_headline_are_kicker_and_subheadline() -> None:
    """As they are printed above and below it, in one element."""
    block = f"<div><h3>林远在防汛会议上强调</h3><h1>{HEADLINE}</h1><h3>李山主持</h3></div>"
    article = only(f"{MENU}{block}<div id=zoom>{TEXT}</div>")
    assert (article.kicker, article.headline, article.subheadlines) == ("林远在防汛会议上强调", HEADLINE, ("李山主持",))


def test_a_headline_said_twice_is_one() -> None:
    """Pages for telephones have another; the first line of a text may say it again."""
    again = f"<div class=pc><h1>{HEADLINE}</h1></div><div class=mobile><h1>{HEADLINE}</h1></div>"
    article = only(f"{again}<div id=zoom><p><b>{HEADLINE}</b></p>{TEXT}</div>")
    assert (article.headline, article.kicker, article.subheadlines) == (HEADLINE, None, ())
    assert article.paragraphs[0].text == FIRST


def test_the_tag_before_a_headline_is_none_of_it() -> None:
    """It says what else the page shows."""
    assert only(f"<h1>[视频]{HEADLINE}</h1><div id=zoom>{TEXT}</div>").headline == HEADLINE


def test_an_element_around_the_headline_is_not_apart_whatever_it_is_called() -> None:
    """Sites call boxes after the menus that they also hold."""
    box = f"<div class='cnt_nav'><h3>{HEADLINE}</h3><p>来源：云岭网 2024年03月05日</p></div>"
    article = only(f"<title>{HEADLINE}</title>{box}<div id=zoom>{TEXT}</div>")
    assert (article.headline, article.publisher, str(article.published)) == (HEADLINE, "云岭网", "2024-03-05")


# -- facts -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "facts",
    [
        "<p>发布时间：2024-03-05 10:00　来源：云岭日报</p>",
        "<div><span class=t>2024-03-05 10:00</span><span class=s>来源：云岭日报</span></div>",
        "<p><i>来源：云岭日报</i><em>2024年03月05日 19:37</em></p>",
        "<div>2024年3月5日 来源：<a href='/x'>云岭日报</a></div>",
        "<div><p>2024-03-05</p><p>来源：<a href='/x'>云岭日报</a></p></div>",
    ],
)
def test_day_and_source_stand_around_the_text(facts: str) -> None:
    """On one line or several, linked or not, above the text or right below the headline."""
    for page in (f"{facts}<h1>{HEADLINE}</h1>", f"<h1>{HEADLINE}</h1>{facts}"):
        article = only(f"{MENU}{page}<div id=zoom>{TEXT}</div>{LIST}")
        assert (str(article.published), article.publisher) == ("2024-03-05", "云岭日报")


def test_the_head_of_the_page_tells_what_its_lines_do_not() -> None:
    """And is not believed against them."""
    meta = "<meta name=PubDate content='2024-03-05 10:00'><meta name=ContentSource content='来源：云岭日报'>"
    page = f"<html><head>{meta}</head><h1>{HEADLINE}</h1>FACTS<div id=zoom>{TEXT}</div>"
    silent, told = (only(page.replace("FACTS", facts)) for facts in ("", "<p>2024-03-06 来源：云岭晚报</p>"))
    assert (str(silent.published), silent.publisher) == ("2024-03-05", "云岭日报")
    assert (str(told.published), told.publisher) == ("2024-03-06", "云岭晚报")


def test_days_of_other_articles_are_not_its_own() -> None:
    """Those of a list below, or of what is hidden."""
    article = only(f"<h1>{HEADLINE}</h1><div id=zoom>{TEXT}</div>{LIST}<div>2024-01-05 12:00</div>")
    assert article.published is None


# -- no article --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html></html>", "the page is empty"),
        (f"<html>{MENU}{LIST}</html>", "no running text"),
        ("<html><p>会议", "no running text"),
    ],
)
def test_a_page_without_text_says_so(page: str, reason: str) -> None:
    """Nothing is made of menus and lists."""
    document = READS.parse(page)
    assert not document.articles
    assert document.diagnostics[-1].code == "no_article"
    assert reason in document.diagnostics[-1].message


def test_a_text_without_mark_up_is_not_this_parsers() -> None:
    """Named for one all the same it says why it finds nothing, and the source of a page is not read as text."""
    page = Page(text=Text(FIRST))
    assert html.claims(page) == 0
    assert html.parse(page).diagnostics[0].message == "the page has no mark-up"
    source = web.parse(Page(text=Text(f"<html>{FIRST}")))
    assert source.diagnostics[0].message.startswith("this is the source of a page of HTML")


@given(
    st.permutations(
        [MENU, LIST, f"<h1>{HEADLINE}</h1>", f"<div id=zoom>{TEXT}</div>", "<div class=footer>版权所有。</div>"]
    )
)
def test_the_text_is_the_same_wherever_things_stand(parts: list[str]) -> None:
    """What stands around it may be in any order."""
    assert body("".join(parts)) == [FIRST, SECOND, THIRD]
