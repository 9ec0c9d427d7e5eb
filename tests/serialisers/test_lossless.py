"""JSON and JSON Lines: what is written comes back equal, and nothing else is taken for it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import invented
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govnews import serialisers
from govnews.errors import FormatError, InputError, MissingExtra, PluginError
from govnews.model import Document, Repair, Source

LOSSLESS = sorted(name for name, found in serialisers.formats().items() if found.lossless and not found.needs)


def plain(document: Document) -> dict[str, Any]:
    """A document as a reader of JSON who knows nothing of this library sees it."""
    found: dict[str, Any] = json.loads(serialisers.dumps(document))
    return found


@pytest.mark.parametrize("name", LOSSLESS)
@given(document=invented.documents)
def test_any_document_comes_back_equal(name: str, document: Document) -> None:
    """Reading what was written gives an equal document of the same id, in every lossless format."""
    again = serialisers.loads(serialisers.dumps(document, name), name)
    assert again == document
    assert again.id == document.id


@pytest.mark.parametrize("name", LOSSLESS)
@given(documents=st.lists(invented.documents, max_size=3))
def test_several_documents_come_back_in_order(name: str, documents: list[Document]) -> None:
    """Many documents come back as many, in the order written."""
    assert serialisers.loads_all(serialisers.dumps(documents, name), name) == tuple(documents)


@pytest.mark.parametrize("name", LOSSLESS)
def test_every_value_is_kept_to_the_letter(name: str) -> None:
    """Numbers keep their digits and periods their sides, where equality alone would not tell."""
    again = serialisers.loads(serialisers.dumps(invented.document(), name), name)
    assert repr(again.indicators) == repr(invented.document().indicators)
    assert again.articles[0].extras == invented.document().articles[0].extras
    assert again.diagnostics[0].span == invented.document().diagnostics[0].span


def test_one_document_is_an_object_and_many_are_a_list() -> None:
    """In JSON the shape follows what was given, not how many there happened to be."""
    document = invented.document()
    assert isinstance(json.loads(serialisers.dumps(document)), dict)
    assert isinstance(json.loads(serialisers.dumps([document])), list)
    assert json.loads(serialisers.dumps([])) == []


def test_a_line_is_a_document() -> None:
    """JSON Lines has as many lines as documents, whatever ends of line their texts hold."""
    documents = [invented.saying("第一行\n第二行\r\n第三行\u2028第四行\x85第五行"), invented.document()]
    written = serialisers.dumps(documents, "jsonl")
    assert isinstance(written, str)
    assert len(written.splitlines()) == 2


def test_the_contract_is_printed() -> None:
    """Every field is there, null where unknown; numbers are strings, periods EDTF, lists lists."""
    found = plain(invented.document())
    assert list(found)[:2] == ["schema", "id"]
    article = found["articles"][0]
    assert article["continued_from"] is None
    assert article["published"] == "2024-03-06"
    indicator = article["indicators"][4]
    assert (indicator["value"], indicator["value_max"], indicator["basis"]) == ("1500", "2000", None)
    assert indicator["period"] == "2024-01-01/2024-12-31"
    assert article["people"][0]["evidence"] == {
        "rule": "names.titled",
        "inferred": ["titles"],
        "confidence": None,
    }
    assert article["people"][0]["id"] == invented.document().people[0].id


def test_a_source_range_says_only_what_the_input_has() -> None:
    """Page, box and file of a range are printed where there are such, and left out elsewhere."""
    found = plain(invented.document())
    assert set(found["articles"][0]["indicators"][0]["span"]["source"][0]) == {"start", "end"}
    assert found["diagnostics"][0]["span"]["source"][0]["box"] == [1.0, 2.5, 30.0, 40.25]


@pytest.mark.parametrize("text", ["\0", "\x1b[31m", "a\ud800b", "\udc80", "\u2028", "𠮷", "\x7f\x9f", "</script>"])
def test_any_character_can_be_written(text: str) -> None:
    """Whatever a text holds, the output is valid UTF-8 and comes back."""
    document = invented.saying(text)
    written = serialisers.dumps(document)
    assert isinstance(written, str)
    written.encode("utf-8")
    assert serialisers.loads(written) == document


def test_two_half_characters_keep_their_places() -> None:
    """The only text that JSON cannot say, two halves that would become one, keeps its length."""
    again = serialisers.loads(serialisers.dumps(Document(text="会\ud83d\ude00议")))
    assert again.text == "会\ufffd\ude00议"


# -- what is not it --------------------------------------------------------------------------------------------------


def test_fields_of_a_later_minor_version_are_passed_over() -> None:
    """A document of govnews/1.7 with fields nobody here knows is read without them."""
    found = plain(invented.document())
    found["schema"] = "govnews/1.7"
    found["tomorrow"] = {"deep": [1]}
    found["articles"][0]["indicators"][0]["certainty"] = 0.5
    assert serialisers.loads(json.dumps(found)) == invented.document()


def test_fields_left_out_have_their_defaults() -> None:
    """The least document is its schema."""
    assert serialisers.loads('{"schema": "govnews/1"}') == Document()


@pytest.mark.parametrize("schema", ["govnews/2", "govnews/10", "govnews", "other/1", "govnews/1x", ""])
def test_another_major_version_is_refused(schema: str) -> None:
    """A schema of another major version, or of something else, is an error that says what to do."""
    with pytest.raises(FormatError, match=r"this library reads govnews/1; read it with the govnews that wrote it"):
        serialisers.loads(json.dumps({"schema": schema}))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('{"schema": "govnews/1",\n "text" 1}', "line 2, column 9"),
        ("", "line 1"),
        ("[1]", "document 1: not a govnews document"),
        ('"text"', "not a govnews document"),
        ('{"schema": 1}', "not a govnews document"),
        ('{"schema": "govnews/1", "text": NaN}', "NaN is no JSON"),
        ("[" * 100_000, "nested too deeply"),
        (b"\xff\xfe{", "not UTF-8"),
        (f'{{"schema": {"9" * 5000}}}', "line 1"),
    ],
)
def test_what_is_no_document_is_named_with_its_place(data: str | bytes, message: str) -> None:
    """Malformed data is one clear error, never another exception."""
    with pytest.raises(FormatError) as caught:
        serialisers.loads(data)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", 5), ("value", 6.1), ("value", "much"), ("value", "NaN"), ("value", "１"), ("period", "tomorrow"),
        ("period", 2024), ("measure", "guess"), ("span", None), ("span", {"start": "0", "end": 1, "source": []}),
        ("span", {"start": True, "end": 1, "source": []}),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_its_path(field: str, value: object) -> None:
    """No value is bent into the type it should have; the error says where it stands."""
    found = plain(invented.document())
    found["articles"][0]["indicators"][2][field] = value
    with pytest.raises(FormatError, match=rf"\$\.articles\[0\]\.indicators\[2\]\.{field}"):
        serialisers.loads(json.dumps(found))


@pytest.mark.parametrize("extra", ["fields", {"a": 1}, [["a", "b"]]])
def test_a_third_partys_fields_must_be_strings(extra: object) -> None:
    """Extras are objects of strings."""
    found = plain(invented.document())
    found["articles"][0]["extras"][0]["fields"] = extra
    with pytest.raises(FormatError, match="extras"):
        serialisers.loads(json.dumps(found))


def test_jsonl_names_the_line_that_is_wrong() -> None:
    """Blank lines are passed over, and counted."""
    good = serialisers.dumps(Document(), "jsonl")
    assert isinstance(good, str)
    with pytest.raises(FormatError, match="line 4, column 1"):
        serialisers.loads_all(f"{good}\n\n!{good}", "jsonl")
    with pytest.raises(FormatError, match="line 3: not a govnews document"):
        serialisers.loads_all(f"{good}\n[]\n", "jsonl")


def test_loads_wants_one_document() -> None:
    """`loads` gives the one document; for none or several there is `loads_all`."""
    for documents in ([], [Document(), Document()]):
        with pytest.raises(FormatError, match="use loads_all"):
            serialisers.loads(serialisers.dumps(documents))


# -- files -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", LOSSLESS)
def test_paths_and_open_files_hold_the_same(name: str, tmp_path: Path) -> None:
    """A path, a file open for bytes and `dumps` give the same bytes, and all can be read; an open file stays open."""
    path = tmp_path / "文件"
    serialisers.dump(invented.document(), path, name)
    buffer = io.BytesIO()
    serialisers.dump(invented.document(), buffer, name)
    assert path.read_bytes() == buffer.getvalue()
    buffer.seek(0)
    assert (
        list(serialisers.load_all(buffer, name)) == list(serialisers.load_all(str(path), name)) == [invented.document()]
    )


def test_a_file_that_cannot_be_opened_is_a_clear_error(tmp_path: Path) -> None:
    """Missing folders, missing files and files open for text are named, with what to do."""
    with pytest.raises(InputError, match="cannot be written"):
        serialisers.dump(Document(), tmp_path / "no" / "where.json")
    with pytest.raises(InputError, match="cannot be read"):
        list(serialisers.load_all(tmp_path / "nothing.json"))
    with pytest.raises(InputError, match="open it for bytes"):
        serialisers.dump(Document(), io.StringIO())  # type: ignore[arg-type]  # what a caller may do


def test_jsonl_is_written_and_read_one_at_a_time(tmp_path: Path) -> None:
    """A long collection never lies in memory whole: each line is written before the next document is made."""
    path = tmp_path / "many.jsonl"
    buffer = io.BytesIO()
    sizes = []

    def made() -> Any:
        for number in range(3):
            sizes.append(buffer.tell())
            yield Document(text=str(number))

    serialisers.dump(made(), buffer, "jsonl")
    assert sizes[0] < sizes[1] < sizes[2]
    path.write_bytes(buffer.getvalue() + b"broken")
    assert next(iter(serialisers.load_all(path, "jsonl"))).text == "0"


# -- the shelf -------------------------------------------------------------------------------------------------------


def test_formats_say_what_they_are() -> None:
    """Each format of the library is listed with its suffix; what cannot be written or read is an error."""
    found = serialisers.formats()
    assert {name: found[name].suffix for name in ("csv", "json", "jsonl", "markdown")} == {
        "csv": ".csv", "json": ".json", "jsonl": ".jsonl", "markdown": ".md",
    }  # fmt: skip
    with pytest.raises(FormatError, match="one of: csv, json"):
        serialisers.dumps(Document(), "docx")
    with pytest.raises(FormatError, match="keep documents in one of: json, jsonl"):
        serialisers.loads("", "markdown")


def test_a_plugin_that_is_no_serialiser_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """What lacks a part of the socket is an error on use, and is left out of the list."""
    half = SimpleNamespace(suffix=".x", binary=0, lossless=True, needs=None)
    monkeypatch.setattr("govnews.plugins.get", lambda _shelf, _name: half)
    with pytest.raises(PluginError, match="'json' lacks binary"):
        serialisers.dumps(Document())
    half.binary = False
    with pytest.raises(PluginError, match="'json' lacks write"):
        serialisers.dumps(Document())
    assert serialisers.formats() == {}


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format whose package is not installed says which extra brings it; any other import that fails is a bug."""

    def write(_documents: object, _target: object) -> None:
        raise ImportError("No module named 'stone'")

    needy = SimpleNamespace(suffix=".stone", binary=True, lossless=False, needs="stone", write=write)
    monkeypatch.setattr("govnews.plugins.get", lambda _shelf, _name: needy)
    for documents in (Document(), [Document()]):
        with pytest.raises(MissingExtra, match=r'pip install "govnews\[stone\]"'):
            serialisers.dumps(documents, "stone")
    needy.needs = None
    with pytest.raises(ImportError):
        serialisers.dumps(Document(), "stone")


