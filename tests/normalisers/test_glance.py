"""What sound text costs: what characters it holds tells it from damaged text, and nothing else is made or loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.lexicon.characters import common
from govnews.normalisers import _glance, _halves, _judging, _remarks, _scattered, _windows, report
from govnews.normalisers.script import to_traditional
from govnews.text import Edit, Text

SOUND = "青禾县召开春耕生产部署会议，县长赵喆出席（记者林珺）。“A股”上涨2.5%，投资3亿元；城区、乡镇·村寨都要落实。"
TEXTS = st.text(alphabet="会议經济，。·A1? 鶎浼①\ufffd\ue123か\n", max_size=60)


def test_sound_text_asks_no_dictionary_and_compiles_no_large_pattern() -> None:
    """A fresh process mends sound text with rare names without what only damaged text needs."""
    code = f"""
import re, sys
import govnews
from govnews.pipeline import Pipeline
compiled = []
maker = sys.modules["re._compiler"]
make = maker.compile
maker.compile = lambda pattern, flags=0: (compiled.append(len(str(pattern))), make(pattern, flags))[1]
assert str(Pipeline().normalise({SOUND!r})) == {SOUND!r}
damaged = ("_misread", "_swapped", "_shifted", "_starts", "_private", "_utf8")
print(max(compiled, default=0), *(name for name in damaged if "govnews.normalisers." + name in sys.modules))
print(*(name for name in ("opencc", "jieba", "html.entities") if name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    largest, *loaded = done.stdout.split()
    assert loaded == []
    assert int(largest) < 1_000


@given(TEXTS)
def test_places_are_where_the_characters_stand(text: str) -> None:
    """Every one of them, in order, and no other."""
    wanted = frozenset("会鶎\n")
    found = _glance.places(text, wanted)
    assert found == [place for place in range(len(text)) if text[place] in wanted]
    assert _glance.places(text, frozenset()) == []


@given(TEXTS)
def test_what_is_rare_is_held_and_is_not_everyday(text: str) -> None:
    """Rare characters are of the text, and odd places are in order, each once."""
    assert _glance.rare(text) <= _glance.held(text) - common()
    odd = _glance.odd(text)
    assert list(odd) == sorted(set(odd))
    assert {text[place] for place in odd} >= {character for character in _glance.rare(text) if character < "\ufffe"}


@pytest.mark.parametrize("sound", ["镇、璧山、钱江", "阿卜杜拉·买买提，±5℃，3×4", "", "GDP"])
def test_sound_text_is_not_taken_for_misread(sound: str) -> None:
    """Characters that UTF-8 makes in GBK are followed by others that it makes, or say nothing."""
    assert not _glance.may_be_misread(sound)


@pytest.mark.parametrize("sentence", ["会议召开", "经济发展", "春耕生产部署"])
@pytest.mark.parametrize("charset", ["latin-1", "gbk", "gb18030"])
def test_misread_text_is_never_passed_over(sentence: str, charset: str) -> None:
    """However UTF-8 was read."""
    assert _glance.may_be_misread(sentence.encode().decode(charset, "replace"))


@pytest.mark.parametrize("since", [None, "Hant"])
def test_what_is_read_one_byte_off_promises_more_than_sound_text(since: _halves.Since) -> None:
    """As printed and after a change of script; a mark alone promises nothing."""
    sentence = "会议研究农业生产工作部署水利建设"
    shifted = sentence.encode("gb18030")[1:].decode("gb18030", "ignore")
    shown = shifted if since is None else to_traditional(shifted)
    promises = [_windows._promise(text, 0, len(text), "gb18030", since) for text in (shown, sentence, "会?议", "鶎")]
    assert promises[0] > 10 > promises[1]
    assert promises[2:] == [0, 0]


def test_a_character_that_a_charset_has_not_is_no_half() -> None:
    """It makes nothing with any other."""
    half = _windows._halves("big5hkscs", None)["鿕"]
    assert {half.made_with[first] for first in range(0x100)} == {min(half.made_with)} == {half.made_with[half.first]}


def test_numbers_split_by_spaces_are_counted() -> None:
    """Three of them are no slip of a hand; figures parted from their units are none."""
    assert _scattered.splits_numbers(["2, 146元", "增长9 .8%，", "共6 0个"])
    assert not _scattered.splits_numbers(["2, 146元", "增长9 .8%"])
    assert not _scattered.splits_numbers(["投资 12 亿元，增长 9.8%"] * 9)


def test_runs_of_characters_are_counted_by_character() -> None:
    """One edit may be of several Traditional characters, and the sum says how many they are."""
    (found,) = report(Text("會議"), [Edit(0, 2, "会议", kind="script")])
    assert found.message == "2 Traditional characters written in Simplified"


def test_so_many_characters_speak_for_traditional() -> None:
    """Each place counts, not each character."""
    assert _judging.speaks_for_traditional("會會會", 3)
    assert not _judging.speaks_for_traditional("会会会", 1)
    assert list(_remarks.lost(Text("会议"))) == []
