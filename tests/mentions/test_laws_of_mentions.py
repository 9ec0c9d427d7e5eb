"""Laws that every mention keeps, on articles put together from pieces of news."""

from __future__ import annotations

from itertools import chain, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govnews.mentions import attributions, subjects
from govnews.mentions.names import NameMention
from govnews.mentions.reading import Reading
from govnews.text import Text

PIECES = (
    "市长韦东川", "韦东川", "韦 东 川", "韦市长", "副县长林汉青、陈小满", "村民马占山", "教授乌云其其格",
    "记者", "何平", "同志", "（苗族）", "任命方志北为财政局局长", "出席", "会见", "陪同", "强调", "指出，",
    "说：", "“", "”", "《", "》", "‘", "’", '"', "，", "。", "、", "和", "3月5日", "2019年", "1.2万亿元",
    "增长6.1%", "三分之一", "第三", "他", "会议", "据介绍", " ", "\u3000", "山", "高", "王", "主任",
    "阿依努尔·买买提",
)  # fmt: skip
prose = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
articles = st.lists(prose, min_size=1, max_size=4)


def reading(paragraphs: list[str]) -> Reading:
    """A reading whose first line is the headline."""
    head, *body = Text("\n".join(paragraphs)).lines()
    return Reading(headline=head, paragraphs=tuple(body))


def bare(string: object) -> str:
    """A string without blanks."""
    return str(string).replace(" ", "").replace("\u3000", "")


def whole_of(article: Reading) -> Text:
    """The text that an article's parts are views of."""
    return article.passages[0].whole


@given(articles)
@example(["韦 东 川主任市长韦东川韦 东 川"])
def test_a_name_is_its_words_up_to_blanks(paragraphs: list[str]) -> None:
    """What is printed is the name, or the family name and title of one who is named in full elsewhere."""
    mentions = reading(paragraphs).scan.names
    full = {mention.name for mention in mentions if bare(mention.text) == mention.name}
    for mention in mentions:
        assert mention.name in full
        assert bare(mention.text)[0] == mention.name[0]


@given(articles)
@example(["韦 东 川主任市长韦东川韦 东 川"])
def test_no_blank_and_no_mark_is_in_a_name(paragraphs: list[str]) -> None:
    """A name is written with characters and the dot between its parts."""
    assert all(sign.isalpha() or sign in "·•・" for name in reading(paragraphs).scan.names for sign in name.name)


@given(articles)
def test_titles_stand_at_their_name(paragraphs: list[str]) -> None:
    """The words that hold the titles hold each of them, and stand in the passage of the name."""
    article = reading(paragraphs)
    for mention in article.scan.names:
        if mention.titles_text is None:
            assert mention.titles == ()
            continue
        assert any(passage.holds(mention.text) and passage.holds(mention.titles_text) for passage in article.passages)
        assert mention.titles
        assert all(title for title in mention.titles)


@given(articles)
def test_all_kinds_of_mentions_come_in_reading_order(paragraphs: list[str]) -> None:
    """Names, numbers and closed quotations follow each other; one never closed may hold those closed inside it."""
    scan = reading(paragraphs).scan
    closed = [quote.text for quote in scan.quotes if quote.closed]
    for texts in ([one.text for one in scan.names], [one.text for one in scan.numbers], closed):
        assert all(first.precedes(second) for first, second in pairwise(texts))


@given(articles)
def test_mentions_are_views_of_the_article(paragraphs: list[str]) -> None:
    """Each span says the words of its mention, and each mention stands within one passage."""
    article = reading(paragraphs)
    text, scan = str(whole_of(article)), article.scan
    kinds = (scan.names, scan.numbers, scan.quotes, scan.periods)
    for mention in chain.from_iterable([one.text for one in kind] for kind in kinds):
        assert text[mention.span.start : mention.span.end] == str(mention)
        assert any(passage.holds(mention) for passage in article.passages)


@given(articles)
def test_the_inner_words_of_a_quotation_lie_in_it(paragraphs: list[str]) -> None:
    """One mark before, one behind where it was closed, and the inner words between them."""
    for quote in reading(paragraphs).scan.quotes:
        assert quote.text.holds(quote.inner)
        assert len(quote.text) - len(quote.inner) == 1 + quote.closed


@given(articles)
def test_a_scan_finds_the_same_again(paragraphs: list[str]) -> None:
    """Two scans of one article agree, whatever is asked first."""
    one, other = reading(paragraphs), reading(paragraphs)
    assert other.scan.quotes == one.scan.quotes
    assert [(m.name, m.titles, m.text.span) for m in other.scan.names] == [
        (m.name, m.titles, m.text.span) for m in one.scan.names
    ]


