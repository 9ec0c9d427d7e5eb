"""Meetings as counties, bureaus, towns and firms report them, in sentences of our own."""

from __future__ import annotations

from typing import TypeAlias

import pytest

from govnews.extractors import meetings
from govnews.extractors._meeting_parts import number, parts
from govnews.extractors._meeting_words import kind_of
from govnews.mentions.reading import Reading
from govnews.text import Text

#: Organiser, ordinal, name, chairs, attendees.
Told: TypeAlias = "tuple[str | None, int | None, str, tuple[str, ...], tuple[str, ...]]"


def reading(body: str) -> Reading:
    """A reading whose paragraphs are views of one text."""
    return Reading(paragraphs=tuple(Text(body).lines()))


def told(body: str) -> list[Told]:
    """The meetings of a text, visits left out."""
    return [
        (
            one.organizer,
            one.ordinal,
            one.name,
            tuple(person.name for person in one.chairs),
            tuple(person.name for person in one.attendees),
        )
        for one in meetings.extract(reading(body))
        if one.kind != "visit"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "4月8日上午，局党组书记、局长梁启昌主持召开局务会，研究部署二季度重点工作。副局长何秀芝、蒙建平参加会议。",
            [(None, None, "局务会", ("梁启昌",), ("何秀芝", "蒙建平"))],
        ),
        (
            "2月6日，青石镇第十八届人民代表大会第四次会议在镇政府三楼会议室召开。会议听取和审议了政府工作报告。",
            [("青石镇", 4, "第十八届人民代表大会第四次会议", (), ())],
        ),
        (
            "中国共产党宁州市第九次代表大会于3月9日上午在市会议中心隆重开幕。",
            [("中国共产党宁州市", 9, "代表大会", (), ())],
        ),
        (
            "县政协九届常委会第十五次会议于6月28日召开。县政协主席冯岩主持会议，副主席丁一凡、秦若松出席。",
            [("县政协", 15, "九届常委会第十五次会议", ("冯岩",), ("丁一凡", "秦若松"))],
        ),
        (
            "6月3日，村“两委”班子在村委会会议室召开村民代表大会，村支书蓝天明主持。",
            [("村“两委”班子", None, "村民代表大会", ("蓝天明",), ())],
        ),
        (
            "昨天下午，2023年度全市防汛防台工作视频会议召开，副市长邓卫东出席会议并讲话。",
            [(None, None, "全市防汛防台工作视频会议", (), ())],
        ),
        (
            "为进一步规范办学行为，5月20日，实验中学举办家长开放日暨家长会。",
            [(None, None, "家长开放日暨家长会", (), ())],
        ),
        (
            "8月1日，我局举办2022年统计业务培训班，副局长韩光明作开班动员讲话。",
            [("我局", None, "统计业务培训班", (), ())],
        ),
        (
            "9月10日，省工信厅副厅长白立平一行到我县调研中小企业发展情况，县委常委、副县长马俊陪同。调研组先后到宏达机械、绿源食品实地察看，并召开座谈会。",
            [(None, None, "座谈会", (), ())],
        ),
        ("1月19日，县委书记雷鸣、县长吉云飞带队到敬老院走访慰问，为老人们送去慰问金。", []),
        (
            "7月5日，由省农科院主办的第六届高原特色农业发展论坛在曲州开幕，省农科院院长曲文博出席并致辞。",
            [("省农科院", 6, "高原特色农业发展论坛", (), ())],
        ),
        (
            "12月2日，区委理论学习中心组举行专题学习会，区委书记滕海清主持并讲话。",
            [("区委理论学习中心组", None, "专题学习会", ("滕海清",), ())],
        ),
        (
            "市政府新闻办今天举行“奋进这五年”系列新闻发布会第三场，市教育局党组书记、局长温雅介绍有关情况。市教育局副局长闵捷、总督学宋铁军出席发布会并回答记者提问。",
            [("市政府新闻办", None, "“奋进这五年”系列新闻发布会", (), ("闵捷", "宋铁军"))],
        ),
        (
            "市长盛立新13日在市政府会见来访的韩国大邱市副市长金成浩一行。双方就经贸合作进行了交流。副市长芮敏参加会见。",
            [(None, None, "会见", (), ("盛立新", "金成浩", "芮敏"))],
        ),
        (
            "10月18日，宁州市与海西集团在市民中心签署战略合作框架协议。市委书记谌利民、海西集团董事长盛志强出席签约仪式。",
            [(None, None, "签约仪式", (), ("谌利民", "盛志强"))],
        ),
        ("高雄市政府今天召开防汛整备会议，市长陈其光听取各局处报告。", [("高雄市政府", None, "防汛整备会议", (), ())]),
        (
            "4月23日，县住建局组织召开老旧小区改造项目推进协调会，会议由副局长税红主持，各乡镇分管负责人参会。",
            [("县住建局", None, "老旧小区改造项目推进协调会", ("税红",), ())],
        ),
        (
            "上午9时，区安委会第二次全体（扩大）会议暨重大事故隐患排查整治动员部署会召开。",
            [("区安委会", 2, "全体（扩大）会议暨重大事故隐患排查整治动员部署会", (), ())],
        ),
        (
            "党支部召开2020年度组织生活会和民主评议党员大会。支部书记范晓琳主持会议，局党组成员卢静到会指导。",
            [("党支部", None, "组织生活会和民主评议党员大会", ("范晓琳",), ())],
        ),
        (
            "全市机关党的建设工作会议在京州宾馆召开，市委副书记方正平出席并讲话，市委常委、组织部部长金玉良主持。",
            [(None, None, "全市机关党的建设工作会议", ("金玉良",), ())],
        ),
        ("专家评审会于11月20日在兰溪召开，来自省内高校的7名专家参加评审。", [(None, None, "专家评审会", (), ())]),
        (
            "5日晚，县委召开常委会会议，传达学习全省农村工作会议精神，研究贯彻意见。县委书记雷鸣主持会议并讲话。",
            [("县委", None, "常委会会议", ("雷鸣",), ())],
        ),
        (
            "12日，区政府党组书记、区长翟文斌主持召开区政府党组（扩大）会议暨第16次常务会议。",
            [(None, 16, "区政府党组（扩大）会议暨常务会议", ("翟文斌",), ())],
        ),
        (
            "会议传达了上级文件精神，审议了《关于加强河道管理的实施意见》，听取了一季度经济运行情况汇报。",
            [(None, None, "会议", (), ())],
        ),
        (
            "乡党委、政府召开2019年脱贫攻坚誓师大会。乡长粟红宣读了表彰决定，党委书记盘志强作动员讲话。",
            [("乡党委、政府", None, "脱贫攻坚誓师大会", (), ())],
        ),
        (
            "日前，第二届海西茶业博览会组委会第一次会议召开，副市长步青云主持。",
            [(None, 1, "第二届海西茶业博览会组委会第一次会议", ("步青云",), ())],
        ),
        (
            "2月28日，省委农村工作会议在省城召开。省委书记林怀远出席会议并讲话，省长夏国梁主持，省政协主席皮远征出席。",
            [(None, None, "省委农村工作会议", ("夏国梁",), ("皮远征",))],
        ),
        (
            "11月8日，第三届海西国际茶业论坛在宁州举行，省农业农村厅厅长蒲春生出席并致辞。",
            [(None, 3, "海西国际茶业论坛", (), ())],
        ),
        (
            "5月6日，县残联组织召开残疾人就业帮扶工作座谈会，理事长毕红梅主持，副理事长左文辉及企业代表参加。",
            [("县残联", None, "残疾人就业帮扶工作座谈会", ("毕红梅",), ("左文辉",))],
        ),
        (
            "7月1日上午，县委召开庆祝建党表彰大会，县委书记雷鸣出席并讲话，县长吉云飞主持大会，县领导翟文斌、祁玉珍出席。",
            [("县委", None, "庆祝建党表彰大会", ("吉云飞",), ("翟文斌", "祁玉珍"))],
        ),
        (
            "县人大常委会党组召开2023年第4次党组（扩大）会议。县人大常委会党组书记、主任滕海清主持会议。",
            [("县人大常委会党组", 4, "党组（扩大）会议", ("滕海清",), ())],
        ),
        ("10日，全省春耕生产现场会在海西县召开，各市州分管负责人参加。", [(None, None, "全省春耕生产现场会", (), ())]),
        ("6月8日，局机关工会举办职工健康讲座，邀请县医院主任医师曲文博授课。", []),
        (
            "日前，县教育局召开校园安全工作部署会，副局长闵捷出席会议并讲话，安全科科长季学军通报有关情况。",
            [("县教育局", None, "校园安全工作部署会", (), ())],
        ),
        (
            "记者从今天召开的市政府新闻发布会上获悉，全市新建公园12座。市园林局副局长于淑芬作介绍。",
            [(None, None, "市政府新闻发布会", (), ())],
        ),
        (
            "9月3日晚，市长熊兆林在市民中心会见了海西集团总裁盛志强一行。市政府秘书长常建军参加会见。",
            [(None, None, "会见", (), ("熊兆林", "盛志强", "常建军"))],
        ),
        (
            "外交部发言人傅敏23日主持例行记者会。有记者问，外方何时访华，傅敏表示，适时发布消息。",
            [(None, None, "例行记者会", ("傅敏",), ())],
        ),
        ("8月2日，副县长马俊到青石镇督导防汛工作，县应急管理局局长岳峰陪同。", []),
        ("元旦前夕，镇党委书记粟红一行走访慰问困难群众，镇长盘志强参加走访慰问。", []),
        (
            "4月15日，市委农村工作领导小组第六次会议召开。市委副书记方正平主持会议并讲话。",
            [("市委农村工作领导小组", 6, "市委农村工作领导小组会议", ("方正平",), ())],
        ),
        (
            "受局长温雅委托，副局长闵捷主持召开局长办公会议，研究教师招聘工作。",
            [(None, None, "局长办公会议", ("闵捷",), ())],
        ),
        ("今年以来，全县召开各类座谈会30余场，收集意见200多条。", []),
        ("会议室里，老党员们正在学习。协会会长介绍，晚会将于下周举行。", []),
        ("市政协召开主席会议，传达学习全国政协常委会会议精神，审议有关事项。", [("市政协", None, "主席会议", (), ())]),
        (
            "3月20日，州委召开州委常委（扩大）会议，州委书记木沙江·艾尼主持会议。",
            [("州委", None, "州委常委（扩大）会议", ("木沙江·艾尼",), ())],
        ),
    ],
)
def test_meetings_of_every_level_are_told(text: str, expected: list[Told]) -> None:
    """Party, government, assemblies, bureaus, villages and firms: body, number, name, chair and those present."""
    assert told(text) == expected


