"""The pipeline: every stage can be given, and what is wrong is said in one line."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import govnews
from govnews import Pipeline, plugins
from govnews.errors import InputError, PluginError
from govnews.layout.draft import Draft, Layout, Page
from govnews.mentions.reading import Reading
from govnews.model import Extra, Person
from govnews.text import Edit

PAGE = "江州召开水网建设推进会\n3月5日，江州市委召开水网建设推进会。市委书记周明远出席并讲话。\n"


class Firsts:
    """A parser that takes the first line for an article."""

    def claims(self, page: Page) -> float:  # noqa: ARG002 - the socket's shape
        """It never offers itself."""
        return 0.0

    def parse(self, page: Page) -> Layout:
        """One article of one line."""
        return Layout(articles=(Draft(headline=(page.text.lines()[0],), rule="first line"),))


class Marks:
    """An extractor of a kind of its own."""

    kind = "mark"

    def extract(self, reading: Reading) -> Iterator[Extra]:
        """One mark for each article."""
        yield Extra(kind="mark", fields=(("headline", str(reading.headline)),))


class Dashes:
    """A normaliser that drops dashes."""

    def edits(self, text: str) -> Iterable[Edit]:
        """One edit for each dash."""
        return [Edit(n, n + 1, "", kind="dash") for n, character in enumerate(text) if character == "-"]


def test_a_parser_can_be_given_by_name_or_as_an_object() -> None:
    """The caller's choice wins over the claims."""
    assert Pipeline(parser=Firsts()).parse(PAGE).articles[0].paragraphs == ()
    assert Pipeline(parser="web").parse(PAGE).articles[0].headline == "江州召开水网建设推进会"


def test_extractors_given_replace_all_others() -> None:
    """Only what was named is found; an unknown kind goes to the extras."""
    article = Pipeline(extractors=("people", Marks())).parse(PAGE).articles[0]
    assert [person.name for person in article.people] == ["周明远"]
    assert article.meetings == ()
    assert article.extras == (Extra(kind="mark", fields=(("headline", "江州召开水网建设推进会"),)),)


def test_normalisers_given_replace_all_others() -> None:
    """A text is mended by what was named and nothing else."""
    text = Pipeline(normalisers=(Dashes(),)).normalise("ＧＤＰ-8")
    assert text == "ＧＤＰ8"
    assert text[3].original == "8"


def test_an_extractor_that_yields_the_wrong_type_is_named() -> None:
    """The error says which extractor, what it yielded and what belongs there."""

    class Wrong:
        kind = "meetings"

        def extract(self, reading: Reading) -> Iterator[Person]:  # noqa: ARG002 - the socket's shape
            yield Person(name="某")

    with pytest.raises(PluginError, match="'meetings' yielded a Person where a Meeting belongs"):
        Pipeline(extractors=(Wrong(),)).parse(PAGE)
    recorded = Pipeline(extractors=("people", Wrong())).parse(PAGE, on_error="record")
    assert [diagnostic.code for diagnostic in recorded.diagnostics] == ["plugin"]
    assert [person.name for person in recorded.people] == ["周明远"]


def test_an_extractor_that_fails_does_not_take_the_others_down() -> None:
    """Whatever another package's extractor raises is named; what the others found is kept where errors are recorded."""

    class Failing:
        kind = "mark"

        def extract(self, reading: Reading) -> Iterator[Extra]:  # noqa: ARG002 - the socket's shape
            raise RuntimeError("out of paper")

    with pytest.raises(PluginError, match=r"'mark' failed \(RuntimeError: out of paper\)"):
        Pipeline(extractors=("people", Failing())).parse(PAGE)
    recorded = Pipeline(extractors=("people", Failing())).parse(PAGE, on_error="record")
    assert [diagnostic.code for diagnostic in recorded.diagnostics] == ["plugin"]
    assert [person.name for person in recorded.people] == ["周明远"]


class Overlapping:
    """A normaliser whose edits overlap."""

    def edits(self, text: str) -> Iterable[Edit]:
        """The same edit twice."""
        return [Edit(0, len(text), "x")] * 2


