"""Readings behind characters: dropped in every form, and only where they are readings of those characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.lexicon.readings import from_zhuyin, readings
from govnews.normalisers import glosses
from govnews.text import Text

CHARACTERS = st.sampled_from("会議数數经濟长發绿女略行率和重调都了的地会开县區")
TONES = "\u0304\u0301\u030c\u0300"
FORMS = st.sampled_from(["({})", "（{}）", "( {} )", "({} )", "({0})({0})", "[{}]", "〔{}〕", " ({})", "(\u3000{})"])


def mend(text: str) -> str:
    """A text after its glosses are dropped."""
    return str(Text(text).apply(glosses.edits(text)))


def toned(syllable: str, tone: int) -> str:
    """A syllable with a tone on its first vowel."""
    place = next(place for place, letter in enumerate(syllable) if letter in "aeiouü")
    return unicodedata.normalize("NFC", syllable[: place + 1] + TONES[tone] + syllable[place + 1 :])


@given(CHARACTERS, st.integers(0, 3), st.integers(0, 9), FORMS)
def test_a_reading_with_a_tone_is_dropped_in_every_form(character: str, tone: int, which: int, form: str) -> None:
    """Whichever of its readings a character is glossed with."""
    known = readings(character)
    gloss = form.format(toned(known[which % len(known)], tone))
    assert mend(f"在{character}{gloss}里") == f"在{character}里"


@given(CHARACTERS, st.integers(1, 4), FORMS)
def test_a_tone_may_be_a_figure(character: str, tone: int, form: str) -> None:
    """And ü a v."""
    gloss = form.format(readings(character)[0].replace("ü", "v") + str(tone))
    assert mend(f"在{character}{gloss}里") == f"在{character}里"


@given(CHARACTERS, CHARACTERS, st.integers(0, 3), FORMS)
def test_a_reading_of_another_character_stays(character: str, other: str, tone: int, form: str) -> None:
    """What is no reading of the character before it is not its gloss."""
    gloss = form.format(toned(readings(other)[0], tone))
    text = f"在{character}{gloss}里"
    expected = f"在{character}里" if readings(other)[0] in readings(character) else text
    assert mend(text) == expected


@given(st.text(alphabet="会数(（)）[]shùuì ㄕㄨˋ12/、'", max_size=60))
def test_brackets_of_any_kind_never_raise(text: str) -> None:
    """What is left is shorter by whole brackets, and no Han character is dropped."""
    mended = mend(text)
    assert [c for c in mended if c in "会数"] == [c for c in text if c in "会数"]


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("长春(chángchūn)市", "长春市"),
        ("长春(Cháng)市", "长春(Cháng)市"),
        ("长(cháng/zhǎng)大", "长大"),
        ("长(cháng、huì)大", "长(cháng、huì)大"),
        ("音(yīn)乐(yuè)", "音乐"),
        ("了(liǎo)(le)解", "了解"),
        ("（一）会(huì)议", "（一）会议"),
        ("啊(a)", "啊(a)"),
        ("长春(changchun)市", "长春(changchun)市"),
        ("数(shù)字", "数字"),
        ("数 (shù)字", "数字"),
        ("数\n(shù)字", "数\n(shù)字"),
        ("注音ㄅㄆㄇ", "注音ㄅㄆㄇ"),
    ],
)
def test_which_brackets_are_glosses(printed: str, plain: str) -> None:
    """Several syllables, several readings, and what only looks like one."""
    assert mend(printed) == plain


def test_a_page_that_glosses_throughout_glosses_without_tones_too() -> None:
    """From five readings with a tone on, a reading of several characters needs none."""
    habit = "数(shù)字经(jīng)济(jì)发(fā)展(zhǎn)"
    assert mend(f"{habit}长春(changchun)") == "数字经济发展长春"
    assert mend(f"{habit}登录长春(beijing)") == "数字经济发展登录长春(beijing)"


def test_readings_are_known_for_both_scripts() -> None:
    """Rare characters and Traditional ones have theirs; what is no character has none."""
    assert "shu" in readings("數")
    assert "shu" in readings("数")
    assert "chan" in readings("瀺")
    assert readings("，") == readings("x") == ()
    assert (from_zhuyin("ㄋㄩ"), from_zhuyin("ㄅㄅ")) == ("nü", None)