def test_a_session_and_its_sitting_are_two() -> None:
    """某会议举行第二次全体会议 reports both."""
    names = [name for _, _, name, _, _ in told("3月12日，市十五届人大三次会议举行第二次全体会议。")]
    assert names == ["十五届人大三次会议", "全体会议"]


@pytest.mark.parametrize(
    "text",
    [
        "县委为召开全县工作会议作准备。",
        "出席“2013海西茶业论坛”的来宾参观了茶园。",
        "来宾对论坛的成功举办表示祝贺。",
        "截至目前，40个代表团确认出席本次外长会议。",
        "村民拍手叫好，社会反响热烈，机会难得。",
        "全县召开各类座谈会30余场。",
        "昨晚，县文化馆举办迎新晚会。",
        "协会、学会、工会和委员会举办博览会。",
        "春季运动会在县体育场举行。",
        "民众抗议峰会。",
    ],
)
def test_what_is_no_gathering_of_now_is_left_out(text: str) -> None:
    """What is prepared, praised, counted, shown or played is no meeting that the article reports."""
    assert told(text) == []


def test_the_next_line_of_a_headline_is_no_object() -> None:
    """In 某会召开 某某出席大会 the second line's words are not what the first line's verb holds."""
    lines = Text("全县教师工作表彰大会召开 陆远舟出席大会并讲话\n县长陆远舟讲话。").lines()
    (meeting,) = meetings.extract(Reading(headline=lines[0], paragraphs=tuple(lines[1:])))
    assert meeting.name == "全县教师工作表彰大会"


