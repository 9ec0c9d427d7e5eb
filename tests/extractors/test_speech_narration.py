"""Where a report goes on with its own account, and whom a source stands for that is not named where it speaks."""

from __future__ import annotations

import time

import pytest
from timing import pace

from govnews.extractors import speeches
from govnews.extractors._speech_end import spoken
from govnews.extractors._speech_narration import adds, narrates
from govnews.mentions.reading import Reading
from govnews.text import Text


def said(*paragraphs: str) -> list[tuple[str | None, str | None, str]]:
    """Speaker, verb and words of everything said in an article."""
    reading = Reading(paragraphs=tuple(Text("\n".join(paragraphs)).lines()))
    return [(one.speaker.name, each.verb, each.text) for one in speeches.extract(reading) for each in one.statements]


@pytest.mark.parametrize(
    "sentence",
    [
        "邻国方面尚未就此作出回应。",
        "厂方暂未回应。",
        "公报未说明原因。",
        "不过，他没有透露更多细节。",
        "警方并未确认这一说法。",
        "他随后来到车间。",
        "检查组一行还实地察看了渠首。",
        "考察团先后参观了三个村。",
        "同一天，两地恢复通航。",
        "昨晚，积雪开始融化。",
        "今天（5日）下午，大会闭幕。",
        "来看本台记者发回的报道。",
        "走进大厅，记者看到秩序井然。",
        "另据当地媒体报道，火势已减弱。",
        "根据当地媒体发布的视频显示，船很快沉没。",
        "讲话引发热烈反响。",
        "会议原则同意该方案。",
        "意见明确了八项措施。",
        "她给记者算了一笔账：一年能多收两万元。",
        "这一判决引发不满。",
        "这是该国今年第三次提高税率。",
    ],
)
def test_an_account_is_told_by_its_frame(sentence: str) -> None:
    """Who did what, who has not answered, what a day saw, what words met with: a report tells it, nobody said it."""
    assert narrates(Text(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "要抓紧落实。",
        "今天，我们站在新的起点上。",
        "今天，两国愿深化合作。",
        "我们尚未就此作出评论。",
        "此前，我们已投入两亿元。",
        "他们深入一线，很辛苦。",
        "大家要参观学习先进单位。",
        "全省报告新增用工三万人。",
        "贺信鼓舞人心。",
        "这是我国首次承办这项赛事。",
        "没有调查就没有发言权。",
        "据此分析，明年形势更好。",
    ],
)
def test_what_people_say_is_no_account(sentence: str) -> None:
    """The first person, demands and views stay what was said."""
    assert not narrates(Text(sentence))


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("近年来，当地着力修路。", True),
        ("浙江以数字化改革撬动各项工作。", True),
        ("全会以来，一批项目开工。", True),
        ("牢记总书记嘱托，干部走村入户。", True),
        ("粮食产量达到1.4万亿斤。", True),
        ("民生无小事。", False),
        ("近年来，我们办成了不少大事。", False),
    ],
)
def test_what_a_report_adds_to_words_of_an_authority_has_its_time_place_or_figures(sentence: str, *, own: bool) -> None:
    """A saying has none of them, nor has what is said in the first person."""
    assert adds(Text(sentence)) is own


