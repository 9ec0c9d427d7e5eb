"""Laws of the newspaper parser, on invented pages in several layouts."""

from __future__ import annotations

import itertools
import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import FLOODS, ITEMS, TEA, VISIT
from typesetting import Blanks, Item, print_page

from govnews import parsers
from govnews.layout.draft import Draft, Layout, Page
from govnews.parsers import excerpts, newspaper, web
from govnews.text import Text

PAGES = sorted((Path(__file__).parent / "pages" / "newspaper").glob("*.txt"))


def read(text: str) -> Layout:
    """Parse a page."""
    return newspaper.parse(Page(text=Text(text)))


def squeezed(string: str) -> str:
    """A string without white space."""
    return re.sub(r"\s", "", string)


def joined(lines: tuple[Text, ...]) -> str:
    """Printed lines as one string without white space."""
    return squeezed("".join(map(str, lines)))


def bodies(layout: Layout) -> list[list[str]]:
    """The paragraphs of each article."""
    return [[joined(paragraph) for paragraph in draft.paragraphs] for draft in layout.articles]


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
        "captions": [joined(picture.lines) for picture in draft.pictures],
        "paragraphs": [joined(paragraph) for paragraph in draft.paragraphs],
    }


def test_there_are_pages() -> None:
    """An empty folder proves nothing."""
    assert len(PAGES) >= 3


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_is_read_as_expected(path: Path) -> None:
    """A printed page gives its articles, each with its own headline block, authors, pictures and paragraphs."""
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    layout = read(path.read_text("utf-8"))
    assert [described(draft) for draft in layout.articles] == expected["articles"]
    published = {str(draft.published) if draft.published else None for draft in layout.articles}
    assert published == {expected["published"]}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_is_claimed(path: Path) -> None:
    """A page of printed lines is claimed with confidence."""
    assert newspaper.claims(Page(text=Text(path.read_text("utf-8")))) > 0.5


def test_a_paragraph_a_line_is_not_claimed() -> None:
    """A web copy, each paragraph on a line of its own, is left to others."""
    page = Page(text=Text("\n".join([TEA.headline[0], *TEA.paragraphs, *FLOODS.paragraphs])))
    assert newspaper.claims(page) < 0.2 < web.claims(page)


@pytest.mark.parametrize("width", [9, 11, 14, 20, 30])
@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("blanks", ["all", "parts", "none"])
def test_printed_lines_are_claimed_before_others(blanks: Blanks, indent: str, width: int) -> None:
    """A page of columns, however narrow or wide, is this parser's and not one for web copies or excerpts."""
    page = Page(text=Text(print_page(ITEMS, width=width, blanks=blanks, headlines="after", indent=indent)))
    assert newspaper.claims(page) > max(web.claims(page), excerpts.claims(page))


def test_a_list_of_fields_before_long_paragraphs_is_not_claimed() -> None:
    """Short lines that a web page prints before its text do not make it a newspaper page."""
    fields = [
        "索引号：",
        "000",
        "发布机构：",
        "云岭州统计局",
        "公开方式：",
        "主动公开",
        "分类：",
        "公报",
        "访问量：",
        "12",
    ]
    page = "\n".join([*fields, *FLOODS.paragraphs, *TEA.paragraphs])
    assert newspaper.claims(Page(text=Text(page))) < 0.5


@pytest.mark.parametrize("headlines", ["before", "after"])
@pytest.mark.parametrize("blanks", ["all", "parts", "none"])
@pytest.mark.parametrize("width", [14, 16, 18, 20, 22, 24])
def test_headlines_are_found_on_either_side(width: int, blanks: Blanks, headlines: str) -> None:
    """Headline blocks before or after their bodies, in columns of any width, go to the body they name."""
    layout = read(print_page(ITEMS, width=width, blanks=blanks, headlines=headlines))  # type: ignore[arg-type]
    found = [(joined(draft.kicker), joined(draft.headline)) for draft in layout.articles]
    assert found == [(item.kicker, squeezed("".join(item.headline))) for item in ITEMS]
    assert [joined(draft.subheadlines) for draft in layout.articles] == [squeezed(item.subheadline) for item in ITEMS]