@pytest.mark.parametrize(
    ("name", "subject", "expected"),
    [
        ("第61次常务会议", "区政府", ("区政府", 61, "常务会议")),
        ("县政府第十二次常务会议", None, ("县政府", 12, "常务会议")),
        ("县委审计委员会第五次会议", None, ("县委审计委员会", 5, "县委审计委员会会议")),
        ("第十八届人民代表大会第四次会议", "镇", ("镇", 4, "第十八届人民代表大会第四次会议")),
        ("省政协十一届三次会议", None, ("省政协", 3, "十一届三次会议")),
        ("工作会议暨一届四次职工代表大会", "集团", ("集团", None, "工作会议暨一届四次职工代表大会")),
        ("首届海西论坛", None, (None, 1, "海西论坛")),
        ("第三届海西论坛", None, (None, 3, "海西论坛")),
        ("局党组会议", None, ("局", None, "党组会议")),
        ("推进会", "县委", ("县委", None, "推进会")),
    ],
)
def test_a_name_is_told_apart(name: str, subject: str | None, expected: tuple[str | None, int | None, str]) -> None:
    """Body and number are taken off where they can be told; 次 numbers the meeting, 届 the body."""
    assert parts(name, subject) == expected


@pytest.mark.parametrize(
    ("string", "value"), [("7", 7), ("十", 10), ("十二", 12), ("二十三", 23), ("一百零五", 105), ("三百", 300)]
)
def test_numbers_in_digits_and_characters(string: str, value: int) -> None:
    """Either writing gives the number."""
    assert number(string) == value


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("全省安全生产工作会议", "work"),
        ("局务会", "other"),
        ("周五的学习谈心会", "other"),
        ("第四次代表大会", "congress"),
        ("揭牌仪式", "ceremony"),
        ("茶业协会", None),
        ("新年音乐会", None),
        ("社会", None),
        ("会", None),
        ("论文", None),
    ],
)
def test_the_kind_is_what_the_name_ends_with(name: str, kind: str | None) -> None:
    """The longest head tells the kind; any other 会 is a gathering unless it is a body, a show or a word."""
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020年12月28日至29日，县委召开全会。", "2020-12-28/2020-12-29"),
        ("2020年12月28日，县委召开全会。", "2020-12-28"),
        ("县委召开2023年第二季度例会。", None),
    ],
)
def test_a_meeting_of_some_days_has_them_all(text: str, date: str | None) -> None:
    """Days in a row are a date, a quarter in a name is none."""
    (meeting,) = meetings.extract(reading(text))
    assert (str(meeting.date) if meeting.date else None) == date


