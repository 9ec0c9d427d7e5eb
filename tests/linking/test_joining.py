"""Joining: pages of one issue become one document whose articles go on over the pages."""

from __future__ import annotations

import io
from functools import partial
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from issues import FOURTH, FRONT, SECOND, THIRD, TRADITIONAL
from timing import spent

import govnews
from govnews import Article, Document, Pipeline
from govnews.errors import InputError
from govnews.model import Paragraph, Source
from govnews.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PAGES = {"1.txt": FRONT, "2.txt": SECOND, "3.txt": THIRD, "4.txt": FOURTH}
SEAM = "决不能让农民等米下锅。"


def read(text: str, uri: str | None = None) -> Document:
    """A page as read from a file of some name."""
    file = io.BytesIO(text.encode())
    if uri is not None:
        file.name = uri
    return govnews.read(file)


def joined(pages: Mapping[str, str]) -> Document:
    """Pages read and joined."""
    return govnews.join([read(text, uri) for uri, text in pages.items()])


def codes(document: Document) -> list[str]:
    """What was said of jumps."""
    return [diagnostic.message for diagnostic in document.diagnostics if diagnostic.code == "jump"]


def spans(document: Document) -> Iterator[tuple[Span, str | None]]:
    """The spans of paragraphs and objects, with their words where the object has them whole."""
    for article in document.articles:
        yield from ((part.span, part.text) for part in article.paragraphs)
        yield from ((part.span, part.text) for part in article.captions)
        yield from ((one.span, one.text) for one in article.indicators)
        yield from ((one.span, one.text) for speech in article.speeches for one in speech.statements)
        yield from ((span, None) for person in article.people for span in person.spans)
        yield from ((meeting.span, None) for meeting in article.meetings if meeting.span)


def print_back(document: Document, contents: Mapping[str, str]) -> None:
    """Every span says what its object says; its ranges, each in its own file and mended again, do too."""
    assert document.originals == tuple(contents[file] for file in document.files)
    assert document.original == "".join(document.originals)
    for span, words in spans(document):
        said = document.slice(span)
        assert words is None or said == words
        assert span.source
        pieces = "".join(contents[place.file or ""][place.start : place.end] for place in span.source)
        assert govnews.normalise("".join(pieces.split())) == "".join(said.split())


def test_an_article_goes_on_over_a_page() -> None:
    """Its paragraph broken by the jump is one, in both files; nothing is left to go on."""
    document = joined(PAGES)
    first = document.articles[0]
    assert first.headline == "不误农时抓春耕 千方百计稳面积"
    assert first.paragraphs[1].text.endswith(SEAM)
    assert [place.file for place in first.paragraphs[1].span.source] == ["1.txt", "2.txt"]
    assert len(first.paragraphs) == 4
    assert {(article.continued_on, article.continued_from) for article in document.articles} == {(None, None)}
    assert [diagnostic.code for diagnostic in document.diagnostics] == []
    assert first.evidence is not None
    assert first.evidence.rule.endswith("joined over a jump")


def test_every_article_of_every_page_is_there_once() -> None:
    """In the order of the pages, an article where its first part stands."""
    assert [article.headline for article in joined(PAGES).articles] == [
        "不误农时抓春耕 千方百计稳面积", "江州港集装箱吞吐量增长两成", "白石河大桥合龙", "云岭茶园开采",
    ]  # fmt: skip


def test_a_speaker_is_carried_over_and_no_statement_is_cut() -> None:
    """他 on the second page is who spoke on the first; who presides there presided over the meeting told here."""
    first, second, *_ = joined(PAGES).articles
    (speech,) = first.speeches
    assert speech.speaker.name == "林远"
    assert [statement.text[-4:] for statement in speech.statements] == ["亩以上。", "米下锅。", "有钱赚。"]
    assert [chair.name for meeting in first.meetings for chair in meeting.chairs] == ["周秋"]
    assert next(one.speaker.name for one in second.speeches) == "罗文彬"
    assert [str(one.value) for one in second.indicators if one.name == "集装箱吞吐量"][:1] == ["126000"]


