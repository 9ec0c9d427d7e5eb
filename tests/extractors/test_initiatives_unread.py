"""Initiatives in news that nobody tuned the rules on: well-known ones, named ones, quoted ones, and what is none."""

from __future__ import annotations

import time

import pytest
from coined import found, names
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.extractors._initiative_heads import gate
from govnews.lexicon import entries


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("深入实施乡村振兴战略。", "乡村振兴战略", "strategy"),
        ("坚持科教兴国战略不动摇。", "科教兴国战略", "strategy"),
        ("参与共建一带一路。", "一带一路", "strategy"),
        ("支持一带一路倡议。", "一带一路倡议", "strategy"),
        ("西部大开发以来变化很大。", "西部大开发", "region"),
        ("融入粤港澳大湾区建设。", "粤港澳大湾区", "region"),
        ("推动京津冀协同发展。", "京津冀协同发展", "region"),
        ("服务长江经济带发展大局。", "长江经济带发展", "region"),
        ("我省家电下乡产品热销。", "家电下乡", "programme"),
        ("退耕还林还草稳步推进。", "退耕还林还草", "programme"),
        ("农村税费改革减轻了负担。", "农村税费改革", "programme"),
        ("完善最低生活保障制度。", "最低生活保障制度", "programme"),
        ("全面推行河长制。", "河长制", "programme"),
        ("深化供给侧结构性改革。", "供给侧结构性改革", "programme"),
        ("三峡工程开始蓄水。", "三峡工程", "project"),
        ("南水北调工程通水。", "南水北调工程", "project"),
        ("西气东输全线贯通。", "西气东输", "project"),
        ("希望工程帮助了许多孩子。", "希望工程", "project"),
        ("列入星火计划的项目增多。", "星火计划", "project"),
        ("打赢脱贫攻坚战。", "脱贫攻坚战", "campaign"),
        ("深入开展扫黑除恶专项斗争。", "扫黑除恶专项斗争", "campaign"),
        ("贯彻中央八项规定精神。", "中央八项规定精神", "campaign"),
        ("开展党史学习教育。", "党史学习教育", "campaign"),
        ("打好污染防治攻坚战。", "污染防治攻坚战", "campaign"),
    ],
)
def test_what_every_paper_knows_is_known_by_name(text: str, name: str, kind: str) -> None:
    """A national construct is found unquoted, with the noun that completes it."""
    assert [(initiative.name, initiative.kind) for initiative in found(text)] == [(name, kind)]


def test_every_known_construct_is_found_alone() -> None:
    """Each name of the list is found as it is printed, whole."""
    every = [word for entry in entries("constructs") for word in entry.words]
    assert [word for word in every if word not in names(f"我省坚持{word}。")] == []


