"""The shape of names."""

from __future__ import annotations

import pytest

from govnews.mentions.name_shapes import (
    begins_name,
    common_families,
    families,
    given,
    is_full,
    is_name,
    looks_given,
    may_be_given,
)


@pytest.mark.parametrize("name", ["陆远舟", "陆平远", "欧阳明", "诸葛远山", "夏雨", "谌利海", "向美华"])
def test_a_name_is_a_family_name_and_given_characters(name: str) -> None:
    """Plain, doubtful and compound family names, with one or two characters behind them."""
    assert is_name(name)


@pytest.mark.parametrize(
    "string", ["", "陆", "陆续", "会议", "陆远舟明月", "远舟陆", "向会场", "的远舟", "陆不的", "abc"]
)
def test_other_strings_have_another_shape(string: str) -> None:
    """Too short, too long, without a family name, with characters of grammar."""
    assert not is_name(string)


def test_a_full_name_has_three_characters() -> None:
    """陆平 is a name and no full one."""
    assert is_full("陆平远")
    assert not is_full("陆远")
    assert not is_full("会议室")


@pytest.mark.parametrize(
    ("string", "surely", "maybe"),
    [
        ("远舟", True, True),
        ("建舟", True, True),
        ("舟建", False, True),
        ("志国", False, True),
        ("国志", True, True),
        ("建国", False, False),
        ("会议", False, False),
        ("远", False, False),
        ("远舟明", False, False),
    ],
)
def test_given_names_are_told_by_their_characters(string: str, surely: bool, maybe: bool) -> None:  # noqa: FBT001 - a table
    """Sure where no word begins with the last character, likely where either character is a sure one."""
    assert looks_given(string) is surely
    assert may_be_given(string) is maybe


def test_the_classes_do_not_contradict_each_other() -> None:
    """A character is in one class of given names, a family name in one of families, and all can begin a name."""
    assert given(sure=True) < given()
    assert common_families() < families() <= begins_name()


@pytest.mark.parametrize("char", ["不", "的", "等", "在", "说", "们"])
def test_characters_of_grammar_are_in_no_class(char: str) -> None:
    """Nobody is called so."""
    assert char not in given()
    assert char not in families()