@pytest.mark.parametrize("order", list(permutations(PAGES)))
def test_the_order_of_files_does_not_matter(order: tuple[str, ...]) -> None:
    """Where every page has a number the same document comes of any order."""
    assert joined({uri: PAGES[uri] for uri in order}) == joined(PAGES)


def test_pages_without_numbers_stay_as_given() -> None:
    """Nothing is guessed of an order that nothing tells."""
    bare = [text.partition("\n")[2] for text in (FOURTH, FRONT, SECOND)]
    document = govnews.join([read(text) for text in bare])
    assert [article.headline for article in document.articles][:2] == ["云岭茶园开采", "不误农时抓春耕 千方百计稳面积"]
    assert document.articles[1].paragraphs[1].text.endswith(SEAM)


def test_every_span_prints_back_from_its_own_file() -> None:
    """Laws 1 and 2 over several files."""
    print_back(joined(PAGES), PAGES)


def test_a_traditional_copy_with_readings_goes_on_in_a_simplified_page() -> None:
    """Each part knows its own damage; the article is of the script that it begins in."""
    pages = {"1.txt": TRADITIONAL, "2.txt": SECOND}
    document = joined(pages)
    first = document.articles[0]
    assert first.paragraphs[1].text.endswith(SEAM)
    assert (first.script, document.articles[1].script) == ("Hant", "Hans")
    assert document.originals == (TRADITIONAL, SECOND)
    glosses = [repair for repair in document.repairs if repair.kind == "gloss"]
    assert glosses
    for repair in glosses:
        assert repair.file == "1.txt"
        assert TRADITIONAL[repair.at :].startswith(repair.before)


def test_a_missing_page_is_said() -> None:
    """What goes on on a page that is not there stays as it is, and is noted at its place."""
    document = joined({"1.txt": FRONT, "3.txt": THIRD})
    assert document.articles[0].continued_on == "2版"
    assert document.articles[1].continued_on is None
    assert codes(document) == ["the article goes on on 2版: no page given holds that part"]
    (cut,) = [diagnostic for diagnostic in document.diagnostics if diagnostic.code == "cut"]
    assert cut.span is not None
    assert document.slice(cut.span).endswith("等米下")


def test_what_comes_from_a_missing_page_is_not_given_to_another() -> None:
    """Page 3 goes on with what began on page 2, not with what page 1 sends to page 2."""
    third = THIRD.replace("上接第一版", "上接第二版")
    document = joined({"1.txt": FRONT, "3.txt": third})
    assert len(document.articles) == 3
    assert len(codes(document)) == 3


def test_of_two_that_fit_equally_none_is_joined() -> None:
    """The same part twice, from two prints of a page: nobody can tell."""
    document = govnews.join([read(FRONT), read(SECOND), read(SECOND.replace("白石河", "黑石河"))])
    assert document.articles[0].continued_on == "2版"
    assert codes(document).count("the article goes on on 2版: several fit equally") == 1
    assert codes(document).count("the article came from 1版: several fit equally") == 2


def test_headlines_tell_two_jumps_apart() -> None:
    """Two articles that go on on one page each find their own part, in whatever order these stand there."""
    second = SECOND + "\n" + THIRD.partition("\n")[2]
    front = FRONT.replace("下转第三版", "下转2版")
    document = joined({"1.txt": front, "2.txt": second})
    assert [len(article.paragraphs) for article in document.articles] == [4, 3, 1]
    assert document.articles[1].paragraphs[1].text.startswith("罗文彬说")