class Tearing:
    """A normaliser that fails."""

    def edits(self, text: str) -> Iterable[Edit]:
        """Nothing."""
        raise RuntimeError(text[:2])


@pytest.mark.parametrize(("wrong", "what"), [(Overlapping(), "overlaps another"), (Tearing(), "RuntimeError: 江州")])
def test_a_normaliser_that_fails_does_not_take_the_others_down(wrong: Overlapping | Tearing, what: str) -> None:
    """It is named; where errors are recorded the text goes on without it."""
    with pytest.raises(PluginError, match=f"normaliser '{type(wrong).__name__}' failed .*{what}"):
        Pipeline(normalisers=(wrong,)).parse(PAGE)
    recorded = Pipeline(normalisers=(wrong, Dashes())).parse(f"-{PAGE}", on_error="record")
    assert recorded.diagnostics[0].code == "plugin"
    assert "-" not in recorded.text


@pytest.mark.parametrize("wrong", [object(), Dashes()])
def test_what_does_not_fit_its_socket_is_refused(wrong: object) -> None:
    """A thing that lacks what the socket asks is named before it is used."""
    with pytest.raises(PluginError, match="has no `kind` or no `extract`"):
        Pipeline(extractors=(wrong,)).parse(PAGE)  # type: ignore[arg-type]
    with pytest.raises(PluginError, match="has no `parse`"):
        Pipeline(parser=wrong).parse(PAGE)  # type: ignore[arg-type]


def test_a_parser_that_fails_or_gives_something_else_is_named() -> None:
    """The error says which parser, and what it did."""

    class Failing(Firsts):
        def parse(self, page: Page) -> Layout:  # noqa: ARG002 - the socket's shape
            raise RuntimeError("no page")

    class Odd(Firsts):
        def parse(self, page: Page) -> Layout:
            return page  # type: ignore[return-value]

    with pytest.raises(PluginError, match=r"'Failing' failed \(RuntimeError: no page\)"):
        Pipeline(parser=Failing()).parse(PAGE)
    with pytest.raises(PluginError, match="'Odd' gave a Page where a Layout belongs"):
        Pipeline(parser=Odd()).parse(PAGE)


@pytest.mark.parametrize("published", ["2024-03-06", dt.date(2024, 3, 6), govnews.Period.parse("2024-03-06")])
def test_the_date_of_issue_can_be_given_in_three_ways(published: str | dt.date | govnews.Period) -> None:
    """A string, a date and a Period say the same, and it settles the year of what the page says."""
    document = govnews.parse(PAGE, published=published)
    assert [str(article.published) for article in document.articles] == ["2024-03-06"]
    assert [str(meeting.date) for meeting in document.meetings] == ["2024-03-05"]


def test_an_unknown_year_stays_unknown() -> None:
    """Without a date of issue nothing is guessed."""
    assert [str(meeting.date) for meeting in govnews.parse(PAGE).meetings] == ["XXXX-03-05"]


@pytest.mark.parametrize("published", ["yesterday", "2024-13-01", "2024-02-30", ""])
def test_a_date_of_issue_that_is_none_is_the_callers_mistake(published: str) -> None:
    """It is said before anything is read."""
    with pytest.raises(govnews.FormatError):
        govnews.parse(PAGE, published=published)


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        ({"published": 2024}, "published cannot be a int"),
        ({"on_error": "ignore"}, "on_error cannot be 'ignore'"),
    ],
)
def test_options_that_are_none_are_the_callers_mistake(mistake: dict[str, object], message: str) -> None:
    """A wrong option is said in one line, by every way in."""
    for call in (govnews.parse, govnews.read):
        with pytest.raises(InputError, match=message):
            call(PAGE, **mistake)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=message):
        list(govnews.read_all([PAGE.encode()], **mistake))  # type: ignore[arg-type]


def test_a_script_that_cannot_be_written_is_refused() -> None:
    """Only Simplified is written, or what was printed kept."""
    with pytest.raises(InputError, match="extractors cannot be a str; give a tuple of names"):
        Pipeline(extractors="people")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="normalisers cannot be a Dashes; give a tuple of names"):
        Pipeline(normalisers=Dashes())  # type: ignore[arg-type]
    with pytest.raises(InputError, match="script cannot be 'hans'"):
        Pipeline(script="hans")  # type: ignore[arg-type]


