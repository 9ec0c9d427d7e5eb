"""How sure an object is: its rule's share when it was measured, and what that is used for."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govnews
from govnews import Indicator, InputError, Selection, Span
from govnews.evaluation import scoring
from govnews.extractors._evidence import evidence
from govnews.lexicon import shares
from govnews.model import Evidence

NEWS = (
    "本报讯 3月5日，江州市委召开茶业振兴推进会。市委书记周明远主持会议并强调，要稳住茶园。"
    "上半年，全市茶叶产量3.2万吨，同比增长5.6%。"
)


def figure(confidence: float | None) -> Indicator:
    """An indicator that is so sure."""
    found = Evidence(rule="r", confidence=confidence)
    return Indicator(name="茶叶产量", value=Decimal(3), text="3", span=Span(start=0, end=1, source=()), evidence=found)


@given(st.lists(st.one_of(st.none(), st.floats(0, 1)), max_size=6), st.floats(0, 1))
def test_sure_keeps_what_is_at_least_so_sure(confidences: list[float | None], least: float) -> None:
    """In order; what has no confidence is never sure."""
    some = Selection(map(figure, confidences))
    kept = [item.evidence.confidence for item in some.sure(least) if item.evidence]
    assert kept == [one for one in confidences if one is not None and one >= least]


def test_sure_asks_nine_in_ten_unless_told() -> None:
    """The usual measure."""
    assert len(Selection([figure(0.89), figure(0.9), figure(1.0)]).sure()) == 2


@pytest.mark.parametrize("least", [-0.1, 1.1, 90, "0.9", None, True])
def test_what_is_no_share_is_told(least: object) -> None:
    """Ninety is no share of one."""
    with pytest.raises(InputError, match="no confidence is"):
        Selection([figure(1.0)]).sure(least)  # type: ignore[arg-type]  # the caller's mistake


def test_what_nobody_finds_by_a_rule_has_no_confidence() -> None:
    """Paragraphs are no finds."""
    with pytest.raises(InputError, match="has no confidence"):
        Selection(govnews.parse(NEWS).articles[0].paragraphs).sure()
    assert not Selection([Indicator(name="a", value=Decimal(1), text="1", span=Span(start=0, end=1, source=()))]).sure(
        0
    )


def test_every_find_has_the_share_of_its_rule() -> None:
    """A share between nought and one, of the rule where it was seen often enough, else of the kind."""
    document = govnews.parse(NEWS)
    for kind, found in (
        ("people", document.people), ("meeting", document.meetings), ("speech", document.speeches),
        ("indicator", document.indicators),
    ):  # fmt: skip
        assert found
        for item in found:
            assert item.evidence is not None
            assert item.evidence.confidence == shares.of_rule(kind, item.evidence.rule)
            assert 0 < (item.evidence.confidence or 0) < 1


def test_a_rule_that_was_seldom_seen_has_the_share_of_its_kind() -> None:
    """Back off, never a guess of its own."""
    assert evidence("indicator", "indicator.never.seen").confidence == shares.shares()["indicator"]["all"]
    assert evidence("weather", "sunny").confidence is None
    assert evidence("meeting", "visit") is evidence("meeting", "visit")


def test_the_shares_are_complete() -> None:
    """Each kind was measured; each share is one, to the hundredth, and none is certain."""
    assert set(shares.shares()) == set(scoring.KINDS)
    for kind in shares.shares().values():
        every = [kind["all"], *kind["rules"].values(), *kind["fields"].values()]
        assert all(0 <= share < 1 and share == round(share, 2) for share in every)


def test_confidence_is_written_and_read_again() -> None:
    """Part of the public JSON; a file without it, of an earlier version, is read as before."""
    document = govnews.parse(NEWS)
    written = json.loads(govnews.dumps(document))
    first = written["articles"][0]["indicators"][0]["evidence"]
    assert first["confidence"] == document.indicators[0].evidence.confidence  # type: ignore[union-attr]
    assert govnews.loads(json.dumps(written)) == document
    del first["confidence"]
    older = govnews.loads(json.dumps(written)).indicators[0].evidence
    assert older is not None
    assert older.confidence is None


def test_the_confidence_is_no_part_of_the_id() -> None:
    """What is measured anew changes no id."""
    assert figure(0.5).id == figure(0.9).id == figure(None).id


# -- explain ---------------------------------------------------------------------------------------------------------


def test_each_field_is_explained_with_words_and_place() -> None:
    """What is stated is pointed at in text and input; what was inferred says so."""
    document = govnews.parse(NEWS)
    growth = next(item for item in document.indicators if item.measure == "growth")
    rows = {line.split()[0]: line for line in document.explain(growth).splitlines()[3:]}
    at = NEWS.index("5.6%")
    assert f"5.6% (text {at}–{at + 4}, input {at}–{at + 4})" in rows["value"]
    assert "stated" in rows["value"]
    assert "茶叶产量 (text" in rows["name"]
    assert "basis" in rows
    assert not {"approx", "value_max", "evidence", "span", "text"} & set(rows)
    assert "confidence" in document.explain(growth).splitlines()[2]


def test_words_outside_an_object_are_the_nearest_before_it() -> None:
    """Of a year printed three times that is pointed at which stands last before the figure."""
    text = "本报讯 2023年，全市投资6亿元。2023年，全市茶叶产量3.2万吨，泵站35座。2023年是丰年。"
    document = govnews.parse(text)
    rows = {line.split()[0]: line for line in document.explain(document.indicators[-1]).splitlines()[3:]}
    assert f"2023年 (text {text.index('2023年，全市茶')}–" in rows["period"]
    assert f"全市 (text {text.index('全市茶')}–" in rows["region"]


def test_people_of_a_meeting_are_pointed_at_one_by_one() -> None:
    """Each chair by name, the date by its words."""
    document = govnews.parse(NEWS, published="2024-03-06")
    rows = {line.split()[0]: line for line in document.explain(document.meetings[0]).splitlines()[3:]}
    assert "周明远 (text" in rows["chairs"]
    assert "3月5日 (text" in rows["date"]


def test_places_of_a_traditional_page_are_those_of_the_input() -> None:
    """Text and input differ in characters and in place, and the words are shown as they are read."""
    text = "會議強調，要穩(wěn)住茶園。全市茶葉產量3.2萬噸。"
    document = govnews.parse(text)
    rows = {line.split()[0]: line for line in document.explain(document.indicators[0]).splitlines()[3:]}
    at = text.index("3.2")
    assert f"input {at}–{at + 5}" in rows["value"]


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[1] / "cases" / "annotated").glob("*.txt"))[::4])
def test_everything_found_can_be_explained(path: Path) -> None:
    """Whatever the page; and every word that is shown stands in the text where it is said to."""
    document = govnews.read(path)
    for kind in ("people", "meetings", "speeches", "indicators", "initiatives"):
        for item in getattr(document, kind):
            lines = document.explain(item).splitlines()
            assert any(line.startswith("  found by ") for line in lines)
            assert all(line == line.rstrip() for line in lines)
