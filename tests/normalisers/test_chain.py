"""The normalisers as a chain: their order, their choice, and what they say of their work."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import ITEMS
from timing import pace

from govnews import normalisers, plugins
from govnews.errors import FormatError, PluginError
from govnews.pipeline import Pipeline
from govnews.plugins import Plugin
from govnews.text import Edit, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

DAMAGED = "松原縣(xiàn)召開農(nóng)業會(huì)議(yì)，增長８．５％。\r\n第 3 次會議於９月 召開。"
MENDED = "松原县召开农业会议，增长8.5%。\n第3次会议于9月 召开。"
CLEAN = "松原县召开农业会议，增长8.5%（GDP）。记者 林 远\n\u3000\u3000会议强调，要抓好落实？不是A4纸。\n"

_PIECES = st.sampled_from(
    ["会议", "會議", "數(shù)字", " ", "\u3000", "8 月", "２．５", "\r\n", "\n", "\u200b", "?", "，。", "鶎", "GDP"]
)


def names(**chosen: object) -> list[str]:
    """The names of a chain."""
    return [name for name, _ in normalisers.chain(chosen.get("chosen"), script=chosen.get("script", "Hans"))]  # type: ignore[arg-type]


def test_the_order_names_every_module_of_the_shelf() -> None:
    """The one literal holds all normalisers there are, each once."""
    assert sorted(normalisers.ORDER) == sorted(
        p.name for p in plugins.installed("normalisers") if p.distribution == "govnews"
    )


def test_without_a_script_the_printed_one_stays() -> None:
    """Everything else is mended all the same."""
    assert "script" not in names(script=None)
    assert str(Pipeline(script=None).normalise(DAMAGED)).startswith("松原縣召開農業會議")


def test_what_is_chosen_replaces_all_in_the_order_given() -> None:
    """Names and modules may be mixed, and keep their order."""
    module = plugins.get("normalisers", "glosses")
    assert names(chosen=["width", module]) == ["width", "glosses"]
    assert names(chosen=[]) == []


def test_an_unknown_name_and_a_thing_without_edits_are_said() -> None:
    """A name nobody registered is a FormatError, an object of another shape a PluginError."""
    with pytest.raises(FormatError, match="no normaliser is called 'polish'"):
        names(chosen=["polish"])
    with pytest.raises(PluginError, match="no `edits`"):
        names(chosen=[SimpleNamespace()])


@pytest.mark.parametrize(
    ("plugin", "place"),
    [
        (SimpleNamespace(before="glosses"), normalisers.ORDER.index("glosses")),
        (SimpleNamespace(after="mojibake"), normalisers.ORDER.index("mojibake") + 1),
        (SimpleNamespace(after="nobody"), len(normalisers.ORDER)),
        (SimpleNamespace(), len(normalisers.ORDER)),
    ],
)
def test_a_plugin_stands_where_it_asks_to(plugin: SimpleNamespace, place: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before or after the one it names, else last."""
    mine = "_".join(("mine", *vars(plugin), *vars(plugin).values()))  # what a target names is loaded once
    plugin.edits = lambda _: ()
    monkeypatch.setattr(__import__("sys").modules[__name__], mine, plugin, raising=False)
    added = Plugin(shelf="normalisers", name="mine", target=f"{__name__}:{mine}", distribution="others")
    monkeypatch.setitem(__import__("sys").modules, __name__, __import__("sys").modules[__name__])
    own = plugins.installed("normalisers")
    monkeypatch.setattr(plugins, "installed", lambda _: (*own, added))
    assert names().index("mine") == place


