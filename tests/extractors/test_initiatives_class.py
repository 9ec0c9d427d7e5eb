"""Initiatives by classes of words: names with a verb in front, rows of names, plans by number."""

from __future__ import annotations

import time

import pytest
from coined import found, names
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.extractors import _initiative_listed
from govnews.extractors._initiative_known import known
from govnews.lexicon import words
from govnews.mentions import quotes
from govnews.text import Text

PIECES = (
    "开展", "打击传销", "规范收费", "专项行动", "印发", "推进水网", "工作方案", "“河清”", "“岸绿”", "、", "等", "三项",
    "工程", "平台", "第七个五年", "计划", "战略", "互信", "运动", "体育", "和", "的", "，", "。", "22个",
    "330千伏", "二期",
)  # fmt: skip
prose = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全县开展打击非法采砂专项行动。", "打击非法采砂专项行动"),
        ("组织开展规范中介收费专项行动。", "规范中介收费专项行动"),
        ("启动创建平原林网三年行动。", "创建平原林网三年行动"),
        ("开展整治文山会海为村级减负专项行动。", "整治文山会海为村级减负专项行动"),
        ("开展打击倒票等扰乱运输秩序专项行动。", "打击倒票等扰乱运输秩序专项行动"),
        ("出台扶持养蜂产业发展实施方案。", "扶持养蜂产业发展实施方案"),
        ("印发推进中药材基地建设行动计划。", "推进中药材基地建设行动计划"),
        ("制定我县融入环湖经济圈行动方案。", "融入环湖经济圈行动方案"),
    ],
)
def test_a_campaign_or_document_may_begin_with_a_verb(text: str, name: str) -> None:
    """Directly behind the verb that launches or issues it, a verb is part of the name."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("部署推进校园周边安全专项行动。", "校园周边安全专项行动"),
        ("开展调研并部署村庄绿化专项行动。", "村庄绿化专项行动"),
        ("实施改造后启动村庄绿化专项行动。", "村庄绿化专项行动"),
        ("印发通知推进村庄绿化专项行动。", "村庄绿化专项行动"),
    ],
)
def test_a_verb_that_moves_the_campaign_on_is_no_part_of_it(text: str, name: str) -> None:
    """Where something stands between the verbs, or the second only drives the campaign, the name begins behind it."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("实施“河清”“岸绿”“路畅”等工程。", [("河清", "project"), ("岸绿", "project"), ("路畅", "project")]),
        ("开展“暖心”、“护苗到家”等三项行动。", [("暖心", "campaign"), ("护苗到家", "campaign")]),
        ("建成“岭上办”和“岭上问”等政务服务平台。", [("岭上办", "platform"), ("岭上问", "platform")]),
        ("引进“山顶云库”等4个项目。", [("山顶云库", "project")]),
    ],
)
def test_a_noun_that_closes_a_row_of_quotations_names_each(text: str, wanted: list[tuple[str, str]]) -> None:
    """等 and a noun of policy make names of the quotations before it, each of the noun's kind."""
    assert [(one.name, one.kind) for one in found(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "生产“高山红”“云雾绿”等茶叶。",
        "唱起“丰收谣”“采茶调”等民歌。",
        "不搞“花架子”等工程。",
        "采用“拉网式”“地毯式”等模式。",
        "出现“慢作为”“假作为”等问题。",
        "“他来了。”等项目开工再说。",
    ],
)
def test_a_row_of_goods_songs_faults_and_colour_names_nothing(text: str) -> None:
    """Other nouns close other rows, and colour stays colour."""
    assert names(text) == []


