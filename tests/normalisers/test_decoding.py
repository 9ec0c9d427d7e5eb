"""Wrongly decoded bytes: what every repair keeps to, and the pieces it is made of."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.normalisers import _halves, _repairs, _starts, _swapped, _utf8, _windows, mojibake, script
from govnews.normalisers._likelihood import follows, likelihood, plain_form
from govnews.pipeline import Pipeline
from govnews.text import Text

SENTENCES = (
    "青禾县召开春耕生产部署会议，要求各乡镇抓好良种供应和水利设施维修。",
    "渡口市今年新建标准厂房十二万平方米，带动就业三千余人，税收同比增长。",
    "县长孟庆余说，茶园管护不能松劲，要把技术送到田间地头，让群众得到实惠。",
    "会议听取了防汛抗旱工作情况汇报，研究了农村饮水安全和公路养护等事项。",
)
BEFORE = "梨溪县近日发布通知。\n"
AFTER = "\n全县上下认真贯彻落实。"


def mend(text: str) -> str:
    """A text after the repair of encodings."""
    return str(Text(text).apply(mojibake.edits(text)))


def damaged(sentence: str, place: int, what: str, charset: str = "gb18030") -> str:
    """A sentence one byte of which is lost, added or replaced, as it is read then."""
    data = sentence.encode(charset)
    place %= len(data)
    middle = {"lost": b"", "added": data[place : place + 1] * 2, "replaced": b"?"}[what]
    return (data[:place] + middle + data[place + 1 :]).decode(charset, "replace")


PLACES = st.integers(0, 200)
KINDS = st.sampled_from(["lost", "added", "replaced"])
CHARSETS = st.sampled_from(["gb18030", "gbk"])


@given(st.sampled_from(SENTENCES), PLACES, KINDS, CHARSETS)
def test_one_byte_costs_few_characters(sentence: str, place: int, what: str, charset: str) -> None:
    """However the byte was damaged, all but the characters beside it and at the end of its stretch come back."""
    mended = mend(damaged(sentence, place, what, charset))
    common = sum(character in mended for character in sentence)
    assert common >= len(sentence) - 4
    assert abs(len(mended) - len(sentence)) <= 3


@given(st.sampled_from(SENTENCES), PLACES, KINDS, CHARSETS)
def test_sound_lines_beside_damage_are_not_touched(sentence: str, place: int, what: str, charset: str) -> None:
    """A repair ends with the line it stands in."""
    mended = mend(BEFORE + damaged(sentence, place, what, charset) + AFTER)
    assert mended.startswith(BEFORE)
    assert mended.endswith(AFTER)


@given(st.sampled_from(SENTENCES), PLACES, KINDS)
def test_no_character_comes_from_nowhere(sentence: str, place: int, what: str) -> None:
    """What a repair gives is a character of the sentence or the mark for one that is lost."""
    mended = mend(damaged(sentence, place, what))
    strange = [character for character in mended if character not in sentence and character != "\ufffd"]
    assert len(strange) <= 4  # the halves beside the damage, where they are left as they are shown


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("charset", ["latin-1", "cp1252"])
def test_a_file_read_as_latin_comes_back(sentence: str, charset: str) -> None:
    """Whole lines of UTF-8 and of GBK, whichever of the two Latin charsets read them."""
    for written in ("utf-8", "gbk"):
        shown = sentence.encode(written).decode(charset, "replace")
        gone = shown.count("\ufffd")
        mended = mend(shown)
        assert sum(a != b for a, b in zip(mended, sentence, strict=True)) == mended.count("\ufffd") <= gone


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_other_charset_comes_back(sentence: str) -> None:
    """Big5 read as GBK."""
    fuller = script.to_traditional(sentence)
    assert mend(fuller.encode("big5hkscs").decode("gb18030")) == fuller


@given(st.text(alphabet="會議召開研究部署農業工作,，。?\ufffd\ue123鶎又侵误wĀé¼½", max_size=80))
def test_a_mended_text_is_stable(text: str) -> None:
    """Repairs of any mixture of damage never raise, never overlap, and find nothing in what they left plausible."""
    once = mend(text)
    assert len(once) <= len(text) + 4
    assert isinstance(mend(once), str)


def test_what_is_unsure_is_said_and_left() -> None:
    """A stretch in which too little comes out right stays, and a diagnostic says what it may have been."""
    shown = "青合卣倏�春耕生产部署会议。"
    text = Text(shown)
    assert mend(shown) == shown
    (remark,) = mojibake.remarks(text)
    assert (remark.code, remark.after) == ("unsure", None)
    assert remark.span is not None
    assert remark.before == shown[remark.span.start : remark.span.end]
    assert "�县召�" in remark.message


def test_what_is_gone_is_said_with_its_place() -> None:
    """Question marks in the place of characters are a diagnostic each, and after many one in sum."""
    text = Text("全县????召开会议，部署????工作。真的吗??")
    remarks = list(mojibake.remarks(text))
    assert [(remark.code, remark.before) for remark in remarks] == [("lost", "????"), ("lost", "????")]
    assert remarks[0].span == text[2:6].span
    many = list(mojibake.remarks(Text("县??市" * 50)))
    assert (len(many), many[-1].message) == (21, "characters are gone in 30 places more")


def test_every_repair_leads_back() -> None:
    """The characters of a repair lead to the stretch of the input that they came from."""
    shown = BEFORE + damaged(SENTENCES[0], 12, "lost") + AFTER
    text = Pipeline().normalise(shown)
    assert text.original == shown
    repaired = str(text).index("部署")
    assert text[repaired : repaired + 2].original in shown


# -- the pieces --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sound_text_is_likelier_than_shifted_text(sentence: str) -> None:
    """By far more than the cost of a shift, for each character."""
    shifted = sentence.encode("gb18030")[1:].decode("gb18030", "replace")
    assert likelihood(sentence) > likelihood(shifted) + 3
    assert likelihood("") == 0


@pytest.mark.parametrize(
    ("last", "likely", "unlikely"),
    [
        ("经", "济", "鶎"),
        ("，", "会", "\ue123"),
        ("2", "0", "w"),
        ("—", "—", "ぷ"),
        ("会", "，", "\ufffd"),
        ("か", "ら", "ж"),
    ],
)
def test_what_is_likely_behind_a_character(last: str, likely: str, unlikely: str) -> None:
    """Words, marks, numbers, rules and other scripts go on as they do in print."""
    assert follows(last, likely) > follows(last, unlikely)


def test_both_scripts_are_as_likely() -> None:
    """A Traditional word is the Simplified one."""
    assert likelihood("經濟發展") == likelihood("经济发展")
    assert plain_form("a") == "a"


@given(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5))
def test_halves_make_their_character_again(character: str) -> None:
    """A character's pair of bytes joins to it in every charset that has it."""
    for charset in _halves.CHARSETS:
        for pair in _halves.pairs(charset, character):
            assert plain_form(_halves.joined(charset, *pair)) == plain_form(character)


