"""Columns run together line by line are taken apart; what reads well stays as printed."""

from __future__ import annotations

import time
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout import columns_words
from govnews.layout.columns import mend
from govnews.layout.columns_seams import Seams, closed, goes_on, numbered, ordinal, orphaned, plain, width
from govnews.layout.columns_streams import Outside, part
from govnews.layout.columns_words import Words
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govnews.layout.columns import Block

PARAGRAPHS = (
    (
        "松江县坚持把茶叶作为富民的第一产业，推广绿色防控技术，改造低产茶园，引进深加工企业，开发茶饮料和茶点心，"
        "在高铁站和机场开设品牌门店，组织合作社与农户签订收购协议，让山区群众在家门口就能增加收入、照顾老人。"
    ),
    (
        "云桥区深入开展河道清理行动，关闭沿岸排污企业，修复湿地和林带，建设滨河步道与街头公园，聘请退休干部担任民间河长，"
        "每周巡查水质，发现问题立即上报整改，昔日的臭水沟变成了市民休闲健身的好去处，周边房屋租金也跟着上涨。"
    ),
    (
        "白石县推行一窗受理、并联审批，把企业开办时间压缩到半天以内，设立园区服务中心，将政策宣传、人才招聘、法律咨询送到车间门口，"
        "建立领导干部联系企业制度，定期上门听取意见，帮助解决用地、用工、融资等实际困难。"
    ),
    (
        "河东区围绕群众反映强烈的停车难问题，利用边角空地新建停车泊位，开放机关单位院内车位，推出错时共享停车服务，"
        "同步改造老旧小区道路和照明设施，加装电梯，增设健身器材，居民满意程度明显提高，社区面貌焕然一新。"
    ),
    (
        "沙湖县依托近千年的地毯编织历史，把传统技艺保护与文化旅游结合起来，建设非物质文化遗产展示馆，举办手工艺博览会，"
        "培训农村妇女掌握编织技术，产品远销海外市场，许多外出务工人员纷纷返乡创业，带动周边村庄共同富裕。"
    ),
)
WIDTHS = range(16, 29, 2)
CLOSING = "，。、；：”》）％%"


def wrap(paragraph: str, wide: int) -> list[str]:
    """A paragraph in printed lines: the first indented, no line begun by a closing mark."""
    text, lines, start = "\u3000\u3000" + paragraph, [], 0
    while start < len(text):
        stop = min(len(text), start + wide)
        while stop < len(text) and text[stop] in CLOSING:
            stop += 1
        lines.append(text[start:stop].strip())
        start = stop
    return lines


def run_together(one: Sequence[str], other: Sequence[str], offset: int) -> list[str]:
    """Two texts line by line, the second beginning after ``offset`` lines of the first."""
    lines, left, right = list(one[:offset]), list(one[offset:]), list(other)
    while left or right:
        lines += right[:1] + left[:1]
        del right[:1], left[:1]
    return lines


def page(*blocks: Sequence[str]) -> list[Block]:
    """Blocks as a parser has them: views of one page."""
    text = Text("\n\n".join(" ".join(block) for block in blocks))
    return [tuple(line.breaks()) for line in text.lines() if len(line)]


def mended(*blocks: Sequence[str]) -> list[list[str]]:
    """The paragraphs made of some blocks, as strings."""
    views = page(*blocks)
    words = Words(str(line) for block in views for line in block)
    return [[str(line) for line in lines] for lines in mend(views, words).paragraphs]


def test_two_texts_run_together_are_taken_apart() -> None:
    """At every width and offset together, 92 of 100 lines stand before the line they stood before in their own text."""
    right = wanted = 0
    for wide in WIDTHS:
        for offset in (0, 1, 3):
            for n, m in permutations(range(len(PARAGRAPHS)), 2):
                one, other = wrap(PARAGRAPHS[n], wide), wrap(PARAGRAPHS[m], wide)
                rest = [wrap(text, wide) for k, text in enumerate(PARAGRAPHS) if k not in (n, m)]
                found = mended(*rest[:1], run_together(one, other, offset), *rest[1:])
                links = {*pairwise(one), *pairwise(other)}
                wanted += len(links)
                right += len(links & {link for lines in found for link in pairwise(lines)})
    assert right / wanted >= 0.92, right / wanted


