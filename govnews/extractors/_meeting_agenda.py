"""What a meeting heard, reviewed, conveyed and studied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.extractors._meeting_words import any_of, at_end, at_start, kind_of
from govnews.lexicon import cache
from govnews.lexicon.signs import NUMERALS
from govnews.mentions.titles import ends_in_post
from govnews.model import AgendaItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.extractors._meeting_groups import Gathering
    from govnews.mentions.reading import Reading
    from govnews.text import Text

__all__ = ["items"]

_SENTENCE = re.compile(r"[。！？\n]")
_CUT = re.compile(r"[，,；;]")
_LISTED = re.compile("、|(?<=》)(?:以及|[和与及])?(?=《)")
#: How many things there are, behind those that are named: 等3项议题.
_COUNTED = re.compile(f"等[0-9{NUMERALS}多]{{1,3}}[个件份部项][^，。；、]{{0,8}}$")
_OPEN, _CLOSE = "《“（(", "》”）)"
_ABOUT = re.compile("^[^《》“”]{0,80}?关于(?=.{4})")
_LEAST = 4


def items(gathering: Gathering, reading: Reading, *, alone: bool) -> Iterator[AgendaItem]:
    """The agenda of a gathering: what its own sentence goes on to tell, and the sentences that begin with 会议."""
    seen: set[str] = set()
    for paragraph in reading.paragraphs:
        own = [naming for naming in gathering.namings if paragraph.holds(naming.text)]
        if not own and not alone:
            continue
        for sentence in paragraph.split(_SENTENCE):
            named = next((naming.text for naming in own if sentence.holds(naming.text)), None)
            if named is not None:
                rest = sentence.after(named)
            elif sentence.match(at_start("opening")):
                rest = sentence
            else:
                continue
            for item in _of_sentence(rest):
                if item.text not in seen:
                    seen.add(item.text)
                    yield item


def _of_sentence(sentence: Text) -> Iterator[AgendaItem]:
    """The items of one sentence, clause by clause, until somebody speaks."""
    upon = sentence.match(at_start("at_meeting")) is not None
    for clause in _top_level(sentence, _CUT):
        words = clause.strip()
        opening = words.match(at_start("opening"))
        rest = opening.after if opening else words
        adverb = rest.match(_adverbs())
        rest = adverb.after if adverb else rest
        verb = rest.match(_verbs())
        if verb is not None and len(verb.after):
            yield from _listed(str(verb[0]), verb.after)
            continue
        if words.search(any_of("attribution")):
            return
        told = next((found for pattern in _told(upon=upon) if (found := words.match(pattern))), None)
        if told is not None:
            yield from _listed(str(told["verb"]), told["item"])


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(f"^{lexicon.any_word('meetings', 'adverb')}{{0,4}}")


@cache
def _told(*, upon: bool) -> tuple[re.Pattern[str], ...]:
    """Clauses that tell an item otherwise: 就…进行讨论, 对…进行审议; and at a meeting, 某局汇报了…, 某局作…汇报."""
    reports, talks = (lexicon.any_word("meetings", key) for key in ("report", "discuss"))
    talked = re.compile(f"^[^《》]{{0,8}}[就对](?P<item>.{{4,80}}?)(?P<verb>{talks})$")
    if not upon:
        return (talked,)
    told = re.compile(f"^[^《》]{{1,80}}?(?P<verb>{reports})了(?P<item>.{{4,}})$")
    made = re.compile(f"^[^《》]{{1,80}}?作了?(?P<item>.{{2,20}}(?P<verb>{reports}))$")
    return (talked, told, made)


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(f"^{lexicon.any_word('meetings', 'hear', 'treat_item')}(?:了|(?!了|中[，。]|上[，。]|会|和|要))")


def _listed(verb: str, what: Text) -> Iterator[AgendaItem]:
    """The things that a verb governs, one by one, without what sums them up."""
    report = what.search(at_end("of_report"))
    named = report.before if report else what
    rest = named.search(_COUNTED) or named.search(at_end("rest_end"))
    what = rest.before if rest else what
    about = what.match(_ABOUT) if report else None
    about = None if about and about[0].search(any_of("of_report")) else about
    what = what.after(about[0]) if about else what
    if not len(what) or what.match(at_start("other_items")):
        return
    parts = [
        part.strip() for part in _whole(_top_level(what, _LISTED), passed=any_of("passed_on").search(verb) is not None)
    ]
    if any(len(part) < _LEAST for part in parts) or what.match(at_start("how")) or what.search(at_end("opinion")):
        parts = [what]
    yield from (AgendaItem(verb=verb, text=str(_reported(part))) for part in parts)


def _reported(what: Text) -> Text:
    """What a report is about: some office's 关于 before it and 的报告 behind it left out."""
    report = what.search(at_end("of_report"))
    if report is None or not len(report.before):
        return what
    about = report.before.match(_ABOUT)
    return about.after if about else report.before


def _whole(parts: list[Text], *, passed: bool) -> Iterator[Text]:
    """Parts as they are, those joined again that only part the titles of one person (书记、局长某某).

    What is ``passed`` on is a document, a speech or their spirit: a part that ends with none of them goes on.
    """
    passed = passed and parts[-1].search(at_end("document_end")) is not None
    open_ = None
    for part in parts:
        whole = part if open_ is None else open_.through(part)
        goes_on = ends_in_post(whole) or (passed and not _is_document(whole))
        open_ = whole if goes_on else None
        if open_ is None:
            yield whole
    if open_ is not None:
        yield open_


def _is_document(part: Text) -> bool:
    """Whether a part of what is passed on is over: a document, a speech, a meeting."""
    return part.search(at_end("document_end")) is not None or kind_of(part) is not None


def _top_level(text: Text, mark: re.Pattern[str]) -> list[Text]:
    """The stretches between marks that stand outside quotations, titles and brackets."""
    parts: list[Text] = []
    start, last, depth = text, text, 0
    for found in text.finditer(mark):
        inside = str(last.before(found[0]))
        last = found.after
        depth = max(0, depth + sum(map(inside.count, _OPEN)) - sum(map(inside.count, _CLOSE)))
        if not depth:
            parts.append(start.before(found[0]))
            start = found.after
    return [*parts, start]
