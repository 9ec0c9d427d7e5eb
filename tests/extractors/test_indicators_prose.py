"""Indicators in prose: features, briefs, price reports, firms and offices, each sentence written for its law."""

from __future__ import annotations

import pytest
from stated import Short, found, said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("近半数家庭打算购买手机。", [("家庭", "50", "%", "level")]),
        ("超过三分之一的家庭希望添置冰箱。", [("家庭", "0.3333", None, "level")]),
        ("据抽样调查，有近四成的农户准备添置家电。", [("农户", "40", "%", "level")]),
        ("山区的村民有一半以上在外打工。", [("山区的村民", "50", "%", "level")]),
        ("平常有一半以上的村民在外打工。", [("村民", "50", "%", "level")]),
        ("登革热病例减少八成五。", [("登革热病例", "-85", "%", "growth")]),
        ("旅客运量成长一成五。", [("旅客运量", "15", "%", "growth")]),
        ("人员编制总数减少一半。", [("人员编制总数", "-50", "%", "growth")]),
        ("手术量翻了一番。", [("手术量", "100", "%", "growth")]),
        ("五年间，出口额翻两番。", [("出口额", "300", "%", "growth")]),
        ("园区以税收见长，贡献了全市58%的税收、73%的技术成果。",
         [("税收", "58", "%", "level"), ("技术成果", "73", "%", "level")]),
        ("西部农村人均消费只有东部的53%。", [("西部农村人均消费", "53", "%", "level")]),
        ("农民人均纯收入3255元，仅为城镇居民的31%。",
         [("农民人均纯收入", "3255", "元", "level"), ("农民人均纯收入", "31", "%", "level")]),
        ("经济实现年均5.2%的中高速增长。", [("经济", "5.2", "%", "growth")]),
        ("产量以每年8%的速度递增。", [("产量", "8", "%", "growth")]),
    ],
)  # fmt: skip
def test_shares_said_in_words_and_growth_said_behind(text: str, wanted: list[Short]) -> None:
    """Halves, tenths, fractions and doublings are shares or growth; what they are shares of may follow them."""
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("平均零售价为每500克2.46元，环比上涨1.2%。",
         [("平均零售价", "2.46", "元", "level"), ("平均零售价", "1.2", "%", "growth")]),
        ("一级桶装菜籽油（5升）均价67.80元/桶。", [("一级桶装菜籽油均价", "67.8", "元/桶", "level")]),
        ("鲫鱼均价28.16元/500克。", [("鲫鱼均价", "28.16", "元/500克", "level")]),
        ("原料奶收购价每公斤1.9元，仅上涨2.1%。",
         [("原料奶收购价", "1.9", "元", "level"), ("原料奶收购价", "2.1", "%", "growth")]),
        ("最低生活保障标准由每人每月610元提高到660元。",
         [("最低生活保障标准", "610", "元", "level"), ("最低生活保障标准", "660", "元", "level")]),
        ("其中，菠菜降幅最大，达18.5%。", [("菠菜降幅", "-18.5", "%", "growth")]),
        ("去化周期约9.9个月，较7月末缩短0.6个月。",
         [("去化周期", "9.9", "个月", "level"), ("去化周期", "-0.6", "个月", "change")]),
        ("供销比为0.84。", [("供销比", "0.84", None, "level")]),
    ],
)  # fmt: skip
def test_prices_keep_what_they_are_for_out_of_their_names(text: str, wanted: list[Short]) -> None:
    """每500克 and a size in brackets are no figures; a stroke behind the price is part of its unit."""
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("国务院增发1000亿元财政债券。", [("财政债券", "100000000000", "元", "level")]),
        ("合作社流转土地1.6万亩。", [("土地", "16000", "亩", "level")]),
        ("经审查，立案580件。", [("立案", "580", "件", "level")]),
        ("大会收到提案642件，立案580件。",
         [("提案", "642", "件", "level"), ("提案", "580", "件", "level")]),
        ("组建扑火队18支790人。", [("扑火队", "18", "支", "level"), ("扑火队", "790", "人", "level")]),
        ("会议应出席委员267人，实到251人。", [("委员", "267", "人", "level"), ("实到", "251", "人", "level")]),
        ("公司全年完成工业总产值45.6亿元，比计划增加2.1亿元。",
         [("工业总产值", "4560000000", "元", "level"), ("工业总产值", "210000000", "元", "change")]),
        ("完成铜产量10.2万吨，超计划2000吨。",
         [("铜产量", "102000", "吨", "level"), ("铜产量", "2000", "吨", "change")]),
        ("实现营业收入15.8亿元，完成年计划的102.3%，同比增长9.6%。",
         [("营业收入", "1580000000", "元", "level"), ("年计划", "102.3", "%", "level"),
          ("营业收入", "9.6", "%", "growth")]),
        ("全国铁路发送旅客3.3亿人次，同比增长12.7%，日均825万人次。",
         [("旅客", "330000000", "人次", "level"), ("旅客", "12.7", "%", "growth"),
          ("旅客", "8250000", "人次", "level")]),
        ("议会审议市府提案35案、人民请愿案6案。",
         [("市府提案", "35", "案", "level"), ("人民请愿案", "6", "案", "level")]),
        ("涉企检查下降40%。", [("涉企检查", "-40", "%", "growth")]),
    ],
)  # fmt: skip
def test_verbs_govern_the_thing_that_is_counted(text: str, wanted: list[Short]) -> None:
    """Who did it and by what verb is no part of the name; a verb alone names what was counted before."""
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3000余辆汽车滞留。", [("汽车", "3000", "辆", "level")]),
        ("23条省道一度封闭。", [("省道", "23", "条", "level")]),
        ("帮助580户企业渡过难关。", [("企业", "580", "户", "level")]),
        ("事故造成33人死亡、38人受伤。", [("死亡", "33", "人", "level"), ("受伤", "38", "人", "level")]),
        ("省级选拔赛的40余名选手中脱颖而出。", [("选手", "40", "名", "level")]),
        ("12部门开展专项检查。", [("部门", "12", None, "level")]),
        ("让1.3万户46万群众搬进新居。", [("群众", "13000", "户", "level"), ("群众", "460000", None, "level")]),
        ("覆盖18个行政村、126个村民小组。", [("行政村", "18", "个", "level"), ("村民小组", "126", "个", "level")]),
        ("钻井15口。", [("钻井", "15", "口", "level")]),
        ("开通公交14条线路。", [("线路", "14", "条", "level")]),
        ("农业社会化服务2亿亩次。", [("农业社会化服务", "200000000", "亩次", "level")]),
        ("建成两座桥梁。", [("桥梁", "2", "座", "level")]),
    ],
)
def test_a_counted_noun_ends_where_its_verb_begins(text: str, wanted: list[Short]) -> None:
    """The noun behind a number is taken up to the verb that says what it does."""
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("鲜奶日产量居全市首位。", [("鲜奶日产量", "1", None, "rank")]),
        ("种植面积跃居全省榜首。", [("种植面积", "1", None, "rank")]),
        ("奖牌总数居全省第二位。", [("奖牌总数", "2", None, "rank")]),
        ("要把安全生产放在首位。", []),
        ("这是第二型百发火箭。", []),
        ("成为我国第100次发射。", []),
    ],
)
def test_the_first_place_is_a_rank_where_it_is_reached(text: str, wanted: list[Short]) -> None:
    """首位 and 榜首 are a rank of 1; what is put first, and an ordinal that counts, are none."""
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "震中50公里范围内没有乡镇分布。",
        "北江队以总分198.39分夺得冠军。",
        "4×5公里接力赛今天举行。",
        "传达学习省委十一届十三次全会精神。",
        "《条例》共8章72条。",
        "农民收入每增长1个百分点，消费就会扩大。",
        "他在这个岗位上一干就是17年。",
        "车头温度高，从零下10度的户外走进来。",
        "2025大湾区音乐会开演。",
    ],
)
def test_numbers_of_prose_that_are_no_figures(text: str) -> None:
    """Bounds, scores, events, sessions, chapters, steps, spans of a life, weather and years in names count nothing."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("江苏、浙江工业用电量均突破6000亿千瓦时。",
         [("江苏", "600000000000"), ("浙江", "600000000000")]),
        ("河南、四川和江西的出口额分别增长75.5%、56.9%和51.2%。",
         [("河南", "75.5"), ("四川", "56.9"), ("江西", "51.2")]),
        ("湖口县草莓面积达到7.2万亩，浯河镇新栽油茶3200亩。", [("湖口县", "72000"), ("浯河镇", "3200")]),
        ("增速高于全省0.2个百分点。", [(None, "0.2")]),
    ],
)  # fmt: skip
def test_each_place_of_a_list_has_its_figure(text: str, wanted: list[tuple[str | None, str]]) -> None:
    """均 says one value of every place, 分别 hands the values out; a place compared with is none."""
    assert [(i.region, format(i.value.normalize(), "f")) for i in found(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("城乡居民收入之比从2000年的2.79:1扩大到2005年的3.22:1。", [("城乡居民收入之比", "2.79")]),
        ("增速分别高于全国、全省1.0个和0.2个百分点。", [("增速", "1"), ("增速", "0.2")]),
        ("城乡居民收入比由上年同期的1.86缩小到1.83。", [("城乡居民收入比", "1.86"), ("城乡居民收入比", "1.83")]),
        ("失业率下滑到3.5%。", [("失业率", "3.5")]),
        ("牧业产值占全部产值的比重由33.5%下降到32.8%。",
         [("牧业产值占全部产值的比重", "33.5"), ("牧业产值占全部产值的比重", "32.8")]),
    ],
)  # fmt: skip
def test_ratios_and_gaps_to_several(text: str, wanted: list[tuple[str, str]]) -> None:
    """A ratio to one is one level; a gap to several has a value for each; 下滑到 ends a movement."""
    assert [(name, value) for name, value, _, _ in said(text)] == wanted


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("建成后产值可达12亿元。", "actual"),
        ("还田面积今年计划达到100万亩。", "target"),
        ("全县要在年底前完成清淤320公里。", "target"),
        ("市场规模将突破3万亿元。", "target"),
        ("面对超预期冲击，新增就业30万人。", "actual"),
        ("业务活动预期指数为59.6%。", "actual"),
    ],
)
def test_aims_are_told_from_results(text: str, status: str) -> None:
    """计划达到, 要在…前 and 将突破 announce; 超预期 and the name of an index do not."""
    assert [i.status for i in found(text)] == [status]


@pytest.mark.parametrize(
    ("text", "published", "period"),
    [
        ("前4个月，出口额增长5%。", "2006-05-10", "2006-01-01/2006-04-30"),
        ("一季度末，失业率为4.04%。", "2006-05-10", "2006-03-31"),
        ("去年粮食产量30万吨。", "2006-05-10", "2005"),
        ("今年以来，茶叶产量增长5%。", "2006-05-10", "2006"),
        ("昨日，客流量达3万人次。", "2006-05-10", "2006-05-09"),
        ("昨日，客流量达3万人次。", None, None),
        ("上月价格下降2%。", "2006-05", "2006-04"),
        ("12月28日至1月3日，游客达3万人次。", None, "XXXX-12-28/XXXX-01-03"),
        ("1—8月社会消费品零售总额增长10.4%。", "2010-09-12", "2010-01-01/2010-08-31"),
        ("建成后年产值达12亿元。", "2010-09-12", None),
        ("去年，牛奶产量是2000年的2.5倍。", "2006-05-10", "2005"),
    ],
)
def test_the_day_of_issue_settles_years(text: str, published: str | None, period: str | None) -> None:
    """What is said without a year takes the issue's; without a day of issue it stays unknown."""
    (figure,) = found(text, published=published)
    assert (figure.period.edtf if figure.period else None) == period