@pytest.mark.parametrize("wide", WIDTHS)
def test_sound_paragraphs_stay_as_printed(wide: int) -> None:
    """No order of sound paragraphs, whole or cut off at the end of a line, is changed."""
    for texts in permutations(PARAGRAPHS, 3):
        blocks = [wrap(text, wide) for text in texts]
        assert mended(*blocks) == blocks
        cut = [blocks[0], ["一是抓落实。", *blocks[1][:-1]], ["二是抓督导。", *blocks[2][:-1]]]
        assert mended(*cut) == cut


def test_a_line_that_holds_one_of_each_is_cut() -> None:
    """Two printed lines that were read as one are parted where each half goes on elsewhere."""
    lead = ["云桥区深入学习上级会议精神，全面贯", "彻落实绿色发展理念，打好污染防治", "攻坚战，河道水质明显改善。"]
    two = [
        "一是创新实施机制。建立重大改革牵引机",
        "制和闭环推进办法，每个季度公开晾",
        "晒工作成效，任务全部按期完成了。",
    ]
    three = wrap("三是" + PARAGRAPHS[1], 16)
    blocks = [lead[1:2] + two[2:] + lead[2:], two[:1], [lead[0] + two[1]], three]
    assert mended(*blocks) == [lead, two, three]


def test_the_end_of_a_lead_printed_before_it_goes_behind_it() -> None:
    """A block that begins with the rest of a figure is the end of the text that awaits one."""
    lead = ["白石县坚持项目为先、服务为本，以重点", "工程的突破带动经济发展，上半年投资增长"]
    two = ["二是优化服务。推行一窗受理、并联审", "批，把企业开办时间压缩到半天以内，群", "众办事更加方便。"]
    one = ["一是精准谋划。组织专门力量研究政策。"]
    found = mended(["9.3%，税收增长7.7%。"], one, two[:1], [lead[0], two[1], lead[1], two[2]])
    assert found == [[*lead, "9.3%，税收增长7.7%。"], one, two]


def test_a_block_broken_off_goes_on_in_the_next() -> None:
    """An open end and the next block make one paragraph; a counted block begins its own."""
    assert mended(["全市建成集"], ["生产于一体的基地。"]) == [["全市建成集", "生产于一体的基地。"]]
    assert mended(["全市建成集"], ["二是抓好服务。"]) == [["全市建成集"], ["二是抓好服务。"]]
    assert mended(["全市建成了。"], ["各地抓好服务。"]) == [["全市建成了。"], ["各地抓好服务。"]]


def test_cells_of_a_table_are_no_columns_run_together() -> None:
    """Short pieces keep their order, whatever they are."""
    cells = ["报警", "110", "火警", "119", "急救", "120", "政企", "热线", "企业"]
    assert mended(cells) == [cells]