def test_a_row_ends_where_something_else_stands_between() -> None:
    """What is quoted before another clause, or as a title, is not in the row."""
    passage = Text("唱罢“丰收谣”，实施《引水歌》“河清”等工程。")
    listed = _initiative_listed.find(passage, list(quotes.find(passage)))
    assert [str(one.text) for one in listed] == ["河清"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第四个五年计划期间，产量翻番。", "第四个五年计划"),
        ("第十二个五年规划纲要经大会批准。", "第十二个五年规划纲要"),
        ("“十二五”计划开局良好。", "十二五计划"),
        ("“路水电”建设计划全面铺开。", "路水电建设计划"),
        ("抓好“百塘”改造工程。", "百塘改造工程"),
        ("落实“2468”总体发展思路。", "2468总体发展思路"),
        ("推进柳河水源工程二期建设。", "柳河水源工程二期"),
        ("建设柳河峡水利枢纽工程。", "柳河峡水利枢纽工程"),
        ("集中开展农村占道突出问题专项整治。", "农村占道突出问题专项整治"),
        ("全民开展植棉增产运动。", "植棉增产运动"),
    ],
)
def test_a_plan_is_told_by_its_number_a_work_by_what_is_done(text: str, name: str) -> None:
    """Numbers, deeds and stages belong to the name."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "新建22个110千伏和35千伏电网工程。",
        "抓好截污、清淤等河道整治工程。",
        "双方增进战略互信。",
        "体现强大内生动力和独特战略价值。",
        "两国领导人战略引领双边关系。",
        "县体育中心举办体育运动项目。",
        "声援民族解放运动。",
        "成果入选自贸试验区案例。",
        "军方采取清剿行动。",
        "该县全国率先试点。",
        "启用了更多对外开放平台。",
        "各地改造“四类管线”。",
        "提供“一站式”服务。",
        "“三月三”歌会开幕。",
        "《行动计划》已下发。",
        "他把协议叫作“临时措施”。",
        "铺就“硬联通”。",
        "走过从“0”到“1”的路。",
        "打通“投资、项目、园区”，推动“城—镇—村”联动。",
    ],
)
def test_a_kind_of_works_a_noun_that_strategy_describes_and_a_measure_name_nothing(text: str) -> None:
    """What is counted with its measure, what only describes, and what is foreign to policy is no initiative."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("一九五八年掀起大跃进。", "大跃进", "campaign"),
        ("参加农业学大寨运动。", "农业学大寨运动", "campaign"),
        ("粮食统购统销持续多年。", "统购统销", "programme"),
        ("实行价格双轨制。", "价格双轨制", "programme"),
        ("农村推行包产到户。", "包产到户", "programme"),
        ("实施农村中小学现代远程教育工程。", "农村中小学现代远程教育工程", "programme"),
        ("沪港通运行平稳。", "沪港通", "programme"),
        ("享受汽车下乡政策。", "汽车下乡政策", "programme"),
        ("列入国家科技支撑计划。", "国家科技支撑计划", "project"),
        ("实施环北部湾水资源配置工程。", "环北部湾水资源配置工程", "project"),
        ("开展母婴安全行动。", "母婴安全行动", "campaign"),
        ("落实河湖长制。", "河湖长制", "programme"),
        ("坚持四项基本原则。", "四项基本原则", "shorthand"),
    ],
)
def test_constructs_of_all_decades_are_known(text: str, name: str, kind: str) -> None:
    """From the first plans to the newest reforms, a national construct is found where it stands."""
    assert [(one.name, one.kind) for one in found(text)] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("开展道路运输百日整治。", ["道路运输百日整治"]),
        ("部署冬季用火安全大检查。", ["冬季用火安全大检查"]),
        ("开展重信守诺大讨论活动。", ["重信守诺大讨论活动"]),
        ("推进全国园林城市创建和省级森林城市创建。", ["全国园林城市创建", "省级森林城市创建"]),
        ("深入开展“三查”教育。", ["三查教育"]),
        ("深化“效能提升年”活动。", ["效能提升年活动"]),
        ("推行“未批即查”，落实“渠长制”。", ["未批即查", "渠长制"]),
        ("开展“治水护岸”六大行动。", ["治水护岸六大行动", "六大行动"]),
        ("突出“抓项目、补短板”思路。", ["抓项目、补短板思路"]),
        ("实施灌区续建配套与节水改造工程。", ["灌区续建配套与节水改造工程"]),
        ("制定了防止复耕反弹和巡护工作方案。", ["防止复耕反弹和巡护工作方案"]),
        ("全县打响秋菜抢收攻坚战。", ["秋菜抢收攻坚战"]),
        ("实施窑炉超低排放改造计划。", ["窑炉超低排放改造计划"]),
        ("实施健康山城建设行动。", ["健康山城建设行动"]),
        ("《柳河县防汛应急预案》修订完成。", ["柳河县防汛应急预案"]),
    ],
)
def test_every_class_of_campaign_is_read(text: str, wanted: list[str]) -> None:
    """Checks, drives, years of something, what is created, taught, counted, and done at once."""
    assert sorted(names(text)) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "书记到人大调研。",
        "竞争力大大提升。",
        "组织开展日常检查活动。",
        "“一触即发”的局势缓和了。",
        "商场推出“买一送一”。",
        "“7个专项行动”有序推进。",
        "他的“教育”很成功。",
        "实施设备改造计划。",
        "开展“护林”专项监督。",
    ],
)
def test_what_only_looks_like_a_campaign_is_none(text: str) -> None:
    """Visits, adverbs, proverbs, trade and bare counts name nothing."""
    assert names(text) == []


def test_all_known_names_of_a_row_stay_where_the_last_is_known() -> None:
    """A plain name that gives way to the known one at its end gives way to those inside it too."""
    assert names("掀起大跃进和人民公社化运动。") == ["大跃进", "人民公社化运动"]
    assert names("开展节电和节水增效运动。") == ["节电和节水增效运动"]


def test_a_region_is_named_by_its_place() -> None:
    """Three characters are a place's name; two, or a count, are none."""
    assert names("辐射带动力强的柳山城都市圈。") == ["柳山城都市圈"]
    assert names("建设海洋经济带和三大城市群。") == []


def test_a_known_construct_takes_no_noun_of_shorthand() -> None:
    """方针 or 文件 behind a known name is not in it, unless the name is known with it."""
    assert names("坚持“退耕还林”方针。") == ["退耕还林"]
    assert names("实现“两个一百年”奋斗目标。") == ["两个一百年奋斗目标"]
    assert known("退耕还林")
    assert not known("退耕还林方针")


def test_verbs_that_launch_are_no_verbs_that_a_name_begins_with() -> None:
    """The two lists are apart, so that a name begins in one place."""
    assert not set(words("initiatives", "launching")) & set(words("initiatives", "naming"))
    assert not set(words("initiatives", "naming")) & set(words("initiatives", "advancing"))


@given(prose)
def test_every_name_stands_in_its_text_once(text: str) -> None:
    """A name is a piece of the text, its marks dropped, and no name is given twice."""
    plain = text.translate(str.maketrans("", "", "“”"))
    given_names = names(text)
    assert all(name in plain for name in given_names)
    assert len(given_names) == len(set(given_names))


@pytest.mark.parametrize(
    "piece", ["开展打击", "“河清”、", "“河清”等工程", "第七个五年", "印发关于", "等", "战略互信", "二期工程"]
)
def test_time_is_linear(piece: str) -> None:
    """Any piece said very often takes time in proportion."""
    start = time.process_time()
    found(piece * (60_000 // len(piece)))
    assert time.process_time() - start < 4 * pace()
