"""What a character becomes in the other script is what OpenCC makes of it alone, told without starting OpenCC."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from govnews.lexicon import scripts

HAN = st.integers(0x3400, 0x9FFF).map(chr)


@given(HAN, st.sampled_from(["t2s", "s2t"]))
def test_a_character_becomes_what_the_converter_makes_of_it(character: str, conversion: scripts.Conversion) -> None:
    """The list read as a file and the converter agree on every Han character."""
    assert scripts.changed(conversion).get(character, character) == OpenCC(conversion).convert(character)


@pytest.mark.parametrize("conversion", ["t2s", "s2t"])
def test_without_the_lists_the_converter_is_asked(
    conversion: scripts.Conversion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the lists are kept elsewhere, the same characters become the same."""
    known = {before: after for before, after in scripts.changed(conversion).items() if "\u3400" <= before < "\ua000"}
    monkeypatch.setattr(scripts, "_FILES", {conversion: str(tmp_path / "none")})
    assert scripts.changed.__wrapped__(conversion) == known


def test_only_what_changes_is_listed() -> None:
    """No character becomes itself, and each becomes one."""
    for conversion in ("t2s", "s2t"):
        assert all(a != b and len(b) == 1 for a, b in scripts.changed(conversion).items())


def test_the_converter_is_not_started() -> None:
    """The list is read as a file."""
    code = "import sys; from govnews.lexicon.scripts import changed; changed('t2s'); sys.exit('opencc' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own