@pytest.mark.parametrize("thing", [5, None, [5], ["text"], "text", [Document(), None]])
def test_what_is_no_document_is_told(thing: Any) -> None:
    """A caller who gives something else learns what was expected."""
    with pytest.raises(InputError, match="is no document; give what read or parse gave"):
        serialisers.dumps(thing)


def test_loads_takes_strings_and_bytes() -> None:
    """A number is not taken for so many zero bytes; a view of bytes is as good as bytes."""
    with pytest.raises(InputError, match="not int"):
        serialisers.loads(5)  # type: ignore[arg-type]  # what a caller may do
    written = serialisers.dumps(Document())
    assert isinstance(written, str)
    assert serialisers.loads(memoryview(written.encode())) == Document()  # type: ignore[arg-type]  # as above


def test_a_document_writes_itself() -> None:
    """`Document.to` is `dumps` of it."""
    assert invented.document().to("jsonl") == serialisers.dumps(invented.document(), "jsonl")


def test_a_number_beyond_all_numbers_is_refused() -> None:
    """An exponent that not every machine's decimals have is an error with its path."""
    found = plain(invented.document())
    found["articles"][0]["indicators"][0]["value"] = "1E+99999999"
    assert serialisers.loads(json.dumps(found)).indicators[0].value.adjusted() == 99999999
    found["articles"][0]["indicators"][0]["value"] = "1E+999999999"
    with pytest.raises(FormatError, match=r"indicators\[0\]\.value"):
        serialisers.loads(json.dumps(found))


def test_ids_follow_what_is_said() -> None:
    """An id in the output changes with the value and not with the evidence."""
    one = invented.document().indicators[0]
    assert evolve(one, evidence=None).id == one.id
    assert evolve(one, region=None).id != one.id


@pytest.mark.parametrize(
    ("fields", "length"), [({}, 7), ({"whole": True}, 8), ({"file": "1.txt"}, 9), ({"whole": True, "file": "1.txt"}, 9)]
)
def test_a_repair_is_written_as_far_as_it_says_something(fields: dict[str, Any], length: int) -> None:
    """The row of a repair ends before the fields that have their usual values, and comes back equal."""
    repair = Repair(kind="gloss", start=1, end=1, at=1, before="(shù)", after="", **fields)
    document = Document(text="数字", repairs=(repair,), sources=(Source(uri="1.txt"), Source(uri="2.txt")))
    assert len(plain(document)["repairs"][0]) == length
    assert serialisers.loads(serialisers.dumps(document)) == document
    assert repair.span.source[0].file == fields.get("file")