@given(width=st.integers(13, 26), order=st.permutations(ITEMS), blanks=st.sampled_from(["all", "parts", "none"]))
def test_no_character_of_a_body_is_lost_or_moved(width: int, order: list[Item], blanks: Blanks) -> None:
    """In any column, a body holds its own characters in order, whatever becomes of its paragraphs."""
    found = bodies(read(print_page(order, width=width, blanks=blanks, headlines="after")))
    assert ["".join(body) for body in found] == [squeezed("".join(item.paragraphs)) for item in order]


@given(width=st.integers(13, 26), order=st.permutations(ITEMS))
def test_empty_lines_between_paragraphs_part_them(width: int, order: list[Item]) -> None:
    """Where empty lines stand between paragraphs only, the paragraphs are those printed."""
    found = bodies(read(print_page(order, width=width, blanks="parts", headlines="before")))
    assert found == [[squeezed(paragraph) for paragraph in item.paragraphs] for item in order]


@pytest.mark.parametrize("indent", ["　　", "    "])
@pytest.mark.parametrize("blanks", ["all", "parts", "none"])
@pytest.mark.parametrize("headlines", ["before", "after"])
@pytest.mark.parametrize("width", [10, 13, 17, 24, 30])
def test_kept_indents_tell_every_paragraph(width: int, headlines: str, blanks: Blanks, indent: str) -> None:
    """Where the indents are kept, wide or in halves, articles, headlines and paragraphs are those printed."""
    page = print_page(ITEMS, width=width, blanks=blanks, headlines=headlines, indent=indent)  # type: ignore[arg-type]
    layout = read(page)
    assert bodies(layout) == [[squeezed(paragraph) for paragraph in item.paragraphs] for item in ITEMS]
    assert [joined(draft.headline) for draft in layout.articles] == [squeezed("".join(i.headline)) for i in ITEMS]


@pytest.mark.parametrize(
    "head", ["云岭日报　2024年6月20日　星期四　第2版", "云岭特区报\n2024年6月20日 星期四", "要闻\n2\n2024年6月20日"]
)
@pytest.mark.parametrize("indent", ["", "　　"])
def test_the_head_of_a_page_is_no_headline(head: str, indent: str) -> None:
    """Paper, date, weekday and page before the first article date all of them and belong to none."""
    page = print_page(ITEMS, width=16, blanks="none", headlines="before", indent=indent)
    layout = read(f"{head}\n{page}")
    assert [joined(draft.headline) for draft in layout.articles] == [squeezed("".join(i.headline)) for i in ITEMS]
    assert [joined(draft.kicker) for draft in layout.articles] == [item.kicker for item in ITEMS]
    assert {str(draft.published) for draft in layout.articles} == {"2024-06-20"}


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("守好一江清水\n——访云岭州水务局局长林远", "interview"),
        ("山乡学校的新变化\n——云岭山区教育综述", "feature"),
        ("社论\n守好一江清水", "commentary"),
        ("□ 短 评\n守好一江清水", "commentary"),
        ("简讯\n守好一江清水", "brief"),
        ("关于做好防汛工作的通知", "notice"),
        ("守好一江清水", "news"),
    ],
)
def test_kinds_by_headline_rubric_and_line_below(block: str, kind: str) -> None:
    """What a headline, the rubric above it or the line behind a dash says tells the kind of an article."""
    body = print_page([Item(paragraphs=FLOODS.paragraphs[1:])], width=18, blanks="none", headlines="before")
    (draft,) = read(f"{block}\n{body}").articles
    assert draft.kind == kind


