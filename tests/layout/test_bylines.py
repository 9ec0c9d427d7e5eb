"""Laws of bylines, datelines and photo credits, on invented people."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.bylines import byline, credits_of, date_of, lead, names, photo_credit, trailer
from govnews.text import Text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("林 远", ["林远"]),
        ("林 远 何 平", ["林远", "何平"]),
        ("林远　何平舟", ["林远", "何平舟"]),
        ("林 传 舟", ["林传舟"]),
        ("林　远　何　平", ["林远", "何平"]),
        ("林 远、何平舟", ["林远", "何平舟"]),
        ("林远;何平", ["林远", "何平"]),
        ("欧阳一帆", ["欧阳一帆"]),
        ("阿依努尔·买买提", ["阿依努尔·买买提"]),
        ("林", []),
        ("", []),
    ],
)
def test_names_are_told_apart(printed: str, read: list[str]) -> None:
    """Characters set apart make one name of two or three; marks and wide gaps part names; one alone is none."""
    assert list(names(printed)) == read


@pytest.mark.parametrize(
    ("printed", "publisher", "own", "authors", "date"),
    [
        ("云岭日报讯（记者 林 远）7月2日下午，", "云岭日报", False, ["林远"], "XXXX-07-02"),
        ("本报讯 （记者 林 远 何 平）9月12日，", None, True, ["林远", "何平"], "XXXX-09-12"),
        ("新华社昆城9月26日电(记者林远　何平舟)", "新华社", False, ["林远", "何平舟"], "XXXX-09-26"),
        ("本报南滨10月9日电 （记者何平舟）", None, True, ["何平舟"], "XXXX-10-09"),
        ("云岭日报讯（云上-云岭日报记者\n\n林远）5月 9\n日是", "云岭日报", False, ["林远"], "XXXX-05-09"),
        ("据新华社昆城电 近日", "新华社", False, [], None),
        ("央视网消息（新闻联播）：近日", "央视网", False, [], None),
        ("【本报讯】（记者林远）昨日", None, True, ["林远"], None),
        ("【本报昆城3月5日电】（记者 林 远）昨日", None, True, ["林远"], "XXXX-03-05"),
        ("【云岭日报】昨日下午", "云岭日报", False, [], None),
        ("【云岭都市网】（记者 林远） 昨日", "云岭都市网", False, ["林远"], None),
        ("本报讯 记者林远、何平舟报道：昨日", None, True, ["林远", "何平舟"], None),
        ("本报记者林远报道：近日", None, True, ["林远"], None),
        ("本台消息：昨日", None, True, [], None),
        ("【记者林远／台中报导】市府", None, True, ["林远"], None),
        ("〔记者何平舟／高雄报导〕市府", None, True, ["何平舟"], None),
        ("（中央社记者林远台北3日电）近日", "中央社", False, ["林远"], None),
        ("云岭海报讯 （记者 林远 通讯员 陈 榕 文/图）6月1日", "云岭海报", False, ["林远", "陈榕"], "XXXX-06-01"),
        ("本报昆城3月4日电　（记\n者林远）近日", None, True, ["林远"], "XXXX-03-04"),
        ("本报讯（记者 林远 何平\n舟）近日", None, True, ["林远", "何平舟"], None),
        ("本报讯（记者 林 远\n陈 舟）近日", None, True, ["林远", "陈舟"], None),
        ("本报讯（记者　林远　摄影报道）近日", None, True, ["林远"], None),
        ("云岭日报讯 （记者 其其格 通讯员 斯琴毕力格）近日", "云岭日报", False, ["其其格", "斯琴毕力格"], None),
        ("本报讯 近日，", None, True, [], None),
        ("中新网2月30日电 近日", "中新网", False, [], None),
    ],
)
def test_leads(printed: str, publisher: str | None, own: bool, authors: list[str], date: str | None) -> None:  # noqa: FBT001
    """A dateline gives the paper, its reporters and the date as printed; 本报 names no paper, 30 February is none."""
    found = lead(Text(printed))
    assert found is not None
    assert (found.publisher, found.own, [author.name for author in found.authors]) == (publisher, own, authors)
    assert (str(found.date) if found.date else None) == date
    assert printed.startswith(str(found.text))


def test_a_lead_names_each_role_and_its_place() -> None:
    """Reporter and correspondent of one bracket keep their roles; the place stands between agency and date."""
    found = lead(Text("新华社昆城5月1日电（记者林远 通讯员何平舟）"))
    assert found is not None
    assert [(author.name, author.role) for author in found.authors] == [
        ("林远", "reporter"),
        ("何平舟", "correspondent"),
    ]
    assert found.place == "昆城"


@pytest.mark.parametrize(
    "text",
    [
        "【要闻】近日",
        "记者林远走进田间地头：",
        "（林远）近日",
        "合作社电商发展迅速",
        "云岭日报消息灵通",
        "通讯员队伍不断壮大",
        "据人民网消息称，近日",
        "电力供应充足",
        "会上，市委通报了情况",
        "",
    ],
)
def test_what_is_no_lead(text: str) -> None:
    """Words that only look like a dateline open no report."""
    assert lead(Text(text)) is None


@pytest.mark.parametrize(
    ("printed", "authors", "publisher"),
    [
        ("□ 本报记者 林远 何平", [("林远", "reporter"), ("何平", "reporter")], None),
        ("云上-云岭日报评论员 林 远", [("林远", "commentator")], "云岭日报"),
        ("责任编辑：林远", [("林远", "editor")], None),
        ("责编：林远 美编：何平", [("林远", "editor")], None),
        ("新华社记者 林远 本报记者 何平舟", [("林远", "reporter"), ("何平舟", "reporter")], "新华社"),
        ("本报记者 林远 通讯员 何平", [("林远", "reporter"), ("何平", "correspondent")], None),
        ("文/林远 图/何平", [("林远", "author"), ("何平", "photographer")], None),
        ("（记者 欧阳一帆）", [("欧阳一帆", "reporter")], None),
        ("本报评论员", [], None),
    ],
)
def test_bylines(printed: str, authors: list[tuple[str, str]], publisher: str | None) -> None:
    """A line of roles and names gives the authors in order and the paper named; who only lays out wrote nothing."""
    found = byline(Text(printed))
    assert found is not None
    assert ([(author.name, author.role) for author in found.authors], found.publisher) == (authors, publisher)


def test_a_byline_may_date_the_issue() -> None:
    """A date behind 时间 is the date of issue."""
    found = byline(Text("作者：林远;何平舟  时间：2011-03-04"))
    assert found is not None
    assert [author.name for author in found.authors] == ["林远", "何平舟"]
    assert str(found.published) == "2011-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "记者从州统计局获悉",
        "编辑部设在县城里",
        "州委书记何平会见了记者林远",
        "记者探访云岭茶山",
        "本报记者在现场看到",
        "作者单位：云岭大学",
        "何平",
        "",
    ],
)
def test_what_is_no_byline(text: str) -> None:
    """A sentence about reporters, and a name without a role, is no byline."""
    assert byline(Text(text)) is None


@pytest.mark.parametrize(
    ("printed", "caption", "photographer"),
    [
        ("新校区教学楼。 摄/何平", "新校区教学楼。", "何平"),
        ("市民在湖边散步。记者 林 远 摄", "市民在湖边散步。", "林远"),
        ("市民在湖边散步 林远 摄", "市民在湖边散步", "林远"),
        ("记者 林远 摄/视觉云岭", "", "林远"),
        ("新华社记者 林 远摄", "", "林远"),
        ("图为茶园春色。（何平舟 摄）", "图为茶园春色。", "何平舟"),
        ("云岭日报记者 何平 林远 摄影报道", "", "何平"),
    ],
)
def test_photo_credits(printed: str, caption: str, photographer: str) -> None:
    """A caption's end names who took the picture, before or after 摄; what stands before it is the caption."""
    found = photo_credit(Text(printed))
    assert found is not None
    assert (str(found.caption), found.photographer) == (caption, photographer)
    assert all(author.role == "photographer" for author in found.authors)


