"""The model: immutable values that compare, hash, pickle and print as what they say."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from decimal import Decimal

import attrs
import invented
import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from govnews import model
from govnews.errors import FormatError, InputError
from govnews.model import Article, Date, Document, Evidence, Extra, Period, Person, Selection, Statement
from govnews.model.base import Identified, plain
from govnews.model.rows import columns, row, table

CLASSES = [found for name in model.__all__ if isinstance(found := getattr(model, name), type) and attrs.has(found)]


# -- values ----------------------------------------------------------------------------------------------------------


@given(document=invented.documents)
def test_a_document_is_a_value(document: Document) -> None:
    """A copy made any way is equal, has the same hash and the same id."""
    for again in (pickle.loads(pickle.dumps(document)), copy.deepcopy(document)):  # noqa: S301 - our own
        assert again == document
        assert hash(again) == hash(document)
        assert again.id == document.id


def test_made_twice_is_equal() -> None:
    """Equal parts make equal objects, and a set holds them once."""
    assert invented.document() == invented.document()
    assert len({invented.document(), invented.document()}) == 1
    assert set(invented.document().people) == set(invented.article().people)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_is_frozen(kind: type) -> None:
    """No object of the model can be changed, nor given a field it does not have."""
    thing: object = object.__new__(kind)
    for name in (attrs.fields(kind)[0].name, "no_such_field"):
        with pytest.raises((FrozenInstanceError, AttributeError)):
            setattr(thing, name, None)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_is_documented(kind: type) -> None:
    """Each says what it is in a sentence of its own, not in the signature that attrs would write."""
    assert "." in (kind.__doc__ or "")
    assert not (kind.__doc__ or "").startswith(f"{kind.__name__}(")


# -- ids -------------------------------------------------------------------------------------------------------------


@given(document=invented.documents)
def test_ids_are_sixteen_digits(document: Document) -> None:
    """Every object has one, whatever it says."""
    items: list[Identified] = [document, *document.articles, *document.people, *document.indicators, *document.meetings]
    for item in items:
        assert len(item.id) == 16
        assert int(item.id, 16) >= 0


def test_ids_do_not_depend_on_the_process() -> None:
    """Another interpreter with another hash seed gives the same id."""
    code = "from govnews.model import Person; print(Person(name='周明远', titles=('市长',)).id)"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": "7", "PYTHONUTF8": "1"}
    )
    assert done.stdout.decode().strip() == Person(name="周明远", titles=("市长",)).id


@given(number=invented.numbers)
def test_equal_numbers_have_equal_ids(number: Decimal) -> None:
    """8.2 and 8.20 are one value, however written."""
    one = invented.indicator("茶园面积3.10万亩", "茶园面积", "1")
    for other in (number, Decimal(plain(number)), number.__copy__()):
        assert attrs.evolve(one, value=other).id == attrs.evolve(one, value=number).id
    assert attrs.evolve(one, value=Decimal("8.20")).id == attrs.evolve(one, value=Decimal("8.2")).id
    assert attrs.evolve(one, value=Decimal(820)).id != attrs.evolve(one, value=Decimal(82)).id


def test_ids_tell_apart_what_differs() -> None:
    """A title more, a class other, a list cut elsewhere is another id; evidence is not part of it."""
    person = Person(name="周明远", titles=("市委书记", "市长"))
    assert person.id != Person(name="周明远", titles=("市委书记、市长",)).id
    assert person.id != Person(name="周明远").id
    assert person.id == attrs.evolve(person, evidence=Evidence(rule="x")).id


@given(number=invented.numbers)
def test_plain_keeps_every_digit(number: Decimal) -> None:
    """A number printed in full reads back as the same number."""
    assert Decimal(plain(number)) == number


# -- printing --------------------------------------------------------------------------------------------------------


def test_reprs_are_one_line() -> None:
    """A notebook can show twenty of each."""
    document = invented.document()
    shown = [
        repr(item) for item in (document, *document.articles, *document.people, *document.meetings, *document.speeches)
    ]
    assert all("\n" not in line and len(line) < 400 for line in shown)
    assert repr(document) == "Document('江州/0306.txt', 1 article, 2 diagnostics)"
    counts = "2 people, 1 meetings, 1 speeches, 5 indicators, 1 initiatives"
    assert repr(document.articles[0]) == f"Article({invented.HEADLINE!r}, 3 paragraphs, {counts})"
    assert repr(document.speeches[0].statements[0]) == "Statement(强调: 要坚持问题导向，用好“云上江州”平台。)"


def test_a_long_statement_is_cut_in_its_repr() -> None:
    """Thirty characters, then an ellipsis."""
    statement = Statement(verb=None, text="要" * 31, span=invented.span("会"))
    assert repr(statement) == f"Statement(: {'要' * 30}…)"


def test_explain_leads_back() -> None:
    """An object is explained by its words, their places in text and input, and the rule."""
    document = invented.document()
    lines = document.explain(document.people[0]).splitlines()
    assert lines[0] == repr(document.people[0])
    assert lines[1].startswith("  周明远  (text ")
    assert lines[-3] == "  found by names.titled, inferred: titles"
    assert [line.split()[:3:2] for line in lines[-2:]] == [["name", "stated"], ["titles", "inferred"]]
    assert "page 2 of page2.txt" in document.explain(document.diagnostics[0])


# -- parts -----------------------------------------------------------------------------------------------------------


def test_a_document_hands_on_what_its_articles_hold() -> None:
    """The lists of a document are those of its articles, in order."""
    both = Document(articles=(invented.article(), Article(), invented.article()))
    for kind in ("people", "meetings", "speeches", "indicators", "initiatives"):
        assert getattr(both, kind) == getattr(invented.article(), kind) + getattr(invented.article(), kind)
    assert invented.article().articles == (invented.article(),)
    assert invented.article().body == "\n".join((invented.LEAD, invented.SPEECH, invented.FIGURES))  # noqa: FLY002 - as in the docstring


def test_every_span_says_what_stands_there() -> None:
    """The slice at a span is the words of the object."""
    document = invented.document()
    with pytest.raises(InputError, match="slice takes a Span, not int; give the span of an object"):
        document.slice(5)  # type: ignore[arg-type]
    assert all(document.slice(indicator.span) == indicator.text for indicator in document.indicators)
    assert all(document.slice(span) == person.name for person in document.people for span in person.spans)


def test_extras_take_a_mapping() -> None:
    """A third party may give its fields as a mapping or as pairs; of two of one name the later counts."""
    assert Extra(kind="weather", fields={"sky": "晴"}) == Extra(kind="weather", fields=(("sky", "阴"), ("sky", "晴")))


# -- selections ------------------------------------------------------------------------------------------------------

_lists = st.lists(st.integers(0, 3))


@given(items=_lists, start=st.integers(-5, 5), stop=st.integers(-5, 5))
def test_a_selection_is_a_tuple_of_its_own(items: list[int], start: int, stop: int) -> None:
    """Equal to the tuple of the same, with its hash, sliced as it is."""
    selection = Selection(items)
    assert selection == tuple(items)
    assert hash(selection) == hash(tuple(items))
    assert selection[start:stop] == tuple(items)[start:stop]
    assert isinstance(selection[start:stop], Selection)
    assert list(reversed(selection)) == items[::-1]
    assert selection + items == tuple(items * 2)
    assert pickle.loads(pickle.dumps(selection)) == selection  # noqa: S301 - our own


def test_a_selection_is_no_list() -> None:
    """It equals no list, and cannot be changed."""
    assert Selection((1,)) != [1]
    with pytest.raises(TypeError):
        Selection((1,))[0] = 2  # type: ignore[index]


def test_where_narrows() -> None:
    """By a test, by fields, by both; nothing left is an empty selection."""
    indicators = invented.document().indicators
    assert [i.value for i in indicators.where(region="青川县")] == [31000, 3]
    assert [i.value for i in indicators.where(lambda i: i.value < 0)] == [Decimal("-1.8")]
    assert indicators.where(lambda i: i.value < 0, region="青川县") == ()
    with pytest.raises(InputError, match=r"no_such_field.*name a field of the objects"):
        indicators.where(no_such_field=1)


# -- periods ---------------------------------------------------------------------------------------------------------


@given(period=invented.periods)
def test_a_period_comes_back_from_edtf(period: Period) -> None:
    """What is printed reads back equal."""
    assert Period.parse(str(period)) == period
    assert Period.parse(period.edtf).edtf == period.edtf
    assert repr(period) == f"Period({period.edtf!r})"


@given(text=st.text(max_size=12) | st.from_regex(r"[0-9X/.\-]{1,21}", fullmatch=True))
def test_no_text_does_more_than_refuse(text: str) -> None:
    """Whatever is no EDTF is a `FormatError`; what is comes back as it was, an open side as `..`."""
    try:
        period = Period.parse(text)
    except FormatError:
        return
    assert Period.parse(period.edtf) == period


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "../..", "2023-13", "2023-04-31", "2023-02-29", "1900-02-29", "0000", "XXXX", "23", "2023-7",
        "２０２３", "2023/2024/2025", "2023-00",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    """A day that no calendar has, or a date that says nothing, is an error."""
    with pytest.raises(FormatError):
        Period.parse(text)


@pytest.mark.parametrize("text", ["2024-02-29", "2000-02-29", "XXXX-02-29", "XXXX-04", "../2024", "2024-01/.."])
def test_what_is_half_known_is_a_value(text: str) -> None:
    """Leap days, unknown years and open sides are kept."""
    assert str(Period.parse(text)) == text


def test_the_last_day_of_a_month() -> None:
    """Known where the month is."""
    months = (Date(2023, 2), Date(2024, 2), Date(None, 2), Date(2023, 4), Date(2023))
    assert [month.last_day for month in months] == [28, 29, 29, 30, None]


# -- rows ------------------------------------------------------------------------------------------------------------


@given(document=invented.documents)
def test_rows_have_the_columns_of_their_kind(document: Document) -> None:
    """Whatever is known, each row of a kind has the same columns in the same order."""
    for kind in ("articles", "people", "meetings", "speeches", "indicators", "initiatives"):
        for item in getattr(document, kind):
            assert tuple(row(item)) == columns(type(item))
        for cells in table(document, kind):
            assert list(cells)[:2] == ["document", "article"]
