"""Each normaliser by itself: what it mends, and what it leaves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import normalisers
from govnews.normalisers import glosses, invisibles, mojibake, script, spaces, width
from govnews.text import Text

NEWS = "松原县召开农业工作会议，研究部署秋收任务。县长要求，各乡镇要抓好落实，确保粮食丰收。"
HANT = "松原縣召開農業工作會議。防汛指揮體系要承接任務，研究部署秋收任務。"
HABIT = "數(shù)字經(jīng)濟(jì)發(fā)展(zhǎn)"


def mend(normaliser: object, text: str) -> str:
    """A text after one normaliser."""
    return str(Text(text).apply(normaliser.edits(text)))  # type: ignore[attr-defined]


# -- mojibake ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("codec", ["latin-1", "cp1252"])
def test_utf8_read_as_latin_is_undone(codec: str) -> None:
    """Bytes of UTF-8 that became accented letters become Chinese again."""
    damaged = "会议精神".encode().decode(codec)
    assert mend(mojibake, f"学习{damaged}, 抓好落实") == "学习会议精神, 抓好落实"


def test_gbk_read_as_latin_is_undone() -> None:
    """Bytes of GBK that became accented letters become Chinese again."""
    assert mend(mojibake, "学习" + NEWS.encode("gbk").decode("latin-1") + "\n") == f"学习{NEWS}\n"


def test_utf8_read_as_gbk_is_undone_where_no_byte_was_lost() -> None:
    """What decodes as UTF-8 when written in GBK again was UTF-8."""
    damaged = "经济社会发展".encode().decode("gbk")
    assert mend(mojibake, f"要{damaged}\n") == "要经济社会发展\n"


def test_gbk_read_one_byte_off_is_undone() -> None:
    """From a lost byte to the next that fits, characters are put together again; the lost stop is told by its half."""
    start, end = HANT.index("。"), HANT.index("體")
    damaged = "?" + HANT[start:end].encode("gbk")[1:].decode("gbk")
    assert damaged.endswith("]")
    assert mend(mojibake, HANT[:start] + damaged + HANT[end:]) == HANT


def test_a_lost_byte_that_could_be_many_is_not_guessed() -> None:
    """Where the first half of a character that is no stop is lost, U+FFFD stands for it."""
    start, end = HANT.index("防"), HANT.index("體")
    damaged = "?" + ("力" + HANT[start:end]).encode("gbk")[1:].decode("gbk")
    assert mend(mojibake, HANT[:start] + damaged + HANT[end:]) == HANT[:start] + "\ufffd" + HANT[start:]


def test_a_repair_stands_for_its_stretch_as_a_whole() -> None:
    """No character of a repair is said to come from one of the damaged ones."""
    (edit,) = mojibake.edits("会议精神".encode().decode("latin-1"))
    assert (edit.whole, edit.kind) == (True, "mojibake")


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        HANT,
        "会议由林珺、赵喆、钱堃、孙赟主持?王燊、李犇、周淼参加",
        "为什么?因为我们坚持。真的吗?是的w先生",
        "déjà vu à la carte, São Paulo, Übermäßigkeit, naïveté",
        "目录………………………………8",
        "浼水、浙江、淇县、洹河、涓滴、娴熟",
        "東京都知事は緊急会議を開いた。",
    ],
)
def test_sound_text_is_never_repaired(text: str) -> None:
    """Rare names, question marks, other languages and leaders stay as printed."""
    assert mend(mojibake, text) == text


@given(st.text(alphabet="会议研究部署农业工作要求落实任务，。县长召开明年鶎珺喆?w", max_size=60))
def test_a_repair_is_found_once(text: str) -> None:
    """A repaired text holds no further repair of the same stretch: what came out is plausible."""
    mended = mend(mojibake, text)
    assert mend(mojibake, mended) == mended


# -- glosses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("數(shù)字", "數字"),
        ("會(huì )議", "會議"),
        ("会（huì）议", "会议"),
        ("過(guò)(guò)程", "過程"),
        ("过(guo)(guo)程", "过程"),
        ("绿(lǜ)色", "绿色"),
        ("战略(lu\u0308e\u0300)", "战略"),
        ("刚(ɡānɡ)才", "刚才"),
        (HABIT + "個(ge)纸(zhi3)", "數字經濟發展個纸"),
    ],
)
def test_a_reading_is_dropped(printed: str, plain: str) -> None:
    """A syllable with a tone, a doubled one, or any on a page that glosses throughout, is no part of the text."""
    assert mend(glosses, printed) == plain


@pytest.mark.parametrize(
    "text",
    [
        "地区生产总值(GDP)增长",
        "首席执行官（CEO）",
        "方案(a)和方案(b)",
        "纸张(A4)、纸张(a4)",
        "语气词（ang）",
        "苹果(apple)",
        "数(shù字",
        "ABC(shù)",
        "(shù)",
        HABIT.replace("(", "[") + "(app)",
    ],
)
def test_other_words_in_brackets_stay(text: str) -> None:
    """Short forms, letters of lists, foreign words and readings of nothing stay as printed."""
    assert mend(glosses, text) == text


# -- width ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("ＧＤＰ增长８．２％", "GDP增长8.2%"),
        ("３，０００万", "3，000万"),
        ("２０２４年１—６月", "2024年1—6月"),
    ],
)
def test_letters_digits_and_percent_become_narrow(printed: str, plain: str) -> None:
    """Each full-width form becomes its ASCII character at its place."""
    assert mend(width, printed) == plain
    assert len(printed) == len(plain)


def test_a_look_alike_becomes_the_character_and_is_told_as_one() -> None:
    """A radical or a compatibility ideograph is no full-width form; one that stands for no single character stays."""
    assert mend(width, "⽂⼀\uf900") == "文一豈"
    assert {edit.kind for edit in width.edits("⽂⼀\uf900")} == {"lookalike"}
    assert mend(width, "⺀\ufada") == "⺀\ufada"


@pytest.mark.parametrize("text", ["，。：；！？（）“”《》、—…", "结束．下一句", "GDP增长8.2%", "〇一二", "㎡ ℃"])
def test_chinese_punctuation_keeps_its_width(text: str) -> None:
    """Only what is a letter, a digit or a percent sign is narrowed."""
    assert mend(width, text) == text


# -- line ends, shapeless characters, spaces -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("会议\r\n召开\r", "会议\n召开\n"),
        ("会议\r\r\n召开", "会议\n召开"),
        ("会议\r\r召开", "会议\n\n召开"),
        ("会议\u2028召开\x0c闭幕\x85", "会议\n召开\n闭幕\n"),
        ("会\u200b议\u00ad召\ufeff开\0", "会议召开"),
        ("\u00a0\u00a0会议\u2003召开", "  会议 召开"),
        ("\u3000\u3000会议\t召开 \n", "\u3000\u3000会议\t召开 \n"),
    ],
)
def test_only_what_can_be_seen_stays(printed: str, plain: str) -> None:
    """Line ends become line feeds, spaces the common one, what has no shape goes; indents stay."""
    assert mend(invisibles, printed) == plain


#: A paragraph as a page gives it whose column is 24 characters wide and whose printed lines were joined by spaces.
_COLUMN = (
    "今年以来,松原县坚持农业农村优先发展总方针不 动摇,围绕粮食安全和农民增收两件大事,推动乡 "
    "村产业提质增效,农村居民人均可支配收入增速居全 省前列,粮食总产量再创新高,高标准农田建设任务 "
    "提前完成,一批特色产业园区建成投产,带动群众就 地就近就业,农村面貌发生了深刻变化。"
)


def test_printed_lines_joined_by_spaces_are_mended() -> None:
    """Where spaces stand at the distance of a column's width, they are its line ends."""
    assert mend(spaces, _COLUMN) == _COLUMN.replace(" ", "")


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("4 月 7 日", "4月7日"),
        ("2018 年底", "2018年底"),
        ("第 61 次", "第61次"),
        ("下降 3 个百分点", "下降 3个百分点"),
        (
            f"{NEWS}全县播种面积 71 万亩，共投入 35 名干部。",
            f"{NEWS}全县播种面积71万亩，共投入35名干部。",
        ),
    ],
)
def test_numbers_stand_close_to_their_words(printed: str, plain: str) -> None:
    """A space between a number and its unit, in a date, or inside a running sentence was set by a machine."""
    assert mend(spaces, printed) == plain


