"""Articles printed as the pages of papers, gateways and lifted excerpts print them; paragraphs run together as columns.

Nothing here knows of the library: a page is made, and what it was made of is the answer.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from attrs import frozen

__all__ = ["LAYOUTS", "Piece", "beside", "interleaved", "pieces_of", "wrap"]

#: No line begins with a closing mark, none ends with an opening one.
NOT_FIRST = "，。、；：！？”’》）"
NOT_LAST = "“‘《（"
MARKS = NOT_FIRST + NOT_LAST
#: Words and numbers that print keeps whole, …
WHOLE = re.compile(r"[A-Za-z0-9.%]+|.")
#: … or breaks: a number anywhere but before its point or sign, a word with a hyphen.
BROKEN = re.compile(r"\d(?:[.%]\d?)?|[A-Z]+[a-z]?|[a-z]{2,3}(?![a-z])|.")
LEAD = re.compile(r"\A[^。：]{0,24}[消讯电][^。：]{0,12}：(?:本台消息，)?")
CREDIT = re.compile(r"\A[（(【][^（）]{2,60}[)）】]\Z|\A\S{0,4}编辑")
END = re.compile(r"[。！？…][”’」』）)]?\Z")
#: Shorter paragraphs are captions of a broadcast, and headings.
SHORTEST = 12
#: How many of a hundred pages, or places, have what not all have.
BREAKS, STREWN, PICTURED, BEHIND = 0.2, 0.4, 0.4, 0.5
#: How wide a mark is printed: papers set all of them in half a square, files in a whole one.
SQUEEZED = (0.5, 1.0)
STRAIGHT = str.maketrans("，。；：！？（）“”", ',。;:!?()""')
#: What OCR leaves of the white between columns.
GAPS = ("  ", "   ", "\u3000")
NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])")


@frozen(kw_only=True)
class Piece:
    """An article before it is printed."""

    headline: tuple[str, ...]
    paragraphs: tuple[str, ...]


def pieces_of(title: str, text: str) -> Piece | None:
    """An article of a broadcast as a paper would print it; None for one that holds lists, captions or one line."""
    lines = [line.strip() for line in text.split("\n") if line.strip() and not CREDIT.search(line.strip())]
    if not lines:
        return None
    lines[0] = LEAD.sub("本报讯 ", lines[0])
    whole = all(END.search(line) and len(line) >= SHORTEST for line in lines)
    headline = tuple(part for part in re.sub(r"\A\[[^\]]*\]|【[^】]*】", "", title).split() if part)
    return Piece(headline=headline, paragraphs=tuple(lines)) if whole and headline else None


def measure(string: str, mark: float = 1.0) -> float:
    """How wide a string is printed, in Han characters; ``mark`` is what a mark takes."""
    return sum(0.5 if sign.isascii() else mark if sign in MARKS else 1 for sign in string)


def wrap(
    paragraph: str,
    width: float,
    *,
    broken: bool = False,
    mark: float = 1.0,
    widths: Callable[[int], float] | None = None,
) -> list[str]:
    """The lines of a paragraph: the first set in by two, marks hung at the end; the indent itself is lost.

    ``broken`` breaks numbers and words too, ``mark`` is how wide marks are printed, ``widths`` how wide each line is
    beside a picture.
    """
    lines: list[str] = [""]
    space = widths or (lambda _: width)
    room = space(0) - 2
    for sign in (BROKEN if broken else WHOLE).findall(paragraph):
        if measure(sign, mark) > room:
            if sign in NOT_FIRST and room > -1:
                lines[-1] += sign
                room -= 1
                continue
            carried = ""
            while lines[-1] and ((carried or sign)[0] in NOT_FIRST or lines[-1][-1:] in NOT_LAST):
                lines[-1], carried = lines[-1][:-1], lines[-1][-1:] + carried
            if re.search(r"[A-Za-z]{2}\Z", lines[-1]) and re.match(r"[a-z]{2}", carried + sign):
                lines[-1] += "-"
            lines.append(carried)
            room = space(len(lines) - 1) - measure(carried, mark)
        lines[-1] += sign
        room -= measure(sign, mark)
    return [line.strip() for line in lines if line.strip()]


def _block(piece: Piece) -> str:
    return "\n".join(piece.headline)


def _apart(piece: Piece, width: float, chance: random.Random) -> str:
    """Seed 000: an empty line after every line, indents lost, headlines behind their bodies."""
    broken, mark = chance.random() < BREAKS, chance.choice(SQUEEZED)
    lines = [line for paragraph in piece.paragraphs for line in wrap(paragraph, width, broken=broken, mark=mark)]
    return "\n\n".join([*lines, _block(piece)]) + "\n\n"


def _strewn(piece: Piece, width: float, chance: random.Random) -> str:
    """Seed 001: so too, with the spaces of justified lines kept around numbers."""
    mark = chance.choice(SQUEEZED)
    lines = [line for paragraph in piece.paragraphs for line in wrap(paragraph, width, mark=mark)]
    spaced = [NUMBER.sub(lambda _: " " * (chance.random() < STREWN), line) for line in lines]
    return "\n\n".join([*spaced, _block(piece)]) + "\n\n"


def _whole(piece: Piece, width: float, chance: random.Random) -> str:  # noqa: ARG001 - every layout's shape
    """Seed 002: a copy from the web, a paragraph a line behind the headline."""
    return "\n".join([*piece.headline, *piece.paragraphs]) + "\n"


def _joined(piece: Piece, width: float, chance: random.Random) -> str:  # noqa: ARG001
    """Seed 003: headline and body in blocks, a space where a printed line ended, marks of half width."""
    blocks = [" ".join(wrap(paragraph, width)).translate(STRAIGHT) for paragraph in piece.paragraphs]
    return "\n\n".join([" ".join(piece.headline), *blocks]) + "\n\n"


def _columns(piece: Piece, width: float, chance: random.Random) -> str:
    """Seed 004: lines close, an empty line between paragraphs and where a column ends, a picture set into the text."""
    narrow, start, tall = max(6.0, width / chance.choice((1.5, 2, 3))), chance.randrange(2, 20), chance.randrange(4, 12)
    pictured, mark = chance.random() < PICTURED, chance.choice(SQUEEZED)
    printed: list[str] = []
    count = 0
    column = chance.randrange(12, 40)
    for paragraph in piece.paragraphs:
        beside = [start <= count + n < start + tall and pictured for n in range(len(paragraph))]
        for line in wrap(paragraph, width, mark=mark, widths=lambda n, beside=beside: narrow if beside[n] else width):
            printed.append(line)
            count += 1
            if count % column == 0:
                printed.append("")
        printed.append("")
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(printed)).strip("\n")
    order = [body, _block(piece)] if chance.random() < BEHIND else [_block(piece), body]
    return "\n\n".join(order) + "\n\n"


def _set_in(piece: Piece, width: float, chance: random.Random) -> str:
    """A file that keeps the indents: lines close, no empty line inside a body, headlines before it."""
    broken = chance.random() < BREAKS
    paragraphs = ("\u3000\u3000" + "\n".join(wrap(paragraph, width, broken=broken)) for paragraph in piece.paragraphs)
    return _block(piece) + "\n" + "\n".join(paragraphs) + "\n"


def _bare(piece: Piece, width: float, chance: random.Random) -> str:
    """Lines close, no empty line inside a body, indents lost; the headline set apart, before or behind."""
    mark = chance.choice(SQUEEZED)
    body = "\n".join(line for paragraph in piece.paragraphs for line in wrap(paragraph, width, mark=mark))
    order = [body, _block(piece)] if chance.random() < BEHIND else [_block(piece), body]
    return "\n\n".join(order) + "\n\n"


LAYOUTS: dict[str, Callable[[Piece, float, random.Random], str]] = {
    "lines apart, headline after (seed 000)": _apart,
    "so, spaces around numbers (seed 001)": _strewn,
    "a paragraph a line, headline before (seed 002)": _whole,
    "lines joined by spaces in blocks (seed 003)": _joined,
    "columns, pictures, empty lines (seed 004)": _columns,
    "lines close, indents kept": _set_in,
    "lines close, indents lost": _bare,
}


def interleaved(one: Sequence[str], other: Sequence[str], offset: int, runs: Sequence[int]) -> list[tuple[int, int]]:
    """Two columns read across the page: the places (column, line) in the order that they come out.

    The second begins ``offset`` lines further down; ``runs`` are how many lines of a column come before the other's,
    again and again: nearly always one.
    """
    order: list[tuple[int, int]] = [(0, at) for at in range(min(offset, len(one)))]
    left, right, turn = len(order), 0, 0
    while left < len(one) and right < len(other):
        for _ in range(runs[turn % len(runs)]):
            if left < len(one):
                order.append((0, left))
                left += 1
        for _ in range(runs[turn % len(runs)]):
            if right < len(other):
                order.append((1, right))
                right += 1
        turn += 1
    return [*order, *((0, at) for at in range(left, len(one))), *((1, at) for at in range(right, len(other)))]


def beside(lines: Sequence[str], count: int, form: str, chance: random.Random) -> list[str]:
    """A body's lines in so many columns as a reader that knows no columns gives them.

    ``form``: "squares", blanks up to the next column (pdftotext -layout); "gaps", two or three blanks between (OCR);
    "turns", a line of each column in turn.
    """
    size = -(-len(lines) // count)
    columns = [lines[at : at + size] for at in range(0, len(lines), size)]
    rows = [[column[at] if at < len(column) else "" for column in columns] for at in range(size)]
    if form == "turns":
        return [line for row in rows for line in row if line]
    wide = 2 * max(map(measure, lines)) + chance.randrange(2, 7)
    found = []
    for row in rows:
        line = ""
        for at, cell in enumerate(row):
            gap = " " * round(at * wide - 2 * measure(line)) if form == "squares" else chance.choice(GAPS) * bool(line)
            line += (gap + cell) * bool(cell)
        found.append(line)
    return found
