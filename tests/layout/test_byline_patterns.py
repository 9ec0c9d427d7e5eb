"""The cheap tests that stand before the patterns of bylines."""

from __future__ import annotations

import re

import pytest

from govnews.layout.byline_patterns import Kind, is_han, names_role, pattern, wired

LEADS = (
    "江州日报讯（记者 林远）9月7日，市里开会。",
    "  新华社江州2011年3月2日电 市里开会。",
    "\n【云岭晚报消息】（通讯员 何平）",
    "据中新社江州、云岭、石门、白水、清河、平安9月7日综合消息 雨停了。",
    "江州市广播电视台融媒体中心－江州日报 江州市、云岭县、石门县 2011 年 12 月 31 日讯",
)


@pytest.mark.parametrize("string", LEADS)
def test_what_reads_as_a_dateline_holds_the_word_that_closes_one(string: str) -> None:
    """No string that the pattern of datelines matches is kept from it."""
    assert pattern("lead").match(string)
    assert wired(string)


@pytest.mark.parametrize("string", ["", "全市电力充足。", "江州" * 100 + "日报讯"])
def test_what_closes_no_dateline_is_told_without_its_pattern(string: str) -> None:
    """A string without such a word in its first characters does not cost the pattern of datelines."""
    assert not wired(string)
    assert not pattern("lead").match(string)


@pytest.mark.parametrize(
    ("kind", "string"),
    [
        ("credit", "江州日报记者 林远"),
        ("line", "□ 首席记者 林远　何平"),
        ("line", "图/何平"),
        ("line", "（校对：何平）"),
        ("trailer", "（评论员 林远）"),
        ("reported", "【记者林远／石门报导】"),
        ("reported", "见习记者何平报道："),
    ],
)
def test_what_names_a_role_for_a_pattern_names_one_for_the_test_before_it(kind: Kind, string: str) -> None:
    """No credit is kept from its pattern."""
    assert re.search(pattern(kind), string)
    assert names_role(string)


@pytest.mark.parametrize("string", ["", "记者从市统计局获悉", "全市粮食增产", "图书馆开馆", "人文景观：江州"])
def test_words_that_name_no_role_are_told_apart(string: str) -> None:
    """A role's word in another sense, or a character of one without the sign behind it, is no role."""
    assert not names_role(string)


@pytest.mark.parametrize(
    ("string", "expected"),
    [("〇", True), ("㐀鿿", True), ("林 远", False), ("a", False), ("\u33ff", False), ("ꀀ", False)],
)
def test_han_ends_where_its_blocks_end(string: str, expected: bool) -> None:  # noqa: FBT001 - a case's answer
    """Han characters are those of the two great blocks, and 〇."""
    assert is_han(string) is expected
