"""Private places that hold characters of Hong Kong's supplement to Big5."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.normalisers._private import repairs
from govnews.normalisers._repairs import spliced

HANT = "會議在{}舉行，區議員聽取匯報。"


def mended(text: str) -> str:
    """A text with its repairs made."""
    return spliced(text, repairs(text))


def test_a_private_character_becomes_what_the_supplement_has_there() -> None:
    """In Traditional text alone: nobody else's system kept it there."""
    assert mended(HANT.format("\ue473")) == HANT.format("邨")
    assert mended("会议在\ue473举行，听取汇报。") == "会议在\ue473举行，听取汇报。"


@pytest.mark.parametrize("run", ["\uf849", "\uf8ff", "\ue473\uf848", ""])
def test_a_run_is_mended_whole_or_not_at_all(run: str) -> None:
    """A place that holds no Han character leaves its neighbours as they are too."""
    assert mended(HANT.format(run)) == HANT.format(run)


@given(st.text(st.characters(min_codepoint=0xE000, max_codepoint=0xF8FF), max_size=4))
def test_only_private_characters_change_and_only_into_one_each(run: str) -> None:
    """The text keeps its length, and all that is not private its place."""
    text = HANT.format(run)
    new = mended(text)
    assert len(new) == len(text)
    assert all(a == b or "\ue000" <= a <= "\uf8ff" for a, b in zip(text, new, strict=True))


def test_every_character_of_the_supplement_is_reached_from_where_windows_kept_it() -> None:
    """Row by row: the first code of each zone, and the one after a row of 157."""
    found = [mended(HANT.format(chr(0xE000 + step)))[3] for step in range(157 * 3)]
    made = [character for character in found if not "\ue000" <= character <= "\uf8ff"]
    assert len(made) > 300
    assert len(set(made)) == len(made)
    assert all(character.encode("big5hkscs")[0] in (0xFA, 0xFB, 0xFC) for character in made)
