"""Bounds of what comes back of pages that print invented articles in every width and layout of the benchmark."""

from __future__ import annotations

import importlib.util
import random
from collections import Counter
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from printed import FLOODS, TEA, VISIT

from govnews.layout.columns import mend
from govnews.layout.columns_words import Words
from govnews.pipeline import Pipeline
from govnews.text import Text

if TYPE_CHECKING:
    from types import ModuleType

BENCHMARK: Final = Path(__file__).parents[2] / "benchmarks" / "layout_pages.py"
WIDTHS: Final = [9 + n / 2 for n in range(63)]
#: The F1 of paragraph ends that is reached in each layout, less a little, and of bodies that come back whole. They may
#: only rise.
BOUNDS: Final = {"000": (0.98, 0.95), "001": (0.98, 0.93), "002": (1, 1), "003": (1, 1), "004": (0.98, 0.9),
    "kept": (0.98, 0.95), "lost": (0.98, 0.95)}  # fmt: skip


def pages() -> ModuleType:
    """The benchmark's typesetter."""
    spec = importlib.util.spec_from_file_location("layout_pages", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


#: Each pair of paragraphs is run together so often, in other widths.
ROUNDS: Final = 20
PAGES: Final[Any] = pages()


def fold(text: str) -> str:
    """Text without white space and quotation marks, with marks of full width."""
    return "".join(text.translate(str.maketrans(",;:!?()", "，；：！？（）", '“”"')).split())


@pytest.mark.parametrize("name", BOUNDS)
def test_paragraphs_come_back(name: str) -> None:
    """In columns of 9 to 40 characters nearly every paragraph ends where it did, and nearly every body is whole."""
    layout = next(value for key, value in PAGES.LAYOUTS.items() if name in key)
    pipeline = Pipeline(extractors=())
    chance = random.Random(name)  # noqa: S311 - made pages, no secret
    hit = ends = whole = 0
    items = [(item, width) for item in (FLOODS, TEA, VISIT) for width in WIDTHS]
    for item, width in items:
        piece = PAGES.Piece(headline=item.headline, paragraphs=item.paragraphs)
        articles = pipeline.parse(layout(piece, width, chance)).articles
        found = [fold(part.text) for article in articles for part in article.paragraphs]
        gold = list(map(fold, item.paragraphs))
        hit += (Counter(text[-9:] for text in gold) & Counter(text[-9:] for text in found)).total()
        ends += len(gold) + len(found)
        whole += "".join(found) == "".join(gold)
    f1, share = BOUNDS[name]
    assert 2 * hit / ends >= f1
    assert whole / len(items) >= share


def test_columns_are_taken_apart() -> None:
    """Of two paragraphs read across line by line, most lines stand where they stood again; of one alone all do."""
    texts = [text for item in (FLOODS, TEA, VISIT) for text in item.paragraphs if len(text) >= 60]
    chance = random.Random(3)  # noqa: S311 - made pages, no secret
    right = lines = 0
    for one, other in ROUNDS * list(permutations(texts, 2)):
        width = chance.randrange(14, 33)
        columns = PAGES.wrap(one, width), PAGES.wrap(other, width + chance.choice((-1, 0, 1)))
        order = PAGES.interleaved(*columns, chance.randrange(5), [1])
        page = Text("\n".join(columns[column][at] for column, at in order))
        block = tuple(page.lines())
        places = {line.span.start: place for line, place in zip(block, order, strict=True)}
        for run in mend([block], Words(map(str, block))).paragraphs:
            before = None
            for line in run:
                column, at = places[line.span.start]
                right += before == ((column, at - 1) if at else None)
                before = column, at
        lines += len(order)
    assert right / lines >= 0.86
    for text in texts:
        page = Text("\n".join(PAGES.wrap(text, 18)))
        assert mend([tuple(page.lines())], Words([str(page)])).paragraphs == (tuple(page.lines()),)