@given(prose)
def test_an_attribution_is_a_verb_in_its_clause(paragraph: str) -> None:
    """The clause ends where the verb begins, what follows lies behind it, and no verb stands inside a quotation."""
    article = Reading(paragraphs=(Text(paragraph),))
    text, scan = article.paragraphs[0], article.scan
    found = list(attributions.find(text, scan.names, scan.quotes))
    assert all(first.verb.precedes(second.verb) for first, second in pairwise(found))
    for one in found:
        assert text.holds(one.verb)
        assert not len(one.clause) or one.clause.precedes(one.verb)
        assert one.opening.holds(one.verb)
        assert not len(one.rest) or one.verb.precedes(one.rest)
        assert not any(quote.text.holds(one.verb) for quote in scan.quotes)


@given(prose)
def test_a_subject_stands_in_the_clause_before_its_verb(paragraph: str) -> None:
    """Who says it is named before the verb, or is somebody the clause leaves out."""
    article = Reading(paragraphs=(Text(paragraph),))
    text, scan = article.paragraphs[0], article.scan
    for one in attributions.find(text, scan.names, scan.quotes):
        assert one.subject.text is None or one.clause.holds(one.subject.text)
        assert (one.subject.kind == "name") == (one.subject.mention is not None)
        if one.subject.kind in ("nobody", "elided"):
            assert one.subject.text is None


@pytest.mark.parametrize(
    ("lead", "is_object"),
    [
        ("当天会见", True),
        ("3月5日会见了", True),
        ("县委书记", False),
        ("随后", False),
        ("", False),
    ],
)
def test_one_who_is_received_is_no_subject(lead: str, is_object: bool) -> None:  # noqa: FBT001 - a column of the table
    """A verb of receiving just before a name makes it an object."""
    assert subjects.is_object(Text(lead)) is is_object


@pytest.mark.parametrize(
    ("clause", "kind", "who"),
    [
        ("会议", "body", "会议"),
        ("会议还", "body", "会议"),
        ("他", "pronoun", "他"),
        ("他同时", "pronoun", "他"),
        ("一位村民", "source", "一位村民"),
        ("县水利局", "source", "县水利局"),
        ("", "elided", None),
        ("还", "elided", None),
    ],
)
def test_who_a_clause_leads_to_the_verb_with(clause: str, kind: str, who: str | None) -> None:
    """Bodies, pronouns, sources, or nobody said again, by what stands before a sure verb."""
    text = Text(f"{clause}强调，要抓紧。")
    found = subjects.find(text[: len(clause)], text[len(clause) : len(clause) + 2], (), strict=False)
    assert found is not None
    assert (found.kind, None if found.text is None else str(found.text)) == (kind, who)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("市长韦东川到矿区调研。韦东川要求抓紧。", [("韦东川", ("市长",)), ("韦东川", ())]),
        ("教授乌云其其格、研究员范小禾参加评审。", [("乌云其其格", ("教授",)), ("范小禾", ("研究员",))]),
        ("常务副省长欧阳立诚主持。", [("欧阳立诚", ("常务副省长",))]),
        ("任命方志北为财政局局长。", [("方志北", ("财政局局长",))]),
        ("全国劳动模范耿大川讲了课。", [("耿大川", ("全国劳动模范",))]),
        ("副县长林汉青、陈小满分别汇报。", [("林汉青", ("副县长",)), ("陈小满", ("副县长",))]),
        ("外交部长阿卜杜勒·拉希姆到访。", [("阿卜杜勒·拉希姆", ("外交部长",))]),
    ],
)
def test_a_title_leads_to_a_name(text: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    """Each person is given with the titles printed there; a title before two names is both people's."""
    assert [(m.name, m.titles) for m in Reading(paragraphs=(Text(text),)).scan.names] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "江河湖海，山清水秀。",
        "王府井大街人流如织。",
        "金秋时节，满山红叶。",
        "县委书记、县长都到了。",
        "高原上的石头连成一排。",
        "林涛阵阵，水声如初。",
        "方圆百里，康乐祥和。",
        "黄河安澜，白马成群。",
        "市长热线开通。",
        "书记处会议召开。",
        "校长培训班开班。",
    ],
)
def test_prose_without_people_names_nobody(text: str) -> None:
    """Common words that begin as family names do, posts without holders, and what is called after posts."""
    assert [mention.name for mention in Reading(paragraphs=(Text(text),)).scan.names] == []


def test_a_mention_is_frozen() -> None:
    """What was found cannot be changed by who asks for it."""
    (mention,) = Reading(paragraphs=(Text("市长韦东川到会。"),)).scan.names
    with pytest.raises(AttributeError):
        mention.name = "另一人"  # type: ignore[misc]
    assert isinstance(mention, NameMention)
