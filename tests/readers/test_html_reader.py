"""Laws of the reader of web pages: what is one, in which encoding it is, and that no page is too odd."""

from __future__ import annotations

import builtins
import os
import socket
import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

import govnews
from govnews import Pipeline, readers
from govnews.readers import html

PAGE = (
    "<!DOCTYPE html><html><head><title>江州召开会议</title></head><body><p>3月5日，江州市召开会议。</p></body></html>"
)
LONGER = "3月5日，江州市召开会议，研究防汛工作。会议指出，要压实责任，确保水库安全。"
READS = Pipeline(extractors=())


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        "\ufeff" + PAGE,
        "  \n" + PAGE,
        "<!-- saved from url=(0031)http://www.jz.example/ -->\n<html><p>会议",
        "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'>\n<html>",
        "<HEAD><TITLE>会议</TITLE>",
        "<div class='TRS_Editor'><p>会议。</p></div>",
        "<p>会议。</p><p>召开。</p>",
    ],
)
def test_a_page_is_told_by_how_it_begins(page: str) -> None:
    """Whatever it is called, whole or in part."""
    data = page.encode()
    assert html.claims(data, "news.txt") > html.claims(b"news", "news.html")
    assert readers.decode(data, "news.txt").media_type == "text/html"


@pytest.mark.parametrize(
    "page",
    [
        "江州召开会议\n来源：江州网\n<p>3月5日，江州市召开会议。</p><p>完。</p>",
        "3 < 5，会议召开。",
        "<会议>召开",
        "# 江州简报\n<p>会议</p>",
        "",
        "<",
        '{"html": "<p>会议</p>"}',
    ],
)
def test_text_with_marks_is_no_page(page: str) -> None:
    """What begins with words is text, whose marks its own parser takes off."""
    assert html.claims(page.encode(), "news.html") == 0
    assert readers.decode(page.encode(), None).media_type == "text/plain"


@pytest.mark.parametrize("data", [b"%PDF-1.7 <html>", b"PK\x03\x04<html><p>", b"\x89PNG\r\n\x1a\n<html>"])
def test_bytes_of_another_kind_are_no_page(data: bytes) -> None:
    """Though they hold its marks."""
    assert html.claims(data, "a.html") == 0


@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "GBK", "big5", "iso-8859-1", "nonsense", "unicode-1-1"])
@pytest.mark.parametrize("real", ["utf-8", "gb18030"])
def test_the_encoding_is_the_real_one(declared: str, real: str) -> None:
    """Whatever a page declares."""
    page = f'<html><head><meta charset="{declared}"></head><p>{LONGER}</p>'
    decoded = html.read(page.encode(real), None)
    assert decoded.encoding == real
    assert str(decoded.text) == LONGER
    assert decoded.diagnostics == ()


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    """Big5 of Taiwan and Hong Kong, which other encodings decode too."""
    page = '<html><head><meta http-equiv=Content-Type content="text/html; charset=big5"></head><p>市議會今日召開。</p>'
    decoded = html.read(page.encode("big5"), None)
    assert decoded.encoding == "big5hkscs"
    assert str(decoded.text) == "市議會今日召開。"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_believed(encoding: str) -> None:
    """Before what the page declares."""
    decoded = readers.decode(PAGE.encode(encoding), None)
    assert decoded.media_type == "text/html"
    assert str(decoded.text) == "江州召开会议\n3月5日，江州市召开会议。"


def test_places_count_in_the_decoded_page() -> None:
    """Code points, a byte-order mark not counted, line ends as they are in the file."""
    raw = PAGE.replace("<p>", "\r\n<p>")
    decoded = html.read(b"\xef\xbb\xbf" + raw.encode(), None)
    place = decoded.text.lines()[1].source[0]
    assert raw[place.start : place.end] == "3月5日，江州市召开会议。"


def test_a_page_given_as_a_string_is_read_as_one() -> None:
    """With the same places as from a file."""
    document = READS.parse(PAGE)
    assert document.articles == READS.read(PAGE.encode()).articles
    assert document.source.media_type == "text/html"
    assert html.of_string("会议召开。") is None


def test_what_could_not_be_decoded_is_said() -> None:
    """Where a reader sees it; in scripts it does not matter."""
    data = PAGE.encode().replace("会议。".encode(), b"\xff\xfe\xe4")
    assert [found.code for found in html.read(data, None).diagnostics] == ["undecodable"]
    hidden = PAGE.encode().replace(b"<p>", b"<script>\xff</script><p>")
    assert html.read(hidden, None).diagnostics == ()


