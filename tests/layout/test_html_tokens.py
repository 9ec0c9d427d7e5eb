"""Laws of taking a page of HTML apart into tags: what is a tag, where it ends, and that nothing is read twice."""

from __future__ import annotations

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.html_tokens import Tag, attributes, tags

NAMES = st.sampled_from(["p", "div", "span", "TABLE", "h1", "br"])
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="<>&\0\r"), max_size=12)
VALUES = st.text(st.characters(codec="utf-8", exclude_characters="<>&\"'\0\r"), max_size=8)


class Standard(HTMLParser):
    """What the standard library finds in a page, in order."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, bool, dict[str, str]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that opens."""
        given_: dict[str, str] = {}
        for name, value in attrs:
            given_.setdefault(name, value or "")
        self.found.append((tag, False, given_))

    def handle_endtag(self, tag: str) -> None:
        """A tag that closes."""
        self.found.append((tag, True, {}))


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Pages as programs write them: tags, attributes in quotes, words."""
    parts = []
    for _ in range(draw(st.integers(0, 8))):
        name = draw(NAMES)
        given_ = "".join(f' {key}="{draw(VALUES)}"' for key in draw(st.sets(st.sampled_from(["id", "class", "title"]))))
        parts.append(draw(st.sampled_from([f"<{name}{given_}>", f"</{name}>", f"<!-- {draw(WORDS)} -->"])))
        parts.append(draw(WORDS))
    return "".join(parts)


def words(page: str) -> list[str]:
    """What stands between the tags of a page."""
    cuts = [0, *(place for tag in tags(page) for place in (tag.start, tag.stop)), len(page)]
    return [page[a:b] for a, b in zip(cuts[::2], cuts[1::2], strict=True) if a < b]


@given(pages())
def test_tags_are_those_of_the_standard_library(page: str) -> None:
    """On pages that are well written both find the same tags and attributes."""
    own = [(tag.name, tag.closes, attributes(tag.given)) for tag in tags(page) if tag.name]
    assert own == Standard(page).found


@given(st.text(st.sampled_from("<>/!-?=\"' abp\n中"), max_size=60))
def test_tags_stand_in_order_and_none_is_empty(page: str) -> None:
    """Whatever a page holds, its tags follow each other and lie inside it."""
    at = 0
    for tag in tags(page):
        assert at <= tag.start < tag.stop <= len(page)
        assert page[tag.start] == "<"
        at = tag.stop


@given(st.text(st.sampled_from("<>/!-?=\"' abp\n中"), max_size=60), st.integers(0, 60))
def test_a_page_cut_off_has_the_tags_before_the_cut(page: str, cut: int) -> None:
    """What is whole before the place where a page was cut stays what it was."""
    whole = [tag for tag in tags(page) if tag.stop <= cut]
    short = list(tags(page[:cut]))
    assert short[: len(whole)] == whole


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("<P CLASS=a>会议</P>", ["p", "p"]),
        ("<p\nid=a\n>", ["p"]),
        ("<br/>", ["br"]),
        ("<founder-content>", ["founder-content"]),
        ("<o:p></o:p>", ["o:p", "o:p"]),
        ("<p title='a>b'>", ["p"]),
        ('<a href="x"title="y">', ["a"]),
        ("<!-- <p> -->", [""]),
        ("<!--><p>", ["", "p"]),
        ("<!---><p>", ["", "p"]),
        ("<!-- a --!><p>", ["", "p"]),
        ("<!DOCTYPE html><p>", ["", "p"]),
        ("<?xml version='1.0'?><p>", ["", "p"]),
        ("<![CDATA[x]]><p>", ["", "p"]),
        ("</ p><p>", ["", "p"]),
        ("a < b <3 <会议>", []),
        ("<", []),
        ("</", []),
    ],
)
def test_what_is_a_tag(page: str, names: list[str]) -> None:
    """As a browser tells tags and comments from words."""
    assert [tag.name for tag in tags(page)] == names


@pytest.mark.parametrize("name", ["script", "style", "title", "textarea", "xmp", "SCRIPT"])
def test_a_script_ends_where_its_own_tag_does(name: str) -> None:
    """Marks inside are none."""
    page = f"<{name}>if (a<b) '<p>' </p></{name}x></{name} ><p>"
    assert [(tag.name, tag.closes) for tag in tags(page)] == [(name.lower(), False), (name.lower(), True), ("p", False)]


@pytest.mark.parametrize(
    "page", ["会议<p class='a", "会议<p", "会议<!-- 召开", "会议<script>var a", "会议<!DOCTYPE ", '会议<p a="b>召开']
)
def test_what_has_no_end_is_cut_off(page: str) -> None:
    """A page that breaks off in a tag, a comment or a script has the words before it."""
    assert words(page.replace("<script>var a", "<script "))[0] == "会议"


def test_a_tag_holds_its_attributes_as_written() -> None:
    """And where it stands."""
    (tag,) = tags('x<p id="a">')
    assert tag == Tag(1, 11, "p", closes=False, given=' id="a"')


@pytest.mark.parametrize(
    ("given_", "found"),
    [
        (" id=a class='b c'", {"id": "a", "class": "b c"}),
        (" ID=a id=b", {"id": "a"}),
        (" a = 1  b", {"a": "1", "b": ""}),
        ("/", {}),
        (' a=""', {"a": ""}),
        (" href=a/b?c=d", {"href": "a/b?c=d"}),
        ("", {}),
    ],
)
def test_attributes(given_: str, found: dict[str, str]) -> None:
    """By name in small letters, the first of each name, with or without quotation marks."""
    assert attributes(given_) == found


@pytest.mark.parametrize(
    "part",
    [
        "<",
        "</",
        "<!",
        "<!--",
        "<?",
        "<a b='",
        '<a b="',
        "<a '\"",
        "<script>",
        "<a",
        "<a =",
        "<p " + "a " * 50,
        "<title>",
        "<a/",
    ],
)
def test_time_is_linear(part: str) -> None:
    """Nothing that has no end is looked for again from every place."""
    page = part * (300_000 // len(part))
    start = time.process_time()
    for _ in tags(page):
        pass
    assert time.process_time() - start < 1.0 * pace()
