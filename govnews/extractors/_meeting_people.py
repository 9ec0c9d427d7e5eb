"""Who chaired a meeting and who was there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from govnews.extractors._meeting_when import sentence_of
from govnews.extractors._meeting_words import any_of
from govnews.mentions.titles import merged
from govnews.model import Participant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.extractors._meeting_groups import Gathering
    from govnews.mentions.names import NameMention
    from govnews.mentions.reading import Reading
    from govnews.text import Match, Text

__all__ = ["People", "attending", "of_gathering", "participants"]

_CHAIR = re.compile("主持(?![人词制编开发])")
_LINK = re.compile("^(?:[、，,和与及同 \u3000]|以及)")
_LINKED = re.compile("[、和与]?")
_WHEN = re.compile(r"[ \u3000]?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:今天|昨天|今日|昨日|当天|日前|近日)?(?:上午|下午|晚上?|凌晨)?(?:在[^，。；、]{1,16})?")
_GROUP = re.compile("^等")
_SPEAKS = re.compile("^[^，。；！？]{0,30}?并?(?:讲话|作(?:了)?[^，。]{0,8}(?:讲话|报告)|致辞|发表)")
_THERE = re.compile(
    "^(?:了)?(?:$|[，。；、 \u3000并]|上述|活动|[^，。；]{0,40}?(?:会|会议|会见|会谈|活动|仪式)(?:$|[，。；、 并]))"
)
_UPON = re.compile("^[^，。；]{0,16}?在[^，。；]{0,40}?会(?:议)?上")


@frozen(kw_only=True)
class People:
    """Those who chaired and those who were there."""

    chairs: tuple[Participant, ...]
    attendees: tuple[Participant, ...]


def of_gathering(gathering: Gathering, reading: Reading, *, alone: bool) -> People:
    """The people of a gathering; where an article has several, those named in its own paragraphs."""
    own = [naming.passage for naming in gathering.namings]
    passages = [p for p in reading.passages if alone or any(p.holds(passage) for passage in own)]
    chairs = list(_chairs(passages, reading))
    speakers = list(_speakers(passages, reading))
    there = [one for one in attending(passages, reading) if one not in chairs and one not in speakers]
    return People(chairs=participants(chairs, reading), attendees=participants(there, reading))


def participants(names: Iterable[str], reading: Reading) -> tuple[Participant, ...]:
    """Names as people with the titles that the article gives them, each once."""
    titles: dict[str, tuple[str, ...]] = {}
    for mention in reading.scan.names:
        titles[mention.name] = merged(titles.get(mention.name, ()), mention.titles)
    return tuple(Participant(name=name, titles=titles.get(name, ())) for name in dict.fromkeys(names))


def _within(passage: Text, reading: Reading) -> list[NameMention]:
    return [mention for mention in reading.scan.names if passage.holds(mention.text)]


def _chairs(passages: Iterable[Text], reading: Reading) -> Iterator[str]:
    """Those directly before 主持."""
    for passage in passages:
        names = _within(passage, reading)
        for chair in passage.finditer(_CHAIR):
            yield from (mention.name for mention in _directly_before(chair, names))


def _directly_before(verb: Match, names: list[NameMention]) -> list[NameMention]:
    """The names of a list that ends where a verb begins."""
    left = verb.before
    found: list[NameMention] = []
    for mention in reversed([mention for mention in names if mention.text.precedes(verb[0])]):
        gap = left.after(mention.text)
        if gap.fullmatch(_LINKED if found else _WHEN) is None:
            break
        found.append(mention)
        left = left.before(mention.titles_text or mention.text)
    return found[::-1]


def _speakers(passages: Iterable[Text], reading: Reading) -> Iterator[str]:
    """Those who give the speech: 出席会议并讲话, and those named with 在…会上."""
    for passage in passages:
        names = _within(passage, reading)
        for verb in passage.finditer(any_of("attend")):
            if verb.after.match(_SPEAKS):
                yield from (mention.name for mention in _directly_before(verb, names))
        yield from (mention.name for mention in names if passage.after(mention.text).match(_UPON))


def attending(passages: Iterable[Text], reading: Reading) -> Iterator[str]:
    """Those before 出席, 参加 or 列席 in one sentence, as far as no other verb takes them."""
    for passage in passages:
        names = _within(passage, reading)
        for verb in passage.finditer(any_of("attend")) if names else ():
            if not verb.after.match(_THERE):
                continue
            sentence = sentence_of(passage, verb[0])
            before = [one for one in names if sentence.holds(one.text) and one.text.precedes(verb[0])]
            yield from (one.name for one in before if _free(one, passage, verb[0], before))


def _free(mention: NameMention, passage: Text, verb: Text, names: list[NameMention]) -> bool:
    """Whether a name is followed by the next of a list, a group, or the verb itself."""
    after = passage.after(mention.text).before(verb)
    if not len(after):
        return True
    if after.match(_LINK) or after.match(_GROUP):
        return True
    return any(
        not len(passage.after(mention.text).before(other.titles_text or other.text))
        for other in names
        if other is not mention
    )
