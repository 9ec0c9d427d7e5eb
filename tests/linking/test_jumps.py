"""Jumps: what is weighed before one part goes on in another."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import Pipeline
from govnews.linking.jumps import Stretch, jumps
from govnews.linking.pages import pages
from govnews.model import Document, Source

BARE = Pipeline(extractors=())
HEAD = "江州日报　2021年3月9日　星期二　第{}版\n\n"
#: Two articles of page 1 that go on on page 2; the first breaks off before a unit, the second inside a quotation.
YIELD = "春茶开采\n本报讯（记者 林远）云岭茶园3月6日开采，茶农忙着采摘头茬新芽，预计全年产干茶1200{}\n"
CANAL = "渠道清淤\n本报讯（记者 何秋）石桥镇组织干部清理渠道，镇里的办法是“一渠一{}\n"
YIELD_ON = "{}吨，比去年增长一成，茶农收入也会增加，新的加工厂将在年底完工投产。\n"
CANAL_ON = "{}策”，每条渠道都有人管，清淤以后灌溉面积又增加了五千亩，群众十分满意。\n"


def read(text: str, uri: str | None = None) -> Document:
    """A page as read from a file of some name, each line a paragraph."""
    found = Pipeline(extractors=(), parser="web").parse(text)
    return Document(source=Source(uri=uri), **{n: getattr(found, n) for n in ("text", "articles", "repairs")})


def found(*documents: Document) -> list[tuple[str, str]]:
    """The first words of the parts that go on in each other."""
    _, _, read_, _ = pages(documents, lambda text: text)
    stretches = [Stretch(page, draft) for page in read_ for draft in page.drafts]
    following = jumps(stretches).following
    return [(stretches[a].tail[-3:], stretches[b].head[:3]) for a, b in sorted(following.items())]


def front(*, number: str = "", on: str = "（下转2版）") -> str:
    """Both articles' first parts."""
    return number + YIELD.format(on) + CANAL.format(on)


def test_where_two_go_on_the_seam_tells_which() -> None:
    """A number awaits its unit, a quotation its end; the order on the page and headlines tell nothing here."""
    first, second = read(YIELD.format("（下转2版）")), read(CANAL.format("（下转2版）"))
    rest = read(CANAL_ON.format("（上接1版）")), read(YIELD_ON.format("（上接1版）"))
    assert found(first, second, *rest) == [("200", "吨，比"), ("一渠一", "策”，")]
    assert sorted(found(second, first, *rest[::-1])) == sorted([("200", "吨，比"), ("一渠一", "策”，")])


def test_where_two_go_on_behind_a_sentence_what_they_speak_of_tells_which() -> None:
    """Words that only one of the parts has come again in its rest; what both have says nothing."""
    herds = "草原禁牧\n本报讯 乌兰旗组织牧民实施草原禁牧，发放补助，群众十分满意。（下转2版）\n"
    ports = "港口扩建\n本报讯 江州港组织码头扩建，新添岸桥吊装设备，群众十分满意。（下转2版）\n"
    herds_on = "（上接1版）旗里还给牧民算了一笔账，草原禁牧以后，补助比去年多了三成，群众十分满意。\n"
    ports_on = "（上接1版）码头上岸桥林立，扩建以后，吊装设备一次能装两个箱子，群众十分满意。\n"
    pages_ = [read(text) for text in (herds, ports, ports_on, herds_on)]
    assert found(*pages_) == [("满意。", "旗里还"), ("满意。", "码头上")]


def test_where_nothing_of_either_comes_again_none_is_joined() -> None:
    """Two that fit equally stay apart."""
    rest = read("（上接1版）今年全部完工，群众十分满意。\n"), read("（上接1版）明年继续进行，效果更加明显。\n")
    one = read("草原禁牧\n本报讯 乌兰旗实施草原禁牧。（下转2版）\n")
    other = read("港口扩建\n本报讯 江州港扩建码头。（下转2版）\n")
    assert found(one, other, *rest) == []


@pytest.mark.parametrize(("page", "joined"), [("2", True), ("3", False)])
def test_a_printed_number_rules_out(page: str, joined: bool) -> None:  # noqa: FBT001 - one of the values expected
    """What stands on page 3 by its own head is not what goes on on page 2."""
    first = HEAD.format("1") + YIELD.format("（下转2版）")
    second = HEAD.format(page) + YIELD_ON.format("（上接1版）")
    assert bool(found(read(first), read(second))) == joined