def test_a_bare_jump_below_the_headline_ends_the_article() -> None:
    """下转 on a line of its own, even behind the headline block, tells where the article before it goes on."""
    page = print_page([VISIT], width=16, blanks="none", headlines="after")
    (draft,) = read(f"{page}下转4版\n").articles
    assert (draft.continued_on, joined(draft.headline)) == ("4版", squeezed(VISIT.headline[0]))


def test_text_behind_a_mark_is_no_headline() -> None:
    """A line with a comma right behind 上接 is the article that goes on there."""
    page = print_page([TEA], width=16, blanks="none", headlines="before")
    rest = "（上接01版）\n强化应急值守，严格执行24小时值\n班和领导带班制度。\n"
    first, second = read(page + rest).articles
    assert (second.continued_from, bodies(read(page + rest))[1]) == (
        "01版",
        ["强化应急值守，严格执行24小时值班和领导带班制度。"],
    )
    assert joined(first.headline) == TEA.headline[0]


def test_a_line_right_behind_a_mark_is_no_headline_without_a_comma_either() -> None:
    """No headline stands in one line with 上接."""
    page = print_page([TEA], width=16, blanks="none", headlines="before")
    rest = "（上接01版）各地林业和草原主管部门以\n及相关单位值班员都参加了演练。\n"
    assert bodies(read(page + rest))[1] == ["各地林业和草原主管部门以及相关单位值班员都参加了演练。"]


@pytest.mark.parametrize(
    "last", ["\u3000\u3000走进梨溪镇渠水清清（下转2版）", "\u3000\u3000走进梨溪镇渠水清清\n（下转2版）"]
)
def test_a_paragraph_broken_off_by_a_mark_is_no_headline(last: str) -> None:
    """Close behind a body, set in, the words before 下转 belong to the article that goes on, however few they are."""
    page = f"云岭修渠忙\n\n\u3000\u3000本报讯 云岭县今年修渠三百公里，全部\n通过验收，农户都用上了水。\n{last}\n\n"
    (draft,) = read(page).articles
    assert (draft.continued_on, joined(draft.headline)) == ("2版", "云岭修渠忙")
    assert bodies(read(page))[0][-1] == "走进梨溪镇渠水清清"


@given(st.text(alphabet="云岭要，。：；“”《》（）（记者电讯摄版转 \n\u3000123", max_size=300))
def test_never_raises_and_never_copies(text: str) -> None:
    """Any text gives a layout whose lines are views of the page, no two of one kind overlapping."""
    page = Page(text=Text(text))
    assert 0 <= newspaper.claims(page) <= 1
    taken: list[Text] = []
    for draft in newspaper.parse(page).articles:
        parts = [*draft.kicker, *draft.headline, *draft.subheadlines, *(line for p in draft.paragraphs for line in p)]
        parts += [line for picture in draft.pictures for line in picture.lines]
        assert all(page.text.holds(line) for line in parts)
        taken += parts
    ordered = sorted((line.span.start, line.span.end) for line in taken)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ordered))


def test_a_jump_ends_an_article_and_is_no_text() -> None:
    """下转 is where an article goes on, and not part of its last line; 上接 is where the next one began."""
    page = "\n".join(
        [*print_page([VISIT], width=16, blanks="none", headlines="before").split("\n")[:-2], "双方将（下转4版）",
         "（上接1版）州里还将建设", "一批新的服务站，方便群众", "就近办理各类事项，减少群众", "来回奔波。"]
    )  # fmt: skip
    first, second = read(page).articles
    assert (first.continued_on, second.continued_from) == ("4版", "1版")
    assert bodies(read(page))[0][-1].endswith("双方将")


def test_an_article_cut_off_is_reported() -> None:
    """An article that breaks off in a sentence is reported once, at its last line; a whole one is not."""
    whole = read(print_page([TEA], width=16, blanks="none", headlines="before"))
    assert whole.diagnostics == ()
    page = print_page([TEA], width=16, blanks="none", headlines="before")[:-5]
    cut = parsers.parse(Page(text=Text(page)), newspaper)
    assert [diagnostic.code for diagnostic in cut.diagnostics] == ["cut"]


