"""What a meeting heard, reviewed, conveyed and studied."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from govnews import lexicon
from govnews.extractors._meeting_words import any_of, at_end, at_start
from govnews.model import AgendaItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.extractors._meeting_groups import Gathering
    from govnews.mentions.reading import Reading
    from govnews.text import Text

__all__ = ["items"]

_SENTENCE = re.compile(r"[。！？\n]")
_CUT = re.compile(r"[，,；;]")
_LISTED = re.compile("、")
_OPEN, _CLOSE = "《“（(", "》”）)"
_OPENING = re.compile("^(?:会议|会上|例会|大会|全会|座谈会|与会人员|与会同志)")
_ADVERB = re.compile("^(?:还|并|也|分别|首先|认真|一并|共同|重点|再次|随后|集体|组织)*")
_ABOUT = re.compile("^[^《》“”]{0,40}?关于(?=.{4})")
_REPORTED = re.compile("^[^《》]{1,80}?(?P<verb>汇报|通报|介绍)了(?P<item>.{4,}汇报|.{4,}情况|.{4,})$")
_MADE = re.compile("^[^《》]{1,80}?(?:等)?作(?:了)?(?P<item>.{2,20}(?P<verb>汇报))$")
_DISCUSSED = re.compile("^(?:会议|会上)?(?:还)?就(?P<item>.{4,80}?)进行(?:了)?(?P<verb>讨论|研究|审议)$")
_OF_REPORT = re.compile("的(?:情况)?(?:工作)?(?:汇报|报告|说明|情况汇报)$")
_HOW = re.compile("^(?:如何|怎样|怎么)")
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
            elif sentence.match(_OPENING):
                rest = sentence
            else:
                continue
            for item in _of_sentence(rest):
                if item.text not in seen:
                    seen.add(item.text)
                    yield item


def _of_sentence(sentence: Text) -> Iterator[AgendaItem]:
    """The items of one sentence, clause by clause, until somebody speaks."""
    upon = sentence.startswith("会上")
    for clause in _top_level(sentence, _CUT):
        words = clause.strip()
        opening = words.match(_OPENING)
        rest = opening.after if opening else words
        adverb = rest.match(_ADVERB)
        rest = adverb.after if adverb else rest
        verb = rest.match(_verbs())
        if verb is not None and len(verb.after):
            yield from _listed(str(verb[0]), verb.after)
            continue
        if words.search(any_of("attribution")):
            return
        told = words.match(_DISCUSSED) or ((words.match(_REPORTED) or words.match(_MADE)) if upon else None)
        if told is not None:
            yield from _listed(str(told["verb"]), told["item"])


@cache
def _verbs() -> re.Pattern[str]:
    verbs = (lexicon.entry("meetings", key) for key in ("hear", "treat_item"))
    words = [word for entry in verbs for word in entry.words]
    return re.compile(f"^{lexicon.alternation(words)}了?(?!中|上|会|和|要)")


def _listed(verb: str, what: Text) -> Iterator[AgendaItem]:
    """The things that a verb governs, one by one, without what sums them up."""
    report = what.search(_OF_REPORT)
    about = what.match(_ABOUT) if report else None
    what = report.before if report else what
    what = what.after(about[0]) if about else what
    rest = what.search(at_end("rest_end"))
    what = rest.before if rest else what
    if not len(what) or what.match(at_start("other_items")):
        return
    parts = [part.strip() for part in _top_level(what, _LISTED)]
    if any(len(part) < _LEAST for part in parts) or what.match(_HOW):
        parts = [what]
    yield from (AgendaItem(verb=verb, text=str(part)) for part in parts)


def _top_level(text: Text, mark: re.Pattern[str]) -> list[Text]:
    """The stretches between marks that stand outside quotations, titles and brackets."""
    parts: list[Text] = []
    start = text
    for found in text.finditer(mark):
        inside = str(start.before(found[0]))
        if sum(map(inside.count, _OPEN)) > sum(map(inside.count, _CLOSE)):
            continue
        parts.append(start.before(found[0]))
        start = found.after
    return [*parts, start]
