"""Invented issues of an invented paper, whose articles go on from page to page."""

from __future__ import annotations

from typing import Final

__all__ = ["FOURTH", "FRONT", "SECOND", "THIRD", "TRADITIONAL"]

#: Page 1: one article goes on in the middle of a sentence, one behind a paragraph.
FRONT: Final = """江州日报　2021年3月9日　星期二　第1版

林远在全市春耕生产推进会上强调

不误农时抓春耕 千方百计稳面积

3月8日，全市春耕生产推进会召开。市委书
记林远出席并讲话。他强调，要把稳面积作为头
等大事，逐乡逐村落实种植计划，全年粮食播种
面积稳定在320万亩以上。
林远指出，要抓好农资供应。各县（市、区）要
成立工作专班，确保种子、化肥在3月底前全部到
位，决不能让农民等米下
（下转2版）

江州港集装箱吞吐量增长两成

本报讯（记者 何秋）记者从市交通运输局获
悉，1至2月，江州港完成集装箱吞吐量12.6万标
箱，同比增长20.3%。新开通的两条内河航线每周
各开三班，货物到沿海港口的时间缩短了两天。
市交通运输局局长罗文彬介绍，港口去年新建
了两个泊位，装卸能力提高了四成，今年还将建成
一座冷链仓库。（下转第三版）
"""
#: Page 2: the rest of the first article, and one of its own.
SECOND: Final = """江州日报　2021年3月9日　星期二　第2版

不误农时抓春耕 千方百计稳面积

（上接1版）锅。
他要求，要用好“春耕十条”政策，对种粮大户
的补贴每亩提高到150元，让种粮农民有账算、有
钱赚。
市委副书记、市长周秋主持会议。

白石河大桥合龙

本报讯（记者 江平）3月7日，白石河大桥合
龙。大桥全长1260米，是江州市跨度最大的桥梁，
计划今年10月通车，届时两岸往来时间由50分钟
缩短到8分钟。
"""
#: Page 3: the rest of the second article.
THIRD: Final = """江州日报　2021年3月9日　星期二　第3版

江州港集装箱吞吐量增长两成

（上接第一版）罗文彬说，下一步将推进港口与铁
路联运，力争全年完成集装箱吞吐量90万标箱，比
上年增长15%。
市发展改革委有关负责人介绍，联运通道建成
后，企业物流成本预计下降一成。
"""
#: Page 4: nothing goes on here.
FOURTH: Final = """江州日报　2021年3月9日　星期二　第4版

云岭茶园开采

本报讯（记者 沈棠）3月6日，云岭茶园开采。
全县茶园面积3.1万亩，今年预计产干茶1200吨，
产值4.5亿元，同比增长6.8%，带动1.6万户茶农
增收。
"""
#: Page 1 as a Traditional copy of a gateway has it, readings behind some characters.
TRADITIONAL: Final = """江州日報　2021年3月9日　星期二　第1版

林遠在全市春耕生產(chǎn)推進會上強調(diào)

不誤農(nóng)時抓春耕 千方百計穩(wěn)面積

3月8日，全市春耕生產(chǎn)推進會召開。市委書
記林遠出席并講話。他強調(diào)，要把穩(wěn)面積作為頭
等大事，逐鄉(xiāng)逐村落實種植計劃，全年糧食播種
面積穩(wěn)定在320萬畝以上。
林遠指出，要抓好農(nóng)資供應(yīng)。各縣（市、區(qū)）要
成立工作專班，確保種子、化肥在3月底前全部到
位，決不能讓農(nóng)民等米下
（下轉(zhuǎn)2版）
"""
