"""How well paragraphs and columns are put together again.

    python benchmarks/layout.py                         # the samples and the annotated cases
    python benchmarks/layout.py FILE.jsonl              # and 2,000 articles of it printed again, 1,000 pairs mixed
    python benchmarks/layout.py FILE.jsonl --articles 200 --pairs 100 --only seed --misses 5
    python benchmarks/layout.py --gold FOLDER           # gold files that name their documents, as well

Paragraphs: each article is set in columns 9 to 40 characters wide and printed in each of the layouts; what the library
reads is held against what was printed by where paragraphs end. "F1" is the balance over these ends, "body" the share of
articles whose whole text comes back in order, "headline" the share with their headline.

Columns: two paragraphs, each in its own width, read across the page line by line; the second begins some lines further
down. "in order" is the share of lines that stand behind the line they stood behind in print (or begin a paragraph as
they did). Bodies: whole articles printed in two or three columns and read across; "whole" is the share of pages whose
body comes back, "in order" that of lines that stand behind the line before them, "told" that of pages told of.
The same seed makes the same pages.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from layout_pages import LAYOUTS, Piece, beside, interleaved, pieces_of, wrap

import govnews
from govnews.layout.columns import mend
from govnews.layout.columns_words import Words
from govnews.pipeline import Pipeline
from govnews.text import Text

ROOT = Path(__file__).resolve().parent.parent
#: So many characters tell a paragraph's end from the others.
END = 12
#: Paragraphs run together have so many characters at least; most of them change columns with every line.
LONG, EVERY_LINE = 60, 0.8
#: A body printed in columns has so many characters at least.
BODY = 160
NARROWEST, WIDEST = 9, 40
FOLD = re.compile(r"[\s“”\"'‘’《》]+")


def fold(text: str) -> str:
    """Text as it is compared: no white space, no quotation marks, full-width forms folded."""
    return FOLD.sub("", unicodedata.normalize("NFKC", text))


def ends(paragraphs: Iterable[str]) -> Counter[str]:
    """The last characters of each paragraph."""
    return Counter(fold(paragraph)[-END:] for paragraph in paragraphs)


class Tally:
    """Hits, misses and false finds."""

    def __init__(self) -> None:
        self.hit = self.missed = self.false = self.pages = self.bodies = self.headlines = 0

    def add(self, wanted: Sequence[str], found: Sequence[str], *, headline: bool) -> bool:
        """Count one page; whether all of its paragraphs came back."""
        gold, read = ends(wanted), ends(found)
        hit = (gold & read).total()
        self.hit += hit
        self.missed += gold.total() - hit
        self.false += read.total() - hit
        self.pages += 1
        self.bodies += fold("".join(wanted)) == fold("".join(found))
        self.headlines += headline
        return gold == read

    @property
    def f1(self) -> float:
        """The balance of what is found and what is right."""
        return 2 * self.hit / max(1, 2 * self.hit + self.missed + self.false)


def row(name: str, tally: Tally, seconds: float) -> None:
    """Print a line of the table."""
    print(
        f"{name:<48} {tally.pages:>5} {tally.f1:>7.4f} {tally.bodies / tally.pages:>7.3f}"
        f" {tally.headlines / tally.pages:>9.3f} {seconds:>6.1f} s"
    )


def pieces(file: Path, count: int, chance: random.Random) -> list[Piece]:
    """So many articles, chosen by chance; each comes again only where there are fewer."""
    read = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    found = [piece for item in read if (piece := pieces_of(item["title"], item["text"]))]
    chosen = chance.sample(found, len(found))
    return (chosen * (count // max(1, len(found)) + 1))[:count]


def made(name: str, articles: Sequence[Piece], options: argparse.Namespace) -> None:
    """Print each article in one layout, read it, and print the row."""
    chance = random.Random(f"{options.seed} {name}")  # noqa: S311 - made pages, no secret
    pipeline = Pipeline(extractors=())
    tally, shown, start = Tally(), 0, time.perf_counter()
    for piece in articles:
        width = chance.choice([NARROWEST + n / 2 for n in range(2 * (WIDEST - NARROWEST) + 1)])
        page = LAYOUTS[name](piece, width, chance)
        document = pipeline.parse(page)
        found = [part.text for article in document.articles for part in article.paragraphs]
        titles = [fold(article.headline or "") for article in document.articles]
        title = fold("".join(piece.headline))
        right = tally.add(piece.paragraphs, found, headline=any(title.endswith(one) for one in titles if one))
        if not right and shown < options.misses:
            shown += 1
            print(f"--- {name}, {width} wide\n{page}")
            print("\n".join(f"    > {text}" for text in found))
    row(name, tally, time.perf_counter() - start)


# -- annotated documents ---------------------------------------------------------------------------------------------


def documents(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Documents that give their paragraphs whole, with these."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        document = (path.parent / gold["file"]).resolve()
        if document.suffix == ".txt" and all("paragraphs" in article for article in gold["articles"]):
            yield document, [text for article in gold["articles"] for text in article["paragraphs"]]


def cases(options: argparse.Namespace) -> None:
    """Read the project's own annotated documents and print the row; the body is not given there."""
    sys.path.insert(0, str(ROOT / "tests"))
    from annotated import load  # noqa: PLC0415 - the cases' own scorer stands with the tests
    from scoring import Score, score  # noqa: PLC0415

    total, start, paths = Score(), time.perf_counter(), sorted((ROOT / "tests" / "cases").glob("*.toml"))
    for path in paths:
        case = load(path)
        document = Pipeline(extractors=()).read(case.path, published=case.published)
        score(case, json.loads(govnews.dumps(document)), total)
    tally, headlines = total.kinds["paragraph"], total.fields["article.headline"]
    print(
        f"{'cases of the tests':<48} {len(paths):>5} {tally.f1:>7.4f} {'':>7}"
        f" {headlines[0] / headlines[1]:>9.3f} {time.perf_counter() - start:>6.1f} s"
    )
    shown = [line for line in total.differences if line.startswith(("paragraph", "article"))]
    print("".join(f"    {line}\n" for line in shown[: options.misses]), end="")


