"""Indicators in local news: counted verbs, nouns before verbs, yardsticks, ratios and what stands beside a number."""

from __future__ import annotations

import pytest
from stated import found, said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全年开展执法检查4次，听取审议专项报告21项。", [("执法检查", "4"), ("专项报告", "21")]),
        ("检察机关批准逮捕137人。", [("批准逮捕", "137")]),
        ("全县完成干渠清淤32公里、山塘整修150口。", [("干渠清淤", "32"), ("山塘整修", "150")]),
        ("全年打掉犯罪团伙14个。", [("犯罪团伙", "14")]),
        ("场馆可容纳观众3万人，年可节约用水5万吨。", [("观众", "30000"), ("节约用水", "50000")]),
        ("给予党纪处分62人。", [("给予党纪处分", "62")]),
        ("设展位230个。", [("展位", "230")]),
    ],
)
def test_what_was_done_is_counted_by_its_object_or_its_verb(text: str, wanted: list[tuple[str, str]]) -> None:
    """A verb is a noun behind another that only says that it is done; an office that does it is no name."""
    assert [(name, value) for name, value, _, _ in said(text)] == wanted


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("36名工人正加紧施工。", "工人"),
        ("45台塔吊林立。", "塔吊"),
        ("海上有18艘专业救援船待命。", "专业救援船"),
        ("3200头牲畜觅食困难。", "牲畜"),
        ("25名队员站成一排。", "队员"),
        ("18个乡镇不同程度受灾。", "乡镇"),
        ("30名未成年人参加。", "未成年人"),
        ("来自27个国家和地区的360名客商参会。", "国家和地区"),
        ("949所民房被毁。", "民房"),
    ],
)
def test_a_counted_noun_ends_where_its_verb_or_adverb_begins(text: str, noun: str) -> None:
    """What behind a noun says what became of it is no part of it; what a mere attribute leads up to is."""
    assert said(text)[0][0] == noun


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("评审组由9人组成，其中院士2人、教授5人。", [("评审组", "9"), ("院士", "2"), ("教授", "5")]),
        ("代表共260人参加会议。", [("代表", "260")]),
        (
            "集体访86批1024人次，同比分别下降21%和18%。",
            [("集体访", "86"), ("集体访", "1024"), ("集体访", "-21"), ("集体访", "-18")],
        ),
        ("稻谷和小麦价格分别为每吨2300元和每吨2600元。", [("稻谷价格", "2300"), ("小麦价格", "2600")]),
        ("生产指数为52.6%，新订单指数为51.3%。", [("生产指数", "52.6"), ("新订单指数", "51.3")]),
        ("能繁母猪存栏2.1万头，有效灌溉面积46万亩。", [("能繁母猪存栏", "21000"), ("有效灌溉面积", "460000")]),
        ("城镇新增就业4215人。", [("城镇新增就业", "4215")]),
        ("甲公司以4亿元的纳税额位居第一。", [("纳税额", "400000000"), ("纳税额", "1")]),
        ("停电用户一度达38万户，通过率约为18%。", [("停电用户", "380000"), ("通过率", "18")]),
        ("平均零售价格每500克19元。", [("平均零售价格", "19")]),
        ("汇率中间价报6.61，上调86个基点。", [("汇率中间价", "6.61"), ("汇率中间价", "86")]),
        ("收入从2015年的不足3万元增长到47万元。", [("收入", "30000"), ("收入", "470000")]),
        ("影片播出总时长约360分钟。", [("总时长", "360")]),
        ("全省创新能力连续多年居全国第3位。", [("创新能力", "3")]),
    ],
)
def test_a_name_keeps_what_belongs_to_it_and_nothing_else(text: str, wanted: list[tuple[str, str]]) -> None:
    """Half a word is no function word, a verb before what a thing has is part of the name, 一度 and 分别 are not."""
    assert [(name, value) for name, value, _, _ in said(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "80分以上为优秀，60分以下不予立项。",
        "把防汛作为第一位的任务。",
        "最低气温零下31.2℃。",
    ],
)
def test_marks_to_be_reached_first_duties_and_heat_are_none(text: str) -> None:
    """What must be reached in a test, what is put first and how cold it was are no figures."""
    assert said(text) == []


def test_one_of_something_is_a_yardstick() -> None:
    """一亩地 before another number says what that is given for."""
    assert [(value, unit) for _, value, unit, _ in said("“一亩地能收2000斤。”")] == [("2000", "斤")]


