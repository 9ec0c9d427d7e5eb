"""When a found value is what the gold means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.evaluation.likeness import Json, alike, bare, choices, common, f1, fold, same, same_number, similarity

WORDS = st.text("甲乙丙丁", max_size=12)


def table(one: str, two: str) -> int:
    """The longest common subsequence by the table of the textbook."""
    row = [0] * (len(two) + 1)
    for mark in one:
        before = row[:]
        for j, other in enumerate(two):
            row[j + 1] = before[j] + 1 if mark == other else max(before[j + 1], row[j])
    return row[-1]


@given(one=WORDS, two=WORDS)
def test_the_common_subsequence_is_the_textbooks(one: str, two: str) -> None:
    """All rows at once give what the table gives, whichever text comes first."""
    assert common(one, two) == common(two, one) == table(one, two)


@given(one=WORDS, two=WORDS)
def test_likeness_is_a_share(one: str, two: str) -> None:
    """From 0 to 1; 1 for equal texts alone."""
    assert 0 <= similarity(one, two) <= 1
    assert (similarity(one, two) == 1) == (one == two)


def test_long_texts_are_compared_in_time() -> None:
    """Two bodies of twenty thousand characters take no minute."""
    one = "春耕生产" * 5000
    assert similarity(one, one[1:]) > 0.99


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("GDP", "ＧＤＰ", True),
        ("“四好”农村路", "四好农村路", True),
        (["GDP", "生产总值"], "生产总值", True),
        (["GDP", None], None, True),
        (None, None, True),
        (None, "GDP", False),
        ("GDP", None, False),
        ("GDP", "人均GDP", False),
    ],
)
def test_a_value_is_one_of_those_accepted(gold: Json, found: Json, right: bool) -> None:  # noqa: FBT001 - the answer
    """Marks and width do not count; null is met by nothing alone."""
    assert same(gold, found) is right


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("8", "8.0", True),
        ("530000000", "5.3E+8", True),
        (["7", "8"], "8", True),
        ("8", None, False),
        ("8", "acht", False),
        (None, "8", False),
    ],
)
def test_a_number_is_compared_by_value(gold: Json, found: Json, right: bool) -> None:  # noqa: FBT001 - the answer
    """However it is written; what is no number is none."""
    assert same_number(gold, found) is right


def test_a_name_is_most_of_the_other() -> None:
    """Both ways: a short word inside a long name is not the name."""
    assert alike("地区生产总值", "生产总值")
    assert not alike("生产总值", "全市规模以上工业企业实现的生产总值")
    assert not alike(None, "生产总值")
    assert not alike("生产总值", "")
    assert alike("春季农业生产会", "春季农业会", 0.7)
    assert not alike("春季农业生产会", "春季农业会", 0.8)


def test_lists_are_compared_as_sets() -> None:
    """Order does not count; two empty lists are alike."""
    assert f1(["甲", "乙"], ["乙", "甲"]) == 1
    assert f1([], []) == 1
    assert f1(["甲"], []) == 0
    assert choices({"any": [["甲"], []]}) == [["甲"], []]
    assert choices(None) == [[]]


def test_a_statements_edges_do_not_count() -> None:
    """Marks before and behind it."""
    assert bare("：“要抓好春耕。”") == bare("要抓好春耕；") == "要抓好春耕"
    assert fold(None) == fold("  ") == ""
