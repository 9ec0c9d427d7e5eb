"""How common characters are: right decodings are plausible, wrong ones are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.lexicon.characters import common, frequent, plausibility, weight

HANS = "市政府召开会议，研究部署今年粮食生产和防汛工作。"
HANT = "市政府召開會議，研究部署今年糧食生產和防汛工作。"


@pytest.mark.parametrize("text", [HANS, HANT])
@pytest.mark.parametrize(
    ("written", "misread"),
    [
        ("utf-8", "gb18030"),
        ("gb18030", "big5hkscs"),
        ("utf-8", "big5hkscs"),
        ("gb18030", "utf-16-le"),
        ("utf-8", "cp1252"),
    ],
)
def test_a_wrong_decoding_is_less_plausible(text: str, written: str, misread: str) -> None:
    """In whatever encoding news is written, reading it as another makes rarer characters of it."""
    assert plausibility(text) > 1 > plausibility(text.encode(written).decode(misread, "replace"))


@given(st.characters())
def test_every_character_has_a_weight_between_the_bounds(character: str) -> None:
    """From -3 for what nobody prints to 2 for what every page has; ASCII counts nothing."""
    assert -3 <= weight(character) <= 2
    assert weight(character) == 0 or not character.isascii()
    assert (weight(character) == 2) == (character in frequent())


@given(st.text(max_size=30))
def test_plausibility_is_a_mean(text: str) -> None:
    """No text weighs more or less than its heaviest and lightest characters, nor changes when it is repeated."""
    weights = [weight(character) for character in text if not character.isascii()]
    assert min(weights, default=0) <= plausibility(text) <= max(weights, default=0)
    assert plausibility(text * 3) == pytest.approx(plausibility(text))
    assert plausibility("abc 12\n" + text) == plausibility(text)


def test_the_sets_hold_both_scripts() -> None:
    """Thousands of everyday characters, the frequent ones among them, and no single one twice over."""
    assert 6000 < len(common()) < 12000
    assert frequent() < common()
    assert all(len(character) == 1 and not character.isascii() for character in common())
