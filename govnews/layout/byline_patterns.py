"""The patterns of bylines, datelines and credits, made from the lexicon."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from govnews import lexicon

if TYPE_CHECKING:
    from typing import Final

__all__ = ["HAN", "ROLES", "patterns"]

ROLES: Final = ("author", "commentator", "correspondent", "editor", "photographer", "reporter")
HAN: Final = "\u3007\u3400-\u9fff"
#: One word of a list of names: Han characters, with the dot of transcribed names.
WORD: Final = rf"[{HAN}]{{1,6}}(?:[·•・][{HAN}]{{1,8}}){{0,3}}"
NAME_LIST: Final = rf"{WORD}(?:[\s、，,;；/]{{1,4}}{WORD}){{0,12}}"
#: Printed line ends may stand inside a date.
DATE: Final = r"(?:\d{4}\s{0,4}年\s{0,4})?\d{1,2}\s{0,4}月\s{0,4}\d{1,2}\s{0,4}日"


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """All patterns, made from the lexicon once."""
    own = lexicon.alternation(lexicon.words("bylines", "own"))
    suffix = f"(?:{lexicon.alternation(lexicon.words('bylines', 'house'))}|网|报(?=讯))(?!络)"
    paper = rf"[{HAN}A-Za-z0-9—－-]{{0,14}}?{suffix}(?:[-—－][{HAN}A-Za-z0-9]{{0,10}}?{suffix})?"
    house = rf"(?:{own}(?:驻[{HAN}]{{1,8}}?)?|{paper})"
    entries = [lexicon.entry("bylines", key) for key in (*ROLES, "other_role")]
    roles = "|".join(
        f"(?:{entry.pattern.pattern})" for entry in entries
    )  # each keeps the contexts in which it is something else
    role = rf"(?:{roles}|[文图](?=\s?[/|｜:：]))"
    names_ = rf"(?P<names>(?!{house}?\s?(?:{role})){WORD}(?:[\s、，,;；/]{{1,4}}(?!{house}?\s?{role}){WORD}){{0,12}})"
    wire = lexicon.entry("bylines", "wire").pattern.pattern
    photo = lexicon.entry("bylines", "photo").pattern.pattern
    credit = rf"(?P<house>{house})?\s{{0,2}}(?P<role>{role})[\s:：/|｜丨]{{0,4}}(?:{names_})?"
    bracket = r"[（(【\[](?P<credits>[^（）()【】\[\]。]{1,120})[)）】\]]"
    report = lexicon.alternation(lexicon.words("bylines", "report"))
    city = lexicon.alternation([*lexicon.words("regions", "city"), *lexicon.words("regions", "province")])
    plain = rf"(?P<plain>(?:{house})?\s?(?:{role})\s?[{HAN}·、\s]{{2,30}}?)(?:{report})?[:：]"
    label = lexicon.alternation(lexicon.words("bylines", "date_label"))
    list_ = rf"(?:{house})?\s{{0,2}}(?:{role})"
    return {
        "credit": re.compile(credit),
        "lead": re.compile(
            rf"\s*[【〔\[]?据?(?P<house>{house})\s{{0,2}}(?:(?P<place>[{HAN}]{{2,8}}?(?:、[{HAN}]{{2,8}}?){{0,5}})\s?)?"
            rf"(?P<date>{DATE})?\s?{wire}(?(date)|(?=[\s（(【\[:：】〕\]]|\d|$))[】〕\]]?\s*(?:{bracket})?"
            rf"(?:{plain})?\s*(?P<date_after>{DATE})?[:：]?"
        ),
        "mark": re.compile(rf"\s*[【〔]\s?(?P<house>{paper})\s?[】〕]\s*(?:{bracket})?"),
        "reported": re.compile(
            rf"\s*(?P<open>[（(【〔\[]\s?)?(?P<credits>(?:{house})?\s?(?:{role})\s?(?P<named>[{HAN}·、\s]{{2,30}}?))"
            rf"(?:\s?[/／]\s?(?P<place>[{HAN}]{{2,8}}?)|(?P<city>{city}))?\s?"
            rf"(?:(?P<day>\d{{1,2}}日)?{wire}|(?:{report}))\s?(?(open)[）)】〕\]]|[:：])"
        ),
        "line": re.compile(
            rf"[□■●◎▲○◆\s]{{0,4}}(?P<open>[（(])?(?P<credits>{list_}[{HAN}A-Za-z·•・\s、，,;；:：/|｜-]{{0,100}}?)"
            rf"(?:{label}[:：]?\s?(?P<date>\d{{4}}[-年/.]\d{{1,2}}[-月/.]\d{{1,2}}日?))?\s*[)）]?\Z"
        ),
        "trailer": re.compile(rf"[（(](?P<credits>{list_}[{HAN}·•・\s、，,;；:：]{{1,60}})[)）]\s*\Z"),
        "photo": re.compile(
            rf"(?:[（(]\s?)?(?:(?P<house>{house})?\s?(?P<role>{role})[\s:：]{{0,3}})?"
            rf"(?:(?P<names>{NAME_LIST})\s{{0,3}}/?\s?(?:{photo})(?:\s?/\s?[{HAN}A-Za-z]{{1,12}})?"
            rf"|(?:{photo})\s?[/:：]\s?(?P<after>{NAME_LIST}))\s?[)）]?。?\s*\Z"
        ),
    }
