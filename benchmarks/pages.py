"""How saved web pages are read, beside other libraries: headline, day, source, people, body.

    python benchmarks/pages.py                     # the pages of the test suite, one of each publisher
    python benchmarks/pages.py TRUTH.json ...      # others: files that say what a page holds
    python benchmarks/pages.py --each              # and a row for each page
    python benchmarks/pages.py --large             # what a made page of 5 MB takes, alone

The others are trafilatura, newspaper4k and gne; those that are not installed are left out, and said to be
(``pip install trafilatura newspaper4k gne``). Text is compared without white space and quotation marks, in Simplified
characters, for every reader alike. ``headline``, ``published`` and ``publisher`` are the share of pages where they are
right, ``authors`` that of pages where all names are, editors counted or not; ``body`` is the mean similarity of the
text to the truth.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

from attrs import field, frozen
from rapidfuzz.distance import Indel

from govnews import Pipeline, normalise
from govnews.readers import html

PAGES = Path(__file__).resolve().parent.parent / "tests" / "parsers" / "publishers"
FIGURES = ("headline", "published", "publisher", "authors", "body")
DROPPED = re.compile(r"[\s“”‘’\"'「」『』《》]|\[视频\]")


@frozen
class Found:
    """What a reader makes of a page."""

    headline: str = ""
    published: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    body: str = ""


@frozen
class Truth:
    """What a page says: for each thing the answers that are right."""

    page: Path
    headline: tuple[str, ...]
    published: tuple[str, ...]
    publisher: tuple[str, ...]
    authors: tuple[tuple[str, ...], ...]
    body: str
    scores: dict[str, dict[str, float]] = field(factory=dict)


# -- readers -----------------------------------------------------------------------------------------------------------


def govnews(data: bytes) -> Found:
    """This library."""
    articles = Pipeline(extractors=()).read(data).articles
    if not articles:
        return Found()
    first = articles[0]
    names = tuple(author.name for author in first.authors)
    return Found(first.headline or "", str(first.published or ""), first.publisher or "", names, first.body)


def trafilatura(data: bytes) -> Found:
    """Its text without comments, its metadata."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - may not be installed

    read: Any = bare_extraction(data, include_comments=False, with_metadata=True)
    if read is None:
        return Found()
    names = tuple(filter(None, re.split(r"[;,、]\s*", read.author or "")))
    return Found(read.title or "", read.date or "", read.sitename or "", names, read.text or "")


def newspaper4k(data: bytes) -> Found:
    """Its article, told that it is Chinese."""
    from newspaper import Article  # noqa: PLC0415 - may not be installed

    article = Article("http://page.example/", language="zh", fetch_images=False)
    article.download(input_html=decoded(data))
    article.parse()
    day = str(article.publish_date or "")[:10]
    site = str(article.meta_site_name or "")
    return Found(article.title or "", day, site, tuple(article.authors), article.text or "")


def gne(data: bytes) -> Found:
    """Its article; it names no source."""
    from gne import GeneralNewsExtractor  # noqa: PLC0415 - may not be installed

    read = GeneralNewsExtractor().extract(decoded(data))
    day = re.sub(
        r"(\d{4})[-年/](\d{1,2})[-月/](\d{1,2}).*",
        lambda m: "{}-{:0>2}-{:0>2}".format(*m.groups()),
        read["publish_time"],
    )
    names = tuple(filter(None, re.split(r"[\s、,]+", read["author"])))
    return Found(read["title"], day, read.get("source", ""), names, read["content"])


READERS: dict[str, tuple[str, Callable[[bytes], Found]]] = {
    "govnews": ("govnews", govnews),
    "trafilatura": ("trafilatura", trafilatura),
    "newspaper4k": ("newspaper", newspaper4k),
    "gne": ("gne", gne),
}


def decoded(data: bytes) -> str:
    """A page as a string, for those that take one: the encoding is found for them."""
    return data.decode(html.read(data, None).encoding or "utf-8", "replace")


# -- truth -------------------------------------------------------------------------------------------------------------


