"""Who speaks in news that nobody tuned the rules on: bodies, unknown names, writings, passers-by."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.extractors import speeches
from govnews.mentions.reading import Reading
from govnews.text import Text


def heard(*paragraphs: str) -> list[tuple[str | None, str | None, str]]:
    """Speaker, verb and words of everything said in an article of these paragraphs."""
    whole = Text("\n".join(paragraphs))
    found = speeches.extract(Reading(paragraphs=tuple(whole.lines())))
    return [(speech.speaker.name, said.verb, said.text) for speech in found for said in speech.statements]


@pytest.mark.parametrize(
    ("paragraph", "speaker", "verb"),
    [
        ("胡塔联邦国防部称，演习按计划进行。", "胡塔联邦国防部", "称"),
        ("海洲外交部发言人当天表示，会谈富有成果。", "海洲外交部发言人", "表示"),
        ("据海洲媒体报道，火情已被控制。县应急管理局称，无人受伤。", "县应急管理局", "称"),
        ("罗姆兰表示，两国友谊源远流长。", "罗姆兰", "表示"),
        ("卡雷尼说，愿扩大贸易往来。", "卡雷尼", "说"),
        ("多桑内里还指出，合作前景广阔。", "多桑内里", "指出"),
        ("老石说，路通了心就亮了。", "老石", "说"),
        ("村支书老石乐呵呵地说：“路通了，心就亮了。”", "老石", "说"),
        ("老石告诉记者，苹果全卖完了。", "老石", "告诉记者"),
        ("种植户们说，今年收成好。", "种植户们", "说"),
        ("获救船员说，当时浪很高。", "获救船员", "说"),
        ("海洲天文学家介绍，流星雨将持续三天。", "海洲天文学家", "介绍"),
        ("附近居民反映，水压恢复了正常。", "附近居民", "反映"),
        ("与会代表们纷纷表示，报告实事求是。", "与会代表们", "表示"),
        ("广大知识分子认为，要珍惜机遇。", "广大知识分子", "认为"),
        ("文章指出，要久久为功。", "文章", "指出"),
        ("评论员文章强调，实干才能兴县。", "评论员文章", "强调"),
        ("社论说，春耕不等人。", "社论", "说"),
        ("县委的意见指出，要因地制宜。", "县委的意见", "指出"),
        ("公报说，双方同意加强合作。", "公报", "说"),
        ("贺信说：“祝你们取得更好的成绩。”", "贺信", "说"),
        ("市场分析人士普遍预计，油价将回落。", "市场分析人士", "预计"),
        ("舆论认为，此举意义深远。", "舆论", "认为"),
        ("国际社会普遍认为，应当通过对话解决分歧。", "国际社会", "认为"),
        ("海洲反对派则称，选举缺乏监督。", "海洲反对派", "称"),
        ("海洲国防军25号称，演习结束。", "海洲国防军", "称"),
        ("海洲原子能机构29日称，情况稳定。", "海洲原子能机构", "称"),
        ("海洲武装部队同一天称，前线平静。", "海洲武装部队", "称"),
        ("海洲政府当天发表声明说，将尽快恢复供电。", "海洲政府", "说"),
        ("晨报在头版发表文章说，人民不会忘记。", "晨报", "说"),
        ("海盟会后发表公报说，拒绝接受这一方案。", "海盟", "说"),
        ("海洲《晨报》援引官员的话报道说，谈判没有进展。", "海洲《晨报》", "说"),
        ("海洲媒体援引消息人士的说法称，班机将复航。", "海洲媒体", "称"),
        ("有网友留言：“希望多开几趟车。”", "有网友", "留言"),
        ("女播音员解说道：“队伍正走过广场，秩序很好。”", "女播音员", "解说道"),
        ("教育局有关同志答复说，秋季学期前可以启用。", "教育局有关同志", "说"),
        ("市教育局负责人回应称，将尽快核实。", "市教育局负责人", "回应称"),
        ("保安局一名发言人今日（六月三日）表示，当局留意到有关报道。", "保安局一名发言人", "表示"),
        ("局方强调，会依法办事。", "局方", "强调"),
        ("省防汛办预计，洪峰将于明晚过境。", "省防汛办", "预计"),
        ("海洲卫生组织说，疫苗已运抵。", "海洲卫生组织", "说"),
        ("出席论坛的专家表示，前景可期。", "出席论坛的专家", "表示"),
        ("县医院的专家表示，病人恢复良好。", "县医院的专家", "表示"),
        ("业内普遍认为，拐点已到。", "业内", "认为"),
        ("一位干部坦言：“看了通报很受触动。”", "一位干部", "坦言"),
        ("被巡视单位党组织主要负责人均表示，将立行立改。", "被巡视单位党组织主要负责人", "表示"),
        ("多位受访市民向记者反映，希望延长夜市时间。", "多位受访市民", "反映"),
        ("海洲总统府发言人强调，局势可控。", "海洲总统府发言人", "强调"),
        ("工会代表们一致认为，方案可行。", "工会代表们", "认为"),
        ("当地渔民说，鱼汛比往年早。", "当地渔民", "说"),
        ("省消协提醒，购买预付卡要留存凭证。", "省消协", "提醒"),
        ("市气象台提示，明晨有大雾。", "市气象台", "提示"),
        ("中新网讯 （记者林远）晨报称，展会如期举行。", "晨报", "称"),
    ],
)
def test_a_source_speaks_under_the_name_it_is_printed_with(paragraph: str, speaker: str, verb: str) -> None:
    """A body, a writing, a described or an unknown person before a verb of saying is its speaker."""
    assert [found[:2] for found in heard(paragraph)] == [(speaker, verb)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "对于他们来说，这条路很重要。",
        "打个比方说，这就像盖房子。",
        "长远来说，值得投入。",
        "总体上说，形势平稳。",
        "从理论上说，这是可行的。",
        "换句话说，还要再等等。",
        "应邻国要求，会议改期举行。",
        "按照县委要求，各乡镇已经行动。",
        "墙上写着：“安全生产，人人有责。”",
        "当地有句顺口溜：“山高石头多，出门就爬坡。”",
        "大会的主题为：“开放合作，互利共赢。”",
        "三年来要求，始终如一。",
        "征求到各类意见建议86条。",
        "单位向新闻中心提出申请。",
        "大家对厂里的做法表示满意。",
        "他没有说，谁也不知道。",
        "俗话说，靠山吃山。",
        "可以说，这一步走对了。",
        "举例来说，如果水位上涨呢？",
    ],
)
def test_set_phrases_grounds_and_inscriptions_are_said_by_nobody(paragraph: str) -> None:
    """What only looks like a saying has no speaker and is no statement."""
    assert heard(paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "speaker", "words"),
    [
        ("在谈到打算时，县长林远航信心十足：“再过两年，全县都要摘掉穷帽。”", "林远航", "再过两年，全县都要摘掉穷帽。"),
        ("“家门口就能上班，真好！”工人代表、车间主任秦素衣放下工具。", "秦素衣", "家门口就能上班，真好！"),
        ("“多亏了扶贫队！日子好了。”今年68岁的罗大爷拉着记者的手。", "今年68岁的罗大爷", "多亏了扶贫队！日子好了。"),
        ("罗大爷拉着记者的手：“现在喝水不用愁了。”", "罗大爷", "现在喝水不用愁了。"),
        ("县长林远航：“今年我要多走二十个村。”", "林远航", "今年我要多走二十个村。"),
    ],
)
def test_a_whole_sentence_in_marks_needs_no_verb(paragraph: str, speaker: str, words: str) -> None:
    """Whoever leads to a quotation by a colon, or acts in the sentence behind it, has said it."""
    assert heard(paragraph) == [(speaker, None, words)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "县长林远航走进“一站到底服务大厅”。",
        "林远航的名片：“为民务实，勤政清廉。”",
        "“三农”县长林远航来了。",
        "“多亏了扶贫队！”",
        "县长林远航题写了：“春风化雨，润物无声",
    ],
)
def test_a_quoted_word_or_an_open_quotation_is_no_saying(paragraph: str) -> None:
    """A name in marks, a possession, and a quotation that is never closed are said by nobody."""
    assert heard(paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        (
            "海洲国防部称，演习结束。胡塔武装称，击落一架飞机。",
            [("海洲国防部", "称", "演习结束。"), ("胡塔武装", "称", "击落一架飞机。")],
        ),
        (
            "海洲外长多米兰科表示，愿意合作。白湖通讯社报道说，会谈将继续。",
            [("多米兰科", "表示", "愿意合作。"), ("白湖通讯社", "说", "会谈将继续。")],
        ),
        (
            "海洲政府发表声明说，将尽快供电。声明说，抢修已经开始。",
            [("海洲政府", "说", "将尽快供电。"), ("声明", "说", "抢修已经开始。")],
        ),
        (
            "海洲外交部召见了大使，认为这一决定损害两国关系。",
            [("海洲外交部", "认为", "这一决定损害两国关系。")],
        ),
        (
            "有市民反映，“楼下夜市太吵了，睡不好。”专家认为，要加强管理。",
            [("有市民", "反映", "楼下夜市太吵了，睡不好。"), ("专家", "认为", "要加强管理。")],
        ),
        (
            "“扫码就能查到岗位信息”，县人社局副局长林远航说。",
            [("林远航", "说", "扫码就能查到岗位信息")],
        ),
        (
            "“早就盼着搬下来了！”村主任秦素衣一边收拾行李，一边对记者说。",
            [("秦素衣", "说", "早就盼着搬下来了！")],
        ),
        (
            "县长林远航指出，形势很好。5月3日，林远航还到了柳河镇。",
            [("林远航", "指出", "形势很好。")],
        ),
        (
            "县长林远航指出，形势很好。在柳河镇敬老院里，林远航看望了老人。",
            [("林远航", "指出", "形势很好。")],
        ),
        (
            "会长秦素衣说，素衣会做好事。秦素衣基金会去年办了三件事。",
            [("秦素衣", "说", "素衣会做好事。秦素衣基金会去年办了三件事。")],
        ),
    ],
)
def test_each_source_ends_the_one_before(paragraph: str, wanted: list[tuple[str | None, str | None, str]]) -> None:
    """A report cites one after the other; what is told of the speaker in between ends what they said."""
    assert heard(paragraph) == wanted


@pytest.mark.parametrize(
    "paragraph",
    [
        "县委书记林远航强调，要抓紧春耕。二十大报告指出，要建设宜居乡村。",
        "县委书记林远航强调，要抓紧春耕。县委提出，要办好十件实事。",
        "县委书记林远航强调，总书记指出，要为民造福。",
    ],
)
def test_what_a_speaker_cites_stays_theirs(paragraph: str) -> None:
    """A writing, a body or a higher rank inside somebody's words does not end them."""
    assert [found[:2] for found in heard(paragraph)] == [("林远航", "强调")]