def test_a_broken_plugin_does_not_take_the_others_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be loaded is left out of the chain that nobody chose."""
    own = plugins.installed("normalisers")
    broken = Plugin(shelf="normalisers", name="broken", target="no.such.module", distribution="others")
    monkeypatch.setattr(plugins, "installed", lambda _: (*own, broken))
    assert names() == list(normalisers.ORDER)
    with pytest.raises(PluginError, match="broken"):
        names(chosen=["broken"])


def test_all_damage_is_mended_and_leads_back() -> None:
    """The mended text is clean, and each part of it leads to the input it came from."""
    text = Pipeline().normalise(DAMAGED)
    assert text == MENDED
    assert text.original == DAMAGED
    assert text[:3].original == "松原縣"
    assert text[2:6].original == "縣(xiàn)召開農"


def test_clean_text_stays_as_it_is() -> None:
    """Sound Simplified text passes unchanged."""
    assert Pipeline().normalise(CLEAN) == CLEAN


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_a_mended_text_needs_no_mending(text: str) -> None:
    """What the chain gives passes it unchanged, and every character of it leads into the input."""
    once = Pipeline().normalise(text)
    assert Pipeline().normalise(str(once)) == once
    assert all(0 <= place.start < place.end <= len(text) for place in once.source)


@given(st.text())
def test_no_text_raises(text: str) -> None:
    """Any string passes, and edits never overlap."""
    assert isinstance(Pipeline().normalise(text), Text)


@pytest.mark.parametrize(
    "text", ["", " \n\t\u3000", "\0\0", "\ud800会", "東京都知事は会議を開いた。", "The council met."]
)
def test_odd_text_passes(text: str) -> None:
    """Empty, blank, foreign and damaged strings come through."""
    assert len(Pipeline().normalise(text)) <= len(text)


def test_one_diagnostic_for_each_repair_and_one_in_sum_for_the_rest() -> None:
    """A repair says what stood there and what it became; other edits are counted in proper English."""
    text = Text("甲乙丙丁")
    edits = (
        Edit(0, 1, "戊", kind="mojibake", whole=True),
        Edit(1, 2, "", kind="gloss"),
        Edit(2, 3, "", kind="gloss"),
        Edit(3, 4, "己", kind="mine"),
    )
    repair, gloss, other = normalisers.report(text, edits)
    assert (repair.code, repair.before, repair.after) == ("mojibake", "甲", "戊")
    assert repair.span == text[0:1].span
    assert (gloss.message, gloss.before, gloss.span) == ("2 glosses dropped", None, None)
    assert (other.code, other.message) == ("mine", "1 edit by mine made")


def _hostile() -> Iterator[str]:
    yield from ("鶎浼", "數(shù)", "數(shù", "会 ", "，", "\r", "ä¼", "浼氳鍙紑", "?鶎又侵误w", "１．", "1 年 ", "會議")


@pytest.mark.parametrize("unit", list(_hostile()))
def test_time_grows_with_length_only(unit: str) -> None:
    """A hostile text of 200,000 characters takes seconds, not minutes."""
    start = time.process_time()
    Pipeline().normalise(unit * (200_000 // len(unit)))
    assert time.process_time() - start < 8 * pace()


def speed(texts: list[str]) -> float:
    """Megabytes of UTF-8 that pass all normalisers in a second, on the machine that the bounds were written on."""
    start = time.process_time()
    for text in texts:
        Pipeline().normalise(text)
    return sum(len(text.encode()) for text in texts) / 1_000_000 / (time.process_time() - start) * pace()


def test_clean_text_passes_at_eight_megabytes_a_second() -> None:
    """What needs no mending costs little, in one long text and in as many articles."""
    paragraphs = ["".join(item.paragraphs) for item in ITEMS]
    speed(paragraphs)  # what is read and compiled once
    assert speed([CLEAN * 20_000]) > 8
    assert max(speed(["\n".join(paragraphs)] * 300) for _ in range(3)) > 8


def test_damaged_text_passes_at_half_a_megabyte_a_second() -> None:
    """One byte in about twenty sentences is lost, at another place in each text."""
    data = "".join(paragraph for item in ITEMS for paragraph in item.paragraphs).encode("gb18030")
    damaged = [(data[:at] + data[at + 1 :]).decode("gb18030", "replace") for at in range(5, len(data), len(data) // 80)]
    speed(damaged[1::2])  # what is read and compiled once
    assert speed(damaged[::2]) > 0.5
