"""Damage upon damage: whatever was done to a page, the document leads back to it, and so does every object."""

from __future__ import annotations

import random

import pytest
from stacked import page, replayed, said, spans

import govnews

#: Groups of pages in the usual run, those that ``make soak`` adds, and how many pages each holds.
USUAL = [range(start, start + 20) for start in range(0, 100, 20)]
SOAK = [range(start, start + 100) for start in range(100, 50_000, 100)]


def lead_back(numbers: range) -> int:
    """Hold some documents to the law; the number of spans seen."""
    seen = 0
    for number in numbers:
        original = page(random.Random(number))  # noqa: S311 - made damage, no secret
        document = govnews.parse(original)
        assert document.original == original, number
        for span in spans(document.articles):
            seen += 1
            assert said(document, span) == replayed(document, original, span), (number, span)
    return seen


@pytest.mark.parametrize("numbers", USUAL, ids=str)
def test_every_object_of_a_damaged_page_leads_back(numbers: range) -> None:
    """Replaying the repairs inside a span's source ranges gives what stands at the span; all of them give the input."""
    assert lead_back(numbers) > 10 * len(numbers)


@pytest.mark.soak
@pytest.mark.parametrize("numbers", SOAK, ids=str)
def test_every_object_of_fifty_thousand_damaged_pages_leads_back(numbers: range) -> None:
    """The same law; with the usual run's pages they are 50,000."""
    assert lead_back(numbers) > 10 * len(numbers)


def test_pages_are_damaged_in_every_way() -> None:
    """The pages hold repairs of all kinds, and differ from each other."""
    documents = [govnews.parse(page(random.Random(number))) for number in range(60)]  # noqa: S311 - no secret
    kinds = {repair.kind for document in documents for repair in document.repairs}
    assert {"entity", "mojibake", "invisible", "line_end", "gloss", "width", "mark", "script", "line", "order"} <= kinds
    assert len({document.text for document in documents}) == len(documents)


def test_a_mark_of_loss_that_ends_a_longer_stretch_is_mended_with_it() -> None:
    """What U+FFFD is in GBK is looked for by itself; within a stretch that is mended whole it is no second repair."""
    assert lead_back(range(767, 768)) > 0
