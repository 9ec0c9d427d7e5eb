"""Markdown: every part of an article is in its report, and nothing in it is markup."""

from __future__ import annotations

import re
from decimal import Decimal

import invented
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import serialisers
from govnews.model import (
    AgendaItem,
    Article,
    Diagnostic,
    Document,
    Indicator,
    Initiative,
    Meeting,
    Participant,
    Person,
    Speaker,
    Speech,
    Statement,
)

SPAN = invented.span("会")


def report(*articles: Article) -> list[str]:
    """The lines of a document's report."""
    written = serialisers.dumps(Document(articles=articles), "markdown")
    assert isinstance(written, str)
    return written.splitlines()


@pytest.mark.parametrize(
    ("article", "lines"),
    [
        (Article(), ["## (no headline)"]),
        (Article(headline="会", kicker="上"), ["## 会", "*上*"]),
        (Article(subheadlines=("甲", "乙")), ["**甲**", "**乙**"]),
        (Article(publisher="江州日报"), ["江州日报"]),
        (Article(continued_on="3版"), ["*Continued on 3版*"]),
        (Article(people=(Person(name="何平", titles=("县长", "书记")),)), ["### People", "- **何平**: 县长、书记"]),
        (Article(people=(Person(name="何平"),)), ["- **何平**"]),
        (Article(initiatives=(Initiative(name="云上江州", components=("甲", "乙")),)), ["- **云上江州**: 甲、乙"]),
        (Article(meetings=(Meeting(name="会"),)), ["### Meetings", "- **会**"]),
        (
            Article(
                meetings=(
                    Meeting(
                        name="会",
                        ordinal=3,
                        place="江州",
                        chairs=(Participant(name="何平"),),
                        agenda=(AgendaItem(verb="听取", text="汇报"),),
                    ),
                )
            ),
            ["- **会**: ordinal 3; place 江州; chair 何平", "  - 听取汇报"],
        ),
        (
            Article(
                speeches=(
                    Speech(
                        speaker=Speaker(name=None),
                        mode="direct",
                        meeting="会",
                        statements=(
                            Statement(verb="说", text="好", span=SPAN),
                            Statement(verb=None, text="对", span=SPAN),
                        ),
                    ),
                )
            ),
            ["**(nobody named)**, 会 (direct):", "- *说* 好", "- 对"],
        ),
        (
            Article(indicators=(Indicator(name="面积", value=Decimal("3.10"), unit="亩", text="", span=SPAN),)),
            ["| region | name | value | value_max | unit | measure | approx | basis | period | status |",
             "|  | 面积 | 3.10 |  | 亩 | level |  |  |  | actual |"],
        ),
    ],
)  # fmt: skip
def test_what_is_known_is_a_line(article: Article, lines: list[str]) -> None:
    """And what is not known is none."""
    found = report(article)
    assert [line for line in found if line in lines] == lines
    for heading in ("People", "Initiatives", "Meetings", "Speeches", "Indicators", "Text"):
        assert (f"### {heading}" in found) == bool(
            getattr(article, "paragraphs" if heading == "Text" else heading.lower())
        )


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (None, None, "- gloss: dropped"),
        ("數", "数", "- gloss: dropped (數 → 数)"),
        ("x", None, "- gloss: dropped (x → )"),
    ],
)
def test_a_repair_is_shown_before_and_after(before: str | None, after: str | None, line: str) -> None:
    """What was taken out has nothing after it."""
    document = Document(diagnostics=(Diagnostic(code="gloss", message="dropped", before=before, after=after),))
    assert line in str(serialisers.dumps(document, "markdown")).splitlines()


def test_reports_stand_behind_each_other() -> None:
    """Several documents are one text, a blank line between each two."""
    one = str(serialisers.dumps(invented.document(), "markdown"))
    assert serialisers.dumps([invented.document()] * 3, "markdown") == "\n".join([one] * 3)
    assert serialisers.dumps([], "markdown") == ""


@given(st.text("甲#-*_`[]()<>|\\~&1. \n\t+=", min_size=1, max_size=20))
def test_words_come_back_from_a_headline(text: str) -> None:
    """Taking the escapes off gives the words, on one line."""
    words = " ".join(text.split())
    heading = report(Article(headline=text))[2]
    assert heading.startswith("## ")
    assert re.sub(r"\\([^\w\s]|_)", r"\1", heading.removeprefix("## ")) == words


@given(st.text("甲|\n\\` ", max_size=12))
def test_no_name_breaks_a_table(name: str) -> None:
    """Every row has as many cells as the head."""
    item = Indicator(name=name, value=Decimal(1), text="", span=SPAN)
    rows = [line for line in report(Article(indicators=(item,))) if line.startswith("|")]
    assert len(rows) == 3
    assert len({len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows}) == 1
