"""Initiatives of an article."""

from __future__ import annotations

import time

import pytest
from coined import found, names
from hypothesis import given
from hypothesis import strategies as st
from timing import pace


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("印发《柳河流域管护条例》。", "柳河流域管护条例", "policy"),
        ("印发《关于加强夜间巡河的意见（试行）》。", "关于加强夜间巡河的意见（试行）", "policy"),
        ("会议审议柳河县巡河行动方案。", "柳河县巡河行动方案", "policy"),
        ("聚焦“2574”系统构架，边学边干。", "2574系统构架", "shorthand"),
        ("深入开展“七进”，送政策上门。", "七进", "shorthand"),
        ("推行“六个当天”办件机制。", "六个当天办件机制", "shorthand"),
        ("构建“12+X”服务体系。", "12+X服务体系", "shorthand"),
        ("加快推动“算力+”行动。", "算力+行动", "campaign"),
        ("依托“柳河先锋”平台，服务更及时。", "柳河先锋平台", "platform"),
        ("实施“育苗计划”，培养新人。", "育苗计划", "plan"),
        ("用好“洛码通”，办事更快。", "洛码通", "platform"),
        ("推行“先看后付”，群众满意。", "先看后付", "other"),
        ("全面实施海洋强县战略。", "海洋强县战略", "strategy"),
        ("启动未来农场孵化计划。", "未来农场孵化计划", "plan"),
        ("开展冬季清雪专项行动。", "冬季清雪专项行动", "campaign"),
        ("建立跨省巡河会商机制。", "跨省巡河会商机制", "mechanism"),
        ("建成智慧牧场管理平台。", "智慧牧场管理平台", "platform"),
        ("融入柳洛地区双城经济圈建设。", "柳洛地区双城经济圈", "region"),
        ("抓好书香柳河建设。", "书香柳河", "programme"),
        ("提质扩面七大应用系统。", "七大应用系统", "shorthand"),
        ("探索跨“3”贯“2”综合场景应用。", "跨3贯2综合场景应用", "shorthand"),
        ("落实“面袋子”“油瓶子”责任制。", "面袋子油瓶子责任制", "mechanism"),
    ],
)
def test_a_named_construct_is_found_with_its_completing_noun_and_kind(text: str, name: str, kind: str) -> None:
    """The name stands without marks, with the noun that completes it, and the noun tells the kind."""
    assert [(item.name, item.kind) for item in found(text)] == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "跑出“加速度”，交出“成绩单”。",
        "争当“一把手”，反对“一刀切”。",
        "电视剧《柳河往事》开播。",
        "县政府召开防汛工作会议。",
        "推动高质量发展，促进共同富裕。",
        "抓好重点工程，推进重大项目。",
        "提高行动能力，讲究工作系统性。",
        "他说：“这条路我们走对了，要继续走。”",
        "工程师到场，计划单列市调整。",
        "",
    ],
)
def test_colour_shows_gatherings_and_general_aims_are_no_initiatives(text: str) -> None:
    """Not everything quoted or capital-lettered by its noun is a policy construct."""
    assert names(text) == []


def test_a_name_begins_behind_the_last_verb() -> None:
    """What stands before the verb is no part of the name, a verb inside the name is."""
    assert names("全县要持续推进农资企业提升改造行动。") == ["农资企业提升改造行动"]
    assert names("要统筹实施种业强县战略和良种强农战略。") == ["种业强县战略", "良种强农战略"]


def test_the_nearest_noun_is_passed_over_for_the_one_that_ends_the_name() -> None:
    """A head noun in the middle of a name (行动 of 行动计划) is not its end."""
    assert names("启动青苗培育行动计划。") == ["青苗培育行动计划"]


@pytest.mark.parametrize(
    ("text", "components"),
    [
        (
            "推进数字田、数字渠、数字仓、数字坊和数字集“4+1”系统建设。",
            ("数字田", "数字渠", "数字仓", "数字坊", "数字集"),
        ),
        ("用好河湖、湿地、林场“三区”优势。", ("河湖", "湿地", "林场")),
        (
            "发布七大工程，包括甲田、乙田、丙田、丁田、戊田、己田和庚田。",
            ("甲田", "乙田", "丙田", "丁田", "戊田", "己田", "庚田"),
        ),
        ("突出“三比”。一是“比学习”。二是“比干劲”。三是“比成效”。", ("比学习", "比干劲", "比成效")),
        ("落实“苗”“林”“果”培育计划。", ("苗", "林", "果")),
        ("用好湿地、林场“三区”优势。", ()),
    ],
)
def test_parts_are_given_where_the_text_lists_as_many_as_it_counts(text: str, components: tuple[str, ...]) -> None:
    """A list of another length is another list."""
    assert found(text)[0].components == components


def test_a_noun_at_the_end_of_a_quotation_is_not_named_twice() -> None:
    """What a quotation holds is named as a whole, without the verb it may begin with."""
    assert names("提出“建立健全巡河员轮训机制”。") == ["巡河员轮训机制"]
    assert names("补助办理「柳河家庭照顾服务创新型计划」。") == ["柳河家庭照顾服务创新型计划"]


def test_words_that_only_look_like_particles_stay_in_the_name() -> None:
    """等 of 高等 and 之 of 不正之风 end nothing."""
    assert names("实施高等教育跃升行动。") == ["高等教育跃升行动"]


def test_every_place_of_a_name_is_given_quoted_or_not() -> None:
    """A name has a span for each occurrence, in reading order, marks included where they are printed."""
    paragraphs = ("实施“育苗计划”，培养新人。", "育苗计划启动以来，新人辈出。")
    (item,) = found(*paragraphs)
    whole = "\n".join(paragraphs)
    assert [whole[span.start : span.end] for span in item.spans] == ["育苗计划", "育苗计划"]


def test_a_name_said_twice_is_one_initiative() -> None:
    """The same name in another paragraph is the same thing."""
    assert names("深入开展“七进”。", "“七进”见效。") == ["七进"]


def test_the_short_title_of_a_document_is_not_another() -> None:
    """《细则》 behind the full title names no new document."""
    assert names("印发《巡河管理细则》，《细则》明确职责。") == ["巡河管理细则"]


def test_the_rule_is_told() -> None:
    """Every initiative says which rule found it."""
    rules = [item.evidence and item.evidence.rule for item in found("深入开展“七进”，实施海洋强县战略。")]
    assert rules == ["initiative.counted", "initiative.strategy"]


@given(st.text(alphabet="实施推进“”《》、，。三个一批12+X系统行动计划的和柳河数字建设", max_size=100))
def test_any_text_is_read_and_spans_print_the_name_back(text: str) -> None:
    """Nothing raises, and every span's slice is the name, marks aside."""
    marks = str.maketrans("", "", "“”《》")
    for item in found(text):
        assert item.spans
        assert all(text[span.start : span.end].translate(marks).strip() == item.name for span in item.spans)


@pytest.mark.parametrize(
    "text",
    [
        "推进工程" * 50_000, "“四个一批”工作机制，" * 18_000, "一大系统" * 50_000, "甲、" * 100_000 + "“两个一批”",
        "“三比”" * 50_000, "跨“6”贯" * 40_000, "重点" * 100_000 + "工程", "数字柳河建设" * 30_000,
    ],
)  # fmt: skip
def test_hostile_articles_take_linear_time(text: str) -> None:
    """Two hundred thousand characters of nouns, numerals or marks are read in seconds."""
    started = time.process_time()
    found(text)
    assert time.process_time() - started < 15 * pace()
