"""What a parser makes of a page: articles in pieces of its text, and what it left out."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.layout.html_markup import Markup
from govnews.model import ArticleKind, Author, Diagnostic, Period, Script
from govnews.text import Text

if TYPE_CHECKING:
    from govnews.layout.excerpts_blocks import Block
    from govnews.layout.lines import Line

__all__ = ["Draft", "Layout", "Page", "Picture", "Row", "nothing"]


@frozen(kw_only=True)
class Page:
    """A page as the parsers get it: normalised text, what it was printed in, and where it came from.

    ``text`` is in Simplified characters; ``shown`` is the same in those that the document is to have.
    ``markup`` is what the mark-up of a web page tells of the text's lines.
    """

    text: Text
    shown: Text | None = None
    script: Script | None = None
    media_type: str = "text/plain"
    uri: str | None = None
    markup: Markup | None = None

    @cached_property
    def lines(self) -> list[Line]:
        """The lines that are not empty, made once for all who look at them."""
        from govnews.layout.lines import printed_lines  # noqa: PLC0415 - the import of the library stays light

        return printed_lines(self.text)

    @cached_property
    def blocks(self) -> list[Block]:
        """What stands between blank lines, as a page of excerpts has it, made once too."""
        from govnews.layout.excerpts_blocks import blocks  # noqa: PLC0415 - the import of the library stays light

        return blocks(self.text)


class Row(tuple[Text, ...]):
    """A paragraph that is the row of a table: its pieces are cells, which a space parts in the finished text."""

    __slots__ = ()


@frozen(kw_only=True)
class Picture:
    """A caption, and the photographer named in it."""

    lines: tuple[Text, ...]
    photographer: str | None = None


@frozen(kw_only=True)
class Draft:
    """One article as found: every part is the printed lines it consists of, in reading order.

    ``paragraphs`` holds a tuple of lines for each paragraph of the body, a `Row` where it is a table's row. ``byline``
    is a line of its own that names the author with titles (市委书记 某某), if there is one. ``sections`` are headings
    between paragraphs, which are no part of the body, each with the number of the paragraph below it. ``rule`` names
    what put the parts together.
    """

    kicker: tuple[Text, ...] = ()
    headline: tuple[Text, ...] = ()
    subheadlines: tuple[Text, ...] = ()
    byline: tuple[Text, ...] = ()
    paragraphs: tuple[tuple[Text, ...], ...] = ()
    sections: tuple[tuple[int, str], ...] = ()
    pictures: tuple[Picture, ...] = ()
    authors: tuple[Author, ...] = ()
    publisher: str | None = None
    published: Period | None = None
    kind: ArticleKind = "news"
    continued_on: str | None = None
    continued_from: str | None = None
    rule: str = ""


@frozen(kw_only=True)
class Layout:
    """A whole page as found. What neither an article nor ``furniture`` claims is kept behind the articles."""

    articles: tuple[Draft, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def nothing(text: Text, reason: str, /) -> Layout:
    """A page that no article was made of, with why, and where its words stand.

    >>> [nothing(Text(page), "no running text").diagnostics[0].message for page in ("江州", " ")]
    ['no running text', 'the page is empty']
    """
    left = text.strip()
    told = (reason, left.span) if len(left) else ("the page is empty", None)
    return Layout(articles=(), diagnostics=(Diagnostic(code="no_article", message=told[0], span=told[1]),))
