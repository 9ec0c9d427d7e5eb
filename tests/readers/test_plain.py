"""Bytes in whatever encoding become their text, and what is no text becomes a diagnostic."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews import readers
from govnews.pipeline import Pipeline

HANS = "本报讯 9月3日，松原县召开农业工作会议，研究部署秋收任务。县长要求，各乡镇要抓好落实。"
HANT = "本報訊 9月3日，松原縣召開農業工作會議，研究部署秋收任務。縣長要求，各鄉鎮要抓好落實。"


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "utf-8-sig", "utf-8"),
        (HANS, "gbk", "gb18030"),
        (HANS, "gb18030", "gb18030"),
        (HANT, "gbk", "gb18030"),
        (HANT, "big5", "big5hkscs"),
        (HANS, "utf-16", "utf-16"),
        (HANS, "utf-16-le", "utf-16-le"),
        (HANS, "utf-16-be", "utf-16-be"),
        (HANS, "utf-32", "utf-32"),
        ("The State Council met on Monday.", "utf-16-le", "utf-16-le"),
        ("The State Council met on Monday.", "ascii", "utf-8"),
        ("", "ascii", "utf-8"),
    ],
)
def test_an_encoding_is_told(text: str, codec: str, encoding: str) -> None:
    """The text comes out as it was, and the codec named gives the same text from the same bytes."""
    data = text.encode(codec)
    decoded = readers.decode(data, None)
    assert (str(decoded.text), decoded.encoding, decoded.diagnostics) == (text, encoding, ())
    assert data.decode(encoding).removeprefix("\ufeff") == text


@pytest.mark.parametrize("codec", ["gbk", "big5"])
@pytest.mark.parametrize("text", ["会議", "公告", "工作要求", "人民大家"])
def test_a_few_characters_suffice(text: str, codec: str) -> None:
    """Even a headline of a few characters is told by how common its characters are."""
    sound = text.replace("会", "會") if codec == "big5" else text.replace("議", "议")
    assert readers.decode(sound.encode(codec), None).text == sound


@given(st.text(alphabet="会议研究部署农业工作要求落实任务，。县长召开明年", min_size=6))
def test_running_text_is_told_from_all_other_encodings(text: str) -> None:
    """Whatever frequent characters follow each other, GB18030 is not taken for another encoding."""
    assert readers.decode(text.encode("gb18030"), None).text == text


def test_an_undecodable_byte_is_one_mark_and_a_diagnostic() -> None:
    """A damaged byte leaves the encoding what it is, becomes U+FFFD and is said with its place."""
    data = HANS.encode()[:30] + b"\xff" + HANS.encode()[30:]
    decoded = readers.decode(data, None)
    assert decoded.encoding == "utf-8"
    assert str(decoded.text) == data.decode("utf-8", "replace")
    (diagnostic,) = decoded.diagnostics
    assert diagnostic.code == "undecodable"
    assert "1 character could not" in diagnostic.message
    assert diagnostic.span is not None
    assert str(decoded.text)[diagnostic.span.start] == "\ufffd"


def test_a_text_cut_in_the_middle_of_a_character_keeps_its_encoding() -> None:
    """The last half character is damage, not another encoding."""
    assert readers.decode(HANS.encode()[:-4], None).encoding == "utf-8"
    assert readers.decode(HANS.encode("gbk")[:-1], None).encoding == "gb18030"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "image/png"),
        (b"PK\x03\x04" + bytes(range(256)), "application/zip"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "application/pdf"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"\0\1\2\3" * 100, "application/octet-stream"),
    ],
)
def test_what_is_no_text_is_empty_and_says_so(data: bytes, kind: str) -> None:
    """A binary file is no error: its text is empty and a diagnostic names what it is."""
    decoded = readers.decode(data, None)
    assert (str(decoded.text), decoded.media_type, decoded.encoding) == ("", kind, None)
    assert [diagnostic.code for diagnostic in decoded.diagnostics] == ["binary"]


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    """Any bytes are read; where an encoding is named it gives the same text again."""
    decoded = readers.decode(data, None)
    if decoded.encoding is not None:
        assert data.decode(decoded.encoding, "replace").removeprefix("\ufeff") == str(decoded.text)


def test_a_string_with_lone_surrogates_keeps_its_places() -> None:
    """What no file can hold becomes U+FFFD, one for one, and is said."""
    decoded = readers.of_string("会\ud800议\udfff")
    assert decoded.text == "会\ufffd议\ufffd"
    assert "2 characters" in decoded.diagnostics[0].message


def test_a_nul_is_no_reason_to_give_up() -> None:
    """A text with a NUL in it is still text, as bytes and as a string."""
    assert readers.decode((HANS + "\0" + HANS).encode(), None).text == HANS + "\0" + HANS
    assert readers.of_string("会\0议").text == "会\0议"


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_twenty_megabytes_in_one_line_take_seconds(codec: str) -> None:
    """A long line costs what many short ones do, decoding and mending together."""
    data = (HANS * (20_000_000 // len(HANS.encode(codec)))).encode(codec)
    start = time.process_time()
    decoded = readers.decode(data, None)
    Pipeline().normalise(decoded.text)
    assert time.process_time() - start < 15 * pace()