@pytest.mark.parametrize(
    ("bound", "wanted"),
    [
        (None, "要修渠。水是命脉。今年，当地修渠百里。"),
        ("authority", "要修渠。水是命脉。"),
        ("demand", "要修渠。"),
    ],
)
def test_a_bound_statement_ends_before_what_the_report_adds(bound: None, wanted: str) -> None:
    """An authority's goes on as far as it is a saying, a demand as far as it demands."""
    assert str(spoken(Text("要修渠。水是命脉。今年，当地修渠百里。"), [], bound=bound)) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (
            ["县委书记贺启明强调，要守住耕地红线。当天，种粮大户见到了贺启明。"],
            [("贺启明", "强调", "要守住耕地红线。")],
        ),
        (
            ["会长秦素衣说，素衣会做好事。秦素衣基金会去年办了三件事。"],
            [("秦素衣", "说", "素衣会做好事。秦素衣基金会去年办了三件事。")],
        ),
        (
            ["省水利厅驻地机构负责人3日发表谈话，回应关切。", "该负责人指出，水质达标。"],
            [("省水利厅驻地机构负责人", "指出", "水质达标。")],
        ),
        (
            ["民警郭长林在这里干了三十年。老郭说，再苦也要守下去。"],
            [("郭长林", "说", "再苦也要守下去。")],
        ),
        (
            ["民警郭长林和教师郭小河是邻居。老郭说，再苦也要守下去。"],
            [("老郭", "说", "再苦也要守下去。")],
        ),
        (
            ["海洲主席林远航在贺信中说：“友谊长存。”", "贺信说：“愿早日相见。”"],
            [("林远航", "说", "友谊长存。"), ("林远航", "说", "愿早日相见。")],
        ),
        (
            ["海洲外长林远航说，将恢复谈判。海方希望早日复谈。山国方面表示，反对。"],
            [("林远航", "说", "将恢复谈判。海方希望早日复谈。"), ("山国方面", "表示", "反对。")],
        ),
        (
            ["外交部发言人林远航说，将恢复谈判。中方希望早日复谈。"],
            [("林远航", "说", "将恢复谈判。中方希望早日复谈。")],
        ),
        (
            ["海洲总理林远航表示，外长秦素衣提出希望扩大合作，海方赞同。"],
            [("林远航", "表示", "外长秦素衣提出希望扩大合作，海方赞同。")],
        ),
    ],
)
def test_who_speaks_is_told_by_what_stands_before(
    paragraphs: list[str], wanted: list[tuple[str | None, str | None, str]]
) -> None:
    """该负责人, 老郭 and a letter stand for whom the report told of, where only one can be meant."""
    assert said(*paragraphs) == wanted


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        ("组长林远航叮嘱乡亲们：“注意防火。”如今，山火少了。", [("林远航", "叮嘱", "注意防火。")]),
        (
            "“变化太大了！”走在路上，村民秦素衣感慨地说，“没想到。”",
            [("秦素衣", "感慨地说", "变化太大了！"), ("秦素衣", "感慨地说", "没想到。")],
        ),
        (
            "厂长说：“订单多了。”他告诉我们，厂里要扩建。",
            [("厂长", "说", "订单多了。"), ("厂长", "告诉我们", "厂里要扩建。")],
        ),
    ],
)
def test_a_quotation_is_said_by_whom_its_sentence_names(
    paragraph: str, wanted: list[tuple[str | None, str | None, str]]
) -> None:
    """Before the verb or behind it, to whomever it is said; 他 is a source too where nobody is named."""
    assert said(paragraph) == wanted


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        ("昨天，省教育厅印发通知，要求各校减负。", [("省教育厅", "要求", "各校减负。")]),
        ("昨天，省工业和信息化厅发布规定，提出到后年建成。", [("省工业和信息化厅", "提出", "到后年建成。")]),
        ("副省长田立新察看车间；走访困难职工，要求企业帮扶。", [("田立新", "要求", "企业帮扶。")]),
        ("议员冯国梁遇袭，香港各界对此表示愤慨，要求严惩。今晨，嫌犯受审。", [("香港各界", "要求", "严惩。")]),
        ("县长田立新回顾了工作，并坚定地指出改革没有完成时。", [("田立新", "指出", "改革没有完成时。")]),
    ],
)
def test_a_demand_has_the_subject_of_its_sentence(
    paragraph: str, wanted: list[tuple[str | None, str | None, str]]
) -> None:
    """Whoever acts last before it: a body that issues a writing, or the person named, over a semicolon too."""
    assert said(paragraph) == wanted


def test_long_accounts_are_read_in_time() -> None:
    """Two hundred thousand characters that nearly tell something are read in a second."""
    body = Text("据他在当天尚未就声明中来到，今天他还。" * 10000)
    start = time.process_time()
    spoken(body, [])
    assert time.process_time() - start < pace()
