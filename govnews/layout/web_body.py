"""The text of a web copy: its paragraphs, the rows of its tables, and the marks that are no part of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from attrs import define, field

from govnews.layout import bylines
from govnews.layout.draft import Picture, Row
from govnews.layout.furniture import jump
from govnews.layout.web_fields import edition
from govnews.layout.web_tables import rows
from govnews.model import Author, Period
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from govnews.layout.web_lines import WebLine

__all__ = ["WebBody", "body"]

Pieces: TypeAlias = "tuple[Text, ...]"

#: Short lines between paragraphs are headings, no more than so many together; more are a list.
_HEADINGS: Final = 2
#: A mark at the end of a paragraph stands in its last so many characters.
_MARK: Final = 30


@define(kw_only=True)
class WebBody:
    """Paragraphs, headings, pictures, and what the text itself says of who wrote it and where it goes on.

    ``sections`` holds each heading with the number of the paragraph below it.
    """

    paragraphs: list[Pieces] = field(factory=list)
    sections: list[tuple[int, str]] = field(factory=list)
    pictures: list[Picture] = field(factory=list)
    authors: list[Author] = field(factory=list)
    publisher: str | None = None
    paper: str | None = None
    published: Period | None = None
    continued_on: str | None = None
    continued_from: str | None = None


def body(lines: Sequence[WebLine], /) -> WebBody:
    """The text of one article: paragraphs in order, section headings left out, rows of tables put together."""
    found = WebBody()
    for role, group in groupby(lines, key=_sort):
        run = list(group)
        if role == "short":
            listed = _listed(run)
            found.sections += [] if listed else [(len(found.paragraphs), line.string) for line in run]
            found.paragraphs += listed
        elif role == "caption":
            for line in run:
                _add_caption(found, line)
        elif role == "text":
            for line in run:
                if line.row:
                    found.paragraphs.append(Row(line.pieces))
                else:
                    _add_paragraph(found, line)
    return found


def _sort(line: WebLine) -> str:
    """What a line does to the text: makes a paragraph, stands between, or is no part of it."""
    if line.role == "foreign":
        return "text"
    if line.role == "short" and jump(line.text) is not None:
        return "text"
    return line.role if line.role in ("text", "short", "caption") else "other"


def _listed(run: Sequence[WebLine]) -> Sequence[Pieces]:
    """Short lines between paragraphs: rows of a table, or lines of a list; headings make no paragraph."""
    table = rows(run) if not any(line.heads for line in run) else None
    if table is not None:
        return table
    plain = [line for line in run if not line.heads]
    return [line.pieces for line in plain] if len(plain) > _HEADINGS else []


def _add_caption(found: WebBody, line: WebLine) -> None:
    if line.credit is not None:
        found.authors += line.credit.authors
        found.pictures.append(Picture(lines=line.pieces, photographer=line.credit.photographer))


def _add_paragraph(found: WebBody, line: WebLine) -> None:
    if line.lead is not None:
        found.authors += line.lead.authors
        found.publisher = found.publisher or line.lead.publisher
    *before, last = line.pieces
    last = _without_marks(found, last)
    if before or len(last):
        found.paragraphs.append((*before, last) if len(last) else tuple(before))


def _without_marks(found: WebBody, piece: Text) -> Text:
    """The last piece of a paragraph without the paper's mark, the mark that it goes on elsewhere, and the editor."""
    printed = edition(piece)
    if printed is not None:
        mark, found.paper, found.published = printed
        piece = piece.before(mark).strip()
    onward, back = jump(piece[-_MARK:]), jump(piece[:_MARK])
    if onward is not None and onward.onward and not len(piece.after(onward.text).strip()):
        found.continued_on = onward.page
        piece = piece.before(onward.text).strip()
    if back is not None and not back.onward and not len(piece.before(back.text).strip()):
        found.continued_from = back.page
        piece = piece.after(back.text).strip()
    signed = bylines.trailer(piece)
    if signed is not None:
        found.authors += signed.authors
        found.publisher = found.publisher or signed.publisher
        if signed.authors and all(author.role == "editor" for author in signed.authors):
            piece = piece.before(signed.text).strip()
    return piece
