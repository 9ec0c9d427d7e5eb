"""The lines of a web copy, and what each is by its shape and words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from govnews import lexicon
from govnews.layout import bylines
from govnews.layout.furniture import furniture, jump
from govnews.layout.signatures import signed
from govnews.layout.web_fields import Fields, fields, full_date, of_office
from govnews.layout.web_markup import chunks, is_marked
from govnews.layout.web_reports import parted
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

__all__ = ["Role", "WebLine", "bare", "is_chinese", "web_lines", "with_roles"]

#: ``text`` is a paragraph, ``short`` a headline, a heading or a cell, ``fields`` facts about the item, ``dateline`` a
#: line with nothing behind it, ``related`` the mark before a list of other items.
Role: TypeAlias = Literal["text", "short", "fields", "dateline", "caption", "related", "furniture", "foreign"]

#: A line that no stop ends is a paragraph from so many characters on, or from fewer if a comma stands in it.
_LONG: Final = 48
_LONG_WITH_COMMA: Final = 36
#: What is asked or called in fewer characters may be a headline.
_CALL: Final = 30
#: A caption is no longer than this; a longer line is text that somebody signed.
_LONGEST_CAPTION: Final = 160
#: With the agency's name below it, it may be longer.
_LONGEST_LEGEND: Final = 300
#: So much of a line tells its language.
_SAMPLE: Final = 200
_HAN: Final = re.compile(f"[{HAN_ALL}]+")
_KANA: Final = re.compile("[\u3041-\u30fa]+")
_WORDLESS: Final = re.compile(r"[\W_]+")
_NUMBER: Final = re.compile(r"[-+−－]?\d[\d.,]{0,15}[%％]?")
_SENTENCE: Final = re.compile(r"[。；]|[，,：:、；;][”’」』）)]?\Z|[！!…][”’」』）)]?\Z")
_QUESTION: Final = re.compile(r"[！!？?…]{1,3}[”’」』）)]{0,2}\Z")
_COMMA: Final = re.compile("[，,]")
#: The lines of a life's course or a chronicle begin with their date.
_ENTRY: Final = re.compile(r"\d{4}\s?(?:[.．]\d{1,2}\b|年\d{1,2}月?\s?[—－–-]|[—－–-]{1,2}\s?\d{4})")
#: What stands between the steps of a path, on lines of their own where a copy broke it; a step may be said again.
_STEPS: Final = frozenset((">", "›", "»", ">>", "＞"))
_TITLED: Final = re.compile(r"\s{0,4}题\s?[：:]")
_OPENING: Final = re.compile(r"[▲△▼▽◤◣◥◢↑↓←→]")
#: A line so long may hold a whole page, its paragraphs parted by wide gaps.
_PAGE: Final = 300
_GAP: Final = re.compile(r"[ \t\xa0\u2002\u2003\u3000]{2,}|\t")
_STOPPED_GAP: Final = re.compile(r"[。！？：；”][ \t\xa0\u2002\u2003\u3000]{2}")


@frozen(kw_only=True)
class WebLine:
    """One line: the pieces it consists of (several where marks stood between), its words, and its role.

    ``row`` tells that its pieces are the cells of a table, ``item`` that the page's marks make it an item of a list.
    """

    pieces: tuple[Text, ...]
    string: str
    role: Role = "short"
    level: int = 0
    bold: bool = False
    fields: Fields | None = None
    credit: bylines.PhotoCredit | None = None
    lead: bylines.Lead | None = None
    row: bool = False
    item: bool = False

    @property
    def text(self) -> Text:
        """The words as one text; no view of the page where marks stood between its pieces."""
        return self.pieces[0] if len(self.pieces) == 1 else Text(self.string)

    @property
    def heads(self) -> bool:
        """Whether the page's own marks say that it heads what follows."""
        return self.level > 0 or (self.bold and self.role == "short")


def web_lines(text: Text, /) -> list[WebLine]:
    r"""The lines of a page that are not empty, each with its role.

    >>> [line.role for line in web_lines(Text("江州召开会议\n来源：江州日报\n3月5日，江州市召开会议。"))]
    ['short', 'fields', 'text']
    """
    return with_roles(_raw(text))


