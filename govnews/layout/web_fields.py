"""The facts that a web page prints about an item: when and by whom it was issued, who wrote it, who read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from govnews import lexicon
from govnews.layout import bylines
from govnews.layout.mastheads import masthead, weekday
from govnews.lexicon import cache
from govnews.lexicon.signs import HAN_ALL
from govnews.model import Author, Period
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

__all__ = ["Fields", "edition", "fields", "full_date", "named_source", "of_office"]

#: A line of facts is no longer than this, and so is each of its values.
_LONGEST: Final = 160
_LONGEST_VALUE: Final = 60
_STOP: Final = re.compile(r"[。；！？]")
_DATE: Final = r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
_TIME: Final = r"\d{1,2}[:：时]\d{1,2}(?:[:：分]\d{1,2})?[分秒]?"
_BRACKETED: Final = re.compile(r"[（(].{0,60}[)）]")
_EDGE: Final = " \t\u3000\xa0\u2002\u2003|｜/【】[]（）()、，,;；-—·"
_PAGE: Final = "版"
_DIGIT: Final = re.compile(r"\d")
_WORDS: Final = re.compile(r"[\s|｜]+")
#: Which kinds of label may have their value on the next line.
_WAITING: Final = frozenset(("issued", "dated", "source", "index"))
_PEOPLE: Final = ("author", "commentator", "correspondent", "editor", "photographer", "reporter", "other_role")
_LABELS: Final = ("issued", "dated", "source", "count", "index")


@frozen(kw_only=True)
class Fields:
    """What one line says about an item.

    ``kinds`` are the labels in it, ``bare`` marks a date without a label, ``waiting`` is the label of the next line:
    its kind, or the label itself where it names people.
    """

    published: Period | None = None
    bare: bool = False
    source: str | None = None
    authors: tuple[Author, ...] = ()
    kinds: tuple[str, ...] = ()
    waiting: str | None = None


def full_date(text: Text, /) -> Period | None:
    """The first date of a text, if its year is printed.

    >>> str(full_date(Text("2021-03-04 10:00"))), full_date(Text("3月4日"))
    ('2021-03-04', None)
    """
    found = bylines.date_of(text)
    return found if found is not None and found.start is not None and found.start.year is not None else None


def named_source(text: Text, /) -> str | None:
    """The name of a paper, site or office from the words behind 来源.

    >>> named_source(Text("《江州日报》 ")), named_source(Text("12"))
    ('江州日报', None)
    """
    words = _WORDS.split(str(text).strip(_EDGE + "《》“”"))[0].strip(_EDGE + "《》“”")
    return words if re.search(f"[{HAN_ALL}A-Za-z]", words) and len(words) > 1 else None


def edition(text: Text, /) -> tuple[Text, str, Period | None] | None:
    """The mark at the end of a text that names the paper and its issue (《江州日报》（2021年3月4日 01版）), or None.

    >>> found = edition(Text("全文完。《江州日报》（2021年03月04日 01 版）"))
    >>> found[1], str(found[2])
    ('江州日报', '2021-03-04')
    """
    match = text[-_LONGEST:].search(_patterns()["edition"]) if "版" in text[-4:] else None
    return (match[0], str(match["paper"]), full_date(match["date"])) if match is not None else None


def of_office(text: Text, /) -> Fields | None:
    """What a line of an office and a day, as it stands below a headline, says: who published it and when.

    >>> found = of_office(Text("江州市水利局 2015年6月9日"))
    >>> found.source, str(found.published)
    ('江州市水利局', '2015-06-09')
    """
    line = text.strip()
    found = line.fullmatch(_patterns()["of_office"]) if len(line) <= _LONGEST_VALUE else None
    if found is None:
        return None
    return Fields(kinds=("issued", "source"), published=full_date(found["date"]), source=str(found["house"]), bare=True)


def fields(text: Text, /, *, waiting: str | None = None) -> Fields | None:
    """What a line says about an item, or None where it is no such line.

    ``waiting`` is the label that the line before left without a value.

    >>> found = fields(Text("发布日期：2021-03-04 10:49:00  来源：江州日报  浏览次数：16"))
    >>> str(found.published), found.source
    ('2021-03-04', '江州日报')
    >>> fields(Text("来源：")).waiting, fields(Text("江州日报"), waiting="source").source
    ('source', '江州日报')
    """
    line = text.strip()
    if not 1 < len(line) <= _LONGEST or line.search(_STOP):
        return None
    labels = list(line.finditer(_patterns()["label"])) if "：" in line or ":" in line else []
    if not labels:
        stated = _awaited(waiting, line) if waiting is not None else None
        return stated or _unlabelled(line)
    opening = labels[0].before.strip(_EDGE)
    before = _unlabelled(opening) if len(opening) else Fields()
    if before is None:
        return None
    found = [before]
    for match, following in zip(labels, [*labels[1:], None], strict=True):
        end = following[0] if following is not None else line[len(line) :]
        read = _labelled(_kind(str(match["name"])), match[0].through(end).before(end), line.after(match[0]).before(end))
        if read is None:
            return None
        found.append(read)
    return _merged(found)


def _awaited(waiting: str, line: Text) -> Fields | None:
    """A line as the value of the label before it; None where it is none."""
    if waiting in _LABELS:
        return _value(waiting, line)
    named = bylines.credits_of(Text(f"{waiting}{line}")) if bylines.names(str(line)) else None
    return Fields(kinds=("credit",), authors=named.authors) if named is not None else None


def _labelled(kind: str, whole: Text, value: Text) -> Fields | None:
    """A label with its value; None where the value is not what the label says."""
    value = value.strip(_EDGE + "\"'")
    if len(value) > _LONGEST_VALUE:
        return None
    if not len(value):
        awaiting = str(whole).strip() if kind == "credit" else kind if kind in _WAITING else None
        return Fields(kinds=(kind,), waiting=awaiting)
    if kind == "credit":
        named = bylines.credits_of(whole)
        return Fields(kinds=(kind,), authors=named.authors, published=_moment(value)) if named is not None else None
    return _value(kind, value)


def _value(kind: str, value: Text) -> Fields | None:
    """What a value of this kind says; None where it does not look like one."""
    date = full_date(value)
    if kind == "issued":
        return Fields(kinds=(kind,), published=date) if value.match(_patterns()["moment"]) else None
    if kind == "source":
        moment = value.search(_patterns()["moment"])
        named = named_source(moment.before if moment is not None else value)
        return Fields(kinds=(kind,), source=named, published=date) if len(value) <= _LONGEST_VALUE else None
    if kind == "count":
        return Fields(kinds=(kind,)) if value.search(_DIGIT) else None
    return Fields(kinds=(kind,)) if len(value) <= _LONGEST_VALUE else None


def _moment(value: Text) -> Period | None:
    """The date printed behind names."""
    match = value.search(_patterns()["moment"])
    return full_date(match[0]) if match is not None else None


def _unlabelled(line: Text) -> Fields | None:
    """A line of a date alone, of a site and a date, or of an office that issues, in brackets."""
    printed = edition(line)
    if printed is not None and len(printed[0]) == len(line):
        return Fields(kinds=("issued", "source"), published=printed[2], source=printed[1])
    bare = line.fullmatch(_patterns()["bare"])
    if bare is not None:
        if line.fullmatch(_BRACKETED) and "年" in line and ":" not in line:
            return Fields(kinds=("dated",))  # when a document was made, not when it was issued
        return Fields(kinds=("issued",), published=full_date(line), bare=True)
    sited = line.fullmatch(_patterns()["sited"]) or line.fullmatch(_patterns()["dated"])
    if sited is not None:
        return Fields(
            kinds=("issued", "source"),
            published=full_date(sited["date"]),
            source=str(sited["house"]),
            bare=True,
        )
    issuing = line.fullmatch(_patterns()["issuing"])
    if issuing is not None:
        return Fields(kinds=("source",), source=str(issuing["office"]))
    return _paged(line)


def _paged(line: Text) -> Fields | None:
    """The head of a newspaper's page, of the paper and the day with the number of the page."""
    head = masthead(line) if _PAGE in line else None
    if head is None or head.paper is None or head.published is None:
        return None
    return Fields(kinds=("issued", "source"), published=head.published, source=head.paper, bare=True)


