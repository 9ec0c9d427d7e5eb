"""What is damaged and stays so: nothing is guessed, nothing is changed, and all of it is said."""

from __future__ import annotations

import random
import time

import pytest
from timing import pace

import govnews
from govnews.normalisers import _remarks, mojibake
from govnews.pipeline import Pipeline
from govnews.text import Text

SOUND = "青禾县召开春耕生产部署会议，要求各乡镇抓好良种供应和水利设施维修。"
#: Characters that no word of the language holds, and no charset makes of a sentence.
NOISE = "鶎瀺龘靐齉爩麤灪龖厵滟爨癵驫麣纞虋讟钃鸜"
LATIN = "ßþÿðøßþÿðøßþ"


def codes(text: str) -> list[str]:
    """The codes of what is said of a text."""
    return [found.code for found in govnews.parse(text).diagnostics if found.code in {"garbled", "lost", "unsure"}]


@pytest.mark.parametrize("damaged", [NOISE, LATIN, f"{LATIN}{LATIN}", NOISE[::-1]])
def test_what_nobody_can_read_stays_and_is_said(damaged: str) -> None:
    """A line damaged beyond reading is left as it is, with a diagnostic of its place."""
    text = Pipeline(normalisers=("mojibake",)).normalise(f"{SOUND}\n{damaged}\n{SOUND}")
    assert str(text) == f"{SOUND}\n{damaged}\n{SOUND}"
    (found,) = (found for found in mojibake.remarks(text) if found.code == "garbled")
    assert (found.before, found.after) == (damaged, None)
    assert found.span == text[len(SOUND) + 1 : len(SOUND) + 1 + len(damaged)].span
    assert "damaged beyond reading" in found.message


@pytest.mark.parametrize(
    "sound",
    [
        SOUND,
        "会议由林珺、赵喆、钱堃、孙赟、王燊、李犇、周淼、陈旻、许璟、吴祎、郑翀、冯赪主持，各镇书记参加会议。",
        "東京都知事は緊急会議を開いた。ひらがなとカタカナ",
        "饕餮纹青铜鼎、蟠螭纹铜镜、鎏金錾花银壶出土",
        "São Paulo, Übermäßigkeit, naïveté",
        "Ωμέγα и кириллица: Россия",
        "",
    ],
)
def test_sound_text_is_not_said_to_be_damaged(sound: str) -> None:
    """Rare names and things, other languages and nothing at all are no damage."""
    assert codes(sound) == []


def test_marks_of_the_input_are_told_and_those_of_a_repair_are_not() -> None:
    """U+FFFD that stood in the input is a loss; one that a repair put for a lost byte is part of that repair."""
    assert codes("全县召开\ufffd\ufffd会议。") == ["lost"]
    data = SOUND.encode("gbk")
    shown = (data[:13] + data[14:]).decode("gb18030", "replace")
    mended = Pipeline().normalise(shown)
    assert "\ufffd" in str(mended)
    assert [found.code for found in mojibake.remarks(mended)] == []


def test_a_loss_says_how_many_and_of_what() -> None:
    """One character and several, question marks and U+FFFD, in proper English."""
    messages = [found.message for found in _remarks.lost(Text("县\ufffd市，县\ufffd\ufffd市，县????市"))]
    assert messages == [
        "1 character is gone, U+FFFD stands for it",
        "2 characters are gone, U+FFFD stands for them",
        "4 characters are gone, question marks stand for them",
    ]
    assert list(_remarks.lost(Text("县\ufffd市"), apart=[range(1, 2)])) == []


@pytest.mark.parametrize(("unit", "code"), [(f"{NOISE}\n", "garbled"), ("县\ufffd市", "lost")])
def test_many_places_are_told_in_sum(unit: str, code: str) -> None:
    """Twenty are told one by one, the rest in one."""
    found = [remark for remark in mojibake.remarks(Text(unit * 100)) if remark.code == code]
    assert len(found) == 21
    assert "80 places more" in found[-1].message


def test_a_long_line_is_shown_by_its_beginning() -> None:
    """The message stays short; the place and what stands there are whole."""
    (found,) = _remarks.garbled(Text(NOISE * 50))
    assert len(found.message) < 80
    assert found.before == NOISE * 50


def test_an_unsure_repair_says_what_it_would_have_done() -> None:
    """A stretch in which too little comes out right stays, and the message names what it may have been."""
    shown = "青合卣倏\ufffd春耕生产部署会议。"
    document = govnews.parse(shown)
    (found,) = (found for found in document.diagnostics if found.code == "unsure")
    assert document.text == shown
    assert "perhaps from" in found.message
    assert found.after is None
    assert found.span is not None
    assert found.before == document.slice(found.span)


def test_noise_of_any_mixture_takes_time_as_its_length() -> None:
    """Twice the noise takes about twice the time."""
    chance = random.Random(1)  # noqa: S311 - made noise, no secret
    pieces = [NOISE, LATIN, SOUND, "\ufffd", "????", "\n", "ä¼", "浼氳", "w"]
    long = "".join(chance.choice(pieces) for _ in range(8_000))
    times = []
    for text in (long[: len(long) // 2], long):
        start = time.process_time()
        Pipeline(normalisers=("mojibake",)).normalise(text)
        times.append(time.process_time() - start)
    assert times[1] <= 3 * times[0] + 0.2 * pace()
