"""What counts as found, missed and false of each kind, on documents that are given as they would be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govnews.evaluation import kinds
from govnews.evaluation.articles import articles, people
from govnews.evaluation.counts import Counts, pair, total

if TYPE_CHECKING:
    from govnews.evaluation.likeness import Item, Json

PLACE = kinds.Place({0: 0})
EVIDENCE: Item = {"rule": "r", "inferred": []}


def tally(counts: Counts) -> tuple[int, int, int]:
    """Found, missed, false."""
    return counts.hit, counts.miss, counts.false


def holding(kind: str, *items: Item) -> list[Item]:
    """One article that holds some objects."""
    listed: list[Json] = [{"evidence": EVIDENCE, **item} for item in items]
    return [{"headline": "甲", "paragraphs": ["乙"], kind: listed}]


def figure(**fields: Json) -> Item:
    """An indicator."""
    usual: Item = {"name": "粮食产量", "value": "36", "unit": "吨", "measure": "level", "text": "粮食产量36吨"}
    return usual | fields


def test_a_figure_is_told_by_value_unit_measure_and_name() -> None:
    """A wrong one of them is one missed and one false; what may be missed is neither."""
    found = holding("indicators", figure(name="全县粮食产量"))
    assert tally(kinds.indicators(holding("indicators", figure()), found, PLACE)) == (1, 0, 0)
    for wrong in ({"value": "63"}, {"unit": "公斤"}, {"measure": "change"}, {"name": "油料"}):
        gold = holding("indicators", figure(**wrong))
        assert tally(kinds.indicators(gold, found, PLACE)) == (0, 1, 1)
    optional = holding("indicators", figure(optional=True))
    assert tally(kinds.indicators(optional, found, PLACE)) == (0, 0, 0)
    assert tally(kinds.indicators(optional, holding("indicators"), PLACE)) == (0, 0, 0)


def test_of_two_figures_alike_the_likest_is_paired() -> None:
    """The period tells which of two is meant."""
    gold = holding("indicators", figure(period="2021"), figure(period="2022"))
    found = holding("indicators", figure(period="2022"), figure(period="2021"))
    counts = kinds.indicators(gold, found, PLACE)
    assert tally(counts) == (2, 0, 0)
    assert counts.share("period") == 1


def test_a_constant_scores_low() -> None:
    """Where nearly all gold says one thing, its figure is the mean over what gold says."""
    gold = holding("indicators", *(figure(value=str(n), status="target" if n == 9 else "actual") for n in range(10)))
    found = holding("indicators", *(figure(value=str(n), status="actual") for n in range(10)))
    assert kinds.indicators(gold, found, PLACE).share("status") == 0.5


def test_a_field_that_gold_leaves_out_is_not_asked() -> None:
    """Null is asked, absence is not."""
    found = holding("indicators", figure(region="全县"))
    assert kinds.indicators(holding("indicators", figure()), found, PLACE).share("region") is None
    assert kinds.indicators(holding("indicators", figure(region=None)), found, PLACE).share("region") == 0
    assert kinds.indicators(holding("indicators", figure(region="全县域")), found, PLACE).share("region") == 0


def test_a_meeting_is_told_by_most_of_its_name() -> None:
    """Visits are not asked for; lists count as F1."""
    held: Item = {
        "name": "春季农业生产工作会议", "kind": "work", "date": "2022", "ordinal": 3, "organizer": None,
        "chairs": [{"name": "欧阳慧"}], "attendees": [{"name": "甲"}, {"name": "乙"}],
        "agenda": [{"verb": "听取", "text": "春季农业生产情况汇报"}],
    }  # fmt: skip
    gold: Item = {
        "name": "春季农业生产会议", "date": "2022", "ordinal": ["3", 4], "organizer": None, "chairs": ["欧阳慧"],
        "attendees": {"any": [["甲"], ["甲", "乙"]]}, "agenda": ["农业生产情况汇报", "防汛"], "format": None,
    }  # fmt: skip
    visit: Item = {"name": "调研", "kind": "visit"}
    counts = kinds.meetings(holding("meetings", gold), holding("meetings", held, visit), PLACE)
    assert tally(counts) == (1, 0, 0)
    shares = {name: counts.share(name) for name in counts.fields}
    assert shares.pop("agenda") == pytest.approx(2 / 3)
    assert set(shares.values()) == {1}
    assert tally(kinds.meetings(holding("meetings", {"name": "座谈会"}), holding("meetings", held), PLACE)) == (0, 1, 1)


def test_a_statement_is_told_by_speaker_and_both_ends() -> None:
    """Marks around it do not count; a speaker that is null is met by none."""

    def said(text: str, name: str | None) -> list[Item]:
        return holding(
            "speeches", {"speaker": {"name": name}, "mode": "direct", "statements": [{"verb": "说", "text": text}]}
        )

    gold = holding(
        "speeches",
        {
            "speaker": "裴世南",
            "mode": "direct",
            "statements": [{"verb": "说", "first": "要抓好春耕", "last": "不误农时"}],
        },
    )
    assert tally(kinds.speeches(gold, said("“要抓好春耕，不误农时。”", "裴世南"), PLACE)) == (1, 0, 0)
    assert tally(kinds.speeches(gold, said("要抓好春耕。", "裴世南"), PLACE)) == (0, 1, 1)
    assert tally(kinds.speeches(gold, said("要抓好春耕，不误农时。", None), PLACE)) == (0, 1, 1)


def test_an_initiative_counts_once_in_a_document() -> None:
    """Two forms of its name are neither missed nor false."""
    gold = holding("initiatives", {"name": ["百县千场行动", "百县千场"], "components": ["甲", "乙"]})
    found = holding("initiatives", {"name": "百县千场", "components": ["甲"]}, {"name": "“百县千场”行动"})
    counts = kinds.initiatives(gold, [*found, *found], PLACE)
    assert tally(counts) == (1, 0, 0)
    assert counts.share("components") == pytest.approx(2 / 3)
    assert tally(kinds.initiatives(gold, holding("initiatives", {"name": "别的行动"}), PLACE)) == (0, 1, 1)


def test_people_are_pairs_of_name_and_title() -> None:
    """Each title counts; a person named bare elsewhere is no second one; another way to split titles is as good."""
    gold = holding("people", {"name": "欧阳慧", "titles": {"any": [["市委副书记", "市长"], ["市委副书记、市长"]]}})
    assert tally(people(gold, holding("people", {"name": "欧阳慧", "titles": ["市委副书记", "市长"]}))) == (2, 0, 0)
    assert tally(people(gold, holding("people", {"name": "欧阳慧", "titles": ["市委副书记、市长"]}))) == (1, 0, 0)
    assert tally(people(gold, holding("people", {"name": "欧阳慧", "titles": ["市长"]}))) == (1, 1, 0)
    assert tally(people(gold, holding("people", {"name": "欧阳慧", "titles": ["局长"]}))) == (0, 2, 1)
    bare = holding("people", {"name": "欧阳慧", "titles": []}, {"name": "欧阳慧", "titles": ["市长"]})
    assert tally(people(gold, bare))[2] == 0
    optional = holding("people", {"name": "欧阳慧", "titles": [], "optional": True})
    assert tally(people(optional, holding("people"))) == (0, 0, 0)


def test_an_article_is_found_by_half_its_body() -> None:
    """A lost one is missed, with its body; a stray one is false."""
    gold: list[Item] = [
        {"headline": "甲", "paragraphs": ["一二三四五六七八"], "authors": [{"name": "郝一帆", "role": "reporter"}]},
        {"headline": "乙", "paragraphs": ["九十百千"], "subheadlines": {"any": [["丙 丁"], ["丙", "丁"]]}},
    ]
    found: list[Item] = [
        {"headline": "乙", "paragraphs": [{"text": "九十百千"}], "subheadlines": ["丙", "丁"]},
        {"headline": "丙", "paragraphs": [{"text": "零零零零"}], "subheadlines": []},
    ]
    counts, place = articles(gold, found)
    assert tally(counts) == (1, 1, 1)
    assert place == {1: 0}
    assert (counts.share("body"), counts.share("subheadlines"), counts.share("headline")) == (0.5, 1, 1)


def test_pairs_are_one_to_one() -> None:
    """What has to be found takes first."""
    gold: list[Item] = [{"n": 1, "optional": True}, {"n": 1}]
    paired = pair(gold, [{"n": 1}], lambda one, two: one["n"] == two["n"], lambda *_: 0.0)
    assert (len(paired.pairs), len(paired.optional), len(paired.missed), len(paired.false)) == (1, 0, 0, 0)


def test_counts_add_up() -> None:
    """The whole has what its parts have, and the parts stay as they are."""
    one, two = Counts(hit=1, miss=1), Counts(hit=2, false=1)
    one.answer("verb", 1)
    two.answer("verb", 0)
    whole = total([one, two, one])
    assert (tally(whole), whole.share("verb"), one.share("verb")) == ((4, 2, 1), 2 / 3, 1)
    assert total([]).f1 == total([]).precision == 1