def _merged(found: list[Fields]) -> Fields:
    return Fields(
        published=next((each.published for each in found if each.published), None),
        bare=found[0].bare,
        source=next((each.source for each in found if each.source), None),
        authors=tuple(author for each in found for author in each.authors),
        kinds=tuple(kind for each in found for kind in each.kinds),
        waiting=found[-1].waiting,
    )


@cache
def _kind(label: str) -> str:
    """The kind of a label: an entry of the lexicon, or ``credit`` for those that name people."""
    bare = re.sub(r"\s", "", label)
    return next((key for key in _LABELS if bare in lexicon.words("web", key)), "credit")


def _spaced(words: Iterable[str]) -> str:
    """Words whose characters may be set apart (索 引 号)."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s{0,4}".join(map(re.escape, word)) for word in ordered)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """All patterns, made from the lexicon once."""
    known = [word for key in _LABELS for word in lexicon.words("web", key)]
    people = [word for key in _PEOPLE for word in lexicon.words("bylines", key)]
    papers = lexicon.alternation(lexicon.words("bylines", "house"))
    site = lexicon.alternation(lexicon.words("web", "site"))
    house = rf"(?:[{HAN_ALL}A-Za-z]{{0,14}}?{papers}|[{HAN_ALL}A-Za-z]{{2,16}}{site})"
    moment = rf"(?P<date>{_DATE})(?:\s{{0,4}}{weekday()})?(?:[\sT]{{0,4}}{_TIME})?"
    issuing = lexicon.alternation(lexicon.words("web", "issuing"))
    office = rf"[{HAN_ALL}]{{1,20}}?{lexicon.alternation(lexicon.words('web', 'office'))}"
    return {
        "label": re.compile(rf"(?<![{HAN_ALL}])(?P<name>{_spaced(known + people)})\s{{0,3}}[:：]"),
        "moment": re.compile(moment),
        "bare": re.compile(rf"[\[【(（]?\s?{moment}\s?[\]】)）]?"),
        "sited": re.compile(rf"(?P<house>{house})\s{{1,4}}{moment}"),
        "dated": re.compile(rf"{moment}\s{{1,4}}(?P<house>{house})"),
        "of_office": re.compile(rf"(?P<house>{office})\s{{1,6}}{moment}"),
        "issuing": re.compile(rf"[（(](?P<office>[{HAN_ALL}]{{2,24}}?){issuing}[)）]"),
        "edition": re.compile(
            rf"[（(]?《\s?(?P<paper>[{HAN_ALL}]{{2,12}})\s?》\s?[（(]\s?(?P<date>{_DATE})\s{{0,3}}第?\s?\d{{1,3}}\s?版\s?[)）]\s*\Z"
        ),
    }
