"""Which reader reads: the surest, and never one that cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import govnews
from govnews import plugins, readers
from govnews.errors import PluginError
from govnews.sockets import Decoded
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

NEWS = "市委召开会议，研究明年工作。"


class Shouting:
    """A reader that claims what begins with an exclamation mark."""

    def claims(self, data: bytes, uri: str | None, /) -> float:
        """Sure of its own, and of nothing else."""
        return 1.0 if data.startswith(b"!") or (uri or "").endswith(".shout") else 0.0

    def read(self, data: bytes, uri: str | None, /) -> Decoded:
        """The rest, as UTF-8."""
        if data == b"!!":
            raise RuntimeError(f"out of breath at {uri}")
        return Decoded(text=Text(data[1:].decode()), media_type="text/x-shout", encoding="utf-8")


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    """Puts another reader on the shelf."""
    own_names, own_get = plugins.names, plugins.get

    def bring(reader: object) -> None:
        monkeypatch.setattr(plugins, "names", lambda shelf: (*own_names(shelf), "other"))
        monkeypatch.setattr(plugins, "get", lambda shelf, name: reader if name == "other" else own_get(shelf, name))

    return bring


@pytest.mark.parametrize(
    ("data", "uri", "media_type"),
    [
        (b"!" + NEWS.encode(), None, "text/x-shout"),
        (b" " + NEWS.encode(), "a.shout", "text/x-shout"),
        (NEWS.encode(), "a.txt", "text/plain"),
    ],
)
def test_bytes_and_name_decide(
    data: bytes, uri: str | None, media_type: str, brought: Callable[[object], None]
) -> None:
    """A reader may claim by either; what it does not claim is plain text."""
    brought(Shouting())
    assert readers.decode(data, uri).media_type == media_type


def test_a_reader_that_fails_is_named(brought: Callable[[object], None]) -> None:
    """The error says which reader, what it raised and what to do; recorded, it is a diagnostic."""
    brought(Shouting())
    with pytest.raises(PluginError, match=r"reader 'other' failed \(RuntimeError: out of breath at None\); correct"):
        readers.decode(b"!!", None)
    document = govnews.read(b"!!", on_error="record")
    assert [diagnostic.code for diagnostic in document.diagnostics] == ["unreadable"]
    assert "out of breath" in document.diagnostics[0].message


def test_a_reader_that_gives_something_else_is_named(brought: Callable[[object], None]) -> None:
    """What is no Decoded goes no further."""
    brought(type("Odd", (), {"claims": lambda *_: 1.0, "read": lambda *_: NEWS})())
    with pytest.raises(PluginError, match="reader 'other' gave a str where a Decoded belongs"):
        readers.decode(NEWS.encode(), None)


@pytest.mark.parametrize("missing", ["claims", "read"])
def test_half_a_reader_is_passed_over(missing: str, brought: Callable[[object], None]) -> None:
    """One that cannot claim or cannot read takes nobody down."""
    parts = {"claims": lambda *_: 1.0, "read": lambda *_: None}
    del parts[missing]
    brought(type("Half", (), parts)())
    assert readers.decode(NEWS.encode(), None).text == NEWS


def test_a_string_is_read_as_its_bytes_would_be() -> None:
    """A byte-order mark is no part of a text, given as a string or as bytes."""
    for string in (NEWS, "\ufeff" + NEWS):
        assert readers.of_string(string).text == readers.decode(string.encode(), None).text == NEWS