def annotated(name: str, read: Iterable[tuple[Path, list[str]]], options: argparse.Namespace) -> None:
    """Read annotated documents and print the row."""
    tally, start = Tally(), time.perf_counter()
    for path, wanted in read:
        document = Pipeline(extractors=()).read(path)
        found = [part.text for article in document.articles for part in article.paragraphs]
        gold, got = ends(wanted), ends(found)
        right = tally.add(wanted, found, headline=bool(document.articles))
        if not right and options.misses:
            print(f"--- {path.name}: missed {list(gold - got)}, false {list(got - gold)}")
    if tally.pages:
        row(name, tally, time.perf_counter() - start)


# -- columns ---------------------------------------------------------------------------------------------------------


def pairs(articles: Sequence[Piece], count: int, chance: random.Random) -> list[tuple[str, str]]:
    """So many pairs of paragraphs of different articles, each long enough to make lines."""
    longest = [paragraph for piece in articles for paragraph in piece.paragraphs if len(paragraph) >= LONG]
    return [(chance.choice(longest), chance.choice(longest)) for _ in range(count)]


def columns(texts: Sequence[tuple[str, str]], options: argparse.Namespace) -> None:
    """Run pairs of paragraphs together, take them apart, and print the row."""
    chance = random.Random(f"{options.seed} columns")  # noqa: S311 - made pages, no secret
    lines = right = whole = 0
    printed_right = shown = 0
    start = time.perf_counter()
    for one, other in texts:
        width = chance.randrange(14, 33)
        wrapped = wrap(one, width), wrap(other, width + chance.choice((-2, -1, 0, 0, 0, 1, 2)))
        order = interleaved(*wrapped, chance.randrange(5), [1] if chance.random() < EVERY_LINE else [1, 1, 2])
        page = Text("\n".join(wrapped[column][at] for column, at in order))
        block = tuple(page.lines())
        mended = mend([block], Words(map(str, block)))
        places = {line.span.start: place for line, place in zip(block, order, strict=True)}
        runs = [[places[line.span.start] for line in run] for run in mended.paragraphs]
        good = _in_order(runs)
        printed_right += _in_order([order])
        lines += len(order)
        right += good
        whole += good == len(order)
        if good < len(order) and shown < options.misses:
            shown += 1
            print(f"--- {good} of {len(order)} lines\n{page}")
            print("\n".join("    > " + " ".join(map(str, run)) for run in mended.paragraphs))
    print(
        f"\ncolumns: {len(texts)} pairs, {lines} lines: {right / lines:.1%} in order (as printed"
        f" {printed_right / lines:.1%}), {whole / len(texts):.1%} of pairs wholly, {time.perf_counter() - start:.1f} s"
    )


def bodies(articles: Sequence[Piece], options: argparse.Namespace) -> None:
    """Print the bodies of articles in columns side by side, read them across, and print a row for each form."""
    pipeline = Pipeline(extractors=())
    long = [piece for piece in articles if sum(map(len, piece.paragraphs)) >= BODY][: options.pairs]
    for count, form in ((2, "squares"), (2, "gaps"), (2, "turns"), (3, "squares"), (3, "gaps"), (3, "turns")):
        chance = random.Random(f"{options.seed} {count} {form}")  # noqa: S311 - made pages, no secret
        whole = told = right = seams = 0
        start = time.perf_counter()
        for piece in long:
            width = chance.randrange(12, 25)
            lines = [line for paragraph in piece.paragraphs for line in wrap(paragraph, width)]
            document = pipeline.parse("\n".join([*piece.headline, "", *beside(lines, count, form, chance)]) + "\n")
            found = fold("".join(part.text for article in document.articles for part in article.paragraphs))
            whole += found == fold("".join(piece.paragraphs))
            told += any(diagnostic.code == "columns" for diagnostic in document.diagnostics)
            seams += len(lines) - 1
            right += sum(fold(one + other) in found for one, other in pairwise(lines))
        print(
            f"{count} columns, {form}: {len(long)} pages, {whole / len(long):.1%} whole, {right / seams:.1%} of lines"
            f" in order, {told / len(long):.1%} told, {time.perf_counter() - start:.1f} s"
        )


def _in_order(runs: Sequence[Sequence[tuple[int, int]]]) -> int:
    """How many lines stand behind the line that they followed in print, first ones at the beginning of a run."""
    found = 0
    for run in runs:
        for at, (column, line) in enumerate(run):
            before = run[at - 1] if at else None
            found += before == (column, line - 1) if line else before is None
    return found


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", help="JSON Lines with a 'title' and a 'text' each")
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="folders of annotations as JSON")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--pairs", type=int, default=1000)
    parser.add_argument("--only", default="", help="layouts whose name holds this")
    parser.add_argument("--misses", type=int, default=0, help="print so many pages of each row that went wrong")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    print(f"{'paragraphs':<48} {'pages':>5} {'F1':>7} {'body':>7} {'headline':>9} {'time':>8}")
    cases(options)
    for folder in options.gold:
        annotated(f"gold: {folder.name}", documents(folder), options)
    if options.file is None:
        return 0
    chance = random.Random(options.seed)  # noqa: S311 - made pages, no secret
    articles = pieces(options.file, options.articles, chance)
    for name in LAYOUTS:
        if options.only in name:
            made(name, articles, options)
    if options.only in "columns":
        columns(pairs(articles, options.pairs, chance), options)
        bodies(articles, options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
