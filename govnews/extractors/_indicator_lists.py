"""Lists: several names that share what the last one alone says."""

from __future__ import annotations

import re

from govnews.extractors._indicator_names import before, others
from govnews.extractors._indicator_quantities import ending
from govnews.extractors._indicator_words import sequence

__all__ = ["several"]

_COMMA = re.compile("、")
_AND = re.compile(r"[、和与及]|以及")
#: Several of a numbered kind (一、二、三产业), and the one word that they share.
_NUMBERED = re.compile(
    r"(?P<before>.*?)(?P<list>第?[一二三四五六](?:[、和与及]第?[一二三四五六]){1,5}|[一二三]{2,3}(?=产))(?P<rest>[^、和与及]{2,20})"
)
_DIGIT = re.compile("[一二三四五六]")


def several(head: str, /, *, wanted: int | None = None) -> list[str]:
    """The names that a list joins, each with what the last one alone says for all; one name where ``wanted`` differs.

    >>> several("小麦、玉米产量")
    ['小麦产量', '玉米产量']
    >>> several("一、二、三产业增加值")
    ['第一产业增加值', '第二产业增加值', '第三产业增加值']
    """
    numbered = _numbered(head)
    if numbered and len(numbered) == (wanted or len(numbered)):
        return numbered
    listed = others().search(head)
    head = head[listed.end() :] if listed and listed.end() < len(head) else head
    cuts = (_AND, _COMMA) if wanted or "、" not in head else (_COMMA,)
    splits = ([name for part in cut.split(head) if (name := before(part).name)] for cut in cuts)
    parts = next((parts for parts in splits if len(parts) == (wanted or len(parts))), [])
    if len(parts) < 2:  # noqa: PLR2004 - one name is no list
        return [name] if (name := before(head).name) else []
    last = ending(parts[-1])
    return [part if part.endswith(last) or ending(part) else part + last for part in parts]


def _numbered(head: str) -> list[str]:
    """The names of a numbered kind, each with what the last one alone says; of branches (产业), each with 第."""
    found = _NUMBERED.fullmatch(head)
    if found is None:
        return []
    ordinal = "第" if "第" in found["list"] or found["rest"].startswith(sequence("figure_contexts", "branches")) else ""
    return [f"{ordinal}{digit}{found['rest']}" for digit in _DIGIT.findall(found["list"])]