@given(st.binary(max_size=200))
def test_no_bytes_are_too_odd(data: bytes) -> None:
    """What follows the mark of a page may be anything."""
    document = READS.read(b"<html>" + data)
    assert len(document.articles) <= 1


@given(
    st.lists(
        st.sampled_from([*"<>/&;\"'= ", "会议。", "<p>", "<td>", "</table>", "<!--", "<b", "&#", "h1"]), max_size=60
    )
)
def test_no_marks_are_too_odd(parts: list[str]) -> None:
    """And the page can be made again from what was read."""
    page = "<html>" + "".join(parts)
    document = READS.parse(page)
    assert document.original == page


@given(st.integers(0, len(PAGE)))
def test_a_page_cut_anywhere_is_read(cut: int) -> None:
    """It holds what stands before the cut."""
    document = READS.read(PAGE[:cut].encode())
    assert set(document.text.replace("\n", "")) <= set(PAGE)


BAD = {
    "deep": "<html>" + "<div>" * 10_000 + "<p>" + LONGER,
    "deep lists": "<html>" + "<ul><li>" * 10_000 + LONGER,
    "deep tables": "<html>" + "<table><tr><td>" * 5_000 + LONGER,
    "references": "<html><p>" + "&amp;" * 100_000,
    "own references": '<!DOCTYPE html [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]><html><p>&a;' + LONGER,
    "unfinished": "<html><p>" + "<a href='" * 50_000,
    "comments": "<html><p>" + LONGER + "<!-- " * 50_000,
    "attributes": "<html><p " + "a=1 " * 100_000 + ">" + LONGER,
    "classes": "<html><p class='" + "nav " * 100_000 + "'>" + LONGER,
    "titles": "<html><title>" + "江" * 100_000 + "</title><h1>" + "江" * 100_000 + "</h1><p>" + LONGER,
    "headings": "<html><title>江州市召开</title>" + "<h1>江州市召开</h1>" * 5_000 + "<p>" + LONGER,
    "cells": "<html><table>" + "<tr><td>江州</td><td>3</td></tr>" * 5_000 + "</table><p>" + LONGER,
    "links": "<html>" + "<a href='http://www.people.com.cn/'>江州</a>" * 10_000 + "<p>" + LONGER,
}


@pytest.mark.parametrize("page", BAD.values(), ids=BAD)
def test_a_hostile_page_is_read_in_time(page: str) -> None:
    """Two seconds of processor time, whatever a page is full of."""
    start = time.process_time()
    READS.parse(page)
    assert time.process_time() - start < 2.0 * pace()


def test_memory_is_in_step_with_the_page() -> None:
    """A page of a megabyte takes less than sixty, and one of two less than twice as much and a little."""
    part = f'<li><a href="/1.html">江州</a><span class="t">2024-03-05</span></li>\n<p>{LONGER}</p>\n'
    peaks = []
    for size in (250_000, 500_000):
        data = ("<html>" + part * (size // len(part.encode()))).encode()
        tracemalloc.start()
        html.read(data, None)
        peaks.append(tracemalloc.get_traced_memory()[1] / size)
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
    assert peaks[1] < 60


def test_nothing_is_fetched_and_no_file_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures, frames, styles and entities of elsewhere stay there."""
    page = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><head><link rel=stylesheet href="http://a.example/a.css">'
        f'<base href="http://a.example/"></head><iframe src="file:///etc/passwd"></iframe><img src="http://a.example/1.png"><p>&x;{LONGER}'
    )
    READS.parse(page)  # what is loaded when first used is loaded now

    def refused(*_: object, **__: object) -> object:
        raise AssertionError("a page opened something")

    monkeypatch.setattr(builtins, "open", refused)
    monkeypatch.setattr(os, "open", refused)
    monkeypatch.setattr(socket, "socket", refused)
    (article,) = READS.parse(page).articles
    assert article.body.endswith(LONGER)


def test_objects_of_a_page_lead_into_its_source() -> None:
    """A figure in bold is one figure, and its span holds the tags."""
    page = (
        "<html><h1>江州茶业增产</h1><p>3月5日，江州市统计局通报，去年全市茶叶产量<b>3.5</b>万吨，增长6.1%。</p></html>"
    )
    document = govnews.parse(page)
    figure = document.indicators[0]
    behind = "".join(page[place.start : place.end] for place in figure.span.source)
    assert str(figure.value) == "35000"
    assert "<b>3.5</b>" in behind