def test_a_converted_character_may_have_been_several() -> None:
    """Under the script that a text was converted to, its characters may come from those of the other."""
    assert "髮".encode("gbk") in _halves.pairs("gb18030", "发", "Hans")
    assert "发".encode("gbk") in _halves.pairs("gb18030", "髮", "Hant")
    assert _halves.pairs("gb18030", "\U00020000") == ()
    assert _halves.pairs("gb18030", ",") == ("，".encode("gbk"),)
    assert _halves.joined("gb18030", 0x41, 0x41) == ""


def test_utf8_with_holes_is_read_around_them() -> None:
    """Each character a byte of which is gone is one mark; what cannot be UTF-8 is None."""
    data = bytearray("春耕生产".encode())
    data[4] = _repairs.GONE
    assert _utf8.salvage(bytes(data)) == ("春\ufffd生产", 3, 1)
    assert _utf8.salvage("春耕生产".encode()[:-1]) == ("春耕生\ufffd", 3, 1)
    assert _utf8.salvage("春耕".encode("gbk")) is None
    assert _utf8.salvage(b"") == ("", 0, 0)


def test_lines_that_only_hold_rare_names_are_not_swapped() -> None:
    """Rare characters alone do not make a line one of the other charset."""
    assert list(_swapped.repairs("林珺、赵喆、钱堃、孙赟、王燊、李犇、周淼、陈旻")) == []


def test_a_stretch_too_short_to_be_weighed_keeps_its_beginning() -> None:
    """Nothing is settled where no character follows."""
    stretch = _starts.Stretch(1, 3, ("\ufffd", "会"), (0xD2, 0xC8))
    assert _starts.settle("一二三四", stretch, 0, "gb18030", lambda _: ()) is stretch


@pytest.mark.parametrize(
    "unit", ["鶎浼", "?鶎又侵误w", "ä¼", "Ã©", "浼氳鍙紑", "\ufffd", "\ue123", "?", "ぷ", "锟斤拷", "喆\n"]
)
def test_time_doubles_with_length(unit: str) -> None:
    """Twice the hostile text takes about twice the time."""
    times = []
    mend(unit * 50)
    for count in (30_000, 60_000):
        text = unit * (count // len(unit))
        _windows.find.cache_clear()
        start = time.process_time()
        mend(text)
        times.append(time.process_time() - start)
    assert times[1] <= 3 * times[0] + 0.1 * pace()
