"""Errors: one small tree, one line each, and the same in another process."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import errors
from govnews.errors import GovNewsError

KINDS = [getattr(errors, name) for name in errors.__all__]
LINES = st.text("甲 \n\t:;a", min_size=1, max_size=12)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_is_one_of_the_tree(kind: type[GovNewsError]) -> None:
    """One ``except GovNewsError`` catches them all, and no more than one step lies between."""
    assert issubclass(kind, GovNewsError)
    assert kind is GovNewsError or kind.__bases__ == (GovNewsError,)
    assert f"── {kind.__name__}" in (errors.__doc__ or "") or kind is GovNewsError


@pytest.mark.parametrize(
    ("where", "remedy", "line"),
    [
        (None, None, "no such file"),
        ("a.txt", None, "a.txt: no such file"),
        (None, "check the path", "no such file; check the path"),
        ("a.txt", "check the path", "a.txt: no such file; check the path"),
        ("", "", "no such file"),
    ],
)
def test_what_where_and_what_to_do_are_one_line(where: str | None, remedy: str | None, line: str) -> None:
    """Each part is said where it is known."""
    assert str(GovNewsError("no such file", where=where, remedy=remedy)) == line


@given(what=LINES, where=st.none() | LINES, remedy=st.none() | LINES)
def test_an_error_is_one_line_whatever_it_says(what: str, where: str | None, remedy: str | None) -> None:
    """Line ends and tabs in a path or a message become spaces; no word is lost."""
    error = GovNewsError(what, where=where, remedy=remedy)
    assert str(error) == " ".join(str(error).split())
    for part in filter(None, (what, where, remedy)):
        assert all(word.strip(":;") in str(error) for word in part.split())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_can_be_sent_home(kind: type[GovNewsError]) -> None:
    """A worker's error arrives with its class and all its parts."""
    error = pickle.loads(pickle.dumps(kind("lost", where="a.txt", remedy="look")))  # noqa: S301 - our own bytes
    assert type(error) is kind
    assert (error.what, error.where, error.remedy) == ("lost", "a.txt", "look")