def with_roles(lines: Iterable[WebLine], /) -> list[WebLine]:
    """Lines whose words are known, each with the role that its shape and words give it among the others."""
    found: list[WebLine] = []
    waiting: str | None = None
    path: set[str] = set()
    above = True
    for line in lines:
        if found and found[-1].string in _STEPS:
            path.add(line.string)
        read = _as(line, "furniture") if line.string in path else _with_role(line, waiting)
        if read.role == "furniture" and found and _names_pictures(read.string):
            _caption_before(found)
        if above and found and read.role == "short" and (stated := of_office(read.text)) is not None:
            read = _as(read, "fields", stated=stated)
        above = above and read.role != "text"
        waiting = read.fields.waiting if read.fields is not None else None
        found.append(read)
    return found


def is_chinese(string: str, /) -> bool:
    """Whether a line is written in Chinese, as far as its characters tell.

    >>> is_chinese("GDP增长8%"), is_chinese("会議は明日です"), is_chinese("The GDP grew.")
    (True, False, False)
    """
    sample = string[:_SAMPLE]
    han, kana = (sum(map(len, script.findall(sample))) for script in (_HAN, _KANA))
    return han * 5 >= len(sample) and kana * 8 <= han


def _raw(text: Text) -> Iterator[WebLine]:
    """The lines with words, marks taken off, a page in one line parted at its gaps."""
    marked = is_marked(str(text))
    for line in text.lines():
        if not str(line).strip():
            continue
        if marked:
            for chunk in chunks(line):
                role: Role = "furniture" if chunk.link else "short"
                string = "".join(map(str, chunk.pieces))
                yield WebLine(
                    pieces=chunk.pieces, string=string, level=chunk.level, bold=chunk.bold, role=role, item=chunk.item
                )
        else:
            for part in _paragraphs(line):
                yield WebLine(pieces=(part,), string=str(part))


def _paragraphs(line: Text) -> Iterator[Text]:
    """A line, or the paragraphs of a page that was copied into one."""
    if len(line) < _PAGE or not line.search(_STOPPED_GAP):
        yield line.strip()
        return
    for part in line.split(_GAP):
        if len(part.strip()):
            yield from parted(part.strip())


def _as(
    line: WebLine, role: Role, *, stated: Fields | None = None, credit: bylines.PhotoCredit | None = None,
    lead: bylines.Lead | None = None,
) -> WebLine:  # fmt: skip
    """A line in its role."""
    return WebLine(
        pieces=line.pieces, string=line.string, level=line.level, bold=line.bold,
        role=role, fields=stated, credit=credit, lead=lead, item=line.item,
    )  # fmt: skip


def _with_role(line: WebLine, waiting: str | None) -> WebLine:
    if line.role == "furniture" or line.level:
        return line
    if len(line.string) > _LONGEST_CAPTION:
        return _paragraph(line)
    return _mark(line) or _facts(line, waiting) or _around(line) or _paragraph(line)


def _mark(line: WebLine) -> WebLine | None:
    """A button, a rule, who may read a paper, or the mark before a list of other items."""
    known = _WORDLESS.fullmatch(line.string) or bare(line.string) in _tools() or _names_pictures(line.string)
    if known or _patterns()["disclosure"].fullmatch(line.string):
        return _as(line, "furniture")
    return _as(line, "related") if line.text.match(_patterns()["related"]) else None


def _facts(line: WebLine, waiting: str | None) -> WebLine | None:
    stated = fields(line.text, waiting=waiting) or _signed(line.text)
    return _as(line, "fields", stated=stated) if stated is not None else None


def _around(line: WebLine) -> WebLine | None:
    """Furniture, or the caption of a picture; a number alone may be a cell."""
    text = line.text
    if not _NUMBER.fullmatch(line.string) and (_is_furniture(text) or text.match(_patterns()["path"])):
        return _as(line, "furniture")
    credit = _caption(text)
    return _as(line, "caption", credit=credit) if credit is not None else None


def _paragraph(line: WebLine) -> WebLine:
    """A line as text or as a short one; a dateline where nothing stands behind it."""
    words = line.text
    opened = bylines.lead(words)
    if opened is not None and (len(opened.text) == len(line.string) or _is_titled(words.after(opened.text))):
        return _as(line, "dateline", lead=opened)
    if not is_chinese(line.string) and not _NUMBER.fullmatch(line.string):
        return _as(line, "foreign")
    text = opened is not None or _is_text(line.string) or _goes_on(words)
    return _as(line, "text" if text else "short", lead=opened)


def _is_titled(words: Text) -> bool:
    """Whether a telegram's dateline is followed by nothing but its title (题：), said again."""
    return words.match(_TITLED) is not None and "。" not in words


