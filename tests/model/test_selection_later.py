"""Laws of a Selection whose objects are made when it is first looked into."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest

import govnews
from govnews import Selection, pipeline
from govnews.model import Repair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GLOSSED = "要穩(wěn)就業，要保(bǎo)民生。"


@pytest.fixture
def counted() -> tuple[Selection[int], list[str]]:
    """A Selection of three, and a list that grows by one each time they are made."""
    calls: list[str] = []

    def make() -> Iterator[int]:
        calls.append("made")
        yield from (3, 1, 2)

    return Selection.later(make), calls


@pytest.mark.parametrize(
    "look",
    [
        len,
        list,
        hash,
        repr,
        pickle.dumps,
        lambda found: found == (3, 1, 2),
        lambda found: found[0],
        lambda found: found[1:],
    ],
)
def test_it_is_made_once_and_not_before(
    look: Callable[[Selection[int]], object], counted: tuple[Selection[int], list[str]]
) -> None:
    """Any look makes the objects, a second one does not make them again."""
    selection, calls = counted
    assert calls == []
    look(selection)
    look(selection)
    assert calls == ["made"]


def test_it_is_as_one_made_at_once(counted: tuple[Selection[int], list[str]]) -> None:
    """Equal, of one hash, and the same when pickled."""
    selection, _ = counted
    assert selection == Selection((3, 1, 2))
    assert hash(selection) == hash(Selection((3, 1, 2)))
    assert pickle.loads(pickle.dumps(selection)) == (3, 1, 2)  # noqa: S301 - our own bytes


def test_repairs_are_made_later_and_narrowed_like_any(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading makes no repair; asking gives them all, as a Selection."""
    made: list[object] = []

    def counting(**fields: Any) -> Repair:
        made.append(fields)
        return Repair(**fields)

    monkeypatch.setattr(pipeline, "Repair", counting)
    document = govnews.parse(GLOSSED)
    assert made == []
    assert [repair.before for repair in document.repairs.where(kind="gloss")] == ["(wěn)", "(bǎo)"]
    assert len(made) == len(document.repairs)
    assert document.original == GLOSSED


def test_a_document_with_repairs_to_come_pickles_and_compares() -> None:
    """Two readings are equal and of one hash whether their repairs were looked at or not."""
    one, other = govnews.parse(GLOSSED), govnews.parse(GLOSSED)
    assert len(other.repairs) > 0
    assert pickle.loads(pickle.dumps(one)) == other  # noqa: S301 - our own bytes
    assert one == other
    assert hash(one) == hash(other)
