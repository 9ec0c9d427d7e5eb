"""Where articles of a web copy begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govnews
from govnews.layout.web_articles import Item, items
from govnews.layout.web_lines import web_lines
from govnews.text import Text

LEAD = "3月5日，云岭州召开防汛会议，州长林远出席并讲话。"
BODY = "林远强调，要把责任落到每一座水库，确保安全度汛。"
NEWS = "本报讯（记者何秋）3月5日，白石河新桥通车，两岸群众出行更加方便。"
ISSUED = "发布日期：2021-03-06  来源：云岭日报"
LINES = [
    LEAD,
    BODY,
    NEWS,
    ISSUED,
    "云岭州部署防汛",
    "一、目标",
    "相关新闻：",
    "## 目标",
    "加油！",
    "新华社云岭3月5日电",
]


def read(*lines: str) -> list[Item]:
    """The articles of some lines."""
    return items(web_lines(Text("\n".join(lines))))


def parts(item: Item) -> tuple[list[str], list[str], list[str]]:
    """Head, body and tail as strings."""
    return [x.string for x in item.head], [x.string for x in item.body], [x.string for x in item.tail]


def shape(found: list[Item]) -> list[tuple[str, int]]:
    """How each article was told, and how many paragraphs stand in it."""
    return [(item.way, sum(line.role == "text" for line in item.body)) for item in found]


def test_a_page_is_head_text_and_foot() -> None:
    """The text reaches from the first paragraph to the last."""
    (item,) = read("云岭州部署防汛", ISSUED, LEAD, "一、责任", BODY, "打印本页")
    assert parts(item) == (["云岭州部署防汛", ISSUED], [LEAD, "一、责任", BODY], ["打印本页"])


@pytest.mark.parametrize("lines", [(), ("云岭州部署防汛",), ("首页", "要闻"), (ISSUED,), ("云岭州部署防汛", ISSUED)])
def test_without_a_paragraph_there_is_no_article(lines: tuple[str, ...]) -> None:
    """Headlines and facts alone make none."""
    assert read(*lines) == []


def test_a_long_first_line_without_a_stop_is_the_headline() -> None:
    """Where nothing heads the text the first line does, however long; a second such line is text."""
    long = "云岭州召开全州防汛抗旱暨水库安全度汛工作会议，部署今年汛期各项重点任务并对全州两百座水库逐一落实责任人"
    assert parts(read(long, LEAD)[0])[0] == [long]
    assert parts(read("云岭州部署防汛", long, LEAD)[0]) == (["云岭州部署防汛"], [long, LEAD], [])
    assert shape(read(long)) == [("page", 1)]


def test_what_is_called_out_behind_the_first_paragraph_is_text() -> None:
    """A toast or a slogan is spoken there; above the text it may be a headline."""
    (item,) = read("加油！", LEAD, "加油！", BODY)
    assert [line.role for line in (*item.head, *item.body)] == ["short", "text", "text", "text"]


@pytest.mark.parametrize(("behind", "count"), [([], 2), ([BODY[:20] + "。"], 2), ([BODY] * 5, 7)])
def test_a_list_of_other_items_ends_the_text(behind: list[str], count: int) -> None:
    """Unless more text stands behind it than before."""
    (item,) = read("云岭州部署防汛", LEAD, BODY, "相关新闻：", *behind)
    assert sum(line.role == "text" for line in item.body) == count


@pytest.mark.parametrize("count", [2, 3, 5])
def test_a_head_that_is_repeated_parts_articles(count: int) -> None:
    """Headline and facts as above the first text begin each article, and every part is its own."""
    found = read(*[line for n in range(count) for line in (f"云岭州部署第{n}件事", ISSUED, LEAD, BODY)])
    assert shape(found) == [("repeated", 2)] * count
    assert [parts(item)[0][0] for item in found] == [f"云岭州部署第{n}件事" for n in range(count)]


def test_facts_before_other_headlines_part_nothing() -> None:
    """A date that a site prints over its list of items begins no article."""
    found = read("云岭州部署防汛", ISSUED, LEAD, BODY, ISSUED, "白石河新桥", "青川县茶园")
    assert shape(found) == [("page", 2)]


def test_headings_of_the_page_part_where_datelines_follow_them() -> None:
    """Marks of headings over items, each opened by its dateline."""
    found = read("# 云岭简报", "## 白石河新桥通车", NEWS, "## 青川县茶园开采", NEWS, "## 松江县修路", NEWS)
    assert shape(found) == [("heading", 1)] * 3


@pytest.mark.parametrize(
    "lines",
    [
        ("# 云岭州防汛方案", "## 目标", LEAD, "## 措施", BODY),
        ("# 云岭州防汛方案", "## 一、目标", NEWS, "## 二、措施", NEWS),
        ("# 云岭州防汛方案", NEWS, BODY),
    ],
)
def test_other_headings_are_sections(lines: tuple[str, ...]) -> None:
    """Without datelines, or counted, they stand inside one article."""
    assert [item.way for item in read(*lines)] == ["page"]


def test_a_column_of_briefs_is_several_articles() -> None:
    """It opens with a dateline alone; then each has a headline and its text."""
    found = read("新华社云岭3月5日电", "白石河新桥通车", LEAD, "青川县茶园开采", BODY, "松江县修路", BODY)
    assert shape(found) == [("brief", 1)] * 3
    assert [parts(item)[0] for item in found] == [["白石河新桥通车"], ["青川县茶园开采"], ["松江县修路"]]


def test_one_brief_makes_no_column() -> None:
    """A dateline above one text is that text's."""
    assert [item.way for item in read("新华社云岭3月5日电", "白石河新桥通车", LEAD, BODY)] == ["page"]