def test_electricity_counted_in_degrees_is_no_heat() -> None:
    """发电量 in 度 is a quantity; so many degrees are no temperature."""
    assert said("发电量从72亿度增加到159亿度。") == [
        ("发电量", "7200000000", "度", "level"),
        ("发电量", "15900000000", "度", "level"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("装机容量四百零六万千瓦。", "4060000", "千瓦"),
        ("产量三千五百公斤。", "3500", "公斤"),
        ("装机五万千瓦。", "50000", "千瓦"),
    ],
)
def test_a_unit_of_a_thousand_keeps_its_thousand(text: str, value: str, unit: str) -> None:
    """千 before 瓦 is the unit's, in Chinese numerals as in figures."""
    assert [(v, u) for _, v, u, _ in said(text)] == [(value, unit)]


def test_a_span_that_is_a_clause_of_its_own_holds_on() -> None:
    """今年1—8月 between commas is the time of the sentences that follow, too."""
    periods = [
        str(i.period)
        for i in found("今天发布的数据显示，今年1—8月，造船量280万吨；订单量增长8%。", published="2023-09-21")
    ]
    assert periods == ["2023-01-01/2023-08-31"] * 2


def test_the_present_ends_an_earlier_time() -> None:
    """目前 at the start of a sentence says that the day told before holds no more."""
    assert [i.period for i in found("1941年12月3日该台开办。目前，该台有职工44人。", published="2021-12-03")] == [None]


def test_the_field_of_a_rank_is_not_its_region() -> None:
    """在全省排名 names those who compete."""
    assert [i.region for i in found("粮食产量30万吨，在全省排名第三。")] == [None, None]


def test_a_zone_of_a_city_is_a_place() -> None:
    """兰州新区 is one place, not a city and a name that begins with 新区."""
    assert [(i.name, i.region) for i in found("洛阳高新区税收收入3亿元。")] == [("税收收入", "洛阳高新区")]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("建成210个高水平的数字化车间。", "数字化车间"),
        ("3600名来自各地的选手参赛。", "选手"),
        ("30名工人的工资。", "工人"),
        ("36个省的代表参会。", "省"),
        ("满足近100万户家庭的年用电量。", "家庭"),
        ("5架军用空中加油机受损。", "军用空中加油机"),
    ],
)
def test_what_describes_a_noun_is_passed_over_and_what_owns_another_is_counted(text: str, noun: str) -> None:
    """Behind 的 stands the noun that was described, or what the counted ones have."""
    assert said(text)[0][0] == noun


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全市有外资企业超过一万家。", [("外资企业", "10000")]),
        ("新增发电装机30万千瓦。", [("新增发电装机", "300000")]),
        ("检测合格率连续7年保持100%。", [("检测合格率", "100")]),
        ("基本养老金连续5年增加，去年又提高10%。", [("基本养老金", "10")]),
        ("规模较大的纺织厂，全县共有三十九个。", [("规模较大的纺织厂", "39")]),
        ("苹果、梨等水果产量、销售额均占全省的一半。", [("水果产量", "50"), ("销售额", "50")]),
        ("经济增速为2.1%，低于上年的2.8%。", [("经济", "2.1"), ("经济", "2.8")]),
        ("累计拨付2.3亿元。", [("拨付", "230000000")]),
    ],
)
def test_a_name_may_stand_in_the_clause_before_or_behind_a_verb(text: str, wanted: list[tuple[str, str]]) -> None:
    """What moved, or was told of, in a clause without a number is what the next one counts."""
    assert [(name, value) for name, value, _, _ in said(text)] == wanted


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("江州市统计局公布的数据显示，9月份，粮食产量30万吨。", "江州市"),
        ("中国粮食协会今天发布的数据显示，9月份，粮食产量30万吨。", "中国"),
        ("临江区坚持创新，9月份，粮食产量30万吨。", "临江区"),
    ],
)
def test_a_body_that_only_tells_figures_is_not_their_region(text: str, region: str | None) -> None:
    """Who published a figure is not where it is of; the place in its name may be."""
    assert {i.region for i in found(text)} == {region}