def truths(files: Iterable[Path]) -> Iterator[Truth]:
    """What files say of their pages, one article each."""
    for file in files:
        held = json.loads(file.read_text("utf-8"))
        said = held["articles"][0] if "articles" in held else held
        page = file.parent / held["file"] if "file" in held else file.with_suffix(".html")
        yield Truth(
            page=page,
            headline=answers(said.get("headline")),
            published=answers(said.get("published")),
            publisher=answers(said.get("publisher")),
            authors=tuple(names(said.get("authors") or [])),
            body="".join(said["paragraphs"]),
        )


def answers(said: object) -> tuple[str, ...]:
    """The accepted answers of a field."""
    return tuple(map(str, said)) if isinstance(said, list) else (str(said or ""),)


def names(said: dict[str, Any] | list[Any]) -> Iterator[tuple[str, ...]]:
    """The accepted lists of names, with editors and without."""
    several = said["any"] if isinstance(said, dict) else [said]
    for people in several:
        yield tuple(person["name"] for person in people)
        yield tuple(person["name"] for person in people if person["role"] != "editor")


# -- comparing ---------------------------------------------------------------------------------------------------------


def bare(text: str) -> str:
    """Text as it is compared."""
    return DROPPED.sub("", str(normalise(text)))


def scored(found: Found, truth: Truth) -> dict[str, float]:
    """How much of what a page says was found."""
    right = {
        name: float(any(bare(getattr(found, name)) == bare(answer) for answer in getattr(truth, name)))
        for name in ("headline", "published", "publisher")
    }
    people = any({*found.authors} == {*accepted} for accepted in truth.authors)
    body = Indel.normalized_similarity(bare(found.body), bare(truth.body))
    return {**right, "authors": float(people), "body": body}


def measured(readers: Iterable[str], pages: list[Truth]) -> dict[str, float]:
    """Every reader over every page: scores into the pages; the seconds that each reader took."""
    taken = dict.fromkeys(readers, 0.0)
    for truth, name in product(pages, taken):
        data = truth.page.read_bytes()
        start = time.perf_counter()
        try:
            found = READERS[name][1](data)
        except Exception as error:  # noqa: BLE001 - a library that fails has found nothing
            print(f"{name} failed on {truth.page.name}: {type(error).__name__}", file=sys.stderr)
            found = Found()
        taken[name] += time.perf_counter() - start
        truth.scores[name] = scored(found, truth)
    return taken


def large() -> None:
    """Print what a page takes that holds a long report (100 kB) and menus and scripts of 5 MB."""
    menu = "<ul>" + '<li><a href="/a/b.html">要闻</a></li>' * 40 + "</ul><script>var a = '<p>';</script>" * 30
    text = "".join(
        f"<p>会议指出，要抓好第{n}项工作，今年新建村路{n}公里，投资增长{n % 9}.5%。</p>" for n in range(1_000)
    )
    around = menu * (2_500_000 // len(menu.encode()))
    page = f"<html><head><title>全县会议召开</title></head><body>{around}{text}{around}</body></html>"
    start = time.perf_counter()
    figures = Pipeline().parse(page).indicators
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(page.encode()) / 1e6:.1f} MB: {time.perf_counter() - start:.1f} s, {peak:.0f} MB, {len(figures)} figures"
    )


def main() -> int:
    """Print a table of all readers that are installed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("truth", nargs="*", type=Path, help="files that say what a page holds")
    parser.add_argument("--each", action="store_true", help="a row for each page, too")
    parser.add_argument("--large", action="store_true", help="time a page of 5 MB instead")
    given = parser.parse_args()
    if given.large:
        large()
        return 0
    pages = list(truths(given.truth or sorted(PAGES.glob("*.json"))))
    installed = [name for name, (module, _) in READERS.items() if importlib.util.find_spec(module)]
    for name in READERS.keys() - installed:
        print(f"{name} is not installed and left out", file=sys.stderr)
    taken = measured(installed, pages)
    print(f"| {len(pages)} pages | {' | '.join(FIGURES)} | pages a second |")
    print("| --- " * (len(FIGURES) + 2) + "|")
    for name in installed:
        means = [sum(truth.scores[name][figure] for truth in pages) / len(pages) for figure in FIGURES]
        print(f"| {name} | {' | '.join(f'{mean:.2f}' for mean in means)} | {len(pages) / taken[name]:.0f} |")
    for truth, name in product(pages if given.each else (), installed):
        print(truth.page.stem, name, *(f"{figure} {truth.scores[name][figure]:.2f}" for figure in FIGURES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
