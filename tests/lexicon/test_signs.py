"""Classes of single characters agree with the lexicon, and small numbers are read one way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govnews
from govnews import lexicon
from govnews.lexicon.characters import is_han
from govnews.lexicon.signs import DIGITS, HAN, HAN_ALL, LETTER, NO_LETTER, NUMERALS, ZEROS, number
from govnews.mentions import numerals

VALUES = {
    word: entry.data["value"] for entry in lexicon.entries("numerals") if "value" in entry.data for word in entry.words
}


def test_the_digits_are_those_of_the_lexicon() -> None:
    """Each stands for its place, ten for itself; what is nought there is nought here."""
    assert [VALUES[digit] for digit in DIGITS] == list(range(1, 10))
    assert [VALUES[zero] for zero in ZEROS] == [0, 0, 0]
    assert lexicon.entry("numerals", "ten").data["power"] == 1
    assert DIGITS + lexicon.words("numerals", "ten")[0] == NUMERALS


@given(st.characters(min_codepoint=0x3000, max_codepoint=0xA000))
def test_the_classes_of_han_hold_what_is_han(character: str) -> None:
    """The main block is what `is_han` says; the greater class has the rare characters before it too."""
    assert (re.fullmatch(f"[{HAN}]", character) is not None) == is_han(character)
    assert (re.fullmatch(f"[{HAN_ALL}]", character) is not None) == ("\u3400" <= character <= "\u9fff")


@given(st.characters())
def test_a_character_is_a_letter_beyond_ascii_or_none(character: str) -> None:
    """Every Han character is such a letter, no space, mark or sign of ASCII is, and each is of one class alone."""
    letter = re.fullmatch(LETTER, character) is not None
    assert letter == (re.fullmatch(NO_LETTER, character) is None)
    assert letter == (character.isalnum() and not character.isascii())
    assert letter or not is_han(character)


@given(st.integers(1, 199))
def test_a_number_is_read_back_however_it_is_written(value: int) -> None:
    """In figures and in numerals, and as numbers in running text are read."""
    tens, ones = divmod(value % 100, 10)
    hundred = "一百" if value >= 100 else ""
    ten = ("" if tens == 1 and not hundred else DIGITS[tens - 1]) + "十" if tens else "零" * bool(hundred and ones)
    written = hundred + ten + (DIGITS[ones - 1] if ones else "")
    assert number(written) == number(str(value)) == numerals.value(written) == value


@pytest.mark.parametrize(
    ("string", "value"), [("两", 2), ("〇三", 3), ("一九九八", 1998), (" 十 ", 10), ("", 0), ("多", 0)]
)
def test_what_is_no_number_is_nought(string: str, value: int) -> None:
    """A row of digits is a number too; blanks do not count."""
    assert number(string) == value


@given(st.text("一二三四五六七八九十百千两〇零0123 ４多", max_size=8))
def test_anything_is_read_without_raising(string: str) -> None:
    """Whatever is asked, a whole number is answered, never below nought."""
    assert number(string) >= 0


def test_no_other_module_writes_the_numerals() -> None:
    """A pattern that needs them takes them from here, so that none lacks one."""
    house = Path(govnews.__file__).parent
    sources = {path.name: path.read_text("utf-8") for path in house.rglob("*.py")}
    assert [name for name, source in sources.items() if DIGITS in source] == ["signs.py"]
