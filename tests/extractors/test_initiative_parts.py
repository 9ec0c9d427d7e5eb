"""The parts of a shorthand: as many as it counts, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.extractors._initiative_parts import listed_after, listed_before, parts
from govnews.mentions import quotes
from govnews.text import Text

ITEMS = ("测报", "防汛", "救灾", "修路", "育苗", "清淤", "护林", "节水", "育人")


def of_first_quote(sentence: str) -> tuple[str, ...]:
    """The parts of what a sentence quotes first."""
    text = Text(sentence)
    return parts(text, next(iter(quotes.find(text))))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("抓好测报、防汛和救灾“三件事”", ("测报", "防汛", "救灾")),
        ("抓好测报、防汛“两件事”", ("测报", "防汛")),
        ("测报、防汛、救灾、修路“4项清单”", ("测报", "防汛", "救灾", "修路")),
        ("“三树”：一是“树标杆”，二是“树新风”，三是“树形象”。", ("树标杆", "树新风", "树形象")),
        ("做到“三个确保”：确保供水，确保供电，确保供暖。", ("确保供水", "确保供电", "确保供暖")),
        ("用好“三张清单”：权责清单、服务清单和监督清单。", ("权责清单", "服务清单", "监督清单")),
        ("健全“三单”（问题单、责任单、整改单）机制。", ("问题单", "责任单", "整改单")),
        ("打造“两区”，即先行区、示范区。", ("先行区", "示范区")),
    ],
)
def test_a_shorthand_has_the_parts_that_it_counts(sentence: str, found: tuple[str, ...]) -> None:
    """Listed right before it, quoted one by one behind it, or told behind a colon, a bracket or 即."""
    assert of_first_quote(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "抓好测报、防汛“三件事”",
        "深化“一网通办”",
        "推行“2+3”",
        "测报、防汛，“两手抓”",
        "测报、防汛、救灾“三件事关长远发展的大事情”",
        "“三树”：一是“树标杆”，二是“护林木”。",
        "开展“润苗”",
        "做到“三个确保”：确保供水，确保供电。",
        "做到“三个确保”，确保供水，确保供电，确保供暖。",
        "抓好“三件事”：一是修路，二是植树，三是治水。",
    ],
)
def test_where_the_count_does_not_fit_there_are_none(sentence: str) -> None:
    """Too few, one alone, no list beside it, too long for a count, or no count at all."""
    assert of_first_quote(sentence) == ()


@given(st.integers(3, 9), st.sampled_from(("、", "和", "及", "以及", "与")))
def test_a_row_is_read_back(count: int, last: str) -> None:
    """However its last item is joined, before the count or behind what announces it."""
    items = ITEMS[:count]
    row = "、".join(items[:-1]) + last + items[-1]
    assert listed_before(Text(f"。{row}"), count) == items
    assert listed_after(Text(f"，包括{row}。"), count) == items
    assert listed_after(Text(f"，包括{row}等。"), count) == items
    assert listed_before(Text(f"。{row}"), count + 1) == ()
    assert listed_after(Text(f"，{row}。"), count) == ()


@given(st.text("测报防汛救灾、和及与等包括：“”一二三是树0+两", max_size=40), st.integers(0, 5))
def test_any_text_is_read(string: str, wanted: int) -> None:
    """Nothing raises; there are as many parts as wanted or none, and no part is empty."""
    for found in (listed_before(Text(string), wanted), listed_after(Text(string), wanted)):
        assert len(found) in (0, wanted)
    text = Text(string)
    assert all(all(parts(text, quote)) for quote in quotes.find(text))