@given(st.text(alphabet="他秦素衣老石部局文章说称表示指出要求，。：“”在一边的援引发表地", max_size=80))
def test_every_statement_is_a_piece_of_its_paragraph(text: str) -> None:
    """Nothing raises, and what is said stands in the text."""
    assert all(words in text for _, _, words in heard(text))


@pytest.mark.parametrize(
    "piece", ["说，", "他强调，", "“走吧走吧走吧走吧。”", "老石：“走吧走吧走吧吧。”", "一边", "援引的话", "发表文章"]
)
def test_hostile_paragraphs_take_linear_time(piece: str) -> None:
    """A paragraph of two hundred thousand characters is read in seconds."""
    started = time.process_time()
    heard(piece * (200_000 // len(piece)))
    assert time.process_time() - started < 20 * pace()


def test_points_that_follow_a_colon_are_said_by_whoever_announced_them() -> None:
    """Numbered paragraphs behind a verb at a paragraph's end are its speaker's; the next plain one is not."""
    said = heard("县委书记林远航强调：", "一要抓紧春耕。", "（二）备足种子。", "3、管好水。", "县长秦素衣参加会议。")
    assert said == [
        ("林远航", "强调", "一要抓紧春耕。"),
        ("林远航", "强调", "（二）备足种子。"),
        ("林远航", "强调", "3、管好水。"),
    ]


def test_numbers_without_an_announcement_are_nobodys() -> None:
    """A numbered paragraph that no verb announces is no statement."""
    assert heard("县委召开会议。", "一要抓紧春耕。") == []


def test_a_decision_of_the_minutes_ends_what_was_said() -> None:
    """决定： opens what was resolved, not what was said."""
    assert heard("市长林远航提示：（一）要防汛。（二）要清沟。决定：准予备查。") == [
        ("林远航", "提示", "（一）要防汛。（二）要清沟。")
    ]


@pytest.mark.parametrize(
    "lead", ["海西日报讯 ", "本报讯　", "本报讯 据", "海西社海西3月5日电 ", "本报讯 （记者 冯岩） "]
)
def test_the_dateline_is_no_part_of_a_source(lead: str) -> None:
    """A source is named from behind the dateline and 据."""
    assert heard(f"{lead}县供电公司介绍，抢修已经完成。") == [("县供电公司", "介绍", "抢修已经完成。")]