@pytest.mark.parametrize(
    "text",
    [
        "打好秋收攻坚战 跑出粮食增产加速度",
        "县委常委、县委书记 林远",
        "（记者 林 远 赵 青）",
        "9月18日 01 版",
        "1 年级 2 日本 3 项目",
        "\u3000\u3000会议召开\n  会议闭幕",
        f"{NEWS}会议学习了《携手同行 共谋发展》一文，县委书记 林远、县长 赵青 钱江 孙海出席会议。",
        f"一、总体情况 {NEWS}",
    ],
)
def test_spaces_that_part_something_stay(text: str) -> None:
    """Headlines, names, lists, indents and headings keep their spaces."""
    assert mend(spaces, text) == text


# -- script --------------------------------------------------------------------------------------------------------


def test_traditional_text_becomes_simplified_at_its_places() -> None:
    """Each character keeps its place, and only what changes is edited."""
    edits = list(script.edits(HANT))
    assert mend(script, HANT).startswith("松原县召开农业工作会议。防汛指挥体系")
    changed = [pair for edit in edits for pair in zip(HANT[edit.start : edit.end], edit.new, strict=True)]
    assert len(changed) > len(edits) > 0
    assert all(before != after for before, after in changed)


@pytest.mark.parametrize(
    "text", [NEWS, "乾县、於潜镇、钱鍾书纪念馆", NEWS + "乾縣", "會", "東京都知事は緊急会議を開いた。", ""]
)
def test_simplified_and_undecided_text_is_not_touched(text: str) -> None:
    """A name in an older form is no reason to rewrite a text."""
    assert mend(script, text) == text


def test_a_traditional_line_in_a_simplified_text_is_converted_alone() -> None:
    """A quoted line is judged by itself where it says enough."""
    text = f"{NEWS * 5}乾縣\n{HANT}\n{NEWS}"
    assert mend(script, text) == text.replace(HANT, mend(script, HANT))


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        (NEWS, "Hans"),
        (HANT, "Hant"),
        ("人口一百", None),
        ("", None),
        ("GDP 8.2%", None),
        ("国会で経済政策を議論する会議が開かれた", None),
    ],
)
def test_the_script_is_judged_where_the_text_tells(text: str, judged: str | None) -> None:
    """Few characters, and Japanese, are of no script."""
    assert normalisers.judge(text) == judged
    assert normalisers.judge(text * 5_000) == judged
