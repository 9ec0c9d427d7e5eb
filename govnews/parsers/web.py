"""Text copied from a web page or kept as a file: a paragraph a line, one article or several with like heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from govnews import lexicon
from govnews.layout.draft import Layout, Page, nothing
from govnews.layout.lines import ends_sentence
from govnews.layout.web_articles import Item, items
from govnews.layout.web_drafts import Told, draft
from govnews.layout.web_fields import full_date
from govnews.layout.web_lines import WebLine, is_chinese, web_lines
from govnews.layout.web_markup import is_marked
from govnews.layout.web_plain import listed, tabled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.model import Period
    from govnews.text import Text

__all__ = ["claims", "parse"]

#: So much of a page tells what kind it is.
_SAMPLE: Final = 12_000
#: Shorter lines are no paragraphs, whole or broken.
_SHORT: Final = 12
#: Source code says so in its first lines.
_OPENING: Final = 1000
#: A page of marks, or one that holds no Chinese, is nobody else's.
_SURE: Final = 0.95
_LIKELY: Final = 0.9
_LEAST: Final = 0.2


def claims(page: Page, /) -> float:
    r"""How well a page suits this parser: what share of its text stands in lines that end where a sentence does.

    >>> from govnews.text import Text
    >>> claims(Page(text=Text("江州召开会议\n3月5日，江州市召开会议。会议强调，要抓落实。")))
    0.9
    """
    sample = str(page.text[:_SAMPLE])
    lines = [line.strip() for line in sample.split("\n")]
    if is_marked(sample) or not any(is_chinese(line) for line in lines if line):
        return _SURE
    long = [line for line in lines if len(line) >= _SHORT]
    broken = sum(len(line) for line in long if not ends_sentence(line) and not line.endswith(("；", "：", ":", ";")))
    heading = sum(len(line) for line in long[:3] if not ends_sentence(line))
    whole = sum(map(len, long)) - heading
    return max(_LEAST, _LIKELY * (1 - (broken - heading) / whole)) if whole > 0 else _LEAST


def parse(page: Page, /) -> Layout:
    """The articles of a page, in printed order; a diagnostic says why where there are none."""
    if _is_source_code(page.text):
        return nothing(page.text, "this is the source of a page of HTML, which its own reader reads")
    lines = listed(tabled(web_lines(page.text)))
    found = items(lines) or _single(lines) or items(listed(lines, alone=True))
    if not found:
        return nothing(page.text, _reason(lines))
    told = Told(published=_issue(lines) if len(found) > 1 else None)
    return Layout(articles=tuple(draft(item, told=told) for item in found))


def _is_source_code(text: Text) -> bool:
    return text[:_OPENING].search(lexicon.entry("web", "source_code").pattern) is not None


def _reason(lines: Sequence[WebLine]) -> str:
    if not lines:
        return "the page is empty"
    foreign = any(line.role == "foreign" for line in lines)
    return "the text is not Chinese" if foreign else "no running text, only short lines"


def _single(lines: Sequence[WebLine]) -> list[Item]:
    """A page of one line that no stop ends is that one paragraph."""
    if len(lines) != 1 or lines[0].role not in ("short", "dateline"):
        return []
    return [Item(head=(), body=(evolve(lines[0], role="text"),), tail=(), way="page")]


def _issue(lines: Sequence[WebLine]) -> Period | None:
    """The date of issue that the title of a page of several items gives."""
    first = lines[0]
    return full_date(first.text) if first.level else None
