"""Text of any script searched as Simplified: places stay, what is found is given as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.mentions import numerals
from govnews.mentions.traditional import as_given, simplified
from govnews.text import Text

MIXED = st.text("會议億亿參三兩两點点萬万乾干著着縣县龘A1 ，\ud800", max_size=20)


@pytest.mark.parametrize(
    ("given_", "read"),
    [
        ("八點五億", "八点五亿"),
        ("參佰萬", "參佰万"),
        ("縣裡", "县里"),
        ("三万", "三万"),
        ("", ""),
        ("GDP 3%", "GDP 3%"),
    ],
)
def test_characters_become_simplified_but_numerals_stay(given_: str, read: str) -> None:
    """參 is three and 参 is not, so that what counts is kept."""
    assert str(simplified(Text(given_))) == read


@given(MIXED)
def test_places_stay(string: str) -> None:
    """What is read is as long as what was given, and any stretch of it leads back to the same stretch of that."""
    text = Text(string)
    read = simplified(text)
    assert len(read) == len(text)
    for start in range(len(string)):
        assert str(as_given(read[start : start + 2], text)) == string[start : start + 2]


@pytest.mark.parametrize("plain", ["县里会议", "", "GDP"])
def test_what_nothing_changes_is_given_back_itself(plain: str) -> None:
    """No second text is made of one that is Simplified already."""
    text = Text(plain)
    assert simplified(text) is text


@given(MIXED)
def test_what_counts_still_counts(string: str) -> None:
    """A numeral is worth the same before and behind."""
    for before, after in zip(string, str(simplified(Text(string))), strict=True):
        if before in numerals.alphabet().digits:
            assert numerals.alphabet().digits[after] == numerals.alphabet().digits[before]
