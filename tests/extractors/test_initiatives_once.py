"""One policy document is one initiative, however it is shortened."""

from __future__ import annotations

import pytest
from coined import names

from govnews.extractors import initiatives
from govnews.mentions.reading import Reading
from govnews.text import Text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "县里印发《海西县茶园改造三年行动方案（2024—2026年）》。按照《茶园改造三年行动方案》，先修路。",
            ["海西县茶园改造三年行动方案（2024—2026年）"],
        ),
        ("县里印发《茶园改造实施方案（试行）》，茶园改造实施方案明确了分工。", ["茶园改造实施方案（试行）"]),
        ("《海西县供水办法》施行，《青石县供水管理办法》将修订。", ["海西县供水办法", "青石县供水管理办法"]),
        ("全力打好蓝天碧水净土保卫战。", ["蓝天碧水净土保卫战"]),
    ],
)
def test_a_document_named_shortly_is_the_one_named_fully(text: str, wanted: list[str]) -> None:
    """A title without its place or its years stands for the fuller one of the same article."""
    assert names(text) == wanted


def test_the_places_of_a_short_title_are_those_of_the_full_one() -> None:
    """The initiative has a span for each."""
    text = Text("县里印发《海西县茶园改造三年行动方案（2024—2026年）》。按照《茶园改造三年行动方案》，先修路。")
    (one,) = initiatives.extract(Reading(paragraphs=(text,)))
    assert [str(text)[span.start : span.end] for span in one.spans] == [
        "海西县茶园改造三年行动方案（2024—2026年）",
        "茶园改造三年行动方案",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "县长陆远舟在海西县调研自贸试验区。",
        "沿线部分村民认为工程太慢。",
        "新桥可有效破解超大工程难题。",
        "制定科学合理发展战略。",
    ],
)
def test_what_is_done_or_thought_is_no_part_of_a_name(text: str) -> None:
    """A verb before a noun that names initiatives, or words that only describe it, make none."""
    assert names(text) == []
