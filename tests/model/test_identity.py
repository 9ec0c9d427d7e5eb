"""Ids: made from what an object is, from nothing else, and from all of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import invented
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.model import (
    Article,
    Document,
    Evidence,
    Indicator,
    Initiative,
    Meeting,
    Person,
    Speaker,
    Speech,
    Statement,
)
from govnews.model.base import identity, plain

SPAN = invented.span("会")
THINGS: dict[str, Any] = {
    "person": Person(name="林秋禾"),
    "meeting": Meeting(name="会"),
    "initiative": Initiative(name="云上江州"),
    "indicator": Indicator(name="面积", value=Decimal(3), text="面积3亩", span=SPAN),
    "statement": Statement(verb="说", text="好", span=SPAN),
    "speech": Speech(speaker=Speaker(name="林秋禾"), mode="direct"),
    "article": Article(headline="会"),
    "document": Document(text="会"),
}
CHANGES = [
    ("person", "name", "林秋"),
    ("person", "titles", ("县长",)),
    ("person", "spans", (SPAN,)),
    ("meeting", "kind", "work"),
    ("meeting", "ordinal", 0),
    ("meeting", "place", ""),
    ("initiative", "components", ("甲",)),
    ("indicator", "value", Decimal(-3)),
    ("indicator", "value_max", Decimal(3)),
    ("indicator", "unit", "亩"),
    ("indicator", "span", invented.span("会", nth=1)),
    ("statement", "verb", None),
    ("speech", "meeting", "会"),
    ("speech", "speaker", Speaker(name=None)),
    ("article", "headline", None),
    ("article", "people", (Person(name="林秋禾"),)),
    ("document", "articles", (Article(),)),
]


@pytest.mark.parametrize(("thing", "field", "value"), CHANGES, ids=lambda part: str(part)[:20])
def test_every_field_counts(thing: str, field: str, value: object) -> None:
    """Change what an object says anywhere, and it is another; an unknown is not an empty one."""
    one = THINGS[thing]
    assert identity(attrs.evolve(one, **{field: value})) != identity(one)


@pytest.mark.parametrize("thing", [thing for thing, one in THINGS.items() if hasattr(one, "evidence")])
def test_evidence_does_not_count(thing: str) -> None:
    """The rule that found an object is no part of what it says."""
    one = THINGS[thing]
    found = attrs.evolve(one, evidence=Evidence(rule="r", inferred=("name",)))
    assert identity(found) == identity(one)


def test_no_two_kinds_share_ids() -> None:
    """The class is part of it: things of the same name are not the same."""
    assert identity(Person(name="会")) != identity(Meeting(name="会"))
    assert len({identity(one) for one in THINGS.values()}) == len(THINGS)


@given(
    st.lists(st.text("甲,\"'=()[]", max_size=4), max_size=3), st.lists(st.text("甲,\"'=()[]", max_size=4), max_size=3)
)
def test_lists_that_differ_have_different_ids(one: list[str], other: list[str]) -> None:
    """No punctuation inside a string can make two lists look alike."""
    same = identity(Person(name="林", titles=tuple(one))) == identity(Person(name="林", titles=tuple(other)))
    assert same == (one == other)


@pytest.mark.parametrize("text", ["\ud800", "\0", "𠮷", "\n"])
def test_any_text_has_an_id(text: str) -> None:
    """Half characters and control characters too."""
    assert len(Person(name=text).id) == 16
    assert Person(name=text).id != Person(name="").id


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("0", "0"),
        ("-0.50", "-0.50"),
        ("5.30E+8", "530000000"),
        ("1E-7", "0.0000001"),
        ("1E+100", "1" + "0" * 100),
        ("1E+101", "1E+101"),
        ("1E-101", "1E-101"),
    ],
)
def test_numbers_are_printed_in_full_up_to_a_hundred_places(number: str, printed: str) -> None:
    """Beyond that an exponent says it: nobody's figure fills a page."""
    assert plain(Decimal(number)) == printed


@given(invented.numbers, st.integers(0, 5))
def test_zeros_at_the_end_are_the_same_number(number: Decimal, zeros: int) -> None:
    """8.2 and 8.2000 are one value with one id; 82 is another."""
    if abs(number.adjusted()) > 90 or len(number.as_tuple().digits) > 90:
        return
    written = plain(number) + ("" if "." in plain(number) else ".0") + "0" * zeros
    one = attrs.evolve(THINGS["indicator"], value=number)
    other = attrs.evolve(THINGS["indicator"], value=Decimal(written))
    assert identity(one) == identity(other)
