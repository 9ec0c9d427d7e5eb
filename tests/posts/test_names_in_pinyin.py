"""Names in Hanyu Pinyin: family names read as such, nothing for names that pinyin is not for."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import Person, lexicon, names
from govnews.errors import InputError, MissingExtra


@pytest.mark.parametrize(
    ("name", "toned", "plain"),
    [
        ("单秋禾", "Shàn Qiūhé", "Shan Qiuhe"),
        ("仇远", "Qiú Yuǎn", "Qiu Yuan"),
        ("曾乐", "Zēng Lè", "Zeng Le"),
        ("解明", "Xiè Míng", "Xie Ming"),
        ("区安", "Ōu Ān", "Ou An"),
        ("任重远", "Rén Zhòngyuǎn", "Ren Zhongyuan"),
        ("欧阳远安", "Ōuyáng Yuǎn'ān", "Ouyang Yuan'an"),
        ("尉迟明", "Yùchí Míng", "Yuchi Ming"),
        ("万俟长", "Mòqí Zhǎng", "Moqi Zhang"),
        ("长孙禾", "Zhǎngsūn Hé", "Zhangsun He"),
        ("令狐秋", "Línghú Qiū", "Linghu Qiu"),
        ("吕绿", "Lǚ Lǜ", "Lü Lü"),
        ("李恩", "Lǐ Ēn", "Li En"),
    ],
)
def test_family_names_are_read_as_such(name: str, toned: str, plain: str) -> None:
    """Compound ones whole; an open syllable inside the given name has its apostrophe."""
    assert names.romanize(name) == toned
    assert names.romanize(name, tones=False) == plain
    assert Person(name=name).romanized == toned


@pytest.mark.parametrize(
    "name", ["", "李", "阿依努尔·买买提", "迪丽热巴", "田中角荣", "林A", "John", "诸葛", "林一二三四", "的人"]
)
def test_what_is_no_chinese_name_is_none(name: str) -> None:
    """Names of other languages are not written in pinyin, and what is no name is not read."""
    assert names.romanize(name) is None


def test_what_is_no_string_is_refused() -> None:
    """A caller's mistake."""
    with pytest.raises(InputError, match="romanize takes a str"):
        names.romanize(7)  # type: ignore[arg-type]


def test_without_the_extra_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the pip install."""
    monkeypatch.setitem(sys.modules, "pypinyin", None)
    with pytest.raises(MissingExtra) as caught:
        _ = Person(name="林秋禾").romanized
    assert 'pip install "govnews[pinyin]"' in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("entry", lexicon.entries("surname_readings"), ids=lambda entry: entry.key)
def test_readings_are_pinyin_with_a_tone_for_each_syllable(entry: lexicon.Entry) -> None:
    """As many tones as characters, so that none was forgotten."""
    reading = unicodedata.normalize("NFD", str(entry.data["reading"]))
    tones = sum(mark in "\u0304\u0301\u030c\u0300" for mark in reading)
    assert {len(word) for word in entry.words} == {tones}


@given(st.text(max_size=6))
def test_any_name_is_romanized(name: str) -> None:
    """Nothing raises, and what comes is two words in Latin letters."""
    found = names.romanize(name)
    assert found is None or (len(found.split(" ")) == 2 and found.split(" ")[0].isalpha())