def test_an_unnamed_commentator_makes_a_commentary() -> None:
    """本报评论员 under a headline names nobody, and still tells what kind of piece it heads."""
    body = print_page([Item(paragraphs=FLOODS.paragraphs[1:])], width=18, blanks="none", headlines="before")
    (draft,) = read(f"绷紧防汛这根弦\n本报评论员\n{body}").articles
    assert (draft.kind, draft.authors, [str(line) for line in draft.headline]) == ("commentary", (), ["绷紧防汛这根弦"])


@pytest.mark.parametrize("width", [14, 17, 21])
def test_a_body_is_signed_at_its_end(width: int) -> None:
    """A reporter in brackets behind the last sentence is the author, wherever the line breaks, and no text is cut."""
    signed = Item(headline=TEA.headline, paragraphs=(*TEA.paragraphs[1:-1], f"{TEA.paragraphs[-1]}（记者 林 远）"))
    layout = read(print_page([signed, VISIT], width=width, blanks="none", headlines="before"))
    assert [[author.name for author in draft.authors] for draft in layout.articles] == [["林远"], ["林远"]]
    assert [joined(draft.headline) for draft in layout.articles] == [
        "云岭高山茶出口突破2亿元",
        "深化产业协作实现互利共赢",
    ]
    assert layout.diagnostics == ()


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_caption_of_two_lines_is_one(gap: str) -> None:
    """The line before a credited one belongs to the caption where it began behind a body, and heads nothing."""
    blanks: Blanks = "none" if gap == "\n" else "all"
    tea, visit = (print_page([item], width=17, blanks=blanks, headlines="before").strip() for item in (TEA, VISIT))
    layout = read(gap.join([tea, "6月19日，茶农在云岭高山茶园里采摘", "夏茶，一派繁忙。 本报记者 高山 摄", visit]))
    captions = [joined(picture.lines) for picture in layout.articles[0].pictures]
    assert captions == ["6月19日，茶农在云岭高山茶园里采摘夏茶，一派繁忙。本报记者高山摄"]
    assert ["".join(body) for body in bodies(layout)] == [squeezed("".join(i.paragraphs)) for i in (TEA, VISIT)]


def test_our_paper_is_the_one_the_head_names() -> None:
    """本报 is the paper named at the head of the page; where none is named it stays unknown."""
    page = print_page([TEA], width=17, blanks="none", headlines="before")
    assert [draft.publisher for draft in read(f"云岭日报\n2024年6月20日 星期四\n{page}").articles] == ["云岭日报"]
    assert [draft.publisher for draft in read(page).articles] == [None]


def test_headline_alone_is_no_article() -> None:
    """A teaser and a page without any body give no article."""
    assert read("州交通局：\n打通“断头路”连接致富路\n").articles == ()
    assert read("").articles == ()


@pytest.mark.parametrize(
    "unit",
    [
        "，",
        "“《（",
        "要\n",
        "　　今天开会\n没有\n",
        "（林远）\n",
        "图为开会\n",
        "开会\n详见3版\n",
        "记者：好。\n",
        "本报讯（记者\n",
        "张三 摄\n",
        "市\n\n市里开会。\n",
        "（下转2版）\n",
        "记者 ",
        "云岭日报",
    ],
)
def test_hostile_pages_take_linear_time(unit: str) -> None:
    """A page four times as long takes no more than about four times as long."""
    took = []
    for size in (20_000, 80_000):
        page = Page(text=Text(unit * (size // len(unit))))
        start = time.process_time()
        newspaper.parse(page)
        newspaper.claims(page)
        took.append(time.process_time() - start)
    assert took[1] < 12 * took[0] + 0.2
