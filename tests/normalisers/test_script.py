"""From one script to the other: names, mixed documents, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.lexicon import scripts
from govnews.normalisers import script
from govnews.text import Text

HANS = "青禾县召开春耕生产部署会议，要求各乡镇抓好良种供应，经济发展开局良好。"
HANT = "青禾縣召開春耕生產部署會議，要求各鄉鎮抓好良種供應，經濟發展開局良好。"


def mend(text: str) -> str:
    """A text in Simplified where it is Traditional."""
    return str(Text(text).apply(script.edits(text)))


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("乾安縣", "乾安县"),
        ("李乾元", "李乾元"),
        ("王乾", "王乾"),
        ("於潛鎮", "於潜镇"),
        ("李昇", "李昇"),
        ("張甦", "张甦"),
        ("畢昇", "毕昇"),
        ("范仲淹", "范仲淹"),
        ("李著", "李著"),
        ("乾旱", "干旱"),
        ("餅乾", "饼干"),
        ("提昇", "提升"),
        ("甦醒", "苏醒"),
        ("看著", "看着"),
        ("著重", "着重"),
        ("著名", "著名"),
        ("編著", "编著"),
        ("瞭解", "了解"),
        ("瞭望", "瞭望"),
        ("皇后", "皇后"),
    ],
)
def test_names_keep_what_words_change(name: str, plain: str) -> None:
    """A doubtful character is what it is in the words that the dictionary knows, else as it is printed."""
    assert mend(f"{HANT}，{name}，") == f"{HANS}，{plain}，"


@given(st.sampled_from("乾於鍾昇甦著徵瞭藉覆"), st.integers(0, len(HANS)))
def test_simplified_text_is_never_touched(character: str, place: int) -> None:
    """Whichever older character stands in it."""
    text = HANS[:place] + character + HANS[place:]
    assert mend(text) == text


def test_a_mixed_document_is_judged_line_by_line() -> None:
    """Traditional lines are converted, a short one beside them too, and Simplified ones stay."""
    text = f"{HANS}\n{HANS}\n{HANT}\n會後\n乾縣\n{HANS}\n會後"
    assert mend(text) == f"{HANS}\n{HANS}\n{HANS}\n会后\n乾縣\n{HANS}\n會後"


@pytest.mark.parametrize("text", [HANS, "理发后看干部，公里里程", "发展经济，头发，面粉，后来，皇后，征收，特征", ""])
def test_there_and_back_again(text: str) -> None:
    """What is written in Traditional reads as it was when written in Simplified again."""
    fuller = script.to_traditional(text)
    assert len(fuller) == len(text)
    assert mend(f"{HANT}{fuller}") == f"{HANS}{text}"


def test_traditional_is_written_word_by_word() -> None:
    """The same character becomes what each word wants."""
    assert script.to_traditional("发展和头发、后来和皇后、干部和干净") == "發展和頭髮、後來和皇后、幹部和乾淨"


@given(st.text(alphabet="会议乾燥著名看著於是，\n發展abc", max_size=50))
def test_each_character_keeps_its_place(text: str) -> None:
    """No length changes in either direction."""
    assert len(mend(text)) == len(script.to_traditional(text)) == len(text)


def test_the_fast_way_gives_what_the_converter_gives() -> None:
    """Without the characters that words decide, converting one by one is the same."""
    from opencc import OpenCC  # noqa: PLC0415 - the module is heavy

    convert = OpenCC("t2s").convert
    assert script.to_traditional(HANS) == HANT
    assert mend(HANT) == convert(HANT) == HANS


def test_the_longest_words_go_first_and_none_is_taken_twice() -> None:
    """As OpenCC does it: of words that overlap the longest, of those as long the first."""
    from opencc import OpenCC  # noqa: PLC0415 - the module is heavy

    for text in ("乾隆乾燥餅乾乾乾淨淨", "理发发展发后皇后面", "头发干了干部干旱", "乾", ""):
        assert scripts.converted("s2t", text) == OpenCC("s2t").convert(text)
        assert scripts.converted("t2s", text) == OpenCC("t2s").convert(text)


def test_without_lists_the_converter_itself_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another package of its name keeps them elsewhere; what comes out is the same."""
    assert scripts._listed("no such list") == []
    monkeypatch.setattr(script, "converted", lambda *_: None)
    assert mend(HANT) == HANS
