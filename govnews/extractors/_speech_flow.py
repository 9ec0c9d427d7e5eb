"""The flow of an article's speech: which words belong to which attribution, and who 他 is."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, frozen

from govnews.extractors._speech_end import ENDED, Bound, before_opening, sentence_before, spoken
from govnews.extractors._speech_interview import Answers
from govnews.extractors._speech_quoted import unattributed
from govnews.extractors._speech_source import Sources, described, is_somebody
from govnews.extractors._speech_subject import acting, begun, names_of, sentence_subject, sole_holders
from govnews.lexicon import any_word, cache, entry, words
from govnews.lexicon.signs import NUMERALS
from govnews.mentions import attributions
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govnews.mentions.attributions import Attribution
    from govnews.mentions.names import NameMention
    from govnews.mentions.quotes import Quote
    from govnews.mentions.reading import Reading

__all__ = ["Said", "flow"]

#: A turn of a conversation is no shorter; an entry of a list (组长：某某) is.
_TURN: Final = 20
#: A paragraph that is one of several points.
_POINT: Final = re.compile(f"[（(]?[{NUMERALS}0-9]{{1,2}}(?:[）)]|[、.．](?![0-9])|[是要])")
_MARK: Final = re.compile("[“「『]")
_FULL: Final = re.compile("[。！？!?…]$")
_SENTENCE_END: Final = re.compile("[。！？；]")
#: Rules of statements by those whom a report cites one after the other.
_CITED: Final = frozenset({"speech.source", "speech.stranger"})
#: A lead before the clause of an attribution (对此，…) is no longer.
_LEAD: Final = 12
#: How far back a writing that says something was told of.
_TOLD: Final = 400


@frozen(kw_only=True)
class Said:
    """One thing said: by whom (None where nobody is named), the verb, the words, and which rule read it."""

    speaker: str | None
    verb: Text | None
    text: Text
    direct: bool = False
    rule: str = "speech.indirect"
    inferred: bool = False


@define
class _Running:
    """A statement whose end is not reached yet."""

    said: Said
    rest: Text
    form: str
    alone: bool  # a verb's that rules its own sentence
    bound: Bound  # how far it may go on


@define
class _State:
    """Who was spoken of last, in the article and in this paragraph."""

    sources: Sources
    subject: str | None = None
    told: str = ""  # the paragraph before
    announced: Said | None = None  # a verb at the end of a paragraph: what is said follows in numbered ones


def flow(reading: Reading) -> Iterator[Said]:
    """Everything said in an article, paragraph by paragraph; in each, what no verb introduces stands last."""
    state = _State(Sources.of(reading.scan.names, sole_holders(reading.scan.names)))
    names = names_of(reading.paragraphs, reading.scan.names)
    quotes = names_of(reading.paragraphs, reading.scan.quotes)
    answers = Answers(reading)
    for paragraph, named, quoted in zip(reading.paragraphs, names, quotes, strict=True):
        if state.announced is not None and paragraph.match(_POINT):
            yield evolve(state.announced, text=paragraph)
            continue
        state.announced = None
        if (answer := answers.of(paragraph)) is not None:
            yield Said(speaker=answers.speaker, verb=None, text=answer, direct=True, rule="speech.turn")
            continue
        said = list(_Walk(paragraph, named, quoted, state).said())
        yield from said
        for quote, speaker in unattributed(paragraph, named, quoted, [one.text for one in said]) if quoted else ():
            yield Said(speaker=speaker, verb=None, text=quote.inner, direct=True, rule="speech.quoted")
        state.told = str(paragraph)


class _Walk:
    """One paragraph, read from its first attribution to its last."""

    def __init__(self, paragraph: Text, names: Sequence[NameMention], quotes: Sequence[Quote], state: _State) -> None:
        self.paragraph = paragraph
        self.names = names
        self.quotes = quotes
        self.state = state
        self.running: _Running | None = None
        self.quoted: Quote | None = None  # the quotation that is said already
        self.seen = 0  # how many names were read with statements done
        self.speaking: str | None = None  # whose statement was opened last
        self.passed = 0  # how many names stand before the verb at hand

    def said(self) -> Iterator[Said]:
        if (turn := self._turn()) is not None:
            yield turn
            return
        for found in attributions.find(self.paragraph, self.names, self.quotes):
            if not self._counts(found):
                continue
            if self.running is not None:
                yield from self._close(found.opening)
            speaker, inferred = self._speaker(found)
            self._remember(found, speaker)
            if speaker is None and found.subject.kind != "nobody":
                continue
            self.speaking = speaker
            said = Said(speaker=speaker, verb=found.verb, text=found.rest, inferred=inferred, rule=_rule(found))
            yield from self._open(found, said)
        if self.running is not None:
            yield from self._close(None)
        told = acting(self.paragraph, self.names[self.seen :])  # what stands outside statements tells who is 他 next
        self.state.subject = told or self.state.subject

    def _turn(self) -> Said | None:
        """The paragraph as a turn of a conversation (某某：……), where it begins with a name and a colon."""
        name = self.names[0] if self.names else None
        if name is None or len(self.paragraph.before(name.titles_text or name.text)):
            return None
        rest = self.paragraph.after(name.text).match(_colon())
        if rest is None or len(rest.after) < _TURN or rest.after.search(ENDED) is None or rest.after.match(_MARK):
            return None
        self.state.subject = self.state.sources.last = name.name
        return Said(speaker=name.name, verb=None, text=rest.after.strip(), direct=True, rule="speech.turn")

    # -- does it count? ----------------------------------------------------------------------------------------------

    def _counts(self, found: Attribution) -> bool:
        """Whether an attribution is the report's own, not words inside a running statement."""
        subject, running = found.subject, self.running
        if subject.kind == "elided":
            return self._continues(found)
        if running is None or (running.alone and found.form == "pause"):
            return True
        if subject.kind == "name":
            if found.form == "govern" and not running.rest.before(found.clause).search(_SENTENCE_END):
                return False
            return not (
                subject.gap.startswith(words("attribution", "authority"))
                and subject.mention
                and subject.mention.name != running.said.speaker
            )
        if subject.kind == "stranger":
            return found.quote is not None or self._begins_sentence(found.clause)
        return subject.kind != "source" or self._cited(found, running)

    def _cited(self, found: Attribution, running: _Running) -> bool:
        """Whether a source that stands in a running statement is cited by the report, not by the speaker."""
        who = str(found.subject.text)
        newsy = str(found.verb) in words("attribution", "newsy")
        if not newsy and (found.alone or self._speaks_for(who, running)):
            return False
        held = self.state.sources.titles.get(who)
        if who.endswith(words("attribution", "authority")) and held != running.said.speaker:
            return False
        if found.quote is not None or held is not None:
            return True
        if who in words("sources", "document") and who in str(self.paragraph.before(found.clause)[-_TOLD:]):
            return True
        cited = newsy or running.said.rule in _CITED or described().search(who) is not None
        return cited and self._begins_sentence(found.clause)

    @staticmethod
    def _speaks_for(side: str, running: _Running) -> bool:
        """Whether a side (中方) speaks already: the one of this land, or the speaker's own by its first character."""
        own = (*words("sources", "own_side"), (running.said.speaker or "")[:1])
        return side.endswith(words("sources", "side")) and side.startswith(tuple(word for word in own if word))

    def _continues(self, found: Attribution) -> bool:
        """Whether a verb without a subject goes on with the one of its sentence or of the clause before."""
        running = self.running
        if running is not None and (self._goes_on(found) or self._demands_more(found, running)):
            return True
        if self._named_in_sentence(found) is not None:
            return True
        alone = running is None and found.form == "govern" and not len(found.clause)
        return alone and self._told_just_before(found.clause)

    def _demands_more(self, found: Attribution, running: _Running) -> bool:
        """Whether one demand follows another, and its sentence issues nothing of its own."""
        if found.form != "govern" or running.form != "govern":
            return False
        lead = sentence_before(self.paragraph.before(found.clause))
        return not running.rest.holds(lead) or not lead.search(_issuing())

    def _goes_on(self, found: Attribution) -> bool:
        """Whether a sentence begins with a verb of the one who speaks already (同时强调，…)."""
        return len(found.clause) > 0 and self._begins_sentence(found.clause) and self.speaking is not None

    def _named_in_sentence(self, found: Attribution) -> str | None:
        """The subject of the sentence that a verb stands in, told before the verb's clause."""
        lead = sentence_before(self.paragraph.before(found.clause), whole=True)
        if self.running is not None and not self.running.rest.holds(lead):
            return None
        first = self._pass(found.clause)
        while first > self.seen and lead.holds(self.names[first - 1].text):
            first -= 1
        return sentence_subject(lead, self.names[first : self.passed])

    def _pass(self, place: Text) -> int:
        """How many names stand before a place."""
        while self.passed < len(self.names) and self.names[self.passed].text.precedes(place):
            self.passed += 1
        return self.passed

    def _recent(self, place: Text) -> Sequence[NameMention]:
        """The names told since the last statement that stand before a place."""
        return self.names[self.seen : self._pass(place)]

    def _told_just_before(self, place: Text) -> bool:
        """Whether the sentence before a place names somebody."""
        last = self._pass(place)
        before = self.paragraph.before(place)
        return last > self.seen and begun(self.paragraph, before[-1:]).overlaps(self.names[last - 1].text)

    def _begins_sentence(self, clause: Text) -> bool:
        before = self.paragraph.before(clause)
        return not len(before) or len(sentence_before(before[-_LEAD - 4 :])) <= _LEAD

    # -- who says it? ------------------------------------------------------------------------------------------------

    def _speaker(self, found: Attribution) -> tuple[str | None, bool]:
        """The speaker's name, and whether it was inferred."""
        subject = found.subject
        if subject.kind == "nobody":
            return None, False
        if subject.kind == "name" and subject.mention is not None:
            return subject.mention.name, str(subject.mention.text) != subject.mention.name
        if subject.kind in ("body", "source", "stranger") and subject.text is not None:
            told = f"{self.state.told}\n{self.paragraph.before(subject.text)}"
            return self.state.sources.resolve(str(subject.text), told)
        elided = subject.kind == "elided"
        if elided and self._goes_on(found):
            return self.speaking, True
        named = self._named_in_sentence(found) if elided else None
        return named or acting(self.paragraph, self._recent(found.clause)) or self.state.subject, True

    def _remember(self, found: Attribution, speaker: str | None) -> None:
        while self.seen < len(self.names) and not found.rest.holds(self.names[self.seen].text):
            self.seen += 1
        if found.subject.kind in ("name", "pronoun", "elided") and speaker is not None:
            self.state.subject = self.state.sources.last = speaker
        elif self.state.subject is None and found.subject.kind == "source" and is_somebody(speaker or ""):
            self.state.subject = speaker
        if speaker is not None:
            self.state.sources.remember(speaker, found.clause)

    # -- where does it end? ------------------------------------------------------------------------------------------

    def _open(self, found: Attribution, said: Said) -> Iterator[Said]:
        """Begin a statement; a finished quotation before or behind the verb is one of its own."""
        if found.quote is not None and found.form != "govern" and found.quote is not self.quoted:
            yield evolve(said, text=found.quote.inner, direct=True, rule="speech.direct")
        if found.form == "close":
            return
        quote = _opening_quote(found)
        if quote is not None:
            self.quoted = quote
            yield evolve(said, text=quote.inner, direct=True, rule="speech.direct")
            return
        self.running = _Running(said, found.rest, found.form, alone=found.alone, bound=self._bound(found, said))

    def _bound(self, found: Attribution, said: Said) -> Bound:
        """How far a statement may go on: an authority's, and what a body demands in a clause of the report's own."""
        subject = found.subject
        if subject.kind == "name" and subject.gap.startswith(words("attribution", "authority")):
            return "authority"
        if subject.text is not None and subject.text.startswith(words("attribution", "high_gathering")):
            return "authority"
        demands = subject.kind == "elided" and found.form == "govern"
        return "demand" if demands and all(name.name != said.speaker for name in self.names) else None

    def _close(self, opening: Text | None) -> Iterator[Said]:
        """End the running statement where the next one opens, or where the report goes on to tell what was done."""
        running, self.running = self.running, None
        if running is None:
            return
        body = running.rest if opening is None else before_opening(running.rest.before(opening))
        stop = body.search(_SENTENCE_END) if running.alone else None
        body = body if stop is None else body.before(stop.after)
        told = takewhile(lambda name: not body.precedes(name.text), islice(self.names, self.seen, None))
        text = spoken(body, told, speaker=running.said.speaker, bound=running.bound)
        while self.seen < len(self.names) and self.names[self.seen].text.precedes(self.paragraph.after(text)):
            self.seen += 1
        if len(text):
            yield evolve(running.said, text=text)
        elif opening is None:
            self.state.announced = running.said


def _opening_quote(found: Attribution) -> Quote | None:
    """The finished quotation that begins right behind a verb."""
    quote = found.following
    if quote is None or quote.kind != "quote" or not quote.closed or not found.rest.holds(quote.text):
        return None
    begins = not len(found.rest.before(quote.text))
    return quote if begins and quote.inner.search(_FULL) else None


def _rule(found: Attribution) -> str:
    return "speech.written" if found.clause.search(_written()) else f"speech.{found.subject.kind}"


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(f"(?:{any_word('attribution', 'honorific')})?[：:]")


@cache
def _issuing() -> re.Pattern[str]:
    return entry("attribution", "issuing").pattern


@cache
def _written() -> re.Pattern[str]:
    return entry("attribution", "written").pattern