def test_an_article_goes_on_over_three_pages() -> None:
    """A part that came from one page and goes on on another is in the middle."""
    second = SECOND.replace("市委副书记、市长周秋主持会议。", "市委副书记、市长周秋主持会议。（下转3版）")
    third = THIRD.replace("江州港集装箱吞吐量增长两成", "不误农时抓春耕 千方百计稳面积").replace("第一版", "2版")
    document = joined({"1.txt": FRONT, "2.txt": second, "3.txt": third})
    first = document.articles[0]
    assert (len(first.paragraphs), first.continued_on, first.continued_from) == (6, None, None)
    assert {place.file for part in first.paragraphs for place in part.span.source} == {"1.txt", "2.txt", "3.txt"}


def test_parts_in_a_ring_are_left_apart() -> None:
    """Two that each say they go on in the other have no beginning."""
    ring = "（上接{}版）会议要求，要管好春耕用水，修好渠道。\n会议强调，要抓好春耕备耕，管好农资市场。（下转{}版）\n"
    document = govnews.join([read(ring.format(2, 2)), read(ring.format(1, 1))])
    assert all(article.continued_on for article in document.articles)
    assert len(codes(document)) == 4


def test_joining_one_document_changes_only_the_names_of_places() -> None:
    """Where nothing goes on, articles and text are those of the page."""
    page = read(FOURTH, "4.txt")
    document = govnews.join([page])
    assert document.text == page.text
    assert [article.indicators for article in document.articles] != []
    assert [one.value for one in document.indicators] == [one.value for one in page.indicators]
    assert (document.files, document.source.uri) == (("4.txt",), None)
    assert document.sources == (page.source,)


def test_documents_that_were_written_and_read_again_are_joined_alike() -> None:
    """Nothing but the document is needed: no file is read again."""
    pages = [read(text, uri) for uri, text in PAGES.items()]
    again = govnews.loads_all(govnews.dumps(pages))
    document = govnews.join(pages)
    assert govnews.join(again) == document
    assert govnews.loads(govnews.dumps(document)) == document


def test_what_was_joined_can_be_joined_again() -> None:
    """Half an issue and half an issue are an issue."""
    half = [joined({uri: PAGES[uri] for uri in pair}) for pair in (("1.txt", "3.txt"), ("2.txt", "4.txt"))]
    document = govnews.join(half)
    assert sorted(document.files) == sorted(PAGES)
    assert document.articles[0].paragraphs[1].text.endswith(SEAM)
    print_back(document, PAGES)


def test_one_date_is_the_date_of_the_issue() -> None:
    """A page whose head is lost is of the day that the others give."""
    document = joined({"1.txt": FRONT, "2.txt": SECOND.partition("\n")[2]})
    assert {str(article.published) for article in document.articles} == {"2021-03-09"}


def test_extractors_are_those_of_the_pipeline() -> None:
    """A pipeline joins with its own stages."""
    pipeline = Pipeline(extractors=("people",))
    document = pipeline.join([read(FRONT), read(SECOND)])
    assert document.people
    assert not document.speeches


def test_what_is_no_document_is_the_callers_mistake() -> None:
    """A path, one document alone, and a document whose parts were changed."""
    page = read(FRONT)
    with pytest.raises(InputError, match="takes documents, not str"):
        govnews.join(["1.txt"])  # type: ignore[list-item]
    with pytest.raises(InputError, match="cannot take a Document"):
        govnews.join(page)  # type: ignore[arg-type]
    other = evolve(page, articles=(evolve(page.articles[0], headline="别处"),))
    with pytest.raises(InputError, match="does not stand in the document's text"):
        govnews.join([other])
    moved = Article(paragraphs=(Paragraph(text="别处", span=Span(start=0, end=2, source=())),))
    with pytest.raises(InputError, match="does not stand at its span"):
        govnews.join([Document(text="此处", articles=(moved,), source=Source(uri="a.txt"))])


def test_no_pages_are_no_articles() -> None:
    """Nothing given, nothing joined; a page without news adds none."""
    assert govnews.join([]).articles == ()
    assert len(govnews.join([read(""), read(FOURTH), read("")]).articles) == 1


