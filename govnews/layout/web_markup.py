"""Marks of HTML and Markdown left in a text: which stretches of a line are words, and what the marks say of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from govnews.text import Text

__all__ = ["Chunk", "chunks", "is_marked"]

_TAG: Final = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,9})(?:\s[^<>]{0,500})?/?>|&(?:nbsp|ensp|emsp|thinsp|#160|#12288);|\*\*"
)
_MARKED: Final = re.compile(r"(?m)^ {0,3}#{1,6}\s\S|</?(?:p|br|strong|b|h[1-6]|div|span|li)(?:\s[^<>]{0,500})?/?>")
_HEADING: Final = re.compile(r"\s{0,3}(?P<marks>#{1,6})\s{1,4}(?P<words>\S.{0,200}?)[\s#]{0,8}\Z")
_LIST: Final = re.compile(r"\s{0,8}(?:[-*+>]\s{1,4}){1,3}")
#: A line that is nothing but a link or a picture, or a rule.
_LINK: Final = re.compile(r"\s{0,8}!?\[[^\[\]]{0,80}\]\([^()\s]{0,500}\)\s*\Z|\s{0,4}(?:-{3,}|\*{3,}|_{3,})\s*\Z")
_BLOCKS: Final = frozenset(
    ("p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "table", "section", "article", "hr")
)
_BOLD: Final = frozenset(("b", "strong", "**"))
_HEADS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


@frozen(kw_only=True)
class Chunk:
    """A stretch of words between marks that part paragraphs, in the pieces that inner marks leave.

    ``level`` is the rank of a heading, 0 where it is none; ``bold`` tells that all of it is set bold, ``link`` that it
    is a link, a picture or a rule and no words of the page, ``item`` that it stands in a list.
    """

    pieces: tuple[Text, ...]
    level: int = 0
    bold: bool = False
    link: bool = False
    item: bool = False


def is_marked(string: str, /) -> bool:
    """Whether a page holds marks of HTML or headings of Markdown.

    >>> is_marked("# 江州简报"), is_marked("<p>会议召开。</p>"), is_marked("江州#1泵站")
    (True, True, False)
    """
    return _MARKED.search(string) is not None


def chunks(line: Text, /) -> Iterator[Chunk]:
    """The paragraphs that the marks of one line make of it.

    >>> from govnews.text import Text
    >>> [chunk.pieces for chunk in chunks(Text("<p><b>江州</b>讯：开工。</p><p>完。</p>"))]
    [(Text('江州'), Text('讯：开工。')), (Text('完。'),)]
    """
    heading = line.match(_HEADING)
    if heading is not None:
        yield Chunk(pieces=tuple(_words(heading["words"])), level=len(heading["marks"]))
        return
    if line.match(_LINK):
        yield Chunk(pieces=(line.strip(),), link=True)
        return
    listed = line.match(_LIST)
    if listed is None:
        yield from _parted(line)
    else:
        yield from (evolve(chunk, item=True) for chunk in _parted(listed.after))


def _words(line: Text) -> Iterator[Text]:
    for part in line.split(_TAG):
        if len(part.strip()):
            yield part.strip()


def _parted(line: Text) -> Iterator[Chunk]:
    """Chunks between block tags; bold where no words stand outside bold tags."""
    pieces: list[Text] = []
    level, deep, plain = 0, 0, False
    rest = line
    for match in line.finditer(_TAG):
        words = rest.before(match[0]).strip()
        rest = line.after(match[0])
        if len(words):
            pieces.append(words)
            plain = plain or not deep
        name = str(match["name"]).lower() or str(match[0])
        opened = not len(match["close"])
        if name in _BOLD:
            deep = (0 if deep else 1) if name == "**" else max(0, deep + (1 if opened else -1))
        elif name in _BLOCKS:
            if pieces:
                yield Chunk(pieces=tuple(pieces), level=level, bold=not plain)
            pieces, plain = [], False
            level = _HEADS.index(name) + 1 if name in _HEADS and opened else 0
    if len(rest.strip()):
        pieces.append(rest.strip())
        plain = plain or not deep
    if pieces:
        yield Chunk(pieces=tuple(pieces), level=level, bold=not plain)