def test_the_public_modules_are_there_without_importing_them() -> None:
    """`govnews.numbers` and `govnews.periods` are attributes, loaded when first asked for."""
    assert str(govnews.numbers.read("三亿一千万")) == "310000000"
    assert str(govnews.periods.read("2023年7月")) == "2023-07"
    with pytest.raises(AttributeError):
        govnews.nothing  # type: ignore[attr-defined]  # noqa: B018 - asking is the test


def test_asking_for_a_field_that_is_not_there_says_so() -> None:
    """`Selection.where` names what it cannot ask."""
    with pytest.raises(InputError, match="colour"):
        govnews.parse(PAGE).people.where(colour=1)


def test_all_ways_in_give_the_same_document(tmp_path: Path) -> None:
    """A path, bytes, a file open for bytes, one open for text and a string differ in the source's name only."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        read = [
            govnews.read(source)
            for source in (path, str(path), path.read_bytes(), binary, text, io.BytesIO(PAGE.encode()))
        ]
    assert {document.text for document in read} == {govnews.parse(PAGE).text}
    assert {document.articles for document in read} == {govnews.parse(PAGE).articles}
    assert len({document.source.sha256 for document in read}) == 1


def test_a_bad_file_among_many_does_not_stop_the_others(tmp_path: Path) -> None:
    """With ``on_error="record"`` each input gives a document, in order."""
    good = tmp_path / "good.txt"
    good.write_text(PAGE, "utf-8")
    documents = list(govnews.read_all([tmp_path / "missing.txt", good], on_error="record"))
    assert [len(document.articles) for document in documents] == [0, 1]
    assert documents[0].diagnostics[0].code == "unreadable"
    assert "missing.txt" in documents[0].diagnostics[0].message
    with pytest.raises(InputError, match=r"missing\.txt"):
        list(govnews.read_all([tmp_path / "missing.txt", good]))


def test_reading_many_is_lazy(tmp_path: Path) -> None:
    """No file is opened before its document is asked for."""
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    documents = govnews.read_all([tmp_path / "a.txt", tmp_path / "missing.txt"])
    assert next(documents).articles


def test_what_no_article_claimed_is_kept() -> None:
    """Every character of the page that is not white space is still in the document's text."""
    text = Pipeline(parser=Firsts()).parse(PAGE).text
    assert sorted("".join(text.split())) == sorted("".join(PAGE.split()))


def test_the_printed_script_can_be_kept() -> None:
    """``script=None`` leaves Traditional characters as they are; the script is told either way."""
    page = "臺灣經濟發展會議召開\n市長陳國華今日主持經濟發展會議，聽取各區發展報告，並指出應繼續推動產業轉型。\n"
    kept, turned = Pipeline(script=None).parse(page), govnews.parse(page)
    assert "經濟發展" in kept.text
    assert "经济发展" in turned.text
    assert {article.script for article in (*kept.articles, *turned.articles)} == {"Hant"}


@pytest.mark.parametrize("blank", ["   \n\u3000\n ", "\n", "", "\t \r\n"])
def test_a_blank_page_is_made_again(blank: str) -> None:
    """The input of a page without a character is in its repairs, as any other's is."""
    document = govnews.parse(blank)
    assert (document.text, document.original) == ("", blank)


def test_spans_of_diagnostics_stand_in_the_finished_text() -> None:
    """A diagnostic found early points to the place where its characters stand at last."""
    document = govnews.read(PAGE.encode() + b"\xff\xfe\xff")
    (diagnostic,) = [d for d in document.diagnostics if d.code == "undecodable"]
    assert diagnostic.span is not None
    assert "\ufffd" in document.slice(diagnostic.span)


def test_each_default_stage_is_a_plug_in() -> None:
    """The pipeline uses nothing that is not on a shelf."""
    assert {"people", "meetings", "speeches", "indicators", "initiatives"} <= set(plugins.names("extractors"))
    assert {"newspaper", "web"} <= set(plugins.names("parsers"))