@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_no_line_is_in_two_articles(lines: list[str]) -> None:
    """Articles follow each other on the page, each with a paragraph, and none takes another's lines."""
    found = read(*lines)
    places = [[line.text.span.start for line in (*item.head, *item.body, *item.tail)] for item in found]
    assert all(any(line.role == "text" for line in item.body) for item in found)
    assert all(one == sorted(one) for one in places)
    assert all(one[-1] < other[0] for one, other in pairwise(places))


WATER = "    6月3日，榆州市召开水利工作会议，部署灌溉工作。各县要抓紧修建水渠。\n    水渠可灌溉农田三万亩。\n"
TEA = "    6月4日，榆州市举行茶叶博览会，来自各地的客商签约。茶叶签约金额达3亿元。\n"
BOOKS = "    6月5日，榆州市新建的图书馆开馆，市民踊跃借阅。图书馆藏书20万册。\n"


@pytest.mark.parametrize("blank", ["", "\n"])
def test_headlines_below_their_texts_part_articles(blank: str) -> None:
    """A page that begins with a text and prints each headline below its own holds as many articles as headlines."""
    heads = ("榆州市部署水利灌溉工作", "茶叶博览会签约3亿元", "榆州市图书馆开馆")
    page = "".join(f"{text}{blank}{head}\n{blank}" for text, head in zip((WATER, TEA, BOOKS), heads, strict=True))
    articles = govnews.parse(page).articles
    assert tuple(one.headline for one in articles) == heads
    assert [len(one.paragraphs) for one in articles] == [2, 1, 1]


@pytest.mark.parametrize(
    "page",
    [
        f"{WATER}茶叶博览会签约3亿元\n{TEA}榆州市图书馆开馆\n{BOOKS}",
        f"{WATER}部署与要求\n{TEA}成果与展望\n",
        f"{WATER}榆州市部署水利灌溉工作\n",
    ],
)
def test_lines_that_do_not_speak_of_the_text_above_part_nothing(page: str) -> None:
    """Headlines above their texts, section headings, and one article with its headline below stay as they were read."""
    assert not any("below" in str(item.way) for item in items(web_lines(Text(page))))


@pytest.mark.parametrize(
    ("line", "house", "day"),
    [("榆州市水利局 2015年6月9日", "榆州市水利局", "2015-06-09"), ("市水利局　2015-06-09", "市水利局", "2015-06-09")],
)
def test_office_and_day_below_a_headline_publish_it(line: str, house: str, day: str) -> None:
    """Who published a page and when may stand in one line below its headline."""
    (article,) = govnews.parse(f"榆州市部署水利灌溉工作\n{line}\n{WATER}").articles
    assert (article.headline, article.publisher, str(article.published)) == ("榆州市部署水利灌溉工作", house, day)
    assert article.subheadlines == ()
