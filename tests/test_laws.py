"""The house's laws, held against texts that Hypothesis puts together from pieces of news."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govnews
from govnews import Document, Span

PIECES = (
    "江州日报讯（记者 林 舟）",
    "本报讯 ",
    "新华社江州3月5日电",
    "3月5日下午，",
    "2023年上半年，",
    "去年，",
    "1—6月，",
    "江州市委召开",
    "市政府第12次常务会议",
    "水网建设推进会",
    "。市委书记周明远出席并讲话。",
    "他强调，",
    "会议指出，",
    "要坚持问题导向，",
    "一是抓项目。",
    "市委副书记、市长何文清主持会议。",
    "全市生产总值增长6.1%",
    "，固定资产投资1.2万亿元",
    "、数字化车间5个",
    "从28分钟缩短到19分钟",
    "居全省第三",
    "“五个一遍”",
    "《江州市水网建设规划》",
    "“",
    "”",
    "《",
    "（",
    "）",
    "(下转2版)",
    "据介绍，",
    "　　",
    " ",
    "\n",
    "\n\n",
    "：",
    "，",
    "。",
    "……",
    "一",
    "二、",
    "第",
    "亿",
    "%",
    "3",
    "-",
    "ＧＤＰ",
    "數(shù)",
    "𠮷",
    "\u200b",
    "\x00",
    "\ufffd",
    "GDP",
    "a b",
    "表示",
)
news = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def spans(document: Document) -> Iterator[tuple[Span, str | None]]:
    """Every span of a document with the words it stands for, where the object has them whole."""
    for article in document.articles:
        yield from ((part.span, part.text) for part in article.paragraphs)
        yield from ((part.span, part.text) for part in article.captions)
        yield from ((indicator.span, indicator.text) for indicator in article.indicators)
        for speech in article.speeches:
            yield from ((statement.span, statement.text) for statement in speech.statements)
        yield from ((span, None) for person in article.people for span in person.spans)
        yield from ((span, None) for initiative in article.initiatives for span in initiative.spans)
        yield from ((meeting.span, None) for meeting in article.meetings if meeting.span)


@given(st.one_of(news, st.text(max_size=200)))
def test_no_text_raises_and_every_span_says_what_its_object_says(text: str) -> None:
    """Laws 2 and 4: odd news gives fewer objects, never an exception, and no span that is beside the point."""
    document = govnews.parse(text)
    for span, words in spans(document):
        assert 0 <= span.start < span.end <= len(document.text)
        assert span.source, "an object must have come from somewhere"
        assert all(0 <= part.start < part.end <= len(text) for part in span.source)
        assert words is None or document.slice(span) == words


@given(news)
def test_what_is_written_is_read_back_equal(text: str) -> None:
    """`loads(dumps(document))` is the document, in both lossless formats."""
    document = govnews.parse(text)
    assert govnews.loads(govnews.dumps(document, "json"), "json") == document
    assert govnews.loads_all(govnews.dumps([document], "jsonl"), "jsonl") == (document,)


@given(news)
def test_nothing_is_lost(text: str) -> None:
    """What stands in the input as plain Simplified text stands in the document's text."""
    document = govnews.Pipeline(normalisers=()).parse(text)
    assert sorted("".join(text.split())) == sorted("".join(document.text.split()))


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    """Any bytes give a document."""
    assert isinstance(govnews.read(data), Document)


@given(news)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    """Law 6: reading changes nothing that a second reading could see."""
    assert govnews.dumps(govnews.parse(text), "json") == govnews.dumps(govnews.parse(text), "json")


def written(**environment: str) -> bytes:
    """What the command prints for the samples under an environment."""
    command = [sys.executable, "-m", "govnews", "parse", "--to", "jsonl", *map(str, govnews.samples())]
    done = subprocess.run(command, env={**os.environ, **environment}, check=True, capture_output=True)  # noqa: S603
    return done.stdout


def test_no_hash_seed_locale_clock_or_console_changes_a_byte() -> None:
    """Law 6, across processes."""
    first = written(PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC")
    assert first == written(PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Asia/Shanghai", PYTHONIOENCODING="gbk")


def test_threads_do_not_disturb_each_other() -> None:
    """Many threads reading at once give what one gives."""
    texts = [path.read_text("utf-8") for path in govnews.samples()] * 2
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(govnews.parse, texts))
    assert together == [govnews.parse(text) for text in texts]


HOSTILE = {
    "one long sentence": "全市生产总值增长6.1%，",
    "sentences": "市委书记周明远强调，要坚持问题导向。全市生产总值增长6.1%。",
    "paragraphs": "市委书记周明远强调，要坚持问题导向。\n\n",
    "short lines": "江州日报讯（记者 林 舟）\n",
    "one character": "一",
    "digits": "1",
    "digits and points": "1.1,",
    "open quotes": "“",
    "nested brackets": "（《“",
    "commas": "、",
    "spaces": " \u3000",
    "names": "市长何文清、",
    "numerals": "第一百二十三亿",
    "headlines": "何文清主持 周明远出席\n",
    "glosses": "數(shù)",
    "years": "2023年1月1日至2024年",
}


def seconds(text: str) -> float:
    """The processor seconds that reading a text takes, the better of two."""
    times = []
    for _ in range(2):
        start = time.process_time()
        govnews.parse(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    """Law 5: the whole parse is linear on repetitive input, the worst case for patterns that backtrack."""
    seconds(unit * (1_000 // len(unit)))
    small, large = (seconds((unit * (length // len(unit) + 1))[:length]) for length in (8_000, 32_000))
    assert large <= 4 * 2 * max(small, 0.02), f"{small:.3f} s for 8,000 characters, {large:.3f} s for 32,000"


def numbered(count: int) -> str:
    """One article of so many paragraphs, no two alike, with a name and a figure in each."""
    said = (f"全市去年生产总值增长{at}%，市长何文清强调要加快第{at}号建设。" for at in range(count))
    return "\n\n".join(("全市经济工作会议召开", "江州日报讯（记者 林舟）7月8日，全市经济工作会议召开。", *said))


def test_an_article_of_many_paragraphs_takes_as_long_as_its_paragraphs() -> None:
    """Law 5: no extractor looks through a whole article for each of its paragraphs."""
    seconds(numbered(20))
    small, large = seconds(numbered(500)), seconds(numbered(4_000))
    assert large <= 8 * 1.6 * small, f"{small:.3f} s for 500 paragraphs, {large:.3f} s for 4,000"