def test_no_construct_is_listed_twice() -> None:
    """A name has one kind."""
    every = [word for entry in entries("constructs") for word in entry.words]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("国家西部大开发战略。", ["西部大开发战略"]),
        ("推进柳河美丽乡村建设行动。", ["美丽乡村建设行动"]),
        ("《柳河县乡村振兴战略规划》印发。", ["柳河县乡村振兴战略规划"]),
        ("乡村振兴局成立。", []),
        ("召开一带一路国际合作高峰论坛。", []),
        ("计划生育工作者到会。", []),
    ],
)
def test_a_known_name_inside_a_longer_one_gives_way(text: str, wanted: list[str]) -> None:
    """A document or a quotation that holds a known name is the name; an organisation that does is none."""
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("实施柳河城区集中供热二期工程。", "柳河城区集中供热二期工程"),
        ("建设农产品仓储保鲜冷链设施工程。", "农产品仓储保鲜冷链设施工程"),
        ("完成柳河综合整治工程。", "柳河综合整治工程"),
        ("开展化肥农药减量增效行动。", "化肥农药减量增效行动"),
        ("组织开展打击森林违法用火专项行动。", "打击森林违法用火专项行动"),
        ("启动高素质农民培育计划。", "高素质农民培育计划"),
        ("实施特殊教育提升计划。", "特殊教育提升计划"),
        ("实施农村义务教育学生营养改善计划。", "农村义务教育学生营养改善计划"),
        ("完成第一个五年计划。", "第一个五年计划"),
        ("推行首问责任制。", "首问责任制"),
        ("落实粮食安全省长责任制。", "粮食安全省长责任制"),
        ("推行窗口限时办结制。", "窗口限时办结制"),
        ("建立跨省会商联动机制。", "跨省会商联动机制"),
        ("完善低收入人口监测帮扶机制。", "低收入人口监测帮扶机制"),
        ("建成智慧城管指挥平台。", "智慧城管指挥平台"),
        ("启用水库信息管理系统。", "水库信息管理系统"),
        ("上线村务公开信息平台。", "村务公开信息平台"),
        ("开展社区首诊试点。", "社区首诊试点"),
        ("推进紧密型县域医共体建设试点。", "紧密型县域医共体建设试点"),
        ("实施海洋兴县战略。", "海洋兴县战略"),
        ("建设跨境电商综合试验区。", "跨境电商综合试验区"),
        ("实施柳河中下游流域综合治理项目。", "柳河中下游流域综合治理项目"),
        ("实施优质粮食工程。", "优质粮食工程"),
        ("新开工6183座病险水库除险加固工程。", "病险水库除险加固工程"),
        ("组织实施1000多项高新技术示范工程。", "高新技术示范工程"),
        ("审议柳河县校园安全行动方案。", "柳河县校园安全行动方案"),
        ("编制十年水网规划纲要。", "十年水网规划纲要"),
        ("推进书香柳河建设。", "书香柳河"),
    ],
)
def test_a_plain_name_begins_behind_its_verb_or_count(text: str, name: str) -> None:
    """Unquoted, a head noun with what describes it is one thing's name."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("实施“蓝天碧水”工程。", "蓝天碧水工程"),
        ("推行“周二无会日”制度。", "周二无会日制度"),
        ("推广“公司+合作社+农户”模式。", "公司+合作社+农户模式"),
        ("打造“河e办”政务服务品牌。", "河e办政务服务品牌"),
        ("推动“一村一品”深入开展。", "一村一品"),
        ("推动“一件事”改革。", "一件事改革"),
        ("启动“双树计划”。", "双树计划"),
        ("开展“七到村”服务。", "七到村"),
        ("按照“四树”主题推进。", "四树主题"),
        ("推行“先看后付”。", "先看后付"),
        ("推广“稻鱼共育”新模式。", "稻鱼共育新模式"),
        ("完善“一园多馆”管理体制。", "一园多馆管理体制"),
        ("建设“千年陶都·万里茶路”文旅融合示范带。", "千年陶都·万里茶路文旅融合示范带"),
        ("这里是“海上粮仓”战略的主战场。", "海上粮仓战略"),
        ("配合「新水网政策」。", "新水网政策"),
        ("推出「柳河租房专案」。", "柳河租房专案"),
        ("印发《柳河县低碳出行管理办法》。", "柳河县低碳出行管理办法"),
        ("审议通过关于水网的《建议》和《关于加快建设水网的建议》。", "关于加快建设水网的建议"),
        ("公布《长远用水策略》。", "长远用水策略"),
        ("推出“洛码通”。", "洛码通"),
    ],
)
def test_a_quoted_name_takes_the_noun_that_completes_it(text: str, name: str) -> None:
    """A quotation with its noun, a shorthand by its shape, a document by its last word."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "大型水利工程陆续开工。",
        "抓好重点工程建设。",
        "主要江河控制性工程加快推进。",
        "招生计划已经下达。",
        "按施工计划推进。",
        "引入竞争机制。",
        "完善价格形成机制。",
        "全国纪检监察系统召开会议。",
        "进入“十一五”时期。",
        "“十六大”召开后。",
        "提出“四点建议”。",
        "揭批“四人帮”。",
        "反对制造“两个中国”。",
        "搭起“四梁八柱”。",
        "发挥“四两拨千斤”的作用。",
        "实现“七连增”。",
        "跑出“加速度”。",
        "不搞“豆腐渣”工程。",
        "走过“从无到有”的路。",
        "称他为“牛司令”。",
        "举行“大回归”抗议活动。",
        "举办“推动发展”系列主题新闻发布会。",
        "推出“山村来信”系列报道。",
        "研究遗传工程。",
        "签订对外承包工程合同。",
        "多家电商平台参加。",
        "我们携手行动。",
        "某些建设工程还要等。",
        "不断完成计划。",
        "发展健康产业建设基地。",
        "海关截获“三无”产品。",
    ],
)
def test_kinds_of_things_colour_and_politics_are_no_initiatives(text: str) -> None:
    """What describes a class, a period, a number of points, a show or an image names no policy."""
    assert names(text) == []


def test_a_gate_passes_what_it_is_made_of() -> None:
    """The look ahead is at the first two characters."""
    assert gate(["工程", "工作法"]) == "(?=[工][作程])"


@given(
    st.text(alphabet="实施推进“”《》、，。一二三个第年五计划工程战略机制平台乡村振兴西部大开发不从到和", max_size=70)
)
def test_every_name_without_marks_stands_in_the_text(text: str) -> None:
    """Nothing raises, and a name is a piece of the text, its marks dropped."""
    plain = text.translate(str.maketrans("", "", "“”《》"))
    assert all(initiative.name in plain for initiative in found(text))


@pytest.mark.parametrize(
    "piece", ["一带一路", "“一村一品”", "和战略", "大型水利工程", "第一个五年计划", "实施乡村振兴战略", "一", "“"]
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    """Two hundred thousand characters are read in seconds."""
    started = time.process_time()
    found(piece * (200_000 // len(piece)))
    assert time.process_time() - started < 20 * pace()
