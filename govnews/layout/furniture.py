"""Furniture: what stands on a page and belongs to no article, and the marks that send a reader to another page."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from govnews import lexicon
from govnews.layout import bylines
from govnews.layout.mastheads import masthead
from govnews.model import Period
from govnews.text import Text

if TYPE_CHECKING:
    from typing import Final

__all__ = ["Furniture", "Jump", "credited", "furniture", "is_banner", "is_caption", "issue_date", "jump", "paper_name"]

Furniture: TypeAlias = Literal[
    "page", "date", "teaser", "masthead", "hotline", "weather", "advertisement", "navigation", "share",
    "copyright", "credit", "editor", "banner",
]  # fmt: skip

#: A line of furniture is short; a longer one is read as text unless it is a list of links.
_LONGEST: Final = 60
#: What a hotline or an address is given with.
_NUMBER: Final = re.compile(r"\d{3}|@|[:：]")
_COMMA: Final = re.compile(r"[，、]")
#: A paper's name is no longer than this.
_NAME: Final = 12
_STOP: Final = re.compile(r"[。！？；]")
_PAGE: Final = re.compile(
    r"(?:第\s?)?[A-Za-z]?\d{1,3}\s?版?(?:\s?[:：]\s?\S{1,8})?|第[〇一二三四五六七八九十]{1,3}版|[-—－·]\s?\d{1,4}\s?[-—－·]"
    r"|第?\s?\d{1,4}\s?页(?:\s?[,，/共]\s?\d{1,4}\s?页)?|共\s?\d{1,4}\s?页"
)
#: A page's head gives the date or the number of the page; only such lines are looked at closely.
_HEAD: Final = re.compile(r"年.{1,8}[月]|[版页]|[A-Z]\d")
#: Furniture that a line is by the words it opens with.
_OPENS: Final[tuple[Furniture, ...]] = ("advertisement", "weather", "navigation", "share")
_ISSUE: Final = re.compile(
    r"(?P<date>\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)\s{0,4}(?:(?:星期|周)[一二三四五六日天])?"
    r"\s{0,4}"
)


@frozen(kw_only=True)
class Jump:
    """A mark that an article goes on, or began, on another page: (下转2版), (上接1版).

    ``text`` is the mark with its brackets, ``page`` what it names, ``onward`` whether it points forward.
    """

    text: Text
    page: str
    onward: bool


def jump(text: Text, /) -> Jump | None:
    """The first mark in a text that points to another page, or None.

    >>> found = jump(Text("加固堤坝， （下转2版）"))
    >>> str(found.text), found.page, found.onward
    ('（下转2版）', '2版', True)
    """
    if "版" not in text and "页" not in text:
        return None
    match = text.search(_patterns()["jump"])
    if match is None:
        return None
    page = re.sub(r"[\s第]", "", str(match["page"]))
    return Jump(text=match[0].strip(), page=page, onward=match.get("onward") is not None)


def furniture(text: Text, /) -> Furniture | None:
    """What kind of furniture a whole line is, or None where it may belong to an article.

    >>> furniture(Text("新闻热线：000-0000")), furniture(Text("03版 要闻")), furniture(Text("会议强调，要抓落实。"))
    ('hotline', 'page', None)
    """
    line = text.strip()
    if not len(line) or len(line) > _LONGEST:
        return None
    whole = _whole(line)
    if whole is not None:
        return whole
    if _HEAD.search(str(line)) and masthead(line) is not None:
        return "masthead"
    if line.search(_STOP):
        return "copyright" if line.search(_patterns()["copyright"]) else None
    return _by_words(line) or _editor(line)


def _whole(line: Text) -> Furniture | None:
    """What a line is by all that it says."""
    patterns = _patterns()
    if line.fullmatch(_PAGE) or line.fullmatch(patterns["page_name"]):
        return "page"
    if line.search(patterns["teaser"]):
        return "teaser"
    if line.fullmatch(_ISSUE):
        return "date"
    return "credit" if line.fullmatch(patterns["credit"]) else None


def _by_words(line: Text) -> Furniture | None:
    patterns = _patterns()
    if line.search(patterns["copyright"]):
        return "copyright"
    if line.search(patterns["hotline"]) and line.search(_NUMBER):
        return "hotline"
    if (line.search(patterns["masthead"]) and not line.search(_COMMA)) or paper_name(line) is not None:
        return "masthead"
    return next((kind for kind in _OPENS if line.match(patterns[kind])), None)


def _editor(line: Text) -> Furniture | None:
    """A line of those who made the page, none of whom wrote anything."""
    found = bylines.byline(line)
    if found is None:
        return None
    makers = all(author.role == "editor" for author in found.authors)
    return "editor" if makers and (found.authors or not found.own) else None


def is_banner(text: Text, /) -> bool:
    """Whether a line is the standing title of a column, not the headline of one article.

    >>> is_banner(Text("比学赶超在行动")), is_banner(Text("全市经济稳步回升"))
    (True, False)
    """
    return text.strip().search(_patterns()["banner"]) is not None


def is_caption(text: Text, /) -> bool:
    """Whether a line is a caption by how it opens (图为…) or by the source of the picture that it ends with.

    >>> is_caption(Text("图为新建的水库。")), is_caption(Text("茶园一角。（资料图片）")), is_caption(Text("图强奋进。"))
    (True, True, False)
    """
    line = text.strip()
    return line.match(_patterns()["caption"]) is not None or line[-_NAME:].search(_patterns()["source"]) is not None


def credited(text: Text, /) -> str | None:
    """The paper that a credit names (据《江州日报》, 来源：江州日报), or None.

    >>> credited(Text("据《江州日报》"))
    '江州日报'
    """
    match = text.strip().fullmatch(_patterns()["credit"])
    return str(match["house"]) if match else None


def paper_name(text: Text, /) -> str | None:
    """The paper whose name a line of the page's head consists of, or None.

    >>> paper_name(Text("江州日报")), paper_name(Text("江州日报社成立"))
    ('江州日报', None)
    """
    line = text.strip()
    if len(line) <= _NAME and line.fullmatch(_patterns()["paper"]):
        return str(line)
    head = masthead(line) if _HEAD.search(str(line)) else None
    return head.paper if head is not None else None


def issue_date(text: Text, /) -> Period | None:
    """The date of issue that a line of the page's head gives (2021年3月4日 星期四), or None.

    >>> str(issue_date(Text("2021年3月4日 星期四")))
    '2021-03-04'
    """
    head = masthead(text) if _HEAD.search(str(text)) else None
    if head is not None and head.published is not None:
        return head.published
    match = text.strip().match(_ISSUE)
    return bylines.date_of(match["date"]) if match and furniture(text) in ("date", "masthead") else None


def _any(key: str) -> str:
    return lexicon.entry("furniture", key).pattern.pattern


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """All patterns, made from the lexicon once."""
    number = r"第?\s?[A-Za-z]?(?:\d{1,3}|[〇一二三四五六七八九十]{1,3})\s?[版页]"
    house = lexicon.alternation(lexicon.words("bylines", "house"))
    return {
        "teaser": re.compile(rf"{_any('teaser')}[至到]?\s?(?:今[日天])?\s?{number}[）)】]?\Z"),
        "jump": re.compile(
            rf"[（(【\[]?\s?(?:(?P<onward>{_any('continued_on')})|{_any('continued_from')})\s?[至到]?\s?"
            rf"(?P<page>{number})[\u3400-\u9fff]{{0,6}}[)）】\]]?"
        ),
        "page_name": re.compile(
            r"(?:第\s?)?(?:[A-Za-z]?\d{1,3}|[〇一二三四五六七八九十]{1,3})\s?版?[\s:：·]{1,3}[\u3400-\u9fff]{2,6}"
            r"|[\u3400-\u9fff]{2,4}0\d|[\u3400-\u9fff]{2,6}[\s·]{1,3}(?:第\s?)?[A-Za-z]?\d{1,3}\s?版?"
        ),
        "credit": re.compile(
            rf"{_any('credit')}\s?[:：]?\s?《?(?P<house>[\u3400-\u9fffA-Za-z-]{{0,14}}{house})》?[。]?"
        ),
        "paper": re.compile(rf"[\u3400-\u9fff]{{2,8}}{house}(?<=报)"),
        "hotline": re.compile(_any("hotline")),
        "masthead": re.compile(_any("masthead")),
        "copyright": re.compile(_any("copyright")),
        "caption": re.compile(rf"[▲▼△▽◀▶←↑→↓\s]{{0,3}}(?:图片?为|{_any('caption')}(?=[为是:：，\s]|[①-⑨]))"),
        "source": re.compile(rf"[（(]{_any('picture_source')}[)）]\Z"),
        "advertisement": re.compile(rf"[·•\s【（(\[]{{0,3}}{_any('advertisement')}[·•\s】）)\]]{{0,3}}\Z"),
        "weather": re.compile(rf"[\s【\[]{{0,2}}{_any('weather')}"),
        "navigation": re.compile(rf"[\s>»【\[]{{0,4}}{_any('navigation')}(?:[\s:：>»|】\]]|\Z)"),
        "share": re.compile(rf"[\s【\[]{{0,4}}{_any('share')}(?:[\s:：|】\]]|\Z)"),
        "banner": re.compile(rf"{_any('banner')}[】\]》”]?\s*\Z"),
    }