def test_descriptions_of_descriptions_take_no_time() -> None:
    """Of many words that end with 的 no more than a few are passed over."""
    assert len(said("建成3个" + "来自各地的" * 5_000)) <= 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "第三季生产总值按年实质上升3.8%，经季节性调整后按季升0.7%。",
            [("生产总值", "3.8", "%"), ("生产总值", "0.7", "%")],
        ),
        ("货价总值临时估计为313亿元。", [("货价总值", "31300000000", "元")]),
        (
            "博彩毛收入240.9亿澳门元，同比升15.9%。",
            [("博彩毛收入", "24090000000", "澳门元"), ("博彩毛收入", "15.9", "%")],
        ),
        ("假期全省高速公路流量312万辆次。", [("高速公路流量", "3120000", "辆次")]),
        ("秋粮收购32万吨，同比增加2万吨。", [("秋粮收购", "320000", "吨"), ("秋粮收购", "20000", "吨")]),
        ("粗钢日均产量206万吨，旬环比下降1.6%。", [("粗钢日均产量", "2060000", "吨"), ("粗钢日均产量", "-1.6", "%")]),
        ("罚没款216万元。", [("罚没款", "2160000", "元")]),
        ("114学年度新生约1.4万人。", [("新生", "14000", "人")]),
        ("全市有58村完成改造。", [("村", "58", None)]),
    ],
)
def test_figures_of_other_houses_and_trades(text: str, wanted: list[tuple[str, str, str | None]]) -> None:
    """Words of Hong Kong, Macao and Taiwan, of trades and of traffic, and what is counted without a measure word."""
    assert [(name, value, unit) for name, value, unit, _ in said(text)] == wanted


def test_the_first_months_of_a_year_are_a_span() -> None:
    """首九个月 is 前九个月."""
    assert [str(i.period) for i in found("访客人数首九个月达3650万人次。", published="2025-11-25")] == [
        "2025-01-01/2025-09-30"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("仅一成受访者认为仍需改进。", [("受访者", "10")]),
        ("平均住院日由9.2天下降到7.6天。", [("平均住院日", "9.2"), ("平均住院日", "7.6")]),
        ("78.6%的受访者对服务表示满意。", [("受访者", "78.6")]),
        ("300名职工放弃休息，缴获步枪二百一十挺。", [("职工", "300"), ("步枪", "210")]),
    ],
)
def test_who_answered_and_how_long_it_took(text: str, wanted: list[tuple[str, str]]) -> None:
    """仅 leads up to a noun behind the number; 天 before 下降 is a unit, and 对 ends a noun."""
    assert [(name, value) for name, value, _, _ in said(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("在关闭20多家铸造企业后，年产值5亿元。", [("铸造企业", "20"), ("年产值", "500000000")]),
        ("带来28台优秀剧目、60场精彩演出。", [("优秀剧目", "28"), ("精彩演出", "60")]),
        ("评出78种图书以及22种音像出版物。", [("图书", "78"), ("音像出版物", "22")]),
        ("动车组开行占比达到70%。", [("动车组开行占比", "70")]),
        ("苏州等地部分地区浓度超过50微克/立方米。", [("浓度", "50")]),
        ("未来三年将投入超过380亿元。", [("投入", "38000000000")]),
    ],
)
def test_what_follows_or_leads_up_to_a_noun_is_left_out(text: str, wanted: list[tuple[str, str]]) -> None:
    """后, 以及, 等地 and 未来三年 belong to no name."""
    assert [(name, value) for name, value, _, _ in said(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("31个省（区、市）和兵团累计报告病例14380例。", [("省", "31"), ("病例", "14380")]),
        ("早上8：30，确认有7260件物品。", [("物品", "7260")]),
        ("晚上6：30到达。", []),
        ("6位亲人投身革命。", [("亲人", "6")]),
        ("344名学生遇害。", [("学生", "344")]),
    ],
)
def test_times_of_day_and_joined_bodies_are_no_part_of_a_figure(text: str, wanted: list[tuple[str, str]]) -> None:
    """早上8：30 is a time; 和 before a body takes nothing off the name behind it; what befell people ends a noun."""
    assert [(name, value) for name, value, _, _ in said(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("村民每月可以省下400元。", [("村民省下", "400")]),
        ("他每月还有2000多元的分红收入。", [("分红收入", "2000")]),
        ("机构向每位考生收取4.8万元的学费。", [("学费", "48000")]),
    ],
)
def test_who_pays_or_gets_is_no_name(text: str, wanted: list[tuple[str, str]]) -> None:
    """A pronoun names nothing; what is paid stands behind 的, else the verb names it."""
    assert [(name, value) for name, value, _, _ in said(text)] == wanted