def replayed(document: Document, span: Span, contents: Mapping[str, str]) -> str:
    """The text at a span, made of what its repairs put there and, between them, of the inputs alone."""
    said, file, at, done = [], document.files[0], 0, 0
    for repair in (*document.repairs, None):
        start = len(document.text) if repair is None else repair.start
        low, high = max(done, span.start), min(start, span.end)
        said.append(contents[file][at + low - done : at + high - done] if low < high else "")
        if repair is None:
            break
        inside = max(repair.start, span.start), min(repair.end, span.end)
        said.append(repair.after[inside[0] - repair.start : inside[1] - repair.start] if inside[0] < inside[1] else "")
        done, at, file = repair.end, repair.at + len(repair.before), repair.file or file
    return "".join(said)


def test_a_span_is_replayed_from_the_inputs_alone() -> None:
    """With the repairs and the files, and without the document's text, each object's words come back."""
    pages = {"1.txt": TRADITIONAL, "2.txt": SECOND, "4.txt": FOURTH}
    document = joined(pages)
    for span, _ in spans(document):
        assert replayed(document, span, pages) == document.slice(span)


PIECES = st.sampled_from(
    [
        "（下转2版）", "（上接1版）", "（上接2版）", "（下转1版）", "\n", "\n\n", "会议强调，要抓好春耕。", "數(shù)字",
        "本报讯（记者 林远）", "全市粮食产量320万吨，增长2.1%。", "江州召开春耕推进会", "要管好水，", "第2版", "\0",
    ]
)  # fmt: skip
NEWS = st.lists(PIECES, max_size=25).map("".join)


@given(st.lists(NEWS, min_size=1, max_size=3))
def test_no_pages_raise_and_every_input_comes_back(texts: list[str]) -> None:
    """Whatever the pages hold, the inputs can be made again and each place lies in its file."""
    pages = [read(text, f"p{n}q{n}.txt") for n, text in enumerate(texts)]
    document = govnews.join(pages)
    contents = {f"p{n}q{n}.txt": page.original for n, page in enumerate(pages)}
    assert document.originals == tuple(contents[file] for file in document.files)
    for span, words in spans(document):
        assert words is None or document.slice(span) == words
        assert all(place.end <= len(contents[place.file or ""]) for place in span.source)
    again = Text.restore(document.text, document.changes, document.files)
    assert all(replayed(document, span, contents) == document.slice(span) for span, _ in spans(document))
    assert all(again[span.start : span.end].source == span.source for span, _ in spans(document))
    for repair in document.repairs:
        assert document.text[repair.start : repair.end] == repair.after
        assert contents.get(repair.file or "", "")[repair.at :].startswith(repair.before)
    assert govnews.join(pages) == document


def test_thousands_of_jumps_are_linear() -> None:
    """A page of 2,000 marks each way takes no more than a few times what one of 500 takes."""
    line = "会议强调，要抓好{0}片茶园的管理。（下转2版）\n\n{0}片茶园\n\n（上接1版）会议要求，要管好{0}片茶园。\n\n"

    def seconds(count: int) -> float:
        page = Pipeline(extractors=(), parser="newspaper").parse("".join(line.format(n) for n in range(count)))
        return spent(lambda: Pipeline(extractors=()).join([page]))

    seconds(50)
    small, large = (min(seconds(count) for _ in range(3)) for count in (500, 2000))
    assert large <= 4 * 2 * max(small, 0.05)


def test_thousands_of_pages_are_linear() -> None:
    """An issue of 800 pages takes no more than a few times what one of 200 takes."""
    text = "{0}片茶园\n（上接1版）会议要求，要管好{0}片茶园，修好渠道。\n会议强调，要抓好{0}片茶园的管理。（下转2版）\n"
    bare = Pipeline(extractors=(), parser="web")
    pages = [bare.parse(text.format(n)) for n in range(800)]
    small, large = (min(spent(partial(bare.join, pages[:count])) for _ in range(3)) for count in (200, 800))
    assert large <= 4 * 2 * max(small, 0.05)
