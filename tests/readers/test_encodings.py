"""Encodings and binaries: every codec of the field is told from every other, and what is no text is named."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govnews
from govnews.normalisers.script import to_traditional
from govnews.readers._binary import media_type, noise
from govnews.readers._encodings import decoded

SENTENCES = (
    "市政府召开常务会议，研究部署秋收和防汛工作。",
    "全县粮食播种面积36.5万亩，同比增长2.1%。",
    "“十四五”以来，这个镇先后建成3所学校、2家医院。",
)
TRADITIONAL = "市政府召開常務會議，研究部署秋收和防汛工作，確保今年糧食豐收。"
CODECS = ("utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-8-sig")


@pytest.mark.parametrize("codec", CODECS)
@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=8), st.sampled_from(["\n", "\r\n", "\n\n　　", ""]))
def test_news_comes_back_from_any_encoding(codec: str, sentences: list[str], between: str) -> None:
    """Whatever the line ends, the text is the one that was written."""
    text = between.join(sentences)
    if codec.startswith("utf-16-") and "\n" not in between:
        return  # without a mark UTF-16 is told by the zeros of its ASCII
    assert decoded(text.encode(codec))[1] == text


@pytest.mark.parametrize("codec", ["big5", "big5hkscs", "cp950", "gb18030", "utf-8"])
def test_traditional_news_comes_back(codec: str) -> None:
    """The encodings of Taiwan and Hong Kong are told from those of the mainland."""
    assert decoded(TRADITIONAL.encode(codec))[1] == TRADITIONAL


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@pytest.mark.parametrize("text", [*SENTENCES, "", "a"])
def test_a_byte_order_mark_settles_it_and_is_no_text(mark: bytes, codec: str, text: str) -> None:
    """Even where nothing or one letter follows it."""
    assert decoded(mark + text.encode(codec))[1] == text


@given(st.text(SENTENCES[0] + SENTENCES[1], min_size=1, max_size=40))
def test_sound_utf8_is_never_taken_for_anything_else(text: str) -> None:
    """What decodes as UTF-8 is UTF-8, however odd its characters stand together."""
    assert decoded(text.encode()) == ("utf-8", text)


@given(st.binary(max_size=80))
def test_the_codec_named_gives_the_text(data: bytes) -> None:
    """For any bytes at all."""
    encoding, text = decoded(data)
    assert data.decode(encoding, "replace").removeprefix("\ufeff") == text


@given(st.sampled_from(SENTENCES), st.integers(1, 200), st.sampled_from([b"\xff", b"\x80", b"\xfe\xff"]))
def test_a_damaged_byte_leaves_the_encoding(sentence: str, at: int, damage: bytes) -> None:
    """One bad place behind a page's first byte does not make it another encoding's."""
    data = sentence.encode() * 3
    at = min(at, len(data))
    encoding, text = decoded(data[:at] + damage + data[at:])
    assert encoding == "utf-8"
    assert sentence in text
    assert "\ufffd" in text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4", "application/pdf"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"II*\0", "image/tiff"),
        (b"MM\0*", "image/tiff"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        (b"RIFF\x10\0\0\0WAVE", None),
        (b"PK\x05\x06", "application/zip"),
        (b"\x1f\x8b\x08\0", "application/gzip"),
        (b"BZh9", "application/x-bzip2"),
        (b"\xfd7zXZ\0", "application/x-xz"),
        (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
        (b"Rar!\x1a\x07\0", "application/vnd.rar"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
        (b"SQLite format 3\0", "application/vnd.sqlite3"),
        (b"\x7fELF\x02", "application/x-elf"),
        (b"{\\rtf1", "application/rtf"),
        (b"<html>", None),
        (b"PDF", None),
        (b"", None),
    ],
)
def test_what_a_file_begins_with_names_it(data: bytes, kind: str | None) -> None:
    """A picture, an archive or a document of an office is told by its first bytes; text by none."""
    assert media_type(data) == kind


@given(st.text(SENTENCES[0], min_size=16), st.integers(0, 2))
def test_a_few_odd_signs_are_no_noise(text: str, odd: int) -> None:
    """A text with one character in eight that nobody prints is still a text; with more it is none."""
    assert not noise(text + "\x00" * odd)
    assert noise(text + "\x00" * len(text))


@pytest.mark.parametrize("text", ["", "\n\r\t\f", "\x1b", "\x85", "　　"])
def test_white_space_and_escapes(text: str) -> None:
    """Line ends of every sort are no noise, nor is nothing; an escape alone is what terminals print."""
    assert not noise(text)


WRONG = "江州日报讯 3月5日，市委书记主持召开水利工作会议。全市粮食产量稳步增长，会议强调，要落实责任，抓好春耕备耕。\n"


@pytest.mark.parametrize("meant", ["gbk", "utf-8", "big5"])
@pytest.mark.parametrize("saved", ["utf-8", "utf-8-sig", "utf-16"])
def test_bytes_taken_for_latin_letters_and_saved_are_text(meant: str, saved: str) -> None:
    """A file of Chinese bytes read as Latin-1 and written again is read and mended as that string is parsed."""
    damaged = to_traditional(WRONG).encode(meant).decode("latin-1")
    document = govnews.read(damaged.encode(saved))
    assert "水利工作会议" in document.text
    assert (document.text, document.original) == (govnews.parse(damaged).text, damaged)


@given(st.text("\x80\x81\x90\x9f", min_size=16), st.text("ÄÕ·", max_size=8))
def test_controls_without_letters_are_noise(controls: str, letters: str) -> None:
    """Control characters of Latin-1 among which too few letters stand are no text taken for another."""
    assert noise(controls + letters)
