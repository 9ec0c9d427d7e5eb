"""How well articles that go on on another page are put together again.

    python benchmarks/jumps.py FILE.jsonl                             # 1,000 articles for each row
    python benchmarks/jumps.py FILE.jsonl --articles 200 --misses 5

Issues are made of the articles of a file with a "title" and a "text" in each line. Two to four articles of a front page
are cut, behind a sentence or inside one, and go on on the second or third page, under a mark, with their headline once
more, its first line, or none; every page has whole articles too. How marks are written, how wide columns are, whether
pages print their number and whether parts stand in the order of the front page is left to chance. The same seed makes
the same issues.

"joined" is the share of cut articles whose part was put together with its own rest and no other, under its headline;
"wrong" the share whose part was put together with another's; "body" the share whose whole text then comes back in
order; "paragraphs" the share of their paragraphs that do, those broken by the jump made whole; "spans" the share of
paragraphs of joined issues whose ranges give back what is said, each in its own file.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen
from layout import ends, fold, pieces
from layout_pages import Piece, wrap

from govnews.model import Article, Document
from govnews.pipeline import Pipeline

#: How an article is cut, and what stands over its rest.
CUTS = ("behind a sentence", "inside a sentence")
HEADS = ("headline again", "its first line", "no headline")
ONWARD = ("（下转{}版）", "（下转第{}版）", "（转{}版）", "下转第{}版", "（紧转{}版）", "（下转今日{}版）")
BACK = ("（上接{}版）", "（上接第{}版）", "（接{}版）", "上接第{}版", "（紧接{}版）", "（上接本报今日{}版）")
NUMERALS = "〇一二三四"
SENTENCE_ENDS = "。！？"
#: No cut is nearer to either end, and so many characters of a part tell it from others.
ROOM, TOLD = 30, 24
NUMBERED, IN_ORDER, AGAIN_ON_ITS_LINE = 0.7, 0.5, 0.5


@frozen(kw_only=True)
class Cut:
    """An article in two parts, each the paragraphs it has on its page."""

    piece: Piece
    first: tuple[str, ...]
    rest: tuple[str, ...]


def cut(piece: Piece, way: str, chance: random.Random) -> Cut | None:
    """An article cut in one way; None where it is too short for that."""
    whole = "\n".join(piece.paragraphs)
    at_end = way == CUTS[0]
    places = [
        at
        for at in range(ROOM, len(whole) - ROOM)
        if (whole[at - 1] in SENTENCE_ENDS) == at_end
        and "\n" not in whole[at - 1 : at + 1]
        and whole[at] not in "”’）》"
    ]
    if not places:
        return None
    at = chance.choice(places)
    return Cut(piece=piece, first=tuple(whole[:at].split("\n")), rest=tuple(whole[at:].split("\n")))


def printed(paragraphs: Sequence[str], width: int, *, indented: bool = True) -> list[str]:
    """Paragraphs in lines of a column, set in by two; the first not, where it goes on."""
    lines: list[str] = []
    for n, paragraph in enumerate(paragraphs):
        lines += [
            "\u3000\u3000" * (indented or n > 0) + line if not at else line
            for at, line in enumerate(wrap(paragraph, width))
        ]
    return lines


def marked(lines: Sequence[str], mark: str, *, before: bool, on_its_line: bool) -> list[str]:
    """Lines with a mark before or behind them, on its own line or on the first or last of theirs."""
    if on_its_line or mark[0] != "（":
        return [mark, *lines] if before else [*lines, mark]
    return [mark + lines[0].lstrip(), *lines[1:]] if before else [*lines[:-1], lines[-1] + mark]


class Issue:
    """The pages of an issue, and the articles cut on its front page."""

    def __init__(self, cuts: Sequence[Cut], fillers: Sequence[Piece], head: str, chance: random.Random) -> None:
        self.cuts = cuts
        self._chance = chance
        self._width = chance.randrange(16, 33)
        numbered = chance.random() < NUMBERED
        pages: list[list[str]] = [[], [], []]
        to = [chance.randrange(1, 3) for _ in cuts]
        for one, page in zip(cuts, to, strict=True):
            pages[0] += self._part(one.piece.headline, one.first, self._mark(ONWARD, page + 1), before=False)
        rests = list(zip(cuts, to, strict=True))
        if chance.random() >= IN_ORDER:
            chance.shuffle(rests)
        for one, page in rests:
            headline = {HEADS[0]: one.piece.headline, HEADS[1]: one.piece.headline[:1], HEADS[2]: ()}[head]
            pages[page] += self._part(headline, one.rest, self._mark(BACK, 1), before=True)
        for n, filler in enumerate(fillers):
            pages[n] += self._part(filler.headline, filler.paragraphs)
        heads = (f"云台日报\u30002024年5月8日\u3000星期三\u3000第{n}版\n\n" if numbered else "" for n in (1, 2, 3))
        self.files = {f"{name}.txt": top + "\n".join(page) for name, top, page in zip("abc", heads, pages, strict=True)}

    def _mark(self, marks: Sequence[str], page: int) -> str:
        return self._chance.choice(marks).format(self._chance.choice((str(page), NUMERALS[page])))

    def _part(self, headline: Sequence[str], body: Sequence[str], mark: str = "", *, before: bool = False) -> list[str]:
        """A part of an article as its page prints it."""
        goes_on = before and not body[0].startswith(("本报", "新华"))
        lines = printed(body, self._width, indented=not goes_on)
        if mark:
            lines = marked(lines, mark, before=before, on_its_line=self._chance.random() < AGAIN_ON_ITS_LINE)
        return [*headline, "", *lines, ""] if headline else [*lines, ""]

    def read(self) -> Document:
        """The issue read page by page and joined."""
        pipeline = Pipeline(extractors=())
        return pipeline.join(map(pipeline.read, self._opened()))

    def _opened(self) -> Iterator[io.BytesIO]:
        for name, text in self.files.items():
            file = io.BytesIO(text.encode())
            file.name = name
            yield file


def issues(articles: Sequence[Piece], way: str, head: str, count: int, chance: random.Random) -> Iterator[Issue]:
    """Issues that hold so many cut articles."""
    made = 0
    while made < count:
        cuts = []
        for _ in range(chance.randint(2, 4)):
            one = cut(chance.choice(articles), way, chance)
            cuts += [one] if one is not None and all(one.piece is not other.piece for other in cuts) else []
        made += len(cuts)
        yield Issue(cuts, [chance.choice(articles) for _ in range(3)], head, chance)


def holding(document: Document, paragraphs: Sequence[str], *, start: bool) -> Article | None:
    """The article that holds the first or last characters of a part; None where not one does."""
    body = fold("".join(paragraphs))
    told = body[:TOLD] if start else body[-TOLD:]
    found = [article for article in document.articles if told in fold(article.body)]
    return found[0] if len(found) == 1 else None


def over(article: Article) -> str:
    """What stands over an article, but for a line below its headline."""
    return fold((article.kicker or "") + (article.headline or ""))


def files(article: Article) -> set[str | None]:
    """The files that a body stands in."""
    return {place.file for paragraph in article.paragraphs for place in paragraph.span.source}


def spans(issue: Issue, document: Document, counts: Counter[str]) -> None:
    """Count the paragraphs whose ranges of the files, mended again, give back what is said."""
    for article in document.articles:
        for paragraph in article.paragraphs:
            given = "".join(issue.files[place.file or ""][place.start : place.end] for place in paragraph.span.source)
            counts["spans"] += 1
            counts["spans back"] += fold(str(Pipeline().normalise(given))) == fold(paragraph.text)


def row(name: str, made: Iterator[Issue], misses: int) -> None:
    """Read and join issues, and print a line of the table."""
    counts: Counter[str] = Counter()
    start = time.perf_counter()
    for issue in made:
        document = issue.read()
        spans(issue, document, counts)
        for one in issue.cuts:
            first, last = (
                holding(document, one.first, start=True), holding(document, one.rest, start=False),
            )  # fmt: skip
            wanted = ends(one.piece.paragraphs)
            joined = first is not None and first is last and over(first).endswith(fold("".join(one.piece.headline)))
            counts["wrong"] += first is not None and first is not last and len(files(first)) > 1
            counts["articles"] += 1
            counts["joined"] += joined
            counts["paragraphs"] += wanted.total()
            if first is not None and joined:
                counts["bodies"] += fold("".join(one.piece.paragraphs)) == fold(first.body)
                counts["whole"] += (wanted & ends(part.text for part in first.paragraphs)).total()
            elif counts["shown"] < misses:
                counts["shown"] += 1
                print("\n".join(f"--- {file}\n{text}" for file, text in issue.files.items()))
                print(
                    "".join(
                        f"    > {each.headline} | {each.body[:40]} … {each.body[-40:]}\n" for each in document.articles
                    )
                )
    of = counts["articles"]
    shares = (counts[what] / of for what in ("joined", "wrong", "bodies"))
    print(
        f"{name:<40} {of:>6,}{''.join(f' {share:>7.1%}' for share in shares)}"
        f" {counts['whole'] / counts['paragraphs']:>11.1%} {counts['spans back'] / counts['spans']:>8.2%}"
        f" {time.perf_counter() - start:>7.1f} s",
        flush=True,
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="JSON Lines with a 'title' and a 'text' each")
    parser.add_argument("--articles", type=int, default=1000, help="so many are cut for each row")
    parser.add_argument("--only", default="", help="rows whose name holds this")
    parser.add_argument("--misses", type=int, default=0, help="print so many issues of each row that went wrong")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    articles = pieces(options.file, 2000, random.Random(options.seed))  # noqa: S311 - made pages, no secret
    columns = f"{'joined':>7} {'wrong':>7} {'body':>7} {'paragraphs':>11} {'spans':>8}"
    print(f"{'cut, and over the rest':<40} {'of':>6} {columns}")
    for way in CUTS:
        for head in HEADS:
            name = f"{way}, {head}"
            if options.only in name:
                chance = random.Random(f"{options.seed} {name}")  # noqa: S311 - no secret
                row(name, issues(articles, way, head, options.articles, chance), options.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