@pytest.mark.parametrize(("uri", "joined"), [("2.txt", True), (None, False), ("7.txt", False)])
def test_the_number_of_a_file_weighs(uri: str | None, joined: bool) -> None:  # noqa: FBT001 - one of the values expected
    """A name that says so can outweigh a headline that shares nothing; one that says otherwise joins nothing."""
    other = "江州举行书展\n（上接1版）新的展馆在年底落成，读者十分踊跃，三天售出图书八千册。\n"
    assert (
        bool(found(read(CANAL.format("（下转2版）").replace("一渠一", "修渠，"), "1.txt"), read(other, uri))) == joined
    )


def test_the_number_of_a_file_is_no_more_than_a_hint() -> None:
    """Where headline and seam agree, files that were numbered otherwise are joined all the same."""
    first = YIELD.format("（下转2版）")
    second = "春茶开采\n" + YIELD_ON.format("（上接1版）")
    assert found(read(first, "7.txt"), read(second, "8.txt")) == [("200", "吨，比")]


def test_an_unlike_headline_needs_more_than_marks() -> None:
    """Where no number confirms it, a part under a headline that shares nothing is another article's."""
    other = "江州举行书展\n（上接1版）新的展馆在年底落成，读者十分踊跃，三天售出图书八千册。\n"
    assert found(read(YIELD.format("（下转2版）")), read(other)) == []


def test_marks_that_name_one_page_do_not_meet() -> None:
    """What goes on on page 2 did not come from page 2."""
    assert found(read(YIELD.format("（下转2版）")), read(YIELD_ON.format("（上接2版）"))) == []


def test_a_mark_may_name_several_pages() -> None:
    """Any of them may be meant."""
    first = HEAD.format("1") + YIELD.format("（下转二、三版）")
    assert found(read(first), read(HEAD.format("3") + YIELD_ON.format("（上接头版）"))) == [("200", "吨，比")]


def test_what_opens_as_an_article_does_goes_on_with_nothing() -> None:
    """A dateline behind the mark is against it."""
    begins = "（上接1版）本报讯（记者 江平）石桥镇的果园3月5日开园，三千名游客前来赏花，旅店都住满了。\n"
    assert found(read(YIELD.format("（下转2版）")), read(begins)) == []


def test_very_many_are_matched_by_their_headlines() -> None:
    """Beyond what can be compared pair by pair, the very headline must be there again, once."""
    line = "渠道{0}清淤完成\n镇里组织干部清理渠道{0}，每条渠道都有人管，群众十分满意。（下转2版）\n"
    rest = "渠道{0}清淤完成\n（上接1版）清淤以后渠道{0}的灌溉面积又增加了五千亩，粮食有望增产一成。\n"
    first = [read(line.format(n), f"a{n}b.txt") for n in "甲乙丙"] * 20
    second = [read(rest.format(n), f"c{n}d.txt") for n in "甲乙丙"] * 20
    assert len(first) * len(second) > 2500
    assert found(*first, *second) == []
    assert len(found(*first[:3], *second[:3])) == 3
    many = (
        [read(line.format(f"{n}号"), None) for n in range(60)],
        [read(rest.format(f"{n}号"), None) for n in range(60)],
    )
    assert len(found(*many[0], *many[1])) == 60


MARKS = st.sampled_from(["（下转2版）", "（下转3版）", ""])
BACKS = st.sampled_from(["（上接1版）", "（上接2版）", ""])


@given(st.lists(st.tuples(BACKS, st.sampled_from(["春耕", "渠道", "书展"]), MARKS), max_size=7), st.randoms())
def test_no_part_is_given_twice(parts: list[tuple[str, str, str]], chance: Random) -> None:
    """Each goes on in one at most, each came from one at most, none comes back to itself, and order tells nothing."""
    texts = [
        f"{back}{word}的工作要抓好，{n}个镇都有人管，群众十分满意。{mark}" for n, (back, word, mark) in enumerate(parts)
    ]
    documents = [read(text) for text in texts]
    _, _, read_, _ = pages(documents, lambda text: text)
    stretches = [Stretch(page, draft) for page in read_ for draft in page.drafts]
    following = jumps(stretches).following
    assert len(set(following.values())) == len(following)
    for at in following:
        seen = {at}
        while at in following:
            at = following[at]  # noqa: PLW2901 - walks on
            assert at not in seen
            seen.add(at)
    shuffled = list(documents)
    chance.shuffle(shuffled)
    assert sorted(found(*shuffled)) == sorted(found(*documents))
