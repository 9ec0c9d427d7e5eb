"""Laws of headline blocks of web copies, and of the kinds that headlines announce."""

from __future__ import annotations

import pytest

from govnews.layout.article_kinds import kind_of
from govnews.layout.web_headlines import WebHead, head, heads_section
from govnews.layout.web_lines import web_lines
from govnews.model import Author
from govnews.text import Text


def block(*lines: str) -> WebHead:
    """The block of lines above a text."""
    return head(web_lines(Text("\n".join(lines))))


def ranks(*lines: str) -> tuple[list[str], list[str], list[str]]:
    """Kicker, headline and subheadlines as strings."""
    found = block(*lines)
    return [str(x) for x in found.kicker], [str(x) for x in found.headline], [str(x) for x in found.subheadlines]


@pytest.mark.parametrize(
    ("lines", "kicker", "headline", "subheadlines"),
    [
        (["林远在防汛会上强调", "守住堤坝"], ["林远在防汛会上强调"], ["守住堤坝"], []),
        (["林远在防汛会上强调", "守住堤坝", "守护家园安宁"], ["林远在防汛会上强调"], ["守住堤坝", "守护家园安宁"], []),
        (["一片叶子的远行——", "云岭茶路纪事"], ["一片叶子的远行——"], ["云岭茶路纪事"], []),
        (["林远会见客人", "商定共建跨州公路"], [], ["林远会见客人"], ["商定共建跨州公路"]),
        (["守好一江清水", "建设两岸茶山"], [], ["守好一江清水", "建设两岸茶山"], []),
        (["云岭州部署防汛", "——全州水库巡查记"], [], ["云岭州部署防汛"], ["——全州水库巡查记"]),
        (["云岭州部署防汛", "江平主持 何秋出席"], [], ["云岭州部署防汛"], ["江平主持 何秋出席"]),
        (["新闻中心", "政务公开", "政民互动", "云岭州部署防汛"], [], ["云岭州部署防汛"], []),
        (["云岭州部署防汛", "来源：云岭日报", "一、总体情况"], [], ["云岭州部署防汛"], []),
        (["云岭网 | 云岭州部署防汛工作"], [], ["云岭州部署防汛工作"], []),
        ([], [], [], []),
    ],
)
def test_ranks_are_told_apart(
    lines: list[str], kicker: list[str], headline: list[str], subheadlines: list[str]
) -> None:
    """Who speaks stands above, who attends and what a dash sets apart below; menus and section heads are neither."""
    assert ranks(*lines) == (kicker, headline, subheadlines)


def test_the_block_nearest_to_the_text_heads_it() -> None:
    """Of two headlines the one next to the text counts, wherever the site prints the other."""
    assert ranks("云岭州人民政府工作动态", "来源：云岭网", "云岭州部署防汛")[1] == ["云岭州部署防汛"]


def test_an_office_below_the_headline_is_no_subheadline() -> None:
    """It is who issued the item; a headline about an office is none."""
    assert block("云岭州部署防汛", "云岭州水务局").office == "云岭州水务局"
    assert block("林远走访州水务局").office is None
    assert ranks("云岭州部署防汛", "云岭州水务局")[2] == []


@pytest.mark.parametrize("line", ["州长 林远", "云岭州州长　林 远"])
def test_the_author_of_a_report_is_named_below_its_headline(line: str) -> None:
    """A line of titles and name is the author's."""
    found = block("政府工作报告", "——2021年1月20日在云岭州人民代表大会会议上", line)
    assert found.author == "林远"
    assert [str(part) for part in found.byline] == [line]


@pytest.mark.parametrize("string", ["一、综合", "（二）农业", "第三章 附则"])
def test_counted_heads_are_told(string: str) -> None:
    """Chinese numerals with their marks count sections."""
    assert heads_section(string)


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("云岭州2020年统计公报", "communique"),
        ("关于加强防汛工作的通知", "notice"),
        ("云岭州人民政府关于表彰先进的决定", "decision"),
        ("2021年云岭州政府工作报告（摘要）", "report"),
        ("在全州防汛会议上的讲话", "speech"),
        ("州水务局负责人答记者问", "interview"),
        ("云岭日报评论员文章：守好水库", "commentary"),
        ("云岭州发布公告", "news"),
        ("人大代表审议政府工作报告", "news"),
        ("云岭州印发《关于加强防汛工作的通知》", "news"),
        ("", "news"),
    ],
)
def test_headlines_announce_kinds(headline: str, kind: str) -> None:
    """The words that end a headline tell its kind; news of a document is news."""
    assert kind_of([headline]) == kind


def test_a_commentator_writes_commentaries() -> None:
    """The author's role tells where the headline does not."""
    assert kind_of(["守好水库"], authors=[Author(name="林远", role="commentator")]) == "commentary"


def test_a_report_held_at_a_meeting_may_have_more_behind_its_name() -> None:
    """Where the day of delivery is printed, the word may stand anywhere."""
    assert kind_of(["政府工作报告团结起来建设云岭"], held=True) == "report"
    assert kind_of(["政府工作报告团结起来建设云岭"]) == "news"


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        (["——访云岭州水务局局长"], "interview"),
        (["——在全州防汛会议上的讲话"], "speech"),
        (["——2021年政府工作报告"], "report"),
        (["在全州防汛会议上的讲话"], "news"),
        (["——全州水库巡查记"], "news"),
        ([], "news"),
    ],
)
def test_a_dashed_line_below_the_headline_tells_the_kind_too(below: list[str], kind: str) -> None:
    """What a dash sets apart says what the piece is; any other line below does not."""
    assert kind_of(["守好水库"], below=below) == kind
    assert kind_of(["云岭州2020年统计公报"], below=below) == "communique"
