"""Every word of the figure grammar's entries does what its entry says, beside a number."""

from __future__ import annotations

import pytest

from govnews import lexicon
from govnews.extractors._indicator_measures import read
from govnews.extractors._indicator_names import before
from govnews.extractors._indicator_nouns import after


@pytest.mark.parametrize("word", lexicon.words("measures", "likened"))
def test_what_another_is_likened_to_is_no_part_of_the_name(word: str) -> None:
    """与全省相比 before a movement is taken off."""
    assert read(f"茶叶产量与全省{word}增长").head == "茶叶产量"


@pytest.mark.parametrize("word", [*lexicon.words("measures", "likening"), *lexicon.words("measures", "likening_one")])
def test_what_leads_up_to_another_is_no_part_of_the_name(word: str) -> None:
    """比全省 before a movement is taken off, and is none of the name's own characters behind 占 or 同."""
    assert read(f"茶叶产量{word}全省增长").head == "茶叶产量"
    assert read("茶叶占比增长").head == "茶叶占比"


@pytest.mark.parametrize("unit", lexicon.words("measures", "lasting_units"))
@pytest.mark.parametrize("lead", lexicon.words("measures", "lasting"))
def test_how_long_something_went_on_is_no_part_of_the_name(lead: str, unit: str) -> None:
    """连续3个季度 is taken off, with 个 and without."""
    assert read(f"茶叶产量{lead}3{unit}增长").head == "茶叶产量"
    assert read(f"茶叶产量{lead}三个{unit}增长").head == "茶叶产量"


@pytest.mark.parametrize("word", lexicon.words("measures", "taken"))
@pytest.mark.parametrize("verb", lexicon.words("measures", "doubling"))
def test_the_years_of_a_doubling_are_no_part_of_the_name(word: str, verb: str) -> None:
    """五年翻, and with what may stand between."""
    assert read(f"茶叶产量五年{word}{verb}").head == read(f"茶叶产量五年{verb}").head == "茶叶产量"


@pytest.mark.parametrize("word", lexicon.words("measures", "counting"))
def test_what_is_counted_ends_with_its_own_particle(word: str) -> None:
    """上涨的有: the name is what is counted, and says that nothing more is read of it."""
    cue = read(f"价格上涨的{word}")
    assert (cue.head, cue.closed, cue.linked) == ("价格上涨的", True, True)


@pytest.mark.parametrize("not_after", lexicon.entry("measures", "and_others").not_after)
def test_others_of_the_kind_are_left_out_but_no_word_is_cut(not_after: str) -> None:
    """等 behind a list ends it; behind a character that it makes a word with it does not."""
    assert before("茶叶、药材等农产品产量").name == "农产品产量"
    assert after("茶叶等产品") == "茶叶"
    assert "等" in after(f"茶叶{not_after}等产品")


@pytest.mark.parametrize("word", lexicon.words("measures", "strength"))
def test_what_says_how_strong_begins_no_name(word: str) -> None:
    """级强风 leaves no noun behind the number."""
    assert after(f"{word}于去年") == ""