def test_a_sound_article_needs_no_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is loaded where nothing hints at columns run together."""
    monkeypatch.setattr(columns_words, "known", lambda _: pytest.fail("the dictionary was read"))
    blocks = [["一是加快建设重点项目，重点", "项目加快建设。"], ["二是抓好服务，抓", "好服务。"]]
    assert mended(*blocks) == blocks


@given(
    st.lists(
        st.lists(st.text(alphabet="一二是、建设机制9%，。“”贯彻", min_size=1, max_size=30), min_size=1), max_size=6
    )
)
def test_nothing_is_lost_or_said_twice(blocks: list[list[str]]) -> None:
    """Whatever the blocks hold, the paragraphs hold the same places of the page, each once."""
    views = page(*blocks)
    made = mend(views, Words(str(line) for block in views for line in block)).paragraphs
    places = [place for lines in made for line in lines for r in line.source for place in range(r.start, r.end)]
    wanted = [place for block in views for line in block for r in line.source for place in range(r.start, r.end)]
    assert sorted(places) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    ["建" * 200_000, "建设机制 " * 40_000, "“" * 200_000, "9" * 200_000, "一、贯\n\n彻落实\n\n" * 15_000],
    ids=["one line", "many lines", "open marks", "digits", "many blocks"],
)
def test_hostile_pages_take_linear_time(text: str) -> None:
    """No page takes longer than its length deserves."""
    began = time.process_time()
    views = [tuple(line.breaks()) for line in Text(text).lines() if len(line.strip())]
    mend(views, Words(str(line) for block in views for line in block))
    assert time.process_time() - began < 4 * pace()


# -- what it is made of ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tail", "head"), [("全面贯", "彻落实"), ("重点企", "业发展"), ("上", "半年增长"), ("创新体制机", "制，")]
)
def test_a_word_that_goes_on_speaks_for_a_link(tail: str, head: str) -> None:
    """The dictionary's words are found across a line end."""
    assert Words([]).gain(tail, head) > 2


@pytest.mark.parametrize(
    ("tail", "head"), [("全面落实", "建设新城"), ("增长9", "彻落"), ("", "彻落"), ("贯，", "彻落")]
)
def test_where_no_word_goes_on_nothing_is_gained(tail: str, head: str) -> None:
    """Two whole words, a figure, a mark or nothing at a line end gain nothing."""
    assert Words([]).gain(tail, head) == 0


def test_the_page_s_own_words_are_known() -> None:
    """A word that no dictionary has, but the page repeats, is found across a line end."""
    own = ["松桓镇召开会议", "走进松桓镇", "松桓镇的茶"]
    assert Words(own).gain("来到松", "桓镇考察") > Words([]).gain("来到松", "桓镇考察")


def test_figures_find_their_units() -> None:
    """A unit speaks for a figure before it, anything else against; a verb of growth awaits a figure."""
    assert plain("解决问题60", "个。同时") > 0 > plain("解决问题60", "同时推进")
    assert plain("投资增长", "8.2%，") > 0 == plain("投资增长", "较快")


def test_marks_left_open_find_what_closes_them() -> None:
    """A title cut by a line end goes on where it is closed."""
    seams = Seams(Words([]))
    assert seams.fit("印发《青湖市供水", "条例》，明确") > seams.fit("印发《青湖市供水", "条例，明确")


@pytest.mark.parametrize(
    ("line", "what"),
    [("一、抓", 1), ("二是建", 2), ("（三）抓", 3), ("第四，抓", 4), ("十二、抓", 12), ("二十一、抓", 21)],
)
def test_counted_paragraphs_say_their_place(line: str, what: int) -> None:
    """A paragraph that counts itself is known, and its place."""
    assert numbered(line)
    assert ordinal(line) == what


@pytest.mark.parametrize("line", ["一些地方", "三要素", "十分重视", "第一产业", "2023年", ""])
def test_other_beginnings_are_not_counted(line: str) -> None:
    """A numeral that begins a word counts nothing."""
    assert not numbered(line)
    assert ordinal(line) is None


def test_ends_and_beginnings() -> None:
    """What can end and what can begin a paragraph."""
    assert [closed(line) for line in ("完成。", "完成！”", "完成，", "完", "")] == [True, True, False, False, False]
    assert [orphaned(line) for line in ("，同时", "8.2%,", "8月2日", "")] == [True, True, False, False]
    assert [goes_on(line) for line in ("的任务", "和谐社区", "")] == [True, False, False]
    assert width("ab中") == 2


def test_a_reading_without_anything_to_gain_is_refused() -> None:
    """Lines that fit nowhere better are one text."""
    lines = ["各县区认真抓好会议部署", "机关干部下沉一线服务", "群众得到更多实惠好处"]
    nothing = Outside([None] * 3, [None] * 3)
    assert part(lines, lambda _, __: 0.0, nothing) == [[0, 1, 2]]
    assert part([], lambda _, __: 0.0, Outside([], [])) == [[]]
