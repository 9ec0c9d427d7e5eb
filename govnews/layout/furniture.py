"""Furniture: what stands on a page and belongs to no article, and the marks that send a reader to another page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from govnews import lexicon
from govnews.layout import bylines
from govnews.layout.mastheads import masthead, weekday
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL, LETTER, NUMERALS
from govnews.model import Period
from govnews.text import Text

if TYPE_CHECKING:
    from typing import Final

__all__ = [
    "Furniture",
    "Jump",
    "bare",
    "credited",
    "furniture",
    "is_banner",
    "is_caption",
    "is_rubric",
    "issue_date",
    "jump",
    "paper_name",
]

Furniture: TypeAlias = Literal[
    "page", "date", "teaser", "masthead", "hotline", "weather", "advertisement", "navigation", "share",
    "copyright", "credit", "editor", "banner",
]  # fmt: skip

#: A line of furniture is short; a longer one is read as text unless it is a list of links.
_LONGEST: Final = 60
#: What a hotline or an address is given with.
_NUMBER: Final = re.compile(r"\d{3}|@|[:：]")
_MARKS: Final = re.compile(r"[\s□■●◎▲○◆◇★☆【】\[\]（）()《》“”·•]+")
_FULL_COMMA: Final = "，"
_COMMA: Final = re.compile(r"[，、]")
#: A paper's name is no longer than this.
_NAME: Final = 12
_STOP: Final = re.compile(r"[。！？；]")
_PAGE: Final = re.compile(
    rf"(?:第\s?)?[A-Za-z]?\d{{1,3}}\s?版?(?:\s?[:：]\s?\S{{1,8}})?|第[〇{NUMERALS}]{{1,3}}版|[-—－·]\s?\d{{1,4}}\s?[-—－·]"
    r"|第?\s?\d{1,4}\s?页(?:\s?[,，/共]\s?\d{1,4}\s?页)?|共\s?\d{1,4}\s?页"
)
#: What parts the number of a page from its name, or ends a name with it.
_NUMBERED: Final = re.compile(r"[\s:：·]|0\d\Z")
#: A page's head gives the date or the number of the page; only such lines are looked at closely.
_HEAD: Final = re.compile(r"年.{1,8}[月]|[版页]|[A-Z]\d")
#: Furniture that a line is by the words it opens with.
_OPENS: Final[tuple[Furniture, ...]] = ("advertisement", "weather", "navigation", "share")


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
    match = text.search(_pattern("jump")) if any(word in text for word in _sending()) else None
    if match is None:
        return None
    page = re.sub(r"[\s第]", "", str(match["page"]))
    return Jump(text=match[0].strip(), page=page, onward=match.get("onward") is not None)


@cache
def _sending() -> tuple[str, ...]:
    return lexicon.words("furniture", "continued_on") + lexicon.words("furniture", "continued_from_marked")


def furniture(text: Text, /) -> Furniture | None:
    """What kind of furniture a whole line is, or None where it may belong to an article.

    >>> furniture(Text("新闻热线：000-0000")), furniture(Text("03版 要闻")), furniture(Text("会议强调，要抓落实。"))
    ('hotline', 'page', None)
    """
    found = told(text)
    return None if isinstance(found, bylines.Byline) else found


def told(text: Text, /) -> Furniture | bylines.Byline | None:
    """What a whole line is beside text: furniture, or the byline of those who wrote; None where it may be text.

    >>> told(Text("03版 要闻")), told(Text("本报记者 林远")).authors[0].name, told(Text("会议强调，要抓落实。"))
    ('page', '林远', None)
    """
    line = text.strip()
    string = str(line)
    if not string or len(string) > _LONGEST:
        return bylines.byline(line)
    found = _written(line, string) if _COMMA.search(string) or _STOP.search(string) else _alone(line, string)
    return found or _credited_to(line)


def _written(line: Text, string: str) -> Furniture | None:
    """What a line with a mark inside is: a note of rights, a telephone number, or the head of a page with its date."""
    if _pattern("copyright").search(string):
        return "copyright"
    if _STOP.search(string) is None and _pattern("hotline").search(string) and _NUMBER.search(string):
        return "hotline"
    weather = line.match(_pattern("weather")) if _STOP.search(string) is None else None
    if weather is not None and weather.after.startswith(("：", ":")):
        return "weather"
    headed = _FULL_COMMA not in string and _HEAD.search(string) is not None
    return "masthead" if headed and masthead(line) is not None else None


def _alone(line: Text, string: str) -> Furniture | None:
    """What a line without a mark inside is."""
    if _PAGE.fullmatch(string) or (_NUMBERED.search(string) and _pattern("page_name").fullmatch(string)):
        return "page"
    if _pattern("teaser").search(string):
        return "teaser"
    if _pattern("issue").fullmatch(string):
        return "date"
    if _credits(string) and _pattern("credit").fullmatch(string):
        return "credit"
    if _pattern("copyright").search(string):
        return "copyright"
    return _headed(line, string)


def _headed(line: Text, string: str) -> Furniture | None:
    if _HEAD.search(string) and masthead(line) is not None:
        return "masthead"
    if _pattern("hotline").search(string) and _NUMBER.search(string):
        return "hotline"
    if _pattern("masthead").search(string) or paper_name(line) is not None:
        return "masthead"
    return next((kind for kind in _OPENS if _pattern(kind).match(string)), None)


def _credited_to(line: Text) -> Furniture | bylines.Byline | None:
    """A byline; furniture where it names those who made the page, none of whom wrote anything."""
    found = bylines.byline(line)
    if found is None:
        return None
    makers = all(author.role == "editor" for author in found.authors)
    return "editor" if makers and (found.authors or not found.own) else found


def is_banner(text: Text, /) -> bool:
    """Whether a line is the standing title of a column, not the headline of one article.

    >>> is_banner(Text("比学赶超在行动")), is_banner(Text("全市经济稳步回升"))
    (True, False)
    """
    return text.strip().search(_pattern("banner")) is not None


def is_rubric(text: Text, /) -> bool:
    """Whether a line only says what kind of piece stands below it (□ 短 评).

    >>> is_rubric(Text("□ 短 评")), is_rubric(Text("短评写得好"))
    (True, False)
    """
    return bare(text) in lexicon.words("furniture", "rubric")


def bare(text: Text, /) -> str:
    """A short line without marks and white space, as far as it is looked up whole."""
    return _MARKS.sub("", str(text)) if len(text) <= _NAME else ""


def is_caption(text: Text, /) -> bool:
    """Whether a line is a caption by how it opens (图为…) or by the source of the picture that it ends with.

    >>> is_caption(Text("图为新建的水库。")), is_caption(Text("茶园一角。（资料图片）")), is_caption(Text("图强奋进。"))
    (True, True, False)
    """
    line = text.strip()
    return line.match(_pattern("caption")) is not None or line[-_NAME:].search(_pattern("source")) is not None


def credited(text: Text, /) -> str | None:
    """The paper that a credit names (据《江州日报》, 来源：江州日报), or None.

    >>> credited(Text("据《江州日报》"))
    '江州日报'
    """
    line = text.strip()
    match = line.fullmatch(_pattern("credit")) if _credits(str(line)) else None
    return str(match["house"]) if match else None


def _credits(string: str) -> bool:
    return string.startswith(lexicon.words("furniture", "credit"))


def paper_name(text: Text, /) -> str | None:
    """The paper whose name a line of the page's head consists of, or None.

    >>> paper_name(Text("江州日报")), paper_name(Text("江州日报社成立"))
    ('江州日报', None)
    """
    line = text.strip()
    if len(line) <= _NAME and line.endswith("报") and line.fullmatch(_pattern("paper")):
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
    match = text.strip().match(_pattern("issue"))
    return bylines.date_of(match["date"]) if match and furniture(text) in ("date", "masthead") else None


def _any(key: str) -> str:
    return lexicon.entry("furniture", key).source


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """One of the patterns, made from the lexicon when first asked for."""
    return re.compile(_sources()[kind])


@cache
def _sources() -> dict[str, str]:
    """The sources of all patterns."""
    one = rf"[A-Za-z]?(?:\d{{1,3}}|[〇{NUMERALS}]{{1,3}})"
    number, several = rf"第?\s?{one}\s?[版页]", rf"第?\s?{one}(?:\s?[、，,至～~—－-]\s?第?{one}){{0,3}}\s?[版页]"
    house = lexicon.alternation(lexicon.words("bylines", "house"))
    return {
        "teaser": rf"{_any('teaser')}[至到]?\s?{_any('today')}?\s?{number}[）)】]?\Z",
        "jump": (
            rf"(?:[（(【\[〔]?\s?(?:(?P<onward>{_any('continued_on')})|{_any('continued_from')})"
            rf"|[（(【\[〔]\s?{_any('continued_from_marked')})\s?[至到]?\s?"
            rf"(?:{_any('this_issue')}\s?){{0,2}}(?P<page>{several}|{_any('front_page')})"
            rf"(?:[\s“”\"、：:①-⑳▶►▷→{HAN_ALL}]{{0,12}}(?:《[^《》（）()]{{1,40}}》)?[)）】\]〕])?"
        ),
        "page_name": (
            rf"(?:第\s?)?(?:[A-Za-z]?\d{{1,3}}|[〇{NUMERALS}]{{1,3}})\s?版?[\s:：·]{{1,3}}{LETTER}{{2,6}}"
            rf"|{LETTER}{{2,4}}0\d|{LETTER}{{2,6}}[\s·]{{1,3}}(?:第\s?)?[A-Za-z]?\d{{1,3}}\s?版?"
        ),
        "credit": (rf"{_any('credit')}\s?[:：]?\s?《?(?P<house>[{HAN_ALL}A-Za-z-]{{0,14}}{house})》?[。]?"),
        "paper": rf"{LETTER}{{2,8}}{house}(?<=报)",
        "issue": rf"(?P<date>\d{{4}}\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日)\s{{0,4}}(?:{weekday()})?\s{{0,4}}",
        "hotline": _any("hotline"),
        "masthead": _any("masthead"),
        "copyright": _any("copyright"),
        "caption": rf"[▲▼△▽◀▶←↑→↓\s]{{0,3}}(?:图片?为|图[①-⑨]|{_any('caption')}(?=[为是:：，\s]|[①-⑨]))",
        "source": rf"[（(]{_any('picture_source')}[)）]\Z",
        "advertisement": rf"[·•\s【（(\[]{{0,3}}{_any('advertisement')}[·•\s】）)\]]{{0,3}}\Z",
        "weather": rf"[\s【\[]{{0,2}}{_any('weather')}",
        "navigation": rf"[\s>»【\[]{{0,4}}{_any('navigation')}(?:[\s:：>»|】\]]|\Z)",
        "share": rf"[\s【\[]{{0,4}}{_any('share')}(?:[\s:：|】\]]|\Z)",
        "banner": rf"{_any('banner')}[】\]》”]?\s*\Z",
    }
