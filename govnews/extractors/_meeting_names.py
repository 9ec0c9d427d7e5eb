"""Where an article names a gathering, and what the name is made of: body, ordinal, the name itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve, frozen

from govnews import lexicon
from govnews.extractors._meeting_parts import parts
from govnews.extractors._meeting_words import (
    CLAUSE,
    LEAD,
    any_of,
    at_end,
    at_start,
    ends,
    kind_of,
    kind_of_sitting,
    when,
)
from govnews.lexicon import cache
from govnews.lexicon.signs import DIGITS, NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading
    from govnews.model import MeetingKind
    from govnews.text import Text

__all__ = ["Naming", "headed_by", "namings"]

Form: TypeAlias = Literal["hold", "held", "upon", "attend", "greeted", "headline", "bare"]

#: How long a gathering's name may be.
_LONG = 60
#: 会上 and 大会上 name nothing; a shorter name than this is one only where it is a regular gathering's.
_SHORT_NAME = 3
_ENDS = re.compile("^(?:[，。；！？\n ]|[」”](?!的)|并|和|时)")
_AT = re.compile("在(?!线)")
_TO = re.compile("向(?!前|上)")
_VENUE = re.compile(r"^(?:[（(][^（）()]{0,12}[）)])?(?:[^，。；！？\n、的]{0,26})$")
_QUANTITY = re.compile(
    r"^(?:一|两|首|这|本|此)?(?:次|场|个)|^本届|^[今当昨次同][天日晚](?:[上下]午)?的|^随后的|^为期[^的]{1,4}天?的|^了"
)
_RELATIVE = re.compile("^(?:[^的]{0,12}[后中])?的")
_YEAR = re.compile(
    rf"^(?:[0-9]{{4}}|[{DIGITS}〇零]{{4}})[—－-]?(?:[0-9]{{4}})?年(?:度)?(?=[^—－-]{{4}})(?:[一二三四上下][季半]年?度?(?=.{{4}}))?"
)
#: How often: 座谈会30余场 is no gathering.
_COUNTED = re.compile("^[0-9]{1,5}[多余]?[场次个]")
_SPACE = re.compile(" ")
#: A space outside quotation marks.
_SPACED = re.compile("(?:[^“”《》 ]|[“《][^“”《》]{0,60}[”》]){0,60} ")
_FOR = re.compile("为了?$")
_OPEN = re.compile("[“”《》（）()]")


@frozen(kw_only=True)
class Naming:
    """One place where a gathering is named: ``text`` its words, ``passage`` and ``clause`` where they stand.

    ``subject`` is what stands before the verb of holding, ``verb`` that verb.
    """

    name: str
    text: Text
    kind: MeetingKind
    form: Form
    passage: Text
    clause: Text
    organizer: str | None = None
    ordinal: int | None = None
    place: str | None = None
    verb: Text | None = None
    headline: bool = False


def namings(reading: Reading) -> Iterator[Naming]:
    """Every place of an article that reports a gathering as held, in reading order."""
    for headline in reading.headlines:
        yield from _widest(_in_passage(headline, headline=True))
    for paragraph in reading.paragraphs:
        yield from _widest(_in_passage(paragraph, headline=False))


def headed_by(headline: Text) -> Naming | None:
    """The gathering that a headline is the name of: 全县安全生产工作会议, over a piece that tells who was there."""
    if headline.search(_SPACE) or kind_of(headline) is None or _is_later(headline):
        return None
    return _made("headline", headline, headline, headline, None)


def _widest(found: Iterator[Naming]) -> Iterator[Naming]:
    """Namings without those that a longer one begins with: 组织生活会和民主评议大会 is one name."""
    last: Naming | None = None
    for naming in found:
        if last is not None and not naming.text.holds(last.text):
            yield last
        last = naming
    if last is not None:
        yield last


def _in_passage(passage: Text, *, headline: bool) -> Iterator[Naming]:
    found = list(passage.finditer(ends()))
    said = passage.search(any_of("attribution")) if found else None
    for end in found:
        clause, after = _clause(passage.before(end.after)), end.after[: 2 * _LONG]
        if kind_of(clause) is None:
            continue
        if said is not None and said[0].precedes(end[0]) and not headline and not _dated(clause, after):
            continue
        if after.match(at_start("passing")) and not (headline and after.match(at_start("minutes"))):
            continue
        if _before(passage, clause).match(at_start("past")):
            continue
        naming = _naming(passage, clause, after, headline=headline)
        if naming is not None:
            yield evolve(naming, headline=headline)


def _before(passage: Text, clause: Text) -> Text:
    """The clause before a clause, where it is short enough to say no more than when."""
    left = passage.before(clause)
    near = left[max(0, len(left) - 14) : max(0, len(left) - 1)]
    return near.split(CLAUSE)[-1]


def _dated(clause: Text, after: Text) -> bool:
    """Whether a clause says on which day a gathering is held, as those who report do and those who speak do not."""
    rest = after.split(CLAUSE)[0]
    return rest.search(any_of("held")) is not None and clause.through(rest).search(_day()) is not None


def _clause(left: Text) -> Text:
    """The clause that ``left`` ends in, as far back as a name may reach."""
    near = left[max(0, len(left) - 2 * _LONG) :]
    for mark in near.finditer(CLAUSE):
        near = mark.after
    lead = near.match(LEAD)
    return lead.after if lead else near


def _naming(passage: Text, clause: Text, after: Text, *, headline: bool) -> Naming | None:
    """The gathering that a clause ends with, if what stands around it says that it is reported as held."""
    forms = (_after_hold, _upon, _greeted, _attended, _before_held, *((_in_headline,) if headline else ()))
    namings = (form(passage, clause, after) for form in forms)
    return next((naming for naming in namings if naming is not None), None)


def _after_hold(passage: Text, clause: Text, after: Text) -> Naming | None:
    """某某召开某某会."""
    verb = _last(clause, any_of("hold"))
    if verb is None or after.match(at_start("held")) or after.match(_COUNTED) or _is_later(clause.before(verb)):
        return None
    name = clause.after(verb)
    if name.match(_SPACED):  # the next line of a headline
        return None
    return _made("hold", passage, clause, name, verb)


def _upon(passage: Text, clause: Text, after: Text) -> Naming | None:
    """在某某会上强调."""
    upon = after.match(at_start("upon"))
    place = _last(clause, _AT)
    if upon is None or place is None or not _speaks(upon.after) or _is_later(clause.before(place)):
        return None
    name = clause.after(place)
    if len(name) < _SHORT_NAME and str(name) not in lexicon.words("meetings", "regular"):
        return None
    return _made("upon", passage, clause, name, None)


def _greeted(passage: Text, clause: Text, after: Text) -> Naming | None:
    """向某某会致贺信."""
    to = _last(clause, _TO)
    if to is None or after.match(_greets()) is None:
        return None
    return _made("greeted", passage, clause, clause.after(to), None)


@cache
def _numbered() -> re.Pattern[str]:
    """The sitting of a body by its number."""
    enlarged, bare = (lexicon.any_word("meetings", key) for key in ("enlarged", "bare"))
    return re.compile(f"第?[0-9{NUMERALS}百零]{{1,6}}次(?:{enlarged})?{bare}$")


@cache
def _greets() -> re.Pattern[str]:
    return re.compile(f"^[”」]?{lexicon.any_word('meetings', 'greet')}")


@cache
def _day() -> re.Pattern[str]:
    return re.compile(f"[0-9]{{1,2}}日|{lexicon.any_word('meetings', 'moment')}")


@cache
def _time() -> re.Pattern[str]:
    """All before a name up to the day and hour printed there."""
    return re.compile(f"^.{{0,20}}?[0-9]{{1,2}}[日号](?:{when()}|[（(][^（）()]{{0,8}}[）)])?")


def _speaks(after: Text) -> bool:
    """Whether a clause that began with 在…上 says what somebody said there."""
    rest = after.split(CLAUSE)[0]
    return rest.search(any_of("speak")) is not None or len(rest) == 0


def _attended(passage: Text, clause: Text, after: Text) -> Naming | None:
    """某某出席某某会并讲话."""
    verb = _last(clause, any_of("attend", "chair"))
    if verb is None or _is_later(clause.before(verb)) or not _over(after):
        return None
    return _made("attend", passage, clause, clause.after(verb), verb)


def _over(after: Text) -> bool:
    return not len(after) or after.match(_ENDS) is not None


def _before_held(passage: Text, clause: Text, after: Text) -> Naming | None:
    """某某会在某地召开."""
    rest = after.split(CLAUSE)[0].split(_SPACE)[0]
    verb = rest.search(any_of("held"))
    if verb is None or not verb.before.match(_VENUE) or _is_later(verb.before) or verb.before.search(ends()):
        return None
    if verb.after.search(ends()) and not clause.search(_numbered()):  # 某某会议举行发布会: the subject is a body here
        return None
    place = verb.before.match(_place())
    name = clause
    led = _last(name, any_of("attend"))
    naming = _made("held", passage, clause, name.after(led) if led else name, verb[0])
    return evolve(naming, place=str(place["place"])) if naming is not None and place is not None else naming


def _in_headline(passage: Text, clause: Text, after: Text) -> Naming | None:
    """某某会部署某某, at the head of a headline."""
    if (
        len(passage.before(clause))
        or _is_later(clause)
        or (after.match(at_start("treat")) or after.match(at_start("minutes"))) is None
    ):
        return None
    return _made("headline", passage, clause, clause, None)


def _last(clause: Text, pattern: re.Pattern[str]) -> Text | None:
    """The last place of a pattern that the clause goes on behind."""
    found = None
    for match in clause.finditer(pattern):
        if len(match.after):
            found = match[0]
    return found


def _is_later(before: Text) -> bool:
    """Whether what stands before a verb says that it is not of now."""
    return before.search(any_of("later")) is not None or before.search(_FOR) is not None


def _made(form: Form, passage: Text, clause: Text, words: Text, verb: Text | None) -> Naming | None:
    """A naming from the words of a name, its parts told apart."""
    while (line := words.match(_SPACED)) is not None and kind_of(line.after) is not None:
        words = line.after
    time = words.match(_time())
    words = (time.after if time else words).strip(" \u3000")
    arranged = words.match(_arranged())
    words = arranged.after if arranged else words
    for useless in (_QUANTITY, _RELATIVE, _YEAR, at_start("before_name")):
        found = words.match(useless)
        words = found.after if found and len(found.after) else words
    if not len(words) or len(words) > _LONG or not _balanced(str(words)):
        words = _balance(words)
    kind = kind_of_sitting(words)
    if kind is None or words.search(any_of("not_named")) is not None:
        return None
    subject = _body(clause.before(verb)) if verb is not None and form == "hold" else None
    subject = str(arranged["body"]) if arranged else subject
    organizer, ordinal, name = parts(str(words), subject)
    own = words[-len(name) :] if str(words).endswith(name) else words
    kind = kind_of(name) or kind if kind == "other" else kind
    return Naming(
        name=name, text=own, kind=kind, form=form, passage=passage, clause=clause, organizer=organizer,
        ordinal=ordinal, verb=verb,
    )  # fmt: skip


@cache
def _place() -> re.Pattern[str]:
    """在某地, before a verb of holding and the words of manner before that."""
    manner = lexicon.any_word("meetings", "time_words")
    return re.compile(f"^(?:[于以][^，。；、在]{{1,16}})?在(?P<place>[^，。；、]{{2,20}}?)(?:{manner})?$")


@cache
def _arranged() -> re.Pattern[str]:
    """由某某主办的, before a name."""
    verbs = lexicon.any_word("meetings", "arranged")
    return re.compile(f"^由(?P<body>[^，。；由]{{2,30}}?)(?:、)?{verbs}(?:[^，。；的]{{0,16}})的")


def _balanced(string: str) -> bool:
    return all(string.count(a) == string.count(b) for a, b in ("“”", "《》", "（）"))


def _balance(words: Text) -> Text:
    """The words after the last mark that has lost its fellow."""
    for mark in words.finditer(_OPEN):
        words = mark.after if words.holds(mark.after) else words
    return words[max(0, len(words) - _LONG) :]


def _body(before: Text) -> str | None:
    """The body that a clause has for its subject, without the words of time, place and manner after it."""
    subject = before
    while (trail := subject.match(_trail())) is not None and len(trail["body"]):
        subject = trail["body"]
    time = subject.match(_time())
    subject = (time.after if time else subject).strip(" \u3000由在于")
    return str(subject) if len(subject) > 1 and subject.search(at_end("body_end")) else None


@cache
def _trail() -> re.Pattern[str]:
    words = lexicon.any_word("meetings", "time_words")
    return re.compile(
        rf"^(?P<body>.{{2,40}}?)(?:(?:[在于就围绕][^，。；]{{1,40}})|{words}|[0-9]{{1,2}}[月日号].{{0,12}}|[（(][^（）()]{{0,12}}[）)])$"
    )
