"""Quotations of a passage."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.mentions import quotes
from govnews.text import Text

MARKS = '“”‘’「」『』《》"〝〞中，。'


def found(text: str) -> list[tuple[str, str, bool]]:
    """Inner words, kind, and whether closed."""
    return [(str(quote.inner), quote.kind, quote.closed) for quote in quotes.find(Text(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("用好“一本账”，管住“两扇门”", [("一本账", "quote", True), ("两扇门", "quote", True)]),
        ("印发《河湖管护办法》", [("河湖管护办法", "title", True)]),
        ('做好"加法"和"减法"', [("加法", "quote", True), ("减法", "quote", True)]),
        ("视察「港西排水工程」", [("港西排水工程", "quote", True)]),
        ("他说：“要学‘老班长’精神。”", [("要学‘老班长’精神。", "quote", True)]),
        ("《关于“夜校”的通知》", [("关于“夜校”的通知", "title", True)]),
        ("没有引语。", []),
        ("", []),
    ],
)
def test_outermost_quotations_are_found_in_order(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    """Only the outermost pair of marks makes a quotation; title marks make a title."""
    assert found(text) == wanted


def test_marks_that_are_alike_pair_by_turns_inside_a_passage() -> None:
    """A straight mark opens, the next closes; a third without a fourth quotes to the end and says so."""
    assert found('"甲"和"乙') == [("甲", "quote", True), ("乙", "quote", False)]


def test_an_unclosed_mark_quotes_to_the_end_and_hides_nothing() -> None:
    """What is closed inside a quotation that never ends is given too."""
    assert found("他说：“路通了，“水”也通了") == [("路通了，“水”也通了", "quote", False), ("水", "quote", True)]


def test_a_closing_mark_without_an_opening_is_passed_by() -> None:
    """A stray closing mark, left over from an earlier paragraph, opens nothing."""
    assert found("路通了。”他说，“水也通了。”") == [("水也通了。", "quote", True)]


def test_an_inner_mark_never_closed_is_forgotten_when_the_outer_closes() -> None:
    """The closing mark that comes decides which opening it belongs to."""
    assert found("“甲‘乙”丙’") == [("甲‘乙", "quote", True)]


def test_text_holds_the_marks_and_inner_does_not() -> None:
    """Both parts are views of the passage."""
    passage = Text("按照“三本账”推进")
    (quote,) = quotes.find(passage)
    assert (str(quote.text), str(quote.inner)) == ("“三本账”", "三本账")
    assert passage.holds(quote.text)
    assert quote.text.holds(quote.inner)


@given(st.text(alphabet=MARKS, max_size=60))
def test_closed_quotations_do_not_overlap_and_stand_in_order(text: str) -> None:
    """Any mixture of marks gives quotations in reading order, the closed ones apart from each other."""
    passage = Text(text)
    closed = [quote for quote in quotes.find(passage) if quote.closed]
    assert all(a.text.precedes(b.text) for a, b in pairwise(closed))
    assert all(len(quote.text) == len(quote.inner) + 2 for quote in closed)


@given(st.text(alphabet=MARKS, max_size=60))
def test_at_most_one_quotation_is_open_and_it_reaches_the_end(text: str) -> None:
    """The unclosed quotation, if there is one, ends where the passage ends."""
    passage = Text(text)
    still_open = [quote for quote in quotes.find(passage) if not quote.closed]
    assert len(still_open) <= 1
    assert all(not len(passage.after(quote.text)) for quote in still_open)


@pytest.mark.parametrize("text", ["“" * 200_000, "“”" * 100_000, "《“" * 100_000, '"' * 200_001, "”" * 200_000])
def test_hostile_marks_take_linear_time(text: str) -> None:
    """Two hundred thousand marks are read in seconds, whatever their order."""
    started = time.process_time()
    list(quotes.find(Text(text)))
    assert time.process_time() - started < 10 * pace()
