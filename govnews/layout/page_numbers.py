"""The numbers of pages: what a mark points to, what the head of a page says, what the name of a file says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.layout.furniture import furniture, jump
from govnews.lexicon.signs import LETTER, NUMERALS, number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from govnews.text import Text

__all__ = ["file_page", "pages", "printed_page"]

#: The head of a page is no longer.
_LONGEST: Final = 80
_ONE: Final = rf"(?:[A-Za-z]?\d{{1,3}}|[〇{NUMERALS}]{{1,3}})"
_EACH: Final = re.compile(_ONE)
_NUMBERED: Final = re.compile(rf"第\s?(?P<page>{_ONE})\s?版")
#: A page is told by its number alone, before or behind its name (要闻).
_NAMED: Final = re.compile(
    rf"(?P<page>{_ONE})\s?版|(?P<first>{_ONE})\s?版?[\s:：·]{{1,3}}{LETTER}{{2,6}}"
    rf"|{LETTER}{{2,6}}[\s·]{{0,3}}(?P<last>[A-Za-z]?\d{{1,3}})\s?版?"
)
_DATE: Final = re.compile(
    r"(?<!\d)(?:19|20)\d{2}[-_.年]?(?:0[1-9]|1[0-2]|[1-9](?=[-_.月]))[-_.月]?(?:0[1-9]|[12]\d|3[01]|[1-9](?!\d))日?(?!\d)"
)
_SUFFIX: Final = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,5}\Z")
_NUMBER_OF_FILE: Final = re.compile(r"[A-Za-z]{0,8}\d{1,24}")
_PAGE_OF_FILE: Final = re.compile(r"(?:[A-Z]|[A-Za-z]{2,8}|)(\d{1,3})")


def pages(said: str, /) -> tuple[str, ...]:
    """The numbers that a mark names, in figures.

    >>> pages("第A02版"), pages("二、三版"), pages("头版")
    (('A2',), ('2', '3'), ('1',))
    """
    if any(word in said for word in lexicon.words("furniture", "front_page")):
        return ("1",)
    return tuple(dict.fromkeys(_plain(found) for found in _EACH.findall(said)))


def printed_page(lines: Iterable[Text], /) -> str | None:
    """The number that the head of a page gives it, None where none or several are given.

    >>> from govnews.text import Text
    >>> printed_page([Text("江州日报　2003年8月21日　星期四　第2版"), Text("（下转3版）")])
    '2'
    """
    found = {page for line in lines if len(line) <= _LONGEST and (page := _head(line)) is not None}
    return found.pop() if len(found) == 1 else None


def _head(line: Text) -> str | None:
    string = str(line).strip()
    if not ("版" in string or string[-1:].isdigit() or string[:1].isdigit()) or jump(line) is not None:
        return None
    match = _NUMBERED.search(string) or _NAMED.fullmatch(string)
    if match is None or furniture(line) not in ("page", "masthead", "date"):
        return None
    return _plain(next(page for page in match.groups() if page))


def file_page(name: str, /) -> str | None:
    """The number that the name of a file gives a page: 第2版, or the one short number in it besides a date.

    >>> file_page("2021-03-09/A02.txt"), file_page("江州日报20210309第3版.txt"), file_page("003_ad96c40c.txt")
    ('A2', '3', None)
    """
    last = re.split(r"[/\\]", name)[-1]
    stem = _DATE.sub(" ", _SUFFIX.sub("", last))
    match = _NUMBERED.search(stem)
    if match is not None:
        return _plain(match["page"])
    numbers = _NUMBER_OF_FILE.findall(stem)
    only = _PAGE_OF_FILE.fullmatch(numbers[0]) if len(numbers) == 1 else None
    if only is None:
        return None
    letter = numbers[0][: -len(only[1])]
    return _plain(letter + only[1] if len(letter) == 1 else only[1])


def _plain(said: str) -> str:
    """A number as figures without leading noughts, its letter before it."""
    letter = said[0].upper() if said[0].isascii() and said[0].isalpha() else ""
    return f"{letter}{number(said[len(letter) :])}"
