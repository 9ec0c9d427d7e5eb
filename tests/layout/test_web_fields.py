"""Laws of the facts that web pages print about their items."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.layout.web_fields import edition, fields, full_date, named_source
from govnews.text import Text


@pytest.mark.parametrize(
    ("line", "published", "source", "authors"),
    [
        ("时间：2021-03-04", "2021-03-04", None, []),
        ("发布日期：2021-03-04阅读次数：12", "2021-03-04", None, []),
        ("作者：林远;何秋  时间：2021-03-04", "2021-03-04", None, ["林远", "何秋"]),
        ("来源：江州日报 | 2021年3月4日 10:20 | 编辑：林远", "2021-03-04", "江州日报", ["林远"]),
        ("索 引 号：000 文号：无", None, None, []),
        ("【字体：大 中 小】", None, None, []),
        ("（江州市新闻处发布）", None, "江州市新闻处", []),
        ("《江州日报》（2021年3月4日 第3版）", "2021-03-04", "江州日报", []),
        ("2021-03-04 来源：江州日报", "2021-03-04", "江州日报", []),
        ("（视频编辑：林远 文字编辑：何秋）", None, None, ["林远", "何秋"]),
    ],
)
def test_a_line_of_facts_is_read(line: str, published: str | None, source: str | None, authors: list[str]) -> None:
    """Labels, values and dates are told apart however the line sets them."""
    found = fields(Text(line))
    assert found is not None
    assert str(found.published) == str(published)
    assert found.source == source
    assert [author.name for author in found.authors] == authors


@pytest.mark.parametrize(
    "line",
    [
        "",
        "时间：上午九时在州政府",
        "来源：群众说，河水变清了。",
        "会议时间：2021-03-04",
        "云岭州召开会议",
        "林远强调：要抓落实",
        "访问量：很大",
        "3月4日",
        "云岭州召开会议 来源：江州日报",
        "来源：" + "江州" * 31,
        "发布日期：待定",
    ],
)
def test_other_lines_say_nothing(line: str) -> None:
    """Sentences, and labels whose value is something else, are no facts."""
    assert fields(Text(line)) is None


@pytest.mark.parametrize(
    ("label", "value", "kind"),
    [("来源：", "江州日报", "source"), ("发文日期：", "2021-03-04", "issued"), ("公开方式：", "主动公开", "index")],
)
def test_a_value_may_stand_on_the_next_line(label: str, value: str, kind: str) -> None:
    """A label without a value waits for the next line."""
    waiting = fields(Text(label))
    assert waiting is not None
    assert waiting.waiting == kind
    found = fields(Text(value), waiting=kind)
    assert found is not None
    assert found.kinds == (kind,)
    assert not found.bare


def test_a_date_in_brackets_says_when_a_document_was_made() -> None:
    """It is no date of issue."""
    found = fields(Text("（2021年3月4日）"))
    assert found is not None
    assert found.published is None


@pytest.mark.parametrize(
    ("words", "name"), [("《江州日报》", "江州日报"), ("江州网 12", "江州网"), ("12", None), ("", None)]
)
def test_sources_are_names(words: str, name: str | None) -> None:
    """What is no name is None."""
    assert named_source(Text(words)) == name


def test_a_date_without_its_year_is_not_full() -> None:
    """Nothing is guessed."""
    assert full_date(Text("3月4日")) is None
    assert full_date(Text("2021年13月4日")) is None


def test_a_title_in_the_text_is_no_mark_of_a_paper() -> None:
    """Only the end of a text names the paper and its page."""
    assert edition(Text("《江州日报》（2021年3月4日 01版）刊登了全文。")) is None
    assert edition(Text("印发《方案》（2021年版）")) is None


@given(
    st.text(alphabet="来源时间：:作者 2021-03/年月日（）《》江州;，", max_size=120),
    st.sampled_from([None, "source", "issued"]),
)
def test_no_line_raises(line: str, waiting: str | None) -> None:
    """Whatever a line holds, it is read or None."""
    found = fields(Text(line), waiting=waiting)
    assert found is None or found.kinds or found.authors


@pytest.mark.parametrize(
    ("label", "role"), [("编辑：", "editor"), ("作者:", "author"), ("来源：江州日报 记者：", "reporter")]
)
def test_names_on_the_next_line_have_the_role_of_their_label(label: str, role: str) -> None:
    """A label of people waits for names; any other line below it is left to itself."""
    above = fields(Text(label))
    assert above is not None
    below = fields(Text("林远 何秋"), waiting=above.waiting)
    assert below is not None
    assert [(author.name, author.role) for author in below.authors] == [("林远", role), ("何秋", role)]
    assert fields(Text("云岭州召开会议"), waiting=above.waiting) is None
