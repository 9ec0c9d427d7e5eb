"""Each normaliser can be switched off by itself, in Python and on the command line."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Final

import pytest

from govnews import normalisers, plugins
from govnews.cli.main import main
from govnews.errors import FormatError, InputError
from govnews.pipeline import Pipeline
from govnews.plugins import Plugin

#: Chosen so that its bytes make whole characters in the other charset.
SOUND: Final = "经济社会发展"
#: A line of each kind of damage, and what it says.
LINES: Final = {
    "entities": ("全县&ldquo;春耕&rdquo;生产", "全县“春耕”生产"),
    "mojibake": (f"甲县{SOUND.encode().decode('gbk')}", f"甲县{SOUND}"),
    "invisibles": ("乙县\u200b召\u00ad开会议", "乙县召开会议"),
    "glosses": ("丙县数（shù）字经（jīng）济", "丙县数字经济"),
    "width": ("丁县增长８．２％", "丁县增长8.2%"),
    "marks": ("会议指出, 要抓好春耕, 落实责任, 确保增产", "会议指出，要抓好春耕，落实责任，确保增产"),
    "spaces": ("4 月 7 日投资12 亿元", "4月7日投资12亿元"),
    "script": ("會議強調穩就業，縣鄉農業發展", "会议强调稳就业，县乡农业发展"),
}
DAMAGED: Final = "\n".join(damaged for damaged, _ in LINES.values())


def expected(off: str) -> list[str]:
    """The lines as they are where one normaliser is switched off."""
    return [damaged if kind == off else mended for kind, (damaged, mended) in LINES.items()]


def test_every_normaliser_has_its_line() -> None:
    """No kind is left out here, and all are mended where nothing is switched off."""
    assert sorted(LINES) == sorted(normalisers.ORDER)
    assert str(Pipeline().normalise(DAMAGED)).split("\n") == expected("")


@pytest.mark.parametrize("kind", LINES)
def test_a_switch_leaves_its_damage_and_mends_the_others(kind: str) -> None:
    """Each line but that of the kind is mended as ever."""
    assert str(Pipeline(without=(kind,)).normalise(DAMAGED)).split("\n") == expected(kind)


@pytest.mark.parametrize("kind", LINES)
def test_the_command_line_has_the_same_switch(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`govnews normalise --no-KIND` prints what the pipeline without that kind gives."""
    file = tmp_path / "a.txt"
    file.write_text(DAMAGED, encoding="utf-8")
    assert main(["normalise", f"--no-{kind}", str(file)]) == 0
    assert capsys.readouterr().out.rstrip("\n").split("\n") == expected(kind)


@pytest.mark.parametrize("command", [("parse",), ("show",), ("doctor", "--all")])
def test_every_command_that_reads_has_the_switches(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is switched off is seen in what a command prints."""
    file = tmp_path / "a.txt"
    file.write_text("本报讯 全县粮食总产量达到２３万吨，要抓好数(shù)字农业。", encoding="utf-8")
    assert main([*command, "--no-glosses", str(file)]) == 0
    without = capsys.readouterr().out
    assert main([*command, str(file)]) == 0
    usual = capsys.readouterr().out
    assert without != usual
    if command != ("doctor", "--all"):
        assert "数(shù)字" in without
        assert "数(shù)字" not in usual


def test_several_switches_add_up() -> None:
    """All that are named are left out, of those chosen too."""
    assert [name for name, _ in normalisers.chain(None, script="Hans", without=("marks", "width"))] == [
        name for name in normalisers.ORDER if name not in ("marks", "width")
    ]
    chosen = Pipeline(normalisers=("glosses", "width"), without=("width", "marks"))
    assert str(chosen.normalise("数(shù)８")) == "数８"


def test_one_of_the_callers_own_is_left_out_by_its_name() -> None:
    """What is chosen as a thing has its class's or module's name."""

    class Leaders(SimpleNamespace):
        """Drops nothing."""

        def edits(self, _: str) -> tuple[()]:
            """None."""
            return ()

    pipeline = Pipeline(normalisers=(Leaders(), "width"), without=("Leaders",))
    assert [name for name, _ in normalisers.chain(pipeline.normalisers, script=None, without=pipeline.without)] == [
        "width"
    ]


def test_a_name_that_nobody_has_is_said() -> None:
    """A switch that would do nothing is a mistake."""
    with pytest.raises(FormatError, match="no normaliser is called 'polish'"):
        Pipeline(without=("polish",)).normalise("甲")
    with pytest.raises(InputError, match="without cannot be a str"):
        Pipeline(without="marks")  # type: ignore[arg-type]


def test_a_plugin_has_its_switch_and_need_not_load(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A normaliser that others brought can be switched off, even a broken one, and help loads none."""
    own = plugins.installed
    broken = Plugin(shelf="normalisers", name="polish", target="no_such_module", distribution="others")
    monkeypatch.setattr(plugins, "installed", lambda shelf: own(shelf) + ((broken,) if shelf == "normalisers" else ()))
    monkeypatch.setattr(Plugin, "load", lambda _: pytest.fail("a plug-in was loaded"))
    with pytest.raises(SystemExit):
        main(["parse", "--help"])
    assert "--no-polish" in capsys.readouterr().out
    monkeypatch.undo()
    monkeypatch.setattr(plugins, "installed", lambda shelf: own(shelf) + ((broken,) if shelf == "normalisers" else ()))
    (tmp_path / "a.txt").write_text("８", encoding="utf-8")
    assert main(["normalise", "--no-polish", str(tmp_path / "a.txt")]) == 0
    assert capsys.readouterr().out == "8\n"


def test_without_script_is_as_no_script() -> None:
    """Two ways to say one thing give one thing."""
    assert Pipeline(without=("script",)).normalise(DAMAGED) == Pipeline(script=None).normalise(DAMAGED)
