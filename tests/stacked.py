"""Invented news with damage of many kinds upon each other, made by chance, and what its repairs give again."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Final

import attrs
from printed import ITEMS
from typesetting import wrap

from govnews.lexicon.readings import readings
from govnews.model import Document
from govnews.normalisers.script import to_traditional
from govnews.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["page", "replayed", "said", "spans"]

_PARAGRAPHS: Final = [paragraph for item in ITEMS for paragraph in item.paragraphs]
_HEADLINES: Final = [line for item in ITEMS for line in (*item.headline, item.kicker, item.subheadline) if line]
_NARROW: Final = {ord(one): ord(one) + 0xFEE0 for one in "0123456789%"}
_SENTENCE: Final = re.compile("[^。]+。")
_SHAPELESS: Final = "\u200b\ufeff\u00ad"


def page(chance: random.Random) -> str:
    """A page of up to three articles: glossed, widened, in Traditional, set in lines or columns, its bytes damaged."""
    text = "\n".join(_article(chance) for _ in range(chance.randint(1, 3)))
    for damage in (_glossed, _widened, _half, _traditional, _invisible, _referred):
        if chance.random() < 1 / 3:
            text = damage(text, chance)
    lines = text.split("\n")
    for _ in range(chance.randint(0, 3)):
        place = chance.randrange(len(lines))
        lines[place] = chance.choice((_shifted, _misread))(lines[place], chance)
    return chance.choice(("\n", "\r\n", "\n")).join(lines)


def _article(chance: random.Random) -> str:
    """A headline and paragraphs, each in one line, in lines of a column, or two columns side by side."""
    paragraphs = []
    for _ in range(chance.randint(1, 4)):
        sentences = _SENTENCE.findall(chance.choice(_PARAGRAPHS))
        count = chance.randint(1, len(sentences)) if sentences else 0
        number = str(chance.randint(2, 999))
        paragraphs.append("".join(sentences[:count]) + f"全州新增鱼塘{number}个。")
    width, way = chance.randint(9, 40), chance.randrange(3)
    if way == 0:
        body = [f"\u3000\u3000{paragraph}" for paragraph in paragraphs]
    elif way == 1:
        body = [line for paragraph in paragraphs for line in wrap(paragraph, width)]
    else:
        left, right = (
            [line for one in half for line in wrap(one, width)] for half in (paragraphs[::2], paragraphs[1::2])
        )
        right += [""] * (len(left) - len(right))
        body = [f"{one} {other}".strip() for one, other in zip(left, right, strict=False)] + right[len(left) :]
    return "\n".join([chance.choice(_HEADLINES), *body])


def _glossed(text: str, chance: random.Random) -> str:
    """Readings behind some characters."""
    form = chance.choice(("({})", "（{}）", "({0})({0})", "({} )"))
    share = chance.choice((0.02, 0.2))
    return "".join(
        one + form.format(chance.choice(known)) if (known := readings(one)) and chance.random() < share else one
        for one in text
    )


def _widened(text: str, _: random.Random) -> str:
    return text.translate(_NARROW)


def _half(text: str, _: random.Random) -> str:
    return text.translate(str.maketrans("，。：；“”", ',.:;""'))


def _traditional(text: str, _: random.Random) -> str:
    return to_traditional(text)


def _invisible(text: str, chance: random.Random) -> str:
    return "".join(one + chance.choice(_SHAPELESS) * (chance.random() < 1 / 20) for one in text)


def _referred(text: str, chance: random.Random) -> str:
    return "".join(f"&#{ord(one)};" if one > "\x7f" and chance.random() < 1 / 20 else one for one in text)


def _shifted(line: str, chance: random.Random) -> str:
    """A line whose bytes of GBK lost one."""
    data = line.encode("gb18030")
    at = chance.randrange(len(data)) if data else 0
    return (data[:at] + data[at + 1 :]).decode("gb18030", "replace")


def _misread(line: str, chance: random.Random) -> str:
    """A line of UTF-8 that was read as something else."""
    charset = chance.choice(("latin-1", "gb18030"))
    return line.encode().decode(charset, "replace").replace("\n", "").replace("\x85", "")


def spans(item: object) -> Iterator[Span]:
    """All spans of an object and of what it holds."""
    if isinstance(item, Span):
        yield item
    elif attrs.has(kind := type(item)):
        for field in attrs.fields(kind):
            yield from spans(getattr(item, field.name))
    elif isinstance(item, list | tuple) or hasattr(item, "where"):
        for one in item:  # type: ignore[attr-defined]
            yield from spans(one)


def replayed(document: Document, original: str, span: Span) -> str:
    """What the input's own characters in a span's ranges become by the document's repairs."""
    parts: list[str] = []
    for place in span.source:
        at = place.start
        inside = (r for r in document.repairs if r.before and r.at < place.end and place.start < r.at + len(r.before))
        for repair in sorted(inside, key=lambda repair: (repair.at, repair.start)):
            parts.append(original[at : max(at, repair.at)])
            parts.append(document.text[max(repair.start, span.start) : max(min(repair.end, span.end), span.start)])
            at = max(at, min(repair.at + len(repair.before), place.end))
        parts.append(original[at : place.end])
    return "".join(parts)


def said(document: Document, span: Span) -> str:
    """What stands at a span, but for what layout put between two parts."""
    parts, at = [], span.start
    for repair in document.repairs:
        if not repair.before and span.start <= repair.start < repair.end <= span.end:
            parts.append(document.text[at : repair.start])
            at = repair.end
    return "".join((*parts, document.text[at : span.end]))