@pytest.mark.parametrize("text", ["最高气温40摄氏度", "摄像设备", "图为庆祝现场。", "摄影展在昆城开幕", ""])
def test_what_is_no_photo_credit(text: str) -> None:
    """摄 inside other words credits nobody."""
    assert photo_credit(Text(text)) is None


def test_a_body_may_be_signed_at_its_end() -> None:
    """A reporter in brackets behind the last sentence is its author; a bracket about reporters is not."""
    found = trailer(Text("确保安全度汛。（记者 林远）"))
    assert found is not None
    assert [author.name for author in found.authors] == ["林远"]
    assert trailer(Text("活动圆满结束。（记者从州里获悉）")) is None


def test_credits_need_a_role() -> None:
    """Names without any role give nothing."""
    assert credits_of(Text("林远 何平")) is None


def test_an_impossible_date_is_none() -> None:
    """A day that no calendar has is not a date."""
    assert date_of(Text("13月40日")) is None


@given(st.text(alphabet="本云岭报日记者讯电林远 （）()、摄/图文：月39\n", max_size=120))
def test_nothing_raises_and_all_are_views(text: str) -> None:
    """Any text is read without an error, and what is found is a stretch of it."""
    whole = Text(text)
    for find in (lead, byline, trailer, photo_credit, credits_of):
        found = find(whole)
        assert found is None or whole.holds(found.text)


@pytest.mark.parametrize("unit", ["记者", "日报", "林 ", "（记者 林远", "摄/", "本报讯（", "云岭-"])
@pytest.mark.parametrize("find", [lead, byline, trailer, photo_credit])
def test_linear_time(unit: str, find: object) -> None:
    """A hundred thousand characters take well under a second."""
    start = time.process_time()
    find(Text(unit * (100_000 // len(unit))))  # type: ignore[operator]  # one of the four
    assert time.process_time() - start < 1 * pace()