@pytest.mark.parametrize(
    ("text", "name", "place", "who"),
    [
        ("8月2日，副县长马俊到青石镇督导防汛工作，应急局局长岳峰陪同。", "督导", "青石镇", ["马俊", "岳峰"]),
        ("1月19日，县委书记雷鸣、县长吉云飞带队到敬老院走访慰问。", "走访慰问", "敬老院", ["雷鸣", "吉云飞"]),
        ("9月10日，副厅长白立平一行到我县调研。县长马俊陪同调研。", "调研", "我县", ["白立平", "马俊"]),
        ("县长马俊深入红旗村检查指导防汛工作。", "检查指导", "红旗村", ["马俊"]),
    ],
)
def test_a_visit_is_told_with_its_place_and_company(text: str, name: str, place: str, who: list[str]) -> None:
    """Who goes somewhere to see or greet pays a visit; who is named with 陪同 goes along."""
    (visit,) = [one for one in meetings.extract(reading(text)) if one.kind == "visit"]
    assert (visit.name, visit.place, [person.name for person in visit.attendees]) == (name, place, who)


@pytest.mark.parametrize(
    "text",
    [
        "调研组到青石镇调研。",
        "县长马俊说，要到青石镇调研。",
        "县长马俊将到青石镇调研。",
        "县长马俊到青石镇调研员家中。",
    ],
)
def test_a_visit_needs_a_visitor_who_goes_now(text: str) -> None:
    """Nobody named, a word spoken, a plan or a 调研员 make no visit."""
    assert [one for one in meetings.extract(reading(text)) if one.kind == "visit"] == []
