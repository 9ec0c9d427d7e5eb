"""What is looked for before any pattern is asked, and what the patterns find, are the same characters."""

from __future__ import annotations

import pytest

from govnews.normalisers import invisibles
from govnews.normalisers.invisibles import _looked_for, _patterns

EVERY = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]


def found() -> set[str]:
    """The characters that any of the patterns finds, alone in a text."""
    line_end, shapeless, bullet, spaces = _patterns()
    patterns = [line_end, shapeless, bullet, *(pattern for pattern, _ in spaces)]
    return {character for character in EVERY if any(pattern.search(character) for pattern in patterns)}


def test_nothing_that_a_pattern_finds_is_passed_by_and_nothing_looked_for_in_vain() -> None:
    """Both say the same characters, and a text of any of them alone is mended."""
    assert found() == _looked_for()
    assert all(list(invisibles.edits(character)) for character in found())


@pytest.mark.parametrize("character", ["\t", "\n", " ", "\u3000", "\u2014", "\u201c", "会", "A", "\ue000"])
def test_what_print_uses_is_never_looked_for(character: str) -> None:
    """Tabs, line feeds, spaces, dashes and quotation marks are no reason to ask."""
    assert character not in _looked_for()
    assert list(invisibles.edits(f"会{character}议")) == []