def _is_text(string: str) -> bool:
    """Whether a line is a paragraph by its stops, its length, or what it opens with."""
    if len(string) > _LONG or "。" in string:
        return True
    if _patterns()["turn"].match(string):
        return True
    if _QUESTION.search(string):
        called = _patterns()["salutation"].match(string) is not None
        return called or len(string) > _CALL or _COMMA.search(string) is not None or string.count("！") > 1
    if _SENTENCE.search(string) or _ENTRY.match(string):
        return True
    return len(string) > _LONG_WITH_COMMA and _COMMA.search(string) is not None


def _goes_on(text: Text) -> bool:
    """Whether a short line is text cut off: it says who says what, or a mark that sends the reader on ends it."""
    if text.match(_patterns()["says"]):
        return True
    mark = jump(text[-_CALL:])
    return mark is not None and mark.onward and _COMMA.search(str(text.before(mark.text))) is not None


def _is_furniture(text: Text) -> bool:
    kind = furniture(text)
    return kind is not None and kind != "editor" and jump(text) is None


def _signed(text: Text) -> Fields | None:
    """A line that names its authors, or a paper it was taken from, as facts."""
    named = bylines.byline(text)
    if named is not None:
        return Fields(kinds=("credit",), authors=named.authors, source=named.publisher, published=named.published)
    inner = text.fullmatch(_patterns()["signed"])
    if inner is None:
        return None
    opened, credited = bylines.lead(inner["words"]), bylines.credits_of(inner["words"])
    if opened is None and credited is None:
        return None
    authors = credited.authors if credited is not None else ()
    house = opened.publisher if opened is not None else credited.publisher if credited is not None else None
    return Fields(kinds=("credit",), authors=authors, source=house, published=full_date(inner["words"]))


def _caption(text: Text) -> bylines.PhotoCredit | None:
    """The words of a caption and who took the picture; None where the line is none."""
    credit = bylines.photo_credit(text)
    if credit is not None:
        return credit
    if (
        text.search(_patterns()["credited"])
        or (text.match(_OPENING) and not signed(text))  # a brief is signed, a caption credited
        or text.match(_patterns()["caption"])
        or text.search(_patterns()["pictured"])
    ):
        return bylines.PhotoCredit(text=text[len(text) :], caption=text)
    return None


def _names_pictures(string: str) -> bool:
    return _patterns()["pictures"].fullmatch(string) is not None


def _caption_before(found: list[WebLine]) -> None:
    """The line above the name of a picture's agency is its caption."""
    last = found[-1]
    if last.role == "text" and len(last.string) <= _LONGEST_LEGEND and last.lead is None:
        credit = bylines.PhotoCredit(text=last.text[len(last.string) :], caption=last.text)
        found[-1] = _as(last, "caption", credit=credit)


def bare(string: str, /) -> str:
    """The letters and figures of a string, without marks and white space.

    >>> bare("【打 印】")
    '打印'
    """
    return _WORDLESS.sub("", string)


@cache
def _tools() -> frozenset[str]:
    return frozenset(bare(word) for word in lexicon.words("web", "tool"))


def _any(key: str) -> str:
    return lexicon.entry("web", key).source


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """All patterns, made from the lexicon once."""
    reporter = lexicon.entry("bylines", "reporter").source
    says = lexicon.entry("attribution", "plain").source
    return {
        "says": re.compile(rf"[^，。：:；、\s]{{1,14}}{says}，\S"),
        "related": re.compile(rf"[\s【\[>»·•]{{0,4}}{_any('related')}(?:[\s:：】\]>»]|\Z)"),
        "path": re.compile(
            rf"[\s【\[]{{0,4}}{_any('path')}\s?(?:[:：]|\Z)|\S{{1,12}}(?:\s?[>›»]\s?\S{{1,20}}){{1,8}}\Z"
        ),
        "caption": re.compile(_any("caption")),
        "turn": re.compile(rf"{lexicon.entry('bylines', 'turn').source}\s?[:：]\s?\S"),
        "pictured": re.compile(rf"[（(\s。]{_any('pictures')}[）)]?\Z"),
        "disclosure": re.compile(rf"[（(]?{_any('disclosure')}[）)]?"),
        "pictures": re.compile(rf"[（(]?{_any('pictures')}[）)]?"),
        "credited": re.compile(rf"[。！][^，。！：]{{0,20}}{reporter}\s?[{HAN_ALL}]{{2,4}}\Z"),
        "salutation": re.compile(_any("salutation")),
        "signed": re.compile(r"[（(【](?P<words>[^（）()【】。]{4,100})[)）】]"),
    }
