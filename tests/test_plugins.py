"""Plug-ins: found by name, loaded when asked for, and named when they fail."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from collections.abc import Iterator

import pytest

from govnews import plugins
from govnews.errors import FormatError, PluginError


class Distribution:
    """A package that brought an entry point."""

    name = "somebody-elses"


class Point:
    """An entry point as importlib.metadata gives it."""

    dist = Distribution()

    def __init__(self, name: str, value: str) -> None:
        self.name = name
        self.value = value


class Points(list[Point]):
    """All entry points, as importlib.metadata gives them: those of parsers."""

    def select(self, *, group: str) -> list[Point]:
        """Those of a group."""
        return self if group == "govnews.parsers" else []


def _forget() -> None:
    """Let the entry points be read anew."""
    plugins._points.cache_clear()
    plugins._others.cache_clear()


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Point]]:
    """Entry points that the test may add to."""
    points = Points()
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda: points)
    _forget()
    yield points
    _forget()


@pytest.mark.parametrize("shelf", plugins.SHELVES)
def test_the_house_fills_each_shelf(shelf: str) -> None:
    """Each shelf holds modules of this library, and all of them load."""
    own = [plugin for plugin in plugins.installed(shelf) if plugin.distribution == "govnews"]
    assert own
    assert all(plugin.load() for plugin in own)


def test_own_parts_of_a_room_are_no_plug_ins() -> None:
    """A module whose name begins with an underscore is not on the shelf."""
    assert not any(name.startswith("_") for shelf in plugins.SHELVES for name in plugins.names(shelf))


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    """The error says what there is."""
    with pytest.raises(FormatError, match=r"no parser is called 'nothing'.*newspaper"):
        plugins.get("parsers", "nothing")


def test_others_are_found_by_entry_point_and_win(brought: list[Point]) -> None:
    """Another package may replace what the library has of the same name."""
    brought.append(Point("newspaper", "json:loads"))
    import json  # noqa: PLC0415 - what the entry point names

    assert plugins.get("parsers", "newspaper") is json.loads
    assert plugins.names("parsers").count("newspaper") == 1


@pytest.mark.parametrize("value", ["no_such_module_anywhere", "json:no_such_name"])
def test_a_plug_in_that_fails_is_named_with_its_package(brought: list[Point], value: str) -> None:
    """The error says which plug-in, of which package, and what to do."""
    brought.append(Point("broken", value))
    with pytest.raises(PluginError, match=r"govnews\.parsers of somebody-elses: plug-in 'broken' could not be loaded"):
        plugins.get("parsers", "broken")


def test_a_broken_plug_in_does_not_take_the_others_down(brought: list[Point]) -> None:
    """A page is still parsed while another package's parser cannot be loaded."""
    import govnews  # noqa: PLC0415 - the front door is what a user has

    brought.append(Point("broken", "no_such_module_anywhere"))
    assert govnews.parse("江州召开会议\n江州昨日召开会议。").articles


def test_looking_at_a_shelf_loads_nothing() -> None:
    """Listing plug-ins imports none of them."""
    code = "import sys; from govnews import plugins; plugins.installed('extractors'); "
    code += "print([m for m in sys.modules if m.startswith('govnews.extractors.') and '._' not in m])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


# -- claims ----------------------------------------------------------------------------------------------------------


class Claimant:
    """A plug-in that claims with some confidence."""

    def __init__(self, claim: object) -> None:
        self.claim = claim

    def claims(self, *_: object) -> object:
        """What it was made with; an error is raised."""
        if isinstance(self.claim, Exception):
            raise self.claim
        return self.claim

    def parse(self) -> None:
        """It is there."""


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({"a": 0.2, "b": 0.9, "c": 0.5}, "b"),
        ({"a": 0.9, "b": 0.9}, "b"),
        ({"a": RuntimeError("no"), "b": 0.1}, "b"),
        ({"a": "much", "b": 0.1}, "b"),
        ({"a": None, "b": 0.0}, "b"),
    ],
)
def test_the_surest_claim_wins(claims: dict[str, object], name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The greatest number; of two alike the later name; what fails in claiming or claims no number is passed over."""
    monkeypatch.setattr(plugins, "names", lambda _: tuple(claims))
    monkeypatch.setattr(plugins, "get", lambda _, one: Claimant(claims[one]))
    assert plugins.surest("parsers", "parse") == name


def test_what_cannot_do_its_work_claims_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """However sure it is, a plug-in without the function asked for is passed over."""
    monkeypatch.setattr(plugins, "names", lambda _: ("a", "b"))
    half = type("Half", (), {"claims": lambda *_: 1.0})()
    monkeypatch.setattr(plugins, "get", lambda _, one: half if one == "a" else Claimant(0.1))
    assert plugins.surest("parsers", "parse") == "b"


def test_what_is_claimed_is_handed_on() -> None:
    """The claimants see what they are asked about: bytes and a name, or a page."""
    assert plugins.surest("readers", "read", b"\xff\xfe", "a.txt") in plugins.names("readers")


@pytest.mark.parametrize("point", ["json", "json:JSONDecoder.decode"])
def test_an_entry_point_may_be_a_module_or_something_in_it(brought: list[Point], point: str) -> None:
    """A dotted name behind the colon is followed."""
    brought.append(Point("other", point))
    import json  # noqa: PLC0415 - what the entry points name

    assert plugins.get("parsers", "other") in (json, json.JSONDecoder.decode)


def test_a_package_without_a_name_is_unknown(brought: list[Point]) -> None:
    """An entry point of no distribution is listed all the same."""
    point = Point("other", "json")
    point.dist = None  # type: ignore[assignment]  # as importlib.metadata may have it
    brought.append(point)
    assert plugins.installed("parsers")[-1].distribution == "unknown"


def test_others_are_listed_behind_the_houses_own_by_name(brought: list[Point]) -> None:
    """The order of entry points on a disk does not count."""
    own = plugins.names("parsers")
    brought += [Point("z", "json"), Point("a", "json")]
    _forget()
    assert plugins.names("parsers") == (*own, "a", "z")
