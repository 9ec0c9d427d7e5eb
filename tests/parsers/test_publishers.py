"""Laws of the files of publishers: each selects what it says on a page of its own, and none is malformed."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest

from govnews import Pipeline
from govnews.errors import LexiconError
from govnews.layout.html_lines import laid_out
from govnews.layout.html_markup import Markup
from govnews.layout.html_site import PARTS, Site
from govnews.lexicon._entries import tables
from govnews.model import Document
from govnews.parsers import _publishers
from govnews.parsers._publishers import habits, site_of, sites

PAGES = sorted((Path(__file__).parent / "publishers").glob("*.html"))
PORTALS = sorted((Path(__file__).parent / "portals").glob("*.html"))
FILES = sorted(
    file.name for file in (resources.files("govnews.parsers") / "publishers").iterdir() if file.name.endswith(".toml")
)
READS = Pipeline(extractors=())


def truth(page: Path) -> dict[str, object]:
    """What a page says, beside it."""
    found = json.loads(page.with_suffix(".json").read_text("utf-8"))
    return {**found, "authors": sorted(found["authors"], key=str)}


def markup(html: str) -> Markup:
    """The mark-up of a page."""
    return laid_out(html)[1]


def told(document: Document) -> dict[str, object]:
    """The one article of a document as the files of truth hold it."""
    (article,) = document.articles
    return {
        "headline": article.headline,
        "kicker": article.kicker,
        "subheadlines": list(article.subheadlines),
        "authors": sorted(({"name": author.name, "role": author.role} for author in article.authors), key=str),
        "publisher": article.publisher,
        "published": str(article.published),
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
        "captions": [caption.text for caption in article.captions],
    }


def test_each_file_has_a_page_and_each_page_a_file() -> None:
    """Nobody's layout is known that was not tried."""
    assert [page.stem for page in PAGES] == [name.removesuffix(".toml") for name in FILES if not name.startswith("_")]
    assert len(PAGES) >= 11


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_of_each_publisher_is_read_whole(page: Path) -> None:
    """Headline, kicker, subheadlines, authors, source, day, paragraphs and captions, and nothing else in them."""
    expected = truth(page)
    site = expected.pop("site")
    assert told(READS.read(page)) == expected
    assert site in {each.name for each in sites()}


@pytest.mark.parametrize("page", PORTALS, ids=lambda page: page.stem)
def test_a_page_of_a_common_kind_is_read_whole(page: Path) -> None:
    """Those of the content systems that sites of government share, of an e-paper, of a site made as is done now."""
    expected, document = truth(page), READS.read(page)
    assert site_of(markup(document.original), None) is None
    assert told(document) == expected


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_told_by_its_links(page: Path) -> None:
    """The publisher is found without an address from outside."""
    text = READS.read(page).original
    found = site_of(markup(text), None)
    assert found is not None
    assert found.name == truth(page)["site"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_publishers_page_is_read_by_its_own_selectors(page: Path) -> None:
    """On its own page a publisher's file finds the element of the text and that of the headline, one each."""
    shown = markup(READS.read(page).original)
    site = site_of(shown, None)
    assert site is not None
    assert len(site.held("body", shown)) == 1
    assert site.held("headline", shown)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_span_leads_into_the_page(page: Path) -> None:
    """The characters of the page behind a paragraph hold its own, in order, with tags and references between."""
    document = READS.read(page)
    raw = document.original
    for paragraph in document.articles[0].paragraphs:
        behind = "".join(raw[place.start : place.end] for place in paragraph.span.source)
        assert document.slice(paragraph.span) == paragraph.text
        assert behind[0] != "<"
        assert len(behind) >= len(paragraph.text.replace(" ", ""))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_without_its_publishers_file_is_read_almost_as_well(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Headline and text are found by the marks that many publishers share, or by where the words are dense."""
    monkeypatch.setattr("govnews.parsers._publishers.site_of", lambda *_: None)
    expected, found = truth(page), told(READS.read(page))
    assert found["headline"] == expected["headline"]
    assert str(expected["paragraphs"]) == str(found["paragraphs"])


def test_the_newest_layout_of_a_publisher_is_tried_first() -> None:
    """Pages of 人民网 were made otherwise until 2020; both kinds are known by one name."""
    known = [site for site in sites() if site.name == "人民网"]
    assert [site.valid_until is None for site in known] == [True, False]
    found = site_of(markup('<a href="http://www.people.com.cn/1">1</a>'), None)
    assert found is not None
    assert found.body == tuple(selector for site in known for selector in site.body)


def test_the_longest_domain_wins() -> None:
    """The e-paper of 人民日报 stands within the domain of 人民网 and is another publisher's."""
    found = site_of(markup('<link rel="canonical" href="http://paper.people.com.cn/rmrb/1.htm">'), None)
    assert found is not None
    assert found.name == "人民日报"


@pytest.mark.parametrize(
    ("page", "uri"),
    [
        (
            '<link rel="canonical" href="http://www.jiangzhou.example/1.html"><a href="http://www.people.com.cn">1</a>',
            None,
        ),
        (
            '<a href="http://a.example">1</a><a href="http://b.example">2</a><a href="http://www.people.com.cn">3</a>',
            None,
        ),
        ("<p>没有链接。</p>", None),
        ("<p>没有链接。</p>", "pages/1.html"),
    ],
)
def test_a_page_of_nobody_known_is_nobodys(page: str, uri: str | None) -> None:
    """A page that says where it is from is not taken for another's, nor one that links to one now and then."""
    assert site_of(markup(page), uri) is None


def test_the_address_that_a_page_was_saved_from_tells_its_publisher() -> None:
    """As it is given beside the bytes."""
    found = site_of(markup("<p>没有链接。</p>"), "https://www.ccdi.gov.cn/1.html")
    assert found is not None
    assert found.name == "中央纪委国家监委网站"


def test_what_all_share_is_no_publisher() -> None:
    """The common habits select much and belong to no domain."""
    common = habits()
    assert common.site.domains == ()
    assert all(getattr(common.site, part) for part in PARTS if part != "apart")
    assert common.apart
    assert common.title
    assert common.site.name not in {site.name for site in sites()}


@pytest.mark.parametrize("site", sites(), ids=lambda site: site.name)
def test_each_publisher_has_domains_and_selects_text_and_headline(site: Site) -> None:
    """What a file must have to be of use."""
    assert site.domains
    assert site.body
    assert site.headline


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("name = ", "not TOML"),
        ("domains = ['a.cn']", "has no name"),
        ("name = 'a'\nbody = 'b'", "is no list of strings"),
        ("name = 'a'\nbody = ['div > p']", "selects nothing"),
        ("name = 'a'\ndomains = [1]", "is no list of strings"),
        ("name = 'a'\naddress = '([0-9]+)'", "is no pattern of a date"),
        ("name = 'a'\naddress = 1", "is no pattern of a date"),
    ],
)
def test_a_malformed_file_is_named(written: str, fault: str) -> None:
    """With the file, the key and what is wrong."""
    with pytest.raises(LexiconError, match=fault) as raised:
        _publishers._site("x", tables(written, "publishers/x.toml"))
    assert str(raised.value).startswith("publishers/x.toml")


def test_the_docs_list_every_publisher() -> None:
    """With its domains and the last day of an older layout, as the files say."""
    page = (Path(__file__).parents[2] / "docs" / "web-pages.md").read_text("utf-8")
    for site in sites():
        domains = ", ".join(f"`{domain}`" for domain in site.domains)
        assert f"| {site.name} | {domains} | {site.valid_until or ''} |" in page
